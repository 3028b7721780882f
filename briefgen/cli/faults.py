"""How faults look on a terminal: place, severity, code and sentence; the line with a caret; the hint."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from briefgen.model.problem import in_reading_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.problem import Problem

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
_WIDEST = 160
_MOST_NAMED = 5
"""Addresses at one host that are named besides the first."""
_ADDRESS = re.compile(r"https?://([^/?#\s]+)", re.IGNORECASE)


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


def show(problems: Iterable[Problem], *, style: str = "text", most_notes: int = 0) -> None:
    """
    Print the faults in reading order: for people to standard error, for programs to standard output.

    Args:
        problems: what was found.
        style: text, json, github (workflow commands of GitHub Actions) or sarif (SARIF 2.1.0).
        most_notes: of each code, notes beyond so many are counted, not shown; 0: all are shown.
    """
    ordered = in_reading_order(list(problems))
    if style == "json":
        click.echo(json.dumps([as_fields(p) for p in ordered], ensure_ascii=False, indent=2))
    elif style == "github":
        click.echo("\n".join(map(as_annotation, ordered)), nl=bool(ordered))
    elif style == "sarif":
        from briefgen.cli.sarif import as_sarif

        click.echo(json.dumps(as_sarif(ordered), ensure_ascii=False, indent=2))
    else:
        _tell(ordered, most_notes)


def _tell(ordered: Iterable[Problem], most_notes: int) -> None:
    counts: Counter[str] = Counter()
    for problem in ordered:
        counts[problem.code] += problem.severity == "note"
        if not most_notes or problem.severity != "note" or counts[problem.code] <= most_notes:
            click.echo(describe(problem), err=True)
    for code, number in counts.items():
        if most_notes and number > most_notes:
            click.echo(f"… and {counted(number - most_notes, 'more note')} [{code}]; all are shown with --all", err=True)


def gathered(problems: Iterable[Problem]) -> list[Problem]:
    """
    Return faults of web addresses with the same cause at the same host as one, at the first address, with the others counted.

    What is told of files stays as it is.
    """
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for number, problem in enumerate(problems):
        parts = _ADDRESS.match(problem.path)
        same = (parts[1].lower(), problem.code, problem.message, problem.hint, problem.severity) if parts else (str(number),)
        groups.setdefault(same, []).append(problem)
    return [_as_one(group) for group in groups.values()]


def _as_one(group: list[Problem]) -> Problem:
    first, *more = (group[0].at(path) for path in dict.fromkeys(p.path for p in group))
    if not more:
        return first
    host = _ADDRESS.findall(first.path)[0]
    rest = [_ADDRESS.sub("", p.path, count=1) or "/" for p in more]
    named = ", ".join(rest[:_MOST_NAMED]) + (", …" if len(rest) > _MOST_NAMED else "")
    told = f"{first.message}; the same holds for {counted(len(more), 'more address', 'more addresses')} at {host}: {named}"
    return replace(first, message=told)


def as_annotation(problem: Problem) -> str:
    """Return a fault as a workflow command of GitHub Actions, which GitHub shows at its line of a pull request."""
    level = {"error": "error", "warning": "warning", "note": "notice"}[problem.severity]
    places = {"file": problem.path, "line": problem.line, "col": problem.col, "title": problem.code}
    fields = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in places.items() if value)
    text = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
    return f"::{level} {fields}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


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
