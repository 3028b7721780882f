"""What is attacked, where talks are held, what only opens a sentence."""

from __future__ import annotations

import pytest

from briefgen.mentions import annotate, front_matter


def _found(text: str, language: str = "en") -> dict[str, str]:
    return {m.text: m.id for m in annotate(text, language=language, kinds=("actor", "place"))}


def test_a_city_known_everywhere_beats_small_namesakes_in_a_country_that_acts() -> None:
    found = _found("Washington and the Iranians are to hold another round in Geneva, an envoy said.")
    assert found["Geneva"] == "geneva"
    assert found["Washington"] == "united-states"


def test_a_small_namesake_is_meant_where_its_region_is_named() -> None:
    assert _found("The bakery in Geneva, Illinois, closed its doors.")["Geneva"] == "geneva-us"


def test_the_object_of_an_attack_is_the_town() -> None:
    for verb in ("attacked", "shelled", "besieged", "entered", "fled"):
        assert _found(f"Nobody answered when the column {verb} Tripoli in spring.")["Tripoli"] == "tripoli", verb


def test_a_dateline_before_an_agency_is_a_place_and_no_acronym_of_it() -> None:
    assert _found("TRIPOLI (Reuters) - Shops stayed shut for a week.")["TRIPOLI"] == "tripoli"


def test_an_adjective_that_opens_a_sentence_names_nobody() -> None:
    assert "Foreign" not in _found("Foreign fighters must go home, the envoy said.")


def test_a_french_organisation_spelt_out_before_its_acronym_is_no_place() -> None:
    found = _found("Hier, la Coordination des pêcheurs du Niger (CPN) a quitté la réunion. La CPN reviendra.", "fr")
    assert "Niger" not in found
    assert found["CPN"] == found["Coordination des pêcheurs du Niger"]


def test_what_was_too_doubtful_is_named() -> None:
    findings = front_matter(["The plan of Qorvath Lemdin failed. Qorvath Lemdin left."])
    assert findings.doubtful == ("Qorvath Lemdin",)
    assert findings.left == len(findings.doubtful)


@pytest.mark.parametrize(
    ("language", "text", "capital", "kind"),
    [
        ("en", "Manila and the MILF signed a truce.", "Manila", "actor"),
        ("fr", "Dakar et le MFDC ont signé la paix.", "Dakar", "actor"),
        ("en", "In Manila and the MILF camps the news spread.", "Manila", "place"),
    ],
)
def test_a_capital_that_acts_together_with_a_body_is_the_state(language: str, text: str, capital: str, kind: str) -> None:
    found = {m.text: m for m in annotate(text, language=language, kinds=("actor", "place"))}
    assert found[capital].kind == kind
