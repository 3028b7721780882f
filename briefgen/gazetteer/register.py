"""How a name finds its entity: the project's registries first, then the base registry, then the gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.entities import Actor, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Entity = Actor | Place


class Register:
    """
    All that is known about names, frozen once made.

    Args:
        actors: the project's actors; they win over the base registry.
        places: the project's places; they win over the gazetteer.
        shipped: whether the base registry and the gazetteer join (False for tests of registries alone).

    Attributes:
        digest: identifies everything it knows (project entries and the version of the shipped data).
    """

    digest: str

    def __init__(self, actors: Iterable[Actor] = (), places: Iterable[Place] = (), *, shipped: bool = True) -> None:
        raise NotImplementedError

    def actor(self, name: str) -> Actor | None:
        """Return the actor with this id, else with this name in any spelling; None when none or several claim it."""
        raise NotImplementedError

    def place(self, name: str, near: Sequence[str] = ()) -> Place | None:
        """
        Return the place with this id or, failing that, the likeliest of those with this name in any spelling.

        Registry before gazetteer, countries before regions before cities, then places inside ``near`` (ids of countries and
        regions that the context names), then the more populous. None when nothing has that name.
        """
        raise NotImplementedError

    def containers(self, place: str) -> tuple[str, ...]:
        """Return the ids of all places that contain the one with this id, nearest first, without repetition (cycles end)."""
        raise NotImplementedError

    def parts(self, actor: str) -> frozenset[str]:
        """Return the ids of all actors that are, directly or through others, part of the one with this id."""
        raise NotImplementedError

    def longest(self, keys: Sequence[str], at: int) -> tuple[int, tuple[Entity, ...]]:
        """
        Match the longest known name in ``keys`` (folded words, `briefgen.text.words`) that begins at index ``at``.

        Returns:
            Number of words matched (0: none) and every entity that the name may mean, likeliest first.
        """
        raise NotImplementedError
