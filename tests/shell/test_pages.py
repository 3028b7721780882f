from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from briefgen.model.errors import OutsideError, UsageError
from briefgen.model.page import Artifact
from briefgen.shell.pages import Push, publish_branch

if TYPE_CHECKING:
    from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    bare = tmp_path / "remote.git"
    git(tmp_path, "init", "--quiet", "--bare", str(bare))
    return bare


@pytest.fixture
def project(tmp_path: Path, remote: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "--quiet", "-b", "main")
    for key, value in (("user.name", "Desk"), ("user.email", "desk@example.org")):
        git(folder, "config", key, value)
    git(folder, "remote", "add", "origin", str(remote))
    (folder / "site.yml").write_text("title: T\n")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "start")
    return folder


def branch_files(remote: Path) -> list[str]:
    return git(remote, "-c", "core.quotepath=false", "ls-tree", "-r", "--name-only", "gh-pages").splitlines()


SITE = (Artifact("index.html", b"one"), Artifact("a b/ö.html", b"two"))


def push(project: Path, *site: Artifact, dry_run: bool = False) -> Push:
    return publish_branch(project, site or SITE, remote="origin", branch="gh-pages", message="Publish", dry_run=dry_run)


def test_the_branch_holds_the_site_and_nojekyll_and_not_our_list_of_files(project: Path, remote: Path) -> None:
    push(project)
    assert branch_files(remote) == [".nojekyll", "a b/ö.html", "index.html"]
    assert git(remote, "show", "gh-pages:index.html") == "one"


def test_a_second_run_with_nothing_new_pushes_nothing(project: Path, remote: Path) -> None:
    push(project)
    before = git(remote, "rev-parse", "gh-pages")
    plan = push(project)
    assert not plan.is_needed
    assert git(remote, "rev-parse", "gh-pages") == before


def test_a_dry_run_says_what_would_change_and_changes_nothing(project: Path, remote: Path) -> None:
    push(project)
    before = git(remote, "rev-parse", "gh-pages")
    plan = push(project, Artifact("index.html", b"new"), dry_run=True)
    assert (plan.changed, plan.gone) == (1, ("a b/ö.html",))
    assert git(remote, "rev-parse", "gh-pages") == before


def test_earlier_publications_stay_the_history_of_the_branch(project: Path, remote: Path) -> None:
    push(project)
    push(project, Artifact("index.html", b"new"))
    assert git(remote, "rev-list", "--count", "gh-pages").strip() == "2"
    assert branch_files(remote) == [".nojekyll", "index.html"]


def test_someone_elses_publication_is_built_upon_not_overwritten(project: Path, remote: Path, tmp_path: Path) -> None:
    push(project)
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", "-b", "gh-pages", str(remote), str(other))
    (other / "index.html").write_text("theirs")
    git(other, "-c", "user.name=B", "-c", "user.email=b@example.org", "commit", "--quiet", "-am", "theirs")
    git(other, "push", "--quiet")
    push(project)
    assert git(remote, "rev-list", "--count", "gh-pages").strip() == "3"
    assert git(remote, "show", "gh-pages:index.html") == "one"


def test_a_domain_set_on_the_branch_survives(project: Path, remote: Path) -> None:
    push(project, Artifact("index.html", b"1"), Artifact("CNAME", b"example.org\n"))
    plan = push(project, Artifact("index.html", b"2"))
    assert plan.kept == ("CNAME",)
    assert git(remote, "show", "gh-pages:CNAME") == "example.org\n"


@pytest.mark.parametrize("branch", ["main", "sources"])
def test_a_branch_that_is_worked_on_is_never_replaced(project: Path, remote: Path, branch: str) -> None:
    git(project, "push", "--quiet", "origin", f"main:{branch}")
    before = git(remote, "rev-parse", branch)
    with pytest.raises(UsageError, match="publishing would replace it"):
        publish_branch(project, SITE, remote="origin", branch=branch, message="Publish")
    assert git(remote, "rev-parse", branch) == before
    assert git(project, "status", "--short") == ""


def test_a_branch_that_another_working_tree_has_checked_out_is_not_moved_under_it(project: Path, tmp_path: Path) -> None:
    push(project)
    beside = tmp_path / "beside"
    git(project, "worktree", "add", "--quiet", str(beside), "gh-pages")
    with pytest.raises(UsageError, match=r"checked out in .*beside") as told:
        push(project, Artifact("index.html", b"2"))
    assert [p.code for p in told.value.problems] == ["branch-in-use"]
    assert git(beside, "status", "--short") == ""
    (beside / ".git").unlink()  # what is gone holds nothing
    assert push(project, Artifact("index.html", b"2")).changed == 1


def test_without_a_remote_the_message_says_how_to_add_one(project: Path) -> None:
    git(project, "remote", "remove", "origin")
    with pytest.raises(UsageError, match="no remote 'origin'"):
        push(project)


def test_without_a_repository_the_message_says_how_to_start_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="in no git repository"):
        push(tmp_path)


def test_a_remote_that_does_not_answer_is_a_fault_of_the_outside(project: Path, tmp_path: Path) -> None:
    git(project, "remote", "set-url", "origin", str(tmp_path / "nowhere.git"))
    with pytest.raises(OutsideError, match="git ls-remote"):
        push(project)
