"""``briefgen annotate``."""

from __future__ import annotations

import sys
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import counted, show
from briefgen.cli.options import dry_run_option, executor_option, locate, project_option, told_when_empty

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...", shell_complete=completions.articles)
@project_option
@executor_option
@dry_run_option
@click.option("--yes", "-y", is_flag=True, help="Write without asking.")
def command(articles: tuple[str, ...], project: Path | None, scheduler: str | None, dry_run: bool, yes: bool) -> None:
    """
    Look for names, places and dates again: after you gave an article its date, or a registry a new entry. Without an
    argument, in all articles.

    Entries that you wrote, and forms that you put under `not`, are never touched. The changes are shown first; in a terminal
    you are asked before anything is written.

    \b
    Example:
      briefgen annotate --dry-run
      briefgen annotate 2018-08-24-a-title
    """
    from briefgen.app.annotating import annotate_articles

    place, names = locate(project), [name.removesuffix(".md") for name in articles]
    asked = not (dry_run or yes) and sys.stdin.isatty() and sys.stdout.isatty()
    changed = []
    for renewed in annotate_articles(place, names, dry_run=dry_run or asked, scheduler=scheduler):
        show(renewed.problems)
        if renewed.diff:
            click.echo(renewed.diff)
            changed.append(PurePosixPath(renewed.path).stem)
    if asked and changed:
        if not click.confirm(f"Write {counted(len(changed), 'article')}?", default=True):
            click.echo("Nothing written.")
            return
        changed = [renewed.path for renewed in annotate_articles(place, changed, scheduler=scheduler) if renewed.diff]
    click.echo(f"{counted(len(changed), 'article')} {'would change' if dry_run else 'changed'}")
    told_when_empty(place)
