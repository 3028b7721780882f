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
import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact
from briefgen.model.values import dataclass
from briefgen.site.search_postings import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

FOLDER = "search-index/"
FULL = 3_000
"""Characters at which a shard of words is cut."""
DEEPEST = 20
"""Letters after which a table is not cut further: file names stay short whatever the texts hold."""

_APART = re.compile("[\ud800-\U0010ffff]")
"""Characters by which UTF-16 code units give another order than code points."""

Group = tuple[str, int, int]
"""A shard: what its first key begins with, and which keys it has, by their places: the first, and the one behind the last."""


def ordered(keys: Iterable[str]) -> list[str]:
    """Return keys in the order of their UTF-16 code units, by which JavaScript compares."""
    found = sorted(keys)
    by = order_of(found)
    return found if by is _by_key else sorted(found, key=by)


def order_of(keys: Iterable[str]) -> Callable[[str], str | bytes]:
    """Return by what keys are compared (`ordered`)."""
    return _by_units if _APART.search("".join(keys)) else _by_key


def cut(keys: Sequence[str], sizes: Mapping[str, int], full: int = FULL) -> list[Group]:
    """
    Return where a table is cut.

    Args:
        keys: in order (`ordered`).
        sizes: characters of each key and its value.
        full: characters of a shard.
    """
    table = _Table(keys, [0, *accumulate(map(sizes.__getitem__, keys))], order_of(keys), full)
    return table.cut("", 0, len(keys), 0) if keys else []


def script(name: str, payload: str) -> Artifact:
    """Return the file ``name``.js that hands ``payload`` (JSON) to the page."""
    safe = payload.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Artifact(path_of(name), f'briefgenSearch("{name}",{safe});\n'.encode())


def path_of(name: str) -> str:
    """Return the path of the file ``name``.js."""
    return f"{FOLDER}{name}.js"


def payload_of(data: bytes) -> str:
    """Return what `script` wrote, JSON."""
    return data[data.index(b",") + 1 : -3].decode()


def dump(value: object) -> str:
    """Return ``value`` as compact JSON, letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def file_part(start: str) -> str:
    """Return ``start`` as part of a file name that every disk and server keeps apart from the others."""
    if start.isascii() and start.isalnum():
        return start
    return "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}" for c in start)


def flat(keys: Iterable[str], values: Iterable[str], following: str) -> str:
    """Return the text of a shard; ``following``: the start of the next one."""
    fields = [following]
    last = ""
    for key, value in zip(keys, values, strict=True):
        shared = _shared(last, key)
        fields.append(ALPHABET[shared] + key[shared:])
        fields.append(value)
        last = key
    return " ".join(fields)


def _by_key(key: str) -> str:
    return key


def _by_units(key: str) -> bytes:
    return key.encode("utf-16-be")


@dataclass(frozen=True, slots=True)
class _Table:
    """Keys in order, how many characters stand before each, what they are ordered by, and how many make a shard full."""

    keys: Sequence[str]
    before: list[int]
    by: Callable[[str], str | bytes]
    full: int

    def cut(self, prefix: str, first: int, end: int, depth: int) -> list[Group]:
        """
        Return the shards below one node of the trie; small neighbours share one.

        The first begins where the node begins, whatever its first word is.
        """
        if self.before[end] - self.before[first] <= self.full or end - first == 1 or depth == DEEPEST:
            return [(prefix, first, end)]
        groups: list[Group] = []
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
                groups.append((start if groups else prefix, first, behind))
                room = self.full - size
            first = behind
        return groups


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
