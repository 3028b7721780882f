"""What was pasted exists nowhere else: it is kept as a file until it is safely an article."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefgen.shell.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PASTED = "pasted.txt"
"""The name under which what comes from standard input is reported."""


def keep_pasted(project: Path, data: bytes) -> Path | None:
    """
    Write what was pasted into the inbox; None when it is nothing.

    Raises:
        OutsideError: the disk refused.
    """
    if not data.strip(b"\0 \t\r\n\x0c"):
        return None
    path = project / "inbox" / f"pasted-{hashlib.sha256(data).hexdigest()[:12]}.txt"
    write_whole(path, data)
    return path


def let_go(kept: Iterable[Path], refused: Iterable[str]) -> list[Path]:
    """Remove the files of `keep_pasted` when nothing that was pasted was refused; return those that stay."""
    paths = list(kept)
    if PASTED in set(refused):
        return paths
    for path in paths:
        path.unlink(missing_ok=True)
    for folder in {path.parent for path in paths}:
        if not any(folder.iterdir()):
            folder.rmdir()
    return []
