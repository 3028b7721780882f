"""Dates told from another day: from that of publication ("on Friday", "two days ago") or from one told before ("a day later")."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions import date_periods
from briefgen.mentions.date_calendar_forms import number, pick, split_at_join
from briefgen.mentions.date_periods import Period, Unit
from briefgen.mentions.date_scene import Found

if TYPE_CHECKING:
    from briefgen.mentions.date_calendar_forms import Tokens
    from briefgen.mentions.date_scene import Dated, Scene
    from briefgen.mentions.date_tokens import Token

_WEEK = 7
_NEAR_DAYS = 45
_TOPIC = 500
_SIZE: dict[Unit, int] = {
    "day": 0, "weekend": 1, "week": 2, "span": 2, "month": 3, "quarter": 4, "season": 4, "half": 5, "year": 6, "decade": 7, "century": 8,
}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "G": "day", "y": "year", "J": "weekend", "q": "quarter",
}  # fmt: skip
_NAMED: dict[str, Unit] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade", "weekend": "weekend",
}  # fmt: skip
_TENS = 20


def unit_of(token: Token) -> Unit:
    """Return the unit that a token names; a part of a day is its day."""
    return _UNITS.get(token.symbol) or _NAMED.get(str(token.value), "day")


def nothing(tokens: Tokens, scene: Scene) -> list[Found] | None:  # noqa: ARG001 - the grammar calls all forms alike
    """Pass over a duration ("the last two years"): it names no date."""
    return []


def unresolved(tokens: Tokens, scene: Scene) -> list[Found] | None:  # noqa: ARG001 - the grammar calls all forms alike
    """Recognise a date too vague to resolve ("several years ago")."""
    return [Found(tokens, None)]


def named_day(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "today", "yesterday evening"."""
    return [Found(tokens, _days_from(scene.published, number(pick(tokens, "R")[0])))]


def part_of_day(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "this morning", "last night" to their day."""
    return [Found(tokens, _days_from(scene.published, number(pick(tokens, "TL")[0])))]


def _days_from(day: dt.date | None, count: int) -> Period | None:
    found = day and date_periods.shifted(day, "day", count)
    return Period("day", found) if found else None


def weekday(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve a weekday: with "last" or "next" as they say, else by the tense around it, the day of publication included."""
    named = pick(tokens, "Ww")[0]
    if named.symbol == "w" and not pick(tokens, "LTNPFszG"):
        return None
    turn = pick(tokens, "LTNPF")
    if turn and turn[0].symbol in "PF":
        anchor = scene.anchor()
        found = anchor and _weekday_from(anchor.period.start, number(named), number(turn[0]))
        return [Found(tokens, found, not (anchor and anchor.explicit))]
    if scene.published is None:
        return [Found(tokens, None)]
    step = number(turn[0]) if turn else 0
    return [Found(tokens, _weekday_from(scene.published, number(named), step or _direction(scene), strict=step != 0))]


def _direction(scene: Scene) -> int:
    return 1 if scene.tense() == "future" else -1


def _weekday_from(day: dt.date, named: int, step: int, *, strict: bool = True) -> Period | None:
    count = (named - day.weekday()) % _WEEK if step > 0 else -((day.weekday() - named) % _WEEK)
    if strict and count == 0:
        count = _WEEK * step
    return _days_from(day, count)


def weekdays(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "Friday to Sunday", "Monday and Tuesday": the far end by tense, the near end right beside it."""
    first, second = split_at_join(tokens)
    names = [pick(part, "Ww")[0] for part in (first, second)]
    if all(name.symbol == "w" for name in names) and not pick(tokens, "iszr-"):
        return None
    if scene.published is None:
        return [Found(first, None), Found(second, None)]
    one, two = number(names[0]), number(names[1])
    if _direction(scene) > 0:
        early = _weekday_from(scene.published, one, 1, strict=False)
        late = early and _weekday_from(early.start, two, 1)
    else:
        late = _weekday_from(scene.published, two, -1, strict=False)
        early = late and _weekday_from(late.start, one, -1)
    return [Found(first, early), Found(second, late)]


def weekday_night(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the night to Friday" to the two days it touches."""
    if scene.published is None:
        return [Found(tokens, None)]
    named = number(pick(tokens, "Ww")[-1])
    late = _weekday_from(scene.published, named, _direction(scene), strict=False)
    early = late and _days_from(late.start, -1)
    return [Found(tokens, date_periods.span(early.start, late.start) if early and late else None)]


def weekday_of_week(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "Friday of last week"."""
    named, turn, unit = pick(tokens, "Ww")[0], pick(tokens, "LTN")[0], pick(tokens, "u")[0]
    if unit.value != "week":
        return None
    week = scene.published and date_periods.shifted(scene.published, "week", number(turn))
    monday = week and date_periods.containing("week", week).start
    return [Found(tokens, _days_from(monday, number(named)))]


def weekday_with_number(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "Friday the 24th", "vendredi 24": the nearest day with that weekday and number, else the weekday alone."""
    named, day = pick(tokens, "Ww")[0], pick(tokens, "no")[-1]
    alone = tokens[: tokens.index(named) + 1]
    if day.symbol == "n" and not scene.lexicon.data.weekday_number:
        return weekday(alone, scene)
    if scene.published is None:
        return [Found(tokens, None)]
    near = [p for n in range(-_NEAR_DAYS, _NEAR_DAYS + 1) if (p := _days_from(scene.published, n))]
    fitting = [p for p in near if p.start.weekday() == number(named) and p.start.day == number(day)]
    if not fitting:
        return weekday(alone, scene)
    published = scene.published
    return [Found(tokens, min(fitting, key=lambda p: abs(p.start - published)))]


def count_of(tokens: Tokens) -> int:
    """Return the number that tokens spell ("twenty-four", "45", "a"); 1 when they spell none."""
    named = [number(token) for token in pick(tokens, "nkca")]
    return sum(named) if len(named) > 1 and named[0] >= _TENS else (named[0] if named else 1)


def ago(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "two days ago", "dans trois semaines": days to the day, weeks, months and years to the week, month and year."""
    count, unit = _measure(tokens)
    step = number(pick(tokens, "A")[-1]) * count
    quarter = scene.last("quarter", _TOPIC) if unit == "year" else None
    if quarter:
        return [Found(tokens, date_periods.moved(quarter.period, "year", step), not quarter.explicit)]
    day = scene.published and date_periods.shifted(scene.published, unit, step)
    if unit == "decade" and day:
        return [Found(tokens, replace(date_periods.containing("year", day), approximate=True))]
    return [Found(tokens, date_periods.containing(unit, day) if day else None)]


def _measure(tokens: Tokens) -> tuple[int, Unit]:
    dual = pick(tokens, "b")
    if dual:
        return 2, unit_of(dual[0])
    return count_of(tokens), unit_of(pick(tokens, "Guyvq")[0])


def later(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "two days earlier", "a year later" from the date told before; open without one, or when it is too coarse."""
    count, unit = _measure(tokens)
    turn = pick(tokens, "EVAF")
    step = number(turn[-1]) * count
    anchor = (scene.beside() or scene.last("quarter", _TOPIC)) if unit == "year" else None
    anchor = anchor or scene.anchor()
    if anchor is None:
        return [Found(tokens, None)]
    return [Found(tokens, _counted_from(anchor, unit, step), not anchor.explicit)]


def _counted_from(anchor: Dated, unit: Unit, step: int) -> Period | None:
    if unit == "year" and anchor.period.unit in {"quarter", "month", "season", "half"}:
        return date_periods.moved(anchor.period, "year", step)
    if _SIZE[anchor.period.unit] > _SIZE[unit]:
        return None
    start = date_periods.shifted(anchor.period.start, unit, step)
    return date_periods.containing(unit, start) if start else None


def narrated(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the following day", "that year", "la veille" from the date told before; open without one."""
    anchor = scene.anchor()
    told = pick(tokens, "OPFt")[0]
    named = [token for token in tokens if token.symbol in "GuyvqJsz"]
    unit = unit_of(named[0]) if named and told.symbol != "O" else "day"
    if anchor is None or _SIZE[anchor.period.unit] > _SIZE[unit]:
        return [Found(tokens, None)]
    start = date_periods.shifted(anchor.period.start, unit, number(told))
    return [Found(tokens, date_periods.containing(unit, start) if start else None, not anchor.explicit)]


def unit(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "last week", "earlier this month", "next summer"; "the last year" is a duration where the language says so."""
    turn, named = pick(tokens, "LTN")[0], pick(tokens, "GuyJqS")[0]
    if turn.symbol == "N" and named.symbol == "G":
        return narrated_next(tokens, scene)
    lasts = scene.lexicon.data.bare_article_lasts and _has_article(tokens, turn) and not pick(tokens, "eE")
    if lasts and turn.symbol in "LN" and named.symbol in "Guy":
        return []
    if scene.published is None:
        return [Found(tokens, None)]
    step = number(turn)
    if named.symbol == "S":
        return [Found(tokens, _season(number(named), step, scene.published))]
    kind = unit_of(named)
    day = date_periods.shifted(scene.published, kind, step)
    return [Found(tokens, date_periods.containing(kind, day) if day else None)]


def _has_article(tokens: Tokens, turn: Token) -> bool:
    index = tokens.index(turn)
    return index > 0 and tokens[index - 1].symbol == "d"


def narrated_next(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the next day", which counts from the day told before."""
    anchor = scene.anchor()
    if anchor is None or anchor.period.unit != "day":
        return [Found(tokens, None)]
    return [Found(tokens, _days_from(anchor.period.start, 1), not anchor.explicit)]


def _season(named: int, step: int, published: dt.date) -> Period | None:
    if step < 0:
        return date_periods.season_before(published, named)
    winter_running = named == 24 and published.month <= 2  # noqa: PLR2004 - winter runs from December to February
    this = date_periods.season(published.year - winter_running, named)
    if step == 0 or (this and this.start > published):
        return this
    return date_periods.season(published.year - winter_running + 1, named)


def running(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "later in the week", "the end of the year", "the weekend": the one that runs, a weekend by tense."""
    named = pick(tokens, "uyJ")[0]
    if named.symbol != "J":
        anchor = scene.published
        return [Found(tokens, date_periods.containing(unit_of(named), anchor) if anchor else None)]
    if not pick(tokens, "idr"):
        return None
    if scene.published is None:
        return [Found(tokens, None)]
    saturday = _weekday_from(scene.published, 5, _direction(scene), strict=False)
    return [Found(tokens, date_periods.containing("weekend", saturday.start) if saturday else None)]


def same_quarter(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the quarter" to the quarter told before."""
    told = scene.last("quarter")
    return [Found(tokens, told.period, not told.explicit)] if told and pick(tokens, "d") else None


def bare_season(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "in the summer", "early spring" by tense."""
    if not (pick(tokens, "e") or (pick(tokens, "i") and pick(tokens, "d"))):
        return None
    if scene.published is None:
        return [Found(tokens, None)]
    named = number(pick(tokens, "S")[0])
    this = _season(named, 0, scene.published)
    if this and this.start > scene.published and scene.tense() != "future":
        return [Found(tokens, date_periods.season(this.start.year - 1, named))]
    return [Found(tokens, this)]
