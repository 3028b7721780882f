"""Why an article is in a dossier, or is not: as the public site has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from briefgen.app.building import read
from briefgen.app.shortfalls import too_uncertain
from briefgen.dossiers import Known, explain, in_order_of_need, read_for_rules, rule_of
from briefgen.model.errors import ContentError, UsageError
from briefgen.model.problem import Problem
from briefgen.model.said import Said, several
from briefgen.model.values import dataclass
from briefgen.pipeline.joining import all_known, open_library
from briefgen.policy import Audience, why_hidden
from briefgen.shell.clock import build_day
from briefgen.shell.packs import Packs
from briefgen.shell.survey import program
from briefgen.site.tongue import SiteTongue
from briefgen.site.wording import wording
from briefgen.text.nearest import nearest_id
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.dossiers import Verdict
    from briefgen.model.said import Value
    from briefgen.pipeline import Library

_DOSSIERS = "content/dossiers/"


@dataclass(frozen=True, slots=True)
class Listed:
    """
    A dossier in a list.

    Attributes:
        id: its id.
        title: plain text.
        status: draft, proposed, live or closed.
        articles: how many it gathers.
        rule: its rule in words, empty when it has none.
    """

    id: str
    title: str
    status: str
    articles: int
    rule: str


def list_dossiers(project: Path) -> list[Listed]:
    """
    Return all dossiers of a project with the number of public articles that they gather, drafts included.

    Dossiers with errors are left out; `faulty_dossiers` tells them.

    Raises:
        ContentError: other files have errors, so that any number would be wrong.
    """
    judged = _judge(_read_sound(project))
    say = judged.tongue.say
    return [
        Listed(d.id, d.title, d.status, sum(v.inside for v in judged.verdicts[d.id].values()), say(judged.rules[d.id]))
        for d in judged.library.dossiers
    ]


def explain_article(project: Path, dossier: str, article: str) -> Verdict:
    """
    Say why an article is in a dossier of the public site or not, and what hides it from that site: as its page says it.

    Raises:
        UsageError: there is no such dossier or article; the nearest id is named.
        ContentError: the dossier has errors, or files that are no dossiers have.
    """
    library = _read_sound(project, dossier)
    need("dossier", dossier, [d.id for d in library.dossiers])
    need("article", article, [f.filed.article.id for f in library.filings])
    judged = _judge(library)
    verdict = judged.verdicts[dossier].get(article) or _hidden(judged, dossier, article)
    say = judged.tongue.say
    findings = tuple(replace(finding, words=say(finding.words)) for finding in verdict.findings)
    reason = say(verdict.reason)
    if not verdict.inside:
        written = next(d for d in library.dossiers if d.id == dossier)
        filed = next(f.filed for f in library.filings if f.filed.article.id == article)
        if names := too_uncertain(library, written, filed, judged.known, judged.members):
            reason = f"{reason} {say(Said('why.uncertain', (('names', several(names)),)))}"
    return replace(verdict, reason=reason, findings=findings)


def read_whole(project: Path, memo: Packs | None = None) -> Library:
    """
    Return what a project's files say.

    Raises:
        ContentError: they have errors, so that any answer would be wrong.
    """
    _, library = read(project, memo=memo or Packs(project, program()))  # what the last build read is known
    errors = [p for p in library.problems if p.severity == "error"]
    if errors:
        raise ContentError(*errors)
    return library


def faulty_dossiers(project: Path) -> tuple[Problem, ...]:
    """Return the errors in a project's dossiers, of which nothing can be said until they are mended."""
    _, library = read(project, memo=Packs(project, program()))
    return tuple(p for p in library.problems if p.severity == "error" and p.path.startswith(_DOSSIERS))


def _read_sound(project: Path, needed: str = "") -> Library:
    """
    Return what a project's files say, without the dossiers that have errors; ``needed`` is the id of one that may have none.

    Raises:
        ContentError: another file or the needed dossier has errors.
    """
    _, library = read(project, memo=Packs(project, program()))
    errors = [p for p in library.problems if p.severity == "error"]
    spared = [p for p in errors if p.path.startswith(_DOSSIERS) and PurePosixPath(p.path).stem != needed]
    if len(spared) < len(errors):
        raise ContentError(*errors)
    faulty = {PurePosixPath(p.path).stem for p in spared}
    return replace(library, dossiers=tuple(d for d in library.dossiers if d.id not in faulty)) if faulty else library


@dataclass(frozen=True, slots=True)
class _Judged:
    """What every dossier says of every article that the public site shows, and each rule in words."""

    library: Library
    audience: Audience
    known: Known
    verdicts: dict[str, dict[str, Verdict]]
    tongue: SiteTongue
    rules: dict[str, Value]
    members: dict[str, frozenset[str]]


def _judge(library: Library) -> _Judged:
    """Judge what the public build judges; a dossier that is not public yet by its rule as written."""
    audience = Audience(library.settings.policy, build_day())
    opened = open_library(library, library.settings, audience)
    whole, public = all_known(library), Known(opened.register, opened.parts.actors, opened.parts.places)
    disclosed = {d.id: d for d in opened.parts.dossiers}
    readings = read_for_rules(opened.parts.filed, library.publishers)
    tongue = SiteTongue(wording(library.settings.language), {d.id: d.title for d in opened.parts.dossiers})
    judged = _Judged(library, audience, whole, {}, tongue, {}, {})
    for dossier in in_order_of_need([disclosed.get(d.id, d) for d in library.dossiers])[0]:
        known = public if dossier.id in disclosed else whole
        found = {r.filed.article.id: explain(dossier, r, known, judged.members) for r in readings}
        judged.verdicts[dossier.id] = found
        judged.rules[dossier.id] = rule_of(dossier, known)
        judged.members[dossier.id] = frozenset(a for a, v in found.items() if v.inside)
    return judged


def _hidden(judged: _Judged, dossier: str, article: str) -> Verdict:
    """Say why the public site does not show an article, and what the rule as written says of it."""
    library = judged.library
    filed = next(f.filed for f in library.filings if f.filed.article.id == article)
    why = why_hidden(filed.article, judged.audience, Sources(library.publishers).of(filed.article))
    written = next(d for d in library.dossiers if d.id == dossier)
    verdict = explain(written, read_for_rules([filed], library.publishers)[0], judged.known, judged.members)
    reason = f"Hidden from the public site: the article {why}. Were it shown: {judged.tongue.say(verdict.reason)}"
    return replace(verdict, inside=False, reason=reason)


_SOME = 8
"""Ids that a hint names, at most."""


def need(kind: str, name: str, known: list[str]) -> None:
    """
    Do nothing when ``name`` is known.

    Raises:
        UsageError: it is not; the nearest known name is told.
    """
    if name in known:
        return
    close = nearest_id(name, known)
    begin = "start one with: briefgen new dossier NAME" if kind == "dossier" else "take one in with: briefgen ingest FILE"
    some = ", ".join(known[:_SOME]) + (", …" if len(known) > _SOME else "")
    hint = f"did you mean {close!r}?" if close else f"there are: {some}" if known else begin
    raise UsageError(Problem(f"{kind}-unknown", f"there is no {kind} {name!r}", hint=hint))
