"""``briefgen ingest``."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

import briefgen
from briefgen.cli.faults import show
from briefgen.cli.options import dry_run_option, locate, project_option
from briefgen.model.edtf import Edtf, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.intake import Taken
    from briefgen.model.problem import Problem

_MOST_NAMED = 12


class EdtfDate(click.ParamType):  # type: ignore[type-arg] # generic in some releases of click only
    """A date in EDTF, level 1."""

    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Edtf:
        """Read the date."""
        if isinstance(value, Edtf):
            return value
        found = parse(str(value))
        if found is None:
            self.fail(f"{value!r} is no date; write 2018-08-24, 2018-08, or 2018-08-24? when unsure", param, ctx)
        return found


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE|FOLDER|-]...", type=click.Path(path_type=Path, allow_dash=True))
@project_option
@click.option("--published", type=EdtfDate(), help="Day of publication, when the source does not say: 2018-08-24.")
@click.option("--url", metavar="URL", help="Address of the source, for a single file.")
@click.option("--language", metavar="TAG", help="Language of the source, when it cannot be told: ar.")
@click.option("--retrieved", metavar="TIME", help="When the source was saved (2026-11-24T10:12:00Z); now when not given.")
@dry_run_option
def command(
    files: tuple[Path, ...],
    project: Path | None,
    published: Edtf | None,
    url: str | None,
    language: str | None,
    retrieved: str | None,
    dry_run: bool,
) -> None:
    """
    Take articles in: saved HTML pages, text pasted from a browser ("-" reads what you paste), whole folders; with no
    argument, the folder inbox/.

    The original is kept in vault/ by its hash; the article is written to content/articles/ with the actors, places and dates
    that were found. What is there already is left alone.

    \b
    Example:
      briefgen ingest ~/Downloads/*.html
      briefgen ingest --published 2018-08-24 -
    """
    from briefgen.app.ingesting import Brought, gather, ingest
    from briefgen.shell.clock import now

    folder = locate(project)
    names = files or (folder / "inbox",)
    found, problems = gather(path for path in names if str(path) != "-")
    originals: list[tuple[str, bytes | Path]] = [(path.name, path) for path in found]
    if any(str(path) == "-" for path in names):
        originals.append(("pasted.txt", sys.stdin.buffer.read()))
    if url and len(originals) > 1:
        raise click.UsageError(f"--url goes with a single file, and these are {len(originals)}")
    if not files and not originals:
        click.echo("The folder inbox/ is empty. Put saved pages there, or name files: briefgen ingest FILE...", err=True)
        sys.exit(0)
    brought = Brought(retrieved or now(), f"briefgen {briefgen.__version__}", url, published, language)
    counts: Counter[str] = Counter()
    for taken in ingest(folder, originals, brought, dry_run=dry_run):
        counts[_tell(taken, dry_run=dry_run)] += 1
        problems.extend(taken.problems)
    show(problems)
    _sum_up(counts, problems)


def _tell(taken: Taken, *, dry_run: bool) -> str:
    if taken.problems:
        return "refused"
    if taken.text is None:
        click.echo(f"{taken.name}: already here as {taken.article}")
        return "known"
    click.echo(f"{taken.name}: {'would write' if dry_run else 'wrote'} {taken.path}")
    for field, why in taken.notes:
        click.echo(f"    {field}: {why}")
    if taken.left:
        some = ", ".join(taken.doubtful[:_MOST_NAMED]) + (", …" if len(taken.doubtful) > _MOST_NAMED else "")
        click.echo(f"    too uncertain to be written ({taken.left}): {some}")
    return "new"


def _sum_up(counts: Counter[str], problems: Sequence[Problem]) -> None:
    parts = [f"{counts['new']} new", f"{counts['known']} already here"]
    if problems:
        parts.append(f"{len(problems)} not taken in")
    click.echo(", ".join(parts))
    if counts["new"]:
        click.echo("Read them, correct what is wrong, then: briefgen serve --open")
    if problems:
        sys.exit(1)
