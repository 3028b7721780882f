"""Who does the work: processes of this machine, or the workers of a Dask cluster."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefgen.app.project import processors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.pool import Pool


@contextmanager
def crew(jobs: int | None = None, scheduler: str | None = None) -> Iterator[Pool]:
    """
    Give a pool for as long as the context lasts.

    Args:
        jobs: number of processes; all processors when None.
        scheduler: address of a Dask scheduler, whose workers then do the work.

    Raises:
        UsageError: Dask is not installed, or a worker is of another version.
        OutsideError: the scheduler does not answer.
    """
    if scheduler is None:
        from briefgen.pipeline import Processes

        yield Processes(jobs or processors())
        return
    from briefgen.shell.cluster import connected

    with connected(scheduler) as cluster:
        yield cluster
