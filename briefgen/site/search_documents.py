"""
Search documents: articles, dossiers, actors, places and pages as what the index needs to know of them.

Each is a pure function of small values, so that a pool can run it and a memo can keep its result.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import compress

from briefgen.site.search_postings import quantise
from briefgen.site.search_shards import dump
from briefgen.site.search_words import count_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefgen.model.article import Block
    from briefgen.model.public import PublicActor, PublicArticle, PublicDossier, PublicPage, PublicPlace, PublicSite

Spellings = dict[str, tuple[str, ...]]
"""Every public name of an entity by its reference (``actor/hts``, ``place/idlib``), the preferred one first."""

_TITLE, _HEAD, _HEADING, _NAME = 8, 3, 2, 1
"""Weights of the fields; a word of the body weighs 1."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """
    One document of the index.

    Attributes:
        ref: kind and id, ``article/2018-08-24-x``; what its number is made from.
        length: words of its text.
        terms: (key, level 0-7), ordered by key.
        record: what a result shows, as JSON: title, URL, kind, date (EDTF), publisher, language, references of the entities
            it names, text to quote from.
        size: bytes of the record on the wire, about.
        facets: (facet, value) pairs.
    """

    ref: str
    length: int
    terms: tuple[tuple[str, int], ...]
    record: str
    size: int
    facets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document before its words are counted; each field's texts carry the field's weight."""

    ref: str
    title: str
    url: str
    lang: str
    date: str = ""
    publisher: str = ""
    head: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    entities: tuple[str, ...] = ()
    facets: tuple[tuple[str, str], ...] = ()


def spellings(public: PublicSite) -> Spellings:
    """Return every public name of every actor and place, in all their scripts."""
    found: Spellings = {f"actor/{actor.id}": _actor_names(actor) for actor in public.actors}
    found.update((f"place/{place.id}", _place_names(place)) for place in public.places)
    return found


def names_in(article: PublicArticle, known: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (reference, names) of the entities that ``article`` lists: the part of ``known`` that its tokens depend on."""
    refs = (*(f"actor/{name}" for name in article.actors), *(f"place/{name}" for name in article.places))
    return tuple((ref, known[ref]) for ref in dict.fromkeys(refs) if ref in known)


def words_of(article: PublicArticle, names: Sequence[tuple[str, tuple[str, ...]]] = ()) -> Tokens:
    """
    Return the tokens of one article: only what its page shows, and the names of the entities it lists.

    Args:
        article: the public article; what policy has cut is not in it and so not in the index.
        names: (reference, names) of its entities, from `names_in`.
    """
    source = article.source
    publisher = source.publisher if source else ""
    headings, body = _texts(article.blocks)
    captions = tuple(figure.caption for figure in article.figures if figure.caption and figure.caption not in body)
    return _count(
        _Draft(
            ref=f"article/{article.id}",
            title=article.title,
            url=article.url,
            lang=article.lang,
            date=article.published.text if article.published else "",
            publisher=publisher,
            head=(article.summary, article.dek),
            headings=headings,
            body=(*body, *captions),
            names=(*(forms for _, forms in names), article.tags),
            entities=tuple(ref for ref, _ in names),
            facets=(
                *(("dossier", dossier) for dossier in article.dossiers),
                *((("publisher", source.publisher_id or publisher),) if source and publisher else ()),
                *((("year", article.published.text[:4]),) if article.published and article.published.first else ()),
            ),
        )
    )


def other_documents(public: PublicSite) -> list[Tokens]:
    """Return the tokens of everything but articles: dossiers, actors, places and the site's own pages."""
    language = public.settings.language
    return [
        *map(_dossier, public.dossiers),
        *(_actor(actor, language) for actor in public.actors),
        *(_place(place, language) for place in public.places),
        *map(_page, public.pages),
    ]


def _dossier(dossier: PublicDossier) -> Tokens:
    texts = [_texts(blocks) for _, blocks in dossier.sections]
    judged = (*(judgement.text for judgement in dossier.judgements), *(indicator.text for indicator in dossier.indicators))
    return _count(
        _Draft(
            ref=f"dossier/{dossier.id}",
            title=dossier.title,
            url=dossier.url,
            lang=dossier.lang,
            date=dossier.as_of.isoformat() if dossier.as_of else "",
            head=(dossier.summary,),
            headings=tuple(text for headings, _ in texts for text in headings),
            body=(*dossier.alerts, *(text for _, body in texts for text in body), *judged),
            facets=(("dossier", dossier.id), *((("year", str(dossier.as_of.year)),) if dossier.as_of else ())),
        )
    )


def _actor(actor: PublicActor, language: str) -> Tokens:
    roles = tuple(role.title for role in actor.roles)
    names = _actor_names(actor)
    return _count(
        _Draft(f"actor/{actor.id}", actor.name, actor.url, language, head=(_line(names[1:]),), body=(*roles, actor.note))
    )


def _place(place: PublicPlace, language: str) -> Tokens:
    within = _line([name for _, name in place.within])
    names = _place_names(place)
    return _count(
        _Draft(f"place/{place.id}", place.name, place.url, language, head=(_line(names[1:]),), body=(within, place.note))
    )


def _page(page: PublicPage) -> Tokens:
    headings, body = _texts(page.blocks)
    return _count(
        _Draft(f"page/{page.id}", page.title, page.url, page.lang, head=(page.description,), headings=headings, body=body)
    )


def _count(draft: _Draft) -> Tokens:
    body = count_keys(draft.body)
    weights = body.copy()
    fields = (((draft.title,), _TITLE), (draft.head, _HEAD), (draft.headings, _HEADING), ((draft.publisher,), _NAME))
    for texts, weight in fields:
        for key, times in count_keys(texts).items():
            weights[key] += times * weight
    weights.update(frozenset().union(*map(_keys_of, draft.names)))
    kind = draft.ref.partition("/")[0]
    record = _record(draft, kind)
    return Tokens(
        ref=draft.ref,
        length=body.total(),
        terms=tuple((key, quantise(weight)) for key, weight in sorted(weights.items())),
        record=record,
        size=len(compress(record.encode(), 1)),
        facets=(("kind", kind), *draft.facets, ("language", draft.lang)),
    )


@lru_cache(maxsize=4096)
def _keys_of(names: tuple[str, ...]) -> frozenset[str]:
    """Return the keys of an entity's names: articles name the same ones again and again."""
    return frozenset(count_keys(names))


def _record(draft: _Draft, kind: str) -> str:
    text = "\n".join(text for text in dict.fromkeys((*draft.head, *draft.headings, *draft.body)) if text)
    return dump([draft.title, draft.url, kind, draft.date, draft.publisher, draft.lang, draft.entities, text])


def _texts(blocks: Iterable[Block]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the headings and the other texts of what is shown."""
    shown = [block for block in blocks if block.text and block.kind not in {"gap", "rule"}]
    headings = tuple(block.text for block in shown if block.kind == "heading")
    return headings, tuple(block.text for block in shown if block.kind != "heading")


def _actor_names(actor: PublicActor) -> tuple[str, ...]:
    translated = (name for _, name in actor.names)
    return tuple(dict.fromkeys(name for name in (actor.name, *actor.aliases, *translated, *actor.former) if name))


def _place_names(place: PublicPlace) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(name for name in (place.name, *place.aliases, *place.spellings, *(n for _, n in place.names)) if name)
    )


def _line(names: Sequence[str]) -> str:
    return " · ".join(names)
