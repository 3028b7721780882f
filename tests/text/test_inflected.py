from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.inflected import forms_of
from briefgen.text.words import fold

LANGUAGES = ["en", "en-GB", "de", "fr", "es", "pt", "ru", "uk", "ar", "fa", "tr", "ja", ""]


@pytest.mark.parametrize(
    ("word", "language", "form"),
    [
        ("ceasefire", "en", "ceasefires"),
        ("ceasefires", "en", "ceasefire"),
        ("attack", "en-GB", "attacked"),
        ("plan", "en", "planning"),
        ("party", "en", "parties"),
        ("parties", "en", "party"),
        ("clash", "en", "clashes"),
        ("clashes", "en", "clash"),
        ("force", "en", "forcing"),
        ("Waffenruhe", "de", "Waffenruhen"),
        ("Vertrag", "de", "Vertrages"),
        ("céréalier", "fr", "céréaliers"),
        ("puerto", "es", "puertos"),
        ("перемирие", "ru", "перемирия"),
        ("перемирие", "ru", "перемирием"),
        ("коридор", "ru", "коридоров"),
        ("هدنة", "ar", "الهدنة"),
        ("هدنة", "ar", "وبالهدنة"),
        ("الهدنة", "ar", "هدنتهم"),
        ("مراقب", "ar", "المراقبين"),
        ("آتش", "fa", "آتش‌ها"),
        ("koridor", "tr", "koridorlarından"),
        ("tahıl", "tr", "tahılın"),
        ("liman", "tr", "limanlara"),
    ],
)
def test_a_word_finds_its_inflected_forms(word: str, language: str, form: str) -> None:
    assert re.fullmatch(forms_of(fold(word), language), fold(form))


@pytest.mark.parametrize(
    ("word", "language", "other"),
    [
        ("import", "en", "important"),
        ("universe", "en", "university"),
        ("organ", "en", "organisation"),
        ("army", "en", "arm"),
        ("us", "en", "use"),
        ("m4", "en", "m4s"),
        ("news", "en", "newer"),
        ("port", "fr", "portail"),
        ("мир", "ru", "мировой"),
        ("tahıl", "tr", "tahlil"),
        ("ceasefire", "ja", "ceasefires"),
    ],
)
def test_a_word_does_not_find_another_word(word: str, language: str, other: str) -> None:
    assert not re.fullmatch(forms_of(fold(word), language), fold(other))


@given(st.text(alphabet="abcdefghinrstuyzäßéйцуеноыابتةهدنو' -", min_size=1, max_size=12), st.sampled_from(LANGUAGES))
def test_every_word_finds_itself(word: str, language: str) -> None:
    folded = fold(word)
    assert re.fullmatch(forms_of(folded, language), folded)
