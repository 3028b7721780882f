"""Many processes behind the seam of `model.pool`."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from briefgen.model.pool import Item, Pool, Result, Serial, Shared
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Pool", "Processes", "Serial", "give_back"]

_FEWEST = 48
"""Fewer items than this are done faster than workers start."""


def give_back() -> None:
    """
    Give memory that was let go back to the system.

    The C library of Linux keeps what lies before anything that is still in use: after the results of 2,000 articles, a tenth of
    all that a process holds.
    """
    if sys.platform == "linux":
        with suppress(ImportError, OSError, AttributeError):  # a Python without ctypes, another C library
            import ctypes

            ctypes.CDLL(None).malloc_trim(0)


@dataclass(frozen=True, slots=True)
class Processes:
    """
    Processes that live for one map, so that they inherit what was read before.

    Attributes:
        jobs: how many, at most.
    """

    jobs: int

    @property
    def is_near(self) -> bool:
        """Workers are forked from this process."""
        return True

    def map(
        self,
        step: Callable[[Shared, Item], Result],
        shared: Shared,
        items: Sequence[Item],
        meanwhile: Callable[[], object] | None = None,
    ) -> list[Result]:
        """
        Return the results in the order of the items; the work is done in chunks.

        ``meanwhile`` is called when others have begun; never where the items are few, or there are no others.

        Raises:
            OutsideError: a worker was killed.
        """
        if len(items) < _FEWEST:
            return Serial().map(step, shared, items, meanwhile)
        from briefgen.pipeline.processes import spread  # loads much that a build of few changes does not need

        return spread(self.jobs, step, shared, items, meanwhile)
