"""
Which texts are most like each text, kept from one run to the next: what a change does not touch is not compared again.

Each text is a vector of features (`weights`). The texts that share most of its rarest features are looked into, and compared
whole. All sums are of whole numbers and ties are decided by the texts themselves, so that the answer is the same whether it
was found at once or after any number of changes, and in whatever order the texts came.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from dataclasses import field
from heapq import nlargest
from itertools import accumulate, repeat
from operator import mul
from typing import TYPE_CHECKING

from briefgen.dossiers.rows import Holders, Rows, Table
from briefgen.dossiers.weights import ONE, counted, scale_for, weighed
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

KEY = 16
"""Bytes of the key of a text."""
_LOOKED_AT = 2000
_LOOKED_INTO = 32
"""
The rarest features of a text are looked at until their bands hold this many texts; the texts that share most of them, each
feature counted by its rarity, are looked into: bounds that keep the time linear.
"""
_TOO_MUCH = 8
"""When more than one of so many texts has changed, all are compared anew: that is quicker."""
_LOW = 2**32 - 1
_NOBODY = bytes(KEY)


@dataclass(frozen=True, slots=True)
class Likenesses:
    """
    What was found out about a number of texts.

    Attributes:
        size: that of the scale by which features were weighed.
        keys: of each text by its number, zeros where there is none.
        features: those that the texts have, ascending.
        holders: the numbers of the texts that have each feature.
        own: the features of each text, those of its vector first.
        weights: those of the vector of each text.
        reach: for each text the last of its features, rarest first, that is looked at.
        near: for each text those that were looked into: how much they share at first sight, their number, and how like they
            are; most alike first.
    """

    size: int = 0
    keys: tuple[bytes, ...] = ()
    features: bytes = b""
    holders: Rows = field(default_factory=Rows)
    own: Rows = field(default_factory=Rows)
    weights: Rows = field(default_factory=Rows)
    reach: Rows = field(default_factory=Rows)
    near: Rows = field(default_factory=Rows)


def compare(texts: Mapping[bytes, tuple[str, str]], known: Likenesses | None = None) -> Likenesses:
    """
    Find the texts most like each of some texts.

    Args:
        texts: (title, text) by a key of 16 bytes that the two decide.
        known: what was found out about other texts, many of which may be the same.

    Returns:
        What is the same with ``known`` as without, but for the numbers that texts have.
    """
    size = scale_for(len(texts)).size
    known = known or Likenesses()
    changes = len(texts.keys() ^ {key for key in known.keys if key != _NOBODY})
    if known.size != size or changes * _TOO_MUCH > len(texts):
        known = Likenesses(size)
    return _Comparison(texts, known).result()


def nearest(known: Likenesses, most: int) -> dict[bytes, list[tuple[bytes, float]]]:
    """Return for each text, by its key, those most like it with their likeness (cosine, 0 to 1), best first."""
    table, found = Table(known.near, 8), {}
    for number, key in enumerate(known.keys):
        if key != _NOBODY:
            row = table.row(number)
            pairs = zip(row[1 : 3 * most : 3], row[2 : 3 * most : 3], strict=True)
            found[key] = [(known.keys[other], likeness / ONE**2) for other, likeness in pairs]
    return found


class _Comparison:
    """One run: what is known, what has gone and come, and what that touches."""

    def __init__(self, texts: Mapping[bytes, tuple[str, str]], known: Likenesses) -> None:
        self._texts, self._scale = texts, scale_for(len(texts))
        self._keys = list(known.keys)
        self._own, self._weights, self._reach = Table(known.own), Table(known.weights), Table(known.reach, 8)
        self._near = Table(known.near, 8)
        self._gone = {n for n, key in enumerate(self._keys) if key != _NOBODY and key not in texts}
        self._come = self._placed(sorted(texts.keys() - set(known.keys)))
        before = Holders(known.features, known.holders)
        self._counts = {number: counted(*texts[self._keys[number]]) for number in self._come}
        gone, come = self._changes()
        self._holders = before.changed(gone, come)
        self._touched = self._come | self._moved(before.counts, gone.keys() | come.keys())
        order = sorted((key, number) for number, key in enumerate(self._keys) if key != _NOBODY)
        self._by_place = [number for _, number in reversed(order)]
        self._place = {number: place for place, number in enumerate(self._by_place)}
        self._rarest: dict[int, array[int]] = {}
        self._pairs: dict[int, int] = {}

    def result(self) -> Likenesses:
        """Work out what is touched, and return all."""
        for number in self._touched:
            self._weigh(number)
        size = len(self._keys)
        again = self._touched | {n for n in self._place if n not in self._touched and self._has_lost(n)}
        self._meet(again)
        for number in again:
            self._look(number)
        features, holders = self._holders.parts
        own, weights, reach, near = (t.rows(size) for t in (self._own, self._weights, self._reach, self._near))
        return Likenesses(self._scale.size, tuple(self._keys), features, holders, own, weights, reach, near)

    def _placed(self, keys: Iterable[bytes]) -> set[int]:
        """Give new texts numbers, those of texts that have gone first; return them."""
        for number in self._gone:
            self._keys[number] = _NOBODY
        free = [number for number, key in enumerate(self._keys) if key == _NOBODY]
        come = set()
        for key in keys:
            number = free.pop() if free else len(self._keys)
            self._keys[number : number + 1] = [key]
            come.add(number)
        return come

    def _changes(self) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        """Return by feature the texts that have gone, and those that have come."""
        gone: dict[int, list[int]] = defaultdict(list)
        come: dict[int, list[int]] = defaultdict(list)
        for number in self._gone:
            for feature in self._own.row(number):
                gone[feature].append(number)
            for table in (self._own, self._weights, self._reach, self._near):
                table.put(number, ())
        for number, counts in self._counts.items():
            for feature in dict.fromkeys(feature for part, _ in counts for feature in part):
                come[feature].append(number)
        return gone, come

    def _moved(self, before: Mapping[int, int], features: Iterable[int]) -> set[int]:
        """Return the texts that have features which weigh something else than before."""
        band, now = self._scale.band, self._holders.counts
        moved: set[int] = set()
        for feature in features:
            if feature in before and feature in now and band(before[feature]) != band(now[feature]):
                moved.update(self._holders.of(feature))
        return moved

    def _weigh(self, number: int) -> None:
        """Set a text's features, its vector, and how far its features are looked at."""
        counts = self._counts.get(number) or counted(*self._texts[self._keys[number]])
        vector, ranked = weighed(counts, self._scale, self._holders.counts)
        self._own.put(number, dict.fromkeys([*vector, *(feature for part, _ in counts for feature in part)]))
        self._weights.put(number, vector.values())
        held = accumulate(self._scale.top[feature >> 32] for feature in ranked)
        rarest = self._rarest[number] = array("Q", [f for f, looked in zip(ranked, held, strict=True) if looked <= _LOOKED_AT])
        self._reach.put(number, rarest[-1:] or (0,))

    def _ranked(self, number: int) -> list[int]:
        """Return the features of a text that say something, each with its band before it, rarest first."""
        counts, bands, most = self._holders.counts, self._scale.bands, len(self._scale.bands) - 1
        return sorted(bands[n] << 32 | feature for feature in self._own.row(number) if (n := counts[feature]) <= most)

    def _has_lost(self, number: int) -> bool:
        """Whether a text may be missing from those looked into, because one of as many as there may be has gone."""
        near = self._near.row(number)
        return len(near) == 3 * _LOOKED_INTO and not self._gone.isdisjoint(near[1::3])

    def _meet(self, again: set[int]) -> None:
        """Let the texts that are not looked at again meet those that have come or weigh something else."""
        met: dict[int, dict[int, int]] = defaultdict(dict)
        if len(again) == len(self._place):
            return
        for number in self._come:
            for other, shared in self._sharing(number).items():
                if other not in again:
                    met[other][number] = shared
        for number in self._place:
            near = self._near.row(number)
            others = near[1::3]
            if number in again or (number not in met and self._gone.isdisjoint(others) and self._touched.isdisjoint(others)):
                continue
            left = {o: (s, like) for s, o, like in zip(near[::3], others, near[2::3], strict=True) if o not in self._gone}
            found = {other: shared for other, (shared, _) in left.items()} | met[number]
            known = {other: like for other, (_, like) in left.items() if other not in self._touched}
            self._set(number, found, known)

    def _sharing(self, number: int) -> dict[int, int]:
        """Return for each other text how much a new one shares with the features by which that text is looked at."""
        found: dict[int, int] = defaultdict(int)
        reach = self._reach
        for ranked in self._ranked(number):
            worth = self._scale.worth[ranked >> 32]
            for other in self._holders.of(ranked & _LOW):
                if ranked <= reach.row(other)[0]:
                    found[other] += worth
        return found

    def _look(self, number: int) -> None:
        """Set the texts that a text is compared with."""
        found: dict[int, int] = defaultdict(int)
        rarest = self._rarest.get(number)
        if rarest is None:
            ranked = self._ranked(number)
            rarest = array("Q", ranked[: bisect_right(ranked, self._reach.row(number)[0])])
        for feature in rarest:
            worth = self._scale.worth[feature >> 32]
            for other in self._holders.of(feature & _LOW):
                found[other] += worth
        found.pop(number, None)
        self._set(number, found, {})

    def _set(self, number: int, found: Mapping[int, int], known: Mapping[int, int]) -> None:
        """Set the texts that share most with a text, by how like they are, of which some is known."""
        least = min(nlargest(_LOOKED_INTO, found.values()), default=0)
        most = [(shared, self._place[other]) for other, shared in found.items() if shared >= least]
        most.sort(reverse=True)
        vector = dict(zip(self._own.row(number), self._weights.row(number), strict=False))
        row = []
        for shared, place in most[:_LOOKED_INTO]:
            other = self._by_place[place]
            likeness = known[other] if other in known else self._likeness(number, vector, other)
            row.append((likeness, place, shared, other))
        row.sort(reverse=True)
        self._near.put(number, [n for likeness, _, shared, other in row for n in (shared, other, likeness)])

    def _likeness(self, number: int, vector: Mapping[int, int], other: int) -> int:
        pair = min(number, other) << 32 | max(number, other)
        found = self._pairs.get(pair)
        if found is None:
            found = self._pairs[pair] = sum(
                map(mul, self._weights.row(other), map(vector.get, self._own.row(other), repeat(0)))
            )
        return found
