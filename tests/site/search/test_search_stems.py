from __future__ import annotations

import pytest

from briefgen.site.search_postings import ALPHABET
from briefgen.site.search_stems import stem


def whole(word: str, language: str) -> str:
    mark = stem(word, language)
    return word[: ALPHABET.index(mark[0])] + mark[1:]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("attack", "attacks", "attacked", "attacking")),
        ("en-GB", ("happy", "happiness")),
        ("fr", ("negociation", "negociations")),
        ("de", ("verhandlung", "verhandlungen")),
        ("ru", ("перемирие", "перемирия")),
        ("ru", ("новыи", "новая", "новые")),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: tuple[str, ...]) -> None:
    assert len({whole(form, language) for form in forms}) == 1


@pytest.mark.parametrize("forms", [("prove", "proved", "proving"), ("carry", "carried", "carries")])
def test_a_form_is_sought_among_all_words_that_have_its_stem(forms: tuple[str, ...]) -> None:
    beginnings = {form[: ALPHABET.index(stem(form, "en")[0])] for form in forms}
    assert len(beginnings) == 1


@pytest.mark.parametrize(
    ("word", "language"), [("truce", "ja"), ("m23", "en"), ("war", "en"), ("الهدنه", "ar"), ("halo", "xx")]
)
def test_a_word_that_no_stemmer_reads_is_its_own_stem(word: str, language: str) -> None:
    assert whole(word, language) == word
