"""Weekdays: "on Friday", "next Tuesday", "Friday to Sunday", "Friday the 24th"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.mentions import date_day_forms as days
from briefgen.mentions import date_periods
from briefgen.mentions.date_parts import is_verb, number, pick, split_at_join
from briefgen.mentions.date_periods import Period
from briefgen.mentions.date_scene import Found

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.mentions.date_parts import Tokens
    from briefgen.mentions.date_scene import Scene

_WEEK = 7
_NEAR_DAYS = 45


def weekday(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve a weekday: with "last" or "next" as they say, else by the tense around it, the day of publication included."""
    named = pick(tokens, "Ww")[0]
    if is_verb(tokens):
        return None
    if named.symbol == "w" and not pick(tokens, "LTNPFszG"):
        return None
    turn = pick(tokens, "LTNPF")
    if turn and turn[0].symbol in "PF":
        anchor = scene.anchor()
        found = anchor and weekday_from(anchor.period.start, number(named), number(turn[0]))
        return [Found(tokens, found, not (anchor and anchor.explicit))]
    if scene.published is None:
        return [Found(tokens, None)]
    if turn and number(turn[0]):
        return [Found(tokens, weekday_from(scene.published, number(named), number(turn[0])))]
    return [Found(tokens, _bare_weekday(scene, scene.published, number(named)))]


def opened_day(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "Friday, 24 August"; a day of another weekday behind a preposition is a date of its own ("Friday over the")."""
    found = days.day(tokens, scene)
    named, between = pick(tokens, "Ww"), pick(tokens, "i")
    if not found or not named or not between or not named[0].start < between[-1].start:
        return found
    alone, rest = tokens[: tokens.index(between[-1])], tokens[tokens.index(between[-1]) + 1 :]
    own = days.day(rest, scene)
    if not own or own[0].period is None or own[0].period == (found[0].period if found else None):
        return found
    return [*(weekday(alone, scene) or []), *own]


def _bare_weekday(scene: Scene, published: dt.date, named: int) -> Period | None:
    """Return the day that the text itself gives with this weekday near publication, else the one that the tense tells."""
    near = [p for p in scene.announced if p.start.weekday() == named]
    tense = scene.tense()
    if len(near) == 1 and (tense != "future" if near[0].start <= published else not scene.is_told()):
        return near[0]
    if tense == "planned" or (tense == "future" and scene.owns()):
        ahead = (named - published.weekday()) % _WEEK
        return days_from(published, ahead if ahead <= _WEEK // 2 else ahead - _WEEK)
    return weekday_from(published, named, 1 if tense == "future" else -1, strict=False)


def weekdays(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "Friday to Sunday", "Monday and Tuesday": the far end by tense, the near end right beside it."""
    first, second = split_at_join(tokens)
    names = [pick(part, "Ww")[0] for part in (first, second)]
    if all(name.symbol == "w" for name in names) and not pick(tokens, "iszr-"):
        return None
    if scene.published is None:
        return [Found(first, None), Found(second, None)]
    one, two = number(names[0]), number(names[1])
    if _turns_back(tokens, two - one):
        ends = [_bare_weekday(scene, scene.published, day) for day in (one, two)]
        return [Found(first, ends[0]), Found(second, ends[1])]
    if direction(scene) > 0:
        early = weekday_from(scene.published, one, 1, strict=False)
        late = early and weekday_from(early.start, two, 1)
    else:
        late = weekday_from(scene.published, two, -1, strict=False)
        early = late and weekday_from(late.start, one, -1)
    return [Found(first, early), Found(second, late)]


def _turns_back(tokens: Tokens, step: int) -> bool:
    """Whether two weekdays joined by "and" stand against their order ("Friday and Thursday"): each stands alone."""
    return bool(pick(tokens, "&")) and step % _WEEK > _WEEK // 2


def weekday_night(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "the night to Friday" to the two days it touches."""
    if scene.published is None:
        return [Found(tokens, None)]
    named = number(pick(tokens, "Ww")[-1])
    late = weekday_from(scene.published, named, direction(scene), strict=False)
    early = late and days_from(late.start, -1)
    return [Found(tokens, date_periods.span(early.start, late.start) if early and late else None)]


def weekday_of_week(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "Friday of last week"."""
    named, turn, unit = pick(tokens, "Ww")[0], pick(tokens, "LTN")[0], pick(tokens, "u")[0]
    if unit.value != "week":
        return None
    week = scene.published and date_periods.shifted(scene.published, "week", number(turn))
    monday = week and date_periods.containing("week", week).start
    return [Found(tokens, days_from(monday, number(named)))]


def weekday_with_number(tokens: Tokens, scene: Scene) -> list[Found] | None:
    """Resolve "Friday the 24th", "vendredi 24": the nearest day with that weekday and number, else the weekday alone."""
    named, day = pick(tokens, "Ww")[0], pick(tokens, "no")[-1]
    alone = tokens[: tokens.index(named) + 1]
    if day.symbol == "n" and not scene.lexicon.data.weekday_number:
        return weekday(alone, scene)
    if scene.published is None:
        return [Found(tokens, None)]
    near = [p for n in range(-_NEAR_DAYS, _NEAR_DAYS + 1) if (p := days_from(scene.published, n))]
    fitting = [p for p in near if p.start.weekday() == number(named) and p.start.day == number(day)]
    if not fitting:
        return weekday(alone, scene)
    published = scene.published
    return [Found(tokens, min(fitting, key=lambda p: abs(p.start - published)))]


def direction(scene: Scene) -> int:
    """Return 1 where the tense looks ahead, else -1: news tells what was."""
    return 1 if scene.tense() == "future" else -1


def weekday_from(day: dt.date, named: int, step: int, *, strict: bool = True) -> Period | None:
    """Return the nearest day of a weekday in one direction; ``strict`` leaves out the day itself."""
    count = (named - day.weekday()) % _WEEK if step > 0 else -((day.weekday() - named) % _WEEK)
    if strict and count == 0:
        count = _WEEK * step
    return days_from(day, count)


def days_from(day: dt.date | None, count: int) -> Period | None:
    """Return the day that lies ``count`` days later, None without a day to count from."""
    found = day and date_periods.shifted(day, "day", count)
    return Period("day", found) if found else None
