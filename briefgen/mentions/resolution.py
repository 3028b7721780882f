"""From names to entities: known actors, located places, capitals by what they do, and proposals that stand on their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefgen.mentions.location import Scene, country_of, likeliest, scene_of, sureness
from briefgen.mentions.metonyms import capital_verdict, is_dateline
from briefgen.mentions.sightings import Sighting, of_actor, of_place
from briefgen.model.entities import Actor
from briefgen.text.words import keys as keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.gazetteer import Register
    from briefgen.mentions.identity import Identity
    from briefgen.mentions.known import Hit
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading
    from briefgen.model.entities import Place

_CERTAIN = 0.8
_DOUBTFUL = 0.5
_TAIL_GAPS = frozenset({", ", " (", " - "})


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all names of a text are resolved against."""

    reading: Reading
    register: Register
    words: Lexicon
    scene: Scene
    allies: frozenset[int]
    tails: dict[int, tuple[str, ...]]


def resolve(reading: Reading, identities: Sequence[Identity], register: Register, words: Lexicon) -> list[Sighting]:
    """Return what each identity means, in order; names that mean nothing certain enough are left out."""
    hits = [i.hit for i in identities if i.hit is not None and i.rule not in {"surname", "acronym"}]
    tails = _tails(reading, hits)
    states = [h.actor.id for h in hits if h.actor is not None and h.actor.type == "state"]
    first = scene_of(states)
    certain = [_pick(reading, h, first, tails) for h in hits if h.places and not (h.actor and h.strong)]
    scene = scene_of(states, [place for place, sure in certain if sure >= _CERTAIN])
    allies = frozenset(h.first for h in hits if (h.actor and h.actor.type == "state") or _capital_state(h, scene, register))
    ground = _Ground(reading, register, words, scene, allies, tails)
    found = [_sighting(ground, identity) for identity in identities]
    return [s for s in found if s is not None]


def _pick(reading: Reading, hit: Hit, scene: Scene, tails: dict[int, tuple[str, ...]]) -> tuple[Place, float]:
    tail = tails.get(hit.last, ())
    place = likeliest(hit.places, scene, tail)
    return place, sureness(place, hit.places, scene, cued=True, plain=_is_plain(reading, hit, place), tail=tail)


def _is_plain(reading: Reading, hit: Hit, place: Place) -> bool:
    return keys_of(place.name)[: hit.last - hit.first] == reading.keys[hit.first : hit.last]


def _tails(reading: Reading, hits: Sequence[Hit]) -> dict[int, tuple[str, ...]]:
    """Map the end of a name to the ids of the containers that follow it: "Springfield, Illinois"."""
    tails: dict[int, tuple[str, ...]] = {}
    for hit in hits:
        if hit.first and reading.gaps[hit.first] in _TAIL_GAPS:
            ids = [p.id for p in hit.places if p.kind in {"country", "region"}]
            if hit.actor and hit.actor.type == "state":
                ids.append(hit.actor.id)
            tails[hit.first] = tuple(dict.fromkeys(ids))
    return tails


def _capital_state(hit: Hit, scene: Scene, register: Register) -> Actor | None:
    if not hit.places or hit.actor is not None:
        return None
    place = likeliest(hit.places, scene)
    state = register.actor(country_of(place)) if place.kind not in {"country", "region"} and place.within else None
    return state if state is not None and state.capital == place.id else None


def _sighting(ground: _Ground, identity: Identity) -> Sighting | None:
    hit = identity.hit
    if hit is None:
        return _proposal(ground.reading, identity)
    actor = hit.actor
    if actor is not None and (hit.strong or not hit.places):
        return _known_actor(ground.reading, identity, actor, hit)
    return _known_place(ground, identity, hit)


def _known_actor(reading: Reading, identity: Identity, actor: Actor, hit: Hit) -> Sighting:
    name = identity.name
    if identity.rule in {"surname", "acronym", "short form"}:
        return of_actor(name.first, name.last, actor, identity.rule, max(identity.confidence, 0.85))
    adjective = reading.slice(name.first, name.last) in actor.adjectives
    rivals = sum(isinstance(o, Actor) and o.origin == actor.origin for o in hit.options) > 1
    sure = (
        {"registry": 0.97, "base": 0.95}.get(actor.origin, 0.85) - (0.25 if rivals else 0.0) - (0.05 if hit.inflected else 0.0)
    )
    rule = "nationality" if adjective else "inflected" if hit.inflected else actor.origin
    return of_actor(name.first, name.last, actor, rule, sure, adjective=adjective)


def _known_place(ground: _Ground, identity: Identity, hit: Hit) -> Sighting | None:
    name, reading = identity.name, ground.reading
    tail = ground.tails.get(hit.last, ()) if hit.last == name.last else ()
    options = _of_kind(hit.places, name.type)
    place = likeliest(options, ground.scene, tail)
    scenic = (
        reading.key(name.first - 1) in ground.words.scenes
        or name.kind == "place"
        or is_dateline(reading, name.first, name.last)
    )
    sure = sureness(place, options, ground.scene, cued=scenic, plain=_is_plain(reading, hit, place), tail=tail)
    state = _capital_state(hit, ground.scene, ground.register) if name.last == hit.last and not tail else None
    if state is not None:
        return _capital(ground, identity, state, place, hit, sure)
    if sure < _DOUBTFUL or (sure < _CERTAIN and _proves_nothing(reading, name.first, name.last, scenic=scenic)):
        return None
    return of_place(name.first, name.last, place, place.origin, sure, hit.places)


def _of_kind(places: tuple[Place, ...], kind: str) -> tuple[Place, ...]:
    return tuple(p for p in places if p.kind == kind) or places


def _proves_nothing(reading: Reading, first: int, last: int, *, scenic: bool) -> bool:
    """Whether the capital of a single word shows nothing: it opens a sentence or stands in a headline."""
    return not scenic and last - first == 1 and (reading.opens[first] or reading.headline[first])


def _capital(ground: _Ground, identity: Identity, state: Actor, place: Place, hit: Hit, sure: float) -> Sighting:
    name = identity.name
    verdict = capital_verdict(ground.reading, name.first, name.last, ground.words, ground.allies)
    if verdict == "place":
        return of_place(name.first, name.last, place, place.origin, max(sure, 0.9), hit.places)
    return of_actor(name.first, name.last, state, "capital", 0.9 if verdict == "state" else 0.65)


def _proposal(reading: Reading, identity: Identity) -> Sighting | None:
    name = identity.name
    kind: Literal["actor", "place"] = "place" if identity.kind == "place" else "actor"
    type_, confidence = identity.type, identity.confidence
    if not identity.kind:
        if _proves_nothing(reading, name.first, name.last, scenic=False) and identity.rule == "capitals":
            return None
        type_ = "organisation" if name.last - name.first > 1 else "person"
    if not identity.id:
        return None
    return Sighting(name.first, name.last, kind, identity.id, identity.label, type_, identity.rule, min(confidence, 0.9))
