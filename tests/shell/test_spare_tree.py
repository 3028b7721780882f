"""The tree that has stood is kept and used again: whatever happened before, the site is what was asked for."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.errors import OutsideError
from briefgen.model.page import Artifact
from briefgen.shell.tree import MANIFEST, write_tree

NAMES = ("a", "b/index.html", "b/c/index.html", "d/e", "f")
SITES = st.dictionaries(st.sampled_from(NAMES), st.sampled_from([b"", b"1", b"2", b"xx"]), min_size=1)


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != MANIFEST}


def folders(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_dir()}


def write(project: Path, site: dict[str, bytes]) -> None:
    made = [Artifact(path, data) for path, data in site.items()]
    write_tree(made, project / "_site", spare=project / ".briefgen/spare/_site")


@given(
    sites=st.lists(SITES, min_size=2, max_size=6),
    guests=st.lists(st.sampled_from(["", "CNAME", "b/mine", "g/h"]), min_size=6, max_size=6),
    broken=st.lists(st.sampled_from(["", *NAMES, "spare/b", "spare/d/e", "spare/extra"]), min_size=6, max_size=6),
)
@settings(max_examples=60)
def test_the_site_is_what_was_asked_for_and_files_of_others_stay(
    sites: list[dict[str, bytes]], guests: list[str], broken: list[str]
) -> None:
    project = Path(tempfile.mkdtemp())
    kept: dict[str, bytes] = {}
    for site, guest, damage in zip(sites, guests, broken, strict=False):
        write(project, site)
        assert tree(project / "_site") == site | kept
        assert folders(project / "_site") == {str(p) for path in site | kept for p in Path(path).parents} - {"."}
        if guest:
            (project / "_site" / guest).parent.mkdir(parents=True, exist_ok=True)
            (project / "_site" / guest).write_bytes(b"theirs")
            kept[guest] = b"theirs"
        harm(project, damage)
    shutil.rmtree(project)


def harm(project: Path, where: str) -> None:
    """Do to the trees what a killed run, a careless hand or a program of another's might do."""
    spare = project / ".briefgen/spare/_site"
    if where.startswith("spare/"):
        target = spare / where.removeprefix("spare/")
        if target.is_dir():
            shutil.rmtree(target)
        elif spare.exists():
            target.unlink(missing_ok=True)
    elif where and (project / "_site" / where).is_file():
        os.truncate(project / "_site" / where, 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    site = {f"{name}/index.html": name.encode() for name in "abcdefgh"}
    write(tmp_path, site)
    write(tmp_path, site | {"a/index.html": b"2"})
    return tmp_path


def test_with_few_changes_the_two_trees_change_places(project: Path) -> None:
    site, spare = project / "_site", project / ".briefgen/spare/_site"
    before, standing = site.stat().st_ino, (site / "b/index.html").stat().st_ino
    write(project, tree(site) | {"a/index.html": b"3"})
    write(project, tree(site) | {"a/index.html": b"4"})
    assert site.stat().st_ino == before
    assert (site / "b/index.html").stat().st_ino == standing == (spare / "b/index.html").stat().st_ino
    assert (spare / "a/index.html").read_bytes() == b"3"


def test_a_file_of_another_in_the_spare_tree_in_the_way_is_not_deleted(project: Path) -> None:
    spare = project / ".briefgen/spare/_site"
    (spare / "new").write_bytes(b"late")
    write(project, tree(project / "_site") | {"new/page": b"ours"})
    assert (project / "_site/new/page").read_bytes() == b"ours"
    assert [path.read_bytes() for path in project.rglob("new") if path.is_file()] == [b"late"]


def test_a_damaged_spare_tree_is_not_used(project: Path) -> None:
    (project / ".briefgen/spare/_site" / MANIFEST).write_text("[")
    wanted = tree(project / "_site") | {"a/index.html": b"3"}
    write(project, wanted)
    assert tree(project / "_site") == wanted


def test_the_spare_tree_may_be_deleted_at_any_time(project: Path) -> None:
    shutil.rmtree(project / ".briefgen")
    wanted = tree(project / "_site") | {"a/index.html": b"3"}
    write(project, wanted)
    assert tree(project / "_site") == wanted


def test_a_file_of_another_that_its_owner_takes_away_does_not_come_back(project: Path) -> None:
    (project / "_site/CNAME").write_bytes(b"example.org")
    write(project, tree(project / "_site") | {"a/index.html": b"3"})
    (project / "_site/CNAME").unlink()
    for text in (b"4", b"5", b"6"):
        write(project, {p: d for p, d in tree(project / "_site").items() if p != "CNAME"} | {"a/index.html": text})
        assert not (project / "_site/CNAME").exists()


def test_a_clash_with_a_file_of_another_leaves_the_old_site(project: Path) -> None:
    before = tree(project / "_site")
    (project / "_site/new").write_bytes(b"theirs")
    with pytest.raises(OutsideError, match="is not briefgen's"):
        write(project, before | {"new": b"ours", "a/index.html": b"3"})
    assert tree(project / "_site") == before | {"new": b"theirs"}
