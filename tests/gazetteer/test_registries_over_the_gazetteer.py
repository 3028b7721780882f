"""What a project says of actors and places wins over what is shipped."""

from __future__ import annotations

import pickle

from briefgen.gazetteer import Register
from briefgen.model.entities import Actor, Place


def test_an_entry_with_a_shipped_id_keeps_what_it_says_and_inherits_the_rest() -> None:
    register = Register(places=[Place("idlib", "Idlib town", kind="town", aliases=("Idlib",), note="ours")])
    found = register.place("Idlib")
    assert found is not None
    assert (found.id, found.name, found.kind, found.note, found.origin) == ("idlib", "Idlib town", "town", "ours", "registry")
    assert found.lat is not None
    assert found.geonames == "169389"
    assert register.containers("idlib") == ("idlib-governorate", "syria")
    assert register.place("إدلب") is found


def test_a_name_that_the_project_claims_means_nothing_else() -> None:
    register = Register(places=[Place("our-aleppo", "Aleppo", kind="site")])
    _, found = register.longest(["aleppo", "x"], 0)
    assert [entity.id for entity in found] == ["our-aleppo"]
    assert register.longest(["aleppo", "province"], 0)[1][0].id == "aleppo-governorate"


def test_an_ambiguous_entry_leaves_the_shipped_ones_as_candidates() -> None:
    register = Register(places=[Place("our-aleppo", "Aleppo", kind="site", ambiguous=True)])
    _, found = register.longest(["aleppo"], 0)
    assert [entity.id for entity in found][:2] == ["our-aleppo", "aleppo"]


def test_an_actor_of_the_project_does_not_hide_a_place_of_its_name() -> None:
    register = Register(actors=[Actor("homs-brigade", "Homs", type="armed-group")])
    _, found = register.longest(["homs"], 0)
    assert [entity.id for entity in found][:2] == ["homs-brigade", "homs"]


def test_rejected_forms_never_match() -> None:
    register = Register(actors=[Actor("hayat-tahrir-al-sham", "HTS", rejected=("Nusra", "al-Nusra"))])
    assert register.actor("Nusra") is None
    assert register.longest(["nusra"], 0) == (0, ())
    found = register.actor("Jabhat al-Nusra")
    assert found is not None
    assert "Nusra" not in found.forms
    assert found.type == "armed-group"


def test_an_actor_is_found_by_id_and_by_any_spelling() -> None:
    register = Register(actors=[Actor("jane-roe", "Jane Roe", type="person", aliases=("J. Roe",))])
    assert register.actor("jane-roe") == register.actor("JANE ROE") == register.actor("j roe")
    assert register.actor("nobody") is None


def test_a_name_that_two_actors_claim_means_neither() -> None:
    register = Register(actors=[Actor("a", "Forum"), Actor("b", "Forum")], shipped=False)
    assert register.actor("Forum") is None
    assert [entity.id for entity in register.longest(["forum"], 0)[1]] == ["a", "b"]
    shipped = Register()
    assert shipped.actor("Congolese") is None


def test_well_known_actors_are_known_by_their_acronyms_and_other_languages() -> None:
    register = Register()
    for name, actor in (
        ("US", "united-states"),
        ("U.S.", "united-states"),
        ("the Kremlin", "russia"),
        ("HTS", "hayat-tahrir-al-sham"),
        ("Nusra Front", "hayat-tahrir-al-sham"),
        ("Daesh", "islamic-state"),
        ("ООН", "united-nations"),
        ("الأمم المتحدة", "united-nations"),
        ("Hizballah", "hezbollah"),
        ("قوات الدعم السريع", "rapid-support-forces"),
        ("Médecins Sans Frontières", "msf"),
        ("Doctors Without Borders", "msf"),
        ("Ansar Allah", "houthis"),
    ):
        found = register.actor(name)
        assert found is not None, name
        assert found.id == actor, name


def test_states_have_a_capital_that_is_a_place_and_a_position() -> None:
    register = Register()
    for name, capital in (("turkey", "ankara"), ("russia", "moscow"), ("syria", "damascus"), ("united-states", "washington")):
        state = register.actor(name)
        assert state is not None
        assert (state.type, state.capital) == ("state", capital)
        assert state.lat is not None
        place = register.place(capital)
        assert place is not None
        assert name in register.containers(place.id)


def test_containers_follow_names_and_ids_and_end_on_cycles() -> None:
    places = [
        Place("camp", "The camp", within=("Idlib Governorate",)),
        Place("east", "East", within=("west",)),
        Place("west", "West", within=("East",)),
        Place("lone", "Lone", within=("A place unknown",)),
        Place("self", "Self", within=("self",)),
    ]
    register = Register(places=places)
    assert register.containers("camp") == ("idlib-governorate", "syria")
    assert register.containers("east") == ("west",)
    assert register.containers("lone") == ("A place unknown",)
    assert register.containers("self") == ()


def test_parts_go_down_through_others_and_end_on_cycles() -> None:
    actors = [
        Actor("army", "Army", part_of=("state",)),
        Actor("brigade", "Brigade", part_of=("Army",)),
        Actor("state", "State", part_of=("brigade",)),
    ]
    register = Register(actors=actors, shipped=False)
    assert register.parts("state") == {"army", "brigade"}
    assert register.parts("nothing") == frozenset()
    assert "ypg" in Register().parts("syrian-democratic-forces")


def test_without_shipped_data_only_the_project_is_known() -> None:
    register = Register(places=[Place("here", "Here")], shipped=False)
    assert register.place("Turkey") is None
    assert register.actor("turkey") is None
    assert register.longest(["turkey"], 0) == (0, ())
    assert register.place("here") is not None


def test_the_digest_tells_registers_apart_and_survives_pickling() -> None:
    one = Register(actors=[Actor("a", "Forum")])
    other = Register(actors=[Actor("a", "Forum", aliases=("F",))])
    assert one.digest == Register(actors=[Actor("a", "Forum")]).digest
    assert len({one.digest, other.digest, Register().digest, Register(shipped=False).digest}) == 4
    copy = pickle.loads(pickle.dumps(one))
    assert copy.digest == one.digest
    assert copy.actor("Forum") == one.actor("Forum")
    assert copy.place("idlib") == one.place("idlib")
