"""Starting a site, a dossier, a workflow: files that are not there yet; nothing is ever overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.app.project import read_settings_of
from briefgen.model.errors import UsageError
from briefgen.model.ids import is_slug, slugify
from briefgen.model.problem import Problem
from briefgen.project.scaffold import new_dossier, new_site, new_workflow
from briefgen.shell.clock import build_day
from briefgen.shell.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefgen.model.page import Artifact


def start_site(folder: Path, title: str, *, dry_run: bool = False) -> list[Path]:
    """
    Make a project in a new or empty folder and return its files.

    Raises:
        UsageError: the folder is not empty.
        OutsideError: the disk refused.
    """
    if folder.exists() and any(folder.iterdir()):
        hint = "name a new folder"
        raise UsageError(Problem("folder-taken", f"the folder {str(folder)!r} is not empty", hint=hint))
    return write_new_files(folder, new_site(title), dry_run=dry_run)


def start_dossier(project: Path, dossier: str, title: str, *, dry_run: bool = False) -> list[Path]:
    """
    Make a dossier file and return its path.

    Raises:
        UsageError: the id is no slug, or taken.
        OutsideError: the disk refused.
    """
    need_slug(dossier)
    return write_new_files(project, [new_dossier(dossier, title, build_day().isoformat())], dry_run=dry_run)


def start_workflow(project: Path, version: str, *, dry_run: bool = False) -> list[Path]:
    """
    Make the publishing workflow and return its path.

    Raises:
        UsageError: there is one already.
        OutsideError: the disk refused.
    """
    return write_new_files(project, [new_workflow(read_settings_of(project).output, version)], dry_run=dry_run)


def need_slug(dossier: str) -> None:
    """
    Do nothing when a text can be the id of a dossier.

    Raises:
        UsageError: it cannot.
    """
    if not is_slug(dossier):
        hint = f"write it like this: {slugify(dossier) or 'my-dossier'}"
        message = f"{dossier!r} is no id: lower-case letters, digits and single hyphens"
        raise UsageError(Problem("id-unfit", message, hint=hint))


def write_new_files(folder: Path, artifacts: Iterable[Artifact], *, dry_run: bool) -> list[Path]:
    """
    Write files of which none is there yet, and return their paths.

    Raises:
        UsageError: one of them is there already; none was written.
        OutsideError: the disk refused.
    """
    files = [(folder / a.path, a.data) for a in artifacts]
    for path, _ in files:
        if path.exists():
            hint = "move the file away first, or edit it"
            raise UsageError(Problem("file-taken", f"{path.relative_to(folder).as_posix()} is there already", hint=hint))
    for path, data in files:
        if not dry_run:
            write_whole(path, data)
    return [path for path, _ in files]
