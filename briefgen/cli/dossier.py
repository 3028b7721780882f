"""``briefgen dossier``."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import counted, show
from briefgen.cli.options import dry_run_option, format_option, locate, project_option, relative_to_here

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefgen.dossiers.suggestions import Suggestion
    from briefgen.dossiers.uncovered import Story
    from briefgen.model.problem import Problem

_MOST_STORIES = 10
_MOST_TOLD = 5
"""Stories, and articles of each, that are named."""


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
    from briefgen.app.explaining import faulty_dossiers, list_dossiers

    root = locate(project)
    dossiers, faults = list_dossiers(root), faulty_dossiers(root)
    if style == "json":
        rows = [{"id": d.id, "title": d.title, "status": d.status, "articles": d.articles, "rule": d.rule} for d in dossiers]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        _tell_faults(faults)
        return
    for dossier in dossiers:
        click.echo(f"{dossier.id}  {dossier.title} ({dossier.status}): {counted(dossier.articles, 'article')}")
        click.echo(f"    {dossier.rule or 'no rule and no pin yet'}")
    if not dossiers and not faults:
        click.echo('There is no dossier yet. Start one with: briefgen new dossier idlib "Idlib"')
    _tell_faults(faults)


def _tell_faults(faults: Sequence[Problem]) -> None:
    """Tell the errors in dossiers of which nothing else could be said, and end with the code of such errors."""
    if faults:
        show(faults)
        sys.exit(1)


@command.command(short_help="Say why an article is in a dossier, or not.")
@click.argument("dossier", shell_complete=completions.dossiers)
@click.argument("article", shell_complete=completions.articles)
@project_option
@format_option
def explain(dossier: str, article: str, project: Path | None, style: str) -> None:
    """
    Say why an article is in a dossier, or why it is not. The same sentence stands on the dossier's page.

    \b
    Example:
      briefgen dossier explain idlib-de-escalation 2018-09-17-sochi-memorandum
    """
    from briefgen.app.explaining import explain_article, faulty_dossiers

    root = locate(project)
    verdict, faults = explain_article(root, dossier, article.removesuffix(".md")), faulty_dossiers(root)
    if style == "json":
        findings = [{"key": f.key, "holds": f.holds, "words": str(f.words)} for f in verdict.findings]
        row = {"inside": verdict.inside, "pinned": verdict.pinned, "reason": str(verdict.reason), "findings": findings}
        click.echo(json.dumps(row, ensure_ascii=False, indent=2))
        _tell_faults(faults)
        return
    click.echo(str(verdict.reason))
    for finding in verdict.findings:
        sign = click.style("yes", fg="green") if finding.holds else click.style("no ", fg="red")
        click.echo(f"  {sign} {finding.key}: {finding.words}")
    _tell_faults(faults)


@command.command(short_help="Suggest articles for dossiers, and new dossiers.")
@click.argument("dossier", required=False, shell_complete=completions.dossiers)
@click.option("--story", type=click.IntRange(min=1), metavar="N", help="Make a dossier file of story N of the list.")
@click.option("--as", "name", metavar="ID", help="Id of that dossier; from the names of the story when not given.")
@project_option
@format_option
@dry_run_option
def suggest(dossier: str | None, story: int | None, name: str | None, project: Path | None, style: str, dry_run: bool) -> None:
    """
    Suggest articles that may belong to DOSSIER (or to any), some that may not, and stories that no dossier covers.

    Nothing changes by itself: pin what you agree with (include, exclude). With --story a dossier of a story is begun, with a
    rule and its articles; its status is "proposed", so no public site shows it.

    \b
    Example:
      briefgen dossier suggest
      briefgen dossier suggest idlib-de-escalation
      briefgen dossier suggest --story 1 --as night-ferries
    """
    from briefgen.app.suggesting import suggest as find

    if story is not None:
        if dossier is not None:
            message = "--story makes a new dossier: name it with --as ID"
            raise click.UsageError(message)
        _propose(locate(project), story, name, style, dry_run=dry_run)
        return
    if name is not None or dry_run:
        message = "--as and --dry-run go with --story N"
        raise click.UsageError(message)
    found = find(locate(project), dossier)
    if style == "json":
        rows = {
            "dossiers": [asdict(one) for one in found.dossiers],
            "stories": [asdict(one) for one in found.stories],
            "translations": [asdict(one) for one in found.translations],
        }
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2, default=str))
        return
    for one in found.dossiers:
        click.echo(f"{one.dossier}:{'' if one.additions or one.strays else ' nothing to suggest'}")
        _list("+ may belong in", one.additions)
        _list("? may not belong in", one.strays)
    for twin in found.translations:
        click.echo(
            f"{twin.article} may be a translation of {twin.original} ({twin.likeness:.2f}): if it is, so that both count"
        )
        click.echo(f"  once, write into it: translation_of: {twin.original}")
    if not found.dossiers and not found.stories and not found.translations:
        click.echo("Nothing to suggest: there is no dossier, and no two articles tell of one story.")
        click.echo("Take more in with: briefgen ingest FILE...")
    _tell_stories(found.stories)


def _propose(project: Path, story: int, name: str | None, style: str, *, dry_run: bool) -> None:
    from briefgen.app.suggesting import propose

    made = propose(project, story, name, dry_run=dry_run)
    shown = relative_to_here(made.path)
    if style == "json":
        row = {
            "path": str(shown),
            "story": asdict(made.story),
            "matched": made.matched,
            "others": made.others,
            "text": made.text,
        }
        click.echo(json.dumps(row, ensure_ascii=False, indent=2, default=str))
        return
    click.echo(f"{'would make' if dry_run else 'made'} {shown}: {_extent(made.story)}")
    if dry_run:
        click.echo(made.text, nl=False)
    whole = counted(len(made.story.articles), "article")
    rule = f"Its rule takes {made.matched} of its {whole} by itself, and {made.others} more."
    click.echo(rule if made.matched else "Its articles share no name to make a rule of; they are put in by hand.")
    click.echo("Read it, write its bottom line, then set status: live.")


def _extent(story: Story) -> str:
    """Return how much there is of a story, and when it was told."""
    days = ["" if day is None else day.isoformat() for day in (story.first, story.last)]
    when = f", {days[0] if days[0] == days[1] else ' to '.join(days)}" if all(days) else ""
    articles = f" in {counted(len(story.articles), 'article')}" if story.reports != len(story.articles) else ""
    return f"{counted(story.reports, 'report')}{articles}{when}"


def _tell_stories(stories: tuple[Story, ...]) -> None:
    """Print the stories that no dossier covers, numbered as ``--story`` takes them."""
    if stories:
        click.echo("Stories that no dossier covers (make a dossier of one with --story N):")
    for number, told in enumerate(stories[:_MOST_STORIES], start=1):
        click.echo(
            "\n".join([f"  {number}. {told.title}: {_extent(told)}", *(f"       {one}" for one in told.articles[:_MOST_TOLD])])
        )
        if len(told.articles) > _MOST_TOLD:
            click.echo(f"       … and {len(told.articles) - _MOST_TOLD} more")
    if len(stories) > _MOST_STORIES:
        click.echo(f"  … and {counted(len(stories) - _MOST_STORIES, 'smaller story', 'smaller stories')}")


def _list(sign: str, suggestions: tuple[Suggestion, ...]) -> None:
    for one in suggestions:
        click.echo(f"  {sign}: {one.article} ({one.likeness:.2f}; {one.reason})")
