"""What `publish` pushed to a branch, cloned and shown by a host that answers as GitHub Pages does."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin, urlsplit

import pytest
from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def publish(folder: Path, *more: str) -> str:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1617321600"}  # the build day of the other tests
    command = [sys.executable, "-m", "briefgen", "publish", *more]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def desk(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in a repository of its own, with a bare one to publish to."""
    root = tmp_path_factory.mktemp("published")
    shutil.copytree(project, root / "desk")
    settings = root / "desk/site.yml"
    lines = [line for line in settings.read_text(encoding="utf-8").splitlines() if not line.startswith("base_url:")]
    settings.write_text("\n".join([*lines, "base_url: https://desk.example/briefs/", ""]), encoding="utf-8")
    git(root, "init", "--quiet", "--bare", "remote.git")
    git(root / "desk", "init", "--quiet", "-b", "main")
    for key, value in (("user.name", "Desk"), ("user.email", "desk@desk.example")):
        git(root / "desk", "config", key, value)
    git(root / "desk", "remote", "add", "origin", str(root / "remote.git"))
    git(root / "desk", "add", ".")
    git(root / "desk", "commit", "--quiet", "-m", "start")
    assert publish(root / "desk", "--dry-run").startswith("Would push to origin/gh-pages")
    assert git(root / "remote.git", "branch", "--list") == ""
    assert publish(root / "desk").startswith("Pushed to origin/gh-pages")
    git(root, "clone", "--quiet", "-b", "gh-pages", "remote.git", "clone")
    return root


@pytest.fixture(scope="module")
def shown(desk: Path, below_a_path: Any, hosting: Any) -> Iterator[Any]:
    with hosting(replace(below_a_path, folder=desk / "clone")) as site:
        yield site


def ask(site: Any, path: str) -> tuple[int, str, bytes]:
    parts = urlsplit(site.root)
    server = http.client.HTTPConnection(parts.hostname or "", parts.port)
    server.request("GET", quote(path))
    answer = server.getresponse()
    found = answer.status, answer.getheader("Location") or "", answer.read()
    server.close()
    return found


def test_what_is_published_is_what_a_build_writes(desk: Path) -> None:
    pushed, built = files(desk / "clone"), files(desk / "desk/_site")
    assert pushed.pop(".nojekyll") == b""
    assert {path: data for path, data in pushed.items() if not path.startswith(".git/")} == {
        path: data for path, data in built.items() if not path.startswith(".")
    }


def test_a_second_publication_of_the_same_changes_nothing(desk: Path) -> None:
    before = git(desk / "remote.git", "rev-parse", "gh-pages")
    assert "nothing to push" in publish(desk / "desk")
    assert git(desk / "remote.git", "rev-parse", "gh-pages") == before


def test_a_page_is_found_with_and_without_its_slash_and_only_as_it_is_written(shown: Any) -> None:
    assert ask(shown, "/briefs/articles/")[0] == 200
    assert ask(shown, "/briefs/articles")[:2] == (301, "/briefs/articles/")
    assert ask(shown, "/briefs/Articles/")[0] == 404
    assert ask(shown, "/briefs/.nojekyll")[0] == 200


@pytest.mark.parametrize("path", ["/briefs/nowhere", "/briefs/articles/no/such/page/", "/briefs/a b/ö.html"])
def test_what_is_not_there_gets_a_page_whose_links_work_from_anywhere(shown: Any, path: str) -> None:
    status, _, data = ask(shown, path)
    assert status == 404
    here = urljoin(shown.root, quote(path))
    written: Any = html.fromstring(data).xpath("//@href | //@src")
    links = {urljoin(here, link) for link in written if not link.startswith(("data:", "#"))}
    own = {urlsplit(link).path for link in links if link.startswith(shown.root)}
    assert len(own) > 3
    assert {path: ask(shown, path)[0] for path in own if ask(shown, path)[0] != 200} == {}
