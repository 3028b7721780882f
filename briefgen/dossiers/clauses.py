"""One key of a rule: whether it holds for an article, and how it reads in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.dossiers.wording import join_words, times
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefgen.dossiers.known import Known
    from briefgen.dossiers.reading import Reading
    from briefgen.model.dossier import Clause, ClauseKey

_ORDER_OF_GRADES = "ABCDEF"


@dataclass(frozen=True, slots=True)
class _Says:
    """The verb of a key, and the verb denied."""

    verb: str
    lacks: str


@dataclass(frozen=True, slots=True)
class _Sense(_Says):
    """How a key reads an article: its verbs, and what it finds of a wanted value, in words (None: nothing)."""

    found: Callable[[str, Reading, Known, Mapping[str, frozenset[str]]], str | None]


def judge(clause: Clause, reading: Reading, known: Known, members: Mapping[str, frozenset[str]]) -> tuple[bool, str]:
    """Return whether the clause holds for the article, and the reason in words ("it names Turkey")."""
    if clause.key == "dates":
        return _judge_dates(clause, reading)
    if clause.key == "grades" and clause.at_least:
        graded = _judge_grade(clause, reading)
        if not graded[0] or not (clause.any_of or clause.none_of):
            return graded
    if clause.key == "text":
        return _judge_text(clause, reading, known)
    sense = _SENSES[clause.key]
    wanted = {value: sense.found(value, reading, known, members) for value in (*clause.any_of, *clause.all_of, *clause.none_of)}
    inside = {value: _inside(value, reading, known) for value in clause.within}
    return _verdict(clause, sense, wanted, inside, known)


def describe(clause: Clause, known: Known) -> str:
    """Return the clause as the rest of a sentence that begins with "an article is in when it"."""
    if clause.key == "dates":
        what = "was published" if clause.by == "published" else "names a day"
        return (
            what + (f" on or after {clause.first}" if clause.first else "") + (f" up to {clause.last}" if clause.last else "")
        )
    verb = _verb(clause)
    parts = [f"is graded {clause.at_least} or better"] if clause.at_least else []
    if clause.within:
        parts.append(f"names a place in {join_words(_named(clause, clause.within, known), 'or')}")
    if clause.any_of:
        least = f" at least {times(clause.least)}" if clause.least > 1 else ""
        parts.append(f"{verb} {join_words(_named(clause, clause.any_of, known), 'or')}{least}")
    if clause.all_of:
        parts.append(f"{verb} {join_words(_named(clause, clause.all_of, known))}")
    if clause.none_of:
        parts.append(f"never {verb} {join_words(_named(clause, clause.none_of, known), 'or')}")
    return join_words(parts)


def _verb(clause: Clause) -> str:
    if clause.key == "text":
        return "says exactly" if clause.exact else _TEXT.verb
    return _SENSES[clause.key].verb


def _named(clause: Clause, values: tuple[str, ...], known: Known) -> list[str]:
    if clause.key == "actors":
        return [known.actor_name(known.actor(v) or v) for v in values]
    if clause.key == "places":
        return [known.place_name(known.place(v) or v) for v in values]
    return [f"“{v}”" if clause.key == "text" else v for v in values]


def _verdict(
    clause: Clause, sense: _Says, wanted: Mapping[str, str | None], inside: Mapping[str, str | None], known: Known
) -> tuple[bool, str]:
    """Return whether every part of a clause holds, given what was found of its values and inside its areas."""
    for choice, found in ((clause.within, inside), (clause.any_of, wanted)):
        if choice and not any(found[v] for v in choice):
            names = _named(clause, choice, known)
            return False, f"it {sense.lacks} {'any of ' if len(names) > 1 else ''}{join_words(names, 'or')}"
    missing = [v for v in clause.all_of if not wanted[v]]
    if missing:
        return False, f"it {sense.lacks} {join_words(_named(clause, tuple(missing), known), 'or')}"
    barred = [v for v in clause.none_of if wanted[v]]
    if barred:
        return False, f"it {sense.verb} {join_words([str(wanted[v]) for v in barred])}"
    shown = dict.fromkeys([*(inside[v] for v in clause.within), *(wanted[v] for v in (*clause.any_of, *clause.all_of))])
    if shown:
        return True, f"it {sense.verb} {join_words([words for words in shown if words])}"
    return True, f"it {sense.lacks} {join_words(_named(clause, clause.none_of, known), 'or')}"


def _judge_dates(clause: Clause, reading: Reading) -> tuple[bool, str]:
    span = (f" on or after {clause.first}" if clause.first else "") + (f" up to {clause.last}" if clause.last else "")
    if clause.by == "mentioned":
        hit = next((d for d in reading.filed.dates if d.first and d.overlaps(clause.first, clause.last)), None)
        return (True, f"it names {hit}") if hit else (False, f"it names no day{span}")
    published = reading.filed.article.published
    if published is None:
        return False, "its day of publication is not known"
    holds = published.overlaps(clause.first, clause.last)
    return holds, f"it was published on {published}" if holds else f"it was published on {published}, not{span}"


def _judge_grade(clause: Clause, reading: Reading) -> tuple[bool, str]:
    if not reading.grade:
        return False, "it has no grade"
    wanted, has = clause.at_least, reading.grade
    source = _ORDER_OF_GRADES.find(has[:1]) <= _ORDER_OF_GRADES.find(wanted[:1])
    item = not wanted[1:] or (bool(has[1:]) and has[1:] <= wanted[1:])
    holds = source and item
    return holds, f"it is graded {has}" if holds else f"it is graded {has}, below {wanted}"


def _judge_text(clause: Clause, reading: Reading, known: Known) -> tuple[bool, str]:
    phrases = (*clause.any_of, *clause.all_of, *clause.none_of)
    counts = {phrase: reading.times(phrase, exact=clause.exact) for phrase in phrases}
    said = {phrase: f"“{phrase}” {times(n)}" if n else None for phrase, n in counts.items()}
    total = reading.times(*clause.any_of, exact=clause.exact) if clause.least > 1 else clause.least
    if any(counts[p] for p in clause.any_of) and total < clause.least:
        have = join_words([str(said[p]) for p in clause.any_of if said[p]])
        return False, f"it says {have} only, fewer than {clause.least} times"
    return _verdict(clause, _TEXT, said, {}, known)


def _actor(value: str, reading: Reading, known: Known, _members: Mapping[str, frozenset[str]]) -> str | None:
    actor = known.actor(value)
    if actor is None:
        return None
    if actor in reading.filed.actors:
        return known.actor_name(actor)
    part = next((a for a in reading.filed.actors if a in known.register.parts(actor)), None)
    return f"{known.actor_name(part)} (part of {known.actor_name(actor)})" if part else None


def _place(value: str, reading: Reading, known: Known, _members: Mapping[str, frozenset[str]]) -> str | None:
    place = known.place(value)
    return known.place_name(place) if place is not None and place in reading.filed.places else None


def _inside(value: str, reading: Reading, known: Known) -> str | None:
    outer = known.place(value)
    if outer is None:
        return None
    if outer in reading.filed.places:
        return known.place_name(outer)
    inner = next((p for p in reading.filed.places if outer in known.register.containers(p)), None)
    return f"{known.place_name(inner)} (in {known.place_name(outer)})" if inner else None


def _tag(value: str, reading: Reading, _known: Known, _members: Mapping[str, frozenset[str]]) -> str | None:
    return value if fold(value) in {fold(tag) for tag in reading.filed.article.tags} else None


def _publisher(value: str, reading: Reading, _known: Known, _members: Mapping[str, frozenset[str]]) -> str | None:
    source = reading.filed.article.source
    names = {fold(reading.publisher), fold(source.publisher or "") if source else ""} - {""}
    return value if fold(value) in names else None


def _language(value: str, reading: Reading, _known: Known, _members: Mapping[str, frozenset[str]]) -> str | None:
    tag = reading.filed.article.lang.lower()
    return value if tag == value.lower() or tag.startswith(value.lower() + "-") else None


def _grade(value: str, reading: Reading, _known: Known, _members: Mapping[str, frozenset[str]]) -> str | None:
    return value if reading.grade == value.upper() else None


def _dossier(value: str, reading: Reading, _known: Known, members: Mapping[str, frozenset[str]]) -> str | None:
    return value if reading.filed.article.id in members.get(value, frozenset()) else None


_TEXT = _Says("says", "does not say")
_SENSES: dict[ClauseKey, _Sense] = {
    "actors": _Sense("names", "does not name", _actor),
    "places": _Sense("names", "does not name", _place),
    "tags": _Sense("is tagged", "is not tagged", _tag),
    "publishers": _Sense("comes from", "does not come from", _publisher),
    "languages": _Sense("is written in", "is not written in", _language),
    "grades": _Sense("is graded", "is not graded", _grade),
    "dossiers": _Sense("is in the dossier", "is not in the dossier", _dossier),
}
