"""The feed of what changed in a dossier since its issue before (Atom, RFC 4287): one entry a change."""

from __future__ import annotations

import hashlib
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from briefgen.exports.feeds import ATOM, LONGEST, tag_uri
from briefgen.exports.wording import ENGLISH, Wording
from briefgen.exports.xml import as_document, clean
from briefgen.model.said import in_words
from briefgen.model.urls import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.public import PublicDossier, PublicSite

_ANCHOR = "#s-changes"


class _Entry(NamedTuple):
    """One change: what tells it from the others, its title, what more there is to say, and where it leads."""

    key: str
    title: str
    text: str
    url: str


def changes_feed(dossier: PublicDossier, public: PublicSite, words: Wording = ENGLISH) -> bytes | None:
    """Return the feed of a dossier's changes, dated by the day of its issue; None where no issue before is known."""
    changes = dossier.changes
    if changes is None or changes.missing or dossier.as_of is None:
        return None
    base, feed = public.settings.base_url, f"{dossier.url}changes.xml"
    moment = f"{dossier.as_of}T00:00:00Z"
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": dossier.lang})
    _text(root, "title", words.changes.format(title=dossier.title))
    _text(root, "id", tag_uri(base, feed))
    _text(root, "updated", moment)
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": absolute(feed, base)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": absolute(dossier.url, base)})
    _text(ET.SubElement(root, "author"), "name", public.settings.title)
    for change in islice(_entries(dossier, public, words), LONGEST):
        entry = ET.SubElement(root, "entry")
        digest = hashlib.sha256(f"{dossier.as_of} {change.key}".encode()).hexdigest()[:16]
        _text(entry, "title", change.title)
        _text(entry, "id", f"{tag_uri(base, dossier.url)}#{digest}")
        _text(entry, "updated", moment)
        ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": absolute(change.url, base)})
        _text(entry, "summary", change.text)
    return as_document(root)


def _entries(dossier: PublicDossier, public: PublicSite, words: Wording) -> Iterator[_Entry]:
    changes = dossier.changes
    assert changes is not None, "the caller has looked"
    articles = {a.id: a for a in public.articles}
    here = dossier.url + _ANCHOR
    for sign, word, crossings in (("+", words.came, changes.came), ("-", words.left, changes.left)):
        for crossing in crossings:
            article = articles[crossing.article]
            yield _Entry(
                f"{sign}{article.id}", f"{word}: {article.title}", in_words(crossing.reason, words.tongue), article.url
            )
    for moved in changes.moved:
        before, now = (words.likelihoods.get(one, one) or words.no_likelihood for one in (moved.before, moved.now))
        step = f"{before} → {now}"
        yield _Entry(f"~{moved.text} {moved.before} {moved.now}", step, moved.text, here)
    for turned in changes.turned:
        old, new = (words.states.get(one, one) or words.unsaid for one in (turned.before, turned.now))
        key = f"~{turned.aspect} {turned.text} {turned.before} {turned.now}"
        yield _Entry(key, f"{words.turned[turned.aspect]}: {old} → {new}", turned.text or dossier.title, here)
    for text in changes.judged:
        yield _Entry(f"!{text}", words.judged, text, here)
    for when in changes.events:
        yield _Entry(f"@{when}", f"{words.event}: {words.tongue.shown(when)}", dossier.title, f"{dossier.url}#s-timeline")
    names = {("actor", a.id): a.name for a in public.actors} | {("place", p.id): p.name for p in public.places}
    for merged in changes.merged:
        into = names[merged.kind, merged.into]
        yield _Entry(f"={merged.name} {merged.into}", words.joined.format(name=merged.name, into=into), dossier.title, here)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = clean(text)
