"""Echoes: names of a text found again where capitals alone prove nothing, such as headlines and openings of sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.reading import Reading
    from briefgen.mentions.sightings import Sighting

_LEAST = 0.6


def echoes(reading: Reading, sightings: Sequence[Sighting], ignored: frozenset[tuple[str, ...]]) -> list[Sighting]:
    """Return the sightings and, where none stands yet, further ones of the same proposals, in order."""
    table: dict[str, list[tuple[tuple[str, ...], Sighting]]] = {}
    taken: set[int] = set()
    for sighting in sightings:
        taken.update(range(sighting.first, sighting.last))
        keys = reading.keys[sighting.first : sighting.last]
        if (
            sighting.confidence >= _LEAST
            and keys not in ignored
            and (sighting.entity is None or sighting.rule in {"surname", "acronym"})
        ):
            entries = table.setdefault(keys[0], [])
            if all(known != keys for known, _ in entries):
                entries.append((keys, sighting))
    if not table:
        return list(sightings)
    found = list(sightings)
    for at, key in enumerate(reading.keys):
        if key in table and at not in taken and reading.shapes[at] in "CAu":
            found += _echo(reading, at, table[key], taken)
    return sorted(found, key=lambda s: s.first)


def _echo(reading: Reading, at: int, entries: list[tuple[tuple[str, ...], Sighting]], taken: set[int]) -> list[Sighting]:
    for keys, sighting in sorted(entries, key=lambda entry: -len(entry[0])):
        last = at + len(keys)
        if reading.keys[at:last] == keys and taken.isdisjoint(range(at, last)) and _same_shapes(reading, at, sighting):
            taken.update(range(at, last))
            return [replace(sighting, first=at, last=last, rule="echo", confidence=min(sighting.confidence, 0.88))]
    return []


def _same_shapes(reading: Reading, at: int, sighting: Sighting) -> bool:
    """Whether an acronym stays one: "WHO" is not echoed by "Who"."""
    return reading.shapes[sighting.first] != "A" or reading.shapes[at] == "A"
