"""A preview as a user starts it, for tests that look at it from outside."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview: its project, port, process, and the file of what it has said."""

    project: Path
    port: int
    program: subprocess.Popen[bytes]
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def get(self, path: str, **headers: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def builds(self) -> int:
        return self.said().count("Built ") + self.said().count("Nothing to do")


def wait_until(holds: Callable[[], object], what: str) -> None:
    """Wait until something holds; fail when it never does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError(f"never: {what}")


def address_said(log: Path) -> str:
    """Return the address that a preview says in its log, nothing as long as it has not said one."""
    said = log.read_text(encoding="utf-8").partition("Preview at ")[2]
    return said.partition(" (")[0] if "(" in said else ""


def port_of(address: str) -> int:
    """Return the port of an address, 0 when it has none."""
    return urlsplit(address).port or 0


@contextmanager
def serving(project: Path, *options: str, **environment: str) -> Iterator[Preview]:
    """Serve a preview of a project for as long as the context lasts."""
    log = project / "said.log"
    command = [sys.executable, "-m", "briefgen", "serve", "--port", "0", "--project", str(project), "--jobs", "1", *options]
    with (
        log.open("wb") as said,
        subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, env=os.environ | environment) as program,
    ):
        try:
            wait_until(lambda: address_said(log) or program.poll() is not None, "the preview starts")
            yield Preview(project, port_of(address_said(log)), program, log)
        finally:
            program.send_signal(signal.SIGINT)
            try:
                program.wait(PATIENCE)
            finally:
                program.kill()
