from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.phrases import Phrases, _aligned, folded, other_orders


def found(text: str, *phrases: str, language: str = "") -> list[str]:
    return [text[start:end] for start, end in Phrases.of(phrases, language).spans(text)]


@pytest.mark.parametrize(
    ("text", "phrase", "hit"),
    [
        ("They met SALIM QASR today.", "Salim Qasr", ["SALIM QASR"]),
        ("They met Salim\u00a0Qasr’s men.", "Salim Qasr", ["Salim\u00a0Qasr’s"]),
        ("They met Salīm-Qásr.", "Salim Qasr", ["Salīm-Qásr"]),
        ("They met Sa\u200blim Qa\u00adsr.", "Salim Qasr", ["Sa\u200blim Qa\u00adsr"]),
        ("Salimqasr’dan geldi", "Salimqasr", ["Salimqasr’dan"]),
        ("قال وسليم إن", "سليم", ["وسليم"]),
        ("在张伟家中", "张伟", ["张伟"]),
        ("Ali came to Somalia with Ali's Italian.", "Ali", ["Ali", "Ali's"]),
        ("The Hadrianites of Hadrian", "Hadrian", ["Hadrianites", "Hadrian"]),
        ("nothing here", "Salim Qasr", []),
        ("Salim, then Qasr", "Salim Qasr", []),
    ],
)
def test_a_phrase_is_found_in_every_spelling_and_with_its_ending(text: str, phrase: str, hit: list[str]) -> None:
    assert found(text, phrase) == hit


@pytest.mark.parametrize(
    ("text", "phrase", "language"),
    [
        ("Dano Adamowi list.", "Adam", "pl"),
        ("Письмо Ивану отдали.", "Иван", "uk"),
        ("Я бачив Івана.", "Іван", "uk"),
        ("το γράμμα της Άννας", "Άννα", "el"),
        ("გიამ თქვა", "გია", "ka"),
        ("Արամին տվեց", "Արամ", "hy"),
        ("Kirje Matille annettiin.", "Matti", "fi"),
        ("Näin Pekan ja Heikin.", "Pekka", "fi"),
        ("Bréfið til Jóns Jónssonar", "Jón Jónsson", "is"),
        ("Bréfið til Ónnu Jónsdóttur", "Anna Jónsdóttir", "is"),
        ("Levelet adtak Évának.", "Éva", "hu"),
        ("Scrisoarea Anei a venit.", "Ana", "ro"),
        ("Widziano Ewę.", "Ewa", "pl"),
        ("widziano ewa", "Ewa", "pl"),
        ("Письмо Яне отдали.", "Яна", "ru"),
        ("Alinin mektubu", "Ali", "tr"),
        ("Әлиге хат келді", "Әли", "kk"),
        ("रामने कहा", "राम", "ne"),
        ("অমিতের চিঠি", "অমিত", "bn"),
        ("የአበበ ደብዳቤ", "አበበ", "am"),
        ("La maison d’Ali est vide.", "Ali", "fr"),
        ("Ali'nin mektubu", "Ali", ""),
    ],
)
def test_a_short_name_is_found_with_what_its_language_writes_behind_or_before_it(text: str, phrase: str, language: str) -> None:
    hits = found(text, phrase, language=language)
    assert hits
    assert not found(text.replace(hits[0], ""), phrase, language=language)


@pytest.mark.parametrize(
    ("text", "phrase", "language"),
    [
        ("I don't know, and he can’t.", "Don", "en"),
        ("I don't know, and he can’t.", "Can", "en"),
        ("The market of Adamant", "Adam", "pl"),
        ("слева и справа ливень", "Лев", "ru"),
        ("रोम में", "राम", "hi"),
        ("Annan said so", "Anna", "en"),
        ("Ale ani słowa.", "Ana", "pl"),
    ],
)
def test_another_word_is_not_taken_for_a_short_name(text: str, phrase: str, language: str) -> None:
    assert found(text, phrase, language=language) == []


def test_a_character_without_a_shape_hides_no_name() -> None:
    assert found("They met Sa\u034flim and Sa\ufe0flim.", "Salim") == ["Sa\u034flim", "Sa\ufe0flim"]


def test_names_that_stand_side_by_side_are_one_span_so_that_nobody_can_count_them() -> None:
    assert found("Seen: Orlin Vask, Berta Holm; and more", "Orlin Vask", "Berta Holm") == ["Orlin Vask, Berta Holm"]


def test_a_short_name_is_known_with_its_last_word_first_and_a_long_one_in_one_word_too() -> None:
    assert other_orders("ada holm") == ("holm ada",)
    assert other_orders("orlin vask") == ("vask orlin", "orlinvask")
    assert other_orders("vask") == ()


def test_an_escaped_address_is_looked_into() -> None:
    assert Phrases.of(["Salim Qasr"]).in_address("https://news.example/a/Salim%20Qasr%20held/")


@given(st.text(max_size=40))
def test_a_text_is_folded_at_once_as_it_is_by_characters(text: str) -> None:
    assert folded(text) == _aligned(text)[0].strip()


@given(st.text(max_size=40), st.text(min_size=1, max_size=12), st.text(max_size=40))
def test_a_phrase_standing_by_itself_is_always_found(before: str, phrase: str, after: str) -> None:
    if folded(phrase):
        assert Phrases.of([phrase]).spans(f"{before} ... {phrase} ... {after}")
