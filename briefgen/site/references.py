"""
How an article is cited in three styles, each to be copied: Chicago (notes), APA, MLA.

Names stand as the source writes them: which part of a name is the family's, nobody told. An unknown part is left out; an
inferred date is said to be inferred. The site is not the publisher of its sources: its own address stands only where the
source has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.model.urls import safe_link
from briefgen.site.contexts_articles import Reference
from briefgen.site.moments import when

if TYPE_CHECKING:
    from briefgen.model.public import PublicArticle
    from briefgen.site.wording import Wording


_TOLD = 2
"""Authors that MLA names; of more only the first."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What citations are put together from, in words; empty where unknown."""

    authors: tuple[str, ...]
    title: str
    publisher: str
    date: str
    address: str
    archived: str
    retrieved: str


def references(article: PublicArticle, address: str, site_title: str, words: Wording) -> tuple[Reference, ...]:
    """Return the article cited in each style; ``address`` is its page on this site."""
    parts = _parts(article, address, site_title, words)
    return (
        Reference("Chicago", _chicago(parts)),
        Reference("APA", _apa(parts)),
        Reference("MLA", _mla(parts)),
    )


def _parts(article: PublicArticle, address: str, site_title: str, words: Wording) -> _Parts:
    source = article.source
    day = when(article.published, words) if article.published else None
    dated = f"{day.text} [{day.note}]" if day and day.note else (day.text if day else words.text("date.unknown"))
    return _Parts(
        authors=source.authors if source else (),
        title=article.title.strip().rstrip("."),
        publisher=source.publisher if source else site_title,
        date=dated,
        address=(source and source.url and safe_link(source.url)) or address,
        archived=words.text("citation.archived", url=source.archived) if source and source.archived else "",
        retrieved=words.text("citation.retrieved", date=source.retrieved[:10]) if source and source.retrieved else "",
    )


def _chicago(parts: _Parts) -> str:
    """Return authors, “title,” publisher, date, address."""
    where = ", ".join(filter(None, (", ".join(parts.authors), f"“{parts.title}”", parts.publisher, parts.date, parts.address)))
    return _sentences(where, parts.archived, parts.retrieved)


def _apa(parts: _Parts) -> str:
    """Return authors (date). Title. Publisher. Address; the title comes first where nobody is named."""
    names = " & ".join(filter(None, (", ".join(parts.authors[:-1]), *parts.authors[-1:])))
    dated = f"({parts.date})"
    first = (f"{names} {dated}", parts.title) if names else (f"{parts.title} {dated}",)
    return _sentences(*first, parts.publisher, parts.retrieved, parts.archived) + f" {parts.address}"


def _mla(parts: _Parts) -> str:
    """Return authors. “Title.” Publisher, date, address. Day of retrieval."""
    names = ", ".join(parts.authors) if len(parts.authors) <= _TOLD else f"{parts.authors[0]}, et al"
    where = ", ".join(filter(None, (parts.publisher, parts.date, parts.address)))
    return _sentences(names, f"“{parts.title}.” {where}", parts.retrieved, parts.archived)


def _sentences(*sentences: str) -> str:
    return " ".join(f"{sentence.rstrip('.')}." for sentence in sentences if sentence)
