"""Who is who within one text: acronyms, surnames and short forms join the name they stand for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions.metonyms import is_dateline
from briefgen.mentions.nominatives import in_first_case, in_nominative
from briefgen.mentions.runs import PARTICLES
from briefgen.mentions.strangers import is_acronym, without_strangers
from briefgen.model.ids import slugify
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.mentions.known import Hit
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.names import Name
    from briefgen.mentions.reading import Reading

_REACH = 30
_SHORT_REACH = 5
_CUED = 0.8


@dataclass(frozen=True, slots=True)
class Identity:
    """
    What a name means in its text.

    Attributes:
        name: where it stands.
        hit: what is known about it, None for an entity of its own.
        id: of the entity.
        label: its name.
        kind: actor or place.
        type: of an actor, or the kind of a place.
        rule: what told it.
        confidence: 0 to 1.
    """

    name: Name
    hit: Hit | None
    id: str
    label: str
    kind: str
    type: str
    rule: str
    confidence: float


def identify(reading: Reading, names: Sequence[Name], words: Lexicon, hits: Sequence[Hit] = ()) -> list[Identity]:
    """
    Return one identity a name, in order; names that mean the same carry the same id and type.

    ``hits`` are all known names, those within longer ones included: the nationality words in the names of bodies.
    """
    names = without_strangers(reading, names, words, frozenset(hit.first for hit in hits if hit.people))
    leaders = list(range(len(names)))
    rules: dict[int, str] = {}
    _join_aliases(reading, names, words, leaders, rules)
    _join_short_forms(in_nominative(reading, names), names, words, leaders, rules)
    _spread(reading, names, rules)
    groups: dict[int, list[int]] = {}
    for i in range(len(names)):
        groups.setdefault(_leader(leaders, i), []).append(i)
    told = {lead: _group_identity(reading, [names[i] for i in members]) for lead, members in groups.items()}
    return [_of_one(name, told[_leader(leaders, i)], rules.get(i)) for i, name in enumerate(names)]


def _spread(reading: Reading, names: Sequence[Name], rules: dict[int, str]) -> None:
    """Give every mention of an acronym the rule of the one that stood beside its expansion."""
    known = {reading.keys[names[i].first : names[i].last]: rule for i, rule in rules.items() if rule == "acronym"}
    for i, name in enumerate(names):
        if name.hit is None and (rule := known.get(reading.keys[name.first : name.last])):
            rules.setdefault(i, rule)


def _leader(leaders: list[int], i: int) -> int:
    while leaders[i] != i:
        i = leaders[i]
    return i


def _join(leaders: list[int], a: int, b: int) -> None:
    a, b = _leader(leaders, a), _leader(leaders, b)
    if a != b:
        leaders[max(a, b)] = min(a, b)


def _may_have_acronym(name: Name) -> bool:
    if name.rule in {"title", "given-name"} or name.kind == "place":
        return False
    return name.hit is None or (name.hit.actor is not None and name.hit.actor.type != "state")


def _join_aliases(reading: Reading, names: Sequence[Name], words: Lexicon, leaders: list[int], rules: dict[int, str]) -> None:
    """Join "X (ACR)", "ACR (X)", "X [ACR]" and "ACR ... referring to the X"."""
    for i in range(len(names) - 1):
        one, two = names[i], names[i + 1]
        if not _bracketed(reading, one, two):
            continue
        short = next((n for n in (two, one) if is_acronym(reading, n)), None)
        long = one if short is two else two
        if short is not None and _may_have_acronym(long) and not (short.hit and short.hit.strong and long.hit):
            _join(leaders, i, i + 1)
            if short.hit is None or not short.hit.strong:
                rules[i if short is one else i + 1] = "acronym"
    for i, name in enumerate(names):
        if i and name.hit is None and _is_byname(reading, names[i - 1], name):
            _join(leaders, i - 1, i)
            rules[i] = "alias"
        elif i and name.hit is None and _introduces_alias(reading, name, words):
            other = next((j for j in range(i - 1, -1, -1) if is_acronym(reading, names[j])), None)
            if other is not None and name.first - names[other].first < _REACH and _may_have_acronym(names[other]):
                _join(leaders, other, i)
                rules[i if names[other].hit else other] = "alias" if names[other].hit else "acronym"


def _bracketed(reading: Reading, one: Name, two: Name) -> bool:
    if one.last != two.first:
        return False
    if one.hit and one.hit.places and is_dateline(reading, one.first, one.last):
        return False
    opening, closing = reading.gaps[two.first].strip(), reading.gaps[two.last].lstrip()
    return opening in {"(", "["} and closing[:1] in {")", "]"} and "\n" not in reading.gaps[two.first]


def _is_byname(reading: Reading, one: Name, name: Name) -> bool:
    """Whether a name is another one for the name before it: "X, also known as Y"."""
    if name.first - one.last > _SHORT_REACH or not reading.gaps[one.last].startswith(","):
        return False
    if reading.key(name.first - 1) == "alias":
        return one.last == name.first - 1
    return (reading.key(name.first - 2), reading.key(name.first - 1)) == ("known", "as")


def _introduces_alias(reading: Reading, name: Name, words: Lexicon) -> bool:
    at = name.first - 1
    if reading.key(at) in {"the", "a", "an", "la", "le", "el", "die", "der"}:
        at -= 1
    pair = reading.key(at - 1), reading.key(at)
    return pair in {("referring", "to"), ("stands", "for"), ("short", "for")} or (pair[1] in words.alias and pair[0] == "also")


@dataclass(frozen=True, slots=True)
class _FullNames:
    """Names of several words by what may stand for them later: their last word, their initials (indexes of names)."""

    tails: Mapping[str, Sequence[int]]
    initials: Mapping[str, int]


def _join_short_forms(
    reading: Reading, names: Sequence[Name], words: Lexicon, leaders: list[int], rules: dict[int, str]
) -> None:
    whole: dict[tuple[str, ...], int] = {}
    tails: dict[str, list[int]] = {}
    initials: dict[str, int] = {}
    for i, name in enumerate(names):
        keys = reading.keys[name.first : name.last]
        if name.hit is None or name.hit.strong:
            if keys in whole:
                _join(leaders, whole[keys], i)
            whole.setdefault(keys, i)
            if name.hit is None and len(keys) == 1:
                whole.setdefault((f"{keys[0]}s",), i)
                whole.setdefault((keys[0].removesuffix("s"),), i)
        solid = _solid(reading, name)
        if len(solid) > 1 and _may_shorten(name):
            tails.setdefault(solid[-1], []).append(i)
            if name.type != "person" or name.rule == "capitals":
                initials.setdefault("".join(k[0] for k in solid if k not in words.links and k != "the"), i)
    full = _FullNames(tails, initials)
    for i, name in enumerate(names):
        found = _stands_for(reading, names, i, full) if _is_short(reading, name, words) else None
        if found is not None:
            _join(leaders, found[0], i)
            rules[i] = found[1]


def _solid(reading: Reading, name: Name) -> list[str]:
    return [key for key in reading.keys[name.first : name.last] if key not in PARTICLES]


def _may_shorten(name: Name) -> bool:
    if name.kind == "place":
        return False
    return name.hit is None or (name.hit.actor is not None and name.hit.actor.type == "person")


def _is_short(reading: Reading, name: Name, words: Lexicon) -> bool:
    """Whether a name may be a short form: one word, and nothing vouches for it as it stands."""
    if len(_solid(reading, name)) != 1:
        return False
    return name.hit is None or not (name.hit.strong or _is_scene(reading, name, words))


def _stands_for(reading: Reading, names: Sequence[Name], i: int, full: _FullNames) -> tuple[int, str] | None:
    """Return the index of the full name that a short one stands for, and the rule: the last one named before it."""
    name, key = names[i], _solid(reading, names[i])[0]
    if reading.shapes[name.last - 1] == "A":
        return (full.initials[key], "acronym") if key in full.initials and name.hit is None else None
    candidates = full.tails.get(key, ())
    if not candidates or not (name.type in {"", "person"} or (name.kind == "place" and name.hit is None)):
        return None
    chosen = candidates[max(0, bisect_left(candidates, i) - 1)]
    is_person = names[chosen].type == "person" or names[chosen].hit is not None
    if not is_person and name.hit is not None and not name.hit.obscure:
        return None
    return chosen, "surname" if is_person else "short form"


def _is_scene(reading: Reading, name: Name, words: Lexicon) -> bool:
    return reading.key(name.first - 1) in words.scenes


def _group_identity(reading: Reading, members: list[Name]) -> Identity:
    vouched = [n for n in members if n.hit is not None and (n.hit.strong or len(members) == 1)]
    known = vouched[0] if vouched else None
    full = [n for n in members if not is_acronym(reading, n)] or members
    best = max(full, key=lambda n: (min(len(_solid(reading, n)) or 1, 2), n.confidence, n.last - n.first, -n.first))
    telling = (
        full if len(full) == len(members) else [n for n in members if not is_acronym(reading, n) or n.rule == "apposition"]
    )
    typed = max(telling, key=lambda n: (n.type != "", n.confidence, n.last - n.first))
    type_, kind, confidence = typed.type, typed.kind, max(n.confidence for n in members)
    has_acronym = len(full) < len(members)
    if has_acronym and len(full) != 0 and type_ in {"", "person"} and typed.rule == "capitals":
        kind, type_ = "actor", "organisation"
    if len(members) > 1 and confidence < _CUED and best.last - best.first > 1:
        confidence = min(_CUED, confidence + 0.1 * (len(members) - 1) + (0.1 if has_acronym else 0.0))
    label = " ".join(reading.slice(best.first, best.last).split())
    label = in_first_case(label, reading.language) if type_ == "person" else label
    return Identity(best, known.hit if known else None, slugify(label), label, kind, type_, best.rule, confidence)


def _of_one(name: Name, told: Identity, rule: str | None) -> Identity:
    if rule is None:
        confidence = max(name.confidence, told.confidence) if name.hit is None else name.confidence
        return replace(told, name=name, rule=name.rule if name.kind in {"", told.kind} else told.rule, confidence=confidence)
    sure = 0.9 if rule == "acronym" else 0.85 if rule == "alias" else 0.88
    return replace(told, name=name, rule=rule, confidence=sure if told.hit else min(sure, told.confidence + 0.05))
