from __future__ import annotations

import pytest

from briefgen.site.quoting import quoted


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "“No boat”"),
        ("ar", "«No boat»"),
        ("fa-IR", "«No boat»"),
        ("fr", "«\u202fNo boat\u202f»"),
        ("de-AT", "„No boat“"),
        ("ja", "「No boat」"),
        ("zh", "“No boat”"),
        ("", "“No boat”"),
    ],
)
def test_a_quotation_stands_in_the_marks_of_its_language(language: str, told: str) -> None:
    assert quoted("No boat", language) == told
