"""Places: the gazetteer in context, areas, borders and sites, capitals as towns or as states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.gazetteer import Register
from briefgen.mentions import annotate
from briefgen.model.entities import Place

if TYPE_CHECKING:
    from briefgen.model.mention import Mention


def names(text: str, language: str = "en") -> list[Mention]:
    return annotate(text, kinds=("actor", "place"), language=language)


def found(text: str, name: str, language: str = "en") -> list[Mention]:
    return [mention for mention in names(text, language) if mention.text == name]


@pytest.mark.parametrize(
    ("text", "name", "kind", "id_"),
    [
        ("Moscow sees them all as one, he said.", "Moscow", "actor", "russia"),
        ("Ankara also backs some groups there.", "Ankara", "actor", "turkey"),
        ("Khartoum's position has not changed.", "Khartoum", "actor", "sudan"),
        ("The group is backed by Tehran.", "Tehran", "actor", "iran"),
        ("Envoys blame New Delhi for the delay.", "New Delhi", "actor", "india"),
        ("It is a Damascus-backed militia.", "Damascus", "actor", "syria"),
        ("Talks will be held in Moscow on Friday.", "Moscow", "place", "moscow"),
        ("ANKARA - Two diplomats spoke on Monday.", "ANKARA", "place", "ankara"),
        ("Two shells fell near Damascus airport.", "Damascus", "place", "damascus"),
        ("They met in the Kazakh capital Astana.", "Astana", "place", "astana"),
        ("Residents of Tehran heard it: the streets of Tehran were empty.", "Tehran", "place", "tehran"),
        ("He flew to Caracas overnight.", "Caracas", "place", "caracas"),
    ],
)
def test_a_capital_that_acts_is_the_state_and_a_capital_where_something_happens_the_place(
    text: str, name: str, kind: str, id_: str
) -> None:
    mentions = found(text, name)
    if name == "Damascus" and not mentions:
        mentions = [mention for mention in names(text) if mention.text.startswith(name)]
        assert mentions[0].kind == kind
        return
    assert {(mention.kind, mention.id) for mention in mentions} == {(kind, id_)}
    assert all(mention.confidence >= 0.8 for mention in mentions)


def test_capitals_joined_by_and_mean_the_same() -> None:
    between = names("It exploits the struggle between Moscow and Tehran.")
    assert [(mention.kind, mention.id) for mention in between] == [("actor", "russia"), ("actor", "iran")]
    biding = names("Moscow and Damascus have been biding their time.")
    assert [(mention.kind, mention.id) for mention in biding] == [("actor", "russia"), ("actor", "syria")]
    scenes = names("Rallies were held in Moscow and Damascus overnight.")
    assert [(mention.kind, mention.id) for mention in scenes] == [("place", "moscow"), ("place", "damascus")]


def test_a_capital_that_nothing_tells_about_is_a_town_that_ingest_does_not_write() -> None:
    mention = found("Nobody thought of Ankara, again.", "Ankara")[0]
    assert mention.kind == "place"
    assert mention.confidence < 0.8


@pytest.mark.parametrize(
    ("text", "name", "id_", "kind"),
    [
        ("Families fled to north Syria.", "Syria", "syria", "country"),
        ("It may fill the void in Syria's north, he said.", "Syria", "syria", "country"),
        ("Fighting goes on in northern Mali.", "Mali", "mali", "country"),
        ("Shops closed in the Houston area.", "Houston", "houston", "city"),
        ("A wave of people went across the Turkish border.", "Turkish border", "turkish-border", "border"),
        ("They were seen along the Turkish-Syrian border.", "Turkish-Syrian border", "syria-turkey-border", "border"),
        ("They were seen along the Syria-Turkey border.", "Syria-Turkey border", "syria-turkey-border", "border"),
        ("Civilians used the Qamar Tell crossing on Monday.", "Qamar Tell crossing", "qamar-tell-crossing", "site"),
        ("Drones hit Russia's Varmeen air base again.", "Varmeen air base", "varmeen-air-base", "site"),
        ("The Varmeen pumping station stood still.", "Varmeen pumping station", "varmeen-pumping-station", "site"),
        ("Many live in the Zoradi refugee camp today.", "Zoradi refugee camp", "zoradi-refugee-camp", "site"),
        ("Its friends in the Gulf were pleased.", "Gulf", "gulf", "area"),
        ("A tanker burned in the Red Sea overnight.", "Red Sea", "red-sea", "water"),
        ("Lake Qorumbe has dried up.", "Lake Qorumbe", "lake-qorumbe", "water"),
    ],
)
def test_areas_borders_and_sites_are_places(text: str, name: str, id_: str, kind: str) -> None:
    mention = found(text, name)[0]
    assert (mention.kind, mention.id, mention.type) == ("place", id_, kind)
    assert mention.confidence >= 0.8


def test_a_site_lies_where_the_text_says() -> None:
    mention = found("Rockets hit the Varmeen air base in neighbouring Latakia, in Syria.", "Varmeen air base")[0]
    assert mention.lat == pytest.approx(35.5, abs=0.3)
    assert mention.lon == pytest.approx(35.8, abs=0.3)


def test_the_countries_of_a_text_decide_between_places_of_one_name() -> None:
    abroad = found("Syrian troops left Tripoli, Lebanon, for the Lebanese border.", "Tripoli")[0]
    at_home = found("Libyan militias fought in Tripoli, and Libya's council fled Tripoli.", "Tripoli")
    assert abroad.lat == pytest.approx(34.4, abs=0.3)
    assert all(mention.lat == pytest.approx(32.9, abs=0.3) for mention in at_home if mention.kind == "place")


def test_a_province_is_the_region_and_its_town_the_town() -> None:
    mention = found("Shelling was heard across Idlib province in Syria.", "Idlib province")[0]
    assert mention.type == "region"


def test_a_state_named_only_as_a_scene_is_the_place_and_a_state_that_acts_is_the_actor() -> None:
    scene = names("Cholera spread in Chad and across Chad.")
    assert {(mention.kind, mention.id) for mention in scene} == {("place", "chad")}
    acting = names("Cholera spread in Chad. Chad has asked for help.")
    assert {(mention.kind, mention.id) for mention in acting} == {("actor", "chad")}


def test_a_state_and_a_region_abroad_of_one_name_are_told_apart() -> None:
    abroad = names("He lives in Atlanta, Georgia, in the United States. Georgia has rivers.")
    assert ("place", "region") in {(mention.kind, mention.type) for mention in abroad if mention.text == "Georgia"}
    at_home = names("Georgian officials said Georgia would join. The United States agreed.")
    assert [mention.type for mention in at_home if mention.text == "Georgia"] == ["state"]


def test_states_carry_coordinates() -> None:
    mention = found("Chad has asked for help.", "Chad")[0]
    assert mention.lat is not None
    assert mention.lon is not None


def test_a_person_who_bears_the_name_of_a_town_is_no_place() -> None:
    mentions = names("President Lincoln Berlin spoke. Berlin thanked the crowd.")
    assert {mention.type for mention in mentions} == {"person"}


@pytest.mark.parametrize("word", ["north-west", "north-western", "northwest"])
def test_a_direction_of_two_words_says_the_part_of_a_place(word: str) -> None:
    mention = found(f"Families fled to {word} Syria.", "Syria")[0]
    assert (mention.kind, mention.id, mention.type) == ("place", "syria", "country")


def test_a_part_of_a_place_that_a_registry_knows_is_that_entry() -> None:
    register = Register(places=[Place("north-mali", "northern Mali")])
    assert [m.id for m in annotate("Fighting goes on in northern Mali.", registry=register)] == ["north-mali"]


def test_a_number_behind_a_small_place_names_something_else() -> None:
    assert found("The crew of Apollo 13 came home to Houston.", "Apollo") == []
    assert found("Shelling in Bakhmut 13 days ago killed four, Ukraine says.", "Bakhmut")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The storm reached Buffalo, New York.", "region"),
        ("Cases rose in Ohio, New York and Utah.", "region"),
        ("They moved to Queens, New York.", "city"),
        ("They left New York on Monday.", "city"),
    ],
)
def test_a_region_is_told_from_its_town_by_what_stands_beside_it(text: str, kind: str) -> None:
    assert found(text, "New York")[0].type == kind


def test_counties_and_provinces_of_the_second_level_are_known() -> None:
    surrey = found("Foot and mouth disease broke out in Surrey, England.", "Surrey")[0]
    assert surrey.type == "region"
    assert surrey.lat == pytest.approx(51.3, abs=0.3)
    county = found("The sheriff of Scott County, Indiana, called for help.", "Scott County")[0]
    assert (county.lat, county.lon) == (pytest.approx(38.7, abs=0.4), pytest.approx(-85.8, abs=0.4))


def test_an_area_named_by_a_direction_in_capitals_lies_where_its_place_lies() -> None:
    area = found("Floods hit Eastern China and farms there.", "Eastern China")[0]
    assert area.type == "area"
    assert area.lat is not None


def test_a_direction_makes_no_area_of_a_river() -> None:
    assert [m.text for m in names("Three boats sank on the west Nile.")] == ["Nile"]


def test_a_currency_is_no_state() -> None:
    assert names("It cost US$5 million, or $US 5 million.") == []


def test_a_state_in_capitals_that_ends_a_sentence_takes_no_word_of_the_next_one() -> None:
    assert [m.text for m in names("He flew back to the U.S. The talks went on.")] == ["U.S."]


def test_the_abbreviation_of_a_region_is_the_region() -> None:
    assert found("Horses may not leave NSW for Queensland.", "NSW")[0].id == "new-south-wales"


def test_a_state_says_which_country_of_geonames_it_is() -> None:
    assert found("The army of Syria moved.", "Syria")[0].geonames == "163843"


def test_a_place_is_not_joined_with_the_ground_that_it_lies_on() -> None:
    found = {m.text: m.kind for m in annotate("In Isabela City on Basilan the vote was no.", kinds=("actor", "place"))}
    assert found["Isabela City"] == "place"


def test_a_station_without_a_word_for_what_it_does_may_be_anything() -> None:
    (mention,) = found("Near the town the Varmeen station stood still again.", "Varmeen")
    assert mention.confidence < 0.8


def test_what_bears_a_towns_name_behind_its_noun_is_not_the_town() -> None:
    (dam,) = found("On dit que le barrage Keban n'est pas rempli.", "barrage Keban", "fr")
    assert (dam.kind, dam.type, dam.lat) == ("place", "site", None)
    (town,) = found("Ils se sont vus à Keban lundi.", "Keban", "fr")
    assert town.type != "site"


@pytest.mark.parametrize("kind", ["Dorf", "Ort", "Bezirk", "Gemeinde", "Distrikt"])
def test_a_german_word_for_a_kind_of_place_is_no_place(kind: str) -> None:
    assert not found(f"Im {kind} Karsana starben drei Menschen. Das {kind} brannte, im {kind} schlief niemand.", kind, "de")
