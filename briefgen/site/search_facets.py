"""
Facets: for each value of a facet the documents that have it, by their place in the order of the numbers; and their dates.

A facet is one file and any new document may change it, so that places, which are shorter, serve better than numbers here.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefgen.site.search_postings import ALPHABET, write_numbers
from briefgen.site.search_shards import dump, script

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicSite
    from briefgen.site.search_documents import Tokens

FACETS = ("kind", "dossier", "actor", "place", "publisher", "language", "grade")

_DIGIT = 6


def facets(documents: Sequence[Tokens], public: PublicSite) -> tuple[list[Artifact], list[str]]:
    """Return the files of the facets that have values, and their names; ``documents`` come in the order of their numbers."""
    labels = _labels(public)
    holders: dict[str, defaultdict[str, list[int]]] = {facet: defaultdict(list) for facet in FACETS}
    for place, document in enumerate(documents):
        for facet, value in document.facets:
            holders[facet][value].append(place)
    artifacts: list[Artifact] = []
    names = [facet for facet in FACETS if holders[facet]]
    for facet in names:
        rows = [
            [value, labels.get((facet, value), ""), write_numbers(held, len(documents))]
            for value, held in sorted(holders[facet].items())
        ]
        artifacts.append(script(f"f-{facet}", dump(rows)))
    dated = any(document.date and document.date.first for document in documents)
    return [*artifacts, *([_dates(documents)] if dated else [])], [*names, *(["date"] if dated else [])]


def _dates(documents: Sequence[Tokens]) -> Artifact:
    """
    Return ``f-date.js``: the first day of all, digits a day, the days in the order of the documents as numbers of so many
    digits (0: no date, 1: the first day of all), and (place, further days) where a date is more than a day.
    """
    firsts = [document.date.first.toordinal() if document.date and document.date.first else 0 for document in documents]
    base = min(filter(None, firsts)) - 1
    digits = max(1, -(-(max(firsts) - base).bit_length() // _DIGIT))
    text = "".join(_digits(max(0, first - base), digits) for first in firsts)
    spans = [
        (place, document.date.last.toordinal() - first)
        for place, (document, first) in enumerate(zip(documents, firsts, strict=True))
        if document.date and document.date.last and first and document.date.last.toordinal() != first
    ]
    return script("f-date", dump([base, digits, text, [part for span in spans for part in span]]))


def _digits(value: int, count: int) -> str:
    return "".join(ALPHABET[value >> _DIGIT * at & 63] for at in reversed(range(count)))


def _labels(public: PublicSite) -> dict[tuple[str, str], str]:
    labels = {("dossier", dossier.id): dossier.title for dossier in public.dossiers}
    labels.update((("actor", actor.id), actor.name) for actor in public.actors)
    labels.update((("place", place.id), place.name) for place in public.places)
    labels.update((("publisher", publisher.id), publisher.name) for publisher in public.publishers)
    return labels
