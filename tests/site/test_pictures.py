"""Pictures made at build: what they show, what they say in words, and that odd data leaves them whole."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from briefgen.model.edtf import Edtf, parse
from briefgen.model.page import Fragments
from briefgen.model.public import Count, PublicArticle, PublicPlace, PublicSite
from briefgen.model.settings import Settings
from briefgen.site.atlas import survey
from briefgen.site.chronology import Entry, chronology
from briefgen.site.contexts_dossiers import Player
from briefgen.site.coverage import coverage
from briefgen.site.maps import dossier_map, located, locator_map
from briefgen.site.network import network
from briefgen.site.pieces import Named
from briefgen.site.svg import LETTER, Box
from briefgen.site.wording import wording

if TYPE_CHECKING:
    from briefgen.site.atlas import Atlas
    from briefgen.site.contexts_pictures import Picture

WORDS = wording("en")
TOWNS = (("aleppo", 36.2, 37.16), ("hama", 35.13, 36.76), ("idlib", 35.93, 36.63), ("homs", 34.73, 36.71))


def date(text: str) -> Edtf:
    value = parse(text)
    assert value is not None
    return value


def place(id_: str, lat: float | None, lon: float | None, km: float | None = None) -> PublicPlace:
    return PublicPlace(id_, f"/places/{id_}/", id_.title(), "town", lat=lat, lon=lon, precision_km=km)


def atlas(*places: PublicPlace, boundaries: str = "de-facto") -> Atlas:
    settings = Settings(boundaries=boundaries)
    return survey(PublicSite(settings, dt.date(2021, 1, 1), places=places), Fragments({}, {}, {}), {}, {})


def drawn(picture: Picture | None) -> ET.Element:
    assert picture is not None
    return ET.fromstring(picture.svg)


def keys(picture: Picture | None, css: str) -> list[str]:
    return [group.get("data-key", "") for group in drawn(picture) if any(css in (m.get("class") or "").split() for m in group)]


def counts(*ids: str) -> list[Count]:
    return [Count(id_, 3) for id_ in ids]


@pytest.fixture
def syria() -> Atlas:
    return atlas(*(place(*town) for town in TOWNS), place("new-york", 40.7, -74.0), place("province", 35.8, 36.6, 45.0))


def test_a_map_has_a_pin_for_a_town_and_a_ring_for_an_area(syria: Atlas) -> None:
    picture = dossier_map(syria, counts("aleppo", "hama", "idlib", "homs", "province"))
    assert sorted(keys(picture, "pin")) == ["place:aleppo", "place:hama", "place:homs", "place:idlib"]
    assert keys(picture, "ring") == ["place:province"]
    assert picture is not None
    assert any("ring" in note.lower() for note in picture.notes)


def test_a_map_is_cropped_to_where_most_of_it_happens_and_says_what_it_leaves_out(syria: Atlas) -> None:
    many = [Count("aleppo", 9), Count("hama", 9), Count("idlib", 9), Count("homs", 9), Count("new-york", 1)]
    near, whole = dossier_map(syria, many), dossier_map(syria, many, whole=True)
    assert near is not None
    assert whole is not None
    assert "place:new-york" not in keys(near, "pin")
    assert any("New-York" in note for note in near.notes)
    assert "place:new-york" in keys(whole, "pin")
    assert not any("New-York" in note for note in whole.notes)


def test_a_map_names_its_boundary_set_and_the_site_chooses_it() -> None:
    told = {b: dossier_map(atlas(place("kerch", 45.3, 36.4), boundaries=b), counts("kerch")) for b in ("de-facto", "un")}
    notes = {b: picture.notes[0] for b, picture in told.items() if picture}
    assert notes["de-facto"] != notes["un"]
    assert "Visionscarto" in notes["un"]


def test_a_map_with_a_border_in_dispute_says_what_the_dashes_mean() -> None:
    dashed, plain = (
        dossier_map(atlas(spot), counts(spot.id)) for spot in (place("nicosia", 35.2, 33.4), place("berlin", 52.5, 13.4))
    )
    assert dashed is not None
    assert plain is not None
    assert "disputed" in dashed.svg
    assert any(note.startswith("Dashed") for note in dashed.notes)
    assert "disputed" not in plain.svg
    assert not any(note.startswith("Dashed") for note in plain.notes)


def test_labels_do_not_lie_over_each_other() -> None:
    crowd = [place(f"village-{n}", 35.0 + n * 0.01, 36.0 + n * 0.01) for n in range(12)]
    picture = drawn(dossier_map(atlas(*crowd), counts(*(p.id for p in crowd))))
    boxes = [_box(text) for text in picture if text.tag == "text" and not text.get("class")]
    assert len(boxes) > 1
    assert not [(one, other) for one, other in itertools.combinations(boxes, 2) if one.meets(other)]


def _box(text: ET.Element) -> Box:
    x, y, long = float(text.get("x", 0)), float(text.get("y", 0)), len(text.text or "") * LETTER
    left = x - {"end": long, "middle": long / 2}.get(text.get("text-anchor", ""), 0)
    return Box(left, y - 9, left + long, y + 3)


def test_no_place_or_no_coordinates_make_no_map() -> None:
    assert dossier_map(atlas(), []) is None
    assert dossier_map(atlas(place("somewhere", None, None)), counts("somewhere", "unheard-of")) is None
    assert locator_map(atlas(), place("somewhere", None, None)) is None


@pytest.mark.parametrize(
    "spots",
    [
        [(0.0, 0.0)],
        [(89.9, 0.0)],
        [(-89.9, 179.9), (89.9, -179.9)],
        [(-17.0, 179.5), (-18.0, -179.5)],
        [(10.0, -180.0), (10.0, 180.0)],
        [(10.0, lon) for lon in range(-180, 180, 20)],
    ],
    ids=["null", "pole", "both poles", "date line", "one line twice", "all around"],
)
def test_maps_of_odd_spots_stay_whole(spots: list[tuple[float, float]]) -> None:
    places = [place(f"p{n}", lat, lon) for n, (lat, lon) in enumerate(spots)]
    there = atlas(*places)
    for whole in (True, False):
        ET.fromstring(dossier_map(there, counts(*(p.id for p in places)), whole=whole).svg)  # type: ignore[union-attr]
    for one in places:
        assert "nan" not in drawn(locator_map(there, one)).get("viewBox", "")


def test_two_places_on_both_sides_of_the_date_line_lie_near_each_other() -> None:
    there = atlas(place("suva", -18.1, 178.4), place("apia", -13.8, -171.8))
    spots = [
        float(mark.get("cx", 0))
        for group in drawn(dossier_map(there, counts("suva", "apia")))
        for mark in group
        if mark.get("cx")
    ]
    assert 60 < abs(spots[0] - spots[1]) < 400


def test_neighbours_share_the_ground_of_their_maps() -> None:
    there = atlas(place("one", 35.93, 36.63), place("two", 35.95, 36.6))
    grounds = {re.search(r'<g transform="scale.*?</g>', locator_map(there, p).svg, re.DOTALL)[0] for p in there.public.places}  # type: ignore[union-attr,index]
    assert len(grounds) == 1


def test_three_thousand_places_make_a_picture_of_bounded_size() -> None:
    crowd = [place(f"p{n}", 30 + n % 60 * 0.1, 30 + n // 60 * 0.1) for n in range(3000)]
    picture = dossier_map(atlas(*crowd), counts(*(p.id for p in crowd[:300])))
    assert picture is not None
    assert len(picture.svg) < 80_000


def test_the_list_below_a_map_tells_coordinates(syria: Atlas) -> None:
    (named,) = located(syria, [Named("Idlib", id="idlib", type="city")])
    assert named.type == "city, 35.93° N, 36.63° E"


def test_names_in_pictures_are_escaped() -> None:
    odd = replace(place("odd", 1.0, 1.0), name="<script>\"&'</script>")
    assert "<script" not in dossier_map(atlas(odd), counts("odd")).svg  # type: ignore[union-attr]
    drawn(dossier_map(atlas(odd), counts("odd")))


def entries(*texts: str) -> list[Entry]:
    return [Entry(date(text), f"what {text} brought", f"event:{number}") for number, text in enumerate(texts, 1)]


def test_a_day_is_a_dot_and_everything_longer_a_bar() -> None:
    picture = chronology(entries("2018-08-24", "2018-09", "2018-08-24/2018-08-29", "2018"), WORDS)
    assert keys(picture, "dot") == ["event:1"]
    assert sorted(keys(picture, "bar")) == ["event:2", "event:3", "event:4"]


def test_doubt_shows_on_dots_and_bars() -> None:
    picture = chronology(entries("2018-08-24", "2018-08-25?", "2018-09~"), WORDS)
    assert keys(picture, "sure") == ["event:1"]
    assert sorted(keys(picture, "unsure")) == ["event:2", "event:3"]
    assert picture is not None
    assert picture.notes


def test_a_longer_bar_is_a_longer_time() -> None:
    month, year = _widths("2018-01", "2018-01/2018-12")
    assert year > 8 * month


def _widths(*texts: str) -> list[float]:
    groups = sorted(
        (g for g in drawn(chronology(entries(*texts), WORDS)) if g.get("data-key")), key=lambda g: g.get("data-key", "")
    )
    return [float(mark.get("width", 0)) for group in groups for mark in group if mark.get("width")]


@pytest.mark.parametrize(
    "texts",
    [
        ["2018-08-24"] * 40,
        ["0001-01-01", "9999-12-31"],
        ["1900/..", "../2020-01-01", "2000"],
        ["201X", "20XX", "2018-XX-XX", "2018-22"],
        ["2018-12-31", "2019-01-01"],
    ],
    ids=["one day", "all of history", "open", "unspecified", "two days"],
)
def test_timelines_of_odd_dates_stay_whole(texts: list[str]) -> None:
    picture = chronology(entries(*texts), WORDS)
    svg = drawn(picture)
    assert len([group for group in svg if group.get("data-key")]) == len(texts)
    assert float(svg.get("viewBox", "").split()[3]) < 250
    for mark in svg.iter("rect"):
        assert 0 <= float(mark.get("x", -1)) <= 400


def test_a_day_long_before_all_others_does_not_press_them_into_one_column() -> None:
    days = [f"2018-{month:02}-24" for month in range(1, 11)]
    picture = chronology(entries("1987-07-17", *days), WORDS)
    assert keys(picture, "dot") == [f"event:{number}" for number in range(2, 12)]
    assert picture is not None
    assert picture.notes == ("Too far off for this picture: 17 July 1987.",)
    apart = [float(mark.get("cx", 0)) for mark in drawn(picture).iter("circle")]
    assert max(apart) - min(apart) > 300


@pytest.mark.parametrize("early", [["1987-07-17"] * 3, ["2016-08-24"], ["../2018-01-01"]], ids=["many", "near", "open"])
def test_what_is_not_alone_or_not_far_off_stays_in_the_picture(early: list[str]) -> None:
    days = [f"2018-{month:02}-24" for month in range(1, 11)]
    texts = [*early, *days, *(["2021-01-01"] if early == ["2016-08-24"] else [])]
    assert len([group for group in drawn(chronology(entries(*texts), WORDS)) if group.get("data-key")]) == len(texts)


def test_dates_that_no_calendar_can_name_make_no_picture() -> None:
    assert chronology([], WORDS) is None
    assert chronology(entries("-0044-03-15"), WORDS) is None


def test_the_day_of_the_dossier_stands_on_its_timeline() -> None:
    assert "as of" in chronology(entries("2018-01-01", "2018-12-31"), WORDS, dt.date(2018, 6, 1)).svg  # type: ignore[union-attr]
    assert "as of" not in chronology(entries("2018-01-01", "2018-12-31"), WORDS, dt.date(2022, 6, 1)).svg  # type: ignore[union-attr]


def player(id_: str, count: int, **together: int) -> Player:
    others = tuple(Named(name.title(), count=number, id=name) for name, number in together.items())
    return Player(Named(id_.title(), count=count, id=id_), (), others)


def test_a_network_joins_those_who_stand_together_thicker_where_more_often() -> None:
    picture = network([player("ana", 9, bo=8, cy=2), player("bo", 8, ana=8), player("cy", 2, ana=2)], WORDS)
    ties = {tie.get("data-ends"): float(tie.get("stroke-width", 0)) for tie in drawn(picture) if tie.get("data-ends")}
    assert ties["actor:ana actor:bo"] > ties["actor:ana actor:cy"]
    assert sorted(keys(picture, "dot")) == ["actor:ana", "actor:bo", "actor:cy"]


def test_fewer_than_three_who_stand_together_make_no_network() -> None:
    assert network([], WORDS) is None
    assert network([player("ana", 3, bo=2), player("bo", 2, ana=2), player("cy", 1)], WORDS) is None


def article(day: str | None) -> PublicArticle:
    return PublicArticle(day or "x", "/articles/x/", "X", published=date(day) if day else None)


def test_coverage_counts_articles_by_week_and_says_which_it_cannot_count() -> None:
    told = coverage(map(article, ["2018-09-03", "2018-09-04", "2018-09-18", "2018-09", None]), WORDS)
    assert told is not None
    assert [(stretch.when.iso, stretch.count) for stretch in told.stretches] == [("2018-09-03", 2), ("2018-09-17", 1)]
    assert len(list(drawn(told.picture).iter("rect"))) == 2
    assert "2 articles" in told.picture.notes[1]


@pytest.mark.parametrize(("last", "form"), [("2019-01-01", 10), ("2040-01-01", 7), ("2240-01-01", 4), ("9999-12-31", 4)])
def test_long_coverage_is_counted_by_months_or_years(last: str, form: int) -> None:
    told = coverage(map(article, ["2018-09-03", last]), WORDS)
    assert told is not None
    assert {len(stretch.when.iso) for stretch in told.stretches} == {form}


def test_coverage_of_one_week_is_no_picture() -> None:
    assert coverage(map(article, ["2018-09-03", "2018-09-04"]), WORDS) is None
    assert coverage(map(article, [None]), WORDS) is None
    assert coverage([], WORDS) is None
