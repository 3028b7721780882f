"""Places as GeoJSON (RFC 7946): points only, with how exact they are; coordinates as the pages show them, already rounded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefgen.model.urls import absolute

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.model.holdings import Holding
    from briefgen.model.public import PublicPlace


def feature_collection(holding: Holding, places: Mapping[str, PublicPlace], base_url: str) -> bytes:
    """
    Return the places of a holding as a FeatureCollection.

    ``articles`` counts the articles that name the place; ``precision_km`` is the radius in which the real spot lies.
    """
    features = [_feature(places[id_], count, base_url) for id_, count in holding.places]
    collection = {
        "type": "FeatureCollection",
        "title": holding.title,
        "url": absolute(holding.url, base_url),
        "tlp": f"TLP:{holding.tlp.upper()}",
        "features": features,
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _feature(place: PublicPlace, count: int, base_url: str) -> dict[str, object]:
    properties = {
        "name": place.name,
        "kind": place.kind,
        "articles": count,
        "url": absolute(place.url, base_url),
        **({"precision_km": place.precision_km} if place.precision_km else {}),
        **({"geonames": place.geonames} if place.geonames else {}),
    }
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": properties,
    }
