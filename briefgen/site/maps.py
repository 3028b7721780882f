"""Maps of places: of a dossier, of the whole site, of one page. A place that is an area has a ring instead of a pin."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.gazetteer.outlines import BOUNDARIES
from briefgen.site.charts import KM, around, countries, ground, has_dashes, locator
from briefgen.site.contexts_pictures import Picture
from briefgen.site.moments import territory
from briefgen.site.svg import LETTER, LINE, WIDTH, Box, circle, clipped, group, label, picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.public import Count, PublicPlace
    from briefgen.site.atlas import Atlas
    from briefgen.site.charts import Chart
    from briefgen.site.pieces import Named

_HEIGHT, _SMALL = 270.0, 250.0
_LABELS, _LONGEST_LABEL, _NAMED_OUTSIDE = 14, 26, 8
_LOCAL = 1.5
"""Degrees: places that reach further do not say where the map should lie."""

_FURTHER, _NEAR, _MOST, _MANY, _WIDEST = 1.3, 1.0, 0.75, 0.1, 0.22
_SPACED, _SPILL, _COUNTRIES = 7.0, 1.6, 12
_WIDE_SCRIPT = 12.0


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place to be drawn: where it lies, how often it is named, how far it reaches in degrees."""

    place: PublicPlace
    count: int
    spot: tuple[float, float]
    reach: float


def dossier_map(atlas: Atlas, counts: Iterable[Count], *, whole: bool = False) -> Picture | None:
    """
    Return the map of places by how often they are named, None when none is located.

    The map is cropped to where most of it happens; places far off are told below it. ``whole`` keeps all of them on it.
    """
    marks = [mark for count in counts if (mark := _mark(atlas.places.get(count.id), count.articles))]
    if not marks:
        return None
    local = [mark for mark in marks if mark.reach <= _LOCAL] or marks
    chart = around([mark.spot for mark in (local if whole else _gathered(local))], _HEIGHT)
    inside = [mark for mark in marks if chart.holds(mark.spot) and chart.reach(mark.reach * KM) < WIDTH * _WIDEST]
    drawn, rings = _drawn(atlas, chart, inside)
    outside = [mark.place.name for mark in marks if mark not in inside]
    return Picture(picture("map", _told(atlas, inside), _HEIGHT, drawn), _notes(atlas, chart, rings=rings, outside=outside))


def locator_map(atlas: Atlas, place: PublicPlace) -> Picture | None:
    """Return the map that shows where one place lies, None when nobody knows."""
    mark = _mark(place, 1)
    if mark is None:
        return None
    chart = locator(mark.spot, mark.reach, _SMALL)
    drawn, rings = _drawn(atlas, chart, [mark])
    told = atlas.words.text("map.locator", place=place.name)
    return Picture(picture("map locator", told, _SMALL, drawn), _notes(atlas, chart, rings=rings, outside=[]))


def located(atlas: Atlas, names: Iterable[Named]) -> tuple[Named, ...]:
    """Return places with their coordinates beside what they are."""
    found = []
    for name in names:
        place = atlas.places.get(name.id)
        said = coordinates(place) if place else ""
        found.append(replace(name, type=", ".join(filter(None, (name.type, said)))))
    return tuple(found)


def coordinates(place: PublicPlace) -> str:
    """Return where a place lies in words; empty when it is not located."""
    if place.lat is None or place.lon is None:
        return ""
    north, east = ("N" if place.lat >= 0 else "S"), ("E" if place.lon >= 0 else "W")
    return f"{abs(place.lat):.5g}° {north}, {abs(place.lon):.5g}° {east}"


def _mark(place: PublicPlace | None, count: int) -> _Mark | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return _Mark(place, count, (place.lon, place.lat), (place.precision_km or 0) / KM)


def _gathered(marks: Sequence[_Mark]) -> list[_Mark]:
    """
    Return the marks that hold most mentions, nearest to their middle first, those not much further off than these, and any
    that alone holds many.
    """
    middle = tuple(_median([(mark.spot[axis], mark.count) for mark in marks]) for axis in (0, 1))
    shrink = math.cos(math.radians(middle[1]))
    off = [(math.hypot((m.spot[0] - middle[0]) * shrink, m.spot[1] - middle[1]), n) for n, m in enumerate(marks)]
    total = sum(mark.count for mark in marks)
    left = _MOST * total
    kept: list[_Mark] = []
    reach = _NEAR
    for far, number in sorted(off):
        if left <= 0 and far > reach * _FURTHER and marks[number].count < _MANY * total:
            continue
        reach, left = max(reach, far), left - marks[number].count
        kept.append(marks[number])
    return kept


def _median(values: Iterable[tuple[float, int]]) -> float:
    """Return the value at which half of the weight is reached."""
    ordered = sorted(values)
    left = sum(weight for _, weight in ordered) / 2
    return next(value for value, weight in ordered if (left := left - weight) <= 0)


def _drawn(atlas: Atlas, chart: Chart, marks: Sequence[_Mark]) -> tuple[list[str], bool]:
    """Return the elements of a map, and whether a ring is among them."""
    boundaries = _boundaries(atlas)
    most = max((mark.count for mark in marks), default=1)
    taken: list[Box] = []
    rings: list[str] = []
    pins: list[str] = []
    sizes = []
    for mark in marks:
        x, y = chart.spot(mark.spot)
        radius = 2 + 3.5 * math.sqrt(mark.count / most) if len(marks) > 1 else 4.0
        around_it = chart.reach(mark.reach * KM)
        is_ring = around_it > radius
        shape = circle(x, y, around_it, "ring") if is_ring else circle(x, y, radius, "pin")
        title = f"{mark.place.name}: {atlas.words.counted('count.articles', mark.count)}" if len(marks) > 1 else mark.place.name
        (rings if is_ring else pins).append(group(f"place:{mark.place.id}", title, shape))
        sizes.append((mark, x, y, 0.0 if is_ring else radius))
        if not is_ring:
            taken.append(Box(x - radius, y - radius, x + radius, y + radius))
    labels = [_label(mark.place.name, x, y, radius, taken) for mark, x, y, radius in sizes[:_LABELS]]
    return [ground(chart, boundaries), *_names(atlas, chart, taken), *rings, *reversed(pins), *labels], bool(rings)


def _names(atlas: Atlas, chart: Chart, taken: Sequence[Box]) -> list[str]:
    """Return the names of countries where they have room, at most so many."""
    names: list[str] = []
    free = list(taken)
    for iso, spots in countries(chart, _boundaries(atlas)):
        name = territory(iso, atlas.words)
        half = len(name) * _SPACED / 2
        for x, y, room in spots:
            box = Box(x - half, y - LINE / 2, x + half, y + LINE / 2)
            if (
                name
                and half < room * _SPILL
                and box.left > 0
                and box.right < WIDTH
                and not any(box.meets(other) for other in free)
            ):
                free.append(box)
                names.append(label(name, x, y + 3, "middle", "country"))
                break
        if len(names) == _COUNTRIES:
            break
    return names


def _label(name: str, x: float, y: float, radius: float, taken: list[Box]) -> str:
    """Return the label of a pin beside, above or below it (a ring's in its middle), where nothing lies; else nothing."""
    text = clipped(name, _LONGEST_LABEL)
    long = sum(_WIDE_SCRIPT if unicodedata.east_asian_width(letter) in "WF" else LETTER for letter in text)
    beside = ((x + radius + 3, y + 4, "start"), (x - radius - 3, y + 4, "end"))
    for at, base, anchor in (*(beside if radius else ()), (x, y - radius - 4, "middle"), (x, y + radius + 11, "middle")):
        left = at - {"start": 0.0, "middle": long / 2, "end": long}[anchor]
        box = Box(left, base - LINE + 3, left + long, base + 3)
        if box.left >= 0 and box.right <= WIDTH and box.top >= 0 and not any(box.meets(other) for other in taken):
            taken.append(box)
            return label(text, at, base, anchor)
    return ""


def _told(atlas: Atlas, marks: Sequence[_Mark]) -> str:
    names = ", ".join(mark.place.name for mark in marks[:_NAMED_OUTSIDE])
    return atlas.words.text("map.label", n=len(marks), places=names) if marks else atlas.words.text("map")


def _notes(atlas: Atlas, chart: Chart, *, rings: bool, outside: Sequence[str]) -> tuple[str, ...]:
    words, boundaries = atlas.words, _boundaries(atlas)
    notes = [words.text(f"map.boundaries.{boundaries}")]
    if has_dashes(chart, boundaries):
        notes.append(words.text("map.dashed"))
    if rings:
        notes.append(words.text("map.ring"))
    if outside:
        more = len(outside) - _NAMED_OUTSIDE
        named = ", ".join(outside[:_NAMED_OUTSIDE])
        notes.append(words.text("map.outside", places=named if more <= 0 else f"{named} {words.counted('count.names', more)}"))
    return tuple(notes)


def _boundaries(atlas: Atlas) -> str:
    chosen = atlas.public.settings.boundaries
    return chosen if chosen in BOUNDARIES else BOUNDARIES[0]
