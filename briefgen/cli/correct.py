"""``briefgen correct``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.options import dry_run_option, locate, project_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("name", shell_complete=completions.texts)
@click.argument("text")
@click.option("--withdraw", is_flag=True, help="Take the article back: its page says only that, and why.")
@project_option
@dry_run_option
def command(name: str, text: str, withdraw: bool, project: Path | None, dry_run: bool) -> None:
    """
    Add a correction to an article or dossier; it stands on its page, in the log of corrections and in its feed.

    Mend the text itself in its file.

    \b
    Example:
      briefgen correct 2018-08-24-talks "The talks were in Ankara, not in Moscow."
      briefgen correct 2018-08-24-talks "The source has taken its report back." --withdraw
    """
    from briefgen.app.correcting import correct

    path, diff = correct(locate(project), name.removesuffix(".md"), text, withdraw=withdraw, dry_run=dry_run)
    click.echo(diff)
    click.echo(f"{'Would change' if dry_run else 'Changed'} {path}")
