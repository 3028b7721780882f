from __future__ import annotations

import ipaddress
import socket
import ssl
import subprocess
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from websites import Reply, Site, serving

from briefgen.model.capture import Capture
from briefgen.model.problem import Problem
from briefgen.shell.fetch import Fetcher, Network, Unchanged, Validators
from briefgen.shell.ranges import REFUSED
from briefgen.shell.wire import Bounds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = Reply(b"<p>The mills stood still.</p>")
HOME = ("127.0.0.1",)
HOSTS = {
    "mills.example": HOME,
    "other.example": HOME,
    "inside.example": ("10.0.0.7",),
    "both.example": ("127.0.0.1", "192.168.1.1"),
}
OTHERS = tuple(one for one in REFUSED if ipaddress.ip_address("127.0.0.1") not in one)
"""All that is refused, but for this machine, on which the sites of these tests run."""


def look_up(host: str, _port: int) -> tuple[str, ...]:
    if host in HOSTS:
        return HOSTS[host]
    return (str(ipaddress.ip_address(host.strip("[]"))),)


OPEN = Network(refused=OTHERS, resolve=look_up, pause=0.0)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


def problem(found: object) -> Problem:
    assert isinstance(found, Problem)
    return found


def test_a_page_comes_with_what_the_server_said_and_without_its_cookies(site: Site) -> None:
    site.pages["/a"] = Reply(PAGE.body, headers={"Content-Type": "text/html", "ETag": '"1"', "Set-Cookie": "s=1"})
    found = Fetcher(replace(OPEN, program="briefgen/9")).fetch(site.url("/a#part", "mills.example"))
    assert isinstance(found, Capture)
    assert (found.data, found.status, found.url) == (PAGE.body, 200, site.url("/a", "mills.example"))
    assert found.header("etag") == '"1"'
    assert found.header("set-cookie") is None
    assert found.retrieved is not None
    asked = site.asked[-1][2]
    assert asked["user-agent"].startswith("briefgen/9 ")
    assert asked["host"] == f"mills.example:{site.port}"
    assert "cookie" not in asked


def test_this_machine_and_private_networks_are_refused(site: Site) -> None:
    site.pages["/a"] = PAGE
    for url in (site.url("/a"), site.url("/a", "localhost"), site.url("/a", "[::1]"), "http://169.254.169.254/latest"):
        assert problem(Fetcher(Network()).fetch(url)).code == "address-private"
    assert site.asked == []


def test_odd_spellings_of_an_address_are_looked_through(site: Site) -> None:
    for host in ("127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1"):
        assert problem(Fetcher(Network()).fetch(site.url("/a", host))).code in {"address-private", "host-unknown"}
    assert site.asked == []


def test_a_name_with_one_private_address_among_others_is_refused(site: Site) -> None:
    for host in ("inside.example", "both.example"):
        assert problem(Fetcher(OPEN).fetch(site.url("/a", host))).code == "address-private"
    assert site.asked == []


def test_a_redirect_into_a_private_network_is_refused(site: Site) -> None:
    site.pages["/a"] = Reply(status=302, headers={"Location": "http://inside.example/admin"})
    site.pages["/b"] = Reply(status=301, headers={"Location": f"http://[::ffff:10.0.0.7]:{site.port}/"})
    site.pages["/c"] = Reply(status=307, headers={"Location": "file:///etc/passwd"})
    fetcher = Fetcher(OPEN)
    assert problem(fetcher.fetch(site.url("/a"))).code == "address-private"
    assert problem(fetcher.fetch(site.url("/b"))).code == "address-private"
    assert problem(fetcher.fetch(site.url("/c"))).code == "address-scheme"


def test_a_name_that_changes_after_it_was_judged_leads_nowhere_else(site: Site) -> None:
    site.pages["/a"] = PAGE
    looks: list[str] = []

    def changing(host: str, _port: int) -> tuple[str, ...]:
        looks.append(host)
        return HOME if len(looks) % 2 else ("10.0.0.7",)

    fetcher = Fetcher(replace(OPEN, resolve=changing))
    assert problem(fetcher.fetch(site.url("/a", "mills.example"))).code == "address-private"
    assert site.paths() == []
    assert looks == ["mills.example"] * 2, "one look-up for each request, and the request goes to what was looked up"


def test_redirects_are_followed_to_their_end_and_not_for_ever(site: Site) -> None:
    site.pages["/old"] = Reply(status=301, headers={"Location": "/new?x=ü"})
    site.pages["/new?x=%C3%BC"] = PAGE
    found = Fetcher(OPEN).fetch(site.url("/old"))
    assert isinstance(found, Capture)
    assert (found.requested, found.url) == (site.url("/old"), site.url("/new?x=ü"))
    site.pages["/round"] = Reply(status=302, headers={"Location": "/round"})
    assert problem(Fetcher(OPEN).fetch(site.url("/round"))).code == "redirects-endless"
    assert site.paths().count("/round") == OPEN.hops + 1


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://mills.example/a", "address-scheme"),
        ("http://user:secret@mills.example/", "address-login"),
        ("http:///a", "address-unreadable"),
        ("http://mills.example:99999/", "address-unreadable"),
        ("http://[::1/", "address-unreadable"),
        ("http://no-such-host.invalid/", "host-unknown"),
    ],
)
def test_what_is_no_address_of_a_page_is_told(url: str, code: str) -> None:
    assert problem(Fetcher(Network()).fetch(url)).code == code


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(b"gone", 410), "http-status"),
        (Reply(b"%PDF", headers={"Content-Type": "application/pdf"}), "source-binary"),
        (Reply(b"<p>The mills", break_off=True), "fetch-failed"),
        (Reply(bytes(3000)), "fetch-failed"),
        (Reply(b"x" * 100, pause=0.05), "fetch-failed"),
        (Reply(b"5\r\nThe m\r\nzz", headers={"Transfer-Encoding": "chunked"}), "fetch-failed"),
    ],
    ids=["gone", "pdf", "breaks off", "too large", "too slow", "broken chunks"],
)
def test_what_cannot_be_had_is_told(site: Site, reply: Reply, code: str) -> None:
    site.pages["/a"] = reply
    found = problem(Fetcher(replace(OPEN, bounds=Bounds(20.0, 1.0 if reply.pause else 20.0, 2000))).fetch(site.url("/a")))
    assert (found.code, found.path) == (code, site.url("/a"))
    assert found.hint


def test_a_server_that_never_finishes_its_head_is_cut_off() -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        while True:
            try:
                line, _ = listener.accept()
                with line:
                    line.recv(4096)
                    line.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                    for _ in range(100):
                        line.sendall(b"a")
                        threading.Event().wait(0.05)
            except OSError:
                if listener.fileno() < 0:
                    return

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/robots.txt"
    found = problem(Fetcher(replace(OPEN, bounds=Bounds(2.0, 0.5))).fetch(url))
    listener.close()
    assert found.code == "robots-unknown"


def test_robots_are_asked_once_and_heeded(site: Site) -> None:
    site.pages |= {"/a": PAGE, "/private/b": PAGE, "/robots.txt": Reply(b"User-agent: *\nDisallow: /private/\n", headers={})}
    fetcher = Fetcher(OPEN)
    assert isinstance(fetcher.fetch(site.url("/a")), Capture)
    assert problem(fetcher.fetch(site.url("/private/b"))).code == "robots-forbid"
    assert [path for _, path, _ in site.asked] == ["/robots.txt", "/a"]


def test_a_redirect_to_what_robots_forbid_is_not_followed(site: Site) -> None:
    site.pages |= {"/a": Reply(status=302, headers={"Location": "/private/b"}), "/private/b": PAGE}
    site.pages["/robots.txt"] = Reply(b"User-agent: briefgen\nDisallow: /private/\n", headers={})
    assert problem(Fetcher(OPEN).fetch(site.url("/a"))).code == "robots-forbid"
    assert site.paths() == ["/a"]


@pytest.mark.parametrize(("status", "code"), [(404, ""), (403, ""), (500, "robots-unknown"), (503, "robots-unknown")])
def test_a_site_without_rules_is_open_and_one_that_fails_is_closed(site: Site, status: int, code: str) -> None:
    site.pages |= {"/a": PAGE, "/robots.txt": Reply(b"", status)}
    found = Fetcher(OPEN).fetch(site.url("/a"))
    assert (found.code if isinstance(found, Problem) else "") == code


def test_a_host_is_asked_one_request_at_a_time_with_a_pause_between(site: Site) -> None:
    site.pages |= {f"/{n}": PAGE for n in range(4)}
    fetcher = Fetcher(replace(OPEN, pause=0.2))
    threads = [threading.Thread(target=fetcher.fetch, args=(site.url(f"/{n}"),)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gaps = [after - before for before, after in zip(site.times, site.times[1:], strict=False)]
    assert len(gaps) == 4
    assert min(gaps) >= 0.19


def test_a_server_that_asks_for_patience_is_asked_once_more(site: Site) -> None:
    answers = iter([Reply(b"", 429, {"Retry-After": "0"}), PAGE, Reply(b"", 503, {"Retry-After": "86400"})])
    site.pages["/a"] = lambda _headers: next(answers)
    fetcher = Fetcher(OPEN)
    assert isinstance(fetcher.fetch(site.url("/a")), Capture)
    assert problem(fetcher.fetch(site.url("/a"))).message.startswith("the server answers 503")


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    def answer(headers: dict[str, str]) -> Reply:
        return Reply(status=304, headers={}) if headers.get("if-none-match") == '"1"' else PAGE

    site.pages["/a"] = answer
    fetcher = Fetcher(OPEN)
    assert isinstance(fetcher.fetch(site.url("/a"), Validators('"1"', "Sat, 01 Sep 2018 01:30:00 GMT")), Unchanged)
    assert site.asked[-1][2]["if-modified-since"] == "Sat, 01 Sep 2018 01:30:00 GMT"
    assert isinstance(fetcher.fetch(site.url("/a"), Validators('"2"')), Capture)


def test_stopping_wakes_who_waits_and_lets_nobody_begin(site: Site) -> None:
    site.pages |= {"/slow": Reply(b"x" * 1000, pause=0.05), "/a": PAGE}
    fetcher = Fetcher(OPEN)
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(fetcher.fetch(site.url("/slow"))))
    thread.start()
    while "/slow" not in site.paths():
        threading.Event().wait(0.01)
    fetcher.stop()
    thread.join(20)
    assert not thread.is_alive()
    assert problem(found[0]).code == "fetch-failed"
    assert problem(fetcher.fetch(site.url("/a"))).code == "fetch-stopped"


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    path = tmp_path / "pair.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=mills.example", "-addext",
         "subjectAltName=DNS:mills.example", "-keyout", str(tmp_path / "key.pem"), "-out", str(path)],
        check=True, capture_output=True,
    )  # fmt: skip
    path.write_text(path.read_text() + (tmp_path / "key.pem").read_text())
    return path


def test_certificates_are_checked_by_name_though_the_connection_is_to_an_address(certificate: Path) -> None:
    def wrap(server: object) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)  # type: ignore[attr-defined]

    trusting = ssl.create_default_context(cafile=str(certificate))
    with serving(wrap) as site:
        site.pages["/a"] = PAGE
        good = site.url("/a", "mills.example").replace("http:", "https:")
        bad = site.url("/a", "other.example").replace("http:", "https:")
        fetcher = Fetcher(replace(OPEN, tls=trusting))
        assert isinstance(fetcher.fetch(good), Capture)
        assert problem(fetcher.fetch(bad)).code == "robots-unknown"
        assert problem(Fetcher(OPEN).fetch(good)).code == "robots-unknown"


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def test_a_redirect_to_a_server_that_does_not_answer_tells_which_one_does_not_and_why(site: Site) -> None:
    there = f"http://other.example:{closed_port()}"
    site.pages["/a"] = Reply(status=302, headers={"Location": f"{there}/b"})
    found = problem(Fetcher(OPEN).fetch(site.url("/a", "mills.example")))
    assert (found.code, found.path) == ("robots-unknown", site.url("/a", "mills.example"))
    assert found.message.startswith(f"{there}/robots.txt cannot be read (connection refused)")


def test_a_server_that_fails_on_its_rules_is_told_with_its_answer(site: Site) -> None:
    site.pages |= {"/a": PAGE, "/robots.txt": Reply(b"", 503)}
    assert "(mills.example answers 503 " in problem(Fetcher(OPEN).fetch(site.url("/a", "mills.example"))).message
