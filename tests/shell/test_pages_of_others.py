"""What others have put on the branch, and the history that a push would carry."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from briefgen.model.errors import UsageError
from briefgen.model.page import Artifact
from briefgen.shell.history import has_remote, history_files
from briefgen.shell.pages import Push, publish_branch

if TYPE_CHECKING:
    from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    git(tmp_path, "init", "--quiet", "-b", "main", str(folder))
    for key, value in (("user.name", "Desk"), ("user.email", "desk@example.org")):
        git(folder, "config", key, value)
    git(folder, "remote", "add", "origin", str(tmp_path / "remote.git"))
    (folder / "note.txt").write_text("theirs")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "a site of another program")
    git(folder, "push", "--quiet", "origin", "main:gh-pages")
    return folder


def push(project: Path, text: bytes = b"one", **options: bool) -> Push:
    site = (Artifact("index.html", text),)
    return publish_branch(project, site, remote="origin", branch="gh-pages", message="Publish", **options)


def test_files_of_others_are_lost_only_when_told_so(project: Path) -> None:
    before = git(project, "ls-remote", "origin")
    assert push(project, dry_run=True).foreign == ("note.txt",)
    with pytest.raises(UsageError, match=r"note\.txt"):
        push(project)
    assert git(project, "ls-remote", "origin") == before
    assert push(project, replace=True).foreign == ("note.txt",)
    assert push(project, b"two").foreign == ()


def test_a_file_put_there_after_our_publication_is_told_too(project: Path, tmp_path: Path) -> None:
    push(project, replace=True)
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", "-b", "gh-pages", str(tmp_path / "remote.git"), str(other))
    (other / "google1.html").write_text("proof")
    git(other, "add", ".")
    git(other, "-c", "user.name=B", "-c", "user.email=b@example.org", "commit", "--quiet", "-m", "proof")
    git(other, "push", "--quiet")
    with pytest.raises(UsageError, match=r"google1\.html"):
        push(project, b"two")


def test_another_domain_is_told(project: Path) -> None:
    push(project, replace=True)
    site = (Artifact("index.html", b"one"), Artifact("CNAME", b"desk.example\n"))
    plan = publish_branch(project, site, remote="origin", branch="gh-pages", message="Publish", dry_run=True)
    assert plan.domain == ("", "desk.example")


def test_the_history_holds_every_version_of_every_file_and_what_commits_say(project: Path) -> None:
    push(project, b"one", replace=True)
    push(project, b"two")
    found = {(a.path, a.data) for a in history_files(project, "gh-pages")}
    assert {("index.html", b"one"), ("index.html", b"two"), ("note.txt", b"theirs")} <= found
    assert any(b"a site of another program" in a.data for a in history_files(project, "gh-pages"))
    assert has_remote(project)


def test_where_there_is_no_repository_there_is_no_history(tmp_path: Path) -> None:
    assert list(history_files(tmp_path, "gh-pages")) == []
