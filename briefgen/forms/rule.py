"""The rule of a dossier: clauses that must all hold, with any, all and none inside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from briefgen.forms.days import WHEN
from briefgen.forms.form import Form, Key
from briefgen.forms.lists import ListOf
from briefgen.forms.scalars import FLAG, GRADE, LANGUAGE, TEXT, choice, whole
from briefgen.model.dossier import CLAUSE_KEYS, Clause, ClauseKey, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.forms.form import Row

_BY: tuple[Literal["published", "mentioned"], ...] = ("published", "mentioned")

_SAY_OR_DELETE = "say what must hold, or delete the key"

ANY = Key("any", ListOf(TEXT), "At least one of these.")
ALL = Key("all", ListOf(TEXT), "Each of these.")
NONE = Key("none", ListOf(TEXT), "None of these.")
WITHIN = Key("within", ListOf(TEXT), "The article names one of these places, or a place inside one.")
EXACT = Key("exact", FLAG, "Only the words as they are written; without it their inflected forms count too.")
LEAST = Key("least", whole(1, 10_000), "Smallest number of mentions, all words together.")
FROM = Key("from", WHEN, "First day.")
TO = Key("to", WHEN, "Last day.")
BY: Key[Literal["published", "mentioned"]] = Key(
    "by", choice("value for 'by'", _BY), "By the day of publication, or by the dates the text names."
)
AT_LEAST = Key("at_least", GRADE, "Lowest Admiralty grade that is still good enough.")
LANGUAGES = Key("any", ListOf(LANGUAGE), "At least one of these.")
GRADES = Key("any", ListOf(GRADE), "At least one of these.")
NO_GRADES = Key("none", ListOf(GRADE), "None of these.")


def _clause(key: ClauseKey) -> Callable[[Row], Clause | None]:
    """Return the maker of the clause under ``key``."""

    def make(row: Row) -> Clause | None:
        start, end = row.get(FROM, None), row.get(TO, None)
        made = Clause(
            key,
            any_of=row.get(ANY, ()),
            all_of=row.get(ALL, ()),
            none_of=row.get(NONE, ()),
            within=row.get(WITHIN, ()),
            least=row.get(LEAST, 1),
            first=start.first if start else None,
            last=end.last if end else None,
            by=row.get(BY, "published"),
            at_least=row.get(AT_LEAST, ""),
            exact=row.get(EXACT, False),
            written=tuple(w for name in (ANY, ALL, NONE, WITHIN) for w in row.written(name)),
        )
        return made if _judge(made, row) else None

    return make


def _judge(clause: Clause, row: Row) -> bool:
    """Report a clause that says nothing or cannot hold; return whether it can stand."""
    if clause.first and clause.last and clause.first > clause.last:
        row.report("range-reversed", "the last day lies before the first", "swap 'from' and 'to'", FROM)
        return False
    said = (clause.any_of, clause.all_of, clause.none_of, clause.within, clause.first, clause.last, clause.at_least)
    if any(said):
        return True
    if not any(row.failed(key) for key in (ANY, ALL, NONE, WITHIN, FROM, TO, AT_LEAST)):
        row.report("clause-empty", f"nothing is asked of {clause.key}", _SAY_OR_DELETE)
    return False


def _form(key: ClauseKey, *keys: Key[object], short: Key[object] | None = None) -> Form[Clause]:
    return Form(f"a condition on {key}", keys, _clause(key), short=short, unknown="error")


def _lists(key: ClauseKey) -> Form[Clause]:
    return _form(key, ANY, ALL, NONE, short=ANY)


_CLAUSES: dict[ClauseKey, Key[Clause]] = {
    "dates": Key("dates", _form("dates", FROM, TO, BY), "When it was published, or which days it names."),
    "places": Key("places", _form("places", ANY, ALL, NONE, WITHIN, short=ANY), "Which places it names."),
    "actors": Key("actors", _lists("actors"), "Which actors it names."),
    "text": Key("text", _form("text", ANY, ALL, NONE, LEAST, EXACT, short=ANY), "Which words stand in it."),
    "tags": Key("tags", _lists("tags"), "Which tags it has."),
    "grades": Key("grades", _form("grades", AT_LEAST, GRADES, NO_GRADES, short=AT_LEAST), "How reliable it is."),
    "publishers": Key("publishers", _form("publishers", ANY, NONE, short=ANY), "Who published it."),
    "languages": Key("languages", _form("languages", LANGUAGES, NONE, short=LANGUAGES), "Which language it is in."),
    "dossiers": Key("dossiers", _lists("dossiers"), "Which other dossiers it is in."),
}


def _clauses(row: Row) -> tuple[Clause, ...]:
    """Return the clauses in the order of the file, each with the place of its key."""
    found = []
    for name in row.names():
        key = next((key for clause, key in _CLAUSES.items() if clause == name), None)
        if key is None:
            continue
        if clause := row.get(key, None):
            line, col = row.place(key)
            found.append(replace(clause, line=line, col=col))
        elif not row.failed(key):
            row.report("clause-empty", f"nothing is asked of {name}", _SAY_OR_DELETE, key)
    return tuple(found)


_KEYS = tuple(_CLAUSES[key] for key in CLAUSE_KEYS)
NOT = Key("not", Form("what must not hold", _KEYS, _clauses, unknown="error"), "Conditions of which none may hold.")


def _rule(row: Row) -> Rule | None:
    rule = Rule(_clauses(row), row.get(NOT, ()))
    if rule.clauses or rule.refused:
        return rule
    if not row.names():
        row.report(
            "rule-empty", "this rule asks for nothing, so it would gather every article", "say what must hold, or delete it"
        )
    return None


RULE: Form[Rule] = Form("a rule", (*_KEYS, NOT), _rule, unknown="error")
MATCH = Key("match", RULE, "The rule: every key must hold.")
