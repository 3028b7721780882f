"""Markdown in, HTML out: the cases stand in fixtures/markdown.txt as title, input and result, each closed by a lone dot."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.content.html import to_html
from briefgen.content.markdown import to_blocks

FIXTURE = Path(__file__).parent / "fixtures" / "markdown.txt"


def cases() -> list[tuple[str, str, str]]:
    parts = FIXTURE.read_text(encoding="utf-8").split("\n.\n")
    return [(parts[i].strip(), parts[i + 1], parts[i + 2]) for i in range(0, len(parts) - 2, 3)]


@pytest.mark.parametrize(("title", "text", "html"), cases(), ids=[title for title, _, _ in cases()])
def test_markdown_becomes_this_html(title: str, text: str, html: str) -> None:
    assert to_html(to_blocks(text), root="../../").rstrip("\n") == html.rstrip("\n")


def test_there_are_cases_and_each_has_its_own_title() -> None:
    titles = [title for title, _, _ in cases()]
    assert len(titles) >= 70
    assert len(set(titles)) == len(titles)
