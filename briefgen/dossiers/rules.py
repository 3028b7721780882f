"""Which articles a dossier gathers, and the sentence that says why: exclude, then include, then the rules."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from briefgen.dossiers import clauses
from briefgen.model.said import Said, Times, several
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.dossiers.known import Known
    from briefgen.dossiers.reading import Reading
    from briefgen.model.dossier import Clause, Dossier, Rule
    from briefgen.model.said import Value


@dataclass(frozen=True, slots=True)
class Finding:
    """
    What one key of a rule says of an article.

    Attributes:
        key: of the rule.
        holds: whether it holds.
        words: why ("names Idlib").
    """

    key: str
    holds: bool
    words: Value


@dataclass(frozen=True, slots=True)
class Verdict:
    """
    Whether an article is in a dossier.

    Attributes:
        inside: it is.
        reason: why, one sentence.
        pinned: a pin decided.
        findings: those of the rule that let it in, or of every rule that kept it out, in the order of the file.
        held: of each rule whether it holds, pins apart.
    """

    inside: bool
    reason: Value
    pinned: bool = False
    findings: tuple[Finding, ...] = field(default=())
    held: tuple[bool, ...] = field(default=())


def explain(dossier: Dossier, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> Verdict:
    """
    Judge one article by one dossier.

    Args:
        dossier: the dossier with its rules and pins.
        reading: the article as rules read it.
        known: names resolved to ids.
        members: article ids of the dossiers judged before, for the key ``dossiers``.
    """
    judged = tuple(_judge(rule, reading, known, members) for rule in dossier.rules)
    held = tuple(all(f.holds for f in findings) for findings in judged)
    article = reading.filed.article.id
    if article in dossier.exclude:
        return Verdict(inside=False, reason=Said("why.out.pin"), pinned=True, held=held)
    if article in dossier.include:
        return Verdict(inside=True, reason=Said("why.in.pin"), pinned=True, held=held)
    if not dossier.rules:
        return Verdict(inside=False, reason=Said("why.out.no_rule"))
    if True in held:
        findings = judged[held.index(True)]
        why = Said("why.in", (("what", several(f.words for f in findings)),)) if findings else Said("why.in.all")
        return Verdict(inside=True, reason=why, findings=findings, held=held)
    missed = tuple(f for findings in judged for f in findings)
    failed = dict.fromkeys(f.words for f in missed if not f.holds)
    return Verdict(inside=False, reason=Said("why.out", (("what", several(failed)),)), findings=missed, held=held)


def rule_of(dossier: Dossier, known: Known) -> Value:
    """Return the dossier's rule as sentences that a reader understands; empty when it has neither rule nor pins."""
    ways = [_way(rule, known) for rule in dossier.rules]
    if not ways:
        return Said("rule.pins") if dossier.include else ""
    told: Value = Said("rule.is", (("ways", several(ways, "ways")),))
    for key, pins in (("rule.put_in", dossier.include), ("rule.kept_out", dossier.exclude)):
        if pins:
            told = Said("rule.and", (("first", told), ("last", Times(key, len(pins)))))
    return told


def _way(rule: Rule, known: Known) -> Value:
    wanted = ("what", several(clauses.describe(clause, known) for clause in rule.clauses)) if rule.clauses else None
    refused = ("refused", several((clauses.describe(c, known) for c in rule.refused), "or")) if rule.refused else None
    if wanted and refused:
        return Said("rule.when_unless", (wanted, refused))
    if wanted:
        return Said("rule.when", (wanted,))
    return Said("rule.unless", (refused,)) if refused else Said("rule.all")


def _judge(rule: Rule, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> tuple[Finding, ...]:
    found = [_finding(clause, reading, known, members) for clause in rule.clauses]
    return tuple(found + [_refused(clause, reading, known, members) for clause in rule.refused])


def _finding(clause: Clause, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> Finding:
    holds, words = clauses.judge(clause, reading, known, members)
    return Finding(clause.key, holds, words)


def _refused(clause: Clause, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> Finding:
    found = _finding(clause, reading, known, members)
    return replace(found, key=f"not.{found.key}", holds=not found.holds)
