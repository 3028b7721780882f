"""
Measure the middle of each large first-level region: the ground of its country that lies nearer to its places than to others'.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/region_middles.py package/countries-50m.json

The places of a region tell where its people live, not where it ends: the north of Ontario is all but empty. So each country of
Natural Earth (npm package world-atlas) is laid out in cells, each cell goes to the region of the nearest place of GeoNames,
and the middle of a region is the mean of its cells on the sphere. Writes ``scripts/gazetteer/region_middles.tsv``: code of
GeoNames (``CA.08``), latitude, longitude, of regions whose cells are many enough to measure.
"""

from __future__ import annotations

import itertools
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from country_middles import country_rings
from gazetteer_shapes import continued, mean_on_sphere
from gazetteer_sources import read_cities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gazetteer_shapes import Point
    from gazetteer_sources import City

TARGET = Path(__file__).resolve().parent / "gazetteer" / "region_middles.tsv"
CELL = 0.25
"""Height of a cell in degrees; its width is as many kilometres."""
LEAST_CELLS = 100
"""Fewer cells, about 75,000 square kilometres, measure no better than the places themselves."""
_REACH = 40
Buckets = dict[tuple[int, int], list["City"]]


def main() -> None:
    """Read the TopoJSON that the first argument names and write the table."""
    places: dict[str, Buckets] = defaultdict(lambda: defaultdict(list))
    for city in read_cities():
        places[city.country][math.floor(city.lat), math.floor(city.lon)].append(city)
    middles = dict(itertools.chain.from_iterable(_middles(rings, places[iso]) for iso, rings in country_rings(sys.argv[1])))
    lines = (f"{code}\t{lat:.1f}\t{lon:.1f}\n" for code, (lat, lon) in sorted(middles.items()))
    TARGET.write_text("".join(lines), encoding="utf-8")


def _middles(rings: Sequence[Sequence[Point]], places: Buckets) -> Iterator[tuple[str, Point]]:
    cells: dict[str, list[Point]] = defaultdict(list)
    for cell in itertools.chain.from_iterable(map(_cells, map(continued, rings))):
        if code := _nearest(cell, places):
            cells[code].append(cell)
    return ((code, mean_on_sphere(found)) for code, found in cells.items() if len(found) >= LEAST_CELLS)


def _cells(ring: Sequence[Point]) -> Iterator[Point]:
    """Yield the middles of the cells whose middle lies inside a ring, row by row."""
    south, north = min(lat for lat, _ in ring), max(lat for lat, _ in ring)
    for row in range(math.floor(south / CELL), math.ceil(north / CELL)):
        lat = (row + 0.5) * CELL
        step = CELL / math.cos(math.radians(lat))
        borders = sorted(_crossings(ring, lat))
        for left, right in zip(borders[::2], borders[1::2], strict=True):
            yield from ((lat, (n + 0.5) * step) for n in range(math.ceil(left / step - 0.5), math.ceil(right / step - 0.5)))


def _crossings(ring: Sequence[Point], lat: float) -> Iterator[float]:
    for (lat0, lon0), (lat1, lon1) in itertools.pairwise((*ring, ring[0])):
        if (lat0 <= lat) != (lat1 <= lat):
            yield lon0 + (lat - lat0) / (lat1 - lat0) * (lon1 - lon0)


def _nearest(cell: Point, places: Buckets) -> str:
    """Return the code of the region of the nearest place, empty when there is none within 40 degrees."""
    lat, lon = cell
    narrowing = math.cos(math.radians(lat))
    best, code = math.inf, ""
    for ring in range(_REACH):
        if best < (ring - 1) * narrowing:
            break
        for bucket in _ring(math.floor(lat), math.floor(lon), ring):
            for city in places.get(bucket, ()):
                away = math.hypot(city.lat - lat, ((city.lon - lon + 180) % 360 - 180) * narrowing)
                if away < best:
                    best, code = away, city.region
    return code


def _ring(lat: int, lon: int, size: int) -> Iterator[tuple[int, int]]:
    span = range(-size, size + 1)
    return ((lat + y, (lon + x + 180) % 360 - 180) for y in span for x in span if max(abs(y), abs(x)) == size)


if __name__ == "__main__":
    main()
