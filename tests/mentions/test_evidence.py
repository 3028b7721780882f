"""Evidence: what a front matter lists is found in the text again, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.gazetteer import Register
from briefgen.mentions import file_article
from briefgen.model.article import Article, Block, DateRef, EntityRef, Figure
from briefgen.model.edtf import Edtf, parse
from briefgen.model.entities import Actor, Place

if TYPE_CHECKING:
    from briefgen.model.mention import Mark

REGISTRY = Register(
    actors=[
        Actor("hrd", "Harakat Division", "armed-group", aliases=("HRD", "US")),
        Actor("varland", "Varland", "state", adjectives=("Varlandish",), capital="ostrad"),
        Actor("us", "Union of Smiths", "organisation", ambiguous=True),
    ],
    places=[
        Place("ostrad", "Ostrad", "city", within=("varland",), lat=1.0, lon=2.0),
        Place("varland", "Varland", "country"),
        Place("tell-qamar", "Tell Qamar", "town", aliases=("Ma'arrat Qamar",)),
    ],
    shipped=False,
)


def edtf(text: str) -> Edtf:
    value = parse(text)
    assert value is not None
    return value


def article(*paragraphs: str, **fields: object) -> Article:
    blocks = tuple(Block("paragraph", text, number=i + 1) for i, text in enumerate(paragraphs))
    values: dict[str, object] = {"id": "a", "path": "content/articles/a.md", "title": "A title", "blocks": blocks, **fields}
    return Article(**values)  # type: ignore[arg-type]


def text_at(source: Article, mark: Mark) -> str:
    texts = {"title": source.title, "dek": source.dek}
    if mark.part == "figure":
        return source.figures[mark.index].caption[mark.start : mark.end]
    if mark.part == "block":
        return source.blocks[mark.index].text[mark.start : mark.end]
    return texts[mark.part][mark.start : mark.end]


def marked(source: Article) -> list[tuple[str, str]]:
    return [(mark.id, text_at(source, mark)) for mark in file_article(source, REGISTRY).filed.marks]


def test_marks_lie_in_title_dek_captions_and_blocks_in_reading_order() -> None:
    source = article(
        "The Harakat Division left.",
        "Nobody saw the HRD leave.",
        title="Harakat Division leaves",
        dek="HRD out",
        figures=(Figure("A car"), Figure("An HRD car")),
        actors=(EntityRef("hrd"),),
    )
    marks = file_article(source, REGISTRY).filed.marks
    assert [(mark.part, mark.index, text_at(source, mark)) for mark in marks] == [
        ("title", 0, "Harakat Division"),
        ("dek", 0, "HRD"),
        ("figure", 1, "HRD"),
        ("block", 0, "Harakat Division"),
        ("block", 1, "HRD"),
    ]


def test_only_listed_entities_are_looked_up() -> None:
    assert marked(article("The HRD left Tell Qamar.", places=(EntityRef("tell-qamar"),))) == [("tell-qamar", "Tell Qamar")]
    assert marked(article("The HRD left Tell Qamar.")) == []


def test_forms_of_the_entry_itself_count_and_rejected_forms_do_not() -> None:
    listed = (EntityRef("hrd", ("the Division men",), "acronym"),)
    assert marked(article("HRD and the Division men met.", actors=listed)) == [("hrd", "HRD"), ("hrd", "the Division men")]
    assert marked(article("HRD and the Division men met.", actors=listed, rejected=("hrd",))) == [("hrd", "the Division men")]


def test_short_forms_are_case_sensitive_and_words_whole() -> None:
    assert marked(article("They told us: the US, not the USA or VARUS.", actors=(EntityRef("hrd"),))) == [("hrd", "US")]


def test_spellings_meet_and_possessives_stay_outside() -> None:
    source = article("Maarrat Qamar's market, MA’ARRAT QAMAR.", places=(EntityRef("Tell Qamar"),))
    assert marked(source) == [("tell-qamar", "Maarrat Qamar"), ("tell-qamar", "MA’ARRAT QAMAR")]


def test_the_longest_form_wins_and_marks_never_overlap() -> None:
    source = article("The Harakat Division North moved.", actors=(EntityRef("hrd"), EntityRef("Harakat Division North")))
    assert marked(source) == [("harakat-division-north", "Harakat Division North")]


def test_a_capital_listed_as_state_and_as_town_is_decided_by_what_it_does() -> None:
    source = article(
        "Ostrad rejected it. Shots were heard in Ostrad.",
        actors=(EntityRef("varland", ("Ostrad",)),),
        places=(EntityRef("ostrad"),),
    )
    marks = file_article(source, REGISTRY).filed.marks
    assert [(mark.kind, mark.id) for mark in marks] == [("actor", "varland"), ("place", "ostrad")]


def test_code_is_no_evidence_and_a_name_does_not_cross_lines() -> None:
    source = article("Harakat\nDivision", actors=(EntityRef("hrd"),))
    assert marked(source) == []
    code = Article("a", "a.md", "t", (Block("code", "HRD"),), actors=(EntityRef("hrd"),))
    assert file_article(code, REGISTRY).filed.marks == ()


def test_dates_are_found_by_their_text_and_short_ones_by_their_value() -> None:
    source = article(
        "On Friday and the 7 September summit; 2018-05 was quiet.",
        dates=(
            DateRef(edtf("2018-09-07"), "the 7 September summit"),
            DateRef(edtf("2018-05")),
            DateRef(edtf("2018-08-24?"), "Friday"),
        ),
    )
    assert marked(source) == [
        ("2018-08-24?", "Friday"),
        ("2018-09-07", "the 7 September summit"),
        ("2018-05", "2018-05"),
    ]


def test_two_dates_of_one_text_take_turns() -> None:
    source = article(
        "On Friday he came, on Friday he left.",
        dates=(DateRef(edtf("2024-03-01"), "Friday"), DateRef(edtf("2024-03-08"), "Friday")),
    )
    assert [id_ for id_, _ in marked(source)] == ["2024-03-01", "2024-03-08"]


def test_names_and_ids_resolve_to_one_entity_each_once() -> None:
    source = article("x", actors=(EntityRef("HRD"), EntityRef("hrd"), EntityRef("harakat division")))
    filing = file_article(source, REGISTRY)
    assert filing.filed.actors == ("hrd",)
    assert [actor.name for actor in filing.actors] == ["Harakat Division"]


@pytest.mark.parametrize(
    ("ref", "kind"),
    [
        (EntityRef("Musa Zubeiru", (), "title"), "person"),
        (EntityRef("Upland Peasants Party"), "party"),
        (EntityRef("Hassan Beyoglan"), "person"),
        (EntityRef("Qorvath"), "organisation"),
    ],
)
def test_what_nothing_knows_becomes_an_entity_of_its_own(ref: EntityRef, kind: str) -> None:
    actor = file_article(article("x", actors=(ref,)), REGISTRY).actors[0]
    assert (actor.name, actor.type, actor.origin) == (ref.name, kind, "article")


def test_an_area_of_its_own_lies_within_what_it_is_part_of() -> None:
    place = file_article(article("x", places=(EntityRef("north Varland", (), "direction"),)), REGISTRY).places[0]
    assert (place.id, place.kind, place.within, place.origin) == ("north-varland", "area", ("varland",), "article")


def test_a_turkish_suffix_behind_an_apostrophe_is_not_part_of_the_name() -> None:
    source = article("Ostrad'ın kuzeyinde.", places=(EntityRef("ostrad"),), lang="tr")
    assert marked(source) == [("ostrad", "Ostrad")]


def test_dates_are_listed_earliest_first_each_once() -> None:
    refs = (DateRef(edtf("2024-03")), DateRef(edtf("2018-05")), DateRef(edtf("2024-03"), "last March"))
    assert [value.text for value in file_article(article("x", dates=refs), REGISTRY).filed.dates] == ["2018-05", "2024-03"]


@pytest.mark.parametrize(
    ("language", "name", "text", "surface"),
    [
        ("ru", "Сирия", "Колонна вышла из Сирии утром.", "Сирии"),
        ("ar", "السودان", "التقى الوفدان وبالسودان لاحقا.", "السودان"),
        ("de", "Syrien", "Der Westen Syriens ist ruhig.", "Syriens"),
    ],
)
def test_inflected_names_are_evidence_without_the_words_glued_to_them(
    language: str, name: str, text: str, surface: str
) -> None:
    source = article(text, lang=language, title="-", actors=(EntityRef(name),))
    marks = file_article(source, Register()).filed.marks
    assert [text_at(source, mark) for mark in marks] == [surface]


def test_a_nationality_word_of_another_language_is_no_evidence() -> None:
    actors = (EntityRef("china"),)
    english = article("He wore chinos in the Chinese embassy.", title="-", actors=actors)
    spanish = article("Los diplomáticos chinos esperan.", lang="es", title="-", actors=actors)
    assert [text_at(english, mark) for mark in file_article(english, Register()).filed.marks] == ["Chinese"]
    assert [text_at(spanish, mark) for mark in file_article(spanish, Register()).filed.marks] == ["chinos"]


def test_a_name_longer_than_what_is_read_around_it_is_no_fault() -> None:
    name = "Office " + "of the very long name " * 20
    article = Article("a", "a.md", f"The {name}spoke", actors=(EntityRef(name.strip()),), places=(EntityRef(name.strip()),))
    filed = file_article(article, Register()).filed
    assert {mark.kind for mark in filed.marks} <= {"actor", "place"}


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("Fighters of Ansar Dimba, an armed group, came at night.", "en", "armed-group"),
        ("The newspaper Ansar Dimba wrote so.", "en", "media"),
        ("Ansar Dimba, une milice, est arrivée.", "fr", "armed-group"),
        ("Ansar Dimba spoke. An armed group came.", "en", "organisation"),
    ],
)
def test_what_a_noun_beside_a_name_told_when_it_was_found_is_told_again(text: str, lang: str, kind: str) -> None:
    found = file_article(article(text, lang=lang, actors=(EntityRef("Ansar Dimba", by="apposition"),)), Register())
    assert [actor.type for actor in found.actors] == [kind]
