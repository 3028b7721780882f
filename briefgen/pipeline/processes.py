"""Processes of this machine: forked workers inherit what was read before, others get it once."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, cast

from briefgen.model.errors import OutsideError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefgen.model.pool import Item, Result, Shared

_CHUNKS_A_WORKER = 4


def spread(jobs: int, step: Callable[[Shared, Item], Result], shared: Shared, items: Sequence[Item]) -> list[Result]:
    """
    Return ``[step(shared, item) for item in items]``, worked out by as many processes as ``jobs``, in chunks.

    Raises:
        OutsideError: a worker was killed.
    """
    size = -(-len(items) // (jobs * _CHUNKS_A_WORKER))
    chunks = [(start, min(start + size, len(items))) for start in range(0, len(items), size)]
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    try:
        with ProcessPoolExecutor(jobs, context, _take_up, (step, shared, items)) as workers:
            return cast("list[Result]", list(chain.from_iterable(workers.map(_work, chunks))))
    except BrokenProcessPool as error:
        hint = "when the system ran out of memory, fewer processes need less: --jobs 1"
        raise OutsideError(Problem("worker-killed", "a process that did part of the work was killed", hint=hint)) from error


_load: tuple[Callable[..., object], object, Sequence[object]]


def _take_up(step: Callable[..., object], shared: object, items: Sequence[object]) -> None:
    global _load  # noqa: PLW0603 - a worker's one task, set once when it starts
    _load = (step, shared, items)
    gc.freeze()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when the process that started it is gone, however that ended: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work(chunk: tuple[int, int]) -> list[object]:
    """Return the results of a chunk; what they left in circles goes before the next one: builds collect nothing else."""
    step, shared, items = _load
    done = [step(shared, item) for item in items[chunk[0] : chunk[1]]]
    gc.collect()
    return done
