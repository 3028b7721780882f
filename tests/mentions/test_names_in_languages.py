"""Names in further languages: known names, simple inflection, titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.mentions import annotate
from briefgen.mentions.inflection import plain_forms

if TYPE_CHECKING:
    from briefgen.model.mention import Mention


def ids(text: str, language: str) -> dict[str, str]:
    return {m.text: m.id for m in annotate(text, language=language, kinds=("actor", "place"))}


def kinds(text: str, language: str) -> dict[str, str]:
    return {m.text: m.kind for m in annotate(text, language=language, kinds=("actor", "place"))}


@pytest.mark.parametrize(
    ("language", "text", "name", "id_"),
    [
        ("fr", "Selon un diplomate, l'Iran et la Turquie refusent.", "Iran", "iran"),
        ("de", "Nach Angaben Russlands ist die Lage ruhig.", "Russlands", "russia"),
        ("es", "Según él, Rusia y Siria negocian.", "Siria", "syria"),
        ("tr", "Kaynaklara göre Suriye'nin kuzeyi sakin.", "Suriye", "syria"),
        ("ru", "По словам дипломата, войска Турции отошли.", "Турции", "turkey"),
        ("ar", "وقال دبلوماسي إن تركيا لن ترد.", "تركيا", "turkey"),
        ("fa", "به گفته یک دیپلمات، روسیه پاسخ نخواهد داد.", "روسیه", "russia"),
    ],
)
def test_states_are_found_under_their_names_in_seven_languages(language: str, text: str, name: str, id_: str) -> None:
    assert ids(text, language)[name] == id_


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Взрывы слышны в Москве.", "Москве"),
        ("tr", "Görüşmeler dün Ankara'da yapıldı.", "Ankara"),
        ("ar", "وعقدت المحادثات في أنقرة أمس.", "أنقرة"),
        ("fa", "نشست در تهران برگزار شد.", "تهران"),
        ("de", "Das Treffen fand in Moskau statt.", "Moskau"),
        ("es", "La reunión se celebró en Caracas.", "Caracas"),
    ],
)
def test_a_capital_behind_a_word_of_place_is_the_town_in_every_language(language: str, text: str, name: str) -> None:
    assert kinds(text, language)[name] == "place"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Le ministre Abdoulaye Traorekou a refusé. Traorekou part demain.", "Abdoulaye Traorekou"),
        ("es", "La ministra Ana Restrepano se negó. Restrepano viaja hoy.", "Ana Restrepano"),
        ("de", "Außenminister Jens Vogelsdorf lehnte ab.", "Jens Vogelsdorf"),
    ],
)
def test_a_title_makes_a_person_in_other_languages(language: str, text: str, name: str) -> None:
    found: list[Mention] = annotate(text, language=language, kinds=("actor",))
    assert [m.type for m in found if m.text == name] == ["person"]
    assert len({m.id for m in found}) == 1


def test_german_nouns_and_scripts_without_case_make_no_proposals() -> None:
    assert ids("Der Hund sah die Katze im Garten der Nachbarin.", "de") == {}
    assert ids("رأى الكلب القطة في الحديقة.", "ar") == {}


def test_plain_forms_are_the_likeliest_first_and_never_the_word_itself() -> None:
    assert plain_forms("сирии", "ru")[0] == "сирия"
    assert "روسيا" in plain_forms("وروسيا", "ar")
    assert plain_forms("syria", "en") == ()
    assert "туркменистан" not in plain_forms("туркменистан", "ru")


def russian(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.id) for m in annotate(text, language="ru", kinds=("actor", "place"))]


def test_cases_of_an_unknown_russian_name_mean_one_person() -> None:
    found = russian("Заявил генерал Андрей Морозкин. С Морозкиным говорила Ольга Вертина. Ольги Вертиной нет.")
    assert found == [
        ("Андрей Морозкин", "андрей-морозкин"),
        ("Морозкиным", "андрей-морозкин"),
        ("Ольга Вертина", "ольга-вертина"),
        ("Ольги Вертиной", "ольга-вертина"),
    ]


def test_a_woman_and_a_man_of_one_surname_stay_two_people() -> None:
    ids = dict(russian("Там была Ольга Вертина. Там был Андрей Вертин. Там же Вертина молчала."))
    assert ids["Ольга Вертина"] != ids["Андрей Вертин"]
    assert ids["Вертина"] == ids["Ольга Вертина"]
