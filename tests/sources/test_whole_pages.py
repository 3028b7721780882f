"""Dumps of whole pages: menus of every kind above, teasers with summaries below, and the article between them."""

from __future__ import annotations

import subprocess
import sys

from briefgen.sources import extract

MENU = """Strait Courier
Subscribe now to read every story about both islands.
News
Island councils
Fishing and freight
Weather on the strait
Letters to the harbour
Markets at a glance
Opinion
00:00 / 03:15
Dog rescued from a drifting barge after two nights
Seven recipes for the herring season"""

ARTICLE = """The council of the larger island voted on Tuesday to lease a second ferry, although no pilot has agreed to steer it
through the old channel, which has not been surveyed since the war and which two boats have left with damaged keels.

Pilots who were asked before the vote said that the leased ferry was two metres wider than the gate, and that the council
had been told so in writing in March, in May and once more on the morning of the vote itself.

“We are not against a ferry, we are against this ferry in this channel,” one of the pilots said after the meeting.

The mayor told reporters that a survey had been ordered, that its result would be published before the first snow falls,
and that until then the barge would go on carrying freight on days when the sea was calm enough for it.

Nobody laughed."""
PARAGRAPHS = [paragraph.replace("\n", " ") for paragraph in ARTICLE.split("\n\n")]

TAIL = """Most read
Herring prices fall for a third week in a row
Buyers at the quay say that cold stores on the mainland are full.
2 hours ago
School on the smaller island gets a roof
Parents had paid for half of it with a raffle and a concert.
5 hours ago
Lighthouse keeper retires after forty winters
She says that she will miss the fog but not the stairs.
Yesterday
About us
Privacy policy
© 2021 Strait Courier. All rights reserved."""

HEAD = """Home > News > Island councils
Council leases a ferry that no pilot wants to steer
Ruth Penhale
2 March 2021
Share"""


def test_a_numbered_list_of_headlines_is_no_part_of_the_article() -> None:
    tail = "Most read\n1. Herring prices fall again\n2. School gets a roof\n\nSign up for our island newsletter"
    got = extract(f"{MENU}\n{HEAD}\n" + "\n\n".join(PARAGRAPHS) + f"\n\n{tail}")
    assert got.body.split("\n\n")[-1].strip() == PARAGRAPHS[-1]


def test_the_article_is_found_between_menus_and_teasers() -> None:
    got = extract(f"{MENU}\n{HEAD}\n" + "\n\n".join(PARAGRAPHS) + f"\n\n{TAIL}")
    assert got.title == "Council leases a ferry that no pilot wants to steer"
    assert got.authors == ("Ruth Penhale",)
    assert got.published == "2021-03-02"
    assert got.publisher == "Strait Courier"
    assert got.body == "\n\n".join(PARAGRAPHS) + "\n"


def test_dates_of_other_stories_are_not_the_articles() -> None:
    tail = TAIL.replace("Yesterday", "1 March 2021").replace("2 hours ago", "28 February 2021")
    got = extract(
        f"{MENU}\n"
        + HEAD.replace("2 March 2021\n", "")
        + "\n"
        + "\n\n".join(PARAGRAPHS)
        + "\n\n"
        + "\n".join(["More"] * 8)
        + tail
    )
    assert got.published is None


def test_pasted_text_is_read_without_loading_the_reader_of_html() -> None:
    code = (
        "import sys; from briefgen.sources import extract; extract('Ferry leased\\n\\nThe ferry sailed at noon.');"
        "assert not {'trafilatura', 'lxml'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
