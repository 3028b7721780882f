"""How much a day matters to a dossier: who names it, when, and where in the text."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import field
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

_WEEK = 7
_LOOKED_BACK = 2
_HALF_DEPTH = 5
_WEEKS, _HEADS, _REPORTED, _RECALLED, _COVERED = 1.5, 0.75, 0.5, 0.5, 1.5


@dataclass(frozen=True, slots=True)
class Naming:
    """
    A report names a day.

    Attributes:
        day: the day that is named.
        report: the report, whatever the number of its copies.
        published: when this copy of it was published, None when unknown.
        depth: how many sentences (or paragraphs) stand before the first that names the day.
    """

    day: dt.date
    report: int
    published: dt.date | None
    depth: int = 0


@dataclass(slots=True)
class _Tally:
    weeks: set[int | None] = field(default_factory=set)
    depths: dict[int, int] = field(default_factory=dict)
    recalling: set[int] = field(default_factory=set)


def prominence(namings: Iterable[Naming], published: Iterable[tuple[int, dt.date]] = ()) -> dict[dt.date, float]:
    """
    Return for each named day how much it matters; only the order of the numbers has a meaning.

    What counts, each by its logarithm, so that no single sign decides: in how many weeks the day is named (a day that is told
    again months later made history), how many reports name it and how near to their heads, how many appeared on the day,
    how many look back on it. A report counts once however many copies of it there are, but a copy printed in another week
    shows that the day still matters. Days before the reporting began or after it ended are background or plans and come last.

    Args:
        namings: who names which day; a report may name a day more than once.
        published: (report, day of publication) of all reports, also of those that name no day.
    """
    tallies: dict[dt.date, _Tally] = defaultdict(_Tally)
    reported: dict[dt.date, set[int]] = defaultdict(set)
    for report, day in published:
        reported[day].add(report)
    first = {report: min(days) for report, days in _appearances(reported).items()}
    for naming in namings:
        _count(tallies[naming.day], naming, first.get(naming.report, naming.published))
    covered = (min(reported), max(reported)) if reported else None
    return {
        day: _sum(tally, len(reported.get(day, ()))) + _COVERED * (covered is None or covered[0] <= day <= covered[1])
        for day, tally in sorted(tallies.items())
    }


def most_prominent(scores: Mapping[dt.date, float]) -> list[dt.date]:
    """Return the days from the most to the least prominent, of equals the earlier first."""
    return sorted(scores, key=lambda day: (-scores[day], day))


def _appearances(reported: Mapping[dt.date, set[int]]) -> Mapping[int, list[dt.date]]:
    found: dict[int, list[dt.date]] = defaultdict(list)
    for day, reports in reported.items():
        for report in reports:
            found[report].append(day)
    return found


def _count(tally: _Tally, naming: Naming, first: dt.date | None) -> None:
    """Count a naming; ``first`` is the day on which the report appeared: a copy of it looks back no further."""
    lag = (naming.published - naming.day).days if naming.published else None
    tally.weeks.add(None if lag is None else lag // _WEEK)
    if lag is None or lag >= 0:
        tally.depths[naming.report] = min(naming.depth, tally.depths.get(naming.report, naming.depth))
    if first is not None and (first - naming.day).days >= _LOOKED_BACK:
        tally.recalling.add(naming.report)


def _sum(tally: _Tally, reported: int) -> float:
    heads = math.fsum(1 / (1 + depth / _HALF_DEPTH) for depth in tally.depths.values())
    return (
        _WEEKS * math.log1p(len(tally.weeks))
        + _HEADS * math.log1p(heads)
        + _REPORTED * math.log1p(reported)
        + _RECALLED * math.log1p(len(tally.recalling))
    )
