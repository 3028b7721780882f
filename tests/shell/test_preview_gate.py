"""What a preview gives to whom: to this machine only, to its own pages only, the preview only."""

from __future__ import annotations

import os
import signal
import socket
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from previews import serving, wait_until

from briefgen.shell.gate import is_local, is_same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from previews import Preview

HANDSHAKE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec_WebSocket_Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    "Sec_WebSocket_Version": "13",
}
PLACES = ["/", "/static/style.css", "/nowhere/", "/livereload.js", "/livereload-page.js"]
SOCKETS = ["/livereload", "/livereload-faults"]


def lay_out(project: Path) -> Path:
    (project / "content/articles").mkdir(parents=True)
    (project / "site.yml").write_text("title: Mills\n")
    (project / "content/articles/mills.md").write_text("---\ntitle: The mills\n---\nThey stand still.\n")
    (project / ".env").write_text("SECRET=1")
    return project


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with serving(lay_out(tmp_path_factory.mktemp("mills"))) as running:
        yield running


def test_it_listens_on_the_loopback_address_alone(preview: Preview) -> None:
    other = socket.socket()
    with other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", preview.port))
    assert preview.get("/")[0] == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "192.168.0.7:8000"])
def test_another_host_is_refused_whatever_it_asks_for(preview: Preview, host: str) -> None:
    assert {preview.get(path, Host=host)[0] for path in PLACES} == {403}
    assert {preview.get(path, Host=host, **HANDSHAKE)[0] for path in SOCKETS} == {403}


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example"])
def test_pages_of_another_origin_are_refused_whatever_they_ask_for(preview: Preview, origin: str) -> None:
    assert {preview.get(path, Origin=origin)[0] for path in PLACES} == {403}
    assert {preview.get(path, Origin=origin, **HANDSHAKE)[0] for path in SOCKETS} == {403}


def test_a_page_of_another_site_may_lead_here_but_take_nothing_in(preview: Preview) -> None:
    strange = {"Sec_Fetch_Site": "cross-site"}
    assert preview.get("/", **strange, Sec_Fetch_Mode="navigate")[0] == 200
    assert preview.get("/search-index/index.js", **strange, Sec_Fetch_Mode="no-cors")[0] == 403


def test_its_own_pages_are_served(preview: Preview) -> None:
    own = f"http://127.0.0.1:{preview.port}"
    assert preview.get("/", Origin=own)[0] == 200
    assert preview.get("/", Host=f"localhost:{preview.port}", Origin=f"http://localhost:{preview.port}")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/.env",
        "/.briefgen.json",
        "/%2ebriefgen.json",
        "/static/../.briefgen.json",
        "/../../site.yml",
        "/..%2f..%2fsite.yml",
        "/%2e%2e/%2e%2e/site.yml",
        "/..%5c..%5csite.yml",
        "//etc/passwd",
        "/static/%2e%2e/%2e%2e/%2e%2e/site.yml",
        "/%00",
        "/index.html%00.css",
        "/forcereload",
        "/forcereload?path=*",
    ],
)
def test_nothing_but_the_preview_is_served(preview: Preview, path: str) -> None:
    status, body = preview.get(path)
    assert status in {403, 404}
    assert b"title: Mills" not in body
    assert b"root:" not in body


def test_folders_are_not_listed(preview: Preview) -> None:
    for path in ("/static/", "/static", "/search-index/"):
        status, body = preview.get(path)
        assert status in {301, 404}
        assert b"style.css" not in body.partition(b"</head>")[2]


def test_a_link_out_of_the_preview_is_not_followed(preview: Preview) -> None:
    (preview.project / ".briefgen/preview/leak.txt").symlink_to(preview.project / ".env")
    assert preview.get("/leak.txt")[0] in {403, 404}


def test_no_answer_is_kept_and_none_may_be_taken_into_other_sites(preview: Preview) -> None:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=30)
    connection.request("GET", "/articles/mills/", headers={"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"})
    answer = connection.getresponse()
    body = answer.read()
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert int(answer.headers["Content-Length"]) == len(body)
    connection.close()


def test_twenty_files_saved_at_once_are_not_twenty_builds_and_the_last_edit_arrives(preview: Preview) -> None:
    before = preview.builds()
    for number in range(20):
        (preview.project / f"content/articles/burst-{number}.md").write_text(f"---\ntitle: Burst\n---\nNumber {number}.\n")
    wait_until(lambda: preview.get("/articles/burst-19/")[0] == 200, "the last file of the burst is served")
    for number in range(5):
        (preview.project / "content/articles/burst-19.md").write_text(f"---\ntitle: Burst\n---\nEdit {number}.\n")
    wait_until(lambda: b"Edit 4." in preview.get("/articles/burst-19/")[1], "the last edit is served")
    assert preview.builds() - before < 10


def test_a_builder_that_is_killed_is_a_message(tmp_path: Path) -> None:
    with serving(lay_out(tmp_path)) as running:
        os.kill(_child_of(running.program.pid), signal.SIGKILL)
        assert running.program.wait(60) == 3
        assert "error[builder-killed]: the process that builds was killed" in running.said()
        assert "Traceback" not in running.said()


def _child_of(process: int) -> int:
    return int(Path(f"/proc/{process}/task/{process}/children").read_text().split()[0])


@pytest.mark.skipif(sys.platform != "linux", reason="a browser is named by BROWSER")
def test_open_opens_the_front_page_in_the_users_browser(tmp_path: Path) -> None:
    project, seen, browser = lay_out(tmp_path / "project"), tmp_path / "seen", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {seen}\n')
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    with serving(project, "--open", BROWSER=f"{browser} %s") as running:
        wait_until(lambda: seen.exists() and seen.read_text().endswith("\n"), "the browser is opened")
        assert seen.read_text().strip() == running.address


def test_local_names_and_origins_are_told_from_others() -> None:
    assert all(map(is_local, ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "[::1]", "LOCALHOST"]))
    assert not any(map(is_local, ["evil.example", "127.0.0.1.evil.example:80", "localhost.evil.example", ""]))
    assert is_same("http://127.0.0.1:8000", "127.0.0.1:8000")
    assert not is_same("http://127.0.0.1:8001", "127.0.0.1:8000")
    assert not is_same("http://evil.example", "evil.example")
