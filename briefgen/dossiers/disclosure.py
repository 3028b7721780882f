"""A dossier's rule and pins as an audience may know them: nothing hidden is asked for, counted or named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.dossiers.reading import phrase_pattern, spaced
from briefgen.text.words import fold, keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.dossiers.known import Known
    from briefgen.model.dossier import Clause, Dossier, Rule, TimelineChoice
    from briefgen.model.site import Hidden


def disclose(dossier: Dossier, known: Known, hidden: Hidden) -> Dossier:
    """
    Return the dossier as if what is hidden did not exist, so that articles are judged by what readers can follow.

    A key that cannot hold without a hidden name takes its rule with it; pins, parent and sources that are hidden go.

    Args:
        dossier: the dossier as written.
        known: the names that rules may use, hidden ones included.
        hidden: what the audience may not know of.
    """
    phrases = _phrases(known, hidden)
    rules = (_rule(rule, known, hidden, phrases) for rule in dossier.rules)
    return replace(
        dossier,
        rules=tuple(rule for rule in rules if rule),
        include=_open_articles(dossier.include, hidden),
        exclude=_open_articles(dossier.exclude, hidden),
        parent=None if ("dossier", dossier.parent) in hidden else dossier.parent,
        timeline=_timeline(dossier.timeline, hidden),
        judgements=tuple(replace(j, sources=_open_articles(j.sources, hidden)) for j in dossier.judgements),
    )


def _timeline(choice: TimelineChoice, hidden: Hidden) -> TimelineChoice:
    edits = (replace(e, article="") if ("article", e.article) in hidden else e for e in choice.edits)
    return replace(choice, edits=tuple(edit for edit in edits if edit.text or edit.article))


def _open_articles(names: Iterable[str], hidden: Hidden) -> tuple[str, ...]:
    return tuple(name for name in names if ("article", name) not in hidden)


def _rule(rule: Rule, known: Known, hidden: Hidden, phrases: tuple[str, ...]) -> Rule | None:
    clauses = [_clause(clause, known, hidden, phrases) for clause in rule.clauses]
    if any(clause is None for clause in clauses):
        return None
    refused = (_clause(clause, known, hidden, phrases) for clause in rule.refused)
    return replace(
        rule,
        clauses=tuple(c for c in clauses if c and not _says_nothing(c)),
        refused=tuple(c for c in refused if c and not _says_nothing(c)),
    )


def _clause(clause: Clause, known: Known, hidden: Hidden, phrases: tuple[str, ...]) -> Clause | None:
    """Return a clause without its hidden values, None when it can no longer hold."""

    def shown(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(v for v in values if not _is_hidden(clause, v, known, hidden, phrases))

    cut = replace(
        clause,
        any_of=shown(clause.any_of),
        all_of=shown(clause.all_of),
        none_of=shown(clause.none_of),
        within=shown(clause.within),
    )
    emptied = (clause.any_of and not cut.any_of) or (clause.within and not cut.within)
    return None if emptied or cut.all_of != clause.all_of else cut


def _says_nothing(clause: Clause) -> bool:
    asked = clause.any_of or clause.all_of or clause.none_of or clause.within
    return not asked and clause.key != "dates" and not clause.at_least


def _is_hidden(clause: Clause, value: str, known: Known, hidden: Hidden, phrases: tuple[str, ...]) -> bool:
    if clause.key == "actors":
        return ("actor", known.actor(value) or value) in hidden
    if clause.key == "places":
        return ("place", known.place(value) or value) in hidden
    if clause.key == "text":
        words = spaced(keys(value))
        return any(_finds(phrase, words) or _means(value, phrase) for phrase in phrases)
    if clause.key == "dossiers":
        return ("dossier", value) in hidden
    folded = fold(value)
    return (clause.key == "tags" and ("tag", folded) in hidden) or (
        clause.key == "publishers" and ("publisher", folded) in hidden
    )


def _finds(phrase: str, words: str) -> bool:
    """Whether the words of a hidden name stand among other words, in whatever form."""
    sought = phrase_pattern((phrase,), "en")
    return bool(sought and sought.search(words))


def _means(value: str, phrase: str) -> bool:
    """Whether a value is a hidden name in another form."""
    sought = phrase_pattern((value,), "en")
    return bool(sought and sought.fullmatch(phrase))


def _phrases(known: Known, hidden: Hidden) -> tuple[str, ...]:
    """Return the folded words of every name of a hidden actor or place: a phrase that holds one would tell it."""
    forms = (form for kind, id_ in sorted(hidden) for form in known.forms(kind, id_))
    return tuple(dict.fromkeys(spaced(words) for form in forms if (words := keys(form))))
