"""Verbs by their form: where a language shows by it, or by the place of the verb, that the subject acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.mentions.reading import TURKIC
from briefgen.text.words import fold

if TYPE_CHECKING:
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

_ENDINGS = {
    "de": ("te", "ten", "et", "gt", "rt", "ht", "tzt", "lt", "nnt"),
    "es": ("ó", "aron", "ieron"),
    "fr": ("era", "eront"),
    "ru": ("л", "ла", "ло", "ли"),
}
"""How a verb in the third person ends that can hardly be anything else behind a subject that opens its sentence."""
_STRONG = frozenset(
    "sprach rief schlug bot zog nannte gab hielt trat berief verbot lud schwieg wies warf ließ verlieh entzog schrieb griff "
    "empfing versprach widersprach".split()
)
"""German verbs of acting whose past has no ending."""
_STATES = frozenset(
    fold(word)
    for word in (
        "liegt liegen lebt lebte brannte brennt hatte hatten gehört zählt zählte leidet litt erlebte erwachte wächst wurde "
        "wirkt wirkte glich bleibt fehlt fehlte steht besteht verfügt bebte erinnert "
        "quedó amaneció despertó sufrió vivió ardió recibió registró creció cayó tembló permaneció quedaron perdió sufrieron "
        "restera sera "
        "был была было были стал стала остался осталась проснулся проснулась горел горела страдал страдала жил жила рос росла "
        "встретил встретила пережил пережила опустел опустела замер замерла"
    ).split()
)
"""Verbs of what a town is or suffers."""
_CLAUSE_JOINTS = frozenset(fold(word) for word in "y e pero mientras et mais und aber doch и а но".split())
_VERB_LAST = frozenset({"fa", *TURKIC})
_VERB_FIRST = frozenset({"ar"})
_CLAUSE = 28
_PREDICATE = {"fa": 4}
"""So many words at the end of a clause may hold what is done: a noun and its helping verb."""
_ENDS = frozenset(".!?;؛؟:\n…")
_AND = "و"
_SHORTEST = 4


def acts_by_form(reading: Reading, first: int, last: int) -> bool:
    """Whether a word with the form of a verb of acting follows a name that opens its sentence or clause: "Lima cerró"."""
    leads = reading.opens[first] or (reading.key(first - 1) in _CLAUSE_JOINTS and reading.gaps[first] == " ")
    if reading.language not in _ENDINGS or not leads or reading.shape(last) != "l" or reading.gaps[last] != " ":
        return False
    return is_verb_of_acting(reading, last)


def is_verb_of_acting(reading: Reading, at: int) -> bool:
    """Whether a word in lower case has the form of a verb of acting in the third person."""
    word = reading.slice(at, at + 1)
    told = len(word) >= _SHORTEST and word.endswith(_ENDINGS.get(reading.language, ())) and reading.keys[at] not in _STATES
    return told or (reading.language == "de" and word in _STRONG)


def acts_at_end(reading: Reading, first: int, last: int, words: Lexicon) -> bool:
    """Whether a bare name opens a clause of a language with the verb at its end, and the end says that somebody acts."""
    if reading.language not in _VERB_LAST or not _opens_clause(reading, first):
        return False
    if reading.gaps[last] != " " and not _is_set_off(reading, first, last):
        return False
    if reading.keys[last] in words.towns:
        return False
    if reading.keys[last] in words.rule:
        return True
    end = last
    while end < len(reading.words) and end - last < _CLAUSE and _ENDS.isdisjoint(reading.gaps[end]):
        end += 1
    begin = max(last, end - _PREDICATE.get(reading.language, 2))
    return any(key in words.acts or key in words.speech for key in reading.keys[begin:end])


def acts_before(reading: Reading, first: int, words: Lexicon) -> bool:
    """Whether a verb of speaking or acting stands before its subject, joined with "and" or not: Arabic "ودعت مقديشو"."""
    if reading.language not in _VERB_FIRST or not first or reading.gaps[first] != " ":
        return False
    key = reading.keys[first - 1]
    return any(form in words.speech or form in words.acts for form in (key, key.removeprefix(_AND)))


def _is_set_off(reading: Reading, first: int, last: int) -> bool:
    """Whether a comma sets the subject off, as Turkish does before a long clause, and begins no list of towns."""
    if reading.language not in TURKIC or not reading.opens[first] or reading.gaps[last] != ", ":
        return False
    return reading.shape(last) == "l" or not {"'", "’"}.isdisjoint(reading.gaps[last + 1])


def _opens_clause(reading: Reading, first: int) -> bool:
    return reading.opens[first] or not {",", "،", ";"}.isdisjoint(reading.gaps[first])
