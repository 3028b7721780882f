"""Files of others in our output folder: found, kept, and never deleted."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

from briefgen.model.errors import OutsideError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.ownership import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from briefgen.model.page import Artifact

UNLINKABLE = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EACCES}
"""Why a second name for a file cannot be made where a copy can."""


@dataclass(frozen=True, slots=True)
class Guests:
    """
    What others put into our folder.

    Attributes:
        files: paths of files and links, relative to it.
        folders: paths of empty folders, relative to it.
    """

    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()


def find_guests(output: Path, owned: frozenset[str]) -> Guests:
    """
    Return what stands in ``output`` and is not among our files; nothing when there is no such folder.

    Raises:
        OSError: a folder cannot be read.
    """
    if not output.is_dir():
        return Guests()
    files: list[str] = []
    folders: list[str] = []
    ours = {outer for path in owned for outer in outer_folders(path)}
    for name, is_folder in _walk(os.fspath(output), ""):
        if is_folder and name not in ours:
            folders.append(name)
        elif not is_folder and name not in owned and name != MANIFEST:
            files.append(name)
    return Guests(tuple(sorted(files)), tuple(sorted(folders)))


def refuse_clashes(output: Path, guests: Guests, new: Mapping[str, Artifact]) -> None:
    """
    Make sure that no guest of ``output`` stands where a new tree (path → file) wants a file or folder with other content.

    Raises:
        OutsideError: one does; each is named.
        OSError: a guest cannot be read.
    """
    folders = frozenset(outer for path in new for outer in outer_folders(path)) if guests.files else frozenset[str]()
    faults = [fault for path in guests.files if (fault := _in_the_way(output, path, new, folders))]
    if faults:
        raise OutsideError(*faults)


def welcome(output: Path, staging: Path, guests: Guests, new: Mapping[str, Artifact]) -> tuple[str, ...]:
    """
    Bring the guests of ``output`` into the tree that is to take its place; links stay links.

    Returns the paths that were brought; a guest that is the same as a file of ours becomes ours.

    Raises:
        OSError: the disk refused.
    """
    brought = tuple(path for path in guests.files if path not in new)
    for path in brought:
        _bring(output / path, staging / path)
    for path in guests.folders:
        if not any(outer in new for outer in (path, *outer_folders(path))):
            (staging / path).mkdir(parents=True, exist_ok=True)
    return brought


def _bring(guest: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(guest, target, follow_symlinks=False)  # the same file, with all that belongs to it, whatever its size
    except OSError as error:
        if error.errno not in UNLINKABLE:
            raise
        shutil.copy2(guest, target, follow_symlinks=False)


def _in_the_way(output: Path, path: str, new: Mapping[str, Artifact], folders: frozenset[str]) -> Problem | None:
    """Return a problem when a guest stands where the new tree needs a file or a folder of its own."""
    outer = next((outer for outer in outer_folders(path) if outer in new), None)
    if outer is None and path not in folders and (path not in new or _holds(output / path, new[path])):
        return None
    message = f"{output.name}/{path} is not briefgen's, and the site wants {outer or path!r} to stand there"
    hint = "move it out of the way, or into content/static, and build again; nothing was changed"
    return Problem("output-foreign", message, hint=hint)


def _holds(path: Path, artifact: Artifact) -> bool:
    return not path.is_symlink() and path.is_file() and artifact.is_held_by(path.read_bytes())


def outer_folders(path: str) -> Iterator[str]:
    """Yield the folders around a path, the nearest first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, bool]]:
    """Yield every file and link below a folder, and every folder with nothing in it, with whether it is a folder."""
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, False
    if not entries and prefix:
        yield prefix.rstrip("/"), True
