"""Headlines of other stories in a pasted text or a chosen body, and the lines that head or follow lists of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.bylines import read_byline
from briefgen.sources.captions import read_caption
from briefgen.sources.page import first_prose
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Marks, Verdict
    from briefgen.sources.page import Line, Page

_ARROW = re.compile(r"^(?:[→►▶❯➜➔⇒]\s*|[»›]\s+)\w")
_LABELLED_NAME = re.compile(r"^\w+:\s")
_STEP = re.compile(r"^\(?1[.)]\s")
_WIDGETS = frozenset({"taboola", "outbrain", "mgid", "revcontent"})
_WIDGET_WORDS = 8
_RANKS = tuple(str(n) for n in range(1, 11))
_COUNTING = [list(_RANKS[n : n + 3]) for n in range(8)]
_RANKS_APART = 8
_HEADLINE = 25
_STORY = 3
"""Fewest words of a headline behind "Read also:"."""
_LIST = 3
"""Entries below the head of a list before a short line above a paragraph is taken for a heading of the article."""


def mark_related(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label headlines of other stories: above "Read more", after "Read also:", and runs under "Related articles"."""
    text = first_prose(page)
    for index, line in enumerate(page.lines):
        known = marks.get(index, ("", ""))[0]
        if known in {"licence", "consent", "newsletter"} or (known == "navigation" and index < text):
            continue
        if index and page.wording.read_more.is_line(line.key) and line.text[-1] not in ":：":
            yield from _above_read_more(page, index)
            if line.gap or page.lines[index - 1].closed:
                yield from _run_below(page, index, marks)
        elif _ARROW.match(line.text):
            yield from _behind_arrow(page, marks, index)
        elif line.words <= _WIDGET_WORDS and _WIDGETS.intersection(line.key.split()):
            yield (index, "related", "names a widget with advertisements and other stories")
        elif _names_a_story(line, page):
            yield index, "related", "names another story"
        elif page.wording.related_head.is_line(line.key) and not _heads_steps(page, index):
            yield index, "related", "heads a list of other stories"
            yield from _run_below(page, index, marks)


def mark_ranks(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the numbers on lines of their own that count the headlines of a list: 1, 2, 3 and more, a headline below each."""
    ranks = [
        i for i, line in enumerate(page.lines[:-1]) if i not in marks and line.text in _RANKS and _is_headline(page, i + 1)
    ]
    for first, second, third in zip(ranks, ranks[1:], ranks[2:], strict=False):
        if third - first <= _RANKS_APART and [page.lines[i].text for i in (first, second, third)] in _COUNTING:
            yield from ((i, "related", "counts the headlines of a list") for i in (first, second, third))


def _is_headline(page: Page, index: int) -> bool:
    line = page.lines[index]
    return _STORY <= line.words <= _HEADLINE and (not line.closed or line.text[-1] in "?!؟")


def _behind_arrow(page: Page, marks: Marks, index: int) -> Iterator[Verdict]:
    """Label what stands behind an arrow: a part of a sentence is an item, anything else leads to another page."""
    if _goes_on(page.lines[index]):
        yield index, "item", "a part of a sentence behind an arrow"
        return
    yield index, "related", "an arrow leads to another page"
    if index not in marks and not page.lines[index - 1].prose and _heads_arrows(page, index - 1):
        yield index - 1, "related", "stands above arrows to other pages"


def _goes_on(line: Line) -> bool:
    """Whether what stands behind an arrow begins in small letters and ends as a sentence or a part of one: no headline."""
    first = next((c for c in line.text if c.isalpha()), "")
    return first.islower() and line.text[-1] in ".;,"


def _above_read_more(page: Page, index: int) -> Iterator[Verdict]:
    yield index, "related", "leads to another story"
    before = page.lines[index - 1]
    if 2 < before.words <= 25 and not before.text.endswith((".", "”", '"')):  # noqa: PLR2004 - the length of a headline
        yield index - 1, "related", "the headline above “read more”"


def _heads_arrows(page: Page, index: int) -> bool:
    line = page.lines[index]
    return index >= 0 and line.words <= 6 and not line.closed and line.gap and not page.lines[index + 1].gap  # noqa: PLR2004


def _names_a_story(line: Line, page: Page) -> bool:
    lead = page.wording.related_starts.starts(line.key)
    if not lead or line.words > 28 or line.words == len(lead.split()):  # noqa: PLR2004
        return False
    told = read_caption(line.text, page.wording)
    if told is not None and not told.caption:
        return False  # "Photo: A. Name"
    if line.text.endswith(".") and line.prose and page.wording.kind.is_line(lead):
        return False  # "Report | ..." opens a lead
    head, mark, rest = re.match(r"^([^:：|>»]*)([:：|>»]?)(.*)$", line.text, re.DOTALL).groups()  # type: ignore[union-attr]
    return bool(mark) and key(head) == lead and len(rest.split()) >= _STORY


def _run_below(page: Page, index: int, marks: Marks) -> Iterator[Verdict]:
    for near in range(index + 1, min(len(page.lines), index + 13)):
        line = page.lines[near]
        if near in marks and marks[near][0] in {"timestamp", "related", "navigation"}:
            yield near, "related", "in a list of other stories"
            continue
        bulleted = re.match(r"^[-–—*•‣▪◦]\s", line.text)
        if (
            near in marks
            or (line.prose and line.text[-1] not in "?؟")
            or (line.closed and line.text[-1] not in '?؟!”"…' and not bulleted)
            or (line.words < _few(page, near) and not _kind_of_story(page, near))
        ):
            return
        if _LABELLED_NAME.match(line.text) and read_byline(line.text, page.wording):
            return
        if near - index > 1 and _heads_prose(page, near) and (_parted(page, index, near) or near - index > _LIST):
            return
        yield near, "related", "in a list of other stories"


def _kind_of_story(page: Page, index: int) -> bool:
    """Whether a line says of what kind the story below it is ("Report", "Analysis"), in a list of such."""
    return page.wording.kind.is_line(page.lines[index].key) and not _heads_prose(page, index)


def _heads_steps(page: Page, index: int) -> bool:
    """Whether a numbered list of sentences stands below, as under the recommendations of a report; headlines are not closed."""
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    return below is not None and bool(_STEP.match(below.text)) and (below.closed or below.prose)


def _parted(page: Page, head: int, index: int) -> bool:
    """Whether an empty line stands before a line and none before the first entry of the list above it."""
    return page.lines[index].gap and not page.lines[head + 1].gap


def _few(page: Page, index: int) -> int:
    """Return the fewest words of a headline: two in the middle of a list, three right above a paragraph."""
    return 3 if index + 1 < len(page.lines) and page.lines[index + 1].prose else 2


def _heads_prose(page: Page, index: int) -> bool:
    """Whether a short line stands right above a paragraph, as a heading of the article does."""
    return index + 1 < len(page.lines) and page.lines[index + 1].prose and page.lines[index].words <= 6  # noqa: PLR2004
