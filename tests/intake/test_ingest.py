from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pytest

from briefgen.content.article import read_article
from briefgen.content.writing import is_untouched
from briefgen.gazetteer import Register
from briefgen.intake import Desk, Original, Shelf, annotate_again, take
from briefgen.intake.annotation import no_actors
from briefgen.intake.ingest import name_article
from briefgen.model.article import Article, Figure
from briefgen.model.capture import Told
from briefgen.model.edtf import parse
from briefgen.model.entities import Actor, Publisher
from briefgen.text.shingles import shingled

NOTICE = "© 2021 Valley Post. All rights reserved. To republish this article, write to our licensing desk."
PASTED = f"""\
Skip to content

Ministers of Turkey and Russia meet over the valley road

The road has been closed since the harvest, and both sides blame the other

MILLTOWN - The foreign ministers of Turkey and Russia met on Friday to speak about the road through the valley, which has
been closed to lorries for three weeks.

A driver who gave only his first name said he had slept in his cab for nine nights. "I count the trucks before me," he said.

The ministers said that their experts would meet again in a week. Neither side named a day on which the road would open.

{NOTICE}
"""
DESK = Desk(Register())


def original(text: str = PASTED, **changes: object) -> Original:
    return replace(Original("pasted.txt", text.encode(), "2026-11-24T10:00:00Z"), **changes)  # type: ignore[arg-type]


def read(text: str | None) -> Article:
    assert text is not None
    article, problems = read_article("content/articles/a.md", text.encode(), language="en")
    assert article is not None
    assert problems == ()
    return article


def test_an_original_becomes_an_article_with_its_evidence_and_its_origin() -> None:
    taken = take(original(published=parse("2021-10-09")), Shelf(), DESK)
    article = read(taken.text)
    assert article.title == "Ministers of Turkey and Russia meet over the valley road"
    assert [ref.name for ref in article.actors[:2]] == ["turkey", "russia"]
    assert [(d.value.text, d.text) for d in article.dates if d.text == "Friday"] == [("2021-10-08", "Friday")]
    assert article.source is not None
    assert article.source.sha256 == taken.sha256
    assert article.source.retrieved == "2026-11-24T10:00:00Z"
    assert is_untouched(taken.text or "")


def test_the_place_of_the_dateline_is_a_place_of_the_article() -> None:
    text = PASTED.replace("MILLTOWN - ", "BEIRUT (Reuters) - ")
    article = read(take(original(text, published=parse("2021-10-09")), Shelf(), DESK).text)
    assert article.dateline == "Beirut"
    assert [(ref.name, ref.by) for ref in article.places] == [("beirut", "gazetteer")]


def test_a_dateline_that_a_person_rejected_as_a_place_does_not_come_back() -> None:
    text = PASTED.replace("MILLTOWN - ", "BEIRUT (Reuters) - ")
    taken = take(original(text, published=parse("2021-10-09")), Shelf(), DESK).text or ""
    rejected = re.sub(r"(?m)^places: .*$", "not: [Beirut]", taken)
    again, faults = annotate_again(rejected, read(rejected), DESK)
    assert faults == ()
    assert read(again).places == ()


def test_names_looked_for_anew_keep_the_place_of_the_dateline() -> None:
    text = PASTED.replace("MILLTOWN - ", "BEIRUT (Reuters) - ")
    taken = take(original(text, published=parse("2021-10-09")), Shelf(), DESK).text or ""
    assert annotate_again(taken, read(taken), DESK) == (taken, ())


def test_a_paste_that_no_article_can_hold_is_refused_before_it_is_read() -> None:
    taken = take(original("The mills on the upper river stood still for a third day.\n" * 20_000), Shelf(), DESK)
    assert taken.text is None
    assert (taken.article, taken.path) == (None, "")
    (problem,) = taken.problems
    assert problem.code == "source-too-big"
    assert problem.message == "the text has 1,160,000 characters; no article is so long, and at most 1,000,000 are read"
    assert problem.hint == "Paste only the article itself, or each article by itself."


def test_a_saved_page_with_more_characters_than_a_paste_may_have_is_read() -> None:
    page = f"<!DOCTYPE html><title>A</title><article><h1>A road</h1><p>{WIRE[0]}</p><p>{WIRE[1]}</p></article>"
    taken = take(original(page + "<script>" + "x = 1; " * 200_000 + "</script>", name="page.html"), Shelf(), DESK)
    assert taken.problems == ()
    assert WIRE[1] in (taken.text or "")


def test_of_what_the_person_said_no_reason_is_given_and_of_the_rest_it_is() -> None:
    silent = {field for field, _ in take(original(), Shelf(), DESK).notes}
    told = take(original(published=parse("2021-10-09"), url="https://post.example/a", language="en"), Shelf(), DESK)
    assert {"published", "url"} <= silent
    assert {field for field, _ in told.notes} == silent - {"published", "url", "language"}


def test_what_is_on_the_shelf_is_not_taken_a_second_time() -> None:
    first = take(original(), Shelf(), DESK)
    again = take(original(name="other-name.txt"), Shelf([replace(read(first.text), id="there-already")]), DESK)
    assert (again.article, again.text) == ("there-already", None)


def test_two_originals_with_one_title_get_two_names() -> None:
    shelf = Shelf()
    first, second = take(original(), shelf, DESK), take(original(PASTED + "\n"), shelf, DESK)
    assert first.article is not None
    assert second.article == f"{first.article}-2"


WIRE = [
    "The mills on the upper river stood still for a third day, and the millers' guild counted the sacks nobody had fetched.",
    "A spokesman of the guild said that the sluice was closed on the order of the county and that no reason had been given.",
    "Farmers from four villages had waited since Sunday with their carts, some of them without fodder for the horses.",
    "The county clerk answered that the water was needed lower down, where the fire had reached the timber yards.",
    "Two engineers from the capital looked at the gates on Tuesday and found a crack in the second of them.",
    "It would take a week to mend, one of them said, if the iron came by boat and not by road.",
    "Bakers in the port have flour until Friday, and the price of a loaf rose by a fifth within two days.",
    "The governor has called the guild and the farmers to a meeting on Thursday in the old customs house.",
    "Whether the sluice will be opened before then nobody at the county would say.",
]


def wire(lines: list[str], title: str) -> Original:
    return original("\n\n".join([title, "By Ida Osk", "17 September 2018", *lines]))


def test_a_day_after_the_text_was_saved_is_no_day_of_publication() -> None:
    late = wire(WIRE, "Mills stand still on the upper river")
    taken = take(replace(late, retrieved="2018-09-10T08:00:00Z"), Shelf(), DESK)
    assert read(taken.text).published is None
    assert ("published", "2018-09-17 lies after the day on which it was saved, so it was left out") in taken.notes
    assert read(take(replace(late, retrieved="2018-09-16T23:50:00Z"), Shelf(), DESK).text).published == parse("2018-09-17")
    told = replace(late, retrieved="2018-09-10T08:00:00Z", published=parse("2018-09-17"))
    assert read(take(told, Shelf(), DESK).text).published == parse("2018-09-17"), "what a person says stands"


def test_a_cut_copy_of_an_article_is_told_with_how_much_is_the_same() -> None:
    shelf = Shelf()
    first = take(wire(WIRE, "Mills stand still on the upper river"), shelf, DESK)
    retouched = [line.replace("said that", "told reporters that").replace("county", "district") for line in WIRE[:7]]
    copy = take(wire(retouched, "Sluices stay shut, and the valley waits"), shelf, DESK)
    other = take(original(), shelf, DESK)
    assert (first.copy_of, copy.copy_of, other.copy_of) == ("", first.article, "")
    assert 0.5 < copy.same < 0.99
    assert copy.outcome == "new"


def test_of_several_copies_the_nearest_is_named_also_among_those_that_were_there() -> None:
    near = read(take(wire(WIRE, "Mills stand still on the upper river"), Shelf(), DESK).text)
    far = read(
        take(
            wire([line.replace("county", "district").replace("said", "told us") for line in WIRE], "Idle mills"), Shelf(), DESK
        ).text
    )
    asked: list[int] = []

    def samples() -> list[tuple[int, ...]]:
        asked.append(1)
        return [tuple(shingled(one.plain_text).sample) for one in (far, near)]

    shelf = Shelf([replace(far, id="far"), replace(near, id="near")], samples)
    assert asked == [], "a run that brings nothing new reads no text again"
    copy = take(wire(WIRE[:-1], "No mill turns on the upper river"), shelf, DESK)
    assert (copy.copy_of, round(copy.same, 2)) == ("near", 1.0)


def test_without_a_date_relative_dates_stay_open_and_the_name_says_so() -> None:
    taken = take(original(), Shelf(), DESK)
    article = read(taken.text)
    assert (taken.article or "").startswith("undated-ministers-of-turkey")
    assert article.published is None
    assert [d for d in article.dates if d.text == "Friday"] == []
    assert taken.left >= 1


def test_a_doubtful_date_makes_what_rests_on_it_doubtful() -> None:
    article = read(take(original(published=parse("2021-10-09?")), Shelf(), DESK).text)
    assert "2021-10-08?" in [d.value.text for d in article.dates]


@pytest.mark.parametrize(
    ("publisher", "show"),
    [
        (None, "excerpt"),
        (Publisher("valley-post", "Valley Post", show="full"), "excerpt"),
        (Publisher("valley-post", "Valley Post", show="full", licence="CC BY 4.0"), None),
        (Publisher("valley-post", "Valley Post", show="link"), None),
    ],
)
def test_a_notice_lowers_what_may_be_shown_and_never_raises_it(publisher: Publisher | None, show: str | None) -> None:
    desk = replace(DESK, publishers=(publisher,) if publisher else ())
    article = read(take(original(), Shelf(), desk).text)
    assert article.source is not None
    assert article.source.rights == NOTICE
    assert article.show == show


def test_a_document_without_an_article_is_a_problem_with_the_name_of_the_file() -> None:
    taken = take(original("\0\0\0"), Shelf(), DESK)
    assert taken.text is None
    assert [p.path for p in taken.problems] == ["pasted.txt"]


def test_a_text_without_a_headline_is_called_by_its_first_words() -> None:
    article = read(
        take(original("A lorry stood on the bridge for nine days and nobody came to look at it."), Shelf(), DESK).text
    )
    assert article.title == "A lorry stood on the bridge for nine days and …"


def test_names_say_the_day_or_what_is_known_of_it() -> None:
    for value, start in (
        ("2018-08-24?", "2018-08-24-a"),
        ("2018-08", "2018-08-a"),
        ("2018-08-XX", "2018-08-a"),
        ("2018", "2018-a"),
    ):
        assert name_article("A", parse(value)) == start
    assert name_article("?!", None) == "undated-untitled"


def test_publishers_authors_and_photo_credits_are_no_actors() -> None:
    desk = replace(DESK, publishers=(Publisher("vp", "Valley Post"),))
    names = no_actors("Long Valley Post", ("Ada Miller",), [Figure("x", "P. Gray/Wire Four")], desk)
    assert names == ("Ada Miller", "P. Gray", "Wire Four", "Long Valley Post", "LVP")


def test_annotating_again_touches_only_what_a_rule_wrote() -> None:
    text = take(original(published=parse("2021-10-09")), Shelf(), DESK).text or ""
    edited = text.replace("actors: [", "actors: [my-own-entry, ").replace("lang: en\n", "lang: en   # checked\n")
    desk = replace(DESK, register=Register([Actor("valley-road", "valley road")]))
    again, _ = annotate_again(edited, read(edited), desk)
    assert "lang: en   # checked\n" in again
    assert "my-own-entry" in again
    assert "valley-road" in again
    assert annotate_again(again, read(again), desk) == (again, ())


def test_what_a_person_rejected_does_not_come_back() -> None:
    text = take(original(published=parse("2021-10-09")), Shelf(), DESK).text or ""
    rejected = text.replace("lang: en\n", "lang: en\nnot: [Turkey, Friday]\n")
    again, _ = annotate_again(rejected, read(rejected), DESK)
    article = read(again)
    assert "turkey" not in [ref.name for ref in article.actors]
    assert "Friday" not in [d.text for d in article.dates]


PRINTED = "<!DOCTYPE html><html lang=en><title>Marks</title><h1>Marks</h1><p>A notation: MARK was printed in all of them.</p>"


@pytest.mark.parametrize("mark", ["{tlp=red}", "{ tlp = amber }", "{TLP:RED}", "{.tlp=red}", "{tlp", "<b>{tlp=red}</b>"])
def test_a_mark_that_a_source_prints_is_shown_as_code_and_hides_nothing(mark: str) -> None:
    page = PRINTED.replace("MARK", mark) + "<p>The ministers said that their experts would meet again in a week.</p>"
    taken = take(original(page), Shelf(), DESK)
    assert taken.problems == ()
    article, problems = read_article("a.md", (taken.text or "").encode(), language="en")
    assert article is not None
    assert problems == ()
    assert article.blocks[0].text == f"A notation: {re.sub('</?b>', '', mark)} was printed in all of them."
    assert {block.tlp for block in article.blocks} == {None}


def test_a_mark_where_no_code_can_stand_is_refused_with_a_way_out_for_who_did_not_write_it() -> None:
    picture = "<figure><img src=https://cdn.example/a.jpg alt='{tlp=red}'><figcaption>A notation</figcaption></figure>"
    page = PRINTED + picture + "<p>The ministers said that their experts would meet again in a week, or two.</p>"
    (problem,) = take(original(page), Shelf(), DESK).problems
    assert "backticks" in problem.hint
    assert ".md" in problem.hint


@pytest.mark.parametrize("name", ["https://post.example/", "www.post.example", "//post.example/x"])
def test_an_address_where_the_name_of_a_publisher_is_expected_is_no_publisher(name: str) -> None:
    meta = f"<meta property='og:site_name' content='{name}'>"
    page = f"<!DOCTYPE html><html lang=en><title>Roads</title>{meta}<h1>Roads</h1><p>The road is closed since the harvest.</p>"
    taken = take(original(page), Shelf(), DESK)
    article, problems = read_article("a.md", (taken.text or "").encode(), language="en")
    assert article is not None
    assert article.source is not None
    assert (article.source.publisher, problems) == (None, ())


def test_taking_in_loads_neither_what_draws_pages_nor_what_only_an_unclear_page_needs() -> None:
    program = "import sys, briefgen.app.ingesting; from briefgen.intake import warm; warm(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "briefgen.mentions.names" in loaded
    assert {"jinja2", "briefgen.site.render", "trafilatura", "babel"} & {*loaded} == set()


@pytest.mark.parametrize("firm", [True, False])
def test_an_inferred_day_from_outside_is_marked_and_said_and_gives_way_to_one_in_the_text(*, firm: bool) -> None:
    told = Told(published="2021-10-11?", firm=firm)
    taken = take(original(told=told), Shelf(), DESK)
    assert "published: 2021-10-11?" in (taken.text or "").replace('"', "")
    assert ("published", "from the day on which it was changed last: inferred") in taken.notes
    dated = PASTED.replace("MILLTOWN", "Published 9 October 2021\n\nMILLTOWN")
    article = read(take(original(dated, told=told), Shelf(), DESK).text)
    assert article.published is not None
    assert article.published.text == "2021-10-09"


def test_what_a_feed_says_is_told_as_said_by_the_feed() -> None:
    told = Told("Mills stand idle", ("Ida Osk",), "2021-10-11", "Mill Wire", "en", firm=True)
    notes = dict(take(original(told=told), Shelf(), DESK).notes)
    assert {notes[field] for field in ("title", "authors", "published", "publisher", "language")} == {"the feed says so"}


def test_a_language_that_the_rules_do_not_read_is_told() -> None:
    assert dict(take(original(language="zh"), Shelf(), DESK).notes)["names"].endswith(
        "not zh: write actors, places and dates yourself"
    )
