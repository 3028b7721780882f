"""Pages of layout tables and of text set as typed: their heads are in lines of the text, and read as any other head is."""

from __future__ import annotations

import textwrap

import pytest

from briefgen.sources import extract

STORY = (
    "The weir board said on Tuesday that the lower sluice would stay shut until the spring, whatever the millers asked for.",
    "A diver who looked at the gate in November found two of its four hinges gone and a third one held by a chain.",
    "The millers have offered to pay for the repair, and the board has offered to think about it until its next meeting.",
    "Nobody has asked the eels, a member of the board said, and they are the ones who use the gate every night of the year.",
)
BODY = "\n\n".join(STORY) + "\n"
BREAKS = "<br><br>\n"
WIRED = "\n\n".join(textwrap.fill(part, 66) for part in (f"SALINA, May 12 (Gull Wire) - {STORY[0]}", *STORY[1:]))


def table(head: str, title: str = "Vale Observer: Lower sluice stays shut") -> str:
    menu = "<tr><td colspan=2><a href='/'>Home</a> | <a href='/w'>World</a></td></tr>"
    side = "<td width=150><font size=1><a href='/1'>Older news</a><br><a href='/2'>Weather</a></font></td>"
    text = f"<td valign=top><font face=arial>{head}{BREAKS}{BREAKS.join(STORY)}</font></td>"
    foot = "<tr><td colspan=2><font size=1>Copyright 2019 Vale Observer</font></td></tr>"
    return f"<html><head><title>{title}</title></head><body><table>{menu}<tr>{side}{text}</tr>{foot}</table></body></html>"


def typed(text: str, title: str = "", heading: str = "") -> str:
    return f"<html><head><title>{title}</title></head><body>{heading}<pre>\n{text}\n</pre></body></html>"


@pytest.mark.parametrize(
    "head",
    [
        "<b>Lower sluice stays shut</b><br>By Edda Thorne<br>12 May 2019",
        "<font size=5><b>Lower sluice stays shut</b></font><br><font size=1>By Edda Thorne<br>12 May 2019</font>",
        "<b>Lower sluice stays shut</b><br>By Edda Thorne, 12 May 2019",
        "12 May 2019<br><b>Lower sluice stays shut</b><br>By Edda Thorne",
        "<b>Lower sluice stays shut</b><br><br>By Edda Thorne<br>12 May 2019",
    ],
)
@pytest.mark.parametrize("title", ["Vale Observer: Lower sluice stays shut", "Vale Observer", ""])
def test_a_head_in_lines_above_paragraphs_that_breaks_part_is_title_author_and_day(head: str, title: str) -> None:
    got = extract(table(head, title))
    assert (got.title, got.authors, got.published) == ("Lower sluice stays shut", ("Edda Thorne",), "2019-05-12")
    assert got.body == BODY


def test_a_headline_that_is_not_bold_is_told_by_the_title_element() -> None:
    got = extract(table("Lower sluice stays shut<br>By Edda Thorne"))
    assert (got.title, got.authors, got.body) == ("Lower sluice stays shut", ("Edda Thorne",), BODY)


def test_lines_of_a_verse_below_the_first_paragraph_stay_together() -> None:
    got = extract(
        table(f"<b>Lower sluice stays shut</b><br>By Edda Thorne{BREAKS}{STORY[0]}{BREAKS}Shut is the gate<br>and late")
    )
    assert "Shut is the gate\\\nand late" in got.body


def test_a_bold_line_that_nothing_signs_is_no_headline() -> None:
    got = extract(table("<b>Rivers and their weirs</b>", "Lower sluice stays shut"))
    assert got.title == "Lower sluice stays shut"


@pytest.mark.parametrize(
    "page",
    [
        typed(WIRED, heading="<h1>Lower sluice stays shut until spring</h1>"),
        typed(WIRED, title="Lower sluice stays shut until spring"),
        typed(f"Lower sluice stays shut until spring\n\n{WIRED}", title="wire0512.txt"),
        typed(f"Lower sluice stays shut until spring\n\n{WIRED}", title="Gull Wire", heading="<h1>Gull Wire</h1>"),
    ],
)
def test_a_wire_text_set_as_typed_has_its_title_dateline_and_paragraphs(page: str) -> None:
    got = extract(page)
    assert (got.title, got.dateline, got.body) == ("Lower sluice stays shut until spring", "Salina", BODY)


def test_the_head_of_a_text_set_as_typed_is_read_as_that_of_a_pasted_one() -> None:
    got = extract(typed(f"Lower sluice stays shut until spring\nBy Edda Thorne\n12 May 2019\n\n{WIRED}"))
    assert (got.authors, got.published, got.body) == (("Edda Thorne",), "2019-05-12", BODY)


def test_the_day_of_a_dateline_is_inferred_with_its_own_year_or_with_that_of_the_texts_notice() -> None:
    assert extract(typed(WIRED.replace("May 12", "May 12, 2019"), "Lower sluice stays shut")).published == "2019-05-12?"
    assert extract(typed(f"{WIRED}\n\nCopyright 2019 Gull Wire", "Lower sluice stays shut")).published == "2019-05-12?"
    assert extract(typed(WIRED, "Lower sluice stays shut")).published is None
    assert extract(typed(f"{WIRED}\n\nCopyright 1998-2019 Gull Wire", "Lower sluice stays shut")).published is None


def test_paragraphs_that_only_an_indent_parts_are_parted() -> None:
    text = "\n".join(textwrap.fill(part, 66, initial_indent="    ") for part in STORY)
    assert extract(typed(text, "Lower sluice stays shut")).body == BODY


def test_a_program_between_paragraphs_and_a_page_of_a_program_alone_stay_as_typed() -> None:
    program = "def sluice(gate):\n    return gate.shut\n\nfor each in gates:\n    sluice(each)"
    text = "".join(f"<p>{part}</p>" for part in STORY)
    body = extract(f"<html><body><article><h1>Gates in code</h1>{text}<pre>{program}</pre>{text}</article></body></html>").body
    assert f"```\n{program}\n```" in body
    alone = "\n\n".join(f"def gate_{n}(x):\n    return x.open(hinge={n}, chain=None, water='high')" for n in range(20))
    assert "```" in extract(typed(alone, "Gates in code")).body
