"""
Shards: a table of keys and values cut into small files, each a plain script that hands its part to the search page.

Scripts, because a page opened from a disk may load a script but fetch nothing. Where a table is cut depends on the keys
alone, node by node of their trie: a key more or less moves no border outside its own node and the small ones behind it.

A shard is one text of fields separated by spaces. First comes the start of the next shard (nothing for the last one), so that
a reader notices a shard of another build; then key and value in turn. A key begins with a digit: how many UTF-16 code units
it shares with the one before.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from briefgen.model.page import Artifact, Print, Unread, print_of
from briefgen.model.values import dataclass
from briefgen.site.search_postings import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOLDER = "search-index/"
FULL = 3_000
"""Characters at which a shard of words is cut."""
DEEPEST = 20
"""Letters after which a table is not cut further: file names stay short whatever the texts hold."""

_APART = re.compile("[\ud800-\U0010ffff]")
"""Characters by which UTF-16 code units give another order than code points."""

Order = Callable[[str], str | bytes]
Group = tuple[str, int, int]
"""A shard: what its first key begins with, and which keys it has, by their places: the first, and the one behind the last."""


def order_of(keys: str, others: Order | None = None) -> Order:
    """
    Return by what keys are compared, so that they stand in the order of their UTF-16 code units, as in JavaScript.

    Args:
        keys: separated by spaces.
        others: the order of other keys that are to stand among them.
    """
    return _by_units if others is _by_units or _APART.search(keys) else _by_key


def cut(keys: Sequence[str], sizes: Iterable[int], by: Order, full: int = FULL) -> list[Group]:
    """
    Return where a table is cut.

    Args:
        keys: in order.
        sizes: characters of each key and its value.
        by: their order (`order_of`).
        full: characters of a shard.
    """
    return _Table(keys, [0, *accumulate(sizes)], by, full).cut("", 0, len(keys), 0) if keys else []


def script(name: str, payload: str) -> Artifact:
    """Return the file ``name``.js that hands ``payload`` (JSON) to the page."""
    safe = payload.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Artifact(path_of(name), f'briefgenSearch("{name}",{safe});\n'.encode())


def path_of(name: str) -> str:
    """Return the path of the file ``name``.js."""
    return f"{FOLDER}{name}.js"


class File(NamedTuple):
    """The bytes of a file of the index, and their digest: where they stand already, they need not be read."""

    data: bytes
    digest: bytes

    def artifact(self, name: str) -> Artifact:
        """Return the file ``name``.js."""
        return Artifact(path_of(name), Unread(Print(len(self.data), self.digest), partial(bytes, self.data)))

    @property
    def payload(self) -> str:
        """What the file hands to the page, JSON."""
        return self.data[self.data.index(b",") + 1 : -3].decode()


def file_of(name: str, payload: str) -> File:
    """Return the file ``name``.js that hands ``payload`` (JSON) to the page, as it is kept."""
    data = script(name, payload).data
    return File(data, print_of(data).digest)


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


def _by_key(key: str) -> str | bytes:
    return key


def _by_units(key: str) -> str | bytes:
    return key.encode("utf-16-be")


@dataclass(frozen=True, slots=True)
class _Table:
    """Keys in order, how many characters stand before each, what they are ordered by, and how many make a shard full."""

    keys: Sequence[str]
    before: list[int]
    by: Order
    full: int

    def behind(self, start: str, first: int, end: int, length: int) -> int:
        """Return the place behind the keys, from ``first`` on, whose first letters, ``length`` of them, are ``start``."""
        if self.by is _by_key:  # the same without a call a key
            return (
                bisect_left(self.keys, start[:-1] + chr(ord(start[-1]) + 1), first, end) if len(start) == length else first + 1
            )
        return bisect_right(self.keys, self.by(start), first, end, key=lambda key: self.by(key[:length]))

    def cut(self, prefix: str, first: int, end: int, depth: int) -> list[Group]:
        """
        Return the shards below one node of the trie; small neighbours share one, or the last one of the large node before them.

        The first begins where the node begins, whatever its first word is.
        """
        if self.before[end] - self.before[first] <= self.full or end - first == 1 or depth == DEEPEST:
            return [(prefix, first, end)]
        groups: list[Group] = []
        room = 0
        while first < end:
            start = self.keys[first][: depth + 1]
            behind = self.behind(start, first, end, depth + 1)
            size = self.before[behind] - self.before[first]
            if size > self.full and len(start) > depth:
                groups.extend(self.cut(start, first, behind, depth + 1))
                room = self.full - (self.before[behind] - self.before[groups[-1][1]])
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
