"""
Processes that do a step for one item at a time, under a limit of time and memory, and are killed when they go beyond it.

Each worker has a keeper: a small process of one thread that was forked before any thread began, hands the items on, and
replaces a worker that had to be killed. So the process that brings the items may have threads, needs no signals, and a
worker lives for many items. When the bringer dies, however suddenly, its keepers notice and end with their workers.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import queue
import signal
import sys
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, cast

from briefgen.model.values import dataclass
from briefgen.shell import interrupts

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.context import ForkProcess
    from types import TracebackType

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")

_MEGABYTE = 2**20
_OUT_OF_MEMORY = 77
"""Exit code of a worker that asked for more memory than it may have."""
_SPREAD = 192 * _MEGABYTE
"""Bytes by which a worker may have grown after an item; one that has grown more is replaced before the next."""
_REMINDERS = 40
_REMINDED_AFTER = 0.25
"""How often a keeper is told to end before it is killed, and the seconds between."""
_LEAST = 0.000_001
"""The shortest time that a timer takes; 0 would turn it off."""


@dataclass(frozen=True, slots=True)
class Limits:
    """
    What one item may cost.

    Attributes:
        seconds: of CPU time of its worker; what other programs do on the machine does not count.
        megabytes: beyond what the worker had at its start.
        patience: seconds of the wall clock; a worker that sleeps or waits for a disk uses no CPU time.
    """

    seconds: float = 5.0
    megabytes: int = 512
    patience: float = 30.0


@dataclass(frozen=True, slots=True)
class Stopped:
    """
    An item that was not done.

    Attributes:
        reason: beyond the time, beyond the memory, or the step failed.
        detail: how it failed, else empty.
    """

    reason: Literal["time", "memory", "fault"]
    detail: str = ""


class Workers(Generic[Shared, Item, Result]):
    """
    A fixed number of workers for one step; `run` may be called from many threads.

    Args:
        step: module-level function, called as ``step(shared, item)`` in a worker.
        shared: the same for all items; inherited, never sent.
        jobs: number of workers.
        limits: of each item.
        warm: called once in each keeper before its first worker begins, to load what the step needs.
    """

    def __init__(
        self,
        step: Callable[[Shared, Item], Result],
        shared: Shared,
        jobs: int,
        limits: Limits,
        warm: Callable[[], object] | None = None,
    ) -> None:
        """Start the keepers; call this before any thread of the process begins."""
        context = multiprocessing.get_context("fork")
        self._idle: queue.SimpleQueue[Connection] = queue.SimpleQueue()
        self._ears: list[Connection] = []
        self._keepers: list[ForkProcess] = []
        task = _Task(step, shared, limits, warm)
        with interrupts.held():
            for _ in range(jobs):
                ear, mouth = context.Pipe()
                keeper = context.Process(target=_keep, args=(mouth, [*self._ears, ear], task), name="briefgen keeper")
                keeper.start()
                mouth.close()
                self._ears.append(ear)
                self._keepers.append(keeper)
                self._idle.put(ear)

    def run(self, item: Item) -> Result | Stopped:
        """Have the item done by the next idle worker, and wait for it."""
        ear = self._idle.get()
        try:
            ear.send(item)
            return cast("Result | Stopped", ear.recv())
        except (EOFError, OSError) as error:
            return Stopped("fault", f"its worker is gone ({error.__class__.__name__})")
        finally:
            self._idle.put(ear)

    def close(self) -> None:
        """End all workers, in whatever they are."""
        for keeper in self._keepers:
            keeper.terminate()
        for keeper in self._keepers:
            _see_out(keeper)
        for ear in self._ears:
            ear.close()
        self._ears, self._keepers = [], []

    def __enter__(self) -> Workers[Shared, Item, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


def _see_out(keeper: ForkProcess) -> None:
    """
    Wait for a keeper that was told to end.

    It is told again: Python hears a signal only between two steps of its own, and one that comes just before a read begins is
    heard when the read ends, which would be never.
    """
    for _ in range(_REMINDERS):
        keeper.join(_REMINDED_AFTER)
        if keeper.exitcode is not None:
            break
        keeper.terminate()
    else:
        keeper.kill()
        keeper.join()
    keeper.close()


@dataclass(frozen=True, slots=True)
class _Task:
    step: Callable[[Any, Any], object]
    shared: object
    limits: Limits
    warm: Callable[[], object] | None


def _keep(mouth: Connection, others: list[Connection], task: _Task) -> None:
    """Do the work of a keeper: until its bringer is gone or ends it, hand items to a worker and answer for it."""
    worker: _Worker | None = None

    def leave(_signal: int, _frame: object) -> None:  # raises nothing: a library that is at work may swallow what is raised
        if worker is not None:
            worker.kill()
        os._exit(0)

    interrupts.ignore()
    signal.signal(signal.SIGTERM, leave)
    for ear in others:  # inherited ends of other pipes would keep their owners from noticing that the bringer is gone
        ear.close()
    try:
        while True:
            item = mouth.recv()
            if worker is None:
                if task.warm is not None:
                    task.warm()
                    task = replace(task, warm=None)
                worker = _Worker(mouth, task)
            answer, lives_on = worker.do(item, mouth)
            if not lives_on:
                worker.end()
                worker = None
            mouth.send(answer)
    except (EOFError, OSError):
        pass
    finally:
        if worker is not None:
            worker.end()


class _Worker:
    """The keeper's side of one worker process."""

    def __init__(self, mouth: Connection, task: _Task) -> None:
        context = multiprocessing.get_context("fork")
        self._line, far = context.Pipe()
        self._process = context.Process(target=_work, args=(far, [self._line, mouth], task), name="briefgen worker")
        self._process.start()
        self._limits = task.limits
        far.close()

    def do(self, item: object, mouth: Connection) -> tuple[object, bool]:
        """Return the answer, and whether the worker can go on."""
        try:
            self._line.send(item)
            ready = wait([self._line, mouth], self._limits.patience)
            if not ready:
                return Stopped("time", f"{self._limits.patience:g} s"), False
            # Nothing is sent to a keeper while an item is being done: when something can be read there, its bringer is gone.
            answer, lives_on = (mouth if mouth in ready else self._line).recv()
        except (EOFError, ConnectionError):
            if mouth.poll():
                raise
            return self._ending(), False
        return answer, lives_on

    def _ending(self) -> Stopped:
        """Return why the process ended by itself."""
        self._process.join(1)
        code = self._process.exitcode
        if code in {_OUT_OF_MEMORY, -signal.SIGKILL}:  # the system kills who takes what nobody has
            return Stopped("memory", f"{self._limits.megabytes} MB")
        if code == -signal.SIGPROF:
            return Stopped("time", f"{self._limits.seconds:g} s of computing")
        return Stopped(
            "fault", f"its process ended with {signal.Signals(-code).name}" if code and code < 0 else "its process ended"
        )

    def kill(self) -> None:
        """End the process in whatever it is."""
        self._process.kill()
        self._process.join()

    def end(self) -> None:
        """End the process and clear it away."""
        self.kill()
        self._line.close()


def _work(line: Connection, others: list[Connection], task: _Task) -> None:
    """Do the work of a worker: items under limits of memory and CPU time, until the keeper is gone."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # ends the process, also in the middle of a library in C
    for other in others:
        other.close()
    gc.freeze()
    start = _size()
    _limit_memory(start, task.limits.megabytes)
    try:
        while True:
            item = line.recv()
            signal.setitimer(signal.ITIMER_PROF, max(task.limits.seconds, _LEAST))
            answer = _answer(task, item, start)
            signal.setitimer(signal.ITIMER_PROF, 0)
            line.send((answer, _size() - start < _SPREAD))
            answer = item = None
    except MemoryError:
        sys.exit(_OUT_OF_MEMORY)
    except (EOFError, OSError):
        pass


def _answer(task: _Task, item: object, start: int) -> object:
    try:
        return task.step(task.shared, item)
    except RecursionError:
        return Stopped("fault", "it is nested too deeply")
    except MemoryError:
        raise
    except Exception as error:
        if start and _size("VmPeak") - start > task.limits.megabytes * _MEGABYTE // 2:
            raise MemoryError from error  # libraries in C have errors of their own for memory that they do not get
        return Stopped("fault", f"{error.__class__.__name__}: {error}"[:300])


def _size(what: str = "VmSize") -> int:
    """Return the bytes of address space of this process, now or (``VmPeak``) at most so far; 0 where no system says."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{what}:")), 0)


def _limit_memory(start: int, megabytes: int) -> None:
    """Refuse this process more than so many megabytes beyond ``start``; without a known start there is no limit."""
    import resource

    if start:
        most = start + megabytes * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
