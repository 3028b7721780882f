"""A translation stands beside its original, each in its own language, and no more of it than its own page shows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from lxml import html

from briefgen import build

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement
    from playwright.sync_api import Browser

FIRST = """---
title: هدنة في هلفان
published: 2021-03-02
lang: ar
show: {show}
source: {{publisher: Harbour Courier, url: 'https://courier.example/1'}}
actors: [{{id: Turkey, as: [تركيا]}}]
---
أعلنت تركيا هدنة.[^1] [النص](https://courier.example/text)

## ثم ماذا

بدأت المحادثات.

[^1]: ملاحظة.
"""
SECOND = """---
title: A truce in Halvan
published: 2021-03-02
lang: en
show: full
translation_of: first
---
Turkey has announced a truce.

## What then

Talks began.
"""


def made(folder: Path, show: str = "full", settings: str = "") -> Path:
    files = {
        "site.yml": f"title: T\n{settings}",
        "content/articles/first.md": FIRST.format(show=show),
        "content/articles/second.md": SECOND,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    report = build(folder, day=dt.date(2026, 11, 24), jobs=1)
    assert [p for p in report.problems if p.severity == "error"] == []
    return folder / "_site"


def page(site: Path, name: str) -> HtmlElement:
    return html.fromstring((site / f"articles/{name}/index.html").read_bytes())


def test_the_original_stands_beside_its_translation(tmp_path: Path) -> None:
    site = made(tmp_path)
    translation = page(site, "second")
    (beside,) = translation.find_class("original")
    assert (beside.get("lang"), beside.get("dir")) == ("ar", "rtl")
    assert "بدأت المحادثات" in beside.text_content()
    assert "The original, in Arabic" in beside.text_content()
    assert beside.xpath(".//h2[@id='s-original']/a/@href") == ["../../articles/first/"]
    ids = translation.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert page(site, "first").find_class("original") == []


def test_of_an_original_that_may_not_be_shown_nothing_stands_there(tmp_path: Path) -> None:
    site = made(tmp_path, show="link")
    translation = page(site, "second")
    assert translation.find_class("facing") == []
    assert "هدنة في هلفان" in translation.text_content(), "its title still leads to it"


def test_the_labels_are_in_the_language_of_the_site(tmp_path: Path) -> None:
    site = made(tmp_path, settings="lang: fr\n")
    first = page(site, "first")
    assert first.get("lang") == "fr"
    assert "L’original, langue : arabe" in page(site, "second").text_content()
    assert first.xpath("//a[@role='doc-backlink']/@aria-label") == ["Retour au texte"]
    assert "2 mars 2021" in first.text_content()


@pytest.mark.browser
def test_both_stand_side_by_side_where_there_is_room(tmp_path: Path, browser: Browser) -> None:
    address = (made(tmp_path) / "articles/second/index.html").as_uri()
    for width, beside in ((1440, True), (390, False)):
        tab = browser.new_page(viewport={"width": width, "height": 900})
        tab.goto(address)
        first, second = (tab.locator(f".facing > .prose >> nth={n}").bounding_box() for n in (0, 1))
        assert first
        assert second
        assert (second["x"] >= first["x"] + first["width"]) is beside
        assert (second["y"] >= first["y"] + first["height"]) is not beside
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tab.close()
