"""What a person names on the command line, as a list of things to take in: files, folders, addresses."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem
from briefgen.shell.disk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable


_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_PAGES = frozenset({".html", ".htm", ".xhtml"})


def is_address(text: str) -> bool:
    """Whether an argument is an address, of whatever scheme, and no file."""
    return bool(_ADDRESS.match(text))


def gather(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """
    Return the files at and below the paths, in order, and a problem for each that cannot be taken.

    The pictures and scripts that a browser saves in a folder beside a page belong to the page and are passed over. Links that
    lead out of a folder are not followed.
    """
    files: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            files.extend(_articles_below(path, problems))
        elif path.exists():
            files.extend(_regular(path, problems))
        else:
            what = "it is a link to nothing" if path.is_symlink() else "there is no such file or folder"
            problems.append(Problem("file-missing", what, str(path), hint="look at the spelling of its name"))
    return files, problems


def _articles_below(top: Path, problems: list[Problem]) -> list[Path]:
    def unreadable(error: OSError) -> None:
        message = f"the folder cannot be read: {error.strerror}"
        problems.append(Problem("folder-unreadable", message, str(error.filename), hint="look at its permissions"))

    files = [file for file in map(Path, walk(top, unreadable)) if _is_inside(file, top, problems)]
    pages = {file.with_suffix("") for file in files if file.suffix.lower() in _PAGES}
    own = (file for file in files if not any(_is_part_of(pages, folder) for folder in file.parents))
    return [file for path in own for file in _regular(path, problems)]


def _is_inside(file: Path, top: Path, problems: list[Problem]) -> bool:
    if not file.is_symlink() or file.resolve().is_relative_to(top.resolve()):
        return True
    hint = "copy the file into the folder, or name it by its own path"
    problems.append(Problem("link-outside", "it is a link that leads out of the folder", str(file), hint=hint))
    return False


def _regular(path: Path, problems: list[Problem]) -> list[Path]:
    """Return the path when it is a file that can be read to an end."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        reason, hint = (error.strerror or str(error)).lower(), "look at its permissions"
        if path.is_symlink() and not path.exists():
            reason, hint = "it is a link to nothing", "mend or remove the link"
        problems.append(Problem("file-unreadable", f"the file cannot be read: {reason}", str(path), hint=hint))
        return []
    if stat.S_ISREG(mode):
        return [path]
    hint = 'name a file, or hand its text over with "-"'
    problems.append(Problem("file-irregular", "it is a pipe, a device or a socket, no file", str(path), hint=hint))
    return []


def _is_part_of(pages: set[Path], folder: Path) -> bool:
    """Whether a folder is called as browsers call it: by the name of a page beside it, ``_`` or ``-`` and a word."""
    ends = (at for at, letter in enumerate(folder.name) if at and letter in "_-")
    return any(folder.with_name(folder.name[:end]) in pages for end in ends)
