"""Where the article lies in a pasted page: the stretch with most running text and least else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.page import ITEM

if TYPE_CHECKING:
    from briefgen.sources.labels import Marks
    from briefgen.sources.page import Line, Page

_MOST = 80
_COST = 10
"""Words that a paragraph must have before it speaks for the article: summaries of other stories barely have more."""
_LEAST_COST = 4
_SHORT = -8
_HEADING = -2
_LABELLED = -3
_HEADING_WORDS = 14
_SUMMARY_WORDS = 25
_SENTENCE = 4
_REACH = 4
_STRETCH = 16
"""Lines between two paragraphs of one article: a list of other stories, an offer, a picture."""
_INSIDE = frozenset({"item", "caption", "quote", "heading", "dek"})
"""What stands inside articles and says nothing of where they end."""
_HEAD = frozenset({"byline", "timestamp", "kicker", "title", "dek"})
_ENDS = frozenset({"footer", "licence", "consent"})
_BREAKS = frozenset({"related", "newsletter", *_ENDS})
"""What stands below articles, and some of it between their paragraphs as well."""


@dataclass(frozen=True, slots=True)
class Span:
    """
    The lines of a page that are the article's text.

    Attributes:
        start: number of the first.
        end: of the one behind the last.
    """

    start: int
    end: int


def main_span(page: Page, marks: Marks) -> Span | None:
    """
    Return the stretch of lines that is the article's text; None when no line reads as a paragraph.

    Each paragraph counts its words less ten, each short line costs eight, each line that is known to be furniture three, an
    item of a list or a caption nothing; the stretch with the largest sum is it (Kadane's algorithm). Paragraphs and short
    sentences right next to it join.
    """
    weights = _weights(page, marks)
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


def _weights(page: Page, marks: Marks) -> list[int]:
    weights: list[int] = []
    cost = _cost(page, marks)
    broken = False
    for index, line in enumerate(page.lines):
        if index in marks and marks[index][0] != "body":
            weights.append(0 if marks[index][0] in _INSIDE else _LABELLED)
            broken = broken or marks[index][0] in _BREAKS
        elif line.prose or index in marks:
            weights.append(max(0, min(line.words, _MOST) - cost))
            broken = False
        elif ITEM.match(line.text):
            weights.append(0)
        else:
            weights.append(_SHORT if broken or not _heads_paragraph(page, marks, index) else _HEADING)
    return weights


def _cost(page: Page, marks: Marks) -> int:
    """Return the words that a paragraph must have; fewer in a text whose paragraphs are all short, as answers are."""
    lengths = sorted(line.words for index, line in enumerate(page.lines) if index not in marks and line.prose)
    return min(_COST, max(_LEAST_COST, lengths[len(lengths) // 2] // 2)) if lengths else _COST


def _heads_paragraph(page: Page, marks: Marks, index: int) -> bool:
    """Whether a line stands right above a paragraph, as headings do and as headlines of other stories with summaries do."""
    below = index + 1
    if below >= len(page.lines) or page.lines[index].words > _HEADING_WORDS or (below in marks and marks[below][0] != "item"):
        return False
    return page.lines[below].prose or bool(ITEM.match(page.lines[below].text))


def _grown(page: Page, marks: Marks, span: Span) -> Span:
    """Take in what is near: paragraphs above, and paragraphs and short sentences below."""
    start, end = span.start, span.end
    while (near := _above(page, marks, start)) is not None or (near := _pair_above(page, marks, start)) is not None:
        start = near
    while (below := _below(page, marks, end)) is not None:
        end = below + 1
    return Span(start, end)


def _above(page: Page, marks: Marks, start: int) -> int | None:
    for index in range(start - 1, max(-1, start - _REACH), -1):
        line = page.lines[index]
        if index in marks or ITEM.match(line.text):
            continue
        if line.prose:
            return index
        if line.words > 6:  # noqa: PLR2004 - a headline: the text begins here
            return None
    return None


def _pair_above(page: Page, marks: Marks, start: int) -> int | None:
    """
    Return the lower of two paragraphs that stand together above pictures, offers and other stories; None without such.

    A summary of another story stands alone below its headline, and names or a day stand between a lead and the text.
    """
    for index in range(start - 1, max(0, start - _STRETCH), -1):
        if index in marks:
            if marks[index][0] in _HEAD:
                return None
        elif all(i not in marks and page.lines[i].prose and page.lines[i].closed for i in (index, index - 1)):
            return index
    return None


def _below(page: Page, marks: Marks, end: int) -> int | None:
    """
    Return the next paragraph of the article below its end so far; None when it is over.

    Past a list of other stories or an offer the text goes on when what follows is a paragraph and no summary: summaries come
    one to a headline, and more headlines follow.
    """
    broken = False
    short = 0
    for index in range(end, min(len(page.lines), end + _STRETCH)):
        line = page.lines[index]
        if index in marks:
            if marks[index][0] in _ENDS:
                return None
            broken = broken or marks[index][0] in _BREAKS
        elif ITEM.match(line.text):
            continue
        elif line.prose and line.closed and not _is_summary(page, marks, index, broken=broken):
            return index
        elif line.prose:
            return None if broken or line.closed else index
        elif line.closed and line.words > 1 and not broken and index - end < _REACH and line.text[-1] not in ":;":
            return index
        elif (short := short + (broken or not _heads_paragraph(page, marks, index))) > 1:
            return None
    return None


def _is_summary(page: Page, marks: Marks, index: int, *, broken: bool) -> bool:
    """Whether a paragraph below the text sums up another story: its headline stands above it, another one's below it."""
    above = index - 1
    if broken:
        headed = above in marks and marks[above][0] == "related" and page.lines[above].words > 3  # noqa: PLR2004 - no list's head
        alone = above - 1 in marks and marks[above - 1][0] == "related" and page.lines[above - 1].words > 4  # noqa: PLR2004
        if not headed or alone:
            return False
    elif above in marks or not _is_headline(page.lines[above]) or page.lines[index].words > _SUMMARY_WORDS:
        return False
    for below in range(index + 1, min(len(page.lines), index + _REACH)):
        if marks.get(below, ("", ""))[0] not in {"timestamp", "byline", "share"}:
            return below not in marks and _is_headline(page.lines[below])
    return False


def _is_headline(line: Line) -> bool:
    return not line.prose and not line.closed and line.words > 3  # noqa: PLR2004 - shorter ones are headings
