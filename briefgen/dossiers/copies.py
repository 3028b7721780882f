"""
Copies: articles that carry the text of one report, as wires sell it and sites take it over.

Two texts are copies when much of the shorter one stands in the longer one *in the same order*. Two reporters at one event
share names, numbers and quotations, each in an order of their own; a copy that was cut, or had every fifth word changed, keeps
the order of what is left. A form that is filled in anew, as the weekly report of an office, is another report
(`forms_filled`). Containment, not Jaccard: a cut copy is half of its original (Broder 1997).
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from briefgen.dossiers.forms_filled import is_refilled
from briefgen.dossiers.groups import Groups
from briefgen.model.values import dataclass
from briefgen.text.shingles import LENGTH, Shingled, ordered, share, shingled, shingles, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_IN_ORDER = 0.3
"""Share of the shorter text's shingles that must stand in the longer one in the same order."""
_IN_COMPANY = 0.62
"""The same of its pairs of words, as a share of the words that both have: told in other words and another order, it is low."""
_SPREAD = 0.6
"""Share of the shorter text's tenths that must have shingles in common: one shared quotation or notice makes no copy."""
_SHORTEST = 0.15
"""A text shorter than this share of the other is an item of it, not a copy."""
_FEWEST = 8
"""Fewer shingles than this in common say nothing."""
_PLACES = 4
_CANDIDATE = 0.2
"""Share of sampled shingles that two texts must have in common before they are compared at all."""
_ASKED = 8
_REMEMBERED = 8
"""Texts compared with one text, and texts remembered for one shingle: bounds that keep the time linear."""
_LONG_SAMPLE = 64
_ONE_IN = 4
"""A text of more sampled shingles than this is looked up by every fourth of them."""
_SMALL_SAMPLE = 24
_OUT_OF_ORDER = 0.5
_SURELY = 0.6
"""Samples decide alone when they are this clear: hardly anything in order, or this much."""


@dataclass(frozen=True, slots=True)
class Question:
    """
    Whether a text is a copy.

    Attributes:
        text: itself.
        others: the few, none of them longer, of which it may be one.
    """

    text: Shingled
    others: tuple[Shingled, ...]


def answer(questions: Sequence[Question]) -> list[tuple[bool, ...]]:
    """Answer questions (`copied`), one after the other."""
    return [copied(question) for question in questions]


def group_copies(texts: Sequence[str]) -> list[int]:
    """
    Return one label for each text; copies of one text share it. The order of the texts does not matter for the groups.

    Args:
        texts: plain texts, in any language and order. Empty ones are copies of nothing. Time is close to linear in the number
            of words: a text is compared only with a few that share sampled shingles with it.

    Returns:
        As many labels as texts, counted from 0 by first appearance. Raises nothing.

    Source:
        Shingles and their containment (Broder 1997), held in order; measured in ``docs/measurements/dossiers.md``.
    """
    return group_shingled([shingled(text) for text in texts])


def group_shingled(
    found: Sequence[Shingled], ask: Callable[[Sequence[Question]], list[tuple[bool, ...]]] = answer
) -> list[int]:
    """Return what `group_copies` does for texts that were read; ``ask`` answers questions, as `answer` does."""
    groups = Groups(len(found))
    asked = []
    for current, others in _likely(found):
        if len(others) == 1 and found[others[0]].packed == found[current].packed:
            groups.join(current, others[0])
        elif others:
            asked.append((current, others))
    answers = ask([Question(found[i], tuple(found[j] for j in others)) for i, others in asked])
    for (current, others), held in zip(asked, answers, strict=True):
        for other in compress(others, held):
            groups.join(current, other)
    return groups.labels()


def copied(question: Question) -> tuple[bool, ...]:
    """Say of each of the other texts of a question whether its text is a copy of it."""
    sample = tuple(question.text.sample)
    return tuple(_are_copies(other, tuple(other.sample), question.text, sample) for other in question.others)


def resemblance(first: Shingled, second: Shingled) -> float:
    """Return which share of the shorter text is taken over from the other in its order, 0 to 1; 0 when they are no copies."""
    part, whole = sorted((first, second), key=lambda text: (len(text.packed), text.packed))
    if not part.packed or len(part.words) < _SHORTEST * len(whole.words):
        return 0.0
    if part.packed == whole.packed:
        return 1.0
    runs, others = shingles(part.words, LENGTH), shingles(whole.words, LENGTH)
    kept = ordered(runs, others, places=_PLACES)
    if kept < max(_FEWEST, _IN_ORDER * len(runs)) or spread(runs, others) < _SPREAD:
        return 0.0
    pairs = shingles(part.words, 2)
    in_company = ordered(pairs, shingles(whole.words, 2), places=_PLACES) / len(pairs)
    if in_company < _IN_COMPANY * share(part.words, whole.words) or is_refilled(part.words, whole.words):
        return 0.0
    return kept / len(runs)


def _likely(texts: Sequence[Shingled]) -> Iterator[tuple[int, list[int]]]:
    """Yield each text with those, none of them longer, of which it may be a copy; of equal texts only the one before."""
    order = sorted((i for i, text in enumerate(texts) if text.packed), key=lambda i: (len(texts[i].packed), texts[i].packed))
    there = _Shorter()
    for before, current in zip([None, *order], order, strict=False):
        if before is not None and texts[before].packed == texts[current].packed:
            yield current, [before]
        else:
            sample = set(texts[current].sample)
            yield current, there.likely(sample)
            there.add(current, sample)


class _Shorter:
    """The texts that came before, none of them longer: which of them share most sampled shingles with the next one."""

    def __init__(self) -> None:
        self._shown: dict[int, tuple[int, int]] = {}
        self._holders: dict[int, list[int]] = {}

    def add(self, number: int, sample: set[int]) -> None:
        """Put a text with the others; a long one is found by a quarter of its sample."""
        if len(sample) >= _LONG_SAMPLE:
            sample = {shingle for shingle in sample if shingle % _ONE_IN == 0} or sample
        self._shown[number] = len(sample), len(self._shown)
        for shingle in sample:
            holders = self._holders.setdefault(shingle, [])
            if len(holders) < _REMEMBERED:
                holders.append(number)

    def likely(self, sample: set[int]) -> list[int]:
        """Return the texts that share most with this sample, best first, of equals the shorter one."""
        found: dict[int, int] = {}
        for shingle in sample & self._holders.keys():
            for number in self._holders[shingle]:
                found[number] = found.get(number, 0) + 1
        likely = [number for number, n in found.items() if n >= _CANDIDATE * self._shown[number][0]]
        return sorted(likely, key=lambda number: (-found[number], self._shown[number][1]))[:_ASKED]


def _are_copies(part: Shingled, part_sample: Sequence[int], whole: Shingled, sample: Sequence[int]) -> bool:
    """Decide by the samples where they are clear, else by the whole texts."""
    if len(part_sample) < _SMALL_SAMPLE:
        return resemblance(part, whole) > 0
    kept = ordered(part_sample, sample) / len(part_sample)
    if kept < _OUT_OF_ORDER * share(part_sample, sample):
        return False
    if kept >= _SURELY and len(part.packed) >= _SHORTEST * len(whole.packed):
        return not is_refilled(part.words, whole.words)
    return resemblance(part, whole) > 0
