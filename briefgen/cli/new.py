"""``briefgen new``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import briefgen
from briefgen.cli.options import dry_run_option, locate, project_option, relative_to_here

if TYPE_CHECKING:
    from collections.abc import Iterable


@click.group()
def command() -> None:
    """Start a site, a dossier or a publishing workflow."""


@command.command(short_help="Make a project that builds.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", help="Title of the site; the folder's name when not given.")
@dry_run_option
def site(folder: Path, title: str | None, dry_run: bool) -> None:
    """
    Make a project that builds, in a new or empty folder.

    \b
    Example:
      briefgen new site briefs --title "Briefings of the Levant desk"
    """
    from briefgen.app.starting import start_site

    name = folder.resolve().name
    _list(start_site(folder, title or name.replace("-", " ").capitalize(), dry_run=dry_run), dry_run=dry_run)
    click.echo(f"\nNext:\n  cd {folder}\n  briefgen ingest FILE...     saved pages or pasted text\n  briefgen serve --open")


@command.command(short_help="Make a dossier file to fill in.")
@click.argument("dossier")
@click.argument("title")
@project_option
@dry_run_option
def dossier(dossier: str, title: str, project: Path | None, dry_run: bool) -> None:
    """
    Make a dossier file to fill in; DOSSIER is its id, which also stands in its address.

    \b
    Example:
      briefgen new dossier idlib-de-escalation "Idlib de-escalation"
    """
    from briefgen.app.starting import start_dossier

    _list(start_dossier(locate(project), dossier, title, dry_run=dry_run), dry_run=dry_run)
    click.echo(f"Write its rule, then look at it with: briefgen serve --open, or: briefgen dossier list ({dossier} is a draft)")


@command.command(short_help="Make a workflow for GitHub Pages.")
@project_option
@dry_run_option
def workflow(project: Path | None, dry_run: bool) -> None:
    """
    Make a GitHub Actions workflow that builds the site and publishes it to GitHub Pages on every push to main.

    \b
    Example:
      briefgen new workflow
    """
    from briefgen.app.starting import start_workflow

    _list(start_workflow(locate(project), briefgen.__version__, dry_run=dry_run), dry_run=dry_run)
    click.echo("Commit it, and choose 'GitHub Actions' under Settings → Pages → Source.")


def _list(paths: Iterable[Path], *, dry_run: bool) -> None:
    for path in paths:
        click.echo(f"{'would make' if dry_run else 'made'} {relative_to_here(path)}")
