"""The longest name at a word of a text."""

from __future__ import annotations

import pytest

from briefgen.gazetteer import Register
from briefgen.text.words import words


@pytest.fixture(scope="module")
def register() -> Register:
    return Register()


def _match(register: Register, text: str, at: int = 0) -> tuple[int, list[str]]:
    length, found = register.longest([word.key for word in words(text)], at)
    return length, [entity.id for entity in found]


def test_a_country_is_an_actor_and_a_place(register: Register) -> None:
    length, found = register.longest(["turkey", "said"], 0)
    assert length == 1
    assert [(type(entity).__name__, entity.id) for entity in found][:2] == [("Actor", "turkey"), ("Place", "turkey")]


def test_the_longest_name_wins(register: Register) -> None:
    assert _match(register, "Hay'at Tahrir al-Sham fighters") == (4, ["hayat-tahrir-al-sham"])
    assert _match(register, "Hayat Tahrir ash-Sham") == (4, ["hayat-tahrir-al-sham"])
    assert _match(register, "United States of America")[0] == 4
    assert _match(register, "New York City council")[0] == 3
    assert _match(register, "U.S. troops")[0] == 2


def test_the_word_for_a_region_belongs_to_its_name(register: Register) -> None:
    assert _match(register, "Idlib province was shelled") == (2, ["idlib-governorate"])
    assert _match(register, "province of Aleppo waits") == (3, ["aleppo-governorate"])
    assert _match(register, "провинция Идлиб") == (2, ["idlib-governorate"])
    length, found = _match(register, "Idlib waits")
    assert length == 1
    assert found[:2] == ["idlib", "idlib-governorate"]


def test_before_city_the_town_comes_first(register: Register) -> None:
    length, found = _match(register, "Aleppo city")
    assert length == 1
    assert found[0] == "aleppo"


def test_an_english_article_is_no_arabic_one(register: Register) -> None:
    assert _match(register, "An Idlib resident") == (0, [])
    assert _match(register, "As Syria burns") == (0, [])
    assert _match(register, "At Tartus the ships") == (0, [])


def test_the_arabic_article_matches_in_every_assimilation(register: Register) -> None:
    for spelling in ("Ma'arrat an-Nu'man", "Maarat al-Numan", "Maarat al Numan", "Maaret el-Numan"):
        length, found = _match(register, spelling)
        assert length == 3, spelling
        assert found == ["maarat-al-numan"], spelling


def test_words_of_every_day_are_no_towns(register: Register) -> None:
    for word in ("police", "council", "friday", "said", "most", "of", "men", "army"):
        _, found = register.longest([word, "x"], 0)
        assert all(not entity.id.startswith(word) for entity in found), word
    assert [entity.id for entity in register.longest(["idlib", "x"], 0)[1]][:1] == ["idlib"]


def test_nationality_words_mean_the_state(register: Register) -> None:
    for word, state in (("turkish", "turkey"), ("turks", "turkey"), ("russians", "russia"), ("syrian", "syria")):
        _, found = register.longest([word], 0)
        assert found[0].id == state
    assert _match(register, "South Korean officials")[1][0] == "south-korea"


def test_a_place_in_the_middle_of_a_text_is_matched_where_it_stands(register: Register) -> None:
    text = "Buses left Kafr Nabl for Idlib."
    assert _match(register, text, 2) == (2, ["kafr-nabl"])
    assert _match(register, text, 5)[1][0] == "idlib"
    assert _match(register, text, 99) == (0, [])


def test_arabic_words_of_every_day_are_no_towns(register: Register) -> None:
    text = "سيطرت القوات السورية على مدينة خان شيخون في محافظة إدلب"
    keys = [word.key for word in words(text)]
    found = {keys[at]: register.longest(keys, at) for at in range(len(keys))}
    assert found["مدينه"] == (0, ())
    assert found["القوات"] == (0, ())
    assert found["السوريه"][1][0].id == "syria"
    assert [entity.id for entity in found["خان"][1]] == ["khan-sheikhoun"]
    assert [entity.id for entity in found["محافظه"][1]] == ["idlib-governorate"]
