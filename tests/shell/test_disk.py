"""Reading a project: nothing that cannot be read is passed over in silence."""

from __future__ import annotations

import errno
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


def test_a_folder_of_which_the_disk_does_not_say_whether_it_is_there_is_told_and_not_taken_for_none(tmp_path: Path) -> None:
    told: list[OSError] = []
    assert list(walk(tmp_path / ("x" * 300), told.append)) == []  # a name too long: any refusal but "there is no such file"
    assert [error.errno for error in told] == [errno.ENAMETOOLONG]
    assert list(walk(tmp_path / "none", told.append)) == []
    assert len(told) == 1


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("content/static/a.pdf", "vault/ab/original.pdf"),
        ("content/static/a.txt", ".git/config"),
        ("content/static/a.md", "content/articles/a.md"),
        ("content/articles/b.md", "vault/ab/original.pdf"),
        ("themes/mine/static/a.css", ".git/config"),
        ("content/static/new.html", "inbox/new.html"),
        ("content/static/whole", "vault/ab"),
    ],
)
def test_a_link_publishes_nothing_that_lies_elsewhere_in_the_project(project: Path, link: str, target: str) -> None:
    for path in (target, link) if "." in target else (f"{target}/original.pdf", link):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        if path != link and not (project / path).exists():
            (project / path).write_text("secret")
    (project / link).symlink_to(project / target)
    snapshot = read_project(project)
    assert link not in {file.path for file in snapshot.files()}
    assert [p.path for p in snapshot.problems] == ([] if link.endswith("whole") else [link]), "folders are not followed at all"


@pytest.mark.parametrize("target", ["vault", ".git", "content/articles", "content/static-private", "inbox"])
def test_a_whole_folder_in_place_of_the_published_files_is_refused(project: Path, target: str) -> None:
    (project / target).mkdir(exist_ok=True)
    (project / target / "config").write_text("secret")
    (project / "content/static").symlink_to(project / target)
    snapshot = read_project(project)
    assert snapshot.static == ()
    assert {p.code for p in snapshot.problems} == {"file-unreadable"}


def test_links_within_their_folder_and_to_folders_of_the_users_own_are_followed(project: Path) -> None:
    (project / "assets").mkdir()
    (project / "assets/logo.svg").write_text("<svg/>")
    (project / "content/static").symlink_to(project / "assets")
    (project / "assets/icon.svg").symlink_to("logo.svg")
    (project / "content/articles/b.md").symlink_to("a.md")
    snapshot = read_project(project)
    assert [f.path for f in snapshot.static] == ["content/static/icon.svg", "content/static/logo.svg"]
    assert [f.path for f in snapshot.articles] == ["content/articles/a.md", "content/articles/b.md"]
    assert snapshot.problems == ()


def test_a_folder_that_links_to_itself_is_told_for_all_that_would_lie_in_it(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("title: Mills\n")
    (tmp_path / "content").symlink_to("content")
    problems = read_project(tmp_path).problems
    assert {p.path for p in problems} >= {"content/articles", "content/static", "content/actors.yml", "content/places.yml"}
    assert {p.code for p in problems} == {"file-unreadable", "folder-unreadable"}
    assert all(p.hint and p.severity == "error" for p in problems)


@pytest.mark.parametrize("name", ["content", "themes"])
def test_a_file_or_a_broken_link_in_place_of_a_whole_folder_is_no_empty_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "site.yml").write_text("title: T\n")
    (tmp_path / name).write_text("")
    (problem,) = read_project(tmp_path).problems
    assert (problem.code, problem.severity, problem.path) == ("folder-unreadable", "error", name)
    assert f"make a folder {name}/" in problem.hint
    (tmp_path / name).unlink()
    (tmp_path / name).symlink_to(tmp_path / "nowhere")
    assert [(p.code, p.path) for p in read_project(tmp_path).problems] == [("folder-unreadable", name)]
