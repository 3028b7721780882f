"""What others have put on the branch, and the history that a push would carry."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from briefgen.model.errors import OutsideError, UsageError
from briefgen.model.page import Artifact
from briefgen.shell.history import has_remote, history_files
from briefgen.shell.pages import Push, publish_branch


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


def of_others(tmp_path: Path, name: bytes, data: bytes) -> None:
    """Put a file on the branch of the remote."""
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", "-b", "gh-pages", str(tmp_path / "remote.git"), str(other))
    Path(os.fsdecode(os.fsencode(other) + b"/" + name)).write_bytes(data)
    git(other, "add", ".")
    git(other, "-c", "user.name=B", "-c", "user.email=b@example.org", "commit", "--quiet", "-m", "theirs")
    git(other, "push", "--quiet")


def test_a_project_in_a_folder_of_its_repository_is_published_as_any_other(project: Path, tmp_path: Path) -> None:
    folder = project / "sites" / "one"
    folder.mkdir(parents=True)
    with pytest.raises(UsageError, match=r"note\.txt"):
        push(folder)
    push(folder, replace=True)
    assert not push(folder).is_needed
    of_others(tmp_path, b"CNAME", b"desk.example\n")
    assert push(folder, b"two").kept == ("CNAME",)
    assert git(tmp_path / "remote.git", "show", "gh-pages:CNAME") == "desk.example\n"


def test_a_name_in_an_old_encoding_is_told_as_any_other(project: Path, tmp_path: Path) -> None:
    push(project, replace=True)
    of_others(tmp_path, b"caf\xe9.txt", b"x")
    with pytest.raises(UsageError, match=r"caf\\xe9\.txt"):
        push(project)


@pytest.mark.parametrize("data", [b"desk.example\r\n", b"d\xe9sk.example"])
def test_the_domain_of_the_branch_stays_byte_for_byte(project: Path, tmp_path: Path, data: bytes) -> None:
    push(project, replace=True)
    of_others(tmp_path, b"CNAME", data)
    assert not push(project).is_needed
    push(project, b"two")
    kept = subprocess.run(["git", "show", "gh-pages:CNAME"], cwd=tmp_path / "remote.git", check=True, capture_output=True)
    assert kept.stdout == data


def test_what_was_never_pushed_from_here_is_not_lost_silently(project: Path) -> None:
    push(project, replace=True)
    git(project, "checkout", "--quiet", "gh-pages")
    (project / "draft.txt").write_text("mine")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "not pushed yet")
    git(project, "checkout", "--quiet", "main")
    with pytest.raises(UsageError, match=r"draft\.txt"):
        push(project, b"two")
    assert push(project, b"two", replace=True).foreign == ("draft.txt",)


def test_after_a_refusal_the_next_run_pushes(project: Path, tmp_path: Path) -> None:
    push(project, replace=True)
    hook = tmp_path / "remote.git" / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(OutsideError, match="declined"):
        push(project, b"two")
    hook.unlink()
    push(project, b"two")
    assert git(tmp_path / "remote.git", "show", "gh-pages:index.html") == "two"


@pytest.mark.parametrize("branch", ["", "-x", "a..b", "gh pages", "HEAD", "refs/heads/x"])
def test_what_is_no_name_for_a_branch_is_refused(project: Path, branch: str) -> None:
    with pytest.raises(UsageError, match="no name for a branch"):
        publish_branch(project, (Artifact("index.html", b"one"),), remote="origin", branch=branch, message="Publish")


def test_a_tag_of_the_same_name_lends_the_branch_no_history(project: Path, tmp_path: Path) -> None:
    git(project, "tag", "pages")
    with pytest.raises(UsageError, match="a tag is called 'pages' too"):
        publish_branch(project, (Artifact("index.html", b"one"),), remote="origin", branch="pages", message="Publish")
    git(project, "tag", "-d", "pages")
    git(project, "push", "--quiet", "origin", "main:pages")
    git(project, "commit", "--quiet", "--allow-empty", "-m", "work")
    git(project, "branch", "origin/pages")
    with pytest.raises(OutsideError, match="history"):
        publish_branch(
            project, (Artifact("index.html", b"one"),), remote="origin", branch="pages", message="Publish", replace=True
        )


def test_the_history_of_another_remote_is_the_one_that_a_push_there_carries(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "mirror.git")
    git(project, "remote", "add", "mirror", str(tmp_path / "mirror.git"))
    (project / "mirrored.txt").write_text("another site")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "another site")
    git(project, "push", "--quiet", "mirror", "main:gh-pages")
    assert "mirrored.txt" not in {a.path for a in history_files(project, "gh-pages")}
    assert "mirrored.txt" in {a.path for a in history_files(project, "gh-pages", "mirror")}


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
