"""Feeds: Atom by RFC 4287, JSON Feed by version 1.1; never more certain than the source, never more than the pages show."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import feedparser
import pytest

from briefgen.exports import artifacts
from briefgen.exports.feeds import LONGEST, tag_uri
from briefgen.exports.feeds import atom as atom_of
from briefgen.exports.feeds import json_feed as json_feed_of
from briefgen.exports.records import press_of, record
from briefgen.model.article import Block
from briefgen.model.edtf import parse
from briefgen.model.public import PublicArticle, PublicDossier, PublicMember, PublicSite, PublicSource
from briefgen.model.settings import Settings

NAME = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
BODY = (Block("paragraph", "The body of a source is for its own page.", number=1),)
SOURCE = PublicSource(
    publisher_id="courier",
    publisher="Courier",
    url="https://courier.example/a?b=1&c=2",
    authors=("Ida Osk", "Nela Brandt"),
    retrieved="2021-03-09T10:12:00Z",
    rights="All rights reserved.",
)
ARTICLES = (
    PublicArticle(
        "signed",
        "/articles/signed/",
        "Signed & sealed <at last>",
        BODY,
        published=parse("2021-03-05"),
        updated=parse("2021-03-06"),
        source=SOURCE,
        summary="Both signed.",
        dek="Guns fall silent",
        tags=("ceasefire", "a&b"),
    ),
    PublicArticle("doubted", "/articles/doubted/", "Perhaps", BODY, published=parse("2021-03-04?"), source=SOURCE),
    PublicArticle("about", "/articles/about/", "About then", BODY, published=parse("2021-03-03~")),
    PublicArticle("month", "/articles/month/", "Some time in March", BODY, published=parse("2021-03")),
    PublicArticle("undated", "/articles/undated/", "Undated", BODY),
    PublicArticle(
        "arabic",
        "/articles/هدنة/",
        "هدنة\x00 في\x0b هلفان\ufffe",
        BODY,
        lang="ar",
        dek="سطر\x1f ثان",
        reviewed=dt.date(2021, 4, 1),
    ),
)
DATED = tuple(article for article in ARTICLES if article.id != "undated")
DOSSIER = PublicDossier(
    "truce", "/dossiers/truce/", "The truce", members=(PublicMember("signed", "r"), PublicMember("arabic", "r"))
)
SITE = PublicSite(
    Settings(title="Halvan & Watch\x07", description="What is said", base_url="https://desk.example/briefs/"),
    dt.date(2021, 4, 2),
    articles=ARTICLES,
    dossiers=(DOSSIER,),
)


def atom(site: PublicSite, articles: tuple[PublicArticle, ...], *, title: str, url: str, feed: str) -> bytes:
    return atom_of(site, [record(a, (), (), press_of(site)) for a in articles], title=title, url=url, feed=feed)


def json_feed(site: PublicSite) -> bytes:
    records = [record(a, (), (), press_of(site)) for a in site.articles]
    return json_feed_of(site, records, title=site.settings.title, url="/", feed="/feed.json")


@pytest.fixture(scope="module")
def feed() -> bytes:
    return atom(SITE, SITE.articles, title=SITE.settings.title, url="/", feed="/feed.xml")


@pytest.fixture(scope="module")
def root(feed: bytes) -> ET.Element:
    return ET.fromstring(feed)


@pytest.fixture(scope="module")
def entries(root: ET.Element) -> dict[str, ET.Element]:
    return {a.id: entry for a, entry in zip(DATED, root.findall(f"{NAME}entry"), strict=True)}


def test_a_feed_reader_reads_it_without_a_complaint(feed: bytes) -> None:
    read = feedparser.parse(feed)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert read.feed.title == "Halvan & Watch"
    assert [entry.title for entry in read.entries][:2] == ["Signed & sealed <at last>", "Perhaps"]
    assert read.entries[0].link == "https://desk.example/briefs/articles/signed/"
    assert read.entries[0].authors == [{"name": "Ida Osk"}, {"name": "Nela Brandt"}]


def test_feed_and_entries_hold_what_the_standard_requires_once(root: ET.Element, entries: dict[str, ET.Element]) -> None:
    assert root.tag == f"{NAME}feed"
    for element in (root, *entries.values()):
        for name in ("id", "title", "updated"):
            assert len(element.findall(NAME + name)) == 1, name
        assert MOMENT.fullmatch(element.findtext(f"{NAME}updated", ""))
        alternates = [link for link in element.findall(f"{NAME}link") if link.get("rel") == "alternate"]
        assert len(alternates) == 1
    assert [link.get("href") for link in root.findall(f"{NAME}link") if link.get("rel") == "self"] == [
        "https://desk.example/briefs/feed.xml"
    ]
    assert root.findtext(f"{NAME}author/{NAME}name")


def test_ids_are_stable_and_each_of_its_own(root: ET.Element) -> None:
    ids = [element.text or "" for element in root.iter(f"{NAME}id")]
    assert len(set(ids)) == len(ids) == 6
    assert all(re.fullmatch(r"tag:desk\.example,\d{4}:/briefs/\S*", name) for name in ids)
    other = replace(SITE.settings, title="Another title")
    assert [
        e.text
        for e in ET.fromstring(atom(replace(SITE, settings=other), ARTICLES, title="T", url="/", feed="/f")).iter(f"{NAME}id")
    ] == ids


def test_only_a_day_that_is_certain_is_a_day_of_publication(entries: dict[str, ET.Element]) -> None:
    published = {name: entry.findtext(f"{NAME}published") for name, entry in entries.items()}
    assert published["signed"] == "2021-03-05T00:00:00Z"
    assert {name for name, moment in published.items() if moment} == {"signed"}


def test_what_has_no_date_of_its_own_is_dated_by_what_is_known(entries: dict[str, ET.Element]) -> None:
    updated = {name: entry.findtext(f"{NAME}updated") for name, entry in entries.items()}
    assert updated["signed"] == "2021-03-06T00:00:00Z"
    assert updated["doubted"] == "2021-03-09T10:12:00Z", "the day on which it was retrieved"
    assert updated["month"] == "2021-03-31T00:00:00Z", "the last day that it may mean"
    assert updated["arabic"] == "2021-04-01T00:00:00Z", "the day on which a person read it"
    assert "undated" not in updated, "it would be new in every build"


def test_an_entry_leads_to_its_source_and_keeps_its_rights(entries: dict[str, ET.Element]) -> None:
    via = [link.get("href") for link in entries["signed"].findall(f"{NAME}link") if link.get("rel") == "via"]
    assert via == ["https://courier.example/a?b=1&c=2"]
    assert entries["signed"].findtext(f"{NAME}rights") == "All rights reserved."
    assert [c.get("term") for c in entries["signed"].findall(f"{NAME}category")] == ["ceasefire", "a&b"]
    assert entries["arabic"].get(LANG) == "ar"


def test_characters_that_xml_forbids_are_left_out(entries: dict[str, ET.Element]) -> None:
    assert entries["arabic"].findtext(f"{NAME}title") == "هدنة في هلفان"
    assert entries["arabic"].findtext(f"{NAME}summary") == "سطر ثان"


def test_no_feed_holds_the_text_of_a_source() -> None:
    for artifact in artifacts(SITE, ["/"]):
        assert b"The body of a source" not in artifact.data, artifact.path


def test_the_desks_summary_comes_before_the_sources_line(entries: dict[str, ET.Element]) -> None:
    assert entries["signed"].findtext(f"{NAME}summary") == "Both signed."


def test_a_dossier_has_a_feed_of_its_own_articles() -> None:
    files = {artifact.path: artifact.data for artifact in artifacts(SITE, ["/"])}
    root = ET.fromstring(files["dossiers/truce/feed.xml"])
    assert [e.findtext(f"{NAME}title") for e in root.findall(f"{NAME}entry")] == ["Signed & sealed <at last>", "هدنة في هلفان"]
    assert root.findtext(f"{NAME}title") == "The truce · Halvan & Watch"
    assert root.findtext(f"{NAME}id") == tag_uri(SITE.settings.base_url, "/dossiers/truce/")


def test_a_long_list_is_cut_at_the_latest() -> None:
    many = tuple(replace(ARTICLES[0], id=f"n{i}", url=f"/articles/n{i}/") for i in range(LONGEST + 5))
    root = ET.fromstring(atom(SITE, many, title="T", url="/", feed="/feed.xml"))
    assert len(root.findall(f"{NAME}entry")) == LONGEST
    assert len(json.loads(json_feed(replace(SITE, articles=many)))["items"]) == LONGEST


def test_an_empty_site_has_a_valid_feed() -> None:
    read = feedparser.parse(atom(replace(SITE, articles=(), dossiers=()), (), title="T", url="/", feed="/feed.xml"))
    assert not read.bozo
    assert read.feed.updated == "2021-04-02T00:00:00Z"


@pytest.fixture(scope="module")
def items() -> dict[str, dict[str, object]]:
    return {a.id: item for a, item in zip(DATED, json.loads(json_feed(SITE))["items"], strict=True)}


def test_the_json_feed_holds_what_its_standard_requires(items: dict[str, dict[str, object]]) -> None:
    feed = json.loads(json_feed(SITE))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert feed["home_page_url"] == "https://desk.example/briefs/"
    assert feed["feed_url"] == "https://desk.example/briefs/feed.json"
    for item in items.values():
        assert isinstance(item["id"], str)
        assert item["content_text"]
        assert str(item["url"]).startswith("https://desk.example/briefs/articles/")
    assert items["signed"]["external_url"] == SOURCE.url
    assert items["signed"]["authors"] == [{"name": "Ida Osk"}, {"name": "Nela Brandt"}]
    assert items["signed"]["tags"] == ["ceasefire", "a&b"]
    assert items["arabic"]["language"] == "ar"


def test_the_json_feed_is_no_more_certain_than_the_source(items: dict[str, dict[str, object]]) -> None:
    assert [name for name, item in items.items() if "date_published" in item] == ["signed"]
    assert all(MOMENT.fullmatch(str(item["date_modified"])) for item in items.values())


def test_both_feeds_have_the_same_ids(root: ET.Element, items: dict[str, dict[str, object]]) -> None:
    assert [entry.findtext(f"{NAME}id") for entry in root.findall(f"{NAME}entry")] == [item["id"] for item in items.values()]


def test_feeds_are_the_same_bytes_every_time(feed: bytes) -> None:
    assert atom(SITE, SITE.articles, title=SITE.settings.title, url="/", feed="/feed.xml") == feed
