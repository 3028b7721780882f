"""Hostile strings, by technique, as title, author, address, caption and body of a saved page: nothing active comes out."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from lxml.html import fromstring
from markdown_it import MarkdownIt

from briefgen.sources import extract

HOSTILE: dict[str, list[str]] = json.loads(Path(__file__).with_name("hostile.json").read_text(encoding="utf-8"))
PROSE = (
    "The island council voted on Tuesday to lease a second ferry, although no pilot has agreed to take it through the channel.",
    "A pilot who has brought ships into the harbour for twenty years said that the boat was two metres wider than the gate.",
    "The mayor told reporters that a survey had been ordered and that its result would be published before the snow.",
)
ACTIVE = frozenset(
    "script iframe frame frameset object embed applet form input button select textarea keygen isindex svg math meta base link "
    "style template noscript video audio source portal marquee details dialog title xmp plaintext".split()
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def page(text: str) -> str:
    quoted = html.escape(text, quote=True)
    told = json.dumps({"@type": "NewsArticle", "headline": text, "author": {"name": text}, "url": text}).replace("<", "\\u003c")
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(text)}</title>
<meta property="og:title" content="{quoted}"><meta name="author" content="{quoted}"><meta name="description" content="{quoted}">
<link rel="canonical" href="{quoted}"><script type="application/ld+json">{told}</script></head><body><article>
<h1>{html.escape(text)}</h1><p class="byline">By {html.escape(text)}</p><p>{PROSE[0]} <a href="{quoted}">more</a></p>
<figure><img src="{quoted}" alt="{quoted}"><figcaption>{html.escape(text)}</figcaption></figure>
<p>{PROSE[1]}</p><p>{html.escape(text)} {PROSE[2]}</p><p>{PROSE[1][2:]} {text} {PROSE[0][4:]}</p></article></body></html>"""


def active_parts(markdown: str) -> list[str]:
    """Return what a page made from the Markdown by a renderer that lets raw HTML through would do by itself."""
    renderer = MarkdownIt("commonmark", {"html": True}).enable("table")
    renderer.validateLink = lambda _: True  # type: ignore[method-assign, assignment]
    rendered = renderer.render(markdown)
    found: list[str] = []
    for element in fromstring(f"<div>{rendered}</div>").iter():
        if not isinstance(element.tag, str):
            found.append("a comment")
            continue
        found += [element.tag] if element.tag in ACTIVE else []
        found += [name for name in map(str, element.attrib) if name.startswith("on") or name == "style"]
        addresses = [element.get(name) for name in ("href", "src") if element.get(name)]
        found += [value for value in addresses if value and not value.startswith(("http://", "https://"))]
    return found


@pytest.mark.parametrize(
    "markdown",
    [
        "<b onclick=x>a</b>",
        "[a](javascript:x)",
        "![a](data:x)",
        "<!-- a -->",
        "a <svg></svg>",
        "<p style='x'>a</p>",
        "<x-y></x-y><base>",
    ],
)
def test_what_is_active_would_be_seen(markdown: str) -> None:
    assert active_parts(markdown)


@pytest.mark.parametrize("technique", HOSTILE)
def test_nothing_active_comes_out_of_a_hostile_page(technique: str) -> None:
    for text in HOSTILE[technique]:
        got = extract(page(text), url="https://courier.example/news/", content_type="text/html")
        assert active_parts(got.body) == [], text
        assert "island council" in got.body, text
        assert all(link.startswith(("http://", "https://")) for link in (*got.links, *filter(None, [got.url]))), text
        assert all(figure.src is None or figure.src.startswith(("http://", "https://")) for figure in got.figures), text


@pytest.mark.parametrize("technique", HOSTILE)
def test_no_field_of_a_hostile_page_holds_control_characters(technique: str) -> None:
    for text in HOSTILE[technique]:
        got = extract(page(text), content_type="text/html")
        captions = [value for figure in got.figures for value in (figure.caption, figure.credit, figure.alt)]
        for value in (got.title, got.dek, got.dateline, got.publisher or "", *got.authors, *captions):
            assert not CONTROL.search(value), text
            assert "\n" not in value, text


@pytest.mark.parametrize("technique", HOSTILE)
def test_a_hostile_pasted_text_gives_nothing_active_either(technique: str) -> None:
    for text in HOSTILE[technique]:
        pasted = f"Ferry leased at last\n\nBy {text}\n\n{PROSE[0]} {text}\n\n{text}\n\n{PROSE[1]}\n\n{PROSE[2]}\n"
        got = extract(pasted, content_type="text/plain")
        assert active_parts(got.body) == [], text


def test_there_are_at_least_two_hundred_strings_and_no_two_alike() -> None:
    strings = [text for texts in HOSTILE.values() for text in texts]
    assert len(strings) >= 200
    assert len(set(strings)) == len(strings)
