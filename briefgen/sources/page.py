"""Pasted text as lines: what a browser's "select all, copy" leaves of a page."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.timestamps import is_stamp_line
from briefgen.sources.wording import Wording, key, wording
from briefgen.text.words import count, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ITEM = re.compile(r"^(?:[-–—*•‣▪◦●■·+✓✔➤➢◆▸]|\(?\d{1,2}(?:[.)]|\s?[-–](?=\s+[^\W\d]))|[a-z]\)|\([ivx]{1,4}\))\s+\S")
"""The beginning of a list item as people and browsers write it."""
_YEAR_LED = re.compile(r"^(?:1[5-9]|20)\d\d\s*[:–-]?\s+\D")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\ufffc\ufe0f]")
_NEW_TAB = re.compile(r",? \(?opens (?:in )?(?:a )?new (?:tab|window)\)?$", re.IGNORECASE | re.MULTILINE)
"""What reader programs are told behind the text of a link."""
_COLUMNS = re.compile(r"\S(?:\t|[^\S\n]{2,})(?=\S)")
_SPACES = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_CLOSING = "\"'”’»“‘«›‹)]*"
_TERMINAL = ".!?…؟。۔:;؛"
_SIGNED_OFF = re.compile(r"[.!?…][\"”»)]*\s\(?[A-Z]{2,5}\)?$")
"""A paragraph that ends with the letters of its agency."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+")
_LABEL = re.compile(r"^[^:：]{2,40}(?=[:：]\s)")
_HEADING_WORDS = 5
_SHORTEST_WRAPPED = 25
_LONGEST_WRAPPED = 130
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
        text = self.text
        return text.rstrip(_CLOSING)[-1:] in _TERMINAL or text[-1:] in _TERMINAL or bool(_SIGNED_OFF.search(text[-12:]))

    @property
    def prose(self) -> bool:
        """Whether it is long enough, and ends, as a paragraph of an article does."""
        return self.words >= 25 or (self.words >= 9 and self.closed)  # noqa: PLR2004 - what titles and captions rarely reach


@dataclass(frozen=True, slots=True)
class Page:
    """
    A pasted text.

    Attributes:
        lines: in their order.
        language: BCP 47 tag, None when unknown.
        wording: of its language.
    """

    lines: tuple[Line, ...]
    language: str | None
    wording: Wording


def leads_item(text: str) -> bool:
    """Whether a line begins as an item does: with a mark, or with the year of an event."""
    return bool(ITEM.match(text) or _YEAR_LED.match(text))


def label_of(line: Line) -> str:
    """Return the key of what stands before a colon near the line's beginning; empty without one."""
    match = _LABEL.match(line.text)
    return key(match.group()) if match else ""


def is_between_paragraphs(page: Page, index: int) -> bool:
    """Whether an entry of a page's foot stands between two paragraphs, apart from both: a heading that reads like one."""
    if not 0 < index < len(page.lines) - 1 or page.lines[index].words > _HEADING_WORDS or page.lines[index].closed:
        return False
    above, below = page.lines[index - 1], page.lines[index + 1]
    return page.lines[index].gap and below.gap and above.prose and above.closed and below.prose and below.closed


def first_prose(page: Page) -> int:
    """Return the first line that reads as a paragraph; the number of lines where none does."""
    return next((i for i, line in enumerate(page.lines) if line.prose), len(page.lines))


def last_prose(page: Page) -> int:
    """Return the last line that reads as a paragraph; -1 where none does."""
    return next((i for i in range(len(page.lines) - 1, -1, -1) if page.lines[i].prose), -1)


def is_glued(page: Page) -> bool:
    """Whether paragraphs stand without empty lines between them, as some programs copy them."""
    paragraphs = [line for line in page.lines if line.prose]
    return sum(1 for line in paragraphs if not line.gap) > len(paragraphs) / 2


def read_page(text: str, language: str | None) -> Page:
    """Return the lines of ``text``: hard-wrapped paragraphs joined, invisible characters gone, all else as typed."""
    cleaned = _NEW_TAB.sub("", _INVISIBLE.sub("", _BREAKS.sub("\n", text)))
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
        inside = bool(before and row) and (_is_label(before, own) or _runs_on(before, row, own, inside=inside))
        if inside:
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {row}")
        else:
            joined.append((number, row))
    return joined


def _runs_on(before: str, row: str, own: Wording, *, inside: bool) -> bool:
    """Whether a sentence without an end goes on in the next line: in lower case, or in a paragraph that broke so above."""
    if len(before) < _SHORTEST_WRAPPED or before.rstrip(_CLOSING)[-1:] in set(_TERMINAL) or _ADDRESS.match(row):
        return False
    if before[-1].isdigit() and is_stamp_line(before, own.language, own, key(before)):
        return False
    if row[0].islower():
        if ITEM.match(row) or len(before) > _LONGEST_WRAPPED or _SIGNED_OFF.search(before[-12:]):
            return False
        line = key(row)
        if is_stamp_line(row, own.language, own, line):
            return False
        return not (own.byline.starts(line) and len(row.split()) <= _BYLINE_WORDS) and not own.navigation.is_line(line)
    return (inside or before.endswith(",")) and len(before) >= WRAP_WIDTHS.start and not ITEM.match(row)


def _is_label(text: str, own: Wording) -> bool:
    """Whether a line is two words or more that stand before a credit or caption, and a comma: "Image source,"."""
    line = key(text) if text[-1] in ",،" else ""
    return " " in line and (own.credit.is_line(line) or own.caption.is_line(line))


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
