from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.site.search_postings import (
    ALPHABET,
    LEVEL_BITS,
    LEVELS,
    STEPS,
    number,
    number_bits,
    write_numbers,
    write_postings,
)


def read(text: str, *, levelled: bool) -> list[tuple[int, int]]:
    """Read a list as its description says, bit by bit."""
    width, bits = ALPHABET.index(text[0]), "".join(f"{ALPHABET.index(c):06b}" for c in text[1:])
    found, at, last = [], 0, -1
    while "0" in bits[at:]:
        ones = bits.index("0", at) - at
        at += ones + 1
        last += (ones << width) + int(bits[at : at + width] or "0", 2) + 1
        at += width
        level = bits.index("0", at) - at if levelled else 0
        at += level + 1 if levelled else 0
        found.append((last, level))
    return found


@given(st.sets(st.integers(0, (1 << 26) - 1)), st.integers(0, 26))
def test_numbers_can_be_read_back(numbers: set[int], room: int) -> None:
    held = sorted(n for n in numbers if n < 1 << room)
    assert [n for n, _ in read(write_numbers(held, 1 << room), levelled=False)] == held


@given(st.dictionaries(st.integers(0, (1 << 26) - 1), st.integers(0, 7)), st.integers(0, 26))
def test_postings_can_be_read_back(levels: dict[int, int], room: int) -> None:
    held = sorted((n, level) for n, level in levels.items() if n < 1 << room)
    assert read(write_postings([n << LEVEL_BITS | level for n, level in held], 1 << room), levelled=True) == held


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
