"""Publishing: check, build afresh, push to a branch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.app.building import build, check
from briefgen.app.project import read_settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app.building import BuildReport
    from briefgen.shell.pages import Push


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did: the build, and the push that followed; no push when something is wrong."""

    report: BuildReport
    push: Push | None = None


def publish(
    project: Path, *, remote: str = "origin", branch: str = "gh-pages", message: str, dry_run: bool = False
) -> Published:
    """
    Build the public site afresh and push it to a branch; with any error, broken links included, nothing is pushed.

    Raises:
        UsageError: no git repository, or no such remote.
        OutsideError: git or the disk refused.
    """
    from briefgen.shell.pages import publish_branch

    read_settings_of(project)
    problems = tuple(check(project))
    report = build(project)
    report = replace(report, problems=problems)
    if report.failed:
        return Published(report)
    return Published(
        report, publish_branch(project, report.output, remote=remote, branch=branch, message=message, dry_run=dry_run)
    )
