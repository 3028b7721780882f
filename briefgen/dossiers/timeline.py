"""The timeline of a dossier: the days that matter most in its reports, each with the sentence that names it."""

from __future__ import annotations

import datetime as dt
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.dossiers.prominence import Naming, prominence
from briefgen.dossiers.reports import first_published
from briefgen.model.site import Event, Spot
from briefgen.model.values import dataclass
from briefgen.text.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefgen.model.dossier import Edit, TimelineChoice
    from briefgen.model.edtf import Edtf
    from briefgen.model.mention import Mark
    from briefgen.model.site import Filed

_LONGEST_DAYS = 31
"""Dates vaguer than a month are background, not entries of a timeline."""
_UNSEEN_DEPTH = 20
_LONGEST_DATELINE = 60
_PLACE = re.compile(r"[^\W\d_][^.;:!?\d]*,\s*(?:on\s+|le\s+|den\s+)?")
_FILED = re.compile(r"(?:,?\s+\d{4})?\.?\s*(?:\([^()]{2,40}\))?\s*[-–—]{1,2}\s")
"""What stands before and behind a dateline's day: "KASTEL, " and " (Agency) - "."""


@dataclass(frozen=True, slots=True)
class _Named:
    filed: Filed
    mark: Mark | None
    when: Edtf
    report: str

    @property
    def is_planned(self) -> bool:
        """Whether the article appeared before the date, and so tells a plan."""
        first = self.when.first
        return first is not None and first_published(self.filed.article)[0] < first


def find_events(
    members: Sequence[Filed],
    choice: TimelineChoice,
    build_day: dt.date = dt.date.max,
    reports: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Event, ...]:
    """
    Return the events of a dossier's articles, earliest first; what is still to come on the build day is marked upcoming.

    Days come before weeks and months, which mostly point back; of days `prominence` decides, of the others the number of
    reports that name them, copies folded. Upcoming dates do not take the place of others: there may be as many besides. Pinned
    dates are always in, hidden ones never. A date and the same date with ``?`` are one entry, certain if one article is
    certain. The sentence comes from an article of the day itself or later, where there is one: an earlier one tells what was
    planned, and when only such name the date, the entry is marked announced.

    Args:
        members: the articles, in any order.
        choice: how many entries, pins, hidden dates and the analyst's words.
        build_day: dates after it are upcoming.
        reports: article id to the id of the article that carried its report first (`reports.find_reports`).
    """
    hidden, pinned = {d.plain for d in choice.hide}, {d.plain for d in choice.pin}
    named = {plain: group for plain, group in _group(members, reports).items() if plain not in hidden}
    scores = _scores(members, named.values(), reports)
    ranked = sorted(named, key=lambda plain: _standing(plain in pinned, named[plain], scores))
    over = [plain for plain in ranked if not _is_upcoming(named[plain][0].when, build_day)]
    chosen = (*_most(over, choice, pinned), *_most([plain for plain in ranked if plain not in over], choice, pinned))
    edits = {edit.when.plain: edit for edit in choice.edits if edit.when.plain not in hidden}
    events = [_event(named[plain], edits.get(plain), build_day) for plain in chosen]
    events += [_told(edit, build_day) for plain, edit in edits.items() if edit.text and plain not in named]
    return tuple(sorted(events, key=_in_time))


def _most(ranked: Sequence[str], choice: TimelineChoice, pinned: AbstractSet[str]) -> Sequence[str]:
    return ranked[: max(choice.entries, sum(plain in pinned for plain in ranked))]


def _standing(
    pinned: bool,  # noqa: FBT001 - part of a key
    group: Sequence[_Named],
    scores: Mapping[dt.date, float],
) -> tuple[bool, bool, float, tuple[dt.date, dt.date, str]]:
    when = group[0].when
    score = scores[when.first] if when.is_day and when.first else float(len({n.report for n in group}))
    return not pinned, not when.is_day, -score, when.sort_key


def _scores(members: Iterable[Filed], groups: Iterable[Sequence[_Named]], reports: Mapping[str, str]) -> dict[dt.date, float]:
    numbers = {report: i for i, report in enumerate(sorted({reports.get(m.article.id, m.article.id) for m in members}))}
    days = [(numbers[reports.get(m.article.id, m.article.id)], day) for m in members if (day := _published(m))]
    namings = [
        Naming(named.when.first, numbers[named.report], _published(named.filed), _depth(named.mark))
        for group in groups
        for named in group
        if named.when.is_day and named.when.first
    ]
    return prominence(namings, days)


def _published(filed: Filed) -> dt.date | None:
    published = filed.article.published
    return published.first if published and published.is_day else None


def _depth(mark: Mark | None) -> int:
    """Return how deep a date stands in its article, in paragraphs; what only the front matter names stands below a head."""
    return _UNSEEN_DEPTH if mark is None else mark.index if mark.part == "block" else 0


def _is_upcoming(when: Edtf, build_day: dt.date) -> bool:
    return when.first is not None and when.first > build_day


def _group(members: Iterable[Filed], reports: Mapping[str, str]) -> dict[str, list[_Named]]:
    named: dict[str, list[_Named]] = {}
    for filed in members:
        marks: dict[str, Mark] = {}
        filing = {mark.id for mark in filed.marks if _is_of_dateline(mark, filed)}
        for mark in filed.marks:
            if _is_of_dateline(mark, filed):
                continue
            if mark.kind == "date" and (mark.id not in marks or _rank(mark) < _rank(marks[mark.id])):
                marks[mark.id] = mark
        report = reports.get(filed.article.id, filed.article.id)
        for when in filed.dates:
            if _is_event(when) and (when.text in marks or when.text not in filing):
                named.setdefault(when.plain, []).append(_Named(filed, marks.get(when.text), when, report))
    return named


def _is_of_dateline(mark: Mark, filed: Filed) -> bool:
    """Whether a day stands in the dateline that a person left in the text: it is the day of filing, not of what is told."""
    if mark.kind != "date" or mark.part != "block" or mark.index != 0 or mark.start > _LONGEST_DATELINE:
        return False
    text = filed.article.blocks[0].text
    published = filed.article.published
    return (
        published is not None
        and mark.id.rstrip("?~%") == published.plain
        and _PLACE.fullmatch(text[: mark.start]) is not None
        and _FILED.match(text, mark.end) is not None
    )


def _rank(mark: Mark) -> int:
    return ("block", "title", "dek", "figure").index(mark.part)


def _is_event(when: Edtf) -> bool:
    return when.first is not None and when.last is not None and (when.last - when.first).days < _LONGEST_DAYS


def _event(group: Sequence[_Named], edit: Edit | None, build_day: dt.date) -> Event:
    when = min((n.when for n in group), key=lambda w: w.uncertain)
    teller = edit.article if edit else ""
    best: dict[str, Spot] = {}
    for named in sorted(group, key=lambda n: (n.filed.article.id != teller, *_preference(n))):
        best.setdefault(named.filed.article.id, _spot(named))
    announced = all(named.is_planned for named in group)
    return Event(when, tuple(best.values()), announced, _is_upcoming(when, build_day), edit.text if edit else "")


def _told(edit: Edit, build_day: dt.date) -> Event:
    """Return an entry that only the analyst tells, with the article that they name for it."""
    spots = (Spot(edit.article),) if edit.article else ()
    return Event(edit.when, spots, upcoming=_is_upcoming(edit.when, build_day), text=edit.text)


def _in_time(event: Event) -> tuple[tuple[dt.date, dt.date, str], str]:
    return event.when.sort_key, event.spots[0].article if event.spots else ""


def _spot(named: _Named) -> Spot:
    article, mark = named.filed.article.id, named.mark
    if mark is None:
        return Spot(article)
    return Spot(article, mark.part, mark.index, *sentence_at(text_of(named.filed, mark), mark.start))


def _preference(named: _Named) -> tuple[bool, bool, int, tuple[dt.date, bool, str]]:
    rank = _rank(named.mark) if named.mark else 0
    return named.mark is None, named.is_planned, rank, first_published(named.filed.article)


def text_of(filed: Filed, mark: Mark) -> str:
    """Return the plain text into which a mark's offsets point."""
    article = filed.article
    if mark.part == "title":
        return article.title
    if mark.part == "dek":
        return article.dek
    return article.figures[mark.index].caption if mark.part == "figure" else article.blocks[mark.index].text
