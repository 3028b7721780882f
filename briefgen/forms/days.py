"""Readers of dates: EDTF values and single days. What people write instead is recognised: the hint is the date itself."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING

from briefgen.forms.scalars import Fault, Scalar
from briefgen.forms.wording import shown
from briefgen.model import edtf

if TYPE_CHECKING:
    from briefgen.model.edtf import Edtf

_MONTHS = "January February March April May June July August September October November December".split()
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ]+(\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?) ?(?:[Zz]|UTC|[+-]\d\d(?::?\d\d)?)?([?~%]?)", re.ASCII
)
_MONTHS_A_YEAR = 12
_DAY_FIRST = re.compile(r"(?P<d>\d\d?)[/.-](?P<m>\d\d?)[/.-](?P<y>\d{4})", re.ASCII)
_WRITTEN = (
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)[?~%]?", re.ASCII),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)", re.ASCII),
    re.compile(r"(?P<d>\d\d?)(?:st|nd|rd|th)?[ .-]+(?P<name>[A-Za-z]{3,9})\.?[ ,-]+(?P<y>\d{4})", re.ASCII),
    re.compile(r"(?P<name>[A-Za-z]{3,9})\.? +(?P<d>\d\d?)(?:st|nd|rd|th)?,? +(?P<y>\d{4})", re.ASCII),
    re.compile(r"(?P<name>[A-Za-z]{3,9})\.?,? +(?P<y>\d{4})", re.ASCII),
    _DAY_FIRST,
)
_USUAL = "write it as 2024-02-29, 2024-02 or 2024, with ? after it when it is uncertain"


def _when(text: str) -> Edtf | Fault:
    value = edtf.parse(_day_of_moment(text.strip()))
    return value or Fault("date-unreadable", f"{shown(text)} is no date", _mended(text.strip()))


def _day(text: str) -> dt.date | Fault:
    value = _when(text)
    if isinstance(value, Fault):
        return value
    if value.first and value.is_day and not (value.uncertain or value.approximate):
        return value.first
    return Fault("date-unreadable", f"{shown(text)} is no single day", "write year, month and day, such as 2024-02-29")


def _moment(text: str) -> str | Fault:
    if edtf.parse(_day_of_moment(text.strip())):
        return text
    return Fault("date-unreadable", f"{shown(text)} is no point in time", "write it as 2024-02-29T18:30:00Z")


def _day_of_moment(text: str) -> str:
    """Return the calendar day of a date with a time of day, as it is written; any other text as it is."""
    match = _MOMENT.fullmatch(text)
    if not match:
        return text
    try:
        dt.time.fromisoformat(match[2].replace(",", "."))
    except ValueError:
        return text
    return match[1] + match[3]


def _mended(text: str) -> str:
    """Return the hint for a text that is no EDTF value: the date that is meant, when one can be told."""
    if "/" in text and all(edtf.parse(end) for end in text.split("/", 1)):
        return "write the earlier end first"
    match = next((found for pattern in _WRITTEN if (found := pattern.fullmatch(text))), None)
    if match is None:
        return _USUAL
    groups = match.groupdict()
    year, day = int(groups["y"]), int(groups.get("d") or 0)
    month = _month(groups["name"]) if groups.get("name") else int(groups["m"])
    if year < 1 or not month:
        return _USUAL
    if groups.get("d") is None:
        return f"write {year}-{month:02}"
    return _either(year, month, day) if match.re is _DAY_FIRST else _written_day(year, month, day)


def _either(year: int, month: int, day: int) -> str:
    """Return the hint for a date whose day and month may be the other way round."""
    if month > _MONTHS_A_YEAR >= day:
        return _written_day(year, day, month)
    if day != month and max(day, month) <= _MONTHS_A_YEAR:
        return f"write {year}-{month:02}-{day:02} or {year}-{day:02}-{month:02}, whichever is meant"
    return _written_day(year, month, day)


def _written_day(year: int, month: int, day: int) -> str:
    if not 1 <= month <= _MONTHS_A_YEAR:
        return f"there is no month {month}"
    last = calendar.monthrange(year, month)[1]
    return f"write {year}-{month:02}-{day:02}" if 1 <= day <= last else f"{_MONTHS[month - 1]} {year} has {last} days"


def _month(name: str) -> int:
    """Return the number of a month by its English name or a beginning of it, 0 for any other word."""
    beginnings = [month[:3].casefold() for month in _MONTHS]
    return beginnings.index(name[:3].casefold()) + 1 if name[:3].casefold() in beginnings else 0


_DATE_TEXT = {"type": ["string", "integer"]}
WHEN: Scalar[Edtf] = Scalar(
    _when, {**_DATE_TEXT, "examples": ["2018-08-24", "2018-08", "2018-08-24?", "2018-08-24/2018-08-26"]}
)
"""An EDTF value of level 1; a time of day is dropped."""
DAY: Scalar[dt.date] = Scalar(_day, {"type": "string", "format": "date"})
"""One certain calendar day."""
MOMENT: Scalar[str] = Scalar(_moment, {"type": "string", "examples": ["2026-11-24T10:12:00Z"]})
"""A point in time or a date, kept as it is written."""
