"""
Search: an inverted index over the public text, written as small plain scripts below ``search-index/``.

`words_of` runs once an article (pool, memo), `index_from` joins the results; `index` does both in this process.
`static/search.js` reads what is written here; the form of the files is told in `site/search_shards.py` and below.

=================  =========================================================================================
file               what it hands to the page
=================  =========================================================================================
``index.js``       how many documents there are, where each table is cut, stamps of the files (see `_manifest`)
``rules.js``       how words are made and what the page says (`site/search_rules.py`)
``lengths.js``     numbers of all documents, each with the level of its length
``w-START.js``     words: key, posting list
``c-START.js``     words of a large site that stand in more than half of the documents
``n-START.js``     names: key, list of (entity, name) whose name holds the key
``f-FACET.js``     one facet: value, its label, numbers of its documents
``d-PATH.js``      documents: number, what a result shows and quotes from
=================  =========================================================================================
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from briefgen.site.search_documents import Spellings, Tokens, names_in, other_documents, spellings, words_of
from briefgen.site.search_postings import LEVEL_BITS, number, number_bits, write_numbers, write_postings
from briefgen.site.search_rules import rules
from briefgen.site.search_shards import Entry, Family, cut, cut_numbered, dump, script
from briefgen.site.search_words import keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicSite

__all__ = ["Tokens", "index", "index_from", "names_in", "spellings", "words_of"]

FORMAT = 1
"""Version of the files' form; the script refuses another one."""
FACETS = ("kind", "dossier", "publisher", "language", "year")

_COMMON_FROM = 250
_LONGEST_LEVEL = (1 << LEVEL_BITS) - 1


@dataclass(frozen=True, slots=True)
class _Table:
    """Files of one table and what the manifest says of it."""

    artifacts: tuple[Artifact, ...]
    note: object


def index(public: PublicSite) -> tuple[Artifact, ...]:
    """Return the search index of a site, in order of the files' paths."""
    known = spellings(public)
    return index_from([words_of(article, names_in(article, known)) for article in public.articles], public)


def index_from(tokens: Iterable[Tokens], public: PublicSite) -> tuple[Artifact, ...]:
    """
    Return the search index of a site from the tokens of its articles, in order of the files' paths.

    The same documents give the same bytes, whatever their order. A changed document rewrites the shards of the words that
    came, went or changed weight, its part of the document table and the manifest.
    """
    documents = sorted(chain(tokens, other_documents(public)), key=lambda document: document.ref)
    bits = number_bits(len(documents))
    numbers = number((document.ref for document in documents), bits)
    documents.sort(key=lambda document: numbers[document.ref])
    words, common = _words(documents, numbers)
    tables = {
        "words": words,
        "common": common,
        "names": _noted(cut("n", _names(spellings(public)))),
        "docs": _Table(*cut_numbered("d", [(numbers[doc.ref], doc.record, doc.size) for doc in documents], bits)),
        "facets": _facets(documents, numbers, public),
        "lengths": _lengths(documents, numbers),
    }
    manifest = _manifest(tables, documents, bits)
    told = script("rules", dump(rules(public.settings.language)))[0]
    return tuple(sorted((manifest, told, *(a for table in tables.values() for a in table.artifacts)), key=lambda a: a.path))


def _manifest(tables: dict[str, _Table], documents: Sequence[Tokens], bits: int) -> Artifact:
    """
    Return ``index.js``: form, number of documents, bits of their numbers, mean length; for words and names the starts of
    the shards and their stamps, for common words the same and the words, for facets the names and stamps, the shape of the
    document table, the stamp of the lengths. Lists of stamps are one text, four characters a stamp.
    """
    mean = round(sum(document.length for document in documents) / max(1, len(documents)))
    notes = {name: table.note for name, table in tables.items()}
    return script("index", dump({"form": FORMAT, "count": len(documents), "bits": bits, "mean": mean, **notes}))[0]


def _words(documents: Sequence[Tokens], numbers: dict[str, int]) -> tuple[_Table, _Table]:
    """Return the words in shards, and apart from them the common ones, each in a file of its own."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for document in documents:
        base = numbers[document.ref] << LEVEL_BITS
        for key, level in document.terms:
            postings[key].append(base | level)
    entries: list[Entry] = []
    common: list[Entry] = []
    for key, packed in postings.items():
        is_common = len(packed) > max(_COMMON_FROM, len(documents) / 2)
        (common if is_common else entries).append((key, f'"{write_postings(packed)}"'))
    apart = _noted(cut("c", common))
    return _noted(cut("w", entries)), _Table(apart.artifacts, (apart.note, " ".join(sorted(key for key, _ in common))))


def _noted(family: Family) -> _Table:
    return _Table(family.artifacts, _note(family.starts, family.stamps))


def _note(starts: Iterable[str], stamps: Iterable[str]) -> tuple[str, str]:
    return " ".join(starts), "".join(stamps)


def _names(known: Spellings) -> list[Entry]:
    """Return for each key of a name the entities and names that hold it."""
    holders: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for ref, forms in known.items():
        for form in forms:
            for key in dict.fromkeys(keys(form)):
                holders[key].append((ref, form))
    return [(key, dump(sorted(pairs))) for key, pairs in holders.items()]


def _lengths(documents: Sequence[Tokens], numbers: dict[str, int]) -> _Table:
    packed = [numbers[document.ref] << LEVEL_BITS | _length_level(document.length) for document in documents]
    artifact, stamp = script("lengths", dump(write_postings(packed)))
    return _Table((artifact,), stamp)


def _length_level(words: int) -> int:
    """Return the level (0-7) of a length; a level stands for about 24 words times 2 to its power."""
    return min(_LONGEST_LEVEL, max(0, words.bit_length() - 5))


def _facets(documents: Sequence[Tokens], numbers: dict[str, int], public: PublicSite) -> _Table:
    labels = _labels(public)
    holders: dict[str, defaultdict[str, list[int]]] = {facet: defaultdict(list) for facet in FACETS}
    for document in documents:
        for facet, value in document.facets:
            holders[facet][value].append(numbers[document.ref])
    artifacts, notes = [], []
    for facet in FACETS:
        rows = [(value, labels.get((facet, value), ""), write_numbers(held)) for value, held in sorted(holders[facet].items())]
        artifact, stamp = script(f"f-{facet}", dump([part for value, label, held in rows for part in (value, (label, held))]))
        artifacts.append(artifact)
        notes.append([facet, stamp])
    return _Table(tuple(artifacts), notes)


def _labels(public: PublicSite) -> dict[tuple[str, str], str]:
    labels = {("dossier", dossier.id): dossier.title for dossier in public.dossiers}
    labels.update((("publisher", publisher.id), publisher.name) for publisher in public.publishers)
    return labels
