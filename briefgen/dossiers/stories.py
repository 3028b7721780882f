"""
Stories: articles about one event, whoever wrote them and in whatever words.

Copies are folded first. Each text becomes one vector of four parts (words, names, numbers, pairs of words), weighted by how few
texts have them; each text is linked with its nearest neighbours; the groups of that graph are the stories (Louvain, Blondel et
al. 2008). What holds for words held apart holds for stories too: the same kind of event elsewhere has other names and numbers.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING

from briefgen.dossiers.communities import communities
from briefgen.dossiers.copies import group_copies
from briefgen.text.features import Features, features

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PARTS = (("words", 0.25, 120), ("names", 0.25, 80), ("numbers", 0.2, 40), ("pairs", 0.3, 160))
"""Parts of a vector: what it is made from, its share of the likeness of two texts, how many features it keeps."""
_NEIGHBOURS = 8
_LEAST = 0.05
"""Texts less alike than this (cosine, 0 to 1) are no neighbours."""
_MOST_LOOKED_AT = 2000
_LOOKED_INTO = 20
"""
A text is compared by its rarest features until this many holders of them were looked at; where that leaves features over, the
most like by these are compared by all: bounds that keep the time linear.
"""
_TOO_COMMON = 0.3
_MOST_HOLDERS = 400
"""What more texts than this have says nothing about a story, however many texts there are."""

Vector = list[tuple[str, float]]


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
    copies = group_copies([text for _, text in articles])
    first = _first_of_each(articles, copies)
    found = communities(neighbours(_vectors([features(*articles[i]) for i in first.values()])))
    story = dict(zip(first, found, strict=True))
    numbers: dict[int, int] = {}
    return [numbers.setdefault(story[copy], len(numbers)) for copy in copies]


def _first_of_each(articles: Sequence[tuple[str, str]], copies: Sequence[int]) -> dict[int, int]:
    """Return for each group of copies the index of the one that stands for it, in an order that the texts alone decide."""
    first: dict[int, int] = {}
    for i in sorted(range(len(articles)), key=lambda i: (-len(articles[i][1]), articles[i])):
        first.setdefault(copies[i], i)
    return first


def _vectors(read: Sequence[Features]) -> list[Vector]:
    """Return the vector of each text, of length 1 with what only this text has, which is then left out: it links nothing."""
    vectors: list[Vector] = [[] for _ in read]
    most = min(_MOST_HOLDERS, max(2, _TOO_COMMON * len(read)))
    for part, likeness, kept in _PARTS:
        counted = [getattr(one, part) for one in read]
        holders = Counter(feature for counts in counted for feature, _ in counts)
        rare = {f: math.log((len(read) + 1) / n) for f, n in holders.items() if n <= most}
        for vector, counts in zip(vectors, counted, strict=True):
            weighed = sorted((((1 + math.log(n)) * rare[f], f) for f, n in counts if f in rare), reverse=True)[:kept]
            length = math.sqrt(math.fsum(weight * weight for weight, _ in weighed))
            vector.extend((part[:2] + f, math.sqrt(likeness) * w / length) for w, f in weighed if holders[f] > 1)
    return vectors


def neighbours(vectors: Sequence[Vector]) -> list[dict[int, float]]:
    """Return the graph of nearest neighbours: for each text, those linked with it and how strongly (cosine squared)."""
    holders: dict[str, list[int]] = defaultdict(list)
    weights: dict[str, list[float]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for feature, weight in vector:
            holders[feature].append(i)
            weights[feature].append(weight)
    graph: list[dict[int, float]] = [{} for _ in vectors]
    whole = [dict(vector) for vector in vectors]
    for i, vector in enumerate(vectors):
        rarest = sorted(vector, key=lambda weighed: (len(holders[weighed[0]]), weighed))
        found, sure = _likenesses(rarest, holders, weights)
        for other, likeness in _nearest(i, whole, found, sure=sure):
            graph[i][other] = graph[other][i] = likeness * likeness
    return graph


def _likenesses(
    rarest: Vector, holders: Mapping[str, Sequence[int]], weights: Mapping[str, Sequence[float]]
) -> tuple[dict[int, float], bool]:
    """Return how like the others are by the rarest features, and whether those were all."""
    found: dict[int, float] = defaultdict(float)
    looked = 0
    for feature, weight in rarest:
        looked += len(holders[feature])
        if looked > _MOST_LOOKED_AT:
            return found, False
        for other, theirs in zip(holders[feature], weights[feature], strict=True):
            found[other] += weight * theirs
    return found, True


def _nearest(one: int, whole: Sequence[Mapping[str, float]], found: dict[int, float], *, sure: bool) -> list[tuple[int, float]]:
    found.pop(one, None)
    if not sure:
        likely = nlargest(_LOOKED_INTO, zip(found.values(), found, strict=True))
        found = {other: _dot(whole[one], whole[other]) for _, other in likely}
    alike = [(other, likeness) for other, likeness in found.items() if likeness >= _LEAST]
    return sorted(alike, key=itemgetter(1, 0), reverse=True)[:_NEIGHBOURS]


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return math.fsum([one[feature] * other[feature] for feature in one.keys() & other.keys()])
