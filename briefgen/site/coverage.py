"""The sparkline of coverage: how many articles were published per week, or per month or year where the time is long."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.model.edtf import day, parse
from briefgen.site.axes import Axis
from briefgen.site.contexts_pictures import Coverage, Picture, Stretch
from briefgen.site.moments import when
from briefgen.site.svg import WIDTH, Box, label, picture, rectangle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefgen.model.edtf import Edtf
    from briefgen.model.public import PublicArticle
    from briefgen.site.wording import Wording

_HEIGHT, _FOOT, _HEAD, _SIDE = 46.0, 22.0, 6.0, 12.0
_MOST_WEEKS, _MOST_MONTHS = 340, 340
_FEWEST = 2


def coverage(articles: Iterable[PublicArticle], words: Wording) -> Coverage | None:
    """Return the coverage by these articles, None where fewer than two stretches of time have any."""
    dates = [article.published for article in articles]
    days = sorted(date.first for date in dates if date and date.is_day and date.first)
    if not days:
        return None
    name, begin, after = _step(days[0], days[-1])
    counts = Counter(begin(published) for published in days)
    if len(counts) < _FEWEST:
        return None
    first, end = begin(days[0]), after(begin(days[-1]))
    most = max(counts.values())
    axis = Axis(first, end)
    step = words.text(f"coverage.{name}")
    told = {"step": step, "most": most, "first": when(day(days[0]), words).text, "last": when(day(days[-1]), words).text}
    marks = [axis.drawn(_HEAD + _HEIGHT, _HEAD + _HEIGHT, words), *_bars(axis, counts, after, most)]
    notes = [words.text("coverage.note", step=step, most=most)]
    if undated := len(dates) - len(days):
        notes.append(words.counted("coverage.undated", undated))
    svg = picture("coverage", words.text("coverage.label", **told), _HEAD + _HEIGHT + _FOOT, marks)
    stretches = tuple(Stretch(when(_value(name, start), words), count) for start, count in sorted(counts.items()))
    return Coverage(Picture(svg, tuple(notes)), stretches)


def _bars(axis: Axis, counts: Counter[dt.date], after: Callable[[dt.date], dt.date], most: int) -> Iterator[str]:
    for start, count in sorted(counts.items()):
        left, right = axis.at(start), axis.at(after(start))
        wide = max(1.6, right - left - 0.6)
        yield rectangle(Box(left, _HEAD + _HEIGHT * (1 - count / most), left + wide, _HEAD + _HEIGHT), "count")
    if most > 1:
        yield label(str(most), WIDTH - _SIDE, _HEAD + 6, "end", "faint")


def _step(first: dt.date, last: dt.date) -> tuple[str, Callable[[dt.date], dt.date], Callable[[dt.date], dt.date]]:
    """Return the name of the step, the first day of the step that a day lies in, the first day of the next."""
    if (last - first).days // 7 <= _MOST_WEEKS:
        return "week", lambda d: d - dt.timedelta(days=d.weekday()) if d.toordinal() > d.weekday() + 1 else d, _next_week
    if (last - first).days // 30 <= _MOST_MONTHS:
        return "month", lambda d: d.replace(day=1), _next_month
    return "year", lambda d: d.replace(month=1, day=1), _next_year


def _next_week(start: dt.date) -> dt.date:
    return start + dt.timedelta(days=min(7, dt.date.max.toordinal() - start.toordinal()))


def _next_month(start: dt.date) -> dt.date:
    return _next_year(start) if start.month == 12 else start.replace(month=start.month + 1, day=1)  # noqa: PLR2004 - December


def _next_year(start: dt.date) -> dt.date:
    return start.replace(year=min(start.year + 1, dt.MAXYEAR), month=1, day=1)


def _value(name: str, start: dt.date) -> Edtf:
    """Return a stretch as a date: its first day for a week, the month or the year itself."""
    text = {"week": start.isoformat(), "month": start.isoformat()[:7], "year": start.isoformat()[:4]}[name]
    value = parse(text)
    assert value is not None, "a calendar's day, month or year is a date"
    return value
