"""The entries of the registries: actors.yml, places.yml and sources.yml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from briefgen.forms.article import MARKING, SHOWN
from briefgen.forms.days import WHEN
from briefgen.forms.form import Form, Key, Needed
from briefgen.forms.lists import ListOf, TableOf
from briefgen.forms.marked import Entries, Items, Text
from briefgen.forms.scalars import FLAG, GEONAMES, HOST, LANGUAGE, LETTER, SLUG, TEXT, choice, number
from briefgen.forms.wording import shown
from briefgen.model.entities import ACTOR_TYPES, Actor, ActorType, Place, Publisher, Role
from briefgen.model.ids import slugify
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.forms.form import Row
    from briefgen.forms.marked import Marked

_ELSEWHERE = re.compile(r"https?://|[\w.-]+:\S")
_WIKIDATA = re.compile(r"wd:(?!Q\d+$)(.*)")
"""Ids said to be of Wikidata that are none."""
T_co = TypeVar("T_co", covariant=True)

PLACE_KINDS = ("country", "region", "city", "town", "village", "site", "water", "area", "border", "place")


@dataclass(frozen=True, slots=True)
class Surface:
    """
    A surface form that an entry claims.

    Attributes:
        form: as it is written.
        at: offset at which it stands.
    """

    form: str
    at: int


@dataclass(frozen=True, slots=True)
class Entry(Generic[T_co]):
    """
    An entry of a registry.

    Attributes:
        value: what it says.
        at: offset at which it begins: its id, if it has one.
        forms: surface forms that it claims.
        outer: what contains it (``within``, ``part_of``).
        others: what else it refers to.
        unlicensed: offset of a ``show: full`` for which no licence or permission is recorded, None when there is none.
    """

    value: T_co
    at: int
    forms: tuple[Surface, ...] = ()
    outer: tuple[Surface, ...] = ()
    others: tuple[Surface, ...] = ()
    unlicensed: int | None = None


ID = Key("id", SLUG, "Slug of the English or preferred name; absent: made from the name.")
NAME = Key(
    "name",
    TEXT,
    "The preferred name.",
    needed=Needed("name-missing", "this entry has no name", "write the preferred name: name: …"),
)
TYPE: Key[ActorType] = Key("type", choice("type of actor", ACTOR_TYPES), "What kind of actor it is.")
ALIASES = Key("aliases", ListOf(TEXT), "Other names.")
NAMES = Key("names", TableOf(ListOf(TEXT), "{ar: …, fr: …}", LANGUAGE), "Names in other languages, by language tag.")
FORMER = Key("former", ListOf(TEXT), "Names it had before.")
PART_OF = Key("part_of", ListOf(TEXT), "Ids of the actors it belongs to.")
NOT = Key("not", ListOf(TEXT), "Surface forms that never mean it.")
AMBIGUOUS = Key("ambiguous", FLAG, "Whether others may claim its names too.")
SAME_AS = Key("same_as", ListOf(TEXT), "Ids elsewhere, such as wd:Q43.")
NOTE = Key("note", TEXT, "A note for the reader.")
OFFICE = Key("title", TEXT, "The office.", needed=Needed("title-missing", "this role has no title", "write {title: …, of: …}"))
OF = Key("of", TEXT, "Id of the actor in which the office is held.")
SINCE = Key("from", WHEN, "When it began.")
UNTIL = Key("to", WHEN, "When it ended.")
KIND = Key("kind", choice("kind of place", PLACE_KINDS), "What kind of place it is.")
LAT = Key("lat", number(-90, 90, "degrees north"), "Latitude in degrees, WGS 84.")
LON = Key("lon", number(-180, 180, "degrees east"), "Longitude in degrees, WGS 84.")
PRECISION = Key("precision_km", number(0, 20_000, "kilometres"), "Radius in kilometres within which the real spot lies.")
WITHIN = Key("within", ListOf(TEXT), "Ids of the places that contain it, nearest first.")
GEONAMES_ID = Key("geonames", GEONAMES, "GeoNames id.")
DOMAINS = Key("domains", ListOf(HOST), "Domain names of the publisher.")
LICENCE = Key("licence", TEXT, "Licence under which its texts may be shown.", also=("license",))
PERMISSION = Key("permission", TEXT, "Record of a permission to show its texts.")
RELIABILITY = Key("grade", LETTER, "Admiralty grade of the source, A-F.")
RIGHTS = Key("rights", TEXT, "The notice to show.")


def _role(row: Row) -> Role:
    role = Role(row.get(OFFICE, ""), row.get(OF, ""), row.get(SINCE, None), row.get(UNTIL, None))
    begun, ended = role.start, role.end
    if begun and ended and begun.first and ended.last and begun.first > ended.last:
        row.report("range-reversed", "the office ends before it begins", "swap 'from' and 'to'", UNTIL)
    return role


ROLES = Key(
    "roles", ListOf(Form("a role", (OFFICE, OF, SINCE, UNTIL), _role, short=OFFICE)), "Offices that a person holds or held."
)


def _id(row: Row) -> str:
    """Return the id of an entry, made from its name where it has none; empty when none can be made."""
    made = row.get(ID, "") or slugify(row.get(NAME, ""))
    if not made and not row.has(ID):
        row.report("id-missing", "this entry has no id, and none can be made from its name", "write id: …")
    return made


def _translations(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple((language, name) for language, names in row.get(NAMES, ()) for name in names)


def _entered(row: Row, value: Actor | Place) -> tuple[Surface, ...]:
    """Return every form that an entry claims, with its place."""
    marks = (row.mark(key) for key in (NAME, ALIASES, NAMES, FORMER))
    claimed = (text for mark in marks if mark for text in _texts(mark))
    forms = frozenset(value.forms)
    return tuple(Surface(text.value, text.start) for text in claimed if text.value in forms)


def _referred(row: Row, key: Key[tuple[str, ...]]) -> tuple[Surface, ...]:
    """Return the names under a key, each with its place."""
    mark = row.mark(key)
    return tuple(Surface(text.value, text.start) for text in _texts(mark)) if mark else ()


def _offices(row: Row) -> tuple[Surface, ...]:
    """Return what the offices of an entry are held in, each with its place."""
    mark = row.mark(ROLES)
    roles = mark.items if isinstance(mark, Items) else (mark,)
    found = (role.get(OF.name) for role in roles if isinstance(role, Entries))
    return tuple(Surface(text.value, text.start) for text in found if isinstance(text, Text))


def _texts(mark: Marked) -> Iterator[Text]:
    if isinstance(mark, Text):
        yield mark
        return
    for inner in mark.items if isinstance(mark, Items) else [value for _, value in getattr(mark, "pairs", ())]:
        yield from _texts(inner)


def _elsewhere(row: Row) -> tuple[str, ...]:
    """Return ids in other registers and addresses; report what is neither and so would lead nowhere."""
    found = row.get(SAME_AS, ())
    for entry in found:
        if wikidata := _WIKIDATA.fullmatch(entry):
            message = f"{shown(entry)} is no item of Wikidata: Q and digits"
            digits = re.match(r"Q\d+", wikidata[1])
            hint = f"did you mean wd:{digits[0]}?" if digits else "write such as wd:Q43"
            row.report("same-as-unfit", message, hint, SAME_AS, "warning")
        elif not _ELSEWHERE.match(entry):
            message = f"{shown(entry)} is no id of another register and no address"
            hint = f"write such as wd:Q43, or https://…; to make this entry one with {entry}: briefgen registry merge"
            row.report("same-as-unfit", message, hint, SAME_AS, "warning")
    return found


def _actor(row: Row) -> Entry[Actor] | None:
    actor = Actor(
        id=_id(row),
        name=row.get(NAME, ""),
        type=row.get(TYPE, "organisation"),
        aliases=row.get(ALIASES, ()),
        names=_translations(row),
        former=row.get(FORMER, ()),
        roles=row.get(ROLES, ()),
        part_of=row.get(PART_OF, ()),
        rejected=row.get(NOT, ()),
        ambiguous=row.get(AMBIGUOUS, False),
        same_as=_elsewhere(row),
        note=row.get(NOTE, ""),
        tlp=row.get(MARKING, None),
    )
    if not actor.id:
        return None
    return Entry(actor, row.offset(ID), _entered(row, actor), _referred(row, PART_OF), _offices(row))


def _place(row: Row) -> Entry[Place] | None:
    if row.has(LAT) != row.has(LON):
        row.report("coordinates-half", "a place needs both lat and lon, or neither", "write the other one too")
    lat, lon = row.get(LAT, None), row.get(LON, None)
    place = Place(
        id=_id(row),
        name=row.get(NAME, ""),
        kind=row.get(KIND, "place"),
        aliases=row.get(ALIASES, ()),
        names=_translations(row),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
        precision_km=row.get(PRECISION, None),
        within=row.get(WITHIN, ()),
        geonames=row.get(GEONAMES_ID, ""),
        rejected=row.get(NOT, ()),
        ambiguous=row.get(AMBIGUOUS, False),
        note=row.get(NOTE, ""),
        tlp=row.get(MARKING, None),
    )
    return Entry(place, row.offset(ID), _entered(row, place), _referred(row, WITHIN)) if place.id else None


def _publisher(row: Row) -> Entry[Publisher] | None:
    publisher = Publisher(
        id=_id(row),
        name=row.get(NAME, ""),
        domains=row.get(DOMAINS, ()),
        show=row.get(SHOWN, None),
        licence=row.get(LICENCE, ""),
        permission=row.get(PERMISSION, ""),
        grade=row.get(RELIABILITY, ""),
        rights=row.get(RIGHTS, ""),
    )
    surfaces = (Surface(text.value, text.start) for key in (NAME, DOMAINS) if (mark := row.mark(key)) for text in _texts(mark))
    return Entry(publisher, row.offset(ID), tuple(surfaces), unlicensed=_unlicensed(row)) if publisher.id else None


def _unlicensed(row: Row) -> int | None:
    """Return where ``show: full`` stands without a licence or permission; None when there is one, or something like one."""
    shown = row.mark(SHOWN)
    recorded = any(row.get(key, "") or row.failed(key) for key in (LICENCE, PERMISSION))
    return shown.start if shown and row.get(SHOWN, None) == "full" and not recorded else None


ACTOR: Form[Entry[Actor]] = Form(
    "an actor",
    (ID, NAME, TYPE, ALIASES, NAMES, FORMER, ROLES, PART_OF, NOT, AMBIGUOUS, SAME_AS, NOTE, MARKING),
    _actor,
    advice={"kind": "did you mean 'type'?"},
)
PLACE: Form[Entry[Place]] = Form(
    "a place",
    (ID, NAME, KIND, ALIASES, NAMES, LAT, LON, PRECISION, WITHIN, GEONAMES_ID, NOT, AMBIGUOUS, NOTE, MARKING),
    _place,
    advice={"type": "did you mean 'kind'?"},
)
PUBLISHER: Form[Entry[Publisher]] = Form(
    "a publisher",
    (ID, NAME, DOMAINS, SHOWN, LICENCE, PERMISSION, RELIABILITY, RIGHTS),
    _publisher,
)
