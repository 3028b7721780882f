"""Publishing: check, audit, build afresh, push to a branch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.app.auditing import audit_prepared
from briefgen.app.building import prepare
from briefgen.app.checking import broken_links_of, links_beside, text_faults
from briefgen.app.project import read_settings_of, with_excerpt, without_silenced
from briefgen.model.problem import in_reading_order
from briefgen.model.values import dataclass
from briefgen.shell.clock import build_day

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app.auditing import AuditReport
    from briefgen.app.report import BuildReport
    from briefgen.shell.pages import Push


@dataclass(frozen=True, slots=True)
class Published:
    """
    What a publication did.

    Attributes:
        report: of the build.
        audit: what was found in its bytes.
        push: what was pushed, None when something is wrong.
        base_url: address for which it was built.
    """

    report: BuildReport
    audit: AuditReport
    push: Push | None = None
    base_url: str = ""


def publish(
    project: Path,
    *,
    remote: str = "origin",
    branch: str = "gh-pages",
    message: str,
    dry_run: bool = False,
    replace_foreign: bool = False,
) -> Published:
    """
    Check, audit and build the public site afresh and push it to a branch; with any error nothing is pushed.

    The site is made once: what was checked is what is written and pushed. Files of others in the output folder stay there.

    Raises:
        UsageError: no git repository, or no such remote, or the branch holds files of others.
        OutsideError: git or the disk refused.
    """
    from briefgen.shell.pages import publish_branch
    from briefgen.shell.tree import write_tree

    read_settings_of(project)
    day = build_day()
    made = prepare(project, day=day)
    looked = audit_prepared(project, made, branch, remote)
    told = [with_excerpt(p, made.snapshot) for p in text_faults(made.library, made.snapshot, "error")]
    heard = without_silenced((*looked.problems, *links_beside(told, broken_links_of(made)), *told), made.library.settings)
    report = replace(made.report, problems=tuple(in_reading_order(heard)))
    if report.failed:
        return Published(report, looked)
    if not dry_run:
        report = replace(report, written=write_tree(made.artifacts, report.output, made.pool))
    push = publish_branch(
        project, made.artifacts, remote=remote, branch=branch, message=message, dry_run=dry_run, replace=replace_foreign
    )
    return Published(report, looked, push, made.library.settings.base_url)
