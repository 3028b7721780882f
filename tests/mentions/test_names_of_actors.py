"""Actors: registered names, proposals with cues, and who is who within one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.gazetteer import Register
from briefgen.mentions import annotate
from briefgen.model.entities import Actor

if TYPE_CHECKING:
    from briefgen.model.mention import Mention


def actors(text: str, *, registry: Register | None = None, language: str = "en", ignore: tuple[str, ...] = ()) -> list[Mention]:
    return annotate(text, kinds=("actor",), registry=registry, language=language, ignore=ignore)


def ids(mentions: list[Mention]) -> dict[str, str]:
    return {mention.text: mention.id for mention in mentions}


def one(mentions: list[Mention], text: str) -> Mention:
    return next(mention for mention in mentions if mention.text == text)


def test_a_surname_after_the_full_name_is_the_same_person() -> None:
    found = actors("Governor Oleh Harmatiuk closed the bridge. Nobody knew why. Harmatiuk gave no reason.")
    assert ids(found) == {"Oleh Harmatiuk": "oleh-harmatiuk", "Harmatiuk": "oleh-harmatiuk"}
    assert one(found, "Harmatiuk").rule == "surname"
    assert one(found, "Oleh Harmatiuk").type == "person"
    assert all(mention.confidence >= 0.8 for mention in found)


def test_a_surname_in_the_title_finds_the_full_name_in_the_body() -> None:
    found = actors("Zubeiru rejects ceasefire\n\nThe rebel leader Musa Zubeiru said that he would fight on.")
    assert ids(found) == {"Zubeiru": "musa-zubeiru", "Musa Zubeiru": "musa-zubeiru"}


def test_an_arabic_name_keeps_its_particles_and_loses_them_in_the_surname() -> None:
    found = actors(
        "The group's leader Abu Qasim al-Marwani spoke on video. Later al-Marwani left, and Marwani was not seen again."
    )
    assert set(ids(found).values()) == {"abu-qasim-al-marwani"}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels sent Yahya al-Ruzami to the talks. Their envoy al-Ruzami said that the road was open.",
        "Their envoy al-Ruzami said that the road was open. The rebels had sent Yahya al-Ruzami to the talks.",
    ],
)
def test_a_surname_with_its_article_never_names_the_person_of_whom_the_text_says_more(text: str) -> None:
    found = actors(text)
    assert {mention.id for mention in found} == {"yahya-al-ruzami"}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The office of Ursula von der Felden said so.", "Ursula von der Felden"),
        ("en", "The envoy Hans van den Korst met them.", "Hans van den Korst"),
        ("en", "They met Pedro de la Huerta near a river.", "Pedro de la Huerta"),
        ("es", "El ministro José Manuel de la Huerta llegó tarde.", "José Manuel de la Huerta"),
        ("fr", "Le ministre Jean de la Tournelle a parlé.", "Jean de la Tournelle"),
        ("de", "Die Ministerin Ursula von der Felden sprach.", "Ursula von der Felden"),
    ],
)
def test_a_particle_and_an_article_stand_together_inside_a_name(language: str, text: str, name: str) -> None:
    assert one(actors(text, language=language), name).type == "person"


def test_the_article_of_an_office_or_a_bank_makes_no_name_of_a_person() -> None:
    found = actors("El presidente de la República y Pedro de la Vega hablaron con el jefe de la Misión.", language="es")
    assert [mention.text for mention in found if mention.type == "person"] == ["Pedro de la Vega"]


@pytest.mark.parametrize(
    "text",
    [
        "The Popular Front for Deliverance (PFD) took the town. The PFD lost ten men.",
        "The PFD (Popular Front for Deliverance) took the town. On Monday the PFD lost ten men.",
        "The Popular Front for Deliverance took the town, and PFD fighters stayed.",
    ],
)
def test_an_acronym_and_its_expansion_are_one_actor(text: str) -> None:
    found = actors(text)
    assert {mention.id for mention in found} == {"popular-front-for-deliverance"}
    assert {mention.type for mention in found} == {"armed-group"}


def test_an_acronym_in_square_brackets_joins_two_names_of_one_group() -> None:
    found = actors("The Harakat Division (HRD) holds the hill. The separation of other groups from Safwa [HRD] goes on.")
    assert {mention.id for mention in found} == {"harakat-division"}


def test_words_that_introduce_another_name_join_it_to_the_acronym() -> None:
    found = actors('"We see its hand on the QYP," he said, referring to the Qarani Youth Party.')
    assert {mention.id for mention in found} == {"qarani-youth-party"}


def test_photo_agencies_in_brackets_are_no_acronyms() -> None:
    found = actors("A convoy of the Mountain Brigade (AFP)", ignore=("AFP",))
    assert [(mention.text, mention.rule) for mention in found] == [("Mountain Brigade", "head")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Foreign Minister Amadou Keïbane left.", "Amadou Keïbane", "person"),
        ("Gen. Tariq Ouldmane was killed.", "Tariq Ouldmane", "person"),
        ("Lena Vorkheim, 34, saw the fire.", "Lena Vorkheim", "person"),
        ("Khun Saw Aye, a spokesman for the rebels, agreed.", "Khun Saw Aye", "person"),
        ("They joined a militia called the Sons of Tamar last year.", "Sons", "armed-group"),
        ("It was reported by the newspaper Al-Watanah on Monday.", "Al-Watanah", "media"),
        ("The Ministry of Hydrology denied it.", "Ministry of Hydrology", "organisation"),
        ("He leads the Upland Peasants Party there.", "Upland Peasants Party", "party"),
        ("The ship belongs to Meridian Petroleum Holdings of late.", "Meridian Petroleum Holdings", "company"),
        ("Fighters of the Red Valley Brigade fled.", "Red Valley Brigade", "armed-group"),
        ("The Tamar Liberation Army withdrew.", "Tamar Liberation Army", "armed-group"),
    ],
)
def test_cues_tell_the_type_of_an_unknown_name(text: str, name: str, kind: str) -> None:
    found = [mention for mention in actors(text) if mention.text.startswith(name)]
    assert [mention.type for mention in found] == [kind]
    assert found[0].confidence >= 0.8


def test_a_name_without_any_cue_stays_below_what_ingest_writes() -> None:
    found = actors("It was later seen by Qorvath Lemdin near a river.")
    assert one(found, "Qorvath Lemdin").confidence < 0.8


@pytest.mark.parametrize(
    ("word", "state"), [("Turkish", "turkey"), ("Russians", "russia"), ("Sudanese", "sudan"), ("Colombian", "colombia")]
)
def test_a_nationality_word_is_the_state(word: str, state: str) -> None:
    found = (
        one(actors(f"The {word} envoys refused, he said."), word)
        if word != "Russians"
        else one(actors("He told the Russians."), word)
    )
    assert (found.id, found.type, found.rule) == (state, "state", "nationality")


def test_a_government_is_its_state_and_an_embassy_an_actor_of_its_own() -> None:
    found = actors("The Chadian government protested, and a Chadian embassy cable said so too.")
    assert ids(found) == {"Chadian": "chad", "Chadian embassy": "chadian-embassy"}


def test_an_army_is_an_actor_of_its_own_but_a_military_convoy_is_not() -> None:
    found = actors(
        "The Malagasy army withdrew. A Malagasy military convoy was hit. The Malagasy military and the police agreed."
    )
    assert [(mention.text, mention.type) for mention in found] == [
        ("Malagasy army", "organisation"),
        ("Malagasy", "state"),
        ("Malagasy military", "organisation"),
    ]


@pytest.mark.parametrize("text", ["They told us who was there.", "Who pays for it? Us.", "It is for us all."])
def test_acronyms_are_case_sensitive(text: str) -> None:
    assert actors(text) == []


def test_a_registered_name_wins_in_any_case_and_spelling() -> None:
    registry = Register(actors=[Actor("lsf", "Lémen Süd Front", "armed-group", aliases=("southern front men",))])
    found = actors("Lemen sud front fighters met the southern front men near here.", registry=registry)
    assert [(mention.text, mention.id, mention.rule) for mention in found] == [
        ("Lemen sud front", "lsf", "registry"),
        ("southern front men", "lsf", "registry"),
    ]


def test_what_is_to_be_ignored_is_never_proposed_nor_its_acronym() -> None:
    text = "Officials told Upland News Agency that all is well. They told UNA so twice."
    assert [mention.text for mention in actors(text)] == ["Upland News Agency", "UNA"]
    assert actors(text, ignore=("Upland News Agency",)) == []


def test_the_initials_of_an_author_hide_no_state() -> None:
    found = actors("The US and the UK agreed.", ignore=("Ulrich Sandvoss", "Una Kerrigan"))
    assert [mention.id for mention in found] == ["united-states", "united-kingdom"]


def test_what_a_person_rejected_does_not_return_as_a_date_nor_as_a_composed_place() -> None:
    text = "On Friday they crossed the Turkish border."
    assert [m.text for m in annotate(text, published="2024-03-05")] == ["Friday", "Turkish border"]
    assert annotate(text, published="2024-03-05", ignore=("friday", "Turkish border")) == []


def test_capitals_of_a_title_case_headline_make_no_names() -> None:
    found = actors("Fragile Truce Holds As Envoy Ruslan Demchyk Returns\n\nThe envoy Ruslan Demchyk returned on Monday.")
    assert [mention.id for mention in found] == ["ruslan-demchyk", "ruslan-demchyk"]


def test_openings_of_sentences_and_weekdays_are_no_names() -> None:
    assert actors("However, nothing moved. Meanwhile it rained. Monday was calm. Read More about it. Several fled.") == []


def test_beliefs_and_products_are_no_actors() -> None:
    assert actors("He is a Marxist and wrote on Twitter that Sunni villages had seen the H5N1 virus.") == []


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind of mention: 'person'"):
        annotate("x", kinds=("person",))


def test_what_stands_behind_the_name_of_a_village_is_no_description_of_a_person() -> None:
    found = actors("Prisoners met near the border village of Orla Qeshti, the foreign ministry said.")
    assert "Orla Qeshti" not in ids(found)
    assert one(actors("Orla Qeshti, the foreign minister, said nothing."), "Orla Qeshti").type == "person"


@pytest.mark.parametrize(
    "text",
    [
        "They spoke about the Scopes Trial and about the Winter Offensive of that year.",
        "Nobody there had read the Varmeen Agreements to their end.",
        "An S-400 was sold, and the crew of Apollo 13 came home.",
        "Of the people 85.8% White, 1.0% Lahu, 0.8% Mien, 0.7% Hmong spoke of rain.",
    ],
)
def test_events_treaties_designations_and_shares_are_no_actors_that_ingest_writes(text: str) -> None:
    assert [m.text for m in actors(text) if m.confidence >= 0.6] == []


def test_a_ministry_of_two_fields_is_one_and_what_else_is_joined_by_and_is_not() -> None:
    found = actors(
        "Seeds came from the Ministry of Agriculture and Irrigation, said the Ministry of Health and Turkey on a wet day."
    )
    assert {"Ministry of Agriculture and Irrigation", "Ministry of Health", "Turkey"} <= {m.text for m in found}


def test_an_adverb_before_a_group_is_not_its_name() -> None:
    assert [m.text for m in actors("Ultimately, the coalition picked up some seats in the end.")] == []


def test_a_king_is_no_village_that_is_named_after_one() -> None:
    found = annotate(
        "The congress declared King George a tyrant, and then Alexander the Great one too.", kinds=("actor", "place")
    )
    assert {(m.text, m.type) for m in found} >= {("George", "person"), ("Alexander the Great", "person")}


def test_an_acronym_means_the_body_that_its_text_spells_out_and_not_a_known_one_of_other_words() -> None:
    apart = {m.text: m.id for m in annotate("The Special Action Force (SAF) lost men. The SAF denied it.", kinds=("actor",))}
    assert apart["SAF"] == apart["Special Action Force"] == "special-action-force"
    unbracketed = annotate("The Special Action Force lost men. Later the SAF denied it.", kinds=("actor",))
    assert {m.id for m in unbracketed} == {"special-action-force"}


def test_an_acronym_spelt_out_with_another_nation_is_another_body() -> None:
    found = annotate("The Serbian Armed Forces (SAF) left Nis. The SAF denied it.", kinds=("actor",))
    assert {(m.id, m.type) for m in found} == {("serbian-armed-forces", "organisation")}


def test_a_title_that_is_a_given_name_behind_another_title_belongs_to_the_name() -> None:
    found = annotate("Le général Cheikh Wade a quitté Dakar.", kinds=("actor",), language="fr")
    assert [(m.text, m.type) for m in found] == [("Cheikh Wade", "person")]
    alone = annotate("Le cheikh Hamad a quitté Doha.", kinds=("actor",), language="fr")
    assert [m.text for m in alone] == ["Hamad"]
    prince = annotate("Crown Prince Sultan bin Turki spoke.", kinds=("actor",))
    assert [m.text for m in prince] == ["Sultan bin Turki"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He met Dominique de Marsan again.", "en"),
        ("Prime Minister Dominique de Marsan spoke.", "en"),
        ("Dominique de Marsan a pris la parole.", "fr"),
    ],
)
def test_a_given_name_that_a_state_bears_too_is_a_persons_before_a_particle(text: str, language: str) -> None:
    found = annotate(text, kinds=("actor",), language=language)
    assert [(m.text, m.type) for m in found] == [("Dominique de Marsan", "person")]


def test_a_state_that_is_a_given_name_too_stays_the_state_alone() -> None:
    found = annotate("La Dominique a signé l'accord.", kinds=("actor",), language="fr")
    assert [(m.text, m.id) for m in found] == [("Dominique", "dominica")]


def test_an_acronym_spelt_out_in_like_words_means_the_known_body() -> None:
    known = annotate("The Sudan Armed Forces (SAF) lost men. The SAF denied it.", kinds=("actor",))
    assert {m.id for m in known} == {"sudanese-armed-forces"}
