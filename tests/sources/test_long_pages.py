"""Pages as browsers copy them whole: what interrupts the text, what did not load, paths, several candidates for a title."""

from __future__ import annotations

import pytest

from briefgen.sources.interruptions import find_interruptions
from briefgen.sources.labels import Labelled
from briefgen.sources.language import detect
from briefgen.sources.lines import label_lines
from briefgen.sources.page import read_page
from briefgen.sources.pasted import extract_pasted
from briefgen.sources.settled import settle

TEXT = """\
The harbour board said on Monday that forty boats would have to leave the inner basin before the dredger comes back in spring.
Owners were told by letter, which reached some of them in winter. Two answered that they had sold their boats years ago.
“We will find a place for everybody who asks before May,” said Tess Marrack, who keeps the register of moorings on the island.
The last time that the basin was cleared was in the year of the great frost. A plaque tells of it, and of the watchman's dog.
""".strip().splitlines()
MENU = "Home\nNews\nHarbour\nWeather\nLetters\nSport\nJobs\nArchive\nShop\nContact\nSearch"
HEAD = f"{MENU}\nBoats must leave the basin\nBy Ruth Penhale\n2 March 2021\n\n"


def labels(text: str) -> dict[str, str]:
    return {item.line.text: item.label for item in label_lines(read_page(text, detect(text)))}


def test_a_line_that_stands_between_all_paragraphs_is_no_text_and_hides_no_heading() -> None:
    parts = list(TEXT)
    parts[2] = f"Harbour master asks owners of smaller boats for patience\n{parts[2]}"
    found = labels(HEAD + "\n\nArticle body\n\n".join(parts))
    assert found["Article body"] == "navigation"
    assert found["Harbour master asks owners of smaller boats for patience"] == "heading"
    assert {found[paragraph] for paragraph in TEXT} == {"body"}


def test_names_and_days_that_return_between_paragraphs_interrupt_nothing() -> None:
    text = "\n".join(f"{name}\n{paragraph}" for paragraph in TEXT for name in ("Ruth Penhale", "2 March 2021"))
    assert not find_interruptions(read_page(text, "en"))


def test_what_stands_where_a_video_did_not_load_is_no_text() -> None:
    notes = "We are sorry, but this video has failed to load.\nTry refreshing your browser, or come back to see other clips."
    found = labels(HEAD + f"\n\n{notes}\n\n".join(TEXT))
    assert {found[note] for note in notes.split("\n")} == {"navigation"}


def test_a_path_that_runs_into_the_title_is_not_the_title() -> None:
    text = HEAD.replace("Search\n", "Search\nHomeNewsHarbourBoats must leave the basin\n")
    got = extract_pasted(text + "\n\n".join(TEXT))
    assert got.title == "Boats must leave the basin"


def test_a_sentence_with_its_credit_below_an_empty_line_is_a_caption_where_paragraphs_are_longer() -> None:
    shown = "The inner basin at low water with two boats on the mud."
    got = extract_pasted(HEAD + "\n\n".join((TEXT[0], shown, "© Tess Marrack", *TEXT[1:])))
    assert [(figure.caption, figure.credit) for figure in got.figures] == [(shown, "Tess Marrack")]
    assert shown not in got.body


def test_a_name_that_begins_with_a_number_is_no_list() -> None:
    found = labels(HEAD + "\n".join((*TEXT, "2. Regatta News", "2. Regatta Results", "2. Regatta")))
    assert "item" not in found.values()


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Column by Ruth Penhale", "Ruth Penhale"),
        ("By Ruth Penhale The Associated Press", "Ruth Penhale"),
        ("Ruth Penhale 02.03.2021 6 min", "Ruth Penhale"),
        ("By Ruth Penhale published 2 March 2021", "Ruth Penhale"),
    ],
)
def test_names_are_told_from_the_kind_the_agency_and_the_day_in_their_line(line: str, author: str) -> None:
    text = HEAD.replace("By Ruth Penhale\n2 March 2021", line) + "\n\n".join(TEXT)
    assert extract_pasted(text).authors == (author,)


def test_a_day_below_the_text_is_another_storys_where_the_page_tells_its_own_above() -> None:
    head = HEAD.replace("2 March 2021", "Updated 2 March 2021")
    below = "\nRead also\nHerring prices fall again on the island\nTess Marrack 28.02.2021 4 min"
    got = extract_pasted(head + "\n\n".join(TEXT) + below)
    assert (got.published, got.updated) == (None, "2021-03-02")


def test_a_sentence_between_two_paragraphs_is_lost_to_no_opinion() -> None:
    short = "Boats were seen as well off Penmoor, Gull Rock and the Sisters."
    page = read_page("\n\n".join((TEXT[0], short, TEXT[1])), "en")
    found = [Labelled(line, "body", "nothing says otherwise") for line in page.lines]
    assert settle(page, found, ["body", "caption", "body"]) == ["body", "body", "body"]
    shown = read_page("\n\n".join((TEXT[0], "Aerial view of the inner basin at low water with two boats.", TEXT[1])), "en")
    assert settle(shown, found, ["body", "caption", "body"]) == ["body", "caption", "body"]
