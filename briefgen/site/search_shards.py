"""
Shards: a table of keys and values cut into small files, each a plain script that hands its part to `static/search.js`.

Scripts, because a page opened from a disk may load a script but fetch nothing. Where a table is cut depends on the keys
alone, node by node of their trie: a key more or less moves no border outside its own node.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = "search-index/"
FULL = 8_000
"""Characters at which a shard of words is cut: about 4 KB on the wire."""
DEEPEST = 20
"""Letters after which a table is not cut further: file names stay short whatever the texts hold."""
FULL_TEXT = 6_000
"""Bytes on the wire, estimated record by record, at which a part of the document table is cut."""

Entry = tuple[str, str]
"""A key and its value, a JSON text."""
Numbered = tuple[int, str, int]
"""A number, its value, a JSON text, and how many bytes the value has on the wire."""


@dataclass(frozen=True, slots=True)
class Family:
    """
    One table in shards.

    ``starts`` are the first keys' beginnings, ascending in UTF-16 code units as JavaScript compares; a key lies in the last
    shard whose start is not above it. ``stamps`` are digests of the shards' contents, in the same order.
    """

    artifacts: tuple[Artifact, ...]
    starts: tuple[str, ...]
    stamps: tuple[str, ...]


def cut(letter: str, entries: Sequence[Entry]) -> Family:
    """Return the table as files ``letter-START.js``."""
    ordered = sorted(entries, key=lambda entry: entry[0].encode("utf-16-be"))
    groups = _cut_node("", ordered, 0) if ordered else []
    made = [script(f"{letter}-{file_part(start)}", _flat(part)) for start, part in groups]
    return Family(
        tuple(artifact for artifact, _ in made), tuple(start for start, _ in groups), tuple(stamp for _, stamp in made)
    )


def cut_numbered(letter: str, entries: Sequence[Numbered], bits: int) -> tuple[tuple[Artifact, ...], str]:
    """
    Return a table with numbered values, cut along the bits of the numbers, and the shape of the cut.

    Files are ``letter-PATH.js``, PATH being the leading bits that their numbers share. The shape is the binary trie in
    preorder: ``1`` a node that is split, ``0`` a file, ``_`` nothing.
    """
    artifacts: list[Artifact] = []
    shape: list[str] = []
    _cut_bits(letter, "", sorted(entries), bits, (artifacts, shape))
    return tuple(artifacts), "".join(shape)


def script(name: str, payload: str) -> tuple[Artifact, str]:
    """Return the file ``name``.js that hands ``payload`` (JSON) to the page, and the stamp of its content."""
    stamp = urlsafe_b64encode(blake2b(payload.encode(), digest_size=3).digest()).decode()
    safe = payload.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    text = f"briefgenSearch({json.dumps(name)},{json.dumps(stamp)},{safe});\n"
    return Artifact(f"{FOLDER}{name}.js", text.encode()), stamp


def dump(value: object) -> str:
    """Return ``value`` as compact JSON, letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _cut_node(prefix: str, entries: Sequence[Entry], depth: int) -> list[tuple[str, Sequence[Entry]]]:
    """Return (start, entries) of the shards below one node of the trie; small neighbours share one."""
    if _size(entries) <= FULL or len(entries) == 1 or depth == DEEPEST:
        return [(prefix, entries)]
    groups: list[tuple[str, Sequence[Entry]]] = []
    room = 0
    for start, items in groupby(entries, key=lambda entry: entry[0][: depth + 1]):
        child = list(items)
        size = _size(child)
        if size > FULL and len(start) > depth:
            groups.extend(_cut_node(start, child, depth + 1))
            room = 0
        elif size <= room:
            groups[-1] = (groups[-1][0], [*groups[-1][1], *child])
            room -= size
        else:
            groups.append((start, child))
            room = FULL - size
    return groups


def _size(entries: Sequence[Entry]) -> int:
    return sum(len(key) + len(value) + 4 for key, value in entries)


def _flat(entries: Sequence[Entry]) -> str:
    return "[" + ",".join(f"{dump(key)},{value}" for key, value in entries) + "]"


def file_part(start: str) -> str:
    """Return ``start`` as part of a file name that every disk and server keeps apart from the others."""
    return "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}" for c in start)


def _cut_bits(letter: str, path: str, entries: Sequence[Numbered], bits: int, out: tuple[list[Artifact], list[str]]) -> None:
    artifacts, shape = out
    if not entries:
        shape.append("_")
    elif len(entries) == 1 or sum(size for _, _, size in entries) <= FULL_TEXT:
        shape.append("0")
        artifacts.append(script(f"{letter}-{path}", _flat_numbered(entries))[0])
    else:
        shape.append("1")
        half = (int(path or "0", 2) * 2 + 1) << (bits - len(path) - 1)
        _cut_bits(letter, path + "0", [entry for entry in entries if entry[0] < half], bits, out)
        _cut_bits(letter, path + "1", [entry for entry in entries if entry[0] >= half], bits, out)


def _flat_numbered(entries: Sequence[Numbered]) -> str:
    return "[" + ",".join(f"{number},{value}" for number, value, _ in entries) + "]"
