from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import group_copies
from briefgen.dossiers.copies import resemblance
from briefgen.text.shingles import shingled

if TYPE_CHECKING:
    import random

WIRE = """
The ferry company said on Tuesday that the night service to Kastel would be stopped after three
breakdowns in a fortnight. Passengers had waited in the open for most of Sunday night while a
replacement boat was sought along the coast. The harbour master said the engine room had been
inspected twice in the spring and that no fault had been found then. A union of the crews blamed
long shifts and a lack of spare parts, which it said had been reported to the owners in writing.
The regional council will discuss on Friday whether the contract can be ended before its term. Two
smaller companies have offered to run the line by day with boats that carry no cars. The school on
the island has told parents to find rooms on the mainland for pupils in the upper classes. Fishermen
have taken some of them across, though their boats are not insured for passengers. The ministry
answered that an inquiry had been opened and that its findings would be made public in the autumn.
"""
OTHER = """
Pupils from the island of Kastel slept in a gymnasium on the mainland for a second week, the head of
their school said, because no boat comes after dark. She had asked the ministry for beds, and was
sent mattresses. The owners of the line say that they have spare parts on order. At the council, the
talk is of ending the contract before its term, and of two companies that would sail by day without
cars. The crews tell of long shifts. What the inspection found in the spring nobody will say aloud,
and the findings of the inquiry are promised for the autumn, when the storms begin. Fishermen go
across with children on deck and no insurance, one of them said, since somebody has to do it.
"""


def edited(text: str, every: int) -> str:
    """Replace every so many words, as a desk does that has its own style."""
    return " ".join(f"style{i}" if i % every == every - 1 else word for i, word in enumerate(text.split()))


def half(text: str) -> str:
    return text[: len(text) // 2]


def same(*texts: str) -> bool:
    return len(set(group_copies(texts))) == 1


def test_a_cut_a_retouched_and_a_headed_copy_are_copies() -> None:
    assert same(WIRE, half(WIRE), edited(WIRE, 6), f"KASTEL (Coast Wire) - {WIRE}")


def test_another_report_of_the_same_event_is_no_copy() -> None:
    assert not same(WIRE, OTHER)


def test_a_long_shared_quotation_makes_no_copy() -> None:
    quotation = " ".join(WIRE.split()[40:95])
    assert not same(WIRE, f"{OTHER} {quotation}")


def test_a_short_item_of_a_round_up_is_no_copy_of_it() -> None:
    round_up = "\n".join(f"{i} {edited(OTHER, i + 3)}" for i in range(8)) + half(half(WIRE))
    assert not same(half(half(WIRE)), round_up)


def test_the_same_sentences_in_another_order_are_another_text() -> None:
    sentences = WIRE.replace("\n", " ").split(". ")
    assert not same(WIRE, ". ".join(reversed(sentences)))


def test_equal_texts_are_copies_however_short_and_empty_ones_are_not() -> None:
    assert group_copies(["Bridge shut.", "bridge shut", "", "", " \n"]) == [0, 0, 1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "قال متحدث باسم الميناء إن العبارة الليلية ستتوقف بعد ثلاثة أعطال في أسبوعين وإن الركاب انتظروا في العراء حتى الصباح",
        "港口发言人说夜间渡轮将在两周内三次故障后停运，乘客在露天等待到天亮，议会将在星期五讨论合同。",
        "Пресс-секретарь порта сказал, что ночной паром остановят после трёх поломок за две недели, а пассажиры ждали до утра",
    ],
)
def test_copies_are_found_in_any_script(text: str) -> None:
    assert same(f"{text} {text[:20]}", text)
    assert not same(text, WIRE)


def test_labels_count_from_nought_by_first_appearance() -> None:
    assert group_copies([OTHER, WIRE, half(WIRE), OTHER]) == [0, 1, 1, 0]
    assert group_copies([]) == []


def test_resemblance_is_the_share_taken_over() -> None:
    assert resemblance(shingled(WIRE), shingled(half(WIRE))) > 0.95
    assert 0.3 < resemblance(shingled(edited(WIRE, 6)), shingled(WIRE)) < 0.7
    assert resemblance(shingled(WIRE), shingled(OTHER)) == 0


VERSIONS = (WIRE, half(WIRE), edited(WIRE, 6), OTHER, edited(OTHER, 7), half(OTHER), "Bridge shut.", "bridge shut", "")


def groups(texts: list[str]) -> set[frozenset[str]]:
    found: dict[int, set[str]] = {}
    for text, label in zip(texts, group_copies(texts), strict=True):
        found.setdefault(label, set()).add(text)
    return {frozenset(group) for group in found.values()}


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_texts_makes_no_other_groups(rnd: random.Random) -> None:
    shuffled = list(VERSIONS)
    rnd.shuffle(shuffled)
    assert groups(shuffled) == groups(list(VERSIONS))


@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_texts_give_one_label_each_and_twice_the_same(texts: list[str]) -> None:
    labels = group_copies(texts)
    assert len(labels) == len(texts)
    doubled = group_copies(texts + texts)
    assert doubled[: len(texts)] == labels


FORM = """Situation report no. {no}, covering {first} to {last} March 2021. The office for the valley received {calls}
calls about water and {doors} households were visited by its volunteers. In the lower town {wells} wells were out of order,
{repaired} of them were repaired during the week, and {tons} tons of flour were handed out at the bridge. The office thanks
its partners and reminds the public that wells must not be opened without a permit. Reports can be read at the town hall.
"""


def test_a_form_that_is_filled_in_anew_is_another_report_and_its_copy_is_none() -> None:
    weeks = [
        FORM.format(no=11, first=8, last=14, calls=312, doors=140, wells=9, repaired=4, tons=22),
        FORM.format(no=12, first=15, last=21, calls=287, doors=155, wells=7, repaired=5, tons=19),
        FORM.format(no=13, first=22, last=28, calls=401, doors=162, wells=11, repaired=2, tons=25),
    ]
    assert group_copies(weeks) == [0, 1, 2]
    assert group_copies([weeks[0], "The Valley Post. " + weeks[0], weeks[1]]) == [0, 0, 1]


def test_a_report_whose_count_was_brought_up_to_date_stays_the_same_report() -> None:
    first = FORM.format(no=11, first=8, last=14, calls=312, doors=140, wells=9, repaired=4, tons=22)
    assert group_copies([first, first.replace("9 wells", "12 wells")]) == [0, 0]
