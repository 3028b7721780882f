"""Pages that are written ahead become the new tree, and nothing of them is taken on trust."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact
from briefgen.shell.early import write_ahead
from briefgen.shell.ownership import MANIFEST
from briefgen.shell.tree import write_tree

if TYPE_CHECKING:
    from pathlib import Path

MADE = [Artifact("index.html", b"home"), Artifact("articles/a/index.html", b"one"), Artifact("articles/b/index.html", b"two")]


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != MANIFEST}


def test_what_was_written_ahead_is_in_the_new_tree_and_the_rest_is_added(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    with write_ahead(tmp_path, output) as ahead:
        assert ahead
        ahead(MADE[1])
        inode = (ahead.folder / MADE[1].path).stat().st_ino
        written = write_tree(MADE, output, ahead=ahead.folder)
    assert tree(output) == {a.path: a.data for a in MADE}
    assert (output / MADE[1].path).stat().st_ino == inode
    assert (written.changed, written.unchanged) == (3, 0)
    assert not (tmp_path / ".briefgen" / "ahead").exists()


def test_a_page_that_was_changed_behind_our_back_is_written_again(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    with write_ahead(tmp_path, output) as ahead:
        assert ahead
        for artifact in MADE:
            ahead(artifact)
        (ahead.folder / MADE[1].path).write_bytes(b"bad")
        (ahead.folder / MADE[2].path).unlink()
        (ahead.folder / MADE[2].path).symlink_to(tmp_path / "elsewhere")
        (tmp_path / "elsewhere").write_bytes(b"two")
        write_tree(MADE, output, ahead=ahead.folder)
    assert tree(output) == {a.path: a.data for a in MADE}
    assert not (output / MADE[2].path).is_symlink()
    assert (tmp_path / "elsewhere").read_bytes() == b"two"


def test_a_page_that_is_no_page_of_the_site_after_all_does_not_get_in(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    with write_ahead(tmp_path, output) as ahead:
        assert ahead
        ahead(Artifact("articles/hidden/index.html", b"secret"))
        write_tree(MADE, output, ahead=ahead.folder)
    assert tree(output) == {a.path: a.data for a in MADE}


def test_nothing_is_written_ahead_where_a_site_stands_or_nothing_is_to_be_written(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    with write_ahead(tmp_path, None) as ahead:
        assert ahead is None
    write_tree(MADE, output)
    with write_ahead(tmp_path, output) as ahead:
        assert ahead is None


def test_a_site_that_is_not_finished_leaves_nothing_behind(tmp_path: Path) -> None:
    with write_ahead(tmp_path, tmp_path / "_site") as ahead:
        assert ahead
        ahead(MADE[0])
    assert not any((tmp_path / ".briefgen").rglob("*"))


def test_a_page_that_cannot_be_written_ahead_is_written_with_the_site(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    with write_ahead(tmp_path, output) as ahead:
        assert ahead
        (ahead.folder / "articles").write_bytes(b"in the way")
        ahead(MADE[1])
        (ahead.folder / "articles").unlink()
        write_tree(MADE, output, ahead=ahead.folder)
    assert tree(output) == {a.path: a.data for a in MADE}


def test_what_a_killed_run_wrote_ahead_is_swept_and_what_a_living_one_writes_is_not(tmp_path: Path) -> None:
    place = tmp_path / ".briefgen" / "ahead"
    for name in (f"{os.getpid()}-00000000", "4194305-00000000", "mine"):
        (place / name).mkdir(parents=True)
    with write_ahead(tmp_path, tmp_path / "_site"):
        assert {p.name for p in place.iterdir()} >= {f"{os.getpid()}-00000000", "mine"}
        assert not (place / "4194305-00000000").exists()
