"""A bar on a terminal while long work lasts: how much is done, how fast, how long it will take. Elsewhere nothing."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID


_PAUSE = 0.1
"""Seconds between two drawings."""


class Bar:
    """What is said while work lasts; a bar stays below it when there is a terminal to draw one on."""

    def __init__(self, progress: Progress | None, task: TaskID | None, noun: str) -> None:
        """Draw with ``progress``; only say with None."""
        self._progress, self._task, self._noun = progress, task, noun
        self._count, self._drawn = 0, 0.0

    def say(self, line: str) -> None:
        """Print a line, above the bar."""
        if self._progress is None:
            click.echo(line)
            return
        if sys.stdout.isatty():
            self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(line)

    def count(self) -> None:
        """Count one thing as done."""
        self._count += 1

    def move(self, share: float) -> None:
        """Show that this share of the work is done, 0 to 1."""
        if self._progress is None or self._task is None:
            return
        seconds = self._progress.tasks[self._task].elapsed or 0.0
        if seconds - self._drawn < _PAUSE and share < 1:
            return
        self._drawn = seconds
        rate = f"{self._count / seconds:.1f} {self._noun}/s" if seconds and self._count else ""
        self._progress.update(self._task, completed=share, rate=rate)
        self._progress.refresh()


@contextmanager
def bar(label: str, noun: str) -> Iterator[Bar]:
    """Yield a bar on standard error, or what only says lines when that is no terminal."""
    if not sys.stderr.isatty():
        yield Bar(None, None, noun)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[rate]}"))
    # No thread draws: workers are forked while the bar stands.
    with Progress(
        *columns, TimeRemainingColumn(), console=Console(stderr=True), auto_refresh=False, transient=True
    ) as progress:
        yield Bar(progress, progress.add_task(label, total=1.0, rate=""), noun)
