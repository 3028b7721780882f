"""``briefgen dossier``."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from briefgen.cli.faults import counted
from briefgen.cli.options import format_option, locate, project_option

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.dossiers.suggestions import Suggestion


@click.group()
def command() -> None:
    """List dossiers; say why an article is in one; suggest more."""


@command.command("list", short_help="List the dossiers and their rules.")
@project_option
@format_option
def list_(project: Path | None, style: str) -> None:
    """
    List the dossiers with their rules and how many articles they gather, drafts included.

    \b
    Example:
      briefgen dossier list
    """
    from briefgen.app.explaining import list_dossiers

    dossiers = list_dossiers(locate(project))
    if style == "json":
        rows = [{"id": d.id, "title": d.title, "status": d.status, "articles": d.articles, "rule": d.rule} for d in dossiers]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for dossier in dossiers:
        click.echo(f"{dossier.id}  {dossier.title} ({dossier.status}): {counted(dossier.articles, 'article')}")
        click.echo(f"    {dossier.rule or 'no rule and no pin yet'}")
    if not dossiers:
        click.echo('There is no dossier yet. Start one with: briefgen new dossier idlib "Idlib"')


@command.command(short_help="Say why an article is in a dossier, or not.")
@click.argument("dossier")
@click.argument("article")
@project_option
@format_option
def explain(dossier: str, article: str, project: Path | None, style: str) -> None:
    """
    Say why an article is in a dossier, or why it is not. The same sentence stands on the dossier's page.

    \b
    Example:
      briefgen dossier explain idlib-de-escalation 2018-09-17-sochi-memorandum
    """
    from briefgen.app.explaining import explain_article

    verdict = explain_article(locate(project), dossier, article.removesuffix(".md"))
    if style == "json":
        findings = [{"key": f.key, "holds": f.holds, "words": f.words} for f in verdict.findings]
        row = {"inside": verdict.inside, "pinned": verdict.pinned, "reason": verdict.reason, "findings": findings}
        click.echo(json.dumps(row, ensure_ascii=False, indent=2))
        sys.exit(0)
    click.echo(verdict.reason)
    for finding in verdict.findings:
        sign = click.style("yes", fg="green") if finding.holds else click.style("no ", fg="red")
        click.echo(f"  {sign} {finding.key}: {finding.words}")


@command.command(short_help="Suggest articles that may belong in, and strays.")
@click.argument("dossier", required=False)
@project_option
@format_option
def suggest(dossier: str | None, project: Path | None, style: str) -> None:
    """
    Suggest articles that may belong to DOSSIER (or to any), and some that may not.

    Nothing changes by itself: pin what you agree with (include, exclude).

    \b
    Example:
      briefgen dossier suggest
      briefgen dossier suggest idlib-de-escalation
    """
    from briefgen.app.suggesting import suggest as find

    found = find(locate(project), dossier)
    if style == "json":
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        click.echo(f"{one.dossier}:{'' if one.additions or one.strays else ' nothing to suggest'}")
        _list("+ may belong in", one.additions)
        _list("? may not belong in", one.strays)


def _list(sign: str, suggestions: tuple[Suggestion, ...]) -> None:
    for one in suggestions:
        click.echo(f"  {sign}: {one.article} ({one.likeness:.2f}; {one.reason})")
