"""Who wrote a saved page and when: people before organisations, what is inferred marked as such."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefgen.sources import extract
from briefgen.sources.metadata import day_in_address

if TYPE_CHECKING:
    from briefgen.model.extracted import Extracted

TEXT = (
    "<p>The lock keeper opened the lower gate on Sunday and found that the upper one had been painted shut over the winter.</p>"
    "<p>Two barges have been waiting in the basin since then, one of them with a cargo of bricks that nobody has ordered.</p>"
    "<p>The canal office says that the paint was meant for the railings, and that the man who bought it has since retired.</p>"
)
PERSON = {"@type": "Person", "name": "Edda Thorne"}


def read(author: object, byline: str = "", tail: str = "", **fields: object) -> Extracted:
    told = {"@type": "NewsArticle", "headline": "Gate painted shut", "author": author, **fields}
    return extract(
        f"<html lang='en'><head><script type='application/ld+json'>{json.dumps(told)}</script></head>"
        f"<body><article><h1>Gate painted shut</h1>{byline}{TEXT}{tail}</article></body></html>"
    )


def test_an_agency_beside_a_person_is_an_author_too() -> None:
    assert read([PERSON, {"@type": "Organization", "name": "Ridge Wire"}]).authors == ("Edda Thorne", "Ridge Wire")
    assert read("Edda Thorne und Jonas Achterberg, dpa").authors == ("Edda Thorne", "Jonas Achterberg", "dpa")


def test_the_publisher_beside_a_person_is_none() -> None:
    publisher = {"@type": "Organization", "name": "Vale Observer"}
    assert read([PERSON, publisher], publisher=publisher).authors == ("Edda Thorne",)


@pytest.mark.parametrize("name", ["Vale Observer", "Vale Observer Ltd", "The Vale Observer"])
def test_a_byline_counts_where_machines_are_told_only_of_the_publisher(name: str) -> None:
    got = read({"name": "Vale Observer"}, "<p class='byline'>By Edda Thorne</p>", publisher={"name": name})
    assert got.authors == ("Edda Thorne",)


def test_a_byline_that_names_one_more_is_fuller() -> None:
    got = read(PERSON, "<p>By <a rel='author' href='/e'>Edda Thorne</a> and <a rel='author' href='/j'>Jon Orr</a></p>")
    assert got.authors == ("Edda Thorne", "Jon Orr")
    assert dict(got.notes)["authors"] == "from the byline in the page, which is fuller"


def test_who_made_the_picture_did_not_write_the_text() -> None:
    figure = "<figure><img src='/a.jpg'><figcaption>A gate <span class='author'>Jon Orr</span></figcaption></figure>"
    assert read(PERSON, figure + "<p class='author'>Photo: Lena Marsh/Reuters</p>").authors == ("Edda Thorne",)


def test_a_name_alone_below_the_text_signs_it() -> None:
    got = read([], tail="<p>Edda Thorne</p>")
    assert got.authors == ("Edda Thorne",)
    assert "Edda" not in got.body
    assert dict(got.notes)["authors"] == "from a line next to the text"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://vale.example/2022/11/07/gate/", "2022-11-07"),
        ("https://vale.example/news/2022-11-07-gate.html", "2022-11-07"),
        ("https://vale.example/2022/11/gate/", None),
        ("https://vale.example/2022/13/07/gate/", None),
        ("https://vale.example/gate-20221107", None),
        ("https://vale.example/?d=/2022/11/07/", None),
        (None, None),
    ],
)
def test_a_day_in_an_address_is_read_only_where_it_is_one(url: str | None, day: str | None) -> None:
    assert day_in_address(url) == day


def test_a_day_that_only_the_address_tells_is_inferred() -> None:
    got = extract(
        f"<html><body><article><h1>Gate painted shut</h1>{TEXT}</article>", url="https://vale.example/2022/11/07/gate"
    )
    assert got.published == "2022-11-07?"
    assert dict(got.notes)["published"] == "from the page's address: inferred"


def test_seconds_since_1970_are_a_day_also_as_a_number() -> None:
    assert read(PERSON, datePublished=1667844131000).published == "2022-11-07"


@pytest.mark.parametrize(("line", "day"), [("Mo 07.11.22 | 18:02 Uhr", "2022-11-07"), ("Stand: 31.02.22", None)])
def test_a_year_of_two_digits_is_read_where_a_language_writes_it_so(line: str, day: str | None) -> None:
    page = f"<html lang='de'><body><article><h1>Tor zugestrichen</h1><div>{line}</div>{TEXT}</article></body></html>"
    assert extract(page).published == day
