"""Atom (RFC 4287) and JSON Feed 1.1: title, source and the desk's summary; never the text of a source."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from briefgen.exports.moments import published_moment, site_moment
from briefgen.exports.xml import as_document, as_part, clean
from briefgen.model.urls import absolute

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.exports.records import Record
    from briefgen.model.public import PublicArticle, PublicSite

ATOM = "http://www.w3.org/2005/Atom"
LONGEST = 50
"""Entries of a feed, the latest first."""
_LINE = "\n"
_MINTED = "2026"
"""Year in tag URIs (RFC 4151): fixed, so that ids stay as they are."""


def atom(public: PublicSite, records: Iterable[Record], *, title: str, url: str, feed: str) -> bytes:
    """
    Return an Atom feed of articles.

    Args:
        public: the site, for its address and language.
        records: of the articles, newest first.
        title: title of the feed.
        url: path of the page that the feed belongs to.
        feed: path of the feed itself.
    """
    base = public.settings.base_url
    entries = dated(records)
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": public.settings.language})
    _text(root, "title", title)
    _text(root, "id", tag_uri(base, url))
    _text(root, "updated", max((entry.moment for entry in entries), default="") or site_moment(public))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": absolute(feed, base)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": absolute(url, base)})
    _text(ET.SubElement(root, "author"), "name", public.settings.title)
    ET.SubElement(root, "generator").text = "briefgen"
    head, _, end = as_document(root).rpartition(b"</feed>")
    return head + "".join(f" {entry.entry}\n" for entry in entries).encode() + b"</feed>" + end


def dated(records: Iterable[Record]) -> list[Record]:
    """Return the entries of a feed; an article without any moment is left out: each build would make it new."""
    return list(islice((record for record in records if record.moment), LONGEST))


def atom_entry(article: PublicArticle, moment: str, base: str) -> str:
    """Return an article as an entry of a feed; ``moment`` is its last known one, ``base`` the address of the site."""
    entry = ET.Element("entry", {"xml:lang": article.lang})
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
    return as_part(entry)


def json_feed(public: PublicSite, records: Iterable[Record], *, title: str, url: str, feed: str) -> bytes:
    """Return a JSON Feed of articles; the arguments are those of `atom`. A source's own address is its ``external_url``."""
    settings = public.settings
    fields = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": absolute(url, settings.base_url),
        "feed_url": absolute(feed, settings.base_url),
        "description": settings.description,
        "language": settings.language,
    }
    head = json.dumps(_known(fields), ensure_ascii=False, indent=1).removesuffix("\n}")
    items = ",\n".join(record.item for record in dated(records))
    return f'{head},\n "items": [{f"{_LINE}{items}{_LINE} ]" if items else "]"}\n}}\n'.encode()


def feed_item(article: PublicArticle, moment: str, base: str) -> str:
    """Return an article as an item of a JSON Feed; the arguments are those of `atom_entry`."""
    source = article.source
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
    lines = json.dumps(_known(fields), ensure_ascii=False, indent=1).split("\n")
    return "\n".join(f"  {line}" for line in lines)


def tag_uri(base_url: str, url: str) -> str:
    """Return a stable id (RFC 4151) for the page at ``url``."""
    parts = urlsplit(base_url)
    return f"tag:{parts.hostname or 'localhost'},{_MINTED}:{absolute(url, parts.path or '/')}"


def _known(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = clean(text)
