"""What the forms of dates share: the tokens of an expression by symbol, its year, its two ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.date_periods import Period
    from briefgen.mentions.date_scene import Scene
    from briefgen.mentions.date_tokens import Token

Tokens: TypeAlias = "tuple[Token, ...]"

_JOINTS = "irpd&,-/('"
_CONTEXT = "irVpdl&,-/('"


def pick(tokens: Sequence[Token], symbols: str) -> list[Token]:
    """Return the tokens whose symbol is among ``symbols``."""
    return [token for token in tokens if token.symbol in symbols]


def number(token: Token) -> int:
    """Return what a token stands for when that is a number, else 0."""
    return token.value if isinstance(token.value, int) else 0


def told_year(tokens: Sequence[Token], scene: Scene) -> tuple[int | None, bool]:
    """Return the year that the tokens name ("2018", "last year"), and whether it rests on the day of publication."""
    years = pick(tokens, "Y")
    if years:
        return number(years[-1]), False
    turns = pick(tokens, "LTN")
    if turns and pick(tokens, "y") and scene.published:
        return scene.published.year + number(turns[-1]), True
    return None, True


def split_at_join(tokens: Tokens) -> tuple[Tokens, Tokens]:
    """Return the tokens before and behind the first word or sign that joins the two ends of a range."""
    own = trimmed(tokens)
    index = next(i for i, token in enumerate(own) if token.symbol in "-r&")
    return own[:index], own[index + 1 :]


def trimmed(tokens: Tokens) -> Tokens:
    """Return the tokens without the prepositions, articles and signs around them."""
    first, last = 0, len(tokens)
    while first < last and (tokens[first].symbol in _CONTEXT or _is_article(tokens[first : first + 2])):
        first += 1
    while last > first and tokens[last - 1].symbol in _JOINTS:
        last -= 1
    return tokens[first:last]


def is_weekday(period: Period, tokens: Tokens) -> bool:
    """Whether a day falls on the weekday among the tokens."""
    return any(period.start.weekday() == number(token) for token in pick(tokens, "Ww"))


def is_verb(tokens: Tokens) -> bool:
    """Whether a word for a part ("start", "end") stands without "of", so that it is a verb: "talks start today"."""
    parts = [i for i, token in enumerate(tokens) if token.symbol == "e" and number(token)]
    return bool(parts) and tokens[parts[0] + 1].symbol not in "p-"


def _is_article(tokens: Tokens) -> bool:
    return tokens[0].symbol == "a" and tokens[-1].symbol not in "aGuyvqbJPF"
