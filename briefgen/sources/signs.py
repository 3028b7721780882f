"""Signs of a line of a pasted text that a learned model weighs: its form, and what the lists of wording say of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.bylines import is_name, read_byline
from briefgen.sources.captions import read_caption
from briefgen.sources.kinship import akin_to, lists_by_stem
from briefgen.sources.page import leads_item
from briefgen.sources.timestamps import is_stamp_line, read_stamp
from briefgen.sources.wording import PLATFORMS, phrases_by_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.sources.page import Line, Page
    from briefgen.sources.wording import Wording

_WORDS = (1, 2, 3, 5, 8, 12, 18, 30, 60)
_ENDS = {".": ".۔。", "?": "?؟", "!": "!", ":": ":：", "…": "…", ",": ",،;؛", "”": "\"”»“'’›", ")": ")]"}
_BEGINS = {"“": "\"“„«'‘»", "(": "([", "-": "-–—*•‣▪◦●■·+", "→": "→►▶❯➜>›«←", "#": "#", "@": "@", "©": "©"}
_INSIDE = "|·•/>→@©#…"
_BRACKET_END = re.compile(r"[(\[][^()\[\]]{2,60}[)\]]$")
_ADDRESS = re.compile(r"https?://|www\.|\w@\w")
_YEAR = re.compile(r"\b(?:1[3-9]|20)\d\d\b")
_CLOCK = re.compile(r"\d[:.]\d\d\b")
_STOP_INSIDE = re.compile(r"[.!?؟…][\"”»)]*\s")
_LABEL = re.compile(r"^([^:：]{2,40})[:：]\s")
_QUOTES = re.compile('[“”„«»"]')
_ASKED = 24
"""Words up to which a line is asked for phrases inside it, and for a day."""
_NAME_WORDS = 4
_WAYS = "=^$~ "
_FEW = 2
_SOME = 5
_MOST = 3


@dataclass(frozen=True, slots=True)
class Signs:
    """
    What a line shows by itself.

    Attributes:
        size: how long it is, in steps.
        end: the kind of its last letter or mark.
        shape: one letter for its kind: P paragraph, T day, D no letters, N name, 1 to 4 by length and end.
        form: signs of its form.
        words: signs of its wording.
        opener: the list whose phrase it is or begins with, of those that open a block of the page; empty without.
    """

    size: str
    end: str
    shape: str
    form: tuple[str, ...]
    words: tuple[str, ...]
    opener: str


OPENERS = ("related_head", "related_starts", "comments", "newsletter_starts", "tags", "footer", "share", "consent", "licence")


def step(number: float, cuts: Sequence[float]) -> str:
    """Return between which two cuts a number lies, as a sign says it ("3-5")."""
    low: float | None = None
    for cut in cuts:
        if number <= cut:
            return f"{cut:g}" if low is None or cut == low + 1 else f"{low:g}-{cut:g}"
        low = cut
    return f">{cuts[-1]:g}"


@dataclass(frozen=True, slots=True)
class Lists:
    """
    The lists of wording of a page's language, as lines are asked for them.

    Attributes:
        phrases: all phrases by their first word, each with the name of its list.
        akin: for each stem the list that has most of it, and which part of it.
    """

    phrases: Mapping[str, Sequence[tuple[str, str]]]
    akin: Mapping[str, tuple[str, float]]


def read_lists(own: Wording) -> Lists:
    """Return the lists of a wording; a page asks once."""
    return Lists(phrases_by_word(own), lists_by_stem(own))


def read_signs(page: Page, line: Line, lists: Lists) -> Signs:
    """Return the signs of one line of a page."""
    size = step(line.words, _WORDS)
    end = _kind(line.text[-1], _ENDS)
    named = is_name(line.text)
    words, opener = _wording(page, line, lists)
    shape = _shape(line, stamped="day" in words, named=named)
    return Signs(size, end, shape, (*_form(line, size, end), *(("a name",) if named else ())), words, opener)


def _kind(mark: str, kinds: dict[str, str]) -> str:
    found = next((kind for kind, marks in kinds.items() if mark in marks), "")
    if found or mark.isdigit():
        return found or "9"
    return ("A" if mark.isupper() else "a" if mark.islower() else "x") if mark.isalpha() else "other"


def _shape(line: Line, *, stamped: bool, named: bool) -> str:
    if line.prose:
        return "P"
    if stamped:
        return "T"
    if not any(letter.isalpha() for letter in line.text):
        return "D"
    if named and line.words <= _NAME_WORDS:
        return "N"
    if line.words <= _SOME:
        return "1" if line.words <= _FEW else "2"
    return "4" if line.closed else "3"


def _form(line: Line, size: str, end: str) -> Iterator[str]:
    text = line.text
    begin = _kind(text[0], _BEGINS)
    end = "a" if end in {"A", "x"} else end
    yield from (f"words {size}", f"ends {end}", f"begins {begin}", f"words {size}, ends {end}", f"words {size}, begins {begin}")
    if line.prose:
        yield "paragraph"
    if line.closed:
        yield "closed"
    yield from _letters(text)
    yield from (f"has {mark}" for mark in _INSIDE if mark in text)
    if any(dash in text for dash in (" - ", " – ", " — ")):
        yield "has a dash"
    patterns = (
        (_BRACKET_END, "ends in brackets"),
        (_ADDRESS, "address"),
        (_YEAR, "year"),
        (_CLOCK, "clock"),
        (_QUOTES, "quotes"),
    )
    yield from (sign for pattern, sign in patterns if pattern.search(text))
    yield f"sentences {min(len(_STOP_INSIDE.findall(text)), _MOST)}"
    yield f"commas {min(_FEW, text.count(',') + text.count('،'))}"
    if label := _LABEL.match(text):
        yield f"label {min(_MOST, len(label[1].split()))}"
    if line.columns > 1:
        yield f"columns {min(_MOST, line.columns)}"
    if leads_item(text):
        yield "item"


def _letters(text: str) -> Iterator[str]:
    cased = text != text.lower()
    if not any(letter.isalpha() for letter in text):
        yield "no letters"
    elif text == text.upper() and cased:
        yield "capitals"
    words = text.split()
    if len(words) > 1 and cased:
        yield f"capitalised {step(sum(1 for word in words if word[0].isupper()) / len(words), (0, 0.25, 0.5, 0.75, 0.99))}"
        loud = any(len(word) >= _MOST and word.isalpha() and word.isupper() for word in words)
        if loud and text != text.upper():
            yield "a word in capitals"
    if digits := sum(letter.isdigit() for letter in text):
        yield f"digits {step(digits / len(text), (0.05, 0.15, 0.3, 0.6, 0.99))}"


def _wording(page: Page, line: Line, lists: Lists) -> tuple[tuple[str, ...], str]:
    ways = _ways(line, lists)
    found = [f"{name} {ways[name]}" for name in sorted(ways)]
    opener = next((name for name in OPENERS if ways.get(name, "~") in "=^"), "")
    if PLATFORMS.is_line(line.key):
        found.append("platform")
    if byline := read_byline(line.text, page.wording):
        found.append("byline with a name" if byline.authors else "byline")
    if caption := read_caption(line.text, page.wording):
        found.append("caption" if caption.caption else "credit")
    if is_stamp_line(line.text, page.language, page.wording, line.key):
        found.append("day")
    elif line.words <= _ASKED and read_stamp(line.text, page.language):
        found.append("day inside")
    if akin := akin_to(line.key, lists.akin):
        found += [f"akin {akin[0]}", f"akin {akin[0]} {step(akin[1], (0.34, 0.67))}"]
    return tuple(found), opener


def _ways(line: Line, lists: Lists) -> dict[str, str]:
    """Return for each list how a line holds a phrase of it: = is one, ^ begins, $ ends, ~ inside."""
    ways: dict[str, str] = {}
    for word in {*line.key.split()}:
        for phrase, name in lists.phrases.get(word, ()):
            way = _way(phrase, line)
            if way and _WAYS.index(way) < _WAYS.index(ways.get(name, " ")):
                ways[name] = way
    return ways


def _way(phrase: str, line: Line) -> str:
    if phrase == line.key:
        return "="
    if line.key.startswith(f"{phrase} "):
        return "^"
    if line.key.endswith(f" {phrase}"):
        return "$"
    return "~" if line.words <= _ASKED and f" {phrase} " in line.key else ""
