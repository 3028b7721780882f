"""
Dates that may be uncertain: EDTF (ISO 8601-2:2019, Library of Congress profile), levels 0 and 1.

Supported: ``2018``, ``2018-08``, ``2018-08-24``, ``2018-08-24T10:00:00Z``, qualifiers ``? ~ %`` at the end, unspecified
digits from the right (``201X``, ``2018-XX``, ``2018-08-XX``, ``2018-XX-XX``), seasons ``2018-21`` to ``2018-24``,
intervals of those with open (``..``) or unknown (nothing) ends, and negative years. Years beyond four digits
(``Y170000002``) are refused: a briefing has no use for them.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from briefgen.model.values import dataclass

_POINT = re.compile(
    r"(?P<year>-?\d{2}(?:\d\d|\dX|XX))(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T(?P<time>\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?))?)?)?",
    re.ASCII,
)
_NO_END = frozenset({"", ".."})
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


@dataclass(frozen=True, slots=True)
class Edtf:
    """
    One EDTF value.

    Attributes:
        text: the value in EDTF, qualifier included; equal text means equal value.
        first: first day that it may mean, None for an open or unknown start or a year before 1.
        last: last day that it may mean, None for an open or unknown end or a year before 1 (`is_ancient` tells them apart).
        uncertain: ``?`` or ``%`` stands at it.
        approximate: ``~`` or ``%`` stands at it.
    """

    text: str
    first: dt.date | None
    last: dt.date | None
    uncertain: bool = False
    approximate: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it names one single day."""
        return self.first is not None and self.first == self.last

    @property
    def is_interval(self) -> bool:
        """Whether it is written as an interval."""
        return "/" in self.text

    @property
    def is_ancient(self) -> bool:
        """Whether it ended before year 1, where `datetime.date` begins."""
        return self.last is None and self.text.rpartition("/")[2] not in _NO_END

    @property
    def plain(self) -> str:
        """Return the value without its qualifiers."""
        return self.text.replace("?", "").replace("~", "").replace("%", "")

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """Return a key that sorts by first day, then by last day, then by text; unknown starts come first."""
        first = self.first or self.last or dt.date.min
        return first, self.last or (dt.date.min if self.is_ancient else dt.date.max), self.text

    def doubted(self) -> Edtf:
        """Return the same value marked as uncertain."""
        if self.uncertain:
            return self
        parts = [p if p in _NO_END else p.replace("~", "") + ("%" if "~" in p else "?") for p in self.text.split("/")]
        return Edtf("/".join(parts), self.first, self.last, uncertain=True, approximate=self.approximate)

    def overlaps(self, first: dt.date | None, last: dt.date | None) -> bool:
        """Whether a day that it may mean lies from ``first`` to ``last``; None means no bound."""
        if first and self.is_ancient:
            return False
        return not ((last and self.first and self.first > last) or (first and self.last and self.last < first))

    def __str__(self) -> str:
        """Return the EDTF text."""
        return self.text


@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf | None:
    """Read an EDTF value of level 0 or 1; None when ``text`` is none or names a day that no calendar has."""
    text = text.strip()
    if "/" not in text:
        return _point(text)
    start_text, _, end_text = text.partition("/")
    start = None if start_text in _NO_END else _point(start_text)
    end = None if end_text in _NO_END else _point(end_text)
    if (start is None and start_text not in _NO_END) or (end is None and end_text not in _NO_END):
        return None
    if start is None and end is None:
        return None
    first, last = (start.first if start else None), (end.last if end else None)
    if first and ((last and first > last) or (end and end.is_ancient)):
        return None
    ends = [x for x in (start, end) if x]
    return Edtf(text, first, last, any(x.uncertain for x in ends), any(x.approximate for x in ends))


def day(value: dt.date) -> Edtf:
    """Return the EDTF value of one calendar day."""
    return Edtf(value.isoformat(), value, value)


def _point(text: str) -> Edtf | None:
    qualifier = text[-1:] if text[-1:] in {"?", "~", "%"} else ""
    match = _POINT.fullmatch(text[: len(text) - len(qualifier)])
    if not match:
        return None
    bounds = _bounds(match["year"], match["month"], match["day"], match["time"])
    if bounds is None:
        return None
    return Edtf(text, *bounds, uncertain=qualifier in {"?", "%"}, approximate=qualifier in {"~", "%"})


def _bounds(  # noqa: PLR0911 - one way out per form that the standard has
    year: str, month: str | None, day_: str | None, time: str | None
) -> tuple[dt.date | None, dt.date | None] | None:
    if year.startswith("-") or year == "0000":
        return None, None
    low, high = int(year.replace("X", "0")) or 1, int(year.replace("X", "9"))
    if month is None:
        return dt.date(low, 1, 1), dt.date(high, 12, 31)
    if "X" in year:
        return (dt.date(low, 1, 1), dt.date(high, 12, 31)) if month == "XX" and day_ in {None, "XX"} else None
    if month == "XX":
        return (dt.date(low, 1, 1), dt.date(low, 12, 31)) if day_ in {None, "XX"} else None
    number = int(month)
    if number in _SEASON_MONTHS and day_ is None:
        start, end = _SEASON_MONTHS[number]
        return dt.date(low, start, 1), _last_of_month(low, end)
    if not 1 <= number <= 12:  # noqa: PLR2004 - months of a year
        return None
    if day_ is None or day_ == "XX":
        return dt.date(low, number, 1), _last_of_month(low, number)
    try:
        single = dt.date(low, number, int(day_))
        if time:
            dt.time.fromisoformat(time)
    except ValueError:
        return None
    return single, single


def _last_of_month(year: int, month: int) -> dt.date:
    year, month = (year + 1, month - 12) if month > 12 else (year, month)  # noqa: PLR2004 - winter runs into the next year
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, month, calendar.monthrange(year, month)[1])
