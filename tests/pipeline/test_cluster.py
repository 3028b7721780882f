"""Work on a real Dask cluster: the same bytes as on one process, also when a worker is killed in the middle."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from briefgen.app import build
from briefgen.app.annotating import annotate_articles
from briefgen.app.ingesting import Brought, Means, ingest
from briefgen.model.errors import OutsideError
from briefgen.shell.cluster import connected

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLES = 120
TEXT = """---
title: The ferry runs again, note {n}
published: 2026-11-{day:02}
actors: [Harbour Board, Ferry Guild]
places: [Idlib]
---
The Harbour Board opened crossing {n} on Monday. "It will stay open", the Ferry Guild said. Drivers waited {n} hours.

The second paragraph of note {n} names Idlib and the agreement of 5 November 2026.
"""


@dataclass(frozen=True)
class Running:
    scheduler: str
    workers: tuple[subprocess.Popen[bytes], ...]


@contextlib.contextmanager
def cluster(folder: Path) -> Iterator[Running]:
    """Run a scheduler and three workers on loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    quiet = {**os.environ, "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "1h"}
    module = [sys.executable, "-m"]
    commands = [[*module, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]]
    worker = [*module, "distributed.cli.dask_worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny"]
    commands += [[*worker, "--no-dashboard", "--local-directory", str(folder / name)] for name in ("one", "two", "three")]
    started: list[subprocess.Popen[bytes]] = []
    try:
        for command in commands:
            with (folder / f"{len(started)}.log").open("wb") as log:
                started.append(subprocess.Popen(command, stdout=log, stderr=log, env=quiet, cwd=folder))
        with connected_to_all(address, folder):
            pass
        yield Running(address, tuple(started[1:]))
    finally:
        for process in started:
            process.kill()
        for process in started:
            process.wait()


@contextlib.contextmanager
def connected_to_all(address: str, folder: Path) -> Iterator[None]:
    """Wait until all workers have come."""
    from distributed import Client

    client = Client(address, timeout="60s", set_as_default=False)
    try:
        client.wait_for_workers(3, timeout=60)
    except TimeoutError:
        pytest.fail("\n".join(path.read_text() for path in sorted(folder.glob("*.log"))))
    finally:
        client.close()
    yield


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "content" / "articles").mkdir(parents=True)
    (root / "site.yml").write_text("title: Harbour notes\nbase_url: https://example.org/\n")
    for n in range(ARTICLES):
        (root / "content" / "articles" / f"note-{n:03}.md").write_text(TEXT.format(n=n, day=n % 28 + 1))
    return root


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def slowly(shared: float, item: int) -> int:
    time.sleep(shared)
    return item * item


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # Dask's own, of what it does when a worker is killed
def test_a_cluster_gives_the_bytes_of_one_process_also_when_a_worker_is_killed_in_the_middle(
    tmp_path: Path, project: Path
) -> None:
    alone = tmp_path / "alone"
    build(project, output=alone, jobs=1)
    expected = files(alone)
    (tmp_path / "dask").mkdir()
    with cluster(tmp_path / "dask") as running:
        assert expected == built_over(running.scheduler, project, tmp_path / "together")
        taken_in(running.scheduler, project)
        assert list(annotate_articles(project, dry_run=True, scheduler=running.scheduler)) == list(
            annotate_articles(project, dry_run=True)
        )
        killed_in_the_middle(running)
        with killed_as_soon_as_it_works(running, running.workers[1]):
            assert expected == built_over(running.scheduler, project, tmp_path / "with-a-worker-that-dies")
            assert running.workers[1].poll() == -signal.SIGKILL
        assert expected == built_over(running.scheduler, project, tmp_path / "with-one-worker")


def built_over(scheduler: str, project: Path, output: Path) -> dict[str, bytes]:
    """Build on the cluster, with nothing known from before."""
    for pack in (project / ".briefgen" / "memo").glob("*.pack"):
        pack.unlink()
    assert not build(project, output=output, scheduler=scheduler).failed
    return files(output)


def taken_in(scheduler: str, project: Path) -> None:
    page = b"<!DOCTYPE html><html lang=en><title>Mills</title><article><h1>Mills</h1><p>The mills of Idlib stood still.</p>"
    brought = Brought("2026-11-24T10:00:00Z", "test")
    (taken,) = ingest(project, [("mills.html", page)], brought, dry_run=True, means=Means(scheduler=scheduler))
    assert taken.outcome == "new", taken
    assert "Idlib" in (taken.text or "")


@contextlib.contextmanager
def killed_as_soon_as_it_works(running: Running, worker: subprocess.Popen[bytes]) -> Iterator[None]:
    """Kill a worker when the scheduler has given it something to do."""
    from distributed import Client

    client = Client(running.scheduler, set_as_default=False)
    (address,) = (name for name, process in client.run(os.getpid).items() if process == worker.pid)
    over = threading.Event()

    def watch() -> None:
        while not over.is_set():
            if client.processing().get(address):
                worker.kill()
                worker.wait()
                return

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield
    finally:
        over.set()
        watching.join()
        client.close()


def killed_in_the_middle(running: Running) -> None:
    """Kill a worker that is at work, while others of its items wait, and get every result in its order."""
    with connected(running.scheduler) as workers:
        busy = subprocess.Popen(
            [
                sys.executable,
                "-c",
                f"import os, signal, time; time.sleep(0.6); os.kill({running.workers[0].pid}, signal.SIGKILL)",
            ]
        )
        assert workers.map(slowly, 0.02, list(range(100))) == [n * n for n in range(100)]
        assert busy.wait() == 0
    assert running.workers[0].wait(10) == -signal.SIGKILL


def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.shell.cluster._PATIENCE", "200ms")
    with pytest.raises(OutsideError) as told, connected("tcp://127.0.0.1:9"):
        pass
    assert told.value.problems[0].code == "scheduler-silent"
