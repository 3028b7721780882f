"""The timeline of a dossier: the days that most of its articles name, each with the sentence that names it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.model.site import Event, Spot
from briefgen.text.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.dossier import TimelineChoice
    from briefgen.model.edtf import Edtf
    from briefgen.model.mention import Mark
    from briefgen.model.site import Filed

_LONGEST_DAYS = 31
"""Dates vaguer than a month are background, not entries of a timeline."""


@dataclass(frozen=True, slots=True)
class _Named:
    filed: Filed
    mark: Mark | None
    when: Edtf


def find_events(members: Sequence[Filed], choice: TimelineChoice) -> tuple[Event, ...]:
    """
    Return the events of a dossier's articles, earliest first.

    Days come before weeks and months, which mostly point back; among them the number of articles that name them decides,
    then the earlier one. Pinned dates are always in, hidden ones never. A date and the same date with ``?`` are one entry,
    certain if one article is certain. The sentence comes from an article of the day itself or later, where there is one:
    an earlier one tells what was planned.
    """
    named = _group(members)
    hidden, pinned = {d.plain for d in choice.hide}, {d.plain for d in choice.pin}
    ranked = sorted(
        ((day, group) for day, group in named.items() if day not in hidden),
        key=lambda item: _standing(item[0] in pinned, item[1]),
    )
    chosen = ranked[: max(choice.entries, sum(day in pinned for day, _ in ranked))]
    return tuple(
        sorted((_event(group) for _, group in chosen), key=lambda event: (event.when.sort_key, event.spots[0].article))
    )


def _standing(pinned: bool, group: Sequence[_Named]) -> tuple[bool, bool, int, tuple[dt.date, dt.date, str]]:  # noqa: FBT001 - part of a key
    when = group[0].when
    return not pinned, not when.is_day, -len({n.filed.article.id for n in group}), when.sort_key


def _group(members: Iterable[Filed]) -> dict[str, list[_Named]]:
    named: dict[str, list[_Named]] = {}
    for filed in members:
        marks: dict[str, Mark] = {}
        for mark in filed.marks:
            if mark.kind == "date" and (mark.id not in marks or _rank(mark) < _rank(marks[mark.id])):
                marks[mark.id] = mark
        for when in filed.dates:
            if _is_event(when):
                named.setdefault(when.plain, []).append(_Named(filed, marks.get(when.text), when))
    return named


def _rank(mark: Mark) -> int:
    return ("block", "title", "dek", "figure").index(mark.part)


def _is_event(when: Edtf) -> bool:
    return when.first is not None and when.last is not None and (when.last - when.first).days < _LONGEST_DAYS


def _event(group: Sequence[_Named]) -> Event:
    when = min((n.when for n in group), key=lambda w: w.uncertain)
    best: dict[str, Spot] = {}
    for named in sorted(group, key=_preference):
        best.setdefault(named.filed.article.id, _spot(named))
    return Event(when, tuple(best.values()))


def _spot(named: _Named) -> Spot:
    article, mark = named.filed.article.id, named.mark
    if mark is None:
        return Spot(article)
    return Spot(article, mark.part, mark.index, *sentence_at(text_of(named.filed, mark), mark.start))


def _preference(named: _Named) -> tuple[bool, bool, int, tuple[dt.date, str]]:
    published, first = _published(named)[0], named.when.first
    planned = first is not None and published < first
    return named.mark is None, planned, _rank(named.mark) if named.mark else 0, _published(named)


def _published(named: _Named) -> tuple[dt.date, str]:
    published = named.filed.article.published
    return (published.first if published and published.first else dt.date.max), named.filed.article.id


def text_of(filed: Filed, mark: Mark) -> str:
    """Return the plain text into which a mark's offsets point."""
    article = filed.article
    if mark.part == "title":
        return article.title
    if mark.part == "dek":
        return article.dek
    return article.figures[mark.index].caption if mark.part == "figure" else article.blocks[mark.index].text
