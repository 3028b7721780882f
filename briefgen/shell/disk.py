"""Reading a project from disk: the only place where a project's files are opened for reading."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

REGISTRIES = ("actors", "places", "sources")
LARGEST = 64 * 1024 * 1024
"""Bytes above which a file of a project is refused."""


@dataclass(frozen=True, slots=True)
class File:
    """A file: its path relative to the project, ``/`` as separator, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All files of a project that a build reads, and what could not be read. Files are in the order of their paths."""

    settings: File | None
    articles: tuple[File, ...] = ()
    dossiers: tuple[File, ...] = ()
    pages: tuple[File, ...] = ()
    registries: tuple[File, ...] = ()
    static: tuple[File, ...] = ()
    themes: tuple[File, ...] = ()
    problems: tuple[Problem, ...] = ()

    def files(self) -> Iterator[File]:
        """Yield every file."""
        if self.settings:
            yield self.settings
        for group in (self.articles, self.dossiers, self.pages, self.registries, self.static, self.themes):
            yield from group


def read_project(root: Path) -> Snapshot:
    """Read every file of the project below ``root`` that a build needs."""
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        problems.append(_unreadable_folder(root, error))

    def files(folder: str, suffix: str = "") -> tuple[File, ...]:
        found = (_read(root, path, problems) for path in walk(root / folder, unreadable) if path.name.endswith(suffix))
        return tuple(sorted((f for f in found if f), key=lambda f: f.path))

    def single(path: str) -> File | None:
        return _read(root, root / path, problems) if (root / path).exists() else None

    return Snapshot(
        settings=single("site.yml"),
        articles=files("content/articles", ".md"),
        dossiers=files("content/dossiers", ".md"),
        pages=files("content/pages", ".md"),
        registries=tuple(f for name in REGISTRIES if (f := single(f"content/{name}.yml"))),
        static=files("content/static"),
        themes=files("themes"),
        problems=tuple(problems),
    )


def read_files(root: Path, folder: str) -> tuple[File, ...]:
    """Read all files below a folder of the project that can be read, in the order of their paths."""
    found = (_read(root, path, []) for path in walk(root / folder, lambda _: None))
    return tuple(sorted((f for f in found if f), key=lambda f: f.path))


def walk(folder: Path, unreadable: Callable[[OSError], None]) -> Iterator[Path]:
    """
    Yield the files below ``folder``; hidden ones, editors' leftovers and links to folders are passed over.

    ``unreadable`` hears of each folder that cannot be read. A ``folder`` that does not exist holds nothing.
    """
    if not os.path.lexists(folder):
        return
    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "#")) and not name.endswith("~"):
                yield Path(place) / name


def _read(root: Path, path: Path, problems: list[Problem]) -> File | None:
    name = path.relative_to(root).as_posix()
    hint = ""
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            reason, hint = "it is a link out of the project", "copy the file into the project"
        elif not stat.S_ISREG(path.stat().st_mode):
            reason, hint = "it is no regular file", "put a file in its place, or take it out of the project"
        elif path.stat().st_size > LARGEST:
            reason, hint = f"it is larger than {LARGEST // 2**20} MB", "take it out of the project"
        else:
            return File(name, path.read_bytes())
    except OSError as error:
        reason, hint = (error.strerror or str(error)).lower(), "look at its permissions, or take it out of the project"
    problems.append(Problem("file-unreadable", f"the file cannot be read: {reason}", name, hint=hint))
    return None


def _unreadable_folder(root: Path, error: OSError) -> Problem:
    name = Path(error.filename).relative_to(root).as_posix()
    reason = (error.strerror or str(error)).lower()
    hint = "look at its permissions, or take it out of the project"
    return Problem("folder-unreadable", f"the folder cannot be read: {reason}", name, hint=hint)


def find_project(start: Path) -> Path | None:
    """Return the nearest folder from ``start`` upwards that holds a ``site.yml``."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "site.yml").is_file():
            return folder
    return None
