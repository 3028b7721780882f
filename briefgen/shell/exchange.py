"""Two folders that change places at once: renameat2 with RENAME_EXCHANGE on Linux, elsewhere two renames with a journal."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNSUPPORTED = {22, 38, 95}  # EINVAL, ENOSYS, EOPNOTSUPP: the kernel or the file system cannot exchange


def exchange(new: Path, old: Path) -> None:
    """
    Make ``new`` stand where ``old`` stood and the other way round; both exist and lie on one file system.

    Raises:
        OSError: the file system refused; nothing has moved.
    """
    if sys.platform == "linux" and _renameat2(new, old):
        return
    aside = old.with_name(f"{old.name}.aside")
    old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        aside.rename(old)
        raise
    aside.rename(new)


def recover(output: Path) -> None:
    """Put back an output folder that a run which was killed between two renames had set aside."""
    aside = output.with_name(f"{output.name}.aside")
    if aside.exists() and not output.exists():
        aside.rename(output)


def _renameat2(new: Path, old: Path) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(old))
