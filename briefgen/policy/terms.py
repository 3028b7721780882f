"""On what terms a source's words and pictures may be shown (``show`` of an article, ``images`` of ``site.yml``)."""

from __future__ import annotations

import operator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.article import SHOW_ORDER
from briefgen.model.urls import safe_link
from briefgen.policy.excerpts import limit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.article import Article, Block, Figure, Show
    from briefgen.model.entities import Publisher
    from briefgen.model.settings import PolicySettings


def decide_show(article: Article, publisher: Publisher | None, policy: PolicySettings) -> Show:
    """Return how much may be shown; a rights notice allows at most an excerpt unless a licence or permission is recorded."""
    if article.source is None:
        return article.show or "full"
    show = article.show or (publisher.show if publisher and publisher.show else policy.show)
    if article.source.rights and not _licensed(publisher):
        return max(show, "excerpt", key=SHOW_ORDER.index)
    return show


def allowance(article: Article, publisher: Publisher | None, policy: PolicySettings) -> int | None:
    """Return how many words of an article's body a build may show anywhere; None where it may show all."""
    show = decide_show(article, publisher, policy)
    if show == "full":
        return None
    return limit_of(article.blocks, policy) if show == "excerpt" else 0


def may_picture(article: Article | None, publisher: Publisher | None, policy: PolicySettings) -> bool:
    """Whether pictures may be shown; those of a source need a recorded licence or permission. None: the site's own text."""
    if policy.images == "none":
        return False
    return article is None or article.source is None or (policy.images == "licensed" and _licensed(publisher))


def without_pictures(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with captions and alternative words, but no picture; the very same where there is none."""
    found = tuple(map(_without_picture, blocks))
    return blocks if isinstance(blocks, tuple) and all(map(operator.is_, found, blocks)) else found


def picture_of(figure: Figure, *, allowed: bool) -> Figure:
    """Return the figure; only its caption where pictures are not allowed, for other hosts' pictures are never requested."""
    outside = figure.src is not None and ("://" in figure.src or figure.src.startswith("//") or safe_link(figure.src) is None)
    return replace(figure, src=None, alt="") if outside or not allowed else figure


def _without_picture(block: Block) -> Block:
    if block.kind == "figure":
        return replace(block, value="", alt="")
    runs = tuple(run for run in block.runs if run.kind != "image")
    return block if len(runs) == len(block.runs) else replace(block, runs=runs)


def _licensed(publisher: Publisher | None) -> bool:
    return publisher is not None and bool(publisher.licence or publisher.permission)
