"""
Texts of the index: what a result shows and quotes from, in files of a few kilobytes.

Files of documents (``d-NUMBER.js``) hold neighbours in the order of the numbers, up to `FULL` bytes on the wire. A long text
goes on in files of its own (``t-NUMBER-PART.js``), which are read only when the words asked for do not stand in its head.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.site.search_shards import dump

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FULL = 2_600
"""Bytes on the wire at which a file of neighbours is full."""

_HEAD, _PART = 6_000, 12_000
"""Characters of a text that stand with its title, and in each further part."""
_STEP = 256
"""Sizes are rounded up, so that a small change of a text moves no neighbour into another file."""
_NEIGHBOURS_BITS = 5
_PER_LETTER, _PER_WORD = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Record:
    """
    What a result shows.

    Attributes:
        head: JSON: title, URL, kind, date (EDTF), publisher, language, number of further parts, beginning of the text.
        parts: the rest of a long text.
        size: bytes of ``head`` on the wire, about.
    """

    head: str
    parts: tuple[str, ...]
    size: int


def record(shown: tuple[str, ...], text: str, distinct: int, words: int) -> Record:
    """
    Return the record of a document.

    Args:
        shown: title, URL, kind, date, publisher, language.
        text: what its page says, a block a line.
        distinct: letters of its different words together.
        words: how many words it has. Both tell how far its text can be compressed: gzip was off by 5 % (one standard
            deviation) on 1,000 news texts.
    """
    parts = tuple(_parts(text)) if len(text) > _HEAD else (text,)
    head = dump([*shown, len(parts) - 1, parts[0]])
    wide = len(head.encode()) / len(head)
    share = len(parts[0]) / max(1, len(text))
    estimate = (distinct * share**0.7 * _PER_LETTER + words * share * _PER_WORD) * wide
    return Record(head, parts[1:], 100 + min(len(head), round(estimate)))


def group(sizes: Sequence[tuple[int, int]], bits: int, full: int) -> list[list[int]]:
    """
    Return numbers in groups that share a file.

    Numbers are dealt to equal ranges of 16 to 32 each; inside a range a file is filled up to ``full`` and the next begun. A
    change so moves no border outside its own range.

    Args:
        sizes: (number, bytes), ascending.
        bits: of the numbers.
        full: bytes of a file.
    """
    shift = max(0, bits - max(0, len(sizes).bit_length() - _NEIGHBOURS_BITS))
    groups: list[list[int]] = []
    node, room = -1, 0
    for number, size in sizes:
        rounded = -(-size // _STEP) * _STEP
        if number >> shift != node or rounded > room:
            groups.append([])
            node, room = number >> shift, full
        groups[-1].append(number)
        room -= rounded
    return groups


def _parts(text: str) -> Iterator[str]:
    """Cut a long text where a line or at least a word ends."""
    most = _HEAD
    while len(text) > most:
        end = max(
            text.rfind("\n", most // 2, most), text.rfind(" ", most // 2, most) if "\n" not in text[most // 2 : most] else -1
        )
        end = end if end > 0 else most
        yield text[:end]
        text, most = text[end:].lstrip(), _PART
    if text:
        yield text
