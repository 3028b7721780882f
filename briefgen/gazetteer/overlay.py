"""Overlay: what becomes of a shipped entity of which the project has an entry with the same id."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.ids import slugify

if TYPE_CHECKING:
    from briefgen.model.entities import Actor, Place

_SAME_WITHIN = 1.0
"""Degrees that two positions of one place may differ: about a hundred kilometres, for regions have no exact one."""


def merge_actor(own: Actor, shipped: Actor | None) -> Actor:
    """Return the project's actor, completed with what only the shipped one says; the default type counts as left open."""
    if shipped is None:
        return own
    return replace(
        own,
        type=shipped.type if own.type == "organisation" else own.type,
        aliases=_joined(own.aliases, tuple(form for form in (shipped.name, *shipped.aliases) if form != own.name)),
        names=_joined_names(own.names, shipped.names),
        former=_joined(own.former, shipped.former),
        adjectives=_joined(own.adjectives, shipped.adjectives),
        part_of=own.part_of or shipped.part_of,
        capital=own.capital or shipped.capital,
        lat=shipped.lat if own.lat is None else own.lat,
        lon=shipped.lon if own.lon is None else own.lon,
        geonames=own.geonames or shipped.geonames,
    )


def merge_place(own: Place, shipped: Place | None) -> Place:
    """Return the project's place, completed with what only the shipped one says; a position is taken whole or not at all."""
    if shipped is None or not _may_be_one(own, shipped):
        return own
    located = own.lat is not None and own.lon is not None
    return replace(
        own,
        kind=shipped.kind if own.kind == "place" else own.kind,
        aliases=_joined(own.aliases, tuple(form for form in (shipped.name, *shipped.aliases) if form != own.name)),
        names=_joined_names(own.names, shipped.names),
        lat=own.lat if located else shipped.lat,
        lon=own.lon if located else shipped.lon,
        precision_km=own.precision_km if located or own.precision_km is not None else shipped.precision_km,
        within=own.within or shipped.within,
        geonames=own.geonames or shipped.geonames,
        population=own.population or shipped.population,
    )


def _may_be_one(own: Place, shipped: Place) -> bool:
    """Whether two places with one id may be the same: an invented or a small town may be called like one far away."""
    if own.within and shipped.within and not {slugify(outer) for outer in own.within}.intersection(shipped.within):
        return False
    if own.lat is None or own.lon is None or shipped.lat is None or shipped.lon is None:
        return True
    return math.dist((own.lat, own.lon), (shipped.lat, shipped.lon)) < _SAME_WITHIN


def _joined(own: tuple[str, ...], shipped: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*own, *shipped)))


def _joined_names(own: tuple[tuple[str, str], ...], shipped: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    said = {language for language, _ in own}
    return (*own, *(pair for pair in shipped if pair[0] not in said))
