"""The table of contents of a long report: a run of lines that stand again, in their order, as headings below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.page import leads_item
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Marks, Verdict
    from briefgen.sources.page import Page

_COUNTED = re.compile(r"^(?:(?:[IVX]{1,5}|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2}){0,2}[.)]?)\s+(?=\S)")
_HEADING_WORDS = 14
_FEWEST = 2


def mark_contents(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the entries of a table of contents: two or more lines in a row, each a heading further down, in the same order."""
    headings: dict[str, int] = {}
    for index in range(len(page.lines) - 1, 0, -1):
        if _heads(page, index):
            headings.setdefault(_bare(page, index), index)
    run: list[int] = []
    last = 0
    for index in range(len(page.lines)):
        found = headings.get(_bare(page, index), 0) if index not in marks and _is_short(page, index) else 0
        if found > index + 1 and found > last:
            run.append(index)
            last = found
            continue
        yield from _entries(run)
        run, last = [], 0
    yield from _entries(run)


def is_chapter(page: Page, index: int) -> bool:
    """Whether a line is the first of headings that Roman numbers count ("I. Overview"), and no name with an initial."""
    return page.lines[index].text.startswith("I. ") and any(line.text.startswith("II. ") for line in page.lines[index + 1 :])


def _entries(run: list[int]) -> Iterator[Verdict]:
    if len(run) >= _FEWEST:
        yield from (
            (index, "navigation", "an entry of the table of contents: stands again below as a heading") for index in run
        )


def _is_short(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.words <= _HEADING_WORDS and not line.prose and not leads_item(line.text)


def _heads(page: Page, index: int) -> bool:
    """Whether a short line stands above a paragraph or a list."""
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    return below is not None and _is_short(page, index) and (below.prose or leads_item(below.text))


def _bare(page: Page, index: int) -> str:
    return key(_COUNTED.sub("", page.lines[index].text))
