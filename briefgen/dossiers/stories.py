"""
Stories: articles about one event, whoever wrote them and in whatever words.

Copies are folded first. Each text becomes one vector of four parts (words, names, numbers, pairs of words), weighted by how few
texts have them; each text is linked with its nearest neighbours; the groups of that graph are the stories (Louvain, Blondel et
al. 2008). What holds for words held apart holds for stories too: the same kind of event elsewhere has other names and numbers.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.dossiers.communities import communities
from briefgen.dossiers.copies import group_copies
from briefgen.dossiers.likeness import KEY, Likenesses, compare, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.model.site import Filed

_NEIGHBOURS = 8
_LEAST = 0.05
"""Texts less alike than this (cosine, 0 to 1) are no neighbours."""


def group_stories(articles: Sequence[tuple[str, str]]) -> list[int]:
    """
    Return one label for each (title, text); articles of one story share it. Their order does not matter for the groups.

    Args:
        articles: (title, plain text) of each, in any language; either may be empty.

    Returns:
        As many labels as articles, counted from 0 by first appearance; an article without a story has a label of its own. A
        story of more than some thirty articles falls into parts (copies count once). Raises nothing.

    Source:
        Nearest neighbours and their communities (Louvain, Blondel et al. 2008); measured in ``docs/measurements/dossiers.md``.
    """
    return regroup_stories(articles, group_copies([text for _, text in articles]))[0]


def regroup_stories(
    articles: Sequence[tuple[str, str]], copies: Sequence[int], known: Likenesses | None = None
) -> tuple[list[int], Likenesses]:
    """
    Return what `group_stories` does, and what to remember of it.

    Args:
        articles: (title, plain text) of each.
        copies: a label for each; those that share one count once.
        known: what was remembered of other articles, many of which may be the same: it saves time and changes nothing.
    """
    first = _first_of_each(articles, copies)
    texts = _keyed([articles[i] for i in first.values()])
    found = compare(texts, known)
    story = dict(zip(first, communities(_graph(list(texts), found)), strict=True))
    numbers: dict[int, int] = {}
    return [numbers.setdefault(story[copy], len(numbers)) for copy in copies], found


def find_stories(filed: Sequence[Filed], reports: Mapping[str, str]) -> list[int]:
    """Return one label for each article; articles of one story share it, those of one report count once."""
    return recall_stories(filed, reports)[0]


def recall_stories(
    filed: Sequence[Filed], reports: Mapping[str, str], known: Likenesses | None = None
) -> tuple[list[int], Likenesses]:
    """Return what `find_stories` does, and what to remember of it (`regroup_stories`)."""
    numbers: dict[str, int] = {}
    copies = [numbers.setdefault(reports[one.article.id], len(numbers)) for one in filed]
    return regroup_stories([(one.article.title, one.article.plain_text) for one in filed], copies, known)


def _first_of_each(articles: Sequence[tuple[str, str]], copies: Sequence[int]) -> dict[int, int]:
    """Return for each group of copies the index of the one that stands for it, in an order that the texts alone decide."""
    first: dict[int, int] = {}
    for i in sorted(range(len(articles)), key=lambda i: (-len(articles[i][1]), articles[i])):
        first.setdefault(copies[i], i)
    return first


def _keyed(articles: Sequence[tuple[str, str]]) -> dict[bytes, tuple[str, str]]:
    """Return articles by a digest of what they say; those that say the same are told apart by their number among them."""
    found: dict[bytes, tuple[str, str]] = {}
    again: Counter[tuple[str, str]] = Counter()
    for article in articles:
        title, text = (part.encode("utf-8", "surrogatepass") for part in article)
        head = b"%d %d " % (again[article], len(title))
        found[hashlib.blake2b(head + title + text, digest_size=KEY).digest()] = article
        again[article] += 1
    return found


def _graph(keys: Sequence[bytes], known: Likenesses) -> list[dict[int, float]]:
    """Return the graph of nearest neighbours: for each text, those linked with it and how strongly (cosine squared)."""
    place = {key: i for i, key in enumerate(keys)}
    near = nearest(known, _NEIGHBOURS)
    graph: list[dict[int, float]] = [{} for _ in keys]
    for i, key in enumerate(keys):
        for other, likeness in near[key]:
            if likeness >= _LEAST:
                graph[i][place[other]] = graph[place[other]][i] = likeness * likeness
    return graph
