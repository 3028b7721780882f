"""From a project to a branch of a bare repository on this disk, by the command alone."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def bare(site: Path, tmp_path: Path) -> Path:
    bare = tmp_path / "remote.git"
    git(tmp_path, "init", "--quiet", "--bare", str(bare))
    git(site, "init", "--quiet", "-b", "main")
    git(site, "config", "user.name", "Desk")
    git(site, "config", "user.email", "desk@desk.example")
    git(site, "remote", "add", "origin", str(bare))
    (site / ".gitignore").write_text("/_site/\n", encoding="utf-8")
    git(site, "add", ".")
    git(site, "commit", "--quiet", "-m", "start")
    return bare


def test_publishing_pushes_the_site_that_a_build_makes(run: Any, site: Path, bare: Path, tmp_path: Path, files: Any) -> None:
    tried = run("publish", "--dry-run", folder=site)
    assert tried.returncode == 0, tried.stderr
    assert tried.stdout.startswith("Would push to origin/gh-pages: ")
    assert git(bare, "branch", "--list").strip() == ""

    pushed = run("publish", folder=site)
    assert pushed.returncode == 0, pushed.stderr
    assert pushed.stdout.startswith("Pushed to origin/gh-pages: ")
    git(tmp_path, "clone", "--quiet", "-b", "gh-pages", str(bare), "clone")
    published = {path: data for path, data in files(tmp_path / "clone").items() if not path.startswith(".git/")}
    assert published.pop(".nojekyll") == b""
    built = {path: data for path, data in files(site / "_site").items() if not path.startswith(".")}
    assert published == built
    assert git(site, "status", "--porcelain") == ""

    assert "nothing to push" in run("publish", folder=site).stdout


def test_a_site_whose_address_is_this_machine_is_told_so(run: Any, site: Path, bare: Path) -> None:
    told = {}
    for address in ("http://localhost:8000/", "https://desk.example/briefs/"):
        (site / "site.yml").write_text(f"title: Desk\nbase_url: {address}\n", encoding="utf-8")
        pushed = run("publish", folder=site)
        assert pushed.returncode == 0, pushed.stderr
        told[address] = "no reader can open" in pushed.stderr
    assert told == {"http://localhost:8000/": True, "https://desk.example/briefs/": False}


def test_with_a_mistake_nothing_is_pushed(run: Any, site: Path, bare: Path) -> None:
    (site / "content/articles/bad.md").write_text("---\ntitle: T\npublished: 31 Feb 2024\n---\nText.\n", encoding="utf-8")
    failed = run("publish", folder=site)
    assert failed.returncode == 1
    assert "Nothing published: 1 error" in failed.stderr
    assert git(bare, "branch", "--list").strip() == ""


def test_with_a_broken_link_nothing_is_pushed(run: Any, site: Path, bare: Path) -> None:
    article = site / "content/articles/2019-03-12-ferry.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("source:", "show: full\nsource:") + "\n[gone](/no/such/page/)\n"
    )
    failed = run("publish", folder=site)
    assert failed.returncode == 1
    assert "error[link-broken]" in failed.stderr
    assert git(bare, "branch", "--list").strip() == ""


def test_without_a_remote_the_message_says_how_to_add_one(run: Any, site: Path, bare: Path) -> None:
    git(site, "remote", "remove", "origin")
    refused = run("publish", folder=site)
    assert refused.returncode == 2
    assert "no remote 'origin'" in refused.stderr


def test_a_remote_that_is_not_there_is_a_fault_of_the_outside(run: Any, site: Path, bare: Path, tmp_path: Path) -> None:
    git(site, "remote", "set-url", "origin", str(tmp_path / "nowhere.git"))
    assert run("publish", folder=site).returncode == 3
