"""
Search: an inverted index over the public text, written as small plain scripts below ``search-index/``.

`words_of` runs once an article (pool, memo), `renewed_index` joins the results; `index` does both in this process. The scripts
in ``static/search/`` read what is written here.

====================  ======================================================================================
file                  what it hands to the page
====================  ======================================================================================
``index.js``          form, bits of the numbers, which documents there are, where the tables are cut, names of the facets
``rules.js``          how words are made and what the page says (`site/search_rules.py`)
``docs.js``           which documents there are; mean length; numbers of all documents; the length of each as a digit;
                      places of those that begin a file of documents
``w-START.js``        words (`site/search_shards.py`): key; mark of the stem, posting list, entities it leads to
``l-WORD-PART.js``    a part of the posting list of a word in many documents (`site/search_rows.py`)
``e-NUMBER.js``       entities: number, names, numbers of the articles that list it
``f-FACET.js``        one facet (`site/search_facets.py`)
``d-NUMBER.js``       documents (`site/search_texts.py`): number, what a result shows and quotes from
``t-NUMBER-PART.js``  a further part of a long text
====================  ======================================================================================
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

from briefgen.site.search_documents import Draft, Tokens, Words, counted, other_documents, words_of
from briefgen.site.search_facets import facets
from briefgen.site.search_names import leads, spellings
from briefgen.site.search_postings import (
    ALPHABET,
    number,
    number_bits,
    write_numbers,
)
from briefgen.site.search_rows import part_name
from briefgen.site.search_rules import rules
from briefgen.site.search_shards import dump, file_part, script
from briefgen.site.search_table import Held, Table, table_of
from briefgen.site.search_texts import Shown, group, numbered, text_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicSite

__all__ = [
    "Draft",
    "Held",
    "Shown",
    "Table",
    "Tokens",
    "Words",
    "counted",
    "index",
    "index_from",
    "other_documents",
    "renewed_index",
    "spellings",
    "words_of",
]

FORMAT = 6
"""Version of the files' form; the script refuses another one."""

_FULL_OF_NAMES = 4_000


def index(public: PublicSite) -> tuple[Artifact, ...]:
    """Return the search index of a site, in order of the files' paths."""
    return index_from((words_of(article, public.settings.language) for article in public.articles), public)


def index_from(tokens: Iterable[Tokens], public: PublicSite) -> tuple[Artifact, ...]:
    """Return the search index of a site from the tokens of its articles, in order of the files' paths."""
    return renewed_index(tokens, public)[0]


def renewed_index(
    tokens: Iterable[Tokens],
    public: PublicSite,
    before: Table | None = None,
    recall: Callable[[Held], Words | None] | None = None,
    others: Iterable[Tokens] | None = None,
) -> tuple[tuple[Artifact, ...], Table]:
    """
    Return the search index of a site from the tokens of its articles, in order of the files' paths, and the table of its words.

    The same documents give the same bytes, whatever their order, and whatever earlier table there is. A changed document
    rewrites the shards of the words that came, went or changed weight, and its file of documents.

    Args:
        tokens: of the articles.
        public: the site.
        before: the table of an earlier index of the site.
        recall: finds the words of documents that the earlier table holds.
        others: the tokens of the `other_documents`, where somebody knows them.
    """
    others = map(counted, other_documents(public)) if others is None else others
    documents = sorted(chain(tokens, others), key=lambda document: document.ref)
    bits = number_bits(len(documents))
    numbers = number((document.ref for document in documents), bits)
    documents.sort(key=lambda document: numbers[document.ref])
    led = _led(numbers, public, bits)
    table = table_of(documents, numbers, bits, public.settings.language, led, before, recall)
    entities, firsts = _entities(documents, numbers, public, bits)
    texts, starts, seen = text_files(documents, numbers, bits, before.texts if before else {})
    narrow, narrowed = facets(documents, public)
    manifest = {
        "form": FORMAT,
        "bits": bits,
        "documents": _id_of(numbers),
        "words": " ".join(shard.start for shard in table.shards),
        "entities": firsts,
        "facets": narrowed,
    }
    apart = (
        script("index", dump(manifest)),
        script("rules", dump(rules(public.settings.language))),
        _docs(documents, numbers, starts, bits),
    )
    made = (*apart, *_words(table), *entities, *texts, *narrow)
    return tuple(sorted(made, key=lambda a: a.path)), replace(table, texts=seen)


def _led(numbers: Mapping[str, int], public: PublicSite, bits: int) -> dict[str, str]:
    """Return what stands behind a word for the entities that it leads to."""
    found = leads(spellings(public)).items()
    return {key: "~" + write_numbers(sorted(numbers[ref] for ref in refs), 1 << bits) for key, refs in found}


def _words(table: Table) -> Iterator[Artifact]:
    """Return the words in shards, and the posting lists that stand apart from them."""
    for shard in table.shards:
        yield shard.file.artifact(f"w-{file_part(shard.start)}")
    for key, long in table.long.items():
        for part, file in enumerate(long.parts, len(long.parts)):
            yield file.artifact(part_name(key, part))


def _entities(
    documents: Sequence[Tokens], numbers: Mapping[str, int], public: PublicSite, bits: int
) -> tuple[list[Artifact], str]:
    """Return the files of the entities, and the numbers that begin one."""
    articles: defaultdict[str, list[int]] = defaultdict(list)
    for document in documents:
        for facet, value in document.facets:
            articles[f"{facet}/{value}"].append(numbers[document.ref])
    rows = {numbers[ref]: dump([forms, write_numbers(articles[ref], 1 << bits)]) for ref, forms in spellings(public).items()}
    groups = group([(at, len(rows[at])) for at in sorted(rows)], bits, _FULL_OF_NAMES)
    return [numbered("e", members, [rows[at] for at in members]) for members in groups], write_numbers(
        [g[0] for g in groups], 1 << bits
    )


def _docs(documents: Sequence[Tokens], numbers: Mapping[str, int], starts: set[int], bits: int) -> Artifact:
    mean = max(1, round(sum(document.length for document in documents) / max(1, len(documents))))
    lengths = "".join(_length_digit(document.length) for document in documents)
    begin = [place for place, document in enumerate(documents) if numbers[document.ref] in starts]
    held = write_numbers([numbers[document.ref] for document in documents], 1 << bits)
    return script("docs", dump([_id_of(numbers), mean, held, lengths, write_numbers(begin, len(documents))]))


def _id_of(numbers: Mapping[str, int]) -> str:
    """Return what tells the documents of one build from those of another."""
    return blake2b(" ".join(sorted(numbers)).encode(), digest_size=4).hexdigest()


def _length_digit(words: int) -> str:
    """Return the digit of a length, four times its logarithm to base 2: texts of one story differ by few words."""
    return ALPHABET[min(len(ALPHABET), (words**4).bit_length()) - 1] if words else ALPHABET[0]
