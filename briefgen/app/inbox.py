"""The inbox, taken in before a build where ``inbox: auto`` says so."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import briefgen
from briefgen.app.ingesting import Brought, Means, gather, ingest
from briefgen.app.project import INBOX, read_settings_of
from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem
from briefgen.shell.clock import now
from briefgen.shell.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SEEN = ".briefgen/inbox.json"
"""Which files of the inbox were read, as they then were, and what was wrong with them: so that no build reads them twice."""


def take_inbox(project: Path, jobs: int | None = None) -> tuple[Problem, ...]:
    """
    Take in what lies in the inbox of a project whose settings ask for it; return what could not be taken, as warnings.

    Only files that are new or changed since the last time are read; what is wrong with the others is told again. An article
    that a person has removed does not come back, and no address is fetched: a build asks no network. With errors in the
    project's own files nothing is taken in: the build that follows says what they are.

    Raises:
        OutsideError: the disk refused.
    """
    try:
        if read_settings_of(project).inbox != "auto" or not (project / INBOX).is_dir():
            return ()
        files, problems = gather([project / INBOX])
        present = {path.relative_to(project).as_posix(): path for path in files}
        seen = {name: entry for name, entry in _remembered(project).items() if name in present}
        fresh = {name: path for name, path in present.items() if seen.get(name, {}).get("stamp") != _stamp(path)}
        if fresh:
            seen |= _take(project, fresh, jobs)
            remembered = {"program": briefgen.__version__, "files": seen}
            write_whole(project / SEEN, (json.dumps(remembered, ensure_ascii=False, indent=1) + "\n").encode())
    except ContentError:
        return ()
    problems += [Problem(**fields) for name in present for fields in seen[name]["problems"]]
    return tuple(replace(problem, severity="warning") for problem in problems)


def _take(project: Path, fresh: Mapping[str, Path], jobs: int | None) -> dict[str, Any]:
    """Take files in; return what is to be remembered of each."""
    found: dict[str, Any] = {name: {"stamp": _stamp(path), "problems": []} for name, path in fresh.items()}
    brought = Brought(now(), f"briefgen {briefgen.__version__}")
    for taken in ingest(project, fresh.items(), brought, means=Means(jobs=jobs, again=False)):
        found[taken.named]["problems"] += [asdict(problem) for problem in taken.problems]
    for name, entry in found.items():
        entry["problems"] = _together(name, entry["problems"])
    return found


def _together(name: str, problems: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the problems of a file, those about addresses that were not fetched as one."""
    others = [problem for problem in problems if problem["code"] != "address-unfetched"]
    number = len(problems) - len(others)
    if not number:
        return others
    what = "1 address" if number == 1 else f"{number} addresses"
    message, hint = f"it names {what}, and a build asks no network", f"fetch what it names with: briefgen ingest {name}"
    return [*others, asdict(Problem("address-unfetched", message, name, hint=hint))]


def _stamp(path: Path) -> list[int]:
    """Return what tells a file that was written anew, without opening it."""
    try:
        status = path.stat()
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns, status.st_ino, status.st_ctime_ns]


def _remembered(project: Path) -> dict[str, Any]:
    """Return what is remembered; nothing of another version of the program, or when it is not as this one writes it."""
    try:
        value = json.loads((project / SEEN).read_text(encoding="utf-8"))
        files = value["files"] if value["program"] == briefgen.__version__ else {}
        return {
            name: {"stamp": e["stamp"], "problems": [asdict(Problem(**p)) for p in e["problems"]]} for name, e in files.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
