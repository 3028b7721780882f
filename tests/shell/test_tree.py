from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefgen.model.errors import OutsideError
from briefgen.model.page import Artifact
from briefgen.shell.exchange import exchange_by_renaming
from briefgen.shell.tree import MANIFEST, write_tree


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != MANIFEST}


def test_the_output_holds_what_was_made_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a/index.html", b"1"), Artifact("b.txt", b"2")], out)
    write_tree([Artifact("a/index.html", b"3")], out)
    assert tree(out) == {"a/index.html": b"3"}
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_it_counts_what_changed(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1"), Artifact("b", b"2"), Artifact("c", b"3")], out)
    written = write_tree([Artifact("a", b"1"), Artifact("b", b"new"), Artifact("d", b"4")], out)
    assert (written.changed, written.unchanged, written.gone) == (2, 1, 1)


def test_an_unchanged_file_is_the_same_file_on_disk(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    before = (out / "a").stat().st_ino
    write_tree([Artifact("a", b"1")], out)
    assert (out / "a").stat().st_ino == before


def test_a_file_that_someone_changed_in_the_output_is_made_anew(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    (out / "a").write_bytes(b"x")
    write_tree([Artifact("a", b"1")], out)
    assert tree(out) == {"a": b"1"}


def test_a_foreign_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    out.mkdir()
    (out / "thesis.doc").write_bytes(b"years of work")
    with pytest.raises(OutsideError, match="holds files that briefgen did not write"):
        write_tree([Artifact("a", b"1")], out)
    assert tree(tmp_path) == {"_site/thesis.doc": b"years of work"}


def test_a_link_in_place_of_the_output_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "_site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutsideError, match="is not a folder"):
        write_tree([Artifact("a", b"1")], tmp_path / "_site")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_files_of_others_in_our_folder_are_carried_over(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    (out / "CNAME").write_bytes(b"example.org")
    written = write_tree([Artifact("a", b"2")], out)
    assert written.carried == ("CNAME",)
    assert tree(out) == {"a": b"2", "CNAME": b"example.org"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "_site").mkdir()
    write_tree([Artifact("a", b"1")], tmp_path / "_site")
    assert tree(tmp_path / "_site") == {"a": b"1"}


def test_what_a_killed_run_left_is_swept_away_and_what_only_looks_like_it_is_let_be(tmp_path: Path) -> None:
    out, half, empty, mine = (
        tmp_path / f"_site{end}" for end in ("", ".new-12-0badcafe", ".new-13-0badcafe", ".new-14-photos12")
    )
    write_tree([Artifact("a", b"1"), Artifact("b", b"2")], half)
    (half / "b").unlink()
    empty.mkdir()
    mine.mkdir()
    (mine / "photo").write_bytes(b"p")
    (tmp_path / "_site.new-version").mkdir()
    write_tree([Artifact("a", b"1")], out)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["_site", "_site.new-14-photos12", "_site.new-version"]
    assert tree(mine) == {"photo": b"p"}


@pytest.mark.parametrize("list_of_files", [b"", b"[", b'["a"]'])
def test_a_run_killed_while_it_wrote_its_list_leaves_nothing_behind(tmp_path: Path, list_of_files: bytes) -> None:
    half = tmp_path / "_site.new-12-0badcafe"
    half.mkdir()
    (half / MANIFEST).write_bytes(list_of_files)
    write_tree([Artifact("a", b"1")], tmp_path / "_site")
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_a_file_that_another_put_into_the_old_tree_at_the_last_moment_is_saved(tmp_path: Path) -> None:
    out, old = tmp_path / "_site", tmp_path / "_site.new-12-0badcafe"
    write_tree([Artifact("a", b"old")], old)
    (old / "late/notes").mkdir(parents=True)
    (old / "late/notes/x.txt").write_bytes(b"mine")
    write_tree([Artifact("a", b"new")], out)
    write_tree([Artifact("a", b"new")], out)
    assert tree(out) == {"a": b"new", "late/notes/x.txt": b"mine"}
    assert not old.exists()


def test_a_run_waits_for_its_turn(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    program = (
        "import sys, pathlib; from briefgen.shell.turns import turn\n"
        "with turn(pathlib.Path(sys.argv[1])) as alone: print(alone, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, out], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        writing = threading.Thread(target=write_tree, args=([Artifact("a", b"1")], out))
        writing.start()
        writing.join(0.3)
        assert not out.exists()
        other.kill()
        writing.join(30)
    assert tree(tmp_path) == {"_site/a": b"1"}


def test_stamps_are_of_the_tree_that_was_written_also_while_another_builder_writes_there(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    program = (
        "import sys, pathlib; from briefgen.model.page import Artifact; from briefgen.shell.tree import write_tree\n"
        "out = pathlib.Path(sys.argv[1]); print(flush=True)\n"
        "while True: write_tree([Artifact('a', b'of the other')], out)"
    )
    with subprocess.Popen([sys.executable, "-c", program, out], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        other.stdout.readline()
        sizes = {write_tree([Artifact("a", b"ours")], out).stamps["a"][0] for _ in range(20)}
        other.kill()
    assert sizes == {len(b"ours")}


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a/b", b"1")], out)
    before = out.stat().st_ino
    written = write_tree([Artifact("a/b", b"1")], out)
    assert (written.changed, written.unchanged, written.gone, written.paths) == (0, 1, 0, ())
    assert out.stat().st_ino == before


def test_it_names_the_files_that_changed_or_are_gone(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1"), Artifact("b", b"2"), Artifact("c", b"3")], out)
    assert write_tree([Artifact("a", b"1"), Artifact("b", b"x"), Artifact("d", b"4")], out).paths == ("b", "d", "c")


def test_the_mode_of_the_folder_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    out.chmod(0o2750)
    write_tree([Artifact("a", b"2")], out)
    assert out.stat().st_mode & 0o7777 == 0o2750


def test_a_file_of_another_is_the_same_file_in_the_new_tree(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    (out / "film.webm").write_bytes(b"long")
    before = (out / "film.webm").stat()
    write_tree([Artifact("a", b"2")], out)
    after = (out / "film.webm").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)


def test_a_tree_set_aside_by_a_killed_run_is_put_back(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    out.rename(tmp_path / "_site.aside")
    written = write_tree([Artifact("a", b"1")], out)
    assert written.unchanged == 1


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that nobody may write, root included")
def test_a_place_that_cannot_be_written_is_a_message() -> None:
    with pytest.raises(OutsideError, match="could not be written"):
        write_tree([Artifact("a", b"2")], Path("/proc/briefgen/_site"))


def test_a_name_too_long_for_the_disk_leaves_the_old_site_whole(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    with pytest.raises(OutsideError, match="could not be written"):
        write_tree([Artifact("a", b"2"), Artifact("x" * 300, b"")], out)
    assert tree(out) == {"a": b"1"}
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_links_to_folders_and_empty_folders_of_others_are_carried_over(tmp_path: Path) -> None:
    out, real = tmp_path / "_site", tmp_path / "real"
    write_tree([Artifact("a/b", b"1")], out)
    real.mkdir()
    (real / "photo").write_bytes(b"p")
    (out / "album").symlink_to(real)
    (out / "uploads/new").mkdir(parents=True)
    write_tree([Artifact("a/b", b"2")], out)
    assert (out / "album").readlink() == real
    assert (out / "uploads/new").is_dir()
    assert (real / "photo").read_bytes() == b"p"


@pytest.mark.parametrize("wanted", ["x", "x/y", "x/y/z", "z/w", "z"])
def test_a_file_of_another_in_the_way_is_named_and_not_deleted(tmp_path: Path, wanted: str) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    (out / "x").mkdir()
    (out / "x/y").write_bytes(b"theirs")
    (out / "z").symlink_to(tmp_path)
    with pytest.raises(OutsideError, match="is not briefgen's, and the site wants") as caught:
        write_tree([Artifact("a", b"2"), Artifact(wanted, b"ours")], out)
    assert [(p.code, bool(p.hint)) for p in caught.value.problems] == [("output-foreign", True)]
    assert tree(out / "x") == {"y": b"theirs"}
    assert (out / "z").readlink() == tmp_path
    assert (out / "a").read_bytes() == b"1"
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_a_file_of_another_with_the_same_bytes_becomes_ours(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a", b"1")], out)
    (out / "CNAME").write_bytes(b"example.org\n")
    assert write_tree([Artifact("a", b"1"), Artifact("CNAME", b"example.org\n")], out).carried == ()
    write_tree([Artifact("a", b"1")], out)
    assert tree(out) == {"a": b"1"}


def test_a_folder_of_which_all_of_our_files_were_taken_is_not_kept(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    write_tree([Artifact("a/b", b"1")], out)
    (out / "a/b").unlink()
    write_tree([Artifact("c", b"2")], out)
    assert not (out / "a").exists()


@pytest.mark.parametrize("text", ["[[1]]", "{}", "1", '"a"', "[", "\x00"])
def test_a_damaged_list_of_files_is_a_message(tmp_path: Path, text: str) -> None:
    (tmp_path / "_site").mkdir()
    (tmp_path / "_site" / MANIFEST).write_text(text)
    with pytest.raises(OutsideError, match="damaged list of files") as caught:
        write_tree([Artifact("a", b"1")], tmp_path / "_site")
    assert caught.value.exit_code == 3


def test_folders_change_places_by_renaming_even_beside_a_folder_of_that_name(tmp_path: Path) -> None:
    new, old, other = tmp_path / "new", tmp_path / "_site", tmp_path / "_site.aside"
    for folder in (new, old, other):
        folder.mkdir()
        (folder / folder.name).write_bytes(b"")
    exchange_by_renaming(new, old)
    assert sorted(tree(tmp_path)) == ["_site.aside/_site.aside", "_site/new", "new/_site"]


def test_a_run_killed_behind_its_second_rename_is_finished_without_losing_files_of_others(tmp_path: Path) -> None:
    out, aside = tmp_path / "_site", tmp_path / "_site.aside"
    write_tree([Artifact("a", b"new")], out)
    write_tree([Artifact("a", b"old"), Artifact("b/c", b"old")], aside)
    (aside / "CNAME").write_bytes(b"example.org")
    (aside / "b/late").write_bytes(b"came late")
    (out / "CNAME").write_bytes(b"example.org")
    for _ in range(2):
        write_tree([Artifact("a", b"newer")], out)
    assert tree(out) == {"a": b"newer", "CNAME": b"example.org", "b/late": b"came late"}
    assert not aside.exists()


def test_what_differs_in_a_tree_set_aside_is_let_be(tmp_path: Path) -> None:
    out, aside = tmp_path / "_site", tmp_path / "_site.aside"
    write_tree([Artifact("a", b"new")], out)
    write_tree([Artifact("a", b"old")], aside)
    (aside / "CNAME").write_bytes(b"old.example")
    (out / "CNAME").write_bytes(b"new.example")
    for _ in range(2):
        assert write_tree([Artifact("a", b"new")], out).aside == ("_site.aside/CNAME",)
    assert tree(aside) == {"CNAME": b"old.example"}
    assert tree(out)["CNAME"] == b"new.example"


def test_a_folder_of_another_that_is_called_like_ours_set_aside_is_not_touched(tmp_path: Path) -> None:
    aside = tmp_path / "_site.aside"
    aside.mkdir()
    (aside / "mine").write_bytes(b"1")
    for _ in range(2):
        write_tree([Artifact("a", b"1")], tmp_path / "_site")
    assert tree(aside) == {"mine": b"1"}
