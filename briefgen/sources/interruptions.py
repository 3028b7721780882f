"""Lines that interrupt a text again and again in the same words: marks of advertisements, "article content", "continue"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name
from briefgen.sources.labels import Labelled
from briefgen.sources.timestamps import is_stamp_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.sources.page import Line, Page

_OFTEN = 3
"""Places in the text where a line must stand before it interrupts it."""
_WORDS = 6
_REACH = 3
"""Lines in which a paragraph must stand above an interruption and below it."""


def find_interruptions(page: Page) -> frozenset[int]:
    """
    Return the lines that stand between the paragraphs of a text three times and more in the same words.

    Names do not count: those of the speakers of an interview stand there too. Neither do days and times.
    """
    places: dict[str, list[int]] = {}
    for index, line in enumerate(page.lines):
        if _could_interrupt(line):
            places.setdefault(line.key, []).append(index)
    found = [here for here in places.values() if len(here) >= _OFTEN and not _is_day(page, here[0])]
    near = _near_paragraphs(page, frozenset(index for here in found for index in here))
    return frozenset(index for here in found if sum(near[index] for index in here) >= _OFTEN for index in here)


def without(page: Page, left_out: frozenset[int]) -> Page:
    """Return a page without some of its lines; what stood below one of them stands apart where that one did."""
    return replace(page, lines=tuple(_kept(page.lines, left_out))) if left_out else page


def with_interruptions(page: Page, left_out: frozenset[int], found: Sequence[Labelled]) -> tuple[Labelled, ...]:
    """Return the labels of all lines of a page, given those of the lines that were not left out."""
    told = iter(found)
    return tuple(
        Labelled(line, "navigation", "interrupts the text again and again", sure=True)
        if index in left_out
        else replace(next(told), line=line)
        for index, line in enumerate(page.lines)
    )


def _could_interrupt(line: Line) -> bool:
    named = line.text.lower() != line.text.upper() and is_name(line.text)
    return bool(line.key) and line.words <= _WORDS and line.text[-1] not in "?؟:" and not named


def _is_day(page: Page, index: int) -> bool:
    line = page.lines[index]
    return bool(is_stamp_line(line.text, page.language, page.wording, line.key))


def _near_paragraphs(page: Page, repeated: frozenset[int]) -> list[bool]:
    """Return for each line whether paragraphs stand near above and below it, lines that repeat not counted."""
    above = _since_paragraph(page, repeated, range(len(page.lines)))
    below = _since_paragraph(page, repeated, range(len(page.lines) - 1, -1, -1))
    return [max(above[index], below[index]) < _REACH for index in range(len(page.lines))]


def _since_paragraph(page: Page, repeated: frozenset[int], order: Sequence[int]) -> dict[int, int]:
    """Return for each line how many that do not repeat stand between it and the last paragraph, read in an order."""
    since: dict[int, int] = {}
    count = _REACH
    for index in order:
        since[index] = count
        line = page.lines[index]
        count = 0 if line.prose and line.closed else count + (index not in repeated)
    return since


def _kept(lines: Sequence[Line], left_out: frozenset[int]) -> Iterator[Line]:
    gap = False
    for index, line in enumerate(lines):
        if index in left_out:
            gap = gap or line.gap
            continue
        yield replace(line, gap=True) if gap and not line.gap else line
        gap = False
