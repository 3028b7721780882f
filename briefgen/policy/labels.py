"""Labels of what is made public: a page is at least as strict as anything that it shows (TLP 2.0, FIRST)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.article import TLP_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.model.article import Article, Block, Tlp
    from briefgen.model.settings import PolicySettings
    from briefgen.model.site import Filed, Site

Labels = dict[tuple[str, str], "Tlp"]
"""Own labels of registry entries, by kind and id; what has none is not in it."""


def strictest(labels: Iterable[Tlp | None]) -> Tlp:
    """Return the strictest of the labels, ``clear`` where there is none."""
    return max((label for label in labels if label), key=TLP_ORDER.index, default="clear")


def unmarked_label(policy: PolicySettings) -> Tlp:
    """Return the label of what has none; where that is refused nothing without one is public."""
    return "clear" if policy.unmarked == "refuse" else policy.unmarked


def labels_of(site: Site) -> Labels:
    """Return the own labels of the actors and places of a site."""
    found: Labels = {("actor", a.id): a.tlp for a in site.actors if a.tlp}
    found.update({("place", p.id): p.tlp for p in site.places if p.tlp})
    return found


def label_of(filed: Filed, labels: Mapping[tuple[str, str], Tlp], policy: PolicySettings) -> Tlp:
    """Return the label of an article's page."""
    named = (*(("actor", a) for a in filed.actors), *(("place", p) for p in filed.places))
    return strictest([own_label(filed.article, policy), *map(labels.get, named), label_of_text(filed.article.blocks)])


def own_label(article: Article, policy: PolicySettings) -> Tlp:
    """Return the label that an article is marked with."""
    return article.tlp or unmarked_label(policy)


def label_of_text(blocks: Iterable[Block]) -> Tlp:
    """Return the strictest label of the blocks."""
    return strictest(block.tlp for block in blocks)
