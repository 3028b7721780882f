"""Prepositions that lead to a place or to somebody, as the word before them tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.text.words import fold

if TYPE_CHECKING:
    from briefgen.mentions.reading import Reading

_OF = frozenset("of de von d del des du".split())
_STEMS = (
    "demand dit répond repond répli repli donn accord remis remet impos rend rappel promis promet propos écri ecri parl succed "
    "succèd reproch appart fidèl fidel hostil face grâce grace quant oppos ordonn interd permi permet conseil offr envoy adress"
).split()
_DATIVE = tuple(fold(stem) for stem in _STEMS)
"""Beginnings of French words behind which "à" leads to somebody."""
_TO = {"en": "to into", "es": "a hasta", "fr": "vers jusqu'à", "de": "nach"}
_MOTION = {
    "en": "fled flee flew fly travelled traveled went gone returned return moved move sailed drove marched retreated withdrew "
    "headed arrived escaped evacuated deported flown sent taken advanced crossed",
    "es": "viaj lleg huy hui volv vuelv regres traslad envi march fue fueron retir evacu deport escap avanz desplaz",
    "fr": "fui part parti retourn rentr repli dirig avanc traver évacu evacu transfér transfer march",
    "de": "floh flohen reiste reisten flog flogen zog zogen ging gingen fuhr fuhren kehrte kehrten brachte brachten geflohen",
}
_STEMS_TO = {language: tuple(fold(word) for word in words.split()) for language, words in _MOTION.items()}
_WORDS_TO = {language: frozenset(fold(word) for word in words.split()) for language, words in _TO.items()}
_FAR = 3
_DWELLERS = frozenset(
    fold(word)
    for word in (
        "residents inhabitants villagers outskirts suburbs "
        "habitantes vecinos calles afueras alcalde alcaldesa hospital aeropuerto habitants maire rues alentours hôpital "
        "aéroport "
        "bewohner einwohner straßen bürgermeister krankenhaus flughafen marché mercado"
    ).split()
)


def is_goal(reading: Reading, at: int) -> bool:
    """Whether somebody moves to what word ``at`` names: "fled to X", "viajará a X", not "told X" nor "gave to X"."""
    before = at - 1
    if before < 1 or reading.keys[before] not in _WORDS_TO.get(reading.language, ()) or reading.opens[before]:
        return False
    stems = _STEMS_TO[reading.language]
    return any(reading.keys[i].startswith(stems) for i in range(max(0, before - _FAR), before))


def is_of_dwellers(reading: Reading, at: int) -> bool:
    """Whether what word ``at`` names has residents, streets or a mayor: "residents of X"."""
    return at > 1 and reading.keys[at - 1] in _OF and reading.keys[at - 2] in _DWELLERS and reading.gaps[at] == " "


def is_french_at(reading: Reading, at: int) -> bool:
    """Whether French "à" stands before word ``at``, and no verb or noun that takes a person: "à X", not "demande à X"."""
    before = at - 1
    if reading.language != "fr" or before < 0 or reading.slice(before, at) not in {"à", "À"}:
        return False
    return not (before and not reading.opens[before] and reading.keys[before - 1].startswith(_DATIVE))
