"""Options and arguments that several commands share."""

from __future__ import annotations

import functools
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import click

from briefgen.model.errors import UsageError
from briefgen.model.problem import Problem
from briefgen.shell.disk import find_project

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., object]")


def project_option(function: F) -> F:
    """Add ``--project FOLDER``."""
    return click.option(
        "--project",
        type=click.Path(file_okay=False, path_type=Path),
        help="The project's folder; without it, the nearest folder upwards that holds a site.yml.",
    )(function)


def jobs_option(function: F) -> F:
    """Add ``--jobs N``."""
    return click.option("--jobs", type=click.IntRange(min=1), help="Number of processes; all processors when not given.")(
        function
    )


def executor_option(function: F) -> F:
    """Add ``--executor processes|dask`` and ``--scheduler ADDRESS``, which come to one argument ``scheduler``."""

    @functools.wraps(function)
    def checked(*args: object, executor: str, scheduler: str | None, **rest: object) -> object:
        if executor == "dask" and not scheduler:
            raise click.UsageError("--executor dask needs the address of a scheduler: --scheduler tcp://HOST:8786")
        if executor != "dask" and scheduler:
            raise click.UsageError("--scheduler goes with --executor dask")
        return function(*args, scheduler=scheduler, **rest)

    kinds = click.Choice(["processes", "dask"])
    with_scheduler = click.option("--scheduler", metavar="ADDRESS", help="Where the Dask scheduler is: tcp://HOST:8786.")(
        checked
    )
    done = click.option(
        "--executor",
        type=kinds,
        default="processes",
        help="Who does the work: this machine, or a Dask cluster (briefgen[dask]).",
    )(with_scheduler)
    return cast("F", done)


def format_option(function: F) -> F:
    """Add ``--format text|json``."""
    return click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="How to list.")(function)


def dry_run_option(function: F) -> F:
    """Add ``--dry-run``."""
    return click.option("--dry-run", is_flag=True, help="Do everything but write or send.")(function)


def locate(project: Path | None) -> Path:
    """
    Return the project's folder.

    Raises:
        UsageError: there is no project here.
    """
    found = find_project(project or Path.cwd())
    if found is None or (project is not None and found != project.resolve()):
        where = f"in {project}" if project else "here or in a folder above"
        hint = "make one with: briefgen new site NAME, and go into its folder"
        raise UsageError(Problem("no-project", f"there is no site.yml {where}", hint=hint))
    return found


def relative_to_here(path: Path) -> str:
    """Return a path as short as a reader of the terminal needs it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def told_when_empty(project: Path) -> None:
    """Say how to begin, on standard error, where a project has no article yet, and no text of its own but a page on itself."""
    content = project / "content"
    own = chain((content / "articles").rglob("*.md"), (content / "dossiers").rglob("*.md"), (content / "pages").rglob("*.md"))
    if all(path.name == "about.md" for path in own):
        click.echo("There is no article yet. Take some in with: briefgen ingest FILE", err=True)
