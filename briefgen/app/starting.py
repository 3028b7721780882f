"""Starting a site, an article, a dossier, a theme, a workflow: files that are not there yet; only schemas are overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.app.project import read_settings_of
from briefgen.app.schemas import file_schemas
from briefgen.model.errors import UsageError
from briefgen.model.ids import is_slug, slugify
from briefgen.model.problem import Problem
from briefgen.project.additions import new_article, new_theme, schema_files
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
    return write_new_files(folder, (*new_site(title), *schema_files(file_schemas())), dry_run=dry_run)


def start_dossier(project: Path, dossier: str, title: str, *, dry_run: bool = False) -> list[Path]:
    """
    Make a dossier file and return its path.

    Raises:
        UsageError: the id is no slug, or taken.
        OutsideError: the disk refused.
    """
    need_slug(dossier)
    return write_new_files(project, [new_dossier(dossier, title, build_day().isoformat())], dry_run=dry_run)


def start_article(project: Path, title: str, published: str = "", *, dry_run: bool = False) -> list[Path]:
    """
    Make the file of an article of the site's own and return its path; its name is made as ingest makes it.

    Raises:
        UsageError: the date is none, or the file is there.
        OutsideError: the disk refused.
    """
    from briefgen.model.edtf import parse

    day = parse(published) if published else None
    if published and day is None:
        raise UsageError(
            Problem("date-unreadable", f"{published!r} is no date", hint="write it as 2024-02-29, 2024-02 or 2024")
        )
    from briefgen.intake.ingest import name_article

    return write_new_files(project, [new_article(name_article(title, day), title, published)], dry_run=dry_run)


def start_theme(project: Path, theme: str, *, dry_run: bool = False) -> list[Path]:
    """
    Make a theme that is a child of the default one and return its files.

    Raises:
        UsageError: the name is no slug, or taken.
        OutsideError: the disk refused.
    """
    need_slug(theme)
    return write_new_files(project, new_theme(theme), dry_run=dry_run)


def renew_schemas(project: Path, *, dry_run: bool = False) -> list[Path]:
    """
    Write the JSON Schemas of the project's files anew, for editors, and return their paths.

    Raises:
        OutsideError: the disk refused.
    """
    files = schema_files(file_schemas())
    for file in () if dry_run else files:
        write_whole(project / file.path, file.data)
    return [project / file.path for file in files]


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
