"""Prepositions that lead to a place or to somebody, as the word before them tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.text.words import fold

if TYPE_CHECKING:
    from briefgen.mentions.reading import Reading

_STEMS = (
    "demand dit répond repond répli repli donn accord remis remet impos rend rappel promis promet propos écri ecri parl succed "
    "succèd reproch appart fidèl fidel hostil face grâce grace quant oppos ordonn interd permi permet conseil offr envoy adress"
).split()
_DATIVE = tuple(fold(stem) for stem in _STEMS)
"""Beginnings of French words behind which "à" leads to somebody."""


def is_french_at(reading: Reading, at: int) -> bool:
    """Whether French "à" stands before word ``at``, and no verb or noun that takes a person: "à X", not "demande à X"."""
    before = at - 1
    if reading.language != "fr" or before < 0 or reading.slice(before, at) not in {"à", "À"}:
        return False
    return not (before and not reading.opens[before] and reading.keys[before - 1].startswith(_DATIVE))
