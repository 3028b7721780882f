"""Runs of ingest that are killed in the middle: nothing is lost, no file is half, and the next run goes on."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from projects import contents, page, project
from websites import Reply, Site, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = 12
MOMENT = "2026-11-24T10:00:00Z"
DRIVER = """
import sys
from pathlib import Path
from briefgen.app.ingesting import Brought, Means, ingest
from briefgen.shell.fetch import Network
project, listed = Path(sys.argv[1]), Path(sys.argv[2])
network = Network(refused=(), pause=float(sys.argv[3]))
brought = Brought("2026-11-24T10:00:00Z", "briefgen test")
for taken in ingest(project, [(listed.name, listed)], brought, means=Means(2, network)):
    print(taken.outcome, taken.name, flush=True)
"""


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in range(PAGES):
        (folder / f"{number:02}.html").write_text(page("Boats stay", f"It was day {number} of the strike."), encoding="utf-8")
    return folder


def start(desk: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "briefgen", "ingest", "--jobs", "2", "--retrieved", MOMENT, *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, cwd=desk, start_new_session=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}, **pipes)  # type: ignore[call-overload, no-any-return]


def wait_for(running: subprocess.Popen[str], lines: int) -> None:
    assert running.stdout
    for _ in range(lines):
        assert running.stdout.readline()


def are_all_gone(group: int) -> bool:
    """Whether no process of a group is left; one that has ended and is not yet waited for counts as gone."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        living = [p for p in Path("/proc").glob("[0-9]*/stat") if _is_in(p, group)]
        if not living:
            return True
        time.sleep(0.05)
    return False


def _is_in(stat: Path, group: int) -> bool:
    try:
        fields = stat.read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return int(fields[2]) == group and fields[0] != "Z"


@pytest.mark.parametrize("lines", [1, 14])
def test_a_killed_run_loses_nothing_and_the_next_one_goes_on(tmp_path: Path, saved: Path, lines: int) -> None:
    undisturbed, desk = project(tmp_path / "undisturbed"), project(tmp_path / "desk")
    start(undisturbed, str(saved)).communicate(timeout=120)
    running = start(desk, str(saved))
    wait_for(running, lines)
    running.kill()
    running.communicate()
    assert are_all_gone(running.pid), "the workers end with the process that started them"
    whole = contents(undisturbed)
    for name, data in contents(desk).items():
        assert "/." in name or data == whole[name], f"{name} is whole or not there"
    again = start(desk, str(saved))
    out, _ = again.communicate(timeout=120)
    assert again.returncode == 0
    assert len(re.findall(r"^\S+: (?:wrote|already here as) ", out, re.MULTILINE)) == PAGES
    assert {n: d for n, d in contents(desk).items() if "/." not in n} == whole


def test_ctrl_c_ends_a_run_at_once_and_says_how_to_go_on(tmp_path: Path, saved: Path) -> None:
    desk = project(tmp_path / "desk")
    for number in range(PAGES, 25 * PAGES):  # so many that the run is not over when the key arrives, however busy the machine
        (saved / f"{number}.html").write_text(page("Boats stay", f"It was day {number} of the strike."), encoding="utf-8")
    running = start(desk, str(saved))
    wait_for(running, 3)
    os.killpg(running.pid, signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert err.strip() == "stopped: what was taken in is kept, and the same command goes on from here"
    assert are_all_gone(running.pid)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        for number in range(5):
            running.pages[f"/{number}"] = Reply(page("Boats stay", f"It was day {number} of the strike.").encode())
        yield running


def test_addresses_that_were_fetched_before_a_kill_are_not_fetched_again(tmp_path: Path, site: Site) -> None:
    desk, listed = project(tmp_path / "desk"), tmp_path / "urls.txt"
    listed.write_text("\n".join(site.url(f"/{n}") for n in range(5)))
    command = [sys.executable, "-c", DRIVER, str(desk), str(listed)]
    running = subprocess.Popen([*command, "0.2"], stdout=subprocess.PIPE, text=True)
    wait_for(running, 2)
    running.kill()
    running.communicate()
    before = len(list((desk / "content/articles").glob("*.md")))
    assert before >= 2
    site.asked.clear()
    done = subprocess.run([*command, "0"], capture_output=True, text=True, check=True)
    assert done.stdout.count("known") == before
    assert len(site.paths()) == 5 - before
    assert len(list((desk / "content/articles").glob("*.md"))) == 5
    site.asked.clear()
    subprocess.run([*command, "0"], capture_output=True, text=True, check=True)
    assert len(site.paths()) == 5, "a run that has ended is no reason to leave anything out of the next"


def test_two_runs_at_once_take_nothing_in_twice(tmp_path: Path, saved: Path) -> None:
    desk = project(tmp_path / "desk")
    first, second = start(desk, str(saved)), start(desk, str(saved))
    for running in (first, second):
        running.communicate(timeout=120)
        assert running.returncode == 0
    assert len(list((desk / "content/articles").iterdir())) == PAGES
