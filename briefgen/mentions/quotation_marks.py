"""Quotation marks of all the languages that briefgen reads: where the words between them begin and end."""

from __future__ import annotations

import re

_PAIRS = {"“": "”“", "„": "“”", "«": "»", "»": "«", "‟": "”", "「": "」", "『": "』"}
"""Opening mark and the marks that may close it; German and Danish turn guillemets round."""
_OPENING = re.compile(r"[“„«»‟「『\"‘'](?:(?<=[“„«»‟「『\"])|(?<![\w’'].)(?=\w))", re.DOTALL)
_CLOSING_SINGLE = re.compile(r"(?<=[.,!?…])[’'](?!\w)")
_DASHES = "—–"
_FARTHEST = 3000
"""Characters within which a mark that may also open nothing must be closed."""
_ASIDE = re.compile(r"[,.!?…]\s+[—–]\s+(?P<said>[^—–]{3,120}?)[.,]\s+[—–]\s+")

Span = tuple[int, int]


def quoted(text: str) -> list[Span]:
    """
    Return the spans between quotation marks in order, the marks left out; a quotation within another is part of it.

    A quotation that is not closed goes to the end of the text: it is continued in the next paragraph. Single marks count
    only where the stop stands inside them, for they are apostrophes, too.
    """
    spans: list[Span] = []
    at = 0
    while opening := _OPENING.search(text, at):
        start = opening.end()
        end = _closing(text, opening.group(), start)
        if end < 0:
            at = start
            continue
        if text[start:end].strip():
            spans.append(_trimmed(text, start, end))
        at = end + 1
    return spans


def interrupted(text: str, spans: list[Span], verb: re.Pattern[str]) -> list[Span]:
    """Return the spans with those parted in which the speaker is named between dashes: «A, — сказал X. — B»."""
    parted: list[Span] = []
    for start, end in spans:
        at = start
        for aside in _ASIDE.finditer(text, start, end):
            if verb.match(text, aside.start("said")):
                parted.append(_trimmed(text, at, aside.start() + 1))
                at = aside.end()
        parted.append(_trimmed(text, at, end))
    return parted


def _closing(text: str, mark: str, start: int) -> int:
    """Return where the closing mark stands, the end of the text where none does, -1 where ``mark`` opens nothing."""
    if mark in "‘'":
        found = _CLOSING_SINGLE.search(text, start, start + _FARTHEST)
        return found.start() if found else -1
    if mark == "»" and text.find("«", start, start + _FARTHEST) < 0:
        return -1
    ends = _PAIRS.get(mark, '"')
    depth = 0
    for at in range(start, len(text)):
        if text[at] == mark and mark not in ends:
            depth += 1
        elif text[at] in ends:
            if not depth:
                return at
            depth -= 1
    return len(text)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _DASHES):
        end -= 1
    return start, end
