"""What a preview shows: the files of the last build, pages of the one under way, and nothing else of the disk."""

from __future__ import annotations

import json
import os
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadJSHandler
from tornado import web

from briefgen.model.values import dataclass
from briefgen.shell.gate import Local

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.shell.builder import Fault

_NOTHING = b"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%s</title></head><body><p>%s</p></body></html>"


@dataclass(slots=True)
class Stage:
    """
    What browsers are shown.

    Attributes:
        root: folder of the preview.
        early: path → bytes of pages that a build under way has made already.
        faults: of the last build.
        turn: number of the last change.
        changed: path → number of the change that a file has come with.
    """

    root: Path
    faults: tuple[Fault, ...] = ()
    early: dict[str, bytes] = field(default_factory=dict)
    turn: int = 0
    changed: dict[str, int] = field(default_factory=dict)

    def change(self, paths: Iterable[str]) -> None:
        """Take note that files have changed."""
        self.turn += 1
        self.changed.update(dict.fromkeys(paths, self.turn))

    def is_old(self, shown: str, turn: int) -> bool:
        """Whether a page that was sent at a turn, or what every page needs, has changed since."""
        return any(
            since > turn and (path == shown or (path.startswith("static/") and path.endswith((".css", ".js"))))
            for path, since in self.changed.items()
        )

    def told(self, *, old: bool = False) -> str:
        """Return what the page script is told: the faults, and whether its page is to be loaded again."""
        return json.dumps({"faults": [fault._asdict() for fault in self.faults], "old": old})

    def read(self, path: str) -> bytes:
        """Return the bytes of a file of the preview as it is to be shown now."""
        return self.early.get(path) or (self.root / path).read_bytes()

    def holds(self, path: str) -> bytes | None:
        """Return the same; None where there is no such file."""
        try:
            return self.read(path)
        except OSError:
            return None


class SiteFiles(Local, web.StaticFileHandler):
    """Serves the preview as a static host would: index.html for folders, 404.html for what is not there, nothing hidden."""

    def initialize(self, stage: Stage) -> None:  # type: ignore[override] # takes what is shown, not only a folder
        """Serve what is on stage."""
        super().initialize(os.fspath(stage.root), default_filename="index.html")
        self._stage, self._data = stage, b""

    def prepare(self) -> None:
        """Refuse requests for another host, and paths with hidden parts or with what no path can hold."""
        super().prepare()
        path = unquote(self.request.path)
        if "\0" in path or any(part.startswith(".") for part in path.replace("\\", "/").split("/")):
            raise web.HTTPError(404)

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        """Read the file at once, so that all of an answer is of one build; links out of the preview are not followed."""
        path = super().validate_absolute_path(root, absolute_path)
        if path is None:  # tornado has redirected to the folder's address
            return None
        if not Path(path).resolve().is_relative_to(self._stage.root.resolve()):
            raise web.HTTPError(404)
        try:
            self._data = self._stage.read(Path(path).relative_to(self._stage.root).as_posix())
        except (OSError, ValueError) as error:
            raise web.HTTPError(404) from error
        return path

    def get_content_size(self) -> int:
        """Return the size of what was read, in bytes."""
        return len(self._data)

    def get_content(self, abspath: str, start: int | None = None, end: int | None = None) -> bytes:  # type: ignore[override] # noqa: ARG002
        """Return what was read, or a part of it."""
        return self._data[start:end]

    def compute_etag(self) -> str | None:
        """Let browsers compare nothing: what they have is old."""
        return None

    def should_return_304(self) -> bool:
        """Send the file whatever the browser has."""
        return False

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002 - tornado hands it over
        """Let browsers keep nothing of a preview, and pages of other sites take nothing in."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")

    def write_error(self, status_code: int, **kwargs: object) -> None:
        """Show the site's own page for what is not there."""
        if status_code != 404:  # noqa: PLR2004 - HTTP: not found
            super().write_error(status_code, **kwargs)
            return
        self.set_header("Content-Type", "text/html; charset=utf-8")
        try:
            self.finish(self._stage.read("404.html"))
        except OSError:
            self.finish(_NOTHING % (b"Nothing built yet", b"Nothing is built yet. Mend what stands in the terminal and save."))


class LiveScript(Local, LiveReloadJSHandler):  # type: ignore[misc] # livereload is not typed
    """The browser script of livereload."""


class PageScript(Local):
    """Our own browser script."""

    def get(self) -> None:
        """Send it."""
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.finish(Path(__file__).with_name("preview.js").read_bytes())


def file_of(url: str) -> str:
    """Return the file of the preview that stands at an address: ``/articles/x/?q#y`` → ``articles/x/index.html``."""
    path = unquote(urlsplit(url).path).lstrip("/")
    return f"{path}index.html" if path.endswith("/") or not path else path
