"""
How a command's process ends: a build's at once, without taking apart what it has made; one that nobody listens to in silence.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import atexit, gc, sys
{earlier}
from briefgen.cli import main
import briefgen.cli.build as build

class Made:
    def __del__(self):
        print("taken apart")

made = Made()

def end(*_, **__):
    atexit.register(print, "the last word")
    print("half a line", end=" ")
    {collecting}
    sys.exit(7)

build.locate = end
sys.argv = ["briefgen", "build"]
main()
"""


@pytest.mark.parametrize(
    ("collecting", "said"),
    [("gc.disable()", "half a line the last word\n"), ("gc.enable()", "half a line the last word\ntaken apart\n")],
)
def test_a_process_that_collects_nothing_takes_nothing_apart_at_its_end(collecting: str, said: str) -> None:
    program = PROGRAM.format(collecting=collecting, earlier="")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (7, said, "")


def test_what_another_program_registered_before_is_done_too() -> None:
    program = PROGRAM.format(collecting="gc.disable()", earlier="atexit.register(print, 'measured')")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[:2]) == (7, ["half a line the last word", "measured"])


def unheard(folder: Path, *arguments: str, err: bool = False) -> tuple[int, str]:
    """Run a command into a pipe that nobody reads; return its exit code and what it said beside it."""
    ear, mouth = os.pipe()
    os.close(ear)
    command = [sys.executable, "-m", "briefgen", *arguments]
    done = subprocess.run(
        command, cwd=folder, stdout=mouth, stderr=mouth if err else subprocess.PIPE, text=True, check=False, timeout=120
    )
    os.close(mouth)
    return done.returncode, done.stderr or ""


@pytest.mark.parametrize("arguments", [(), ("--help",), ("dossier", "list"), ("build",), ("plugins",)], ids=" ".join)
def test_a_command_that_nobody_listens_to_ends_in_silence_and_no_file_is_blamed(site: Path, arguments: tuple[str, ...]) -> None:
    assert unheard(site, *arguments) == (141, "")


@pytest.mark.parametrize("arguments", [("nonsense",), ("check", "--project", "nowhere"), ("check",)], ids=" ".join)
def test_a_fault_that_nobody_hears_ends_in_silence_too(site: Path, arguments: tuple[str, ...]) -> None:
    (site / "content/articles/2019-03-12-ferry.md").write_text("---\npublished: 31 Feb 2024\n---\n", encoding="utf-8")
    assert unheard(site, *arguments, err=True) == (141, "")


def test_what_was_built_stands_although_nobody_heard_of_it(site: Path) -> None:
    unheard(site, "build")
    assert (site / "_site/articles/2019-03-12-ferry/index.html").exists()
