"""Dates in words: what an EDTF value says, in the interface language, with its doubts."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.model.edtf import Edtf, day
from briefgen.site.pieces import When

if TYPE_CHECKING:
    from babel import Locale

    from briefgen.site.wording import Wording

_SEASONS = frozenset({"21", "22", "23", "24"})
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""Months in English, which needs no library for its dates: opening Babel costs as much as drawing two hundred pages."""
_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
_LANGUAGES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew", "it": "Italian",
    "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
"""Languages in which the shipped registry has names, in English."""
_DAY_LENGTH, _MONTH_LENGTH, _YEAR_LENGTH = 10, 7, 4


@lru_cache(maxsize=16384)
def when(value: Edtf, words: Wording) -> When:
    """
    Return a date in words.

    ``?`` becomes the note "date inferred", ``~`` the words "about ..."; a season, a decade, an unspecified day or month and
    an open end are said in words. ``iso`` is set only where HTML's ``time`` element can carry the value (year, month, day).
    """
    text = _interval(value, words) if value.is_interval else _point(value.plain, words)
    if value.approximate:
        text = words.text("date.approximate", date=text)
    note = words.text("date.inferred") if value.uncertain else ""
    machine = value.plain.split("T")[0]
    iso = machine if re.fullmatch(r"(?!0000)\d{4}(-(0\d|1[0-2])(-\d\d)?)?", machine) else ""
    return When(text, note, iso)


def on_day(value: dt.date, words: Wording) -> When:
    """Return a calendar day in words."""
    return when(day(value), words)


def known_day(value: Edtf | None) -> str:
    """Return the ISO day of a date that is stated and exact, else nothing: only such a date is told as fact."""
    if value is None or value.uncertain or value.approximate or not value.is_day or value.first is None:
        return ""
    return value.first.isoformat()


@lru_cache(maxsize=256)
def language_name(tag: str, words: Wording) -> str:
    """Return what a language is called in the interface language; the tag itself when nobody knows."""
    if words.language == "en" and tag in _LANGUAGES:
        return _LANGUAGES[tag]
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(tag.replace("-", "_")).get_language_name(_locale(words.language))
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag


@lru_cache(maxsize=1024)
def short_day(value: dt.date, words: Wording) -> str:
    """Return a day of a year in short, as an axis shows it."""
    if words.language == "en":
        return f"{value.day} {_SHORT[value.month - 1]}"
    from babel.dates import format_skeleton

    return format_skeleton("MMMd", value, locale=_locale(words.language))


@lru_cache(maxsize=1024)
def short_month(value: dt.date, words: Wording) -> str:
    """Return a month and its year in short, as an axis shows it."""
    if words.language == "en":
        return f"{_SHORT[value.month - 1]} {value.year}"
    from babel.dates import format_skeleton

    return format_skeleton("yMMM", value, locale=_locale(words.language))


@lru_cache(maxsize=512)
def territory(iso: str, words: Wording) -> str:
    """Return what a country is called in the interface language (Unicode CLDR), by its ISO 3166-1 code; empty when unknown."""
    return str(_locale(words.language).territories.get(iso, ""))


def _interval(value: Edtf, words: Wording) -> str:
    start, _, end = value.plain.partition("/")
    if start in {"", ".."}:
        return words.text("date.until_unknown" if not start else "date.until", last=_point(end, words))
    if end in {"", ".."}:
        return words.text("date.from_unknown" if not end else "date.from", first=_point(start, words))
    return words.text("date.range", first=_point(start, words), last=_point(end, words))


def _point(text: str, words: Wording) -> str:
    text = text.split("T", maxsplit=1)[0]
    if text.startswith(("-", "0000")):
        return words.text("date.before", year=_astronomical(text))
    if "X" in text:
        return _unspecified(text, words)
    if len(text) == _YEAR_LENGTH:
        return str(int(text))
    if len(text) == _MONTH_LENGTH and text[5:] in _SEASONS:
        return words.text(f"date.season.{text[5:]}", year=int(text[:4]))
    return _formatted(text, words)


def _astronomical(text: str) -> int:
    """Return the year before Christ: astronomical years count a year 0, historians do not."""
    digits = re.match(r"-?(\d{4})", text)
    return int(digits[1]) + 1 if digits else 1


def _unspecified(text: str, words: Wording) -> str:
    year, month, last = (*text.split("-"), "", "")[:3]
    if year.endswith("XX"):
        return words.text("date.years", first=f"{year[:2]}00", last=f"{year[:2]}99")
    if year.endswith("X"):
        return words.text("date.decade", year=f"{year[:3]}0")
    if month == "XX":
        return words.text("date.within", date=year)
    return words.text("date.day_of" if last == "XX" else "date.within", date=_formatted(f"{year}-{month}", words))


@lru_cache(maxsize=16384)
def _formatted(text: str, words: Wording) -> str:
    if words.language == "en":
        year, month, *days = (int(part) for part in text.split("-"))
        return " ".join([*map(str, days), _MONTHS[month - 1], str(year)])
    from babel.dates import format_date, format_skeleton

    locale = _locale(words.language)
    if len(text) == _DAY_LENGTH:
        return format_date(dt.date.fromisoformat(text), "long", locale)
    return format_skeleton("yMMMM", dt.date.fromisoformat(f"{text}-01"), locale=locale)


@lru_cache(maxsize=16)
def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse("en_GB" if language == "en" else language)
