"""Dates that may be uncertain: EDTF levels 0 and 1, ISO 8601-2:2019 (Library of Congress profile)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.edtf import Edtf, day, parse

POINTS = [
    ("2018", "2018-01-01", "2018-12-31"),
    ("2018-08", "2018-08-01", "2018-08-31"),
    ("2018-02", "2018-02-01", "2018-02-28"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2018-08-24", "2018-08-24", "2018-08-24"),
    ("2018-08-24T10:00:00Z", "2018-08-24", "2018-08-24"),
    ("2018-08-24T10:00:00", "2018-08-24", "2018-08-24"),
    ("2018-08-24T10:00:00+02", "2018-08-24", "2018-08-24"),
    ("2018-08-24T10:00:00-05:30", "2018-08-24", "2018-08-24"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2018-XX", "2018-01-01", "2018-12-31"),
    ("2018-08-XX", "2018-08-01", "2018-08-31"),
    ("2018-XX-XX", "2018-01-01", "2018-12-31"),
    ("2018-21", "2018-03-01", "2018-05-31"),
    ("2018-22", "2018-06-01", "2018-08-31"),
    ("2018-23", "2018-09-01", "2018-11-30"),
    ("2018-24", "2018-12-01", "2019-02-28"),
    ("2019-24", "2019-12-01", "2020-02-29"),
    ("0001-01-01", "0001-01-01", "0001-01-01"),
    ("9999-12-31", "9999-12-31", "9999-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), POINTS)
def test_a_point_means_the_days_it_may_be(text: str, first: str, last: str) -> None:
    value = parse(text)
    assert value == Edtf(text, dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert str(value) == value.plain == text


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "today", "18", "201", "20180824", "2018-8-24", "2018-13", "2018-00", "2018-02-29", "2018-02-30", "2018-04-31",
        "2018-20", "2018-25", "2018-21-01", "2018-08-24T25:00:00Z", "2018-08-24T10:00", "2018-08T10:00:00Z", "24.08.2018",
        "2018-08-24Z", "X018", "2X18", "20X8", "2018-XX-24", "201X-08", "2018-0X", "2018-08-2X", "Y170000002", "2018?-08",
        "?2018", "2018??", "2018~?", "/", "../..", "../", "2018/2017", "2018-09/2018-08", "2018/2019/2020", "2018/never",
        "٢٠١٨", "２０１８",
    ],
)  # fmt: skip
def test_what_is_no_value_of_the_standard_is_refused(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("mark", "uncertain", "approximate"), [("?", True, False), ("~", False, True), ("%", True, True), ("", False, False)]
)
@pytest.mark.parametrize("text", ["2018", "2018-08", "2018-08-24", "201X", "2018-21"])
def test_a_qualifier_says_how_sure_the_value_is(text: str, mark: str, uncertain: bool, approximate: bool) -> None:  # noqa: FBT001
    value = parse(text + mark)
    assert value is not None
    assert (value.uncertain, value.approximate, value.plain) == (uncertain, approximate, text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018-05/2018-07", "2018-05-01", "2018-07-31"),
        ("2018-05-04/..", "2018-05-04", None),
        ("2018-05-04/", "2018-05-04", None),
        ("../2018-05-04", None, "2018-05-04"),
        ("/2018-05-04", None, "2018-05-04"),
        ("2018/2018", "2018-01-01", "2018-12-31"),
        ("2018-08-24/2018-08-24", "2018-08-24", "2018-08-24"),
    ],
)
def test_an_interval_runs_from_the_first_day_of_its_start_to_the_last_of_its_end(
    text: str, first: str | None, last: str | None
) -> None:
    value = parse(text)
    assert value is not None
    assert value.is_interval
    assert value.first == (first and dt.date.fromisoformat(first))
    assert value.last == (last and dt.date.fromisoformat(last))


def test_an_interval_is_as_uncertain_as_either_end() -> None:
    for text in ("2018?/2019", "2018/2019?", "2018%/.."):
        value = parse(text)
        assert value is not None
        assert value.uncertain


def test_years_before_the_calendar_have_no_days() -> None:
    for text in ("-0044", "-0044-03-15", "0000"):
        value = parse(text)
        assert value is not None
        assert (value.first, value.last) == (None, None)


def test_only_one_single_day_is_a_day() -> None:
    days = {
        text: bool((value := parse(text)) and value.is_day)
        for text in ("2018-08-24", "2018-08-24?", "2018-08", "2018/..", "-0044")
    }
    assert days == {"2018-08-24": True, "2018-08-24?": True, "2018-08": False, "2018/..": False, "-0044": False}


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("2018", "2018?"),
        ("2018~", "2018%"),
        ("2018?", "2018?"),
        ("2018%", "2018%"),
        ("2018/2019", "2018?/2019?"),
        ("2018~/..", "2018%/.."),
        ("../2019", "../2019?"),
        ("/2019", "/2019?"),
    ],
)
def test_a_doubted_value_is_itself_with_a_question_mark(text: str, doubted: str) -> None:
    value = parse(text)
    assert value is not None
    assert value.doubted() == parse(doubted)
    assert value.doubted().doubted() == value.doubted()


def test_overlap_counts_the_days_at_both_ends() -> None:
    value = parse("2018-05-04/2018-05-06")
    assert value is not None

    def on(first: int | None, last: int | None) -> bool:
        return value.overlaps(dt.date(2018, 5, first) if first else None, dt.date(2018, 5, last) if last else None)

    assert on(6, 9)
    assert on(1, 4)
    assert on(None, None)
    assert on(5, None)
    assert not on(7, None)
    assert not on(None, 3)


def test_values_sort_by_first_day_then_by_last_then_by_text() -> None:
    texts = ["2018-08-24", "2018-08", "2018", "2018-08-24?", "../2018-01-01", "2017/.."]
    values = [value for text in texts if (value := parse(text))]
    ordered = [value.text for value in sorted(values, key=lambda v: v.sort_key)]
    assert ordered == ["2017/..", "../2018-01-01", "2018", "2018-08", "2018-08-24", "2018-08-24?"]


days = st.dates()
points = st.one_of(
    days.map(dt.date.isoformat),
    days.map(lambda d: d.isoformat()[:7]),
    days.map(lambda d: d.isoformat()[:4]),
    days.map(lambda d: f"{d.isoformat()[:3]}X"),
    days.map(lambda d: f"{d.isoformat()[:7]}-XX"),
)
qualified = st.builds(str.__add__, points, st.sampled_from(["", "?", "~", "%"]))


@given(days)
def test_every_day_of_the_calendar_comes_back(date: dt.date) -> None:
    assert parse(str(day(date))) == day(date)
    assert day(date).is_day


@given(qualified)
def test_what_is_read_is_written_as_it_was(text: str) -> None:
    value = parse(text)
    if value is not None:
        assert value.text == text
        assert parse(value.text) == value
        assert value.first is None or value.last is None or value.first <= value.last


@given(qualified, qualified)
def test_an_interval_is_read_when_its_start_is_not_behind_its_end(start: str, end: str) -> None:
    one, other, value = parse(start), parse(end), parse(f"{start}/{end}")
    backwards = one and other and one.first and other.last and one.first > other.last
    if one is None or other is None or backwards:
        assert value is None
    else:
        assert value is not None
        assert (value.first, value.last) == (one.first, other.last)


@given(st.text(max_size=40))
def test_any_text_is_a_value_or_none_and_never_an_error(text: str) -> None:
    value = parse(text)
    assert value is None or parse(value.text) == value


@given(st.text("0123456789X-/.?~%TZ:+Y", max_size=24))
def test_texts_of_the_standards_letters_are_never_an_error(text: str) -> None:
    value = parse(text)
    assert value is None or value.doubted().uncertain


def test_the_winter_of_the_last_year_ends_with_it() -> None:
    value = parse("9999-24")
    assert value == Edtf("9999-24", dt.date(9999, 12, 1), dt.date.max)


@pytest.mark.parametrize("text", ["-0500", "0000", "-0044-03-15?", "-0500/-0400", "../-0044", "/0000"])
def test_what_ended_before_year_1_lies_in_no_later_span(text: str) -> None:
    value = parse(text)
    assert value is not None
    assert value.is_ancient
    assert not value.overlaps(dt.date(2018, 1, 1), None)
    assert not value.overlaps(dt.date(1, 1, 1), dt.date(2018, 1, 1))
    assert value.overlaps(None, dt.date(2018, 1, 1))
    assert value.overlaps(None, None)


@pytest.mark.parametrize("text", ["-0500/..", "-0500/2018", "2018", "2018/", "../2018"])
def test_what_goes_on_after_year_1_is_not_ancient(text: str) -> None:
    value = parse(text)
    assert value is not None
    assert not value.is_ancient
    assert value.overlaps(dt.date(2018, 1, 1), None)


def test_an_interval_cannot_end_before_year_1_and_begin_after_it() -> None:
    assert parse("2018/-0044") is None


def test_ancient_days_come_before_all_others() -> None:
    values = [value for text in ("0001", "2018", "-0500") if (value := parse(text))]
    assert [value.text for value in sorted(values, key=lambda v: v.sort_key)] == ["-0500", "0001", "2018"]
