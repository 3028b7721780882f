from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.shingles import ordered, share, shingled, shingles, spread

NUMBERS = st.lists(st.integers(0, 9), max_size=30)


def test_spellings_and_case_make_no_other_words() -> None:
    assert shingled("The Mayor’s café opened.").words == shingled("THE MAYORS CAFE — opened!").words


def test_scripts_without_spaces_are_read_character_by_character() -> None:
    assert len(shingled("停火协议在夜间生效").words) == 9
    assert len(shingled("ceasefire 停火 holds").words) == 4


def test_a_shingle_is_a_run_of_words() -> None:
    assert len(shingles((1, 2, 3, 4), 3)) == 2
    assert shingles((1, 2), 3) == []
    assert shingles((1, 2, 3), 3) != shingles((3, 2, 1), 3)


def test_the_share_that_is_taken_over_has_a_direction() -> None:
    assert share((1, 2), (1, 2, 3, 4)) == 1
    assert share((1, 2, 3, 4), (1, 2)) == 0.5
    assert share((), (1,)) == 0


def test_what_stands_in_another_order_does_not_count() -> None:
    assert ordered((1, 2, 3, 4), (9, 1, 8, 2, 3, 7, 4)) == 4
    assert ordered((4, 3, 2, 1), (1, 2, 3, 4)) == 1


def test_a_text_that_says_things_twice_is_still_in_order() -> None:
    said_twice = (1, 2, 3, 4, 1, 2, 3, 4, 5)
    assert ordered((1, 2, 3, 4, 5), said_twice, places=4) == 5


def test_one_passage_is_not_spread() -> None:
    part = tuple(range(100))
    assert spread(part, range(40, 60)) == 0.2
    assert spread(part, range(0, 100, 5)) == 1


@given(NUMBERS, NUMBERS)
def test_the_ordered_part_is_never_longer_than_what_is_shared(part: list[int], whole: list[int]) -> None:
    kept = ordered(part, whole, places=30)
    assert kept <= sum(one in set(whole) for one in part)
    assert ordered(part, whole) <= kept
    assert ordered(part, part, places=30) == len(part)
