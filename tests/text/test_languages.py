from __future__ import annotations

import pytest

from briefgen.text.languages import direction


@pytest.mark.parametrize(
    "tag", ["ar", "AR", "ar-SY", "ar_EG", "fa", "he", "ur-PK", "ckb", "ps", "az-Arab", "ku-Arab-IQ", "pa-Arab"]
)
def test_these_run_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize(
    "tag", ["en", "tr", "ru", "fr-CA", "zh-Hant", "ar-Latn", "he-Latn", "az", "ku", "ku-Latn", "", "und", "x"]
)
def test_these_run_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"
