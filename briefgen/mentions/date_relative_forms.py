"""Dates told from the day of publication: "yesterday", "two weeks ago", "last year", "this summer"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.mentions import date_periods
from briefgen.mentions.date_measures import TOPIC, measure, unit_of
from briefgen.mentions.date_narrated_forms import narrated_next
from briefgen.mentions.date_parts import is_verb, number, pick, trimmed
from briefgen.mentions.date_scene import Found
from briefgen.mentions.date_weekday_forms import days_from, direction, weekday_from

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.mentions.date_parts import Tokens
    from briefgen.mentions.date_periods import Period
    from briefgen.mentions.date_scene import Scene
    from briefgen.mentions.date_tokens import Token


_WINTER, _SPRING = 24, range(3, 6)
"""The number of winter in EDTF; the months in which "this winter" is the last one."""


def nothing(tokens: Tokens, scene: Scene) -> list[Found] | None:  # noqa: ARG001 - the grammar calls all forms alike
    """Pass over a duration ("the last two years"): it names no date."""
    return []


def unresolved(tokens: Tokens, scene: Scene) -> list[Found] | None:  # noqa: ARG001 - the grammar calls all forms alike
    """Recognise a date too vague to resolve ("several years ago")."""
    return [Found(tokens, None)]


def named_day(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "today", "yesterday evening"."""
    if is_verb(tokens) or (scene.is_rate() and number(pick(tokens, "R")[0]) == 0):
        return None
    return [Found(tokens, days_from(scene.published, number(pick(tokens, "R")[0])))]


def part_of_day(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "this morning", "last night" to their day."""
    return [Found(tokens, days_from(scene.published, number(pick(tokens, "TL")[0])))]


def ago(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "two days ago", "dans trois semaines": days to the day, weeks, months and years to the week, month and year."""
    count, unit = measure(tokens)
    if scene.is_counted_from_event():
        return []
    if scene.lexicon.data.ago_leads and trimmed(tokens)[-1].symbol == "A":
        return None
    if count is None:
        return [Found(tokens, None)]
    step = number(pick(tokens, "A")[-1]) * count
    quarter = scene.last("quarter", TOPIC) if unit == "year" else None
    if quarter:
        return [Found(tokens, date_periods.moved(quarter.period, "year", step), not quarter.explicit)]
    day = scene.published and date_periods.shifted(scene.published, unit, step)
    if unit == "decade" and day:
        return [Found(tokens, replace(date_periods.containing("year", day), approximate=True))]
    return [Found(tokens, date_periods.containing(unit, day) if day else None)]


def unit(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "last week", "earlier this month", "next summer"; "the last year" is a duration where the language says so."""
    turn, named = pick(tokens, "LTN")[0], pick(tokens, "GuyJqS")[0]
    if _opens_with_verb(tokens) or (named.start < turn.start and not scene.lexicon.data.turns_follow):
        return None
    if named.symbol == "G":
        return narrated_next(tokens, scene) if turn.symbol == "N" else []
    lasts = scene.lexicon.data.bare_article_lasts and _has_article(tokens, turn) and not pick(tokens, "eE")
    if lasts and turn.symbol in "LN" and named.symbol in "Guy":
        return []
    if scene.published is None:
        return [Found(tokens, None)]
    step = number(turn)
    if named.symbol == "S":
        over = step == 0 and number(named) == _WINTER and scene.published.month in _SPRING and scene.tense() != "future"
        return [Found(tokens, _season(number(named), -1 if over else step, scene.published))]
    kind = unit_of(named)
    day = date_periods.shifted(scene.published, kind, step)
    return [Found(tokens, date_periods.containing(kind, day) if day else None)]


def _opens_with_verb(tokens: Tokens) -> bool:
    """Whether a word for a part stands directly before the turn, so that it is a verb: "will start next year"."""
    return any(part.symbol == "e" and number(part) and behind.symbol in "LTN" for part, behind in pairwise(tokens))


def _has_article(tokens: Tokens, turn: Token) -> bool:
    index = tokens.index(turn)
    return index > 0 and tokens[index - 1].symbol == "d"


def _season(named: int, step: int, published: dt.date) -> Period | None:
    if step < 0:
        return date_periods.season_before(published, named)
    winter_running = named == _WINTER and published.month <= 2  # noqa: PLR2004 - winter runs from December to February
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
    saturday = weekday_from(scene.published, 5, direction(scene), strict=False)
    return [Found(tokens, date_periods.containing("weekend", saturday.start) if saturday else None)]


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
