from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import timeline

if TYPE_CHECKING:
    import random

ARTICLES: list[tuple[str | None, str]] = [
    ("2031-03-06", "The lock at Ormond burst on Wednesday night. Forty barges are waiting, the harbour office said."),
    ("2031-03-07", "Two days after the lock at Ormond burst, on 5 March, divers found a cracked hinge.\nThey go on today."),
    ("2031-03-20", "The lock burst on 5 March.  It shall open again on 2 April. The old one dates from 12 May 1954."),
    ("2031-04-03", "Ormond lock opened on Wednesday, four weeks after it burst on 5 March."),
]


def test_the_days_that_matter_come_in_order_with_the_sentence_of_a_fresh_report() -> None:
    assert timeline(ARTICLES, entries=2) == [
        ("2031-03-05", "The lock at Ormond burst on Wednesday night."),
        ("2031-04-02", "Ormond lock opened on Wednesday, four weeks after it burst on 5 March."),
    ]


def test_a_day_has_one_entry_and_there_are_no_more_than_asked_for() -> None:
    days = [day for day, _ in timeline(ARTICLES, entries=10)]
    assert days == sorted(set(days))
    assert "1954-05-12" in days
    assert timeline(ARTICLES, entries=0) == []
    assert timeline([], entries=5) == []


def test_background_gives_way_first() -> None:
    assert "1954-05-12" not in [day for day, _ in timeline(ARTICLES, entries=3)]


def test_the_day_in_a_dateline_is_that_of_publication_and_no_event() -> None:
    told = (
        "KASTEL, 4 March (Coast Wire) - The night ferry struck the pier on 3 March and two of its crew were hurt, police said."
    )
    assert [day for day, _ in timeline([("2031-03-05", told)])] == ["2031-03-03"]


def test_relative_dates_of_an_undated_article_are_no_evidence() -> None:
    assert timeline([(None, "It burst on Wednesday, and on 5 March 2031 it was shut.")]) == [
        ("2031-03-05", "It burst on Wednesday, and on 5 March 2031 it was shut.")
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Die Schleuse ist am Mittwoch gebrochen, und die Schiffe warten seitdem vor dem Tor.", "2031-03-05"),
        ("L’écluse a cédé mercredi et les péniches attendent depuis devant la porte de la ville.", "2031-03-05"),
        ("Шлюз прорвало в среду, и с тех пор баржи ждут у ворот города, сказали в порту.", "2031-03-05"),
        ("انهار الهويس يوم الأربعاء ومنذ ذلك الحين تنتظر السفن أمام بوابة المدينة كما قال الميناء", "2031-03-05"),
        ("Savak kapağı çarşamba günü kırıldı ve o günden beri gemiler kapının önünde bekliyor.", "2031-03-05"),
    ],
)
def test_the_language_of_a_text_is_told_from_it(text: str, day: str) -> None:
    assert [found for found, _ in timeline([("2031-03-06", text)])] == [day]


def test_a_negative_number_of_entries_is_a_fault_of_the_caller() -> None:
    with pytest.raises(ValueError, match="-1"):
        timeline(ARTICLES, entries=-1)


@settings(max_examples=20)
@given(st.randoms(use_true_random=False), st.integers(1, 6))
def test_the_order_of_the_articles_makes_no_other_timeline(rnd: random.Random, entries: int) -> None:
    shuffled = list(ARTICLES)
    rnd.shuffle(shuffled)
    assert timeline(shuffled, entries=entries) == timeline(ARTICLES, entries=entries)
