"""Faults as values: what is wrong, where it stands, and what to do about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from briefgen.model.values import dataclass

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """
    One finding about a file of the user.

    Attributes:
        code: stable name of the kind of fault, lower case with hyphens (``date-unreadable``).
        message: one sentence for people, without place and without full stop.
        path: file as the user knows it, relative to the project, ``/`` as separator; empty when no file is to blame.
        line: 1-based line, 0 when unknown.
        col: 1-based column counted in characters, 0 when unknown.
        excerpt: the line of the file, without its line end; empty when there is none to show.
        hint: what the user can do, one sentence; empty only when nothing useful can be said.
        severity: ``error`` stops a build, ``warning`` and ``note`` do not.
    """

    code: str
    message: str
    path: str = ""
    line: int = 0
    col: int = 0
    excerpt: str = ""
    hint: str = ""
    severity: Severity = "error"

    @property
    def where(self) -> str:
        """Return ``path:line:col`` with the parts that are known."""
        parts = [self.path]
        if self.path and self.line:
            parts.append(str(self.line))
            if self.col:
                parts.append(str(self.col))
        return ":".join(parts)

    def at(self, path: str) -> Problem:
        """Return the same finding about another file."""
        return replace(self, path=path)


def in_reading_order(problems: list[Problem] | tuple[Problem, ...]) -> list[Problem]:
    """Return the problems sorted by file, line and column, each once."""
    return sorted(dict.fromkeys(problems), key=lambda p: (p.path, p.line, p.col, p.code, p.message))
