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
    """Start a site, an article, a dossier, a theme or a publishing workflow."""


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
    from briefgen.project.scaffold import SCHEMAS

    name = folder.resolve().name
    paths = start_site(folder, title or name.replace("-", " ").capitalize(), dry_run=dry_run)
    schemas = [path for path in paths if path.parent.name == SCHEMAS]
    _list([path for path in paths if path not in schemas], dry_run=dry_run)
    click.echo(
        f"{'would make' if dry_run else 'made'} {relative_to_here(schemas[0].parent)}/ (what editors know of these files)"
    )
    click.echo(f"\nNext:\n  cd {folder}\n  briefgen ingest FILE...     saved pages or pasted text\n  briefgen serve --open")


@command.command(short_help="Make an article of your own to write.")
@click.argument("title")
@click.option("--published", default="", metavar="DATE", help="Its date (EDTF: 2018-08-24, 2018-08); none when not given.")
@project_option
@dry_run_option
def article(title: str, published: str, project: Path | None, dry_run: bool) -> None:
    """
    Make the file of an article of your own; those of others come in with briefgen ingest.

    \b
    Example:
      briefgen new article "How we count" --published 2018-08-24
    """
    from briefgen.app.starting import start_article

    _list(start_article(locate(project), title, published, dry_run=dry_run), dry_run=dry_run)
    click.echo("Write it, and look at it with: briefgen serve --open (it is a draft until you delete that line)")


@command.command(short_help="Make a dossier file to fill in.")
@click.argument("dossier")
@click.argument("title", required=False)
@project_option
@dry_run_option
def dossier(dossier: str, title: str | None, project: Path | None, dry_run: bool) -> None:
    """
    Make a dossier file to fill in; DOSSIER is its id, which also stands in its address. Its title is made from the id when you
    give none.

    \b
    Example:
      briefgen new dossier idlib-de-escalation "Idlib de-escalation"
    """
    from briefgen.app.starting import start_dossier

    words = title or dossier.replace("-", " ").capitalize()
    _list(start_dossier(locate(project), dossier, words, dry_run=dry_run), dry_run=dry_run)
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


@command.command(short_help="Make a theme, a child of the default one.")
@click.argument("theme")
@project_option
@dry_run_option
def theme(theme: str, project: Path | None, dry_run: bool) -> None:
    """
    Make a theme in themes/THEME that is a child of the default one and changes what you want to change.

    \b
    Example:
      briefgen new theme harbour
    """
    from briefgen.app.starting import start_theme

    _list(start_theme(locate(project), theme, dry_run=dry_run), dry_run=dry_run)
    click.echo(f"Name it in site.yml: theme: {theme}")


@command.command(short_help="Write anew what editors know of the files.")
@project_option
@dry_run_option
def schemas(project: Path | None, dry_run: bool) -> None:
    """
    Write the JSON Schemas of all files of a project into .schemas/, anew after an update of briefgen.

    Editors that know YAML's language server read them by the first line of each file: they complete keys and mark mistakes.

    \b
    Example:
      briefgen new schemas
    """
    from briefgen.app.starting import renew_schemas

    _list(renew_schemas(locate(project), dry_run=dry_run), dry_run=dry_run)


def _list(paths: Iterable[Path], *, dry_run: bool) -> None:
    for path in paths:
        click.echo(f"{'would make' if dry_run else 'made'} {relative_to_here(path)}")
