"""
The preview server, on the livereload package: this machine only, nothing but the preview, one build for each burst of saves.

Of livereload it uses the server loop, the WebSocket protocol and the browser script. Serving files, watching and the check of
where a request comes from are our own: livereload serves dotfiles, answers any host, and forgets an edit that follows
another within three seconds.
"""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado import httputil, web
from tornado.ioloop import PeriodicCallback

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
_LOOK_EVERY_MS = 150
_SCRIPT = b'<script src="/livereload.js?port=%d" defer></script></head>'

Stamp = dict[str, tuple[int, int, int]]


@dataclass(slots=True)
class Watch:
    """
    The files of a project as last seen: size, time of change and inode of each.

    An edit counts when two looks one after the other agree, so that a burst of saves is one change, and the last edit of a
    burst is never lost.
    """

    places: Sequence[Path]
    _built: Stamp = field(default_factory=dict)
    _seen: Stamp = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take the present state as built."""
        self._built = self._seen = stamp(self.places)

    def settled(self) -> bool:
        """Whether something changed since the last build and has come to rest; it then counts as built."""
        now = stamp(self.places)
        before, self._seen = self._seen, now
        if now != before or now == self._built:
            return False
        self._built = now
        return True


def stamp(places: Sequence[Path]) -> Stamp:
    """Return what can be told of every file below the places without opening it; hidden files are passed over."""
    found: Stamp = {}
    pending = [os.fspath(place) for place in places]
    while pending:
        place = pending.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    else:
                        found.update(_seen(entry.path))
        except NotADirectoryError:
            found.update(_seen(place))
        except (FileNotFoundError, PermissionError):
            continue
    return found


def _seen(path: str) -> Stamp:
    """Return what can be told of one file, of a link that leads nowhere the link itself; nothing when it has just gone."""
    for follow in (True, False):
        try:
            status = Path(path).stat(follow_symlinks=follow)
        except OSError:  # what cannot be looked at is told by the build, which opens it
            continue
        return {path: (status.st_size, status.st_mtime_ns, status.st_ino)}
    return {}


class SiteFiles(web.StaticFileHandler):
    """Serves the preview as a static host would: index.html for folders, 404.html for what is not there, nothing hidden."""

    def prepare(self) -> None:
        """Refuse requests for another host, and paths with hidden parts."""
        if not is_local(self.request.host):
            raise web.HTTPError(403, "the preview answers to this machine only")
        if any(part.startswith(".") for part in self.request.path.split("/")):
            raise web.HTTPError(404)

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002 - tornado hands it over
        """Let browsers keep nothing of a preview."""
        self.set_header("Cache-Control", "no-store")

    def write_error(self, status_code: int, **kwargs: object) -> None:
        """Show the site's own page for what is not there."""
        page = Path(self.root) / "404.html"
        if status_code == 404 and page.is_file():  # noqa: PLR2004 - HTTP: not found
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(page.read_bytes())
            return
        super().write_error(status_code, **kwargs)


class LiveSocket(LiveReloadHandler):  # type: ignore[misc] # livereload is not typed
    """The WebSocket that tells browsers to load a page again; only pages of the preview may listen."""

    def check_origin(self, origin: str) -> bool:
        """Accept pages that this machine serves."""
        return is_local(urlsplit(origin).netloc)


class LiveScript(LiveReloadJSHandler):  # type: ignore[misc] # livereload is not typed
    """The browser script of livereload."""


class Unwatching(Watcher):  # type: ignore[misc] # livereload is not typed
    """Stands where livereload wants a watcher, and leaves watching to `Watch`."""

    def __init__(self) -> None:
        """Have one task, for without any livereload would watch the current folder."""
        super().__init__()
        self.watch("preview")

    def start(self, callback: Callable[[], None]) -> bool:
        """Say that watching has been taken care of, so that livereload does not look itself."""
        del callback
        return True


class PreviewServer(Server):  # type: ignore[misc] # livereload is not typed
    """livereload's server with our own handlers; `serve` runs until it is interrupted."""

    def __init__(self, root: Path, watch: Watch, rebuild: Callable[[], bool]) -> None:
        """Serve ``root``; ``rebuild`` is called after changes and tells whether there is something new to show."""
        super().__init__(watcher=Unwatching())
        self.root = os.fspath(root)
        self._watch, self._rebuild = watch, rebuild

    def application(self, port: int, host: str, **_options: object) -> None:
        """Listen on ``port`` of ``host``."""
        LiveReloadHandler.watcher, LiveReloadHandler.live_css = self.watcher, True

        class Injected(web.OutputTransform):
            """Adds the script's address to pages: a file of the same origin, as the site's policy demands."""

            def transform_first_chunk(
                self,
                status_code: int,
                headers: httputil.HTTPHeaders,
                chunk: bytes,
                finishing: bool,  # noqa: FBT001, ARG002 - tornado's signature
            ) -> tuple[int, httputil.HTTPHeaders, bytes]:
                if "text/html" in headers.get("Content-Type", "") and b"</head>" in chunk:
                    chunk = chunk.replace(b"</head>", _SCRIPT % port, 1)
                    if "Content-Length" in headers:
                        headers["Content-Length"] = str(int(headers["Content-Length"]) + len(_SCRIPT % port) - len(b"</head>"))
                return status_code, headers, chunk

        handlers: list[Any] = [
            (r"/livereload", LiveSocket),
            (r"/livereload.js", LiveScript),
            (r"/(.*)", SiteFiles, {"path": self.root, "default_filename": "index.html"}),
        ]
        web.Application(handlers, transforms=[Injected]).listen(port, address=host)
        PeriodicCallback(self._look, _LOOK_EVERY_MS).start()

    def _look(self) -> None:
        if self._watch.settled() and self._rebuild():
            LiveSocket.reload_waiters(path="*")

    def _setup_logging(self) -> None:
        """Stay silent: the command says what there is to say."""


def claim(port: int) -> None:
    """
    Make sure that the port can be listened on, before any work is done for it.

    Raises:
        OSError: it is taken, or reserved.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))


def is_local(host: str) -> bool:
    """Whether the host of a request or an origin (``127.0.0.1:8000``) names this machine."""
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    return name.lower() in LOCAL_NAMES


def serve(root: Path, watch: Watch, rebuild: Callable[[], bool], *, port: int, open_browser: bool = False) -> None:
    """
    Serve ``root`` on 127.0.0.1 until interrupted, and rebuild when a watched file changes.

    Args:
        root: folder of the preview.
        watch: the files of the project, as they were before the first build: what is saved while it runs is a change.
        rebuild: builds anew; returns whether pages should be loaded again.
        port: TCP port.
        open_browser: open the front page in the user's browser.

    Raises:
        OSError: the port is taken.
    """
    server = PreviewServer(root, watch, rebuild)
    server.serve(port=port, host="127.0.0.1", root=os.fspath(root), open_url_delay=0.5 if open_browser else None)
