"""What holds for every page of a whole site, read from its files."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.html import HtmlElement

HIDDEN = ("xylophone", "zeppelin", "yodelling", "unshowable", "lantern")
POLICY = ("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'")


@pytest.fixture(scope="session", params=["fixture", "demo"])
def site(request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue("below_a_path" if request.param == "fixture" else "demo")


@pytest.fixture(scope="session")
def pages(site: Any) -> dict[str, HtmlElement]:
    """Each page of the site by its path; pages that only send on are not among them."""
    read = ((path.relative_to(site.folder).as_posix(), html.fromstring(path.read_bytes())) for path in site.pages)
    return {name: page for name, page in read if not page.xpath("//meta[@http-equiv='refresh']")}


def faulty(pages: dict[str, HtmlElement], xpath: str) -> list[str]:
    """Return "page: what" for everything that the XPath finds."""
    return [f"{name}: {html.tostring(found)[:80]!r}" for name, page in pages.items() for found in page.xpath(xpath)]


def test_there_are_pages(pages: dict[str, HtmlElement]) -> None:
    assert len(pages) > 20


def test_every_page_has_one_first_heading(pages: dict[str, HtmlElement]) -> None:
    assert {name: n for name, page in pages.items() if (n := len(page.xpath("//h1"))) != 1} == {}
    assert [name for name, page in pages.items() if not page.xpath("string(//h1)").strip()] == []


def test_every_page_says_its_language_and_direction(pages: dict[str, HtmlElement]) -> None:
    assert [name for name, page in pages.items() if not page.get("lang") or page.get("dir") not in {"ltr", "rtl"}] == []


def test_every_page_begins_with_a_link_to_its_content(pages: dict[str, HtmlElement]) -> None:
    for name, page in pages.items():
        first = page.xpath("//body//a")[0]
        assert first.get("class") == "skip", name
        assert page.xpath("//main[@id=$id]", id=first.get("href").removeprefix("#")), name


def test_titles_tell_pages_apart(pages: dict[str, HtmlElement]) -> None:
    titles = Counter(page.xpath("string(//title)") for name, page in pages.items() if "/page/" not in name)
    assert [title for title, number in titles.items() if number > 1 or not title.strip()] == []


def test_no_page_holds_a_script_or_style_of_its_own(pages: dict[str, HtmlElement]) -> None:
    assert faulty(pages, "//script[not(@src) and not(@type='application/ld+json')] | //style | //*[@style]") == []
    assert (
        faulty(pages, "//*[@*[starts-with(name(), 'on')]] | //*[starts-with(@href, 'javascript:')] | //iframe | //base") == []
    )


def test_every_page_carries_the_policy(pages: dict[str, HtmlElement]) -> None:
    for name, page in pages.items():
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert all(rule in policy for rule in POLICY), name


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, HtmlElement]) -> None:
    outside = "starts-with({0}, 'http') or starts-with({0}, '//')"
    assert faulty(pages, f"//*[{outside.format('@src')} or @srcset]") == []
    loading = "contains('stylesheet icon preload prefetch modulepreload manifest preconnect dns-prefetch', @rel)"
    assert faulty(pages, f"//link[{loading} and ({outside.format('@href')})]") == []


def test_names_of_elements_are_used_once_and_references_lead_to_them(pages: dict[str, HtmlElement]) -> None:
    for name, page in pages.items():
        ids = Counter(page.xpath("//@id"))
        assert [key for key, number in ids.items() if number > 1] == [], name
        named = page.xpath("//@for | //@aria-labelledby | //@aria-describedby | //@aria-controls")
        assert {key for names in named for key in names.split()} <= set(ids), name


def test_pictures_have_alternative_text_and_fields_have_labels(pages: dict[str, HtmlElement]) -> None:
    assert faulty(pages, "//img[not(@alt)]") == []
    assert faulty(pages, "//input[not(@type='hidden') and not(@aria-label) and not(@id = //label/@for)]") == []
    assert faulty(pages, "//button[not(normalize-space(.)) and not(@aria-label)]") == []
    assert faulty(pages, "//a[@href and not(normalize-space(.)) and not(@aria-label) and not(.//img[@alt != ''])]") == []


def test_tables_have_heads(pages: dict[str, HtmlElement]) -> None:
    assert faulty(pages, "//table[not(.//th)]") == []
    assert faulty(pages, "//th[not(@scope)]") == []


def strings(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        yield path.relative_to(folder).as_posix(), path.read_bytes().decode("utf-8", "replace")


def test_what_is_hidden_is_in_no_byte_of_the_site(at_root: Any) -> None:
    said = re.compile("|".join(HIDDEN), re.IGNORECASE)
    assert {path: found for path, text in strings(at_root.folder) if (found := said.findall(path + text))} == {}


def test_an_audience_that_may_see_more_sees_it(project: Path, tmp_path: Path) -> None:
    from briefgen import build

    report = build(project, profile="partner", output=tmp_path / "partner", jobs=1)
    assert not report.failed
    everything = "".join(text for _, text in strings(tmp_path / "partner"))
    assert "zeppelin" in everything
    assert re.search("TLP:AMBER", everything)
    assert not re.search("xylophone|yodelling|unshowable|lantern", everything)


def test_data_for_machines_in_pages_is_json(pages: dict[str, HtmlElement]) -> None:
    for page in pages.values():
        for data in page.xpath("//script[@type='application/ld+json']/text()"):
            json.loads(data)


def test_the_body_of_an_article_keeps_tables_code_and_notes(at_root: Any) -> None:
    page: Any = html.fromstring((at_root.folder / "articles/2021-03-18-how-we-count/index.html").read_bytes())
    assert page.xpath("normalize-space(//table/tbody/tr[1])") == "First 3 none"
    assert "def breaches(reports: list[str]) -> int:" in page.xpath("string(//pre//code)")
    (note,) = page.xpath("//a[@role='doc-noteref']/@href")
    assert "sixty minutes" in page.xpath("string(//*[@id=$id])", id=note[1:])
    (back,) = page.xpath("//a[@role='doc-backlink']/@href")
    assert page.xpath("//*[@id=$id]", id=back[1:])
    assert page.xpath("//img/@src") == ["../../static/mark.svg"]
    assert "What we leave out" in page.xpath("string(//aside | //*[contains(@class, 'admonition')])")


def test_a_title_with_markup_in_it_stays_text(at_root: Any) -> None:
    page = html.fromstring((at_root.folder / "articles/geneva-again/index.html").read_bytes())
    assert page.xpath("string(//h1)") == 'Talks to go on in Geneva <soon> & "quietly"'
    assert page.xpath("//soon") == []
