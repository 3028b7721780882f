"""The Solar Hijri calendar against days that almanacs give."""

from __future__ import annotations

import datetime as dt

import pytest

from briefgen.mentions.date_calendars import solar_day, solar_month, solar_new_year, solar_year_of


@pytest.mark.parametrize(
    ("year", "day"),
    [(1300, "1921-03-21"), (1358, "1979-03-21"), (1375, "1996-03-20"), (1379, "2000-03-20"), (1391, "2012-03-20"),
     (1395, "2016-03-20"), (1397, "2018-03-21"), (1399, "2020-03-20"), (1403, "2024-03-20"), (1404, "2025-03-21")],
)  # fmt: skip
def test_nowruz_falls_on_its_day(year: int, day: str) -> None:
    assert solar_new_year(year).isoformat() == day


def test_a_day_of_each_half_of_the_year_is_converted() -> None:
    assert solar_day(1397, 6, 2) == dt.date(2018, 8, 24)
    assert solar_day(1357, 11, 22) == dt.date(1979, 2, 11)


@pytest.mark.parametrize(("year", "month", "day"), [(1397, 12, 30), (1397, 7, 31), (1397, 13, 1), (1397, 1, 0), (900, 1, 1)])
def test_a_day_that_no_month_has_is_none(year: int, month: int, day: int) -> None:
    assert solar_day(year, month, day) is None


def test_the_last_month_of_a_leap_year_has_thirty_days() -> None:
    first, last = solar_month(1399, 12)
    assert (last - first).days == 29


def test_a_day_before_nowruz_belongs_to_the_year_before() -> None:
    assert (solar_year_of(dt.date(2018, 3, 20)), solar_year_of(dt.date(2018, 3, 21))) == (1396, 1397)
