"""Handing one dossier over: a small site with its articles that opens from a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.app.building import prepare
from briefgen.exports import packed
from briefgen.model.errors import UsageError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.files import write_whole
from briefgen.shell.tree import write_tree
from briefgen.site import portable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefgen.app.report import BuildReport
    from briefgen.model.page import Artifact


@dataclass(frozen=True, slots=True)
class Exported:
    """
    What an export did.

    Attributes:
        report: of the build.
        place: the file or folder that was written, or would be.
        files: how many the small site has, 0 where there are errors.
        bytes: size of the ZIP file, 0 for a folder.
    """

    report: BuildReport
    place: Path
    files: int = 0
    bytes: int = 0


def export(
    project: Path,
    dossier: str,
    place: Path,
    *,
    profile: str = "",
    as_zip: bool = False,
    dry_run: bool = False,
    jobs: int | None = None,
) -> Exported:
    """
    Write one dossier with its articles, and the pages of the names in them, as a site of its own.

    Args:
        project: the folder with ``site.yml``.
        dossier: id of a dossier that the audience may see.
        place: the file or folder to write; a file is replaced as a whole, a folder only where briefgen made it.
        profile: audience, a profile of ``site.yml``; the public when empty.
        as_zip: one ZIP file instead of a folder.
        dry_run: do everything but write.
        jobs: number of processes; all processors when None.

    Raises:
        UsageError: there is no such profile, or no such dossier for it.
        OutsideError: the disk refused, or the folder is not ours.
    """
    made = prepare(project, profile=profile, jobs=jobs, only=dossier)
    if made.report.failed:
        return Exported(made.report, place)
    files = tuple(_needed(portable(made.artifacts), {f.path.removeprefix("content/") for f in made.snapshot.static}))
    if as_zip and place.is_dir():
        hint = "name the file after --to, or move the folder away"
        raise UsageError(Problem("file-taken", f"{place.name} is a folder", hint=hint))
    data = packed(files, dossier) if as_zip else b""
    if not dry_run:
        if as_zip:
            write_whole(place, data)
        else:
            write_tree(files, place)
    return Exported(made.report, place, len(files), len(data))


def _needed(artifacts: Iterable[Artifact], static: set[str]) -> Iterator[Artifact]:
    """Yield the files without those of ``content/static/`` that no page of this site names."""
    artifacts = tuple(artifacts)
    pages = b"".join(artifact.data for artifact in artifacts if artifact.path.endswith(".html"))
    for artifact in artifacts:
        if artifact.path not in static or artifact.path.encode() in pages:
            yield artifact
