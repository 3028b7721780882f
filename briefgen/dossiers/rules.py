"""Which articles a dossier gathers, and the sentence that says why (design §3.3): exclude, then include, then the rules."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen.dossiers import clauses
from briefgen.dossiers.wording import join_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.dossiers.known import Known
    from briefgen.dossiers.reading import Reading
    from briefgen.model.dossier import Clause, Dossier, Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """What one key of a rule says of an article: whether it holds, and in words why ("it names Idlib")."""

    key: str
    holds: bool
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """
    Whether an article is in a dossier.

    ``reason`` is one sentence; ``pinned`` says that a pin decided; ``findings`` are those of the rule that let it in, or of
    every rule that kept it out, in the order of the file. ``held`` says of each rule whether it holds, pins apart.
    """

    inside: bool
    reason: str
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
        return Verdict(inside=False, reason="Kept out by hand (exclude).", pinned=True, held=held)
    if article in dossier.include:
        return Verdict(inside=True, reason="Put in by hand (include).", pinned=True, held=held)
    if not dossier.rules:
        return Verdict(inside=False, reason="The dossier has no rule and the article is not pinned.")
    if True in held:
        findings = judged[held.index(True)]
        why = join_words([f.words for f in findings]) or "the rule takes every article"
        return Verdict(inside=True, reason=f"In because {why}.", findings=findings, held=held)
    missed = tuple(f for findings in judged for f in findings)
    failed = dict.fromkeys(f.words for f in missed if not f.holds)
    return Verdict(inside=False, reason=f"Out because {join_words(list(failed))}.", findings=missed, held=held)


def rule_in_words(dossier: Dossier, known: Known) -> str:
    """Return the dossier's rule as sentences that a reader understands; empty when it has only pins."""
    ways = [_in_words(rule, known) for rule in dossier.rules]
    if not ways:
        return "Articles are put in by hand." if dossier.include else ""
    text = f"An article is in {'; or '.join(ways)}."
    if dossier.include:
        text += f" {_counted(len(dossier.include))} put in by hand."
    if dossier.exclude:
        text += f" {_counted(len(dossier.exclude))} kept out by hand."
    return text


def _counted(number: int) -> str:
    return "One article is" if number == 1 else f"{number} articles are"


def _in_words(rule: Rule, known: Known) -> str:
    wanted = join_words([clauses.describe(clause, known) for clause in rule.clauses])
    refused = join_words([clauses.describe(clause, known) for clause in rule.refused], "or")
    if wanted:
        return f"when it {wanted}" + (f", unless it {refused}" if refused else "")
    return f"unless it {refused}" if refused else "whatever it says"


def _judge(rule: Rule, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> tuple[Finding, ...]:
    found = [_finding(clause, reading, known, members) for clause in rule.clauses]
    return tuple(found + [_refused(clause, reading, known, members) for clause in rule.refused])


def _finding(clause: Clause, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> Finding:
    holds, words = clauses.judge(clause, reading, known, members)
    return Finding(clause.key, holds, words)


def _refused(clause: Clause, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> Finding:
    found = _finding(clause, reading, known, members)
    return replace(found, key=f"not.{found.key}", holds=not found.holds)
