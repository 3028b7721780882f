"""A disk that refuses is a message and exit code 3, wherever in a command it comes up; a bug is still told as one."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from briefgen.cli import main
import briefgen.cli.build as build

def refuse(*_, **__):
    raise {error}

build.locate = refuse
sys.argv = ["briefgen", "build"]
main()
"""


def ended(error: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROGRAM.format(error=error)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("number", ["EIO", "ENOSPC", "EROFS", "EDQUOT"])
def test_a_fault_of_the_disk_is_a_message(number: str) -> None:
    done = ended(f"OSError(__import__('errno').{number}, 'refused', '/disk/x')")
    assert done.returncode == 3
    assert "error[disk-refused]: the disk refused: " in done.stderr
    assert "/disk/x" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_the_program_itself_lost_is_a_bug() -> None:
    done = ended("FileNotFoundError(2, 'no such file', 'templates/base.html')")
    assert done.returncode == 70
    assert "This is a bug in briefgen" in done.stderr


@pytest.mark.parametrize("error", ["BrokenPipeError(32, 'broken pipe')", "EOFError('cut short')"])
def test_a_pipe_or_a_file_of_ours_that_ends_too_soon_is_a_bug_and_no_key_of_the_user(error: str) -> None:
    done = ended(error)
    assert done.returncode == 70
    assert "This is a bug in briefgen" in done.stderr
