"""
Workers on other machines: Dask's (``briefgen[dask]``), behind the seams of `model.pool` and `shell.workers`.

What a step needs is computed on the cluster from bytes that the scheduler holds, so that a worker that dies takes nothing with
it that cannot be made again; its items are done by the others. Whoever reaches a scheduler can run programs on its workers: it
belongs into a network of your own, or behind TLS (https://distributed.dask.org/en/stable/tls.html).
"""

from __future__ import annotations

import logging
import pickle
import platform
from contextlib import contextmanager
from importlib import metadata
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

from briefgen.model.errors import OutsideError, UsageError
from briefgen.model.problem import Problem
from briefgen.shell.workers import Limits, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefgen.model.pool import Item, Result, Shared

_CHUNKS_A_WORKER = 6
_PATIENCE = "20s"
_SLACK = 30.0
"""Seconds that an item may wait for a worker beyond its own limit of time."""


@contextmanager
def connected(scheduler: str) -> Iterator[Cluster]:
    """
    Give the workers of a Dask cluster for as long as the context lasts.

    Args:
        scheduler: its address, ``tcp://host:port``.

    Raises:
        UsageError: Dask is not installed, or a worker is of another version.
        OutsideError: nobody answers there.
    """
    try:
        from distributed import Client
    except ImportError as error:
        hint = "install it: pip install 'briefgen[dask]'"
        raise UsageError(Problem("dask-missing", "the program cannot talk to a Dask scheduler", hint=hint)) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what fails is told by us
    try:
        client: Any = cast("Any", Client)(scheduler, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        hint = "start one: dask scheduler, and on each machine: dask worker tcp://HOST:8786"
        raise OutsideError(Problem("scheduler-silent", f"no Dask scheduler answers at {scheduler}", hint=hint)) from error
    try:
        _need_equals(client)
        yield Cluster(client)
    finally:
        client.close()


class Cluster:
    """The workers of a scheduler as a pool (`model.pool.Pool`); they see nothing of this process but what is sent."""

    is_near = False

    def __init__(self, client: Any) -> None:  # noqa: ANN401 - Dask's client, which may not be installed
        """Take a connected client."""
        self._client = client

    def map(
        self,
        step: Callable[[Shared, Item], Result],
        shared: Shared,
        items: Sequence[Item],
        meanwhile: Callable[[], object] | None = None,
    ) -> list[Result]:
        """
        Return the results in the order of the items.

        Raises:
            OutsideError: there is no worker left, or so many died over the same items that Dask gave them up.
        """
        if not items:
            return []
        size = -(-len(items) // (max(1, len(self._client.nthreads())) * _CHUNKS_A_WORKER))
        chunks = [pickle.dumps(items[start : start + size]) for start in range(0, len(items), size)]
        held = self._hold(step, shared)
        done = self._client.map(_work, chunks, held=held, pure=False)
        if meanwhile:
            meanwhile()
        return cast("list[Result]", list(chain.from_iterable(self._gathered(done))))

    def bench(self, step: Callable[[Shared, Item], Result], shared: Shared, limits: Limits) -> Hands:
        """Return the same workers for single items, as `shell.workers.Workers` are used."""
        return Hands(self._client, self._hold(step, shared), limits)

    def _hold(self, step: object, shared: object) -> object:
        return self._client.submit(pickle.loads, pickle.dumps((step, shared)), pure=False)

    def _gathered(self, done: Sequence[object]) -> list[list[object]]:
        from distributed import KilledWorker
        from distributed.client import FutureCancelledError

        try:
            return cast("list[list[object]]", self._client.gather(done))
        except (KilledWorker, FutureCancelledError, OSError) as error:
            hint = "look at the workers' memory and at what they say, or build without --executor dask"
            raise OutsideError(
                Problem("worker-killed", f"the cluster did not do its part of the work: {error}", hint=hint)
            ) from error


class Hands:
    """
    Workers for single items; `run` may be called from many threads.

    The time of an item is watched here; its memory by Dask itself (``--memory-limit`` of its workers).
    """

    def __init__(self, client: Any, held: object, limits: Limits) -> None:  # noqa: ANN401 - as above
        """Take a client, what the step needs, and the limits of an item."""
        self._client, self._held, self._limits = client, held, limits

    def run(self, item: Item) -> Any | Stopped:  # noqa: ANN401 - whatever the step returns
        """Have an item done by a worker, and wait for it."""
        from distributed import KilledWorker
        from distributed import TimeoutError as Late

        future = self._client.submit(_one, pickle.dumps(item), held=self._held, pure=False)
        try:
            return future.result(timeout=self._limits.seconds + _SLACK)
        except Late:
            future.cancel()
            return Stopped("time", f"{self._limits.seconds + _SLACK:g} s")
        except KilledWorker:
            return Stopped("memory", "its workers were killed")
        except Exception as error:  # noqa: BLE001 - a step that fails is told, as in `shell.workers`
            return Stopped("fault", f"{error.__class__.__name__}: {error}"[:300])

    def close(self) -> None:
        """Let go what the step needed."""
        self._held = None


def _work(chunk: bytes, held: tuple[Callable[[Any, Any], object], object]) -> list[object]:
    step, shared = held
    return [step(shared, item) for item in pickle.loads(chunk)]  # noqa: S301 - made by `Cluster.map`; Dask itself sends pickles


def _one(item: bytes, held: tuple[Callable[[Any, Any], object], object]) -> object:
    step, shared = held
    return step(shared, pickle.loads(item))  # noqa: S301 - as above


def _version() -> tuple[str, str]:
    return metadata.version("briefgen"), platform.python_version()


def _need_equals(client: Any) -> None:  # noqa: ANN401 - as above
    """Make sure that there are workers, and that they are of this version: others would give other bytes."""
    found = client.run(_version)
    if not found:
        hint = "start one on each machine: dask worker tcp://HOST:8786"
        raise OutsideError(Problem("workers-missing", "the scheduler has no workers", hint=hint))
    ours = _version()
    for worker, version in sorted(found.items()):
        if tuple(version) != ours:
            told = f"the worker {worker} has briefgen {version[0]} on Python {version[1]}, and this is {ours[0]} on {ours[1]}"
            raise UsageError(Problem("worker-version", told, hint="install the same versions on all machines"))
