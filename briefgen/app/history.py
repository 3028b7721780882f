"""What changed since then: the earlier issues of dossiers, and any two revisions of a project."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content.dossier import read_dossier
from briefgen.model.errors import ContentError, UsageError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.pipeline.changes import History, Issue
from briefgen.pipeline.joining import join
from briefgen.pipeline.reading import read_library
from briefgen.policy import Audience
from briefgen.shell.clock import build_day
from briefgen.shell.past import open_past

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from briefgen.model.changes import Changes, Missing
    from briefgen.model.dossier import Dossier
    from briefgen.model.memo import Memo
    from briefgen.model.pool import Pool
    from briefgen.pipeline.reading import Library
    from briefgen.shell.disk import Snapshot
    from briefgen.shell.past import Past

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Changed:
    """
    A dossier and what changed in it.

    Attributes:
        id: its id.
        title: plain text.
        changes: what is other than it was.
        names: names of the actors and places that entries were joined to, by id.
    """

    id: str
    title: str
    changes: Changes
    names: dict[str, str]


def history_of(project: Path, snapshot: Snapshot, library: Library, pool: Pool, memo: Memo | None = None) -> History:
    """
    Return for each dossier with an ``as_of`` the project as it stood when the issue before was committed, or why there is none.

    That is the first commit of the latest ``as_of`` that is earlier than today's.
    """
    dated = [d for d in library.dossiers if d.as_of]
    if not dated:
        return History()
    past = open_past(project)
    if past is None:
        return History(missing=dict.fromkeys((d.id for d in dated), "git"))
    found = {d.id: issue for d in dated if (issue := _issue_before(past, d, library.settings.language))}
    now = (snapshot, library)
    states = {revision: _state(past.snapshot(revision, snapshot), now, pool, memo) for _, revision in found.values()}
    none: Missing = "cut" if past.is_cut else "first"
    return History(
        issues=tuple(Issue(key, day, states[revision]) for key, (day, revision) in found.items()),
        missing={d.id: none for d in dated if d.id not in found},
    )


def _state(then: Snapshot, now: tuple[Snapshot, Library], pool: Pool, memo: Memo | None = None) -> Library:
    """Return what a project said then; where names meant the same, the articles that are the same now are not read again."""
    snapshot, library = now
    if then.registries != snapshot.registries or then.settings != snapshot.settings:
        return read_library(then, pool, memo)
    same = {file.path for file in set(then.articles) & set(snapshot.articles)}
    fresh = read_library(replace(then, articles=tuple(f for f in then.articles if f.path not in same)), pool, memo)
    kept = tuple(filing for filing in library.filings if filing.filed.article.path in same)
    filings = sorted((*fresh.filings, *kept), key=lambda filing: filing.filed.article.path)
    return replace(fresh, filings=tuple(filings))


def _issue_before(past: Past, dossier: Dossier, language: str) -> tuple[dt.date, str] | None:
    """Return the day of the issue before, and the first commit that has it."""
    found: tuple[dt.date, str] | None = None
    for revision, data in past.commits(dossier.path):
        earlier, _ = read_dossier(dossier.path, data, language=language)
        day = earlier.as_of if earlier else None
        if found and day != found[0]:
            break
        if day and dossier.as_of and day < dossier.as_of:
            found = day, revision
    return found


def diff(project: Path, revision: str | None, snapshot: Snapshot, library: Library, pool: Pool) -> list[Changed]:
    """
    Say what changed in the dossiers of the public site.

    Args:
        project: the folder with ``site.yml``.
        revision: a commit, branch, tag or day (the last commit up to it); ``A..B`` compares two; None: each dossier with the
            issue before.
        snapshot: the files of the project as they stand.
        library: what they say.
        pool: reads articles.

    Raises:
        UsageError: there is no git history, or no such revision.
        ContentError: the project's files have errors.
    """
    past = open_past(project)
    if past is None:
        hint = "run it in a git repository with at least one commit; in a workflow check out with fetch-depth: 0"
        raise UsageError(Problem("history-missing", "there is no git history here", hint=hint))
    if revision is None:
        history = history_of(project, snapshot, library, pool)
    else:
        first, _, second = revision.partition("..")
        then = _state(past.snapshot(_resolved(past, first), snapshot), (snapshot, library), pool)
        if second:
            library = read_library(past.snapshot(_resolved(past, second), snapshot), pool)
        history = History(tuple(Issue(d.id, None, then) for d in library.dossiers))
    errors = [p for p in library.problems if p.severity == "error"]
    if errors:
        raise ContentError(*errors)
    site = join(library, library.settings, Audience(library.settings.policy, build_day()), [], history)
    names = {actor.id: actor.name for actor in site.actors} | {place.id: place.name for place in site.places}
    return [Changed(g.dossier.id, g.dossier.title, g.changes, _names(g.changes, names)) for g in site.dossiers if g.changes]


def _names(changes: Changes, names: dict[str, str]) -> dict[str, str]:
    wanted: Iterable[str] = (merged.into for merged in changes.merged)
    return {key: names.get(key, key) for key in wanted}


def _resolved(past: Past, revision: str) -> str:
    if _DAY.fullmatch(revision):
        found = past.before(revision)
        if found is None:
            hint = "name a later day, or a commit"
            raise UsageError(Problem("revision-unknown", f"git has no commit up to {revision}", hint=hint))
        return found
    return revision or "HEAD"
