"""Places told by what stands beside their name: containers, lists of regions, offices; and names that only lend theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.gazetteer import Register
from briefgen.mentions import annotate

if TYPE_CHECKING:
    from briefgen.model.mention import Mention


def found(text: str, name: str, language: str = "en") -> list[Mention]:
    return [m for m in annotate(text, kinds=("actor", "place"), language=language) if m.text == name]


def ids(text: str, name: str, language: str = "en") -> list[str]:
    return [mention.id for mention in found(text, name, language)]


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("The mayor of Springfield in Illinois resigned.", "Springfield", "illinois"),
        ("Men came from Crawford County, located in Pennsylvania.", "Crawford County", "pennsylvania"),
        ("Clinics opened at Austin, in Scott County, Indiana, last year.", "Austin", "indiana"),
        ("The talks at San Fernando, Pampanga, went on.", "San Fernando", "central-luzon"),
        ("À Vienne, située en Isère, la gare a fermé.", "Vienne", ""),
    ],
)
def test_what_contains_a_place_may_follow_it_behind_in_as_well_as_behind_a_comma(text: str, name: str, within: str) -> None:
    language = "fr" if text.startswith("À") else "en"
    mention = found(text, name, language)[0]
    place = Register().place(mention.id)
    assert place is not None
    assert not within or within in place.within


def test_a_place_told_once_by_its_container_is_the_same_throughout_its_text() -> None:
    text = "San Jose, California, woke to sirens. Nobody was hurt. Later the roads out of San Jose were closed."
    first, second = found(text, "San Jose")
    assert first.id == second.id == "san-jose-us"


def test_a_capital_told_by_its_state_may_still_be_the_state_later() -> None:
    text = "Shells fell on Kyiv, Ukraine. Kyiv rejected the plan."
    assert [(m.kind, m.id) for m in found(text, "Kyiv")] == [("place", "kyiv"), ("actor", "ukraine")]


@pytest.mark.parametrize(
    ("text", "name", "region"),
    [
        ("It was seen in the state of Washington.", "Washington", "washington-state"),
        ("Sales fell in Utah, Washington and Wisconsin.", "Washington", "washington-state"),
        ("Sales fell in Washington, Pennsylvania and Ohio.", "Washington", "washington-state"),
        ("New York Governor Ann Hallbrook called for calm.", "New York", "new-york-state"),
        ("Les combats dans la province de Sofala, au Mozambique, continuent.", "Sofala", "sofala"),
    ],
)
def test_a_state_a_list_of_regions_and_a_governor_tell_the_region_from_its_namesake(text: str, name: str, region: str) -> None:
    assert ids(text, name, "fr" if text.startswith("Les") else "en") == [region]


def test_two_words_and_no_list_leave_the_town() -> None:
    assert ids("He grew up in Washington, Pennsylvania.", "Washington") == ["washington-us-5218069"]
    assert ids("Talks in Washington and Moscow failed.", "Washington") == ["washington"]


def test_the_city_of_a_name_is_that_city() -> None:
    assert ids("Envoys of the City of Santa Ana, California, came.", "City of Santa Ana") == ["santa-ana"]


def test_a_site_lies_at_the_town_that_its_name_begins_with() -> None:
    site = found(
        "Many planes with relief goods left Da Nang International Airport in Vietnam.", "Da Nang International Airport"
    )[0]
    assert (site.lat, site.lon) == (pytest.approx(16.07, abs=0.1), pytest.approx(108.22, abs=0.1))
    assert found("The two sides then met at Zorvamir International Airport.", "Zorvamir International Airport")[0].lat is None


def test_several_places_of_a_region_speak_for_it() -> None:
    text = "Guards went from Tustin to Anaheim, Irvine and Santa Monica, and closed a street in Glendale."
    assert found(text, "Glendale")[0].lon == pytest.approx(-118.3, abs=0.3)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Three birds died of West Nile virus.", "en"),
        ("The West Nile Virus came back.", "en"),
        ("Doctors fought Lassa fever and Marburg virus.", "en"),
        ("Des cas de fièvre de Lassa sont signalés.", "fr"),
        ("Am Lassa-Fieber starben zwei Menschen.", "de"),
        ("Hubo casos de fiebre de Lassa.", "es"),
    ],
)
def test_a_disease_that_is_called_after_a_place_is_none(text: str, language: str) -> None:
    assert annotate(text, kinds=("actor", "place"), language=language) == []


@pytest.mark.parametrize("text", ["Several West African nations were hit.", "Its North African head resigned."])
def test_a_part_of_the_world_that_only_describes_is_no_place(text: str) -> None:
    assert annotate(text, kinds=("actor", "place")) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Men queued in Kinshasa, the capital of the Democratic Republic of the Congo.", "en"),
        ("A town formerly called Kinshasa, the capital, burned.", "en"),
        ("Selon Kinshasa, capitale de la République démocratique du Congo, rien.", "fr"),
        ("Protest erreichte Kinshasa, die Hauptstadt des Landes.", "de"),
    ],
)
def test_a_capital_that_the_text_calls_one_is_the_town(text: str, language: str) -> None:
    assert [m.kind for m in found(text, "Kinshasa", language)] == ["place"]
