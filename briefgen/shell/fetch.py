"""
Fetching: the only way in from the network.

Only http and https, only hosts with public addresses (looked up, judged and then connected to by that very address, at every
redirect anew), only what robots.txt allows, one request at a time and a pause between two for each host, and nothing beyond
its bounds of time and size.
"""

from __future__ import annotations

import threading
from dataclasses import field
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

from briefgen.model.capture import Capture, without_secrets
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.clock import now
from briefgen.shell.pace import Pace
from briefgen.shell.ranges import REFUSED, Range, first_refused, resolve
from briefgen.shell.robots import EVERYTHING, MOST_BYTES, NOTHING, Robots, read_robots
from briefgen.shell.wire import Answer, Bounds, WireError, Wires, ask, host_of

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

AGENT = "briefgen"
"""Product token, by which a robots.txt can name this program."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_LONGEST_REST = 60.0
_FAILED = "the page could not be fetched: "
_NOT_MODIFIED, _OK = 304, 200
_NO_PAGES = ("image/", "audio/", "video/", "font/", "application/pdf", "application/zip", "application/msword")


@dataclass(frozen=True, slots=True)
class Network:
    """
    How the network is asked. Only tests replace what is refused and how names are looked up.

    Attributes:
        refused: ranges of addresses that are never asked.
        resolve: looks up a host and port; returns addresses.
        bounds: of one request.
        pause: seconds between two requests to one host.
        hops: redirects that are followed at most.
        tls: how certificates are checked; as the system does when None.
        program: how the program names itself to servers, with its version.
    """

    refused: tuple[Range, ...] = REFUSED
    resolve: Callable[[str, int], tuple[str, ...]] = resolve
    bounds: Bounds = field(default_factory=Bounds)
    pause: float = 1.0
    hops: int = 8
    tls: ssl.SSLContext | None = None
    program: str = AGENT


@dataclass(frozen=True, slots=True)
class Validators:
    """
    What an earlier answer said of its version, to ask whether there is a newer one (RFC 9110, section 13).

    Attributes:
        etag: None when it said none.
        modified: as it was written, None when it said none.
    """

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """
    The server says that the version that is known is still the present one.

    Attributes:
        url: of the page.
    """

    url: str


class _RefusedError(Exception):
    """An address that must not or cannot be fetched; carries the problem, whose path is filled in by whoever asked."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.problem = Problem(code, message, hint=hint)


class Fetcher:
    """Fetches pages; shared by threads, so that robots.txt is asked for once and hosts are asked in turn."""

    def __init__(self, network: Network) -> None:
        """Fetch by the rules of ``network``."""
        self._network = network
        self._pace = Pace(network.pause)
        self._wires = Wires()
        self._guard = threading.Lock()
        self._sites: dict[str, threading.Lock] = {}
        self._robots: dict[str, tuple[Robots, str]] = {}
        self._agent = f"{network.program} (takes articles into a reader's own archive)"

    def fetch(self, url: str, known: Validators | None = None) -> Capture | Unchanged | Problem:
        """Return what lies at an address, or why it cannot be had. The body is as it came, with its content encoding."""
        asked = urldefrag(url.strip())[0]
        headers = {"Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5", **_conditions(known)}
        try:
            found, answer = self._follow(asked, headers, heed_robots=True)
            return _judge(url, asked, found, answer)
        except _RefusedError as error:
            return error.problem.at(url)

    def reach(self, url: str) -> int | Problem:
        """
        Return the status with which an address answers in the end, or why it cannot be asked.

        The page itself is asked for only where a server does not answer well to HEAD.
        """
        asked = urldefrag(url.strip())[0]
        try:
            _, answer = self._follow(asked, {}, heed_robots=True, method="HEAD")
            if answer.status >= 400:  # noqa: PLR2004 - HTTP: an error; many servers err at HEAD alone
                _, answer = self._follow(asked, {}, heed_robots=True)
        except _RefusedError as error:
            return error.problem.at(url)
        return answer.status

    def stop(self) -> None:
        """Let no further request begin, cut those that are under way, and wake those who wait for their turn."""
        self._pace.stop()
        self._wires.cut()

    def _follow(self, url: str, headers: Mapping[str, str], *, heed_robots: bool, method: str = "GET") -> tuple[str, Answer]:
        """Ask, and follow redirects; every hop is judged like the first."""
        for _ in range(self._network.hops + 1):
            parts = _checked(url)
            if heed_robots:
                self._heed_robots(url, parts)
            answer = self._ask(parts, headers, method)
            target = answer.header("Location") if answer.status in _REDIRECTS else None
            if target is None:
                return url, answer
            url = urldefrag(urljoin(url, target))[0]
        hint = "open it in a browser, and save the page"
        raise _RefusedError("redirects-endless", f"it redirects more than {self._network.hops} times", hint)

    def _ask(self, url: SplitResult, headers: Mapping[str, str], method: str) -> Answer:
        """Send a request when it is the host's turn; a server that asks for patience is asked once more."""
        host, more = host_of(url), {"User-Agent": self._agent, "Accept-Encoding": "gzip", "Connection": "close", **headers}
        with self._pace.turn(host):
            answer = self._ask_once(url, host, more, method)
            rest = answer.header("Retry-After") or ""
            if answer.status in _BUSY and rest.strip().isdecimal() and int(rest) <= _LONGEST_REST:
                self._pace.rest(float(rest))
                answer = self._ask_once(url, host, more, method)
        return answer

    def _ask_once(self, url: SplitResult, host: str, headers: Mapping[str, str], method: str) -> Answer:
        if self._pace.stopped:
            raise _RefusedError("fetch-stopped", "the run was stopped before it was fetched", "run the same command again")
        address = self._address(url, host)
        try:
            return ask(url, address, headers, self._network.bounds, self._network.tls, self._wires, method=method)
        except WireError as error:
            hint = "try again later, or open it in a browser and save the page"
            raise _RefusedError("fetch-failed", f"{_FAILED}{error}", hint) from error

    def _address(self, url: SplitResult, host: str) -> str:
        """Look a host up and return the address to connect to, when all that it has are public."""
        try:
            addresses = self._network.resolve(host, url.port or (443 if url.scheme == "https" else 80))
        except (OSError, UnicodeError) as error:
            hint = "look at the spelling, and whether this machine is online"
            raise _RefusedError("host-unknown", f"no address is known for the host {host!r}", hint) from error
        refused = first_refused(addresses, self._network.refused)
        if refused is not None or not addresses:
            message = f"the host {host!r} is {refused or 'nowhere'}, an address of this machine or of a private network"
            raise _RefusedError("address-private", message, "save the page in a browser, and take that file in")
        return addresses[0]

    def _heed_robots(self, url: str, parts: SplitResult) -> None:
        site = f"{parts.scheme}://{parts.netloc}"
        with self._guard:
            lock = self._sites.setdefault(site, threading.Lock())
        with lock:
            if site not in self._robots:
                self._robots[site] = self._read_robots(site)
        robots, why = self._robots[site]
        self._pace.slow_down(host_of(parts), robots.delay)
        if robots is NOTHING:
            hint = "try again later, or save the page in a browser"
            message = f"{site}/robots.txt cannot be read ({why}), so the pages of that site are left alone"
            raise _RefusedError("robots-unknown", message, hint)
        if not robots.allow(url):
            hint = "save the page in a browser, and take that file in"
            raise _RefusedError("robots-forbid", "the site's robots.txt asks programs not to fetch this page", hint)

    def _read_robots(self, site: str) -> tuple[Robots, str]:
        """
        Return a site's rules, and why they could not be read.

        There are none when it has no robots.txt, everything is forbidden when its server fails (RFC 9309, section 2.3.1).
        """
        try:
            found, answer = self._follow(f"{site}/robots.txt", {"Accept-Encoding": "identity"}, heed_robots=False)
        except _RefusedError as error:
            if error.problem.code != "fetch-failed":
                raise
            return NOTHING, error.problem.message.removeprefix(_FAILED)
        if answer.status == _OK:
            return read_robots(answer.body[:MOST_BYTES], AGENT), ""
        if answer.status >= 500 or answer.status in _BUSY:  # noqa: PLR2004 - HTTP: the server's fault
            return NOTHING, f"{host_of(urlsplit(found))} answers {answer.status} {answer.reason}".strip()
        return EVERYTHING, ""


def _checked(url: str) -> SplitResult:
    """Return the parts of an address that may be asked at all."""
    try:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https"}:
            host_of(parts)
            _ = parts.port
    except (ValueError, UnicodeError) as error:
        raise _RefusedError("address-unreadable", f"{url!r} is no address: {error}", "look at its spelling") from error
    if parts.scheme not in {"http", "https"}:
        hint = "name an address that begins with http:// or https://"
        raise _RefusedError("address-scheme", f"{url!r} is not fetched: only http and https are", hint)
    if parts.username is not None or parts.password is not None:
        hint = "take the part before @ out; pages behind a login can be saved in a browser"
        raise _RefusedError("address-login", f"an address at {parts.hostname} carries a user name or password", hint)
    return parts


def _conditions(known: Validators | None) -> dict[str, str]:
    if known is None:
        return {}
    pairs = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in pairs.items() if value}


def _judge(url: str, asked: str, found: str, answer: Answer) -> Capture | Unchanged | Problem:
    """Make a capture of an answer that is a page."""
    if answer.status == _NOT_MODIFIED:
        return Unchanged(url)
    if answer.status != _OK:
        message = f"the server answers {answer.status} {answer.reason}".strip()
        return Problem("http-status", message, url, hint="open it in a browser, and save the page if it is there")
    kind = (answer.header("Content-Type") or "").lower()
    if kind.startswith(_NO_PAGES):
        message = f"the address leads to {kind.partition(';')[0]}, no text and no web page"
        return Problem("source-binary", message, url, hint="name the page that links to it, or paste its text")
    return Capture(
        url,
        answer.body,
        url=found,
        requested=asked if asked != found else None,
        content_type=answer.header("Content-Type"),
        retrieved=now(),
        status=answer.status,
        headers=without_secrets(answer.headers),
    )
