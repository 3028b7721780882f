"""
Whole projects and what becomes of them.

A good project's expected files lie in its folder ``expected/``, a bad one's faults in ``expected.txt``. After a change that
is meant, write them anew with ``RENEW_GOLDEN=1 pytest tests/sites`` and read the difference.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

SITES = Path(__file__).parents[1] / "golden" / "sites"
PAGES = {
    "article.txt": "articles/2020-03-06-truce/index.html",
    "dossier.txt": "dossiers/truce/index.html",
    "actor.txt": "actors/river-front/index.html",
    "place.txt": "places/milltown/index.html",
    "home.txt": "index.html",
}
FILES = ("feed.xml", "feed.json", "sitemap.xml", "robots.txt", "opensearch.xml")


def build(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefgen", "build", "--project", "."]
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1584000000", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False, timeout=120)


def agree(expected: Path, got: str) -> None:
    if os.environ.get("RENEW_GOLDEN"):
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(got, encoding="utf-8")
    assert got == expected.read_text(encoding="utf-8")


def readable(page: str) -> str:
    """The words of a page, one element a line, as a reader without styles gets them."""
    body = re.sub(r"(?s)<(script|style)\b.*?</\1>", "", page)
    lines = unescape(re.sub(r"<[^>]+>", "\n", body)).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip()) + "\n"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("good") / "valley"
    shutil.copytree(SITES / "good" / "valley", project, ignore=shutil.ignore_patterns("expected"))
    done = build(project)
    assert (done.returncode, done.stderr) == (0, "")
    return project / "_site"


def test_a_good_project_makes_exactly_these_files(good: Path) -> None:
    files = sorted(p.relative_to(good).as_posix() for p in good.rglob("*") if p.is_file())
    agree(SITES / "good/valley/expected/files.txt", "\n".join(files) + "\n")


@pytest.mark.parametrize("name", PAGES)
def test_a_good_page_reads_as_expected(good: Path, name: str) -> None:
    page = (good / PAGES[name]).read_text(encoding="utf-8")
    agree(SITES / "good/valley/expected" / name, readable(page))


@pytest.mark.parametrize("name", FILES)
def test_a_file_for_machines_is_as_expected(good: Path, name: str) -> None:
    agree(SITES / "good/valley/expected" / name, (good / name).read_text(encoding="utf-8"))


def test_what_is_hidden_is_in_no_file(good: Path) -> None:
    for path in good.rglob("*"):
        if path.is_file():
            data = path.read_bytes().lower()
            for secret in (b"secret line", b"secret envoy", b"secret-envoy", b"hidden talks", b"2020-03-09", b"12.3456"):
                assert secret not in data, (path, secret)


def test_what_the_excerpt_leaves_out_is_in_no_file(good: Path) -> None:
    for path in good.rglob("*"):
        if path.is_file():
            assert b"millers" not in path.read_bytes(), path


BAD = sorted(p.name for p in (SITES / "bad").iterdir() if p.is_dir())


@pytest.mark.parametrize("name", BAD)
def test_a_bad_project_is_told_what_is_wrong_and_keeps_its_old_site(name: str, tmp_path: Path) -> None:
    project = tmp_path / name
    shutil.copytree(SITES / "bad" / name, project, symlinks=True, ignore=shutil.ignore_patterns("expected.txt"))
    (project / "_site").mkdir()
    (project / "_site/.briefgen.json").write_text('["index.html"]')
    (project / "_site/index.html").write_text("the old site")
    done = build(project)
    agree(SITES / "bad" / name / "expected.txt", f"{done.stderr}exit {done.returncode}\n")
    assert (project / "_site/index.html").read_text() == "the old site"
    assert "Traceback" not in done.stderr
