"""
The Solar Hijri calendar of Iran and Afghanistan in Gregorian days.

Source: the 33-year cycle of leap years (years 1, 5, 9, 13, 17, 22, 26, 30 of each), which agrees with the observed calendar
for the years 1210 to 1470 (1831 to 2091); years outside are not converted. Islamic (lunar) months begin by sighting of the
moon and are not converted at all.
"""

from __future__ import annotations

import datetime as dt

_FIRST_YEAR, _LAST_YEAR = 1210, 1470
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_KNOWN_YEAR, _KNOWN_DAY = 1397, dt.date(2018, 3, 21)
_LONG_MONTHS = 6
_MONTHS = 12


def is_solar_year(year: int) -> bool:
    """Whether ``year`` of the Solar Hijri calendar can be converted."""
    return _FIRST_YEAR <= year <= _LAST_YEAR


def solar_new_year(year: int) -> dt.date:
    """Return the day of Nowruz of a Solar Hijri year from 1210 to 1471."""
    low, high = sorted((year, _KNOWN_YEAR))
    days = sum(366 if y % 33 in _LEAP else 365 for y in range(low, high))
    return _KNOWN_DAY + dt.timedelta(days if year > _KNOWN_YEAR else -days)


def solar_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the Gregorian day of a Solar Hijri date; None when the month has no such day or the year is out of range."""
    if not (is_solar_year(year) and 1 <= month <= _MONTHS and day >= 1):
        return None
    first, last = solar_month(year, month)
    found = first + dt.timedelta(day - 1)
    return found if found <= last else None


def solar_month(year: int, month: int) -> tuple[dt.date, dt.date]:
    """Return the first and last Gregorian day of a Solar Hijri month."""
    start = _month_start(year, month)
    after = solar_new_year(year + 1) if month == _MONTHS else _month_start(year, month + 1)
    return start, after - dt.timedelta(1)


def solar_year_of(day: dt.date) -> int:
    """Return the Solar Hijri year that holds a Gregorian day."""
    year = day.year - 621
    return year if day >= solar_new_year(year) else year - 1


def _month_start(year: int, month: int) -> dt.date:
    passed = month - 1
    return solar_new_year(year) + dt.timedelta(31 * min(passed, _LONG_MONTHS) + 30 * max(passed - _LONG_MONTHS, 0))
