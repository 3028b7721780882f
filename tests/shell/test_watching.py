"""Changes of a project's files are told once they have come to rest; the last one always is."""

from __future__ import annotations

import queue
import sys
from typing import TYPE_CHECKING

import pytest

from briefgen.shell.watching import Folders, Watch, stamp, watch

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 60.0

linux = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")


def test_a_burst_of_saves_is_one_change_and_the_last_edit_counts(tmp_path: Path) -> None:
    seen = Watch([tmp_path])
    told = []
    for i in range(5):
        (tmp_path / "a.md").write_text("x" * i)
        told.append(seen.settled())
    told += [seen.settled(), seen.settled()]
    assert told == [False] * 5 + [True, False]
    (tmp_path / "a.md").unlink()
    assert [seen.settled(), seen.settled()] == [False, True]


def test_a_link_that_leads_nowhere_hides_no_other_file(tmp_path: Path) -> None:
    for name in "abcdefgh":
        (tmp_path / f"{name}.md").write_text("x")
    (tmp_path / "dangling.md").symlink_to("nowhere")
    assert {path.rpartition("/")[2] for path in stamp([tmp_path])} == {*(f"{name}.md" for name in "abcdefgh"), "dangling.md"}


@linux
@pytest.mark.parametrize("change", ["write", "make", "remove", "rename", "new folder", "place"])
def test_the_kernel_tells_of_every_kind_of_change(tmp_path: Path, change: str) -> None:
    content, settings = tmp_path / "content", tmp_path / "site.yml"
    (content / "inner").mkdir(parents=True)
    (content / "inner/a.md").write_text("a")
    watched = Folders([content, settings, tmp_path / "themes"])
    assert not watched.wait(0)
    if change == "write":
        (content / "inner/a.md").write_text("b")
    elif change == "make":
        (content / "b.md").write_text("b")
    elif change == "remove":
        (content / "inner/a.md").unlink()
    elif change == "rename":
        (content / "inner/a.md").rename(content / "c.md")
    elif change == "new folder":
        (content / "new").mkdir()
        assert watched.wait(PATIENCE)
        (content / "new/d.md").write_text("d")
    else:
        (tmp_path / "themes").mkdir()
        assert watched.wait(PATIENCE)
        (tmp_path / "themes/theme.yml").write_text("name: x")
    assert watched.wait(PATIENCE)
    watched.close()


@linux
def test_what_lies_beside_the_places_and_hidden_files_are_no_change(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    watched = Folders([tmp_path / "content", tmp_path / "site.yml"])
    (tmp_path / "said.log").write_text("x")
    (tmp_path / "_site").mkdir()
    (tmp_path / "content/.a.md.swp").write_text("x")
    assert not watched.wait(0.2)
    watched.close()


@linux
def test_one_edit_among_twenty_thousand_files_is_told(tmp_path: Path) -> None:
    for folder in range(100):
        (tmp_path / f"{folder}").mkdir()
        for name in range(200):
            (tmp_path / f"{folder}/{name}.md").touch()
    told: queue.Queue[None] = queue.Queue()
    watch([tmp_path], lambda: told.put(None))
    for number in (0, 99):
        (tmp_path / f"{number}/199.md").write_text("edited")
        told.get(timeout=PATIENCE)
