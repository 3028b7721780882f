"""Where the article lies in a pasted page: the stretch with most running text and least else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.sources.page import ITEM

if TYPE_CHECKING:
    from briefgen.sources.labels import Marks
    from briefgen.sources.page import Page

_MOST = 80
_COST = 10
"""Words that a paragraph must have before it speaks for the article: summaries of other stories barely have more."""
_SHORT = -8
_LABELLED = -3
_REACH = 4
_INSIDE = frozenset({"item", "caption", "quote", "heading", "dek"})
"""What stands inside articles and says nothing of where they end."""


@dataclass(frozen=True, slots=True)
class Span:
    """The first line of the article's text and the one after its last."""

    start: int
    end: int


def main_span(page: Page, marks: Marks) -> Span | None:
    """
    Return the stretch of lines that is the article's text; None when no line reads as a paragraph.

    Each paragraph counts its words less ten, each short line costs eight, each line that is known to be furniture three, an
    item of a list or a caption nothing; the stretch with the largest sum is it (Kadane's algorithm). Paragraphs and short
    sentences right next to it join.
    """
    weights = [_weight(page, marks, index) for index in range(len(page.lines))]
    best, best_span, total, start = 0, None, 0, 0
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, index
        total += weight
        if total > best:
            best, best_span = total, Span(start, index + 1)
    if best_span is None:
        first = next((i for i, line in enumerate(page.lines) if i not in marks and line.prose), None)
        return None if first is None else _grown(page, marks, Span(first, first + 1))
    return _grown(page, marks, best_span)


def _weight(page: Page, marks: Marks, index: int) -> int:
    line = page.lines[index]
    if index in marks:
        return 0 if marks[index][0] in _INSIDE else _LABELLED
    if line.prose:
        return min(line.words, _MOST) - _COST
    return 0 if ITEM.match(line.text) else _SHORT


def _grown(page: Page, marks: Marks, span: Span) -> Span:
    """Take in what is near: paragraphs above, and paragraphs and short sentences below."""
    start, end = span.start, span.end
    while (near := _near(page, marks, range(start - 1, start - _REACH, -1), closed=False)) is not None:
        start = near
    while (near := _near(page, marks, range(end, end + _REACH), closed=True)) is not None:
        end = near + 1
    return Span(start, end)


def _near(page: Page, marks: Marks, reach: range, *, closed: bool) -> int | None:
    """Return the next paragraph in reach; a short unlabelled line that is no sentence ends the way."""
    for index in reach:
        if not 0 <= index < len(page.lines):
            return None
        line = page.lines[index]
        if index in marks or ITEM.match(line.text):
            continue
        if line.prose or (closed and line.closed and line.words > 2):  # noqa: PLR2004 - "More." is none
            return index
        if line.words > 6:  # noqa: PLR2004 - a headline: the text ends here
            return None
    return None
