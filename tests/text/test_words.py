from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.words import count, fold, keys, words


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Syria's army", "en", ["syria", "army"]),
        ("Syria’s army", "en", ["syria", "army"]),
        ("SYRIA'S", "en", ["syria"]),
        ("the Russians' camp", "en", ["the", "russians", "camp"]),
        ("Ma'arat al-Nu'man", "en", ["maarat", "al", "numan"]),
        ("Ma’arat an-Nu’mān", "en", ["maarat", "an", "numan"]),
        ("it isn't", "en", ["it", "isnt"]),
        ("rock 'n' roll", "en", ["rock", "n", "roll"]),
        ("B-52 and T-72", "en", ["b", "52", "and", "t", "72"]),
        ("l'armée d’Alep", "fr", ["l", "armee", "d", "alep"]),
        ("L'ONU qu'elle jusqu'ici", "fr", ["l", "onu", "qu", "elle", "jusqu", "ici"]),
        ("aujourd'hui", "fr", ["aujourdhui"]),
        ("dell'Italia un'ora", "it", ["dell", "italia", "un", "ora"]),
        ("l'armée", "en", ["larmee"]),
        ("Ankara'da Türkiye'nin", "tr", ["ankarada", "turkiyenin"]),
        ("IĞDIR'ın ılık İstanbul", "tr", ["igdirin", "ilik", "istanbul"]),
        ("Москва, ещё", "ru", ["москва", "еще"]),
        ("10,000", "en", ["10", "000"]),
        ("٢٤ أغسطس ۲۰۱۸", "ar", ["24", "اغسطس", "2018"]),
        ("", "en", []),
        (" … — !", "en", []),
    ],
)
def test_words_are_compared_without_case_marks_and_endings(text: str, language: str, expected: list[str]) -> None:
    assert list(keys(text, language)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إدلب", "ادلب"),
        ("أنقرة", "انقره"),
        ("آذار", "اذار"),
        ("هُدْنَةٌ", "هدنه"),
        ("هـــدنة", "هدنة"),
        ("علی", "علي"),
        ("کردستان", "كردستان"),
        ("مؤتمر", "موتمر"),
        ("می‌رود", "میرود"),
        ("Erdoğan", "Erdogan"),
        ("Işık", "isik"),
        ("İzmir", "izmir"),
        ("Œuvre", "oeuvre"),
        ("Łódź", "lodz"),
        ("Straße", "STRASSE"),
        ("cafe\u0301", "café"),
        ("ﬁve", "five"),
        ("co\u00adoperate", "cooperate"),
        ("Ёлка", "елка"),
        ("Nu’man", "Nu'man"),
        ("Nuʿman", "numan"),
    ],
)
def test_spellings_that_readers_do_not_tell_apart_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("حلب", "جلب"), ("бор", "вор"), ("Iran", "Iraq"), ("東京", "京東")])
def test_spellings_that_differ_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_word_stands_where_it_says() -> None:
    text = "Syria’s «Ma'arat»: l'armée"
    assert [text[w.start : w.end] for w in words(text, "fr")] == ["Syria", "Ma'arat", "l", "armée"]


def test_words_are_counted_as_limits_count_them() -> None:
    assert count("One two-three. Syria's four, 5!") == 6
    assert count("") == 0
    assert count("قال مجلس الوادي") == 3


@given(st.text(max_size=80), st.sampled_from(["", "en", "fr", "ar", "tr"]))
def test_words_stand_in_order_and_do_not_overlap(text: str, language: str) -> None:
    found = words(text, language)
    ends = [0, *(word.end for word in found)]
    assert all(before <= word.start < word.end <= len(text) for before, word in zip(ends, found, strict=False))


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_composed_and_decomposed_letters_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("قَالَ الرَّئِيسُ مُحَمَّدٌ", "ar", ["قال", "الرييس", "محمد"]),
        (unicodedata.normalize("NFD", "L'été d'Été, le café's"), "fr", ["l", "ete", "d", "ete", "le", "cafe"]),
        ("می‌رود به خانه‌ها", "fa", ["ميرود", "به", "خانهها"]),
        ("हिन्दी में", "hi", [fold("हिन्दी"), fold("में")]),
        ("co\u00adoperate", "en", ["cooperate"]),
        ("peace \U0001f54a\ufe0f now", "en", ["peace", "now"]),
        ("\u200cدو\u200c", "fa", ["دو"]),
    ],
)
def test_marks_and_joiners_stay_with_their_word(text: str, language: str, expected: list[str]) -> None:
    assert list(keys(text, language)) == expected
    assert count("قَالَ الرَّئِيسُ مُحَمَّدٌ") == 3


@given(st.text(max_size=40))
def test_composed_and_decomposed_texts_have_as_many_words(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert count(unicodedata.normalize("NFD", composed)) == count(composed)
