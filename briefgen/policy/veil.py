"""What the marks hide: whole articles, paragraphs, dossiers, and names that only hidden paragraphs carry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.article import TLP_ORDER
from briefgen.model.site import Filed
from briefgen.model.values import dataclass
from briefgen.policy.blocks import veil_blocks
from briefgen.policy.terms import decide_show

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from briefgen.model.article import Article, Block, Figure, Source, TextPage, Tlp
    from briefgen.model.dossier import Dossier
    from briefgen.model.entities import Publisher
    from briefgen.model.mention import Mark
    from briefgen.model.settings import PolicySettings
    from briefgen.model.site import Hidden


@dataclass(frozen=True, slots=True)
class Audience:
    """
    Who a build is for.

    Attributes:
        policy: the project's policy, with ``max_tlp`` of the profile.
        build_day: decides embargoes.
        preview: drafts are shown, and only drafts besides.
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


def unveil(filed: Filed, audience: Audience, hidden: Hidden = frozenset(), publisher: Publisher | None = None) -> Filed | None:
    """
    Return the part of an article that the audience may see, None when it may see nothing.

    Paragraphs above its label go with their footnotes and their pictures' captions, the rest is numbered anew; an actor,
    place or date that only stood in what went, goes with it. Of a text that was cut the quotations must be found again.
    ``publisher`` is the registry's entry of the article's source.
    """
    article = filed.article
    if why_hidden(article, audience, publisher):
        return None
    veiled = veil_blocks(article.blocks, audience.may_see)
    named = {*(("actor", a) for a in filed.actors), *(("place", p) for p in filed.places)} if hidden else set()
    if not veiled.removed and not hidden & named:
        return filed
    figures = _figures_left(article.figures, veiled.removed, veiled.blocks)
    moves = {"block": veiled.moved, "figure": {old: new for new, old in enumerate(figures)}}
    marks = tuple(moved for mark in filed.marks if (moved := _move(mark, moves, hidden)))
    lost = {(m.kind, m.id) for m in filed.marks} - {(m.kind, m.id) for m in marks}
    return Filed(
        article=replace(
            article,
            blocks=veiled.blocks,
            figures=tuple(article.figures[i] for i in figures),
            source=_without_hash(article.source) if veiled.removed else article.source,
        ),
        actors=tuple(a for a in filed.actors if ("actor", a) not in lost and ("actor", a) not in hidden),
        places=tuple(p for p in filed.places if ("place", p) not in lost and ("place", p) not in hidden),
        dates=tuple(d for d in filed.dates if ("date", d.text) not in lost),
        marks=marks,
    )


def unveil_dossier(dossier: Dossier, audience: Audience) -> Dossier | None:
    """Return a dossier with as much of its text as the audience may see, None when it may not know of it."""
    if not is_open_dossier(dossier, audience):
        return None
    return replace(dossier, blocks=veil_blocks(dossier.blocks, audience.may_see).blocks)


def unveil_page(page: TextPage, audience: Audience) -> TextPage | None:
    """Return a page of the site's own with as much as the audience may see, None when it may not know of it."""
    if (page.draft and not audience.preview) or not audience.may_see(page.tlp):
        return None
    return replace(page, blocks=veil_blocks(page.blocks, audience.may_see).blocks)


def why_hidden(article: Article, audience: Audience, publisher: Publisher | None = None) -> str:
    """Return why the audience may not know that the article exists, as the rest of "it …"; empty when it may."""
    if decide_show(article, publisher, audience.policy) == "none":
        return "may not be shown (show: none)"
    if not audience.may_see(article.tlp):
        label = article.tlp or audience.policy.unmarked
        return "has no TLP label" if label == "refuse" else f"is marked TLP:{label.upper()}"
    if article.draft and not audience.preview:
        return "is a draft"
    if article.embargo is not None and article.embargo > audience.build_day:
        return f"is under embargo until {article.embargo}"
    return "was withdrawn" if article.withdrawn else ""


def is_tombstone(article: Article, audience: Audience, publisher: Publisher | None = None) -> bool:
    """Whether nothing but its withdrawal hides the article: then its address says that it was taken back."""
    return article.withdrawn is not None and not why_hidden(replace(article, withdrawn=None), audience, publisher)


def is_open_dossier(dossier: Dossier, audience: Audience) -> bool:
    """Whether the audience may know that the dossier exists."""
    if dossier.status in {"draft", "proposed"} and not audience.preview:
        return False
    return audience.may_see(dossier.tlp)


def _without_hash(source: Source | None) -> Source | None:
    """Return a source without the hash of its original: it would confirm a guess at what was hidden."""
    return replace(source, sha256=None) if source else None


def _figures_left(figures: tuple[Figure, ...], removed: Iterable[Block], kept: Iterable[Block]) -> list[int]:
    """Return the indexes of the figures that no removed block shows, unless a kept one shows the very same."""
    captions, pictures = _shown(removed)
    stand = {(b.text, b.value) for b in kept if b.kind == "figure"}
    return [
        i
        for i, f in enumerate(figures)
        if (f.caption, f.src) in stand or not ((f.caption and f.caption in captions) or (f.src and f.src in pictures))
    ]


def _shown(blocks: Iterable[Block]) -> tuple[set[str], set[str]]:
    """Return the captions and the pictures that stand in the blocks."""
    blocks = tuple(blocks)
    figures = [b for b in blocks if b.kind == "figure"]
    inline = {run.value for b in blocks for run in b.runs if run.kind == "image"}
    return {b.text for b in figures}, {b.value for b in figures} | inline


def _move(mark: Mark, moves: Mapping[str, Mapping[int, int]], hidden: Hidden) -> Mark | None:
    if mark.kind != "date" and (mark.kind, mark.id) in hidden:
        return None
    if mark.part not in moves:
        return mark
    moved = moves[mark.part]
    return replace(mark, index=moved[mark.index]) if mark.index in moved else None
