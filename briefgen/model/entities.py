"""Actors, places and publishers: what the registries, the base registry and the gazetteer know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefgen.model.article import Show, Tlp
    from briefgen.model.edtf import Edtf

ActorType = Literal["person", "state", "organisation", "armed-group", "party", "company", "media", "people"]
ACTOR_TYPES: tuple[ActorType, ...] = ("person", "state", "organisation", "armed-group", "party", "company", "media", "people")

Origin = Literal["registry", "base", "gazetteer", "article"]
"""Who vouches for an entity: the registry, the shipped base registry or gazetteer, or only an article's front matter."""


@dataclass(frozen=True, slots=True)
class Role:
    """
    An office that a person holds or held: ``title`` in ``of`` (an actor id) between two dates, None = open.

    Attributes:
        title: the office.
        of: id of the actor, empty when unsaid.
        start: when it began, None when unknown.
        end: when it ended, None when it has not or is unknown.
    """

    title: str
    of: str = ""
    start: Edtf | None = None
    end: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """
    Who acts (design §3.2). ``names`` are (language tag, name); ``rejected`` is the entry's ``not``: forms that never mean it.

    ``lat`` and ``lon`` (WGS 84, degrees) and the GeoNames id of the country are known for states only. ``adjectives`` are
    nationality words ("Turkish", "Turks"), ``capital`` a place id.
    """

    id: str
    name: str
    type: ActorType = "organisation"
    aliases: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    former: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    part_of: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    ambiguous: bool = False
    same_as: tuple[str, ...] = ()
    note: str = ""
    tlp: Tlp | None = None
    capital: str = ""
    lat: float | None = None
    lon: float | None = None
    geonames: str = ""
    origin: Origin = "registry"

    @property
    def forms(self) -> tuple[str, ...]:
        """Return every surface form that means it, the preferred name first, each once."""
        translated = tuple(name for _, name in self.names)
        known = (self.name, *self.aliases, *translated, *self.former, *self.adjectives)
        return tuple(form for form in dict.fromkeys(known) if form and form not in self.rejected)


@dataclass(frozen=True, slots=True)
class Place:
    """
    Where something happens (design §3.2).

    Attributes:
        kind: country, region, city, town, village, site (a base, a crossing, a camp), water, area (north Syria), border.
        lat: latitude in degrees, WGS 84; None when unlocated.
        lon: longitude in degrees, WGS 84; None when unlocated.
        precision_km: radius in kilometres within which the real spot lies; None when not said.
        within: ids of the places that contain it, nearest first (a region, then its country).
        geonames: GeoNames id, empty when none.
    """

    id: str
    name: str
    kind: str = "place"
    aliases: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    within: tuple[str, ...] = ()
    geonames: str = ""
    rejected: tuple[str, ...] = ()
    ambiguous: bool = False
    note: str = ""
    tlp: Tlp | None = None
    population: int = 0
    origin: Origin = "registry"

    @property
    def forms(self) -> tuple[str, ...]:
        """Return every surface form that means it, the preferred name first, each once."""
        known = (self.name, *self.aliases, *(name for _, name in self.names))
        return tuple(form for form in dict.fromkeys(known) if form and form not in self.rejected)


@dataclass(frozen=True, slots=True)
class Publisher:
    """An entry of ``sources.yml``: who publishes, how much of it may be shown, and how reliable the desk finds it (A-F)."""

    id: str
    name: str
    domains: tuple[str, ...] = ()
    show: Show | None = None
    licence: str = ""
    permission: str = ""
    grade: str = ""
    rights: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of another entry, and the 1-based line and column at which it is written."""

    name: str
    line: int
    col: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Where an entry of a registry begins (1-based line and column), and the names of others that it refers to."""

    id: str
    name: str
    line: int
    col: int
    refers: tuple[Named, ...] = ()
