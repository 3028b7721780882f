"""Hostile strings through the whole way in: the article file reads back as written and holds nothing active."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest

from briefgen.content.article import read_article
from briefgen.gazetteer import Register
from briefgen.intake import Desk, Original, Shelf, take
from briefgen.sources import extract

HOSTILE: dict[str, list[str]] = json.loads((Path(__file__).parents[1] / "sources" / "hostile.json").read_text(encoding="utf-8"))
DESK = Desk(Register())


def page(text: str) -> bytes:
    quoted = html.escape(text, quote=True)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{quoted}</title>
<meta property="og:title" content="{quoted}"><meta name="author" content="{quoted}">
<meta property="og:site_name" content="{quoted}">
<link rel="canonical" href="{quoted}"></head><body><article><h1>{quoted}</h1>
<p>The island council voted on Tuesday to lease a second ferry, although no pilot has agreed to take it through the channel.</p>
<figure><img src="https://a.example/b.jpg" alt="{quoted}"><figcaption>{quoted}</figcaption></figure>
<p>{quoted} and the pilots said that the boat was two metres wider than the gate, and went home.</p>
<p>The mayor told reporters that a survey had been ordered. {text}</p></article></body></html>""".encode("utf-8", "replace")


@pytest.mark.parametrize("technique", HOSTILE)
def test_a_hostile_page_becomes_a_file_that_says_what_was_extracted(technique: str) -> None:
    for text in HOSTILE[technique]:
        data = page(text)
        taken = take(Original("saved.html", data, "2026-11-24T10:00:00Z", content_type="text/html"), Shelf(), DESK)
        assert taken.text is not None, text
        article, problems = read_article("content/articles/a.md", taken.text.encode(), language="en")
        assert article is not None, text
        assert problems == (), text
        got = extract(data, content_type="text/html")
        assert article.title == (got.title or article.title), text
        assert article.source is not None
        assert article.source.authors == got.authors, text
        assert not any(block.kind == "html" for block in article.blocks), text
