"""Middles of areas: of the polygons of countries, and of what the places of a region span."""

from __future__ import annotations

import itertools
import math
import statistics
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

EARTH = 6371.0
"""Mean radius in kilometres."""

_MOST_OF_THEM = 0.9
_ASTRAY = 5
"""Places so many times as far out as nine of ten are islands far off the region, and do not pull at its middle."""

_LEAST_SPREAD = 10.0
_MAINLAND = 0.8
_TRIANGLE = 3


def distance(one: Point, other: Point) -> float:
    """Return kilometres on the sphere (haversine)."""
    a = math.sin(math.radians(other[0] - one[0]) / 2) ** 2
    b = math.cos(math.radians(one[0])) * math.cos(math.radians(other[0])) * math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(a + b)))


def middle_of_places(places: Sequence[Point]) -> tuple[float | None, float | None, float | None]:
    """
    Return the middle of the area that places span, and the kilometres within which nine of ten of them lie.

    The middle is the centroid of their convex hull: where few people live counts as much as where many do.
    """
    if not places:
        return None, None, None
    typical = (statistics.median(lat for lat, _ in places), statistics.median(lon for _, lon in places))
    reach = _ASTRAY * _nine_of_ten(typical, places)
    near = [(lat, _unwrapped(lon, typical[1])) for lat, lon in places if distance(typical, (lat, lon)) <= reach]
    outline = _hull(near)
    lat, lon = centroid(outline)[0] if len(outline) >= _TRIANGLE else typical
    return lat, _unwrapped(lon, 0.0), _nine_of_ten((lat, lon), places)


def mean_on_sphere(points: Sequence[Point]) -> Point:
    """Return where the centre of gravity of points of one weight lies, seen from the middle of the Earth."""
    flat = [(math.cos(math.radians(lat)), math.radians(lat), math.radians(lon)) for lat, lon in points]
    x = sum(narrowing * math.cos(lon) for narrowing, _, lon in flat)
    y = sum(narrowing * math.sin(lon) for narrowing, _, lon in flat)
    z = sum(math.sin(lat) for _, lat, _ in flat)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def middle_of_polygons(polygons: Iterable[Sequence[Point]]) -> Point | None:
    """Return the middle of a country that is mostly one piece of land, None of one in several parts."""
    weighed = sorted((centroid(ring) for ring in polygons), key=lambda part: -part[1])
    (lat, lon), area = weighed[0]
    return (lat, _unwrapped(lon, 0.0)) if area >= _MAINLAND * sum(size for _, size in weighed) else None


def centroid(ring: Sequence[Point]) -> tuple[Point, float]:
    """Return the centroid of a ring and its area in steradians, both on Lambert's equal-area cylinder."""
    left, bottom = math.radians(ring[0][1]), math.sin(math.radians(ring[0][0]))
    flat = [(math.radians(lon) - left, math.sin(math.radians(lat)) - bottom) for lat, lon in continued(ring)]
    twice = x = y = 0.0
    for (x0, y0), (x1, y1) in itertools.pairwise([*flat, flat[0]]):
        cross = x0 * y1 - x1 * y0
        twice, x, y = twice + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if not twice:
        return ring[0], 0.0
    return (math.degrees(math.asin(y / (3 * twice) + bottom)), math.degrees(x / (3 * twice) + left)), abs(twice) / 2


def continued(ring: Sequence[Point]) -> list[Point]:
    """Return a ring whose longitudes are counted on behind the date line."""
    points = [ring[0]]
    for lat, lon in ring[1:]:
        points.append((lat, _unwrapped(lon, points[-1][1])))
    return points


def _nine_of_ten(middle: Point, places: Sequence[Point]) -> float:
    distances = sorted(distance(middle, place) for place in places)
    return max(distances[int(_MOST_OF_THEM * (len(distances) - 1))], _LEAST_SPREAD)


def _unwrapped(lon: float, around: float) -> float:
    """Return the longitude within 180 degrees of ``around``, so that no area is cut at the date line."""
    return (lon - around + 180) % 360 - 180 + around


def _hull(points: Iterable[Point]) -> list[Point]:
    """Return the convex hull, counter-clockwise (monotone chain, A. M. Andrew 1979)."""
    order = sorted(set(points))
    return _half(order)[:-1] + _half(order[::-1])[:-1]


def _half(order: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in order:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
