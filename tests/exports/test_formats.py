"""Each format, read by a reader that is not ours, with everything in it that could break its syntax."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from typing import Any

import bibtexparser
import feedparser
import geojson
import icalendar
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from briefgen.exports import artifacts
from briefgen.model.article import Block
from briefgen.model.edtf import parse
from briefgen.model.holdings import FORMATS
from briefgen.model.public import (
    Count,
    PublicActor,
    PublicArticle,
    PublicDossier,
    PublicEvent,
    PublicMember,
    PublicPlace,
    PublicSite,
    PublicSource,
)
from briefgen.model.settings import ExportSettings, Settings

NASTY = '50% {of} $5 & #1_a ~ ^ \\end{x} "quoted"; a, b\nER  - \r\nEND:VCALENDAR\u2028x'
SECRET = "The body of a source is for its own page."
SOURCE = PublicSource(
    publisher_id="courier",
    publisher="Courier & {Sons}",
    url="https://courier.example/a?b=1&c={2}",
    authors=("Ida Osk, of the Courier", "Nela {Brandt}"),
    retrieved="2021-03-09T10:12:00Z",
    archived="https://archive.example/1",
    sha256="0" * 64,
)
ARTICLES = (
    PublicArticle(
        "signed", "/articles/signed/", "Both signed", (Block("paragraph", SECRET, number=1),), published=parse("2021-03-05"),
        source=SOURCE, summary="The desk says so.", grade="B2", tags=("truce", "a, b"), actors=("guard",),
        places=("ford", "nowhere"),
    ),
    PublicArticle(
        "nasty", "/articles/nasty/", NASTY, published=parse("2021-03-04?"),
        source=replace(SOURCE, publisher=NASTY, authors=(NASTY,)), summary=NASTY, tags=(NASTY,),
        actors=("guard",), places=("ford",), lang="ar",
    ),
    PublicArticle("formula", "/articles/formula/", '=LINK("https://harm.example/")', summary="+1", published=parse("2021-03")),
    PublicArticle("هدنة", "/articles/هدنة/", "هدنة في هلفان", published=parse("2021"), source=PublicSource(), lang="ar"),
    PublicArticle("undated", "/articles/undated/", "@SUM(1)", summary="-1"),
)  # fmt: skip
EVENTS = (
    PublicEvent(parse("2021-03-02") or parse("2021"), "signed", NASTY, 1, "#p-1"),  # type: ignore[arg-type]
    PublicEvent(parse("2021-04~"), "nasty", None, 1),  # type: ignore[arg-type]
    PublicEvent(parse("2021-05-01"), "", None, text="The desk’s own words " * 9),  # type: ignore[arg-type]
    PublicEvent(parse("-0044"), "signed", "Long ago."),  # type: ignore[arg-type]
)
DOSSIER = PublicDossier(
    "truce", "/dossiers/truce/", f"The truce; {NASTY}", summary="S", as_of=dt.date(2021, 3, 30), tlp="amber",
    members=tuple(PublicMember(a.id, f"=because {a.id}", pinned=a.id == "signed") for a in ARTICLES),
    events=EVENTS, places=(Count("ford", 2), Count("nowhere", 1)),
)  # fmt: skip
SITE = PublicSite(
    Settings(title="Halvan & Watch", base_url="https://desk.example/briefs/"),
    dt.date(2021, 4, 2),
    articles=ARTICLES,
    dossiers=(DOSSIER, PublicDossier("bare", "/dossiers/bare/", "Bare")),
    actors=(PublicActor("guard", "/actors/guard/", "=Guard", "armed-group", articles=("signed", "nasty")),),
    places=(
        PublicPlace("ford", "/places/ford/", "Long “Ford”", "site", lat=10.5, lon=-20.25, precision_km=30,
                    articles=("signed", "nasty"),
                    within=(("valley", "Valley"),)),
        PublicPlace("valley", "/places/valley/", "Valley", "region", articles=("signed",)),
        PublicPlace("nowhere", "/places/nowhere/", "Nowhere", "place", articles=("signed", "nasty")),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {a.path: a.data for a in artifacts(SITE, ["/"])}


def test_dossiers_actors_and_places_have_their_files(files: dict[str, bytes]) -> None:
    everything = {f.file for f in FORMATS.values()}
    beside = {
        folder: {p.removeprefix(folder) for p in files if p.startswith(folder)}
        for folder in (
            "dossiers/truce/",
            "actors/guard/",
            "places/ford/",
            "places/nowhere/",
            "places/valley/",
            "dossiers/bare/",
        )
    }
    assert beside["dossiers/truce/"] == beside["actors/guard/"] == beside["places/ford/"] == everything
    assert everything - beside["places/nowhere/"] == {"places.geojson"}, "nobody knows where it is"
    assert beside["places/valley/"] == {"feed.xml"}, "one article alone: its own page says all there is, but more may come"
    assert everything - beside["dossiers/bare/"] == {"places.geojson", "timeline.ics"}, "it tells of no day and no place"


def test_a_site_writes_only_the_formats_that_it_asks_for() -> None:
    exports = ExportSettings(dossiers=("csv",), actors=(), places=("geojson", "atom"))
    chosen = replace(SITE, settings=replace(SITE.settings, exports=exports))
    beside = {a.path for a in artifacts(chosen, ["/"]) if a.path.startswith(("dossiers/truce", "actors/", "places/ford"))}
    assert beside == {"dossiers/truce/articles.csv", "places/ford/places.geojson", "places/ford/feed.xml"}


def test_no_file_holds_the_text_of_a_source(files: dict[str, bytes]) -> None:
    assert [path for path, data in files.items() if SECRET.encode() in data] == []


@pytest.fixture(scope="module")
def cited(files: dict[str, bytes]) -> dict[str, str]:
    items = json.loads(files["dossiers/truce/citations.json"])
    style = CitationStylesStyle("harvard-cite-them-right", locale="en-GB", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    bibliography.sort()
    return dict(zip((str(key) for key in bibliography.keys), (str(text) for text in bibliography.bibliography()), strict=True))


def test_a_citation_processor_sets_csl_json(cited: dict[str, str]) -> None:
    assert set(cited) == {a.id for a in ARTICLES}
    assert "Both signed" in cited["signed"]
    assert "Courier & {Sons}" in cited["signed"]
    assert "2021" in cited["signed"]
    assert "هدنة في هلفان" in cited["هدنة"]


def test_csl_json_tells_no_date_as_more_certain_than_its_source(files: dict[str, bytes]) -> None:
    issued = {item["id"]: item.get("issued") for item in json.loads(files["dossiers/truce/citations.json"])}
    assert issued == {
        "signed": {"date-parts": [[2021, 3, 5]]},
        "nasty": {"date-parts": [[2021, 3, 4]], "circa": True},
        "formula": {"date-parts": [[2021, 3]]},
        "هدنة": {"date-parts": [[2021]]},
        "undated": None,
    }


def test_the_site_is_not_the_publisher_of_a_source(files: dict[str, bytes]) -> None:
    items = {item["id"]: item for item in json.loads(files["dossiers/truce/citations.json"])}
    assert items["signed"]["container-title"] == "Courier & {Sons}"
    assert "container-title" not in items["هدنة"], "nobody knows its publisher"
    assert items["formula"]["container-title"] == "Halvan & Watch", "the site's own text"


def test_bibtex_is_read_whole(files: dict[str, bytes]) -> None:
    library = bibtexparser.parse_string(files["dossiers/truce/citations.bib"].decode())
    assert library.failed_blocks == []
    assert len(library.entries) == len(ARTICLES)
    entry = library.entries_dict["signed"].fields_dict
    assert entry["title"].value == "{Both signed}"
    assert entry["author"].value == r"{Ida Osk, of the Courier} and {Nela \textbraceleft{}Brandt\textbraceright{}}"
    assert entry["url"].value == "https://courier.example/a?b=1&c=%7B2%7D"
    assert (entry["year"].value, entry["month"].value, entry["day"].value) == ("2021", "3", "5")
    assert "day" not in library.entries_dict["formula"].fields_dict
    assert all(key.isascii() for key in library.entries_dict)
    for each in library.entries:
        for field in each.fields:
            assert field.value.count("{") == field.value.count("}"), field


def test_ris_is_read_whole(files: dict[str, bytes]) -> None:
    entries = {e["id"]: e for e in rispy.loads(files["dossiers/truce/citations.ris"].decode())}
    assert set(entries) == {a.id for a in ARTICLES}
    signed = entries["signed"]
    assert signed["title"] == "Both signed"
    assert signed["authors"] == ["Ida Osk, of the Courier", "Nela {Brandt}"]
    assert signed["date"] == "2021/03/05/"
    assert signed["year"] == "2021"
    assert entries["nasty"]["title"] == " ".join(NASTY.split())
    assert "date" not in entries["formula"]


def table_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_csv_is_read_whole_and_says_why_an_article_is_in(files: dict[str, bytes]) -> None:
    rows = {row["id"]: row for row in table_of(files["dossiers/truce/articles.csv"])}
    assert set(rows) == {a.id for a in ARTICLES}
    assert rows["signed"]["authors"] == "Ida Osk, of the Courier; Nela {Brandt}"
    assert (rows["signed"]["published"], rows["signed"]["published_certain"]) == ("2021-03-05", "yes")
    assert (rows["nasty"]["published"], rows["nasty"]["published_certain"]) == ("2021-03-04?", "no")
    assert (rows["signed"]["pinned"], rows["nasty"]["pinned"]) == ("yes", "no")
    assert rows["nasty"]["title"] == " ".join(NASTY.split())
    assert "reason" not in table_of(files["actors/guard/articles.csv"])[0]


def test_no_cell_is_a_formula(files: dict[str, bytes]) -> None:
    cells = [
        cell for path, data in files.items() if path.endswith(".csv") for row in table_of(data) for cell in row.values() if cell
    ]
    assert [cell for cell in cells if cell.lstrip(" \t\r\n\"'")[:1] in tuple("=+-@") and not cell.startswith("'")] == []
    assert '\'=LINK("https://harm.example/")' in cells
    assert "'=because signed" in cells
    assert "'=Guard" in cells


def test_geojson_is_valid_and_puts_longitude_first(files: dict[str, bytes]) -> None:
    collection = geojson.loads(files["dossiers/truce/places.geojson"])
    assert isinstance(collection, geojson.FeatureCollection)
    assert collection.is_valid, collection.errors()
    (feature,) = collection["features"]
    assert feature["geometry"]["coordinates"] == [-20.25, 10.5]
    assert feature["properties"] == {
        "name": "Long “Ford”", "kind": "site", "articles": 2, "precision_km": 30,
        "url": "https://desk.example/briefs/places/ford/",
    }  # fmt: skip
    assert collection["tlp"] == "TLP:AMBER"


def test_a_region_has_the_places_that_lie_in_it() -> None:
    valley = replace(SITE.places[1], articles=("signed", "nasty"))
    files = {a.path: a.data for a in artifacts(replace(SITE, places=(SITE.places[0], valley)), ["/"])}
    inside = geojson.loads(files["places/valley/places.geojson"])["features"]
    assert [feature["id"] for feature in inside] == ["ford"]


def events_of(data: bytes) -> list[Any]:
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(data.decode())
    assert not calendar.errors
    assert all(not event.errors for event in calendar.walk("VEVENT"))
    return list(calendar.walk("VEVENT"))


def test_a_calendar_program_reads_the_timeline(files: dict[str, bytes]) -> None:
    events = events_of(files["dossiers/truce/timeline.ics"])
    assert [(e["DTSTART"].dt, e["DTEND"].dt, str(e["STATUS"])) for e in events] == [
        (dt.date(2021, 3, 2), dt.date(2021, 3, 3), "CONFIRMED"),
        (dt.date(2021, 4, 1), dt.date(2021, 5, 1), "TENTATIVE"),
        (dt.date(2021, 5, 1), dt.date(2021, 5, 2), "CONFIRMED"),
    ]
    assert str(events[0]["SUMMARY"]).replace("\n", " ") == " ".join(NASTY.split())
    assert str(events[0]["URL"]) == "https://desk.example/briefs/articles/signed/#p-1"
    assert str(events[2]["SUMMARY"]) == ("The desk’s own words " * 9).strip()
    assert len({str(e["UID"]) for e in events}) == len(events)


def test_an_actor_has_the_days_that_its_articles_tell(files: dict[str, bytes]) -> None:
    assert [e["DTSTART"].dt for e in events_of(files["actors/guard/timeline.ics"])] == [
        dt.date(2021, 3, 2),
        dt.date(2021, 4, 1),
    ]


@pytest.mark.parametrize("folder", ["dossiers/truce/", "actors/guard/", "places/ford/", "dossiers/bare/"])
def test_each_has_feeds_that_readers_read(files: dict[str, bytes], folder: str) -> None:
    read = feedparser.parse(files[f"{folder}feed.xml"])
    assert not read.bozo, read.get("bozo_exception")
    assert read.feed.links[1].href == f"https://desk.example/briefs/{folder}"
    other = json.loads(files[f"{folder}feed.json"])
    assert other["feed_url"] == f"https://desk.example/briefs/{folder}feed.json"
    assert [item["id"] for item in other["items"]] == [entry.id for entry in read.entries]


def test_an_article_elsewhere_and_another_day_change_no_file_of_an_actor_or_a_place(files: dict[str, bytes]) -> None:
    news = PublicArticle("news", "/articles/news/", "News", published=parse("2021-04-01"))
    later = replace(SITE, articles=(news, *ARTICLES), build_day=dt.date(2021, 4, 3))
    again = {a.path: a.data for a in artifacts(later, ["/"])}
    named = [p for p in files if p.startswith(("actors/", "places/"))]
    assert len(named) > 20
    assert [p for p in named if files[p] != again[p]] == []
