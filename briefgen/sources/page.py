"""Pasted text as lines: what a browser's "select all, copy" leaves of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.sources.wording import Wording, key, wording
from briefgen.text.words import count, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ITEM = re.compile(r"^(?:[-–—*•‣▪◦●■·]|\(?\d{1,2}[.)]|[a-z]\))\s+\S")
"""The beginning of a list item as people and browsers write it."""
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\ufffc]")
_COLUMNS = re.compile(r"\S(?:\t|[^\S\n]{2,})(?=\S)")
_SPACES = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_CLOSING = "\"'”’»“)]*"
_TERMINAL = ".!?…؟。۔:;؛"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_SHORTEST_WRAPPED = 25
_BYLINE_WORDS = 12
WRAP_WIDTHS = range(50, 100)
"""Widths at which mail programs and editors break lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """
    One line with text.

    Attributes:
        number: 1-based line of the input.
        text: the line, spaces at its ends gone and runs of spaces made one.
        gap: an empty line, or the start of the text, stands before it.
        key: its folded words, by which it is compared.
        words: how many words it has.
        columns: into how many pieces tabs and runs of spaces part it, as menus are when they are copied.
    """

    number: int
    text: str
    gap: bool
    key: str
    words: int
    columns: int = 1

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does, closing quotation marks and brackets aside."""
        return self.text.rstrip(_CLOSING)[-1:] in set(_TERMINAL) or self.text[-1:] in set(_TERMINAL)

    @property
    def prose(self) -> bool:
        """Whether it is long enough, and ends, as a paragraph of an article does."""
        return self.words >= 25 or (self.words >= 9 and self.closed)  # noqa: PLR2004 - what titles and captions rarely reach


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a pasted text and the wording of its language."""

    lines: tuple[Line, ...]
    language: str | None
    wording: Wording


def read_page(text: str, language: str | None) -> Page:
    """Return the lines of ``text``: hard-wrapped paragraphs joined, invisible characters gone, all else as typed."""
    cleaned = _INVISIBLE.sub("", _BREAKS.sub("\n", text))
    raw = cleaned.split("\n")
    rows = [_SPACES.sub(" ", row).strip() for row in raw]
    wrapped = _is_wrapped(rows)
    own = wording(language)
    pieces = _unwrap(rows) if wrapped else _join_running(rows, own)
    return Page(tuple(_lines(pieces, () if wrapped else raw)), language, own)


def _join_running(rows: Sequence[str], own: Wording) -> list[tuple[int, str]]:
    """Join lines that break in the middle of a sentence: mail programs and text files wrap some paragraphs and not others."""
    joined: list[tuple[int, str]] = []
    inside = False
    for number, row in enumerate(rows, 1):
        before = rows[number - 2] if number > 1 else ""
        inside = bool(before and row) and _runs_on(before, row, own, inside=inside)
        if inside:
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {row}")
        else:
            joined.append((number, row))
    return joined


def _runs_on(before: str, row: str, own: Wording, *, inside: bool) -> bool:
    """Whether a sentence without an end goes on in the next line: in lower case, or in a paragraph that broke so above."""
    if len(before) < _SHORTEST_WRAPPED or before.rstrip(_CLOSING)[-1:] in set(_TERMINAL) or _ADDRESS.match(row):
        return False
    if row[0].islower():
        line = key(row)
        return not (own.byline.starts(line) and len(row.split()) <= _BYLINE_WORDS) and not own.navigation.is_line(line)
    return (inside or before.endswith(",")) and len(before) >= WRAP_WIDTHS.start and not ITEM.match(row)


@lru_cache(maxsize=16)
def small_words(common: str) -> frozenset[str]:
    """Return the folded words of a list of function words."""
    return frozenset(fold(word) for word in common.split())


def _lines(pieces: Iterable[tuple[int, str]], raw: Sequence[str]) -> Iterable[Line]:
    gap = True
    for number, text in pieces:
        if text:
            columns = 1 + len(_COLUMNS.findall(raw[number - 1].strip())) if raw else 1
            yield Line(number, text, gap, key(text), count(text), columns)
        gap = not text


def _is_wrapped(rows: list[str]) -> bool:
    """Whether lines were broken at a fixed width: most lines that run on are about as long as the longest."""
    running = [a for a, b in pairwise(rows) if a and b]
    if len(running) < 6 or max(map(len, rows)) not in WRAP_WIDTHS:  # noqa: PLR2004 - fewer lines prove nothing
        return False
    width = max(map(len, rows))
    full = sum(1 for row in running if len(row) >= width - 15 and row[-1:] not in _TERMINAL)
    return full >= 0.6 * len(running)


def _unwrap(rows: list[str]) -> list[tuple[int, str]]:
    width = max(map(len, rows))
    joined: list[tuple[int, str]] = []
    for number, row in enumerate(rows, 1):
        before = joined[-1][1] if joined else ""
        last = rows[number - 2] if number > 1 else ""
        runs_on = before and row and last and len(last) + len(row.split(maxsplit=1)[0]) >= width - 2
        if runs_on:
            joined[-1] = (joined[-1][0], before[:-1] + row if _is_split_word(before, row) else f"{before} {row}")
        else:
            joined.append((number, row))
    return joined


def _is_split_word(before: str, row: str) -> bool:
    return before.endswith("\u2010") and row[:1].islower()
