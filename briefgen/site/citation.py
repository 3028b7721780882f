"""How an article is cited, and what reference managers read in its page (Highwire and Dublin Core meta elements)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.urls import safe_link
from briefgen.site.moments import known_day, when
from briefgen.site.paging import shorten
from briefgen.site.pieces import Meta

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.public import PublicArticle, PublicDossier
    from briefgen.site.wording import Wording


def cite(article: PublicArticle, address: str, site_title: str, words: Wording) -> str:
    """
    Return a plain citation: authors, title, publisher, date, address, day of retrieval.

    An unknown part is left out; an inferred date is said to be inferred; the address of this site (``address``) stands only
    where the source has none of its own, since the site is not the publisher of its sources.
    """
    source = article.source
    parts = [", ".join(source.authors)] if source else []
    parts.append(f"“{article.title}”")
    day = when(article.published, words) if article.published else None
    dated = f"{day.text} [{day.note}]" if day and day.note else (day.text if day else words.text("date.unknown"))
    parts.append(", ".join(part for part in (source.publisher if source else site_title, dated) if part))
    parts.append((source and source.url and safe_link(source.url)) or address)
    if source and source.archived:
        parts.append(words.text("citation.archived", url=source.archived))
    if source and source.retrieved:
        parts.append(words.text("citation.retrieved", date=source.retrieved[:10]))
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def describe(article: PublicArticle, description: str, address: str, site_title: str) -> tuple[Meta, ...]:
    """
    Return the meta elements of an article's page: OpenGraph, Dublin Core, Highwire.

    Only what the source states is told as fact: an inferred or inexact date has no element.
    """
    source = article.source
    publisher = source.publisher if source else site_title
    day = known_day(article.published)
    pairs: list[tuple[str, str]] = [
        ("citation_title", article.title),
        *(("citation_author", author) for author in (source.authors if source else ())),
        ("citation_publication_date", day.replace("-", "/")),
        ("citation_publisher", publisher),
        ("citation_language", article.lang),
        ("citation_public_url", (source.url or "") if source else address),
        ("DC.title", article.title),
        *(("DC.creator", author) for author in (source.authors if source else ())),
        ("DC.publisher", publisher),
        ("DC.date", day),
        ("DC.language", article.lang),
        ("DC.source", (source.url or "") if source else ""),
        ("DC.type", "Text"),
    ]
    return (*graph(article.title, description, address, site_title, "article"), *_named(pairs))


def describe_dossier(dossier: PublicDossier, address: str, site_title: str) -> tuple[Meta, ...]:
    """Return the meta elements of a dossier's page: OpenGraph, Dublin Core, Highwire; the desk has written it."""
    day = dossier.as_of.isoformat() if dossier.as_of else ""
    pairs = [
        ("citation_title", dossier.title),
        ("citation_publication_date", day.replace("-", "/")),
        ("citation_publisher", site_title),
        ("citation_language", dossier.lang),
        ("citation_public_url", address),
        ("DC.title", dossier.title),
        ("DC.creator", site_title),
        ("DC.publisher", site_title),
        ("DC.date", day),
        ("DC.language", dossier.lang),
        ("DC.description", shorten(dossier.summary)),
        ("DC.type", "Text"),
    ]
    return (*graph(dossier.title, dossier.summary, address, site_title, "article"), *_named(pairs))


def graph(title: str, description: str, address: str, site_title: str, kind: str = "website") -> tuple[Meta, ...]:
    """Return the OpenGraph elements of a page."""
    pairs = (
        ("og:title", title),
        ("og:type", kind),
        ("og:url", address),
        ("og:site_name", site_title),
        ("og:description", shorten(description)),
    )
    return tuple(Meta("property", key, content) for key, content in pairs if content)


def _named(pairs: Iterable[tuple[str, str]]) -> tuple[Meta, ...]:
    return tuple(Meta("name", key, content) for key, content in pairs if content)
