"""Whoever looks at ``_site/``, and whatever stands in the way of a build: the whole old or the whole new site, nothing lost."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from briefgen.app import build
from briefgen.model.errors import OutsideError

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2026, 11, 24)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "site.yml").write_text("title: Harbour notes 0\n")
    for name in ("ferry", "mills"):
        write(tmp_path, name, f"title: The {name}", "It stands still.")
    build(tmp_path, day=DAY, jobs=1)
    return tmp_path


def write(project: Path, name: str, head: str, body: str) -> None:
    (project / f"content/articles/{name}.md").write_text(f"---\n{head}\n---\n{body}\n")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_reader_who_loads_pages_while_sites_change_places_never_misses_one_or_goes_back(project: Path) -> None:
    site, done, faults = project / "_site", threading.Event(), []
    pages = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))

    def read_on() -> None:
        latest = 0
        while not done.is_set():
            for page in pages:
                try:
                    text = (site / page).read_text(encoding="utf-8")
                except OSError as error:
                    faults.append(f"{page}: {error}")
                    continue
                version = int(text.partition("Harbour notes ")[2].partition("<")[0].split()[0].rstrip('".'))
                if version < latest or not text.rstrip().endswith("</html>"):
                    faults.append(f"{page} is of version {version} after {latest}")
                latest = version

    reader = threading.Thread(target=read_on)
    reader.start()
    for number in range(1, 6):
        (project / "site.yml").write_text(f"title: Harbour notes {number}\n")
        build(project, day=DAY, jobs=1)
    done.set()
    reader.join()
    assert len(pages) > 8
    assert faults == []


def test_two_builders_at_once_leave_the_site_of_one_of_them_and_nothing_else(project: Path) -> None:
    before = {p.name for p in project.iterdir()}
    command = [sys.executable, "-m", "briefgen", "build", "--jobs", "1", "--project", str(project), "--base-url"]
    addresses = ["https://one.example/", "https://two.example/"]
    both = [subprocess.Popen([*command, address], stdout=subprocess.DEVNULL) for address in addresses]
    assert [one.wait(120) for one in both] == [0, 0]
    built = tree(project / "_site")
    alone = []
    for address in addresses:
        build(project, output=project / "alone", base_url=address, jobs=1)
        alone.append(tree(project / "alone"))
    assert built in alone
    assert {p.name for p in project.iterdir()} == before | {"alone"}


def test_a_page_that_is_no_more_vanishes_and_one_that_was_renamed_leads_on_when_asked(project: Path) -> None:
    (project / "content/articles/ferry.md").unlink()
    (project / "content/articles/mills.md").unlink()
    write(project, "windmills", "title: The mills\nredirect_from: [/articles/mills/]", "They stand still.")
    build(project, day=DAY, jobs=1)
    assert not (project / "_site/articles/ferry").exists()
    old = (project / "_site/articles/mills/index.html").read_text(encoding="utf-8")
    assert 'http-equiv="refresh"' in old
    assert "windmills/" in old
    assert (project / "_site/articles/windmills/index.html").is_file()


def test_a_folder_of_ours_that_became_a_link_out_is_refused_and_nothing_beyond_it_is_touched(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (project / "_site/articles").rename(outside / "articles")
    (project / "_site/articles").symlink_to(outside / "articles")
    write(project, "ferry", "title: Another title", "It runs.")
    before = tree(outside), tree(project / "_site")
    with pytest.raises(OutsideError, match="articles"):
        build(project, day=DAY, jobs=1)
    assert (tree(outside), tree(project / "_site")) == before


def test_a_spare_tree_with_a_link_out_is_not_followed(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    write(project, "ferry", "title: Another title", "It runs.")
    build(project, day=DAY, jobs=1)
    outside = tmp_path_factory.mktemp("outside")
    spare = project / ".briefgen/spare/_site/articles"
    spare.rename(outside / "articles")
    spare.symlink_to(outside / "articles")
    before = tree(outside)
    write(project, "ferry", "title: A third title", "It runs.")
    build(project, day=DAY, jobs=1)
    assert tree(outside) == before
    assert b"A third title" in (project / "_site/articles/ferry/index.html").read_bytes()
    assert not (project / "_site/articles").is_symlink()


@pytest.mark.parametrize("days", [-400, 400], ids=["set back", "set forward"])
def test_an_edit_under_a_clock_that_was_set_otherwise_is_seen(project: Path, days: int) -> None:
    build(project, day=DAY, jobs=1)
    path = project / "content/articles/ferry.md"
    path.write_text(path.read_text().replace("still", "STILL"))
    moved = path.stat().st_mtime_ns + days * 86_400 * 10**9
    os.utime(path, ns=(moved, moved))
    build(project, day=DAY, jobs=1)
    assert b"STILL" in (project / "_site/articles/ferry/index.html").read_bytes()
    os.utime(path, ns=(moved, moved))
    path.write_text(path.read_text().replace("STILL", "SToll"))
    os.utime(path, ns=(moved, moved))
    build(project, day=DAY, jobs=1)
    assert b"SToll" in (project / "_site/articles/ferry/index.html").read_bytes()


def test_an_edit_that_is_saved_while_a_build_runs_is_in_the_next_one(project: Path) -> None:
    path = project / "content/articles/ferry.md"
    saved = threading.Event()

    def save_on() -> None:
        number = 0
        while not saved.is_set():
            number += 1
            path.write_text(f"---\ntitle: The ferry\n---\nIt stands still, {number:06}.\n")

    writer = threading.Thread(target=save_on)
    writer.start()
    for _ in range(3):
        build(project, day=DAY, jobs=1)
    saved.set()
    writer.join()
    build(project, day=DAY, jobs=1)
    last = path.read_text().split(", ")[1][:6].encode()
    assert last in (project / "_site/articles/ferry/index.html").read_bytes()
