"""``briefgen diff``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from briefgen.cli.options import format_option, locate, project_option

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefgen.app.history import Changed
    from briefgen.model.changes import Changes

_CAUSES = {
    "new": "new article",
    "rule": "the dossier's rule or pins changed",
    "text": "the article changed",
    "names": "the registries of names changed",
}
_ASPECTS = {"confidence": "confidence", "indicator": "sign", "trend": "trend"}
_MISSING = {
    "git": "no git history at hand",
    "cut": "the git history is cut off before the issue before (a shallow clone)",
    "first": "first issue, there is none before",
}


@click.command(short_help="Say what changed in the dossiers since an earlier revision.")
@click.argument("revision", required=False)
@project_option
@format_option
def command(revision: str | None, project: Path | None, style: str) -> None:
    """
    Say what changed in each dossier since REVISION of the git history: a commit, a branch, a tag, a day or A..B.

    Without REVISION each dossier is compared with its issue before, as its page does. Today's marks apply: what is hidden
    now is not told of then.

    \b
    Example:
      briefgen diff
      briefgen diff main
      briefgen diff 2020-03-01
      briefgen diff v1..v2 --format json
    """
    from briefgen.app.building import changes_since

    found = changes_since(locate(project), revision)
    if style == "json":
        click.echo(json.dumps([_row(one) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        since = f", since {one.changes.since}" if one.changes.since else ""
        click.echo(f"{one.id}  {one.title}{since}")
        for line in _lines(one):
            click.echo(f"  {line}")
    if not found:
        click.echo("No dossier has anything to be compared: none is public, or none says its day (as_of).")


def _lines(one: Changed) -> Iterator[str]:
    changes = one.changes
    if changes.missing or changes.is_empty:
        yield _MISSING.get(changes.missing, "nothing changed")
    for crossing in changes.came:
        yield f"{click.style('+', fg='green')} {crossing.article}: {_CAUSES[crossing.cause]}. {crossing.reason}"
    for crossing in changes.left:
        yield f"{click.style('-', fg='red')} {crossing.article}: {_CAUSES[crossing.cause]}. {crossing.reason}"
    if changes.gone:
        yield f"{click.style('-', fg='red')} {changes.gone} more, which exist no longer"
    for moved in changes.moved:
        yield f"~ {moved.before or 'no likelihood'} → {moved.now or 'no likelihood'}: {moved.text}"
    for turned in changes.turned:
        about = f": {turned.text}" if turned.text else ""
        yield f"~ {_ASPECTS[turned.aspect]} {turned.before or 'unsaid'} → {turned.now or 'unsaid'}{about}"
    for text in changes.judged:
        yield f"~ new judgement: {text}"
    if changes.events:
        yield f"@ new in the timeline: {', '.join(str(day) for day in changes.events)}"
    for merged in changes.merged:
        yield f"= {merged.name} is now {one.names[merged.into]}"


def _row(one: Changed) -> dict[str, object]:
    changes: Changes = one.changes
    return {
        "id": one.id,
        "title": one.title,
        "since": changes.since.isoformat() if changes.since else None,
        "missing": changes.missing or None,
        "in": [{"article": c.article, "cause": c.cause, "reason": str(c.reason)} for c in changes.came],
        "out": [{"article": c.article, "cause": c.cause, "reason": str(c.reason)} for c in changes.left],
        "gone": changes.gone,
        "events": [str(day) for day in changes.events],
        "likelihoods": [{"text": m.text, "before": m.before or None, "now": m.now or None} for m in changes.moved],
        "turned": [
            {"aspect": t.aspect, "text": t.text or None, "before": t.before or None, "now": t.now or None}
            for t in changes.turned
        ],
        "judgements": list(changes.judged),
        "merged": [{"name": m.name, "kind": m.kind, "into": m.into} for m in changes.merged],
    }
