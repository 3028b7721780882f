"""The words that tell what a name is: titles, kinds of organisations and places, prepositions, verbs of speech, by language."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.mentions import lexicon_en, lexicon_more
from briefgen.model.entities import ACTOR_TYPES, ActorType
from briefgen.model.values import dataclass
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Lexicon:
    """
    Words of one language, all folded (`briefgen.text.words.fold`).

    Attributes:
        openers: function words and frequent first words of sentences; their capital proves no name.
        calendar: weekdays and months: never the edge of a name.
        titles: words that make the capitalised words behind them a person ("minister", "gen").
        ranks: words that stand before or within a title ("foreign", "deputy").
        offices: what follows "of" in a title ("state", "defence").
        speech: verbs with a speaker ("said", "told").
        plain: capitalised words that name no one ("Marxist", "Sunni").
        acts: verbs of which a capital as subject is its government ("backs", "rejected").
        adverbs: words that may stand between a subject and its verb.
        locatives: words behind which something happens ("in", "near", "downtown").
        scenes: the prepositions among them that name a scene and nothing else ("in", "across").
        partners: words behind which a capital is its government ("with", "between").
        towns: words behind a capital that show it to be the town ("airport", "residents").
        links: words allowed inside a name behind a head ("Ministry *of* Defence").
        events: last words of what happens or is signed and acts itself in nothing ("war", "treaty").
        heads: words of organisations' names, with the type of actor they tell.
        groups: common nouns beside a name that tell its type ("militia", "newspaper").
        grounds: words in names of places, with the kind they tell.
        sites: lower-case nouns behind the name of a site ("crossing", "base").
        site_prefixes: words before those ("air", "border").
        areas: nouns behind the name of a province or area.
        forces: nouns that make a nationality word an actor of its own ("army", "embassy").
        force_prefixes: words before those ("national").
        rule: nouns with which a nationality word is the state ("government", "regime").
        directions: compass words and the form that ids carry ("northern" is "north").
        alias: words that introduce another name ("called", "known").
        common: all words that alone are no name of a place.
    """

    openers: frozenset[str]
    calendar: frozenset[str]
    titles: frozenset[str]
    ranks: frozenset[str]
    offices: frozenset[str]
    speech: frozenset[str]
    plain: frozenset[str]
    acts: frozenset[str]
    adverbs: frozenset[str]
    locatives: frozenset[str]
    scenes: frozenset[str]
    partners: frozenset[str]
    towns: frozenset[str]
    links: frozenset[str]
    events: frozenset[str]
    heads: Mapping[str, ActorType]
    groups: Mapping[str, ActorType]
    grounds: Mapping[str, str]
    sites: frozenset[str]
    site_prefixes: frozenset[str]
    areas: frozenset[str]
    forces: frozenset[str]
    force_prefixes: frozenset[str]
    rule: frozenset[str]
    directions: Mapping[str, str]
    alias: frozenset[str]
    common: frozenset[str]


_SETS = (
    "openers calendar titles ranks offices speech plain acts adverbs locatives scenes partners towns links events sites "
    "site_prefixes areas forces force_prefixes rule alias"
).split()
_ALONE = "openers calendar titles ranks rule plain".split()


@lru_cache(maxsize=32)
def lexicon(language: str) -> Lexicon:
    """Return the words of a language (primary subtag, lower case); for a language that has none, an empty lexicon."""
    texts = lexicon_en.WORDS if language == "en" else lexicon_more.WORDS.get(language, {})
    sets = {name: _split(texts.get(name, "")) for name in _SETS}
    heads, groups, grounds, directions = (_table(texts.get(name, "")) for name in ("heads", "groups", "grounds", "directions"))
    alone = (*(sets[name] for name in _ALONE), heads, groups, directions)
    return Lexicon(
        **sets,
        heads=_types(heads),
        groups=_types(groups),
        grounds=grounds,
        directions=directions,
        common=frozenset().union(*alone),
    )


def _types(table: dict[str, str]) -> dict[str, ActorType]:
    known: dict[str, ActorType] = {kind: kind for kind in ACTOR_TYPES}
    return {word: known[meaning] for word, meaning in table.items()}


def _split(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _table(text: str) -> dict[str, str]:
    """Read lines of ``meaning: word word``; a line without a colon goes on."""
    table: dict[str, str] = {}
    meaning = ""
    for line in text.strip().splitlines():
        head, colon, rest = line.rpartition(":")
        meaning = head.strip() if colon else meaning
        for word in rest.split():
            table.setdefault(fold(word), meaning)
    return table
