"""A new tree, made from nothing beside the old one: files that did not change are linked, not written."""

from __future__ import annotations

import os
import re
import secrets
import stat
from contextlib import suppress
from glob import escape
from typing import TYPE_CHECKING

from briefgen.shell.guests import UNLINKABLE
from briefgen.shell.ownership import dissolve, has_list

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from briefgen.model.page import Artifact
    from briefgen.model.pool import Pool


def staging_for(output: Path) -> Path:
    """Return a new folder's path beside ``output``, on the same disk."""
    return output.with_name(f"{output.name}.new-{os.getpid()}-{secrets.token_hex(4)}")


def fill(staging: Path, output: Path, made: list[Artifact], pool: Pool) -> list[str]:
    """Write the files of a new tree; return the paths of those that differ from the old one."""
    same = pool.map(place, (os.fspath(output), os.fspath(staging)), made)
    return [a.path for a, unchanged in zip(made, same, strict=True) if not unchanged]


def prune(staging: Path, wanted: Container[str]) -> None:
    """Take out of a tree what was written ahead and is no file of the site."""
    base = len(os.fspath(staging)) + 1
    for place, _, names in os.walk(staging):
        for path in (f"{place}/{name}" for name in names):
            if path[base:] not in wanted:
                os.unlink(path)  # noqa: PTH108 - as below


def sweep(output: Path) -> tuple[str, ...]:
    """
    Remove trees that killed runs left beside the output; return the paths of files that were let be.

    Whoever has the turn is the only one that makes such trees, so those that stand there are nobody's. A folder that only
    looks like one is not touched; one that cannot be removed now is left for the next run.
    """
    ours = re.compile(rf"{re.escape(output.name)}\.new-\d+-[0-9a-f]{{8}}")
    left: list[str] = []
    for tree in sorted(output.parent.glob(f"{escape(output.name)}.new-*")):
        if not ours.fullmatch(tree.name) or tree.is_symlink() or not tree.is_dir():
            continue
        if has_list(tree) or not any(tree.iterdir()):
            with suppress(OSError):
                left.extend(f"{tree.name}/{path}" for path in dissolve(tree, output))
    return tuple(left)


def place(folders: tuple[str, str], artifact: Artifact) -> bool:
    """
    Make one file of the new tree from the old one (a step of the pool); return whether its bytes did not change.

    What is compared is the linked file itself: nothing that happens to the old tree meanwhile can come between.
    """
    old, target = (f"{folder}/{artifact.path}" for folder in folders)
    if os.path.lexists(target):  # written ahead
        if stands(folders[1], artifact):
            return False
        os.unlink(target)  # noqa: PTH108 - thousands of files: a Path each would cost as much as the work
    if size_of(old) == artifact.size and link(old, target):
        if artifact.is_held_by(read(target)):
            return True
        os.unlink(target)  # noqa: PTH108 - as above
    write(target, artifact.data)
    return False


def stands(output: str, artifact: Artifact) -> bool:
    """Whether the file stands in ``output`` as it is to be."""
    path = f"{output}/{artifact.path}"
    return size_of(path) == artifact.size and artifact.is_held_by(read(path))


def size_of(path: str) -> int:
    """Return the size of a regular file in bytes, -1 when there is none."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return -1
    return found.st_size if stat.S_ISREG(found.st_mode) else -1


def link(old: str, target: str) -> bool:
    """Give a file a second name; return False where that is not possible or the file has just gone."""
    for _ in range(2):
        try:
            os.link(old, target)
        except FileNotFoundError:
            _make_folder(target.rpartition("/")[0])
        except OSError as error:  # a file system without hard links: the bytes are written again
            if error.errno not in UNLINKABLE:
                raise
            return False
        else:
            return True
    return False


def read(path: str) -> bytes:
    """Return a file's bytes."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
        return file.read()


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write(path: str, data: bytes) -> None:
    """Write a new file, and the folders that it needs."""
    try:
        file = os.open(path, _NEW, 0o666)
    except FileNotFoundError:  # the first file of its folder
        _make_folder(path.rpartition("/")[0])
        file = os.open(path, _NEW, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)


def _make_folder(path: str) -> None:
    try:
        os.mkdir(path)  # noqa: PTH102 - as above
    except FileExistsError:  # another process was quicker
        pass
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103
