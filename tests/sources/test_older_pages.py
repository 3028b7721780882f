"""Saved HTML of older and plainer pages: no metadata, no figure elements, what is said of the article in its text."""

from __future__ import annotations

import pytest

from briefgen.model.article import Figure
from briefgen.sources import extract

FIRST = "The weir board said on Tuesday that the lower sluice would stay shut until the spring, whatever the millers asked for."
SECOND = "A diver who looked at the gate in November found two of its four hinges gone and a third one held by a chain."
OTHER = "Below the bridge the river has cut a second bed, which the children of the lower town use as a swimming pool."
THIRD = "The millers have offered to pay for the repair, and the board has offered to think about it until its next meeting."


def page(head: str, tail: str = "", before: str = "", title: str = "Lower sluice stays shut until spring") -> str:
    return (
        f"<html lang='en'><head><title>{title}</title></head><body>{before}<div id='story'>"
        f"{head}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{tail}</div></body></html>"
    )


HEADLINE = "<h1>Lower sluice stays shut until spring</h1>"


def test_a_line_of_name_and_day_under_the_title_gives_author_and_date() -> None:
    got = extract(page(f"{HEADLINE}<div class='meta'>Wells - Edda Thorne | Tuesday, 8 March 2016</div>"))
    assert (got.authors, got.published) == (("Edda Thorne",), "2016-03-08")
    assert got.body.startswith(FIRST)


def test_a_name_and_a_day_on_two_lines_of_a_paragraph_are_no_text() -> None:
    got = extract(page(f"<p class='over'>WEIRS</p>{HEADLINE}<p class='credit'>By Edda Thorne<br>Published March 8, 2016</p>"))
    assert (got.authors, got.published) == (("Edda Thorne",), "2016-03-08")
    assert got.body.startswith(FIRST)


def test_a_byline_with_a_place_in_brackets_is_no_text() -> None:
    got = extract(page(f"{HEADLINE}<p class='auteur'>By <a href='/e'>Edda Thorne</a> (Wells, special correspondent)</p>"))
    assert got.authors == ("Edda Thorne",)
    assert got.body.startswith(FIRST)


@pytest.mark.parametrize("name", ["h2 class='sub'", "h3 class='deck'", "p class='intro'"])
def test_the_line_that_a_page_calls_a_deck_is_the_dek(name: str) -> None:
    tag = name.split(" ", 1)[0]
    got = extract(page(f"<p class='label'>Rivers</p>{HEADLINE}<{name}>Two of four hinges are gone, a diver says</{tag}>"))
    assert got.dek == "Two of four hinges are gone, a diver says"
    assert got.body.startswith(FIRST)


def test_the_sites_name_in_the_title_element_is_the_publisher_where_the_page_shows_it() -> None:
    title = "Vale Observer - Lower sluice stays shut until spring"
    assert extract(page(HEADLINE, before="<img src='/l.gif' alt='Vale Observer'>", title=title)).publisher == "Vale Observer"
    assert extract(page(HEADLINE, title=title)).publisher is None


CAPTION = Figure("The gate from the mill side on Sunday.", "Vale Observer/T. Lund", None, "A gate")


@pytest.mark.parametrize(
    "picture",
    [
        "<p><img src='g.jpg' alt='A gate'><br><small>{}</small></p>",
        "<div class='photo'><img src='g.jpg' alt='A gate'><div class='cap'>{}</div></div>",
        "<div class='wp-caption alignleft'><img src='g.jpg' alt='A gate'><p class='wp-caption-text'>{}</p></div>",
    ],
)
def test_a_picture_without_a_figure_element_is_a_figure(picture: str) -> None:
    told = picture.format("The gate from the mill side on Sunday. Photo: Vale Observer/T. Lund")
    got = extract(page(HEADLINE + f"<p>{OTHER}</p>" + told))
    assert got.figures == (CAPTION,)
    assert "mill side" not in got.body


def test_a_paragraph_with_a_picture_beside_its_words_stays_a_paragraph() -> None:
    got = extract(page(HEADLINE, f"<p><img src='g.jpg' alt=''>{OTHER}</p>"))
    assert OTHER in got.body


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("The gate on March 6, 2016. VALE OBSERVER/Stringer", "The gate on March 6, 2016.", "VALE OBSERVER/Stringer"),
        ("The gate at dusk. <em>Vale Observer / Edda Thorne</em>", "The gate at dusk.", "Vale Observer / Edda Thorne"),
        ("How the gate was built. (Vale Observer graphics)", "How the gate was built.", "Vale Observer graphics"),
        ("<span>The gate near Wells.</span> Photograph: Edda Thorne/Vale Observer", "The gate near Wells.",
         "Edda Thorne/Vale Observer"),
    ],
)  # fmt: skip
def test_a_credit_behind_the_caption_is_parted_from_it_and_no_word_is_lost(line: str, caption: str, credit: str) -> None:
    figure = f"<figure><img src='https://v.example/g.jpg'><figcaption>{line}</figcaption></figure>"
    got = extract(page(HEADLINE, figure + f"<p>{OTHER}</p>"))
    assert [(f.caption, f.credit) for f in got.figures] == [(caption, credit)]


def test_who_reported_and_edited_is_no_text() -> None:
    signed = "<p>Reporting by Edda Thorne in Wells and Ian Cobb in Marl; Editing by D. Fenn</p>"
    got = extract(page(HEADLINE, f"{signed}<p>Our Standards: <a href='/s'>how we work</a></p>"))
    assert got.body.rstrip().endswith(THIRD)
    assert got.authors == ("Edda Thorne", "Ian Cobb")


def test_a_licence_in_the_text_is_the_rights_and_no_text() -> None:
    box = (
        "<p class='licence-box'>Text: Vale Observer, <a rel='license' href='https://l.example/'>CC BY 4.0</a>. No pictures.</p>"
    )
    got = extract(page(HEADLINE, box))
    assert got.rights == "Text: Vale Observer, CC BY 4.0. No pictures."
    assert "CC BY" not in got.body


def test_a_notice_loses_the_links_of_the_foot_and_keeps_its_own() -> None:
    foot = "<footer>© 2016 Vale Observer · <a href='/p'>Privacy</a> · <a href='/n'>Collection notice</a></footer>"
    assert extract(page(HEADLINE, foot)).rights == "© 2016 Vale Observer"
    plain = "<footer>© 2016 Vale Observer. All rights reserved | Privacy policy</footer>"
    assert extract(page(HEADLINE, plain)).rights == "© 2016 Vale Observer. All rights reserved"


def test_the_name_in_a_pull_quotes_box_goes_with_it() -> None:
    quote = "<blockquote><p>Two of its four hinges gone and a third one held by a chain</p><cite>A diver</cite></blockquote>"
    body = extract(page(HEADLINE, f"{quote}<p>{OTHER}</p>")).body
    assert "A diver\n" not in body
    assert ">" not in body


def test_a_tables_caption_stands_above_it() -> None:
    rows = "<tr><th>Year</th><th>Days</th></tr><tr><td>2015</td><td>40</td></tr>"
    table = f"<table><caption>Days with the gate shut</caption>{rows}</table><p>{OTHER}</p>"
    assert "Days with the gate shut\n\n| Year | Days |" in extract(page(HEADLINE, table)).body


def test_references_to_old_code_points_are_read_as_browsers_read_them() -> None:
    got = extract(page(f"{HEADLINE}<p>WELLS &#150; {FIRST} &#147;We wait,&#148; a miller said.</p>"))
    assert got.dateline == "Wells"
    assert "“We wait,”" in got.body


def test_a_quotation_that_is_no_repeat_keeps_its_source() -> None:
    said = "<p>We count the hinges every morning and there are never more.</p>"
    quote = f"<blockquote>{said}<footer>A lock keeper</footer></blockquote>"
    body = extract(page(HEADLINE, f"{quote}<p>{OTHER}</p>")).body
    assert "> We count the hinges every morning and there are never more.\n>\n> A lock keeper" in body


def test_a_lead_in_for_search_engines_is_no_part_of_the_title_that_the_page_tells_elsewhere() -> None:
    html = page("<h1>Rivers of the vale: Lower sluice stays shut until spring</h1>")
    told = html.replace("<head>", "<head><meta property='og:title' content='Lower sluice stays shut until spring'>")
    assert extract(told).title == "Lower sluice stays shut until spring"
    assert extract(html).title == "Rivers of the vale: Lower sluice stays shut until spring"


@pytest.mark.parametrize(
    ("notice", "title", "publisher"),
    [
        ("© 2019 Vale Observer. All rights reserved.", "Lower sluice stays shut until spring", "Vale Observer"),
        ("Copyright © 1998-2019 by Vale Observer", "Lower sluice stays shut until spring", "Vale Observer"),
        ("© 2019 Vale Observers' Union", "Lower sluice stays shut until spring - Vale Observer", None),
        ("Read more in the Vale Observer.", "Lower sluice stays shut until spring - Vale Observer", None),
    ],
)
def test_the_name_behind_a_title_element_is_the_sites_where_the_page_says_that_it_owns_the_rights(
    notice: str, title: str, publisher: str | None
) -> None:
    got = extract(page("<b>Sluice shut</b>", f"<p>{notice}</p>", title="Lower sluice stays shut until spring - Vale Observer"))
    assert got.title == title
    assert got.publisher == publisher
