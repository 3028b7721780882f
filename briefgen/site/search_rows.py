"""
Rows of the table of words, as they are kept from build to build: shard by shard, so that only what has changed is opened.

Words in few documents have their posting lists in the shards. A list of more documents than `APART` stands in files of its
own (``l-WORD-PART.js``), each for an equal range of the numbers: one more document rewrites one of them, and the shard, which
says only how many they are, stays as it is.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from briefgen.site.search_postings import ENTRY_BITS, write_postings
from briefgen.site.search_shards import File, cut, dump, file_of, file_part, flat, order_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.site.search_shards import Group

APART = 200
_PART = 480
"""Documents of a list that one file holds, about."""
_MOST_PARTS = 16
"""Files of one list at most: a query reads them all."""
_SIGNED_FROM = 21
"""Documents from which on a list says what follows its word: of fewer all that may be best are read anyway."""
ENTRIES = "Q"
"""Type of the array of a list's entries."""
WIDE = array(ENTRIES).itemsize
_COUNTS = _SIZES = "I"
_NARROW = array(_COUNTS).itemsize


class Row(NamedTuple):
    """
    One word.

    Attributes:
        mark: of its stem.
        lang: by which it was stemmed.
        entries: of its documents (`site/search_postings.py`), unsigned ints of the machine's order; none of a `Long`.
        written: the list, or how many files it has: behind ``*`` when the word is common, else behind ``+``.
    """

    mark: str
    lang: str
    entries: bytes
    written: str


class Long(NamedTuple):
    """
    A list in files of its own.

    Attributes:
        mark: of the word's stem.
        lang: by which it was stemmed.
        entries: as in a `Row`.
        common: whether the word is in so many documents that what follows it is not told.
        parts: its files.
    """

    mark: str
    lang: str
    entries: bytes
    common: bool
    parts: tuple[File, ...]

    @property
    def row(self) -> Row:
        """The word's row."""
        return Row(self.mark, self.lang, b"", f"{'*' if self.common else '+'}{len(self.parts)}")


class Shard(NamedTuple):
    """
    One shard of words.

    Attributes:
        start: what its first key begins with.
        following: what the first key of the next shard begins with, nothing for the last.
        file: as it is written.
        counts: how many entries each of its words has, unsigned ints of the machine's order.
        entries: of all its words, one after the other.
        langs: of its words, separated by spaces; ``-`` where a word is only in names.
    """

    start: str
    following: str
    file: File
    counts: bytes
    entries: bytes
    langs: str


class Shards:
    """The shards of an earlier table, and the words that have changed since."""

    __slots__ = ("_by", "_ends", "_firsts", "_fresh", "_kept", "_keys", "_opened", "_sizes")

    def __init__(self, keys: str, sizes: bytes, kept: Sequence[Shard]) -> None:
        """Take the words of a table in order, separated by spaces, their sizes, and the shards that hold them."""
        self._keys, self._sizes, self._kept = keys.split(), sizes, kept
        self._ends = [0, *accumulate(len(one.counts) // _NARROW for one in kept)]
        self._firsts = [self._keys[place] for place in self._ends[:-1]]
        self._by = order_of(keys)
        self._opened: dict[str, Row] = {}
        self._fresh: dict[str, Row] = {}

    def row(self, key: str) -> Row | None:
        """Return what is known of a word."""
        if key in self._fresh:
            return self._fresh[key]
        if key not in self._opened:
            at = bisect_right(self._firsts, self._by(key), key=self._by) - 1
            if at >= 0:
                self._opened.update(_rows(self._kept[at], self._keys[self._ends[at] : self._ends[at + 1]]))
        return self._opened.get(key)

    def renew(self, key: str, row: Row) -> None:
        """Take a word's new row; one with nothing written is of a word that is only in names."""
        self._fresh[key] = row

    def cut(self, led: Mapping[str, str]) -> tuple[str, bytes, tuple[Shard, ...]]:
        """
        Return the words in order, their sizes, and the shards: those in which nothing has changed as they were.

        Args:
            led: what stands behind a word for the entities that it leads to.
        """
        by = self._by = order_of(" ".join(self._fresh), self._by)
        keys, sizes = self._renewed(led)
        groups = cut(keys, sizes, by)
        firsts = [by(keys[first]) for _, first, _ in groups]
        changed = {bisect_right(firsts, by(key)) - 1 for key, row in self._fresh.items() if row.written or key in led}
        places = {one.start: place for place, one in enumerate(self._kept)}
        made: list[Shard] = []
        for number, (group, (following, _, _)) in enumerate(zip(groups, (*groups[1:], ("", 0, 0)), strict=False)):
            place = -1 if number in changed else places.get(group[0], -1)
            if place >= 0 and self._is(place, keys, group, following):
                made.append(self._kept[place])
            else:
                made.append(self._made(group, keys[group[1] : group[2]], following, led))
        return " ".join(keys), sizes.tobytes(), tuple(made)

    def _renewed(self, led: Mapping[str, str]) -> tuple[list[str], array[int]]:
        """Return the words in order, and their sizes."""
        by, keys, sizes = self._by, self._keys, array(_SIZES, self._sizes)
        fresh = {key: self._size(key, led) for key in sorted(self._fresh, key=by)}
        if not keys:
            return [key for key, size in fresh.items() if size], array(_SIZES, filter(None, fresh.values()))
        keys = [*keys]
        for key, size in fresh.items():
            at = bisect_left(keys, by(key), key=by)
            if at == len(keys) or keys[at] != key:
                if size:
                    keys.insert(at, key)
                    sizes.insert(at, size)
            elif size:
                sizes[at] = size
            else:
                del keys[at], sizes[at]
        return keys, sizes

    def _size(self, key: str, led: Mapping[str, str]) -> int:
        """Return how many characters the shard has of a fresh word, 0 of one that is no more."""
        row, names = self._fresh[key], led.get(key, "")
        return len(key) + len(row.mark) + 1 + len(row.written) + len(names) if row.written or names else 0

    def _is(self, place: int, keys: Sequence[str], group: Group, following: str) -> bool:
        """Whether an earlier shard has the words of a group in which no word has changed."""
        (_, first, end), (begin, close) = group, self._ends[place : place + 2]
        ends = self._keys[begin] == keys[first] and self._keys[close - 1] == keys[end - 1]
        return ends and close - begin == end - first and self._kept[place].following == following

    def _made(self, group: Group, keys: Sequence[str], following: str, led: Mapping[str, str]) -> Shard:
        rows = [row for row in map(self.row, keys) if row]
        values = [f"{row.mark}={row.written}{led.get(key, '')}" for key, row in zip(keys, rows, strict=True)]
        return Shard(
            group[0],
            following,
            file_of(f"w-{file_part(group[0])}", dump(flat(keys, values, following))),
            array(_COUNTS, [len(row.entries) // WIDE for row in rows]).tobytes(),
            b"".join([row.entries for row in rows]),
            " ".join([row.lang or "-" for row in rows]),
        )


def _rows(kept: Shard, keys: Sequence[str]) -> dict[str, Row]:
    """Return the rows of a shard's words."""
    found: dict[str, Row] = {}
    at = 0
    values = json.loads(kept.file.payload).split(" ")[2::2]
    for key, value, count, lang in zip(keys, values, array(_COUNTS, kept.counts), kept.langs.split(), strict=True):
        mark, _, rest = value.partition("=")
        found[key] = Row(mark, lang.strip("-"), kept.entries[at : at + count * WIDE], rest.partition("~")[0])
        at += count * WIDE
    return found


def written(entries: Sequence[int], bits: int) -> str:
    """Return the list of a word that stands in its shard."""
    return write_postings(entries, 1 << bits, signed=len(entries) >= _SIGNED_FROM)


def lengthy(key: str, entries: array[int], bits: int, like: Long, before: Long | None) -> Long:
    """Return a list in files of its own, the rest as in ``like``; parts that an earlier one has, too, are taken from there."""
    count, room = 1, 1 << bits
    while count < _MOST_PARTS and len(entries) > count * _PART:
        count, room = count * 2, room // 2
    kept = before if before and before.common == like.common and len(before.parts) == count else None
    old = array(ENTRIES, kept.entries if kept else b"")
    parts: list[File] = []
    first = first_old = 0
    for number in range(count):
        base = (number * room) << ENTRY_BITS
        above = base + (room << ENTRY_BITS)
        end, end_old = bisect_left(entries, above, first), bisect_left(old, above, first_old)
        if kept and entries[first:end] == old[first_old:end_old]:
            parts.append(kept.parts[number])
        else:
            text = write_postings([entry - base for entry in entries[first:end]], room, signed=not like.common)
            parts.append(file_of(part_name(key, count + number), dump(text)))
        first, first_old = end, end_old
    return like._replace(entries=entries.tobytes(), parts=tuple(parts))


def part_name(key: str, number: int) -> str:
    """Return the name of a part of a list; the parts of a list of ``n`` have the numbers ``n`` to ``2 * n - 1``."""
    return f"l-{file_part(key)}-{number}"
