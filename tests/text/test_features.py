from __future__ import annotations

from briefgen.text.features import features, stem


def test_a_name_has_a_capital_letter_within_a_sentence() -> None:
    names = dict(features("", "Rain fell. The ferry Aurora left Kastel. Aurora was full, and rain kept falling.").names)
    assert names == {"aurora": 2, "kastel": 1}


def test_a_word_that_also_stands_in_lower_case_is_no_name() -> None:
    assert features("", "They met the Council in March, and a council is slow.").names == (("march", 1),)


def test_inflections_meet_in_one_stem() -> None:
    assert stem("bridges") == stem("bridge")
    assert stem("negotiators") == stem("negotiations")
    assert stem("ss") == "ss"


def test_the_title_counts_as_words_and_the_text_as_pairs_and_numbers() -> None:
    found = features("Flood closes bridge", "The bridge at Kastel closed at 17:30 after 1,250 people crossed.")
    assert dict(found.words)["bridge"] == 2
    assert dict(found.numbers) == {"17": 1, "30": 1, "1,250": 1}
    assert "bridge at" in dict(found.pairs)


def test_only_the_head_of_a_long_text_is_read() -> None:
    assert "zebra" not in dict(features("", "word " * 1000 + "zebra").words)
