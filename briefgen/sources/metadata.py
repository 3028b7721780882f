"""What a saved page says of its article: JSON-LD first, then meta tags, then what a reader sees; each with its origin."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefgen.model.values import dataclass
from briefgen.sources.authorship import is_signed, read_authors
from briefgen.sources.inline import http_link
from briefgen.sources.jsonld import LinkedArticle, read_linked_article
from briefgen.sources.marked import read_marked
from briefgen.sources.printable import one_line
from briefgen.sources.timestamps import read_stamp
from briefgen.sources.titles import MARKED_HEADLINE, choose_title, site_of, visible_text
from briefgen.text.languages import tag_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.html import HtmlElement


Notes = tuple[tuple[str, str], ...]
_MOST_VALUES = 30
_ISO_DAY = re.compile(r"^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d)([/-])([01]\d)\2([0-3]\d)(?=[/-]|$)")
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")
_PUBLISHED = ("article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
              "citation_publication_date", "citation_date", "dcterms.created", "dc.date.issued", "dcterms.issued",
              "dcterms.date", "dc.date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date",
              "article.published", "cxenseparse:recs:publishtime", "date", "last-modified:created")  # fmt: skip
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
            "article.updated", "last-modified", "lastmod", "revised")  # fmt: skip
_PUBLISHERS = (
    "og:site_name",
    "citation_publisher",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "twitter:app:name:iphone",
)
_DESCRIPTIONS = ("og:description", "dc.description", "dcterms.abstract", "description", "twitter:description")
_RIGHTS = ("dcterms.rights", "dc.rights", "copyright", "rights")


_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|(?:(?!-->).){0,200}?\burl:\s*)(?P<url>https?://[^\s<>\"]+?)(?=\s|-->)",
    re.IGNORECASE | re.DOTALL,
)
_NOTED_WITHIN = 5_000
_FIRST_YEAR = 1600
_ZERO_DAYS = frozenset({dt.date(1970, 1, 1), dt.date(1900, 1, 1)})
"""What programs write when they know no day: the zero of Unix and that of spreadsheets; others write the year 1 or 0."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """
    Fields of a page.

    Attributes:
        title: its headline.
        description: not yet a dek: whether a reader sees it is another question.
        authors: persons and desks.
        published: EDTF, None when unknown.
        updated: EDTF, None when unknown.
        publisher: its name, None when unknown.
        language: BCP 47 tag, None when unknown.
        url: the page's own address, None when unknown.
        rights: a notice, verbatim; None when there is none.
        body: the text that JSON-LD repeats (``articleBody``), often cut: a witness of what belongs to the article, never the
            article.
        signed: false where the authors are only the publisher or an organisation.
        notes: field, and the sentence that says where it was found.
    """

    title: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    rights: str | None = None
    body: str = ""
    signed: bool = True
    notes: Notes = ()


def read_metadata(root: HtmlElement, url: str | None, saved: str | None = None) -> Metadata:
    """
    Return what the page says of its article; what it does not say, or says unreadably, is None or empty.

    Args:
        root: the page.
        url: address that the caller knows.
        saved: address that the program noted that saved the page (`saved_from`).
    """
    metas = _metas(root)
    linked = read_linked_article(root) or LinkedArticle()
    marked = read_marked(root)
    address, address_from = _address(root, metas, linked, url, saved)
    language, language_from = _language(root, metas, linked)
    publisher, publisher_from = _first(
        ("JSON-LD publisher", linked.publisher), *_listed(metas, _PUBLISHERS), *_seen(marked, "publisher")
    )
    title, title_from = choose_title(root, linked.headline, _with(metas, marked), publisher)
    if not publisher and (publisher := site_of(root, title)):
        publisher_from = "the title element, and shown in the page"
    authors, authors_from = read_authors(root, metas, linked, marked.get("author", []), publisher, language)
    published, published_from = _published(root, metas, linked, marked, language)
    changed = (("JSON-LD dateModified", linked.modified), *_listed(metas, _UPDATED), *_seen(marked, "updated"))
    updated, updated_from = _day(*changed, language=language)
    description, _ = _first(("JSON-LD description", linked.description), *_listed(metas, _DESCRIPTIONS))
    rights, rights_from = _first(("JSON-LD copyrightNotice", linked.rights), *_listed(metas, _RIGHTS))
    origins = (
        ("title", title_from), ("authors", authors_from), ("published", published_from), ("updated", updated_from),
        ("publisher", publisher_from), ("language", language_from), ("url", address_from), ("rights", rights_from),
    )  # fmt: skip
    return Metadata(
        title=title, description=description, authors=authors, published=published, updated=updated,
        publisher=publisher or None, language=language, url=address, rights=rights or None,
        body=linked.body, signed=bool(authors) and is_signed(authors_from),
        notes=tuple((field, f"from {origin}") for field, origin in origins if origin),
    )  # fmt: skip


def saved_from(text: str) -> str | None:
    """Return the address that browsers and their extensions note in a remark at the head of a page that they save."""
    match = _SAVED_FROM.search(text[:_NOTED_WITHIN])
    return http_link(match["url"], None) if match else None


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = one_line(meta.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            values = found.setdefault(name, []) if name and content else None
            if values is not None and content not in values and len(values) < _MOST_VALUES:
                values.append(content)
    return found


def _with(metas: Mapping[str, list[str]], marked: Mapping[str, list[str]]) -> Mapping[str, list[str]]:
    """Return the meta tags and, as one more, the headline that the page marks."""
    return {**metas, MARKED_HEADLINE: marked["headline"]} if marked.get("headline") else metas


def _listed(metas: Mapping[str, list[str]], names: Iterable[str]) -> list[tuple[str, str]]:
    return [(f"meta {name}", metas[name][0]) for name in names if name in metas]


def _first(*pairs: tuple[str, str]) -> tuple[str, str]:
    return next(((" ".join(value.split()), origin) for origin, value in pairs if value.strip()), ("", ""))


def _day(*pairs: tuple[str, str], language: str | None) -> tuple[str | None, str]:
    for origin, value in pairs:
        if day := read_day(value, language):
            return day, origin
    return None, ""


def read_day(value: str, language: str | None = None) -> str | None:
    """Return the day in a machine's date (ISO 8601, seconds or milliseconds since 1970) or a written one; else None."""
    value = value.strip()
    if match := _ISO_DAY.match(value):
        return _valid(int(match[1]), int(match[2]), int(match[3]))
    if _EPOCH.match(value):
        day = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=int(value[:10]))
        return _valid(day.year, day.month, day.day)
    stamp = read_stamp(value[:200], language)
    return stamp.value if stamp else None


def day_in_address(url: str | None) -> str | None:
    """Return the day that an address has as folders or with hyphens ("/2024/05/03/", "/2024-05-03-"); None without one."""
    match = _DAY_IN_PATH.search(urlsplit(url).path) if url else None
    return _valid(int(match[1]), int(match[3]), int(match[4])) if match else None


def _valid(year: int, month: int, day: int) -> str | None:
    """Return a day that exists and that no program writes for want of one."""
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    return None if found.year < _FIRST_YEAR or found in _ZERO_DAYS else found.isoformat()


def _published(
    root: HtmlElement,
    metas: Mapping[str, list[str]],
    linked: LinkedArticle,
    marked: Mapping[str, list[str]],
    language: str | None,
) -> tuple[str | None, str]:
    times = [
        ("the time element in the page", time.get("datetime") or visible_text(time))
        for time in (*root.iter("time"), *root.iterfind(".//*[@datetime]"))
        if time.tag not in {"ins", "del"}
        if next(time.iterancestors("nav", "aside", "footer"), None) is None
    ]
    return _day(
        ("JSON-LD datePublished", linked.published), *_listed(metas, _PUBLISHED), *_seen(marked, "published"), *times[:3],
        language=language,
    )  # fmt: skip


def _seen(marked: Mapping[str, list[str]], kind: str) -> list[tuple[str, str]]:
    return [(f"the {kind} marked in the page", value) for value in marked.get(kind, [])[:1]]


def _language(root: HtmlElement, metas: Mapping[str, list[str]], linked: LinkedArticle) -> tuple[str | None, str]:
    html_lang = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""
    pairs = (("the lang attribute", html_lang), ("JSON-LD inLanguage", linked.language),
             *_listed(metas, ("og:locale", "content-language", "dc.language", "language")))  # fmt: skip
    for origin, value in pairs:
        if tag := tag_from(value):
            return tag, origin
    return None, ""


def _address(
    root: HtmlElement, metas: Mapping[str, list[str]], linked: LinkedArticle, url: str | None, saved: str | None
) -> tuple[str | None, str]:
    canonical = next((e.get("href") or "" for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"), "")
    pairs = (("the canonical link", canonical), *_listed(metas, ("og:url",)), ("JSON-LD url", linked.url))
    for origin, value in pairs:
        if full := http_link(value, url or saved):
            return full, origin
    if url or not saved:
        return url, "the caller" if url else ""
    return saved, "the browser's note on where it was saved from"
