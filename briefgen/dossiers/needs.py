"""Dossiers that refer to others: the order in which to judge them, and what is wrong with what their rules name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.dossiers.known import unknown_names
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.dossiers.known import Known
    from briefgen.model.dossier import Clause, Dossier


def rule_faults(dossiers: Sequence[Dossier], known: Known) -> list[Problem]:
    """Return what is wrong with the rules of all dossiers: names that nothing knows, and circles."""
    ids = {d.id for d in dossiers}
    unknown = [problem for dossier in dossiers for problem in unknown_names(dossier, known, ids)]
    return in_order_of_need(dossiers)[1] + unknown


def in_order_of_need(dossiers: Sequence[Dossier]) -> tuple[list[Dossier], list[Problem]]:
    """Order dossiers so that those a rule refers to come before it; circles are reported and cut."""
    by_id = {d.id: d for d in dossiers}
    ordered: dict[str, Dossier] = {}
    problems: list[Problem] = []
    for first in sorted(by_id):
        if first not in ordered:
            _follow(first, by_id, ordered, problems)
    return list(ordered.values()), problems


def _follow(first: str, by_id: dict[str, Dossier], ordered: dict[str, Dossier], problems: list[Problem]) -> None:
    """Put a dossier behind everything that it needs, however long the chain is."""
    path: dict[str, Iterator[tuple[str, Clause]]] = {first: _needs(by_id[first])}
    while path:
        here = next(reversed(path))
        need, clause = next(path[here], ("", None))
        if clause is None:
            ordered[here] = by_id[here]
            del path[here]
        elif need in path:
            problems.append(_circle([*path][[*path].index(need) :], by_id[here].path, clause))
        elif need in by_id and need not in ordered:
            path[need] = _needs(by_id[need])


def _circle(ids: list[str], path: str, clause: Clause) -> Problem:
    message = f"dossiers refer to each other in a circle: {' → '.join((*ids, ids[0]))}"
    return Problem("dossier-circle", message, path, clause.line, clause.col, hint="take one of them out of the key 'dossiers'")


def _needs(dossier: Dossier) -> Iterator[tuple[str, Clause]]:
    for clause in (c for rule in dossier.rules for c in (*rule.clauses, *rule.refused) if c.key == "dossiers"):
        for name in (*clause.any_of, *clause.all_of, *clause.none_of):
            yield name, clause
