"""The public view of one article: as much as its source's policy allows (design §3.1, ``show``)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefgen.model.article import SHOW_ORDER
from briefgen.model.ids import slugify
from briefgen.model.public import PublicArticle, PublicSource, Unseen
from briefgen.model.urls import safe_link
from briefgen.policy.excerpts import choose_spans, cut, limit_of
from briefgen.text.languages import direction
from briefgen.text.words import count, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefgen.model.article import Article, Block, Figure, Show
    from briefgen.model.entities import Publisher
    from briefgen.model.mention import Mark
    from briefgen.model.settings import PolicySettings
    from briefgen.model.site import Filed

Origin = tuple[int, int, int]


def named_by(pairs: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """Return for each named id the articles that name it, in the order of the (article, ids) pairs."""
    naming: dict[str, list[str]] = defaultdict(list)
    for article, names in pairs:
        for name in names:
            naming[name].append(article)
    return {name: tuple(found) for name, found in naming.items()}


@dataclass(frozen=True, slots=True)
class Sources:
    """The registry of sources, to be asked by name, id or domain."""

    publishers: tuple[Publisher, ...] = ()

    def of(self, article: Article) -> Publisher | None:
        """Return the entry of the article's publisher; the domain of its URL decides when the name does not."""
        source = article.source
        if source is None:
            return None
        name = fold(source.publisher or "")
        for publisher in self.publishers:
            if name and name in {fold(publisher.name), fold(publisher.id)}:
                return publisher
        host = _host(source.url or "")
        return next((p for p in self.publishers if host and any(host == d or host.endswith(f".{d}") for d in p.domains)), None)


@dataclass(frozen=True, slots=True)
class Seen:
    """A public article, and where each of its blocks stood before anything was cut."""

    article: PublicArticle
    origin: tuple[Origin, ...]

    def sentence(self, part: str, index: int, start: int, end: int) -> str | None:
        """Return the text of a span of the uncut article if all of it is shown, else None; an empty ``part`` is no span."""
        if part == "title":
            return self.article.title[start:end]
        if part == "dek":
            return self.article.dek[start:end] or None
        if part != "block":
            return None
        for (old, offset, length), block in zip(self.origin, self.article.blocks, strict=True):
            if old == index and offset <= start and end <= offset + length:
                return block.text[start - offset : end - offset]
        return None


def decide_show(article: Article, publisher: Publisher | None, policy: PolicySettings) -> Show:
    """Return how much may be shown; a rights notice allows at most an excerpt unless a licence or permission is recorded."""
    if article.source is None:
        return article.show or "full"
    show = article.show or (publisher.show if publisher and publisher.show else policy.show)
    licensed = publisher is not None and bool(publisher.licence or publisher.permission)
    if article.source.rights and not licensed:
        return max(show, "excerpt", key=SHOW_ORDER.index)
    return show


def publish_article(filed: Filed, publisher: Publisher | None, policy: PolicySettings, dossiers: Sequence[str]) -> Seen:
    """Return the public view of an article whose marks let it be seen (`veil.unveil` comes first)."""
    article = filed.article
    show = decide_show(article, publisher, policy)
    if show == "full":
        blocks, origin = article.blocks, tuple((i, 0, len(b.text)) for i, b in enumerate(article.blocks))
        figures = article.figures
    elif show == "excerpt":
        limit = limit_of(article.blocks, policy)
        spans = choose_spans(article.blocks, filed.marks, limit)
        blocks, origin = cut(article.blocks, spans)
        figures = _captions(article.figures, limit - sum(count(b.text) for b in blocks))
    else:
        blocks, origin, figures = (), (), ()
    dek = "" if show == "link" else article.dek
    places = _apart(figures, blocks)
    marks = tuple(m for mark in filed.marks if (m := _placed(mark, origin, places, dek)))
    public = PublicArticle(
        id=article.id,
        url=url_of(article),
        title=article.title,
        blocks=blocks,
        marks=marks,
        unseen=_unseen(filed, marks),
        dek=dek,
        summary=article.summary,
        published=article.published,
        updated=article.updated,
        lang=article.lang,
        direction=direction(article.lang),
        dateline=article.dateline,
        source=_source(article, publisher),
        show=show,
        tlp=article.tlp or (policy.unmarked if policy.unmarked != "refuse" else "clear"),
        grade=article.grade or (publisher.grade if publisher else ""),
        figures=tuple(_local(figures[old]) for old in places),
        tags=article.tags,
        actors=filed.actors,
        places=filed.places,
        dates=tuple(sorted(filed.dates, key=lambda d: d.sort_key)),
        dossiers=tuple(dossiers),
        translation_of=article.translation_of,
        redirect_from=article.redirect_from,
        reviewed=article.reviewed,
        draft=article.draft,
    )
    return Seen(public, origin)


def url_of(article: Article) -> str:
    """Return the path of an article's page from the root of the site."""
    return f"/articles/{article.slug or slugify(article.id, longest=200)}/"


def _captions(figures: Sequence[Figure], left: int) -> tuple[Figure, ...]:
    kept = []
    for figure in figures:
        left -= count(figure.caption)
        if left < 0:
            break
        kept.append(figure)
    return tuple(kept)


def _apart(figures: Sequence[Figure], blocks: Sequence[Block]) -> dict[int, int]:
    """Return old → new index of the figures that do not stand in the body already."""
    in_body = {(b.text, b.value) for b in blocks if b.kind == "figure"}
    kept = [i for i, f in enumerate(figures) if f.src is None or (f.caption, f.src) not in in_body]
    return {old: new for new, old in enumerate(kept)}


def _placed(mark: Mark, origin: Sequence[Origin], figures: Mapping[int, int], dek: str) -> Mark | None:
    if mark.part == "title" or (mark.part == "dek" and dek):
        return mark
    if mark.part == "figure":
        return replace(mark, index=figures[mark.index]) if mark.index in figures else None
    for new, (old, offset, length) in enumerate(origin):
        if old == mark.index and mark.part == "block" and offset <= mark.start and mark.end <= offset + length:
            return replace(mark, index=new, start=mark.start - offset, end=mark.end - offset)
    return None


def _unseen(filed: Filed, shown: Iterable[Mark]) -> tuple[Unseen, ...]:
    seen = {(m.kind, m.id) for m in shown}
    unseen: dict[tuple[str, str], Unseen] = {}
    for mark in filed.marks:
        if mark.part == "block" and (mark.kind, mark.id) not in seen:
            unseen.setdefault((mark.kind, mark.id), Unseen(mark.kind, mark.id, filed.article.blocks[mark.index].number))
    return tuple(unseen.values())


def _source(article: Article, publisher: Publisher | None) -> PublicSource | None:
    source = article.source
    if source is None:
        return None
    name = publisher.name if publisher else source.publisher or ""
    return PublicSource(
        publisher_id=publisher.id if publisher else slugify(name),
        publisher=name,
        url=safe_link(source.url) if source.url else None,
        authors=source.authors,
        retrieved=source.retrieved,
        sha256=source.sha256,
        archived=safe_link(source.archived) if source.archived else None,
        rights=source.rights,
    )


def _local(figure: Figure) -> Figure:
    """Pictures from other hosts are never requested: only their captions stay."""
    outside = figure.src is not None and ("://" in figure.src or figure.src.startswith("//") or safe_link(figure.src) is None)
    return replace(figure, src=None) if outside else figure


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
