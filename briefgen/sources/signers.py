"""Who signs a pasted text: lines of its head that name an author without "by"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name
from briefgen.sources.page import ITEM
from briefgen.sources.particulars import CLOCK
from briefgen.sources.signatures import authors_in

if TYPE_CHECKING:
    from briefgen.sources.labels import Marks
    from briefgen.sources.page import Page

SIGNED = frozenset({"byline", "timestamp"})
_BAR = re.compile(r"\s[-–—|/•·]\s|[؛;|]")
_LONGEST = 12
_ROLE_WORDS = 8
_NAME_WORDS = 4


def role_of(marks: Marks, index: int) -> str:
    """Return the label of a line of the head; the time above an entry of a live report is none of it."""
    label, reason = marks[index]
    return "" if reason == CLOCK else label


def is_signature(marks: Marks, index: int) -> bool:
    """Whether a line is known to say who wrote the text or when."""
    return index in marks and role_of(marks, index) in SIGNED


def signs(page: Page, marks: Marks, index: int, *, signed: bool) -> str:
    """Return why a line without "by" is a byline: a profession, a desk, a name by a date or alone; empty when it is none."""
    line = page.lines[index]
    if line.words > _LONGEST or line.closed:
        return ""
    if told := _by_profession(page, marks, index):
        return told
    return "" if _heads_list(page, index) else _by_name(page, marks, index, signed=signed)


def _by_profession(page: Page, marks: Marks, index: int) -> str:
    line, wording = page.lines[index], page.wording
    if wording.byline_ends.ends(line.key) and line.words <= _ROLE_WORDS:
        return "a name and a word that says who wrote"
    if authors_in(line.text, wording) and (wording.role.inside(line.key) or wording.staff.inside(line.key)):
        return "a name and a profession"
    short = line.words <= _ROLE_WORDS
    if index and short and wording.role.inside(line.key) and index - 1 not in marks and is_name(page.lines[index - 1].text):
        return "a profession below a name"
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if after and is_name(line.text) and wording.role.inside(after.key) and after.words <= _ROLE_WORDS and not after.closed:
        return "a name above a profession"
    desk = wording.staff.ends(line.key) or wording.role.starts(line.key) if line.words <= _NAME_WORDS else ""
    return f"signed by a desk or a profession (“{desk}”)" if desk else ""


def _by_name(page: Page, marks: Marks, index: int, *, signed: bool) -> str:
    line = page.lines[index]
    caseless = line.text.lower() == line.text.upper()
    names = authors_in(line.text, page.wording)
    several = bool(names) and (bool(_BAR.search(line.text)) or (len(names) > 1 and not caseless))
    longest = (_ROLE_WORDS if several else _NAME_WORDS - 1) if caseless else _LONGEST
    if not (is_name(line.text) or several) or line.words > longest:
        return ""
    if any(is_signature(marks, i) for i in (index - 1, index + 1)):
        return "a name next to a date"
    return "a name in the head" if not caseless and not signed and line.words <= _NAME_WORDS else ""


def _heads_list(page: Page, index: int) -> bool:
    return index + 1 < len(page.lines) and bool(ITEM.match(page.lines[index + 1].text))
