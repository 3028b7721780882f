"""Dates in words."""

from __future__ import annotations

import datetime as dt

import pytest
from babel import Locale
from babel.dates import format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from briefgen.gazetteer.shipped import open_shipped
from briefgen.model.edtf import parse
from briefgen.site.moments import known_day, language_name, on_day, short_day, short_month, when
from briefgen.site.wording import wording

ENGLISH = wording("en")


@pytest.mark.parametrize(
    ("value", "said", "iso"),
    [
        ("2018-08-24", "24 August 2018", "2018-08-24"),
        ("2018-08-24T10:00:00Z", "24 August 2018", "2018-08-24"),
        ("2018-08", "August 2018", "2018-08"),
        ("2018", "2018", "2018"),
        ("201X", "the 2010s", ""),
        ("20XX", "2000 to 2099", ""),
        ("2018-XX", "some time in 2018", ""),
        ("2018-XX-XX", "some time in 2018", ""),
        ("2018-08-XX", "a day in August 2018", ""),
        ("2018-21", "spring 2018", ""),
        ("2018-24", "winter 2018", ""),
        ("2018-08~", "about August 2018", "2018-08"),
        ("2018-05-05/2018-05-07", "5 May 2018 to 7 May 2018", ""),
        ("2018-05-05/..", "from 5 May 2018", ""),
        ("2018-05-05/", "from 5 May 2018, end unknown", ""),
        ("../2018-05", "until May 2018", ""),
        ("/2018-05", "until May 2018, start unknown", ""),
        ("-0043", "44 BC", ""),
        ("0000", "1 BC", ""),
    ],
)
def test_a_date_is_said_in_words(value: str, said: str, iso: str) -> None:
    edtf = parse(value)
    assert edtf is not None
    moment = when(edtf, ENGLISH)
    assert (moment.text, moment.note, moment.iso) == (said, "", iso)


@pytest.mark.parametrize("value", ["2018-08-24?", "2018-08%", "2018-05-05?/2018-05-07"])
def test_a_doubt_is_always_told(value: str) -> None:
    edtf = parse(value)
    assert edtf is not None
    assert when(edtf, ENGLISH).note == "date inferred"


def test_only_a_stated_exact_day_is_a_fact_for_machines() -> None:
    values = ["2018-08-24", "2018-08-24?", "2018-08-24~", "2018-08", "2018-05-05/2018-05-07"]
    assert [known_day(parse(value)) for value in values] == ["2018-08-24", "", "", "", ""]
    assert known_day(None) == ""


@given(st.dates(min_value=dt.date(1, 1, 1)))
def test_every_day_of_the_calendar_has_words(day: dt.date) -> None:
    moment = on_day(day, ENGLISH)
    assert str(day.year) in moment.text
    assert moment.iso == day.isoformat()


@pytest.mark.parametrize("month", range(1, 13))
def test_an_axis_names_days_and_months_in_english_as_the_unicode_tables_do(month: int) -> None:
    for day in (dt.date(1, month, 1), dt.date(2018, month, 28)):
        assert short_day(day, ENGLISH) == format_skeleton("MMMd", day, locale="en_GB")
        assert short_month(day, ENGLISH) == format_skeleton("yMMM", day, locale="en_GB")


@pytest.mark.parametrize("tag", sorted({tag for one in open_shipped().actors for tag, _ in one.names}))
def test_languages_of_shipped_names_are_called_in_english_as_the_unicode_tables_do(tag: str) -> None:
    assert language_name(tag, ENGLISH) == Locale(tag).get_language_name("en_GB")


def test_languages_have_names_and_unknown_tags_stay_as_they_are() -> None:
    assert language_name("ar", ENGLISH) == "Arabic"
    assert language_name("zz-not-a-tag-at-all", ENGLISH) == "zz-not-a-tag-at-all"
    assert language_name("tlh-Qaaa", ENGLISH)


def test_an_interface_language_without_a_catalogue_is_english() -> None:
    assert wording("xx").language == "en"
    assert wording("en-GB") == ENGLISH
    assert ENGLISH.counted("count.articles", 1) == "1 article"
    assert ENGLISH.counted("count.articles", 2) == "2 articles"
