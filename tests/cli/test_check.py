"""What `check` finds beside the files' own form, how it tells it to programs, and how findings are silenced."""

from __future__ import annotations

import ipaddress
import json
import re
from typing import TYPE_CHECKING

import jsonschema
import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log
from websites import Reply, Site, serving

from briefgen.app import check
from briefgen.shell.fetch import Network
from briefgen.shell.ranges import REFUSED

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefgen.model.problem import Problem

    Run = Callable[..., subprocess.CompletedProcess[str]]

LOOPBACK = Network(refused=tuple(one for one in REFUSED if ipaddress.ip_address("127.0.0.1") not in one), pause=0.0)


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1617321600")


@pytest.fixture
def courier() -> Iterator[Site]:
    with serving() as site:
        yield site


def write(project: Path, path: str, text: str) -> None:
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text(text, encoding="utf-8")


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(p.code, p.where) for p in problems]


def test_a_project_in_order_has_only_notes(site: Path) -> None:
    assert told(check(site, jobs=1)) == [("article-unreviewed", "content/articles/2019-03-12-ferry.md:1:1")]


def test_the_day_to_write_on_an_article_that_was_read_is_that_of_the_run(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1617321600")
    (unread,) = check(site, jobs=1)
    assert unread.hint.endswith("reviewed: 2021-04-02")


def test_a_silenced_code_is_not_told_and_an_error_is_told_always(site: Path) -> None:
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("silence: [article-unreviewed, link-broken]\n")
    assert check(site, jobs=1) == []
    write(site, "content/pages/about.md", "---\ntitle: About\n---\nSee [it](gone.md).\n")
    assert told(check(site, jobs=1)) == [("link-broken", "content/pages/about.md:4:10")]


def test_a_dead_link_stops_publishing_and_not_the_build(run: Run, site: Path) -> None:
    write(site, "content/pages/about.md", "---\ntitle: About\n---\nSee [it](2019-03-12-fery.md).\n")
    built = run("build", folder=site)
    assert built.returncode == 0
    assert "about.md:4:10: warning[link-broken]: the link '2019-03-12-fery.md' leads nowhere" in built.stderr
    assert "did you mean '2019-03-12-ferry.md'?" in built.stderr
    again = run("build", folder=site)
    assert "Nothing to do" in again.stdout
    assert "warning[link-broken]" in again.stderr
    assert run("check", folder=site).returncode == 1


@pytest.mark.parametrize(
    ("link", "line"),
    [
        ("#the-end", None),
        ("#p1", None),
        ("2019-03-12-ferry.md#p1", None),
        ("/articles/", None),
        ("#the-edn", 4),
        ("/static/x.pdf", 4),
    ],
)
def test_anchors_and_files_of_links_are_looked_up(site: Path, link: str, line: int | None) -> None:
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("policy: {excerpt_share: 0.95}\n")
    write(site, "content/pages/about.md", f"---\ntitle: About\n---\nSee [it]({link}).\n\n## The end\n")
    found = [p for p in check(site, jobs=1) if p.code == "link-broken" and p.path.endswith("about.md")]
    assert [(p.line, p.col) for p in found] == ([(line, 10)] if line else [])


def test_a_link_to_a_text_that_cannot_be_read_is_not_called_dead(site: Path) -> None:
    write(site, "content/articles/broken.md", "---\ntitle:\n---\nText.\n")
    write(site, "content/pages/about.md", "---\ntitle: About\n---\nSee [it](broken.md#p1).\n")
    assert [p.code for p in check(site, jobs=1) if p.severity == "error"] == ["title-missing"]


def test_pictures_must_be_there_and_say_what_they_show(site: Path) -> None:
    write(site, "content/static/quay.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    body = "![](/static/quay.svg)\n\n![Boats](/static/boats.png)\n\n![The quay](/static/quay.svg)\n\n![](https://x.example/a.png)\n"
    write(site, "content/pages/about.md", f"---\ntitle: About\n---\n{body}")
    found = [(p.code, p.line) for p in check(site, jobs=1) if p.path.endswith("about.md")]
    assert found == [("alt-missing", 4), ("picture-missing", 6)]


def test_registries_are_held_beside_the_articles(site: Path) -> None:
    actors = "- {id: crews, name: Ferry crews, part_of: [unoin]}\n- {id: union, name: Dock union}\n- {id: choir, name: Choir}\n"
    write(site, "content/actors.yml", actors)
    article = (site / "content/articles/2019-03-12-ferry.md").read_text("utf-8")
    write(site, "content/articles/2019-03-12-ferry.md", article.replace("[Turkey]", "[Turkey, crews, Grey sisters]"))
    found = [p for p in check(site, jobs=1) if p.code != "article-unreviewed"]
    assert told(found) == [
        ("reference-unknown", "content/actors.yml:1:44"),
        ("entry-unused", "content/actors.yml:2:4"),
        ("entry-unused", "content/actors.yml:3:4"),
        ("name-unregistered", "content/articles/2019-03-12-ferry.md:5:25"),
    ]
    assert found[0].hint == "did you mean 'union'?"
    write(site, "content/articles/2019-03-12-ferry.md", article.replace("[Turkey]", "[turky, crews, Grey sisters]"))
    slip, other = (p for p in check(site, jobs=1) if p.code == "name-unregistered")
    assert (slip.severity, slip.hint.partition("?")[0]) == ("warning", "did you mean 'Turkey'")
    assert other.severity == "note"


def test_a_circle_of_containment_is_an_error_told_once(site: Path) -> None:
    places = "".join(f"- {{id: ring-{a}, name: Ring {a}, within: [Ring {b}]}}\n" for a, b in ("ab", "bc", "ca"))
    write(site, "content/places.yml", places)
    (circle,) = [p for p in check(site, jobs=1) if p.severity == "error"]
    assert (circle.code, circle.line) == ("containment-circle", 3)
    assert "ring-a → ring-b → ring-c → ring-a" in circle.message


def test_a_dossier_says_that_time_has_passed_it_by(site: Path) -> None:
    rule = "match:\n  text: {any: [ceasefire]}"
    dossier = f"---\ntitle: T\nas_of: 2019-03-11\nnext_due: 2019-04-01\n{rule}\n---\nIt holds.\n"
    write(site, "content/dossiers/ferry.md", dossier)
    write(site, "content/dossiers/empty.md", "---\ntitle: Empty\n---\nNothing yet.\n")
    found = [p for p in check(site, jobs=1) if "dossiers" in p.path]
    assert told(found) == [
        ("dossier-empty", "content/dossiers/empty.md:1:1"),
        ("as-of-stale", "content/dossiers/ferry.md:3:8"),
        ("issue-due", "content/dossiers/ferry.md:4:11"),
    ]


def test_sarif_fits_its_schema(run: Run, site: Path) -> None:
    write(site, "content/pages/ab out.md", "---\ntitle: About\nodd: 1\n---\nSee [it](gone.md).\n")
    log = json.loads(run("check", "--format", "sarif", folder=site).stdout)
    Log.model_validate(log)
    jsonschema.validate(log, Log.model_json_schema(by_alias=True))
    results = log["runs"][0]["results"]
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert {"key-unknown", "link-broken", "id-not-slug"} <= {r["ruleId"] for r in results}
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in results)
    assert {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results} >= {"content/pages/ab%20out.md"}


def test_a_log_that_does_not_fit_is_told_apart(run: Run, site: Path) -> None:
    log = json.loads(run("check", "--format", "sarif", folder=site).stdout)
    log["runs"][0]["results"][0]["level"] = "awful"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, Log.model_json_schema(by_alias=True))


def test_github_gets_one_line_for_each_finding(run: Run, site: Path) -> None:
    write(site, "content/pages/about.md", "---\ntitle: About\n---\nSee [50%, or so](gone.md).\n")
    lines = run("check", "--format", "github", folder=site).stdout.splitlines()
    assert lines[0].startswith("::notice file=content/articles/2019-03-12-ferry.md,line=1,col=1,title=article-unreviewed::")
    assert re.fullmatch(
        r"::error file=content/pages/about\.md,line=4,col=18,title=link-broken::the link .+%0Ahint: .+", lines[1]
    )


def test_many_notes_of_a_kind_are_counted_unless_all_are_asked_for(run: Run, site: Path) -> None:
    for number in range(9):
        write(site, f"content/articles/n{number}.md", f"---\ntitle: N{number}\nsource: {{publisher: P}}\n---\nT.\n")
    short, whole = run("check", folder=site).stderr, run("check", "--all", folder=site).stderr
    assert (short.count("note[article-unreviewed]"), whole.count("note[article-unreviewed]")) == (5, 10)
    assert "… and 5 more notes [article-unreviewed]; all are shown with --all" in short


def test_a_code_is_explained_and_a_misspelt_one_gets_the_nearest(run: Run, tmp_path: Path) -> None:
    assert run("check", "--explain", "name-claimed-twice", folder=tmp_path).stdout.startswith("name-claimed-twice: Two entries")
    odd = run("check", "--explain", "name-claimed-twise", folder=tmp_path)
    assert odd.returncode == 2
    assert "did you mean 'name-claimed-twice'?" in odd.stderr


def test_addresses_outside_are_asked_once_politely_and_remembered(site: Path, courier: Site) -> None:
    courier.pages |= {
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /private/\n"),
        "/well": Reply(b"here"),
        "/ill": Reply(b"oh", 500),
        "/copy": Reply(b"here", 410),
    }
    links = " ".join(f"[x]({courier.url(path)})" for path in ("/well", "/well#x", "/ill", "/private/x"))
    source = f"source:\n  url: {courier.url('/gone')}\n  archived: {courier.url('/copy')}\n"
    article = f"---\ntitle: T\n{source}reviewed: 2019-03-14\n---\n{links}\n"
    write(site, "content/articles/t.md", article)
    found = [p for p in check(site, jobs=1, network=LOOPBACK) if p.path.endswith("t.md") and "articles/t.md" in p.path]
    assert [(p.code, p.line, p.severity) for p in found] == [
        ("outside-dead", 4, "warning"),
        ("archive-dead", 5, "warning"),
        ("outside-unsure", 8, "note"),
        ("outside-unsure", 8, "note"),
    ]
    assert courier.paths().count("/well") == 1
    assert "/private/x" not in courier.paths()
    before = len(courier.asked)
    assert [p for p in check(site, jobs=1, network=LOOPBACK) if "articles/t.md" in p.path] == found
    assert len(courier.asked) == before


def test_what_was_ill_is_asked_again_the_next_day(site: Path, courier: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    courier.pages |= {"/well": Reply(b"here"), "/ill": Reply(b"oh", 500)}
    write(site, "content/pages/about.md", f"---\ntitle: T\n---\n[a]({courier.url('/well')}) [b]({courier.url('/ill')})\n")
    check(site, jobs=1, network=LOOPBACK)
    courier.pages["/ill"] = Reply(b"here")
    courier.asked.clear()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1617321600 + 86_400))
    assert [p.code for p in check(site, jobs=1, network=LOOPBACK) if p.path.endswith("about.md")] == []
    assert courier.paths() == ["/ill"]


@pytest.mark.parametrize("junk", ["", "[]", '{"https://x.example/": 3}', '{"x": {"day": "soon", "said": ""}}'])
def test_a_spoilt_memory_of_addresses_counts_for_nothing(site: Path, courier: Site, junk: str) -> None:
    courier.pages["/well"] = Reply(b"here")
    write(site, "content/pages/about.md", f"---\ntitle: T\n---\n[a]({courier.url('/well')})\n")
    write(site, ".briefgen/outside.json", junk)
    check(site, jobs=1, network=LOOPBACK)
    assert courier.paths() == ["/well"]
