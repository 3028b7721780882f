"""Pasted text that is broken, hostile or huge: a plain article or a named fault, nothing active, no step that runs away."""

from __future__ import annotations

import re
import sys

import pytest
from markdown_it import MarkdownIt

from briefgen.model.errors import ContentError
from briefgen.sources import extract
from briefgen.sources.pasted import extract_pasted

TITLE = "Harbour council weighs a second ferry while the first one rusts"
PARAGRAPHS = (
    "Pilots have told the council that a leased ferry would be too wide for the old channel, which was dug for fishing boats.",
    "The council is expected to vote on Friday, and nobody who was asked in the town hall could say what it would vote on.",
    "Freight has been carried by a barge since the spring, when the larger of the two councils stopped paying for the fuel.",
)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS)) + "\n"
HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "[a](javascript:alert(1))",
    "![a](javascript:alert(1))", "[a]: javascript:alert(1)", "<javascript:alert(1)>", "<a href='data:text/html,x'>a</a>",
    "<iframe src=//evil.example></iframe>", "{{ 7*7 }}", "{% include 'x' %}", "${7*7}", "---", "title: other", "...", "```",
    "~~~", "    indented", "> quoted", "# heading", "- item", "1. item", "| a | b |", "|---|---|", "<!-- comment", "]]>",
    "<![CDATA[x]]>", "&lt;script&gt;", "&#60;script&#62;", "\u202etxt.exe\u202c", "\u2066\u2069", "a\u0000b", "\ufeff", "\\",
    "*bold* _it_ `code`", "[^1]: note", ":::{note}", "!!! note", "<details open ontoggle=alert(1)>", "=1+1", "@import url(x)",
    "//evil.example/x.js", "<style>*{}</style>", "<base href=//evil.example>", "<meta http-equiv=refresh>",
)  # fmt: skip
_ACTIVE = re.compile(r"<(?!/?(?:p|h2|ul|ol|li|br)\b)|(?:javascript|data|vbscript):[^<]*\">", re.IGNORECASE)
"""Any element but those that paragraphs, headings and lists become, and any address that runs."""


def rendered(body: str) -> str:
    """The body as CommonMark with raw HTML on: what was not escaped would come out as it is."""
    return MarkdownIt("commonmark").render(body)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_line_ends_of_every_kind_give_the_same_article(ends: str) -> None:
    assert extract_pasted(TEXT.replace("\n", ends)) == extract_pasted(TEXT)


def test_mixed_line_ends_give_the_same_article() -> None:
    first, *rest = TEXT.split("\n")
    mixed = first + "".join(("\r\n", "\r", "\n", "\u2029")[i % 4] + line for i, line in enumerate(rest))
    assert extract_pasted(mixed).body == extract_pasted(TEXT).body


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_bytes_in_every_usual_charset_give_the_same_article(encoding: str) -> None:
    assert extract(TEXT.encode(encoding), content_type="text/plain").body == extract_pasted(TEXT).body


def test_a_broken_byte_costs_one_character() -> None:
    data = TEXT.replace("nobody", "nobodé").encode().replace(b"\xc3\xa9 who", b"\xc3\xa9\xff who")
    got = extract(data, content_type="text/plain")
    assert "nobodé\ufffd who" in got.body


def test_nul_bytes_and_controls_are_dropped_from_text() -> None:
    got = extract(TEXT.replace("rusts", "ru\x00s\x08ts").replace("Friday", "Fri\x1bday"))
    assert got.title == TITLE
    assert "Friday" in got.body


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "source-empty"),
        (b"\x00" * 40, "source-binary"),
        (b"%PDF-1.7\n" + b"x" * 100, "source-binary"),
        (b"text " + bytes(range(9)) * 50, "source-binary"),
        (" \u00a0\n\u3000\n", "source-empty"),
        ("Home\nNews\nSign in\nPrivacy policy\nShare\nFacebook\n© 2020 X", "no-article"),
        ("12:30\n1\n|\n•\n***", "no-article"),
    ],
)
def test_what_is_no_article_is_a_named_fault(data: bytes | str, code: str) -> None:
    with pytest.raises(ContentError) as caught:
        extract(data)
    assert caught.value.problems[0].code == code
    assert caught.value.problems[0].hint


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_line_in_any_place_stays_text(hostile: str) -> None:
    for at in range(4):
        lines = [TITLE, *PARAGRAPHS]
        lines.insert(at, hostile)
        got = extract("\n\n".join(lines), content_type="text/plain")
        assert not _ACTIVE.search(rendered(got.body)), got.body
        assert all(paragraph in got.body for paragraph in PARAGRAPHS)
        assert "\x00" not in got.body + got.title + got.dek


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_string_within_lines_stays_text(hostile: str) -> None:
    lines = (f"{TITLE} {hostile}", f"{PARAGRAPHS[0]} {hostile}", f"A barge at the quay {hostile} (AFP)", *PARAGRAPHS[1:])
    got = extract("\n\n".join(lines), content_type="text/plain")
    assert not _ACTIVE.search(rendered(got.body)), got.body


def test_one_line_of_five_megabytes_is_one_paragraph() -> None:
    line = "the ferry did not sail " * 220_000
    assert len(extract(line).body) >= len(line) - 2


@pytest.mark.parametrize(
    "filler", ["By Ann Orrel", "Read also", "Sign up to our newsletter", "- item", "A ferry (AFP)", "12:30"]
)
def test_the_work_grows_with_the_lines_and_not_with_their_square(filler: str) -> None:
    """Counted, not timed: calls of functions for ten times the lines."""
    few, many = (calls(TEXT + "\n".join([filler] * count)) for count in (300, 3000))
    assert many < 14 * few


def calls(text: str) -> int:
    """How many Python functions are called to read a text."""
    count = 0

    def counting(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    extract_pasted(text)
    sys.setprofile(counting)
    try:
        extract_pasted(text)
    finally:
        sys.setprofile(None)
    return count
