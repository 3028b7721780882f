"""
Ctrl-C where processes are forked: it reaches every process of the terminal, and the first one decides. Other signals reach
the first one alone, which may die of them at once; those that it has forked must not go on without it.

A process that hears it between its birth and the moment in which it turns deaf would show a traceback; where the first one
hears it while it forks, libraries that are told of forks may swallow what is raised. So it waits until both are done.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


_PARENT_DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of Linux's prctl."""


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


def end_with(parent: int) -> None:
    """
    End when the process that forked this one is gone, in whatever this one is then.

    A thread could watch for it on other systems than Linux, but not in a process that forks: there it ends when it next has
    something to tell.
    """
    if sys.platform == "linux":
        import ctypes  # in the one process that needs it

        ctypes.CDLL(None, use_errno=True).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        if os.getppid() != parent:  # it has died before this was asked for
            os._exit(1)
