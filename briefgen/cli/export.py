"""``briefgen export``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefgen.cli import completions
from briefgen.cli.faults import count_words, counted, show
from briefgen.cli.options import dry_run_option, jobs_option, locate, project_option, relative_to_here

_KILOBYTE = 1024


@click.command()
@click.argument("dossier", shell_complete=completions.dossiers)
@project_option
@click.option("--zip", "as_zip", is_flag=True, help="One ZIP file instead of a folder.")
@click.option("--to", type=click.Path(path_type=Path), help="File or folder to write; DOSSIER.zip or DOSSIER/ when not given.")
@click.option(
    "--profile",
    default="",
    metavar="NAME",
    shell_complete=completions.profiles,
    help="For the audience of this profile of site.yml.",
)
@jobs_option
@dry_run_option
def command(
    dossier: str, project: Path | None, as_zip: bool, to: Path | None, profile: str, jobs: int | None, dry_run: bool
) -> None:
    """
    Hand one dossier over: with its articles, as a small site that opens from a disk, without a server.

    It holds what the built site shows, and no page around the dossier. Open its index.html in a browser.

    \b
    Example:
      briefgen export idlib-de-escalation --zip
      briefgen export idlib-de-escalation --zip --profile partner --to idlib-partner.zip
    """
    from briefgen.app.exporting import export

    place = to or Path(f"{dossier}-{profile}" if profile else dossier).with_suffix(".zip" if as_zip else "")
    done = export(locate(project), dossier, place, profile=profile, as_zip=as_zip, dry_run=dry_run, jobs=jobs)
    show(done.report.problems)
    if done.report.failed:
        click.echo(f"Nothing exported: {count_words(done.report.problems)}", err=True)
        sys.exit(1)
    size = f", {max(1, done.bytes // _KILOBYTE)} KB" if as_zip else ""
    verb = "Would write" if dry_run else "Wrote"
    articles = counted(done.report.articles, "article")
    click.echo(
        f"{verb} {relative_to_here(done.place)}: {articles}, {counted(done.files, 'file')}{size}. Open index.html in it."
    )
