"""
Shingles: runs of words that follow each other. Texts that were copied share them, in the same order.

Words are compared by a checksum of their folded form, so that case, accents and spellings of one letter do not matter. In
scripts that put no spaces between words each character is a word.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from briefgen.model.values import dataclass
from briefgen.text.words import fold, pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LENGTH = 3
"""Words of a shingle: long enough to be rare, short enough to survive the editing of every fifth word."""
_ONE_IN = 4
_LOW = (1 << 32) - 1
_SPREAD = 31
_UNSPACED = re.compile(
    "[\u0e01-\u0e4e\u0e80-\u0ecf\u1000-\u109f\u1780-\u17d3\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]"
)


@dataclass(frozen=True, slots=True)
class Shingled:
    """
    A text as the search for copies reads it, in 4 bytes a word: ten thousand of them fit in some 30 MB.

    Attributes:
        packed: checksums of its words, in order.
        sampled: those of its shingles whose checksum is divisible by four, in order: the same ones in every text (Manku, Jain
            and Das Sarma 2007, Broder 1997: sampling modulo keeps containment unbiased).
    """

    packed: bytes = b""
    sampled: bytes = b""

    @property
    def words(self) -> memoryview:
        """The checksums of its words."""
        return memoryview(self.packed).cast("I")

    @property
    def sample(self) -> memoryview:
        """The checksums of its sampled shingles."""
        return memoryview(self.sampled).cast("I")


def shingled(text: str) -> Shingled:
    """Read a text for the search for copies."""
    words = array("I", map(word_code, _tokens(text)))
    sample = array("I", [s // _ONE_IN & _LOW for s in shingles(words, LENGTH) if s % _ONE_IN == 0])
    return Shingled(words.tobytes(), sample.tobytes())


def shingles(words: Sequence[int], length: int) -> list[int]:
    """Return one number for each run of ``length`` words, in order."""
    runs = list(words)
    for step in range(1, length):
        runs = [run * _SPREAD + word for run, word in zip(runs, words[step:], strict=False)]
    return runs


def share(part: Iterable[int], whole: Iterable[int]) -> float:
    """Return which share of the different things in ``part`` is in ``whole`` as well (containment), 0 to 1."""
    parts = set(part)
    return len(parts & set(whole)) / len(parts) if parts else 0.0


def ordered(part: Sequence[int], whole: Sequence[int], *, places: int = 1) -> int:
    """
    Return how many elements of ``part`` stand in ``whole`` in the same order: the longest increasing run of their places.

    Patience sorting (Fredman 1975). Of an element that stands in ``whole`` more than once the last ``places`` are looked at:
    one is a quick lower bound, a few are enough for texts that say things twice (teasers, pull quotes).
    """
    if places == 1:
        last = {element: place for place, element in enumerate(whole)}
        return _longest_rise([last[element] for element in part if element in last])
    standing: dict[int, tuple[int, ...]] = {}
    for place, element in enumerate(whole):
        standing[element] = (place, *standing[element][: places - 1]) if element in standing else (place,)
    return _longest_rise([place for element in part if element in standing for place in standing[element]])


def _longest_rise(places: Iterable[int]) -> int:
    ends: list[int] = []
    for place in places:
        if not ends or place > ends[-1]:
            ends.append(place)
        else:
            ends[bisect_left(ends, place)] = place
    return len(ends)


def spread(part: Sequence[int], whole: Iterable[int], *, stretches: int = 10) -> float:
    """Return in which share of ``stretches`` equal stretches of ``part`` something is that stands in ``whole`` too, 0 to 1."""
    known = set(whole)
    reached = {at * stretches // len(part) for at, element in enumerate(part) if element in known}
    return len(reached) / min(stretches, len(part)) if part else 0.0


def _tokens(text: str) -> list[str]:
    if text.isascii() or not _UNSPACED.search(text):
        return pattern(text).findall(text)
    return pattern(text).findall(_UNSPACED.sub(r" \g<0> ", text))


@lru_cache(maxsize=131072)
def word_code(word: str) -> int:
    """Return the checksum under which a word is compared."""
    return crc32(fold(word).encode("utf-8", "surrogatepass"))
