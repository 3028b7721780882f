from __future__ import annotations

import pytest

from briefgen.content.registries import read_actors, read_places, read_publishers
from briefgen.model.edtf import Edtf, parse
from briefgen.model.entities import Actor, Place, Publisher, Role


def when(text: str) -> Edtf:
    return parse(text) or pytest.fail(f"{text} is no date")


def test_an_actor_with_every_key_is_read() -> None:
    actors, problems = read_actors(
        "content/actors.yml",
        """\
- id: chair
  name: Ada Borg
  type: person
  aliases: [Borg]
  names: {ar: آدا بورغ, mt: [Ada, A. Borg]}
  former: Ada Vella
  roles: [{title: Chair, of: hps, from: 2019, to: 2021-03}]
  part_of: [hps]
  not: [Borg Street]
  ambiguous: true
  same_as: ["wd:Q1"]
  note: Chairs the service
  tlp: green
- name: Harbour Police Service
""".encode(),
    )
    assert problems == ()
    assert actors == (
        Actor(
            id="chair",
            name="Ada Borg",
            type="person",
            aliases=("Borg",),
            names=(("ar", "آدا بورغ"), ("mt", "Ada"), ("mt", "A. Borg")),
            former=("Ada Vella",),
            roles=(Role("Chair", "hps", when("2019"), when("2021-03")),),
            part_of=("hps",),
            rejected=("Borg Street",),
            ambiguous=True,
            same_as=("wd:Q1",),
            note="Chairs the service",
            tlp="green",
        ),
        Actor(id="harbour-police-service", name="Harbour Police Service"),
    )


def test_a_place_with_every_key_is_read() -> None:
    places, problems = read_places(
        "content/places.yml",
        b"- {id: quay, name: The Quay, kind: site, aliases: [Old Quay], names: {de: Kai}, lat: 35.9, lon: -14.5,\n"
        b"   precision_km: 2, within: [valletta, malta], geonames: 123,\n"
        b"   not: [Quay Street], ambiguous: no, note: Closed, tlp: amber}\n",
    )
    assert problems == ()
    assert places == (
        Place(
            id="quay",
            name="The Quay",
            kind="site",
            aliases=("Old Quay",),
            names=(("de", "Kai"),),
            lat=35.9,
            lon=-14.5,
            precision_km=2.0,
            within=("valletta", "malta"),
            geonames="123",
            rejected=("Quay Street",),
            note="Closed",
            tlp="amber",
        ),
    )


def test_a_publisher_with_every_key_is_read() -> None:
    publishers, problems = read_publishers(
        "content/sources.yml",
        b"- {id: post, name: The Post, domains: [Post.Example], show: full,\n"
        b"   license: CC BY 4.0, permission: letter, grade: b, rights: R}\n",
    )
    assert problems == ()
    assert publishers == (Publisher("post", "The Post", ("post.example",), "full", "CC BY 4.0", "letter", "B", "R"),)


@pytest.mark.parametrize("data", [b"", b"# nothing yet\n", b"~\n", b"[]\n"])
def test_an_empty_registry_is_fine(data: bytes) -> None:
    assert read_actors("content/actors.yml", data) == ((), ())


def test_the_same_form_twice_in_one_entry_is_fine() -> None:
    _, problems = read_actors("a.yml", b"- {id: hps, name: HPS, aliases: [hps, H.P.S.], former: [HPS]}\n")
    assert problems == ()


def test_an_entry_with_a_fault_does_not_hide_the_others() -> None:
    actors, problems = read_actors("a.yml", b"- {id: a}\n- {id: b, name: B, type: nobody}\n- {id: c, name: C}\n")
    assert [actor.id for actor in actors] == ["b", "c"]
    assert [problem.code for problem in problems] == ["name-missing", "value-unknown"]


def test_three_claims_are_two_problems_each_naming_the_first() -> None:
    _, problems = read_places("p.yml", b"- {id: a, name: Port}\n- {id: b, name: PORT}\n- {id: c, name: P\xc3\xb6rt}\n")
    assert [(p.code, p.line, p.hint.split(":")[1]) for p in problems] == [
        ("name-claimed-twice", 2, "1"),
        ("name-claimed-twice", 3, "1"),
    ]


def test_an_id_of_this_project_under_same_as_is_told_with_the_way_to_join_two_entries() -> None:
    text = b"- id: crane-men\n  name: Crane Men\n  same_as: [wd:Q1, harbour-union, https://register.example/1]\n"
    (actor,), (problem,) = read_actors("content/actors.yml", text)
    assert actor.same_as == ("wd:Q1", "harbour-union", "https://register.example/1")
    assert (problem.code, problem.line, problem.severity) == ("same-as-unfit", 3, "warning")
    assert "briefgen registry merge" in problem.hint
