"""Pages that list: home, articles, actors, places, publishers, years, indexes from A to Z, search."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from briefgen.model.page import Later
from briefgen.model.public import Count
from briefgen.site.atlas import dossier_card
from briefgen.site.calendar import everything
from briefgen.site.chronology import chronology
from briefgen.site.citation import graph
from briefgen.site.contexts_articles import ArticleList, SourcePage
from briefgen.site.contexts_lists import HomePage, IndexKind, Letter, LetterIndex, ListKind, NameList, SearchPage
from briefgen.site.contexts_pictures import MapPage
from briefgen.site.dossiers import entry
from briefgen.site.maps import dossier_map, located, map_parts
from briefgen.site.paging import head, page, paged
from briefgen.site.pieces import Named
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.model.page import Page
    from briefgen.model.public import PublicPlace
    from briefgen.site.atlas import Atlas
    from briefgen.site.chronology import Entry
    from briefgen.site.pieces import Head, Pager

_DRAWN, _EVENTS = 300, 40
_LATEST, _MOST_NAMED, _LISTED, _INDEX_SIZE = 12, 12, 20, 300


def home_page(atlas: Atlas) -> Page:
    """Return the home page."""
    public = atlas.public
    shown = [dossier for dossier in public.dossiers if dossier.status != "closed"]
    settings = public.settings
    meta = graph(settings.title, settings.description, settings.base_url, settings.title)
    top = head(settings.title, "/", settings.description, meta=meta)
    told = [(event, replace(shown, key=f"event:{n}")) for n, (event, shown) in enumerate(everything(atlas)[:_EVENTS], 1)]
    counts = _counts(public.places[:_DRAWN])
    bare = HomePage(
        head=top,
        dossiers=tuple(dossier_card(dossier, atlas.words) for dossier in shown),
        articles=tuple(atlas.cards[article.id] for article in public.articles[:_LATEST]),
        actors=tuple(atlas.actor(actor.id, len(actor.articles)) for actor in public.actors[:_MOST_NAMED]),
        places=tuple(atlas.place(place.id, len(place.articles)) for place in public.places[:_MOST_NAMED]),
        total=len(public.articles),
        map=None,
        events=tuple(shown for _, shown in told),
        chronology=None,
    )
    entries = tuple(entry(event, shown) for event, shown in told)
    make = partial(_with_pictures, atlas, bare, counts, entries)
    return page("home.html", top, Later((bare, map_parts(atlas, counts), entries), make))


def _with_pictures(atlas: Atlas, bare: HomePage, counts: Sequence[Count], entries: Sequence[Entry]) -> HomePage:
    return replace(bare, map=dossier_map(atlas, counts), chronology=chronology(entries, atlas.words))


def map_page(atlas: Atlas) -> Page:
    """Return the map of everything and the places on it."""
    places = atlas.public.places
    top = head(atlas.words.text("map"), "/map/", atlas.words.text("map.intro"))
    named = located(atlas, (atlas.place(place.id, len(place.articles)) for place in places[:_DRAWN]))
    counts, bare = _counts(places[:_DRAWN]), MapPage(top, None, named, len(places))
    return page("map.html", top, Later((bare, map_parts(atlas, counts)), partial(_with_map, atlas, bare, counts)))


def _with_map(atlas: Atlas, bare: MapPage, counts: Sequence[Count]) -> MapPage:
    return replace(bare, map=dossier_map(atlas, counts, whole=True))


def _counts(places: Iterable[PublicPlace]) -> tuple[Count, ...]:
    return tuple(Count(place.id, len(place.articles)) for place in places)


def article_lists(atlas: Atlas) -> Iterator[Page]:
    """Yield the pages of the list of all articles."""
    for url, ids, pager in paged("/articles/", tuple(atlas.cards)):
        top = head(atlas.words.text("articles"), url, atlas.words.text("articles.intro"))
        make = partial(_article_list, atlas, top, ids, pager)
        yield page("articles.html", top, Later((top, pager, atlas.sealed(ids)), make))


def _article_list(atlas: Atlas, top: Head, ids: Sequence[str], pager: Pager) -> ArticleList:
    return ArticleList(top, atlas.cards_of(ids), pager)


def name_lists(atlas: Atlas) -> Iterator[Page]:
    """Yield the pages of the lists of actors, places and publishers."""
    public = atlas.public
    actors = [atlas.actor(actor.id, len(actor.articles)) for actor in public.actors]
    places = [atlas.place(place.id, len(place.articles)) for place in public.places]
    publishers = [Named(source.name, source.url, source.grade, len(source.articles), source.id) for source in public.publishers]
    yield from _names(atlas, "actors", actors)
    yield from _names(atlas, "places", places)
    yield from _names(atlas, "sources", publishers)


def source_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the pages of each publisher."""
    for source in atlas.public.publishers:
        for url, items, pager in paged(source.url, atlas.cards_of(source.articles)):
            top = head(source.name, url, atlas.words.counted("count.articles", pager.items))
            yield page("source.html", top, SourcePage(top, source.name, source.grade, source.licence, tuple(items), pager))


def search_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the search page and the indexes from A to Z that stand in for it without JavaScript."""
    public = atlas.public
    indexes: dict[IndexKind, list[Named]] = {
        "titles": [Named(article.title, article.url, id=article.id) for article in public.articles],
        "actors": [atlas.actor(actor.id) for actor in public.actors],
        "places": [atlas.place(place.id) for place in public.places],
        "dossiers": [Named(dossier.title, dossier.url, id=dossier.id) for dossier in public.dossiers],
    }
    doors = tuple(
        Named(atlas.words.text(f"search.{kind}"), f"/search/{kind}/", count=len(items)) for kind, items in indexes.items()
    )
    top = head(atlas.words.text("search"), "/search/", noindex=True)
    yield page("search.html", top, SearchPage(top, doors, tuple(indexes["dossiers"][:_LISTED])))
    for kind, items in indexes.items():
        yield from _letters(atlas, kind, items)


def _names(atlas: Atlas, kind: ListKind, items: Sequence[Named]) -> Iterator[Page]:
    for url, some, pager in paged(f"/{kind}/", items):
        top = head(atlas.words.text(kind), url, atlas.words.text(f"{kind}.intro"))
        yield page("names.html", top, NameList(top, kind, tuple(some), pager))


def _letters(atlas: Atlas, kind: IndexKind, items: Sequence[Named]) -> Iterator[Page]:
    ordered = sorted(items, key=lambda item: (_letter(item.name), fold(item.name), item.url))
    for url, some, pager in paged(f"/search/{kind}/", ordered, _INDEX_SIZE):
        top = head(atlas.words.text(f"letters.{kind}"), url, noindex=True)
        letters = tuple(Letter(letter, tuple(group)) for letter, group in groupby(some, key=lambda item: _letter(item.name)))
        yield page("letters.html", top, LetterIndex(top, kind, letters, pager))


def _letter(name: str) -> str:
    """Return the heading under which a name stands: its first letter in any script, or ``#``."""
    first = next((c for c in fold(name) if c.isalnum()), "")
    return first.upper() if first.isalpha() else "#"
