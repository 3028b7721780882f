"""Author and day where a page tells them only to its own programs."""

from __future__ import annotations

import json

import pytest

from briefgen.sources import extract

TITLE = "Ferry to Orle lies still"
PROSE = "".join(
    f"<p>{text}</p>"
    for text in (
        "The ferry to Orle lay still for the third day on Monday while its crew and the owner argued about the night shift.",
        "The owner offered two more hands for the winter, an offer that the crew called a beginning and nothing more.",
        "Bread came by the post boat in the evening, and the school stayed closed because its teacher lives on the mainland.",
    )
)
OTHER = {"headline": "Another story altogether", "authors": [{"name": "Otto Wrong"}], "publishedAt": "2019-01-01T00:00:00Z"}


def told(script: str, byline: str = "") -> tuple[tuple[str, ...], str | None]:
    head = f"<!DOCTYPE html><html lang=en><head><title>{TITLE}</title></head><body>"
    got = extract(f"{head}<article><h1>{TITLE}</h1>{byline}{PROSE}</article>{script}</body></html>")
    return got.authors, got.published


def data(*stories: object) -> str:
    state = {"props": {"page": {"stories": list(stories)}}}
    return f'<script id="__STATE__" type="application/json">{json.dumps(state)}</script>'


@pytest.mark.parametrize(
    "story",
    [
        {"headline": TITLE, "authors": [{"name": "Jana Reuss"}], "publishedAt": "2024-02-05T09:00:00Z"},
        {"title": TITLE, "byline": "By Jana Reuss", "publish_date": "2024-02-05"},
        {"name": TITLE, "author": "Jana Reuss", "firstPublished": 1707123600},
        {"headline": {"text": "x"}, "title": TITLE, "author": {"displayName": "Jana Reuss"}, "pubDate": "5 February 2024"},
    ],
)
def test_the_object_with_the_title_of_the_page_tells_who_wrote_it_and_when(story: object) -> None:
    assert told(data(OTHER, story, OTHER)) == (("Jana Reuss",), "2024-02-05")


def test_other_stories_in_the_data_of_a_page_tell_nothing_of_it() -> None:
    assert told(data(OTHER, {"headline": TITLE})) == ((), None)


@pytest.mark.parametrize(
    "program",
    [
        'window.layer = []; layer.push({"page": {"author": "Jana Reuss", "publishDate": "2024-02-05"}});',
        "var page_data = { 'article_author' : 'Jana Reuss', 'page.publish_date': '20240205' };",
        "tag.authorName = 'Jana Reuss'; tag.publishedAt = \"2024-02-05T10:00:00\";",
    ],
)
def test_an_assignment_in_a_program_tells_who_wrote_the_page_and_when(program: str) -> None:
    assert told(f"<script>{program}</script>") == (("Jana Reuss",), "2024-02-05")


def test_assignments_that_contradict_each_other_tell_nothing() -> None:
    program = "a.author = 'Jana Reuss'; b.author = 'Otto Wrong'; a.pubDate = '2024-02-05'; b.pubDate = '2023-02-05';"
    assert told(f"<script>{program}</script>") == ((), None)


@pytest.mark.parametrize("value", ["editorial team", "https://x.example/jana", "true", "JR", "{{author}}", "Orle Post staff"])
def test_what_is_no_name_of_a_person_is_no_author(value: str) -> None:
    assert told(f"<script>page = {{'author': '{value}'}}</script>")[0] == ()


def test_what_a_reader_sees_wins_over_what_only_programs_are_told() -> None:
    program = "<script>page = {'author': 'Otto Wrong', 'publishDate': '2019-01-01'}</script>"
    assert told(program, "<p>By Jana Reuss</p><p>5 February 2024</p>") == (("Jana Reuss",), "2024-02-05")
