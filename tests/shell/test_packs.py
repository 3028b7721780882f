"""The memo on disk: whole entries or none, whatever happens to its files."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.shell.packs import FOLDER, Packs

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM, OTHER = "0" * 32, "1" * 32
ONE, TWO, THREE = (bytes([n]) * 16 for n in (1, 2, 3))


def fill(project: Path, **entries: bytes) -> None:
    memo = Packs(project, PROGRAM)
    memo.keep("step", {name.encode() * 16: entry for name, entry in entries.items()})
    memo.save()


def packs(project: Path) -> list[Path]:
    return sorted((project / FOLDER).glob("*.pack"))


def test_what_one_run_keeps_the_next_one_recalls(tmp_path: Path) -> None:
    memo = Packs(tmp_path, PROGRAM)
    memo.keep("step", {ONE: b"first", TWO: b""})
    memo.save()
    assert Packs(tmp_path, PROGRAM).recall("step", [TWO, THREE, ONE]) == [b"", None, b"first"]
    assert Packs(tmp_path, PROGRAM).recall("other", [ONE]) == [None]


def test_another_program_sees_nothing_of_it_and_lets_it_go(tmp_path: Path) -> None:
    fill(tmp_path, a=b"x" * 50)
    memo = Packs(tmp_path, OTHER)
    assert memo.recall("step", [b"a" * 16]) == [None]
    memo.keep("step", {ONE: b"mine"})
    memo.save()
    assert len(packs(tmp_path)) == 1
    assert Packs(tmp_path, OTHER).recall("step", [ONE]) == [b"mine"]


@given(cut=st.integers(0, 400), flip=st.integers(0, 400))
@settings(max_examples=120)
def test_a_pack_that_is_cut_or_changed_gives_whole_entries_or_none(
    tmp_path_factory: pytest.TempPathFactory, cut: int, flip: int
) -> None:
    project = tmp_path_factory.mktemp("memo")
    entries = {bytes([n]) * 16: bytes([n]) * (n * 9) for n in range(1, 6)}
    memo = Packs(project, PROGRAM)
    memo.keep("step", entries)
    memo.save()
    (pack,) = packs(project)
    data = bytearray(pack.read_bytes())[: -cut or None]
    if flip < len(data):
        data[flip] ^= 0xFF
    pack.write_bytes(data)
    for key, found in zip(entries, Packs(project, PROGRAM).recall("step", list(entries)), strict=True):
        assert found in {None, entries[key]}


def test_two_runs_at_once_keep_what_both_have_made(tmp_path: Path) -> None:
    one, two = Packs(tmp_path, PROGRAM), Packs(tmp_path, PROGRAM)
    one.recall("step", [ONE])
    two.recall("step", [TWO])
    one.keep("step", {ONE: b"one"})
    two.keep("step", {TWO: b"two"})
    one.save()
    two.save()
    assert Packs(tmp_path, PROGRAM).recall("step", [ONE, TWO]) == [b"one", b"two"]


def test_packs_that_are_deleted_while_they_are_open_can_still_be_read(tmp_path: Path) -> None:
    fill(tmp_path, a=b"kept")
    memo = Packs(tmp_path, PROGRAM)
    assert memo.recall("step", [ONE]) == [None]
    for pack in packs(tmp_path):
        pack.unlink()
    assert memo.recall("step", [b"a" * 16]) == [b"kept"]


def test_many_packs_become_one_that_holds_what_was_used(tmp_path: Path) -> None:
    for number in range(20):
        memo = Packs(tmp_path, PROGRAM)
        keys = [bytes([n + 1]) * 16 for n in range(number)]
        assert memo.recall("step", keys) == [b"entry"] * number
        memo.keep("step", {bytes([number + 1]) * 16: b"entry"})
        memo.save()
        assert len(packs(tmp_path)) <= 13


def test_an_entry_under_the_same_key_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    for text in (b"first", b"second", b"third"):
        memo = Packs(tmp_path, PROGRAM)
        memo.recall("step", [ONE])
        memo.keep("step", {ONE: text})
        memo.save()
    assert Packs(tmp_path, PROGRAM).recall("step", [ONE]) == [b"third"]
    assert len(packs(tmp_path)) == 1


def test_what_no_run_uses_any_more_is_let_go(tmp_path: Path) -> None:
    fill(tmp_path, **dict.fromkeys("abcdefgh", b"x" * 1000))
    memo = Packs(tmp_path, PROGRAM)
    memo.recall("step", [b"a" * 16])
    memo.save()
    assert Packs(tmp_path, PROGRAM).recall("step", [b"a" * 16, b"b" * 16]) == [b"x" * 1000, None]


def test_the_memo_stays_below_its_limit(tmp_path: Path) -> None:
    for name in "abcdefgh":
        memo = Packs(tmp_path, PROGRAM, limit=3000)
        memo.keep(f"step-{name}", {name.encode() * 16: b"x" * 1000})
        memo.save()
    assert sum(pack.stat().st_size for pack in packs(tmp_path)) <= 3000
    assert Packs(tmp_path, PROGRAM).recall("step-h", [b"h" * 16]) == [b"x" * 1000]


def test_much_is_written_at_once_where_that_is_wanted_and_joined_like_the_rest(tmp_path: Path) -> None:
    entries = {bytes([n]) * 16: bytes([n]) * 2**20 for n in range(1, 4)}
    memo = Packs(tmp_path, PROGRAM, early=True)
    memo.keep("step", entries)
    assert Packs(tmp_path, PROGRAM).recall("step", [*entries]) == [*entries.values()]
    assert memo.recall("step", [TWO]) == [entries[TWO]]
    memo.keep("step", {bytes([9]) * 16: b"little"})
    memo.save()
    assert Packs(tmp_path, PROGRAM).recall("step", [*entries, bytes([9]) * 16]) == [*entries.values(), b"little"]
    for _ in range(14):
        memo = Packs(tmp_path, PROGRAM, early=True)
        memo.recall("step", [ONE])
        memo.keep("step", {bytes([_ + 20]) * 16: b"x" * 2**20 + b"y"})
        memo.save()
    assert len(packs(tmp_path)) <= 13
    assert Packs(tmp_path, PROGRAM).recall("step", [ONE]) == [entries[ONE]]


def test_what_a_disk_does_not_take_at_once_is_held_and_the_fault_is_told_when_all_is_saved(tmp_path: Path) -> None:
    (tmp_path / ".briefgen").write_text("a file stands where the folder is to be")
    memo = Packs(tmp_path, PROGRAM, early=True)
    memo.keep("step", {ONE: b"x" * 2**21})
    with pytest.raises(OSError, match="briefgen"):
        memo.save()
    (tmp_path / ".briefgen").unlink()
    memo.save()
    assert Packs(tmp_path, PROGRAM).recall("step", [ONE]) == [b"x" * 2**21]


def test_what_a_killed_run_left_half_written_goes_when_it_is_old_enough_to_be_nobodys(tmp_path: Path) -> None:
    fill(tmp_path, a=b"x")
    (old, fresh) = (packs(tmp_path)[0].with_name(f"{name}.tmp") for name in ("step-old", "step-fresh"))
    for left in (old, fresh):
        left.write_bytes(b"half")
    long_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(old, (long_ago, long_ago))
    fill(tmp_path, b=b"y")
    assert not old.exists()
    assert fresh.exists()
