"""Rules for the lines below a text that say who its author is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name
from briefgen.sources.signatures import authors_in
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Marks, Verdict
    from briefgen.sources.page import Page

_WORDS = 40
"""The longest biography below a name."""
_LEAST = 3
"""Paragraphs above a name that is repeated below the text."""


def mark_biographies(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the name of an author who signed above, standing alone below the text once more, and the paragraph glued to it."""
    signed = [i for i in sorted(marks) if marks[i][0] == "byline"][:4]
    names = {key(name) for i in signed for name in authors_in(page.lines[i].text, page.wording, page.language)}
    names |= {page.lines[i].key for i in signed if is_name(page.lines[i].text)}
    if not signed:
        return
    start, end = _lower_part(page, signed[0])
    for index in range(start, len(page.lines)):
        if page.lines[index].key not in names or index in signed or index + 2 <= end:
            continue
        if index not in marks or marks[index][0] == "navigation":
            yield index, "byline", "the author's name once more, below the text"
        below = index + 1
        if below < len(page.lines) and below not in marks and _describes(page, below):
            yield below, "byline", "says who the author is, below the name"


def _lower_part(page: Page, signed: int) -> tuple[int, int]:
    """Return the line from which on the text may be over, as it has some paragraphs, and the last of two that are together."""
    prose = [i for i in range(signed, len(page.lines)) if page.lines[i].prose]
    start = prose[_LEAST - 1] + 1 if len(prose) >= _LEAST else len(page.lines)
    return start, max((i for i, other in pairwise(prose) if other == i + 1), default=-1)


def _describes(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.words <= _WORDS and (line.prose or line.closed or not page.lines[index].gap)
