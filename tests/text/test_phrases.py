from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.phrases import Phrases, folded


def found(text: str, *phrases: str) -> list[str]:
    return [text[start:end] for start, end in Phrases.of(phrases).spans(text)]


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


def test_names_that_stand_side_by_side_are_one_span_so_that_nobody_can_count_them() -> None:
    assert found("Seen: Orlin Vask, Berta Holm; and more", "Orlin Vask", "Berta Holm") == ["Orlin Vask, Berta Holm"]


def test_an_escaped_address_is_looked_into() -> None:
    assert Phrases.of(["Salim Qasr"]).in_address("https://news.example/a/Salim%20Qasr%20held/")


@given(st.text(max_size=40), st.text(min_size=1, max_size=12), st.text(max_size=40))
def test_a_phrase_standing_by_itself_is_always_found(before: str, phrase: str, after: str) -> None:
    if folded(phrase):
        assert Phrases.of([phrase]).spans(f"{before} ... {phrase} ... {after}")
