"""The room's main door: who, where and when in a text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.gazetteer import Register
from briefgen.mentions.caseless import LANGUAGES, caseless_names
from briefgen.mentions.caseless_bodies import caseless_bodies
from briefgen.mentions.compositions import compose
from briefgen.mentions.cues import cued
from briefgen.mentions.dates import find_dates
from briefgen.mentions.echoes import echoes
from briefgen.mentions.enumerations import beside_places
from briefgen.mentions.identity import identify
from briefgen.mentions.known import known_names
from briefgen.mentions.lexicon import lexicon
from briefgen.mentions.metonyms import is_located
from briefgen.mentions.names import names
from briefgen.mentions.reading import read
from briefgen.mentions.resolution import resolve
from briefgen.mentions.sightings import Sighting, mention_of, of_place
from briefgen.mentions.surnames import with_surnames
from briefgen.mentions.tagging import open_pipeline, with_tagged
from briefgen.model.entities import Place
from briefgen.text.words import fold
from briefgen.text.words import keys as keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.names import Name
    from briefgen.mentions.reading import Reading
    from briefgen.model.mention import Mention

_WORTH_AN_ACRONYM = 3
_BORDERS = frozenset({"border", "borders", "frontier", "frontière", "frontiere", "grenze", "frontera"})
_SHARED = frozenset({"with", "of", "to", "avec", "zu", "con", "zur"})
_REACH = 4
_BETWEEN = frozenset("of the des der von du de la l el del".split())
_COMPASS = frozenset(
    fold(word)
    for word in (
        "north south east west north-east north-west south-east south-west northeast northwest southeast southwest "
        "norden süden osten westen nordosten nordwesten südosten südwesten nord sud est ouest nord-est nord-ouest sud-est "
        "sud-ouest norte sur este oeste noreste noroeste sureste sudeste suroeste sudoeste centre centro zentrum"
    ).split()
)
KINDS = ("actor", "place", "date")


def annotate(
    text: str,
    *,
    published: str | None = None,
    language: str = "en",
    kinds: Sequence[str] = KINDS,
    registry: Register | None = None,
    ignore: Sequence[str] = (),
    ner: str | None = None,
) -> list[Mention]:
    """
    Find the actors, places and dates that a text names.

    Args:
        text: plain text; offsets of the mentions point into it.
        published: day of publication (EDTF, may carry ``?``), against which relative dates are resolved.
        language: BCP 47 tag of the text.
        kinds: which kinds to return, of ``actor``, ``place`` and ``date``.
        registry: what is known; None = the shipped base registry and gazetteer.
        ignore: surface forms that are never a name here: the publisher, photo agencies, what a person rejected. The
            acronym of a name of three words or more is ignored with it.
        ner: name of an installed spaCy pipeline that adds proposals in its language (`briefgen.mentions.tagging`).

    Returns:
        Mentions in reading order, none overlapping another, each with the rule that found it and its confidence (entries
        from 0.8 on are worth writing down). Everything proposed is returned.

    Raises:
        ValueError: ``kinds`` holds an unknown kind.
        ContentError: ``ner`` names no installed pipeline.

    Source:
        Rules of our own over the shipped gazetteer; what they find and miss is measured in ``docs/measurements/annotation.md``.
    """
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        raise ValueError(f"unknown kind of mention: {unknown[0]!r} (known are {', '.join(KINDS)})")
    ignored = _ignored(ignore)
    dates = find_dates(text, published=published, language=language) if "date" in kinds else []
    named: list[Mention] = []
    if "actor" in kinds or "place" in kinds:
        reading = read(text, language)
        words, register = lexicon(reading.language), registry or shipped_register()
        sightings = find_names(reading, register, words, ignored, lower=registry is not None)
        named = [mention_of(reading, s) for s in sightings if s.kind in kinds]
    found = _joined(named, dates)
    if ner is not None and (pipeline := open_pipeline(ner)).reads(language):
        tagged = with_tagged(text, found, pipeline.tag(text), registry or shipped_register())
        found = [m for m in tagged if m.kind in kinds]
    return [m for m in found if keys_of(m.text) not in ignored] if ignored else found


@lru_cache(maxsize=1)
def shipped_register() -> Register:
    """Return the shipped base registry and gazetteer, opened once."""
    return Register()


def find_names(
    reading: Reading, register: Register, words: Lexicon, ignored: frozenset[tuple[str, ...]], *, lower: bool = True
) -> list[Sighting]:
    """
    Return the actors and places of a text in order, none overlapping another.

    ``ignored`` are the folded words of names to pass over; ``lower`` says whether names of registries may be in lower case.
    """
    hits = known_names(reading, register, words, lower=lower)
    proposed = [cued(reading, name, words) for name in names(reading, hits, words)]
    if reading.language in LANGUAGES:
        proposed = _with_persons(proposed, caseless_names(reading, hits, words))
        proposed = _with_bodies(proposed, caseless_bodies(reading, hits, words))
    kept = [n for n in proposed if reading.keys[n.first : n.last] not in ignored]
    sightings = beside_places(reading, resolve(reading, identify(reading, kept, words, hits), register, words, hits))
    whole = with_surnames(reading, echoes(reading, sightings, ignored), words)
    leads = {hit.first: hit.lead for hit in hits if hit.lead}
    found = _scenes(reading, compose(reading, whole, words, register), words, register)
    return [replace(s, lead=leads.get(s.first, 0)) for s in found] if leads else found


def _with_persons(names: list[Name], persons: list[Name]) -> list[Name]:
    """Join known names with persons that words around them tell; what is known and vouched for wins."""
    firm = {i for n in names if n.hit and n.hit.strong for i in range(n.first, n.last)}
    kept = [p for p in persons if firm.isdisjoint(range(p.first, p.last))]
    taken = {i for p in kept for i in range(p.first, p.last)}
    return sorted([*kept, *(n for n in names if taken.isdisjoint(range(n.first, n.last)))], key=lambda name: name.first)


def _with_bodies(names: list[Name], bodies: list[Name]) -> list[Name]:
    """Join names with organisations told by their noun: these take in a nationality word or a place at their end."""
    persons = {i for n in names if n.type == "person" for i in range(n.first, n.last)}
    kept = [body for body in bodies if persons.isdisjoint(range(body.first, body.last))]
    taken = {i for body in kept for i in range(body.first, body.last)}
    return sorted([*kept, *(n for n in names if taken.isdisjoint(range(n.first, n.last)))], key=lambda name: name.first)


def _ignored(forms: Iterable[str]) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for form in forms:
        keys = keys_of(form)
        found.add(keys)
        found.add(keys[1:] if keys[:1] == ("the",) else keys)
        if len(keys) >= _WORTH_AN_ACRONYM:
            found.add(("".join(key[:1] for key in keys),))
    return frozenset(found)


def _scenes(reading: Reading, sightings: list[Sighting], words: Lexicon, register: Register) -> list[Sighting]:
    """
    Turn a state that the text names only as a scene ("in Chad", "across Chad") into the place, everywhere; one behind a place
    within it ("Abéché, Chad") always.
    """
    pairs = list(zip(sightings, [None, *sightings][: len(sightings)], strict=True))
    acting = {s.id for s, before in pairs if s.type == "state" and not _is_scene(reading, s, before, words)}
    places = {id_: register.place(id_) for id_ in {s.id for s in sightings if s.type == "state"}}
    turned: list[Sighting] = []
    for s, before in pairs:
        scenic = s.type == "state" and not s.adjective and (s.id not in acting or _is_set_off(reading, s, before))
        place = places.get(s.id) if scenic else None
        turned.append(of_place(s.first, s.last, place, s.rule, s.confidence) if place and place.kind == "country" else s)
    return turned


def _is_scene(reading: Reading, sighting: Sighting, before: Sighting | None, words: Lexicon) -> bool:
    """Whether a state is only where something is: behind "in" and the like, or as the tail of a place within it."""
    if sighting.adjective or sighting.rule == "capital":
        return False
    if before is not None and before.last == sighting.first and isinstance(before.entity, Place):
        return _is_tail(sighting, before)
    before_it, earlier = reading.key(sighting.first - 1), reading.key(sighting.first - 2)
    if before_it in _SHARED and earlier in _BORDERS:
        return True
    return before_it in words.scenes or is_located(reading, sighting.last) or _lies_aside(reading, sighting.first)


def _is_tail(sighting: Sighting, before: Sighting | None) -> bool:
    """Whether a state directly follows a place within it."""
    if before is None or before.last != sighting.first or not isinstance(before.entity, Place):
        return False
    return sighting.id in before.entity.within


def _is_set_off(reading: Reading, sighting: Sighting, before: Sighting | None) -> bool:
    """Whether a comma parts a state from a place within it before it: "Abéché, Chad"."""
    return sighting.rule != "capital" and _is_tail(sighting, before) and reading.gaps[sighting.first] in {", ", "، "}


def _lies_aside(reading: Reading, first: int) -> bool:
    """Whether a compass word stands before a name, articles between not counted: "north of", "im Norden des", "al sur de"."""
    at = first - 1
    while at > first - _REACH and reading.key(at) in _BETWEEN:
        at -= 1
    return at < first - 1 and reading.key(at) in _COMPASS


def _joined(named: list[Mention], dates: list[Mention]) -> list[Mention]:
    """Join names and dates: a name that somebody vouches for wins over a date, a date over any other name."""
    firm = [m for m in named if m.rule in {"registry", "base"}]
    spans = _Spans(firm)
    kept_dates = [d for d in dates if spans.free(d)]
    spans = _Spans(kept_dates)
    kept = [m for m in named if spans.free(m)]
    return sorted([*kept, *kept_dates], key=lambda m: m.start)


class _Spans:
    """Character spans, asked for overlap."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._taken = {i for m in mentions for i in range(m.start, m.end)}

    def free(self, mention: Mention) -> bool:
        """Whether no character of the mention is taken."""
        return self._taken.isdisjoint(range(mention.start, mention.end))
