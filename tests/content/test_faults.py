from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.content.article import read_article
from briefgen.content.dossier import read_dossier
from briefgen.content.pages import read_text_page
from briefgen.content.registries import read_actors, read_places, read_publishers
from briefgen.model.problem import in_reading_order
from briefgen.project.settings import read_settings

if TYPE_CHECKING:
    from briefgen.model.problem import Problem

FAULTS = Path(__file__).parents[1] / "golden" / "faults"
CASES = sorted(path for path in FAULTS.glob("*/*") if path.suffix != ".txt")


def problems_of(case: Path) -> list[Problem]:
    kind, data, path = case.parent.name, case.read_bytes(), f"content/{case.parent.name}/{case.name}"
    found: tuple[Problem, ...]
    match kind:
        case "articles":
            _, found = read_article(path, data, language="en")
        case "dossiers":
            _, found = read_dossier(path, data, language="en")
        case "pages":
            _, found = read_text_page(path, data, language="en")
        case "actors":
            _, found = read_actors(path, data)
        case "places":
            _, found = read_places(path, data)
        case "sources":
            _, found = read_publishers(path, data)
        case _:
            _, found = read_settings(path, data)
    return in_reading_order(found)


def told(problem: Problem) -> str:
    place = ":".join(str(part) for part in (problem.line, problem.col) if part) or "-"
    return f"{place} {problem.severity}[{problem.code}] {problem.message} | {problem.hint}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_mistake_is_told_with_its_place_and_the_way_out(case: Path) -> None:
    found = problems_of(case)
    assert "".join(told(problem) for problem in found) == case.with_suffix(".txt").read_text("utf-8")
    lines = case.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    for problem in found:
        assert problem.path == f"content/{case.parent.name}/{case.name}"
        assert problem.hint, f"{problem.code} names no way out"
        assert problem.excerpt == (lines[problem.line - 1] if problem.line and problem.excerpt else "")
        assert problem.line or problem.code == "base-url-missing"
        assert problem.col <= len(problem.excerpt) + 1 or problem.code == "not-text"


def test_every_case_has_its_text() -> None:
    assert len(CASES) >= 70
    assert {case.with_suffix(".txt") for case in CASES} == set(FAULTS.glob("*/*.txt"))
