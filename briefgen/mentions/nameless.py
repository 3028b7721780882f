"""Capitalised words that name no one: creeds, designations, numbered things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.text.words import fold

if TYPE_CHECKING:
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.names import Name
    from briefgen.mentions.reading import Reading

_CREEDS = ("ist", "ists", "ism")
_DISEASES = frozenset(
    fold(word)
    for word in (
        "virus viruses fever disease flu influenza syndrome ebolavirus fièvre maladie grippe fiebre enfermedad gripe fieber "
        "krankheit seuche вирус вируса лихорадка лихорадки virüsü humması hastalığı gribi فيروس حمى ویروس تب"
    ).split()
)
_OF = frozenset("de du del des la von".split())
_YEAR = 4
"""Digits of a year; a shorter number behind a name counts or names something."""


def names_no_one(reading: Reading, name: Name, words: Lexicon) -> bool:
    """Whether a proposal is no name of a person, a group or a place."""
    return (
        (name.rule == "event" and name.hit is None)
        or _is_plain_word(reading, name, words)
        or _is_numbered(reading, name, words)
        or _is_disease(reading, name)
        or _is_part_of_the_world(reading, name, words)
    )


def _is_disease(reading: Reading, name: Name) -> bool:
    """Whether a place only lends its name to a disease: "West Nile virus", "Lassa-Fieber", "fièvre de Lassa"."""
    if name.hit is not None and (not name.hit.places or name.hit.people):
        return False
    if reading.key(name.last) in _DISEASES and reading.gaps[name.last] in {" ", "-"}:
        return True
    at = name.first - 1
    if reading.key(at) in _OF and reading.gaps[name.first] == " ":
        at -= 1
    named_before = reading.key(at) in _DISEASES and reading.gaps[at + 1] == reading.gaps[name.first] == " "
    return named_before or (name.hit is None and name.last - name.first > 1 and reading.keys[name.last - 1] in _DISEASES)


def _is_part_of_the_world(reading: Reading, name: Name, words: Lexicon) -> bool:
    """Whether a proposal is a compass word and a plain adjective, which only describe: "West African nations"."""
    if name.hit is not None or name.last - name.first < 2:  # noqa: PLR2004 - two words
        return False
    last = reading.keys[name.last - 1]
    compass = all(reading.keys[i] in words.directions for i in range(name.first, name.last - 1))
    return compass and last in words.plain and last not in words.directions


def _is_plain_word(reading: Reading, name: Name, words: Lexicon) -> bool:
    """Whether a proposal is one word that names no one: "Sunni", "Marxist", "Islamism", "H5N1"."""
    if name.hit is not None or name.last - name.first > 1:
        return False
    key = reading.keys[name.first]
    if reading.shapes[name.first] == "C" and reading.language != "en" and key in words.heads:
        return True
    if reading.shapes[name.first] == "A" and any(c.isdigit() for c in key):
        return True
    return key in words.plain or key in words.openers or (reading.shapes[name.first] == "C" and key.endswith(_CREEDS))


def _is_numbered(reading: Reading, name: Name, words: Lexicon) -> bool:
    """Whether a number behind an unknown word or a small place numbers one of many: "Apollo 13", not "in Idlib 13"."""
    alone = name.last - name.first == 1 and name.rule == "capitals" and reading.shapes[name.first] == "C"
    if not alone or (name.hit is not None and not name.hit.obscure) or reading.gaps[name.last] not in {" ", "-"}:
        return False
    number = reading.key(name.last)
    return number.isdigit() and (len(number) < _YEAR or name.hit is None) and reading.key(name.first - 1) not in words.locatives
