"""The public view of actors, places and publishers, a part of `briefgen.model.public`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.model.article import Tlp
    from briefgen.model.entities import ActorType, Role


@dataclass(frozen=True, slots=True)
class PublicActor:
    """
    An actor that at least one public article names.

    Attributes:
        id: slug of its preferred name.
        url: path of its page.
        name: the preferred one.
        type: what kind of actor it is.
        aliases: other names.
        names: (BCP 47 tag, name) in other languages.
        former: names it had before.
        roles: offices that it holds or held.
        part_of: ids of the actors it belongs to.
        same_as: its ids in other registers.
        note: the desk's words, may be empty.
        articles: ids of the articles that name it, newest first.
        known: whether a registry vouches for it; false when only articles name it.
        tlp: label of its page: the strictest of its own and those of the articles that name it.
    """

    id: str
    url: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    former: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    part_of: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    note: str = ""
    articles: tuple[str, ...] = ()
    known: bool = True
    tlp: Tlp = "clear"


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """
    A place that at least one public article names; coordinates are already rounded to ``precision_km``.

    Attributes:
        id: slug of its preferred name.
        url: path of its page.
        name: the preferred one.
        kind: what kind of place it is.
        aliases: other names.
        names: (BCP 47 tag, name) in other languages.
        lat: degrees north, WGS 84; None when unknown.
        lon: degrees east, WGS 84; None when unknown.
        precision_km: radius in kilometres within which the real spot lies, None when exact or unknown.
        within: (id, name) of the places that contain it, nearest first; only ids with a page of their own are links.
        geonames: its GeoNames id, may be empty.
        note: the desk's words, may be empty.
        articles: ids of the articles that name it, newest first.
        known: whether a registry or the gazetteer vouches for it.
        spellings: further forms that a search finds it by and no page shows: the gazetteer's, which nobody has read.
        tlp: label of its page: the strictest of its own and those of the articles that name it.
    """

    id: str
    url: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    within: tuple[tuple[str, str], ...] = ()
    geonames: str = ""
    note: str = ""
    articles: tuple[str, ...] = ()
    known: bool = True
    spellings: tuple[str, ...] = ()
    tlp: Tlp = "clear"


@dataclass(frozen=True, slots=True)
class PublicPublisher:
    """
    A publisher of at least one public article.

    Attributes:
        id: slug of its name.
        url: path of its page.
        name: as the registry or the articles have it.
        grade: Admiralty letter (``B``), may be empty.
        licence: under which its texts may be shown, may be empty.
        articles: ids of its articles, newest first.
    """

    id: str
    url: str
    name: str
    grade: str = ""
    licence: str = ""
    articles: tuple[str, ...] = ()
