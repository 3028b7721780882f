"""
Writing the output folder: the new tree is made beside the old one and the two change places at once.

A file in the tree (`MANIFEST`) lists what we wrote there. A non-empty folder without it is not ours and is refused; files in
our folder that we did not write are carried over into the new tree.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.errors import OutsideError
from briefgen.model.pool import Serial
from briefgen.model.problem import Problem
from briefgen.shell.exchange import exchange, recover
from briefgen.shell.ownership import MANIFEST, has_list, listed, write_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.model.page import Artifact
    from briefgen.model.pool import Pool

__all__ = ["MANIFEST", "Written", "write_tree"]

_STAGING = ".new-"


@dataclass(frozen=True, slots=True)
class Written:
    """What writing did: numbers of files that are new or changed, unchanged, gone, and paths of files carried over."""

    changed: int
    unchanged: int
    gone: int
    carried: tuple[str, ...] = ()


def write_tree(artifacts: Iterable[Artifact], output: Path, pool: Pool | None = None) -> Written:
    """
    Replace the folder ``output`` by the artifacts, wholly or not at all; the files may be written by a pool.

    Raises:
        OutsideError: the folder is not ours, or the disk refused; the old tree still stands.
    """
    try:
        recover(output)
        owned = _owned(output)
        output.parent.mkdir(parents=True, exist_ok=True)
        _sweep(output)
        staging = Path(tempfile.mkdtemp(prefix=f"{output.name}{_STAGING}{os.getpid()}-", dir=output.parent))
        try:
            return _replace(sorted(artifacts, key=lambda a: a.path), output, staging, owned, pool or Serial())
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        hint = "the site that stood there before is untouched; make room or change the permissions, and build again"
        raise OutsideError(Problem("output-unwritable", f"the site could not be written: {error}", hint=hint)) from error


def _replace(artifacts: list[Artifact], output: Path, staging: Path, owned: frozenset[str], pool: Pool) -> Written:
    staging.chmod(0o755)
    paths = {a.path for a in artifacts}
    unchanged = sum(pool.map(_place, (output, staging), artifacts))
    carried = tuple(_carry(output, staging, owned | {MANIFEST}, paths)) if output.exists() else ()
    write_list(staging, paths)
    if output.exists():
        exchange(staging, output)
    else:
        staging.rename(output)
    return Written(len(artifacts) - unchanged, unchanged, len(owned - paths), carried)


def _owned(output: Path) -> frozenset[str]:
    if not output.exists() and not output.is_symlink():
        return frozenset()
    if output.is_symlink() or not output.is_dir():
        raise OutsideError(_not_ours(output, "is not a folder"))
    if has_list(output):
        try:
            return listed(output)
        except ValueError as error:
            raise OutsideError(_not_ours(output, "has a damaged list of files")) from error
    if any(output.iterdir()):
        raise OutsideError(_not_ours(output, "holds files that briefgen did not write"))
    return frozenset()


def _not_ours(output: Path, why: str) -> Problem:
    hint = "name another folder under 'output' in site.yml, or move this one away"
    return Problem("output-foreign", f"the output folder {output.name!r} {why}", hint=hint)


def _place(folders: tuple[Path, Path], artifact: Artifact) -> bool:
    """Write one file; a file whose bytes did not change is linked, not written. Return whether it was unchanged."""
    output, staging = folders
    target, old = staging / artifact.path, output / artifact.path
    try:
        same = old.stat().st_size == len(artifact.data) and not old.is_symlink() and old.read_bytes() == artifact.data
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        same = False
    if same and _link(old, target):
        return True
    try:
        target.write_bytes(artifact.data)
    except FileNotFoundError:  # the first file of its folder
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(artifact.data)
    return False


def _link(old: Path, target: Path) -> bool:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, target)
    except OSError:  # a file system without hard links: the bytes are written again
        return False
    return True


def _carry(output: Path, staging: Path, owned: frozenset[str], new: set[str]) -> list[str]:
    """Bring what others put into our folder into the new tree, unless something of ours takes its place; links stay links."""
    carried = []
    for path in _foreign(output, owned):
        name, target = path.relative_to(output), staging / path.relative_to(output)
        if os.path.lexists(target) or any(outer.as_posix() in new for outer in name.parents):
            continue
        if path.is_dir() and not path.is_symlink():
            target.mkdir(parents=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target, follow_symlinks=False)
        carried.append(name.as_posix())
    return sorted(carried)


def _foreign(output: Path, owned: frozenset[str]) -> Iterator[Path]:
    """Yield the files, links and empty folders in our folder that we did not write."""
    ours = {outer for path in owned for outer in (output / path).parents}
    for place, folders, names in os.walk(output, onerror=_refuse):
        links = [folder for folder in folders if (Path(place) / folder).is_symlink()]
        for path in (Path(place) / name for name in sorted([*names, *links])):
            if path.relative_to(output).as_posix() not in owned:
                yield path
        if not folders and not names and Path(place) not in ours:
            yield Path(place)


def _refuse(error: OSError) -> None:
    raise error


def _sweep(output: Path) -> None:
    """Remove half-made trees that killed runs left beside the output; the name tells the process that made one."""
    for left in output.parent.glob(f"{output.name}{_STAGING}*"):
        owner = left.name.removeprefix(f"{output.name}{_STAGING}").partition("-")[0]
        if left.is_dir() and not left.is_symlink() and owner.isdecimal() and not _is_alive(int(owner)):
            shutil.rmtree(left, ignore_errors=True)


def _is_alive(process: int) -> bool:
    if sys.platform == "win32":  # os.kill ends the process there: what was left is let be
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
