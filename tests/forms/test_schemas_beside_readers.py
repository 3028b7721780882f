"""
The schemas that editors use and the readers of the program judge the same files alike.

A file is read here as an editor's YAML (the core schema of YAML 1.2) gives it: numbers, booleans and null as such.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

import jsonschema
import pytest
import yaml

from briefgen.app.schemas import file_schemas
from briefgen.content.article import read_article
from briefgen.content.dossier import read_dossier
from briefgen.content.pages import read_text_page
from briefgen.content.registries import read_actors, read_places, read_publishers
from briefgen.project.settings import read_settings

ROOT = Path(__file__).parents[2]
FAULTS = ROOT / "tests/golden/faults"
KINDS = {"articles": "article", "dossiers": "dossier", "pages": "page"}
UNSEEN = {
    "claimed-twice.yml": "two entries are looked at side by side",
    "My Article.md": "the name of the file is no part of it",
    "empty-title.md": "a title of spaces is a text",
    "key-by-two-names.md": "two keys are looked at side by side",
    "key-twice.md": "YAML itself forbids it",
    "moment.md": "a pattern for times would be a second reader",
    "nul-character.md": "no YAML",
    "title-begins-with-mark.md": "the tag, not the value, is wrong",
    "clauses-without-value.md": "an empty clause is an absent one to an editor",
    "empty-rules.md": "an empty rule is an absent one to an editor",
}
"""Faults that a schema cannot see, and why."""


class Core(yaml.BaseLoader):
    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]


for name, pattern, firsts in (
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", ["t", "f"]),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?[0-9]+\.[0-9]*$", list("-+0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(pattern), firsts)
Core.add_constructor("tag:yaml.org,2002:null", lambda *_: None)
Core.add_constructor("tag:yaml.org,2002:bool", lambda _, node: node.value == "true")
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
Core.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def as_an_editor_reads(path: Path) -> Any:
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    if path.parent.name in KINDS:
        front = re.match(r"---\n(.*?)\n---", text, re.DOTALL)
        text = front[1] if front else ""
    return yaml.load(text, Core)


def complaints(path: Path, kind: str) -> list[str]:
    judge = jsonschema.Draft202012Validator(file_schemas()[kind], format_checker=jsonschema.FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in judge.iter_errors(as_an_editor_reads(path))]


def faults(path: Path, also: tuple[str, ...] = ()) -> list[str]:
    data, kind = path.read_bytes(), path.parent.name
    read: dict[str, Any] = {
        "articles": lambda: read_article(path.name, data, language="en"),
        "dossiers": lambda: read_dossier(path.name, data, language="en"),
        "pages": lambda: read_text_page(path.name, data, language="en"),
        "actors": lambda: read_actors(path.name, data),
        "places": lambda: read_places(path.name, data),
        "sources": lambda: read_publishers(path.name, data),
    }
    _, problems = read.get(kind, lambda: read_settings(path.name, data))()
    return [p.code for p in problems if p.severity == "error" or p.code in {"key-unknown", *also}]


def is_yaml(path: Path) -> bool:
    try:
        return as_an_editor_reads(path) is not None
    except (yaml.YAMLError, UnicodeDecodeError):
        return False


CASES = sorted(path for path in FAULTS.glob("*/*") if path.suffix != ".txt" and is_yaml(path))


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_the_program_refuses_the_schema_refuses(case: Path) -> None:
    refused = bool(complaints(case, KINDS.get(case.parent.name, case.parent.name)))
    assert refused == (bool(faults(case)) and case.name not in UNSEEN)


def test_what_a_schema_cannot_see_is_still_a_fault() -> None:
    assert len(CASES) >= 40
    assert [name for name in UNSEEN if not any(faults(case) for case in CASES if case.name == name)] == []


EDGES = {
    "settings": """\
policy: {max_tlp: white}
policy: {max_tlp: TLP:WHITE}
policy: {max_tlp: Amber+Strict}
policy: {max_tlp: purple}
policy: {max_tlp: }
policy: {unmarked: Refuse}
policy: {unmarked: white}
policy: {show: FULL}
policy: {show: all}
policy: {excerpt_words: "50"}
policy: {excerpt_words: fifty}
policy: {excerpt_words: 50.5}
policy: {excerpt_words: -1}
policy: {excerpt_share: "0.2"}
policy: {excerpt_share: 2}
policy: {excerpt_share: ".2"}
noindex: Yes
noindex: OFF
noindex: maybe
noindex: 1
noindex: ~
language: eng
language: ENG
language: eng-US
language: engl
language: ckb
language: zh-Hant-TW
profiles: {partner: }
profiles: {partner: {max_tlp: White}}
theme_options: {accent: }
silence: [link-broken, ]
inbox: AUTO
""",
    "actors": """\
- {id: a, name: A, names: {ar: }}
- {id: a, name: A, names: {ar: ا}}
- {id: a, name: A, names: {ara: ا}}
- {id: a, name: A, type: armed_group}
- {id: a, name: A, type: Armed-Group}
- {id: a, name: A, type: group}
- {id: a, name: A, aliases: }
- {id: a, name: A, aliases: [B, ~]}
- {id: a, name: A, tlp: tlp:white}
- {id: 12, name: A}
- {id: a, name: 12}
""",
    "places": """\
- {id: a, name: A, lat: "41.0", lon: "29"}
- {id: a, name: A, lat: 41.0, lon: 181}
- {id: a, name: A, lat: 41°, lon: 29}
- {id: a, name: A, kind: City}
- {id: a, name: A, geonames: 12}
- {id: a, name: A, geonames: "12"}
""",
}
"""Values at the edge of what a key takes, one a line; each is judged for itself."""


@pytest.mark.parametrize(
    ("kind", "line"), [(kind, line) for kind, lines in EDGES.items() for line in lines.splitlines()], ids=str
)
def test_a_value_at_the_edge_is_judged_alike(kind: str, line: str, tmp_path: Path) -> None:
    file = tmp_path / kind / "edge.yml"
    file.parent.mkdir()
    file.write_text(line, encoding="utf-8")
    told = [code for code in faults(file, also=("entry-empty",)) if code != "base-url-missing"]
    assert bool(complaints(file, {"settings": "site"}.get(kind, kind))) == bool(told)


@pytest.mark.parametrize("kind", ["article", "dossier", "page", "actors", "places", "sources", "site", "theme"])
def test_the_files_of_the_demo_fit_their_schemas(kind: str) -> None:
    places = {"article": "content/articles/*.md", "dossier": "content/dossiers/*.md", "page": "content/pages/*.md"}
    places |= {"site": "site.yml", "theme": "themes/*/theme.yml"}
    files = sorted(ROOT.glob(places.get(kind, f"content/{kind}.yml")))
    assert files
    assert [found for file in files for found in complaints(file, kind)] == []


def test_the_schemas_are_schemas_and_name_every_key() -> None:
    schemas = file_schemas()
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schemas["theme"]["properties"]) == {"name", "parent", "contract", "options"}
    assert "silence" in schemas["site"]["properties"]
