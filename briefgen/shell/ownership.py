"""Which files of an output folder are ours: a list in the folder itself, written with every tree; how a tree of ours goes."""

from __future__ import annotations

import filecmp
import json
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
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
    lines = ",\n".join(json.dumps(path, ensure_ascii=False) for path in sorted(paths))
    (folder / MANIFEST).write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def dissolve(tree: Path, heir: Path) -> tuple[str, ...]:
    """
    Take a tree apart that has stood, or was to stand, where ``heir`` stands.

    Our files go, by the tree's own list. Files of others move to ``heir`` where nothing stands in their place; those that
    ``heir`` has too go. The list goes last, so that a run that is killed here can be finished by the next.

    Returns:
        The paths in ``tree`` that were let be: files of others that differ from what ``heir`` has in their place, and all
        of a tree whose list is damaged.

    Raises:
        OSError: something could not be removed.
    """
    try:
        ours = listed(tree) if has_list(tree) else frozenset[str]()
    except ValueError:  # damaged: whose its files are cannot be told
        ours = frozenset()
        if [path.name for path in tree.iterdir()] != [MANIFEST]:
            return (".",)
    left = tuple(sorted(_take_apart(os.fspath(tree), "", ours, os.fspath(heir) if has_list(heir) else "")))
    if not left:
        (tree / MANIFEST).unlink(missing_ok=True)
        tree.rmdir()
    return left


def _take_apart(folder: str, prefix: str, ours: frozenset[str], heir: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        name = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            left = list(_take_apart(entry.path, f"{name}/", ours, heir))
            yield from left
            if not left:
                _remove(os.rmdir, entry.path, folder)
        elif name == MANIFEST:
            continue
        elif name in ours or (heir and _is_same(entry.path, f"{heir}/{name}")):
            _remove(os.unlink, entry.path, folder)
        elif heir and not os.path.lexists(f"{heir}/{name}"):
            os.makedirs(os.path.dirname(f"{heir}/{name}"), exist_ok=True)  # noqa: PTH103, PTH120 - thousands of paths
            os.rename(entry.path, f"{heir}/{name}")  # noqa: PTH104
        else:
            yield name


def _remove(how: Callable[[str], None], path: str, folder: str) -> None:
    """Remove a file or an empty folder, also from a folder of ours that nobody may write."""
    try:
        how(path)
    except PermissionError:
        os.chmod(folder, stat.S_IMODE(os.stat(folder).st_mode) | stat.S_IRWXU)  # noqa: PTH101, PTH116
        how(path)


def _is_same(one: str, other: str) -> bool:
    """Whether both are the same link, or files with the same bytes."""
    if os.path.islink(one) or os.path.islink(other):  # noqa: PTH114
        return os.path.islink(one) and os.path.islink(other) and os.readlink(one) == os.readlink(other)  # noqa: PTH114, PTH115
    return os.path.isfile(one) and os.path.isfile(other) and filecmp.cmp(one, other, shallow=False)  # noqa: PTH113
