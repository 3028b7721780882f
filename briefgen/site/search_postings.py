"""
Postings: which documents hold a word and how much it weighs there, as short text; and how a document gets its number.

A list is a text over 64 characters, six bits each, the highest first. Its first character is the width ``k``; then follow
the gaps between ascending numbers in Rice's code (R. F. Rice, 1979: quotient by 2 to the power of ``k`` as ones closed by a
zero, remainder in ``k`` bits), each with its level as ones closed by a zero. Where ``k`` has 32 added to it, the signs of the
words that follow come next, each behind a one, closed by a zero. The last character is filled with ones, which close nothing.
``static/search/files.js`` reads the same form.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STEPS: tuple[int, ...] = (1, 2, 3, 5, 8, 13, 21, 34)
"""Weights that a posting can tell apart, in occurrences of a word in plain body text."""
LEVELS: tuple[int, ...] = (0, *(sum(step <= weight for step in STEPS) - 1 for weight in range(1, STEPS[-1] + 1)))
"""The level (0-7) of each weight up to the highest step."""

LEVEL_BITS = 3
SIGN_BITS = 6
"""Of the sign of a word (`sign`)."""
MOST_SIGNS = 5
AFTER_BITS = MOST_SIGNS * SIGN_BITS + 1
"""Of the signs of the words that follow a word in a document, in one number behind a leading one."""
ENTRY_BITS = LEVEL_BITS + AFTER_BITS
"""
Below the number of a document in an entry of a posting list: ``number << ENTRY_BITS | level << AFTER_BITS | after``.

An entry has at most 60 bits.
"""

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Digits of posting lists, from 0 to 63 (RFC 4648, section 5)."""

_BITS = ((1 << 11, 16), (1 << 13, 18), (1 << 15, 20), (1 << 17, 22))
_MOST_BITS = 26
_RUNS = tuple("1" * ones + "0" for ones in range(64))
_SIGNS = tuple("1" + bin(value | 1 << SIGN_BITS)[3:] for value in range(1 << SIGN_BITS))
_TABLED = 12
_AFTER = (1 << AFTER_BITS) - 1
_SIGNED = 32


def number_bits(documents: int) -> int:
    """
    Return how many bits a document's number has.

    About 3 % of the numbers are taken at most: few enough that new documents seldom meet, short enough for postings.
    """
    return next((bits for most, bits in _BITS if documents <= most), _MOST_BITS)


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


def write_numbers(numbers: Sequence[int], room: int) -> str:
    """Return ascending numbers below ``room`` as a list without levels."""
    width = _width(len(numbers), room)
    parts: list[str] = []
    last = -1
    for value in numbers:
        parts.append(_gap(value - last - 1, width))
        last = value
    return _pack(width, "".join(parts))


def sign(key: str) -> int:
    """Return the sign of a word: the sum of its letters' code points, as far as `SIGN_BITS` hold it."""
    return sum(key.encode() if key.isascii() else map(ord, key)) & (1 << SIGN_BITS) - 1


def write_postings(entries: Sequence[int], room: int, *, signed: bool = False) -> str:
    """
    Return a posting list.

    Args:
        entries: see `ENTRY_BITS`; ascending.
        room: what their numbers lie below, each of them there once.
        signed: whether the signs of the words that follow are written.
    """
    width = _width(len(entries), room)
    lows, mask, bit, runs, most = _lows(width), (1 << width) - 1, 1 << width, _RUNS, len(_RUNS)
    parts: list[str] = []
    last = -1
    for entry in entries:
        value = entry >> ENTRY_BITS
        gap = value - last - 1
        last = value
        ones, low = gap >> width, gap & mask
        run = runs[ones] if ones < most else "1" * ones + "0"
        rest = lows[low] if lows else bin(low | bit)[3:]
        parts.append(f"{run}{rest}{runs[entry >> AFTER_BITS & 7]}{_signs(entry & _AFTER) if signed else ''}")
    return _pack(width | _SIGNED if signed else width, "".join(parts))


@lru_cache(maxsize=131072)
def _signs(after: int) -> str:
    """Return the bits of the signs of the words that follow."""
    bits = "0"
    while after > 1:
        bits = _SIGNS[after & len(_SIGNS) - 1] + bits
        after >>= SIGN_BITS
    return bits


def _width(count: int, room: int) -> int:
    """Return the best width for ``count`` numbers that lie evenly below ``room``: that of 0.69 times the mean gap."""
    return max(0, (room * 69 // (100 * (count + 1))).bit_length() - 1)


def _gap(gap: int, width: int) -> str:
    return "1" * (gap >> width) + "0" + (bin(gap & ((1 << width) - 1) | 1 << width)[3:] if width else "")


@lru_cache(maxsize=_TABLED + 1)
def _tabled(width: int) -> tuple[str, ...]:
    return tuple(bin(value | 1 << width)[3:] for value in range(1 << width))


def _lows(width: int) -> tuple[str, ...]:
    """Return the remainders below ``2 ** width`` as bits, nothing when they are too many for a table."""
    return _tabled(width) if width <= _TABLED else ()


def _pack(width: int, bits: str) -> str:
    """Return the width and the bits as characters."""
    groups = -(-len(bits) // 6)
    if not groups:
        return ALPHABET[width]
    size = -(-groups * 6 // 8)
    value = int(bits + "1" * (size * 8 - len(bits)), 2)
    return ALPHABET[width] + urlsafe_b64encode(value.to_bytes(size, "big"))[:groups].decode()


def _hash(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")
