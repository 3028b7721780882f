from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.shell.workers import Limits, Stopped, Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def work(shared: str, item: str) -> object:
    """Do what the item says."""
    return ODD[item]() if item in ODD else shared + item


def grow() -> int:
    KEPT.append(bytes(250_000_000))
    return os.getpid()


def compute() -> None:
    while True:
        pass


def fail() -> None:
    raise ValueError("the item is odd")


KEPT: list[bytes] = []


def work_deep(level: int) -> int:
    return work_deep(level + 1) + 1


ODD: dict[str, Callable[[], object]] = {
    "pid": os.getpid,
    "sleep": lambda: time.sleep(60),
    "compute": compute,
    "power": lambda: 9 ** (9**9),  # one call into C, during which Python itself hears no signal
    "nap": lambda: time.sleep(0.5),
    "memory": lambda: len(bytes(700_000_000)),
    "grow": grow,
    "die": lambda: os._exit(3),
    "deep": lambda: work_deep(0),
    "fail": fail,
}


@pytest.fixture
def workers() -> Iterator[Workers[str, str, object]]:
    with Workers(work, "shared ", 1, Limits(0.3, 512)) as running:
        yield running


def test_an_item_that_only_waits_is_told_too_and_the_next_one_is_done() -> None:
    with Workers(work, "shared ", 1, Limits(patience=6.0)) as workers:
        found = workers.run("sleep")
        assert isinstance(found, Stopped)
        assert (found.reason, found.detail) == ("time", "6 s")
        assert workers.run("two") == "shared two"


def test_a_worker_lives_for_many_items(workers: Workers[str, str, object]) -> None:
    assert workers.run("one") == "shared one"
    assert len({workers.run("pid") for _ in range(5)}) == 1
    assert workers.run("pid") != os.getpid()


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ("compute", "time"),
        ("power", "time"),
        ("memory", "memory"),
        ("die", "fault"),
        ("deep", "fault"),
        ("fail", "fault"),
    ],
)
def test_an_item_that_cannot_be_done_is_told_and_the_next_one_is_done(
    workers: Workers[str, str, object], item: str, reason: str
) -> None:
    found = workers.run(item)
    assert isinstance(found, Stopped)
    assert found.reason == reason
    assert found.detail
    assert workers.run("two") == "shared two"


def test_time_in_which_others_compute_is_not_counted(workers: Workers[str, str, object]) -> None:
    assert workers.run("nap") is None


def test_a_worker_that_has_grown_is_replaced(workers: Workers[str, str, object]) -> None:
    assert workers.run("grow") != workers.run("pid")


def test_many_threads_share_the_workers() -> None:
    with Workers(work, "", 2, Limits()) as workers, ThreadPoolExecutor(6) as threads:
        assert list(threads.map(workers.run, map(str, range(60)))) == [str(n) for n in range(60)]
        assert len(set(threads.map(workers.run, ["pid"] * 20))) <= 2


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z"  # nobody has waited for it
    except FileNotFoundError:
        return True


def is_gone_soon(pid: int) -> bool:
    end = time.monotonic() + 20
    while not gone(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return gone(pid)


def test_closing_ends_a_worker_in_the_middle_of_an_item() -> None:
    workers: Workers[str, str, object] = Workers(work, "", 1, Limits(60.0))
    pid = workers.run("pid")
    assert isinstance(pid, int)
    thread = threading.Thread(target=workers.run, args=("sleep",))
    thread.start()
    time.sleep(0.1)
    workers.close()
    thread.join(20)
    assert not thread.is_alive()
    assert is_gone_soon(pid)


def close_within(seconds: float, workers: Workers[str, str, object]) -> bool:
    closing = threading.Thread(target=workers.close, daemon=True)
    closing.start()
    closing.join(seconds)
    return not closing.is_alive()


def load_what_swallows_everything() -> None:
    """Load a library as there are some: whatever is raised while it loads is passed over."""
    STARTED.set()
    for _ in range(20):
        with suppress(BaseException):
            time.sleep(0.1)


def load_what_misses_a_signal() -> None:
    """Have the first signal heard by nobody, as one that comes just before a read begins is not heard."""
    end = signal.getsignal(signal.SIGTERM)
    signal.signal(signal.SIGTERM, lambda *_: signal.signal(signal.SIGTERM, end))
    STARTED.set()


STARTED = multiprocessing.get_context("fork").Event()


@pytest.mark.parametrize("load", [load_what_swallows_everything, load_what_misses_a_signal])
def test_closing_ends_workers_that_are_still_loading_a_library(load: Callable[[], None]) -> None:
    STARTED.clear()
    workers: Workers[str, str, object] = Workers(work, "", 1, Limits(60.0), load)
    asking = threading.Thread(target=workers.run, args=("sleep",), daemon=True)
    asking.start()
    assert STARTED.wait(20)
    time.sleep(0.2)
    assert close_within(20, workers)
    asking.join(20)
    assert not asking.is_alive()


def test_a_keeper_that_hears_no_signal_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.shell.workers._REMINDERS", 3)
    deaf: Workers[str, str, object] = Workers(work, "", 1, Limits(), lambda: signal.signal(signal.SIGTERM, signal.SIG_IGN))
    pid = deaf.run("pid")
    assert isinstance(pid, int)
    assert close_within(20, deaf)
    assert is_gone_soon(pid)


def test_workers_end_when_the_process_that_started_them_is_killed() -> None:
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        workers: Workers[str, str, object] = Workers(work, "", 2, Limits(60.0))
        own = [str(workers.run("pid")) for _ in range(2)]
        threading.Thread(target=workers.run, args=("sleep",)).start()
        time.sleep(0.2)
        os.write(mouth, " ".join(own).encode())
        time.sleep(60)
    os.close(mouth)
    pids = [int(pid) for pid in os.read(ear, 100).split()]
    os.close(ear)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert all(map(is_gone_soon, pids))
