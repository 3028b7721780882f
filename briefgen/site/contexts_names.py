"""Contexts of actors and places (theme contract 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.site.contexts_pictures import Picture
    from briefgen.site.pieces import Evidence, Head, Named, Pager, Translated


@dataclass(frozen=True, slots=True)
class Office:
    """
    An office that a person holds or held: its title, where, and from when to when in words (may be empty).

    Attributes:
        title: the office, in the desk's words.
        of: the actor in which it is held, None when unsaid.
        period: from when to when, in words.
    """

    title: str
    of: Named | None
    period: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """
    ``actor.html``: one actor and the articles that name it.

    Attributes:
        head: title, description and meta elements.
        name: its preferred name.
        type: what it is, in words.
        known: False when only articles name it and no registry vouches for it.
        aliases: other names.
        names: names in other languages.
        former: names that it no longer has.
        note: the desk's words.
        roles: offices held.
        part_of: what it belongs to.
        same_as: its entries in other registers.
        evidence: per article the sentences that name it; 50 articles a page.
        pager: where this page stands in the evidence.
        with_actors: actors that the same articles name, with the number of articles.
        with_places: places that the same articles name, with the number of articles.
        dossiers: dossiers with an article that names it, with the number of articles.
    """

    head: Head
    name: str
    type: str
    known: bool
    aliases: tuple[str, ...]
    names: tuple[Translated, ...]
    former: tuple[str, ...]
    note: str
    roles: tuple[Office, ...]
    part_of: tuple[Named, ...]
    same_as: tuple[Named, ...]
    evidence: tuple[Evidence, ...]
    pager: Pager
    with_actors: tuple[Named, ...]
    with_places: tuple[Named, ...]
    dossiers: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class PlacePage:
    """
    ``place.html``: one place and the articles that name it.

    Attributes:
        head: title, description and meta elements.
        name: its preferred name.
        type: what it is, in words.
        known: False when only articles name it and neither registry nor gazetteer vouches for it.
        aliases: other names.
        names: names in other languages.
        note: the desk's words.
        position: coordinates in words, empty when it is not located.
        geo: the same for machines (``35.93;36.63``), empty when it is not located.
        map: the map of where it lies, None when it is not located.
        precision: within how many kilometres the spot lies, in words; empty when not said.
        within: the places that contain it, nearest first; without a path when they have no page.
        geonames: its GeoNames id, empty when none.
        evidence: per article the sentences that name it; 50 articles a page.
        pager: where this page stands in the evidence.
        with_actors: actors that the same articles name, with the number of articles.
        with_places: places that the same articles name, with the number of articles.
        dossiers: dossiers with an article that names it, with the number of articles.
    """

    head: Head
    name: str
    type: str
    known: bool
    aliases: tuple[str, ...]
    names: tuple[Translated, ...]
    note: str
    position: str
    geo: str
    map: Picture | None
    precision: str
    within: tuple[Named, ...]
    geonames: str
    evidence: tuple[Evidence, ...]
    pager: Pager
    with_actors: tuple[Named, ...]
    with_places: tuple[Named, ...]
    dossiers: tuple[Named, ...]
