"""``briefgen build``."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import count_words, counted, show
from briefgen.cli.options import (
    dry_run_option,
    executor_option,
    format_option,
    jobs_option,
    locate,
    project_option,
    relative_to_here,
)

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app import BuildReport


@click.command()
@project_option
@click.option(
    "--profile",
    default="",
    metavar="NAME",
    shell_complete=completions.profiles,
    help="Build for the audience of this profile of site.yml, into _site-NAME/.",
)
@click.option("--base-url", metavar="URL", help="Address at which the site will stand, instead of that in site.yml.")
@click.option(
    "--show-context", metavar="URL", help="Build nothing; print as JSON what the template of the page at this path receives."
)
@click.option("--strict", is_flag=True, help="Warnings stop the build too.")
@jobs_option
@executor_option
@dry_run_option
@format_option
def command(
    project: Path | None,
    profile: str,
    base_url: str | None,
    show_context: str | None,
    strict: bool,
    jobs: int | None,
    scheduler: str | None,
    dry_run: bool,
    style: str,
) -> None:
    """
    Build the site into _site/ (`output` in site.yml).

    The old site stands until the new one is whole. With errors in the files nothing is written.

    \b
    Example:
      briefgen build
      briefgen build --base-url https://example.org/briefs/
      briefgen build --show-context /dossiers/idlib-de-escalation/
    """
    from briefgen.app import build

    folder = locate(project)
    if show_context is not None:
        show_page(folder, show_context, profile, address(base_url), jobs)
        return
    gc.disable()  # a build keeps nearly all that it makes, and the process ends with it: collecting costs and finds nothing
    report = build(
        folder,
        profile=profile,
        base_url=address(base_url),
        strict=strict,
        jobs=jobs,
        dry_run=dry_run,
        scheduler=scheduler,
    )
    show(report.problems, style=style)
    if style == "text":
        say(report, dry_run=dry_run)
    sys.exit(1 if report.failed else 0)


def show_page(folder: Path, url: str, profile: str, base_url: str | None, jobs: int | None) -> None:
    """Print what the template of one page receives."""
    import json

    from briefgen.app.showing import context_of

    shown = context_of(folder, url, profile=profile, base_url=base_url, jobs=jobs)
    click.echo(json.dumps(shown, ensure_ascii=False, indent=2))


def address(base_url: str | None) -> str | None:
    """Return a base address with its slash at the end."""
    if base_url is None:
        return None
    if not base_url.startswith(("http://", "https://")):
        raise click.BadParameter("an address begins with http:// or https://", param_hint="--base-url")
    return base_url.rstrip("/") + "/"


def say(report: BuildReport, *, dry_run: bool = False) -> None:
    """Print what a build did."""
    found = count_words(report.problems)
    if report.failed:
        click.echo(f"Nothing built: {found}. The site that stood before is untouched.", err=True)
        return
    what = ", ".join(counted(getattr(report, noun + "s"), noun) for noun in ("article", "dossier", "page"))
    if dry_run or report.written is None:
        click.echo(f"Would build {what}" + (f" ({found})" if found else ""))
        return
    written = report.written
    if report.up_to_date:
        place = relative_to_here(report.output)
        click.echo(f"Nothing to do: {place} is up to date with {what}" + (f" ({found})" if found else ""))
        return
    changes = f"{counted(written.changed, 'file')} new or changed, {written.unchanged} unchanged, {written.gone} gone"
    click.echo(f"Built {what} into {relative_to_here(report.output)}: {changes}" + (f" ({found})" if found else ""))
    if written.carried:
        click.echo(f"Kept files that are not briefgen's: {', '.join(written.carried)}", err=True)
    if written.aside:
        click.echo(f"Left beside the site, because something else stands in their place: {', '.join(written.aside)}", err=True)
    if not report.articles:
        click.echo("There is no article to show yet. Take some in with: briefgen ingest FILE", err=True)
    elif not report.dossiers:
        click.echo(
            "There is no dossier to show yet. Begin one with: briefgen dossier suggest, or: briefgen new dossier NAME", err=True
        )
