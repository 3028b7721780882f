"""
The table of words: which documents hold a word, kept so that a few changed documents need not put it together again.

`table_of` gives the same whatever it is given to begin with. A table says of each document what its words were taken from, so
that it is right or of no use, never wrong: what cannot be brought up to date is made from nothing. Of an earlier table only
those shards are opened that hold words of changed documents; the others are handed on as they are.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import defaultdict, deque
from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefgen.model.values import dataclass
from briefgen.site.search_documents import unpacked
from briefgen.site.search_postings import ALPHABET, ENTRY_BITS
from briefgen.site.search_rows import APART, ENTRIES, WIDE, Long, Row, Shard, Shards, lengthy, written
from briefgen.site.search_stems import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from briefgen.site.search_documents import Tokens, Words
    from briefgen.site.search_texts import Seen

_COMMON_FROM = 250
_MOST_CHANGED = 4
"""One document of so many may have changed; with more of them a table is made from nothing."""


class Held(NamedTuple):
    """What a table holds of one document: its number, a digest of its words, its language, and where they can be found."""

    number: int
    seal: bytes
    lang: str
    origin: bytes


@dataclass(frozen=True, slots=True)
class Table:
    """
    The words of a site.

    Attributes:
        language: of the site.
        bits: of the numbers.
        held: the documents, by reference.
        keys: the words in order, separated by spaces.
        sizes: of each word the characters that its shard has of it, unsigned ints.
        shards: the words in shards.
        long: the lists that have files of their own, by word.
        led: what stands behind a word for the entities that it leads to.
        texts: what is known of the files of texts, by name.
        loose: the words of the documents that name no origin, by reference.
        order: of the bytes of numbers, that of the machine: ``little`` or ``big``.
    """

    language: str = ""
    bits: int = 0
    held: dict[str, Held] = field(default_factory=dict)
    keys: str = ""
    sizes: bytes = b""
    shards: tuple[Shard, ...] = ()
    long: dict[str, Long] = field(default_factory=dict)
    led: dict[str, str] = field(default_factory=dict)
    texts: dict[str, Seen] = field(default_factory=dict)
    loose: dict[str, Words] = field(default_factory=dict)
    order: str = sys.byteorder


def table_of(
    documents: Sequence[Tokens],
    numbers: Mapping[str, int],
    bits: int,
    language: str,
    led: dict[str, str],
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
        led: what stands behind a word for the entities that it leads to.
        before: an earlier table to begin with.
        recall: finds the words of the documents that are no more, or that have changed.
    """
    held = {d.ref: Held(numbers[d.ref], d.seal, d.lang, d.origin) for d in documents}
    if before and recall:
        work = _Work(documents, held, bits, language, led, before)
        if work.renewed(recall):
            return work.written()
    work = _Work(documents, held, bits, language, led, Table())
    work.anew()
    return work.written()


@dataclass(slots=True)
class _Work:
    documents: Sequence[Tokens]
    held: dict[str, Held]
    bits: int
    language: str
    led: dict[str, str]
    before: Table
    lists: dict[str, array[int]] = field(default_factory=dict)
    langs: dict[str, str] = field(default_factory=dict)
    fresh: defaultdict[str, set[str]] = field(default_factory=partial(defaultdict, set))
    shards: Shards = field(init=False)

    def __post_init__(self) -> None:
        self.shards = Shards(self.before.keys, self.before.sizes, self.before.shards)

    def rank(self, lang: str) -> tuple[bool, str]:
        return lang == self.language, lang

    def anew(self) -> None:
        """Put the lists together from all documents."""
        postings: defaultdict[str, array[int]] = defaultdict(partial(array, ENTRIES))
        held: defaultdict[str, set[str]] = defaultdict(set)
        for document in self.documents:
            words = document.words
            keys, base = words.keys.split(), self.held[document.ref].number << ENTRY_BITS
            entries = map(base.__or__, unpacked(words.entries))
            deque(map(array.append, map(postings.__getitem__, keys), entries), maxlen=0)
            held[document.lang].update(keys)
        for lang in sorted(held, key=self.rank):
            self.langs.update(dict.fromkeys(held.pop(lang), lang))
        self.lists = postings

    def renewed(self, recall: Callable[[Held], Words | None]) -> bool:
        """Bring those lists of the earlier table up to date that have changed; False where that is not possible or no gain."""
        before, held = self.before, self.held
        gone = [(ref, known) for ref, known in before.held.items() if _differs(held.get(ref), known)]
        new = [document for document in self.documents if _differs(before.held.get(document.ref), held[document.ref])]
        fits = (before.bits, before.language, before.order) == (self.bits, self.language, sys.byteorder)
        if not fits or _MOST_CHANGED * max(len(new), len(gone)) > len(self.documents):
            return False
        coming = {document.ref: document.words.by_key() for document in new}
        for ref, known in gone:
            words = recall(known) if known.origin else before.loose.get(ref)
            if words is None:
                return False
            going = words.by_key()
            after = held.get(ref)
            if after and (after.number, after.lang) == (known.number, known.lang):  # what is the same stays where it is
                same = {key for key, entry in going.items() if coming[ref].get(key) == entry}
                going, coming[ref] = (_without(entries, same) for entries in (going, coming[ref]))
            if not self._take_out(going, known.number):
                return False
        for document in new:
            self._put_in(document, coming[document.ref])
        langs = {known.number: known.lang for known in held.values()}
        self.langs = {key: self._language(key, entries, langs) for key, entries in self.lists.items() if entries}
        return True

    def written(self) -> Table:
        """Return the table with every list written that is not."""
        before, often = self.before, max(_COMMON_FROM, len(self.documents) / 2)
        for key, known in before.long.items():
            if key not in self.lists and (len(known.entries) > often * WIDE) != known.common:
                self.lists[key] = array(ENTRIES, known.entries)
        long = {key: known for key, known in before.long.items() if key not in self.lists}
        for key in [key for key in {*self.led, *before.led} if self.led.get(key) != before.led.get(key)]:
            self.shards.renew(key, self._known(key) or _only_in_names(key))
        for key in [*self.lists]:
            entries = self.lists.pop(key)
            lang = self.langs[key] if key in self.langs else (self._known(key) or _only_in_names(key)).lang
            if len(entries) > APART:
                like = Long(stem(key, lang), lang, b"", len(entries) > often, ())
                long[key] = lengthy(key, entries, self.bits, like, before.long.get(key))
                row = long[key].row
            elif entries:
                row = Row(stem(key, lang), lang, entries.tobytes(), written(entries, self.bits))
            else:
                row = _only_in_names(key)
            if key not in before.long or row != before.long[key].row:
                self.shards.renew(key, row)
        keys, sizes, shards = self.shards.cut(self.led)
        loose = {document.ref: document.words for document in self.documents if not document.origin}
        return Table(
            self.language, self.bits, self.held, keys, sizes, shards, dict(sorted(long.items())), self.led, loose=loose
        )

    def _known(self, key: str) -> Row | None:
        """Return the row of a word in the earlier table."""
        return self.before.long[key].row if key in self.before.long else self.shards.row(key)

    def _list(self, key: str) -> array[int]:
        if key not in self.lists:
            known = self.before.long.get(key) or self.shards.row(key)
            self.lists[key] = array(ENTRIES, known.entries if known else b"")
        return self.lists[key]

    def _take_out(self, keys: Iterable[str], number: int) -> bool:
        """Take a document out of its words' lists; False where one of them does not know it."""
        for key in keys:
            entries = self._list(key)
            at = bisect_left(entries, number << ENTRY_BITS)
            if at == len(entries) or entries[at] >> ENTRY_BITS != number:
                return False
            del entries[at]
        return True

    def _put_in(self, document: Tokens, coming: Mapping[str, int]) -> None:
        base = self.held[document.ref].number << ENTRY_BITS
        for key, entry in coming.items():
            entries = self._list(key)
            entries.insert(bisect_left(entries, base), base | entry)
            self.fresh[key].add(document.lang)

    def _language(self, key: str, entries: Sequence[int], langs: Mapping[int, str]) -> str:
        """Return the language that counts among a word's documents."""
        known = self._known(key)
        wins: str = max((*self.fresh.get(key, ()), *([known.lang] if known and known.written else ())), key=self.rank)
        if any(langs[entry >> ENTRY_BITS] == wins for entry in entries):
            return wins
        return max({langs[entry >> ENTRY_BITS] for entry in entries}, key=self.rank)


def _only_in_names(key: str) -> Row:
    return Row(ALPHABET[len(key)], "", b"", "")


def _without(entries: Mapping[str, int], keys: Container[str]) -> dict[str, int]:
    return {key: entry for key, entry in entries.items() if key not in keys}


def _differs(one: Held | None, other: Held | None) -> bool:
    """Whether two states of a document have other words; where they can be found does not matter."""
    return one is None or other is None or one[:3] != other[:3]
