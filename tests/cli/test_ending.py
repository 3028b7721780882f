"""A build's process ends at once: what was to be done at the end is done, and what the build made is not taken apart."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import atexit, gc, sys
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
    program = PROGRAM.format(collecting=collecting)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (7, said, "")
