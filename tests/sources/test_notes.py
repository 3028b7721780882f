from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefgen.model.errors import ContentError
from briefgen.sources import read_document
from briefgen.sources.notes import extract_markdown, harmless

CLIPPED = """\
---
title: "Boats stay: tied up"
source: "https://courier.example/boats"
author:
  - "[[Ida Osk]]"
  - "Jo Berg"
published: 2018-09-01
created: 2026-11-24
description: "The crews wait for a minister"
site: Harbour Courier
tags:
  - "clippings"
---
# Boats stay: tied up

The crews of eleven boats kept them **tied** to the quay, as [the port](https://port.example/a) says.

> There is soup for two more days.

| boat | crew |
|------|------|
| Ada  | 7    |
"""


def test_the_fields_of_a_clipping_become_those_of_the_article() -> None:
    found = read_document(CLIPPED.encode(), content_type="text/markdown")
    assert (found.title, found.authors, found.published) == ("Boats stay: tied up", ("Ida Osk", "Jo Berg"), "2018-09-01")
    assert (found.url, found.publisher, found.dek) == (
        "https://courier.example/boats",
        "Harbour Courier",
        "The crews wait for a minister",
    )
    assert found.links == ("https://port.example/a",)
    assert found.language == "en"


def test_the_body_stays_as_it_is_without_the_title_over_it() -> None:
    body = extract_markdown(CLIPPED).body
    assert body.startswith("The crews of eleven boats kept them **tied** to the quay")
    assert "> There is soup" in body
    assert "| Ada  | 7    |" in body


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("date: 1 September 2018", "published", "2018-09-01"),
        ("date: 2018-09-01 22:10:00 +0300", "published", "2018-09-01"),
        ("date: 2018-09", "published", "2018-09"),
        ("date: 03/04/2018", "published", None),
        ("Date: 2018-09-01?", "published", "2018-09-01?"),
        ("author: {name: Ida Osk, url: x}", "authors", ("Ida Osk",)),
        ("url: javascript:alert(1)", "url", None),
        ("link: '[page](https://courier.example/x)'", "url", "https://courier.example/x"),
        ("source: {url: 'https://courier.example/y', publisher: Courier}", "url", "https://courier.example/y"),
        ("lang: fr", "language", "fr"),
        ("lastmod: 2018-09-02T01:00:00Z", "updated", "2018-09-02"),
    ],
)
def test_front_matter_of_many_programs_is_understood(line: str, field: str, value: object) -> None:
    found = extract_markdown(
        f"---\ntitle: Boats\n{line}\n---\nThe boats stay where they are, and the crews wait for a minister.\n"
    )
    assert getattr(found, field) == value


def test_a_day_that_may_be_two_is_noted() -> None:
    found = extract_markdown("---\ndate: 03/04/2018\n---\nThe boats stay.\n")
    assert found.notes == (("published", "“03/04/2018” is no full date, or may mean two days"),)


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    for text in ("# Boats *stay*\n\nThe boats stay.\n", "Boats stay\n==========\n\nThe boats stay.\n"):
        found = read_document(text.encode(), content_type="text/markdown")
        assert (found.title, found.body) == ("Boats stay", "The boats stay.\n")


def test_front_matter_that_is_no_yaml_is_told_with_its_line() -> None:
    with pytest.raises(ContentError) as caught:
        extract_markdown("---\ntitle: a\ntitle: b\n---\nThe boats stay.\n")
    assert caught.value.problems[0].line == 3


def test_front_matter_alone_is_no_article() -> None:
    with pytest.raises(ContentError) as caught:
        extract_markdown("---\ntitle: a\n---\n\n")
    assert caught.value.problems[0].code == "no-article"


HOSTILE = [
    "<script>alert(1)</script>The boats.",
    "The <img src=x onerror=alert(1)> boats.",
    "<iframe src='https://x.example'></iframe>",
    "[the boats](javascript:alert(1))",
    "[the boats](java\tscript:alert(1))",
    "[the boats](&#106;avascript:alert(1))",
    "[the boats](<javascript:alert(1)>)",
    "[the boats](data:text/html,<script>alert(1)</script>)",
    "![the boats](vbscript:x)",
    "[the boats][1]\n\n[1]: javascript:alert(1)\n",
    "<javascript:alert(1)>",
    "<a href='x'\nonclick=alert(1)>the boats</a>",
    "<!-- <script> -->the boats<!-- </script> -->",
    "<svg><script>alert(1)</script></svg>",
    "<SCRIPT SRC=//x.example/x.js>",
    "<<script>alert(1)//<</script>",
    "<style>@import 'x'</style>",
    "[the boats](JaVaScRiPt&colon;alert(1))",
    "[a](<java\nscript:alert(1)>)",
    "text <?php echo 1 ?> <![CDATA[x]]> <!DOCTYPE x>",
]


def active(body: str) -> list[str]:
    reader = MarkdownIt("commonmark", {"html": True})
    reader.validateLink = lambda _url: True  # type: ignore[method-assign, assignment]
    tokens = [t for token in reader.parse(body) for t in [token, *(token.children or [])]]
    targets = [str(t.attrs.get("href") or t.attrs.get("src") or "") for t in tokens]
    bad = [
        target for target in targets if ":" in target.split("/")[0] and not target.startswith(("http:", "https:", "mailto:"))
    ]
    return bad + [t.content for t in tokens if t.type in {"html_block", "html_inline"}]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_active_is_left_for_any_renderer(text: str) -> None:
    assert active(harmless(text)) == []


@given(
    st.lists(st.sampled_from([*HOSTILE, "<", ">", "`", "```\n", "[", "](", ")", "\n", "\\", "    ", "> ", "- "]), max_size=8)
)
def test_nothing_active_is_left_however_it_is_put_together(parts: list[str]) -> None:
    assert active(harmless("".join(parts))) == []


def test_harmless_marks_and_code_are_not_touched() -> None:
    text = "The *boats* <https://port.example/a> cost 3 < 4.\n\n```html\n<script>alert(1)</script>\n```\n\nUse `<b>` here.\n"
    assert harmless(text) == text
