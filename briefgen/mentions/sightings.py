"""Sightings: names of a text with the entity each means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefgen.model.mention import Mention
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.mentions.reading import Reading
    from briefgen.model.entities import Actor, Place


_DOTTED = re.compile(r"\w(?:\.\w)+")
"""An acronym with dots; words end before the last one."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """
    Words that name an actor or a place.

    Attributes:
        first: number of the first.
        last: of the word behind them.
        kind: actor or place.
        id: of the entity.
        name: its preferred name.
        type: of an actor, or the kind of a place.
        rule: what told it.
        confidence: 0 to 1.
        lat: degrees, WGS 84; None when unknown.
        lon: likewise.
        geonames: GeoNames id, may be empty.
        entity: None for what nothing knows.
        options: all known places of that name.
        adjective: the form is a nationality word.
        lead: characters of the first word that are no part of the name.
    """

    first: int
    last: int
    kind: Literal["actor", "place"]
    id: str
    name: str
    type: str
    rule: str
    confidence: float
    lat: float | None = None
    lon: float | None = None
    geonames: str = ""
    entity: Actor | Place | None = None
    options: tuple[Place, ...] = ()
    adjective: bool = False
    lead: int = 0


def of_actor(first: int, last: int, actor: Actor, rule: str, confidence: float, *, adjective: bool = False) -> Sighting:
    """Return the sighting of a known actor."""
    return Sighting(
        first,
        last,
        "actor",
        actor.id,
        actor.name,
        actor.type,
        rule,
        confidence,
        actor.lat,
        actor.lon,
        actor.geonames,
        entity=actor,
        adjective=adjective,
    )


def of_place(first: int, last: int, place: Place, rule: str, confidence: float, options: tuple[Place, ...] = ()) -> Sighting:
    """Return the sighting of a known place."""
    return Sighting(
        first,
        last,
        "place",
        place.id,
        place.name,
        place.kind,
        rule,
        confidence,
        place.lat,
        place.lon,
        place.geonames,
        place,
        options,
    )


def mention_of(reading: Reading, sighting: Sighting) -> Mention:
    """Return the sighting as it crosses rooms: by characters instead of words."""
    start, end = reading.words[sighting.first].start + sighting.lead, reading.words[sighting.last - 1].end
    if _DOTTED.fullmatch(reading.text, start, end) and reading.text[end : end + 1] == ".":
        end += 1
    return Mention(
        kind=sighting.kind,
        start=start,
        end=end,
        text=reading.text[start:end],
        id=sighting.id,
        name=sighting.name,
        type=sighting.type,
        lat=sighting.lat,
        lon=sighting.lon,
        geonames=sighting.geonames,
        rule=sighting.rule,
        confidence=round(sighting.confidence, 2),
    )
