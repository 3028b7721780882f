from __future__ import annotations

import pytest

from briefgen.text.nearest import nearest_id, one_letter_off

IDS = (
    "2018-09-07-tehran-summit",
    "2018-09-17-sochi-memorandum",
    "2018-09-17-bakers-open-again-in-idlib",
    "2019-03-12-ferry-crews-tie-up",
    "undated-how-we-count",
    "idlib-de-escalation",
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2018-09-17-sochi-memorandun", "2018-09-17-sochi-memorandum"),
        ("sochi-memorandum", "2018-09-17-sochi-memorandum"),
        ("Sochi Memorandum.md", "2018-09-17-sochi-memorandum"),
        ("2018-09-18-sochi-memorandum", "2018-09-17-sochi-memorandum"),
        ("2018-09-17-sochi", "2018-09-17-sochi-memorandum"),
        ("bakers-open", "2018-09-17-bakers-open-again-in-idlib"),
        ("how-we-cuont", "undated-how-we-count"),
        ("2018-09-17-ferry-strike-ends-in-ankara", ""),
        ("idlib-deescalation", "idlib-de-escalation"),
        ("xy", ""),
        ("", ""),
    ],
)
def test_the_words_of_an_id_find_it_and_its_day_alone_does_not(written: str, meant: str) -> None:
    assert nearest_id(written, IDS) == meant


def test_between_ids_of_the_same_words_the_day_decides() -> None:
    days = [f"2020-0{month}-01-weekly-note" for month in range(1, 10)]
    assert nearest_id("2020-07-02-weekly-note", days) == "2020-07-01-weekly-note"
    assert nearest_id("2020-07-01-weekly-notes", days) == "2020-07-01-weekly-note"


@pytest.mark.parametrize("slip", ["idlb", "idlibb", "idlip", "idilb", "ydlib"])
def test_every_slip_of_one_letter_finds_its_word_again(slip: str) -> None:
    assert "idlib" in set(one_letter_off(slip))


def test_two_slips_are_too_many() -> None:
    assert "idlib" not in set(one_letter_off("edlip"))
