"""
The words dates are made of, language by language, and the symbols that the grammar knows them by.

A symbol is one letter; the grammar (``date_grammar``) is written over symbols, so one grammar serves every language:

====  =================================================  ====  =================================================
n     number 1 to 31 in digits                            k     other number in digits
o     ordinal                                             a c   "a", number word
g     vague number ("several")                            Y     year
D     decade                                              X     word that makes a year a decade ("1990-х")
M m   month, doubtful month                               W w   weekday, doubtful weekday
K j   Solar Hijri month, doubtful                         H h   Islamic month, doubtful
G     day                                                 u     week, month, decade in the singular
J     weekend                                             y     year (the word)
v     units in the plural                                 b     unit in the dual
q Q   quarter, "Q3"                                       B     half-year
C     century                                             S     season
L P   last, previous                                      T t   this, that
N F   next, following                                     A     ago (-1), from now (1)
E     earlier (-1), later (1)                             V     before (-1), after (1)
R     yesterday, today, tomorrow                          O     the day before, the day after
s z   part of a day, night                                e     early, mid, late, end of ...
l     about                                               f     fiscal
d p   article, "of"                                       i     preposition before a date
r &   "to", "and"                                         I     date in digits
0     the night that ends on a day
U     each, every                                         Z     feast: month * 100 + day; 44 is the 4th Thursday
====  =================================================  ====  =================================================
"""

from __future__ import annotations

import importlib
import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text import months
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class DateWords:
    r"""
    What one language says about dates.

    Attributes:
        words: symbol to forms, ``value:form`` each, an underscore for a space; ``^`` before a
            form asks for a capital letter, ``!`` for a small one.
        future: regular expression of what puts the verb of a sentence in the future ("will meet").
        coming: regular expression of what puts only a date behind it in the future ("due", "scheduled for").
        past: regular expression of what puts it in the past; the nearest of the three to a date decides.
            The case of letters counts, so that names are no verbs.
        counted: regular expression of words that after a number make it a count ("people").
        labels: regular expression of words that before a number make it a label ("resolution").
        bearers: regular expression of words that bear a day of the calendar as their name ("17 November Brigade").
        month_first: 05/06/2018 may be May the sixth.
        dotted: an ordinal is written with a stop ("24. August").
        elides: articles are joined by an apostrophe ("l'été"); elsewhere an apostrophe begins an ending.
        bare_article_lasts: "the last week" is a duration, other than "last week".
        ages_in_tens: "his thirties" is an age, only "the thirties" is a decade.
        verb_last: verbs close their clause: one that follows a date governs it, whatever stands before.
        turns_follow: "last" and "next" may stand behind their noun ("semana pasada").
        weekday_number: a number after a weekday is the day of the month ("vendredi 24").
        endings_prove: an ending behind an apostrophe marks a proper name ("Ekim'de").
        years_name_decades: "años 1990" is the decade.
        prefixes: particles written as one word with what follows.
        ago_leads: "ago" stands before its measure ("vor zwei Tagen"); behind it the same word leads to an event.
        planned: regular expression of nouns for what is to come ("a plan for"), which leave open whether the verb before them
            or they govern a date behind them: the nearest weekday counts.
        since: regular expression over the words before a date, ``\0`` for the date and the words behind it, that makes it
            the beginning of a stretch ("since the war of 2014"), from which nothing is counted.
        event: the same for a measure that is counted from an event ("a week after the vote"), so that it is no date.
        pluperfect: regular expression of a verb that looks back from the day a text tells of ("had left").
        foiled: the same as ``since`` for a date on which something was to happen and did not ("was due on Friday, but stayed").
        rates: the same for a word for today that makes it a measure ("six hours in the day").
        called_off: the same for a date that was given up beforehand ("was due on Friday, but was cancelled"): perhaps to come.
    """

    words: Mapping[str, str]
    future: str = r"(?!)"
    coming: str = r"(?!)"
    past: str = r"(?!)"
    counted: str = r"(?!)"
    labels: str = r"(?!)"
    bearers: str = r"(?!)"
    month_first: bool = False
    dotted: bool = False
    elides: bool = False
    bare_article_lasts: bool = False
    ages_in_tens: bool = False
    turns_follow: bool = False
    verb_last: bool = False
    weekday_number: bool = True
    endings_prove: bool = False
    years_name_decades: bool = False
    prefixes: tuple[str, ...] = ()
    ago_leads: bool = False
    planned: str = r"(?!)"
    since: str = r"(?!)"
    event: str = r"(?!)"
    pluperfect: str = r"(?!)"
    foiled: str = r"(?!)"
    rates: str = r"(?!)"
    called_off: str = r"(?!)"


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One form in the lexicon.

    Attributes:
        symbol: one letter for its part in a date.
        value: what it stands for: a number, a weekday, a month.
        case: of its first letter that makes it count, empty: any.
    """

    symbol: str
    value: int | str
    case: str = ""

    def fits(self, word: str) -> bool:
        """Whether a word as it stands in the text has the case that the entry asks for."""
        return not self.case or (word[0].islower() if self.case == "!" else not word[0].islower())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """
    A language ready for reading.

    Attributes:
        language: BCP 47 tag.
        data: the words as they are listed.
        entries: by folded form.
        heads: for the first word of a phrase how many words it may have.
        phrased: all words of phrases.
        tense: verbs that say when: `DateWords` explains this and all below, which are compiled from it.
        counted: words behind a number that make it a count.
        labels: words before a number that make it a label.
        bearers: words that bear a day as their name.
        since: beginnings of a stretch.
        event: the same for a measure counted from an event.
        pluperfect: verbs that look back from the day told of.
        rates: words for today that make a measure.
        foiled: dates on which something did not happen.
        called_off: dates that were given up beforehand.
    """

    language: str
    data: DateWords
    entries: Mapping[str, Entry]
    heads: Mapping[str, int]
    phrased: frozenset[str]
    tense: re.Pattern[str]
    counted: re.Pattern[str]
    labels: re.Pattern[str]
    bearers: re.Pattern[str]
    since: re.Pattern[str]
    event: re.Pattern[str]
    pluperfect: re.Pattern[str]
    rates: re.Pattern[str]
    foiled: re.Pattern[str]
    called_off: re.Pattern[str]


_NEUTRAL = DateWords(words={}, month_first=True)
_MODULES = {
    "en": "date_english", "fr": "date_romance", "es": "date_romance", "de": "date_german", "tr": "date_turkish",
    "ru": "date_russian", "ar": "date_arabic", "fa": "date_persian",
}  # fmt: skip


@lru_cache(maxsize=32)
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language (BCP 47 tag); an unknown language has dates in digits only."""
    code = language.replace("_", "-").split("-", maxsplit=1)[0].lower()
    data = _data(code)
    entries: dict[str, Entry] = {}
    for form, entry in (*_listed(data), *_named(code)):
        entries.setdefault(form, entry)
    for form, entry in list(entries.items()):
        for variant in _prefixed(form, data):
            entries.setdefault(variant, entry)
    heads: dict[str, int] = {}
    for form in entries:
        first, *rest = form.split()
        if rest:
            heads[first] = max(heads.get(first, 0), len(rest) + 1)
    tense = (
        rf"\b(?=\w)(?:(?P<future>{data.future})|(?P<planned>{data.planned})|(?P<coming>{data.coming})|(?P<past>{data.past}))"
    )
    return Lexicon(
        code,
        data,
        MappingProxyType(entries),
        MappingProxyType(heads),
        frozenset(word for form in entries if " " in form for word in form.split()),
        re.compile(tense),
        re.compile(rf"[\s-]{{0,2}}(?:{data.counted})", re.IGNORECASE),
        re.compile(rf"(?:{data.labels})\W{{0,3}}$", re.IGNORECASE),
        re.compile(rf" (?:{data.bearers})\b"),
        re.compile(data.since, re.IGNORECASE),
        re.compile(data.event, re.IGNORECASE),
        re.compile(data.pluperfect),
        re.compile(data.rates),
        re.compile(data.foiled),
        re.compile(data.called_off),
    )


def _data(code: str) -> DateWords:
    if code not in _MODULES:
        return _NEUTRAL
    module = importlib.import_module(f"briefgen.mentions.{_MODULES[code]}")
    found: DateWords = getattr(module, {"fr": "FRENCH", "es": "SPANISH"}.get(code, "WORDS"))
    return found


def _named(code: str) -> Iterator[tuple[str, Entry]]:
    for names, sure, doubtful in (
        (months.months(code), "M", "m"),
        (months.weekdays(code), "W", "w"),
        (months.solar_months(code), "K", "j"),
        (months.lunar_months(code), "H", "h"),
    ):
        for form, word in names.items():
            yield form, Entry(doubtful if word.doubtful else sure, word.number, "^" if word.capital else "")
    for form, number in months.numbers(code).items():
        yield form, Entry("c", number)
    for form, number in months.ordinals(code).items():
        yield form, Entry("o", number)


def _listed(data: DateWords) -> Iterator[tuple[str, Entry]]:
    for symbol in sorted(data.words, key=lambda s: s == "i"):  # "au", "zum" join a range before they are mere prepositions
        for item in data.words[symbol].split():
            value, _, form = item.rpartition(":")
            case = form[0] if form[0] in "^!" else ""
            number = int(value or 0) if not value or value.lstrip("-").isdecimal() else value
            yield fold(form.removeprefix(case).replace("_", " ")), Entry(symbol, number, case)


def _prefixed(form: str, data: DateWords) -> Iterator[str]:
    for prefix in data.prefixes:
        yield prefix + form
