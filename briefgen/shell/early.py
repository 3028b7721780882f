"""
Writing ahead: where no site stands yet, pages are written as they are made, by the processes that make them.

Making thousands of files keeps the kernel busy for as long as making their bytes keeps us; done page by page, the one goes on
beside the other. What is written ahead is a scratch folder in ``.briefgen/``: `write_tree` takes it as the beginning of the
new tree, compares every file in it, and writes what is missing or wrong.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.shell.staging import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.page import Artifact

_FOLDER = ".briefgen/ahead"
_OURS = re.compile(r"(\d+)-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Ahead:
    """
    A scratch folder for pages of a site that is being made; calling it with a page writes the page.

    Attributes:
        folder: where they are written.
    """

    folder: Path

    def __call__(self, artifact: Artifact) -> None:
        """Write a page; what cannot be written now is written, or reported, when the site is."""
        with suppress(OSError):
            write(f"{self.folder}/{artifact.path}", artifact.data)


@contextmanager
def write_ahead(project: Path, output: Path | None) -> Iterator[Ahead | None]:
    """
    Give a scratch folder for as long as the context lasts.

    None where nothing is to be written (``output`` is None), where a site stands, and where the disk is another or refuses.
    """
    folder = project / _FOLDER / f"{os.getpid()}-{secrets.token_hex(4)}"
    with suppress(OSError):  # what is left is for the next run
        _sweep(folder.parent)
    ahead = None
    with suppress(OSError):
        if output and not os.path.lexists(output) and output.parent.stat().st_dev == project.stat().st_dev:
            folder.mkdir(parents=True)
            ahead = Ahead(folder)
    try:
        yield ahead
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):
            folder.parent.rmdir()


def _sweep(place: Path) -> None:
    """Remove what runs that were killed have left."""
    for left in place.glob("*"):
        named = _OURS.fullmatch(left.name)
        if named and not Path(f"/proc/{named[1]}").exists() and Path("/proc/self").exists():
            shutil.rmtree(left, ignore_errors=True)
