"""From names to entities: known actors, located places, capitals by what they do, and proposals that stand on their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from briefgen.gazetteer.kinds import TOWNS
from briefgen.mentions.caseless import is_given_name
from briefgen.mentions.location import Scene, country_of, likeliest, region_of, regions_near, scene_of, shared_by, sureness
from briefgen.mentions.metonyms import capital_verdict, is_dateline
from briefgen.mentions.namesakes import named_as_regions
from briefgen.mentions.reading import NOUNS_RAISED
from briefgen.mentions.sightings import Sighting, of_actor, of_place
from briefgen.mentions.tails import containers_behind, is_told_region, told_elsewhere
from briefgen.model.entities import Actor
from briefgen.model.ids import slugify
from briefgen.model.values import dataclass
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.gazetteer import Register
    from briefgen.mentions.identity import Identity
    from briefgen.mentions.known import Hit
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading
    from briefgen.model.entities import Place

_CERTAIN = 0.8
_DOUBTFUL = 0.5
_UNTOLD = 0.5
_SUREST = 0.97
_CAPITAL = 0.15
"""How much surer a town is for being a capital."""
_UNTOLD_CAPITAL = 0.65
"""How sure a capital is the town where nothing tells it from its state."""
_NEW = "new-"
"""A capital that was built beside an older town goes by the older name as well: Delhi."""
_GREAT = 500_000
_DOUBLED = "\u0651"
"""The mark that a letter is spoken twice."""
_CAPITALS = frozenset(fold(word) for word in "العاصمة مدينة والعاصمة".split())
_REALMS = frozenset(fold(word) for word in "سلطنة دولة حكومة وسلطنة".split())


@dataclass(frozen=True, slots=True)
class _Ground:
    """
    What all names of a text are resolved against.

    ``capitals`` are the capital readings of hits, by first word; ``peoples`` the states named by a nationality word;
    ``tails`` the containers that follow a name, by its end; ``told`` those that follow it anywhere, by its folded words;
    ``regional`` the first words of names that mean the region; ``leads`` all known names by first word.
    """

    reading: Reading
    words: Lexicon
    scene: Scene
    capitals: dict[int, tuple[Actor, Place]]
    allies: frozenset[int]
    peoples: frozenset[str]
    tails: dict[int, tuple[str, ...]]
    told: dict[tuple[str, ...], tuple[str, ...]]
    regional: frozenset[int]
    leads: Mapping[int, Hit]

    def located(self, hit: Hit, options: tuple[Place, ...], *, cued: bool) -> tuple[Place, float]:
        """Return the place that a hit means, and how sure that is."""
        name = self.reading.keys[hit.first : hit.last]
        tail = self.tails.get(hit.last) or self.told.get(name, ())
        capital = self.capitals[hit.first][1].id if hit.first in self.capitals else ""
        if hit.first in self.regional:
            options, capital = tuple(p for p in options if p.kind == "region"), ""
        place = likeliest(options, self.scene, name, tail, capital)
        if place.kind in TOWNS and is_told_region(self.reading, hit, self.words):
            options = regions_near(options, place, self.scene) or options
            place = likeliest(options, self.scene, name, tail, capital)
        sure = sureness(place, options, self.scene, name, cued=cued, tail=tail)
        return place, min(_SUREST, sure + _CAPITAL * (place.id == capital))


def resolve(
    reading: Reading, identities: Sequence[Identity], register: Register, words: Lexicon, known: Sequence[Hit] = ()
) -> list[Sighting]:
    """
    Return what each identity means, in order; names that mean nothing certain enough are left out.

    ``known`` are all known names, those within longer ones included: a site lies at the place that its name begins with.
    """
    hits = [i.hit for i in identities if i.hit is not None and i.rule not in {"surname", "acronym"}]
    states = [state for h in hits if (state := _state_of(reading, h, register))]
    capitals = {h.first: found for h in hits if (found := _capital_of(h, register))}
    allies = frozenset(h.first for h in hits if (h.actor and h.actor.type == "state") or h.first in capitals)
    peoples = frozenset(h.actor.id for h in hits if h.actor and h.people)
    regional = named_as_regions(reading, hits)
    tails = containers_behind(reading, hits, words)
    told = told_elsewhere(reading, hits, tails)
    ground = _Ground(
        reading, words, scene_of(states), capitals, allies, peoples, tails, told, regional, {h.first: h for h in known}
    )
    located = [ground.located(h, h.places, cued=True) for h in hits if h.places and not (h.actor and h.strong)]
    certain = [place for place, sure in located if sure >= _CERTAIN]
    scene = scene_of([*states, *shared_by([place for place, _ in located], country_of)], certain)
    common = frozenset(shared_by([place for place, _ in located], region_of))
    settled = replace(ground, scene=replace(scene, regions=scene.regions | common))
    sightings = (_sighting(settled, identity) for identity in identities)
    return [sighting for sighting in sightings if sighting is not None]


def _state_of(reading: Reading, hit: Hit, register: Register) -> str:
    """Return the id of the one state that a name is or begins with ("Sudanese army"), empty when there is none."""
    found: Sequence[Actor | Place] = hit.options
    if hit.actor is not None and hit.actor.type != "state" and hit.strong:
        _, found = register.longest(reading.keys[hit.first : hit.first + 1], 0)
    states = [e.id for e in found if isinstance(e, Actor) and e.type == "state"]
    return states[0] if len(states) == 1 else ""


def _capital_of(hit: Hit, register: Register) -> tuple[Actor, Place] | None:
    """Return the state whose capital the name may mean, and that capital."""
    if hit.actor is not None:
        return None
    for place in hit.places:
        state = register.actor(place.within[-1]) if place.within and place.kind not in {"country", "region"} else None
        if state is not None and place.id in {state.capital, state.capital.removeprefix(_NEW)}:
            return state, place
    return None


def _sighting(ground: _Ground, identity: Identity) -> Sighting | None:
    hit, own = identity.hit, identity.name.hit
    if hit is None:
        return _at_its_place(ground, _proposal(ground.reading, identity))
    if own is not None and own.options == hit.options:
        hit = own  # what stands around this one tells, not what stands around the first of the name
    actor = hit.actor
    if actor is not None and (hit.strong or not hit.places):
        namesake = _namesake(ground, hit, actor)
        if namesake is not None:
            return of_place(hit.first, hit.last, namesake, namesake.origin, 0.9, hit.places)
        return _known_actor(ground, identity, actor, hit)
    return _known_place(ground, identity, hit)


def _namesake(ground: _Ground, hit: Hit, state: Actor) -> Place | None:
    """Return the region abroad that has the name of a state and is meant: the bigger one, in a text about its country."""
    countries = ground.scene.countries
    own = next((p for p in hit.places if p.kind == "country" and p.id == state.id), None)
    if own is None or state.origin == "registry" or state.id in ground.peoples:
        return None
    if city := _capital_spelt_alike(ground, hit, state):
        return city
    abroad = (p for p in hit.places if p.kind == "region" and country_of(p) in countries and country_of(p) != state.id)
    return next((p for p in abroad if p.population > own.population), None)


def _capital_spelt_alike(ground: _Ground, hit: Hit, state: Actor) -> Place | None:
    """Return the city abroad that is spelt like a state where vowels are not written (Amman and Oman), when it is meant."""
    reading = ground.reading
    city = next((p for p in hit.places if p.kind == "city" and p.population > _GREAT and country_of(p) != state.id), None)
    if city is None or reading.shapes[hit.first] != "u" or hit.last - hit.first > 1:
        return None
    if _DOUBLED in reading.slice(hit.first, hit.last):
        return city
    before = reading.key(hit.first - 1)
    return city if before in _CAPITALS or (before not in _REALMS and country_of(city) in ground.scene.countries) else None


def _known_actor(ground: _Ground, identity: Identity, actor: Actor, hit: Hit) -> Sighting:
    name = identity.name
    if identity.rule in {"surname", "acronym", "short form", "alias"}:
        return of_actor(name.first, name.last, actor, identity.rule, max(identity.confidence, 0.85))
    rivals = [o for o in hit.options if isinstance(o, Actor) and o.origin == actor.origin]
    actor = max(rivals, key=lambda rival: ground.scene.countries.get(rival.id, 0.0))
    adjective = hit.people
    told = len(rivals) == 1 or actor.id in ground.scene.countries
    sure = {"registry": 0.97, "base": 0.95}.get(actor.origin, 0.85) - (0.0 if told else 0.25) - (0.05 if hit.inflected else 0.0)
    rule = "nationality" if adjective else "inflected" if hit.inflected else actor.origin
    return of_actor(name.first, name.last, actor, rule, sure, adjective=adjective)


def _known_place(ground: _Ground, identity: Identity, hit: Hit) -> Sighting | None:
    name, reading = identity.name, ground.reading
    scenic = (
        reading.key(name.first - 1) in ground.words.scenes
        or name.kind == "place"
        or is_dateline(reading, name.first, name.last)
    )
    place, sure = ground.located(hit, _of_kind(hit.places, name.type), cued=scenic)
    capital = ground.capitals.get(hit.first)
    tailed = not set(place.within).isdisjoint(ground.tails.get(hit.last, ()))
    if capital and capital[1].id == place.id and name.last == hit.last and not tailed:
        return _capital(ground, identity, capital[0], place, hit, sure)
    if sure < _CERTAIN and _proves_nothing(reading, name.first, name.last, scenic=scenic):
        return None
    if reading.shapes[name.first] == "u" and _is_a_word(ground, hit, place, sure, scenic=scenic):
        return None
    if sure < _DOUBTFUL and reading.language in NOUNS_RAISED and not scenic:
        return None
    if sure < _DOUBTFUL:
        own = replace(identity, hit=None, id=slugify(identity.label), confidence=_UNTOLD)
        spot = scenic and identity.kind == "" and identity.rule == "capitals" and reading.shapes[name.first] == "C"
        return _proposal(reading, replace(own, kind="place", type="place", rule="locative") if spot else own)
    return of_place(name.first, name.last, place, place.origin, sure, hit.places)


def _is_a_word(ground: _Ground, hit: Hit, place: Place, sure: float, *, scenic: bool) -> bool:
    """
    Whether a word without capitals that a place is called by is rather a word of every day or a given name.

    It is, unless it stands where something happens, its country or a near place is named, or everybody knows the city.
    """
    if sure < _DOUBTFUL:
        return True
    if hit.last - hit.first > 1 or place.origin == "registry" or scenic:
        return False
    if ground.reading.key(hit.first - 1) in ground.words.locatives:
        return False
    if is_given_name(ground.reading, hit.first):
        return True
    return sure < _CERTAIN and place.population < _GREAT


def _of_kind(places: tuple[Place, ...], kind: str) -> tuple[Place, ...]:
    return tuple(p for p in places if p.kind == kind) or places


def _proves_nothing(reading: Reading, first: int, last: int, *, scenic: bool) -> bool:
    """Whether the capital of a single word shows nothing: it opens a sentence or stands in a headline."""
    return not scenic and last - first == 1 and (reading.opens[first] or reading.headline[first])


def _capital(ground: _Ground, identity: Identity, state: Actor, place: Place, hit: Hit, sure: float) -> Sighting:
    name = identity.name
    verdict = capital_verdict(ground.reading, name.first, name.last, ground.words, ground.allies)
    if verdict == "state":
        return of_actor(name.first, name.last, state, "capital", 0.9)
    confidence = max(sure, 0.9) if verdict == "place" else _UNTOLD_CAPITAL
    return of_place(name.first, name.last, place, place.origin, confidence, hit.places)


def _at_its_place(ground: _Ground, site: Sighting | None) -> Sighting | None:
    """Return a site with the position of the town that its name begins with: "Goma Airport"."""
    lead = ground.leads.get(site.first) if site is not None and site.type == "site" else None
    if site is None or lead is None or not lead.places or lead.last >= site.last or lead.obscure:
        return site
    place, sure = ground.located(lead, lead.places, cued=False)
    return replace(site, lat=place.lat, lon=place.lon) if sure >= _CERTAIN and place.kind in TOWNS else site


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
