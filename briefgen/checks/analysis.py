"""
The analytic layer of a dossier, read with the eyes of its editor.

ICD 203 keeps likelihood and confidence apart, wants every judgement to rest on named sources and confidence to say on what it
rests. What a dossier says of someone's deeds is somebody's word: an accusing sentence must say whose. All of this is advice:
warnings, in the language that the analyst writes (rules for English; in other languages only what the keys say is judged).
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from briefgen.checks.prose import place_in, sentences_of
from briefgen.model.dossier import LIKELIHOODS, STATES, place_of
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.checks.prose import Sentence
    from briefgen.model.dossier import Dossier

_LIKELIHOOD = re.compile(
    r"\b(?:" + "|".join(sorted((word.replace(" ", r"\s+") for word in LIKELIHOODS), key=len, reverse=True)) + r"|improbable"
    r"|probabl[ey]|remote\s+chance|even\s+chance|nearly\s+certain)\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(
    r"\b(?:(?:low|lower|moderate|medium|high|higher|some|great|full|little)\s+confidence|confident(?:ly)?"
    r"|we\s+are\s+(?:quite\s+|very\s+)?(?:sure|certain))\b",
    re.IGNORECASE,
)
_ACTS = (
    "massacred|murdered|slaughtered|executed|assassinated|tortured|raped|looted|plundered|kidnapped|abducted|gassed|poisoned"
    "|ethnically cleansed|starved|bombed|shelled|killed|attacked|invaded|deported|enslaved|recruited children|lied|stole"
    "|sabotaged|embezzled|bribed|violated|breached|broke the ceasefire|broke the truce"
)
_ACCUSING = re.compile(
    rf"(?P<passive>\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?(?:{_ACTS})\b(?P<by>[^.;]*?\bby\b)?)|(?P<active>\b(?:{_ACTS})\b)"
    r"|(?P<name>\b(?:terrorists?|war\s+crim(?:es?|inals?)|genocid(?:e|al)|butchers?|thugs?|ethnic\s+cleansing"
    r"|crimes?\s+against\s+humanity)\b)",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|accord(?:s|ing)\s+to|alleg(?:e|es|ed|edly|ing|ation|ations)|report(?:s|ed|edly|ing)?|accus(?:e|es|ed|ing"
    r"|ation|ations)|blam(?:e|es|ed|ing)|claim(?:s|ed|ing)?|call(?:s|ed|ing)?|holds?|held|state[sd]?|den(?:y|ies|ied)|describ(?:e|es|ed)"
    r"|told|tells?|wr(?:ote|ites)|put(?:s)?\s+the\s+blame|in\s+the\s+words\s+of|by\s+the\s+account\s+of|account(?:s)?|denounc(?:e|es|ed)"
    r"|condemn(?:s|ed)?|convicted|found\s+guilty|court|tribunal|designat(?:e|es|ed)|list(?:s|ed)\s+as|attribut(?:e|es|ed)|count(?:s|ed))\b",
    re.IGNORECASE,
)


def analysis_faults(dossiers: Iterable[Dossier], sources: Mapping[str, str]) -> list[Problem]:
    """
    Return what an editor would ask the analyst about: warnings with line and column.

    Args:
        dossiers: the dossiers, read.
        sources: the text of each dossier's file, by its path.
    """
    problems: list[Problem] = []
    for dossier in dossiers:
        problems += [*_judgements(dossier), *_states(dossier), *_days(dossier)]
        if dossier.lang.split("-")[0] == "en":
            source = sources.get(dossier.path, "").replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
            problems += [p for sentence in sentences_of(dossier) for p in _sentence(sentence, dossier, source)]
    return problems


def _judgements(dossier: Dossier) -> Iterator[Problem]:
    for judgement in dossier.judgements:
        line, col = place_of(judgement.written, "text")
        if not judgement.sources:
            message = "this judgement names no source"
            hint = "write the ids of the articles it rests on: sources: [article-id]"
            yield _warning("judgement-without-source", message, dossier, (line, col), hint)
        if judgement.confidence and not judgement.basis:
            place = place_of(judgement.written, "confidence")
            hint = "say on what it rests: basis: two independent reports"
            yield _warning("confidence-without-basis", "this confidence names no basis", dossier, place, hint)


def _states(dossier: Dossier) -> Iterator[Problem]:
    for indicator in dossier.indicators:
        if indicator.state and indicator.state.casefold() not in STATES:
            near = difflib.get_close_matches(indicator.state.casefold(), STATES, n=1, cutoff=0.6)
            known = ", ".join(STATES)
            hint = f"did you mean '{near[0]}'? Known are {known}" if near else f"known are {known}"
            place = place_of(indicator.written, "state")
            yield _warning("state-unknown", f"'{indicator.state}' is no state of an indicator", dossier, place, hint)


def _days(dossier: Dossier) -> Iterator[Problem]:
    if dossier.as_of and dossier.next_due and dossier.next_due < dossier.as_of:
        place = place_of(dossier.written, "next_due")
        message = f"the next issue is due on {dossier.next_due}, before the day of this one ({dossier.as_of})"
        yield _warning("due-before-as-of", message, dossier, place, "write a later day, or delete the key")


def _sentence(sentence: Sentence, dossier: Dossier, source: str) -> Iterator[Problem]:
    likelihood, confidence = _LIKELIHOOD.search(sentence.text), _CONFIDENCE.search(sentence.text)
    if likelihood and confidence:
        message = f"'{likelihood.group()}' and '{confidence.group()}' stand in one sentence"
        hint = "say how likely it is in one sentence, and how sure you are, and why, in another (ICD 203)"
        place = place_in(source, sentence, max(likelihood.start(), confidence.start()))
        yield _warning("likelihood-with-confidence", message, dossier, place, hint)
    accusing = _accusation(sentence.text)
    if accusing and not sentence.cited and not _ATTRIBUTED.search(sentence.text):
        place = place_in(source, sentence, accusing.start())
        hint = "say on whose word (X said …, according to …), or link the article"
        message = f"'{accusing.group()}' accuses, and the sentence does not say on whose word"
        yield _warning("accusation-unattributed", message, dossier, place, hint)


def _accusation(text: str) -> re.Match[str] | None:
    """Return the first accusing words: an act with its doer, or a name; the passive without a doer accuses nobody."""
    return next((m for m in _ACCUSING.finditer(text) if m["active"] or m["name"] or m["by"]), None)


def _warning(code: str, message: str, dossier: Dossier, place: tuple[int, int], hint: str) -> Problem:
    return Problem(code, message, dossier.path, *place, hint=hint, severity="warning")
