"""Atom (RFC 4287) and JSON Feed 1.1: title, source and the desk's summary; never the text of a source."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from briefgen.exports.moments import published_moment, site_moment, updated_moment
from briefgen.exports.xml import as_document, clean
from briefgen.model.urls import absolute

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from briefgen.model.public import PublicArticle, PublicSite

ATOM = "http://www.w3.org/2005/Atom"
LONGEST = 50
"""Entries of a feed, the latest first."""
_MINTED = "2026"
"""Year in tag URIs (RFC 4151): fixed, so that ids stay as they are."""


def atom(public: PublicSite, articles: Iterable[PublicArticle], *, title: str, url: str, feed: str) -> bytes:
    """
    Return an Atom feed of the articles.

    Args:
        public: the site, for its address and language.
        articles: the entries, newest first.
        title: title of the feed.
        url: path of the page that the feed belongs to.
        feed: path of the feed itself.
    """
    base = public.settings.base_url
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": public.settings.language})
    _text(root, "title", title)
    _text(root, "id", tag_uri(base, url))
    _text(root, "updated", site_moment(public))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": absolute(feed, base)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": absolute(url, base)})
    _text(ET.SubElement(root, "author"), "name", public.settings.title)
    ET.SubElement(root, "generator", {"uri": "https://pypi.org/project/briefgen/"}).text = "briefgen"
    for article, moment in dated(articles, public.build_day):
        _entry(root, article, moment, public)
    return as_document(root)


def dated(articles: Iterable[PublicArticle], day: dt.date) -> list[tuple[PublicArticle, str]]:
    """Return the entries of a feed with their last moment; an article without any is left out: each build would make it new."""
    found = ((article, moment) for article in articles if (moment := updated_moment(article, day)))
    return list(islice(found, LONGEST))


def _entry(root: ET.Element, article: PublicArticle, moment: str, public: PublicSite) -> None:
    base = public.settings.base_url
    entry = ET.SubElement(root, "entry", {"xml:lang": article.lang})
    _text(entry, "title", article.title)
    _text(entry, "id", tag_uri(base, article.url))
    _text(entry, "updated", moment)
    if (published := published_moment(article)) is not None:
        _text(entry, "published", published)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": absolute(article.url, base)})
    source = article.source
    if source and source.url:
        ET.SubElement(entry, "link", {"rel": "via", "href": clean(source.url)})
    for author in source.authors if source else ():
        _text(ET.SubElement(entry, "author"), "name", author)
    for tag in article.tags:
        ET.SubElement(entry, "category", {"term": clean(tag)})
    if article.summary or article.dek:
        _text(entry, "summary", article.summary or article.dek)
    if source and source.rights:
        _text(entry, "rights", source.rights)


def json_feed(public: PublicSite) -> bytes:
    """Return the JSON Feed of the site's articles; the source's own address stands in ``external_url``."""
    settings = public.settings
    fields = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": settings.title,
        "home_page_url": settings.base_url,
        "feed_url": absolute("/feed.json", settings.base_url),
        "description": settings.description,
        "language": settings.language,
        "items": [_item(article, moment, public) for article, moment in dated(public.articles, public.build_day)],
    }
    return (json.dumps(_known(fields), ensure_ascii=False, indent=1) + "\n").encode()


def _item(article: PublicArticle, moment: str, public: PublicSite) -> dict[str, object]:
    base, source = public.settings.base_url, article.source
    fields = {
        "id": tag_uri(base, article.url),
        "url": absolute(article.url, base),
        "external_url": source.url if source else None,
        "title": article.title,
        "content_text": article.summary or article.dek or article.title,
        "date_published": published_moment(article),
        "date_modified": moment,
        "authors": [{"name": author} for author in source.authors] if source else [],
        "language": article.lang,
        "tags": list(article.tags),
    }
    return _known(fields)


def tag_uri(base_url: str, url: str) -> str:
    """Return a stable id (RFC 4151) for the page at ``url``."""
    parts = urlsplit(base_url)
    return f"tag:{parts.hostname or 'localhost'},{_MINTED}:{absolute(url, parts.path or '/')}"


def _known(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = clean(text)
