"""Nominatives: unknown names of inflecting languages in the form in which the same text names them elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions.inflection import plain_forms
from briefgen.text.given_names import GIVEN_NAMES
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.names import Name
    from briefgen.mentions.reading import Reading

_DECLINING = frozenset({"ru", "uk"})
_GENITIVE_GIVEN = (("ия", "ий"), ("ея", "ей"), ("я", "й"), ("а", ""))
_GENITIVE_PAIRS = ((("ого", "его"), ("а", "я")), (("ои", "еи"), ("ы", "и")))
"""Folded endings of adjectives in the genitive, and of the nouns that they describe."""
_SURNAMES = ("овои", "евои", "инои", "ынои")
"""Endings of women's surnames that look like such adjectives."""
_PAST = ("ла", "ли", "лась", "лись")
_CASES = (
    (
        (
            ("овым", "ов"),
            ("евым", "ев"),
            ("ёвым", "ёв"),
            ("иным", "ин"),
            ("ыным", "ын"),
            ("ским", "ский"),
            ("цким", "цкий"),
            ("яном", "ян"),
        ),
        (("ием", "ий"), ("ем", "й"), ("ом", "")),
    ),
    (
        (
            ("ову", "ов"),
            ("еву", "ев"),
            ("ёву", "ёв"),
            ("ину", "ин"),
            ("ыну", "ын"),
            ("скому", "ский"),
            ("цкому", "цкий"),
            ("яну", "ян"),
        ),
        (("ию", "ий"), ("ю", "й"), ("у", "")),
    ),
    (
        (
            ("овой", "ова"),
            ("евой", "ева"),
            ("ёвой", "ёва"),
            ("иной", "ина"),
            ("ыной", "ына"),
            ("ской", "ская"),
            ("цкой", "цкая"),
        ),
        (("ией", "ия"), ("ии", "ия"), ("ой", "а"), ("ей", "я"), ("ы", "а"), ("и", "а"), ("е", "а")),
    ),
    (
        (
            ("ского", "ский"),
            ("цкого", "цкий"),
            ("ова", "ов"),
            ("ева", "ев"),
            ("ёва", "ёв"),
            ("ина", "ин"),
            ("яна", "ян"),
            ("и", "а"),
            ("ы", "а"),
            ("а", ""),
        ),
        _GENITIVE_GIVEN,
    ),
)
"""Pairs of a family name's and a given name's endings: instrumental, dative, a woman's other cases, a man's genitive."""


def in_nominative(reading: Reading, names: Sequence[Name]) -> Reading:
    """
    Return the reading with the words of unknown names in the form that another unknown name of the text has.

    A name of several words changes only where its first word does: "Anna Petrova" is no case of "Petrov". A single word that
    ends such an unchanged name stays as well.
    """
    unknown = [name for name in names if name.hit is None]
    if reading.language not in _DECLINING or not unknown:
        return reading
    written = {key for name in unknown for key in reading.keys[name.first : name.last]}
    plain = {key: next((form for form in plain_forms(key, reading.language) if form in written), key) for key in written}
    long = [name for name in unknown if name.last - name.first > 1]
    fixed = {reading.keys[n.last - 1] for n in long if plain[reading.keys[n.first]] == reading.keys[n.first]}
    keys = list(reading.keys)
    for name in unknown:
        first = keys[name.first]
        if plain[first] != first and (name.last - name.first > 1 or first not in fixed):
            keys[name.first : name.last] = [plain[key] for key in keys[name.first : name.last]]
    return replace(reading, keys=tuple(keys))


def in_first_case(label: str, language: str) -> str:
    """
    Return a person's name of two words or more in the first case, as far as its endings tell ("Олегом Петровым": Олег Петров).

    Where they do not ("Петрова" is a woman, or a man's genitive), a given name that is known decides; else the name stays.
    """
    words = label.split()
    if language not in _DECLINING or len(words) != 2:  # noqa: PLR2004 - names with a patronymic stay as they are
        return label
    given, family = words
    for ends, heads in _CASES:
        plain, first = _replaced(family, ends), _replaced(given, heads)
        if plain and first and (heads is not _GENITIVE_GIVEN or fold(first) in GIVEN_NAMES):
            return f"{first} {plain}"
    return label


def _replaced(word: str, endings: Sequence[tuple[str, str]]) -> str:
    """Return the word with the first ending that it has replaced, empty where it has none."""
    end = next(((end, new) for end, new in endings if word.endswith(end) and len(word) > len(end) + 1), None)
    return word.removesuffix(end[0]) + end[1] if end else ""


def describes_noun(reading: Reading, first: int, last: int) -> bool:
    """Whether a word is an adjective of the common noun behind it, both in the genitive: "глава Центральной комиссии"."""
    if reading.language not in _DECLINING or last - first > 1 or reading.gaps[last] != " " or reading.shape(last) != "l":
        return False
    key, behind = reading.keys[first], reading.keys[last]
    ends = next((nouns for adjectives, nouns in _GENITIVE_PAIRS if key.endswith(adjectives)), ())
    if not ends or key.endswith(_SURNAMES):
        return False
    if behind.endswith(_adjectives_like(key)) and reading.gaps[last + 1] == " ":
        behind = reading.key(last + 1)
    return behind.endswith(ends) and not behind.endswith(_PAST)


def _adjectives_like(key: str) -> tuple[str, ...]:
    return next(adjectives for adjectives, _ in _GENITIVE_PAIRS if key.endswith(adjectives))
