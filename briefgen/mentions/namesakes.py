"""Regions and towns of one name, told apart by what stands beside them: "Buffalo, New York", "Ohio, New York and Utah"."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefgen.gazetteer.kinds import TOWNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.known import Hit
    from briefgen.mentions.reading import Reading
    from briefgen.model.entities import Place

_JOINTS = frozenset({"and", "or", "et", "ou", "und", "oder", "y", "o", "ve", "и", "или", "و", "e"})
_SUBURB = 0.5
"""Degrees within which a place before the name is a part of the town, not only of the region."""


def named_as_regions(reading: Reading, hits: Sequence[Hit]) -> frozenset[int]:
    """Return the first words of the names that mean the region, not the town in it that is called the same."""
    found: set[int] = set()
    for i, hit in enumerate(hits):
        before = hits[i - 1] if i else None
        regions = [place for place in hit.places if place.kind == "region"]
        if not regions or hit.places[0].kind not in TOWNS:
            continue
        if any(hit.places[0].within[:1] == (region.id,) for region in regions):
            meant = _outside(before, hit) if before and _tailed(reading, before, hit) else _among(reading, hits, i, regions)
        else:
            near = [region for region in regions if region.within[-1:] == hit.places[0].within[-1:]]
            meant = _amid(reading, hits, i, near)
        if meant:
            found.add(hit.first)
    return frozenset(found)


def _among(reading: Reading, hits: Sequence[Hit], i: int, regions: Sequence[Place]) -> bool:
    """Whether a neighbour in a list is a region of the same country."""
    return _beside(reading, hits, i, -1, regions) or _beside(reading, hits, i, 1, regions)


def _amid(reading: Reading, hits: Sequence[Hit], i: int, regions: Sequence[Place]) -> bool:
    """Whether a name stands in a list of regions and is not told by the one behind it: "Utah, Washington and Ohio"."""
    if _beside(reading, hits, i, -1, regions):
        return True
    tail = i + 1 < len(hits) and hits[i].last == hits[i + 1].first
    return _beside(reading, hits, i, 1, regions) and (not tail or _beside(reading, hits, i + 1, 1, regions))


def _beside(reading: Reading, hits: Sequence[Hit], i: int, step: int, regions: Sequence[Place]) -> bool:
    j = i + step
    if not 0 <= j < len(hits):
        return False
    one, two = (hits[j], hits[i]) if step < 0 else (hits[i], hits[j])
    return _listed(reading, one, two) and _is_region(hits[j], regions)


def _tailed(reading: Reading, inner: Hit, outer: Hit) -> bool:
    """Whether the second name says where the first one lies: a comma between, and a place of the first lies there."""
    if inner.last != outer.first or reading.gaps[outer.first] != ", ":
        return False
    ids = {place.id for place in outer.places}
    return any(not ids.isdisjoint(place.within) for place in inner.places)


def _outside(inner: Hit, outer: Hit) -> bool:
    """Whether the inner place lies in the region but not in the town."""
    town = outer.places[0]
    parts = [place for place in inner.places if town.within[:1] == place.within[:1]]
    return any(_apart(place, town) for place in parts[:1])


def _apart(one: Place, two: Place) -> bool:
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return False
    return math.dist((one.lat, one.lon), (two.lat, two.lon)) > _SUBURB


def _listed(reading: Reading, one: Hit, two: Hit) -> bool:
    """Whether two names are neighbours in a list."""
    if one.last == two.first:
        return reading.gaps[two.first] == ", "
    return two.first - one.last == 1 and reading.key(one.last) in _JOINTS and reading.gaps[one.last] in {" ", ", "}


def _is_region(other: Hit, regions: Sequence[Place]) -> bool:
    """Whether a name can only mean a region of the country in which one of ``regions`` lies."""
    first = other.places[0] if other.places and other.places[0] is other.options[0] else None
    return first is not None and first.kind == "region" and any(first.within[-1:] == region.within[-1:] for region in regions)
