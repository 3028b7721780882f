"""The house: modules that stand alone, a face that loads nothing, documented names, files of a readable length."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import briefgen

PACKAGE = Path(briefgen.__file__).parent
HEAVY = ("pydantic", "trafilatura", "jinja2", "markdown_it", "lxml", "yaml", "babel", "livereload", "pygments")
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300


def run(*arguments: str) -> str:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True).stdout


@pytest.mark.slow
def test_every_module_can_be_imported_without_the_others() -> None:
    told = json.loads(run(str(Path(__file__).parent / "alone.py")))
    assert told["loaded"] == [], "each process must start without any room"
    assert len(told["modules"]) == len([f for f in FILES if f.name != "__main__.py"])
    assert told["faults"] == {}


LOADED = f"import json, sys; print(json.dumps([m for m in {HEAVY!r} if m in sys.modules]))"


def test_importing_briefgen_loads_no_library_and_no_room() -> None:
    rooms = "print(json.dumps([m for m in sys.modules if m.startswith('briefgen.')]))"
    assert json.loads(run("-c", f"import briefgen; {LOADED}")) == []
    assert json.loads(run("-c", f"import json, sys, briefgen; {rooms}")) == []


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"], ["new", "site", "--help"], ["bild"]])
def test_asking_for_help_loads_no_library(arguments: list[str]) -> None:
    start = f"import atexit, sys; from briefgen.cli import main; sys.argv[1:] = {arguments!r}"
    program = f"{start}; atexit.register(lambda: exec({LOADED!r})); main()"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False).stdout
    assert json.loads(said.splitlines()[-1]) == []


@pytest.mark.parametrize("name", briefgen.__all__)
def test_a_name_of_the_public_face_is_there_when_first_asked_for(name: str) -> None:
    assert run("-c", f"import briefgen; print(briefgen.{name} is not None, {name!r} in dir(briefgen))") == "True True\n"


def test_a_name_that_is_not_of_the_face_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'buidl'"):
        briefgen.buidl  # noqa: B018 - asking is the point


def test_the_face_is_what_the_package_shows() -> None:
    assert dir(briefgen) == sorted(briefgen.__all__)


def undocumented(path: Path) -> list[str]:
    """Return the public functions, classes and methods of a module that have no docstring, and the module itself."""
    tree = ast.parse(path.read_bytes())
    found = [] if ast.get_docstring(tree) or not tree.body else [path.name]
    waiting: list[tuple[str, ast.AST]] = [("", tree)]
    while waiting:
        prefix, node = waiting.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and not child.name.startswith("_"):
                overloaded = any("overload" in ast.unparse(d) for d in child.decorator_list)
                if not ast.get_docstring(child) and not overloaded:
                    found.append(f"{path.relative_to(PACKAGE)}: {prefix}{child.name}")
                if isinstance(child, ast.ClassDef):
                    waiting.append((f"{child.name}.", child))
    return found


def test_every_public_name_has_a_docstring() -> None:
    assert [name for path in FILES for name in undocumented(path)] == []


def test_no_module_is_longer_than_can_be_read_at_once() -> None:
    lengths = {str(f.relative_to(PACKAGE)): len(f.read_text(encoding="utf-8").splitlines()) for f in FILES}
    assert {name: n for name, n in lengths.items() if n > LONGEST} == {}


def test_no_module_is_called_after_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "core", "handlers"}
    assert [f.name for f in FILES if f.stem in empty] == []


def test_values_are_frozen_and_slotted() -> None:
    for path in sorted((PACKAGE / "model").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.ClassDef):
                for decorator in map(ast.unparse, node.decorator_list):
                    if decorator.startswith("dataclass"):
                        assert decorator == "dataclass(frozen=True, slots=True)", f"{path.name}: {node.name}"


def test_values_are_made_by_the_house() -> None:
    for path in FILES:
        if path != PACKAGE / "model" / "values.py":
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.ImportFrom) and node.module == "dataclasses":
                    names = {alias.name for alias in node.names}
                    assert "dataclass" not in names, (
                        f"{path.relative_to(PACKAGE)}: briefgen.model.values has it, and loads faster"
                    )


def calls(path: Path) -> set[str]:
    return {ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)}


def test_only_the_command_line_prints() -> None:
    rooms = [f for f in FILES if f.parent.name != "cli"]
    assert {str(f.relative_to(PACKAGE)) for f in rooms if calls(f) & {"print", "pprint"}} == set()


def test_only_the_clock_reads_the_time() -> None:
    asking = {"dt.datetime.now", "datetime.now", "dt.date.today", "date.today", "time.time", "dt.datetime.utcnow"}
    assert {str(f.relative_to(PACKAGE)) for f in FILES if calls(f) & asking} == {"shell/clock.py"}
