from __future__ import annotations

import datetime as dt

from briefgen.dossiers.timeline import find_events
from briefgen.model.article import Article, Block
from briefgen.model.dossier import Edit, TimelineChoice
from briefgen.model.edtf import Edtf, parse
from briefgen.model.mention import Mark
from briefgen.model.site import Filed


def edtf(text: str) -> Edtf:
    found = parse(text)
    assert found is not None
    return found


def filed(name: str, text: str, **days: str) -> Filed:
    """Each keyword is an expression in the text, its value the day that it means."""
    marks = []
    for words, day in days.items():
        start = text.index(words.replace("_", " "))
        marks.append(Mark("date", day, "block", 0, start, start + len(words)))
    article = Article(
        name, f"content/articles/{name}.md", name, (Block("paragraph", text, number=1),), published=edtf(name[:10])
    )
    return Filed(article, dates=tuple(edtf(d) for d in days.values()), marks=tuple(marks))


FIRST = filed("2020-03-06-a", "Talks began. A truce was signed on Thursday in the hall. It rained.", Thursday="2020-03-05")
SECOND = filed("2020-03-07-b", "Two days later nobody recalled Thursday or May.", Thursday="2020-03-05", May="2017-05")


def test_a_day_shows_the_sentence_of_the_earliest_article_and_counts_all_that_name_it() -> None:
    events = find_events([SECOND, FIRST], TimelineChoice())
    truce = events[1]
    assert truce.when.text == "2020-03-05"
    assert [spot.article for spot in truce.spots] == ["2020-03-06-a", "2020-03-07-b"]
    best = truce.spots[0]
    assert FIRST.article.blocks[best.index].text[best.start : best.end] == "A truce was signed on Thursday in the hall."


def test_entries_are_those_that_most_articles_name_in_order_of_time() -> None:
    assert [e.when.text for e in find_events([FIRST, SECOND], TimelineChoice())] == ["2017-05", "2020-03-05"]
    assert [e.when.text for e in find_events([FIRST, SECOND], TimelineChoice(entries=1))] == ["2020-03-05"]


def test_days_come_before_months_and_a_report_before_a_plan() -> None:
    planned = filed("2020-03-01-plan", "They will sign on the fifth, as they said in May.", fifth="2020-03-05", May="2017-05")
    other = filed("2020-03-02-more", "It was said in May too.", May="2017-05")
    (event,) = find_events([planned, other, FIRST], TimelineChoice(entries=1))
    assert event.when.text == "2020-03-05"
    assert [spot.article for spot in event.spots] == ["2020-03-06-a", "2020-03-01-plan"]


def test_pinned_days_stay_and_hidden_days_go() -> None:
    choice = TimelineChoice(entries=1, pin=(edtf("2017-05"),))
    assert [e.when.text for e in find_events([FIRST, SECOND], choice)] == ["2017-05"]
    assert [e.when.text for e in find_events([FIRST, SECOND], TimelineChoice(hide=(edtf("2020-03-05"),)))] == ["2017-05"]


def test_a_year_is_background_and_no_entry() -> None:
    assert find_events([filed("2020-01-01-c", "It began in 2011 or so.", **{"2011": "2011"})], TimelineChoice()) == ()


def test_one_certain_article_makes_a_doubted_day_certain() -> None:
    doubting = filed("2020-03-08-d", "That was on Thursday, some say.", Thursday="2020-03-05?")
    (event,) = find_events([doubting, FIRST], TimelineChoice())
    assert event.when.text == "2020-03-05"


def test_copies_of_a_report_do_not_push_a_day() -> None:
    copies = [filed(f"2020-03-06-copy{i}", "It hailed on Thursday.", Thursday="2020-03-05") for i in range(30)]
    reports = {copy.article.id: "2020-03-06-copy0" for copy in copies}
    others = [filed(f"2020-03-06-{i}", "A truce was signed two days ago.", two_days_ago="2020-03-04") for i in range(4)]
    members = [*copies, *others, filed("2020-03-01-a", "It rained.")]
    choice = TimelineChoice(entries=1)
    assert [e.when.text for e in find_events(members, choice, reports=reports)] == ["2020-03-04"]
    assert [e.when.text for e in find_events(members, choice)] == ["2020-03-05"]


def test_days_to_come_stand_apart_and_take_no_place() -> None:
    planned = filed("2020-03-06-p", "They met on Thursday and will meet again in the week of Easter.", Thursday="2020-03-05")
    coming = filed("2020-03-06-q", "They will meet on the twelfth.", twelfth="2020-04-12")
    events = find_events([planned, coming], TimelineChoice(entries=1), dt.date(2020, 3, 20))
    assert [(e.when.text, e.upcoming, e.announced) for e in events] == [
        ("2020-03-05", False, False),
        ("2020-04-12", True, True),
    ]


def test_a_day_that_has_passed_and_was_only_announced_says_so() -> None:
    coming = filed("2020-03-06-q", "They will meet on the twelfth.", twelfth="2020-04-12")
    met = filed("2020-04-13-r", "They met yesterday.", yesterday="2020-04-12")
    (event,) = find_events([coming], TimelineChoice(), dt.date(2020, 5, 1))
    assert (event.upcoming, event.announced) == (False, True)
    (event,) = find_events([coming, met], TimelineChoice(), dt.date(2020, 5, 1))
    assert (event.announced, event.spots[0].article) == (False, "2020-04-13-r")


def test_the_analyst_chooses_the_article_that_tells_a_day() -> None:
    choice = TimelineChoice(pin=(edtf("2020-03-05"),), edits=(Edit(edtf("2020-03-05"), article=SECOND.article.id),))
    event = find_events([FIRST, SECOND], choice)[1]
    assert [spot.article for spot in event.spots] == [SECOND.article.id, FIRST.article.id]
    assert event.text == ""


def test_the_words_of_the_analyst_stand_for_a_day_named_or_not() -> None:
    told = Edit(edtf("2020-03-09"), "The truce held for a fourth day.")
    retold = Edit(edtf("2020-03-05"), "A truce was signed.")
    events = find_events([FIRST], TimelineChoice(pin=(told.when, retold.when), edits=(told, retold)))
    assert [(e.when.text, e.text, len(e.spots)) for e in events] == [
        ("2020-03-05", "A truce was signed.", 1),
        ("2020-03-09", "The truce held for a fourth day.", 0),
    ]


def test_a_hidden_day_stays_hidden_whatever_the_analyst_wrote_for_it() -> None:
    told = Edit(edtf("2020-03-09"), "The truce held.")
    assert find_events([], TimelineChoice(hide=(told.when,), edits=(told,))) == ()


def test_the_order_of_the_articles_makes_no_other_timeline() -> None:
    assert find_events([FIRST, SECOND], TimelineChoice()) == find_events([SECOND, FIRST], TimelineChoice())


def test_the_day_of_a_dateline_is_the_day_of_filing_and_no_entry() -> None:
    days = {"6_March": "2020-03-06", "Thursday": "2020-03-05"}
    sent = filed("2020-03-06-sent", "KASTEL, 6 March (Agency) - A truce was signed on Thursday.", **days)
    assert [e.when.text for e in find_events([sent], TimelineChoice())] == ["2020-03-05"]


def test_the_day_of_a_dateline_counts_where_the_text_names_it_again_and_a_day_before_a_dash_is_no_dateline() -> None:
    text = "KASTEL, 6 March - The truce holds since Thursday, and talks began on Friday."
    again = filed("2020-03-06-again", text, **{"6_March": "2020-03-06", "Friday": "2020-03-06"})
    (event,) = find_events([again], TimelineChoice())
    assert again.article.blocks[0].text[event.spots[0].start : event.spots[0].end] == text
    plain = filed("2020-03-06-plain", "In Kastel, on 6 March, a truce was signed - at last.", **{"6_March": "2020-03-06"})
    assert [e.when.text for e in find_events([plain], TimelineChoice())] == ["2020-03-06"]
