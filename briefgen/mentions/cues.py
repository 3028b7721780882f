"""Cues: what the words around a proposal tell about its type."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from briefgen.mentions.lexicon import lexicon
from briefgen.mentions.names import Name, retyped
from briefgen.mentions.nominatives import describes_noun
from briefgen.mentions.prepositions import is_french_at, is_goal, is_of_dwellers

if TYPE_CHECKING:
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading
    from briefgen.model.entities import ActorType

_COMMA = re.compile(r"[)\]]?,\s*$")
_REACH = 7
_WITHIN = frozenset({" ", "-", "'", "’"})
_OLDEST = 120
_OF = frozenset({"of", "de", "du", "des", "del", "von"})
_ARTICLES = frozenset("le la un une el una der die das ein eine".split()), frozenset({"a", "an", "the", "another", "one"})
"""Words that open what somebody is behind a comma, in other languages and in English."""
_AUXILIARIES = frozenset("a ont hat haben ha han".split())
_CLOSING = frozenset('"”“»«’')
_OPENING = 0.6
"""Confidence in a group whose only sign of a name is the capital of its sentence."""


def cued(reading: Reading, name: Name, words: Lexicon) -> Name:
    """Return a proposal with the kind and type that its neighbours tell; a known or titled name comes back as it is."""
    if (name.hit is not None and not name.hit.obscure) or name.rule in {"title", "ground"}:
        return name
    if name.hit is not None and reading.shapes[name.first] == "u":
        return name
    if name.hit is not None:
        proposed = cued(reading, Name(name.first, name.last), words)
        if proposed.rule == "ground" and proposed.kind == "place" and reading.language != "en":
            return replace(name, kind="place", type=proposed.type, rule="ground")
        return proposed if proposed.rule in {"title", "role", "apposition", "speech"} else name
    for look in (_before, _behind, _called, _speaks, _apposed, _introduced):
        told = look(reading, name, words)
        if told is not None:
            return told
    return _where(reading, name, words)


def described_as(reading: Reading, start: int, end: int) -> ActorType | None:
    """
    Return the type of group that a noun beside the name between two offsets tells ("X, an armed group"), None where none does.

    Args:
        reading: of the text.
        start: offset of the name's first character.
        end: offset behind its last.
    """
    inside = [number for number, word in enumerate(reading.words) if word.start < end and word.end > start]
    if not inside:
        return None
    name, words = Name(inside[0], inside[-1] + 1), lexicon(reading.language)
    looks = (_before, _behind, _called, _apposed)
    told = next(filter(None, (look(reading, name, words) for look in looks)), None)
    return cast("ActorType", told.type) if told is not None and told.rule == "apposition" else None


def _before(reading: Reading, name: Name, words: Lexicon) -> Name | None:
    """Recognise "spokesman X", "the militia X": a common noun stands directly before the name."""
    at = name.first - 1
    if reading.shape(at) not in "lu" or not reading.joined(name.first):
        return None
    key = reading.key(at)
    if key in words.titles and name.type in {"", "person"} and not _is_acronym(reading, name):
        return None if describes_noun(reading, name.first, name.last) else retyped(name, "actor", "person", "title", 0.85)
    if key in words.groups and name.rule != "given-name":
        return retyped(name, "actor", words.groups[key], "apposition", 0.84)
    return None


def _behind(reading: Reading, name: Name, words: Lexicon) -> Name | None:
    """Recognise "X militia", "X newspaper": a common noun stands directly behind the name; "X station" may be a site."""
    if not reading.joined(name.last) or reading.shape(name.last) != "l":
        return None
    key = reading.key(name.last)
    if key in words.groups and name.rule != "given-name":
        unsure = key in words.sites or _only_opens(reading, name)
        return retyped(name, "actor", words.groups[key], "apposition", _OPENING if unsure else 0.8)
    return retyped(name, "place", "region", "ground", 0.8) if key in words.areas else None


def _only_opens(reading: Reading, name: Name) -> bool:
    """Whether a name is one word that opens a sentence and has its capital nowhere else: "Hungry rebels"."""
    if name.last - name.first > 1 or not reading.opens[name.first] or _is_acronym(reading, name):
        return False
    key = reading.keys[name.first]
    return not any(reading.keys[i] == key and reading.shapes[i] == "C" for i, opens in enumerate(reading.opens) if not opens)


def _called(reading: Reading, name: Name, words: Lexicon) -> Name | None:
    """Recognise "a group called the X", "an organisation known as X"."""
    at = name.first - 1
    if reading.key(at) == "the":
        at -= 1
    if reading.key(at) not in words.alias or name.hit is not None:
        return None
    for back in range(at - 1, max(-1, at - _REACH), -1):
        key = reading.key(back)
        if key in words.groups:
            return retyped(name, "actor", words.groups[key], "apposition", 0.84)
        if key in words.grounds or reading.opens[back]:
            break
    return None


def _speaks(reading: Reading, name: Name, words: Lexicon) -> Name | None:
    """Recognise "X said", "said X": who speaks and is no organisation is a person."""
    if name.type not in {"", "person"} or _is_acronym(reading, name):
        return None
    behind, before = reading.key(name.last), reading.key(name.first - 1)
    long = name.last - name.first > 1
    if behind in words.speech and reading.gaps[name.last] == " ":
        return retyped(name, "actor", "person", "speech", 0.84 if long else 0.7)
    ends = reading.gaps[name.last][:1] in {",", ".", ""} or (long and _closes_quotation(reading, name.first - 1))
    if before in words.speech and reading.joined(name.first) and ends:
        return retyped(name, "actor", "person", "speech", 0.82 if long else 0.65)
    return None


def _closes_quotation(reading: Reading, verb: int) -> bool:
    """Whether a quotation ends before a verb, an auxiliary between them left out: "...", a déclaré X à des journalistes."""
    at = verb - 1 if reading.key(verb - 1) in _AUXILIARIES and reading.joined(verb) else verb
    return not _CLOSING.isdisjoint(reading.gaps[at]) and reading.gaps[at].rstrip() != reading.gaps[at]


def _apposed(reading: Reading, name: Name, words: Lexicon) -> Name | None:
    """Recognise "X, 34,", "X, a spokesman for", "X, the militia that": what stands between commas behind the name."""
    if not _COMMA.match(reading.gaps[name.last]) or _is_ground(reading, name, words):
        return None
    first = reading.key(name.last)
    if first in words.titles and name.type in {"", "person"}:
        return retyped(name, "actor", "person", "role", 0.83)
    if first.isdigit() and int(first) < _OLDEST and _ends_age(reading, name.last + 1):
        return retyped(name, "actor", "person", "age", 0.85)
    if first in {"who", "whose"} and name.type in {"", "person"}:
        return retyped(name, "actor", "person", "role", 0.8 if name.last - name.first > 1 else 0.7)
    if first in _ARTICLES[reading.language == "en"] and (reading.language == "en" or name.last - name.first > 1):
        return _described(reading, name, words)
    return None


def _introduced(reading: Reading, name: Name, words: Lexicon) -> Name | None:
    """Recognise "the governor of West Darfur, X,": a title stands before the comma, and X ends at one."""
    if name.type not in {"", "person"} or name.last - name.first == 1 or reading.gaps[name.first] not in {", ", "، "}:
        return None
    if reading.gaps[name.last][:1] not in {",", "."}:
        return None
    for back in range(name.first - 1, max(-1, name.first - 1 - _REACH), -1):
        if reading.keys[back] in words.titles and reading.shapes[back] == "l":
            return retyped(name, "actor", "person", "role", 0.82)
        if back and reading.gaps[back] not in _WITHIN:
            return None
    return None


def _ends_age(reading: Reading, at: int) -> bool:
    """Whether a comma or stop stands before a word, and no decimal of a share: "X, 34, said", not "X, 0.8% Y"."""
    return reading.gaps[at][:1] in {",", "."} and not reading.key(at).isdigit()


def _is_ground(reading: Reading, name: Name, words: Lexicon) -> bool:
    """Whether "the village of" stands before a name: then a comma behind it does not open what somebody is."""
    return reading.key(name.first - 1) == "of" and reading.key(name.first - 2) in words.grounds


def _described(reading: Reading, name: Name, words: Lexicon) -> Name | None:
    """Find the noun of the description behind a comma, within a few words that nothing but spaces part."""
    for at in range(name.last + 1, min(len(reading.words), name.last + _REACH)):
        key = reading.key(at)
        if reading.gaps[at] not in {" ", "-"}:
            break
        if key in words.titles and name.type in {"", "person"}:
            return retyped(name, "actor", "person", "role", 0.82)
        if key in words.groups:
            if _is_adverb(reading, name):
                return None
            alone = name.last - name.first == 1 and not _is_acronym(reading, name)
            return retyped(name, "actor", words.groups[key], "apposition", 0.78 if alone else 0.82)
        if key in words.grounds and name.rule != "given-name":
            return retyped(name, "place", words.grounds[key], "apposition", 0.8)
    return None


def _is_adverb(reading: Reading, name: Name) -> bool:
    """Whether a name is one word that opens a sentence and speaks of the whole of it: "Ultimately, the group ..."."""
    return name.last - name.first == 1 and reading.opens[name.first] and reading.keys[name.first].endswith("ly")


def _where(reading: Reading, name: Name, words: Lexicon) -> Name:
    """Recognise "in X", "the town of X": an unknown name behind a preposition of place may be a place."""
    if name.rule != "capitals" or _is_acronym(reading, name):
        return name
    before, earlier = reading.key(name.first - 1), reading.key(name.first - 2)
    if before in words.grounds and reading.shape(name.first - 1) == "l" and reading.joined(name.first):
        return Name(name.first, name.last, None, "place", words.grounds[before], "ground", 0.75)
    if before in _OF and earlier in words.grounds and reading.shape(name.first - 2) == "l" and _lends(reading, words, earlier):
        return Name(name.first, name.last, None, "place", words.grounds[earlier], "ground", 0.82)
    if before == "the" and name.last - name.first == 1 and not reading.opens[name.first - 1]:
        return Name(name.first, name.last, None, "actor", "organisation", "capitals", 0.6)
    one = name.last - name.first == 1
    told = one and (is_goal(reading, name.first) or is_of_dwellers(reading, name.first))
    if (
        before in words.scenes or told or (name.last - name.first == 1 and is_french_at(reading, name.first))
    ) and reading.joined(name.first):
        return Name(name.first, name.last, None, "place", "place", "locative", 0.65)
    return name


def _lends(reading: Reading, words: Lexicon, ground: str) -> bool:
    """Whether the noun tells what the place behind "of" is; a camp or bridge "de X" is at the town of that name."""
    return reading.language == "en" or words.grounds[ground] != "site"


def _is_acronym(reading: Reading, name: Name) -> bool:
    return name.last - name.first == 1 and reading.shapes[name.first] == "A"
