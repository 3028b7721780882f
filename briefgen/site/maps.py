"""Maps of places: of a dossier, of the whole site, of one page. A place that is an area has a ring instead of a pin."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.gazetteer.outlines import BOUNDARIES
from briefgen.model.values import dataclass
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
    from briefgen.site.wording import Wording

_HEIGHT, _SMALL = 270.0, 250.0
_LABELS, _FINER_LABELS, _LONGEST_LABEL, _NAMED_OUTSIDE = 14, 30, 26, 8
_LOCAL = 1.5
"""Degrees: places that reach further do not say where the map should lie."""

_FURTHER, _NEAR, _MOST, _MANY, _WIDEST = 1.3, 1.0, 0.75, 0.1, 0.15
_SPACED, _SPILL, _COUNTRIES = 7.0, 1.6, 12
_WIDE_SCRIPT = 12.0
_SMALLER = 0.7
"""Size of the pins of the map of everything, which is shown across the whole page."""

_BUTTONS = Box(WIDTH - 38, 0, WIDTH, 94)
"""Where the buttons lie that bring a map closer."""

_FINE = 8.5 / 12
"""Size of a label on a wide screen beside that on a phone: what is crowded on a phone has room there."""


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
    drawn, rings = _drawn(atlas, chart, inside, _SMALLER if whole else 1.0)
    outside = [mark.place.name for mark in marks if mark not in inside]
    return Picture(picture("map", _told(atlas, inside), _HEIGHT, drawn), _notes(atlas, chart, rings=rings, outside=outside))


def map_parts(atlas: Atlas, counts: Iterable[Count]) -> tuple[object, ...]:
    """Return what `dossier_map` draws: equal parts make equal maps where the language is the same."""
    found = ((count, atlas.places.get(count.id)) for count in counts)
    places = tuple((c.id, c.articles, p.name, p.lat, p.lon, p.precision_km) for c, p in found if p)
    return _boundaries(atlas), places


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
        said = coordinates(place, atlas.words) if place else ""
        found.append(replace(name, type=", ".join(filter(None, (name.type, said)))))
    return tuple(found)


def coordinates(place: PublicPlace, words: Wording) -> str:
    """Return where a place lies in words; empty when it is not located."""
    if place.lat is None or place.lon is None:
        return ""
    north, east = ("N" if place.lat >= 0 else "S"), ("E" if place.lon >= 0 else "W")
    return f"{_degrees(place.lat)} {words.text(f'compass.{north}')}, {_degrees(place.lon)} {words.text(f'compass.{east}')}"


def _degrees(value: float) -> str:
    """Return degrees with two digits: about a kilometre, which is what a reader can use; the files for machines have all."""
    return f"{abs(value):.2f}".rstrip("0").rstrip(".") + "°"


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


def _drawn(atlas: Atlas, chart: Chart, marks: Sequence[_Mark], size: float = 1.0) -> tuple[list[str], bool]:
    """Return the elements of a map, its pins so large, and whether a ring is among them."""
    boundaries = _boundaries(atlas)
    most = max((mark.count for mark in marks), default=1)
    pinned = [_BUTTONS] if len(marks) > 1 else []
    rings: list[str] = []
    pins: list[str] = []
    spots: list[_Spot] = []
    for mark in marks:
        x, y = chart.spot(mark.spot)
        radius = size * (2 + 3.5 * math.sqrt(mark.count / most)) if len(marks) > 1 else 4.0
        around_it = chart.reach(mark.reach * KM)
        is_ring = around_it > radius
        shape = circle(x, y, around_it, "ring") if is_ring else circle(x, y, radius, "pin")
        title = (
            f"{atlas.words.apart(mark.place.name)}: {atlas.words.counted('count.articles', mark.count)}"
            if len(marks) > 1
            else mark.place.name
        )
        (rings if is_ring else pins).append(group(f"place:{mark.place.id}", title, shape))
        spots.append(_Spot(clipped(mark.place.name, _LONGEST_LABEL), x, y, 0.0 if is_ring else radius))
        if not is_ring:
            pinned.append(Box(x - radius, y - radius, x + radius, y + radius))
    labels = _labels(spots[:_LABELS], pinned, ())
    countries_named = _names(atlas, chart, [*pinned, *(written.box for written in labels)])
    known = {written.spot for written in labels}
    finer = _labels(
        [spot for spot in spots if spot not in known][:_FINER_LABELS],
        pinned,
        [*(written.box for written in countries_named), *(_written(w.spot, w.side, _FINE).box for w in labels)],
        _FINE,
    )
    drawn = [ground(chart, boundaries), *(_lettered(written, "country") for written in countries_named), *rings]
    drawn += [*reversed(pins), *map(_lettered, labels), *(_lettered(written, "finer") for written in finer)]
    return drawn, bool(rings)


@dataclass(frozen=True, slots=True)
class _Spot:
    """What is to be labelled: its name, its middle, the size of its pin (0: a ring)."""

    name: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class _Written:
    """A label at its place: on which side of its spot, the point and anchor of its base line, the box that it takes."""

    spot: _Spot
    side: int
    at: tuple[float, float, str]
    box: Box


def _lettered(written: _Written, css: str = "") -> str:
    return label(written.spot.name, *written.at, css)


def _names(atlas: Atlas, chart: Chart, taken: Sequence[Box]) -> list[_Written]:
    """Return the names of countries where they have room, at most so many."""
    names: list[_Written] = []
    for iso, spots in countries(chart, _boundaries(atlas)):
        name = territory(iso, atlas.words)
        half = len(name) * _SPACED / 2
        for x, y, room in spots:
            box = Box(x - half, y - LINE / 2, x + half, y + LINE / 2)
            inside = box.left > 0 and box.right < WIDTH
            if name and half < room * _SPILL and inside and not any(box.meets(o) for o in (*taken, *(n.box for n in names))):
                names.append(_Written(_Spot(name, x, y, 0), 0, (x, y + 3, "middle"), box))
                break
        if len(names) == _COUNTRIES:
            break
    return names


def _labels(spots: Iterable[_Spot], pinned: Sequence[Box], others: Sequence[Box], size: float = 1.0) -> list[_Written]:
    """Return the labels of spots beside, above or below them (a ring's in its middle) where nothing lies; others have none."""
    taken = [*pinned, *others]
    labels: list[_Written] = []
    for spot in spots:
        for side in range(0 if spot.radius else 2, 4):
            written = _written(spot, side, size)
            box = written.box
            if box.left >= 0 and box.right <= WIDTH and box.top >= 0 and not any(box.meets(other) for other in taken):
                taken.append(box)
                labels.append(written)
                break
    return labels


def _written(spot: _Spot, side: int, size: float) -> _Written:
    """Return the label of a spot after (0), before (1), above (2) or below it (3), its letters so large beside a phone's."""
    long = size * sum(_WIDE_SCRIPT if unicodedata.east_asian_width(letter) in "WF" else LETTER for letter in spot.name)
    x, y, radius = spot.x, spot.y, spot.radius
    at, base, anchor = (
        (x + radius + 3, y + 4 * size, "start"),
        (x - radius - 3, y + 4 * size, "end"),
        (x, y - radius - 4 * size, "middle"),
        (x, y + radius + 11 * size, "middle"),
    )[side]
    left = at - {"start": 0.0, "middle": long / 2, "end": long}[anchor]
    return _Written(spot, side, (at, base, anchor), Box(left, base - (LINE - 3) * size, left + long, base + 3 * size))


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
