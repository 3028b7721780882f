"""For search engines and browsers: sitemap (sitemaps.org 0.9), robots.txt, OpenSearch 1.1."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from briefgen.exports.moments import is_certain
from briefgen.exports.xml import as_document, clean, escape
from briefgen.model.urls import absolute

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefgen.model.public import PublicSite

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
MOST = 50_000
"""Addresses that one sitemap may hold."""


def sitemap(public: PublicSite, urls: Iterable[str]) -> bytes:
    """Return the sitemap of the pages at ``urls``; each carries the day of its last change where that is certain."""
    changed = _changed(public)
    entries = [_entry(absolute(url, public.settings.base_url), changed.get(url)) for url in sorted(urls)[:MOST]]
    head, _, end = as_document(ET.Element("urlset", {"xmlns": SITEMAP})).rpartition(b" />")
    return b"".join((head, b">\n", *entries, b"</urlset>", end)) if entries else head + b" />" + end


def _entry(address: str, day: dt.date | None) -> bytes:
    """Return one address as it stands in the document: as text, for elements of thousands cost more than all the rest."""
    last = f"\n  <lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f" <url>\n  <loc>{escape(address)}</loc>{last}\n </url>\n".encode()


def _changed(public: PublicSite) -> dict[str, dt.date]:
    """
    Return path → day of the last change: of an article its own; of a dossier, an actor or a place that of its latest article,
    or, where it is later, the day of the dossier's issue. Days to come are no change.
    """
    ids = {a.id: a.url for a in public.articles}
    changed = {
        a.url: when.last for a in public.articles if (when := a.updated or a.published) and is_certain(when) and when.last
    }
    gathered = [(d.url, [m.article for m in d.members], d.as_of) for d in public.dossiers]
    gathered += [(actor.url, list(actor.articles), None) for actor in public.actors]
    gathered += [(place.url, list(place.articles), None) for place in public.places]
    for url, articles, issue in gathered:
        days = [changed[ids[id_]] for id_ in articles if id_ in ids and ids[id_] in changed] + ([issue] if issue else [])
        if known := [day for day in days if day <= public.build_day]:
            changed[url] = max(known)
    return changed


def robots(public: PublicSite) -> bytes:
    """Return robots.txt; it has force at the root of a host only, pages carry their own mark besides."""
    if public.settings.noindex:
        return b"User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute('/sitemap.xml', public.settings.base_url)}\n".encode()


def opensearch(public: PublicSite) -> bytes:
    """Return the description by which browsers offer the site's own search."""
    base = public.settings.base_url
    root = ET.Element("OpenSearchDescription", {"xmlns": OPENSEARCH})
    ET.SubElement(root, "ShortName").text = clean(public.settings.title)[:16]
    ET.SubElement(root, "Description").text = clean(public.settings.description or public.settings.title)[:1024]
    ET.SubElement(root, "InputEncoding").text = "UTF-8"
    ET.SubElement(root, "Url", {"type": "text/html", "template": absolute("/search/?q={searchTerms}", base)})
    return as_document(root)
