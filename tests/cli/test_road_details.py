from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefgen.app import build, check
from briefgen.app.ingesting import Brought, ingest
from briefgen.app.publishing import publish
from briefgen.model.edtf import parse

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.model.edtf import Edtf

TEXT = "Mills stand still in the valley\n\nThe mills stood still on Friday, and nobody in the valley could say for how long.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    (folder / "content/articles").mkdir(parents=True)
    (folder / "site.yml").write_text("title: Desk\nbase_url: https://you.example/briefs/\n")
    (folder / "content/articles/a.md").write_text("---\ntitle: A\n---\nOne.\n")
    return folder


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefgen", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)


def test_a_site_under_a_path_is_checked_and_published(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    git(project, "init", "--quiet")
    git(project, "config", "user.name", "Desk")
    git(project, "config", "user.email", "desk@example.org")
    git(project, "remote", "add", "origin", str(tmp_path / "remote.git"))
    assert [p for p in check(project) if p.severity == "error"] == []
    published = publish(project, message="Publish")
    assert published.push is not None
    assert published.push.is_needed
    assert b"/briefs/articles/" in git(tmp_path / "remote.git", "show", "gh-pages:404.html").encode()


def test_files_that_someone_put_into_the_output_are_not_published(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    git(project, "init", "--quiet")
    git(project, "remote", "add", "origin", str(tmp_path / "remote.git"))
    build(project)
    (project / "_site/secret.txt").write_text("not for you")
    (project / "_site/link").symlink_to("/etc/hostname")
    publish(project, message="Publish")
    names = git(tmp_path / "remote.git", "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert "index.html" in names
    assert not {"secret.txt", "link", ".briefgen.json"} & set(names)


def test_a_trial_run_of_publish_writes_nothing(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    git(project, "init", "--quiet")
    git(project, "remote", "add", "origin", str(tmp_path / "remote.git"))
    assert publish(project, message="Publish", dry_run=True).push is not None
    assert not (project / "_site").exists()
    assert git(tmp_path / "remote.git", "branch", "--list") == ""


def test_a_name_that_another_run_took_in_the_meantime_is_left_alone(project: Path) -> None:
    runs = ingest(
        project,
        [
            ("one.txt", TEXT.encode()),
            ("two.txt", TEXT.encode() + b"\nThe miller waits for rain, and his wheel has not turned since Monday.\n"),
        ],
        Brought("2026-11-24T10:00:00Z", "t"),
    )
    first = next(runs)
    stranger = project / "content/articles" / f"{first.article}-2.md"
    stranger.write_text("---\ntitle: Mine\n---\nWritten by hand meanwhile.\n")
    second = next(runs)
    assert second.article not in {first.article, f"{first.article}-2"}
    assert (project / second.path).is_file()
    assert "Written by hand" in stranger.read_text()


def test_one_bad_original_does_not_keep_the_others_out(project: Path, tmp_path: Path) -> None:
    large = tmp_path / "large.html"
    with large.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    (tmp_path / "good.txt").write_text(TEXT)
    done = run(project, "ingest", str(large), str(tmp_path / "good.txt"))
    assert done.returncode == 1
    assert "source-large" in done.stderr
    assert "1 new, 0 already here, 1 not taken in" in done.stdout


@pytest.mark.parametrize(
    ("published", "start"),
    [
        ("../2018-03", "undated-"),
        ("2018-08-24T10:00:00Z", "2018-08-24-"),
        ("/2018", "undated-"),
        ("201X", "2010-"),
        ("2018/..", "2018-"),
    ],
)
def test_every_date_makes_a_name_that_the_project_can_read(project: Path, published: str, start: str) -> None:
    value: Edtf | None = parse(published)
    assert value is not None
    (taken,) = ingest(project, [("one.txt", TEXT.encode())], Brought("2026-11-24T10:00:00Z", "t", published=value))
    assert (taken.article or "").startswith(start)
    assert [p for p in check(project) if p.severity == "error"] == []


def test_an_address_goes_with_one_file_and_not_with_a_folder_of_them(project: Path, tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "saved" / name).write_text(TEXT + name)
    done = run(project, "ingest", "--url", "https://post.example/a", str(tmp_path / "saved"))
    assert done.returncode == 2
    assert "these are 2" in done.stderr


def test_an_automatic_inbox_is_taken_in_before_a_build_and_only_once(project: Path) -> None:
    (project / "site.yml").write_text("title: Desk\nbase_url: https://you.example/briefs/\ninbox: auto\n")
    (project / "inbox").mkdir()
    (project / "inbox/mills.txt").write_text(TEXT)
    (project / "inbox/empty.txt").write_text("")
    first = build(project)
    assert first.articles == 2
    assert [(p.code, p.severity, p.path) for p in first.problems] == [("source-empty", "warning", "inbox/empty.txt")]
    written = {p: p.read_bytes() for p in (project / "content").rglob("*") if p.is_file()}
    assert build(project).articles == 2
    assert {p: p.read_bytes() for p in (project / "content").rglob("*") if p.is_file()} == written


def test_names_are_looked_for_in_the_languages_that_the_settings_name(project: Path) -> None:
    (project / "mills.txt").write_text(
        f"{TEXT}\nThe flour comes from Turkey, said the miller, and has not come since 5 March 2019.\n"
    )
    (project / "site.yml").write_text("title: Desk\nbase_url: https://you.example/\nannotate: {languages: [fr]}\n")
    done = run(project, "ingest", "mills.txt")
    assert "names: none looked for: annotate.languages in site.yml does not name en" in done.stdout
    article = next(p for p in (project / "content/articles").glob("*.md") if p.name != "a.md")
    assert "actors:" not in article.read_text()
    assert "turkey" not in run(project, "review", "--list").stdout.lower()
    before = article.read_text()
    run(project, "annotate")
    assert article.read_text() == before
    (project / "site.yml").write_text("title: Desk\nbase_url: https://you.example/\nannotate: {languages: [fr, en]}\n")
    run(project, "annotate")
    assert "actors:" in article.read_text()
