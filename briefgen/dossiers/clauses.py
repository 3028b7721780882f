"""One key of a rule: whether it holds for an article, and what is to be told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from briefgen.dossiers.wording import times
from briefgen.model.said import Ref, Said, several
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefgen.dossiers.known import Known
    from briefgen.dossiers.reading import Reading
    from briefgen.model.dossier import Clause, ClauseKey
    from briefgen.model.said import Value

_ORDER_OF_GRADES = "ABCDEF"


Found: TypeAlias = "Callable[[str, Reading, Known, Mapping[str, frozenset[str]]], Value | None]"
"""What a key finds of a wanted value in an article; None: nothing."""


def judge(clause: Clause, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> tuple[bool, Value]:
    """Return whether the clause holds for the article, and the reason ("names Turkey")."""
    if clause.key == "dates":
        return _judge_dates(clause, reading)
    if clause.key == "grades" and clause.at_least:
        graded = _judge_grade(clause, reading)
        if not graded[0] or not (clause.any_of or clause.none_of):
            return graded
    if clause.key == "text":
        return _judge_text(clause, reading, known)
    found = _FOUND[clause.key]
    wanted = {value: found(value, reading, known, members) for value in (*clause.any_of, *clause.all_of, *clause.none_of)}
    inside = {value: _inside(value, reading, known) for value in clause.within}
    return _verdict(clause, wanted, inside, known)


def describe(clause: Clause, known: Known) -> Value:
    """Return the clause as the rest of a sentence that begins with "an article is in when it"."""
    if clause.key == "dates":
        span = _span(clause)
        return Said("why.published.span" if clause.by == "published" else "why.day.span", (("span", span),))
    says = f"{_verb(clause)}.exact" if clause.key == "text" and clause.exact else _verb(clause)
    parts: list[Value] = [_what("why.grades.least", clause.at_least)] if clause.at_least else []
    if clause.within:
        parts.append(_what("why.place_in", several(_named(clause, clause.within, known), "or")))
    if clause.any_of:
        what = several(_named(clause, clause.any_of, known), "or")
        least = Said(f"{says}.least", (("what", what), ("times", times(clause.least))))
        parts.append(least if clause.least > 1 and clause.key == "text" else _what(says, what))
    if clause.all_of:
        parts.append(_what(says, several(_named(clause, clause.all_of, known))))
    if clause.none_of:
        parts.append(_what(f"{_verb(clause)}.not", several(_named(clause, clause.none_of, known), "or")))
    return several(parts)


def _verb(clause: Clause) -> str:
    return "why.names" if clause.key in {"actors", "places"} else f"why.{clause.key}"


def _what(key: str, what: Value) -> Said:
    return Said(key, (("what", what),))


def _span(clause: Clause) -> Value:
    ends = [(name, end) for name, end in (("first", clause.first), ("last", clause.last)) if end]
    if clause.first and clause.first == clause.last:
        return Said("why.span.on", (("first", clause.first),))
    key = "both" if len(ends) == 2 else "from" if clause.first else "to"  # noqa: PLR2004 - both ends
    return Said(f"why.span.{key}", tuple(ends)) if ends else ""


def _named(clause: Clause, values: tuple[str, ...], known: Known) -> list[Value]:
    if clause.key == "actors":
        return [known.actor_name(known.actor(v) or v) for v in values]
    if clause.key == "places":
        return [known.place_name(known.place(v) or v) for v in values]
    if clause.key == "text":
        return [_quoted(v) for v in values]
    if clause.key == "dossiers":
        return [Ref("dossier", v) for v in values]
    return [Ref("language", v) for v in values] if clause.key == "languages" else list(values)


def _quoted(phrase: str) -> Said:
    return Said("why.quoted", (("text", phrase),))


def _verdict(
    clause: Clause, wanted: Mapping[str, Value | None], inside: Mapping[str, Value | None], known: Known
) -> tuple[bool, Value]:
    """Return whether every part of a clause holds, given what was found of its values and inside its areas."""
    says, lacks = _verb(clause), f"{_verb(clause)}.not"
    for choice, hits in ((clause.within, inside), (clause.any_of, wanted)):
        if choice and not any(hits[v] is not None for v in choice):
            return False, _what(lacks, several(_named(clause, choice, known), "or"))
    missing = tuple(v for v in clause.all_of if wanted[v] is None)
    if missing:
        return False, _what(lacks, several(_named(clause, missing, known), "or"))
    barred = [found for v in clause.none_of if (found := wanted[v]) is not None]
    if barred:
        return False, _what(says, several(barred))
    held = [*(inside[v] for v in clause.within), *(wanted[v] for v in (*clause.any_of, *clause.all_of))]
    shown = list(dict.fromkeys(value for value in held if value is not None))
    if shown:
        return True, _what(says, several(shown))
    return True, _what(lacks, several(_named(clause, clause.none_of, known), "or"))


def _judge_dates(clause: Clause, reading: Reading) -> tuple[bool, Value]:
    span = _span(clause)
    if clause.by == "mentioned":
        hit = next((d for d in reading.filed.dates if d.first and d.overlaps(clause.first, clause.last)), None)
        return (True, Said("why.day", (("date", hit),))) if hit else (False, Said("why.day.not", (("span", span),)))
    published = reading.filed.article.published
    if published is None:
        return False, Said("why.published.unknown")
    if published.overlaps(clause.first, clause.last):
        return True, Said("why.published", (("date", published),))
    return False, Said("why.published.not", (("date", published), ("span", span)))


def _judge_grade(clause: Clause, reading: Reading) -> tuple[bool, Value]:
    if not reading.grade:
        return False, Said("why.grades.none")
    wanted, has = clause.at_least, reading.grade
    source = _ORDER_OF_GRADES.find(has[:1]) <= _ORDER_OF_GRADES.find(wanted[:1])
    item = not wanted[1:] or (bool(has[1:]) and has[1:] <= wanted[1:])
    if source and item:
        return True, _what("why.grades", has)
    lacks = "why.grades.source" if source and not has[1:] else "why.grades.below"
    return False, Said(lacks, (("grade", has), ("what", wanted)))


def _judge_text(clause: Clause, reading: Reading, known: Known) -> tuple[bool, Value]:
    phrases = (*clause.any_of, *clause.all_of, *clause.none_of)
    counts = {phrase: reading.times(phrase, exact=clause.exact) for phrase in phrases}
    said: dict[str, Value | None] = {
        phrase: Said("why.often", (("text", _quoted(phrase)), ("times", times(n)))) if n else None
        for phrase, n in counts.items()
    }
    total = reading.times(*clause.any_of, exact=clause.exact) if clause.least > 1 else clause.least
    if any(counts[p] for p in clause.any_of) and total < clause.least:
        have = several(found for p in clause.any_of if (found := said[p]) is not None)
        return False, Said("why.text.few", (("what", have), ("times", times(clause.least))))
    return _verdict(clause, said, {}, known)


def _actor(value: str, reading: Reading, known: Known, _members: Mapping[str, frozenset[str]]) -> Value | None:
    actor = known.actor(value)
    if actor is None:
        return None
    if actor in reading.filed.actors:
        return known.actor_name(actor)
    part = next((a for a in reading.filed.actors if a in known.register.parts(actor)), None)
    if part is None:
        return None
    return Said("why.part", (("part", known.actor_name(part)), ("whole", known.actor_name(actor))))


def _place(value: str, reading: Reading, known: Known, _members: Mapping[str, frozenset[str]]) -> Value | None:
    place = known.place(value)
    return known.place_name(place) if place is not None and place in reading.filed.places else None


def _inside(value: str, reading: Reading, known: Known) -> Value | None:
    outer = known.place(value)
    if outer is None:
        return None
    if outer in reading.filed.places:
        return known.place_name(outer)
    inner = next((p for p in reading.filed.places if outer in known.containers(p)), None)
    if inner is None:
        return None
    return Said("why.inside", (("inner", known.place_name(inner)), ("outer", known.place_name(outer))))


def _tag(value: str, reading: Reading, _known: Known, _members: Mapping[str, frozenset[str]]) -> Value | None:
    return value if fold(value) in {fold(tag) for tag in reading.filed.article.tags} else None


def _publisher(value: str, reading: Reading, _known: Known, _members: Mapping[str, frozenset[str]]) -> Value | None:
    source = reading.filed.article.source
    names = {fold(reading.publisher), fold(source.publisher or "") if source else ""} - {""}
    return value if fold(value) in names else None


def _language(value: str, reading: Reading, _known: Known, _members: Mapping[str, frozenset[str]]) -> Value | None:
    tag = reading.filed.article.lang.lower()
    return Ref("language", value) if tag == value.lower() or tag.startswith(value.lower() + "-") else None


def _grade(value: str, reading: Reading, _known: Known, _members: Mapping[str, frozenset[str]]) -> Value | None:
    return value if reading.grade == value.upper() else None


def _dossier(value: str, reading: Reading, _known: Known, members: Mapping[str, frozenset[str]]) -> Value | None:
    return Ref("dossier", value) if reading.filed.article.id in members.get(value, frozenset()) else None


_FOUND: dict[ClauseKey, Found] = {
    "actors": _actor,
    "places": _place,
    "tags": _tag,
    "publishers": _publisher,
    "languages": _language,
    "grades": _grade,
    "dossiers": _dossier,
}
