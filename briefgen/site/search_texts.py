"""
Texts of the index: what a result shows and quotes from, in files of a few kilobytes.

Files of documents (``d-NUMBER.js``) hold neighbours in the order of the numbers, up to `FULL` bytes on the wire. A long text
goes on in files of its own (``t-NUMBER-PART.js``), which are read only when the words asked for do not stand in its head.
"""

from __future__ import annotations

from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from briefgen.model.page import Artifact, Print, Unread, print_of
from briefgen.model.values import dataclass
from briefgen.site.search_shards import dump, path_of, script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from briefgen.site.search_documents import Tokens

FULL = 2_000
"""Bytes on the wire at which a file of neighbours is full."""

_HEAD, _PART = 5_000, 12_000
"""Characters of a text that stand with its title, and in each further part."""
_STEP = 256
"""Sizes are rounded up, so that a small change of a text moves no neighbour into another file."""
_NEIGHBOURS_BITS = 5
_PER_LETTER, _PER_WORD = 0.8, 0.6
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Shown:
    """
    What a result shows.

    Attributes:
        head: JSON: title, URL, kind, date (EDTF), publisher, language, number of further parts, beginning of the text.
        parts: the rest of a long text.
    """

    head: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """
    What a result shows, or the way to it: half of what there is to know of an article is asked for only where it has changed.

    Attributes:
        size: bytes of the head on the wire, about.
        further: number of further parts.
        given: what it shows, or the way to it.
    """

    size: int
    further: int
    given: Shown | Callable[[], Shown] | None = None

    @property
    def shown(self) -> Shown:
        """What a result shows; that which is somewhere else is asked for at each call."""
        assert self.given is not None, "a document shows something, or knows the way to it"
        return self.given if isinstance(self.given, Shown) else self.given()


class Seen(NamedTuple):
    """What an earlier build knew of a file of texts: what it was made from, and what tells its bytes from others."""

    source: bytes
    size: int
    digest: bytes


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
    return Record(100 + min(len(head), round(estimate)), len(parts) - 1, Shown(head, parts[1:]))


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


def text_files(
    documents: Sequence[Tokens], numbers: Mapping[str, int], bits: int, before: Mapping[str, Seen]
) -> tuple[list[Artifact], set[int], dict[str, Seen]]:
    """
    Return the files of documents and of further parts of long texts, and the numbers that begin a file of documents.

    A file that an earlier build made from the same is not made again until somebody wants its bytes.

    Args:
        documents: in order of their numbers.
        numbers: by reference.
        bits: of the numbers.
        before: what the earlier build knew of each file.

    Returns:
        The files, the numbers, and what is known of each file now.
    """
    records = {numbers[document.ref]: document.record for document in documents}
    sources = {numbers[document.ref]: b"%d " % numbers[document.ref] + _source(document) for document in documents}
    groups = group([(at, record.size) for at, record in records.items()], bits, FULL)
    plan: list[tuple[str, bytes, Callable[[], bytes]]] = []
    for members in groups:
        name = f"d-{name_of(members[0])}"
        plan.append((name, b"".join([sources[at] for at in members]), partial(_heads, members, records)))
    for at, one in records.items():
        for part in range(1, one.further + 1):
            name = f"t-{name_of(at)}-{part}"
            plan.append((name, sources[at], partial(_part, name, one, part)))
    seen: dict[str, Seen] = {}
    made: list[Artifact] = []
    for name, source, make in plan:
        known = before.get(name)
        if known is None or known.source != source:
            found = print_of(make())
            known = Seen(source, found.size, found.digest)
        seen[name] = known
        made.append(Artifact(path_of(name), Unread(Print(known.size, known.digest), make)))
    return made, {members[0] for members in groups}, seen


def numbered(letter: str, members: Sequence[int], rows: Iterable[str]) -> Artifact:
    """Return the file of what has these numbers, one row each."""
    row = ",".join(f"{at},{row}" for at, row in zip(members, rows, strict=True))
    return script(f"{letter}-{name_of(members[0])}", f"[{row}]")


def name_of(value: int) -> str:
    """Return a number to base 36, as JavaScript writes it."""
    digits = ""
    while value >= len(_DIGITS):
        value, rest = divmod(value, len(_DIGITS))
        digits = _DIGITS[rest] + digits
    return _DIGITS[value] + digits


def _source(document: Tokens) -> bytes:
    """Return what tells what is shown of a document from others."""
    if document.origin:
        return document.origin
    total = blake2b(digest_size=16)
    shown = document.record.shown
    for text in (shown.head, *shown.parts):
        data = text.encode("utf-8", "replace")
        total.update(b"%d " % len(data))
        total.update(data)
    return total.digest()


def _heads(members: Sequence[int], records: Mapping[int, Record]) -> bytes:
    return numbered("d", members, [records[at].shown.head for at in members]).data


def _part(name: str, record: Record, part: int) -> bytes:
    return script(name, dump(record.shown.parts[part - 1])).data


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
