from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.sentences import sentence_at, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Gen. Marn spoke in St. Petersburg.",
        "Dr. Osk met Mr. and Mrs. Brandt on Oct. 4.",
        "J. R. Marn signed it.",
        "The U.S. envoy left early.",
        "It cost 3.5 million.",
        "They waited… and waited.",
        "See fig. 3 and no. 12 of vol. 2.",
        "Ships vs. lorries, etc. were counted.",
        "Version 1.2.3 is out.",
        "Write to desk.example today.",
        "No stop at all",
        "Is it so?",
        "Sie wollen am 27. Mai beraten.",
        "Seit dem 3. August und bis zum 5. September gilt das.",
        "Am Montag, 7. November 2016, kamen sie.",
    ],
)
def test_a_stop_within_a_sentence_ends_nothing(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
        ("It holds.\nIt broke.", ["It holds.", "It broke."]),
        ("“It holds.” He left.", ["“It holds.”", "He left."]),
        ('"It holds." He left.', ['"It holds."', "He left."]),
        ("«Ça tient.» Il partit.", ["«Ça tient.»", "Il partit."]),
        ("(It holds.) He left.", ["(It holds.)", "He left."]),
        ("“Does it hold?” asked Marn. Nobody spoke.", ["“Does it hold?” asked Marn.", "Nobody spoke."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("He said so... Then he left.", ["He said so...", "Then he left."]),
        ("He came in 2018. Then he left.", ["He came in 2018.", "Then he left."]),
        ("The toll rose to 27. August was worse.", ["The toll rose to 27.", "August was worse."]),
        ("Es kamen 1999. Mai war es.", ["Es kamen 1999.", "Mai war es."]),
        ("هل صمدت الهدنة؟ نعم، صمدت.", ["هل صمدت الهدنة؟", "نعم، صمدت."]),
        ("جنگ تمام شد۔ سب گھر گئے۔", ["جنگ تمام شد۔", "سب گھر گئے۔"]),
        ("停火了。他们回家了。", ["停火了。", "他们回家了。"]),
        ("Держится. А потом?", ["Держится.", "А потом?"]),
        ("  Led in.   Then more.  ", ["Led in.", "Then more."]),
        ("One.\u00a0Two.", ["One.", "Two."]),
        ("", []),
        ("   ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_the_sentence_around_a_spot_is_found() -> None:
    text = "One here. Two there. Three."
    assert [text[slice(*sentence_at(text, at))] for at in (0, 8, 10, 21, 26)] == [
        "One here.",
        "One here.",
        "Two there.",
        "Three.",
        "Three.",
    ]
    assert sentence_at(text, 9) == (0, len(text))


@given(st.text('aA. !?…"”’)»\n1é؟ع。', max_size=60) | st.text(max_size=60))
def test_sentences_hold_every_letter_once_and_begin_and_end_with_one(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(s < e and not text[s].isspace() and not text[e - 1].isspace() for s, e in spans)


@pytest.mark.parametrize("unit", ["A. ", ".", "A.", "Gen. ", ".) ", "x", "A. \n\n  "])
def test_long_and_monotonous_texts_end(unit: str) -> None:
    text = unit * (1_000_000 // len(unit)) + "x"
    spans = sentences(text)
    assert (spans[0][0], spans[-1][1]) == (0, len(text))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
