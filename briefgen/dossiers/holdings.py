"""The texts that a project holds, asked which of them a new one is a copy of. Nothing is read again for a question."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.text.shingles import Shingled

_CANDIDATE = 0.2
"""Share of sampled shingles that two texts must have in common before anybody compares them."""
_ASKED = 4
_TOO_COMMON = 64
"""A shingle of more texts than this is a notice or a set phrase and leads to none of them."""
_LOW = (1 << 32) - 1


class Holdings:
    """
    The sampled shingles of many texts: 8 bytes each for those that were there, a small table for those that came since.

    Ten thousand texts of 700 words take some 12 MB, and a question some tenths of a millisecond.
    """

    def __init__(self, samples: Iterable[Sequence[int]] = ()) -> None:
        """Start from the samples (`Shingled.sample`) of the texts that are there; their numbers count from 0."""
        self._sizes: list[int] = []
        pairs: list[int] = []
        for number, sample in enumerate(samples):
            different = set(sample)
            self._sizes.append(len(different))
            pairs += [key << 32 | number for key in different]
        self._there = array("Q", sorted(pairs))
        self._since: dict[int, list[int]] = defaultdict(list)

    def add(self, sample: Iterable[int]) -> int:
        """Put a text with those that are there; return its number."""
        number, different = len(self._sizes), set(sample)
        self._sizes.append(len(different))
        for key in different:
            self._since[key].append(number)
        return number

    def likely(self, text: Shingled) -> list[int]:
        """Return the numbers of the few texts that ``text`` shares most sampled shingles with, best first."""
        asked = set(text.sample)
        found: Counter[int] = Counter()
        for key in asked:
            holders = list(self._holders(key))
            if len(holders) <= _TOO_COMMON:
                found.update(holders)
        alike = [number for number, n in found.items() if n >= _CANDIDATE * min(len(asked), self._sizes[number])]
        return sorted(alike, key=lambda number: (-found[number], number))[:_ASKED]

    def _holders(self, key: int) -> Iterator[int]:
        at = bisect_left(self._there, key << 32)
        while at < len(self._there) and self._there[at] >> 32 == key:
            yield self._there[at] & _LOW
            at += 1
        yield from self._since.get(key, ())
