"""Which of several places of one name is meant: the countries, regions and places that the text names decide."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.gazetteer.kinds import TOWNS
from briefgen.model.values import dataclass
from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefgen.model.entities import Place

_NEAR_KM = 150.0
_KM_A_DEGREE = 111.2
_MANY = 100_000
_SMALL = 15_000
_HUGE = 1_000_000
_DWARFED = 8
"""A namesake this many times smaller than the best-known place of that name is meant only where its own region is named."""
_QUORUM = 3
"""So many places of one country show that a text is about it, though it is not named."""
_PAIR = 2
"""Of places with many inhabitants two are enough."""
_FEATURES = frozenset({"site", "water", "area", "border"})


@dataclass(frozen=True, slots=True)
class Scene:
    """
    What a text says about where it plays.

    Attributes:
        countries: weight of each, 0 to 1, by id.
        regions: ids of those named.
        points: latitude and longitude of located places, in degrees.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    regions: frozenset[str] = frozenset()
    points: tuple[tuple[float, float], ...] = ()


def scene_of(countries: Iterable[str], places: Iterable[Place] = ()) -> Scene:
    """Return the scene of a text that names these countries (ids, each as often as named) and these certain places."""
    counted = Counter(countries)
    found = list(places)
    for place in found:
        if country := country_of(place):
            counted[country] += 1
    most = max(counted.values(), default=1)
    regions = {place.id for place in found if place.kind == "region"} | {p.within[0] for p in found if len(p.within) > 1}
    points = tuple((p.lat, p.lon) for p in found if p.lat is not None and p.lon is not None and p.kind != "country")
    return Scene({c: n / most for c, n in counted.items()}, frozenset(regions), points[:24])


def country_of(place: Place) -> str:
    """Return the id of the country that a place lies in or is, empty when not known."""
    if place.kind == "country":
        return place.id
    return place.within[-1] if place.within else ""


def region_of(place: Place) -> str:
    """Return the id of the first-level region that a place lies in or is, empty when not known."""
    if place.kind == "region" and len(place.within) == 1:
        return place.id
    return place.within[-2] if len(place.within) > 1 else ""


def shared_by(places: Sequence[Place], outer_of: Callable[[Place], str]) -> list[str]:
    """Return the countries (or regions) in which several of these places lie, each place once: together they speak for it."""
    named = {place.id: place for place in places}.values()
    votes = Counter(outer_of(place) for place in named)
    large = Counter(outer_of(place) for place in named if place.kind in TOWNS and place.population >= _MANY)
    told = [outer for outer, count in votes.items() if outer and (count >= _QUORUM or large[outer] >= _PAIR)]
    return [outer for outer in told for _ in range(votes[outer])]


def regions_near(options: Sequence[Place], town: Place, scene: Scene) -> tuple[Place, ...]:
    """Return the regions among places of one name that lie in the country of its town or in one that the text is about."""
    countries = {country_of(town), *scene.countries}
    return tuple(place for place in options if place.kind == "region" and country_of(place) in countries)


def likeliest(
    options: Sequence[Place], scene: Scene, name: Sequence[str] = (), tail: Sequence[str] = (), capital: str = ""
) -> Place:
    """
    Return the place that a name means in a scene.

    Args:
        options: places of that name, likeliest first; not empty.
        scene: where the text plays.
        name: folded words of the name: who only bears it as another spelling stands back.
        tail: ids of containers that follow the name ("X, Syria").
        capital: id of the option that is the capital of a state, if any.
    """
    rivals = [p for p in options if p is options[0] or not _stands_back(p, options, scene, name, tail)]
    if len(rivals) == 1:
        return rivals[0]
    return max(rivals, key=lambda place: _score(place, scene, tail) + _standing(place, options, name, capital))


def _stands_back(place: Place, options: Sequence[Place], scene: Scene, name: Sequence[str], tail: Sequence[str]) -> bool:
    """Whether a place is not meant by its bare name: the region of a likelier town, a small namesake of a well-known city."""
    if place.origin == "registry" or not scene.regions.isdisjoint(place.within[:-1]) or not set(tail).isdisjoint(place.within):
        return False
    first = options[0]
    if place.kind == "region":
        return place.id in first.within
    return first.kind in TOWNS and place.kind in TOWNS and is_plain(name, first) and _dwarfs(first, place)


def _dwarfs(known: Place, place: Place) -> bool:
    return known.population >= _MANY > place.population and known.population >= _DWARFED * place.population


def _prevails(place: Place, options: Sequence[Place], name: Sequence[str]) -> bool:
    """Whether a city is the only one that its own name can mean without more being said."""
    rivals = (p for p in options if p.id not in (place.id, *place.within))
    return place.kind in TOWNS and is_plain(name, place) and all(_dwarfs(place, rival) for rival in rivals)


def is_plain(name: Sequence[str], place: Place) -> bool:
    """Whether these folded words are the name of a place in some language or the beginning of its preferred name."""
    wanted = tuple(name)
    if _folded(place.name)[: len(wanted)] == wanted or not wanted[0].isascii():
        return True
    return any(_folded(form) == wanted for _, form in place.names)


def _standing(place: Place, options: Sequence[Place], name: Sequence[str], capital: str) -> float:
    return 1.0 * (place is options[0]) + 2.5 * (place.id == capital) - 2.5 * (not is_plain(name, place))


@lru_cache(maxsize=65536)
def _folded(name: str) -> tuple[str, ...]:
    return keys(name)


def sureness(
    place: Place, options: Sequence[Place], scene: Scene, name: Sequence[str], *, cued: bool, tail: Sequence[str] = ()
) -> float:
    """
    Return how sure a gazetteer place is, 0 to 1: context, size, rivals of the same name, a preposition before it (``cued``).

    ``name`` are the folded words of the text; a name that is not the place's own counts for little without its country. Sites,
    waters and areas of several words are sure by themselves.
    """
    if place.origin == "registry":
        return 0.97
    if place.kind == "country" or place.origin == "base":
        return 0.95
    value = 0.5 + 0.1 * cued + 0.1 * (place.population >= _MANY or place.kind == "region") + 0.05 * (len(options) == 1)
    value += 0.1 * (len(options) > 1 and _prevails(place, options, name))
    if tail and any(c in tail for c in (place.id, *place.within)):
        return min(0.95, value + 0.35)
    if place.kind in _FEATURES and len(name) > 1:
        value += 0.35
    elif country_of(place) in scene.countries:
        value += 0.25
    else:
        value -= 0.15 * (place.population < _SMALL and place.kind != "region") + 0.15 * (
            not is_plain(name, place) and place.population < _HUGE
        )
    return min(0.95, value + 0.1 * (_nearest(place, scene) < _NEAR_KM))


def _score(place: Place, scene: Scene, tail: Sequence[str]) -> float:
    score = math.log10(place.population + 10)
    score += {"country": 6.0, "region": 0.5, "area": 2.0, "water": 1.0}.get(place.kind, 0.0)
    score += {"registry": 100.0, "base": 6.0}.get(place.origin, 0.0)
    country = country_of(place)
    if country in scene.countries:
        score += 2.0 + 2.0 * scene.countries[country]
    score += 2.0 * any(region in scene.regions for region in place.within[:-1])
    score += 8.0 * any(container in tail for container in place.within)
    return score + 1.5 * (_nearest(place, scene) < _NEAR_KM)


def _nearest(place: Place, scene: Scene) -> float:
    """Return the kilometres to the nearest located place, equirectangular: good to a percent where it matters here."""
    if place.lat is None or place.lon is None:
        return math.inf
    lat, lon, narrowing = place.lat, place.lon, math.cos(math.radians(place.lat))
    return _KM_A_DEGREE * min((math.hypot((x - lon) * narrowing, y - lat) for y, x in scene.points), default=math.inf)
