"""Places as GeoJSON (RFC 7946): points only, with how exact they are; coordinates as the pages show them, already rounded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefgen.model.urls import absolute

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.model.holdings import Holding
    from briefgen.model.public import PublicPlace


_COUNT = '"articles": null'
"""Stands once in a feature: a text has its quotation marks escaped."""


def feature_collection(holding: Holding, features: Mapping[str, str], base_url: str) -> bytes:
    """
    Return the places of a holding as a FeatureCollection.

    ``articles`` counts the articles that name the place; ``precision_km`` is the radius in which the real spot lies.

    Args:
        holding: the dossier, actor or place.
        features: each located place by its id (`feature`).
        base_url: of the site.
    """
    collection = {
        "type": "FeatureCollection",
        "title": holding.title,
        "url": absolute(holding.url, base_url),
        "tlp": f"TLP:{holding.tlp.upper()}",
        "features": [],
    }
    head = _json(collection).removesuffix("]\n}")
    counted = [features[id_].replace(_COUNT, f'"articles": {count}') for id_, count in holding.places]
    rows = ",\n  ".join(counted)
    return (f"{head}\n  {rows}\n ]\n}}\n" if counted else f"{head}]\n}}\n").encode()


def feature(place: PublicPlace, base_url: str) -> str:
    """Return a place as it stands in every collection, but for its count: written once, for it stands in most of them."""
    properties = {
        "name": place.name,
        "kind": place.kind,
        "articles": None,
        "url": absolute(place.url, base_url),
        **({"precision_km": place.precision_km} if place.precision_km else {}),
        **({"geonames": place.geonames} if place.geonames else {}),
    }
    made = {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": properties,
    }
    return _json(made).replace("\n", "\n  ")


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
