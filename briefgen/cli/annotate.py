"""``briefgen annotate``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefgen.cli.faults import counted
from briefgen.cli.options import dry_run_option, executor_option, locate, project_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@project_option
@executor_option
@dry_run_option
def command(articles: tuple[str, ...], project: Path | None, scheduler: str | None, dry_run: bool) -> None:
    """
    Look for names, places and dates again: after you gave an article its date, or a registry a new entry. Without an
    argument, in all articles.

    Entries that you wrote, and forms that you put under `not`, are never touched. The changes are shown.

    \b
    Example:
      briefgen annotate --dry-run
      briefgen annotate 2018-08-24-a-title
    """
    from briefgen.app.annotating import annotate_articles

    changed = 0
    for renewed in annotate_articles(
        locate(project), [a.removesuffix(".md") for a in articles], dry_run=dry_run, scheduler=scheduler
    ):
        click.echo(renewed.diff)
        changed += 1
    click.echo(f"{counted(changed, 'article')} {'would change' if dry_run else 'changed'}")
