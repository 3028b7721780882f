"""What a person names on the command line, as a list of things to take in: files, folders, addresses."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem
from briefgen.shell.disk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.problem import Severity


_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_STRAYS = frozenset(
    "css scss less map js mjs ts json jsonl geojson csv tsv yml yaml toml ini cfg lock py sh bat exe dll lnk url webloc db"
    " sqlite svg png apng jpg jpeg jfif gif webp avif bmp ico tif tiff heic woff woff2 ttf otf eot"
    " mp3 m4a aac wav ogg opus flac mp4 m4v mov avi webm mkv".split()
)
"""Ends of the names of styles, scripts, data, pictures, fonts, sounds and films: some are text, and none is an article."""
_STRAY_NAMES = frozenset({"robots.txt", "ads.txt", "humans.txt", "security.txt"})
"""Texts for programs that lie beside the pages of a mirrored site."""
_MOST_NAMED = 5


def is_address(text: str) -> bool:
    """Whether an argument is an address, of whatever scheme, and no file."""
    return bool(_ADDRESS.match(text))


def gather(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """
    Return the files at and below the paths, in order, and a problem for each that cannot be taken.

    The pictures and scripts that a browser saves in a folder beside a page belong to the page and are passed over. Other files
    whose names say that they are no articles are told together: a warning for those of a folder, an error for those that
    were named. Links that lead out of a folder are not followed.
    """
    files: list[Path] = []
    problems: list[Problem] = []
    named: list[Path] = []
    for path in paths:
        if path.is_dir():
            below = _articles_below(path, problems)
            files.extend(file for file in below if not _is_stray(file))
            problems.extend(_strays([file for file in below if _is_stray(file)], str(path), "warning"))
        elif path.exists():
            (named if _is_stray(path) else files).extend(_regular(path, problems))
        else:
            what = "it is a link to nothing" if path.is_symlink() else "there is no such file or folder"
            problems.append(Problem("file-missing", what, str(path), hint="look at the spelling of its name"))
    return files, problems + _strays(named, "", "error")


def _is_stray(file: Path) -> bool:
    name = file.name.lower()
    return name in _STRAY_NAMES or file.suffix.lower().lstrip(".") in _STRAYS


def _strays(files: Sequence[Path], place: str, severity: Severity) -> list[Problem]:
    """Return what is told of files that are no articles, all in one sentence."""
    if not files:
        return []
    names = ", ".join(dict.fromkeys(file.name for file in files[:_MOST_NAMED]))
    more = f" and {len(files) - _MOST_NAMED} more" if len(files) > _MOST_NAMED else ""
    what = "1 file is" if len(files) == 1 else f"{len(files)} files are"
    message = f"{what} no article by name, and passed over: {names}{more}"
    hint = "a text in such a file can be handed over all the same: briefgen ingest - < FILE"
    return [Problem("source-stray", message, place, hint=hint, severity=severity)]


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
