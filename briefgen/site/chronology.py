"""The picture of a timeline: a dot for a day, a bar for a span or for a date that is known only so far."""

from __future__ import annotations

import datetime as dt
from itertools import accumulate
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.site.axes import axis
from briefgen.site.contexts_pictures import Picture
from briefgen.site.moments import on_day, when
from briefgen.site.svg import WIDTH, Box, circle, group, label, line, picture, rectangle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.edtf import Edtf
    from briefgen.site.axes import Axis
    from briefgen.site.wording import Wording

_Dated = tuple["Entry", dt.date, dt.date]
"""An entry with its first and last day."""
_ROW, _DOT, _APART, _TOP = 11.5, 3.8, 2.5, 7.0
_FIRST = 9.0
"""From the axis to the middle of the lowest row."""
_ROWS = 14
"""Rows at most; what has no room shares the last one."""

_ROUND, _FOOT, _HEAD = 3.0, 22.0, 12.0
_EMPTY, _APART_AT_MOST, _FEWEST = 0.6, 0.2, 6
"""
A gap of so much of the time sets what lies beyond it apart, if that is so little of the entries and so many stay: one treaty of
1987 must not press the days of this year into one column.
"""
_NAMED_APART = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """
    An entry of a timeline.

    Attributes:
        date: when, EDTF.
        title: the words that show on pointing.
        key: of the entry in the list below.
    """

    date: Edtf
    title: str
    key: str


def chronology(entries: Sequence[Entry], words: Wording, as_of: dt.date | None = None) -> Picture | None:
    """Return the picture of a timeline, None where no entry has a day that a calendar can name."""
    ordered = sorted(entries, key=lambda entry: entry.date.sort_key)
    dated, apart = _together([(entry, *ends) for entry in ordered if (ends := _ends(entry.date))])
    if not dated:
        return None
    days = [day for entry, first, last in dated for day in _known(entry.date, first, last)]
    line_ = axis(min(days), max(days))
    is_marked = as_of is not None and line_.first <= as_of <= line_.last
    top = _TOP + (_HEAD if is_marked else 0)
    rows: list[float] = []
    boxes = [_box(entry.date, line_.at(first), line_.at(last)) for entry, first, last in dated]
    levels = [_row(rows, *box) for box in boxes]
    bottom = top + max(2, len(rows)) * _ROW + 2
    marks = [
        group(
            entry.key,
            f"{_said(entry, words)}: {words.apart(entry.title)}",
            _mark(entry.date, box, bottom - _FIRST - level * _ROW),
        )
        for (entry, *_), box, level in zip(dated, boxes, levels, strict=True)
    ]
    today = [_day_mark(line_, as_of, bottom, words)] if is_marked and as_of else []
    drawn = [line_.drawn(_HEAD if is_marked else 0, bottom, words), *today, *marks]
    bars = any(not entry.date.is_day or entry.date.uncertain or entry.date.approximate for entry, *_ in dated)
    told = _told(len(dated), min(days), max(days), words)
    notes = [words.text("picture.bars")] if bars else []
    if apart:
        more = len(apart) - _NAMED_APART
        named = ", ".join(when(entry.date, words).text for entry in apart[:_NAMED_APART])
        dates = named if more <= 0 else f"{named} {words.counted('count.names', more)}"
        notes.append(words.text("picture.apart", dates=dates))
    return Picture(picture("chronology", told, bottom + _FOOT, drawn), tuple(notes))


def _together(dated: list[_Dated]) -> tuple[list[_Dated], list[Entry]]:
    """Return the entries of the picture, and those so far from most others that with them it would tell nothing."""
    most, kept = int(len(dated) * _APART_AT_MOST), dated
    while len(kept) > _FEWEST:
        ends = list(accumulate((last for _, _, last in kept), max))
        gap, at = max((kept[n][1] - ends[n - 1], n) for n in range(1, len(kept)))
        rest = max(kept[:at], kept[at:], key=len)
        if gap <= _EMPTY * (ends[-1] - kept[0][1]) or len(dated) - len(rest) > most or len(rest) < _FEWEST:
            break
        kept = rest
    shown = {entry.key for entry, _, _ in kept}
    return kept, [entry for entry, _, _ in dated if entry.key not in shown]


def _told(number: int, first: dt.date, last: dt.date, words: Wording) -> str:
    if first == last:
        return words.text("picture.day", first=on_day(first, words).text)
    return words.text("picture.timeline", n=number, first=on_day(first, words).text, last=on_day(last, words).text)


def _ends(date: Edtf) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of a date, far off for one without an end, None where no calendar can name one."""
    first = date.first or date.last
    return (first, date.last or dt.date.max) if first else None


def _known(date: Edtf, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """Return the days that the axis must hold: an open end runs out of the picture."""
    return tuple(day for day, known in ((first, date.first or date.last), (last, date.last or date.first)) if known == day)


def _box(date: Edtf, left: float, right: float) -> tuple[float, float]:
    """Return from where to where the mark of a date reaches."""
    return (left - _DOT, left + _DOT) if date.is_day else (left, max(right, left + _DOT))


def _row(rows: list[float], left: float, right: float) -> int:
    """Return the first row above the axis with room, and take it; each row is told by the end of what lies in it last."""
    number = next((n for n, end in enumerate(rows) if end + _APART <= left), len(rows))
    if number == len(rows) and number < _ROWS:
        rows.append(right)
    number = min(number, len(rows) - 1)
    rows[number] = max(rows[number], right)
    return number


def _mark(date: Edtf, box: tuple[float, float], y: float) -> str:
    css = "unsure" if date.uncertain or date.approximate else "sure"
    if not date.is_day:
        return rectangle(Box(box[0], y - _ROUND, box[1], y + _ROUND), f"bar {css}", _ROUND)
    return circle((box[0] + box[1]) / 2, y, _DOT, f"dot {css}")


def _day_mark(line_: Axis, day: dt.date, bottom: float, words: Wording) -> str:
    x = line_.at(day)
    side = "end" if x > WIDTH / 2 else "start"
    return line(x, 0, x, bottom, "as-of") + label(
        words.text("picture.as_of"), x - 3 if side == "end" else x + 3, 9, side, "faint"
    )


def _said(entry: Entry, words: Wording) -> str:
    told = when(entry.date, words)
    return f"{told.text} ({told.note})" if told.note else told.text
