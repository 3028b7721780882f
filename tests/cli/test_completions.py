"""What a Tab offers: ids of the project at hand, from names of files and lines of registries, whatever is wrong with them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(sys.executable).parent / "briefgen"
FILES = {
    "site.yml": "title: Desk\nprofiles:\n  partner: {max_tlp: amber}\n  press: {}\n",
    "content/articles/2019-03-12-ferry.md": "---\ntitle: Ferry\n---\nText.\n",
    "content/articles/2019/2019-03-14-talks.md": "---\ntitle: [unreadable\n",
    "content/articles/notes.txt": "no article",
    "content/dossiers/ferry-strike.md": "---\ntitle: Strike\n---\nText.\n",
    "content/actors.yml": """\
# actors: id, name
- id: crews
  name: "Ferry crews"   # of all boats
  roles: [{title: Speaker, of: union}]
- {name: Dock Union, type: organisation}
""",
    "content/places.yml": "- name: North quay\n  id: north-quay\n  lat: [\n",
}
OFFERED = {
    "where ": ["crews", "dock-union", "north-quay"],
    "forget do": ["dock-union"],
    "registry merge crews ": ["crews", "dock-union", "north-quay"],
    "registry split c": ["crews"],
    "registry reject Quay --of n": ["north-quay"],
    "dossier explain ": ["ferry-strike"],
    "dossier explain ferry-strike ": ["2019-03-14-talks", "2019-03-12-ferry"],
    "dossier explain ferry-strike 2019-03-12": ["2019-03-12-ferry"],
    "dossier explain ferry-strike talks": ["2019-03-14-talks"],
    "dossier suggest f": ["ferry-strike"],
    "export f": ["ferry-strike"],
    "correct ": ["ferry-strike", "2019-03-14-talks", "2019-03-12-ferry"],
    "correct ferry": ["ferry-strike"],
    "annotate 2019-03-12-ferry 2019-03-14": ["2019-03-14-talks"],
    "review 2019": ["2019-03-14-talks", "2019-03-12-ferry"],
    "build --profile p": ["partner", "press"],
    "check --explain link-b": ["link-broken"],
    "where unheard": [],
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "desk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "desk"


def tab(folder: Path, typed: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Ask, as bash does, for what comes behind the words typed."""
    asked = {"COMP_WORDS": f"briefgen {typed}", "COMP_CWORD": str(len(typed.split(" ")))}
    environment = {**os.environ, "_BRIEFGEN_COMPLETE": "bash_complete", **asked, **more}
    return subprocess.run([PROGRAM], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def offered(folder: Path, typed: str) -> list[str]:
    done = tab(folder, typed)
    assert done.stderr == ""
    return [line.removeprefix("plain,") for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize("typed", OFFERED)
def test_ids_are_offered(typed: str, desk: Path) -> None:
    assert offered(desk, typed) == OFFERED[typed]


def test_below_the_folder_and_with_a_named_project_the_same_is_offered_and_elsewhere_nothing(desk: Path) -> None:
    assert offered(desk / "content", "export ") == ["ferry-strike"]
    assert offered(desk.parent, "export --project desk ") == ["ferry-strike"]
    assert offered(desk.parent, "export ") == []


def test_nothing_heavy_is_loaded_for_an_id(desk: Path) -> None:
    done = tab(desk, "where ", PYTHONPROFILEIMPORTTIME="1")
    assert "crews" in done.stdout
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "briefgen.cli.completions" in loaded
    assert loaded & {"yaml", "jinja2", "markdown_it", "lxml", "babel", "briefgen.gazetteer"} == set()
