"""Measures of time in words: the unit that a token names, "two weeks", "twenty-four days"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.mentions.date_parts import number, pick

if TYPE_CHECKING:
    from briefgen.mentions.date_parts import Tokens
    from briefgen.mentions.date_periods import Unit
    from briefgen.mentions.date_tokens import Token

TOPIC = 500
"""Within so many characters a quarter named before is what the text compares with."""

_UNITS: dict[str, Unit] = {"G": "day", "y": "year", "J": "weekend", "q": "quarter"}
_NAMED: dict[str, Unit] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "weekend": "weekend",
}  # fmt: skip
_TENS = 20


def unit_of(token: Token) -> Unit:
    """Return the unit that a token names; a part of a day is its day."""
    return _UNITS.get(token.symbol) or _NAMED.get(str(token.value), "day")


def count_of(tokens: Tokens) -> int | None:
    """Return the number that tokens spell ("twenty-four", "45", "a"), 1 for none, None for a choice ("two or three")."""
    named = [number(token) for token in pick(tokens, "nkca")]
    if len(named) > 1:
        return sum(named) if named[0] >= _TENS else None
    return named[0] if named else 1


def measure(tokens: Tokens) -> tuple[int | None, Unit]:
    """Return the count and the unit of a measure; a dual counts two, a choice ("two or three") None."""
    dual = pick(tokens, "b")
    if dual:
        return 2, unit_of(dual[0])
    return count_of(tokens), unit_of(pick(tokens, "GuyvqJ")[0])
