"""The page of one article."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from briefgen.model.urls import absolute, readable, safe_link
from briefgen.model.values import dataclass
from briefgen.site.atlas import label
from briefgen.site.calendar import date_addresses, date_link
from briefgen.site.citation import describe
from briefgen.site.contexts_articles import ArticlePage, Caption, Facing, Origin
from briefgen.site.evidence import trace
from briefgen.site.linked import linked_article
from briefgen.site.moments import language_name, on_day, when
from briefgen.site.paging import head, page
from briefgen.site.pieces import Named
from briefgen.site.record import corrected
from briefgen.site.references import references
from briefgen.site.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.model.article import Show
    from briefgen.model.mention import MentionKind
    from briefgen.model.page import Page
    from briefgen.model.public import PublicArticle, PublicSource
    from briefgen.site.atlas import Atlas
    from briefgen.site.chrome import Chrome
    from briefgen.site.evidence import Traces


@dataclass(frozen=True, slots=True)
class Surroundings:
    """
    What the page of one article tells of the rest of the site.

    Attributes:
        publisher_url: address of its publisher's page, may be empty.
        actors: names and links of those it mentions.
        places: likewise.
        dates: addresses of its dates, in their order.
        dossiers: those it belongs to.
        translations: other articles that translate it, or the same text.
        original: what it translates, None for an original.
    """

    publisher_url: str = ""
    actors: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    dates: tuple[str, ...] = ()
    dossiers: tuple[Named, ...] = ()
    translations: tuple[Named, ...] = ()
    original: Facing | None = None


def article_pages(atlas: Atlas, shared: Chrome) -> Iterator[Page]:
    """Yield the page of each article."""
    around = surroundings(atlas, date_addresses(atlas.public.articles))
    for article in atlas.public.articles:
        html = atlas.html.articles.get(article.id, "")
        yield article_page(article, around[article.id], html, trace(article), shared)


def surroundings(atlas: Atlas, calendar: Mapping[str, str]) -> dict[str, Surroundings]:
    """Return what the page of each article tells of the rest of the site, by its id; ``calendar`` are the `date_addresses`."""
    versions = _versions(atlas.public.articles)
    actor, place = cache(atlas.actor), cache(atlas.place)
    return {
        article.id: Surroundings(
            publisher_url=_publisher_url(atlas, article),
            actors=tuple(map(actor, article.actors)),
            places=tuple(map(place, article.places)),
            dates=tuple(calendar.get(value.text, "") for value in article.dates),
            dossiers=tuple(named for id_ in article.dossiers if (named := atlas.dossier(id_))),
            translations=tuple(
                _version(atlas, other)
                for other in versions.get(article.translation_of or article.id, ())
                if other.id != article.id
            ),
            original=_facing(atlas, article),
        )
        for article in atlas.public.articles
    }


def article_page(article: PublicArticle, around: Surroundings, html: str, traces: Traces, shared: Chrome) -> Page:
    """
    Return the page of one article (a step of a pool: nothing but the arguments counts).

    Args:
        article: what may be shown of it.
        around: its part of `surroundings`.
        html: its body, made from its blocks.
        traces: where it names whom, from `trace`.
        shared: what all pages share.
    """
    words = wording(shared.language)
    description = article.summary or article.dek
    address = absolute(article.url, shared.base_url)
    meta = describe(article, description, address, shared.title)
    linked = linked_article(article, (*around.actors, *around.places), shared.base_url, shared.title)
    top = replace(head(article.title, article.url, description, meta=meta), tlp=label(article.tlp), linked=linked)
    source = article.source
    context = ArticlePage(
        head=top,
        title=article.title,
        lang=article.lang,
        direction=article.direction,
        language="" if article.lang == words.language else language_name(article.lang, words),
        publisher=_publisher(source, around),
        when=when(article.published, words) if article.published else None,
        updated=when(article.updated, words) if article.updated and article.updated != article.published else None,
        dateline=article.dateline,
        dek=article.dek,
        summary=article.summary,
        body=Markup(html),  # noqa: S704 - made by content from blocks, every text escaped
        show=article.show,
        cut=_is_cut(article),
        captions=tuple(Caption(f.caption, f.credit) for f in article.figures if f.caption or f.credit),
        origin=_origin(article, source, around) if source else None,
        actors=tuple(replace(actor, count=_mentions(traces, "actor", actor.id)) for actor in around.actors),
        places=tuple(replace(place, count=_mentions(traces, "place", place.id)) for place in around.places),
        dates=tuple(
            date_link(value, words, address, _mentions(traces, "date", value.text))
            for value, address in zip(article.dates, around.dates, strict=True)
        ),
        dossiers=around.dossiers,
        tags=article.tags,
        translations=around.translations,
        original=around.original,
        references=references(article, address, shared.title, words),
        tlp=label(article.tlp),
        reviewed=on_day(article.reviewed, words) if article.reviewed else None,
        unread=article.reviewed is None and not article.own,
        draft=article.draft,
        corrections=corrected(article.corrections, words),
    )
    return page("article.html", top, context)


def _publisher_url(atlas: Atlas, article: PublicArticle) -> str:
    known = atlas.publishers.get(article.source.publisher_id) if article.source else None
    return known.url if known else ""


def _publisher(source: PublicSource | None, around: Surroundings) -> Named | None:
    return Named(source.publisher, around.publisher_url) if source and source.publisher else None


def _origin(article: PublicArticle, source: PublicSource, around: Surroundings) -> Origin:
    retrieved = source.retrieved or ""
    return Origin(
        publisher=_publisher(source, around),
        authors=source.authors,
        url=safe_link(source.url) if source.url else None,
        archived=safe_link(source.archived) if source.archived else None,
        retrieved=retrieved.replace("T", " ").replace("Z", " UTC"),
        retrieved_day=retrieved[:10],
        sha256=source.sha256 or "",
        rights=source.rights or "",
        grade=article.grade,
        shown=readable(source.url or ""),
        shown_archived=readable(source.archived or ""),
    )


def _is_cut(article: PublicArticle) -> bool:
    """Whether the reader sees less than the source has: a gap is left, or nothing of the text is shown."""
    cutting: tuple[Show, ...] = ("link", "none")
    return (
        article.show in cutting
        or (article.show == "excerpt" and not article.blocks)
        or any(block.kind == "gap" for block in article.blocks)
    )


def _mentions(traces: Traces, kind: MentionKind, id_: str) -> int:
    found = traces.get((kind, id_))
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


def _facing(atlas: Atlas, article: PublicArticle) -> Facing | None:
    first = atlas.articles.get(article.translation_of) if article.translation_of else None
    html = atlas.html.originals.get(first.id) if first and first.id != article.id else None
    if first is None or not html:
        return None
    body = Markup(html)  # noqa: S704 - made by content from blocks, every text escaped
    return Facing(first.title, first.url, first.lang, first.direction, language_name(first.lang, atlas.words), body)


def _version(atlas: Atlas, article: PublicArticle) -> Named:
    return Named(article.title, article.url, language_name(article.lang, atlas.words))
