"""
A second tree, kept out of sight, that takes the place of the site when little has changed: only what differs is touched.

To make thousands of folders anew costs more than most builds do. So the tree that has stood where the new one stands is kept
and brought up to date by the next run, which then lets the two change places. It shares its files with the site (hard links);
nobody sees it, so it may be in any state: all of it is looked at before it is used.

A tree is kept only where a mark beside its place tells of an earlier run: where the cache was deleted, by hand or because
somebody is to be forgotten, the tree that stood then is not carried into the new one.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from briefgen.model.page import Unread
from briefgen.shell.guests import outer_folders
from briefgen.shell.ownership import has_list, listed, write_list
from briefgen.shell.staging import link, read, stands, write
from briefgen.shell.survey import stamp_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from briefgen.model.page import Artifact
    from briefgen.shell.survey import Stamp


def mark(spare: Path) -> None:
    """Note that a tree which stands from now on may be kept as ``spare``."""
    with suppress(OSError):  # without a mark the tree is made from nothing once more, and no more than that
        spare.parent.mkdir(parents=True, exist_ok=True)
        _mark(spare).touch()


def can_be_kept(old: Path, spare: Path) -> bool:
    """Whether a tree may be kept as ``spare``: an earlier run has noted it, none is there, and it is on the same disk."""
    return _mark(spare).exists() and not spare.exists() and spare.parent.stat().st_dev == old.stat().st_dev


def _mark(spare: Path) -> Path:
    return spare.with_name(f".{spare.name}.stands")


def is_usable(spare: Path, output: Path) -> bool:
    """Whether a spare tree is there and can change places with ``output``: on the same disk, with a list of its files."""
    if not has_list(spare) or not output.is_dir() or spare.stat().st_dev != output.parent.stat().st_dev:
        return False
    try:
        listed(spare)
    except ValueError:
        return False
    return True


def differing(
    output: Path, made: list[Artifact], most: int, known: Mapping[str, tuple[Stamp, str]] | None = None
) -> list[str] | None:
    """
    Return the paths of the files that do not stand in ``output`` as they are to be; None when more than ``most`` do not.

    ``known`` are the stamps of files there when they were written, and the digests that they then had: a file that still has
    its stamp is not read.
    """
    found: list[str] = []
    folder, known = os.fspath(output), known or {}
    for artifact in made:
        if not _is_known(folder, artifact, known) and not stands(folder, artifact):
            found.append(artifact.path)
            if len(found) > most:
                return None
    return found


def _is_known(folder: str, artifact: Artifact, known: Mapping[str, tuple[Stamp, str]]) -> bool:
    """Whether the file has the digest that it is to have, and the stamp that it had then."""
    if artifact.path not in known or not isinstance(artifact.given, Unread):
        return False
    stamp, digest = known[artifact.path]
    return digest == artifact.given.print.digest.hex() and stamp == stamp_of(f"{folder}/{artifact.path}")


def refresh(spare: Path, output: Path, made: list[Artifact], changed: Collection[str]) -> None:
    """
    Make ``spare`` the new tree: what ``changed`` is written, the rest is the same files as in ``output``.

    Killed anywhere, it leaves a list that names every file of ours in the spare tree.

    Raises:
        OSError: the disk refused; FileExistsError, NotADirectoryError and IsADirectoryError: something of another's stands
            where a file of ours is to be.
    """
    new, old = {a.path for a in made}, listed(spare)
    here, there = os.fspath(spare), os.fspath(output)
    _refuse_links(here, old | new)
    if old - new or new - old:
        write_list(spare, old | new)
    _remove(here, sorted(old - new))
    news = frozenset(changed)
    for artifact in made:
        path, stand = f"{here}/{artifact.path}", f"{there}/{artifact.path}"
        if artifact.path in news:
            _unlink(path)
            write(path, artifact.data)
        elif not _are_one(path, stand):
            _unlink(path)
            if not link(stand, path):
                write(path, artifact.data)
    write_list(spare, new)


def _refuse_links(tree: str, paths: Iterable[str]) -> None:
    """Make sure that no folder of a tree is a link: what is written or removed below it would lie elsewhere."""
    folders = {path.rpartition("/")[0] for path in paths}
    for folder in {outer for inner in folders for outer in (inner, *outer_folders(inner))} - {""}:
        if os.path.islink(f"{tree}/{folder}"):  # noqa: PTH114 - as below
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), f"{tree}/{folder}")


def forget_guests(tree: Path, heir: Path, guests: Iterable[str]) -> None:
    """Take the files of others that ``heir`` has too out of a tree that has stood in its place."""
    for path in guests:
        if _are_one(f"{tree}/{path}", f"{heir}/{path}") or _hold_the_same(f"{tree}/{path}", f"{heir}/{path}"):
            _remove(os.fspath(tree), [path])


def _are_one(one: str, other: str) -> bool:
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except (FileNotFoundError, NotADirectoryError):
        return False


def _hold_the_same(one: str, other: str) -> bool:
    if os.path.islink(one) or os.path.islink(other):  # noqa: PTH114 - paths are text here, for speed
        return os.path.islink(one) and os.path.islink(other) and os.readlink(one) == os.readlink(other)  # noqa: PTH114, PTH115
    return os.path.isfile(one) and os.path.isfile(other) and read(one) == read(other)  # noqa: PTH113


def _remove(tree: str, paths: Iterable[str]) -> None:
    """Remove files of a tree, and the folders that are empty then."""
    for path in paths:
        _unlink(f"{tree}/{path}")
        while "/" in path:
            path = path.rpartition("/")[0]  # noqa: PLW2901 - the way up
            try:
                os.rmdir(f"{tree}/{path}")  # noqa: PTH106
            except FileNotFoundError:
                continue
            except OSError:  # something is left in it
                break


def _unlink(path: str) -> None:
    with suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(path)  # noqa: PTH108
