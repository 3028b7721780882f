"""
Ctrl-C where processes are forked: it reaches every process of the terminal, and the first one decides.

A process that hears it between its birth and the moment in which it turns deaf would show a traceback; where the first one
hears it while it forks, libraries that are told of forks may swallow what is raised. So it waits until both are done.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def held() -> Iterator[None]:
    """Let Ctrl-C wait until the context is left; a process that is forked in it calls `ignore`."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def ignore() -> None:
    """Be deaf to Ctrl-C from now on, also to one that waits; what asks a process to end ends it, whatever its parent did."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
