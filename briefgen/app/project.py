"""What the use cases need to know of a project and of the machine."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefgen.model.settings import Settings
    from briefgen.shell.disk import Snapshot

INBOX = "inbox"


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def with_excerpt(problem: Problem, snapshot: Snapshot) -> Problem:
    """Return the problem with the line of the file it points to; where only the line is known, with its first column."""
    if not problem.line or not problem.path or (problem.excerpt and problem.col):
        return problem
    files = (*snapshot.articles, *snapshot.dossiers, *snapshot.pages, *snapshot.registries, *snapshot.themes)
    file = next((f for f in (*files, snapshot.settings) if f is not None and f.path == problem.path), None)
    lines = file.data.decode("utf-8", "replace").splitlines() if file else []
    if problem.line > len(lines):
        return problem
    line = lines[problem.line - 1]
    return replace(problem, excerpt=line, col=problem.col or len(line) - len(line.lstrip()) + 1)


def without_silenced(problems: Iterable[Problem], settings: Settings) -> list[Problem]:
    """Return the problems but for those whose codes the settings silence; errors are never silenced."""
    return [p for p in problems if p.severity == "error" or p.code not in settings.silence]


def read_settings_of(project: Path) -> Settings:
    """
    Return a project's settings.

    Raises:
        ContentError: site.yml is missing or has errors.
    """
    from briefgen.project.settings import read_settings

    path = project / "site.yml"
    if not path.is_file():
        hint = "run the command in a project folder, or make one with: briefgen new site NAME"
        raise ContentError(Problem("settings-missing", "there is no site.yml here", "site.yml", hint=hint))
    settings, problems = read_settings("site.yml", path.read_bytes())
    errors = [p for p in problems if p.severity == "error"]
    if errors:
        raise ContentError(*errors)
    return settings
