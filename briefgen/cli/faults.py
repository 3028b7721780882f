"""How faults look on a terminal: place, severity, code and sentence; the line with a caret; the hint."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from briefgen.model.problem import in_reading_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.problem import Problem

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
_WIDEST = 160


def describe(problem: Problem) -> str:
    """Return a fault as lines of text, styled for a terminal."""
    place = f"{problem.where}: " if problem.where else ""
    head = click.style(f"{problem.severity}[{problem.code}]", fg=_COLOURS[problem.severity], bold=True)
    lines = [f"{place}{head}: {problem.message}"]
    if problem.excerpt:
        lines.extend(_excerpt(problem.excerpt, problem.col))
    if problem.hint:
        lines.append(f"  {click.style('hint', bold=True)}: {problem.hint}")
    return "\n".join(lines)


def show(problems: Iterable[Problem], *, style: str = "text") -> None:
    """Print the faults to standard error in reading order, or as JSON to standard output."""
    ordered = in_reading_order(list(problems))
    if style == "json":
        click.echo(json.dumps([as_fields(p) for p in ordered], ensure_ascii=False, indent=2))
        return
    for problem in ordered:
        click.echo(describe(problem), err=True)


def as_fields(problem: Problem) -> dict[str, str | int]:
    """Return a fault as a mapping for JSON."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "path": problem.path,
        "line": problem.line,
        "col": problem.col,
        "message": problem.message,
        "excerpt": problem.excerpt,
        "hint": problem.hint,
    }


def count_words(problems: Iterable[Problem]) -> str:
    """Return "2 errors, 1 warning" for the faults that there are, empty when there are none."""
    found = list(problems)
    parts = []
    for severity in ("error", "warning", "note"):
        number = sum(p.severity == severity for p in found)
        if number:
            parts.append(counted(number, severity))
    return ", ".join(parts)


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return "1 article", "2 articles", "3 stories"; ``plural`` where the noun takes no s."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def _excerpt(line: str, col: int) -> list[str]:
    start = max(0, col - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = "".join(c if c.isprintable() or c == " " else " " for c in line[start : start + _WIDEST])
    lines = [f"  | {shown.rstrip()}"]
    if col and col - 1 - start <= len(shown):
        lines.append(f"  | {' ' * (col - 1 - start)}{click.style('^', fg='red', bold=True)}")
    return lines
