"""
What the last build saw, wrote and said, kept in ``.briefgen/builds/``: from it a build proves that it has nothing to do.

Records may be deleted at any time; one that is missing, damaged or of another program is no proof, and the site is built.
"""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.survey import Stamp, Survey, digest, survey_output

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FOLDER = ".briefgen/builds"


@dataclass(frozen=True, slots=True)
class Record:
    """
    A build that wrote its site.

    Attributes:
        program: see `survey.program`.
        inputs: path to stamp of what it could have read.
        young: path to `survey.digest` of the files that were too new to be told by their stamps, as far as it read them.
        output: the folder that it wrote.
        written: path to stamp of the files in it.
        prints: path to digest of those of the files that can be told by it without being read (`model.page.Print`).
        counts: numbers of articles, dossiers and pages.
        problems: what it had to say.
    """

    program: str
    inputs: Mapping[str, Stamp]
    young: Mapping[str, str]
    output: str
    written: Mapping[str, Stamp]
    prints: Mapping[str, str]
    counts: Mapping[str, int]
    problems: tuple[Problem, ...] = ()


def load_record(project: Path, order: str) -> Record | None:
    """Return the record of the last build that was given this order; None when there is none that can be read."""
    try:
        found = json.loads(_path(project, order).read_text(encoding="utf-8"))
        return Record(
            program=found["program"],
            inputs={path: tuple(stamp) for path, stamp in found["inputs"].items()},
            young=dict(found["young"]),
            output=found["output"],
            written={path: tuple(stamp) for path, stamp in found["written"].items()},
            prints=dict(found["prints"]),
            counts=dict(found["counts"]),
            problems=tuple(Problem(**problem) for problem in found["problems"]),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def save_record(project: Path, order: str, record: Record) -> None:
    """
    Keep the record of a build.

    Raises:
        OSError: the disk refused; the record of an earlier build is gone or still whole.
    """
    path = _path(project, order)
    path.parent.mkdir(parents=True, exist_ok=True)
    fields = {name: getattr(record, name) for name in ("program", "inputs", "young", "output", "written", "prints", "counts")}
    text = json.dumps({**fields, "problems": [asdict(p) for p in record.problems]}, ensure_ascii=False, separators=(",", ":"))
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def contents(survey: Survey, files: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """
    Return the digests of the files that are too young to be told by their stamps; empty for those that no build reads.

    ``files`` are paths and bytes as a build read them.
    """
    young = {path: "" for path in survey.stamps if survey.is_young(path)}
    return young | {path: digest(data) for path, data in files if path in young}


def holds(record: Record, survey: Survey, program: str, project: Path) -> bool:
    """Whether everything that a build reads, the program and all that it wrote are as they were when it ended."""
    if record.program != program or record.inputs != survey.stamps:
        return False
    if any(not _is_same(project, path, known) for path, known in record.young.items()):
        return False
    return survey_output(Path(record.output), record.written) == record.written


def _is_same(project: Path, path: str, known: str) -> bool:
    try:
        return bool(known) and digest((project / path).read_bytes()) == known
    except OSError:
        return False


def _path(project: Path, order: str) -> Path:
    return project / _FOLDER / f"{digest(order.encode())}.json"
