"""
Processes of this machine that share a map: this one works, too, and those that are forked from it inherit what was read before.

Whoever is free takes the next chunk, this process like the others; so what it has to do alone meanwhile (`spread`) keeps nobody
waiting. One process less is forked than work: each costs as many page faults as it touches values of the one that it came from.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import queue
import struct
import threading
import traceback
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import field
from itertools import chain
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, cast

from briefgen.model.errors import OutsideError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell import interrupts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.context import ForkProcess

    from briefgen.model.pool import Item, Result, Shared

_CHUNKS_A_WORKER = 32
"""So many that nobody waits long for the last one."""
_MOST_CHUNKS = 1000
"""So few that a pipe holds their numbers on every system."""
_MANY_VALUES = 4_000
"""Values that were made since the last look for circles, above which looking is worth its time: a hundred pages leave them."""
_NUMBER = struct.Struct("=I")


def spread(
    jobs: int,
    step: Callable[[Shared, Item], Result],
    shared: Shared,
    items: Sequence[Item],
    meanwhile: Callable[[], object] | None = None,
) -> list[Result]:
    """
    Return ``[step(shared, item) for item in items]``, worked out by as many processes as ``jobs``, in chunks.

    ``meanwhile`` is called in this process when the others have begun, never where there are none.

    Raises:
        OutsideError: a worker was killed.
    """
    size = -(-len(items) // min(jobs * _CHUNKS_A_WORKER, _MOST_CHUNKS))
    chunks = [(start, min(start + size, len(items))) for start in range(0, len(items), size)]
    work = _Work(step, shared, items)
    if jobs == 1 or "fork" in multiprocessing.get_all_start_methods():
        done = _shared(jobs, work, chunks, meanwhile)
    else:
        done = _handed_over(jobs, work, chunks, meanwhile)
    return cast("list[Result]", list(chain.from_iterable(done)))


@dataclass(frozen=True, slots=True)
class _Work:
    """A step, what is given to it with every item, and the items."""

    step: Callable[[Any, Any], object]
    shared: object
    items: Sequence[object]

    def do(self, chunk: tuple[int, int]) -> list[object]:
        """
        Return the results of a chunk; what they left in circles goes before the next one: builds collect nothing else.

        Only what is new is looked at: what has outlasted a chunk is a cache, and grows.
        """
        done = [self.step(self.shared, item) for item in self.items[chunk[0] : chunk[1]]]
        if gc.get_count()[0] > _MANY_VALUES:
            gc.collect(0)
        return done


def _shared(
    jobs: int, work: _Work, chunks: list[tuple[int, int]], meanwhile: Callable[[], object] | None
) -> list[list[object]]:
    """Return the results of the chunks, some of them done by this process, the others by those that it forks."""
    tickets = _Tickets(len(chunks))
    crew = _Crew()
    try:
        for _ in range(min(jobs, len(chunks)) - 1):
            crew.join(work, chunks, tickets)
        if meanwhile and crew.processes:
            meanwhile()
        with _only_new_values_collected():
            while (number := tickets.take()) is not None:
                crew.done[number] = work.do(chunks[number])
                crew.hear(patience=0)
        crew.hear()
        if len(crew.done) < len(chunks):
            raise _killed()
        return [crew.done[number] for number in range(len(chunks))]
    finally:
        crew.part()
        tickets.close()


class _Tickets:
    """The numbers of chunks that nobody has begun; a pipe, so that processes can take them and none is taken twice."""

    def __init__(self, count: int) -> None:
        self._ear, mouth = os.pipe()
        os.write(mouth, b"".join(map(_NUMBER.pack, range(count))))
        os.close(mouth)

    def take(self) -> int | None:
        """Return the next number, None when there is no other."""
        data = os.read(self._ear, _NUMBER.size)
        return cast("int", _NUMBER.unpack(data)[0]) if data else None

    def close(self) -> None:
        os.close(self._ear)


@dataclass(frozen=True, slots=True)
class _Crew:
    """Processes that were forked, the ends of the pipes to which they tell their results, and the results by chunk."""

    processes: list[ForkProcess] = field(default_factory=list)
    ears: list[Connection] = field(default_factory=list)
    done: dict[int, list[object]] = field(default_factory=dict)

    def join(self, work: _Work, chunks: list[tuple[int, int]], tickets: _Tickets) -> None:
        """Fork one more process."""
        context = multiprocessing.get_context("fork")
        ear, mouth = context.Pipe(duplex=False)
        self.ears.append(ear)
        process = context.Process(target=_help, args=(mouth, list(self.ears), work, chunks, tickets), daemon=True)
        with interrupts.held():
            process.start()
            self.processes.append(process)
        mouth.close()

    def hear(self, patience: float | None = None) -> None:
        """
        Take the results that have come; without an end to the patience, all of them.

        Raises:
            Exception: what a step raised elsewhere.
        """
        while self.ears and (ready := wait(self.ears, patience)):
            for ear in cast("list[Connection]", ready):
                try:
                    message = ear.recv_bytes()
                except (EOFError, OSError):
                    self.ears.remove(ear)
                    ear.close()
                    continue
                number, results, error = pickle.loads(message)  # noqa: S301 - of a process of ours
                if error is not None:
                    raise error
                self.done[number] = results

    def part(self) -> None:
        """End the processes, in whatever they are."""
        for ear in self.ears:
            ear.close()
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.join()
            process.close()


@contextmanager
def _only_new_values_collected() -> Iterator[None]:
    """Look for circles only among what is made from now on; a process that keeps values for ever collects by itself."""
    if gc.get_freeze_count():
        yield
        return
    gc.freeze()
    try:
        yield
        gc.collect()
    finally:
        gc.unfreeze()


def _help(mouth: Connection, ears: list[Connection], work: _Work, chunks: list[tuple[int, int]], tickets: _Tickets) -> None:
    """Do chunks that nobody has begun until there is none, in a process that was forked for it."""
    interrupts.ignore()
    for ear in ears:  # an inherited end would keep others from noticing that the first process is gone
        ear.close()
    _take_up(work)
    told: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    teller = threading.Thread(target=_tell, args=(mouth, told))
    teller.start()  # results that wait for a reader keep nobody from work
    try:
        while (number := tickets.take()) is not None:
            try:
                done = pickle.dumps((number, work.do(chunks[number]), None), 5)
            except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised where the map was asked for
                done = pickle.dumps((number, None, _fit_to_send(error)), 5)
            told.put(done)
    finally:  # the teller waits for it, and this process for the teller
        told.put(None)
        teller.join()


def _fit_to_send(error: BaseException) -> BaseException:
    """Return an error that arrives as it is, with the lines where it was raised; one that cannot be sent is told in words."""
    lines = "".join(traceback.format_exception(error))
    error.add_note(f"in a process that did part of the work:\n{lines}")
    try:
        pickle.loads(pickle.dumps(error, 5))  # noqa: S301 - made here
    except Exception:  # noqa: BLE001 - a class of anybody, which may do anything when it is sent
        return RuntimeError(f"{type(error).__qualname__}: {error}\n{lines}")
    return error


def _tell(mouth: Connection, told: queue.SimpleQueue[bytes | None]) -> None:
    try:
        while (message := told.get()) is not None:
            mouth.send_bytes(message)
    except OSError:  # nobody listens any more
        os._exit(1)


def _handed_over(
    jobs: int, work: _Work, chunks: list[tuple[int, int]], meanwhile: Callable[[], object] | None
) -> list[list[object]]:
    """Return the results of the chunks, done by processes that are given all values: where none can be forked."""
    try:
        with ProcessPoolExecutor(jobs, initializer=_take_up, initargs=(work,)) as workers:
            done = workers.map(_work_off, chunks)
            if meanwhile:
                meanwhile()
            return list(done)
    except BrokenProcessPool as error:
        raise _killed() from error


_load: _Work


def _take_up(work: _Work) -> None:
    global _load  # noqa: PLW0603 - a worker's one task, set once when it starts
    _load = work
    gc.freeze()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _work_off(chunk: tuple[int, int]) -> list[object]:
    return _load.do(chunk)


def _end_with_parent() -> None:
    """End this worker when the process that started it is gone, however that ended."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _killed() -> OutsideError:
    hint = "when the system ran out of memory, fewer processes need less: --jobs 1"
    return OutsideError(Problem("worker-killed", "a process that did part of the work was killed", hint=hint))
