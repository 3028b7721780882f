from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.site.search_postings import sign
from briefgen.site.search_words import LONGEST, chunks, count_keys, keys, signs_after
from briefgen.text.words import fold, words

ROWS = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['script']}-{row['text']!a}"[:60])
def test_a_text_falls_into_the_keys_of_the_shared_table(row: dict[str, object]) -> None:
    assert keys(str(row["text"])) == row["keys"]


def test_the_shared_table_covers_many_scripts() -> None:
    assert len(ROWS) >= 300
    assert len({row["script"] for row in ROWS}) >= 12


@given(st.text())
def test_every_key_is_short_and_holds_a_letter_or_digit(text: str) -> None:
    for key in keys(text):
        assert any(c.isalnum() for c in key)
        assert len(key) <= LONGEST


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "M", "N", "P", "Z"))))
def test_keys_survive_a_second_folding(text: str) -> None:
    assert all(fold(key) == key for key in keys(text))


@given(st.lists(st.text(max_size=30), max_size=5))
def test_the_index_knows_every_key_that_a_query_can_have(texts: list[str]) -> None:
    counts = count_keys(chunks(texts))
    assert {key for text in texts for key in keys(text)} <= set(counts)


@given(st.text(alphabet="abcXYZ'’ -.,éßøı", max_size=40))
def test_latin_words_agree_with_the_words_that_names_are_found_by(text: str) -> None:
    assert {word.key[:LONGEST] for word in words(text)} <= set(keys(text))


def test_the_last_character_of_a_run_without_spaces_can_be_found_alone() -> None:
    assert count_keys(chunks(["北京"])) == {"北京": 1, "京": 1}


def test_a_word_is_counted_as_often_as_it_stands_there() -> None:
    assert count_keys(chunks(["Truce, truce; TRUCE-talks", "truce’s"]))["truce"] == 4


def test_an_unbroken_line_of_a_million_letters_is_one_short_key() -> None:
    assert keys("x" * 1_000_000) == ["x" * LONGEST]


def following(text: str, key: str) -> list[int]:
    digits = bin(signs_after(chunks([text])).get(key, 1))[3:]
    return [int(digits[at : at + 6], 2) for at in range(0, len(digits), 6)]


def test_a_key_has_the_signs_of_the_first_five_that_follow_it() -> None:
    text = "Harbour truce; harbour’s ferries. Harbour truce, Harbour mill, harbour dam, harbour quay, harbour wall"
    assert following(text, "harbour") == [sign(word) for word in ("truce", "ferries", "mill", "dam", "quay")]
    assert following(text, "wall") == []


def test_what_follows_is_known_in_scripts_without_spaces_and_behind_an_elided_article_too() -> None:
    assert following("停火协议", "停火") == [sign("火协")]
    assert following("l’armée syrienne", "armee") == [sign("syrienne")]


@given(st.text())
def test_only_keys_of_the_text_are_followed(text: str) -> None:
    assert signs_after(chunks([text])).keys() <= set(keys(text))
