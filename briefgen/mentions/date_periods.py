"""Periods: a day, week, month, quarter ... as a value that moves along the calendar and is written as EDTF."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Literal

from briefgen.model import edtf
from briefgen.model.values import dataclass

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century", "season", "span"]

MONTHS = 12
_MONTHS_OF: dict[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_OF: dict[str, int] = {"day": 1, "week": 7, "weekend": 7}
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_FIRST_SEASON, _LAST_SEASON = 21, 24


@dataclass(frozen=True, slots=True)
class Period:
    """
    A stretch of the calendar.

    Attributes:
        unit: what kind of stretch; ``span`` is one with an end of its own.
        start: its first day.
        end: its last day, only for a span.
        season: EDTF number 21 to 24, only for a season; its year is that of ``start``.
        approximate: the text says "about", "nearly".
    """

    unit: Unit
    start: dt.date
    end: dt.date | None = None
    season: int = 0
    approximate: bool = False


def day(year: int, month: int, number: int) -> Period | None:
    """Return one calendar day; None when there is none such."""
    try:
        return Period("day", dt.date(year, month, number))
    except ValueError:
        return None


def month(year: int, number: int) -> Period | None:
    """Return one calendar month; None when the year is out of range."""
    found = day(year, number, 1)
    return found and Period("month", found.start)


def year(number: int) -> Period | None:
    """Return one calendar year; None when it is out of range."""
    found = day(number, 1, 1)
    return found and Period("year", found.start)


def season(of_year: int, number: int) -> Period | None:
    """Return a season by EDTF number (21 spring to 24 winter; winter begins in December of its year)."""
    found = day(of_year, _SEASON_STARTS[number], 1)
    return found and Period("season", found.start, season=number)


def span(start: dt.date, end: dt.date) -> Period:
    """Return the days from ``start`` to ``end``, both included."""
    return Period("span", start, end)


def containing(unit: Unit, of_day: dt.date) -> Period:
    """Return the period of a kind that holds a day; a weekend is that of the day's week."""
    if unit == "day":
        return Period("day", of_day)
    if unit in {"week", "weekend"}:
        monday = of_day - dt.timedelta(of_day.weekday())
        return Period(unit, monday + dt.timedelta(5 if unit == "weekend" else 0))
    size = _MONTHS_OF[unit]
    if size >= MONTHS:
        years = size // MONTHS
        return Period(unit, dt.date(max(of_day.year // years * years, 1), 1, 1))
    return Period(unit, dt.date(of_day.year, (of_day.month - 1) // size * size + 1, 1))


def shifted(of_day: dt.date, unit: Unit, count: int) -> dt.date | None:
    """Return the day that lies ``count`` units later (earlier when negative); None when no calendar holds it."""
    try:
        if unit in _DAYS_OF:
            return of_day + dt.timedelta(_DAYS_OF[unit] * count)
        months = of_day.year * MONTHS + of_day.month - 1 + _MONTHS_OF[unit] * count
        year_, month_ = divmod(months, MONTHS)
        return of_day.replace(year=year_, month=month_ + 1, day=min(of_day.day, calendar.monthrange(year_, month_ + 1)[1]))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def moved(period: Period, unit: Unit, count: int) -> Period | None:
    """Return the period of the same kind that lies ``count`` units later; None when no calendar holds it."""
    start = shifted(period.start, unit, count)
    if start is None:
        return None
    if period.unit == "season":
        return Period("season", start, season=period.season)
    return None if period.unit == "span" else containing(period.unit, start)


def season_before(of_day: dt.date, number: int) -> Period | None:
    """Return the last season of a kind that had ended before the day's own year's one began or is over by that day."""
    this = season(of_day.year, number)
    last = this and edtf.parse(to_edtf(this))
    if last and last.last and last.last < of_day:
        return this
    before = season(of_day.year - 1, number)
    over = before and edtf.parse(to_edtf(before))
    if over and over.last and over.last >= of_day:
        return season(of_day.year - 2, number)
    return before


def to_edtf(period: Period) -> str:
    """Return the period in EDTF, ``~`` at its end when it is approximate."""
    text = _written(period)
    if not period.approximate:
        return text
    return "/".join(f"{part}~" for part in text.split("/"))


def _written(period: Period) -> str:
    start = period.start
    points = {
        "day": start.isoformat(),
        "month": f"{start.year:04}-{start.month:02}",
        "year": f"{start.year:04}",
        "decade": f"{start.year // 10:03}X",
        "century": f"{start.year // 100:02}XX",
        "season": f"{start.year:04}-{period.season}",
    }
    return points.get(period.unit) or f"{start.isoformat()}/{_last_day(period).isoformat()}"


def _last_day(period: Period) -> dt.date:
    if period.unit == "span" and period.end:
        return period.end
    if period.unit in {"week", "weekend"}:
        return _later(period.start, 6 if period.unit == "week" else 1)
    months = _MONTHS_OF[period.unit]
    last = period.start.month + months - 1
    return dt.date(period.start.year, last, calendar.monthrange(period.start.year, last)[1])


def _later(of_day: dt.date, days: int) -> dt.date:
    return min(of_day, dt.date.max - dt.timedelta(days)) + dt.timedelta(days)
