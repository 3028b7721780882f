"""What reference managers read in the page of an article (Highwire and Dublin Core meta elements)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.site.moments import known_day
from briefgen.site.paging import shorten
from briefgen.site.pieces import Meta

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.public import PublicArticle, PublicDossier


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
