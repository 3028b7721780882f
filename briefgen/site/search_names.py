"""
Search names: from a name or spelling to the actor or place that has it, and from there to the articles that list it.

The index keeps at a word which entities it leads to; a table of its own keeps each entity's names and articles. A registered
spelling in any script so finds the pages that say it otherwise, and the result can tell why.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.site.search_words import keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.model.public import PublicActor, PublicPlace, PublicSite

Spellings = dict[str, tuple[str, ...]]
"""Every public name of an entity by its reference (``actor/hts``, ``place/idlib``), the preferred one first."""

_MOST_HOLDERS = 12


def spellings(public: PublicSite) -> Spellings:
    """Return every public name of every actor and place, in all their scripts."""
    found: Spellings = {f"actor/{actor.id}": _actor_names(actor) for actor in public.actors}
    found.update((f"place/{place.id}", _place_names(place)) for place in public.places)
    return found


def leads(known: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """
    Return for each key that leads to entities their references, in order.

    A key of up to 12 entities leads to all of them ("nusra"); one of more ("al", "army") only to those that have a name in
    which no other word is rarer, so that each name leads to its entity.
    """
    words = {ref: [_keys(form) for form in forms] for ref, forms in known.items()}
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for ref, names in words.items():
        for name in names:
            for key in name:
                holders[key].add(ref)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for ref, names in words.items():
        for name in names:
            rarest = min((len(holders[key]) for key in name), default=0)
            for key in name:
                if len(holders[key]) <= max(_MOST_HOLDERS, rarest):
                    found[key].add(ref)
    return {key: sorted(refs) for key, refs in found.items()}


@lru_cache(maxsize=32768)
def _keys(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys(name)))


def _actor_names(actor: PublicActor) -> tuple[str, ...]:
    translated = (name for _, name in actor.names)
    return tuple(dict.fromkeys(name for name in (actor.name, *actor.aliases, *translated, *actor.former) if name))


def _place_names(place: PublicPlace) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(name for name in (place.name, *place.aliases, *place.spellings, *(n for _, n in place.names)) if name)
    )
