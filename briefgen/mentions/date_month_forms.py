"""Months, quarters, half-years and seasons of the calendar, with a year or by the tense around them."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Literal

from briefgen.mentions import date_periods
from briefgen.mentions.date_parts import number, pick, split_at_join, told_year
from briefgen.mentions.date_periods import Period
from briefgen.mentions.date_scene import Found

if TYPE_CHECKING:
    from briefgen.mentions.date_parts import Tokens
    from briefgen.mentions.date_scene import Scene

_PIVOT_MONTHS = 9
_QUARTERS, _HALVES = 4, 2
_WEEK = 7


def month(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "May 2017", "late August last year", and a bare "in May" by the tense around it."""
    names = pick(tokens, "Mm")
    year, relative = told_year(tokens, scene)
    if year is not None:
        return [Found(tokens, date_periods.month(year, number(names[0])), relative)]
    if all(token.symbol == "m" for token in names) and not (
        pick(tokens, "iVpeLTNPFr") or (pick(tokens, "da") and scene.goes_on())
    ):
        return None
    return [Found(tokens, _bare_month(tokens, scene, number(names[0])))]


def week(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the first week of October", "the last week of May 2017": seven days, counted from an end of the month."""
    unit = pick(tokens, "u")[0]
    which, rest = tokens[tokens.index(unit) - 1], tokens[tokens.index(unit) + 1 :]
    found = month(rest, scene)
    if unit.value != "week" or not found or found[0].period is None:
        return found
    first = found[0].period.start
    days = calendar.monthrange(first.year, first.month)[1]
    day = days - _WEEK + 1 if which.symbol == "L" else 1 + _WEEK * (number(which) - 1)
    if not 1 <= day <= days:
        return None
    stretch = date_periods.span(first.replace(day=day), first.replace(day=min(day + _WEEK - 1, days)))
    return [Found(tokens, stretch, found[0].relative)]


def _bare_month(tokens: Tokens, scene: Scene, number_: int) -> Period | None:
    published = scene.published
    if published is None:
        return None
    turn = pick(tokens, "LTNPF")
    if not turn and (told := scene.year_told()):
        return date_periods.month(told, number_)
    back = (published.month - number_) % date_periods.MONTHS
    if turn:
        step = number(turn[0])
        months = -(back or 12) if step < 0 else ((-back) % 12 or 12 if step > 0 else number_ - published.month)
    else:
        months = _by_tense(scene, back)
    start = date_periods.shifted(published.replace(day=1), "month", months)
    return Period("month", start) if start else None


def _by_tense(scene: Scene, back: int) -> int:
    tense = "" if scene.belongs() else scene.tense()
    if tense == "future" or (tense != "past" and back >= _PIVOT_MONTHS):
        return (-back) % date_periods.MONTHS
    return -back


def months(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "May to July 2018" and "between March and May", one mention a month."""
    first, second = split_at_join(tokens)
    year, relative = told_year(second, scene)
    one, two = number(pick(first, "Mm")[0]), number(pick(second, "Mm")[0])
    if year is not None:
        early = date_periods.month(year - 1 if one > two else year, one)
        return [Found(first, early, relative), Found(second, date_periods.month(year, two), relative)]
    if not pick(tokens, "MiVp"):
        return None
    late = _bare_month((), scene, two)
    start = late and date_periods.shifted(late.start, "month", -((two - one) % date_periods.MONTHS))
    return [Found(first, Period("month", start) if start else None), Found(second, late)]


def quarter(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the third quarter of 2018", "Q3", "this year's first quarter"; without a year the last that began."""
    return _part_of_year(tokens, scene, "quarter", _QUARTERS)


def half(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the first half of 2018"."""
    return _part_of_year(tokens, scene, "half", _HALVES)


def _part_of_year(tokens: Tokens, scene: Scene, unit: Literal["quarter", "half"], parts: int) -> list[Found] | None:
    named = pick(tokens, "oQ")
    which = number(named[0])
    if not 1 <= which <= parts:
        return None
    year, relative = told_year(tokens, scene)
    start_month = (which - 1) * (date_periods.MONTHS // parts) + 1
    if year is None and scene.published:
        published = scene.published
        year = published.year
        if start_month > published.month and scene.tense() != "future":
            year -= 1
    start = date_periods.day(year, start_month, 1) if year is not None else None
    return [Found(tokens, start and Period(unit, start.start), relative)]


def season(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the summer of 2018", "winter 2017-18"."""
    year, relative = told_year(tokens, scene)
    found = date_periods.season(year, number(pick(tokens, "S")[0])) if year else None
    return [Found(tokens, found, relative)]
