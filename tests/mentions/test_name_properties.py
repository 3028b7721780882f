"""Properties of annotation: whatever the text, spans are valid, apart and in order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.gazetteer import Register
from briefgen.mentions import annotate, file_article
from briefgen.model.article import Article, Block, EntityRef
from briefgen.model.entities import Actor, Place

PIECES = (
    *"Moscow the Russian army border (HTS) [HTS] Gen. Abu al- Sham and said , . - Syria's north Idlib province".split(),
    *'HTS Front for Liberation " “ ” crossing U.S. in ’ روسيا وتركيا Москве é İ ß 1st President 🕊'.split(),
    *("\n", "\n\n", "ANKARA - ", "Hay'at", "7 September", "\u0301", "\u202e", "\x00"),
)
PATCHWORK = st.lists(st.sampled_from(PIECES), max_size=25)
TEXTS = st.one_of(st.text(max_size=80), PATCHWORK.map(" ".join), PATCHWORK.map("".join))
LANGUAGES = st.sampled_from(["en", "fr", "de", "es", "tr", "ru", "ar", "fa", "zh", "", "sr-Latn", "x"])
SMALL = Register(
    actors=[
        Actor("hts", "Hay'at Tahrir al-Sham", "armed-group", aliases=("HTS",)),
        Actor("russia", "Russia", "state", adjectives=("Russian",)),
    ],
    places=[Place("idlib", "Idlib", "city", lat=35.9, lon=36.6), Place("moscow", "Moscow", "city")],
    shipped=False,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, LANGUAGES)
def test_mentions_are_slices_of_the_text_in_order_and_apart(text: str, language: str) -> None:
    found = annotate(text, language=language, published="2018-08-24")
    assert all(text[m.start : m.end] == m.text and m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 < m.confidence <= 1 and m.rule and m.kind in {"actor", "place", "date"} for m in found)
    assert all(m.id and m.name and m.type for m in found if m.kind != "date")


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3), LANGUAGES)
def test_evidence_is_valid_in_any_text(texts: list[str], language: str) -> None:
    article = Article(
        "a",
        "a.md",
        "t",
        tuple(Block("paragraph", text) for text in texts),
        lang=language,
        actors=(EntityRef("hts"), EntityRef("russia", ("Moscow",))),
        places=(EntityRef("idlib"), EntityRef("moscow")),
    )
    marks = file_article(article, SMALL).filed.marks
    for mark in marks:
        assert 0 <= mark.start < mark.end <= len(texts[mark.index])
    for one, two in pairwise(marks):
        assert one.index < two.index or one.end <= two.start


def test_annotating_twice_gives_the_same() -> None:
    text = (
        "Gen. Tariq Ouldmane of the Mountain Brigade (MBR) left Moscow. "
        "The MBR and Ouldmane said nothing about the Turkish border."
    )
    assert annotate(text) == annotate(text)


@pytest.mark.parametrize("text", ["A" * 100_000, "Abu al-" * 5_000, "(HTS) " * 5_000, "Ali Hassan " * 5_000, ". " * 20_000])
def test_long_and_monotonous_texts_end(text: str) -> None:
    assert all(text[m.start : m.end] == m.text for m in annotate(text, kinds=("actor", "place")))


def test_a_long_text_of_one_name_yields_it_each_time() -> None:
    text = "Russia waits. " * 300
    assert [m.id for m in annotate(text, kinds=("actor",))] == ["russia"] * 300


def test_evidence_is_found_in_the_text_that_the_properties_are_told_of() -> None:
    text = "HTS left Idlib; Russian planes left Moscow."
    article = Article(
        "a",
        "a.md",
        "t",
        (Block("paragraph", text),),
        lang="en",
        actors=(EntityRef("hts"), EntityRef("russia")),
        places=(EntityRef("idlib"), EntityRef("moscow")),
    )
    marks = file_article(article, SMALL).filed.marks
    assert [text[mark.start : mark.end] for mark in marks] == ["HTS", "Idlib", "Russian", "Moscow"]
