"""Sentences: where they begin and end in a paragraph of news text."""

from __future__ import annotations

import re

_STOP = re.compile(r"[.!?…。！？؟۔]+[\"'”’»)\]]*(?=\s|$)|[。！？]")
_INITIAL = re.compile(r"(?:^|[\s(\"“'])(?:\w\.)+$")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt maj capt adm brig gov sen rep rev hon st ste mt jr sr vs etc inc ltd co corp no nos vol "
    "art fig approx est dept jan feb mar apr jun jul aug sep sept oct nov dec mm mme mlle m bzw z.b u.a d.h nr str sra "
    "dra".split()
)


def sentences(text: str) -> list[tuple[int, int]]:
    """
    Return the sentences of ``text`` as (start, end) offsets, in order; the spaces between them belong to none.

    Initials ("J. Smith"), titles ("Gen. X"), decimal numbers and a stop followed by a lower-case letter do not end a sentence;
    a closing quotation mark belongs to the sentence it closes.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(text):
        if match.start() < start or not _ends_here(text, start, match):
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
    rest = text[match.end() :].lstrip()
    if rest and rest[0].islower():
        return False
    if not match.group().startswith(".") or (len(match.group()) > 1 and match.group()[1] == "."):
        return True
    before = text[start : match.start() + 1]
    if _INITIAL.search(before):
        return not rest or not rest[0].isalpha()
    last = re.search(r"[\w.]+$", before[:-1])
    return not (last and last.group().lower() in _ABBREVIATIONS)
