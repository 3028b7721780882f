"""Dossiers that refer to others: the order in which to judge them, and what is wrong with what their rules name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.dossiers.known import unknown_names
from briefgen.model.dossier import place_of
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.dossiers.known import Known
    from briefgen.model.dossier import Clause, Dossier, Rule
    from briefgen.model.site import Site

_FEWEST = 4
"""Articles below which it says nothing that a rule takes all of them."""


def rule_faults(dossiers: Sequence[Dossier], known: Known) -> list[Problem]:
    """Return what is wrong with the rules of all dossiers: names that nothing knows, and circles."""
    ids = {d.id for d in dossiers}
    unknown = [problem for dossier in dossiers for problem in unknown_names(dossier, known, ids)]
    return in_order_of_need(dossiers)[1] + _circles_of_parents(dossiers) + unknown


def idle_rules(site: Site) -> list[Problem]:
    """
    Return a warning for each rule that takes none of the site's articles, or every one of them.

    Where there is one dossier only, the whole site may well be about it: that is a note. A handful of articles tells nothing.
    """
    total = len(site.articles)
    problems = []
    for gathered in site.dossiers if total else ():
        for rule, held in zip(gathered.dossier.rules, gathered.held, strict=True):
            if held == 0 or (held == total and total >= _FEWEST):
                problem = _idle(rule, held, total, gathered.dossier)
                problems.append(replace(problem, severity="note") if held and len(site.dossiers) == 1 else problem)
    return problems


def _idle(rule: Rule, held: int, total: int, dossier: Dossier) -> Problem:
    of = "the only article" if total == 1 else f"the {total} articles"
    if held:
        code, message = "rule-takes-all", f"this rule takes every one of {of} of the site"
        hint = "ask for more: a place, an actor, a span of dates, or words with 'least'"
    else:
        code, message = "rule-takes-none", f"this rule takes none of {of} of the site"
        hint = f"see which key keeps an article out: briefgen dossier explain {dossier.id} ARTICLE"
    return Problem(code, message, dossier.path, *rule.place, hint=hint, severity="warning")


def _circles_of_parents(dossiers: Sequence[Dossier]) -> list[Problem]:
    """Return a problem for each circle of dossiers that lie inside each other, at the first of them."""
    parents = {d.id: d.parent for d in dossiers if d.parent}
    by_id = {d.id: d for d in dossiers}
    reported: set[str] = set()
    problems = []
    for first in sorted(parents):
        chain, here = [first], parents[first]
        while here in parents and here not in chain:
            chain.append(here)
            here = parents[here]
        if here == first and not reported & {*chain}:
            reported.update(chain)
            message = f"dossiers lie inside each other in a circle: {' → '.join((*chain, first))}"
            place = place_of(by_id[first].written, "parent")
            hint = "take 'parent' out of one of them"
            problems.append(Problem("parent-circle", message, by_id[first].path, *place, hint=hint))
    return problems


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
    return Problem("dossier-circle", message, path, *clause.place(ids[0]), hint="take one of them out of the key 'dossiers'")


def _needs(dossier: Dossier) -> Iterator[tuple[str, Clause]]:
    for clause in (c for rule in dossier.rules for c in (*rule.clauses, *rule.refused) if c.key == "dossiers"):
        for name in (*clause.any_of, *clause.all_of, *clause.none_of):
            yield name, clause
