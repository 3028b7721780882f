"""The public view of places: coordinates no finer than the registry allows."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.public import PublicPlace
from briefgen.policy.articles import named_by
from briefgen.policy.labels import strictest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.entities import Place
    from briefgen.model.public import PublicArticle
    from briefgen.policy.labels import Labels

KM_PER_DEGREE = 111.2
"""Length of one degree of latitude, in kilometres."""


def publish_places(places: Iterable[Place], articles: Sequence[PublicArticle], labels: Labels) -> tuple[PublicPlace, ...]:
    """
    Return the places that public articles name, those named by most articles first.

    ``places`` holds the containers of those places too, and nothing that the audience may not see.
    """
    naming = named_by((a.id, a.places) for a in articles)
    known = {p.id: p for p in places}
    marks = {a.id: a.tlp for a in articles}
    public = [
        replace(
            _publish(place, known, naming[place.id]),
            tlp=strictest([labels.get(("place", place.id)), *(marks[a] for a in naming[place.id])]),
        )
        for place in known.values()
        if place.id in naming
    ]
    return tuple(sorted(public, key=lambda p: (-len(p.articles), p.name.casefold(), p.id)))


def round_coordinates(lat: float, lon: float, precision_km: float) -> tuple[float, float]:
    """
    Return the middle of the cell of a fixed grid in which the spot lies; cells are ``precision_km`` or a little more wide.

    The grid depends on the precision alone, so that nothing but the cell can be told from the result.
    """
    step = precision_km / KM_PER_DEGREE
    row = math.floor(lat / step)
    middle = max(-89.0, min(89.0, (row + 0.5) * step))
    width = step / math.cos(math.radians(middle))
    return round(middle, 4), round((math.floor(lon / width) + 0.5) * width, 4)


def _publish(place: Place, known: dict[str, Place], articles: tuple[str, ...]) -> PublicPlace:
    lat, lon = place.lat, place.lon
    if lat is not None and lon is not None and place.precision_km:
        lat, lon = round_coordinates(lat, lon, place.precision_km)
    forms = tuple(form for form in place.aliases if form not in place.rejected)
    return PublicPlace(
        id=place.id,
        url=f"/places/{place.id}/",
        name=place.name,
        kind=place.kind,
        aliases=() if place.origin == "gazetteer" else forms,
        names=place.names,
        lat=lat,
        lon=lon,
        precision_km=place.precision_km,
        within=tuple((outer, known[outer].name) for outer in place.within if outer in known),
        geonames="" if place.precision_km else place.geonames,
        note=place.note,
        articles=articles,
        known=place.origin != "article",
        spellings=forms if place.origin == "gazetteer" else (),
    )
