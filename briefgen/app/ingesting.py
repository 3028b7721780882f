"""Taking originals in: each is kept in the vault and becomes an article file, once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.app.building import read
from briefgen.intake import Desk, Original, Shelf, Taken, take
from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem
from briefgen.shell.disk import LARGEST, walk
from briefgen.shell.vault import Record, keep_original, write_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefgen.model.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Brought:
    """What the person who brings originals knows about them; None where they say nothing."""

    retrieved: str
    program: str
    url: str | None = None
    published: Edtf | None = None
    language: str | None = None


def gather(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """
    Return the files at and below the paths, in order, and a problem for each path that is not there.

    The pictures and scripts that a browser saves in a folder beside a page belong to the page and are passed over.
    """
    files: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            files.extend(_articles_below(path, problems))
        elif path.exists():
            files.append(path)
        else:
            problems.append(
                Problem("file-missing", "there is no such file or folder", str(path), hint="look at the spelling of its name")
            )
    return files, problems


def _articles_below(top: Path, problems: list[Problem]) -> list[Path]:
    def unreadable(error: OSError) -> None:
        message = f"the folder cannot be read: {error.strerror}"
        problems.append(Problem("folder-unreadable", message, str(error.filename), hint="look at its permissions"))

    files = list(walk(top, unreadable))
    pages = {file.with_suffix("") for file in files if file.suffix.lower() in {".html", ".htm", ".xhtml"}}
    return [file for file in files if not any(_is_part_of(pages, folder) for folder in file.parents)]


def _is_part_of(pages: set[Path], folder: Path) -> bool:
    """Whether a folder is called as browsers call it: by the name of a page beside it, ``_`` or ``-`` and a word."""
    ends = (at for at, letter in enumerate(folder.name) if at and letter in "_-")
    return any(folder.with_name(folder.name[:end]) in pages for end in ends)


def ingest(
    project: Path, originals: Iterable[tuple[str, bytes | Path]], brought: Brought, *, dry_run: bool = False
) -> Iterator[Taken]:
    """
    Take originals in, one after the other, and yield what became of each; what was yielded is safely on disk.

    Args:
        project: the folder with ``site.yml``.
        originals: (name, bytes) or (name, path of the file to read).
        brought: what is known about all of them.
        dry_run: do everything but write.

    Raises:
        ContentError: the project's own files have errors that make it unsafe to add to them.
        OutsideError: the disk refused.
    """
    _, library = read(project)
    errors = [p for p in library.problems if p.severity == "error"]
    if errors:
        raise ContentError(*errors)
    shelf = Shelf(f.filed.article for f in library.filings)
    desk = Desk(library.register, library.publishers, library.settings.language)
    for name, content in originals:
        data = content if isinstance(content, bytes) else _read(name, content)
        if isinstance(data, Problem):
            yield Taken(name, "", problems=(data,))
            continue
        original = Original(name, data, brought.retrieved, brought.url, None, brought.published, brought.language)
        taken = take(original, shelf, desk)
        if taken.text is not None and not dry_run:
            record = Record(taken.sha256, name, brought.retrieved, brought.program, brought.url)
            keep_original(project / "vault", data, record)
            while not write_new(project / taken.path, taken.text.encode()):
                taken = replace(taken, article=shelf.add(str(taken.article), taken.sha256))
        yield taken


def _read(name: str, path: Path) -> bytes | Problem:
    try:
        if path.stat().st_size > LARGEST:
            hint = "save the article alone, without pictures"
            return Problem("source-large", f"the file is larger than {LARGEST // 2**20} MB", name, hint=hint)
        return path.read_bytes()
    except OSError as error:
        return Problem("file-unreadable", f"the file cannot be read: {error.strerror}", name, hint="look at its permissions")
