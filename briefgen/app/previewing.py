"""Preview: build with drafts, serve on this machine, build again on every save."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from briefgen.app.report import BuildReport
from briefgen.app.resident import Resident
from briefgen.model.errors import OutsideError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefgen.shell.builder import Built

WATCHED = ("site.yml", "content", "themes", "inbox")
FOLDER = ".briefgen/preview"
"""Previews hold drafts: they are kept apart from what is published."""


def preview(
    project: Path,
    tell: Callable[[BuildReport], None],
    ready: Callable[[str], None],
    *,
    profile: str = "",
    port: int = 8000,
    jobs: int | None = None,
    open_browser: bool = False,
) -> None:
    """
    Serve a preview until interrupted; ``tell`` hears of every build, ``ready`` is given its address as soon as that
    answers. Port 0 is any that is free.

    Raises:
        OutsideError: the port is taken, the disk refused the first build, or the process that builds was killed.
        UsageError: there is no such profile.
        BrokenPipeError: ``tell`` or ``ready`` raised it.
    """
    from briefgen.shell.builder import Builder
    from briefgen.shell.preview import claim, serve
    from briefgen.shell.stage import Stage
    from briefgen.shell.watching import watch

    def told(built: Built) -> None:
        assert isinstance(built.report, BuildReport)
        tell(built.report)

    try:
        held = claim(port)
    except OSError as error:
        raise OutsideError(_stopped(error, port)) from error
    project = project.resolve()
    folder = project / FOLDER
    address = f"http://127.0.0.1:{held.getsockname()[1]}/"
    builder = Builder(Resident(project, folder, address, profile, jobs), held)
    try:
        watch([project / name for name in WATCHED], builder.ask)
        first = builder.first()
        if first.refused:
            raise first.refused
        told(first)
        folder.mkdir(parents=True, exist_ok=True)
        serve(Stage(folder, first.faults), builder, told, lambda: ready(address), held, open_browser=open_browser)
    except BrokenPipeError:  # of what is told, which nobody reads
        raise
    except OSError as error:
        raise OutsideError(_stopped(error, port)) from error
    finally:
        builder.close()
        held.close()


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
