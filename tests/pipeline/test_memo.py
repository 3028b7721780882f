"""Steps that are remembered: done once for equal arguments, and read back from bytes that can run nothing."""

from __future__ import annotations

import pickle
import subprocess
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest

from briefgen.model.article import Block, Run
from briefgen.model.memo import Forgetful
from briefgen.model.pool import Serial
from briefgen.pipeline.memo import Task, kept, mapped
from briefgen.pipeline.sealing import plain_bytes, seal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(slots=True)
class Kept:
    """A memo in memory that counts how often it was asked for what it did not know."""

    entries: dict[tuple[str, bytes], bytes]
    missed: int = 0
    lasts: bool = True

    def knows(self, table: str) -> bool:
        return any(name == table for name, _ in self.entries)

    def recall(self, table: str, keys: Sequence[bytes]) -> list[bytes | None]:
        found = [self.entries.get((table, key)) for key in keys]
        self.missed += found.count(None)
        return found

    def keep(self, table: str, entries: Mapping[bytes, bytes]) -> None:
        self.entries.update(((table, key), entry) for key, entry in entries.items())

    def use(self, table: str, keys: Iterable[bytes]) -> None:
        pass


def block_of(shared: str, item: str) -> Block:
    return Block("paragraph", shared + item, (Run(0, 2, "em"),), 1, 1)


def run(memo: Kept, words: list[str], shared: str = "a ") -> list[Block]:
    return mapped(Task(block_of, shared, partial(seal, shared)), words, memo, Serial())


def test_a_step_is_done_once_for_equal_arguments_and_gives_the_same_in_the_same_order() -> None:
    memo = Kept({})
    first = run(memo, ["ferry", "mill", "dam"])
    assert memo.missed == 3
    assert run(memo, ["dam", "quay", "ferry"]) == [first[2], block_of("a ", "quay"), first[0]]
    assert memo.missed == 4


def test_another_shared_argument_is_another_result() -> None:
    memo = Kept({})
    run(memo, ["ferry"])
    assert run(memo, ["ferry"], "the ")[0].text == "the ferry"


def test_a_step_that_gives_nothing_is_remembered_too() -> None:
    memo = Kept({})
    for _ in range(2):
        assert mapped(Task(nothing, None, seal), [1, 2], memo, Serial()) == [None, None]
    assert memo.missed == 2


def nothing(_shared: None, _item: int) -> None:
    return None


def test_a_part_that_stands_apart_is_brought_back_alone_and_made_anew_where_it_is_lost() -> None:
    task = Task(pair, "a ", partial(seal, "a "), whole=False, apart=True)
    memo = Kept({})
    (first,) = kept(task, ["ferry"], memo, Serial())
    assert (first.part(0), first.last()) == (1, block_of("a ", "ferry"))
    (again,) = kept(task, ["ferry"], memo, Serial())
    again.let_go()
    assert (again.part(0), again.last(), again.seal(0)) == (1, block_of("a ", "ferry"), first.seal(0))
    del memo.entries[task.table_apart, again.key]
    assert again.last() == block_of("a ", "ferry")


def test_parts_are_held_only_where_the_memo_cannot_be_asked_again() -> None:
    task = Task(pair, "a ", partial(seal, "a "), whole=False)
    (of_memo,) = kept(task, ["ferry"], Kept({}), Serial())
    assert of_memo.part(1) == of_memo.part(1)
    assert of_memo.part(1) is not of_memo.part(1)
    (alone,) = kept(task, ["ferry"], Forgetful(), Serial())
    assert alone.part(1) is alone.part(1)


def pair(shared: str, item: str) -> tuple[int, Block]:
    return 1, block_of(shared, item)


def test_equal_values_have_one_seal_whether_their_parts_are_one_object_or_two() -> None:
    text, twin = (b"harbour".decode() for _ in range(2))
    assert text is not twin
    assert plain_bytes((text, text)) == plain_bytes((text, twin))
    assert seal("ab", "c") != seal("a", "bc")


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"no pickle",
        pickle.dumps((subprocess.Popen,)),
        pickle.dumps((print,)),
        pickle.dumps("no tuple"),
        b"cos\nsystem\n(S'touch /tmp/briefgen-was-here'\ntR.",
        b"cbriefgen.pipeline.memo\nimportlib\n.",
        b"cbriefgen.pipeline.memo\nmapped\n.",
    ],
)
def test_bytes_that_are_no_values_of_the_program_run_nothing_and_are_made_anew(blob: bytes) -> None:
    memo = Kept({("block_of", seal("a ", "ferry")): blob})
    assert run(memo, ["ferry"]) == [block_of("a ", "ferry")]
