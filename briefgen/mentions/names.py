"""Names: capitalised runs cut at titles and known names, each with the type that its own words tell."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.mentions.known import overlapping
from briefgen.mentions.metonyms import is_located
from briefgen.mentions.nameless import names_no_one
from briefgen.mentions.nominatives import describes_noun
from briefgen.mentions.runs import PARTICLES, capitalised_runs
from briefgen.mentions.titles import between_titles, is_held, opens_in_genitive
from briefgen.model.values import dataclass
from briefgen.text.given_names import GIVEN_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.known import Hit
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

_LONGEST_PERSON = 5
_OFFICE = 3
"""Words of an office's acronym and a full name."""
_EPITHETS = frozenset({"great", "elder", "younger", "second", "first", "third", "terrible", "conqueror", "magnificent"})
_DAYS = frozenset({"day", "anniversary", "prize", "award", "awards"})
_STATIONS = frozenset({"radio", "tele", "televisione", "kanal", "canal", "телеканал", "радио"})
_NUMERAL = re.compile("[ivx]+")
_REBELLIOUS = frozenset({"liberation", "free", "resistance", "islamic", "salvation", "independence"})
_NOUN_FIRST = frozenset({"es", "fr", "it", "pt", "ru", "uk"})
"""Languages in which what a body is stands before what tells it from others: "Policía Nacional", "Министерство Обороны"."""
_SURNAMES = frozenset({"cruz"})
"""Such words that are surnames as well: "Cruz Pérez" is somebody."""
_OF_ORDER = frozenset({"air", "naval", "border", "reserve", "security", "defense", "defence", "police", "special", "task"})


@dataclass(frozen=True, slots=True)
class Name:
    """
    A name in a text.

    Attributes:
        first: number of its first word.
        last: of the word behind it.
        hit: what is known about it, None for a proposal.
        kind: actor, place or empty (not known yet).
        type: of an actor, or the kind of a place.
        rule: what told it.
        confidence: of the proposal, 0 to 1.
    """

    first: int
    last: int
    hit: Hit | None = None
    kind: str = ""
    type: str = ""
    rule: str = "capitals"
    confidence: float = 0.5


def names(reading: Reading, hits: Sequence[Hit], words: Lexicon) -> list[Name]:
    """Return known names and proposals of a text in order, none overlapping another."""
    found: list[Name] = []
    until = 0
    for first, last in capitalised_runs(reading, words):
        if first < until:
            continue
        inside = [h for h in overlapping(hits, first, last) if not _is_given_name(reading, h, last)]
        for start, end, titled in between_titles(reading, words, first, last, inside):
            near = [h for h in inside if h.first < end and start < h.last]
            tiles = [] if titled or _whole(near, start, end) else _tiled(reading, words, start, end, near)
            found += tiles or (_titled(reading, start, end, near) if titled else _plain(reading, words, start, end, near))
        if found and found[-1].last == last:
            found[-1] = _with_second_field(reading, words, found[-1], hits)
            until = found[-1].last
    taken = {i for name in found for i in range(name.first, name.last)}
    found += [Name(h.first, h.last, h) for h in hits if taken.isdisjoint(range(h.first, h.last))]
    return sorted((name for name in found if not names_no_one(reading, name, words)), key=lambda name: name.first)


def _with_second_field(reading: Reading, words: Lexicon, name: Name, hits: Sequence[Hit]) -> Name:
    """Take in the second field of a house: "Ministry of Agriculture and Irrigation", not "Ministry of Health and Turkey"."""
    at = name.last + 1
    fields = any(reading.keys[i] in words.links for i in range(name.first, name.last))
    if name.rule != "head" or not fields or reading.key(name.last) != "and":
        return name
    last = at
    while reading.shape(last) == "C" and reading.gaps[last] == " ":
        last += 1
    keys = reading.keys[at:last]
    if not keys or keys[0] in GIVEN_NAMES or keys[0] in words.titles or any(overlapping(hits, at, last)):
        return name
    return name if len(keys) > 1 and keys[-1] in words.heads else replace(name, last=last)


def _is_given_name(reading: Reading, hit: Hit, last: int) -> bool:
    """Whether a state's name is the given name of a person here, as the particle behind it says: "Dominique de X"."""
    if hit.last - hit.first > 1 or hit.last >= last or reading.keys[hit.first] not in GIVEN_NAMES:
        return False
    return reading.keys[hit.last] in PARTICLES and reading.shapes[hit.last] == "l"


def _titled(reading: Reading, first: int, last: int, hits: list[Hit]) -> list[Name]:
    lead = next((h for h in hits if h.first == first and h.last < last and is_held(reading, h, last)), None)
    if lead:
        return [Name(lead.first, lead.last, lead), *_titled(reading, lead.last, last, hits)]
    office = last - first > 2 and reading.shapes[first] == "A" and reading.shapes[first + 1] == "C"  # noqa: PLR2004 - and two names
    if office or opens_in_genitive(reading, first, last):
        return _titled(reading, first + 1, last, hits)
    whole = _whole(hits, first, last)
    if whole and whole.actor and whole.strong:
        return [Name(whole.first, whole.last, whole)]
    if spot := _scene_behind(reading, first, last, hits):
        return [*_titled(reading, first, spot.first, []), Name(spot.first, spot.last, spot)]
    if describes_noun(reading, first, last):
        return [_unknown(reading, first, last)]
    sure = 0.6 if last - first > _LONGEST_PERSON else 0.85
    return [Name(first, last, None, "actor", "person", "title", sure)]


def _whole(hits: list[Hit], first: int, last: int) -> Hit | None:
    return next((h for h in hits if h.first <= first and last <= h.last), None)


def _plain(reading: Reading, words: Lexicon, first: int, last: int, hits: list[Hit]) -> list[Name]:
    """Read capitalised words without a title: known, typed by their own words, around known names, or unknown."""
    whole = _whole(hits, first, last)
    known = _with_epithet(reading, first, last) or (Name(whole.first, whole.last, whole) if whole else None)
    if known:
        return [known]
    firm = [h for h in hits if h.strong]
    if last - first > 1 and reading.keys[last - 1] in words.events:
        scenic = reading.keys[last - 1] not in _DAYS
        return [Name(h.first, h.last, h if h.strong or (scenic and not h.obscure) else None, rule="event") for h in hits]
    lead = firm[0] if firm and firm[0].first == first else None
    own = _organised(reading, words, first, last, led=lead is not None) or _realm(reading, words, first, last, hits)
    own = own or _ground(reading, words, first, last, hits)
    if own is not None:
        return [own]
    if lead and (lead.people or _stands_apart(reading, lead, words)):
        return [Name(lead.first, lead.last, lead), *_plain(reading, words, lead.last, last, hits[1:])]
    if sum(h.last - h.first for h in firm) == last - first:
        return [Name(h.first, h.last, h) for h in firm]
    return _around_known(reading, words, first, last, firm) if firm else [_unknown(reading, first, last)]


def _scene_behind(reading: Reading, first: int, last: int, hits: list[Hit]) -> Hit | None:
    """Return the place at the end of a run that carries the ending of where something is: "İlham Aliyev Bakü'de"."""
    if last - first < 2 or not is_located(reading, last):  # noqa: PLR2004 - a name and a place
        return None
    return next((h for h in hits if h.last == last and h.first > first and h.places and not h.obscure), None)


def _tiled(reading: Reading, words: Lexicon, first: int, last: int, hits: list[Hit]) -> list[Name]:
    """
    Cut a run that is no single name: an actor that somebody vouches for before known places ("Husiler Taiz"), an office's
    acronym before the full name of who holds it ("глава ГКНБ Камчыбек Ташиев"), a place that an ending shows as one.
    """
    lead = hits[0] if hits and hits[0].first == first else None
    if lead is not None and lead.actor is not None and lead.strong and not lead.people and lead.last < last:
        joined = all(one.last == two.first for one, two in pairwise(hits)) and hits[-1].last == last
        if joined and lead.actor.type != "state" and all(h.places and not h.obscure for h in hits[1:]):
            return [Name(h.first, h.last, h) for h in hits]
    if spot := _scene_behind(reading, first, last, hits):
        return [
            *_plain(reading, words, first, spot.first, [h for h in hits if h is not spot]),
            Name(spot.first, spot.last, spot),
        ]
    if reading.key(first - 1) not in words.titles or reading.shapes[first] != "A" or last - first < _OFFICE:
        return []
    if any(reading.shapes[i] != "C" for i in range(first + 1, last)) or any(h.last > first + 1 for h in hits):
        return []
    return [*_plain(reading, words, first, first + 1, hits), Name(first + 1, last, None, "actor", "person", "title", 0.85)]


def _with_epithet(reading: Reading, first: int, last: int) -> Name | None:
    """Return a given name with the epithet behind it: "Alexander the Great"."""
    if last - first > 1 or reading.key(last) != "the" or reading.keys[first] not in GIVEN_NAMES:
        return None
    told = reading.key(last + 1) in _EPITHETS and reading.shape(last + 1) == "C"
    return Name(first, last + 2, None, "actor", "person", "given-name", 0.8) if told else None


def _stands_apart(reading: Reading, lead: Hit, words: Lexicon) -> bool:
    """Whether a state in capitals ends its sentence or describes what follows: "... in the U.S. The", "U.S. Centers for"."""
    if lead.actor is None or lead.actor.type != "state":
        return False
    return reading.slice(lead.first, lead.last).isupper() or reading.keys[lead.last] in words.openers


def _organised(reading: Reading, words: Lexicon, first: int, last: int, *, led: bool) -> Name | None:
    """Return the run as an organisation when its last word, or the word before "of", says what it is."""
    if last - first < 2:  # noqa: PLR2004 - "Council" alone is no name
        return None
    if reading.keys[first] in _STATIONS:
        return Name(first, last, None, "actor", "media", "head", 0.82)
    for at in range(last - 1, first - 1, -1):
        kind = words.heads.get(reading.keys[at])
        leads = at == first and reading.language in _NOUN_FIRST and reading.keys[at] not in _SURNAMES
        if kind and (at == last - 1 or leads or reading.keys[at + 1] in words.links or reading.gaps[at + 1] == "-"):
            return Name(first, last, None, "actor", _refined(reading, first, last, kind, led=led), "head", 0.82)
    return None


def _refined(reading: Reading, first: int, last: int, kind: str, *, led: bool) -> str:
    """Tell armies of states (``led`` by a known name: "Lebanese Army") from others, and forces of order from armed groups."""
    keys = set(reading.keys[first:last])
    if kind == "organisation" and "army" in keys and (not led or keys & _REBELLIOUS):
        return "armed-group"
    if led and {"armed", "forces"} <= keys and not keys & _REBELLIOUS:
        return "organisation"
    if kind == "armed-group" and keys & _OF_ORDER and keys & {"force", "forces"}:
        return "organisation"
    return kind


def _realm(reading: Reading, words: Lexicon, first: int, last: int, hits: list[Hit]) -> Name | None:
    """Return a state with its full style: "People's Republic of China"."""
    state = next((h for h in hits if h.last == last and h.first > first + 1 and h.strong), None)
    if state is None or state.actor is None or state.actor.type != "state" or reading.keys[state.first - 1] not in words.links:
        return None
    return Name(first, last, state) if words.grounds.get(reading.keys[state.first - 2]) == "region" else None


def _ground(reading: Reading, words: Lexicon, first: int, last: int, hits: list[Hit]) -> Name | None:
    """Return the run as a place when its edge says so ("Lake X", "X Province"), joined with the known place inside it."""
    if last - first < 2:  # noqa: PLR2004 - "River" alone is no name
        return None
    if any(h.people and h.last == last and h.first > first for h in hits):
        return None
    kind = words.grounds.get(reading.keys[last - 1]) or words.grounds.get(reading.keys[first])
    whole = any(h.first == first and h.strong and h.last - h.first > 1 for h in hits)
    if not kind and reading.keys[first] in words.directions and not whole:
        kind = "area"
    if not kind:
        return None
    inner = next((h for h in hits if h.places and h.last - h.first == last - first - 1), None)
    if kind in {"region", "city"} and reading.keys[first + 1] in words.links:
        inner = next((h for h in hits if h.places and (h.first, h.last) == (first + 2, last)), inner)
    if inner and inner.first > first and reading.keys[first] in words.directions:
        return Name(inner.first, inner.last, inner)
    if inner and kind in {"region", "city"}:
        return Name(first, last, inner, "place", kind, "ground", 0.85)
    return Name(first, last, None, "place", kind, "ground", 0.8)


def _around_known(reading: Reading, words: Lexicon, first: int, last: int, hits: list[Hit]) -> list[Name]:
    """Cut off known actors that are not part of the name; keep the rest as one name ("Air France")."""
    hit = hits[0]
    if reading.opens[first] and hit.first == first + 1 and hit.last == last and reading.language != "en":
        return [Name(hit.first, hit.last, hit)]
    followed = (
        hit.inflected or reading.keys[hit.last] in GIVEN_NAMES or (reading.language != "en" and last - hit.last > 1)
        if hit.last < last
        else False
    )
    if hit.first == first and followed:
        return [Name(hit.first, hit.last, hit), *_plain(reading, words, hit.last, last, [h for h in hits if h is not hit])]
    if hit.first > first and reading.keys[first] in GIVEN_NAMES:
        return [Name(first, last, None, "actor", "person", "given-name", 0.75)]
    return [Name(first, last, None, "actor", "organisation", "capitals", 0.55)]


def _unknown(reading: Reading, first: int, last: int) -> Name:
    solid = [i for i in range(first, last) if reading.keys[i] not in PARTICLES]
    if len(solid) < 2:  # noqa: PLR2004 - one word tells little
        acronym = reading.shapes[last - 1] == "A"
        kind = ("actor", "organisation") if acronym else ("", "")
        return Name(first, last, None, *kind, "capitals", 0.5)
    if len(solid) <= _LONGEST_PERSON and (reading.keys[solid[0]] in GIVEN_NAMES or _is_initial(reading, solid[0])):
        return Name(first, last, None, "actor", "person", "given-name", 0.8)
    if any(reading.shapes[i] == "A" and not _NUMERAL.fullmatch(reading.keys[i]) for i in solid) or len(solid) > _LONGEST_PERSON:
        return Name(first, last, None, "actor", "organisation", "capitals", 0.55)
    return Name(first, last, None, "actor", "person", "capitals", 0.6)


def _is_initial(reading: Reading, at: int) -> bool:
    """Whether a word is the initial of a given name ("J. Doe") and no part of a designation ("S-400")."""
    return len(reading.keys[at]) == 1 and reading.gaps[at + 1][:1] != "-"


def retyped(name: Name, kind: str, type_: str, rule: str, confidence: float) -> Name:
    """Return the name with what a cue tells about it."""
    return replace(name, kind=kind, type=type_, rule=rule, confidence=max(confidence, name.confidence))
