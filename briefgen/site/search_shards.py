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
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact
from briefgen.site.search_postings import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = "search-index/"
FULL = 4_000
"""Characters at which a shard of words is cut: about 1.8 KB on the wire on the average."""
DEEPEST = 20
"""Letters after which a table is not cut further: file names stay short whatever the texts hold."""

Entry = tuple[str, str]
"""A key and its value: no spaces in either."""


@dataclass(frozen=True, slots=True)
class Family:
    """
    One table in shards.

    ``starts`` are the first keys' beginnings, ascending in UTF-16 code units as JavaScript compares; a key lies in the last
    shard whose start is not above it.
    """

    artifacts: tuple[Artifact, ...]
    starts: tuple[str, ...]


def cut(letter: str, entries: Sequence[Entry], full: int = FULL) -> Family:
    """Return the table as files ``letter-START.js``, cut at ``full`` characters."""
    ordered = sorted(entries, key=_by_key if all(key < "\ud800" for key, _ in entries) else _by_units)
    groups = _cut_node("", ordered, 0, full) if ordered else []
    starts = tuple(start for start, _ in groups)
    made = (
        script(f"{letter}-{file_part(start)}", dump(_flat(part, following)))
        for (start, part), following in zip(groups, (*starts[1:], ""), strict=False)
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


def _by_key(entry: Entry) -> str:
    return entry[0]


def _by_units(entry: Entry) -> bytes:
    return entry[0].encode("utf-16-be")


def _cut_node(prefix: str, entries: Sequence[Entry], depth: int, full: int) -> list[tuple[str, Sequence[Entry]]]:
    """Return (start, entries) of the shards below one node of the trie; small neighbours share one."""
    if _size(entries) <= full or len(entries) == 1 or depth == DEEPEST:
        return [(prefix, entries)]
    groups: list[tuple[str, Sequence[Entry]]] = []
    room = 0
    for start, items in groupby(entries, key=lambda entry: entry[0][: depth + 1]):
        child = list(items)
        size = _size(child)
        if size > full and len(start) > depth:
            groups.extend(_cut_node(start, child, depth + 1, full))
            room = 0
        elif size <= room:
            groups[-1] = (groups[-1][0], [*groups[-1][1], *child])
            room -= size
        else:
            groups.append((start, child))
            room = full - size
    return groups


def _size(entries: Sequence[Entry]) -> int:
    return sum([len(key) + len(value) for key, value in entries])


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
