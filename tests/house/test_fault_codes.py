"""The list of codes and the sources say the same: no finding without its page, no page without its finding."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from briefgen.model.faults import codes, groups

ROOT = Path(__file__).parents[2] / "briefgen"
GOLDEN = Path(__file__).parents[1] / "golden"
TELLERS = frozenset(
    "Problem Fault Needed report _report _RefusedError _warning _twice _fault _dangling _note _stop _Fault"
    " _problem choice".split()
)
MADE_OF = {f"{kind}-unknown" for kind in ("actor", "place", "dossier", "article")} | {
    f"{kind}-twice" for kind in ("article", "dossier", "page")
}
"""Codes that the sources put together (``f"{kind}-unknown"``)."""
CODE = re.compile(r"[a-z]+[0-9]*(?:-[a-z0-9]+)+")


def texts_of(path: Path) -> set[str]:
    return {
        n.value for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Constant) and type(n.value) is str
    }


def told_by(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in TELLERS:
                given = [a for a in node.args[:3] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                given += [k.value for k in node.keywords if k.arg == "code" and isinstance(k.value, ast.Constant)]
                found |= {str(a.value) for a in given if CODE.fullmatch(str(a.value))}
        elif isinstance(node, ast.Assign) and "code" in {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}:
            values = [n.value for n in ast.walk(node.value) if isinstance(n, ast.Constant)]
            found |= {str(value) for value in values if CODE.fullmatch(str(value))}
    return found


SOURCES = [p for p in ROOT.rglob("*.py") if "faults" not in p.parts]


def test_every_code_that_the_program_tells_has_its_entry() -> None:
    told = set().union(*map(told_by, SOURCES))
    assert len(told) > 120
    missing = sorted(told - set(codes()))
    assert missing == [], "write what they mean and what to do into briefgen/model/faults/"


def test_every_code_in_an_expected_message_has_its_entry() -> None:
    shown = {
        code
        for path in GOLDEN.rglob("*.txt")
        for code in re.findall(r"\b(?:error|warning|note)\[([a-z0-9-]+)\]", path.read_text("utf-8"))
    }
    assert shown
    assert sorted(shown - set(codes())) == []


def test_no_entry_is_left_of_a_finding_that_is_gone() -> None:
    texts = set().union(*map(texts_of, SOURCES))
    assert sorted(set(codes()) - texts - MADE_OF) == []


def test_every_entry_says_more_than_its_name_and_stands_once() -> None:
    for title, found in groups():
        assert title[0].isupper()
        for code, text in found.items():
            assert len(text) > 20, code
            assert text.endswith((".", ":"))
    assert sum(len(found) for _, found in groups()) == len(codes())
