"""
How much a feature says of a text: the fewer texts have it, the more (inverse document frequency), counted in bands.

Whether 20 or 21 of some thousand texts have a word says nothing about a story. Up to 3, 15, 63 and 255 holders weigh the same,
and so do numbers of texts from one power of two up to the next: an article that changes then changes the weights of few others,
and what is not changed need not be worked out again to come out the same (``docs/decisions/0019``).
"""

from __future__ import annotations

import math
from array import array
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from briefgen.model.values import dataclass
from briefgen.text.features import features

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS = (("words", 0.25, 120), ("names", 0.25, 80), ("numbers", 0.2, 40), ("pairs", 0.3, 160))
"""Parts of a vector: what it is made from, its share of the likeness of two texts, how many features it keeps."""
_TOO_COMMON = 0.3
_MOST_HOLDERS = 400
"""What more texts than this have says nothing about a story, however many texts there are."""
_FEW = 512
"""Among so few texts each number of holders has its own weight: all are compared at once."""
ONE = 65535
"""The length of a vector: weights are whole numbers, so that their sums do not depend on their order."""

Counted = tuple[tuple["array[int]", "array[int]"], ...]
"""For each part of a vector its features as numbers, and how often the text has each."""


@dataclass(frozen=True, slots=True)
class Scale:
    """
    What features weigh among a number of texts.

    Attributes:
        size: above the number of texts, a power of two: all that the weights know of it.
        bands: for each number of holders its band, from 0; what more texts have says nothing.
        rarity: for each band how much a feature of it says (logarithm).
        worth: the same as a whole number, for what two texts share at first sight.
        top: for each band the number of holders up to which it reaches.
    """

    size: int
    bands: tuple[int, ...]
    rarity: tuple[float, ...]
    worth: tuple[int, ...]
    top: tuple[int, ...]

    def band(self, holders: int) -> int:
        """Return the band of a feature, -1 when too many texts have it."""
        return self.bands[holders] if holders < len(self.bands) else -1


@cache
def scale_for(texts: int) -> Scale:
    """Return what features weigh among so many texts; among few, each number of holders is a band of its own."""
    size = 1 << texts.bit_length()
    most = min(_MOST_HOLDERS, max(2, int(_TOO_COMMON * size)))
    if size <= _FEW:
        bands = [0, *range(most)]
        middle = [float(n + 1) for n in range(most)]
        top = [n + 1 for n in range(most)]
    else:
        bands = [max(n.bit_length() - 1, 0) // 2 for n in range(most + 1)]
        middle = [2.0 * 4**band for band in range(bands[-1] + 1)]
        top = [2, *(4**band for band in range(2, bands[-1] + 2))]
    rarity = [math.log((size + 1) / holders) for holders in middle]
    worth = [round(100 * rare * rare) for rare in rarity]
    return Scale(size, tuple(bands), tuple(rarity), tuple(worth), tuple(top))


def counted(title: str, text: str) -> Counted:
    """Count what a text is about (`text.features`), each feature as a number of 32 bits."""
    found = features(title, text)
    parts = []
    for part, (name, _, _) in enumerate(_PARTS):
        counts: tuple[tuple[str, int], ...] = getattr(found, name)
        parts.append((array("I", [_number(feature, part) for feature, _ in counts]), array("I", [n for _, n in counts])))
    return tuple(parts)


@lru_cache(maxsize=262144)
def _number(feature: str, part: int) -> int:
    return crc32(feature.encode("utf-8", "surrogatepass"), part)


def weighed(counts: Counted, scale: Scale, holders: Mapping[int, int]) -> tuple[dict[int, int], list[int]]:
    """
    Return the vector of a text, feature by weight, and all features that say something, each with its band before it.

    Args:
        counts: what the text is about.
        scale: what features weigh.
        holders: how many texts have a feature, this one included.
    """
    vector: dict[int, int] = {}
    every: list[int] = []
    bands, rarity, most = scale.bands, scale.rarity, len(scale.bands) - 1
    for (_, likeness, kept), part in zip(_PARTS, counts, strict=True):
        rare = []
        for feature, times in zip(*part, strict=True):
            if (n := holders[feature]) <= most:
                band = bands[n]
                every.append(band << 32 | feature)
                rare.append((rarity[band] if times == 1 else (1 + math.log(times)) * rarity[band], feature))
        rare.sort(reverse=True)
        del rare[kept:]
        length = math.sqrt(math.fsum([weight * weight for weight, _ in rare]))
        share = ONE * math.sqrt(likeness)
        for weight, feature in rare:
            vector.setdefault(feature, round(share * weight / length))
    return vector, sorted(set(every))
