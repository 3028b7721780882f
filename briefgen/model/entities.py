"""Actors, places and publishers: what the registries, the base registry and the gazetteer know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass

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
    Who acts: an entry of ``actors.yml`` (in the reference under Files and keys) or of the shipped one.

    Attributes:
        id: slug, unique among actors.
        name: the preferred one.
        type: what kind of actor.
        aliases: other names.
        names: names in other languages: (BCP 47 tag, name).
        former: names that it had before.
        adjectives: nationality words of a state ("Turkish", "Turks").
        roles: offices of a person.
        part_of: ids of the actors that it belongs to.
        rejected: forms that never mean it: the entry's ``not``.
        ambiguous: another entry may claim one of its names too; the context decides.
        same_as: ids elsewhere, such as ``wd:Q43``.
        note: the desk's words on it, may be empty.
        tlp: label of TLP 2.0, None when the entry is silent.
        capital: place id of the capital of a state, else empty.
        lat: latitude of a state in degrees, WGS 84; None for others.
        lon: longitude of a state in degrees, WGS 84; None for others.
        geonames: GeoNames id of a state, else empty.
        origin: who vouches for it.
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
    Where something happens: an entry of ``places.yml`` (in the reference under Files and keys) or of the gazetteer.

    Attributes:
        id: slug, unique among places.
        name: the preferred one.
        kind: country, region, city, town, village, site (a base, a crossing, a camp), water, area (north Syria), border.
        aliases: other names.
        names: names in other languages: (BCP 47 tag, name).
        lat: latitude in degrees, WGS 84; None when unlocated.
        lon: longitude in degrees, WGS 84; None when unlocated.
        precision_km: radius in kilometres within which the real spot lies; None when not said.
        within: ids of the places that contain it, nearest first (a region, then its country).
        geonames: GeoNames id, empty when none.
        rejected: forms that never mean it: the entry's ``not``.
        ambiguous: another entry may claim one of its names too; the context decides.
        note: the desk's words on it, may be empty.
        tlp: label of TLP 2.0, None when the entry is silent.
        population: inhabitants as GeoNames counts them, 0 when unknown.
        origin: who vouches for it.
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
    """
    An entry of ``sources.yml``: who publishes, how much of it may be shown, and how reliable the desk finds it.

    Attributes:
        id: slug, unique among publishers.
        name: the preferred one.
        domains: host names, lower case.
        show: how much of its articles may be shown, None: as site.yml says.
        licence: under which its texts may be shown, empty when none.
        permission: record of a permission, empty when none.
        grade: reliability A to F (Admiralty), empty when unsaid.
        rights: the notice to show, may be empty.
    """

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
    """
    A name of another entry, where it is written.

    Attributes:
        name: as it is written.
        line: from 1.
        col: in characters, from 1.
    """

    name: str
    line: int
    col: int


@dataclass(frozen=True, slots=True)
class Listed:
    """
    An entry of a registry, where it begins.

    Attributes:
        id: slug.
        name: the preferred one.
        line: from 1.
        col: in characters, from 1.
        refers: names of others that it refers to.
        unlicensed: line and column of a ``show: full`` without a licence or permission, None when there is none.
    """

    id: str
    name: str
    line: int
    col: int
    refers: tuple[Named, ...] = ()
    unlicensed: tuple[int, int] | None = None
