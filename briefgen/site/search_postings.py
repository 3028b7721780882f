"""
Postings: which documents hold a word and how much it weighs there, as short text; and how a document gets its number.

A posting list is a text over 64 characters. Each number is written in groups of five bits, the lowest first; the sixth bit
says that more follow (LEB128 with five bits for seven, DWARF 4, section 7.6). `static/search.js` reads the same form.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STEPS: tuple[int, ...] = (1, 2, 3, 5, 8, 13, 21, 34)
"""Weights that a posting can tell apart, in occurrences of a word in plain body text."""

LEVEL_BITS = 3
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Digits of posting lists, from 0 to 63."""

_GROUP_BITS = 5
_MORE = 1 << _GROUP_BITS
_SMALL = 1 << 15
_FEW_BITS, _MANY_BITS = 20, 26
_FEW = 1 << 14


def quantise(weight: int) -> int:
    """Return the level (0-7) of a weight of at least 1: the highest of `STEPS` that it reaches."""
    return bisect_right(STEPS, weight) - 1


def number_bits(documents: int) -> int:
    """Return how many bits a document's number has: few for most sites, so that postings stay short, more for large ones."""
    return _FEW_BITS if documents <= _FEW else _MANY_BITS


def number(ids: Iterable[str], bits: int) -> dict[str, int]:
    """
    Return a number below ``2 ** bits`` for each id, which comes from a hash of the id and not from its position.

    A new document so changes no other's number. Two ids of one hash (rare) take the next free number, in order of the ids.
    """
    taken: dict[int, str] = {}
    for wish, name in sorted((_hash(name) >> (64 - bits), name) for name in ids):
        free = wish
        while free in taken:
            free = (free + 1) % (1 << bits)
        taken[free] = name
    return {name: value for value, name in taken.items()}


def write_numbers(numbers: Sequence[int]) -> str:
    """Return ascending numbers as the text of their differences."""
    return "".join(map(_write, (b - a for a, b in zip((0, *numbers), numbers, strict=False))))


def write_postings(packed: Sequence[int]) -> str:
    """Return a posting list; ``packed`` holds ``number << LEVEL_BITS | level``, ascending, each number once."""
    parts: list[str] = []
    last = 0
    for entry in packed:
        parts.append(_write(entry - last))
        last = entry >> LEVEL_BITS << LEVEL_BITS
    return "".join(parts)


def _write(value: int) -> str:
    return _small()[value] if value < _SMALL else _spell(value)


@lru_cache(maxsize=1)
def _small() -> tuple[str, ...]:
    return tuple(map(_spell, range(_SMALL)))


def _spell(value: int) -> str:
    letters = []
    while value >= _MORE:
        letters.append(ALPHABET[value % _MORE + _MORE])
        value >>= _GROUP_BITS
    return "".join(letters) + ALPHABET[value]


def _hash(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")
