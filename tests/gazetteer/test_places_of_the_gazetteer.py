"""Names of the news and the places they mean."""

from __future__ import annotations

import math

import pytest

from briefgen.gazetteer import Register
from briefgen.model.entities import Place


@pytest.fixture(scope="module")
def register() -> Register:
    return Register()


@pytest.mark.parametrize(
    ("name", "place", "kind"),
    [
        ("Turkey", "turkey", "country"),
        ("Türkiye", "turkey", "country"),
        ("Georgia", "georgia", "country"),
        ("State of Georgia", "georgia-region", "region"),
        ("Georgia state", "georgia-region", "region"),
        ("Congo", "democratic-republic-of-the-congo", "country"),
        ("Burma", "myanmar", "country"),
        ("Сирия", "syria", "country"),
        ("سوريا", "syria", "country"),
        ("Suriye", "syria", "country"),
        ("Idlib", "idlib", "city"),
        ("إدلب", "idlib", "city"),
        ("Idlib province", "idlib-governorate", "region"),
        ("Idlib Governorate", "idlib-governorate", "region"),
        ("province of Idlib", "idlib-governorate", "region"),
        ("محافظة إدلب", "idlib-governorate", "region"),
        ("Херсонская область", "kherson-oblast", "region"),
        ("Kyiv region", "kyiv-oblast", "region"),
        ("Ma'arrat an-Nu'man", "maarat-al-numan", "place"),
        ("Maarat al-Numan", "maarat-al-numan", "place"),
        ("Maarrat an Numaan", "maarat-al-numan", "place"),
        ("معرة النعمان", "maarat-al-numan", "place"),
        ("Tripoli", "tripoli", "city"),
        ("São Paulo", "sao-paulo", "city"),
        ("Sao Paulo", "sao-paulo", "city"),
        ("東京", "tokyo", "city"),
        ("حلب", "aleppo", "city"),
        ("Алеппо", "aleppo", "city"),
        ("Halep", "aleppo", "city"),
        ("Kyiv", "kyiv", "city"),
        ("Kiev", "kyiv", "city"),
        ("Киев", "kyiv", "city"),
        ("Київ", "kyiv", "city"),
        ("Al-Hudaydah", "hodeidah", "city"),
        ("Hodeidah", "hodeidah", "city"),
        ("Hodeida", "hodeidah", "city"),
        ("El Fasher", "el-fasher", "city"),
        ("al-Fashir", "el-fasher", "city"),
        ("الفاشر", "el-fasher", "city"),
        ("Goma", "goma", "city"),
        ("North Kivu", "north-kivu", "region"),
        ("Gaza", "gaza-strip", "region"),
        ("Gaza City", "gaza-city", "city"),
        ("Deir ez-Zor", "deir-ez-zor", "city"),
        ("Deir al-Zour", "deir-ez-zor", "city"),
        ("As-Suwayda", "suwayda", "town"),
        ("Hmeimim", "hmeimim", "site"),
        ("Khmeimim air base", "hmeimim", "site"),
        ("Bab el-Hawa", "bab-al-hawa", "site"),
        ("Red Sea", "red-sea", "water"),
        ("Donbass", "donbas", "area"),
        ("New York", "new-york-city", "city"),
        ("Washington", "washington", "city"),
        ("London", "london", "city"),
        ("Moscow", "moscow", "city"),
        ("Nice", "nice", "city"),
        ("Paris", "paris", "city"),
        ("Sana'a", "sanaa", "city"),
        ("Sanaa", "sanaa", "city"),
        ("Khartoum", "khartoum", "city"),
        ("الخرطوم", "khartoum", "city"),
        ("Odessa", "odesa", "city"),
        ("Kharkov", "kharkiv", "city"),
        ("Beirut", "beirut", "city"),
        ("Port-au-Prince", "port-au-prince", "city"),
    ],
)
def test_a_name_of_the_news_means_the_place_that_readers_think_of(register: Register, name: str, place: str, kind: str) -> None:
    found = register.place(name)
    assert found is not None
    assert (found.id, found.kind) == (place, kind)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Молдавия", "moldova"),
        ("Moldawien", "moldova"),
        ("Кыргызстан", "kyrgyzstan"),
        ("Centrafrique", "central-african-republic"),
        ("أفريقيا الوسطى", "central-african-republic"),
        ("ЮАР", "south-africa"),
        ("Северная Корея", "north-korea"),
        ("ميانمار", "myanmar"),
        ("برمه", "myanmar"),
        ("Birmania", "myanmar"),
        ("Weißrussland", "belarus"),
        ("روسيا البيضاء", "belarus"),
        ("البوسنة", "bosnia-and-herzegovina"),
        ("Fildişi Sahili", "ivory-coast"),
        ("الكونغو الديمقراطية", "democratic-republic-of-the-congo"),
        ("Kongo", "democratic-republic-of-the-congo"),
        ("Англия", "england"),
    ],
)
def test_a_country_answers_to_its_usual_name_in_the_languages_of_the_news(register: Register, name: str, state: str) -> None:
    found = register.place(name)
    assert found is not None
    assert found.id == state


@pytest.mark.parametrize(
    ("name", "near", "inner", "country"),
    [
        ("Pangasinan", (), "ilocos", "philippines"),
        ("Lanao del Sur", (), "", "philippines"),
        ("Finistère", (), "brittany", "france"),
        ("Seine-Saint-Denis", (), "", "france"),
        ("Kouritenga", (), "", "burkina-faso"),
        ("Dallas County", ("texas",), "texas", "united-states"),
        ("Abu Ghraib District", (), "", "iraq"),
    ],
)
def test_a_division_of_the_second_level_is_known_whatever_its_list_calls_it(
    register: Register, name: str, near: tuple[str, ...], inner: str, country: str
) -> None:
    found = register.place(name, near=near)
    assert found is not None
    assert found.within[-1] == country
    assert not inner or found.within[0] == inner


@pytest.mark.parametrize("word", ["Lot", "Cher", "Landes", "Google"])
def test_a_word_of_every_day_is_no_division_or_town(register: Register, word: str) -> None:
    assert register.longest((word.lower(),), 0) == (0, ())


def test_a_city_that_the_world_knows_is_no_department(register: Register) -> None:
    found = register.place("Vienne")
    assert found is not None
    assert found.id == "vienna"


def test_the_context_decides_between_places_of_one_name(register: Register) -> None:
    def where(name: str, *near: str) -> str:
        found = register.place(name, near=near)
        return found.id if found else ""

    assert where("Ariha") == "jericho"
    assert where("Ariha", "syria") == "ariha"
    assert where("Tripoli", "lebanon") == "tripoli-lb"
    assert where("Tripoli", "north-lebanon") == "tripoli-lb"
    assert where("Kandahar", "afghanistan") == "kandahar"


def test_a_country_comes_before_regions_and_towns_of_its_name_in_any_context(register: Register) -> None:
    found = register.place("Georgia", near=["united-states"])
    assert found is not None
    assert found.id == "georgia"


def test_what_nobody_knows_is_none(register: Register) -> None:
    assert register.place("Xyzzyplugh") is None
    assert register.place("") is None
    assert register.place("---") is None
    assert register.place("a " * 400) is None


def test_ids_lead_back_to_their_places(register: Register) -> None:
    for name in ("tripoli-lb", "tripoli-gr", "idlib", "idlib-governorate", "georgia-region", "sao-paulo-region", "syria"):
        found = register.place(name)
        assert found is not None
        assert found.id == name


def test_containers_go_from_the_region_to_the_country(register: Register) -> None:
    assert register.containers("idlib") == ("idlib-governorate", "syria")
    assert register.containers("hmeimim") == ("latakia-governorate", "syria")
    assert register.containers("syria") == ()
    assert register.containers("nowhere-at-all") == ()


def test_a_region_is_no_point_and_a_town_has_its_number(register: Register) -> None:
    region, town = register.place("idlib-governorate"), register.place("idlib")
    assert isinstance(region, Place)
    assert isinstance(town, Place)
    assert region.precision_km is not None
    assert 20 < region.precision_km < 80
    assert (region.lat, region.lon) == (pytest.approx(35.9, abs=0.3), pytest.approx(36.6, abs=0.3))
    assert town.geonames == "169389"
    assert town.population > 100_000
    assert (town.lat, town.lon) == (pytest.approx(35.93, abs=0.02), pytest.approx(36.63, abs=0.02))
    assert town.origin == "gazetteer"


@pytest.mark.parametrize(
    ("name", "lat", "lon", "within_km"),
    [
        ("United States", 39.5, -98.5, 120),
        ("Democratic Republic of the Congo", -2.9, 23.7, 60),
        ("Canada", 57.5, -100.0, 250),
        ("Texas", 31.3, -99.3, 120),
        ("Queensland", -22.5, 144.5, 250),
        ("Chukotka Autonomous Okrug", 67.0, 173.0, 500),
    ],
)
def test_a_large_area_is_shown_in_its_middle(register: Register, name: str, lat: float, lon: float, within_km: float) -> None:
    place = register.place(name)
    assert place is not None
    assert place.lat is not None
    assert place.lon is not None
    east = (place.lon - lon) * math.cos(math.radians(lat))
    assert 111.2 * math.hypot(place.lat - lat, east) <= within_km


def test_the_gulf_is_an_area_of_the_base_registry(register: Register) -> None:
    place = register.place("Gulf")
    assert place is not None
    assert (place.id, place.kind, place.origin) == ("gulf", "area", "base")


@pytest.mark.parametrize(("country", "town"), [("Fiji", "Suva"), ("Tonga", "Nuku‘alofa"), ("Cape Verde", "Praia")])
def test_a_country_of_islands_lies_ashore(register: Register, country: str, town: str) -> None:
    middle, place = register.place(country), register.place(town)
    assert middle is not None
    assert place is not None
    assert middle.lat is not None
    assert middle.lon is not None
    assert place.lat is not None
    assert place.lon is not None
    narrowing = math.cos(math.radians(place.lat))
    assert 111.2 * math.hypot(middle.lat - place.lat, (middle.lon - place.lon) * narrowing) < 160
