"""TopoJSON files of Natural Earth as arcs, rings and borders: what `make_outlines` cuts its outlines from."""

from __future__ import annotations

import itertools
import json
import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


@dataclass(frozen=True, slots=True)
class Border:
    """A line between two countries; ``claimed`` says that one of them has no ISO 3166 code."""

    points: tuple[Point, ...]
    between: tuple[str, str]
    claimed: bool


class Topology:
    """One file, its arcs thinned to ``tolerance`` degrees (Douglas and Peucker), ends kept."""

    def __init__(self, path: Path, tolerance: float) -> None:
        """Read the file."""
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self.arcs = [thin(list(_unpacked(arc, raw["transform"])), tolerance) for arc in raw["arcs"]]
        self._objects = raw["objects"]

    def land(self) -> Iterator[list[Point]]:
        """Yield the rings of all land; those of lakes run the other way round."""
        for shape in self._objects["land"]["geometries"]:
            for polygon in _polygons(shape):
                yield from (self._ring(ring) for ring in polygon)

    def countries(self) -> Iterator[tuple[str, list[list[Point]]]]:
        """Yield the ISO 3166 number of each country, empty when it has none, and all of its rings."""
        for shape in self._objects["countries"]["geometries"]:
            yield _number(shape), [self._ring(ring) for polygon in _polygons(shape) for ring in polygon]

    def borders(self) -> Iterator[Border]:
        """Yield the lines that two countries share."""
        sides: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for shape in self._objects["countries"]["geometries"]:
            for number in itertools.chain.from_iterable(itertools.chain.from_iterable(_polygons(shape))):
                sides[number if number >= 0 else ~number].append((_number(shape), shape["properties"]["name"]))
        for number, found in sorted(sides.items()):
            if len({name for _, name in found}) > 1:
                one, other = sorted(found)[:2]
                yield Border(tuple(self.arcs[number]), (one[1], other[1]), not (one[0] and other[0]))

    def _ring(self, numbers: Sequence[int]) -> list[Point]:
        parts = (self.arcs[n] if n >= 0 else self.arcs[~n][::-1] for n in numbers)
        return list(itertools.chain.from_iterable(part[:-1] for part in parts))


def thin(points: list[Point], tolerance: float) -> list[Point]:
    """Return the points that a line needs to stay within ``tolerance`` of what it was."""
    keep, parts = {0, len(points) - 1}, [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        far, number = 0.0, 0
        for index in range(first + 1, last):
            if (off := _off(points[index], points[first], points[last])) > far:
                far, number = off, index
        if far > tolerance:
            keep.add(number)
            parts += [(first, number), (number, last)]
    return [points[index] for index in sorted(keep)]


def dense(points: Sequence[Point], step: float) -> Iterator[Point]:
    """Yield points of a line that lie at most ``step`` degrees apart."""
    for (x, y), (u, v) in itertools.pairwise(points):
        pieces = max(1, math.ceil(math.dist((x, y), (u, v)) / step))
        yield from ((x + (u - x) * n / pieces, y + (v - y) * n / pieces) for n in range(pieces))
    yield points[-1]


def _off(point: Point, one: Point, other: Point) -> float:
    """Return the distance of a point from a stretch of line."""
    (x, y), (a, b), (c, d) = point, one, other
    length = (c - a) ** 2 + (d - b) ** 2
    share = max(0.0, min(1.0, ((x - a) * (c - a) + (y - b) * (d - b)) / length)) if length else 0.0
    return math.dist((x, y), (a + share * (c - a), b + share * (d - b)))


def _unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    (width, height), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield x * width + left, y * height + bottom


def _polygons(shape: dict[str, Any]) -> list[list[list[int]]]:
    polygons: list[list[list[int]]] = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return polygons


def _number(shape: dict[str, Any]) -> str:
    number = str(shape.get("id") or "")
    return "" if number.startswith("-") else number
