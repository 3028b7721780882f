"""The preview as a user starts it: a program that serves until it is interrupted."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 120.0


@pytest.fixture
def preview(site: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    command = [sys.executable, "-m", "briefgen", "serve", "--port", "0", "--jobs", "1"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1617321600"}
    with subprocess.Popen(
        command, cwd=site, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as program:
        said = read_until(program, "Preview at ")
        yield said.partition("Preview at ")[2].partition(" (")[0], program
        program.kill()


def wait_for(program: subprocess.Popen[str], address: str, wanted: str) -> str:
    """Return the page at ``address`` once it holds ``wanted``."""
    end, page = time.monotonic() + PATIENCE, ""
    while time.monotonic() < end:
        assert program.poll() is None, program.communicate()
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                page = answer.read().decode()
        except OSError as error:
            page = str(error)
        if wanted in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{wanted!r} never came; last: {page[:500]}")


def read_until(program: subprocess.Popen[str], words: str) -> str:
    """Return what the program says up to the line with ``words``; the suite's own time limit ends a wait in vain."""
    assert program.stdout is not None
    said = ""
    for line in program.stdout:
        said += line
        if words in line:
            return said
    raise AssertionError(f"{words!r} was never said: {said}")


def test_a_preview_shows_drafts_follows_edits_and_ends_quietly(
    site: Path, preview: tuple[str, subprocess.Popen[str]], files: Callable[[Path], dict[str, bytes]]
) -> None:
    address, program = preview
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        assert b"Strait Watch" in answer.read(), "it answers where it says so, as soon as it says so"
    draft = site / "content/articles/draft.md"
    draft.write_text("---\ntitle: Half a thought\ndraft: true\n---\nMore to come.\n", encoding="utf-8")
    wait_for(program, f"{address}articles/draft/", "Half a thought")
    draft.write_text("---\ntitle: A whole thought\ndraft: true\n---\nAll is said.\n", encoding="utf-8")
    wait_for(program, f"{address}articles/draft/", "A whole thought")
    draft.write_text("---\ntitle: [broken\n---\nAll is said.\n", encoding="utf-8")
    said = read_until(program, "content/articles/draft.md:2:")
    wait_for(program, f"{address}articles/draft/", "A whole thought")
    program.send_signal(signal.SIGINT)
    said += program.communicate(timeout=PATIENCE)[0]
    assert "content/articles/draft.md:2:" in said
    assert "Traceback" not in said
    assert program.returncode in {0, 130}
    assert not (site / "_site").exists(), "drafts are kept apart from what is published"
    assert draft.read_text(encoding="utf-8").startswith("---\ntitle: [broken")
    assert "content/articles/2019-03-12-ferry.md" in files(site)


def test_a_preview_that_nobody_listens_to_any_more_ends_in_silence(site: Path) -> None:
    command = [sys.executable, "-m", "briefgen", "serve", "--port", "0", "--jobs", "1"]
    with subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        read_until(program, "Preview at ")
        assert program.stdout
        assert program.stderr
        program.stdout.close()
        (site / "content/articles/more.md").write_text("---\ntitle: More\n---\nThere is more.\n", encoding="utf-8")
        assert (program.wait(PATIENCE), program.stderr.read()) == (141, "")


def test_a_port_that_is_taken_is_a_message(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        command = [sys.executable, "-m", "briefgen", "serve", "--port", str(taken.getsockname()[1]), "--jobs", "1"]
        done = subprocess.run(command, cwd=site, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert "error[" in done.stderr
    assert "Traceback" not in done.stderr
