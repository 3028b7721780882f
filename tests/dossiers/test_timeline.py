from __future__ import annotations

from briefgen.dossiers.timeline import find_events
from briefgen.model.article import Article, Block
from briefgen.model.dossier import TimelineChoice
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
