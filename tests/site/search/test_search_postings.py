from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.site.search_postings import (
    ALPHABET,
    LEVEL_BITS,
    STEPS,
    number,
    number_bits,
    quantise,
    write_numbers,
    write_postings,
)


def read(text: str) -> list[int]:
    found, value, shift = [], 0, 0
    for letter in text:
        digit = ALPHABET.index(letter)
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            found.append(value)
            value = shift = 0
    return found


@given(st.sets(st.integers(0, (1 << 26) - 1)))
def test_numbers_can_be_read_back(numbers: set[int]) -> None:
    last, back = 0, []
    for step in read(write_numbers(sorted(numbers))):
        last += step
        back.append(last)
    assert back == sorted(numbers)


@given(st.dictionaries(st.integers(0, (1 << 26) - 1), st.integers(0, 7)))
def test_postings_can_be_read_back(levels: dict[int, int]) -> None:
    last, back = 0, {}
    for value in read(write_postings(sorted(n << LEVEL_BITS | level for n, level in levels.items()))):
        last += value >> LEVEL_BITS
        back[last] = value & 7
    assert back == levels


@given(st.integers(1, 10_000))
def test_a_level_stands_for_the_highest_step_that_the_weight_reaches(weight: int) -> None:
    level = quantise(weight)
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
