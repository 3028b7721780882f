"""Filing: the names of an article's front matter resolved to entities."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.mentions.lexicon import lexicon
from briefgen.model.entities import Actor, Place
from briefgen.model.ids import slugify
from briefgen.model.values import dataclass
from briefgen.text.given_names import GIVEN_NAMES
from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.gazetteer import Register
    from briefgen.model.article import EntityRef
    from briefgen.model.entities import ActorType
    from briefgen.model.site import Filed

_PERSONAL = frozenset({"title", "given-name", "speech", "age", "surname", "role"})
_TYPED = ("en", "fr", "es", "de", "tr", "ru", "ar", "fa")
"""Languages in whose words a name may say what it is; an entry does not say its article's."""
_KINDS = {"border": "border", "direction": "area", "site": "site"}


@dataclass(frozen=True, slots=True)
class Filing:
    """
    An article with its evidence.

    Attributes:
        filed: the article, and where its text names what it lists.
        actors: every one that its front matter names, whoever vouches for it, in that order.
        places: likewise.
    """

    filed: Filed
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()


def actors_of(refs: Sequence[EntityRef], register: Register) -> list[tuple[EntityRef, Actor]]:
    """Return the actor that each entry means; what nothing knows becomes an actor of its own, ``origin`` article."""
    return [(ref, register.actor(ref.name) or _own_actor(ref.name, ref.by)) for ref in refs if slugify(ref.name)]


def places_of(refs: Sequence[EntityRef], register: Register, near: Sequence[str]) -> list[tuple[EntityRef, Place]]:
    """Return the place that each entry means, among several of one name the one in ``near`` (ids of countries and regions)."""
    return [(ref, register.place(ref.name, near) or _own_place(ref, register, near)) for ref in refs if slugify(ref.name)]


@lru_cache(maxsize=8192)
def _own_actor(name: str, rule: str | None) -> Actor:
    return Actor(slugify(name), name, _type_of(name, rule), origin="article")


def _type_of(name: str, rule: str | None) -> ActorType:
    """Tell a type from the rule that found the name, else from the words of the name itself."""
    if rule in _PERSONAL:
        return "person"
    words = keys(name)
    for key in reversed(words):
        for language in _TYPED:
            if kind := lexicon(language).heads.get(key):
                return kind
    return "person" if len(words) > 1 and words[0] in GIVEN_NAMES else "organisation"


def _own_place(ref: EntityRef, register: Register, near: Sequence[str]) -> Place:
    """Make a place of its own; "north Syria" lies within Syria and is drawn there."""
    kind = _KINDS.get(ref.by or "", "place")
    direction, _, rest = ref.name.replace("-", " ").partition(" ")
    around = register.place(rest, near) if rest and direction.lower() in lexicon("en").directions else None
    if around is None:
        return Place(slugify(ref.name), ref.name, kind, origin="article")
    within = (around.id, *around.within)
    return Place(slugify(ref.name), ref.name, "area", lat=around.lat, lon=around.lon, within=within, origin="article")
