"""Surnames of persons named in full elsewhere, in languages that write every noun with a capital."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions.reading import NOUNS_RAISED
from briefgen.text.given_names import GIVEN_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading
    from briefgen.mentions.sightings import Sighting

_SURE = 0.85
_SHORTEST = 3
_DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen im am zum zur vom beim jeder jede".split()
)
"""Behind these a word is a noun: "der Richter", not somebody of that name."""


def with_surnames(reading: Reading, sightings: Sequence[Sighting], words: Lexicon) -> list[Sighting]:
    """
    Return the sightings and, in such a language, the persons among them where only their surname stands, in order.

    Capitals prove no name there, so that no proposal is made of one word; the full name elsewhere in the text proves it. A
    surname that two persons of the text share, or that is a title as well, is left alone.
    """
    if reading.language not in NOUNS_RAISED:
        return list(sightings)
    bearers = _bearers(reading, sightings, words)
    taken = {i for sighting in sightings for i in range(sighting.first, sighting.last)}
    found = list(sightings)
    for at, key in enumerate(reading.keys):
        if at in taken or reading.shapes[at] != "C" or not _stands_alone(reading, at):
            continue
        bearer = bearers.get(key) or bearers.get(key.removesuffix("s"))
        if bearer is not None:
            sure = min(_SURE, bearer.confidence)
            found.append(replace(bearer, first=at, last=at + 1, rule="surname", confidence=sure, lead=0))
    return sorted(found, key=lambda sighting: sighting.first)


def _bearers(reading: Reading, sightings: Sequence[Sighting], words: Lexicon) -> dict[str, Sighting]:
    """Map each surname to the one person of the text who bears it."""
    found: dict[str, dict[str, Sighting]] = {}
    for sighting in sightings:
        key = reading.keys[sighting.last - 1]
        if sighting.type != "person" or sighting.last - sighting.first < 2:  # noqa: PLR2004 - a given name and a surname
            continue
        if len(key) >= _SHORTEST and key not in words.titles and reading.shapes[sighting.last - 1] == "C":
            found.setdefault(key, {}).setdefault(sighting.id, sighting)
    return {key: next(iter(persons.values())) for key, persons in found.items() if len(persons) == 1}


def _stands_alone(reading: Reading, at: int) -> bool:
    """Whether neither an article nor somebody else's given name stands before a word, and it is no part of a compound."""
    if "-" in {reading.gaps[at], reading.gaps[at + 1]}:
        return False
    before = reading.key(at - 1) if reading.gaps[at] == " " else ""
    return before not in _DETERMINERS and not (before in GIVEN_NAMES and reading.shape(at - 1) == "C")
