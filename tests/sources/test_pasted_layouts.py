"""What the layouts of sites leave in a pasted page: tables of contents, galleries, labels of pictures, lists."""

from __future__ import annotations

import pytest

from briefgen.sources.datelines import read_dateline
from briefgen.sources.language import detect
from briefgen.sources.lines import label_lines
from briefgen.sources.page import read_page


def labels(text: str) -> dict[str, str]:
    return {item.line.text: item.label for item in label_lines(read_page(text, detect(text)))}


STORY = (
    "The council of the harbour voted on Tuesday to close the old bridge for a second winter, and nobody spoke against it.",
    "Pilots had asked for a ferry, but the only yard that builds one wants to be paid before it buys the steel.",
    "A spokeswoman said that the council would come back to the matter in spring, when the ice has gone.",
)

INTRODUCTION = "Three winters of ice have moved the piers of the bridge by the width of a hand, divers told the council in May."


def test_a_table_of_contents_is_no_part_of_the_text() -> None:
    entries = ("The Ice", "A Bridge Without Cars", "What Should Be Done")
    parts = [x for entry, p in zip(entries, STORY, strict=True) for x in (f"{'I' * (entries.index(entry) + 1)}. {entry}", p)]
    found = labels("\n".join(["The Old Bridge: Steel, Ice and the Case for a Ferry", *entries, INTRODUCTION, *parts]))
    assert {found[entry] for entry in entries} == {"navigation"}
    assert {found[f"{n}. {entry}"] for n, entry in zip(("I", "II", "III"), entries, strict=True)} == {"heading"}


def test_paragraphs_above_pictures_and_offers_belong_to_the_text_below() -> None:
    head = ["Council shuts bridge as pilots look on", "By Ann Orrel", "Published: 07:12, 3 February 2021"]
    offers = ["RELATED ARTICLES", "Previous", "1", "Next", "Who owns the harbour with the golden gate?", "Share this article"]
    scenes = ["Crossing: Pilots wait beside the old bridge in the harbour on Monday", "Ice: The yard where no ferry was built"]
    found = labels("\n".join([*head, *STORY[:2], *scenes, "Next slide", *offers, STORY[2]]))
    assert [found[line] for line in STORY] == ["body"] * 3
    assert [found[line] for line in scenes] == ["caption"] * 2
    assert found[head[0]] == "title"


@pytest.mark.parametrize("marks", ["1-|2-|3-", "(i)|(ii)|(iii)", "1 -|2 -|3 -"])
def test_items_are_told_by_every_usual_mark(marks: str) -> None:
    items = [f"{mark} Ferry {n}" for n, mark in enumerate(marks.split("|"))]
    found = labels("\n".join(["Council shuts bridge as pilots look on", "", *STORY[:1], *items, *STORY[1:]]))
    assert [found[item] for item in items] == ["item"] * 3


def test_parts_of_a_sentence_below_its_colon_are_items() -> None:
    items = ["movement of boats,", "use of the old gate,", "obstruction of pilots."]
    found = labels(
        "\n\n".join(
            ["Council shuts bridge as pilots look on", STORY[0], "The form has three columns, he said:", *items, STORY[1]]
        )
    )
    assert [found[item] for item in items] == ["item"] * 3


def test_a_label_of_a_picture_and_the_line_below_it_are_one() -> None:
    text = [
        "Council shuts bridge as pilots look on",
        STORY[0],
        "Image source,",
        "Reuters",
        "Image caption,",
        "A barge",
        STORY[1],
    ]
    found = labels("\n".join(text))
    assert found["Image source, Reuters"] == found["Image caption, A barge"] == "caption"


def test_a_lead_that_a_kind_of_text_opens_is_no_other_story() -> None:
    lead = "REPORT | Nine winters after it was built the old bridge was handed to the harbour, which counts the boats it lost."
    found = labels("\n".join(["Council shuts bridge as pilots look on", lead, "By Ann Orrel", "3 May 2021", *STORY]))
    assert found[lead] == "dek"


def test_a_day_behind_the_dash_of_the_place_belongs_to_the_dateline() -> None:
    arabic = read_dateline("عدن - 5 مارس 2022 - قتل خمسة مدنيين في هجوم على سوق في المدينة أمس.", "ar")
    assert arabic is not None
    assert (arabic.place, arabic.day, arabic.rest[:3]) == ("عدن", "5 مارس 2022", "قتل")
    english = read_dateline(
        "ADEN - 12 people died when a shell hit a market in the old town, a nurse said - nobody knew why.", "en"
    )
    assert english is None or english.day == ""
