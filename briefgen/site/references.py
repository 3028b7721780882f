"""
How an article is cited in three styles, each to be copied: Chicago (bibliography), APA, MLA.

A name is turned round where it is known which part is the family's; else it stands as the source writes it. Where a style turns
all names of a line, it turns all or none. An unknown part is
left out; an inferred date is said to be inferred. The site is not the publisher of its sources: its own address stands only
where the source has none.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from briefgen.model.urls import readable, safe_link
from briefgen.model.values import dataclass
from briefgen.site.contexts_articles import Reference
from briefgen.site.moments import when
from briefgen.site.wording import wording
from briefgen.text.citations import cited_ids, spelled_out
from briefgen.text.persons import person
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.public import PublicArticle, PublicDossier, PublicSite
    from briefgen.site.wording import Wording

_TOLD = 2
"""Authors that MLA names; of more only the first."""

_OPEN, _CLOSE = "\u2068", "\u2069"
"""Around what may run another way than the site does, until it becomes ``<bdi>``: so that no date or address is torn."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What citations are put together from, in words; empty where unknown. ``house``: an author of this name is no person."""

    authors: tuple[str, ...]
    house: str
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
        Reference("Chicago", _marked(_chicago(parts, words))),
        Reference("APA", _marked(_apa(parts))),
        Reference("MLA", _marked(_mla(parts, words))),
    )


def in_short(public: PublicSite) -> dict[str, str]:
    """Return what readers are told of each article that the desk's own texts cite, by id: whose it is, and of which day."""
    sections = (blocks for dossier in public.dossiers for _, blocks in dossier.sections)
    prose = (block.text for blocks in (*sections, *(page.blocks for page in public.pages)) for block in blocks)
    texts = chain(prose, (article.summary for article in public.articles), *map(_plain_texts, public.dossiers))
    wanted = {id_ for text in texts if "[@" in text for id_ in cited_ids(text)}
    words = wording(public.settings.language)
    return {article.id: _in_short(article, words) for article in public.articles if article.id in wanted}


def with_citations(public: PublicSite) -> PublicSite:
    """Return a site whose summaries, alerts, judgements and indicators tell of what they cite; bodies, which link it, stay."""
    labels = in_short(public)

    def tell(text: str) -> str:
        return spelled_out(text, labels)

    return replace(
        public,
        articles=tuple(replace(a, summary=tell(a.summary)) if "[@" in a.summary else a for a in public.articles),
        dossiers=tuple(
            replace(
                d,
                summary=tell(d.summary),
                alerts=tuple(map(tell, d.alerts)),
                judgements=tuple(replace(j, text=tell(j.text), basis=tell(j.basis)) for j in d.judgements),
                indicators=tuple(replace(i, text=tell(i.text)) for i in d.indicators),
            )
            if any("[@" in text for text in _plain_texts(d))
            else d
            for d in public.dossiers
        ),
    )


def _plain_texts(dossier: PublicDossier) -> Iterator[str]:
    yield from (dossier.summary, *dossier.alerts)
    yield from (text for judgement in dossier.judgements for text in (judgement.text, judgement.basis))
    yield from (indicator.text for indicator in dossier.indicators)


def _in_short(article: PublicArticle, words: Wording) -> str:
    whose = (article.source.publisher if article.source else "") or article.title
    return f"{whose}, {when(article.published, words).text}" if article.published else whose


def _parts(article: PublicArticle, address: str, site_title: str, words: Wording) -> _Parts:
    source = article.source
    day = when(article.published, words) if article.published else None
    dated = f"{day.text} [{day.note}]" if day and day.note else (day.text if day else words.text("date.unknown"))
    publisher = source.publisher if source else site_title
    archived = _apart(readable(source.archived)) if source and source.archived else ""
    return _Parts(
        authors=source.authors if source else (),
        house=fold(publisher),
        title=_apart(article.title.strip().rstrip(".")),
        publisher=_apart(publisher),
        date=dated,
        address=_apart(readable((source and source.url and safe_link(source.url)) or address)),
        archived=words.text("citation.archived", url=archived) if archived else "",
        retrieved=words.text("citation.retrieved", date=source.retrieved[:10]) if source and source.retrieved else "",
    )


def _chicago(parts: _Parts, words: Wording) -> str:
    """Return authors. “Title.” Publisher, date. Address."""
    names = _listed([_turned(parts, 0), *map(_apart, parts.authors[1:])] if parts.authors else [], words)
    where = ", ".join(filter(None, (parts.publisher, parts.date)))
    return _sentences(names, f"“{parts.title}.” {where}", parts.address, parts.archived, parts.retrieved)


def _apa(parts: _Parts) -> str:
    """Return authors (date). Title. Publisher. Address; the title comes first where nobody is named."""
    turn = all(_is_house(parts, name) or person(name) for name in parts.authors)  # all or none: one line follows one rule
    authors = [_turned(parts, number, short=True) if turn else _apart(name) for number, name in enumerate(parts.authors)]
    names = ", & ".join(filter(None, (", ".join(authors[:-1]), *authors[-1:])))
    dated = f"({parts.date})"
    first = (f"{names} {dated}", parts.title) if names else (f"{parts.title} {dated}",)
    return _sentences(*first, parts.publisher, parts.retrieved, parts.archived) + f" {parts.address}"


def _mla(parts: _Parts, words: Wording) -> str:
    """Return authors. “Title.” Publisher, date, address. Day of retrieval."""
    names = [_turned(parts, 0), *map(_apart, parts.authors[1:])] if parts.authors else []
    told = _listed(names, words) if len(names) <= _TOLD else f"{names[0]}, et al."
    where = ", ".join(filter(None, (parts.publisher, parts.date, parts.address)))
    return _sentences(told, f"“{parts.title}.” {where}", parts.retrieved, parts.archived)


def _turned(parts: _Parts, number: int, *, short: bool = False) -> str:
    """Return an author with the family's name first where it is known; ``short``: with initials."""
    name = parts.authors[number]
    known = None if _is_house(parts, name) else person(name)
    return _apart((known.initials if short else known.inverted) if known else name)


def _is_house(parts: _Parts, name: str) -> bool:
    return bool(parts.house) and (fold(name) in parts.house or parts.house in fold(name))


def _listed(names: list[str], words: Wording) -> str:
    if len(names) <= 1:
        return "".join(names)
    first = f"{', '.join(names[:-1])},"
    return words.text("list.and", first=first, last=names[-1])


def _apart(text: str) -> str:
    plain = text.replace(_OPEN, "").replace(_CLOSE, "")
    return f"{_OPEN}{plain}{_CLOSE}" if plain else ""


def _marked(text: str) -> Markup:
    return escape(text).replace(_OPEN, Markup("<bdi>")).replace(_CLOSE, Markup("</bdi>"))


def _sentences(*sentences: str) -> str:
    return " ".join(s if s.rstrip(_CLOSE).endswith(".") else f"{s}." for s in sentences if s)
