"""The article that a page describes to machines: schema.org in JSON-LD (schema.org/Article)."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Reportage|Report|LiveBlogPosting|AnalysisNewsArticle)$")
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TAG = re.compile(r"<[^<>]*>")
_LARGEST = 2_000_000
_MOST_NODES = 5_000


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """
    What JSON-LD says of the article, as written there, unchecked (schema.org); empty where it is silent.

    Attributes:
        headline: its title.
        description: often its dek.
        authors: persons.
        desks: authors that are organisations.
        published: ``datePublished``.
        modified: ``dateModified``.
        publisher: its name.
        language: ``inLanguage``.
        url: of the page.
        rights: a notice or licence.
        body: ``articleBody``, plain text.
    """

    headline: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    publisher: str = ""
    language: str = ""
    url: str = ""
    rights: str = ""
    body: str = ""


def read_linked_article(root: HtmlElement) -> LinkedArticle | None:
    """Return the first article described in the page's JSON-LD; None when there is none. Broken JSON counts as none."""
    nodes = list(_nodes(root))
    article = next((node for node in nodes if any(_ARTICLE.search(kind) for kind in _texts(node.get("@type")))), None)
    if article is None:
        return None
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return LinkedArticle(
        headline=_text(article.get("headline") or article.get("name")),
        description=_text(article.get("description")),
        authors=tuple(dict.fromkeys(_names(_people(article.get("author"), by_id, organisations=False), by_id))),
        desks=tuple(dict.fromkeys(_names(_people(article.get("author"), by_id, organisations=True), by_id))),
        published=_text(article.get("datePublished")),
        modified=_text(article.get("dateModified")),
        publisher=next(iter(_names(article.get("publisher"), by_id)), ""),
        language=next(iter(_texts(article.get("inLanguage"))), ""),
        url=_address(article),
        rights=_text(article.get("copyrightNotice")),
        body=_TAG.sub(" ", _text(article.get("articleBody"))),
    )


def _nodes(root: HtmlElement) -> Iterator[dict[str, object]]:
    """Yield the objects of all JSON-LD scripts, outermost first."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _LARGEST:
            continue
        text = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$", "", script.text)
        try:
            value = json.loads(_CONTROL.sub(" ", text), strict=False)
        except (ValueError, RecursionError):
            continue  # a page whose JSON is broken still has its tags and its text
        yield from _objects(value)


def _objects(value: object) -> Iterator[dict[str, object]]:
    queue, seen = [value], 0
    while queue and seen < _MOST_NODES:
        item = queue.pop(0)
        seen += 1
        if isinstance(item, list):
            queue[:0] = item[:_MOST_NODES]
        elif isinstance(item, dict):
            yield item
            queue += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher") if key in item]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [one_line(html.unescape(html.unescape(value)))]
    if isinstance(value, int) and not isinstance(value, bool):
        return [str(value)]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    if isinstance(value, dict):
        return _texts(value.get("name") or value.get("@value") or value.get("alternateName"))
    return []


def _text(value: object) -> str:
    return next((text for text in _texts(value) if text), "")


def _names(value: object, by_id: dict[object, dict[str, object]]) -> list[str]:
    items = value if isinstance(value, list) else [value]
    found: list[str] = []
    for item in items:
        known = by_id.get(item.get("@id")) if isinstance(item, dict) and "name" not in item else None
        found += [name for name in _texts(known or item) if name and not name.startswith(("http:", "https:"))]
    return found


def _people(value: object, by_id: dict[object, dict[str, object]], *, organisations: bool) -> list[object]:
    """Return the authors that are organisations, or the others."""
    items = value if isinstance(value, list) else [value]
    return [item for item in items if _is_organisation(item, by_id) == organisations]


def _is_organisation(item: object, by_id: dict[object, dict[str, object]]) -> bool:
    if not isinstance(item, dict):
        return False
    kinds = _texts(item.get("@type") or by_id.get(item.get("@id"), {}).get("@type"))
    return any(kind.endswith("Organization") for kind in kinds)


def _address(article: dict[str, object]) -> str:
    for value in (article.get("url"), article.get("mainEntityOfPage"), article.get("@id")):
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")  # noqa: PLW2901 - one level of wrapping
        if isinstance(value, str) and value.startswith(("http://", "https://")):
            return value
    return ""
