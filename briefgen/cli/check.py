"""``briefgen check``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefgen.cli.faults import count_words, show
from briefgen.cli.options import format_option, jobs_option, locate, project_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@project_option
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@jobs_option
@format_option
def command(project: Path | None, strict: bool, jobs: int | None, style: str) -> None:
    """
    Show everything that is wrong with the project's files and the links of its site. Nothing is written.

    \b
    Example:
      briefgen check
      briefgen check --format json
    """
    from briefgen.app import check

    problems = check(locate(project), jobs=jobs)
    show(problems, style=style)
    failed = any(p.severity == "error" or (strict and p.severity == "warning") for p in problems)
    if style == "text":
        click.echo(count_words(problems) or "Nothing to complain about.", err=failed)
    sys.exit(1 if failed else 0)
