"""Rows of whole numbers, many of them, in little memory: what is kept between runs and changed without being made anew."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WIDE = 8


@dataclass(frozen=True, slots=True)
class Rows:
    """
    Rows of numbers, as the machine orders bytes.

    Attributes:
        lengths: how many numbers each row has, 4 bytes each.
        data: all numbers, 4 or 8 bytes each.
    """

    lengths: bytes = b""
    data: bytes = b""


class Table:
    """Opened rows: one is found at once, and others take their places without the rest being touched."""

    def __init__(self, rows: Rows, width: Literal[4, 8] = 4) -> None:
        self._code: Literal["Q", "I"] = "Q" if width == _WIDE else "I"
        self._width, self._data = width, memoryview(rows.data)
        self._ends = array("Q", accumulate(memoryview(rows.lengths).cast("I"), initial=0))
        self._new: dict[int, array[int]] = {}

    def row(self, number: int) -> Sequence[int]:
        """Return a row; one that nobody has put in is empty."""
        new = self._new.get(number)
        if new is not None or number >= len(self._ends) - 1:
            return new if new is not None else ()
        return self._stretch(number, number + 1).cast(self._code).tolist()

    def put(self, number: int, row: Iterable[int]) -> None:
        """Set a row."""
        self._new[number] = array(self._code, row)

    def rows(self, size: int) -> Rows:
        """Return the first ``size`` rows as they are now."""
        lengths, pieces = array("I"), []
        done = 0
        for number in (*sorted(number for number in self._new if number < size), size):
            until = min(number, len(self._ends) - 1)
            if done < until:
                pieces.append(self._stretch(done, until))
                lengths.extend(b - a for a, b in zip(self._ends[done:until], self._ends[done + 1 : until + 1], strict=True))
            lengths.extend([0] * (number - max(done, until)))
            if number < size:
                pieces.append(memoryview(self._new[number]).cast("B"))
                lengths.append(len(self._new[number]))
            done = number + 1
        return Rows(lengths.tobytes(), b"".join(pieces))

    def _stretch(self, start: int, end: int) -> memoryview[int]:
        return self._data[self._ends[start] * self._width : self._ends[end] * self._width]


class Holders:
    """Which texts have a feature: the features in ascending order, and a row of texts for each."""

    def __init__(self, features: bytes, texts: Rows) -> None:
        self._features, self._rows = memoryview(features).cast("I"), texts
        lengths = memoryview(texts.lengths).cast("I")
        self._ends = array("Q", accumulate(lengths, initial=0))
        self._texts = memoryview(texts.data).cast("I")
        self.counts = dict(zip(self._features, lengths, strict=True))

    @property
    def parts(self) -> tuple[bytes, Rows]:
        """The features, and the texts of each."""
        return bytes(self._features), self._rows

    def of(self, feature: int) -> list[int]:
        """Return the texts that have a feature, in no order."""
        return self._at(bisect_left(self._features, feature)) if feature in self.counts else []

    def changed(self, gone: Mapping[int, Iterable[int]], come: Mapping[int, Iterable[int]]) -> Holders:
        """Return who has the features after texts have lost and won some; both are told by feature."""
        features, lengths, texts = array("I"), array("I"), array("I")

        def take(start: int, end: int) -> None:
            features.frombytes(self._features[start:end].cast("B"))
            lengths.frombytes(memoryview(self._rows.lengths)[4 * start : 4 * end])
            texts.frombytes(self._texts[self._ends[start] : self._ends[end]].cast("B"))

        done = 0
        for feature in sorted(gone.keys() | come.keys()):
            place = bisect_left(self._features, feature, lo=done)
            take(done, place)
            left, there = set(gone.get(feature, ())), feature in self.counts
            held = [one for one in self._at(place) if one not in left] if there else []
            held.extend(come.get(feature, ()))
            if held:
                features.append(feature)
                lengths.append(len(held))
                texts.extend(held)
            done = place + there
        take(done, len(self._features))
        return Holders(features.tobytes(), Rows(lengths.tobytes(), texts.tobytes()))

    def _at(self, place: int) -> list[int]:
        return self._texts[self._ends[place] : self._ends[place + 1]].tolist()
