"""Dossiers that time has passed by: without articles, behind their articles, or due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.dossier import place_of
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from briefgen.model.site import Gathered, Site


def lapses(site: Site) -> list[Problem]:
    """Return what a reader would miss in the live dossiers: articles, or a day that is not behind those of its articles."""
    days = {f.article.id: f.article.published.first for f in site.articles if f.article.published}
    problems: list[Problem] = []
    for gathered in site.dossiers:
        problems.extend(_empty(gathered, site))
        problems.extend(_unnamed(gathered))
        if gathered.dossier.status == "live":
            problems.extend(_stale(gathered, days))
            problems.extend(_overdue(gathered, site.build_day))
    return problems


def _empty(gathered: Gathered, site: Site) -> Iterator[Problem]:
    dossier = gathered.dossier
    if not gathered.members and not dossier.rules and site.articles:
        hint = "give it a rule (match: …), or name articles under include"
        yield Problem("dossier-empty", "this dossier holds no article", dossier.path, 1, 1, hint=hint, severity="warning")


def _unnamed(gathered: Gathered) -> Iterator[Problem]:
    """Yield the pinned days that the timeline cannot show."""
    choice, shown = gathered.dossier.timeline, {event.when.plain for event in gathered.events}
    hidden = {when.plain for when in choice.hide}
    missing = {when.text for when in choice.pin if when.plain not in shown | hidden}
    for pin in choice.written if gathered.members else ():
        if pin.name.strip() in missing:
            message = f"no article of this dossier names {pin.name}, so the timeline does not show it"
            hint = "let an article name it (dates: …), say what happened (- {date: …, text: …}), or delete the pin"
            path = gathered.dossier.path
            yield Problem("timeline-pin-unnamed", message, path, pin.line, pin.col, hint=hint, severity="warning")


def _stale(gathered: Gathered, days: Mapping[str, dt.date | None]) -> Iterator[Problem]:
    dossier, as_of = gathered.dossier, gathered.dossier.as_of
    newer = [m.article for m in gathered.members if as_of and (day := days.get(m.article)) and day > as_of]
    if newer:
        one = len(newer) == 1
        message = (
            f"{len(newer)} article{'' if one else 's'} of this dossier appeared after its as_of ({dossier.as_of}): {newer[0]}"
            f"{'' if one else ' …'}"
        )
        hint = "read what came in, renew the text, and move as_of on"
        yield Problem("as-of-stale", message, dossier.path, *place_of(dossier.written, "as_of"), hint=hint, severity="warning")


def _overdue(gathered: Gathered, today: dt.date) -> Iterator[Problem]:
    dossier = gathered.dossier
    due = dossier.next_due
    if due is not None and due < today:
        message, hint = f"the next issue was due on {due}", "renew the dossier, or move next_due on"
        yield Problem("issue-due", message, dossier.path, *place_of(dossier.written, "next_due"), hint=hint, severity="note")
