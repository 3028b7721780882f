from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.content.article import read_article
from briefgen.content.writing import NewArticle, is_untouched, seal, set_annotations, write_article
from briefgen.forms.frontmatter import split
from briefgen.model import edtf
from briefgen.model.article import Article, DateRef, EntityRef, Figure, Source
from briefgen.model.edtf import parse
from briefgen.model.errors import ContentError

FULL = NewArticle(
    title="Ferry talks resume: both ports wait",
    dek="Harbour masters say the timetable is the last open point",
    published=parse("2021-03-04?"),
    updated=parse("2021-03-05"),
    lang="en",
    dateline="Valletta",
    source=Source(
        publisher="The Harbour Post",
        authors=("A. Writer", "no"),
        retrieved="2026-11-24T10:12:00Z",
        sha256="ab" * 32,
        rights="Copyright The Harbour Post.\n\nDo not copy: ask first.",
    ),
    show="excerpt",
    actors=(EntityRef("malta"), EntityRef("hps", ("HPS", "Harbour Service"), "acronym")),
    places=(EntityRef("valletta", ("Valletta",), "gazetteer"),),
    dates=(DateRef(edtf.day(dt.date(2021, 3, 7)), "the 7 March meeting", "day"),),
    figures=(Figure("The quay at dawn, seen from the old customs house", "Nobody/HP"),),
    tags=("ports",),
    body="First paragraph.\n\nSecond paragraph.",
)


def read(text: str) -> Article:
    article, problems = read_article("content/articles/one.md", text.encode(), language="en")
    assert problems == ()
    assert article is not None
    return article


def placeless(article: Article) -> tuple[object, ...]:
    """Return what an article says, without the places at which it says so."""
    refs = [tuple(replace(ref, line=0, col=0) for ref in kind) for kind in (article.actors, article.places)]
    dates = tuple(replace(ref, line=0, col=0) for ref in article.dates)
    source = replace(article.source, written=None) if article.source else None
    return (
        article.title, article.dek, article.summary, article.published, article.updated, article.dateline, source, article.show,
        *refs, dates, article.figures, article.tags, article.reviewed,
    )  # fmt: skip


def said(new: NewArticle) -> tuple[object, ...]:
    return (
        new.title, new.dek, new.summary, new.published, new.updated, new.dateline, new.source, new.show,
        new.actors, new.places, new.dates, new.figures, new.tags, new.reviewed,
    )  # fmt: skip


def test_a_new_article_has_the_form_of_the_design() -> None:
    text = write_article(FULL)
    assert seal(text) == text
    lines = [line for line in text.splitlines() if not line.startswith("  written:")]
    assert lines == [
        "---",
        'title: "Ferry talks resume: both ports wait"',
        "dek: Harbour masters say the timetable is the last open point",
        'published: "2021-03-04?"',
        "updated: 2021-03-05",
        "lang: en",
        "dateline: Valletta",
        "source:",
        "  url: null",
        "  publisher: The Harbour Post",
        '  authors: [A. Writer, "no"]',
        "  retrieved: 2026-11-24T10:12:00Z",
        "  sha256: " + "ab" * 32,
        "  rights: |-",
        "    Copyright The Harbour Post.",
        "",
        "    Do not copy: ask first.",
        "show: excerpt",
        "actors: [malta, {id: hps, as: [HPS, Harbour Service], by: acronym}]",
        "places: [{id: valletta, as: [Valletta], by: gazetteer}]",
        "dates:",
        "- {value: 2021-03-07, text: the 7 March meeting, by: day}",
        "figures:",
        '- {caption: "The quay at dawn, seen from the old customs house", credit: Nobody/HP, src: null}',
        "tags: [ports]",
        "---",
        "",
        "First paragraph.",
        "",
        "Second paragraph.",
    ]


def test_what_is_written_is_read_back() -> None:
    assert placeless(read(write_article(FULL))) == said(FULL)


NASTY = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        "---\n...\na: b\n- x\n# no\n? q\n! t\n'it's'\n\"q\"\n{a}\n[a]\n@x\n`x`\n%x\nno\nnull\n~\n012\n12:30\n1e5\n2018-08-24\n"
        "2018\n<<\n=\n.5\n+.inf\nيوم\n👍 ok\n عا\n|\n>\n*a\n&a\nx #y\nx: \nx\\y\n0x1F\n1_000\n:\n-\nyes\n".split("\n")
    ),
    st.sampled_from([
        "two\nlines", "two\n\nparagraphs", " lead", "trail ", "line\n  indented\n---\nend", "tab\tbed", "bell\x07", "nel\x85",
        "ls\u2028x", "bom\ufeff", "crlf\r\nx", "cr\rx", "nul\0x", "\n", "\nlead", "trail\n", "a\n \nb", "a \nb", "# a\nb",
        "rtl\u202eabc", "zw\u200cnj",
    ]),
)  # fmt: skip
FILLED = NASTY.filter(lambda text: bool(text.strip()))
REFS = st.lists(
    st.builds(EntityRef, FILLED, st.lists(NASTY, max_size=3).map(tuple), st.none() | st.sampled_from(["acronym", "gazetteer"])),
    max_size=3,
).map(tuple)
WHENS = st.sampled_from(["2018", "2018-08", "2018-08-24?", "201X", "2018-08-24/..", "2018-21", "-0044", "2018-08-24"]).map(
    parse
)
ARTICLES = st.builds(
    NewArticle,
    title=FILLED,
    dek=NASTY,
    summary=NASTY,
    published=WHENS | st.none(),
    dateline=NASTY,
    source=st.none()
    | st.builds(
        Source,
        url=st.none() | st.just("https://example.org/a?b=c&d=e#f"),
        publisher=FILLED | st.none(),
        authors=st.lists(NASTY, max_size=3).map(tuple),
        rights=FILLED | st.none(),
    ),
    actors=REFS,
    dates=st.lists(st.builds(DateRef, WHENS, NASTY), max_size=3).map(tuple),
    figures=st.lists(st.builds(Figure, NASTY, NASTY, st.none() | FILLED, NASTY), max_size=2).map(tuple),
    tags=st.lists(NASTY, max_size=3).map(tuple),
    body=st.sampled_from(["", "Text.", "---\n\ntitle: x\n\n---", "a\r\nb", "x\0y"]),
)


@given(ARTICLES)
@settings(max_examples=200, deadline=None)
def test_any_text_survives_writing_and_reading(new: NewArticle) -> None:
    text = write_article(new)
    assert placeless(read(text)) == said(new)
    assert is_untouched(text) == (new.source is not None)


@given(FILLED, NASTY)
@settings(max_examples=200, deadline=None)
def test_a_text_is_a_text_for_yaml_1_1_readers_too(title: str, tag: str) -> None:
    text = write_article(NewArticle(title, tags=(tag,), dek=tag))
    found = split(text)
    assert found is not None
    front = yaml.safe_load(text[found.start : found.end])
    assert front["title"] == title
    assert front["tags"] == [tag]
    assert front.get("dek", "") == tag


def test_characters_that_no_file_can_hold_are_replaced() -> None:
    article = read(write_article(NewArticle("half \ud83d of a pair", body="nul \0 here")))
    assert article.title == "half \ufffd of a pair"
    assert article.blocks[0].text == "nul \ufffd here"


def test_an_edit_breaks_the_seal_and_sealing_again_renews_it() -> None:
    text = write_article(FULL)
    edited = text.replace("Valletta\n", "Sliema\n")
    assert is_untouched(text)
    assert not is_untouched(edited)
    assert is_untouched(seal(edited))
    assert seal(edited).count("written:") == 1


def test_a_line_written_in_a_notice_is_no_seal() -> None:
    source = Source(rights="written: by hand\nwritten: again")
    text = write_article(NewArticle("A title", source=source))
    assert is_untouched(text)
    assert placeless(read(text)) == said(NewArticle("A title", source=source))


def test_an_own_text_has_no_seal() -> None:
    text = write_article(NewArticle("A title"))
    assert seal(text) == text
    assert not is_untouched(text)


EDITED = """\
---
# the desk's own notes
title:   Ferry talks resume
mood: good            # not ours
actors:
  - malta             # checked with the embassy
  # the service, not the ship
  - {id: hps, as: [HPS], by: acronym}
  - {id: gozo-ferries, as: [Gozo Ferries], by: registry}
dates: [2021-03, {value: 2021-03-07, text: "7 March", by: day}]   # in the text
---
Body.
"""


def test_new_annotations_leave_what_people_wrote_byte_for_byte() -> None:
    found = [
        EntityRef("malta", ("Malta",), "gazetteer"),
        EntityRef("hps", ("HPS",), "acronym"),
        EntityRef("imo", ("IMO",), "acronym"),
    ]
    text = set_annotations(EDITED, actors=found, dates=[DateRef(edtf.day(dt.date(2021, 3, 8)), "Monday", "weekday")])
    assert text == EDITED.replace(
        "  - {id: gozo-ferries, as: [Gozo Ferries], by: registry}\n", "  - {id: imo, as: [IMO], by: acronym}\n"
    ).replace('{value: 2021-03-07, text: "7 March", by: day}', "{value: 2021-03-08, text: Monday, by: weekday}")


def test_a_kind_that_is_not_asked_for_stays() -> None:
    assert set_annotations(EDITED) == EDITED
    assert set_annotations(EDITED, dates=[]) == EDITED.replace(', {value: 2021-03-07, text: "7 March", by: day}', "")


def test_missing_lists_go_to_their_places() -> None:
    text = set_annotations("---\ntitle: A\ntags: [x]\n---\nBody.\n", places=[EntityRef("valletta", ("Valletta",), "gazetteer")])
    assert text == "---\ntitle: A\nplaces: [{id: valletta, as: [Valletta], by: gazetteer}]\ntags: [x]\n---\nBody.\n"


def test_annotating_twice_changes_nothing_more() -> None:
    found = [EntityRef(f"actor-{i}", (f"The Actor Number {i}",), "registry") for i in range(9)]
    once = set_annotations(EDITED, actors=found, places=found)
    assert set_annotations(once, actors=found, places=found) == once


def test_a_front_matter_that_cannot_be_read_is_not_touched() -> None:
    with pytest.raises(ContentError) as raised:
        set_annotations("---\ntitle: a: b\n---\n", actors=[EntityRef("malta")])
    assert [p.code for p in raised.value.problems] == ["yaml-syntax"]


def test_words_that_a_person_has_read_otherwise_are_not_read_again() -> None:
    listed = 'places:\n- {id: kaluk-district, as: [Kaluk]}\ndates:\n- {value: 2025-07, text: "2025"}  # the poll'
    text = f"---\ntitle: A\n{listed}\n---\n\nB.\n"
    places = [EntityRef("kaluk", (), "gazetteer"), EntityRef("moru", ("Kaluk", "Moru"), "gazetteer")]
    dates = [DateRef(value, value.text, "year") for value in map(parse, ("2025", "2026")) if value is not None]
    after = read(set_annotations(text, places=places, dates=dates))
    assert [ref.name for ref in after.places] == ["kaluk-district", "moru"]
    assert [ref.value.text for ref in after.dates if ref.value] == ["2025-07", "2026"]


def test_a_day_that_a_person_has_told_leaves_the_others_that_the_text_calls_alike() -> None:
    text = "---\ntitle: A\ndates:\n- {value: 2021-03-05, text: Friday}\n---\n\nB.\n"
    days = [DateRef(edtf.day(dt.date(2021, 3, day)), "Friday", "weekday") for day in (5, 12)]
    after = read(set_annotations(text, dates=days))
    assert [ref.value.text for ref in after.dates if ref.value] == ["2021-03-05", "2021-03-12"]
