"""
Shards: a table of keys and values cut into small files, each a plain script that hands its part to the search page.

Scripts, because a page opened from a disk may load a script but fetch nothing. Where a table is cut depends on the keys
alone, node by node of their trie: a key more or less moves no border outside its own node.

A shard is one text of fields separated by spaces. First comes the start of the next shard (nothing for the last one), so that
a reader notices a shard of another build; then key and value in turn. A key begins with a digit: how many UTF-16 code units
it shares with the one before.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact
from briefgen.site.search_postings import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FOLDER = "search-index/"
FULL = 5_000
"""Characters at which a shard of words is cut: about 2.3 KB on the wire on the average."""
DEEPEST = 20
"""Letters after which a table is not cut further: file names stay short whatever the texts hold."""

Entry = tuple[str, str]
"""A key and its value: no spaces in either."""


@dataclass(frozen=True, slots=True)
class Family:
    """
    One table in shards; a key lies in the last shard whose start is not above it.

    Attributes:
        artifacts: the shards.
        starts: beginnings of their first keys, ascending in UTF-16 code units as JavaScript compares.
    """

    artifacts: tuple[Artifact, ...]
    starts: tuple[str, ...]


def cut(letter: str, entries: Sequence[Entry], full: int = FULL) -> Family:
    """Return the table as files ``letter-START.js``, cut at ``full`` characters."""
    ordered = sorted(entries)
    by = _by_key if not ordered or ordered[-1][0] < "\ud800" else _by_units
    if by is _by_units:
        ordered.sort(key=lambda entry: by(entry[0]))
    table = _Table([key for key, _ in ordered], [0, *accumulate(len(key) + len(value) for key, value in ordered)], by, full)
    groups = table.cut("", 0, len(ordered), 0) if ordered else []
    starts = tuple(start for start, _, _ in groups)
    made = (
        script(f"{letter}-{file_part(start)}", dump(_flat(ordered[first:end], following)))
        for (start, first, end), following in zip(groups, (*starts[1:], ""), strict=False)
    )
    return Family(tuple(made), starts)


def script(name: str, payload: str) -> Artifact:
    """Return the file ``name``.js that hands ``payload`` (JSON) to the page."""
    safe = payload.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Artifact(f"{FOLDER}{name}.js", f'briefgenSearch("{name}",{safe});\n'.encode())


def dump(value: object) -> str:
    """Return ``value`` as compact JSON, letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def file_part(start: str) -> str:
    """Return ``start`` as part of a file name that every disk and server keeps apart from the others."""
    return "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}" for c in start)


def _by_key(key: str) -> str:
    return key


def _by_units(key: str) -> bytes:
    return key.encode("utf-16-be")


@dataclass(frozen=True, slots=True)
class _Table:
    """Keys in order, how many characters stand before each, what they are ordered by, and how many make a shard full."""

    keys: list[str]
    before: list[int]
    by: Callable[[str], str | bytes]
    full: int

    def cut(self, prefix: str, first: int, end: int, depth: int) -> list[tuple[str, int, int]]:
        """Return start, first and end of the shards below one node of the trie; small neighbours share one."""
        if self.before[end] - self.before[first] <= self.full or end - first == 1 or depth == DEEPEST:
            return [(prefix, first, end)]
        groups: list[tuple[str, int, int]] = []
        room = 0
        while first < end:
            start = self.keys[first][: depth + 1]
            behind = bisect_right(self.keys, self.by(start), first, end, key=lambda key: self.by(key[: depth + 1]))
            size = self.before[behind] - self.before[first]
            if size > self.full and len(start) > depth:
                groups.extend(self.cut(start, first, behind, depth + 1))
                room = 0
            elif size <= room:
                groups[-1] = (*groups[-1][:2], behind)
                room -= size
            else:
                groups.append((start, first, behind))
                room = self.full - size
            first = behind
        return groups


def _flat(entries: Sequence[Entry], following: str) -> str:
    fields = [following]
    last = ""
    for key, value in entries:
        shared = _shared(last, key)
        fields.append(ALPHABET[shared] + key[shared:])
        fields.append(value)
        last = key
    return " ".join(fields)


def _shared(before: str, key: str) -> int:
    """Return how many letters two keys begin with in common; none where a letter is no single code unit."""
    if not key.isascii() and max(key) > "\uffff":
        return 0
    length = 0
    for a, b in zip(before, key, strict=False):
        if a != b:
            break
        length += 1
    return length
