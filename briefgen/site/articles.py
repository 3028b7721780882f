"""The page of one article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from briefgen.model.urls import absolute, safe_link
from briefgen.site.atlas import label
from briefgen.site.calendar import date_link
from briefgen.site.citation import cite, describe
from briefgen.site.contexts_articles import ArticlePage, Caption, Origin
from briefgen.site.moments import language_name, on_day, when
from briefgen.site.paging import head, page
from briefgen.site.pieces import Named
from briefgen.site.record import corrected, linked_corrections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.model.article import Show
    from briefgen.model.mention import MentionKind
    from briefgen.model.page import Page
    from briefgen.model.public import PublicArticle, PublicSource
    from briefgen.site.atlas import Atlas


def article_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the page of each article."""
    versions = _versions(atlas.public.articles)
    for article in atlas.public.articles:
        yield _article_page(atlas, article, versions.get(article.translation_of or article.id, ()))


def _article_page(atlas: Atlas, article: PublicArticle, versions: Iterable[PublicArticle]) -> Page:
    words, settings = atlas.words, atlas.public.settings
    description = article.summary or article.dek
    meta = describe(article, description, absolute(article.url, settings.base_url), settings.title)
    linked = linked_corrections(article, settings.base_url)
    top = replace(head(article.title, article.url, description, meta=meta), tlp=label(article.tlp), linked=linked)
    source = article.source
    context = ArticlePage(
        head=top,
        title=article.title,
        lang=article.lang,
        direction=article.direction,
        language="" if article.lang == words.language else language_name(article.lang, words),
        publisher=_publisher(atlas, source),
        when=when(article.published, words) if article.published else None,
        updated=when(article.updated, words) if article.updated and article.updated != article.published else None,
        dateline=article.dateline,
        dek=article.dek,
        summary=article.summary,
        body=Markup(atlas.html.articles.get(article.id, "")),  # noqa: S704 - made by content from blocks, every text escaped
        show=article.show,
        cut=_is_cut(article),
        captions=tuple(Caption(f.caption, f.credit) for f in article.figures if f.caption or f.credit),
        origin=_origin(atlas, article, source) if source else None,
        actors=tuple(atlas.actor(id_, _mentions(atlas, article, "actor", id_)) for id_ in article.actors),
        places=tuple(atlas.place(id_, _mentions(atlas, article, "place", id_)) for id_ in article.places),
        dates=tuple(date_link(value, words, _mentions(atlas, article, "date", value.text)) for value in article.dates),
        dossiers=tuple(named for id_ in article.dossiers if (named := atlas.dossier(id_))),
        tags=article.tags,
        translations=tuple(_version(atlas, other) for other in versions if other.id != article.id),
        citation=cite(article, absolute(article.url, settings.base_url), settings.title, words),
        tlp=label(article.tlp),
        reviewed=on_day(article.reviewed, words) if article.reviewed else None,
        unread=article.reviewed is None and not article.own,
        draft=article.draft,
        corrections=corrected(article.corrections, words),
    )
    return page("article.html", top, context)


def _publisher(atlas: Atlas, source: PublicSource | None) -> Named | None:
    if source is None or not source.publisher:
        return None
    known = atlas.publishers.get(source.publisher_id)
    return Named(source.publisher, known.url if known else "")


def _origin(atlas: Atlas, article: PublicArticle, source: PublicSource) -> Origin:
    retrieved = source.retrieved or ""
    return Origin(
        publisher=_publisher(atlas, source),
        authors=source.authors,
        url=safe_link(source.url) if source.url else None,
        archived=safe_link(source.archived) if source.archived else None,
        retrieved=retrieved.replace("T", " ").replace("Z", " UTC"),
        retrieved_day=retrieved[:10],
        sha256=source.sha256 or "",
        rights=source.rights or "",
        grade=article.grade,
    )


def _is_cut(article: PublicArticle) -> bool:
    """Whether the reader sees less than the source has: a gap is left, or nothing but a link may be shown."""
    cutting: tuple[Show, ...] = ("link", "none")
    return article.show in cutting or any(block.kind == "gap" for block in article.blocks)


def _mentions(atlas: Atlas, article: PublicArticle, kind: MentionKind, id_: str) -> int:
    found = atlas.traces[article.id].get((kind, id_))
    return found.mentions if found else 0


def _versions(articles: Iterable[PublicArticle]) -> dict[str, tuple[PublicArticle, ...]]:
    """Return, by the id of the original, the original and its translations: those that are public."""
    articles = tuple(articles)
    originals = {article.id: article for article in articles}
    groups: dict[str, list[PublicArticle]] = {}
    for article in articles:
        if article.translation_of:
            first = originals.get(article.translation_of)
            groups.setdefault(article.translation_of, [first] if first else []).append(article)
    return {id_: tuple(group) for id_, group in groups.items()}


def _version(atlas: Atlas, article: PublicArticle) -> Named:
    return Named(article.title, article.url, language_name(article.lang, atlas.words))
