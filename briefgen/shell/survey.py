"""
What a build may know without reading: the stamps of a project's files, and of the files that it wrote.

A stamp only saves reading. It is trusted when it is the same as at the last build and older than that build's start, because
a file that is changed twice within one tick of the file system's clock keeps its stamp; younger files are compared by content.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import stat
import sys
import time
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

INPUTS = ("site.yml", "content", "themes", "inbox")
"""What a build reads of a project; hidden files and editors' leftovers are passed over, as in `shell.disk`."""
_TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use (FAT)."""

Stamp = tuple[int, int, int, int]
"""Size, time of the last change of content and of status in nanoseconds, and inode."""


@dataclass(frozen=True, slots=True)
class Survey:
    """
    The stamps of files at one moment.

    Attributes:
        taken: the moment before the first was taken, nanoseconds since 1970.
        stamps: by path.
    """

    taken: int
    stamps: Mapping[str, Stamp] = field(default_factory=dict)

    def is_young(self, path: str) -> bool:
        """Whether the file may change once more without its stamp showing it."""
        _, content, status, _ = self.stamps[path]
        return max(content, status) + _TICK >= self.taken


def survey_project(root: Path) -> Survey:
    """Return the stamps of everything in a project that a build reads, its git history included."""
    taken = time.time_ns()
    found: dict[str, Stamp] = {}
    for name in INPUTS:
        found.update(_stamps(root / name, name))
    for path in _history(root):
        with suppress(OSError):
            found[f"git:{path}"] = (int(digest(path.read_bytes()), 16), 0, 0, 0)  # small files: their content is the stamp
    return Survey(taken, found)


def survey_output(output: Path, paths: Iterable[str]) -> dict[str, Stamp] | None:
    """Return the stamp of each of the files below ``output``; None when one of them is missing."""
    found: dict[str, Stamp] = {}
    base = f"{output}/"
    for path in paths:
        stamp = stamp_of(base + path)
        if stamp is None:
            return None
        found[path] = stamp
    return found


def stamp_of(path: str) -> Stamp | None:
    """Return the stamp of a file; None when it is missing."""
    try:
        return _stamp(os.lstat(path))
    except OSError:
        return None


def digest(data: bytes) -> str:
    """Return what tells one content from another (BLAKE2b, 128 bits, hexadecimal)."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def program() -> str:
    """
    Return what tells one state of the program from another: its files, the interpreter, and the folders of its libraries.

    A folder's stamp changes when a library is installed, upgraded or removed.
    """
    seal = hashlib.blake2b(sys.version.encode(), digest_size=16)
    spec = importlib.util.find_spec("briefgen")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for path, stamp in sorted(_stamps(Path(folder), "")):
            seal.update(f"{path}{stamp[:2]}".encode())
    for place in (Path(entry) for entry in sys.path if entry.endswith("-packages")):
        if place.is_dir():
            seal.update(f"{place}{place.stat().st_mtime_ns}".encode())
    return seal.hexdigest()


def _history(root: Path) -> Iterator[Path]:
    """Yield the files of a project's git repository of which one changes with every commit, checkout and reset."""
    for folder in (root.resolve(), *root.resolve().parents):
        git = folder / ".git"
        if git.is_file():  # a working tree of a repository elsewhere (gitrepository-layout(5))
            git = folder / git.read_text(errors="replace").removeprefix("gitdir:").strip()
        if not git.is_dir():
            continue
        common = git / "commondir"
        shared = git / common.read_text(errors="replace").strip() if common.is_file() else git
        head = git / "HEAD"
        named = head.read_text(errors="replace").removeprefix("ref:").strip() if head.is_file() else ""
        yield from (head, shared / "packed-refs", shared / named)
        return


def _stamps(path: Path, name: str) -> Iterator[tuple[str, Stamp]]:
    """Yield the stamps of a file, or of all files below a folder, under their paths."""
    try:
        state = path.stat()
    except OSError:
        return
    if not stat.S_ISDIR(state.st_mode):
        yield name, _stamp(state)
        return
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.name.startswith((".", "#", "__pycache__")) or entry.name.endswith("~"):
                continue
            inner = f"{name}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _stamps(Path(entry.path), inner)
            else:
                yield inner, _entry(entry)


def _entry(entry: os.DirEntry[str]) -> Stamp:
    try:
        return _stamp(entry.stat())
    except OSError:  # a link to nothing: it has no stamp, and a build says so
        return (-1, 0, 0, 0)


def _stamp(state: os.stat_result) -> Stamp:
    return (state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)
