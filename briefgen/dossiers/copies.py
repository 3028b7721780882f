"""
Copies: articles that carry the text of one report, as wires sell it and sites take it over.

Two texts are copies when much of the shorter one stands in the longer one *in the same order*. Two reporters at one event
share names, numbers and quotations, each in an order of their own; a copy that was cut, or had every fifth word changed, keeps
the order of what is left. Containment, not Jaccard: a cut copy is half of its original (Broder 1997).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefgen.dossiers.groups import Groups
from briefgen.text.shingles import LENGTH, Shingled, ordered, share, shingled, shingles, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_SMALL_SAMPLE = 24
_OUT_OF_ORDER = 0.5
_SURELY = 0.6
"""Samples decide alone when they are this clear: hardly anything in order, or this much."""


def group_copies(texts: Sequence[str]) -> list[int]:
    """
    Return one label for each text; copies of one text share it. The order of the texts does not matter for the groups.

    Labels count from 0 by first appearance. Empty texts are copies of nothing. Time is close to linear in the number of words:
    a text is compared only with a few that share sampled shingles with it.
    """
    return group_shingled([shingled(text) for text in texts])


def group_shingled(read: Sequence[Shingled]) -> list[int]:
    """Return what `group_copies` does for texts that were read."""
    groups = Groups(len(read))
    for first, second in _pairs(read, groups):
        groups.join(first, second)
    return groups.labels()


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
    return kept / len(runs) if in_company >= _IN_COMPANY * share(part.words, whole.words) else 0.0


def _pairs(read: Sequence[Shingled], groups: Groups) -> Iterator[tuple[int, int]]:
    """Yield pairs of copies that link all copies; texts that are together already are not compared again."""
    order = sorted((i for i, text in enumerate(read) if text.packed), key=lambda i: (len(read[i].packed), read[i].packed))
    holders: dict[int, list[int]] = defaultdict(list)
    for before, current in zip([None, *order], order, strict=False):
        text = read[current]
        if before is not None and read[before].packed == text.packed:
            yield before, current
            continue
        for other in _candidates(text, holders, read):
            if not groups.together(other, current) and _are_copies(read[other], text):
                yield other, current
        for shingle in set(text.sample):
            if len(holders[shingle]) < _REMEMBERED:
                holders[shingle].append(current)


def _candidates(text: Shingled, holders: dict[int, list[int]], read: Sequence[Shingled]) -> list[int]:
    """Return the shorter texts that share most sampled shingles with ``text``, best first."""
    found: Counter[int] = Counter()
    for shingle in set(text.sample):
        found.update(holders.get(shingle, ()))
    likely = [i for i, n in found.items() if n >= _CANDIDATE * len(read[i].sample)]
    return sorted(likely, key=lambda i: (-found[i], len(read[i].packed), read[i].packed))[:_ASKED]


def _are_copies(part: Shingled, whole: Shingled) -> bool:
    """Decide by the samples where they are clear, else by the whole texts."""
    if len(part.sample) < _SMALL_SAMPLE:
        return resemblance(part, whole) > 0
    shared, kept = share(part.sample, whole.sample), ordered(part.sample, whole.sample) / len(part.sample)
    if kept < _OUT_OF_ORDER * shared:
        return False
    return (kept >= _SURELY and len(part.words) >= _SHORTEST * len(whole.words)) or resemblance(part, whole) > 0
