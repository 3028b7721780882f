"""A value that runs against its sentence stands apart from it; others stay as they are."""

from __future__ import annotations

import pytest

from briefgen.text.directions import apart


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Harbour Courier", "en", "Harbour Courier"),
        ("Курьер", "en", "Курьер"),
        ("صحيفة الميناء", "en", "\u2068صحيفة الميناء\u2069"),
        ("HTS הנמל", "de", "\u2068HTS הנמל\u2069"),
        ("صحيفة الميناء", "ar", "صحيفة الميناء"),
        ("Harbour Courier", "fa", "\u2068Harbour Courier\u2069"),
        ("12.5.2020 (3)", "ar", "12.5.2020 (3)"),
        ("", "ar", ""),
    ],
)
def test_only_what_runs_against_the_sentence_is_kept_apart(text: str, language: str, wanted: str) -> None:
    assert apart(text, language) == wanted
