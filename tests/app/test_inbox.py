from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest
from projects import page, project

from briefgen.app import build
from briefgen.app.inbox import SEEN, take_inbox

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = project(tmp_path / "desk", "inbox: auto\n")
    (folder / "inbox").mkdir()
    (folder / "inbox/boats.html").write_text(page("Boats stay"), encoding="utf-8")
    return folder


def articles(desk: Path) -> list[str]:
    return sorted(p.stem for p in (desk / "content/articles").glob("*.md"))


def test_a_build_takes_the_inbox_in_first_and_the_article_is_on_the_site(desk: Path) -> None:
    report = build(desk, jobs=1)
    assert not report.failed
    assert articles(desk) == ["2018-09-17-boats-stay"]
    assert (desk / "_site/articles/2018-09-17-boats-stay/index.html").is_file()


def test_an_inbox_by_hand_is_left_alone(desk: Path) -> None:
    (desk / "site.yml").write_text("title: Strait Watch\n", encoding="utf-8")
    assert take_inbox(desk) == ()
    assert articles(desk) == []


def test_what_cannot_be_read_is_a_warning_of_every_build_and_read_once(desk: Path) -> None:
    (desk / "inbox/photo.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
    first = take_inbox(desk, 1)
    assert [(p.path, p.severity, p.code) for p in first] == [("inbox/photo.html", "warning", "source-binary")]
    before = (desk / SEEN).stat().st_mtime_ns
    assert take_inbox(desk, 1) == first
    assert (desk / SEEN).stat().st_mtime_ns == before, "nothing was taken in a second time"
    (desk / "inbox/photo.html").write_text(page("Boats leave", "They left."), encoding="utf-8")
    assert take_inbox(desk, 1) == ()
    assert articles(desk) == ["2018-09-17-boats-leave", "2018-09-17-boats-stay"]


def test_an_article_that_a_person_removed_does_not_come_back_with_the_next_build(desk: Path) -> None:
    take_inbox(desk, 1)
    (desk / "content/articles/2018-09-17-boats-stay.md").unlink()
    take_inbox(desk, 1)
    (desk / SEEN).unlink()
    take_inbox(desk, 1)
    assert articles(desk) == []


def test_a_build_asks_no_network_for_a_list_in_the_inbox(desk: Path) -> None:
    (desk / "inbox/urls.txt").write_text("https://courier.example/a\nhttps://courier.example/b\n", encoding="utf-8")
    (problem,) = take_inbox(desk, 1)
    assert (problem.code, problem.path, problem.severity) == ("address-unfetched", "inbox/urls.txt", "warning")
    assert problem.message == "it names 2 addresses, and a build asks no network"
    assert problem.hint == "fetch what it names with: briefgen ingest inbox/urls.txt"


@pytest.mark.parametrize("text", ["", "[]", '{"program": 1}', '{"program": "0", "files": {"inbox/boats.html": 7}}'])
def test_a_memory_that_is_none_is_made_anew(desk: Path, text: str) -> None:
    (desk / ".briefgen").mkdir()
    (desk / SEEN).write_text(text, encoding="utf-8")
    assert take_inbox(desk, 1) == ()
    assert articles(desk) == ["2018-09-17-boats-stay"]


def test_a_preview_takes_in_what_is_put_into_the_inbox(desk: Path) -> None:
    command = [sys.executable, "-m", "briefgen", "serve", "--port", "0", "--jobs", "1"]
    running = subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert running.stdout
        while "Preview at" not in (line := running.stdout.readline()):
            assert line, "the preview has ended"
        address = line.split()[2] + "articles/2018-09-17-boats-leave/"
        (desk / "inbox/more.html").write_text(page("Boats leave", "They left."), encoding="utf-8")
        end = time.monotonic() + 200
        found = b""
        while b"Boats leave" not in found and time.monotonic() < end:
            time.sleep(0.2)
            try:
                with urllib.request.urlopen(address, timeout=5) as answer:
                    found = answer.read()
            except OSError:
                continue
        assert b"Boats leave" in found
    finally:
        running.terminate()
        running.communicate()
