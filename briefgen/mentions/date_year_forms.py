"""Years, decades and centuries, and dates of the Solar Hijri and Islamic calendars."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefgen.mentions import date_calendars, date_periods
from briefgen.mentions.date_parts import number, pick
from briefgen.mentions.date_periods import Period
from briefgen.mentions.date_scene import Found

if TYPE_CHECKING:
    from briefgen.mentions.date_parts import Tokens
    from briefgen.mentions.date_scene import Scene

_OLDEST, _NEWEST = 1500, 2150
_OLDEST_ALONE, _NEWEST_ALONE = 1900, 2060
_CENTURY = 100
_FULL_DECADE = len("1990s")


def decade(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the early 1990s", "the '80s", "los años 90"."""
    named = pick(tokens, "DYkc")
    if not named:
        return None
    value = number(named[0])
    unit = pick(tokens, "u")
    if unit and not pick(tokens, "DX") and unit[0].value != "decade":
        return None
    if pick(tokens, "v") and not pick(tokens, "DX") and not scene.lexicon.data.years_name_decades:
        return None
    if scene.lexicon.data.ages_in_tens and not _is_decade(tokens):
        return []
    value += 1900 if value < _CENTURY else 0
    first = date_periods.year(value)
    if first is None or value % 10 or value < _OLDEST:
        return None
    return [Found(tokens, Period("decade", first.start), relative=False)]


def _is_decade(tokens: Tokens) -> bool:
    named = pick(tokens, "D")
    if not named or number(named[0]) % _CENTURY == 0 or named[0].end - named[0].start == _FULL_DECADE:
        return True
    return all(number(token) == 0 for token in pick(tokens, "d")) and bool(pick(tokens, "de'"))


def century(tokens: Tokens, scene: Scene) -> list[Found] | None:  # noqa: ARG001 - the grammar calls all forms alike
    """Resolve "the 19th century" to 18XX."""
    first = date_periods.year((number(pick(tokens, "on")[0]) - 1) * _CENTURY)
    if first is None or first.start.year < _CENTURY * 10:
        return None
    return [Found(tokens, Period("century", first.start), relative=False)]


def year(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve a year that stands alone, unless the words around make it a count or a label."""
    named = pick(tokens, "Y")
    if not named:
        return None
    token = named[0]
    value = number(token)
    if scene.lexicon.language == "fa" and date_calendars.is_solar_year(value):
        return [Found(tokens, _solar_year(value), relative=False)] if pick(tokens, "yiep") else None
    told = bool(pick(tokens, "y"))
    placed = bool(pick(tokens, "irVpdef"))
    if not told and scene.is_labelled(token.start):
        return None
    low, high = (_OLDEST, _NEWEST) if told or placed else (_OLDEST_ALONE, _NEWEST_ALONE)
    if not low <= value <= high:
        return None
    return [Found(tokens, date_periods.year(value), relative=False, confidence=0.0 if told or placed else 0.8)]


def years(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "2011-2018", "2011-18", "between 2011 and 2018": each year is a mention of its own."""
    ends = pick(tokens, "Ynk")
    if len(ends) != 2:  # noqa: PLR2004 - a range has two ends
        return None
    first, second = ends
    early, late = number(first), number(second)
    late += early // _CENTURY * _CENTURY if late < _CENTURY else 0
    if not _OLDEST <= early < late <= _NEWEST or scene.is_counted(second.end) or scene.is_labelled(first.start):
        return None
    return [
        Found((first,), date_periods.year(early), relative=False),
        Found((second,), date_periods.year(late), relative=False),
    ]


def solar(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve a date of the Solar Hijri calendar to Gregorian days; a month or year is an interval of days."""
    month_ = number(pick(tokens, "Kj")[0])
    days, years_ = pick(tokens, "no"), pick(tokens, "Y")
    published = scene.published
    if years_:
        year_ = number(years_[0])
    elif published is None or not date_calendars.is_solar_year(date_calendars.solar_year_of(published)):
        return [Found(tokens, None)]
    else:
        year_ = _solar_year_near(month_, scene, published)
    if not date_calendars.is_solar_year(year_):
        return [Found(tokens, None)]
    if not days:
        return [Found(tokens, date_periods.span(*date_calendars.solar_month(year_, month_)), relative=not years_)]
    found = date_calendars.solar_day(year_, month_, number(days[0]))
    return [Found(tokens, Period("day", found) if found else None, relative=not years_)]


def _solar_year_near(month_: int, scene: Scene, published: dt.date) -> int:
    this = date_calendars.solar_year_of(published)
    if date_calendars.solar_month(this, month_)[0] > published and scene.tense() != "future":
        return this - 1
    return this


def _solar_year(value: int) -> Period:
    return date_periods.span(date_calendars.solar_new_year(value), date_calendars.solar_new_year(value + 1) - dt.timedelta(1))


def lunar(tokens: Tokens, scene: Scene) -> list[Found] | None:  # noqa: ARG001 - the grammar calls all forms alike
    """Recognise a date of the Islamic calendar, whose months begin by sighting: it stays open."""
    return [Found(tokens, None, confidence=0.5)]
