"""What the analyst judges otherwise than in an earlier state of a dossier."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, TypeVar

from briefgen.model.changes import Moved, Turned
from briefgen.model.dossier import STATES
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.model.dossier import Dossier, Judgement

_E = TypeVar("_E")
_SAME = 0.8
"""Likeness (`difflib`) from which a judgement or a sign is the old one in other words."""


def judgements(before: Iterable[Judgement], now: Iterable[Judgement]) -> tuple[tuple[Moved, ...], tuple[str, ...]]:
    """Return the judgements whose likelihood is another word, and the texts of those that are new."""
    old = {fold(j.text): j for j in before}
    moved, fresh = [], []
    for judgement in now:
        earlier = _earlier(judgement.text, old)
        if earlier is None:
            fresh.append(judgement.text)
        elif earlier.likelihood != judgement.likelihood:
            moved.append(Moved(judgement.text, earlier.likelihood, judgement.likelihood))
    return tuple(moved), tuple(fresh)


def turned(before: Dossier, now: Dossier) -> tuple[Turned, ...]:
    """Return the confidence of judgements, the state of indicators and the trend that are another word; new ones apart."""
    return tuple(_turned(before, now))


def _turned(before: Dossier, now: Dossier) -> Iterator[Turned]:
    if before.trend != now.trend:
        yield Turned("trend", "", before.trend or "", now.trend or "")
    judged = {fold(j.text): j for j in before.judgements}
    for judgement in now.judgements:
        old = _earlier(judgement.text, judged)
        if old is not None and old.confidence != judgement.confidence:
            yield Turned("confidence", judgement.text, old.confidence or "", judgement.confidence or "")
    watched = {fold(i.text): i for i in before.indicators}
    for indicator in now.indicators:
        sign = _earlier(indicator.text, watched)
        if (sign.state if sign else "") != indicator.state:
            told = sign.state if sign and sign.state in STATES else ""  # other words of an earlier state are not shown
            yield Turned("indicator", indicator.text, told, indicator.state)


def _earlier(text: str, old: Mapping[str, _E]) -> _E | None:
    """Return the entry of an earlier state that says the same, in other words perhaps."""
    close = difflib.get_close_matches(fold(text), old, n=1, cutoff=_SAME)
    return old[close[0]] if close else None
