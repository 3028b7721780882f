"""Processes that share a map: its results are those of one process, whoever did what, and no one outlives the map."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from itertools import repeat
from typing import TYPE_CHECKING

import pytest

from briefgen.model.errors import OutsideError
from briefgen.pipeline import Processes

if TYPE_CHECKING:
    from collections.abc import Callable

forked = pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no process can be forked here")
ITEMS = tuple(range(200))
LARGE = 100_000


def squared(shared: int, item: int) -> int:
    return shared + item * item


def larger_than_a_pipe(shared: str, item: int) -> str:
    return shared * LARGE + str(item)


FIRST = os.getpid()
HERE, ELSEWHERE = multiprocessing.Event(), multiprocessing.Event()


def meet() -> None:
    """Wait until this process and another one are both at work, however busy the machine."""
    mine, other = (HERE, ELSEWHERE) if os.getpid() == FIRST else (ELSEWHERE, HERE)
    mine.set()
    assert other.wait(60), "no other process has come to work"


@pytest.fixture(autouse=True)
def nobody_works() -> None:
    HERE.clear()
    ELSEWHERE.clear()


def who_did(_: None, item: int) -> tuple[int, int]:
    meet()
    return item, os.getpid()


def refused(_: None, item: int) -> int:
    if item == ITEMS[-1]:
        message = f"{item} is too many"
        raise ValueError(message)
    return item


class UnsendableError(Exception):
    """Arrives nowhere else: what it holds cannot be sent."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.held = threading.Lock()


class UnmakeableError(Exception):
    """Can be sent, but not be made again of what was sent."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


FAULTS: dict[str, Callable[[], BaseException]] = {
    "sendable": lambda: ValueError("too many"),
    "unsendable": lambda: UnsendableError("too many"),
    "unmakeable": lambda: UnmakeableError("too ", "many"),
    "end": lambda: SystemExit("too many"),
}


def failed_elsewhere(fault: str, item: int) -> int:
    meet()
    if os.getpid() != FIRST:
        error = FAULTS[fault]()
        raise error
    return item


def killed(_: None, item: int) -> int:
    meet()
    if os.getpid() != FIRST:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


@pytest.mark.parametrize("jobs", [1, 2, 3, 300])
def test_results_come_in_the_order_of_the_items_for_any_number_of_processes(jobs: int) -> None:
    assert Processes(jobs).map(squared, 7, ITEMS) == [7 + item * item for item in ITEMS]


def test_results_larger_than_what_a_pipe_holds_arrive_whole() -> None:
    assert Processes(2).map(larger_than_a_pipe, "x", ITEMS) == [f"{'x' * LARGE}{item}" for item in ITEMS]


@forked
def test_this_process_works_beside_those_that_it_forks() -> None:
    done = Processes(2).map(who_did, None, ITEMS)
    assert [item for item, _ in done] == list(ITEMS)
    workers = {process for _, process in done}
    assert os.getpid() in workers
    assert len(workers) == 2


@forked
def test_what_is_to_be_done_meanwhile_is_done_once_here_and_only_where_others_work() -> None:
    done: list[int] = []
    Processes(2).map(who_did, None, ITEMS, lambda: done.append(os.getpid()))
    assert done == [os.getpid()]
    Processes(1).map(squared, 0, ITEMS, lambda: done.append(0))
    Processes(2).map(squared, 0, ITEMS[:2], lambda: done.append(0))
    assert done == [os.getpid()]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_step_that_fails_anywhere_fails_the_map(jobs: int) -> None:
    with pytest.raises(ValueError, match="199 is too many"):
        Processes(jobs).map(refused, None, ITEMS)


def test_what_steps_leave_in_circles_goes_also_where_one_process_does_all() -> None:
    gc.unfreeze()  # a process that keeps values for ever, as a preview in another test has it, collects by itself
    gc.collect()
    gc.disable()
    try:
        assert Processes(1).map(in_circles, None, ITEMS) == list(ITEMS)
        assert not any(isinstance(value, Circle) for value in gc.get_objects())
    finally:
        gc.enable()


class Circle:
    def __init__(self) -> None:
        self.itself = self


def in_circles(_: None, item: int) -> int:
    Circle()
    return item


@forked
@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_a_step_raises_elsewhere_is_raised_here_with_its_lines(fault: str) -> None:
    with pytest.raises(BaseException, match="too many") as raised:
        Processes(2).map(failed_elsewhere, fault, ITEMS)
    assert "in failed_elsewhere" in "".join([str(raised.value), *getattr(raised.value, "__notes__", ())])
    assert multiprocessing.active_children() == []


@forked
@pytest.mark.parametrize("fault", [None, OutsideError])
def test_no_process_outlives_the_map(fault: type[Exception] | None) -> None:
    if fault:
        with pytest.raises(OutsideError, match="a process that did part of the work was killed"):
            Processes(3).map(killed, None, ITEMS)
    else:
        Processes(3).map(squared, 0, ITEMS)
    assert multiprocessing.active_children() == []


@forked
def test_what_is_interrupted_meanwhile_ends_the_others() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Processes(2).map(who_did, None, [*ITEMS, *repeat(0, 5_000)], interrupted)
    assert multiprocessing.active_children() == []
