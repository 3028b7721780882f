"""Reading a project: nothing that cannot be read is passed over in silence."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefgen.shell.disk import read_project, walk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "site.yml").write_text("title: T\n")
    (tmp_path / "content/articles/a.md").write_text("---\ntitle: A\n---\n")
    return tmp_path


def test_files_are_read_in_the_order_of_their_paths(project: Path) -> None:
    (project / "content/articles/B.md").write_text("")
    (project / "content/articles/.hidden.md").write_text("")
    (project / "content/articles/c.md~").write_text("")
    snapshot = read_project(project)
    assert [file.path for file in snapshot.articles] == ["content/articles/B.md", "content/articles/a.md"]
    assert snapshot.problems == ()


def test_folders_that_are_not_there_are_empty(tmp_path: Path) -> None:
    assert read_project(tmp_path).problems == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a system with named pipes")
def test_a_pipe_is_a_message_and_is_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "content/articles/pipe.md")
    snapshot = read_project(project)
    (problem,) = snapshot.problems
    assert (problem.code, problem.path) == ("file-unreadable", "content/articles/pipe.md")
    assert "no regular file" in problem.message
    assert [file.path for file in snapshot.articles] == ["content/articles/a.md"]


def test_a_file_in_place_of_a_folder_is_a_message(project: Path) -> None:
    (project / "content/dossiers").write_text("")
    (problem,) = read_project(project).problems
    assert (problem.code, problem.severity, problem.path) == ("folder-unreadable", "error", "content/dossiers")
    assert problem.hint


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_folder_that_may_not_be_read_is_a_message(project: Path) -> None:
    (project / "content/articles").chmod(0)
    try:
        (problem,) = read_project(project).problems
    finally:
        (project / "content/articles").chmod(0o755)
    assert (problem.code, problem.path) == ("folder-unreadable", "content/articles")


def test_walking_tells_of_each_folder_that_cannot_be_read(project: Path) -> None:
    heard: list[OSError] = []
    assert list(walk(project / "site.yml", heard.append)) == []
    assert [error.filename for error in heard] == [str(project / "site.yml")]
