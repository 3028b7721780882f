"""Datelines: the place, day and agency before the first words of a report ("ANKARA, 3 May (Agency) - ")."""

from __future__ import annotations

import re
from itertools import takewhile

from briefgen.model.values import dataclass
from briefgen.sources.captions import is_credit
from briefgen.text.months import languages, months, weekdays
from briefgen.text.words import fold

_DASH = r"[-–—−―]{1,2}"
_DATELINE = re.compile(
    rf"^(?P<place>(?:[^\W\d_]{{1,3}}\.\s)?[^\W\d_][^\n,:;()\[\]/.–—]{{1,40}}?(?:,\s*[^\W\d_][^\n,:;()\[\]/–—]{{1,25}}?)??(?:/[^\W\d_][^\n,:;()\[\]/.–—]{{1,25}}?)??)"
    rf"(?:,?\s+(?P<day>[^\n()\[\]–—-]{{0,14}}\d{{1,4}}[^\n()\[\]–—-]{{0,14}}?))?"
    rf"\.?\s*(?:[\(\[/](?P<agency>[^()\[\]/]{{2,40}})[\)\]/])?"
    rf"\s*(?P<end>\.?{_DASH}(?=[\s\"“«„])|:(?=\s)|(?<=/)\.|(?<=/)(?=\s)|(?<=\w)\.(?=\s))\s*",
)
_AGENCY_ONLY = re.compile(rf"^[\(\[](?P<agency>[^()\[\]]{{2,40}})[\)\]]\s*{_DASH}\s*")
_DAY_BEHIND = re.compile(rf"^(?P<day>\d{{1,2}}\s[^\d\n.,;:()]{{2,24}}?(?:\s\d{{4}})?)\s*{_DASH}\s+(?=\S)")
"""A day behind the dash of the place, with a dash of its own: "Aden - 5 March 2022 - "."""
_SMALL = frozenset("de del la las los el al of the and upon sur di da do en le les du von am an der".split())
_AUTHOR = re.compile(r"^(?P<name>[^\W\d_a-zçğıöşüß]{2,}(?: [^\W\d_a-zçğıöşüß]+\.?){1,3})\s*[-–—]\s+(?=\S)")
_DAY_WORDS = frozenset(fold(word) for word in "on le the am den el al de في يوم در روز в at".split())
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """
    What stood before the text.

    Attributes:
        place: as a name.
        day: as written.
        agency: as written.
        rest: the text without it.
        author: who signed, may be empty.
    """

    place: str
    day: str
    agency: str
    rest: str
    author: str = ""


def read_dateline(paragraph: str, language: str | None = None) -> Dateline | None:
    """Return the dateline of a first paragraph; None when it begins with its text at once."""
    bare = _AGENCY_ONLY.match(paragraph)
    if bare and is_credit(bare["agency"]):
        return Dateline("", "", bare["agency"], paragraph[bare.end() :])
    match = _DATELINE.match(paragraph)
    if not match or not _is_dateline(match, paragraph):
        return None
    rest = paragraph[match.end() :]
    behind = None if match["day"] else _DAY_BEHIND.match(rest)
    if behind and any(_is_of_day(word) for word in behind["day"].split()):
        rest = rest[behind.end() :]
    else:
        behind = None
    named = _AUTHOR.match(rest) if match["agency"] else None
    author = named["name"] if named else ""
    place, day = _part(match["place"].strip(), (match["day"] or (behind["day"] if behind else "")).strip())
    return Dateline(
        name_case(place, language), day, (match["agency"] or "").strip(), rest[named.end() :] if named else rest, author
    )


def _part(place: str, day: str) -> tuple[str, str]:
    """Return place and day with the words between them on their side: names of days and months are the day's."""
    lead = re.match(r"^\D*", day)
    words = lead.group().replace(",", " ").split() if lead else []
    named = [word for word in words if not _is_of_day(word)]
    if not named or len(named) == len(words) == 0 or _is_of_day(words[0]):
        return place, day
    kept = list(takewhile(lambda word: not _is_of_day(word), words))
    return f"{place} {' '.join(kept)}", day[len(lead.group()) :].strip() if lead and len(kept) == len(words) else day


def _is_of_day(word: str) -> bool:
    bare = fold(word.strip("."))
    return bare in _DAY_WORDS or any(bare in weekdays(language) or bare in months(language) for language in languages())


def name_case(place: str, language: str | None = None) -> str:
    """Return a place in capitals as a name ("NEW YORK" is "New York"); a place in mixed letters stays as it is."""
    if "," in place or "/" in place:
        return "".join(part if part in ",/" else name_case(part, language) for part in re.split(r"([,/])", place))
    if place != place.upper() or place == place.lower():
        return place
    parts = re.split(r"([\s'’-]+)", place)
    return "".join(_capital(part, language, first=index == 0) for index, part in enumerate(parts))


def _capital(word: str, language: str | None, *, first: bool) -> str:
    lowered = word.translate({ord("I"): "ı", ord("İ"): "i"}).lower() if language == "tr" else word.lower()
    if not first and lowered in _SMALL:
        return lowered
    head = "İ" if language == "tr" and lowered[:1] == "i" else lowered[:1].upper()
    return word if "." in word[:-1] else head + lowered[1:]


def _is_dateline(match: re.Match[str], paragraph: str) -> bool:
    place, words = match["place"], re.split(r"[\s,/]+", match["place"])
    rest = paragraph[match.end() :]
    if len(words) > _LONGEST or not rest or rest[0].islower() or len(rest.split()) < 6:  # noqa: PLR2004 - a sentence follows
        return False
    if "/" in place and (place != place.upper() or any(is_credit(side) for side in place.split("/"))):
        return False
    certain = bool(match["agency"]) or bool(match["day"])
    if match["end"].startswith(":"):
        return certain and is_credit(match["agency"] or "")
    if match["end"] in {"", "."}:
        stopped = match["end"] == "."
        return (stopped or bool(match["day"])) if match["agency"] else stopped and _is_stopped(place, match["day"] or "")
    if _caseless(place):
        return certain or len(words) <= 2  # noqa: PLR2004 - a city has one or two words
    named = all(word[0].isupper() or word.lower() in _SMALL for word in words)
    return named and (certain or place == place.upper() or len(words) <= 2)  # noqa: PLR2004


def _is_stopped(place: str, day: str) -> bool:
    """Whether a place in capitals and the name of a month are a dateline that ends with a stop: "МОСКВА, 17 мая."."""
    return place == place.upper() != place.lower() and any(_is_of_day(word) for word in day.split() if not word.isdigit())


def _caseless(text: str) -> bool:
    return text.lower() == text.upper()
