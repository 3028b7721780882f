"""
Search documents: articles, dossiers, actors, places and pages as what the index needs to know of them.

Each is a pure function of small values, so that a pool can run it and a memo can keep its result.
"""

from __future__ import annotations

import sys
from array import array
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, repeat
from operator import or_
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.site.moments import when
from briefgen.site.references import in_short
from briefgen.site.search_postings import AFTER_BITS, LEVELS
from briefgen.site.search_texts import Record, record
from briefgen.site.search_words import chunks, count_keys, signs_after
from briefgen.site.wording import wording
from briefgen.text.citations import spelled_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from briefgen.model.article import Block
    from briefgen.model.edtf import Edtf
    from briefgen.model.public import PublicActor, PublicArticle, PublicDossier, PublicPage, PublicPlace, PublicSite

_TITLE, _HEAD, _HEADING, _NAME = 8, 3, 2, 1
"""Weights of the fields; a word of the body weighs 1."""
_HIGHEST = len(LEVELS) - 1
_WITH_SIGNS = ("zh", "ja")
"""Languages that write a day as 2018年8月24日."""


@dataclass(frozen=True, slots=True)
class Words:
    """
    The words of one document.

    Attributes:
        keys: each key that stands in it once, separated by spaces.
        entries: of each key ``level << AFTER_BITS | after`` (`site/search_postings.py`): its level (0-7), and the signs of the
            keys that follow it; unsigned, 8 bytes each, the lowest first.
    """

    keys: str
    entries: bytes

    def by_key(self) -> dict[str, int]:
        """Return the entry of each key."""
        return dict(zip(self.keys.split(), unpacked(self.entries), strict=True))


def packed(entries: Iterable[int]) -> bytes:
    """Return entries as bytes that are the same on every machine."""
    found = array("Q", entries)
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def unpacked(entries: bytes) -> list[int]:
    """Return the entries that `packed` made bytes of."""
    found = array("Q", entries)
    if sys.byteorder == "big":
        found.byteswap()
    return found.tolist()


@dataclass(frozen=True, slots=True)
class Tokens:
    """
    One document of the index.

    Attributes:
        ref: kind and id, ``article/2018-08-24-x``; what its number is made from.
        length: words of its text.
        lang: its language (BCP 47), by which its words were stemmed.
        record: what a result shows.
        facets: (facet, value) pairs.
        date: its date, if it has one.
        counted: its words, or the way to them.
        known: a digest of its words, where somebody knows it already.
        origin: what its words are kept under, for a later build.
    """

    ref: str
    length: int
    lang: str
    record: Record
    facets: tuple[tuple[str, str], ...]
    date: Edtf | None = None
    counted: Words | Callable[[], Words] | None = None
    known: bytes = b""
    origin: bytes = b""

    @property
    def words(self) -> Words:
        """Its words."""
        assert self.counted is not None, "a document has words, or the way to them"
        return self.counted if isinstance(self.counted, Words) else self.counted()

    @property
    def seal(self) -> bytes:
        """A digest of its words."""
        if self.known:
            return self.known
        words = self.words
        keys = words.keys.encode("utf-8", "replace")
        return blake2b(b"%d " % len(keys) + keys + words.entries, digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Draft:
    """
    A document before its words are counted; each field's texts carry the field's weight.

    Attributes:
        ref: number or id by which it is found.
        title: plain text.
        url: path from the root.
        lang: BCP 47 tag.
        date: EDTF, None when unknown.
        shown_date: in words.
        publisher: may be empty.
        head: texts that say what it is about: names, summary.
        headings: of its text.
        body: paragraphs.
        unseen: words that find it and are not shown.
        day: its date as people may ask for it, in one row.
        facets: (facet, value) pairs.
    """

    ref: str
    title: str
    url: str
    lang: str
    date: Edtf | None = None
    shown_date: str = ""
    publisher: str = ""
    head: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    day: str = ""
    facets: tuple[tuple[str, str], ...] = ()


def words_of(article: PublicArticle, language: str = "en") -> Tokens:
    """
    Return the tokens of one article: only what its page shows.

    Names of the actors and places that it lists are not among them: the index leads from a name to its entity and from there
    to the articles (`site/search_names.py`), so that a new spelling rewrites no article.

    Args:
        article: what may be shown of it.
        language: of the site, in whose words the article's date finds it.
    """
    source = article.source
    publisher = source.publisher if source else ""
    headings, body = _texts(article.blocks)
    captions = tuple(figure.caption for figure in article.figures if figure.caption and figure.caption not in body)
    return counted(
        Draft(
            ref=f"article/{article.id}",
            title=article.title,
            url=article.url,
            lang=article.lang,
            date=article.published,
            shown_date=article.published.text if article.published else "",
            publisher=publisher,
            head=(article.summary, article.dek),
            headings=headings,
            body=(*body, *captions),
            unseen=article.tags,
            day=_asked_for(article.published, article.lang, language) if article.published else "",
            facets=(
                *(("dossier", dossier) for dossier in article.dossiers),
                *(("actor", actor) for actor in dict.fromkeys(article.actors)),
                *(("place", place) for place in dict.fromkeys(article.places)),
                *((("publisher", source.publisher_id or publisher),) if source and publisher else ()),
                *((("grade", article.grade),) if article.grade else ()),
            ),
        )
    )


def other_documents(public: PublicSite) -> list[Draft]:
    """Return everything but articles, its words not yet counted: dossiers, actors, places and the site's own pages."""
    language = public.settings.language
    labels = in_short(public)
    return [
        *(_dossier(dossier, labels) for dossier in public.dossiers),
        *(_actor(actor, language) for actor in public.actors),
        *(_place(place, language) for place in public.places),
        *(_page(page, labels) for page in public.pages),
    ]


def _dossier(dossier: PublicDossier, labels: Mapping[str, str]) -> Draft:
    texts = [_texts(blocks, labels) for _, blocks in dossier.sections]
    judged = (*(judgement.text for judgement in dossier.judgements), *(indicator.text for indicator in dossier.indicators))
    return Draft(
        ref=f"dossier/{dossier.id}",
        title=dossier.title,
        url=dossier.url,
        lang=dossier.lang,
        shown_date=dossier.as_of.isoformat() if dossier.as_of else "",
        head=(dossier.summary,),
        headings=tuple(text for headings, _ in texts for text in headings),
        body=(*dossier.alerts, *(text for _, body in texts for text in body), *judged),
        facets=(("dossier", dossier.id),),
    )


def _actor(actor: PublicActor, language: str) -> Draft:
    roles = tuple(role.title for role in actor.roles)
    named = (name for name in (*actor.aliases, *(n for _, n in actor.names), *actor.former) if name != actor.name)
    return Draft(f"actor/{actor.id}", actor.name, actor.url, language, head=(_line(named),), body=(*roles, actor.note))


def _place(place: PublicPlace, language: str) -> Draft:
    named = (name for name in (*place.aliases, *(n for _, n in place.names)) if name != place.name)
    within = _line(name for _, name in place.within)
    return Draft(f"place/{place.id}", place.name, place.url, language, head=(_line(named),), body=(within, place.note))


def _page(page: PublicPage, labels: Mapping[str, str]) -> Draft:
    headings, body = _texts(page.blocks, labels)
    return Draft(f"page/{page.id}", page.title, page.url, page.lang, head=(page.description,), headings=headings, body=body)


def counted(draft: Draft) -> Tokens:
    """Return a document with its words counted."""
    body = chunks(draft.body)
    weights = count_keys(body)
    length = weights.total()
    distinct = sum(map(len, weights))
    fields = (
        (chunks((draft.day,)), _NAME),
        (chunks((draft.title,)), _TITLE),
        (chunks(draft.head), _HEAD),
        (chunks(draft.headings), _HEADING),
        (chunks((draft.publisher, *draft.unseen)), _NAME),
    )
    for pieces, weight in fields:
        for key, times in count_keys(pieces).items():
            weights[key] += times * weight
    after = signs_after(chain(*(pieces for pieces, _ in fields[:-1]), body))
    kind = draft.ref.partition("/")[0]
    text = "\n".join(text for text in dict.fromkeys((*draft.head, *draft.headings, *draft.body)) if text)
    shown = (draft.title, draft.url, kind, draft.shown_date, draft.publisher, draft.lang)
    return Tokens(
        ref=draft.ref,
        length=length,
        lang=draft.lang,
        record=record(shown, text, distinct, length),
        facets=(("kind", kind), *draft.facets, ("language", draft.lang)),
        date=draft.date,
        counted=Words(
            keys=" ".join(weights),
            entries=packed(map(or_, map(_level, weights.values()), map(after.get, weights, repeat(1)))),
        ),
    )


@lru_cache(maxsize=4096)
def _level(weight: int) -> int:
    """Return a weight's level in its place in an entry."""
    return LEVELS[min(weight, _HIGHEST)] << AFTER_BITS


@lru_cache(maxsize=4096)
def _asked_for(date: Edtf, *languages: str) -> str:
    """Return a date as ISO 8601 writes it, in words of the last language, and in Chinese signs where one has these."""
    day = date.first if date.is_day and any(language[:2] in _WITH_SIGNS for language in languages) else None
    signs = f" {day.year}年{day.month}月{day.day}日" if day else ""
    return f"{date.plain} {when(date, wording(languages[-1])).text}{signs}"


def _texts(blocks: Iterable[Block], labels: Mapping[str, str] | None = None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the headings and the other texts of what is shown; ``labels``: what is told of the articles that they cite."""
    shown = [block for block in blocks if block.text and block.kind not in {"gap", "rule"}]
    texts = [(block.kind, block.text if labels is None else spelled_out(block.text, labels)) for block in shown]
    headings = tuple(text for kind, text in texts if kind == "heading")
    return headings, tuple(text for kind, text in texts if kind != "heading")


def _line(names: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(names))
