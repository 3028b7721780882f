"""``briefgen forget``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import counted
from briefgen.cli.options import dry_run_option, locate, project_option

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app.forgetting import Forgotten

_MOST = 20


@click.command()
@click.argument("name", shell_complete=completions.entries)
@click.option("--originals", is_flag=True, help="Delete the originals in vault/ that hold the name.")
@project_option
@dry_run_option
def command(name: str, originals: bool, project: Path | None, dry_run: bool) -> None:
    """
    Take a person out of all files of the project, under every name; list what git history and others still hold.

    A name that stood in a text leaves a mark. The cache goes too, and with it the site that stood before the last build.
    Look first with --dry-run; what was in git can be had back from there.

    \b
    Example:
      briefgen forget witness-x --dry-run
      briefgen forget witness-x --originals
    """
    from briefgen.app.forgetting import forget

    done = forget(locate(project), name, originals=originals, dry_run=dry_run)
    if not done.found:
        click.echo(f"Nothing in the project names {name!r}.")
        return
    for _, diff in done.changes:
        click.echo(diff)
    click.echo(f"{'Would change' if dry_run else 'Changed'} {counted(len(done.changes), 'file')}.")
    _originals(done, deleted=originals and not dry_run)
    click.echo(f"The cache .briefgen/ {'goes' if dry_run else 'went'} too, with the sites that stood before.")
    _list(
        "Left to you: (run this again when it is done, for what a build in between has kept)",
        [f"{use.path}{f':{use.line}' if use.line else ''}: {use.text}" for use in done.by_hand],
    )
    _list("Built sites hold it until they are built anew (or delete them):", list(done.built))
    _list("The git history still holds it (rewrite it with git filter-repo, or begin a new repository):", list(done.commits))
    _list("Others may hold copies; ask them:", list(done.outside))
    click.echo("Build and publish anew: briefgen publish")
    sys.exit(1 if done.by_hand else 0)


def _originals(done: Forgotten, *, deleted: bool) -> None:
    head = "Deleted from the vault:" if deleted else "Originals that hold it (delete them with --originals):"
    _list(head, list(done.originals))


def _list(head: str, lines: list[str]) -> None:
    if lines:
        click.echo(head)
        for line in lines[:_MOST]:
            click.echo(f"  {line}")
        if len(lines) > _MOST:
            click.echo(f"  … and {len(lines) - _MOST} more")
