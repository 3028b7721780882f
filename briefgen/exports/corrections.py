"""The feed of corrections (Atom, RFC 4287): what was mended and what was taken back."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from briefgen.exports.feeds import ATOM, LONGEST, tag_uri
from briefgen.exports.wording import ENGLISH, Wording
from briefgen.exports.xml import as_document, clean
from briefgen.model.urls import absolute

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.public import PublicArticle, PublicDossier, PublicSite


class _Entry(NamedTuple):
    """One correction or withdrawal: its day, the page it is about, that page's title, what was said."""

    day: dt.date
    url: str
    title: str
    text: str


def corrections_feed(public: PublicSite, words: Wording = ENGLISH) -> bytes | None:
    """Return the feed of everything that was corrected or withdrawn on a known day, None when there is nothing."""
    entries = _entries(public)
    if not entries:
        return None
    base = public.settings.base_url
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": public.settings.language})
    _text(root, "title", words.corrections.format(title=public.settings.title))
    _text(root, "id", tag_uri(base, "/corrections/"))
    _text(root, "updated", f"{entries[0].day}T00:00:00Z")
    ET.SubElement(root, "link", {"rel": "self", "href": absolute("/corrections/feed.xml", base)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": absolute("/corrections/", base)})
    _text(ET.SubElement(root, "author"), "name", public.settings.title)
    for entry in entries[:LONGEST]:
        node = ET.SubElement(root, "entry")
        _text(node, "title", entry.title)
        mark = hashlib.sha256(f"{entry.day}\0{entry.text}".encode()).hexdigest()[:12]
        _text(node, "id", f"{tag_uri(base, entry.url)}#{mark}")
        _text(node, "updated", f"{entry.day}T00:00:00Z")
        ET.SubElement(node, "link", {"rel": "alternate", "type": "text/html", "href": absolute(entry.url, base)})
        _text(node, "summary", entry.text or f"{words.withdrawn}.")
    return as_document(root)


def _entries(public: PublicSite) -> list[_Entry]:
    texts: tuple[PublicArticle | PublicDossier, ...] = (*public.articles, *public.dossiers, *public.withdrawn)
    found = [_Entry(c.date, text.url, text.title, c.text) for text in texts for c in text.corrections if c.date]
    found += [
        _Entry(a.withdrawn.date, a.url, a.title, a.withdrawn.reason)
        for a in public.withdrawn
        if a.withdrawn and a.withdrawn.date
    ]
    return sorted(found, key=lambda entry: (-entry.day.toordinal(), entry.url, entry.text))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = clean(text)
