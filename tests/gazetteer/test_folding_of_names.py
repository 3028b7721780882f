"""How spellings of one name meet without losing their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.gazetteer import Register
from briefgen.gazetteer.naming import id_keys, name_keys, place_slug
from briefgen.text.words import words


def test_the_arabic_article_is_one_word_in_every_assimilation() -> None:
    assert name_keys("Ma'arrat an-Nu'man") == name_keys("Maarat al-Numan") == ("marat", "al", "numan")
    assert name_keys("Deir ez-Zor") == name_keys("Deir al Zor")
    assert name_keys("Ash-Shaddadi") == name_keys("al-Shaddadi")


def test_an_english_word_before_another_letter_is_no_article() -> None:
    assert name_keys("an attack") == ("an", "atack")
    assert name_keys("as Turkey") == ("as", "turkey")
    assert name_keys("al") == ("al",)
    assert name_keys("an") == ("an",)


def test_doubled_letters_are_squeezed_in_long_words_only() -> None:
    assert name_keys("Hass") == ("hass",)
    assert name_keys("Hassan") == name_keys("Hasan")


@given(st.text(max_size=60))
def test_folding_keeps_the_number_of_words(text: str) -> None:
    assert len(name_keys(text)) == len(words(text))


def test_ids_are_typed_on_any_keyboard() -> None:
    assert place_slug("São Paulo") == "sao-paulo"
    assert place_slug("Ma'arrat an Nu'man") == "maarrat-an-numan"


def test_an_id_may_carry_what_made_it_unique() -> None:
    assert list(id_keys("tripoli-lb")) == [("tripoli", "lb"), ("tripoli",)]
    assert ("san", "antonio") in list(id_keys("san-antonio-us-123"))


def test_shipped_names_with_joiners_and_marks_are_found() -> None:
    register = Register()
    for name, id_ in (("مونته\u200cنگرو", "montenegro"), ("لیختن\u200cاشتاین", "liechtenstein")):
        place = register.place(name)
        assert place is not None, name
        assert place.id == id_
