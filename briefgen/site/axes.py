"""An axis of time: where days lie on a picture, and the ticks below it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.site.moments import short_day, short_month
from briefgen.site.svg import WIDTH, label, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.site.wording import Wording

_SIDE = 12.0
_ROOM = 62.0
_MONTHS = 12
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000)
_FEW_DAYS = 75


@dataclass(frozen=True, slots=True)
class Axis:
    """
    Days over the width of a picture.

    Attributes:
        first: at its left edge.
        last: at its right edge.
    """

    first: dt.date
    last: dt.date

    def at(self, day: dt.date) -> float:
        """Return where a day lies; one beyond the ends lies at the end."""
        inside = min(max(day, self.first), self.last)
        return _SIDE + (inside - self.first).days / max(1, (self.last - self.first).days) * (WIDTH - 2 * _SIDE)

    def ticks(self, words: Wording) -> Iterator[tuple[float, str]]:
        """Yield ticks with their words: days, months or years, as many as have room."""
        days = (self.last - self.first).days
        most = int((WIDTH - 2 * _SIDE) / _ROOM)
        if days <= _FEW_DAYS:
            step = next(step for step in (1, 2, 7, 14, 28) if days // step <= most or step > 14)  # noqa: PLR2004 - the last one
            yield from ((self.at(day), short_day(day, words)) for day in _every(self.first, self.last, step))
            return
        months = days // 30
        step = next((step for step in _STEPS if months // step < most), _STEPS[-1])
        number = -(-(self.first.year * _MONTHS + self.first.month - 1 + (self.first.day > 1)) // step) * step
        while number // _MONTHS <= dt.MAXYEAR and (day := dt.date(number // _MONTHS, number % _MONTHS + 1, 1)) <= self.last:
            yield self.at(day), str(day.year) if step % _MONTHS == 0 else short_month(day, words)
            number += step

    def drawn(self, top: float, bottom: float, words: Wording) -> str:
        """Return the axis at the foot of a picture: lines up from the ticks, their words below."""
        marks = [line(_SIDE, bottom, WIDTH - _SIDE, bottom, "axis")]
        for x, text in self.ticks(words):
            side = "middle" if 30 < x < WIDTH - 30 else "start" if x <= 30 else "end"  # noqa: PLR2004 - half a word
            marks.append(line(x, top, x, bottom + 4, "tick") + label(text, x, bottom + 16, side))
        return "".join(marks)


def axis(first: dt.date, last: dt.date) -> Axis:
    """Return the axis from one day to another, with a little room at both ends; a single day has three on either side."""
    room = dt.timedelta(days=max(1, (last - first).days // 40) if last > first else 3)
    return Axis(
        first - room if first > dt.date.min + room else first,
        last + room if last < dt.date.max - room else last,
    )


def _every(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    for number in range(0, (last - first).days + 1, step):
        yield first + dt.timedelta(days=number)
