"""Dates counted from one that the text told before: "two days later", "the following day", "that year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.mentions import date_periods
from briefgen.mentions.date_measures import TOPIC, measure, unit_of
from briefgen.mentions.date_parts import number, pick
from briefgen.mentions.date_scene import Found
from briefgen.mentions.date_weekday_forms import days_from

if TYPE_CHECKING:
    from briefgen.mentions.date_parts import Tokens
    from briefgen.mentions.date_periods import Period, Unit
    from briefgen.mentions.date_scene import Dated, Scene

_SIZE: dict[Unit, int] = {
    "day": 0, "weekend": 1, "week": 2, "span": 2, "month": 3, "quarter": 4, "season": 4, "half": 5,
    "year": 6, "decade": 7, "century": 8,
}  # fmt: skip


def later(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "two days earlier", "a year later" from the date told before; open without one, or when it is too coarse."""
    count, unit = measure(tokens)
    if count is None:
        return [Found(tokens, None)]
    turn = pick(tokens, "EVAF")
    step = number(turn[-1]) * count
    anchor = (scene.beside() or scene.last("quarter", TOPIC)) if unit == "year" else None
    anchor = anchor or (scene.story() if step < 0 else scene.anchor())
    if anchor is None:
        return [Found(tokens, None)]
    return [Found(tokens, _counted_from(anchor, unit, step), not anchor.explicit)]


def _counted_from(anchor: Dated, unit: Unit, step: int) -> Period | None:
    if unit == "year" and anchor.period.unit in {"quarter", "month", "season", "half"}:
        return date_periods.moved(anchor.period, "year", step)
    if _SIZE[anchor.period.unit] > _SIZE[unit]:
        return None
    start = date_periods.shifted(anchor.period.start, unit, step)
    return date_periods.containing(unit, start) if start else None


def narrated(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the following day", "that year", "la veille" from the date told before; open without one."""
    anchor = scene.anchor()
    told = pick(tokens, "OPFt")[0]
    named = [token for token in tokens if token.symbol in "GuyvqJsz"]
    if told.symbol == "t" and scene.lexicon.data.bare_article_lasts and pick(tokens[tokens.index(told) :], "d"):
        return None
    if named and named[0].symbol == "v":
        return []
    if named and named[0].start < told.start and not scene.lexicon.data.turns_follow:
        return None
    unit = unit_of(named[0]) if named and told.symbol != "O" else "day"
    if anchor is None or _SIZE[anchor.period.unit] > _SIZE[unit]:
        return [Found(tokens, None)]
    start = date_periods.shifted(anchor.period.start, unit, number(told))
    return [Found(tokens, date_periods.containing(unit, start) if start else None, not anchor.explicit)]


def day_before(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the day before"; without an article ("more than on day before day") it is none."""
    return later(tokens, scene) if pick(tokens, "adnkc") else None


def narrated_next(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the next day", which counts from the day told before."""
    anchor = scene.anchor()
    if anchor is None or anchor.period.unit != "day":
        return [Found(tokens, None)]
    return [Found(tokens, days_from(anchor.period.start, 1), not anchor.explicit)]


def same_quarter(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the quarter" to the quarter told before."""
    told = scene.last("quarter")
    return [Found(tokens, told.period, not told.explicit)] if told and pick(tokens, "d") else None
