"""What the marks hide: whole articles, paragraphs, dossiers, and names that only hidden paragraphs carry (design §3.4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.model.article import TLP_ORDER, Block
from briefgen.model.problem import Problem
from briefgen.model.site import Filed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefgen.model.article import Article, Tlp
    from briefgen.model.dossier import Dossier
    from briefgen.model.entities import Actor, Place
    from briefgen.model.mention import Mark
    from briefgen.model.settings import PolicySettings


@dataclass(frozen=True, slots=True)
class Audience:
    """
    Who a build is for.

    ``policy`` is the project's policy, with ``max_tlp`` of the profile; ``build_day`` decides embargoes; ``preview`` shows
    drafts (and only drafts) besides.
    """

    policy: PolicySettings
    build_day: dt.date
    preview: bool = False

    def may_see(self, label: Tlp | None) -> bool:
        """Whether something with this label may be shown; None is unmarked and takes ``policy.unmarked``."""
        if label is None:
            if self.policy.unmarked == "refuse":
                return False
            label = self.policy.unmarked
        return TLP_ORDER.index(label) <= TLP_ORDER.index(self.policy.max_tlp)


def unveil(filed: Filed, audience: Audience, hidden: frozenset[str] = frozenset()) -> Filed | None:
    """
    Return the part of an article that the audience may see, None when it may see nothing.

    ``hidden`` are ids of actors and places whose registry entry is above the audience's label. Paragraphs above it go, the
    rest is numbered anew; an actor, place or date that only stood in a paragraph that went, goes with it.
    """
    article = filed.article
    if not is_open(article, audience):
        return None
    blocks_seen = [_covered(block, audience) for block in article.blocks]
    kept = [i for i, block in enumerate(blocks_seen) if block is not None]
    if tuple(blocks_seen) == article.blocks and not hidden.intersection((*filed.actors, *filed.places)):
        return filed
    moved = {old: new for new, old in enumerate(kept) if blocks_seen[old] == article.blocks[old]}
    marks = tuple(moved_mark for mark in filed.marks if (moved_mark := _move(mark, moved, hidden)))
    lost = {(m.kind, m.id) for m in filed.marks} - {(m.kind, m.id) for m in marks}
    blocks = tuple(replace(block, number=new + 1) for new, block in enumerate(b for b in blocks_seen if b is not None))
    return Filed(
        article=replace(article, blocks=blocks),
        actors=tuple(a for a in filed.actors if ("actor", a) not in lost and a not in hidden),
        places=tuple(p for p in filed.places if ("place", p) not in lost and p not in hidden),
        dates=tuple(d for d in filed.dates if ("date", d.text) not in lost),
        marks=marks,
    )


def _covered(block: Block, audience: Audience) -> Block | None:
    """Return a block if the audience may see it; in place of a cell an empty one, for its row would lose its order."""
    if block.tlp is None or audience.may_see(block.tlp):
        return block
    return Block("gap", "", within=block.within) if block.kind == "cell" else None


def is_open(article: Article, audience: Audience) -> bool:
    """Whether the audience may know that the article exists."""
    if article.show == "none" or not audience.may_see(article.tlp):
        return False
    if article.draft and not audience.preview:
        return False
    return article.embargo is None or article.embargo <= audience.build_day


def is_open_dossier(dossier: Dossier, audience: Audience) -> bool:
    """Whether the audience may know that the dossier exists."""
    if dossier.status in {"draft", "proposed"} and not audience.preview:
        return False
    return audience.may_see(dossier.tlp)


def hidden_entities(entities: Iterable[Actor | Place], audience: Audience) -> frozenset[str]:
    """Return the ids of registry entries with a label of their own that the audience may not see."""
    return frozenset(e.id for e in entities if e.tlp is not None and not audience.may_see(e.tlp))


def unmarked(articles: Iterable[Article], policy: PolicySettings) -> list[Problem]:
    """Return a problem for each article without a label where the project refuses unmarked ones."""
    if policy.unmarked != "refuse":
        return []
    hint = "write 'tlp: clear' (or a stricter label) into its front matter"
    return [
        Problem("unmarked", "the article has no TLP label, and policy.unmarked is 'refuse'", a.path, 1, hint=hint)
        for a in articles
        if a.tlp is None
    ]


def _move(mark: Mark, moved: dict[int, int], hidden: frozenset[str]) -> Mark | None:
    if mark.id in hidden and mark.kind != "date":
        return None
    if mark.part != "block":
        return mark
    return replace(mark, index=moved[mark.index]) if mark.index in moved else None
