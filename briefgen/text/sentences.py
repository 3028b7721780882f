"""Sentences: where they begin and end in a paragraph of news text."""

from __future__ import annotations

import re

from briefgen.text.months import months, weekdays
from briefgen.text.words import fold

_STOP = re.compile(r"[.!?…。！？؟۔](?:(?<![.!?…。！？؟۔].)[.!?…。！？؟۔]*+[\"'”’»)\]]*+(?=\s|$)|(?<=[。！？]))")
"""Begins with one class of characters: so that most of a text is passed over at once."""
_LETTER = re.compile(r"\S")
_DAY = re.compile(r"(?<!\w)(?P<before>[^\W\d_]*,?)\s*(?<![\w.,])\d{1,2}\Z")
_MONTH = re.compile(r"\s+(?P<month>[^\W\d_]{3,10})(?!\w)")
_BEFORE_DAYS = frozenset("am Am vom Vom zum Zum bis Bis ab Ab seit Seit dem den der des und zwischen".split())
"""What stands before a day where the month is written as in English."""
_BEFORE_INITIALS = frozenset("(\"“'")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt maj capt adm brig gov sen rep rev hon st ste mt jr sr vs etc inc ltd co corp no nos vol "
    "art fig approx est dept jan feb mar apr jun jul aug sep sept oct nov dec mm mme mlle m bzw z.b u.a d.h nr str sra "
    "dra".split()
)
_LONGEST = max(map(len, _ABBREVIATIONS))


def sentences(text: str) -> list[tuple[int, int]]:
    """
    Return the sentences of ``text`` as (start, end) offsets, in order; the spaces between them belong to none.

    Initials ("J. Smith"), titles ("Gen. X"), decimal numbers and a stop followed by a lower-case letter do not end a sentence;
    a closing quotation mark belongs to the sentence it closes.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(text):
        if not _ends_here(text, start, match):
            continue
        spans.append((start, match.end()))
        start = match.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text.rstrip()):
        spans.append((start, len(text.rstrip())))
    return [(_first_letter(text, s), e) for s, e in spans]


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Return the sentence of ``text`` that holds the character at ``offset``; the whole text when it stands between two."""
    for start, end in sentences(text):
        if start <= offset < end:
            return start, end
    return 0, len(text)


def _first_letter(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    ahead = _LETTER.search(text, match.end())
    after = ahead.group() if ahead else ""
    if after.islower():
        return False
    if not match.group().startswith(".") or (len(match.group()) > 1 and match.group()[1] == "."):
        return True
    if _is_initial(text, start, match.start()):
        return not after.isalpha()
    if _is_day(text, start, match):
        return False
    return _word_before(text, start, match.start()).lower() not in _ABBREVIATIONS


def _is_initial(text: str, start: int, stop: int) -> bool:
    """Whether single letters with full stops ("J.R."), and nothing else, stand before and at the full stop at ``stop``."""
    at = stop + 1
    while at - 2 >= start and text[at - 1] == "." and _in_word(text[at - 2]):
        at -= 2
    return at <= stop and (at == start or text[at - 1].isspace() or text[at - 1] in _BEFORE_INITIALS)


def _is_day(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a number of one or two digits and a German month stand around the full stop: "am 27. Mai", "am 3. August"."""
    day = _DAY.search(text, start, match.start()) if len(match.group()) == 1 and text[match.start() - 1].isdigit() else None
    month = _MONTH.match(text, match.end()) if day else None
    if day is None or month is None:
        return False
    return _is_month(month["month"], day["before"])


def _is_month(word: str, before: str) -> bool:
    named = fold(word)
    return named in months("de") and (
        named not in months("en") or before in _BEFORE_DAYS or fold(before[:-1]) in weekdays("de")
    )


def _word_before(text: str, start: int, stop: int) -> str:
    """Return the word, its full stops included, that ends at ``stop``; of one longer than any abbreviation only the end."""
    near = text[max(start, stop - _LONGEST - 1) : stop].rsplit(" ", 1)[-1]
    if near.isalnum():
        return near
    at = stop
    while at > start and stop - at <= _LONGEST and (text[at - 1] == "." or _in_word(text[at - 1])):
        at -= 1
    return text[at:stop]


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
