"""Findings: what ingest writes, on wire pieces of our own about five conflicts."""

from __future__ import annotations

import pytest

from briefgen.gazetteer import Register
from briefgen.mentions import Findings, file_article, front_matter
from briefgen.model.article import Article, EntityRef

BELGOROD = (
    "Kyiv says drones hit depot near Belgorod",
    "Residents report two blasts",
    "KYIV, Ukraine - Colonel Ihor Melnyk, a spokesman for the Ukrainian army, told reporters that 14 drones had been used.",
    '"We had no choice," Melnyk said. Moscow rejected the claim. In Moscow, the mayor said that the airport was open.',
    "Shelling went on in eastern Ukraine, notably in Bakhmut, and along the Russian border.",
)
DARFUR = (
    "Fighters seize airport in El Fasher",
    "The Western Reform Movement (WRM), a rebel group, seized the airport in El Fasher, the capital of North Darfur state.",
    "General Yasir Abdelrahman denied it. Khartoum accused the United Arab Emirates of arming the WRM.",
    "Abdelrahman said his men still held the Zamzur camp. Families were fleeing towards the Chadian border.",
)
ARAUCA = (
    "Bogota suspends talks after ambush in Arauca",
    "Defence Minister Iván Velastegui accused the group of bad faith.",
    "Velastegui said from Bogotá that Venezuela would remain a guarantor.",
    "Caracas has hosted earlier rounds. Colombian troops were sent to the Venezuelan border on 29 March.",
)
RAKHINE = (
    "Rebels take town on the Indian border",
    "The Upland Peoples Army (UPA) said it had captured Paletwa from Myanmar's army.",
    "Khaing Thu Kha, spokesman for the UPA, gave no figures.",
    "Naypyidaw blames New Delhi for the trade at the Zokhar crossing. In Naypyidaw, the Ministry of Hydrology was closed.",
)
GAO = (
    "Convoy ambushed in northern Mali",
    "Bamako accuses Paris of backing the Azure Liberation Front. French troops left Gao in 2022.",
    "Gen. Abdourahamane Tianko told state television that Niamey would follow.",
    "The fighters now use the Sevarra air base in central Mali.",
)


def found(parts: tuple[str, ...], published: str | None = None, ignore: tuple[str, ...] = ()) -> Findings:
    return front_matter(parts, published=published, ignore=ignore)


def by_name(refs: tuple[EntityRef, ...]) -> dict[str, tuple[str, ...]]:
    return {ref.name: ref.forms for ref in refs}


def test_each_actor_stands_once_with_its_other_names() -> None:
    actors = by_name(found(BELGOROD).actors)
    assert {"Kyiv", "Ukrainian"} & set(actors["ukraine"])
    assert actors["Ihor Melnyk"] == ("Melnyk",)
    assert "Moscow" in actors["russia"]
    assert len(actors) == len(found(BELGOROD).actors)


def test_a_capital_is_listed_as_state_for_its_acts_and_as_place_for_what_happens_there() -> None:
    findings = found(BELGOROD)
    assert {"kyiv", "moscow"} <= set(by_name(findings.places))
    assert {"ukraine", "russia"} <= set(by_name(findings.actors))


def test_areas_borders_and_towns_are_listed_as_places() -> None:
    places = by_name(found(BELGOROD).places)
    assert {"ukraine", "Russian border", "bakhmut"} <= set(places)


def test_a_rebel_group_is_listed_with_its_acronym_and_a_camp_as_a_place() -> None:
    findings = found(DARFUR)
    actors = by_name(findings.actors)
    assert actors["Western Reform Movement"] == ("WRM",)
    assert actors["Yasir Abdelrahman"] == ("Abdelrahman",)
    assert {"sudan", "united-arab-emirates"} <= set(actors)
    assert {"Zamzur camp", "Chadian border"} <= set(by_name(findings.places))


def test_capitals_in_south_america_speak_too() -> None:
    findings = found(ARAUCA, published="2023-03-29")
    actors = by_name(findings.actors)
    assert "Bogota" in actors["colombia"]
    assert "Caracas" in actors["venezuela"]
    assert actors["Iván Velastegui"] == ("Velastegui",)
    assert "Venezuelan border" in by_name(findings.places)


def test_capitals_in_asia_are_told_apart_by_what_they_do() -> None:
    findings = found(RAKHINE)
    actors = by_name(findings.actors)
    assert "New Delhi" in actors["india"]
    assert "Naypyidaw" in actors["myanmar"]
    assert actors["Upland Peoples Army"] == ("UPA",)
    assert {"naypyidaw", "Zokhar crossing", "Indian border"} <= set(by_name(findings.places))


def test_capitals_in_africa_and_europe_accuse_each_other() -> None:
    findings = found(GAO)
    actors = by_name(findings.actors)
    assert "Bamako" in actors["mali"]
    assert {"Paris", "French"} <= set(actors["france"])
    assert {"Azure Liberation Front", "Abdourahamane Tianko"} <= set(actors)
    assert {"mali", "gao", "Sevarra air base"} <= set(by_name(findings.places))


def test_what_is_known_is_named_by_its_id_and_what_is_not_by_its_name() -> None:
    actors = {ref.name: ref for ref in found(GAO).actors}
    assert actors["mali"].by
    assert actors["Abdourahamane Tianko"].by == "title"


def test_the_publisher_is_no_actor() -> None:
    parts = ("Truce holds", "Officials told Upland News Agency that it holds. They told UNA so twice.")
    assert found(parts, ignore=("Upland News Agency",)).actors == ()


def test_dates_need_the_day_of_publication_and_else_are_left() -> None:
    dated, undated = found(ARAUCA, published="2023-03-30"), found(ARAUCA)
    assert [(ref.value.text, ref.text) for ref in dated.dates] == [("2023-03-29", "29 March")]
    assert undated.dates == ()
    assert undated.left == dated.left + 1


def test_doubts_are_counted_and_not_written() -> None:
    findings = found(("It was seen by Qorvath Lemdin near a river.",))
    assert findings == Findings(left=1, doubtful=("Qorvath Lemdin",))
    assert front_matter(("It was seen by Qorvath Lemdin near a river.",), least=0.5).left == 0


@pytest.mark.parametrize("parts", [(), ("",), ("", "\n\n", " ")])
def test_nothing_is_found_in_nothing(parts: tuple[str, ...]) -> None:
    assert found(parts) == Findings()


def test_what_a_role_told_of_a_person_is_a_person_on_the_pages_too() -> None:
    text = '"It holds," Mohagrim Iqbalor, the chief negotiator of the union, said.'
    written = front_matter(("The truce", text)).actors
    article = Article("a", "a.md", "A", actors=tuple(written))
    types = {actor.name: actor.type for actor in file_article(article, Register([], shipped=False)).actors}
    assert types["Mohagrim Iqbalor"] == "person"


def test_a_name_that_says_in_another_language_what_it_is_has_that_type() -> None:
    article = Article("a", "a.md", "A", lang="fr", actors=(EntityRef("Mouvement des Roseaux", by="head"),))
    (actor,) = file_article(article, Register([], shipped=False)).actors
    assert actor.type == "armed-group"
