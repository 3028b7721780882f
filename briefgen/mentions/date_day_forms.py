"""Days of the calendar: "24 August 2018", "7 September", "5 to 7 May", dates in digits, feasts, nights."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.mentions import date_calendars, date_periods
from briefgen.mentions.date_month_forms import month
from briefgen.mentions.date_parts import number, pick, split_at_join, told_year, trimmed
from briefgen.mentions.date_periods import Period
from briefgen.mentions.date_scene import Found

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.mentions.date_parts import Tokens
    from briefgen.mentions.date_scene import Scene

_FAR = 45
_CENTURY = 100
_FOURTH_THURSDAY = 44


def numeric(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Read a date in digits; where day and month cannot be told apart only its year is certain."""
    token = pick(tokens, "I")[0]
    parts = [int(part) for part in re.findall(r"\d+", str(token.value).split("t", maxsplit=1)[0])]
    if len(parts) == 2:  # noqa: PLR2004 - "24.8."
        found = partial(scene, parts[1], parts[0], tokens)
        return [Found(tokens, found)] if found else None
    if parts[0] > _CENTURY:
        year, month, day = parts
        if scene.lexicon.language == "fa" and date_calendars.is_solar_year(year):
            solar_day = date_calendars.solar_day(year, month, day)
            return [Found(tokens, Period("day", solar_day) if solar_day else None, relative=False)]
        return [Found(tokens, date_periods.day(year, month, day), relative=False)]
    day, month, year = parts
    if "." not in str(token.value) and scene.lexicon.data.month_first and day != month:
        if max(day, month) <= date_periods.MONTHS:
            return [Found(tokens, date_periods.year(year), relative=False, confidence=0.5)]
        day, month = max(day, month), min(day, month)
    return [Found(tokens, date_periods.day(year, month, day), relative=False)]


def day(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "24 August 2018", "Friday, 24 August", "August 24 last year"."""
    month_token, day_token = pick(tokens, "Mm")[0], pick(tokens, "no")[0]
    if not pick(tokens, "Y") and month_token.start < day_token.start and scene.is_counted(day_token.end):
        return month(tokens[: tokens.index(day_token)], scene)
    year, relative = told_year(tokens, scene)
    if year is not None:
        return [Found(tokens, date_periods.day(year, number(month_token), number(day_token)), relative)]
    if scene.is_name():
        return []
    return [Found(tokens, partial(scene, number(month_token), number(day_token), tokens))]


def partial(scene: Scene, month_: int, day_: int, tokens: Tokens) -> Period | None:
    """Return the day of a month without a year: in the year the sentence told, else the nearest that weekday and tense fit."""
    if scene.published is None:
        return None
    if told := scene.year_told():
        return date_periods.day(told, month_, day_)
    weekday = pick(tokens, "Ww")
    years = range(max(scene.published.year - 1, 1), scene.published.year + 2)
    choices = [p for y in years if (p := date_periods.day(y, month_, day_))]
    turn = pick(tokens, "LN")
    if turn:
        choices = [p for p in choices if (p.start - scene.published).days * number(turn[0]) > 0]
    fitting = [p for p in choices if weekday and p.start.weekday() == number(weekday[0])]
    return nearest(fitting or choices, scene, scene.published)


def nearest(choices: list[Period], scene: Scene, published: dt.date) -> Period | None:
    """Return the choice nearest to the day of publication; one further than six weeks away must fit the tense."""
    if not choices:
        return None
    best = min(choices, key=lambda p: abs(p.start - published))
    distance = (best.start - published).days
    if abs(distance) <= _FAR or len(choices) == 1:
        return best
    tense = scene.tense()
    if distance > 0 and tense == "past":
        return max((p for p in choices if p.start <= published), key=lambda p: p.start, default=best)
    if distance < 0 and tense == "future":
        return min((p for p in choices if p.start >= published), key=lambda p: p.start, default=best)
    return best


def feast(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "Christmas Day", "last Thanksgiving", "New Year's Eve 2016"."""
    month_, day_ = divmod(number(pick(tokens, "Z")[0]), _CENTURY)
    year_, relative = told_year(tokens, scene)
    if year_ is not None:
        return [Found(tokens, _feast_in(year_, month_, day_), relative)]
    if scene.published is None:
        return [Found(tokens, None)]
    around = range(max(scene.published.year - 1, 1), scene.published.year + 2)
    choices = [p for y in around if (p := _feast_in(y, month_, day_))]
    turn = pick(tokens, "LN")
    if turn:
        choices = [p for p in choices if (p.start - scene.published).days * number(turn[0]) > 0]
    return [Found(tokens, nearest(choices, scene, scene.published))]


def _feast_in(year_: int, month_: int, day_: int) -> Period | None:
    if day_ != _FOURTH_THURSDAY:
        return date_periods.day(year_, month_, day_)
    first = date_periods.day(year_, month_, 1)
    return first and date_periods.day(year_, month_, 22 + (3 - first.start.weekday()) % 7)


def days_of_month(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "5 to 7 May 2018", "May 5, 7 and 9": each day is a mention of its own, the month stays with the one beside it."""
    days, month_token = pick(tokens, "no"), pick(tokens, "Mm")[0]
    month_first = month_token.start < days[0].start
    if month_first and scene.is_counted(days[-1].end):
        return None
    cuts = [tokens.index(token) for token in days]
    ends = [cut + 1 for cut in cuts]
    ends[-1] = len(tokens)
    cuts[0] = 0
    found: list[Found] = []
    for token, cut, end in zip(days, cuts, ends, strict=True):
        named = pick(tokens, "MmYyLTN")
        resolved = day((*named, token) if month_first else (token, *named), scene)
        if not resolved:
            return None
        found.append(Found(tokens[cut:end], resolved[0].period, resolved[0].relative))
    return found


def two_days(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "28 December to 3 January 2019": the year of the later day tells that of the earlier."""
    first, second = split_at_join(tokens)
    year, relative = told_year(second, scene)
    if year is None:
        return None
    late = _day_in(second, year)
    early = _day_in(first, year)
    joined = next(token for token in trimmed(tokens) if token.symbol in "-r&")
    if early and late and early.start > late.start and joined.symbol != "&":
        early = _day_in(first, year - 1)
    return [Found(first, early, relative), Found(second, late, relative)]


def _day_in(tokens: Tokens, year: int) -> Period | None:
    return date_periods.day(year, number(pick(tokens, "Mm")[0]), number(pick(tokens, "no")[0]))


def night(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the night of 5 to 6 May" to the two days it touches."""
    months = pick(tokens, "Mm")
    days = pick(tokens, "no")
    rest = pick(tokens, "YyLTN")
    firsts = day((days[0], months[0], *rest), scene)
    seconds = day((days[-1], months[-1], *rest), scene)
    first, second = firsts and firsts[0].period, seconds and seconds[0].period
    if not first or not second or not 0 <= (second.start - first.start).days <= 1:
        return None
    return [Found(tokens, date_periods.span(first.start, second.start), relative=not pick(tokens, "Y"))]


def night_to(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "in der Nacht zum 5. Mai", the night that ends on a day."""
    ends = day(tokens, scene)
    end = ends and ends[0].period
    start = end and date_periods.shifted(end.start, "day", -1)
    return [Found(tokens, date_periods.span(start, end.start) if start and end else None, relative=not pick(tokens, "Y"))]
