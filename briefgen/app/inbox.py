"""The inbox, taken in before a build where ``inbox: auto`` says so (design §2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import briefgen
from briefgen.app.ingesting import Brought, gather, ingest
from briefgen.app.project import INBOX, read_settings_of
from briefgen.model.errors import ContentError
from briefgen.shell.clock import now

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.model.problem import Problem


def take_inbox(project: Path) -> tuple[Problem, ...]:
    """
    Take in what lies in the inbox of a project whose settings ask for it; return what could not be taken, as warnings.

    With errors in the project's own files nothing is taken in: the build that follows says what they are.

    Raises:
        OutsideError: the disk refused.
    """
    try:
        if read_settings_of(project).inbox != "auto" or not (project / INBOX).is_dir():
            return ()
        files, problems = gather([project / INBOX])
        originals = [(path.relative_to(project).as_posix(), path) for path in files]
        for taken in ingest(project, originals, Brought(now(), f"briefgen {briefgen.__version__}")):
            problems.extend(taken.problems)
    except ContentError:
        return ()
    return tuple(replace(problem, severity="warning") for problem in problems)
