"""How sure a date is: inherited doubt, open values, confidence, and what the mention itself says."""

from __future__ import annotations

import pytest

from briefgen.mentions.dates import find_dates
from briefgen.model import edtf

WRITTEN = 0.8


@pytest.mark.parametrize("published", ["2018-08-24?", "2018-08-24~", "2018-08-24%"])
def test_doubt_about_the_day_of_publication_passes_to_what_rests_on_it(published: str) -> None:
    found = find_dates("On Friday, as in May 2017, and since 2011, he met rebels last week.", published=published)
    assert [m.value for m in found] == ["2018-08-24?", "2017-05", "2011", "2018-08-13?/2018-08-19?"]


def test_a_date_counted_from_an_absolute_one_carries_no_doubt() -> None:
    found = find_dates("They met on 5 March 2014. Two days later they signed.", published="2018-08-24?")
    assert [m.value for m in found] == ["2014-03-05", "2014-03-07"]


def test_a_date_counted_from_a_doubted_one_carries_its_doubt() -> None:
    found = find_dates("They met on Tuesday. Two days later they signed.", published="2018-08-24?")
    assert [m.value for m in found] == ["2018-08-21?", "2018-08-23?"]


def test_a_month_of_publication_resolves_only_what_is_the_same_on_all_its_days() -> None:
    found = find_dates("On Friday he said that last year, last month and yesterday differ.", published="2018-08")
    assert [m.value for m in found] == [None, "2017", "2018-07", None]


def test_a_time_of_publication_counts_as_its_day() -> None:
    assert [m.value for m in find_dates("He left yesterday.", published="2018-08-24T23:59:00Z")] == ["2018-08-23"]


def test_an_unreadable_day_of_publication_leaves_relative_dates_open() -> None:
    assert [m.value for m in find_dates("He left yesterday.", published="last Tuesday")] == [None]


def test_an_open_date_is_below_the_confidence_that_is_written() -> None:
    found = find_dates("He left yesterday, several years ago, two days earlier.")
    assert [m.confidence < WRITTEN for m in found] == [True, True, True]


def test_plain_dates_are_sure_enough_to_be_written() -> None:
    found = find_dates("On Friday 24 August 2018, last week, in May, since 2011, two days ago.", published="2018-08-24")
    assert all(m.confidence >= WRITTEN for m in found)
    assert len(found) == 5


def test_a_mention_says_where_it_is_and_which_rule_found_it() -> None:
    text = "Shells fell on Friday morning."
    (mention,) = find_dates(text, published="2018-08-24")
    assert (mention.kind, mention.start, mention.end) == ("date", 15, 29)
    assert (mention.text, mention.name, mention.id, mention.value) == (
        "Friday morning",
        "Friday morning",
        "2018-08-24",
        "2018-08-24",
    )
    assert mention.rule == "weekday"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("12 March 2016", "absolute"), ("12 March", "partial"), ("in March", "month"), ("since 2011", "year"),
        ("the 1990s", "decade"), ("summer 2015", "season"), ("last week", "relative"), ("5 to 7 May", "range"),
        ("Q3 2017", "quarter"), ("the night of 5 to 6 May", "night"), ("two days later", "narrated"), ("Thanksgiving", "feast"),
    ],
)  # fmt: skip
def test_each_kind_of_expression_has_a_rule_of_its_own(text: str, rule: str) -> None:
    assert {m.rule for m in find_dates(text, published="2018-08-24")} == {rule}


def test_every_day_near_the_ends_of_the_calendar_is_refused_or_real() -> None:
    for published in ("0001-01-01", "9999-12-31"):
        found = find_dates("Last week, next year, two years ago, tomorrow, on Friday, in May, 5 March.", published=published)
        assert all(m.value is None or edtf.parse(m.value) for m in found)


def test_an_unknown_language_has_its_dates_in_digits() -> None:
    found = find_dates("Kokous 2018-08-24, 25.03.2016, May 5, Friday.", published="2018-08-24", language="fi")
    assert [m.value for m in found] == ["2018-08-24", "2016-03-25"]


@pytest.mark.parametrize("language", ["en-GB", "EN", "en_US"])
def test_a_regional_tag_reads_as_its_language(language: str) -> None:
    assert [m.value for m in find_dates("He left on 5 May 2017.", language=language)] == ["2017-05-05"]
