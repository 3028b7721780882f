"""The ground of maps: a window on the world, its projection, land and borders as paths."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.gazetteer.outlines import View, open_outlines
from briefgen.model.values import dataclass
from briefgen.site.svg import WIDTH, strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.gazetteer.outlines import Outline, Point

KM = 111.2
"""Kilometres of a degree of latitude."""

_LEAST, _MARGIN = 1.4, 0.14
_LOWEST, _HIGHEST = -60.0, 78.0
_LOCATORS = ((2.0, 7.0), (6.0, 18.0), (400.0, 50.0))
"""Degrees that a place reaches, and the height of the window in which it is shown; windows lie on a grid and are shared."""

_STEP = 0.5
_ROOM = 0.12


@dataclass(frozen=True, slots=True)
class Chart:
    """
    A window of the map, drawn ``WIDTH`` units wide: degrees become units, east and west shrunk by latitude.

    Attributes:
        view: what of the world it shows.
        height: in units.
    """

    view: View
    height: float

    def spot(self, point: Point) -> tuple[float, float]:
        """Return where a point (longitude, latitude) lies on the picture."""
        turn = 360.0 if point[0] < self.view.west - 1e-9 and point[0] + 360 <= self.view.east else 0.0
        x = (point[0] + turn - self.view.west) / (self.view.east - self.view.west) * WIDTH
        return x, (self.view.north - point[1]) / (self.view.north - self.view.south) * self.height

    def holds(self, point: Point) -> bool:
        """Whether a point lies on the picture."""
        x, y = self.spot(point)
        return 0 <= x <= WIDTH and 0 <= y <= self.height

    def reach(self, kilometres: float) -> float:
        """Return a distance in units, measured from north to south."""
        return kilometres / KM / (self.view.north - self.view.south) * self.height


def around(points: Sequence[Point], height: float) -> Chart:
    """Return the chart that holds all points with a margin, however they lie about the date line."""
    west, east = _span([x for x, _ in points])
    south, north = min(y for _, y in points), max(y for _, y in points)
    return _fitted(west, south, east, north, height)


def locator(point: Point, reach: float, height: float) -> Chart:
    """Return a chart of the surroundings of a place that reaches ``reach`` degrees; neighbours share it."""
    tall = next(tall for most, tall in _LOCATORS if reach <= most)
    step = tall * _STEP
    x, y = (math.floor(value / step) * step + step / 2 for value in point)
    return _fitted(x, y - tall / 2, x, y + tall / 2, height, margin=0)


@lru_cache(maxsize=2048)
def ground(chart: Chart, boundaries: str) -> str:
    """Return land, borders and names of countries as elements, by one boundary set; the names are ISO codes to be filled in."""
    outline = _outline(chart.view, boundaries)
    land = strokes(([chart.spot(point) for point in _near(ring, chart.view)] for ring in outline.land), closed=True)
    plain, dashed = (
        strokes(
            ([chart.spot(point) for point in border.points] for border in outline.borders if border.dashed is kind),
            closed=False,
        )
        for kind in (False, True)
    )
    paths = [("land", land), ("border", plain), ("border disputed", dashed)]
    return '<g transform="scale(.1)">' + "".join(f'<path class="{css}" d="{d}"/>' for css, d in paths if d) + "</g>"


@lru_cache(maxsize=2048)
def countries(chart: Chart, boundaries: str) -> tuple[tuple[str, tuple[tuple[float, float, float], ...]], ...]:
    """Return the ISO codes of countries and spots for their names: x, y, free units around; the freest first."""
    outline = _outline(chart.view, boundaries)
    return tuple(
        (iso, tuple((*chart.spot((x, y)), chart.reach(free * KM)) for x, y, free in spots)) for iso, spots in outline.names
    )


@lru_cache(maxsize=4)
def _outline(view: View, boundaries: str) -> Outline:
    """Return what a view shows; its ground and its names are asked for one after the other."""
    return open_outlines().seen(view, boundaries)


def has_dashes(chart: Chart, boundaries: str) -> bool:
    """Whether a border on the chart is dashed."""
    return "disputed" in ground(chart, boundaries)


def _near(ring: Sequence[Point], view: View) -> Iterator[Point]:
    """Yield a ring's points, pulled to the edge of the view where they lie far outside."""
    wide, tall = (view.east - view.west) * _ROOM, (view.north - view.south) * _ROOM
    for x, y in ring:
        yield min(max(x, view.west - wide), view.east + wide), min(max(y, view.south - tall), view.north + tall)


def _span(longitudes: Iterable[float]) -> tuple[float, float]:
    """Return the narrowest stretch of longitudes that holds all: the widest gap between neighbours lies outside."""
    found = sorted(set(longitudes))
    gaps = [
        (after - before, number) for number, (before, after) in enumerate(zip(found, [*found[1:], found[0] + 360], strict=True))
    ]
    _, number = max(gaps, key=lambda gap: (gap[0], gap[1]))
    if number == len(found) - 1:
        return found[0], found[-1]
    return found[number + 1], found[number] + 360


def _fitted(west: float, south: float, east: float, north: float, height: float, margin: float = _MARGIN) -> Chart:
    """Return the chart of a box with room around it, in the proportions of the picture."""
    tall = max(north - south, _LEAST) * (1 + 2 * margin)
    middle = (south + north) / 2
    shrink = max(0.25, math.cos(math.radians(middle)))
    wide = max((east - west) * (1 + 2 * margin), tall * WIDTH / height / shrink)
    if wide > 360:  # noqa: PLR2004 - once around
        wide, west, east = 360.0, -180.0, 180.0
    tall = min(wide * shrink * height / WIDTH, _HIGHEST - _LOWEST)
    middle = min(max(middle, _LOWEST + tall / 2), _HIGHEST - tall / 2) if tall > _LEAST * 4 else middle
    x = (west + east) / 2
    return Chart(View(x - wide / 2, middle - tall / 2, x + wide / 2, middle + tall / 2), height)
