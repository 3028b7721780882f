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
_SENTENCE = 4
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
        first = _first_sentence(page, marks)
        return None if first is None else _grown(page, marks, Span(first, first + 1))
    return _grown(page, marks, best_span)


def _first_sentence(page: Page, marks: Marks) -> int | None:
    """Return the first paragraph; in a text without any the first line that ends as a sentence does."""
    free = [i for i in range(len(page.lines)) if i not in marks]
    prose = (i for i in free if page.lines[i].prose)
    sentences = (i for i in free if page.lines[i].closed and page.lines[i].words >= _SENTENCE)
    return next(prose, next(sentences, None))


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
    """Return the next paragraph in reach; a headline or the head of a list of other stories ends the way."""
    for index in reach:
        if not 0 <= index < len(page.lines) or (closed and _heads_list(page, index)):
            return None
        line = page.lines[index]
        if index in marks or ITEM.match(line.text):
            continue
        if line.prose or (closed and line.closed and line.words > 1):
            return index
        if line.words > 6:  # noqa: PLR2004 - a headline: the text ends here
            return None
    return None


def _heads_list(page: Page, index: int) -> bool:
    key, wording = page.lines[index].key, page.wording
    return wording.related_head.is_line(key) and not wording.read_more.is_line(key)
