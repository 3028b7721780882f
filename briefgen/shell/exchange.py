"""Two folders that change places at once: renameat2 with RENAME_EXCHANGE on Linux, elsewhere renames that can be finished."""

from __future__ import annotations

import ctypes
import itertools
import os
import sys
from contextlib import suppress
from glob import escape
from typing import TYPE_CHECKING

from briefgen.shell.ownership import dissolve, has_list

if TYPE_CHECKING:
    from collections.abc import Iterator
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
    exchange_by_renaming(new, old)


def exchange_by_renaming(new: Path, old: Path) -> None:
    """Exchange two folders in three renames; `recover` finishes what was interrupted between them."""
    aside = next(path for path in _asides(old) if not os.path.lexists(path))
    old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        aside.rename(old)
        raise
    with suppress(OSError):  # the new one stands: what is set aside is for `recover`
        aside.rename(new)


def recover(output: Path) -> tuple[str, ...]:
    """
    Finish what a run left that was killed while two folders changed places; return the paths of files that were let be.

    A tree of ours that was set aside is put back where no other stands in its place. Where the new one stands, our files are
    taken out of the old one, and files of others that the new one lacks are moved there; what is left then is let be.
    A folder that we did not write is never touched.
    """
    left: list[str] = []
    for aside in sorted(output.parent.glob(f"{escape(output.name)}.aside*")):
        if not has_list(aside):
            continue
        if not os.path.lexists(output):
            aside.rename(output)
        elif has_list(output):
            left.extend(f"{aside.name}/{path}" for path in dissolve(aside, output))
    return tuple(left)


def _asides(output: Path) -> Iterator[Path]:
    yield output.with_name(f"{output.name}.aside")
    for number in itertools.count(2):
        yield output.with_name(f"{output.name}.aside-{number}")


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
