"""Words that belong to another form, and numbers as people say them, lead to what was meant."""

from __future__ import annotations

import pytest

from briefgen.content.registries import read_actors, read_places
from briefgen.project.settings import read_settings


def test_the_kind_of_an_actor_and_the_type_of_a_place_lead_to_each_other() -> None:
    _, (of_actor,) = read_actors("content/actors.yml", b"- name: Crew\n  kind: company\n")
    _, (of_place,) = read_places("content/places.yml", b"- name: Quay\n  type: site\n")
    assert (of_actor.where, of_actor.hint) == ("content/actors.yml:2:3", "did you mean 'type'?")
    assert (of_place.where, of_place.hint) == ("content/places.yml:2:3", "did you mean 'kind'?")


@pytest.mark.parametrize(
    ("written", "meant"), [("latitude", "lat"), ("longitude", "lon"), ("precision", "precision_km"), ("alias", "aliases")]
)
def test_a_key_that_begins_as_a_known_one_leads_to_it(written: str, meant: str) -> None:
    _, problems = read_places("content/places.yml", f"- name: Quay\n  {written}: 41\n".encode())
    assert [p.hint for p in problems if p.code == "key-unknown"] == [f"did you mean {meant!r}?"]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("20", "did you mean 0.2? Write a number from 0 to 1, with a point before decimals"),
        ("2.5", "did you mean 0.025? Write a number from 0 to 1, with a point before decimals"),
        ("200", "write a number from 0 to 1, with a point before decimals"),
        ("-1", "write a number from 0 to 1, with a point before decimals"),
    ],
)
def test_a_share_as_per_cent_leads_to_the_share(written: str, hint: str) -> None:
    settings = f"base_url: https://desk.example/\npolicy: {{excerpt_share: {written}}}\n"
    _, (problem,) = read_settings("site.yml", settings.encode())
    assert (problem.code, problem.hint) == ("number-out-of-range", hint)


@pytest.mark.parametrize(("written", "tag"), [("en_GB", "en-GB"), ("pt_br", "pt-br"), ("Arabic", "ar")])
def test_a_language_written_otherwise_leads_to_its_tag(written: str, tag: str) -> None:
    _, (problem,) = read_settings("site.yml", f"base_url: https://desk.example/\nlanguage: {written}\n".encode())
    assert (problem.code, problem.hint) == ("language-unreadable", f"write {tag}")
