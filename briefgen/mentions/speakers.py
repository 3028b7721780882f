"""The words for a speaker: where they begin and end in a sentence, and whom they name or mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.mentions.quotation_marks import Span
    from briefgen.mentions.speech import Speech
    from briefgen.model.article import Block
    from briefgen.model.entities import ActorType
    from briefgen.model.mention import Mark

_MOST_WORDS = 14
_MOST_IN_APPOSITION = 9
_BLOCKS_BACK, _LONGEST = 20, 4000
"""Paragraphs before, and characters of each, in which a source may have been introduced."""
_WORD = re.compile(r"[^\W_][\w’'-]*")
_SEGMENT = re.compile(r"[^,،;:—–()]+")
_JOINTS = re.compile(r"^(?:and|but|then|however|as|while|when|et|mais|und|aber|y|pero|и|но|а|و)\s+", re.IGNORECASE)
_EDGES = " \t\n.,;:،—–-()[]"
_WHOLE = frozenset({"state", "people"})
"""Types whose names serve as adjectives: they speak only where nothing else is in the speaker's words."""


def subject_before(text: str, start: int, verb: int, words: Speech) -> Span | None:
    """Return the subject of a verb at ``verb`` whose sentence begins at ``start``: the part before it, appositions left out."""
    parts = [m.span() for m in _SEGMENT.finditer(text, start, verb) if m.group().strip()]
    if not parts:
        return None
    closed = text[start:verb].rstrip()[-1:] in {",", "،"}
    return _shortened(text, *parts[-2 if closed and len(parts) > 1 else -1], words)


def object_behind(text: str, start: int, end: int, words: Speech, *, apposed: bool = True) -> Span | None:
    """Return what names the speaker behind a verb: up to a comma and, where one may follow and does, with its apposition."""
    parts = [m.span() for m in _SEGMENT.finditer(text, start, end) if m.group().strip()]
    if not parts or text[start : parts[0][0]].strip(" \t\n"):
        return None
    first = _shortened(text, *parts[0], words)
    if first is None or not apposed or len(parts) < 2 or first[1] < _trim(text, *parts[0])[1]:  # noqa: PLR2004 - an apposition is a second part
        return first
    second = _shortened(text, *parts[1], words)
    glued = text[parts[0][1] : parts[1][0]].strip() in {",", "،"}
    opens = second and (words.indefinite.match(text, second[0]) or words.definite.match(text, second[0]))
    fits = second and len(_WORD.findall(text[second[0] : second[1]])) <= _MOST_IN_APPOSITION
    return (first[0], second[1]) if second and glued and opens and fits else first


def actor_of(text: str, span: Span, marks: Sequence[Mark], types: Mapping[str, ActorType], words: Speech) -> str:
    """
    Return the id of the actor whom a speaker's words name, empty when they name none.

    The name must be the head: "Foreign Minister Sergei Ivanov" is he, while "a Turkish diplomat", "a spokesman for Ivanov"
    and "Ivanov's office" are neither Turkey nor Ivanov.
    """
    start, end = span
    if words.indefinite.match(text, start):
        return _apposed(text, span, marks, types)
    part = _SEGMENT.search(text, start, end)
    first = _trim(text, *part.span()) if part else span
    inside = [m for m in marks if first[0] <= m.start and m.end <= first[1]]
    cut = next((p.start() for p in words.prepositions.finditer(text, *first) if not _covered(p.start(), inside)), first[1])
    low, high = _trim(text, _behind_article(text, first[0], words), cut)
    for mark in inside:
        if mark.end == high and _may_speak(text, mark, low, types, words):
            return mark.id
    return _apposed(text, span, marks, types)


def introduction(head: str, index: int, start: int, blocks: Sequence[Block], words: Speech) -> tuple[int, int, int] | None:
    """Return where the source that is now "the official" was introduced as "a … official", the nearest before."""
    pattern = re.compile(rf"{words.indefinite.pattern}\s+(?:[\w’'-]+\s+){{0,3}}{re.escape(head)}(?!\w)", re.IGNORECASE)
    for number in range(index, max(-1, index - _BLOCKS_BACK), -1):
        text = blocks[number].text[:_LONGEST]
        matches = list(pattern.finditer(text, 0, start if number == index else len(text)))
        if matches:
            last = matches[-1]
            span = object_behind(text, last.start(), min(len(text), last.end() + 80), words)
            return (number, *without_verb(text, span or last.span(), words))
    return None


def without_verb(text: str, span: Span, words: Speech) -> Span:
    """Return the span without what stands from its verb of speech on."""
    verb = words.verb.search(text, *span)
    end = verb.start() if verb and verb.start() > span[0] else span[1]
    return span[0], len(text[:end].rstrip())


def _may_speak(text: str, mark: Mark, low: int, types: Mapping[str, ActorType], words: Speech) -> bool:
    kind = types.get(mark.id)
    if kind == "person":
        return not text[mark.end : mark.end + 2].startswith(("'s", "’s"))
    return mark.start <= low if kind in _WHOLE or words.adjective_last else kind is not None


def _apposed(text: str, span: Span, marks: Sequence[Mark], types: Mapping[str, ActorType]) -> str:
    """Return the person whose name is a whole part between commas: "the head of the service, Raed Salim"."""
    parts = {_trim(text, *m.span()) for m in _SEGMENT.finditer(text, *span)}
    return next((m.id for m in marks if types.get(m.id) == "person" and (m.start, m.end) in parts), "")


def _covered(at: int, marks: Sequence[Mark]) -> bool:
    return any(mark.start <= at < mark.end for mark in marks)


def _behind_article(text: str, start: int, words: Speech) -> int:
    article = words.definite.match(text, start)
    return article.end() if article else start


def _shortened(text: str, start: int, end: int, words: Speech) -> Span | None:
    start, end = _trim(text, start, end)
    if joint := _JOINTS.match(text[start:end]):
        start += joint.end()
    if cut := words.ends.search(text, start + 1, end):
        start, end = _trim(text, start, cut.start())
    if words.prepositions.match(text, start):
        return None
    return (start, end) if 0 < len(_WORD.findall(text[start:end])) <= _MOST_WORDS else None


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
