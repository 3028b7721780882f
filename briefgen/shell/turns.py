"""Builders of one folder take turns: a lock that is gone with the process that holds it, however that ends."""

from __future__ import annotations

import errno
import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_WAIT = 300.0
"""Seconds for which a builder waits for another one."""
_LOOK_EVERY = 0.05
_HELD = {errno.EACCES, errno.EAGAIN}
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}


@contextmanager
def turn(output: Path) -> Iterator[bool]:
    """
    Wait until no other process writes ``output``; it is ours alone as long as the context lasts.

    The lock is a record lock (POSIX fcntl) on a file beside the folder: workers that a builder has started do not inherit
    it, so a killed builder never keeps the next one waiting. Yields False where the system or the disk has no locks.

    Raises:
        TimeoutError: another process has held the lock for too long.
        OSError: the file cannot be made.
    """
    path = output.with_name(f".{output.name}.lock")
    file, locked = _acquire(path)
    try:
        yield locked
    finally:
        if locked:
            with suppress(OSError):  # an empty file that is left keeps nobody out
                path.unlink()
        os.close(file)


def _acquire(path: Path) -> tuple[int, bool]:
    end = time.monotonic() + LONGEST_WAIT
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            locked = _lock(file, path, end)
            if not locked or _is_at(file, path):
                return file, locked
        except BaseException:
            os.close(file)
            raise
        os.close(file)  # whoever held it has removed the file: the lock on it keeps nobody out


def _lock(file: int, path: Path, end: float) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return False
    while True:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _NO_LOCKS:
                return False
            if error.errno not in _HELD:
                raise
        else:
            return True
        if time.monotonic() > end:
            raise TimeoutError(errno.ETIMEDOUT, "another build has been writing there for too long", str(path))
        time.sleep(_LOOK_EVERY)


def _is_at(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False
