"""Reading a project from disk: the only place where a project's files are opened for reading."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

REGISTRIES = ("actors", "places", "sources", "rejected")
_FOLDERS = ("content", "themes", "vault", "inbox")
"""Folders whose files mean something because they lie there."""
_READ = ("content", "themes")
LARGEST = 64 * 1024 * 1024
"""Bytes above which a file of a project is refused."""


@dataclass(frozen=True, slots=True)
class File:
    """
    A file of a project.

    Attributes:
        path: relative to the project, ``/`` as separator.
        data: its bytes.
    """

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Snapshot:
    """
    All files of a project that a build reads, each group in the order of its paths.

    Attributes:
        settings: ``site.yml``, None when there is none.
        articles: below ``content/articles``.
        dossiers: below ``content/dossiers``.
        pages: below ``content/pages``.
        registries: ``content/*.yml`` that are read.
        static: below ``content/static``.
        themes: below ``themes``.
        problems: what could not be read.
    """

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


Seen = dict[str, tuple[int, tuple[int, ...], File]]
"""By path: when a file was read (nanoseconds), its stamp then, and what it held."""
_TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use (FAT)."""


def read_project(root: Path, seen: Seen | None = None) -> Snapshot:
    """
    Read every file of the project below ``root`` that a build needs.

    ``seen`` holds what the same process read before, and is brought up to date: a file whose stamp is as it was, and older
    than that reading, is not read again.
    """
    problems: list[Problem] = []
    reader = _Reader(root, problems)

    def read(path: str) -> File | None:
        return reader.file(path) if seen is None else _read_again(reader, path, seen)

    def unreadable(error: OSError) -> None:
        problems.append(_unreadable_folder(root, error))

    def files(folder: str, suffix: str = "") -> tuple[File, ...]:
        found = (read(path) for path in walk(root / folder, unreadable) if path.endswith(suffix))
        return tuple(sorted((f for f in found if f), key=lambda f: f.path))

    def single(path: str) -> File | None:
        try:
            there = _is_there(root / path)
        except OSError:  # reading it says what is wrong
            there = True
        return read(os.fspath(root / path)) if there else None

    return Snapshot(
        settings=single("site.yml"),
        articles=files("content/articles", ".md"),
        dossiers=files("content/dossiers", ".md"),
        pages=files("content/pages", ".md"),
        registries=tuple(f for name in REGISTRIES if (f := single(f"content/{name}.yml"))),
        static=files("content/static"),
        themes=files("themes"),
        problems=_with_blocked(root, problems),
    )


def read_files(root: Path, folder: str) -> tuple[File, ...]:
    """Read all files below a folder of the project that can be read, in the order of their paths."""
    reader = _Reader(root, [])
    found = (reader.file(path) for path in walk(root / folder, lambda _: None))
    return tuple(sorted((f for f in found if f), key=lambda f: f.path))


def walk(folder: Path, unreadable: Callable[[OSError], None]) -> Iterator[str]:
    """
    Yield the paths of the files below ``folder``; hidden ones, editors' leftovers and links to folders are passed over.

    ``unreadable`` hears of each folder that cannot be read. A ``folder`` that does not exist holds nothing.
    """
    try:
        if not _is_there(folder):
            return
    except OSError as error:
        unreadable(error)
        return
    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "#")) and not name.endswith("~"):
                yield os.path.join(place, name)  # noqa: PTH118 - a Path for each of thousands costs as much as reading it


def _is_there(path: Path) -> bool:
    """
    Whether something stands at a path.

    Raises:
        OSError: the disk does not say. `os.path` would take that for no: a site without its articles.
    """
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


class _Reader:
    """Reads files of one project; where a folder leads is looked up once."""

    def __init__(self, root: Path, problems: list[Problem]) -> None:
        self._base = len(os.fspath(root / "x")) - 1
        self._root = root.resolve()
        self._problems = problems
        self._folders: dict[str, str] = {}

    def file(self, path: str) -> File | None:
        """Return a file; None, and a problem, when it cannot be read."""
        name = path[self._base :].replace(os.sep, "/")
        hint = ""
        try:
            if where := self._leads_out(path, name):
                reason, hint = f"it is a link out of {where}", f"copy the file into {where}"
            elif not stat.S_ISREG((state := os.stat(path)).st_mode):  # noqa: PTH116 - as in `walk`
                reason, hint = "it is no regular file", "put a file in its place, or take it out of the project"
            elif state.st_size > LARGEST:
                reason, hint = f"it is larger than {LARGEST // 2**20} MB", "take it out of the project"
            else:
                with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as in `walk`
                    return File(name, file.read())
        except OSError as error:
            reason, hint = (error.strerror or str(error)).lower(), "look at its permissions, or take it out of the project"
        except RuntimeError:  # as pathlib has it before Python 3.13
            reason, hint = "its links lead in a circle", "mend or remove the link"
        self._problems.append(Problem("file-unreadable", f"the file cannot be read: {reason}", name, hint=hint))
        return None

    def _leads_out(self, path: str, name: str) -> str:
        """
        Return what a link leads out of, empty when it does not.

        A link stays in the folder that it is read from: from ``content/static`` into ``vault/``, ``.git/`` or the articles it
        would publish what nobody may see.
        """
        folder = os.path.dirname(path)  # noqa: PTH120 - as in `walk`
        if folder not in self._folders:
            self._folders[folder] = self._folder_leads_out(Path(folder).resolve(), _area(name))
        if self._folders[folder] or not stat.S_ISLNK(os.lstat(path).st_mode):
            return self._folders[folder]
        target, area = Path(path).resolve(), _area(name)
        if not target.is_relative_to(self._root):
            return "the project"
        inside = target.is_relative_to((self._root / area).resolve()) and _is_open(target.relative_to(self._root).parts, area)
        return "" if inside else "its folder"

    def _folder_leads_out(self, folder: Path, area: str) -> str:
        if not folder.is_relative_to(self._root):
            return "the project"
        return "" if _is_open(folder.relative_to(self._root).parts, area) else "its folder"


def _area(name: str) -> str:
    """Return the folder of the project that a file is read from: ``content/static``, ``themes``; empty for a single file."""
    folders = name.split("/")[:-1]
    return "/".join(folders[:2] if folders[:1] == ["content"] else folders[:1])


def _is_open(parts: tuple[str, ...], area: str) -> bool:
    """Whether a place of the project may be read for ``area``: it is no hidden place, and no other one that has a meaning."""
    if parts[:1] and parts[0] in _FOLDERS:
        return PurePosixPath(*parts).is_relative_to(area)
    return not any(part.startswith(".") for part in parts)


def _read_again(reader: _Reader, path: str, seen: Seen) -> File | None:
    now = time.time_ns()
    try:
        state = os.lstat(path)
    except OSError:
        return reader.file(path)
    stamp = (state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)
    if stat.S_ISREG(state.st_mode) and path in seen:
        then, before, file = seen[path]
        if stamp == before and max(state.st_mtime_ns, state.st_ctime_ns) + _TICK < then:
            return file
    read = reader.file(path)
    if read is not None:
        seen[path] = (now, stamp, read)
    return read


def _with_blocked(root: Path, problems: list[Problem]) -> tuple[Problem, ...]:
    """Return what could not be read, and the folders whose place something else has; each is told once."""
    blocked = [name for name in _READ if _is_no_folder(root / name)]
    return (*map(_no_folder, blocked), *(problem for problem in problems if problem.path not in blocked))


def _is_no_folder(path: Path) -> bool:
    """Whether something has this name that is neither a folder nor a link to one: nothing would be read below it."""
    try:
        return _is_there(path) and not path.is_dir()
    except OSError:  # whoever reads it says what is wrong
        return False


def _no_folder(name: str) -> Problem:
    message = "a file, or a link that leads to no folder, stands where a folder belongs"
    return Problem("folder-unreadable", message, name, hint=f"move it away, and make a folder {name}/ in its place")


def _unreadable_folder(root: Path, error: OSError) -> Problem:
    name = Path(error.filename).relative_to(root).as_posix()
    if isinstance(error, NotADirectoryError):
        return _no_folder(name)
    reason = (error.strerror or str(error)).lower()
    hint = "look at its permissions, or take it out of the project"
    return Problem("folder-unreadable", f"the folder cannot be read: {reason}", name, hint=hint)


def find_project(start: Path) -> Path | None:
    """Return the nearest folder from ``start`` upwards that holds a ``site.yml``."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "site.yml").is_file():
            return folder
    return None
