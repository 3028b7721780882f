"""The process that builds previews lives no longer than the one that serves them."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from previews import wait_until

from briefgen.shell.builder import Builder

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.model.page import Artifact
    from briefgen.shell.builder import Built


class Slow:
    """Tells its process, and builds for longer than anybody waits."""

    def __init__(self, mouth: int) -> None:
        self.mouth = mouth

    def build(self, early: Callable[[Artifact], None] | None) -> Built:
        os.write(self.mouth, f"{os.getpid()}\n".encode())
        time.sleep(600)
        raise AssertionError(early)

    def rest(self) -> None:
        """Nothing is left to do."""


def is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (ProcessLookupError, FileNotFoundError):
        return True


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it ends when it next has something to tell")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_build_for_a_preview_that_was_killed_does_not_go_on(ending: signal.Signals) -> None:
    ear, mouth = os.pipe()
    serving = os.fork()
    if serving == 0:
        builder = Builder(Slow(mouth), socket.socket())
        builder.first()
        os._exit(1)
    os.close(mouth)
    building = int(os.read(ear, 20))
    os.close(ear)
    os.kill(serving, ending)
    assert os.waitstatus_to_exitcode(os.waitpid(serving, 0)[1]) == -ending
    try:
        wait_until(lambda: is_gone(building), "the process that builds ends")
    finally:
        with suppress(ProcessLookupError):
            os.kill(building, signal.SIGKILL)
