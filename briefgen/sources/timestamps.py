"""Dates and times that a page prints about itself: "Published 3 May 2021 10:15 GMT", "۱۲ خرداد ۱۴۰۰"."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.ordinals import with_numbers
from briefgen.text.months import languages, months, solar_months, weekdays
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.sources.wording import Wording

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_SHORT_YEAR = re.compile(r"(?<![\d.,:])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.:])")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?([./])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b|\b\d{1,2}\s?[ap]\.?m\b|\b\d{1,2} ?uhr\b", re.IGNORECASE)
_HALF_DAY = re.compile(r"\b([ap])\. ?m\.?(?!\w)")
_FILLERS = frozenset(
    fold(w) for w in "st nd rd th er re de del of the le la el den den. am um à at on in an ، من م ه در في".split()
)
_CLOCK = frozenset(
    fold(w)
    for w in "am pm gmt utc bst est edt et cet cest msk trt mesz mez uhr h hrs local time ist eat cat wat pst pdt "
    "utc+3 gmt+3 мск saat ساعة الساعة ساعت تاریخ بتوقيت غرينتش وقت دقیقه".split()
)
_DIGIT = re.compile(r"\d")
_ITEM = re.compile(r"\d{1,2}[.)]\s")
_LONGEST_LINE = 24
_BESIDE = 6
"""Words that may stand behind a day and a time: "updated 2 months ago", the number of an issue."""
_SOLAR_YEARS = range(1300, 1500)
_YEARS = range(1800, 2200)


@dataclass(frozen=True, slots=True)
class Stamp:
    """
    A day that a line prints.

    Attributes:
        value: EDTF.
        rest: words of the line that are no part of date or time.
    """

    value: str
    rest: tuple[str, ...]


def read_stamp(text: str, language: str | None) -> Stamp | None:
    """Return the first full date (day, month, year) in ``text``; None without one or where day and month may be swapped."""
    plain = _HALF_DAY.sub(r"\1m", fold(text))
    if not _DIGIT.search(plain):
        return None
    said = _TOKEN.findall(plain)
    tokens = with_numbers(said, language, keep=lambda index: _is_month_part(said, index))
    for value, start, end in _written(tokens, language):
        return Stamp(value, _rest([*tokens[:start], *tokens[end:]], language))
    numeric = _iso(plain) or _numeric(plain, language)
    if not numeric:
        return None
    value, matched = numeric
    return Stamp(value, _rest(_TOKEN.findall(plain.replace(matched, " ", 1)), language))


def is_stamp_line(text: str, language: str | None, wording: Wording, key: str) -> str:  # noqa: PLR0911 - a reason each
    """Return why the line is a time stamp ("names a day and nothing else"); empty when it is none."""
    words = key.split()
    if len(words) > _LONGEST_LINE:
        return ""
    lead = wording.published.starts(key) or wording.updated.starts(key)
    stamp = read_stamp(text, language)
    if stamp and len(stamp.rest) <= (8 if lead else 1):
        return f"“{lead}” and a day" if lead else "a day and nothing else"
    if stamp and _is_moment(text, stamp):
        return "begins with a day and a time"
    if len(words) <= 7 and not _ITEM.match(text) and (phrase := wording.ago.inside(key)) and any(c.isdigit() for c in key):  # noqa: PLR2004
        return f"a relative time (“{phrase}”)"
    if len(words) <= 6 and (phrase := wording.reading.inside(key)):  # noqa: PLR2004
        return f"a reading time (“{phrase}”)"
    if lead and len(words) <= 6 and _TIME.search(fold(text)):  # noqa: PLR2004
        return f"“{lead}” and a time"
    return ""


def _is_moment(text: str, stamp: Stamp) -> bool:
    """Whether a line is a day and a time with a few words behind them, and no sentence."""
    first = next(iter(_TOKEN.findall(fold(text))), "")
    timed = bool(_TIME.search(_NUMERIC.sub(" ", fold(text)))) and len(stamp.rest) <= _BESIDE
    return timed and first not in stamp.rest and text[-1:] not in ".!?:…"


def solar_to_gregorian(year: int, month: int, day: int) -> dt.date:
    """
    Return the Gregorian day of a solar Hijri date; ValueError when the calendar has no such day.

    Arithmetic calendar with the 33-year cycle (leap when ``(25 * year + 11) % 33 < 8``), exact for 1178-1633.
    """
    if not 1 <= month <= 12 or not 1 <= day <= (31 if month <= 6 else 30):  # noqa: PLR2004 - months of the calendar
        raise ValueError(f"no such day: {year}-{month}-{day}")
    leaps = sum(1 for y in range(1300, year) if (25 * y + 11) % 33 < 8)  # noqa: PLR2004
    days = (year - 1300) * 365 + leaps + (month - 1) * 31 - max(0, month - 7) + day - 1
    return dt.date(1921, 3, 21) + dt.timedelta(days=days)


def _written(tokens: Sequence[str], language: str | None) -> Iterator[tuple[str, int, int]]:
    """Yield the dates with a month's name: (EDTF, first token, end)."""
    for index in range(len(tokens)):
        for size in (2, 1):
            name = " ".join(tokens[index : index + size])
            month, solar = _month(name, language), _solar_month(name)
            if not month and not solar:
                continue
            found = _around(tokens, index, index + size)
            if not found:
                continue
            year, day, start, end = found
            value = _solar(year, solar, day) if solar and year in _SOLAR_YEARS else _day(year, month, day)
            if value:
                yield value, start, end


def _around(tokens: Sequence[str], start: int, end: int) -> tuple[int, int, int, int] | None:
    """Return (year, day, first token, end) of the numbers around a month: "3 May 2021", "May 3, 2021", "2021 May 3"."""
    before = _numbers_back(tokens, start)
    after = _numbers_on(tokens, end)
    if before and before[0][0] <= 31 and after and _is_year(after[0][0]):  # noqa: PLR2004 - days of a month
        return after[0][0], before[0][0], before[0][1], after[0][1] + 1
    if len(after) > 1 and after[0][0] <= 31 and _is_year(after[1][0]):  # noqa: PLR2004
        return after[1][0], after[0][0], start, after[1][1] + 1
    if before and _is_year(before[0][0]) and after and after[0][0] <= 31:  # noqa: PLR2004
        return before[0][0], after[0][0], before[0][1], after[0][1] + 1
    return None


def _numbers_back(tokens: Sequence[str], start: int) -> list[tuple[int, int]]:
    index = start - 1
    while index >= 0 and tokens[index] in _FILLERS and start - index <= 2:  # noqa: PLR2004 - "24 de agosto"
        index -= 1
    return [(int(tokens[index]), index)] if index >= 0 and _is_number(tokens[index]) else []


def _numbers_on(tokens: Sequence[str], end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for index in range(end, min(len(tokens), end + 5)):
        if _is_number(tokens[index]):
            found.append((int(tokens[index]), index))
        elif tokens[index] not in _FILLERS and not _is_month_part(tokens, index):
            break
    return found[:2]


def _is_month_part(tokens: Sequence[str], index: int) -> bool:
    """Whether a token is a month's name or part of one of two words ("يناير/كانون الثاني")."""
    names = (tokens[index], " ".join(tokens[index : index + 2]), " ".join(tokens[max(0, index - 1) : index + 1]))
    return any(_month(name, None) is not None for name in names)


def _is_number(token: str) -> bool:
    return token.isdecimal() and len(token) <= 4  # noqa: PLR2004 - a year has four digits


def _is_year(number: int) -> bool:
    return number in _YEARS or number in _SOLAR_YEARS


def _month(name: str, language: str | None) -> int | None:
    own = months(language or "").get(name)
    if own:
        return own.number
    return _all_months().get(name)


@lru_cache(maxsize=1)
def _all_months() -> dict[str, int]:
    """Return the names of months of all languages; where two languages differ the first one counts."""
    found: dict[str, int] = {}
    for language in languages():
        for name, word in months(language).items():
            found.setdefault(name, word.number)
    return found


def _solar_month(name: str) -> int | None:
    found = solar_months("fa").get(name)
    return found.number if found else None


def _solar(year: int, month: int, day: int) -> str | None:
    try:
        return solar_to_gregorian(year, month, day).isoformat()
    except ValueError:
        return None


def _day(year: int, month: int | None, day: int) -> str | None:
    try:
        return dt.date(year, month or 0, day).isoformat()
    except ValueError:
        return None


def _iso(text: str) -> tuple[str, str] | None:
    match = _ISO.search(text)
    value = _numbers_to_day(int(match[1]), int(match[2]), int(match[3])) if match else None
    return (value, match[0]) if match and value else None


def _numeric(text: str, language: str | None) -> tuple[str, str] | None:
    if match := _YEAR_FIRST.search(text):
        value = _numbers_to_day(int(match[1]), int(match[3]), int(match[4]))
        return (value, match[0]) if value else None
    match = _NUMERIC.search(text)
    if not match:
        return _short_year(text, language)
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    swappable = language in {None, "en"} and match[2] != "." and first <= 12 and second <= 12 and first != second  # noqa: PLR2004
    value = None if swappable else _numbers_to_day(year, second, first) or _numbers_to_day(year, first, second)
    return (value, match[0]) if value else None


def _short_year(text: str, language: str | None) -> tuple[str, str] | None:
    """Return a day with two digits of its year ("25.04.24"), as languages write it that put dots between and the day first."""
    match = _SHORT_YEAR.search(text) if language and not language.startswith("en") else None
    value = _day(2000 + int(match[3]), int(match[2]), int(match[1])) if match else None
    return (value, match[0]) if match and value else None


def _numbers_to_day(year: int, month: int, day: int) -> str | None:
    return _solar(year, month, day) if year in _SOLAR_YEARS else _day(year, month, day)


def _rest(tokens: Sequence[str], language: str | None) -> tuple[str, ...]:
    known = _FILLERS | _CLOCK | set(weekdays(language or "")) | set(weekdays("en"))
    return tuple(t for t in tokens if t not in known and not t.isdecimal())
