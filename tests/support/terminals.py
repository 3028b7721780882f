"""A pseudo-terminal in which a command runs as it does for a person: keys are typed when the screen shows what was awaited."""

from __future__ import annotations

import os
import pty
import re
import select
import sys
import termios
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_STYLES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
_PATIENCE = 60
_LOCAL = 3
"""Index of the local modes among what `termios.tcgetattr` returns."""


def typed(arguments: Sequence[str], folder: Path, dialogue: Sequence[tuple[str, str]]) -> tuple[str, int]:
    """
    Run ``python -m briefgen`` in a terminal of its own and return all that it showed, without styles, and its exit code.

    Args:
        arguments: of the command.
        folder: where it runs.
        dialogue: (words to wait for on the screen, keys to type then), in order.
    """
    child, screen = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.environ |= {"TERM": "xterm", "COLUMNS": "120", "PYTHONIOENCODING": "utf-8"}
        os.execv(sys.executable, [sys.executable, "-m", "briefgen", *arguments])
    shown, read_to = "", 0
    for awaited, keys in (*dialogue, ("\x00", "")):
        deadline = time.monotonic() + _PATIENCE
        while awaited not in shown[read_to:]:
            more = _read(screen, deadline)
            if not more:
                break
            shown += _STYLES.sub("", more)
        else:
            read_to = shown.index(awaited, read_to) + len(awaited)
            _wait_for_keys(screen, keys, deadline)
            os.write(screen, keys.encode())
            continue
        if keys:
            break
    _, status = os.waitpid(child, 0)
    os.close(screen)
    return shown.replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


def _wait_for_keys(screen: int, keys: str, deadline: float) -> None:
    """Wait until the command reads single keys: what is typed before is thrown away. Whole lines may be typed ahead."""
    while not keys.endswith("\r") and termios.tcgetattr(screen)[_LOCAL] & termios.ICANON:
        assert time.monotonic() < deadline, "the command does not wait for a key"
        time.sleep(0.005)


def _read(screen: int, deadline: float) -> str:
    """Return what the screen shows next, empty at its end."""
    ready, _, _ = select.select([screen], [], [], max(0.0, deadline - time.monotonic()))
    assert ready, "the command waits for something else than the test"
    try:
        return os.read(screen, 65536).decode("utf-8", "replace")
    except OSError:
        return ""
