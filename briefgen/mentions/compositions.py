"""Names made of a known name and common words: "Syrian army", "the Turkish border", "North Syria", "Hmeimim air base"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions.sightings import Sighting, of_place
from briefgen.model.entities import Actor, Place
from briefgen.model.ids import slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefgen.gazetteer import Register
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

    Composer = Callable[[Reading, Sequence[Sighting], int, Lexicon, Register], Sighting | None]

_SURE = 0.88
_MODIFYING = frozenset({"military", "parliament"})
_SETTLED = frozenset(
    "and or in on at for to that by with from as who which while after before during against inside near into also of".split()
)
_TOWNS = frozenset({"village", "town", "city", "capital", "place"})
_CALLED = frozenset("barrage pont rue avenue boulevard stade aeroport hopital prison".split())
_BORDERS = frozenset({"border", "borders", "frontier"})


def compose(reading: Reading, sightings: Sequence[Sighting], words: Lexicon, register: Register) -> list[Sighting]:
    """Return the sightings with those that common words around them turn into something else; none overlaps another."""
    composed: list[Sighting] = []
    for i, sighting in enumerate(sightings):
        found = next((s for composer in _COMPOSERS if (s := composer(reading, sightings, i, words, register))), sighting)
        while composed and composed[-1].last > found.first and found.last > composed[-1].last:
            composed.pop()
        if not composed or composed[-1].last <= found.first:
            composed.append(found)
    return composed


def _follows(reading: Reading, at: int) -> bool:
    return at < len(reading.words) and reading.gaps[at] in {" ", "\u00a0", "-"}


def _force(reading: Reading, sightings: Sequence[Sighting], i: int, words: Lexicon, register: Register) -> Sighting | None:
    """Recognise "Syrian army": a nationality word and a body of the state are an actor of their own."""
    one = sightings[i]
    at = one.last
    if not one.adjective or not _follows(reading, at):
        return None
    if reading.key(at) in words.force_prefixes and _follows(reading, at + 1):
        at += 1
    key = reading.key(at)
    armed = key == "forces" and at > one.last and reading.key(one.last) == "armed"
    if not armed and key not in words.forces:
        return None
    if key in _MODIFYING and not _ends_phrase(reading, at + 1, words):
        return None
    label = " ".join(reading.slice(one.first, at + 1).split())
    known = register.actor(label)
    if known is not None:
        return Sighting(
            one.first,
            at + 1,
            "actor",
            known.id,
            known.name,
            known.type,
            "body of state",
            0.95,
            known.lat,
            known.lon,
            entity=known,
        )
    return Sighting(one.first, at + 1, "actor", slugify(label), label, "organisation", "body of state", _SURE)


def _ends_phrase(reading: Reading, at: int, words: Lexicon) -> bool:
    key = reading.key(at)
    return not _follows(reading, at) or key in _SETTLED or key in words.acts or key in words.speech or key in words.adverbs


def _rule(
    reading: Reading,
    sightings: Sequence[Sighting],
    i: int,
    words: Lexicon,
    register: Register,  # noqa: ARG001 - one shape for all composers
) -> Sighting | None:
    """Recognise "Syrian government": before those who rule, a nationality word is the state; they are no part of its name."""
    one = sightings[i]
    if one.adjective and _follows(reading, one.last) and reading.key(one.last) in words.rule:
        return replace(one, rule="government", confidence=0.9)
    return None


def _border(
    reading: Reading,
    sightings: Sequence[Sighting],
    i: int,
    words: Lexicon,  # noqa: ARG001 - one shape for all composers
    register: Register,  # noqa: ARG001 - one shape for all composers
) -> Sighting | None:
    """Recognise "the Turkish border", "the Turkish-Syrian border", "the Turkey-Syria border"."""
    one = sightings[i]
    if one.type != "state" or not _follows(reading, one.last) or reading.key(one.last) not in _BORDERS:
        return None
    before = sightings[i - 1] if i else None
    if before and before.type == "state" and before.last == one.first and reading.gaps[one.first] in {"-", "–", "‐", "‑"}:
        first, sides = before.first, sorted((before.name, one.name))
        label = f"{sides[0]}-{sides[1]} border"
    else:
        first = one.first
        adjective = next(iter(one.entity.adjectives), one.name) if isinstance(one.entity, Actor) else one.name
        label = f"{adjective} border"
    return Sighting(first, one.last + 1, "place", slugify(label), label, "border", "border", _SURE)


def _site(reading: Reading, sightings: Sequence[Sighting], i: int, words: Lexicon, register: Register) -> Sighting | None:
    """Recognise "Abu Duhur crossing", "Hmeimim air base": a name and the noun of a site."""
    one = sightings[i]
    if one.adjective or one.rule in {"title", "speech", "surname", "age", "head"} or one.type in {"state", "border", "area"}:
        return None
    at = one.last
    while reading.key(at) in words.site_prefixes and _follows(reading, at) and reading.shape(at) == "l":
        at += 1
    if reading.key(at) not in words.sites or not _follows(reading, at) or reading.shape(at) != "l":
        return None
    if at == one.last and reading.key(at) in words.groups:
        return None
    label = " ".join(reading.slice(one.first, at + 1).split())
    known = register.place(label)
    if known is not None:
        return of_place(one.first, at + 1, known, known.origin, 0.95)
    spot = one if one.kind == "place" else _neighbour(reading, sightings, i, at + 1)
    lat, lon = (spot.lat, spot.lon) if spot else (None, None)
    return Sighting(one.first, at + 1, "place", slugify(label), label, "site", "site", _SURE, lat, lon)


def _called_site(
    reading: Reading,
    sightings: Sequence[Sighting],
    i: int,
    words: Lexicon,
    register: Register,
) -> Sighting | None:
    """Recognise "le barrage Atatürk", "rue Damas": what bears a town's name right behind its noun is not the town."""
    one, at = sightings[i], sightings[i].first - 1
    if reading.language != "fr" or one.kind != "place" or one.type not in _TOWNS or reading.shape(at) != "l":
        return None
    if reading.key(at) not in _CALLED or words.grounds.get(reading.key(at)) != "site" or reading.gaps[one.first] != " ":
        return None
    label = " ".join(reading.slice(at, one.last).split())
    known = register.place(label)
    if known is not None:
        return of_place(at, one.last, known, known.origin, 0.95)
    return Sighting(at, one.last, "place", slugify(label), label, "site", "site", _SURE)


def _neighbour(reading: Reading, sightings: Sequence[Sighting], i: int, at: int) -> Sighting | None:
    """Return the place that the text gives for a site: "... in neighbouring Latakia"."""
    after = sightings[i + 1] if i + 1 < len(sightings) else None
    if after and after.kind == "place" and reading.key(at) in {"in", "near", "outside"} and after.first - at <= 3:  # noqa: PLR2004 - "in neighbouring X"
        return after
    return None


def _area(reading: Reading, sightings: Sequence[Sighting], i: int, words: Lexicon, register: Register) -> Sighting | None:
    """Recognise "Eastern Syria", "southern Aleppo countryside", "Idlib province", and a part of a place: "northern Syria"."""
    one = sightings[i]
    if one.adjective or not _is_ground(one) or one.type == "water":
        return None
    tail = one.last
    if _follows(reading, tail) and reading.key(tail) in words.areas and reading.shape(tail) == "l":
        tail += 1
    first, direction = _direction_before(reading, one.first, words)
    if direction and reading.joined(one.first):
        named = tail > one.last or (reading.shape(first) == "C" and not reading.opens[first])
        return _part(reading, first, tail, direction, one) if named else _whole(one, register)
    if (
        reading.possessive(one.last)
        and reading.key(one.last) in words.directions
        and reading.shape(one.last) == "l"
        and not _follows(reading, one.last + 1)
    ):
        return _whole(one, register)
    return _province(reading, one, tail, register) if tail > one.last else None


def _direction_before(reading: Reading, at: int, words: Lexicon) -> tuple[int, str]:
    """Return where the direction before word ``at`` begins, and which one: "north", or "north-west" of two words."""
    first, second = reading.key(at - 2), reading.key(at - 1)
    if first in words.directions and second in words.directions and reading.gaps[at - 1] in {"-", "‐", "‑"}:
        return at - 2, words.directions.get(f"{first}-{second}", "")
    return at - 1, words.directions.get(second, "")


def _is_ground(one: Sighting) -> bool:
    return (one.kind == "place" and one.type not in {"border", "site"}) or (
        one.type == "state" and one.rule not in {"nationality", "government", "capital"}
    )


def _whole(one: Sighting, register: Register) -> Sighting:
    """Return the place of which a direction in small letters says the part: no register knows the part, and it has no edges."""
    place = register.place(one.id) if one.type == "state" else None
    if place is not None and place.kind == "country":
        return of_place(one.first, one.last, place, "direction", _SURE)
    return replace(one, rule="direction", confidence=max(one.confidence, _SURE)) if one.kind == "place" else one


def _part(reading: Reading, first: int, last: int, direction: str, of: Sighting) -> Sighting:
    if direction == "central" and of.kind == "place" and of.type in {"city", "town"}:
        return replace(of, first=first)
    label = f"{direction} {of.name}" if first < of.first or reading.possessive(of.last) else reading.slice(first, last)
    return Sighting(first, last, "place", slugify(label), label, "area", "direction", _SURE, of.lat, of.lon)


def _province(reading: Reading, one: Sighting, last: int, register: Register) -> Sighting | None:
    """Join "province" to the name before it, and prefer the region of that name over the town."""
    if one.type == "state":
        return None
    regions = [p for p in one.options if p.kind == "region"]
    noun = reading.key(last - 1)
    if noun == "area":
        return _whole(one, register)
    if noun in {"countryside", "suburbs", "coast", "hinterland", "desert"}:
        label = " ".join(reading.slice(one.first, last).split())
        return Sighting(one.first, last, "place", slugify(label), label, "area", "ground", 0.85, one.lat, one.lon)
    country = one.entity.within[-1:] if isinstance(one.entity, Place) else ()
    near = [p for p in regions if p.within[-1:] == country] or regions
    named = register.place(f"{one.name} {noun}") if not near else near[0]
    if named is None or named.kind != "region":
        return replace(one, last=last, confidence=max(one.confidence, 0.85))
    return of_place(one.first, last, named, named.origin, max(one.confidence, 0.9), one.options)


_COMPOSERS: tuple[Composer, ...] = (_force, _rule, _border, _site, _called_site, _area)
