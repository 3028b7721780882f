"""Capitals that stand for their state, told by a group beside them, the form of a verb and what runs between two towns."""

from __future__ import annotations

import pytest

from briefgen.mentions import annotate


def kinds(text: str, name: str, language: str = "en") -> list[str]:
    return [m.kind for m in annotate(text, kinds=("actor", "place"), language=language) if m.text == name]


@pytest.mark.parametrize(
    ("text", "capital", "language"),
    [
        ("Manila and the rebels signed.", "Manila", "en"),
        ("Khartoum and the Justice and Equality Movement agreed to a truce.", "Khartoum", "en"),
        ("Dakar et une faction du Mouvement des eaux (MDE) ont signé un accord.", "Dakar", "fr"),
        ("Washington und die Nato mahnten zur Ruhe.", "Washington", "de"),
        ("Lima cerró su frontera y Bogotá reforzó sus puestos.", "Bogotá", "es"),
        ("Sarajevo erkennt das Gesetz nicht an.", "Sarajevo", "de"),
        ("Pekin itidal çağrısı yaptı.", "Pekin", "tr"),
        ("Bakan, saldırıdan İslamabad yönetimini sorumlu tuttu.", "İslamabad", "tr"),
        ("Yeni Delhi, Pahalgam'da yapılan saldırıdan komşusunu sorumlu tuttu.", "Yeni Delhi", "tr"),
    ],
)
def test_a_capital_that_acts_with_a_group_or_in_its_own_clause_is_the_state(text: str, capital: str, language: str) -> None:
    assert kinds(text, capital, language) == ["actor"]


@pytest.mark.parametrize(
    ("text", "capital", "language"),
    [
        ("Khartoum and the south were quiet.", "Khartoum", "en"),
        ("Manila and Cebu have airports.", "Manila", "en"),
        ("The road between Khartoum and Omdurman is closed.", "Khartoum", "en"),
        ("La route entre Bamako et Ségou est coupée.", "Bamako", "fr"),
        ("وقع الهجوم على الطريق بين نواكشوط وروصو.", "نواكشوط", "ar"),
        ("Ankara, İstanbul ve İzmir'de binlerce kişi yürüdü.", "Ankara", "tr"),
    ],
)
def test_a_capital_beside_a_town_or_at_the_end_of_a_road_is_the_town(text: str, capital: str, language: str) -> None:
    assert kinds(text, capital, language) == ["place"]


def test_a_state_behind_a_place_within_it_is_a_place_whoever_acts_elsewhere() -> None:
    text = "GOMA, Congo — Fighting went on. Congo blamed its neighbour."
    assert kinds(text, "Congo") == ["place", "actor"]


@pytest.mark.parametrize(
    ("text", "name", "id_", "language"),
    [
        ("عاد الوزير من واشنطن أمس.", "واشنطن", "washington", "ar"),
        ("Der Papst empfing ihn in Rom.", "Rom", "rome", "de"),
        ("Birlikler Keşmir'de kaldı.", "Keşmir", "kashmir", "tr"),
        ("Бои идут в Северном Киву и Тибете.", "Тибете", "tibet", "ru"),
    ],
)
def test_capitals_and_areas_answer_to_their_names_in_the_languages_of_the_news(
    text: str, name: str, id_: str, language: str
) -> None:
    assert [m.id for m in annotate(text, kinds=("place",), language=language) if m.text == name] == [id_]


def test_a_son_of_somebody_behind_a_title_keeps_his_own_name() -> None:
    found = annotate("وقال الطبيب السالك ولد براهيم إن المستشفى مغلق.", kinds=("actor",), language="ar")
    assert [m.text for m in found if m.type == "person"] == ["السالك ولد براهيم"]


def test_what_is_appointed_for_thursday_lies_ahead() -> None:
    found = annotate("Встреча назначена на четверг.", published="2023-08-07", kinds=("date",), language="ru")
    assert [m.value for m in found] == ["2023-08-10"]
