"""What the linter asks the analyst about, with the place of the word itself."""

from __future__ import annotations

import pytest

from briefgen.checks import analysis_faults, dangling_references
from briefgen.content.dossier import read_dossier
from briefgen.model.article import Article

PATH = "content/dossiers/mills.md"


def faults(front: str, body: str = "", lang: str = "en") -> list[tuple[str, int, int, str]]:
    text = f"---\ntitle: Mills\nlang: {lang}\n{front}---\n{body}"
    dossier, problems = read_dossier(PATH, text.encode(), language="en")
    assert dossier is not None, problems
    found = analysis_faults([dossier], {PATH: text})
    assert all(p.severity == "warning" and p.hint and p.path == PATH for p in found)
    return [(p.code, p.line, p.col, p.message) for p in found]


def judgement(text: str, more: str = "likelihood: likely, confidence: low, basis: two reports, sources: [a]") -> str:
    return f"judgements:\n- {{text: {text}, {more}}}\n"


def test_a_sound_judgement_and_sober_prose_are_left_alone() -> None:
    body = "The mills stand. Their owner says that soldiers looted the store.\n\n12 people were killed in the night.\n"
    assert faults(judgement("The mills will stand still."), body) == []


def test_likelihood_and_confidence_in_one_sentence_are_told_apart() -> None:
    found = faults("", "First.\n\nIt is very likely, and we judge\nwith **high confidence**, that the mills stop.\n")
    assert [(code, line, col) for code, line, col, _ in found] == [("likelihood-with-confidence", 8, 8)]
    assert "'very likely' and 'high confidence'" in found[0][3]
    assert faults("", "It is very likely that they stop. We have high confidence in that.\n") == []


def test_a_judgement_is_told_when_it_names_no_source_or_no_basis() -> None:
    found = faults(judgement("The mills stop.", "likelihood: likely, confidence: low"))
    assert [(code, line, col) for code, line, col, _ in found] == [
        ("judgement-without-source", 5, 10),
        ("confidence-without-basis", 5, 59),
    ]


@pytest.mark.parametrize(
    ("body", "col"),
    [
        ("On Monday the militia looted the store.\n", 23),
        ("The store was looted overnight by the militia.\n", 11),
        ("The terrorists left in the morning.\n", 5),
        ("What happened there is *ethnic* cleansing.\n", 25),
    ],
)
def test_an_accusing_sentence_must_say_on_whose_word(body: str, col: int) -> None:
    assert [(code, line, c) for code, line, c, _ in faults("", body)] == [("accusation-unattributed", 5, col)]


@pytest.mark.parametrize(
    "body",
    [
        "According to the owner, the militia looted the store.\n",
        "The militia [looted the store](../articles/a.md).\n",
        "Russia holds that groups it calls terrorist are part of no truce.\n",
        "The store was looted.\n",
        "The militia looted the store.[^1]\n\n[^1]: Valley Post.\n",
    ],
)
def test_a_sentence_with_its_source_accuses_nobody_on_its_own(body: str) -> None:
    assert faults("", body) == []


def test_prose_in_a_language_without_rules_is_not_judged() -> None:
    assert faults("", "Die Miliz hat das Lager geplündert. killed by\n", lang="de") == []


def test_an_unknown_state_is_told_with_the_nearest_one() -> None:
    text = "---\ntitle: M\nindicators:\n- {text: Wheels turn, state: sean}\n---\n"
    dossier, _ = read_dossier(PATH, text.encode(), language="en")
    assert dossier is not None
    (problem,) = analysis_faults([dossier], {PATH: text})
    assert (problem.code, problem.line, problem.col) == ("state-unknown", 4, 30)
    assert problem.hint.startswith("did you mean 'seen'?")


def test_an_issue_that_is_due_before_its_own_day_is_told() -> None:
    assert [f[:3] for f in faults("as_of: 2020-03-20\nnext_due: 2020-03-02\n")] == [("due-before-as-of", 5, 11)]


def test_each_reference_to_nothing_is_told_at_its_own_place() -> None:
    front = "parent: nobody\ninclude:\n- a\n- nowhere\nexclude: [elsewhere]\n" + judgement("It stops.", "sources: [a, gone]")
    text = f"---\ntitle: M\n{front}---\n"
    dossier, _ = read_dossier(PATH, text.encode(), language="en")
    assert dossier is not None
    found = dangling_references([Article("a", "content/articles/a.md", "A")], [dossier])
    assert [(p.code, p.line, p.col) for p in found] == [
        ("pin-missing", 6, 3),
        ("pin-missing", 7, 11),
        ("source-missing", 9, 34),
        ("parent-unknown", 3, 9),
    ]
