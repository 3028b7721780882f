"""A project of our own prose, its site built for two addresses, a host that answers as GitHub Pages does, a watched browser."""

from __future__ import annotations

import datetime as dt
import functools
import http.server
import shutil
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

import pytest

import briefgen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

ROOT = Path(__file__).parents[2]
DAY = dt.date(2021, 4, 2)
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".json": "application/json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


class PagesHost(http.server.BaseHTTPRequestHandler):
    """Answers as GitHub Pages: a folder without its slash is sent there, what is missing gets 404.html, case counts."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, folder: Path, base: str) -> None:
        self.folder, self.base = folder, base
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        if not path.startswith(self.base) or ".." in path.split("/"):
            self.reply(HTTPStatus.NOT_FOUND, b"no site here", "text/plain")
            return
        target = self.folder / path.removeprefix(self.base)
        if target.is_dir() and not path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", quote(path) + "/" + (f"?{parts.query}" if parts.query else ""))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        file = target / "index.html" if path.endswith("/") else target
        if file.is_file():
            self.reply(HTTPStatus.OK, file.read_bytes(), TYPES.get(file.suffix, "application/octet-stream"))
        else:
            self.reply(HTTPStatus.NOT_FOUND, (self.folder / "404.html").read_bytes(), TYPES[".html"])

    do_HEAD = do_GET  # noqa: N815 - the name is the protocol's

    def reply(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@dataclass(frozen=True)
class Built:
    """A site on disk: its files, the address it was built for, and the path below which it stands."""

    folder: Path
    base_url: str

    @property
    def base(self) -> str:
        return urlsplit(self.base_url).path

    @property
    def pages(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))


@dataclass(frozen=True)
class Hosted:
    """A built site and the address at which a server of this machine shows it."""

    built: Built
    root: str


@contextmanager
def host(built: Built) -> Iterator[Hosted]:
    answer = functools.partial(PagesHost, folder=built.folder, base=built.base)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield Hosted(built, f"http://127.0.0.1:{server.server_port}{built.base}")
        server.shutdown()
        thread.join()


def build(project: Path, output: Path, base_url: str) -> Built:
    report = briefgen.build(project, base_url=base_url, output=output, day=DAY, jobs=1)
    assert [p for p in report.problems if p.severity == "error"] == []
    return Built(output, base_url)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project beside this file; tests may build it, not edit it."""
    folder = tmp_path_factory.mktemp("halvan") / "project"
    shutil.copytree(Path(__file__).parent / "project", folder)
    return folder


@pytest.fixture(scope="session")
def at_root(project: Path) -> Built:
    return build(project, project.parent / "at-root", "https://desk.example/")


@pytest.fixture(scope="session")
def below_a_path(project: Path) -> Built:
    return build(project, project.parent / "below-a-path", "https://desk.example/briefs/")


@pytest.fixture(scope="session", params=["/", "/briefs/"])
def built(request: pytest.FixtureRequest) -> Built:
    return request.getfixturevalue("at_root" if request.param == "/" else "below_a_path")


@pytest.fixture(scope="session")
def hosted(built: Built) -> Iterator[Hosted]:
    with host(built) as site:
        yield site


@pytest.fixture(scope="session")
def briefs(below_a_path: Built) -> Iterator[Hosted]:
    """One site, below a path: for what cannot differ between the two."""
    with host(below_a_path) as site:
        yield site


@pytest.fixture(scope="session")
def hosting() -> Callable[[Built], AbstractContextManager[Hosted]]:
    """What shows a site that a test has made."""
    return host


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site that stands at the root of the repository, built elsewhere."""
    folder = tmp_path_factory.mktemp("demo")
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, folder / "project" / name)
    shutil.copy(ROOT / "site.yml", folder / "project")
    return build(folder / "project", folder / "site", "https://desk.example/briefs/")


@pytest.fixture(scope="session")
def demo_hosted(demo: Built) -> Iterator[Hosted]:
    with host(demo) as site:
        yield site


@pytest.fixture(scope="session")
def demo_from_right_hosted(demo: Built) -> Iterator[Hosted]:
    """The demo with an interface in Arabic, so that every page runs from the right."""
    project = demo.folder.with_name("project-from-right")
    shutil.copytree(demo.folder.with_name("project"), project, ignore=shutil.ignore_patterns(".briefgen"))
    settings = project / "site.yml"
    settings.write_text(settings.read_text("utf-8").replace("\nlanguage: en\n", "\nlanguage: ar\n"), "utf-8")
    with host(build(project, demo.folder.with_name("site-from-right"), demo.base_url)) as site:
        yield site


@dataclass
class Watch:
    """Everything that a page did and should not have done."""

    origin: str
    faults: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console {message.type}: {message.text}")

    def see(self, request: Request) -> None:
        if not request.url.startswith((self.origin, "data:")):
            self.faults.append(f"asks another host: {request.url}")

    def miss(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # leaving a page cuts short what it still loads
            self.faults.append(f"failed: {request.url} ({request.failure})")

    def read(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")


REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
"""


@pytest.fixture
def watched(browser: Browser) -> Callable[..., AbstractContextManager[Page]]:
    """Open a tab in which nothing may go wrong: no console message, no failed request, no other host, no broken policy."""

    @contextmanager
    def open_tab(root: str, *, allow: tuple[str, ...] = (), **options: Any) -> Iterator[Page]:
        parts = urlsplit(root)
        watch = Watch(f"{parts.scheme}://{parts.netloc}/")
        context = browser.new_context(**options)
        context.set_default_timeout(10_000)
        context.add_init_script(REPORT_VIOLATIONS)
        context.on("console", watch.hear)
        context.on("request", watch.see)
        context.on("requestfailed", watch.miss)
        context.on("response", watch.read)
        context.on("weberror", lambda error: watch.faults.append(f"thrown: {error.error}"))
        yield context.new_page()
        context.close()
        assert [fault for fault in watch.faults if not any(known in fault for known in allow)] == []

    return open_tab
