"""
Hostile strings through the whole way in: the article file reads back as written and holds nothing active.

With BRIEFGEN_STRESS and BRIEFGEN_BENCH_DATA set (`make stress`), the collected strings of that folder go the same way.
"""

from __future__ import annotations

import gzip
import html
import json
import os
from pathlib import Path

import pytest

from briefgen.content.article import read_article
from briefgen.gazetteer import Register
from briefgen.intake import Desk, Original, Shelf, take
from briefgen.sources import extract

HOSTILE: dict[str, list[str]] = json.loads((Path(__file__).parents[1] / "sources" / "hostile.json").read_text(encoding="utf-8"))
DESK = Desk(Register())


def collected() -> list[str]:
    """Return the collected strings of a long run, none in a short one."""
    folder = os.environ.get("BRIEFGEN_BENCH_DATA")
    if not os.environ.get("BRIEFGEN_STRESS") or not folder:
        return []
    found: list[str] = []
    waiting: list[object] = [json.loads(gzip.decompress((Path(folder) / "hostile-strings.json.gz").read_bytes()))]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        else:
            waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else []
    return found


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


def pasted(text: str) -> bytes:
    return f"""{text}

By {text}

17 September 2018

{text}

The island council voted on Tuesday to lease a second ferry, although no pilot has agreed to take it through the channel.

{text} and the pilots said that the boat was two metres wider than the gate, and went home before the tide had turned.

The mayor told reporters that a survey had been ordered. {text}
""".encode("utf-8", "replace")


def taken_in(text: str, data: bytes, kind: str) -> None:
    taken = take(Original("saved", data, "2026-11-24T10:00:00Z", f"https://a.example/{text}", kind), Shelf(), DESK)
    if taken.text is None:
        assert taken.problems, text
        assert all(problem.hint for problem in taken.problems), text
        return
    article, problems = read_article("content/articles/a.md", taken.text.encode(), language="en")
    assert article is not None, text
    assert problems == (), text
    assert not any(block.kind == "html" for block in article.blocks), text
    links = [run.value for block in article.blocks for run in block.runs if run.kind in {"link", "image"}]
    assert not [link for link in links if link.lower().lstrip().startswith(("javascript:", "data:", "vbscript:"))], text


def test_a_hostile_paste_becomes_a_file_without_anything_active() -> None:
    for text in (text for texts in HOSTILE.values() for text in texts):
        taken_in(text, pasted(text), "text/plain")


@pytest.mark.skipif(not collected(), reason="a long run: make stress, with BRIEFGEN_BENCH_DATA")
def test_every_collected_string_comes_in_as_page_and_as_paste() -> None:
    for text in collected():
        taken_in(text, page(text), "text/html")
        taken_in(text, pasted(text), "text/plain")


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
