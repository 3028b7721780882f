"""The house as its files declare it: what is imported is declared, what is declared is used."""

from __future__ import annotations

import ast
import itertools
import re
import sys
import tomllib
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[2]
DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def imported() -> set[str]:
    """Return the top-level names that the package imports, its own and the standard library's left out."""
    names: set[str] = set()
    for path in (ROOT / "briefgen").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                names.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return names - sys.stdlib_module_names - {"briefgen"}


def named(requirements: Iterable[str]) -> set[str]:
    return {re.split(r"[<>=!~;\[( ]", requirement)[0].lower() for requirement in requirements}


def needed() -> set[str]:
    return named(DECLARED["dependencies"])


def extras() -> set[str]:
    return named(itertools.chain.from_iterable(DECLARED.get("optional-dependencies", {}).values()))


def test_every_library_that_is_imported_is_declared() -> None:
    homes = packages_distributions()
    distributions = {home.lower() for name in imported() for home in homes.get(name, [f"{name} (unknown)"])} - extras()
    brought = named(itertools.chain.from_iterable(requires(name) or () for name in needed()))
    assert distributions - needed() - brought == set()
    assert distributions - needed() <= {"markupsafe", "tornado"}, "parts of the face of Jinja and of livereload"


def test_every_library_that_is_declared_is_used() -> None:
    homes = {home.lower() for name in imported() for home in packages_distributions().get(name, [])}
    assert needed() - homes - {"lxml-html-clean"} == set(), "lxml-html-clean is what trafilatura forgets to ask for"
    assert (ROOT / "briefgen" / "py.typed").is_file()


def test_the_version_is_written_in_one_place() -> None:
    assert "version" in DECLARED["dynamic"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    import briefgen

    assert briefgen.__version__ in changes or "Unreleased" in changes


def test_the_command_is_declared() -> None:
    assert DECLARED["scripts"] == {"briefgen": "briefgen.cli:main"}


def test_the_browser_is_started_in_one_place() -> None:
    starting = "sync_" + "playwright("  # a second one in the same process is an error
    assert [p.name for p in (ROOT / "tests").rglob("*.py") if starting in p.read_text(encoding="utf-8")] == ["conftest.py"]
