"""Enumerations: a name that nothing knows, joined with a place by "and", is a place."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.reading import Reading
    from briefgen.mentions.sightings import Sighting

_JOINTS = frozenset("and or et ou und oder y o ve veya и или e".split())
_DOUBTED = 0.6
_TOLD = 0.7


def beside_places(reading: Reading, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return the sightings, those of one unknown word that "and" joins with a place as places, wherever they stand."""
    turned: set[str] = set()
    for one, two in pairwise(sightings):
        if not _joined(reading, one, two):
            continue
        for unknown, known in ((one, two), (two, one)):
            if _is_unknown(reading, unknown) and known.kind == "place" and known.confidence > _DOUBTED:
                turned.add(unknown.id)
    return [
        replace(s, kind="place", type="place", rule="list", confidence=_TOLD) if _turns(reading, s, turned) else s
        for s in sightings
    ]


def _joined(reading: Reading, one: Sighting, two: Sighting) -> bool:
    return (
        two.first == one.last + 1
        and reading.keys[one.last] in _JOINTS
        and reading.gaps[one.last] == reading.gaps[two.first] == " "
    )


def _turns(reading: Reading, sighting: Sighting, turned: set[str]) -> bool:
    return sighting.id in turned and _is_unknown(reading, sighting)


def _is_unknown(reading: Reading, sighting: Sighting) -> bool:
    """Whether nothing but the capital of one word told the name, and it is no acronym."""
    return (
        sighting.kind == "actor"
        and sighting.entity is None
        and sighting.rule == "capitals"
        and sighting.last - sighting.first == 1
        and reading.shapes[sighting.first] == "C"
        and sighting.confidence <= _DOUBTED
    )
