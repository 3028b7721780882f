from __future__ import annotations

import pytest

from briefgen.checks import broken_links
from briefgen.model.page import Artifact


def page(path: str, *links: str, more: str = "") -> Artifact:
    anchors = "".join(f'<a href="{link}">x</a>' for link in links)
    return Artifact(path, f"<!DOCTYPE html><html lang=en><title>T</title><body>{anchors}{more}</body></html>".encode())


ARTICLE = page("articles/sochi/index.html", more='<p id="p1">One</p><p id="s&amp;t">Two</p><h2 id="هدنة">Three</h2>')


def messages(*artifacts: Artifact, base_path: str = "/") -> list[str]:
    return [problem.message for problem in broken_links(artifacts, base_path)]


@pytest.mark.parametrize(
    "link",
    [
        "articles/sochi/", "./articles/sochi/", "/articles/sochi/", "articles/sochi/index.html", "articles/sochi/#p1",
        "articles/sochi/?x=1#p1", "articles/sochi/#s%26t", "articles/sochi/#%D9%87%D8%AF%D9%86%D8%A9", "", "./", "#", "?q=1",
        "https://elsewhere.example/missing", "//elsewhere.example/x", "mailto:desk@desk.example", "feed.xml",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere_are_no_problem(link: str) -> None:
    assert messages(page("index.html", link), ARTICLE, Artifact("feed.xml", b"<feed/>")) == []


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("articles/soči/", "there is no such page"),
        ("articles/sochi", "there is no such page"),
        ("articles/Sochi/", "there is no such page"),
        ("articles/", "there is no such page"),
        ("missing.css", "there is no such page"),
        ("articles/sochi/#p9", "the page has nothing called 'p9'"),
        ("#nowhere", "the page has nothing called 'nowhere'"),
        ("http://[broken", "it is no address"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_the_reason(link: str, why: str) -> None:
    (problem,) = broken_links([page("index.html", link), ARTICLE])
    assert (problem.code, problem.severity, problem.path) == ("link-broken", "error", "_site/index.html")
    assert problem.message == f"the link {link!r} leads nowhere: {why}"
    assert problem.hint


def test_the_hint_names_the_nearest_file() -> None:
    (problem,) = broken_links([page("index.html", "articles/sotchi/"), ARTICLE])
    assert problem.hint == "did you mean 'articles/sochi/index.html'?"
    (problem,) = broken_links([page("index.html", "completely/elsewhere/"), ARTICLE])
    assert problem.hint == "correct the link, or make what it leads to"


def test_each_broken_link_of_a_page_is_told_once_and_all_pages_are_read() -> None:
    found = broken_links([page("b/index.html", "x/", "x/", "y/"), page("a/index.html", "../b/", "z/")])
    assert [(p.path, p.message.split("'")[1]) for p in found] == [
        ("_site/a/index.html", "z/"), ("_site/b/index.html", "x/"), ("_site/b/index.html", "y/"),
    ]  # fmt: skip


def test_pictures_scripts_and_styles_count_as_links() -> None:
    more = '<img src="a.png" alt=""><script src="b.js"></script><link rel="stylesheet" href="c.css">'
    assert sorted(message.split("'")[1] for message in messages(page("index.html", more=more))) == ["a.png", "b.js", "c.css"]


def test_below_a_path_links_from_the_root_of_the_host_must_stay_below_it() -> None:
    lost = page("404.html", "/briefs/", "/briefs/articles/sochi/", "/articles/sochi/", "/")
    found = messages(lost, page("index.html"), ARTICLE, base_path="/briefs/")
    assert found == [
        "the link '/articles/sochi/' leads nowhere: it leads out of /briefs/",
        "the link '/' leads nowhere: it leads out of /briefs/",
    ]


def test_a_relative_link_out_of_the_site_is_told() -> None:
    assert messages(page("index.html", "../other/"), ARTICLE, base_path="/briefs/") == [
        "the link '../other/' leads nowhere: it leads out of /briefs/"
    ]


def test_names_of_other_scripts_are_found_however_they_are_written() -> None:
    arabic = page("articles/هدنة/index.html")
    encoded = "articles/%D9%87%D8%AF%D9%86%D8%A9/"
    assert messages(page("index.html", "articles/هدنة/", encoded), arabic) == []


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"<!-- nothing -->", b"<!DOCTYPE html>", b"verify: 1234", b"\xff\xfe", b'<p id="\xe9">']
)
def test_files_that_are_hardly_pages_are_no_problem(data: bytes) -> None:
    assert messages(page("index.html", "proof.html"), Artifact("proof.html", data)) == []
    fragment = messages(page("index.html", "proof.html#x"), Artifact("proof.html", data))
    assert fragment == ["the link 'proof.html#x' leads nowhere: the page has nothing called 'x'"]


def test_a_dead_link_that_a_template_writes_on_all_pages_is_one_problem_with_their_number() -> None:
    pages = [page(f"articles/{name}/index.html", "../../abuot/") for name in ("a", "b", "c")]
    (found,) = broken_links([*pages, page("about/index.html")])
    assert found.message == "the link '../../abuot/' leads nowhere: there is no such page, and on 2 more pages"
    assert found.hint == "did you mean 'about/index.html'?; a template in themes/ or a plugin writes it"
