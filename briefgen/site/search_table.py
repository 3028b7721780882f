"""
The table of words: which documents hold a word, kept so that a few changed documents need not put it together again.

`table_of` gives the same whatever it is given to begin with. A table says of each document what its words were taken from, so
that it is right or of no use, never wrong: what cannot be brought up to date is made from nothing.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefgen.site.search_postings import ENTRY_BITS, write_postings
from briefgen.site.search_stems import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from briefgen.site.search_documents import Tokens, Words

_COMMON_FROM = 250
_SIGNED_FROM = 21
"""Documents from which on a list says what follows its word: of fewer all that may be best are read anyway."""
_TYPE = "Q"
_WIDE = array(_TYPE).itemsize
_ENTRY = (1 << ENTRY_BITS) - 1
_MOST_CHANGED = 4
"""One document of so many may have changed; with more of them a table is made from nothing."""


class Held(NamedTuple):
    """What a table holds of one document: its number, a digest of its words, its language, and where they can be found."""

    number: int
    seal: bytes
    lang: str
    origin: bytes


Row = tuple[bytes, str, str, str]
"""
One word: the entries of its documents (`site/search_postings.py`) as unsigned ints, the same as written, its stem's mark and
language.

A plain tuple: there are tens of thousands, and all are brought back for one changed document.
"""


@dataclass(frozen=True, slots=True)
class Table:
    """
    The words of a site.

    Attributes:
        language: of the site.
        bits: of the numbers.
        held: the documents, by reference.
        rows: the words; those in more than half of a large site's documents have nothing written.
        common: posting lists by place of those words.
        loose: the words of the documents that name no origin, by reference.
        order: of the bytes of numbers, that of the machine: ``little`` or ``big``.
    """

    language: str = ""
    bits: int = 0
    held: dict[str, Held] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)
    common: dict[str, str] = field(default_factory=dict)
    loose: dict[str, Words] = field(default_factory=dict)
    order: str = sys.byteorder


def table_of(
    documents: Sequence[Tokens],
    numbers: Mapping[str, int],
    bits: int,
    language: str,
    before: Table | None = None,
    recall: Callable[[Held], Words | None] | None = None,
) -> Table:
    """
    Return the table of a site's words.

    Args:
        documents: in order of their numbers.
        numbers: by reference.
        bits: of the numbers.
        language: of the site; where the languages of a word's documents differ, its stem is that of this one, else of the
            last by its name.
        before: an earlier table to begin with.
        recall: finds the words of the documents that are no more, or that have changed.
    """
    held = {d.ref: Held(numbers[d.ref], d.seal, d.lang, d.origin) for d in documents}
    work = _Work(documents, held, bits, language)
    rows = work.renewed(before, recall) if before and recall else None
    if rows is None or before is None:
        rows, common = work.anew(), {}
    else:
        common = before.common if _places(before.held) == _places(held) else {}
    return work.written(rows, common)


@dataclass(slots=True)
class _Work:
    documents: Sequence[Tokens]
    held: dict[str, Held]
    bits: int
    language: str
    touched: set[str] = field(default_factory=set)
    lists: dict[str, array[int]] = field(default_factory=dict)
    fresh: dict[tuple[str, str], str] = field(default_factory=dict)

    def rank(self, lang: str) -> tuple[bool, str]:
        return lang == self.language, lang

    def anew(self) -> dict[str, Row]:
        """Put the rows together from all documents."""
        postings: defaultdict[str, array[int]] = defaultdict(partial(array, _TYPE))
        marks: dict[str, str] = {}
        langs: dict[str, str] = {}
        for document in self.documents:
            base = self.held[document.ref].number << ENTRY_BITS
            for key, entry in document.words.by_key().items():
                postings[key].append(base | entry)
        for document in sorted(self.documents, key=lambda document: self.rank(document.lang)):
            words = document.words
            keys = words.keys.split()
            marks.update(zip(keys, words.stems.split(), strict=True))
            langs.update(dict.fromkeys(keys, document.lang))
        self.lists = postings
        self.touched = set(postings)
        return {key: (b"", "", marks[key], langs[key]) for key in postings}

    def renewed(self, before: Table, recall: Callable[[Held], Words | None]) -> dict[str, Row] | None:
        """Return the rows of an earlier table with what has changed since; None where that is not possible or no gain."""
        gone = [(ref, known) for ref, known in before.held.items() if _differs(self.held.get(ref), known)]
        new = [document for document in self.documents if _differs(before.held.get(document.ref), self.held[document.ref])]
        fits = (before.bits, before.language, before.order) == (self.bits, self.language, sys.byteorder)
        if not fits or _MOST_CHANGED * max(len(new), len(gone)) > len(self.documents):
            return None
        rows = dict(before.rows)
        coming = {document.ref: document.words.by_key() for document in new}
        for ref, known in gone:
            words = recall(known) if known.origin else before.loose.get(ref)
            if words is None:
                return None
            going = words.by_key()
            after = self.held.get(ref)
            if after and (after.number, after.lang) == (known.number, known.lang):  # what is the same stays where it is
                same = {key for key, entry in going.items() if coming[ref].get(key) == entry}
                going, coming[ref] = (_without(entries, same) for entries in (going, coming[ref]))
            if not self._take_out(rows, going, known.number):
                return None
        for document in new:
            self._put_in(rows, document, coming[document.ref])
        langs = {known.number: known.lang for known in self.held.values()}
        for key in self.touched:
            if self.lists[key]:
                rows[key] = self._marked(key, rows[key], langs)
            else:
                del rows[key]
        return rows

    def written(self, rows: dict[str, Row], common: Mapping[str, str]) -> Table:
        """Return the table with every list written that is not."""
        often = max(_COMMON_FROM, len(self.documents) / 2)
        places = {known.number: place for place, known in enumerate(self.held.values())}
        found: dict[str, str] = {}
        for key, (packed, written, mark, lang) in rows.items():
            entries = self.lists[key] if key in self.touched else None
            if (len(packed) // _WIDE if entries is None else len(entries)) > often:
                if entries is None and key in common:
                    found[key] = common[key]
                    continue
                entries = array(_TYPE, packed) if entries is None else entries
                ranked = [places[entry >> ENTRY_BITS] << ENTRY_BITS | entry & _ENTRY for entry in entries]
                found[key] = write_postings(ranked, len(self.documents))
                rows[key] = (entries.tobytes(), "", mark, lang)
            elif entries is not None or not written:
                entries = array(_TYPE, packed) if entries is None else entries
                rows[key] = (entries.tobytes(), self._list_of(entries), mark, lang)
        loose = {document.ref: document.words for document in self.documents if not document.origin}
        return Table(self.language, self.bits, self.held, rows, found, loose)

    def _list_of(self, entries: Sequence[int]) -> str:
        return write_postings(entries, 1 << self.bits, signed=len(entries) >= _SIGNED_FROM)

    def _list(self, rows: Mapping[str, Row], key: str) -> array[int]:
        if key not in self.touched:
            self.touched.add(key)
            self.lists[key] = array(_TYPE, rows[key][0] if key in rows else b"")
        return self.lists[key]

    def _take_out(self, rows: Mapping[str, Row], keys: Iterable[str], number: int) -> bool:
        """Take a document out of its words' lists; False where one of them does not know it."""
        for key in keys:
            packed = self._list(rows, key)
            at = bisect_left(packed, number << ENTRY_BITS)
            if at == len(packed) or packed[at] >> ENTRY_BITS != number:
                return False
            del packed[at]
        return True

    def _put_in(self, rows: dict[str, Row], document: Tokens, coming: Mapping[str, int]) -> None:
        number, words = self.held[document.ref].number, document.words
        marks = dict(zip(words.keys.split(), words.stems.split(), strict=True))
        for key, entry in coming.items():
            mark = marks[key]
            packed = self._list(rows, key)
            packed.insert(bisect_left(packed, number << ENTRY_BITS), number << ENTRY_BITS | entry)
            self.fresh[key, document.lang] = mark
            rows.setdefault(key, (b"", "", mark, document.lang))

    def _marked(self, key: str, row: Row, langs: Mapping[int, str]) -> Row:
        """Return a word's row with the mark of its stem in the language that counts among its documents."""
        packed, written, mark, lang = row
        wins = max({langs[entry >> ENTRY_BITS] for entry in self.lists[key]}, key=self.rank)
        if wins != lang:
            mark = self.fresh.get((key, wins)) or stem(key, wins)
        return packed, written, mark, wins


def _without(entries: Mapping[str, int], keys: Container[str]) -> dict[str, int]:
    return {key: entry for key, entry in entries.items() if key not in keys}


def _places(held: Mapping[str, Held]) -> list[int]:
    return [known.number for known in held.values()]


def _differs(one: Held | None, other: Held | None) -> bool:
    """Whether two states of a document have other words; where they can be found does not matter."""
    return one is None or other is None or one[:3] != other[:3]
