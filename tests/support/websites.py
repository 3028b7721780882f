"""A web site on this machine for tests: what it answers is written down before, what it was asked is written down by it."""

from __future__ import annotations

import contextlib
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass
class Reply:
    """An answer: status, headers, body; ``pause`` seconds between its bytes; ``break_off`` sends less than it promised."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    pause: float = 0.0
    break_off: bool = False


@dataclass
class Site:
    """A running site: ``pages`` by path (a reply, or what makes one of the request's headers), ``asked`` in order."""

    port: int = 0
    pages: dict[str, Reply | Callable[[dict[str, str]], Reply]] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [path for _, path, _ in self.asked if path != "/robots.txt"]


@contextlib.contextmanager
def serving(wrap: Callable[[ThreadingHTTPServer], None] | None = None) -> Iterator[Site]:
    """Run a site on a free port of the loopback address."""
    site = Site()

    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self.do_GET()

        def do_GET(self) -> None:
            headers = {k.lower(): v for k, v in self.headers.items()}
            site.asked.append((headers.get("host", ""), self.path, headers))
            site.times.append(time.monotonic())
            found = site.pages.get(self.path, Reply(b"not here", 404))
            reply = found if isinstance(found, Reply) else found(headers)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if "Transfer-Encoding" not in reply.headers:
                self.send_header("Content-Length", str(len(reply.body) + (100 if reply.break_off else 0)))
            self.send_header("Connection", "close")
            self.end_headers()
            with contextlib.suppress(OSError):
                for start in range(0, len(reply.body) if self.command == "GET" else 0, 1 if reply.pause else 65_536):
                    self.wfile.write(reply.body[start : start + (1 if reply.pause else 65_536)])
                    time.sleep(reply.pause)
            self.close_connection = True

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    if wrap:
        wrap(server)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
