"""Articles of two languages that name the same things, days and figures: translations of each other, perhaps undeclared."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.site import Filed

_ALIKE = 0.6
"""Share of all that two articles name which both name."""
_FEWEST = 5
"""So many things both must name; fewer are shared by any two reports of one day."""
_DAYS = 7
_COMMON = 40
"""A thing that more articles name leads to no pair: the time stays near linear."""
_FIGURE = re.compile(r"\d[\d.,\u00a0 ]*\d")
_MOST = 10


@dataclass(frozen=True, slots=True)
class Twin:
    """
    An article that may be a translation of another one.

    Attributes:
        article: id of the one that may be the translation.
        original: id of the earlier one.
        likeness: share of what they name that both name, from 0 to 1.
    """

    article: str
    original: str
    likeness: float


def undeclared_translations(articles: Sequence[Filed]) -> list[Twin]:
    """
    Return pairs of articles that may be translations and do not say so, likeliest first; the later one is the translation.

    Args:
        articles: articles of a site, with what they name.
    """
    told = {f.article.id: _told(f) for f in articles}
    by_id = {f.article.id: f for f in articles}
    holders: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, features in told.items():
        for feature in features:
            holders[feature].append(id_)
    pairs = {pair for ids in holders.values() if len(ids) <= _COMMON for pair in combinations(sorted(ids), 2)}
    found = []
    for one, other in sorted(pairs):
        both, either = told[one] & told[other], told[one] | told[other]
        likeness = len(both) / len(either)
        if len(both) >= _FEWEST and likeness >= _ALIKE and _may_be(by_id[one], by_id[other]):
            original, later = sorted((one, other), key=lambda id_: (_day(by_id[id_]), id_))
            found.append(Twin(later, original, round(likeness, 3)))
    return sorted(found, key=lambda twin: (-twin.likeness, twin.article, twin.original))[:_MOST]


def _told(filed: Filed) -> frozenset[tuple[str, str]]:
    named = {("actor", a) for a in filed.actors} | {("place", p) for p in filed.places}
    named |= {("day", str(day.plain)) for day in filed.dates}
    text = "\n".join(block.text for block in filed.article.blocks)
    return frozenset(named | {("figure", figure) for m in _FIGURE.finditer(text) if (figure := _digits(m[0]))})


def _digits(figure: str) -> str:
    """Return the bare digits of a figure, in European ones: separators differ between languages."""
    return "".join(str(int(sign)) for sign in figure if sign.isdigit())


def _may_be(one: Filed, other: Filed) -> bool:
    a, b = one.article, other.article
    if _primary(a.lang) == _primary(b.lang) or {a.translation_of, b.translation_of} & {a.id, b.id}:
        return False
    if a.translation_of and a.translation_of == b.translation_of:
        return False
    days = [day.first for day in (a.published, b.published) if day is not None and day.first]
    return len(days) < 2 or abs((days[0] - days[1]).days) <= _DAYS  # noqa: PLR2004 - both days are known


def _primary(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()


def _day(filed: Filed) -> str:
    published = filed.article.published
    return str(published.first) if published is not None and published.first else "9999"
