"""Who signs a pasted text: lines of its head that name an author without "by"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name, split_names
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
_TEXT = 60
"""Lines below a name in which its words are looked for."""


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
    if line.words > _LONGEST:
        return ""
    if line.closed:
        bare = line.text.rstrip(".")
        loud = any(len(word) > 2 and word == word.upper() != word.lower() for word in bare.split()[1:])  # noqa: PLR2004
        return "a name with its family name in capitals" if loud and is_name(bare) else ""
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
    if not (is_name(line.text) or several) or line.words > longest or _is_of_words(page, index):
        return ""
    if any(is_signature(marks, i) for i in (index - 1, index + 1)):
        return "a name next to a date"
    return "a name in the head" if not caseless and not signed and line.words <= _NAME_WORDS else ""


def are_names_by_day(page: Page, marks: Marks, index: int) -> bool:
    """Whether a line by a day holds two names or more, each perhaps with its place, and nothing else."""
    line = page.lines[index]
    if line.closed or line.words > _LONGEST or line.text.lower() == line.text.upper():
        return False
    if not any(near in marks and marks[near][0] == "timestamp" for near in (index - 1, index + 1)):
        return False
    named = split_names(line.text, page.wording)
    others = line.words - sum(len(name.split()) for name in named)
    return len(named) > 1 and others <= 2 * len(named) + 1


def _is_of_words(page: Page, index: int) -> bool:
    """Whether the text has a word of the line in small letters: it names a subject and no person, but below a name a place."""
    if not is_name(page.lines[index].text) or (index and is_name(page.lines[index - 1].text)):
        return False
    words = [
        word for word in page.lines[index].text.split() if len(word) > _NAME_WORDS and word[0].isupper() and word.isalpha()
    ]
    small = [re.compile(rf"(?<![\w-]){re.escape(word.lower())}(?![\w-])") for word in words]
    near = page.lines[index + 1 : index + _TEXT]
    return any(pattern.search(other.text) for pattern in small for other in near if other.prose)


def _heads_list(page: Page, index: int) -> bool:
    return index + 1 < len(page.lines) and bool(ITEM.match(page.lines[index + 1].text))
