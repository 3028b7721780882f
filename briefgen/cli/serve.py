"""``briefgen serve``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.build import say
from briefgen.cli.faults import show
from briefgen.cli.options import jobs_option, locate, project_option

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app import BuildReport


@click.command()
@project_option
@click.option(
    "--profile", default="", metavar="NAME", shell_complete=completions.profiles, help="Preview the site of this profile."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any that is free.")
@click.option("--open", "open_browser", is_flag=True, help="Open the front page in a browser.")
@jobs_option
def command(project: Path | None, profile: str, port: int, open_browser: bool, jobs: int | None) -> None:
    """
    Preview the site on this machine and rebuild it on every save. Drafts are shown, marked as such.

    \b
    Example:
      briefgen serve --open
    """
    from briefgen.app.previewing import preview

    folder = locate(project)

    def ready(address: str) -> None:
        click.echo(f"Preview at {address} (Ctrl-C ends it)")

    preview(folder, _tell, ready, profile=profile, port=port, jobs=jobs, open_browser=open_browser)


def _tell(report: BuildReport) -> None:
    show(report.problems)
    say(report)
