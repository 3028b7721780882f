from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from previews import PATIENCE, address_said, port_of, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITE = """\
title: Preview
"""
ARTICLE = """\
---
title: Mills stand still
---
The mills stand still.
"""


def get(port: int, path: str, **headers: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def wait_for(port: int, path: str, words: bytes) -> bytes:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            _, body = get(port, path)
        except OSError:
            body = b""
        if words in body:
            return body
        time.sleep(0.05)
    raise AssertionError(f"{words!r} never appeared at {path}")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "site.yml").write_text(SITE)
    (tmp_path / "content/articles/mills.md").write_text(ARTICLE)
    (tmp_path / ".env").write_text("SECRET=1")
    return tmp_path


def wait_until_said(log: Path, words: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if words in log.read_text(encoding="utf-8"):
            return
        time.sleep(0.05)
    raise AssertionError(f"{words!r} was never said: {log.read_text(encoding='utf-8')}")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "said.log"


@pytest.fixture
def port(project: Path, log: Path) -> Iterator[int]:
    command = [sys.executable, "-m", "briefgen", "serve", "--port", "0", "--project", str(project)]
    with log.open("wb") as said, subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, env={**os.environ}) as server:
        try:
            wait_until(lambda: address_said(log), "the preview starts")
            yield port_of(address_said(log))
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(PATIENCE)
            finally:
                server.kill()


def test_a_save_is_seen_without_another_command(project: Path, port: int) -> None:
    wait_for(port, "/articles/mills/", b"stand still")
    (project / "content/articles/mills.md").write_text(ARTICLE.replace("stand still.", "turn again."))
    assert b"livereload.js" in wait_for(port, "/articles/mills/", b"turn again.")


def test_drafts_are_shown_and_marked_and_kept_out_of_the_output(project: Path, port: int) -> None:
    (project / "content/articles/secret.md").write_text(ARTICLE.replace("title:", "draft: true\ntitle:"))
    assert b"raft" in wait_for(port, "/articles/secret/", b"stand still")
    assert not (project / "_site").exists()


def test_a_broken_file_keeps_the_last_good_preview_and_mending_it_builds_again(project: Path, port: int, log: Path) -> None:
    path = project / "content/articles/mills.md"
    path.write_text("---\ntitle: [\n---\n")
    wait_until_said(log, "content/articles/mills.md:2:")
    assert get(port, "/articles/mills/")[0] == 200
    path.write_text(ARTICLE.replace("stand still.", "mended."))
    wait_for(port, "/articles/mills/", b"mended.")


def test_what_is_not_there_is_the_sites_own_page(port: int) -> None:
    status, body = get(port, "/nowhere/")
    assert status == 404
    assert b"</html>" in body


def test_a_taken_port_is_a_message_with_another_port(project: Path, port: int) -> None:
    command = [sys.executable, "-m", "briefgen", "serve", "--port", str(port), "--project", str(project)]
    second = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert second.returncode == 3
    assert f"port {port} cannot be used" in second.stderr
    assert f"--port {port + 1}" in second.stderr


def test_reports_can_be_read_by_programs(project: Path) -> None:
    (project / "content/articles/bad.md").write_text("---\ntitle: x\npublished: 31 Feb 2024\n---\n")
    command = [sys.executable, "-m", "briefgen", "check", "--format", "json", "--project", str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 1
    assert [row["code"] for row in json.loads(done.stdout) if row["severity"] == "error"] == ["date-unreadable"]
