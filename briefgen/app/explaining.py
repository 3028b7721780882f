"""Why an article is in a dossier, or is not."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.app.building import read
from briefgen.dossiers import Known, explain, in_order_of_need, read_for_rules, rule_in_words
from briefgen.model.errors import ContentError, UsageError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.dossiers import Verdict
    from briefgen.pipeline import Library


@dataclass(frozen=True, slots=True)
class Listed:
    """A dossier in a list: its id, title, status, number of articles and rule in words."""

    id: str
    title: str
    status: str
    articles: int
    rule: str


def list_dossiers(project: Path) -> list[Listed]:
    """
    Return all dossiers of a project with the number of articles that they gather, drafts included.

    Raises:
        ContentError: the project's files have errors, so that any number would be wrong.
    """
    library = _read(project)
    known, verdicts = _judge(library)
    return [
        Listed(d.id, d.title, d.status, sum(v.inside for v in verdicts[d.id].values()), rule_in_words(d, known))
        for d in library.dossiers
    ]


def explain_article(project: Path, dossier: str, article: str) -> Verdict:
    """
    Say why an article is in a dossier or not.

    Raises:
        UsageError: there is no such dossier or article; the nearest id is named.
        ContentError: the project's files have errors.
    """
    library = _read(project)
    _need("dossier", dossier, [d.id for d in library.dossiers])
    _need("article", article, [f.filed.article.id for f in library.filings])
    return _judge(library)[1][dossier][article]


def _read(project: Path) -> Library:
    _, library = read(project)
    errors = [p for p in library.problems if p.severity == "error"]
    if errors:
        raise ContentError(*errors)
    return library


def _judge(library: Library) -> tuple[Known, dict[str, dict[str, Verdict]]]:
    actors = [a for f in library.filings for a in f.actors]
    places = [p for f in library.filings for p in f.places]
    known = Known(library.register, actors, places)
    readings = read_for_rules((f.filed for f in library.filings), library.publishers)
    members: dict[str, frozenset[str]] = {}
    verdicts: dict[str, dict[str, Verdict]] = {}
    for dossier in in_order_of_need(library.dossiers)[0]:
        verdicts[dossier.id] = {r.filed.article.id: explain(dossier, r, known, members) for r in readings}
        members[dossier.id] = frozenset(a for a, v in verdicts[dossier.id].items() if v.inside)
    return known, verdicts


def _need(kind: str, name: str, known: list[str]) -> None:
    if name in known:
        return
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    hint = f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(known) or 'none yet'}"
    raise UsageError(Problem(f"{kind}-unknown", f"there is no {kind} {name!r}", hint=hint))
