"""
What may belong to a dossier and does not, and what may not and does.

Articles are compared by what they name and are tagged with, and by the words of their titles; rare ones weigh more (tf-idf,
cosine). The members themselves say how like them an article must be. People's pins stand: nothing excluded is proposed again,
nothing included is called a stray.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text.words import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.dossiers.known import Known
    from briefgen.model.site import Filed, Gathered, Site

Feature = tuple[str, str]
Vector = dict[Feature, float]

_FEWEST_MEMBERS = 3
"""Fewer members say too little of what they have in common."""
_MOST = 10
_STRAY_SHARE = 0.35
"""A member whose likeness is below this share of the median is a stray."""
_REASONS = 4
_NOTHING = 1e-9
"""Share of a sum that is rounding."""
_SHORTEST_WORD = 4
_WEIGHTS = {"actor": 1.0, "place": 1.0, "tag": 1.5, "word": 0.5}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """
    An article that may belong into a dossier, or out of it.

    Attributes:
        article: its id.
        title: plain text.
        likeness: to the members, 0 to 1.
        reason: what it shares with them, or that it shares little.
    """

    article: str
    title: str
    likeness: float
    reason: str


def suggest_changes(gathered: Gathered, site: Site, known: Known) -> tuple[list[Suggestion], list[Suggestion]]:
    """Return the articles that may belong to a dossier, most like it first, and its likely strays, least like it first."""
    vectors = vectors_of(site.articles)
    inside = {m.article: m for m in gathered.members}
    if len(inside) < _FEWEST_MEMBERS:
        return [], []
    total: Counter[Feature] = Counter()
    for article in inside:
        total.update(vectors[article])
    square = _square(total)
    own = {a: _likeness_to_others(vectors[a], total, square) for a in inside}
    ranked = sorted(own.values())
    low, median = ranked[len(ranked) // 4], ranked[len(ranked) // 2]
    titles = {f.article.id: f.article.title for f in site.articles}
    outside = [
        f.article.id for f in site.articles if f.article.id not in inside and f.article.id not in gathered.dossier.exclude
    ]
    likely = {a: like for a in outside if (like := _cosine(vectors[a], total, square)) >= low > 0}
    additions = [
        Suggestion(a, titles[a], round(like, 3), _shared(vectors[a], total, known))
        for a, like in sorted(likely.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    ]
    odd = {a: like for a, like in own.items() if like < median * _STRAY_SHARE and not inside[a].pinned}
    strays = [
        Suggestion(a, titles[a], round(like, 3), _shared(vectors[a], total, known))
        for a, like in sorted(odd.items(), key=lambda item: (item[1], item[0]))[:_MOST]
    ]
    return additions, strays


def vectors_of(articles: Iterable[Filed]) -> dict[str, Vector]:
    """Return for each article its features with their weights: rare ones weigh more, no length counts."""
    found = {filed.article.id: _features(filed) for filed in articles}
    spread = Counter(feature for features in found.values() for feature in features)
    size = len(found)
    return {
        id_: {f: _WEIGHTS[f[0]] * math.log(1 + size / spread[f]) for f in sorted(features)} for id_, features in found.items()
    }


def _features(filed: Filed) -> set[Feature]:
    article = filed.article
    found: set[Feature] = {("actor", a) for a in filed.actors} | {("place", p) for p in filed.places}
    found |= {("tag", fold(tag)) for tag in article.tags}
    return found | {("word", w.key) for w in words(article.title, article.lang) if len(w.key) >= _SHORTEST_WORD}


def _cosine(one: Mapping[Feature, float], other: Mapping[Feature, float], square: float) -> float:
    """Return how alike two vectors are, 0 to 1; ``square`` is that of the other's length."""
    size = math.sqrt(_square(one) * square)
    return math.fsum(weight * other.get(feature, 0.0) for feature, weight in one.items()) / size if size else 0.0


def _likeness_to_others(own: Mapping[Feature, float], total: Mapping[Feature, float], square: float) -> float:
    """Return how like a member is to the sum of all members without it, whose length is told from what they share."""
    shared, mine = math.fsum(weight * total[feature] for feature, weight in own.items()), _square(own)
    rest = square - 2 * shared + mine
    size = math.sqrt(mine * rest) if rest > _NOTHING * square else 0.0
    return (shared - mine) / size if size else 0.0


def _square(vector: Mapping[Feature, float]) -> float:
    return math.fsum(weight * weight for weight in vector.values())


def _shared(vector: Vector, total: Mapping[Feature, float], known: Known) -> str:
    others = {f: w * (total.get(f, 0.0) - (w if total.get(f) == w else 0.0)) for f, w in vector.items()}
    best = sorted((f for f, w in others.items() if w > 0), key=lambda f: (-others[f], f))[:_REASONS]
    return f"shares {', '.join(_name(f, known) for f in best)}" if best else "shares nothing with the other members"


def _name(feature: Feature, known: Known) -> str:
    kind, value = feature
    if kind == "actor":
        return known.actor_name(value)
    if kind == "place":
        return known.place_name(value)
    return f"the tag {value}" if kind == "tag" else f"“{value}”"
