"""Suggestions for dossiers: what a person might look at next. Nothing of it is published unless a person says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.app.explaining import need, read_whole
from briefgen.dossiers import Known
from briefgen.dossiers.suggestions import suggest_changes
from briefgen.pipeline.joining import join
from briefgen.policy import Audience
from briefgen.shell.clock import build_day

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.dossiers.suggestions import Suggestion
    from briefgen.model.site import Site
    from briefgen.pipeline import Library


@dataclass(frozen=True, slots=True)
class Suggested:
    """What a dossier may lack, and what it may have too much of."""

    dossier: str
    additions: tuple[Suggestion, ...]
    strays: tuple[Suggestion, ...]


def suggest(project: Path, dossier: str | None = None) -> list[Suggested]:
    """
    Return likely additions and strays of one dossier, of all of them when none is named.

    Drafts and articles of every label take part: the desk sees them all.

    Raises:
        UsageError: there is no such dossier.
        ContentError: the project's files have errors.
    """
    library = read_whole(project)
    site = _everything(library)
    if dossier is not None:
        need("dossier", dossier, [g.dossier.id for g in site.dossiers])
    known = Known(library.register, site.actors, site.places)
    found = []
    for gathered in site.dossiers:
        if dossier in {None, gathered.dossier.id}:
            additions, strays = suggest_changes(gathered, site, known)
            found.append(Suggested(gathered.dossier.id, tuple(additions), tuple(strays)))
    return found


def _everything(library: Library) -> Site:
    policy = library.settings.policy
    desk = replace(policy, max_tlp="red", unmarked="clear" if policy.unmarked == "refuse" else policy.unmarked)
    return join(library, library.settings, Audience(desk, build_day(), preview=True), [])
