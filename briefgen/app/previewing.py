"""Preview: build with drafts, serve on this machine, build again on every save."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from briefgen.app.building import build
from briefgen.model.errors import BriefgenError, OutsideError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefgen.app.report import BuildReport

WATCHED = ("site.yml", "content", "themes", "inbox")
FOLDER = ".briefgen/preview"
"""Previews hold drafts: they are kept apart from what is published."""


def preview(
    project: Path,
    tell: Callable[[BuildReport], None],
    ready: Callable[[], None],
    *,
    profile: str = "",
    port: int = 8000,
    jobs: int | None = None,
    open_browser: bool = False,
) -> None:
    """
    Serve a preview until interrupted; ``tell`` hears of every build, ``ready`` is called when the first one is made.

    Raises:
        OutsideError: the port is taken, or the disk refused the first build.
    """
    from briefgen.shell.preview import Watch, claim, serve

    try:
        claim(port)
    except OSError as error:
        raise OutsideError(_stopped(error, port)) from error
    folder = project / FOLDER
    address = f"http://127.0.0.1:{port}/"

    def rebuild() -> bool:
        report = build(project, profile=profile, preview=True, base_url=address, output=folder, jobs=jobs)
        tell(report)
        return not report.failed

    def rebuild_again() -> bool:
        try:
            return rebuild()
        except BriefgenError as error:
            from briefgen.app.report import BuildReport

            tell(BuildReport(folder, error.problems))
            return False

    watch = Watch([project / name for name in WATCHED])
    rebuild()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ready()
        serve(folder, watch, rebuild_again, port=port, open_browser=open_browser)
    except OSError as error:
        raise OutsideError(_stopped(error, port)) from error


def _stopped(error: OSError, port: int) -> Problem:
    if error.errno == errno.EADDRINUSE:
        hint = f"another program listens there; choose another port: briefgen serve --port {port + 1}"
        return Problem("port-taken", f"port {port} cannot be used: {error.strerror}", hint=hint)
    if error.errno == errno.EACCES and error.filename is None:
        hint = "ports below 1024 belong to the administrator; choose another one: briefgen serve --port 8000"
        return Problem("port-taken", f"port {port} cannot be used: {error.strerror}", hint=hint)
    return Problem(
        "preview-stopped", f"the preview cannot run: {error}", hint="mend what the message names, and start it again"
    )
