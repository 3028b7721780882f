from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.site.search_postings import (
    AFTER_BITS,
    ALPHABET,
    ENTRY_BITS,
    LEVELS,
    STEPS,
    number,
    number_bits,
    write_numbers,
    write_postings,
)


def read(text: str, *, levelled: bool) -> list[tuple[int, int, list[int]]]:
    """Read a list as its description says, bit by bit: numbers, levels, signs of what follows."""
    head, bits = ALPHABET.index(text[0]), "".join(f"{ALPHABET.index(c):06b}" for c in text[1:])
    found, at, last = [], 0, -1
    width, signed = head % 32, head >= 32
    while "0" in bits[at:]:
        ones = bits.index("0", at) - at
        at += ones + 1
        last += (ones << width) + int(bits[at : at + width] or "0", 2) + 1
        at += width
        level = bits.index("0", at) - at if levelled else 0
        at += level + 1 if levelled else 0
        signs = []
        while signed and bits[at] == "1":
            signs.append(int(bits[at + 1 : at + 7], 2))
            at += 7
        at += signed
        found.append((last, level, signs))
    return found


@given(st.sets(st.integers(0, (1 << 26) - 1)), st.integers(0, 26))
def test_numbers_can_be_read_back(numbers: set[int], room: int) -> None:
    held = sorted(n for n in numbers if n < 1 << room)
    assert [n for n, _, _ in read(write_numbers(held, 1 << room), levelled=False)] == held


SIGNS = st.lists(st.integers(0, 63), max_size=5)


@given(
    held=st.dictionaries(st.integers(0, (1 << 26) - 1), st.tuples(st.integers(0, 7), SIGNS)),
    room=st.integers(0, 26),
    signed=st.booleans(),
)
def test_postings_can_be_read_back(held: dict[int, tuple[int, list[int]]], room: int, *, signed: bool) -> None:
    entries = []
    for n in (kept := sorted(n for n in held if n < 1 << room)):
        level, signs = held[n]
        after = 1
        for one in signs:
            after = after << 6 | one
        entries.append(n << ENTRY_BITS | level << AFTER_BITS | after)
        assert entries[-1] < 1 << 60
    written = write_postings(entries, 1 << room, signed=signed)
    assert read(written, levelled=True) == [(n, held[n][0], held[n][1] if signed else []) for n in kept]


def test_a_level_stands_for_the_highest_step_that_the_weight_reaches() -> None:
    for weight in range(1, STEPS[-1] + 1):
        level = LEVELS[weight]
        assert STEPS[level] <= weight
        assert level == len(STEPS) - 1 or weight < STEPS[level + 1]


@given(st.sets(st.text(min_size=1, max_size=8), max_size=30), st.text(min_size=9, max_size=12))
def test_a_new_document_changes_no_other_number(ids: set[str], new: str) -> None:
    before, after = number(ids, 20), number(ids | {new}, 20)
    assert {name: after[name] for name in ids} == before
    assert len(set(after.values())) == len(after)


def test_every_document_has_a_number_of_its_own_even_when_numbers_are_scarce() -> None:
    numbers = number((f"article/{i}" for i in range(60)), 6)
    assert len(set(numbers.values())) == 60
    assert all(0 <= value < 64 for value in numbers.values())


def test_a_large_site_has_longer_numbers() -> None:
    assert number_bits(50_000) > number_bits(5_000)
