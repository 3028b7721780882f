from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from briefgen.dossiers.prominence import Naming, most_prominent, prominence


def day(number: int, month: int = 3) -> dt.date:
    return dt.date(2031, month, number)


def test_a_day_that_many_reports_name_comes_first() -> None:
    namings = [Naming(day(5), 1, day(6)), Naming(day(5), 2, day(6)), Naming(day(7), 3, day(8))]
    assert most_prominent(prominence(namings)) == [day(5), day(7)]


def test_copies_of_a_report_count_once() -> None:
    copied = [Naming(day(5), 1, day(6), 0)] * 9
    two = [Naming(day(7), 2, day(8), 0), Naming(day(7), 3, day(8), 0)]
    assert most_prominent(prominence([*copied, *two])) == [day(7), day(5)]


def test_a_copy_that_appears_days_later_does_not_look_back() -> None:
    copied = [Naming(day(5), 1, day(5), 2), Naming(day(5), 1, day(8), 2)]
    told = [Naming(day(9), 2, day(9), 2), Naming(day(9), 3, day(9), 9)]
    published = [(1, day(5)), (1, day(8)), (2, day(9)), (3, day(9))]
    assert most_prominent(prominence([*copied, *told], published)) == [day(9), day(5)]


def test_a_day_that_is_told_again_months_later_matters_more_than_one_of_a_busy_week() -> None:
    busy = [Naming(day(5), i, day(5)) for i in range(5)]
    recalled = [Naming(day(12), 9, day(12)), Naming(day(12), 10, day(9, 5)), Naming(day(12), 11, day(3, 8))]
    assert most_prominent(prominence([*busy, *recalled]))[0] == day(12)


def test_days_from_before_the_reporting_are_background() -> None:
    namings = [Naming(dt.date(1994, 4, 6), i, day(6)) for i in range(2)] + [Naming(day(5), 7, day(6))]
    published = [(i, day(6)) for i in range(2)] + [(7, day(4))]
    assert most_prominent(prominence(namings, published)) == [day(5), dt.date(1994, 4, 6)]


def test_the_head_of_a_text_counts_more_than_its_end() -> None:
    namings = [Naming(day(5), 1, day(6), 40), Naming(day(7), 2, day(8), 0)]
    assert most_prominent(prominence(namings)) == [day(7), day(5)]


def test_reports_without_a_day_of_publication_count_too() -> None:
    namings = [Naming(day(7), 1, None), Naming(day(7), 2, None), Naming(day(5), 3, None)]
    assert most_prominent(prominence(namings)) == [day(7), day(5)]


NAMINGS = st.lists(
    st.builds(
        Naming,
        st.integers(1, 20).map(day),
        st.integers(0, 4),
        st.one_of(st.none(), st.integers(1, 28).map(day)),
        st.integers(0, 30),
    ),
    max_size=20,
)


@given(NAMINGS, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_changes_anything(namings: list[Naming], rnd: object) -> None:
    shuffled = list(namings)
    rnd.shuffle(shuffled)  # type: ignore[attr-defined]
    assert prominence(shuffled + namings) == prominence(namings)
