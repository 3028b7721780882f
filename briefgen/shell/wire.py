"""One HTTP request to one address that was looked up and judged before: pinned, and bounded in time and size."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
from typing import TYPE_CHECKING
from urllib.parse import quote

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from urllib.parse import SplitResult

_BLOCK = 65_536
_PATH = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Bounds:
    """
    What one request may cost.

    Attributes:
        connect: seconds to connect.
        seconds: in all.
        most_bytes: of the body.
    """

    connect: float = 10.0
    seconds: float = 30.0
    most_bytes: int = 50_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What a server said.

    Attributes:
        status: of HTTP.
        reason: as it was sent.
        headers: in their order.
        body: as it came.
    """

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """Return the first header of this name."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


class WireError(Exception):
    """The request came to nothing; the text says why, in words that follow "the page could not be fetched: "."""


class Wire(http.client.HTTPConnection):
    """A connection to a given address in the name of a host: no second look-up can lead it elsewhere."""

    def __init__(self, url: SplitResult, address: str, bounds: Bounds, tls: ssl.SSLContext | None) -> None:
        """Prepare a connection; ``tls`` is None for one without encryption."""
        self._tls = tls
        self._address = address
        self._line: socket.socket | None = None
        self.default_port = 443 if tls else 80
        super().__init__(host_of(url), url.port or self.default_port, timeout=bounds.connect)

    def connect(self) -> None:
        """Connect to the address; the certificate must be that of the host."""
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._tls is not None:
            self.sock = self._tls.wrap_socket(self.sock, server_hostname=self.host)
        self._line = self.sock

    def cut(self) -> None:
        """Shut the connection down, so that whoever waits for its bytes wakes up; its answer holds it when we no longer do."""
        if self._line is not None:
            with contextlib.suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


class Wires:
    """The connections that are open, so that all can be cut at once; shared by threads."""

    def __init__(self) -> None:
        """Begin with none."""
        self._open: set[Wire] = set()
        self._guard = threading.Lock()

    @contextlib.contextmanager
    def held(self, wire: Wire) -> Iterator[None]:
        """Count a connection among the open ones, and close it at the end."""
        with self._guard:
            self._open.add(wire)
        try:
            yield
        finally:
            with self._guard:
                self._open.discard(wire)
            wire.close()

    def cut(self) -> None:
        """Cut all connections; whoever waits for one of them gets an error."""
        with self._guard:
            for wire in self._open:
                wire.cut()


def ask(
    url: SplitResult,
    address: str,
    headers: Mapping[str, str],
    bounds: Bounds,
    tls: ssl.SSLContext | None = None,
    wires: Wires | None = None,
    *,
    method: str = "GET",
) -> Answer:
    """
    Send one request and read its answer.

    Args:
        url: http or https; its host is asked for by name.
        address: that is connected to.
        headers: to send besides Host.
        bounds: beyond which the request is given up.
        tls: how https is checked; as the system does when None.
        wires: those that are open, to which this one belongs as long as it is.
        method: GET, or HEAD for an answer without a body.

    Raises:
        WireError: no connection, no HTTP, an answer that breaks off, or one beyond the bounds.
    """
    secure = (tls or ssl.create_default_context()) if url.scheme == "https" else None
    wire = Wire(url, address, bounds, secure)
    late = threading.Event()
    watch = threading.Timer(bounds.seconds, _cut, (wire, late))
    watch.daemon = True
    watch.start()
    try:
        with (wires or Wires()).held(wire):
            wire.request(method, target_of(url), headers=dict(headers))
            answer = _read(wire.getresponse(), bounds)
    except ssl.SSLCertVerificationError as error:
        raise WireError(f"its certificate is not valid ({error.verify_message})") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        if late.is_set():
            raise WireError(f"it took longer than {bounds.seconds:g} seconds") from error
        raise WireError(_reason(error)) from error
    finally:
        watch.cancel()
    if late.is_set():  # a head that was cut off reads as one that has ended
        raise WireError(f"it took longer than {bounds.seconds:g} seconds")
    return answer


def _cut(wire: Wire, late: threading.Event) -> None:
    """End a request that has taken too long."""
    late.set()
    wire.cut()


def _read(response: http.client.HTTPResponse, bounds: Bounds) -> Answer:
    promised = response.length
    if promised is not None and promised > bounds.most_bytes:
        raise WireError(f"it has {promised:,} bytes; at most {bounds.most_bytes:,} are fetched")
    body = bytearray()
    while block := response.read1(_BLOCK):
        body += block
        if len(body) > bounds.most_bytes:
            raise WireError(f"it has more than {bounds.most_bytes:,} bytes")
    if promised and len(body) < promised:
        raise ConnectionError(f"the answer breaks off after {len(body):,} of {promised:,} bytes")
    return Answer(response.status, response.reason, tuple(response.getheaders()), bytes(body))


def _reason(error: Exception) -> str:
    match error:
        case TimeoutError():
            return "the server does not answer"
        case http.client.IncompleteRead():
            return f"the answer breaks off after {len(error.partial):,} bytes"
        case http.client.HTTPException():
            return f"what it answers is no HTTP ({error.__class__.__name__})"
        case OSError():
            return (error.strerror or str(error)).lower()
        case _:
            return str(error)


def host_of(url: SplitResult) -> str:
    """
    Return the host as it stands on the wire: lower case, letters of other scripts as IDNA.

    Raises:
        ValueError: there is none, or it is no name that a host can have.
    """
    host = (url.hostname or "").rstrip(".")
    if not host:
        raise ValueError("there is no host in it")
    return host if host.isascii() else host.encode("idna").decode("ascii")


def target_of(url: SplitResult) -> str:
    """Return path and query as they stand on the wire."""
    path = quote(url.path or "/", safe=_PATH)
    return path + (f"?{quote(url.query, safe=_PATH + '?')}" if url.query else "")
