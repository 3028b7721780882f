"""``briefgen check``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import count_words, show
from briefgen.cli.options import jobs_option, locate, project_option, told_when_empty

if TYPE_CHECKING:
    from pathlib import Path

_MOST_NOTES = 5


@click.command()
@project_option
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--online", is_flag=True, help="Ask also whether addresses outside and archived copies still answer.")
@click.option("--all", "all_notes", is_flag=True, help=f"Show every note, not the first {_MOST_NOTES} of each code only.")
@click.option(
    "--explain", metavar="CODE", shell_complete=completions.codes, help="Say what a code means and what to do, and end."
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help="How to list: for people, or for programs (annotations of GitHub Actions, SARIF 2.1.0).",
)
@jobs_option
def command(
    project: Path | None, strict: bool, online: bool, all_notes: bool, explain: str | None, style: str, jobs: int | None
) -> None:
    """
    Show everything that is wrong with the project's files and the links of its site. Nothing is written.

    Errors stop a build, warnings and notes do not; `silence: [code]` in site.yml keeps warnings and notes of a code away.
    With --online each address is asked once, politely, and what it answered is remembered in .briefgen/ for a week.

    \b
    Example:
      briefgen check
      briefgen check --online --format json
      briefgen check --explain name-claimed-twice
    """
    if explain:
        _explain(explain)
        return
    from briefgen.app import check

    network = None
    if online:
        import briefgen
        from briefgen.shell.fetch import Network

        network = Network(program=f"briefgen/{briefgen.__version__}")
    place = locate(project)
    problems = check(place, jobs=jobs, network=network)
    show(problems, style=style, most_notes=0 if all_notes else _MOST_NOTES)
    failed = any(p.severity == "error" or (strict and p.severity == "warning") for p in problems)
    if style == "text":
        click.echo(count_words(problems) or "Nothing to complain about.", err=failed)
        told_when_empty(place)
    sys.exit(1 if failed else 0)


def _explain(code: str) -> None:
    from difflib import get_close_matches

    from briefgen.model.faults import codes

    known = codes()
    if code not in known:
        close = get_close_matches(code, known, n=1)
        raise click.BadParameter(
            f"there is no code {code!r}" + (f"; did you mean {close[0]!r}?" if close else ""), param_hint="--explain"
        )
    click.echo(f"{code}: {known[code]}")
