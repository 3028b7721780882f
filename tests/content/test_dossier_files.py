from __future__ import annotations

import datetime as dt

import pytest

from briefgen.content.dossier import read_dossier
from briefgen.model.dossier import Clause, Dossier, Edit, Indicator, Judgement, Rule, TimelineChoice
from briefgen.model.edtf import Edtf, parse

FULL = """\
---
title: Ferry links
summary: Who sails when
as_of: 2021-03-20
status: live
next_due: 2021-04-01
trend: worsening
alerts: [The noon ferry is cancelled.]
tlp: clear
noindex: true
parent: islands
lang: de
match:
  dates: {from: 2017-05, to: 2021-03, by: mentioned}
  places: {within: [Gozo Region]}
  actors: {any: [hps, Malta], none: [navy]}
  text: {any: [ferry, "Harbour Service"], least: 2}
  not: {text: {any: [football]}, tags: sport}
  grades: {at_least: c3}
or_match:
- tags: {all: [ferries, gozo]}
- languages: [ar, fr]
  publishers: The Harbour Post
  dossiers: {any: [islands]}
include: [2021-03-04-ferry-talks]
exclude: other-ferries
judgements:
- {text: The link holds., likelihood: Probable, confidence: moderate, basis: two reports, sources: [2021-03-04-ferry-talks]}
- The ports agree.
indicators: [{text: Pilots strike, state: seen, last: 2021-03-10}]
timeline: {entries: 12, pin: [2021-03-04], hide: [2020]}
---
What we know.
"""


def when(text: str) -> Edtf:
    return parse(text) or pytest.fail(f"{text} is no date")


def read(front: str) -> Dossier:
    dossier, problems = read_dossier("content/dossiers/d.md", f"---\ntitle: D\n{front}---\n".encode(), language="en")
    assert problems == ()
    assert dossier is not None
    return dossier


def test_every_key_of_the_design_is_read() -> None:
    dossier, problems = read_dossier("content/dossiers/ferries.md", FULL.encode(), language="en")
    assert problems == ()
    assert dossier is not None
    assert dossier == Dossier(
        id="ferries",
        path="content/dossiers/ferries.md",
        title="Ferry links",
        blocks=dossier.blocks,
        summary="Who sails when",
        as_of=dt.date(2021, 3, 20),
        status="live",
        next_due=dt.date(2021, 4, 1),
        trend="worsening",
        alerts=("The noon ferry is cancelled.",),
        tlp="clear",
        noindex=True,
        parent="islands",
        lang="de",
        rules=dossier.rules,
        include=("2021-03-04-ferry-talks",),
        exclude=("other-ferries",),
        judgements=(
            Judgement("The link holds.", "likely", "moderate", "two reports", ("2021-03-04-ferry-talks",)),
            Judgement("The ports agree."),
        ),
        indicators=(Indicator("Pilots strike", "seen", when("2021-03-10")),),
        timeline=TimelineChoice(12, (when("2021-03-04"),), (when("2020"),)),
        digest=dossier.digest,
    )


def test_clauses_keep_the_order_and_the_places_of_the_file() -> None:
    dossier, _ = read_dossier("content/dossiers/ferries.md", FULL.encode(), language="en")
    assert dossier is not None
    assert dossier.rules == (
        Rule(
            (
                Clause("dates", first=dt.date(2017, 5, 1), last=dt.date(2021, 3, 31), by="mentioned", line=14, col=3),
                Clause("places", within=("Gozo Region",), line=15, col=3),
                Clause("actors", any_of=("hps", "Malta"), none_of=("navy",), line=16, col=3),
                Clause("text", any_of=("ferry", "Harbour Service"), least=2, line=17, col=3),
                Clause("grades", at_least="C3", line=19, col=3),
            ),
            (Clause("text", any_of=("football",), line=18, col=9), Clause("tags", any_of=("sport",), line=18, col=34)),
        ),
        Rule((Clause("tags", all_of=("ferries", "gozo"), line=21, col=3),)),
        Rule(
            (
                Clause("languages", any_of=("ar", "fr"), line=22, col=3),
                Clause("publishers", any_of=("The Harbour Post",), line=23, col=3),
                Clause("dossiers", any_of=("islands",), line=24, col=3),
            )
        ),
    )


def test_short_forms_are_fine_everywhere() -> None:
    dossier = read("match: {actors: hps, grades: B2}\nor_match: {tags: ferries}\ntimeline: 5\n")
    clauses = [(c.key, c.any_of, c.at_least) for rule in dossier.rules for c in rule.clauses]
    assert clauses == [
        ("actors", ("hps",), ""),
        ("grades", (), "B2"),
        ("tags", ("ferries",), ""),
    ]
    assert dossier.timeline.entries == 5


def test_a_pinned_day_may_carry_the_analysts_words_or_the_article_that_tells_it() -> None:
    pins = "[2021-03-04, {date: 2021-03-05?, text: The link held.}, {date: 2021-03-06, article: talks}]"
    found = read(f"timeline: {{pin: {pins}}}\n").timeline
    assert found.pin == (when("2021-03-04"), when("2021-03-05?"), when("2021-03-06"))
    assert found.edits == (
        Edit(when("2021-03-05?"), "The link held."),
        Edit(when("2021-03-06"), article="talks"),
    )


def test_a_pin_without_a_date_is_a_fault_with_its_place_and_the_way_out() -> None:
    text = "---\ntitle: T\ntimeline: {pin: [{text: Something}]}\n---\n"
    _, (problem,) = read_dossier("content/dossiers/d.md", text.encode(), language="en")
    assert (problem.code, problem.line) == ("date-missing", 3)
    assert "date: 2018-09-17" in problem.hint


def test_a_dossier_without_a_rule_holds_only_its_pins() -> None:
    assert read("include: [a, b]\nmatch:\n").rules == ()


def test_a_rule_may_only_refuse() -> None:
    assert read("match: {not: {tags: [sport]}}\n").rules == (Rule((), (Clause("tags", any_of=("sport",), line=3, col=15),)),)


def test_draft_is_understood_as_a_status() -> None:
    assert read("draft: true\n").status == "draft"


@pytest.mark.parametrize(
    ("word", "means"),
    [("roughly even odds", "roughly even chance"), ("nearly certain", "almost certain"), ("REMOTE", "almost no chance")],
)
def test_both_rows_of_estimative_words_are_understood(word: str, means: str) -> None:
    assert read(f"judgements: [{{text: A, likelihood: {word}}}]\n").judgements[0].likelihood == means
