"""Faults in SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which editors and code hosts read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import briefgen
from briefgen.model.faults import codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.problem import Problem

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(problems: Sequence[Problem]) -> dict[str, object]:
    """Return a SARIF log with one run; each code that occurs is a rule with its text from the reference."""
    found = list(dict.fromkeys(problem.code for problem in problems))
    rules = [{"id": code, "fullDescription": {"text": codes().get(code, code)}} for code in found]
    driver = {"name": "briefgen", "semanticVersion": briefgen.__version__, "rules": rules}
    results = [_result(problem, found.index(problem.code)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(problem: Problem, rule: int) -> dict[str, object]:
    text = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": text},
    }
    if problem.path:
        place: dict[str, object] = {"artifactLocation": {"uri": quote(problem.path)}}
        if problem.line:
            place["region"] = {"startLine": problem.line, **({"startColumn": problem.col} if problem.col else {})}
        result["locations"] = [{"physicalLocation": place}]
    return result
