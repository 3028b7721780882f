"""
The preview server, on the livereload package: this machine only, nothing but the preview, one build for each burst of saves.

Of livereload it uses the server loop, the WebSocket protocol and the browser script. Serving files, watching and the check of
where a request comes from are our own: livereload serves dotfiles, answers any host, and forgets an edit that follows
another within three seconds. Builds are made by another process (`shell.builder`), so that pages are served meanwhile.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
from typing import TYPE_CHECKING, Any

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado import httputil, web
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.websocket import WebSocketHandler

from briefgen.model.errors import OutsideError
from briefgen.shell.gate import Local, is_same
from briefgen.shell.stage import LiveScript, PageScript, SiteFiles, Stage, file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from briefgen.shell.builder import Builder, Built, Early

_SCRIPTS = (
    '<script src="/livereload.js?port={}" defer></script><script src="/livereload-page.js?turn={}" defer></script></head>'
)
_EXCHANGED = (".css", ".png", ".jpg", ".jpeg", ".gif")
"""Files that livereload's script exchanges in a page that stays."""


class LiveSocket(LiveReloadHandler):  # type: ignore[misc] # livereload is not typed
    """The WebSocket that tells browsers to load a page again; only pages of the preview may listen."""

    prepare = Local.prepare
    page = ""

    def check_origin(self, origin: str) -> bool:
        """Accept pages that this server serves."""
        return is_same(origin, self.request.host)

    def on_message(self, message: str) -> None:
        """Learn which page the browser shows."""
        told = json.loads(message)
        if told.get("command") == "info":
            self.page = file_of(str(told.get("url", "")))
        super().on_message(message)


class FaultSocket(Local, WebSocketHandler):
    """The WebSocket that tells pages what is wrong with the user's files."""

    listeners: set[FaultSocket] = set()  # noqa: RUF012 - all that listen, as livereload has it

    def initialize(self, stage: Stage) -> None:
        """Tell of what is on stage."""
        self._stage = stage

    def check_origin(self, origin: str) -> bool:
        """Accept pages that this server serves."""
        return is_same(origin, self.request.host)

    def open(self, *_: str, **__: str) -> None:
        """Tell of the present faults, and of what has changed since the page was sent."""
        self.listeners.add(self)
        turn, page = self.get_argument("turn", ""), self.get_argument("page", "")
        self.write_message(self._stage.told(old=self._stage.is_old(file_of(page), int(turn) if turn.isdigit() else 0)))

    def on_close(self) -> None:
        """Tell no more."""
        self.listeners.discard(self)


class Unwatching(Watcher):  # type: ignore[misc] # livereload is not typed
    """Stands where livereload wants a watcher, and leaves watching to `shell.watching`."""

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

    def __init__(
        self, stage: Stage, builder: Builder, tell: Callable[[Built], None], ready: Callable[[], None], held: socket.socket
    ) -> None:
        """Show what ``builder`` makes; ``tell`` hears of every build, ``ready`` is called once ``held`` is answered on."""
        super().__init__(watcher=Unwatching())
        self.root = os.fspath(stage.root)
        self._stage, self._builder, self._tell, self._ready, self._held = stage, builder, tell, ready, held
        self.broken: Exception | None = None

    def application(self, port: int, host: str, **_options: object) -> None:
        """Listen on ``port``, which is held already."""
        del host
        LiveReloadHandler.watcher, LiveReloadHandler.live_css = self.watcher, True
        stage = self._stage

        class Injected(web.OutputTransform):
            """Adds the scripts' addresses to pages: files of the same origin, as the site's policy demands."""

            def transform_first_chunk(
                self,
                status_code: int,
                headers: httputil.HTTPHeaders,
                chunk: bytes,
                finishing: bool,  # noqa: FBT001, ARG002 - tornado's signature
            ) -> tuple[int, httputil.HTTPHeaders, bytes]:
                if "text/html" in headers.get("Content-Type", "") and b"</head>" in chunk:
                    scripts = _SCRIPTS.format(port, stage.turn).encode()
                    chunk = chunk.replace(b"</head>", scripts, 1)
                    if "Content-Length" in headers:
                        headers["Content-Length"] = str(int(headers["Content-Length"]) + len(scripts) - len(b"</head>"))
                return status_code, headers, chunk

        on_stage = {"stage": stage}
        handlers: list[Any] = [
            (r"/livereload", LiveSocket),
            (r"/livereload-faults", FaultSocket, on_stage),
            (r"/livereload.js", LiveScript),
            (r"/livereload-page.js", PageScript),
            (r"/(.*)", SiteFiles, on_stage),
        ]
        self._held.setblocking(False)  # noqa: FBT003 - socket's signature
        HTTPServer(web.Application(handlers, transforms=[Injected])).add_socket(self._held)
        IOLoop.current().add_handler(self._builder.ear.fileno(), self._hear, IOLoop.READ)
        IOLoop.current().add_callback(self._heed_interrupts)
        self._ready()

    def _hear(self, *_: object) -> None:
        """Take in what the builder says; without it, or when nobody listens to `tell`, nothing is served any more."""
        try:
            for told in self._builder.heard():
                if isinstance(told, tuple):
                    self._show_early(told)
                else:
                    self._show(told)
        except (OutsideError, RuntimeError, BrokenPipeError) as error:
            self.broken = error
            self._stop()

    def _heed_interrupts(self) -> None:
        """Have Ctrl-C stop the loop: an exception may be raised where a library swallows it, and the preview would go on."""
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else it was started as one that hears no Ctrl-C
            asyncio.get_running_loop().add_signal_handler(signal.SIGINT, self._stop)

    def _stop(self) -> None:
        """End the loop, which closes all that it listens to."""
        IOLoop.current().remove_handler(self._builder.ear.fileno())
        IOLoop.current().stop()

    def _show_early(self, page: Early) -> None:
        path, data = page
        if self._stage.holds(path) not in {None, data}:  # a page that is new comes with its folder
            self._stage.early[path] = data
            self._stage.change([path])
            reload_pages(lambda shown: shown == path)

    def _show(self, built: Built) -> None:
        self._tell(built)
        self._stage.faults = built.faults
        early, self._stage.early = self._stage.early, {}
        for listener in FaultSocket.listeners:
            listener.write_message(self._stage.told())
        changed = {path for path in (*built.changed, *early) if early.get(path) != self._stage.holds(path)}
        self._stage.change(changed)
        reload_changed(changed)

    def _setup_logging(self) -> None:
        """Stay silent: the command says what there is to say."""


def reload_changed(changed: Collection[str]) -> None:
    """Tell browsers of the files that changed: pages are loaded again where they did, style sheets alone are exchanged."""
    scripts = any(path.startswith("static/") and path.endswith(".js") for path in changed)
    found = any(path.startswith("search/") for path in changed)

    def is_old(shown: str) -> bool:
        return scripts or shown in changed or (found and shown == "search/index.html")

    reload_pages(is_old)
    for path in sorted(path for path in changed if path.endswith(_EXCHANGED)):
        reload_pages(lambda shown: not is_old(shown), f"/{path}")


def reload_pages(which: Callable[[str], bool], path: str = "*") -> None:
    """Send livereload's message to the browsers whose page (a file of the preview) is meant."""
    message = {"command": "reload", "path": path, "liveCSS": True, "liveImg": True}
    for waiter in LiveReloadHandler.waiters.copy():
        if which(waiter.page):
            waiter.write_message(message)


def claim(port: int) -> socket.socket:
    """
    Listen on a port of 127.0.0.1 before any work is done for it; who asks already waits until `serve` answers.

    Args:
        port: TCP port; 0 takes any that is free, and the socket knows which.

    Raises:
        OSError: it is taken, or reserved.
    """
    held = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", port))
        held.listen()
    except OSError:
        held.close()
        raise
    return held


def serve(
    stage: Stage,
    builder: Builder,
    tell: Callable[[Built], None],
    ready: Callable[[], None],
    held: socket.socket,
    *,
    open_browser: bool = False,
) -> None:
    """
    Serve what is on stage until interrupted.

    Args:
        stage: what browsers are shown.
        builder: makes the preview anew whenever a file changes.
        tell: hears of every build.
        ready: called once, as soon as the port answers.
        held: the socket of the port, as `claim` gives it.
        open_browser: open the front page in the user's browser.

    Raises:
        OutsideError: the building process was killed.
        RuntimeError: it failed.
        BrokenPipeError: ``tell`` raised it, for nobody reads what it prints.
    """
    server = PreviewServer(stage, builder, tell, ready, held)
    host, port = held.getsockname()
    interrupted = signal.getsignal(signal.SIGINT)
    try:
        server.serve(port=port, host=host, root=os.fspath(stage.root), open_url_delay=0.5 if open_browser else None)
    finally:
        signal.signal(signal.SIGINT, interrupted)
    if server.broken:
        raise server.broken
