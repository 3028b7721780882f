"""Nationality words lead to their state in every language that the base registry has them in."""

from __future__ import annotations

import pytest

from briefgen.mentions import annotate


def states(text: str, language: str) -> list[tuple[str, str]]:
    return [(m.text, m.id) for m in annotate(text, language=language, kinds=("actor",))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Hier, les Russes ont quitté la ville.", [("Russes", "russia")]),
        ("fr", "La ministre turque a reçu un diplomate français.", [("turque", "turkey"), ("français", "france")]),
        ("es", "El ejército ucraniano espera a los rusos.", [("ucraniano", "ukraine"), ("rusos", "russia")]),
        ("de", "Die russische Armee und türkische Soldaten warten.", [("russische", "russia"), ("türkische", "turkey")]),
        ("ru", "Офицер российского штаба ждал турецких гостей.", [("российского", "russia"), ("турецких", "turkey")]),
        ("ru", "Говорили с украинцами и американцами.", [("украинцами", "ukraine"), ("американцами", "united-states")]),
        ("tr", "Rusların uçağı indi, Suriyeliler bekledi.", [("Rusların", "russia"), ("Suriyeliler", "syria")]),
        ("ar", "وصل الجيش التركي أمس.", [("التركي", "turkey")]),
        ("fa", "وزیر آمریکایی به خانه رفت.", [("آمریکایی", "united-states")]),
    ],
)
def test_a_nationality_word_means_the_state(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert states(text, language) == expected


def test_words_in_lower_case_are_no_nationality_where_those_are_capitalised() -> None:
    assert states("She put polish on the russisch leather and the turque glass.", "en") == []


def test_a_noun_of_another_language_is_no_people() -> None:
    assert states("She collects fine china.", "en") == []
    assert states("La loza china es cara.", "es") == []


def test_prefixes_of_arabic_stand_outside_the_name() -> None:
    text = "التقى الوزير وتركيا وبالسودان وللعراق."
    assert states(text, "ar") == [("تركيا", "turkey"), ("السودان", "sudan"), ("عراق", "iraq")]
    for mention in annotate(text, language="ar", kinds=("actor",)):
        assert text[mention.start : mention.end] == mention.text


def test_vowel_signs_after_an_arabic_prefix_go_with_it() -> None:
    assert states("زار الوفد وَتركيا.", "ar") == [("تركيا", "turkey")]


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Afghan", "afghanistan"),
        ("Emirati", "united-arab-emirates"),
        ("Israeli", "israel"),
        ("Kazakh", "kazakhstan"),
        ("Kenyan", "kenya"),
        ("Nigerian", "nigeria"),
        ("Nigerien", "niger"),
        ("Pakistani", "pakistan"),
        ("Qatari", "qatar"),
        ("Yemeni", "yemen"),
    ],
)
def test_an_english_word_counts_though_spanish_or_french_spells_it_alike_in_lower_case(word: str, state: str) -> None:
    found = annotate(f"The talks were led by a {word} envoy.", kinds=("actor",))
    assert [(m.text, m.id) for m in found] == [(word, state)]
    assert not annotate(f"The talks were led by a {word.lower()} envoy.", kinds=("actor",))
