from __future__ import annotations

import ipaddress
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from projects import STORY, contents, page, project
from warcs import response, warc
from websites import Reply, Site, serving

from briefgen.app.ingesting import Brought, Means, ingest
from briefgen.intake import warm
from briefgen.shell.fetch import Network
from briefgen.shell.ranges import REFUSED
from briefgen.shell.workers import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefgen.intake import Taken

BROUGHT = Brought("2026-11-24T10:00:00Z", "briefgen test", operator="I. Osk")
NETWORK = Network(refused=tuple(one for one in REFUSED if ipaddress.ip_address("127.0.0.1") not in one), pause=0.0)
MEANS = Means(1, NETWORK)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return project(tmp_path / "desk")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


warm()  # what every run would load anew in its workers


def take(desk: Path, *named: tuple[str, bytes | Path | str], brought: Brought = BROUGHT, means: Means = MEANS) -> list[Taken]:
    return list(ingest(desk, named, brought, means=means))


def outcomes(taken: list[Taken]) -> list[tuple[str, str]]:
    return [(each.name.rsplit("/", 1)[-1], each.outcome) for each in taken]


def article(desk: Path, taken: Taken) -> str:
    return (desk / taken.path).read_text(encoding="utf-8")


def record(desk: Path, taken: Taken) -> dict[str, object]:
    return json.loads((desk / "vault" / taken.sha256[:2] / f"{taken.sha256}.json").read_text(encoding="utf-8"))


def codes(taken: list[Taken]) -> list[str]:
    return [problem.code for each in taken for problem in each.problems]


def test_the_record_says_where_an_original_came_from(desk: Path, site: Site) -> None:
    headers = {"Content-Type": "text/html; charset=utf-8", "ETag": '"1"', "Set-Cookie": "session=secret"}
    site.pages |= {
        "/old": Reply(status=301, headers={"Location": "/a"}),
        "/a": Reply(page("Boats stay").encode(), headers=headers),
    }
    (taken,) = take(desk, (site.url("/old"), site.url("/old")))
    kept = record(desk, taken)
    assert (kept["url"], kept["requested"], kept["status"]) == (site.url("/a"), site.url("/old"), 200)
    assert (kept["program"], kept["operator"], kept["article"]) == ("briefgen test", "I. Osk", "2018-09-17-boats-stay")
    assert ["ETag", '"1"'] in kept["headers"]  # type: ignore[operator]
    assert "secret" not in json.dumps(kept)
    assert kept["retrieved"] != BROUGHT.retrieved, "the moment of fetching, not that of the call"
    assert f"url: {site.url('/a')}" in article(desk, taken)
    assert (desk / "vault" / taken.sha256[:2] / f"{taken.sha256}.html").read_bytes() == page("Boats stay").encode()


def test_a_copy_in_an_archive_stands_in_article_and_record(desk: Path) -> None:
    (taken,) = take(
        desk, ("a.html", page("Boats stay").encode()), brought=replace(BROUGHT, archived="https://archive.example/1")
    )
    assert "archived: https://archive.example/1" in article(desk, taken)
    assert record(desk, taken)["archived"] == "https://archive.example/1"


def test_an_archive_that_names_the_original_is_the_archive_and_not_the_source(desk: Path, site: Site) -> None:
    headers = {"Content-Type": "text/html", "Memento-Datetime": "Mon, 17 Sep 2018 08:30:00 GMT",
               "Link": '<https://a.example/t>; rel="timemap", <https://courier.example/boats>; rel="original"'}  # fmt: skip
    site.pages["/web/1"] = Reply(page("Boats stay").encode(), headers=headers)
    (taken,) = take(desk, ("x", site.url("/web/1")))
    assert "url: https://courier.example/boats" in article(desk, taken)
    assert f"archived: {site.url('/web/1')}" in article(desk, taken)


def test_a_web_archive_yields_its_articles_and_says_what_it_held(desk: Path, tmp_path: Path) -> None:
    gone = response("https://courier.example/frame", b"<html><body><p>Advert</p></body></html>")
    (tmp_path / "web.warc.gz").write_bytes(
        warc(
            response("https://courier.example/1", page("Boats stay").encode()),
            gone,
            response("https://courier.example/2", page("Boats leave", "They left.").encode()),
        )
    )
    taken = take(desk, ("web.warc.gz", tmp_path / "web.warc.gz"))
    assert outcomes(taken) == [("1", "new"), ("frame", "passed"), ("2", "new"), ("web.warc.gz", "passed")]
    assert taken[-1].notes == (("archive", "7 records read, 3 of them pages"),)
    assert "retrieved: 2018-09-17T08:30:00Z" in article(desk, taken[0])
    assert "url: https://courier.example/1" in article(desk, taken[0])
    assert str(record(desk, taken[0])["container"]).startswith("web.warc.gz <urn:uuid:")
    assert {each.named for each in taken} == {"web.warc.gz"}


def test_a_feed_yields_what_it_brings_and_fetches_the_rest(desk: Path, site: Site) -> None:
    whole = "".join(f"<p>{text}</p>" for text in STORY * 2)
    site.pages["/b"] = Reply(page("Boats leave", "They left.").encode())
    site.pages["/feed"] = Reply(
        f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Courier</title>
<item><title>Boats stay</title><link>{site.url("/a")}</link><author>x@y.example (Ida Osk)</author>
<pubDate>Mon, 17 Sep 2018 08:00:00 GMT</pubDate>
<content:encoded><![CDATA[{whole}]]></content:encoded></item>
<item><title>Boats leave</title><link>/b</link></item>
<item><title>Boats sink</title><link>/missing</link></item></channel></rss>""".encode(),
        headers={"Content-Type": "application/rss+xml"},
    )
    taken = take(desk, (site.url("/feed"), site.url("/feed")))
    assert [each.outcome for each in taken] == ["new", "new", "refused"]
    first = article(desk, taken[0])
    assert "publisher: Harbour Courier" in first
    assert "title: Boats stay" in first
    assert "published: 2018-09-17" in first
    assert site.paths() == ["/feed", "/b", "/missing"]
    assert codes(taken) == ["http-status"]


def test_a_list_of_addresses_is_fetched_in_its_order(desk: Path, site: Site) -> None:
    for number in (1, 2, 3):
        site.pages[f"/{number}"] = Reply(page("Boats stay", f"It was day {number} of the strike on the quay.").encode())
    listed = f"# my list\n{site.url('/2')}\n\n{site.url('/1')}\n{site.url('/2')}\n{site.url('/3')}\n"
    taken = take(desk, ("pasted.txt", listed.encode()), means=replace(MEANS, jobs=2))
    assert outcomes(taken) == [("2", "new"), ("1", "new"), ("3", "new")]
    assert [each.article for each in taken] == [f"2018-09-17-boats-stay{end}" for end in ("", "-2", "-3")]


def test_how_much_is_done_only_grows_and_ends_at_all_of_it(desk: Path, tmp_path: Path) -> None:
    pages = (response(f"https://courier.example/{n}", page("Boats stay", f"Day {n} of it.").encode()) for n in range(4))
    (tmp_path / "web.warc.gz").write_bytes(warc(*pages))
    shares: list[float] = []
    saved = page("Boats leave", "Ha.").encode()
    named: list[tuple[str, bytes | Path | str]] = [("web.warc.gz", tmp_path / "web.warc.gz"), ("a.html", saved)]
    take(desk, *named, means=Means(1, progress=shares.append))
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len(set(shares)) > 1


def test_a_mail_and_a_note_are_taken_in_as_they_are(desk: Path, tmp_path: Path) -> None:
    text = "\n\n".join(STORY)
    (tmp_path / "boats.eml").write_text(
        f"From: a@desk.example\nTo: b@desk.example\nSubject: Fwd: Boats\nMIME-Version: 1.0\n\n{text}\n"
    )
    (tmp_path / "boats.md").write_text(
        f"---\ntitle: Boats *stay*\ndate: 2018-09-17\nauthor: Ida Osk\n---\n{text}\n\n- one <b>boat</b>\n"
    )
    taken = take(desk, ("boats.eml", tmp_path / "boats.eml"), ("boats.md", tmp_path / "boats.md"))
    assert [each.outcome for each in taken] == ["new", "new"]
    assert "title: Boats\n" in article(desk, taken[0])
    assert "- one boat" in article(desk, taken[1])
    assert sorted(p.suffix for p in (desk / "vault").rglob("*") if p.name.count(".") == 1) == [".eml", ".json", ".json", ".md"]


def test_each_mail_of_a_mailbox_is_an_article_of_its_own(desk: Path, tmp_path: Path) -> None:
    texts = ["\n\n".join(STORY), "\n\n".join(STORY).replace("boat", "barge") + "\n\n>From here on nobody knows more."]
    mails = [
        f"From a@desk.example Tue May 12 10:00:00 2020\nFrom: a@desk.example\nTo: b@desk.example\n"
        f"Date: Tue, 12 May 2020 10:00:00 +0200\nMessage-ID: <{number}@desk.example>\nSubject: Boats {number}\n\n{text}\n\n"
        for number, text in enumerate(texts)
    ]
    (tmp_path / "desk.mbox").write_text("".join(mails))
    taken = take(desk, ("desk.mbox", tmp_path / "desk.mbox"))
    assert [(each.name, each.outcome) for each in taken] == [("desk.mbox: mail 1", "new"), ("desk.mbox: mail 2", "new")]
    assert "title: Boats 0\n" in article(desk, taken[0])
    assert "title: Boats 1\n" in article(desk, taken[1])
    assert "Message-ID" not in article(desk, taken[0])
    assert "\nFrom here on nobody knows more.\n" in article(desk, taken[1])
    assert record(desk, taken[1])["container"] == "desk.mbox: mail 2"


def test_the_order_and_the_names_do_not_depend_on_the_number_of_processes(tmp_path: Path) -> None:
    inside = warc(
        *(response(f"https://courier.example/{n}", page("Boats stay", f"Day {n} of the strike.").encode()) for n in range(4))
    )
    named: list[tuple[str, bytes | Path | str]] = [
        ("a.html", page("Boats stay", "Nobody came.").encode()),
        ("w.warc.gz", inside),
    ]
    named += [(f"{n}.html", page("Boats stay", f"Night {n} of the strike.").encode()) for n in range(4)]
    one, many = project(tmp_path / "one"), project(tmp_path / "many")
    take(one, *named, means=Means(1))
    take(many, *named, means=Means(3))
    assert contents(one) == contents(many)
    assert len(list((one / "content/articles").iterdir())) == 9


def test_a_document_beyond_its_time_is_told(desk: Path) -> None:
    (taken,) = take(desk, ("a.html", page("Boats stay").encode()), means=Means(1, limits=Limits(0.0)))
    assert codes([taken]) == ["source-slow"]
    assert taken.problems[0].hint


def test_a_document_beyond_its_memory_is_told_and_the_rest_goes_on(desk: Path) -> None:
    heavy = page("Mills stop", "The mills stood still. " * 400_000).encode()
    named = [("a.html", page("Boats stay").encode()), ("heavy.html", heavy), ("b.html", page("Boats leave", "Ha.").encode())]
    taken = take(desk, *named, means=Means(1, limits=Limits(60.0, 40)))
    assert [each.outcome for each in taken] == ["new", "refused", "new"]
    assert codes(taken) == ["source-heavy"]


def test_a_page_that_has_changed_is_kept_twice_and_its_difference_is_shown(desk: Path, site: Site) -> None:
    site.pages["/a"] = Reply(page("Boats stay").encode())
    (first,) = take(desk, ("x", site.url("/a")))
    site.pages["/a"] = Reply(page("Boats stay", "In the evening the minister came after all.").encode())
    (second,) = take(desk, ("x", site.url("/a")))
    assert (second.outcome, second.article) == ("changed", first.article)
    assert "+In the evening the minister came after all." in second.diff
    assert "the minister came after all" in article(desk, second)
    assert f"sha256: {second.sha256}" in article(desk, second)
    assert record(desk, second)["replaces"] == first.sha256
    originals = list((desk / "vault").rglob("*.html"))
    assert len(originals) == 2
    before = contents(desk)
    site.pages["/a"] = Reply(page("Boats stay").encode())
    assert [each.outcome for each in take(desk, ("x", site.url("/a")))] == ["known"]
    assert contents(desk) == before


def test_what_a_person_has_edited_is_left_as_it_is(desk: Path, site: Site) -> None:
    site.pages["/a"] = Reply(page("Boats stay").encode())
    (first,) = take(desk, ("x", site.url("/a")))
    path = desk / first.path
    path.write_text(
        path.read_text(encoding="utf-8").replace("soup", "stew").replace("lang: en", "summary: Mine.\nlang: en"),
        encoding="utf-8",
    )
    mine = path.read_bytes()
    site.pages["/a"] = Reply(page("Boats stay", "In the evening the minister came after all.").encode())
    (second,) = take(desk, ("x", site.url("/a")))
    assert (second.outcome, path.read_bytes()) == ("edited", mine)
    assert "+In the evening" in second.diff
    assert "stew" not in second.diff, "the versions of the source are compared, not the person's"
    assert [each.outcome for each in take(desk, ("x", site.url("/a")))] == ["known"]


def test_bytes_that_change_round_the_same_article_change_nothing(desk: Path, site: Site) -> None:
    site.pages["/a"] = Reply(page("Boats stay", head="<!-- token 1 -->").encode())
    take(desk, ("x", site.url("/a")))
    before = contents(desk)
    site.pages["/a"] = Reply(page("Boats stay", head="<!-- token 2 -->").encode())
    assert [each.outcome for each in take(desk, ("x", site.url("/a")))] == ["unchanged"]
    assert contents(desk) == before


def test_an_older_version_from_an_archive_does_not_replace_a_newer_one(desk: Path) -> None:
    new = response(
        "https://courier.example/1", page("Boats stay", "In the evening he came.").encode(), date="2018-09-18T08:30:00Z"
    )
    old = response("https://courier.example/1", page("Boats stay").encode(), date="2018-09-17T08:30:00Z")
    taken = take(desk, ("w.warc.gz", warc(new, old)))
    assert [each.outcome for each in taken] == ["new", "older", "passed"]
    assert "In the evening he came." in article(desk, taken[0])
    assert len(list((desk / "vault").rglob("*.html"))) == 2


def test_two_articles_that_claim_one_address_stay_two(desk: Path) -> None:
    canonical = '<link rel="canonical" href="https://courier.example/">'
    other = tuple(
        f"On the other side of the hills the mill number {n} stood still and nobody said for how long." for n in range(4)
    )
    taken = take(
        desk,
        ("a.html", page("Boats stay", head=canonical).encode()),
        ("b.html", page("Mills stop", head=canonical, story=other).encode()),
    )
    assert [each.outcome for each in taken] == ["new", "new"]


def test_a_page_that_has_not_changed_is_not_sent_again(desk: Path, site: Site) -> None:
    def answer(headers: dict[str, str]) -> Reply:
        if headers.get("if-none-match") == '"1"':
            return Reply(status=304, headers={})
        return Reply(page("Boats stay").encode(), headers={"Content-Type": "text/html", "ETag": '"1"'})

    site.pages["/a"] = answer
    (first,) = take(desk, ("x", site.url("/a")))
    (second,) = take(desk, ("x", site.url("/a")))
    assert (second.outcome, second.article) == ("unchanged", first.article)
    (desk / first.path).unlink()
    assert [each.outcome for each in take(desk, ("x", site.url("/a")))] == ["new"], "without its article it is asked for afresh"


def test_a_compressed_bomb_from_a_server_is_told(desk: Path, site: Site) -> None:
    import gzip

    bomb = gzip.compress(bytes(60_000_000))
    site.pages["/a"] = Reply(bomb, headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})
    assert codes(take(desk, ("x", site.url("/a")))) == ["source-too-big"]


def test_without_a_network_addresses_are_told_and_not_fetched(desk: Path, site: Site) -> None:
    taken = take(desk, ("urls.txt", f"{site.url('/a')}\n".encode()), means=Means(1))
    assert codes(taken) == ["address-unfetched"]
    assert site.asked == []
    assert f"briefgen ingest {site.url('/a')}" in taken[0].problems[0].hint
