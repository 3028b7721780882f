"""Pages of actors and places: who or what it is, and every article that names it with its sentences."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from briefgen.model.page import Later
from briefgen.model.public import PublicPlace
from briefgen.model.urls import safe_link
from briefgen.site.atlas import label
from briefgen.site.contexts_names import ActorPage, Office, PlacePage
from briefgen.site.evidence import evidence
from briefgen.site.linked import linked_actor, linked_place
from briefgen.site.maps import coordinates, locator_map
from briefgen.site.moments import language_name, when
from briefgen.site.paging import head, page, paged
from briefgen.site.pieces import Named, Pager, Translated
from briefgen.text.languages import direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.model.entities import Role
    from briefgen.model.mention import MentionKind
    from briefgen.model.page import Page
    from briefgen.model.public import PublicActor
    from briefgen.site.atlas import Atlas

_TOGETHER = 12
_WIKIDATA = re.compile(r"(?:wd|wikidata):(Q\d+)")


def actor_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the pages of each actor; the evidence of a much named actor goes on over several pages."""
    settings = atlas.public.settings
    for actor in atlas.public.actors:
        bare = ActorPage(
            head=replace(head(actor.name, actor.url), linked=linked_actor(actor, settings.base_url, settings.title)),
            name=actor.name,
            type=atlas.words.label("type", actor.type),
            known=actor.known,
            aliases=actor.aliases,
            names=_translated(atlas, actor.names),
            former=actor.former,
            note=actor.note,
            roles=tuple(office(atlas, role) for role in actor.roles),
            part_of=tuple(atlas.actor(id_) for id_ in actor.part_of),
            same_as=tuple(_register(entry) for entry in actor.same_as),
            evidence=(),
            pager=Pager(1, 1, 0),
            with_actors=(),
            with_places=(),
            dossiers=(),
        )
        yield from _pages(atlas, "actor.html", bare, actor)


def place_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the pages of each place; the evidence of a much named place goes on over several pages."""
    settings = atlas.public.settings
    for place in atlas.public.places:
        bare = PlacePage(
            head=replace(head(place.name, place.url), linked=linked_place(place, settings.base_url, settings.title)),
            name=place.name,
            type=atlas.words.label("kind", place.kind),
            known=place.known,
            aliases=place.aliases,
            names=_translated(atlas, place.names),
            note=place.note,
            position=coordinates(place, atlas.words),
            geo=f"{place.lat:.5g};{place.lon:.5g}" if place.lat is not None and place.lon is not None else "",
            map=None,
            precision=_precision(atlas, place),
            within=tuple(Named(name, atlas.place(id_).url) for id_, name in place.within),
            geonames=place.geonames if place.geonames.isdecimal() else "",
            evidence=(),
            pager=Pager(1, 1, 0),
            with_actors=(),
            with_places=(),
            dossiers=(),
        )
        yield from _pages(atlas, "place.html", bare, place)


def _pages(atlas: Atlas, template: str, bare: ActorPage | PlacePage, entity: PublicActor | PublicPlace) -> Iterator[Page]:
    """Yield the pages of an entity, each with its part of the evidence, which is gathered when the page is drawn."""
    kind: MentionKind = "actor" if isinstance(bare, ActorPage) else "place"
    actors, places = _beside(atlas, entity.articles, kind, entity.id)
    bare = replace(bare, with_actors=actors, with_places=places, dossiers=_dossiers(atlas, entity.articles))
    for url, ids, pager in paged(entity.url, entity.articles):
        top = head(_title(atlas, bare, entity), url, entity.note or atlas.words.counted("count.evidence", pager.items))
        linked = bare.head.linked if pager.number == 1 else Markup()
        top = replace(top, tlp=label(entity.tlp), files=atlas.files.get(url, ()), linked=linked)
        known = replace(bare, head=top, pager=pager)
        make = partial(_with_evidence, atlas, known, ids, (kind, entity.id))
        yield page(template, top, Later((known, atlas.sealed(ids, kind, entity.id), _located(atlas, entity)), make))


def _title(atlas: Atlas, bare: ActorPage | PlacePage, entity: PublicActor | PublicPlace) -> str:
    """Return what a tab shows: the name, and for a place that is called as an actor is (a state and its country) what it is."""
    shared = isinstance(bare, PlacePage) and entity.name in atlas.actor_names
    return f"{entity.name} ({bare.type})" if shared and bare.type else entity.name


def _located(atlas: Atlas, entity: PublicActor | PublicPlace) -> tuple[object, ...]:
    """Return what the map of a place is drawn from."""
    if not isinstance(entity, PublicPlace):
        return ()
    return entity.lat, entity.lon, entity.precision_km, atlas.public.settings.boundaries


def _with_evidence(
    atlas: Atlas, known: ActorPage | PlacePage, ids: Sequence[str], entity: tuple[MentionKind, str]
) -> ActorPage | PlacePage:
    shown = (evidence(atlas.cards[id_], atlas.tellings[id_].get(entity)) for id_ in ids if id_ in atlas.cards)
    if isinstance(known, PlacePage) and known.pager.number == 1:
        known = replace(known, map=locator_map(atlas, atlas.places[entity[1]]))
    return replace(known, evidence=tuple(shown))


def _beside(atlas: Atlas, ids: Iterable[str], kind: MentionKind, entity: str) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """Return the actors and the places that most of these articles name as well, most articles first."""
    actors: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for id_ in ids:
        if article := atlas.articles.get(id_):
            actors.update(article.actors)
            places.update(article.places)
    (actors if kind == "actor" else places).pop(entity, None)
    return (
        tuple(atlas.actor(id_, count) for id_, count in _most(actors)),
        tuple(atlas.place(id_, count) for id_, count in _most(places)),
    )


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:_TOGETHER]


def _dossiers(atlas: Atlas, ids: Iterable[str]) -> tuple[Named, ...]:
    counts: Counter[str] = Counter()
    for id_ in ids:
        if article := atlas.articles.get(id_):
            counts.update(article.dossiers)
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return tuple(named for id_, count in ordered if (named := atlas.dossier(id_, count)))


def _translated(atlas: Atlas, names: Iterable[tuple[str, str]]) -> tuple[Translated, ...]:
    return tuple(Translated(language_name(tag, atlas.words), tag, direction(tag), name) for tag, name in names)


def office(atlas: Atlas, role: Role) -> Office:
    """Return an office with its period in words."""
    start = when(role.start, atlas.words).text if role.start else ""
    end = when(role.end, atlas.words).text if role.end else ""
    if start and end:
        period = atlas.words.text("date.range", first=start, last=end)
    elif start:
        period = atlas.words.text("date.from", first=start)
    else:
        period = atlas.words.text("date.until", last=end) if end else ""
    return Office(role.title, atlas.actor(role.of) if role.of else None, period)


def _register(entry: str) -> Named:
    """Return an entry of another register with its address: Wikidata ids, full addresses, or the bare text."""
    if match := _WIKIDATA.fullmatch(entry):
        return Named(f"Wikidata {match[1]}", f"https://www.wikidata.org/wiki/{match[1]}")
    link = safe_link(entry) if entry.startswith(("https://", "http://")) else None
    return Named(entry, link or "")


def _precision(atlas: Atlas, place: PublicPlace) -> str:
    return atlas.words.text("place.precision", km=f"{place.precision_km:g}") if place.precision_km else ""
