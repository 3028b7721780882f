"""``briefgen ingest``."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

import briefgen
from briefgen.cli.faults import counted, gathered, show
from briefgen.cli.options import dry_run_option, executor_option, jobs_option, locate, project_option, relative_to_here
from briefgen.model.edtf import Edtf, parse
from briefgen.model.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.cli.progress import Bar
    from briefgen.intake import Taken
    from briefgen.model.problem import Problem

_MOST_NAMED = 12
_MOST_LINES = 40
"""Lines of a difference that are shown."""
_STOPPED = "stopped: what was taken in is kept, and the same command goes on from here"


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


class LanguageTag(click.ParamType):  # type: ignore[type-arg] # generic in some releases of click only
    """A language, as a tag of BCP 47."""

    name = "TAG"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the tag, or what is meant by it."""
        from briefgen.text.languages import tag_from

        tag = tag_from(str(value))
        if not tag:
            self.fail(f"{value!r} is no language tag; write en, ar or pt-BR", param, ctx)
        return tag


class Moment(click.ParamType):  # type: ignore[type-arg] # generic in some releases of click only
    """A point in time, as front matter holds it."""

    name = "TIME"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the point in time."""
        from briefgen.forms.days import MOMENT
        from briefgen.forms.scalars import Fault

        read = MOMENT.parse(str(value))
        if isinstance(read, Fault):
            self.fail(f"{read.message}; {read.hint}", param, ctx)
        return read


@click.command()
@click.argument("sources", nargs=-1, metavar="[FILE|FOLDER|URL|-]...")
@project_option
@click.option("--published", type=EdtfDate(), help="Day of publication, when the source does not say: 2018-08-24.")
@click.option("--url", metavar="URL", help="Address of the source, for a single file.")
@click.option("--language", type=LanguageTag(), metavar="TAG", help="Language of the source, when it cannot be told: ar.")
@click.option(
    "--retrieved", type=Moment(), metavar="TIME", help="When the source was saved (2026-11-24T10:12:00Z); now when not given."
)
@click.option("--archived", metavar="URL", help="Address of a copy in a public archive, for a single source.")
@click.option("--operator", metavar="NAME", envvar="BRIEFGEN_OPERATOR", help="Who takes it in, for the record in vault/.")
@jobs_option
@executor_option
@dry_run_option
def command(
    sources: tuple[str, ...],
    project: Path | None,
    published: Edtf | None,
    url: str | None,
    language: str | None,
    retrieved: str | None,
    archived: str | None,
    operator: str | None,
    jobs: int | None,
    scheduler: str | None,
    dry_run: bool,
) -> None:
    """
    Take articles in: saved pages (HTML, MHTML), text pasted from a browser ("-" reads what you paste), Markdown, mail (.eml,
    .mbox), web archives (WARC, WACZ), feeds (RSS, Atom), addresses and lists of them, whole folders; with no argument, the
    folder inbox/.

    The original is kept in vault/ by its hash; the article is written to content/articles/ with the actors, places and dates
    that were found. What is there already is left alone; of a page that has changed both versions are kept.

    \b
    Example:
      briefgen ingest ~/Downloads/*.html
      briefgen ingest --published 2018-08-24 -
      briefgen ingest https://news.example/feed.xml
      briefgen ingest collected.wacz urls.txt
    """
    from briefgen.app.ingesting import Brought, Means, ingest
    from briefgen.app.pasting import keep_pasted, let_go
    from briefgen.cli.progress import bar
    from briefgen.shell.clock import now
    from briefgen.shell.fetch import Network

    folder = locate(project)
    originals, problems = _find(sources or (str(folder / "inbox"),))
    _need_single(originals, url=url, archived=archived)
    if not sources and not originals:
        click.echo("The folder inbox/ is empty. Put saved pages there, or name files: briefgen ingest FILE...", err=True)
        sys.exit(0)
    program = f"briefgen {briefgen.__version__}"
    brought = Brought(retrieved or now(), program, url, published, language, archived, operator)
    kept = [] if dry_run else [keep_pasted(folder, data) for _, data in originals if isinstance(data, bytes)]
    counts: Counter[str] = Counter()
    try:
        with bar("Taking in", "articles") as shown:
            means = Means(jobs, Network(program=program.replace(" ", "/")), progress=shown.move, scheduler=scheduler)
            with closing(ingest(folder, originals, brought, dry_run=dry_run, means=means)) as run:
                for taken in run:
                    counts[_tell(taken, shown, dry_run=dry_run)] += 1
                    shown.count()
                    problems.extend(taken.problems)
    except KeyboardInterrupt:
        click.echo(_STOPPED, err=True)
        sys.exit(130)
    except ContentError as error:
        show(error.problems)
        _tell_kept(path for path in kept if path)
        click.echo("Nothing was taken in: mend what stands above, then run the same command again", err=True)
        sys.exit(error.exit_code)
    show(gathered(problems))
    _tell_kept(let_go([path for path in kept if path], [p.path for p in problems]))
    _sum_up(counts, problems)


def _tell_kept(pasted: Iterable[Path]) -> None:
    for path in pasted:
        click.echo(f"What was pasted is kept in {relative_to_here(path)}", err=True)


def _find(sources: Sequence[str]) -> tuple[list[tuple[str, bytes | Path | str]], list[Problem]]:
    """Return what the arguments name: what is pasted, addresses, and the files at and below the others."""
    from briefgen.app.gathering import gather, is_address
    from briefgen.app.pasting import PASTED

    originals: list[tuple[str, bytes | Path | str]] = []
    problems: list[Problem] = []
    for on_disk, some in groupby(sources, lambda source: source != "-" and not is_address(source)):
        if on_disk:
            found, refused = gather(map(Path, some))
            originals += [(path.name, path) for path in found]
            problems += refused
        else:
            originals += [(PASTED, sys.stdin.buffer.read()) if source == "-" else (source, source) for source in some]
    return originals, problems


def _need_single(originals: Sequence[object], **given: str | None) -> None:
    for option, value in given.items():
        if value and not value.startswith(("http://", "https://")):
            raise click.BadParameter("an address begins with http:// or https://", param_hint=f"--{option}")
        if value and len(originals) > 1:
            raise click.UsageError(f"--{option} goes with a single file, and these are {len(originals)}")


def _tell(taken: Taken, shown: Bar, *, dry_run: bool) -> str:
    """Say what became of one source; return what it counts as."""
    match taken.outcome:
        case "refused":
            return "refused"
        case "passed":
            if taken.notes:
                shown.say(f"{taken.name}: {taken.notes[0][1]}")
            return "archive" if taken.notes else "passed"
        case "new":
            wrote = f"{taken.name}: {'would write' if dry_run else 'wrote'} {taken.path}"
            shown.say("\n".join([wrote, *_copy(taken), *_notes(taken)]))
            return "new"
        case _:
            told = _SAID["would change" if dry_run and taken.outcome == "changed" else taken.outcome]
            shown.say("\n".join([f"{taken.name}: {told.format(taken.article)}", *_difference(taken)]))
            return "changed" if taken.outcome in {"changed", "edited"} else "known"


_SAID = {
    "known": "already here as {}",
    "unchanged": "already here as {}; its article has not changed",
    "older": "an older version of {}; kept in vault/",
    "changed": "has changed since; content/articles/{}.md follows it, the version before is in vault/",
    "would change": "has changed since; content/articles/{}.md would follow it",
    "edited": "has changed since; {} was edited by a person and is left as it is, the new version is in vault/",
}


def _copy(taken: Taken) -> list[str]:
    """Say that a new article is a copy of one that was there: dossiers fold them, so that one report counts once."""
    if not taken.copy_of:
        return []
    return [f"    copy: already here as {taken.copy_of}, {int(100 * taken.same)} % the same; dossiers count the two once"]


def _notes(taken: Taken) -> list[str]:
    lines = [f"    {field}: {why}" for field, why in taken.notes]
    if taken.left:
        some = ", ".join(taken.doubtful[:_MOST_NAMED]) + (", …" if len(taken.doubtful) > _MOST_NAMED else "")
        lines.append(f"    too uncertain to be written ({taken.left}): {some}")
    return lines


def _difference(taken: Taken) -> list[str]:
    """Return the lines of a difference that are shown; of an older version it is enough that it is kept."""
    lines = taken.diff.splitlines()[2:] if taken.outcome != "older" else []
    more = [f"    … and {counted(len(lines) - _MOST_LINES, 'line')} more"] if len(lines) > _MOST_LINES else []
    return [f"    {line}" for line in lines[:_MOST_LINES]] + more


def _sum_up(counts: Counter[str], problems: Sequence[Problem]) -> None:
    parts = [f"{counts['new']} new", f"{counts['known']} already here"]
    if counts["changed"]:
        parts.append(f"{counts['changed']} changed")
    if counts["passed"]:
        parts.append(f"{counted(counts['passed'], 'page')} without an article")
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        parts.append(f"{len(errors)} not taken in")
    click.echo(", ".join(parts))
    if counts["new"]:
        click.echo("Read them, correct what is wrong, then: briefgen serve --open")
        click.echo("Gather them: briefgen dossier suggest, or: briefgen new dossier NAME")
    if errors:
        sys.exit(1)
