"""
Outlines of land and borders for small maps, shipped with the package (Natural Earth, public domain).

``outlines.tsv`` holds three kinds of lines:

- ``land SCALE COLUMN ROW POLYGONS``: the land of one tile; polygons may lap over the edges, holes run the other way round;
- ``line SCALE SETS dashed|plain BOX POINTS``: a piece of border; SETS is ``both`` or the one boundary set that has it,
  ``dashed`` means that the sets differ there or that a land at it has no ISO 3166 code;
- ``name ISO SPOTS``: spots inside a country, each longitude, latitude and degrees to the nearest border, the freest first.

Points are packed as polylines (differences, base 64 as printable characters). Reading decodes what the view asks for alone.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise, product
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CREDIT = "Map outlines: Natural Earth."
"""What a page with a map says of its outlines: public domain, credited all the same."""

BOUNDARIES = ("de-facto", "un")
"""Boundary sets that a site may choose from."""

FILE = Path(__file__).resolve().parent.parent / "data" / "outlines" / "outlines.tsv"
Point = tuple[float, float]
"""Longitude and latitude in degrees."""

Spot = tuple[float, float, float]
"""Longitude, latitude, and how many degrees are free around."""

_Line = tuple[str, str, bool, tuple[float, ...], str]
"""Scale, sets, dashed, box, packed points."""

_SPOTS = 24
_FIRST, _BITS, _MORE = 63, 5, 32


@dataclass(frozen=True, slots=True)
class Scale:
    """
    How roughly outlines are drawn.

    Attributes:
        name: its own.
        widest: view for which it is meant, at most, degrees.
        tile: size of a tile, degrees.
        steps: of points in a degree.
    """

    name: str
    widest: float
    tile: int
    steps: int


SCALES = (Scale("near", 16.0, 5, 1000), Scale("wide", 70.0, 20, 100), Scale("world", 720.0, 60, 100))


@dataclass(frozen=True, slots=True)
class View:
    """
    A window on the world, in degrees.

    Attributes:
        west: longitude, may lie below -180.
        south: latitude.
        east: longitude, may lie above 180.
        north: latitude.
    """

    west: float
    south: float
    east: float
    north: float

    @property
    def scale(self) -> Scale:
        """Return the scale that suits the width."""
        return next(scale for scale in SCALES if self.east - self.west <= scale.widest or scale is SCALES[-1])

    def turned(self, by: float) -> View:
        """Return the window as many degrees further east."""
        return View(self.west + by, self.south, self.east + by, self.north)


@dataclass(frozen=True, slots=True)
class Border:
    """
    A stretch of border.

    Attributes:
        points: longitude and latitude of each.
        dashed: the boundary sets differ there, or a land without an ISO code lies at it.
    """

    points: tuple[Point, ...]
    dashed: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """
    What a view shows.

    Attributes:
        land: rings of points.
        borders: stretches of border.
        names: countries by ISO code, each with spots for its name: longitude, latitude, free degrees around; the freest first.
    """

    land: tuple[tuple[Point, ...], ...]
    borders: tuple[Border, ...]
    names: tuple[tuple[str, tuple[Spot, ...]], ...]


class Outlines:
    """The file, its lines by scale; points stay packed until a view wants them."""

    def __init__(self, file: Path = FILE) -> None:
        """Name the file; it is read with the first view."""
        self._file = file

    def seen(self, view: View, boundaries: str) -> Outline:
        """Return what ``view`` shows by one of `BOUNDARIES`."""
        turns = [turn for turn in (-360.0, 0.0, 360.0) if view.turned(turn).east > -180 and view.turned(turn).west < 180]  # noqa: PLR2004
        land: list[tuple[Point, ...]] = []
        borders: list[Border] = []
        names: list[tuple[str, tuple[Spot, ...]]] = []
        for turn in turns:
            there = view.turned(turn)
            land += [_moved(ring, -turn) for ring in self._land(there)]
            borders += [Border(_moved(line, -turn), dashed) for line, dashed in self._borders(there, boundaries)]
            names += [(iso, tuple((x - turn, y, free) for x, y, free in spots)) for iso, spots in self._names(there)]
        return Outline(tuple(land), tuple(borders), tuple(sorted(names, key=lambda name: (-name[1][0][2], name[0]))))

    @cached_property
    def _lines(self) -> tuple[dict[tuple[str, int, int], str], list[_Line], list[tuple[str, list[Spot]]]]:
        tiles: dict[tuple[str, int, int], str] = {}
        borders: list[_Line] = []
        names: list[tuple[str, list[Spot]]] = []
        for line in self._file.read_text(encoding="ascii").splitlines():
            kind, *cells = line.split("\t")
            if kind == "land":
                tiles[cells[0], int(cells[1]), int(cells[2])] = cells[3]
            elif kind == "line":
                scale, sets, style, box, packed = cells
                borders.append((scale, sets, style == "dashed", tuple(map(float, box.split())), packed))
            else:
                names.append((cells[0], [_spot(spot) for spot in cells[1].split()]))
        return tiles, borders, names

    def _land(self, view: View) -> Iterator[tuple[Point, ...]]:
        scale, tiles = view.scale, self._lines[0]
        columns = range(floor(view.west / scale.tile), floor(view.east / scale.tile) + 1)
        rows = range(floor(view.south / scale.tile), floor(view.north / scale.tile) + 1)
        for column, row in product(columns, rows):
            for packed in tiles.get((scale.name, column, row), "").split():
                ring = unpack(packed, scale.steps)
                if _touches(view, _box(ring)):
                    yield ring

    def _borders(self, view: View, boundaries: str) -> Iterator[tuple[tuple[Point, ...], bool]]:
        scale = view.scale
        for name, sets, dashed, box, packed in self._lines[1]:
            if name == scale.name and sets in {"both", boundaries} and _touches(view, box):
                yield unpack(packed, scale.steps), dashed

    def _names(self, view: View) -> Iterator[tuple[str, tuple[Spot, ...]]]:
        for iso, spots in self._lines[2]:
            found = [
                (x, y, min(clear, x - view.west, view.east - x, y - view.south, view.north - y))
                for x, y, clear in spots
                if view.west < x < view.east and view.south < y < view.north
            ]
            if found:
                yield iso, tuple(sorted(found, key=lambda spot: (-spot[2], spot))[:_SPOTS])


@lru_cache(maxsize=1)
def open_outlines() -> Outlines:
    """Return the shipped outlines, opened once a process."""
    return Outlines()


def pack(points: Iterable[Point], steps: int) -> str:
    """Return points as characters: whole steps, differences, five bits a character."""
    whole = [(round(x * steps), round(y * steps)) for x, y in points]
    packed: list[str] = []
    for (x, y), (u, v) in pairwise([(0, 0), *whole]):
        for step in (u - x, v - y):
            value = step << 1 if step >= 0 else ~(step << 1)
            while value >= _MORE:
                packed.append(chr((_MORE | value & (_MORE - 1)) + _FIRST))
                value >>= _BITS
            packed.append(chr(value + _FIRST))
    return "".join(packed)


@lru_cache(maxsize=4096)
def unpack(packed: str, steps: int) -> tuple[Point, ...]:
    """Return the points of a packed line."""
    numbers: list[int] = []
    value = shift = 0
    for byte in packed.encode("ascii"):
        code = byte - _FIRST
        value |= (code & (_MORE - 1)) << shift
        if code >= _MORE:
            shift += _BITS
        else:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    x = y = 0
    points = []
    for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + step_x, y + step_y
        points.append((x / steps, y / steps))
    return tuple(points)


def _spot(text: str) -> Spot:
    x, y, clear = map(float, text.split(","))
    return x, y, clear


def _moved(points: tuple[Point, ...], by: float) -> tuple[Point, ...]:
    return tuple((x + by, y) for x, y in points) if by else points


def _box(points: Sequence[Point]) -> tuple[float, ...]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _touches(view: View, box: tuple[float, ...]) -> bool:
    return box[0] <= view.east and box[2] >= view.west and box[1] <= view.north and box[3] >= view.south
