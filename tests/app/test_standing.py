"""A build that has nothing to do proves it, and whatever could change the site takes the proof away."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from briefgen.app import build
from briefgen.app.report import BuildReport
from briefgen.app.standing import Standing
from briefgen.shell.disk import File, Snapshot
from briefgen.shell.packs import Packs
from briefgen.shell.tree import Written

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2026, 11, 24)
ARTICLE = """---
title: The ferry runs again
published: 2026-11-02
actors: [Harbour Board]
---
The Harbour Board opened the crossing on Monday.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "site.yml").write_text("title: Harbour notes\nunknown_key: yes\n")
    (tmp_path / "content" / "articles" / "ferry.md").write_text(ARTICLE)
    age(tmp_path)
    build(tmp_path, day=DAY, jobs=1)
    return tmp_path


def age(project: Path) -> None:
    """Make the files of a project look as if they had been written long ago, as far as a program may: their status is new."""
    for path in (project / "site.yml", *project.rglob("*.md")):
        os.utime(path, (1_700_000_000, 1_700_000_000))


def is_up_to_date(project: Path, **order: object) -> bool:
    return build(project, jobs=1, **{"day": DAY, **order}).up_to_date  # type: ignore[arg-type]


def test_a_second_build_of_an_unchanged_project_makes_nothing(project: Path) -> None:
    assert is_up_to_date(project)


def test_what_the_first_build_had_to_say_is_said_again(project: Path) -> None:
    first = build(project, day=dt.date(2026, 11, 25), jobs=1)
    again = build(project, day=dt.date(2026, 11, 25), jobs=1)
    assert again.up_to_date
    assert any(p.code == "key-unknown" for p in again.problems)
    assert again.problems == first.problems
    assert (again.articles, again.pages, again.output) == (first.articles, first.pages, first.output.resolve())


def test_another_text_of_the_same_length_at_the_same_second_is_seen(project: Path) -> None:
    article = project / "content" / "articles" / "ferry.md"
    before = article.stat()
    article.write_text(ARTICLE.replace("Monday", "Friday"))
    os.utime(article, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not is_up_to_date(project)
    assert "Friday" in (project / "_site" / "articles" / "ferry" / "index.html").read_text()


@pytest.mark.parametrize(
    "name", ["content/articles/new.md", "content/static/logo.svg", "themes/own/theme.yml", "content/actors.yml"]
)
def test_a_new_file_is_seen(project: Path, name: str) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("")
    assert not is_up_to_date(project)


def test_a_file_that_is_gone_is_seen(project: Path) -> None:
    (project / "content" / "articles" / "ferry.md").unlink()
    assert not is_up_to_date(project)
    assert not (project / "_site" / "articles" / "ferry").exists()


@pytest.mark.parametrize(
    "order", [{"day": dt.date(2027, 1, 1)}, {"preview": True}, {"base_url": "https://example.org/x/"}, {"strict": True}]
)
def test_another_order_is_another_build(project: Path, order: dict[str, object]) -> None:
    assert not is_up_to_date(project, **order)


def test_a_page_that_somebody_changed_is_made_again(project: Path) -> None:
    page = project / "_site" / "index.html"
    page.write_text("gone")
    assert not is_up_to_date(project)
    assert page.read_text() != "gone"
    assert is_up_to_date(project)


@pytest.mark.parametrize("edited", [False, True])
def test_a_page_that_was_changed_under_its_old_size_and_time_is_made_again(project: Path, *, edited: bool) -> None:
    other = project / "content/articles/bridge.md"
    other.write_text(ARTICLE.replace("The ferry", "The bridge"))
    build(project, day=DAY, jobs=1)
    page = project / "_site/articles/ferry/index.html"
    whole, before = page.read_bytes(), page.stat()
    with page.open("r+b") as file:
        file.write(whole.swapcase())
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    now = page.stat()
    assert (now.st_size, now.st_mtime_ns, now.st_ino) == (before.st_size, before.st_mtime_ns, before.st_ino)
    if edited:
        other.write_text(other.read_text() + "It was closed for a week.\n")
    assert not is_up_to_date(project)
    assert page.read_bytes() == whole


def test_a_build_whose_pages_were_taken_away_before_their_stamps_were_leaves_no_proof(tmp_path: Path) -> None:
    settings = File("site.yml", b"title: Harbour notes\n")
    (tmp_path / settings.path).write_bytes(settings.data)
    report = BuildReport(tmp_path / "_site", written=Written(1, 0, 0))
    standing = Standing(tmp_path, "an order")
    standing.remember(report, (), Snapshot(settings), Packs(tmp_path, standing.program))
    assert Standing(tmp_path, "an order").proven() is None


def test_a_page_that_somebody_deleted_is_made_again(project: Path) -> None:
    page = project / "_site" / "articles" / "ferry" / "index.html"
    page.unlink()
    assert not is_up_to_date(project)
    assert page.exists()


@pytest.mark.parametrize("place", ["project", "above", "working tree"])
def test_a_commit_is_seen_because_pages_tell_what_changed_since(tmp_path: Path, place: str) -> None:
    def git(*words: str, at: Path) -> None:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(at), *who, *words], check=True, capture_output=True)

    repository = tmp_path / "repository"
    repository.mkdir()
    git("init", at=repository)
    git("commit", "--allow-empty", "-m", "begin", at=repository)
    if place == "working tree":
        git("worktree", "add", "-b", "other", str(tmp_path / "there"), at=repository)
    at = tmp_path / "there" if place == "working tree" else repository
    project = at / "briefs" if place == "above" else at
    (project / "content" / "articles").mkdir(parents=True)
    (project / "site.yml").write_text("title: Harbour notes\n")
    (project / "content" / "articles" / "ferry.md").write_text(ARTICLE)
    (project / ".gitignore").write_text("_site/\n.briefgen/\n")
    build(project, day=DAY, jobs=1)
    assert is_up_to_date(project)
    git("add", ".", at=project)
    git("commit", "-m", "more", at=project)
    assert not is_up_to_date(project)


def test_a_file_of_others_in_the_output_folder_stays_and_costs_no_build(project: Path) -> None:
    (project / "_site" / "CNAME").write_text("example.org\n")
    assert is_up_to_date(project)
    assert (project / "_site" / "CNAME").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"program": 1}', "null", '{"program":"","inputs":[],"young":{}}'])
def test_a_damaged_record_is_no_proof(project: Path, text: str) -> None:
    for record in (project / ".briefgen" / "builds").iterdir():
        record.write_text(text)
    assert not is_up_to_date(project)
    assert is_up_to_date(project)


def test_a_record_of_another_program_is_no_proof(project: Path) -> None:
    order = repr(("", False, None, "", DAY.isoformat(), False))
    assert Standing(project, order).proven()
    assert not Standing(project, order, program="another").proven()


def test_a_project_that_was_moved_is_built_anew(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    there = project.rename(tmp_path_factory.mktemp("other") / "moved")
    assert not is_up_to_date(there)
    project.mkdir()


def test_a_record_that_cannot_be_kept_is_a_note_and_the_site_is_built(project: Path) -> None:
    for record in (project / ".briefgen" / "builds").iterdir():
        record.unlink()
    (project / ".briefgen" / "builds").rmdir()
    (project / ".briefgen" / "builds").write_text("in the way")
    report = build(project, day=DAY, jobs=1)
    assert not report.failed
    assert [p.severity for p in report.problems if p.code == "cache-unwritable"] == ["note"]


def test_a_build_with_errors_leaves_no_proof(project: Path) -> None:
    (project / "content" / "articles" / "bad.md").write_text("---\n---\nNo title.\n")
    assert build(project, day=DAY, jobs=1).failed
    assert build(project, day=DAY, jobs=1).failed


def test_pages_that_others_changed_or_took_away_come_back_also_when_the_memo_has_lost_them(project: Path) -> None:
    page = project / "_site/articles/ferry/index.html"
    whole = page.read_bytes()
    for lost in ([], [*(project / ".briefgen/memo").glob("last_of_*.pack")]):
        for pack in lost:
            pack.unlink()
        page.write_bytes(whole.swapcase())
        (project / "_site/index.html").unlink()
        build(project, day=DAY, jobs=1)
        assert page.read_bytes() == whole
        assert (project / "_site/index.html").is_file()
    assert lost, "the memo keeps pages"
