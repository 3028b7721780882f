"""Names of months and weekdays, and number words."""

from __future__ import annotations

import pytest

from briefgen.text.months import languages, lunar_months, months, numbers, ordinals, solar_months, weekdays
from briefgen.text.words import fold


@pytest.mark.parametrize("language", languages())
def test_every_language_has_twelve_months_and_seven_weekdays(language: str) -> None:
    assert {word.number for word in months(language).values()} == set(range(1, 13))
    assert {word.number for word in weekdays(language).values()} == set(range(7))


@pytest.mark.parametrize("language", languages())
def test_forms_are_folded_as_texts_are(language: str) -> None:
    for form in (*months(language), *weekdays(language), *numbers(language), *ordinals(language)):
        assert form == fold(form)


@pytest.mark.parametrize(
    ("language", "form", "number"),
    [("en", "Sept", 9), ("fr", "Août", 8), ("de", "Jänner", 1), ("es", "setiembre", 9), ("tr", "Ağustos", 8), ("ru", "мая", 5),
     ("ar", "كانون الثاني", 1), ("ar", "أيار", 5), ("ar", "مايو", 5), ("fa", "ژوئیه", 7)],
)  # fmt: skip
def test_a_form_names_its_month(language: str, form: str, number: int) -> None:
    assert months(language)[fold(form)].number == number


def test_a_word_with_another_meaning_is_doubtful() -> None:
    assert months("en")["may"].doubtful
    assert months("en")["may"].capital
    assert not months("en")["october"].doubtful


def test_other_calendars_stand_apart() -> None:
    assert solar_months("fa")[fold("شهریور")].number == 6
    assert lunar_months("ar")[fold("رمضان")].number == 9
    assert not solar_months("en")


def test_a_regional_tag_finds_its_language_and_an_unknown_one_nothing() -> None:
    assert months("en-GB") == months("en")
    assert not months("xx")
    assert not numbers("xx")
