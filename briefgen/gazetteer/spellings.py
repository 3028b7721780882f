"""Spellings: the names of a project's own entries, folded, for lookup word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.gazetteer.naming import name_keys
from briefgen.text.nearest import one_letter_off
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefgen.model.entities import Actor, Place

LONG_ENOUGH = 6
"""Letters of a name in a text from which on one letter more or less is most likely a slip; short names are near too many."""


class Spellings:
    """Entities by id and by folded name. The order of entries with one name is that in which they came."""

    def __init__(self, entities: Iterable[Actor | Place]) -> None:
        """File each entity under all its forms."""
        self.by_id: dict[str, list[Actor | Place]] = {}
        self._by_name: dict[tuple[str, ...], list[Actor | Place]] = {}
        self._beginnings: set[tuple[str, ...]] = set()
        for entity in entities:
            self.by_id.setdefault(entity.id, []).append(entity)
            refused = refused_keys(entity)
            for keys in dict.fromkeys(name_keys(form) for form in entity.forms):
                if keys and keys not in refused:
                    self._by_name.setdefault(keys, []).append(entity)
                    self._beginnings.update(keys[:end] for end in range(1, len(keys)))

    def begins(self, keys: Sequence[str]) -> bool:
        """Whether a name longer than ``keys`` begins with them."""
        return tuple(keys) in self._beginnings

    def named(self, keys: Sequence[str]) -> tuple[Actor | Place, ...]:
        """Return the entities with this folded name."""
        return tuple(self._by_name.get(tuple(keys), ()))


def refused_keys(entity: Actor | Place) -> frozenset[tuple[str, ...]]:
    """Return the folded forms that must never mean the entity."""
    return frozenset(name_keys(form) for form in entity.rejected)


def known_but_for_a_letter(
    name: str, named: Callable[[str], Iterable[Actor | Place]], sort: type[Actor | Place], least: int = 4
) -> Actor | Place | None:
    """
    Return the likeliest entity of which a name is one letter off, None when there is none.

    Args:
        name: as somebody wrote it.
        named: finds what goes by a name (`Register.named`).
        sort: actors or places; of places the more populous is likelier.
        least: letters that a name has at least; nothing is near a shorter one.
    """
    plain = fold(name)
    spelt = one_letter_off(plain) if len(plain) >= least else ()
    found = (entity for one in spelt for entity in named(one) if isinstance(entity, sort))
    return max(found, key=lambda entity: getattr(entity, "population", 0), default=None)
