"""Dates that name a place in the calendar: days, months, quarters, seasons, years, decades, and ranges of them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Literal

from briefgen.mentions import date_calendars, date_periods
from briefgen.mentions.date_periods import Period
from briefgen.mentions.date_scene import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.date_scene import Scene
    from briefgen.mentions.date_tokens import Token

    Tokens = tuple[Token, ...]

_CONTEXT = "irVpdl&,-/('"
_FAR = 45
_PIVOT_MONTHS = 9
_QUARTERS, _HALVES = 4, 2
_OLDEST, _NEWEST = 1500, 2150
_OLDEST_ALONE, _NEWEST_ALONE = 1900, 2060
_TURN = 100
_FOURTH_THURSDAY = 44


def pick(tokens: Sequence[Token], symbols: str) -> list[Token]:
    """Return the tokens whose symbol is among ``symbols``."""
    return [token for token in tokens if token.symbol in symbols]


def number(token: Token) -> int:
    """Return what a token stands for when that is a number, else 0."""
    return token.value if isinstance(token.value, int) else 0


def told_year(tokens: Sequence[Token], scene: Scene) -> tuple[int | None, bool]:
    """Return the year that the tokens name ("2018", "last year"), and whether it rests on the day of publication."""
    years = pick(tokens, "Y")
    if years:
        return number(years[-1]), False
    turns = pick(tokens, "LTN")
    if turns and pick(tokens, "y") and scene.published:
        return scene.published.year + number(turns[-1]), True
    return None, True


def _is_article(tokens: Tokens) -> bool:
    return tokens[0].symbol == "a" and tokens[-1].symbol not in "aGuyvqbPF"


def numeric(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Read a date in digits; where day and month cannot be told apart only its year is certain."""
    token = pick(tokens, "I")[0]
    parts = [int(part) for part in re.findall(r"\d+", str(token.value).split("t", maxsplit=1)[0])]
    if len(parts) == 2:  # noqa: PLR2004 - "24.8."
        found = _partial(scene, parts[1], parts[0], tokens)
        return [Found(tokens, found)] if found else None
    if parts[0] > _TURN:
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
    years = pick(tokens, "Y")
    if years and scene.is_counted(years[-1].end):
        tokens = tokens[: tokens.index(years[-1])]
    elif not years and month_token.start < day_token.start and scene.is_counted(day_token.end):
        return month(tokens[: tokens.index(day_token)], scene)
    year, relative = told_year(tokens, scene)
    if year is not None:
        return [Found(tokens, date_periods.day(year, number(month_token), number(day_token)), relative)]
    return [Found(tokens, _partial(scene, number(month_token), number(day_token), tokens))]


def _partial(scene: Scene, month_: int, day_: int, tokens: Tokens) -> Period | None:
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
    return _nearest(fitting or choices, scene, scene.published)


def _nearest(choices: list[Period], scene: Scene, published: dt.date) -> Period | None:
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
    month_, day_ = divmod(number(pick(tokens, "Z")[0]), _TURN)
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
    return [Found(tokens, _nearest(choices, scene, scene.published))]


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
        whole = (*tokens[cut:end],)
        resolved = day((*tokens[:1], *pick(tokens, "MmYyLTN"), token) if month_first else (token, *pick(tokens, "MmYyLTN")), scene)
        if not resolved:
            return None
        found.append(Found(whole, resolved[0].period, resolved[0].relative))
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


def split_at_join(tokens: Tokens) -> tuple[Tokens, Tokens]:
    """Return the tokens before and behind the first word or sign that joins the two ends of a range."""
    own = trimmed(tokens)
    index = next(i for i, token in enumerate(own) if token.symbol in "-r&")
    return own[:index], own[index + 1 :]


def trimmed(tokens: Tokens) -> Tokens:
    """Return the tokens without the prepositions, articles and signs around them."""
    first, last = 0, len(tokens)
    while first < last and (tokens[first].symbol in _CONTEXT or _is_article(tokens[first : first + 2])):
        first += 1
    while last > first and tokens[last - 1].symbol in _CONTEXT:
        last -= 1
    return tokens[first:last]


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


def month(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "May 2017", "late August last year", and a bare "in May" by the tense around it."""
    names = pick(tokens, "Mm")
    years = pick(tokens, "Y")
    if years and scene.is_counted(years[-1].end):
        return month(tokens[: tokens.index(years[-1])], scene)
    year, relative = told_year(tokens, scene)
    if year is not None:
        return [Found(tokens, date_periods.month(year, number(names[0])), relative)]
    if all(token.symbol == "m" for token in names) and not (pick(tokens, "iVpeLTNPFr") or (pick(tokens, "da") and scene.goes_on())):
        return None
    return [Found(tokens, _bare_month(tokens, scene, number(names[0])))]


def _bare_month(tokens: Tokens, scene: Scene, number_: int) -> Period | None:
    published = scene.published
    if published is None:
        return None
    turn = pick(tokens, "LTNPF")
    if not turn and (told := scene.year_told()):
        return date_periods.month(told, number_)
    back = (published.month - number_) % date_periods.MONTHS
    if turn:
        step = number(turn[0])
        months = -(back or 12) if step < 0 else ((-back) % 12 or 12 if step > 0 else number_ - published.month)
    else:
        months = _by_tense(scene, back)
    start = date_periods.shifted(published.replace(day=1), "month", months)
    return start and Period("month", start)


def _by_tense(scene: Scene, back: int) -> int:
    tense = scene.tense()
    if tense == "future" or (tense != "past" and back >= _PIVOT_MONTHS):
        return (-back) % date_periods.MONTHS
    return -back


def months(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "May to July 2018" and "between March and May", one mention a month."""
    first, second = split_at_join(tokens)
    year, relative = told_year(second, scene)
    one, two = number(pick(first, "Mm")[0]), number(pick(second, "Mm")[0])
    if year is not None:
        early = date_periods.month(year - 1 if one > two else year, one)
        return [Found(first, early, relative), Found(second, date_periods.month(year, two), relative)]
    late = _bare_month((), scene, two)
    start = late and date_periods.shifted(late.start, "month", -((two - one) % date_periods.MONTHS))
    return [Found(first, Period("month", start) if start else None), Found(second, late)]


def quarter(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the third quarter of 2018", "Q3", "this year's first quarter"; without a year the last that began."""
    return _part_of_year(tokens, scene, "quarter", _QUARTERS)


def half(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the first half of 2018"."""
    return _part_of_year(tokens, scene, "half", _HALVES)


def _part_of_year(tokens: Tokens, scene: Scene, unit: Literal["quarter", "half"], parts: int) -> list[Found] | None:
    named = pick(tokens, "oQ")
    which = number(named[0])
    if not 1 <= which <= parts:
        return None
    year, relative = told_year(tokens, scene)
    start_month = (which - 1) * (date_periods.MONTHS // parts) + 1
    if year is None and scene.published:
        published = scene.published
        year = published.year
        if start_month > published.month and scene.tense() != "future":
            year -= 1
    start = date_periods.day(year, start_month, 1) if year is not None else None
    return [Found(tokens, start and Period(unit, start.start), relative)]


def season(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the summer of 2018", "winter 2017-18"."""
    year, relative = told_year(tokens, scene)
    found = date_periods.season(year, number(pick(tokens, "S")[0])) if year else None
    return [Found(tokens, found, relative)]


def decade(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the early 1990s", "the '80s", "los años 90"."""
    value = number(pick(tokens, "DYkc")[0])
    unit = pick(tokens, "u")
    if unit and not pick(tokens, "DX") and unit[0].value != "decade":
        return None
    if pick(tokens, "v") and not pick(tokens, "DX") and not scene.lexicon.data.years_name_decades:
        return None
    value += 1900 if value < _TURN else 0
    first = date_periods.year(value)
    return [Found(tokens, Period("decade", first.start), relative=False)] if first and value % 10 == 0 and value >= _OLDEST else None


def century(tokens: Tokens, scene: Scene) -> list[Found] | None:  # noqa: ARG001 - the grammar calls all forms alike
    """Resolve "the 19th century" to 18XX."""
    first = date_periods.year((number(pick(tokens, "on")[0]) - 1) * 100)
    return [Found(tokens, Period("century", first.start), relative=False)] if first and first.start.year >= _TURN * 10 else None


def year(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve a year that stands alone, unless the words around make it a count or a label."""
    token = pick(tokens, "Y")[0]
    value = number(token)
    if scene.lexicon.language == "fa" and date_calendars.is_solar_year(value):
        return [Found(tokens, _solar_year(value), relative=False)] if pick(tokens, "yiep") else None
    told = bool(pick(tokens, "y"))
    placed = bool(pick(tokens, "irVpdef"))
    if not told and (scene.is_labelled(token.start) or scene.is_counted(token.end)):
        return None
    low, high = (_OLDEST, _NEWEST) if told or placed else (_OLDEST_ALONE, _NEWEST_ALONE)
    if not low <= value <= high:
        return None
    return [Found(tokens, date_periods.year(value), relative=False, confidence=0.0 if told or placed else 0.8)]


def years(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "2011-2018", "2011-18", "between 2011 and 2018": each year is a mention of its own."""
    first, second = pick(tokens, "Ynk")
    early, late = number(first), number(second)
    late += early // _TURN * _TURN if late < _TURN else 0
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
