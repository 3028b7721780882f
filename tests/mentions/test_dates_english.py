"""English date expressions against a day of publication: Friday, 24 August 2018."""

from __future__ import annotations

import pytest

from briefgen.mentions.dates import find_dates

PUBLISHED = "2018-08-24"

CALENDAR = [
    ("The two envoys signed on 12 March 2016 in Geneva.", [("12 March 2016", "2016-03-12")]),
    ("The two envoys signed on March 12, 2016 in Geneva.", [("March 12, 2016", "2016-03-12")]),
    ("It was signed on Saturday, 12 March 2016.", [("Saturday, 12 March 2016", "2016-03-12")]),
    ("It was signed on the 12th of March, 2016.", [("12th of March, 2016", "2016-03-12")]),
    ("It was signed on Mar. 12, 2016.", [("Mar. 12, 2016", "2016-03-12")]),
    ("The order is dated 2016-03-12.", [("2016-03-12", "2016-03-12")]),
    ("The order is dated 2016-03-12T10:30:00Z.", [("2016-03-12T10:30:00Z", "2016-03-12")]),
    ("The order is dated 25/03/2016.", [("25/03/2016", "2016-03-25")]),
    ("The order is dated 03/25/2016.", [("03/25/2016", "2016-03-25")]),
    ("The order is dated 25.03.2016.", [("25.03.2016", "2016-03-25")]),
    ("The order is dated 05/06/2016.", [("05/06/2016", "2016")]),
    ("The order is dated 31 February 2016.", [("31 February 2016", None)]),
    ("He returned in March 2016.", [("March 2016", "2016-03")]),
    ("He returned in late March 2016.", [("late March 2016", "2016-03")]),
    ("He returned in mid-July 2016.", [("mid-July 2016", "2016-07")]),
    ("The siege began at the end of October 2015.", [("end of October 2015", "2015-10")]),
    ("The camp opened in 2012.", [("2012", "2012")]),
    ("Since the 2011 uprising the school has been shut.", [("2011", "2011")]),
    ("The post-2003 order collapsed.", [("2003", "2003")]),
    ("The camp (2012) is the oldest.", [("2012", "2012")]),
    ("The camp opened in early 2012.", [("early 2012", "2012")]),
    ("The deal of mid-2015 held.", [("mid-2015", "2015")]),
    ("It held until the end of 2017.", [("end of 2017", "2017")]),
    ("The border moved in the 1990s.", [("1990s", "199X")]),
    ("The border moved in the early 1990s.", [("early 1990s", "199X")]),
    ("The border moved in the '80s.", [("80s", "198X")]),
    ("The border moved in the nineties.", [("nineties", "199X")]),
    ("The mosque dates from the 19th century.", [("19th century", "18XX")]),
    ("Exports fell in the third quarter of 2017.", [("third quarter of 2017", "2017-07-01/2017-09-30")]),
    ("Exports fell in Q3 2017.", [("Q3 2017", "2017-07-01/2017-09-30")]),
    ("Exports fell in the first half of 2017.", [("first half of 2017", "2017-01-01/2017-06-30")]),
    ("Exports fell in last year's fourth quarter.", [("last year's fourth quarter", "2017-10-01/2017-12-31")]),
    ("Fighting peaked in the summer of 2015.", [("summer of 2015", "2015-22")]),
    ("Fighting peaked in spring 2016.", [("spring 2016", "2016-21")]),
    ("Many froze in the winter of 2016-17.", [("winter of 2016-17", "2016-24")]),
    ("Christmas Eve 2016 passed quietly.", [("Christmas Eve 2016", "2016-12-24")]),
]

RANGES = [
    ("Talks ran from 5 to 7 May 2017.", [("5", "2017-05-05"), ("7 May 2017", "2017-05-07")]),
    ("Talks ran from May 5-7, 2017.", [("May 5", "2017-05-05"), ("7, 2017", "2017-05-07")]),
    ("Talks ran on 5, 6 and 9 May 2017.", [("5", "2017-05-05"), ("6", "2017-05-06"), ("9 May 2017", "2017-05-09")]),
    ("Talks ran on 5 and 7 May.", [("5", "2018-05-05"), ("7 May", "2018-05-07")]),
    ("It held from 28 April to 3 May 2017.", [("28 April", "2017-04-28"), ("3 May 2017", "2017-05-03")]),
    ("It held from 28 December to 3 January 2017.", [("28 December", "2016-12-28"), ("3 January 2017", "2017-01-03")]),
    ("It held from May to July 2016.", [("May", "2016-05"), ("July 2016", "2016-07")]),
    ("It held between November and February 2016.", [("November", "2015-11"), ("February 2016", "2016-02")]),
    ("It held between March and May.", [("March", "2018-03"), ("May", "2018-05")]),
    ("He ruled between 1971 and 2000.", [("1971", "1971"), ("2000", "2000")]),
    ("The war of 1975-1990 left scars.", [("1975", "1975"), ("1990", "1990")]),
    ("The war of 2014–16 left scars.", [("2014", "2014"), ("16", "2016")]),
    ("They met from Monday to Wednesday.", [("Monday", "2018-08-20"), ("Wednesday", "2018-08-22")]),
    ("They met on Tuesday and Thursday.", [("Tuesday", "2018-08-21"), ("Thursday", "2018-08-23")]),
    ("They will meet on Monday and Tuesday.", [("Monday", "2018-08-27"), ("Tuesday", "2018-08-28")]),
    ("The road was cut on the night of 5 to 6 May.", [("night of 5 to 6 May", "2018-05-05/2018-05-06")]),
    ("It was a bad night of Thursday to Friday.", [("night of Thursday to Friday", "2018-08-23/2018-08-24")]),
    ("It has held since August.", [("August", "2018-08")]),
]

PARTIAL = [
    ("Ankara prepares for the 7 September summit.", [("7 September", "2018-09-07")]),
    ("They had met on 31 July.", [("31 July", "2018-07-31")]),
    ("They met on July 31.", [("July 31", "2018-07-31")]),
    ("The ceasefire was signed on 29 December.", [("29 December", "2017-12-29")]),
    ("The congress will open on 29 January.", [("29 January", "2019-01-29")]),
    ("The school will reopen on 2 March.", [("2 March", "2019-03-02")]),
    ("He was arrested last October 3.", [("last October 3", "2017-10-03")]),
    ("They met on Tuesday, 21 August.", [("Tuesday, 21 August", "2018-08-21")]),
    ("On 5 March 2014 they met and on 9 March they signed.", [("5 March 2014", "2014-03-05"), ("9 March", "2014-03-09")]),
    ("In March they met.", [("March", "2018-03")]),
    ("The council will meet in October.", [("October", "2018-10")]),
    ("The mission left in November.", [("November", "2017-11")]),
    ("The deal is due to expire by December.", [("December", "2018-12")]),
    ("In early May he left the town.", [("early May", "2018-05")]),
    ("The March truce failed.", [("March", "2018-03")]),
    ("He was freed last June.", [("last June", "2018-06")]),
    ("He was freed in June last year.", [("June last year", "2017-06")]),
    ("He may return next April.", [("next April", "2019-04")]),
    ("On 5 May, 2000 people fled.", [("5 May", "2018-05-05")]),
    ("In March 12 people were shot.", [("March", "2018-03")]),
    ("Thanksgiving was spent at the front.", [("Thanksgiving", "2017-11-23")]),
]

RELATIVE = [
    ("Shells fell on Friday.", [("Friday", "2018-08-24")]),
    ("Shells fell on Thursday.", [("Thursday", "2018-08-23")]),
    ("Shells fell on Saturday morning.", [("Saturday morning", "2018-08-18")]),
    ("The council will vote on Monday.", [("Monday", "2018-08-27")]),
    ("The minister said on Monday that he would stay.", [("Monday", "2018-08-20")]),
    ("The minister is expected to arrive on Tuesday.", [("Tuesday", "2018-08-28")]),
    ("On Tuesday, the council will debate the draft.", [("Tuesday", "2018-08-28")]),
    ("On Tuesday, the council debated the draft.", [("Tuesday", "2018-08-21")]),
    ("They met last Friday.", [("last Friday", "2018-08-17")]),
    ("They meet next Friday.", [("next Friday", "2018-08-31")]),
    ("They will meet this Sunday.", [("this Sunday", "2018-08-26")]),
    ("They met on Friday of last week.", [("Friday of last week", "2018-08-17")]),
    ("They met on Wednesday this week.", [("Wednesday this week", "2018-08-22")]),
    ("He spoke on Friday the 17th.", [("Friday the 17th", "2018-08-17")]),
    ("Three convoys crossed today.", [("today", "2018-08-24")]),
    ("Three convoys crossed yesterday evening.", [("yesterday evening", "2018-08-23")]),
    ("Three convoys cross tomorrow.", [("tomorrow", "2018-08-25")]),
    ("It began the day before yesterday.", [("day before yesterday", "2018-08-22")]),
    ("It began this morning.", [("this morning", "2018-08-24")]),
    ("It began last night.", [("last night", "2018-08-23")]),
    ("Curfew starts tonight.", [("tonight", "2018-08-24")]),
    ("It began last week.", [("last week", "2018-08-13/2018-08-19")]),
    ("It began earlier this week.", [("earlier this week", "2018-08-20/2018-08-26")]),
    ("It ends early next week.", [("early next week", "2018-08-27/2018-09-02")]),
    ("It began last month.", [("last month", "2018-07")]),
    ("It ends later this month.", [("later this month", "2018-08")]),
    ("It began last year.", [("last year", "2017")]),
    ("It ends next year.", [("next year", "2019")]),
    ("It ends at the end of the year.", [("end of the year", "2018")]),
    ("It shrank last quarter.", [("last quarter", "2018-04-01/2018-06-30")]),
    ("It began this summer.", [("this summer", "2018-22")]),
    ("It began last winter.", [("last winter", "2017-24")]),
    ("It ends next spring.", [("next spring", "2019-21")]),
    ("They fled over the weekend.", [("weekend", "2018-08-18/2018-08-19")]),
    ("They will meet at the weekend.", [("weekend", "2018-08-25/2018-08-26")]),
    ("He left two days ago.", [("two days ago", "2018-08-22")]),
    ("He left 10 days ago.", [("10 days ago", "2018-08-14")]),
    ("He left twenty-one days ago.", [("twenty-one days ago", "2018-08-03")]),
    ("He left two weeks ago.", [("two weeks ago", "2018-08-06/2018-08-12")]),
    ("He left three months ago.", [("three months ago", "2018-05")]),
    ("He left a year ago.", [("a year ago", "2017")]),
    ("He left seven years ago.", [("seven years ago", "2011")]),
    ("He left about seven years ago.", [("seven years ago", "2011~")]),
    ("He returns two days from now.", [("two days from now", "2018-08-26")]),
    ("He left several years ago.", [("several years ago", None)]),
    ("He left a weekend ago.", [("a weekend ago", "2018-08-18/2018-08-19")]),
    ("He left two or three days ago.", [("two or three days ago", None)]),
    ("Talks start today and end Friday.", [("today", "2018-08-24"), ("Friday", "2018-08-24")]),
    ("On 5 May this army left.", [("5 May", "2018-05-05")]),
]

NARRATED = [
    (
        "On 5 March 2014 they met. Two days later they signed.",
        [("5 March 2014", "2014-03-05"), ("Two days later", "2014-03-07")],
    ),
    (
        "It was signed on 5 March 2014, a day earlier than planned.",
        [("5 March 2014", "2014-03-05"), ("a day earlier", "2014-03-04")],
    ),
    (
        "It was signed on 5 March 2014. The following day it broke.",
        [("5 March 2014", "2014-03-05"), ("following day", "2014-03-06")],
    ),
    ("It was signed on 5 March 2014. The next day it broke.", [("5 March 2014", "2014-03-05"), ("next day", "2014-03-06")]),
    ("They met on 5 March 2014; later that month it broke.", [("5 March 2014", "2014-03-05"), ("that month", "2014-03")]),
    ("They met on 5 March 2014; that year it broke.", [("5 March 2014", "2014-03-05"), ("that year", "2014")]),
    ("They met in March 2014 and split a week later.", [("March 2014", "2014-03"), ("a week later", None)]),
    ("They met in March 2014 and split two months later.", [("March 2014", "2014-03"), ("two months later", "2014-05")]),
    ("In June 2017 prices doubled against a year earlier.", [("June 2017", "2017-06"), ("a year earlier", "2016-06")]),
    ("They met on Tuesday. Two days later he left.", [("Tuesday", "2018-08-21"), ("Two days later", "2018-08-23")]),
    ("Two days earlier he had left.", [("Two days earlier", None)]),
    ("He had left the day before.", [("day before", None)]),
]

NO_DATES = [
    "The war has lasted seven years.",
    "About 250 ambassadors wrote to the palace.",
    "Some 1,500 people left the 12 monitoring posts.",
    "A 35-year-old driver and a 12-year-old boy died.",
    "The text stands on page 2018 of the file.",
    "The team won 3-2 and lost 7-5.",
    "Council resolution 1973 and Resolution 2254 apply.",
    "About 2000 people and 1990 soldiers crossed.",
    "At least 2016 villagers fled in 1950 vehicles.",
    "The aid cost $2018.",
    "They now say that recently much has changed.",
    "For the last two years and over the past year he hid.",
    "They may march on the town and sit in the sun.",
    "Mrs May spoke with April and June.",
    "Patrols leave every Friday and each morning.",
    "A two-day visit, a three-week offensive.",
    "He took second place, a quarter of the votes, and a third term.",
    "In the fall of the town many saw the spring of the river.",
    "A man in his thirties and a woman in her early 20s died in their late forties.",
    "On his last day in this day and age.",
    "The F-16 and the T-55 met at 10:30.",
]


@pytest.mark.parametrize(("text", "expected"), [*CALENDAR, *RANGES, *PARTIAL, *RELATIVE, *NARRATED])
def test_an_expression_resolves_to_its_value(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(m.text, m.value) for m in find_dates(text, published=PUBLISHED)] == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert [m.text for m in find_dates(text, published=PUBLISHED)] == []


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_without_a_day_of_publication_relative_dates_stay_open(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [m.value for m in find_dates(text)] == [None] * len(expected)


@pytest.mark.parametrize(("text", "expected"), CALENDAR)
def test_dates_with_a_year_need_no_day_of_publication(text: str, expected: list[tuple[str, str | None]]) -> None:
    if "last year" not in text:
        assert [(m.text, m.value) for m in find_dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Work will start next year.", "next year", "2019"),
        ("The talks will end next week.", "next week", "2018-09-17/2018-09-23"),
        ("They meet at the start of next year.", "start of next year", "2019"),
        ("They meet early next year.", "early next year", "2019"),
    ],
)
def test_a_verb_before_next_year_is_no_part_of_the_date(text: str, words: str, value: str) -> None:
    found = find_dates(text, published="2018-09-12", language="en")
    assert [(m.text, m.value) for m in found] == [(words, value)]
