"""Taking turns: one request at a time to a host, and a pause between two."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Pace:
    """Who may ask which host when; shared by the threads that fetch."""

    def __init__(self, pause: float) -> None:
        """Keep ``pause`` seconds between the end of a request to a host and the start of the next one."""
        self._pause = pause
        self._guard = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._ended: dict[str, float] = {}
        self._delays: dict[str, float] = {}
        self._stop = threading.Event()

    @contextlib.contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until the host may be asked again, and keep others away while it is."""
        with self._guard:
            lock = self._hosts.setdefault(host, threading.Lock())
        with lock:
            before = self._ended.get(host)
            if before is not None:
                self.rest(before + max(self._pause, self._delays.get(host, 0.0)) - time.monotonic())
            try:
                yield
            finally:
                self._ended[host] = time.monotonic()

    def slow_down(self, host: str, delay: float) -> None:
        """Keep at least so many seconds between requests to a host that has asked for it."""
        self._delays[host] = max(delay, self._delays.get(host, 0.0))

    def rest(self, seconds: float) -> None:
        """Wait, unless everything is to stop."""
        if seconds > 0:
            self._stop.wait(seconds)

    def stop(self) -> None:
        """Wake all who wait."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether everything is to stop."""
        return self._stop.is_set()
