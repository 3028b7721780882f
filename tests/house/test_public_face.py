"""
The public face says of itself what for, shapes, units, errors and source; so do the values that it takes and returns.

The face has three sides: the functions of `briefgen`, what plugins are given and hand back, and what templates receive.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefgen
from briefgen.site.chrome import Chrome, Here
from briefgen.site.contexts import CONTEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGE = Path(briefgen.__file__).parent
FACE = [name for name in briefgen.__all__ if name != "__version__"]
PLUGINS = PACKAGE / "model" / "plugins.py"


def module_file(dotted: str) -> Path:
    return Path(str(importlib.import_module(dotted).__file__))


def home(path: Path, name: str) -> tuple[Path, ast.ClassDef] | None:
    """Return the class that a name means in a module, followed through imports, those for type checkers included."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ClassDef) and node.name == name:
            return path, node
        if isinstance(node, ast.ImportFrom) and name in {alias.asname or alias.name for alias in node.names}:
            return home(module_file(node.module), name) if (node.module or "").startswith("briefgen.") and node.module else None
    return None


def fields(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for child in node.body:
        if isinstance(child, ast.AnnAssign) and isinstance(child.target, ast.Name) and not child.target.id.startswith("_"):
            yield child.target.id, ast.unparse(child.annotation)


def is_value(node: ast.ClassDef) -> bool:
    return any("dataclass" in ast.unparse(d) for d in node.decorator_list)


def returned_by_functions() -> Iterator[tuple[Path, str]]:
    for name in FACE:
        function = getattr(briefgen, name)
        returned = str(function.__annotations__["return"])
        yield from ((module_file(function.__module__), word) for word in re.findall(r"\b[A-Z]\w+", returned))


def known_to_plugins() -> Iterator[tuple[Path, str]]:
    yield from ((PLUGINS, node.name) for node in ast.parse(PLUGINS.read_bytes()).body if isinstance(node, ast.ClassDef))


def received_by_templates() -> Iterator[tuple[Path, str]]:
    yield from ((module_file(kind.__module__), kind.__name__) for kind in (*CONTEXTS.values(), Chrome, Here))


def values_of_the_face() -> dict[tuple[Path, str], ast.ClassDef]:
    """Return the dataclasses of all three sides of the face, those in their fields included, by module and name."""
    found: dict[tuple[Path, str], ast.ClassDef] = {}
    waiting = [*returned_by_functions(), *known_to_plugins(), *received_by_templates()]
    while waiting:
        where = home(*waiting.pop())
        if where is None or (where[0], where[1].name) in found or not is_value(where[1]):
            continue
        path, node = where
        found[path, node.name] = node
        waiting += [(path, word) for _, kind in fields(node) for word in re.findall(r"\b[A-Z]\w+", kind)]
    return found


def section(doc: str, title: str) -> str:
    """Return what stands below a heading of a docstring, empty when there is none."""
    found = re.search(rf"^{title}:\n((?: +.*\n|\n)+)", doc + "\n", re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize("name", FACE)
def test_a_public_function_says_what_it_takes_returns_and_raises(name: str) -> None:
    function = getattr(briefgen, name)
    doc = inspect.getdoc(function) or ""
    takes = section(doc, "Args")
    unsaid = [p for p in inspect.signature(function).parameters if not re.search(rf"^ +{p}: \S", takes, re.MULTILINE)]
    assert unsaid == []
    assert section(doc, "Returns")
    assert section(doc, "Raises") or "Raises nothing" in doc
    assert section(doc, "Source"), "whose idea it is, or which page of the documentation defines it"


def test_values_that_the_face_returns_say_what_each_field_is() -> None:
    values = values_of_the_face()
    sides = {
        "Mention",
        "Extracted",
        "Figure",
        "BuildReport",
        "Written",
        "Problem",
        "Plugin",
        "Reader",
        "PublicSite",
        "HomePage",
    }
    assert sides <= {name for _, name in values}
    assert unsaid_in(values) == {}


def unsaid_in(values: Mapping[tuple[Path, str], ast.ClassDef]) -> dict[str, list[str]]:
    """Return, by class, the fields of dataclasses of which their docstring says nothing under ``Attributes``."""
    unsaid = {}
    for (path, name), node in values.items():
        told = section(ast.get_docstring(node) or "", "Attributes")
        missing = [field for field, _ in fields(node) if not re.search(rf"^ +{field}: \S", told, re.MULTILINE)]
        if missing:
            unsaid[f"{path.stem}.{name}"] = missing
    return unsaid


def values_of(room: str) -> dict[tuple[Path, str], ast.ClassDef]:
    """Return the public dataclasses of a room, by module and name."""
    return {
        (path, node.name): node
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ClassDef) and is_value(node) and not node.name.startswith("_")
    }


ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py") if values_of(path.parent.name))


@pytest.mark.parametrize("room", ROOMS)
def test_every_value_of_a_room_says_what_each_field_is(room: str) -> None:
    assert unsaid_in(values_of(room)) == {}


def test_no_room_is_left_out() -> None:
    assert {"model", "forms", "mentions", "site", "sources", "shell", "app"} <= set(ROOMS)
