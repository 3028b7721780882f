"""Which files of an output folder are ours: a list in the folder itself, written with every tree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MANIFEST = ".briefgen.json"


def has_list(folder: Path) -> bool:
    """Whether ``folder`` is a real folder that we have written."""
    return not folder.is_symlink() and (folder / MANIFEST).is_file()


def listed(folder: Path) -> frozenset[str]:
    """
    Return the paths of our files in ``folder``, relative to it, ``/`` as separator.

    Raises:
        ValueError: the list is damaged.
        OSError: it cannot be read.
    """
    found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if not isinstance(found, list) or not all(isinstance(path, str) for path in found):
        message = "a list of paths is expected"
        raise ValueError(message)
    return frozenset(found)


def write_list(folder: Path, paths: Iterable[str]) -> None:
    """Write down which files of ``folder`` are ours."""
    text = json.dumps(sorted(paths), ensure_ascii=False, indent=0)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")
