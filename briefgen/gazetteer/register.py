"""How a name finds its entity: the project's registries first, then the base registry, then the gazetteer."""

from __future__ import annotations

import hashlib
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from briefgen.gazetteer.kinds import TOWNS, is_region_word, is_town_word, name_after_kind
from briefgen.gazetteer.naming import fold_key, fold_keys, id_keys
from briefgen.gazetteer.overlay import merge_actor, merge_place
from briefgen.gazetteer.shipped import open_shipped
from briefgen.gazetteer.spellings import Spellings, refused_keys
from briefgen.model.entities import Actor, Place
from briefgen.text.words import keys as plain_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Entity = Actor | Place
Keys = tuple[str, ...]

LONGEST = 10
"""Most words that a name may have."""


class Register:
    """
    All that is known about names, frozen once made.

    Args:
        actors: the project's actors; they win over the base registry.
        places: the project's places; they win over the gazetteer.
        shipped: whether the base registry and the gazetteer join (False for tests of registries alone).

    Attributes:
        digest: identifies everything it knows (project entries and the version of the shipped data).

    An entry of the project with the id of a shipped one takes its place: it keeps what it says, inherits what it leaves
    open, and answers to the shipped names as well, less its ``not``. An entry of the project that shares a name with
    shipped ones of its sort (actor or place) is the only one that has it, unless the entry is ``ambiguous``.
    A register can be handed to worker processes: the shipped data is mapped, not copied, and pickling rebuilds it.
    """

    digest: str

    def __init__(self, actors: Iterable[Actor] = (), places: Iterable[Place] = (), *, shipped: bool = True) -> None:
        """Fold and file the project's names; open the shipped data."""
        self._given = (tuple(actors), tuple(places))
        self._shipped = open_shipped() if shipped else None
        self._begins_cached = lru_cache(maxsize=65536)(self._begins)
        self._named_cached = lru_cache(maxsize=32768)(self._named_now)
        self._resolve = lru_cache(maxsize=32768)(self._resolve_now)
        self._shipped_place = lru_cache(maxsize=32768)(self._shipped_place_now)
        base = {actor.id: actor for actor in self._shipped.actors} if self._shipped else {}
        own_actors = {actor.id: merge_actor(actor, base.get(actor.id)) for actor in self._given[0]}
        self._places = {place.id: merge_place(place, self._shipped_place(place.id)) for place in self._given[1]}
        self._actors = {**base, **own_actors}
        self._own = Spellings((*self._given[0], *self._given[1]))
        owned: tuple[Entity, ...] = (*own_actors.values(), *self._places.values())
        self._refused = {(type(entity), entity.id): keys for entity in owned if (keys := refused_keys(entity))}
        self.digest = _digest(self._given, self._shipped.digest if self._shipped else "")

    def __reduce__(self) -> tuple[Callable[..., Register], tuple[object, ...]]:
        """Pickle as the arguments it was made from."""
        return _rebuild, (*self._given, self._shipped is not None)

    def actor(self, name: str) -> Actor | None:
        """Return the actor with this id, else with this name in any spelling; None when none or several claim it."""
        if found := self._actors.get(name):
            return found
        named = [entity for entity in self.named(name) if isinstance(entity, Actor)]
        return named[0] if len(named) == 1 else None

    def place(self, name: str, near: Sequence[str] = ()) -> Place | None:
        """
        Return the place with this id or, failing that, the likeliest of those with this name in any spelling.

        Registry before gazetteer, countries before regions before cities, then places inside ``near`` (ids of countries and
        regions that the context names), then the more populous. None when nothing has that name.
        """
        if found := self._place_by_id(name):
            return found
        named = [entity for entity in self.named(name) if isinstance(entity, Place)]
        wanted = frozenset(near)
        return min(named, key=lambda place: self._remoteness(place, wanted), default=None)

    def named(self, name: str) -> tuple[Entity, ...]:
        """Return every entity that has this name in any spelling, likeliest first, also those that texts never mean by it."""
        return self._named_cached(name)

    def _named_now(self, name: str) -> tuple[Entity, ...]:
        plain = plain_keys(name)
        if not plain or len(plain) > LONGEST:
            return ()
        return self._named(plain) or (self._named(plain[1:]) if plain[0] == "the" and len(plain) > 1 else ())

    def _named(self, plain: Keys) -> tuple[Entity, ...]:
        folded = fold_keys(plain)
        found = self._resolve(plain, folded, quiet=True)
        length, worded = self._in_words(plain, quiet=True)
        return found or (worded if length == len(plain) else ())

    def containers(self, place: str) -> tuple[str, ...]:
        """Return the ids of all places that contain the one with this id, nearest first, without repetition (cycles end)."""
        found: dict[str, None] = {}
        queue = [place]
        for inner in queue:
            known = self._place_by_id(inner)
            for outer in self._ids_within(known) if known else ():
                if outer != place and outer not in found:
                    found[outer] = None
                    queue.append(outer)
        return tuple(found)

    def parts(self, actor: str) -> frozenset[str]:
        """Return the ids of all actors that are, directly or through others, part of the one with this id."""
        found: dict[str, None] = {}
        queue = [actor]
        for whole in queue:
            fresh = [part for part in self._children.get(whole, ()) if part != actor and part not in found]
            found.update(dict.fromkeys(fresh))
            queue.extend(fresh)
        return frozenset(found)

    def longest(self, keys: Sequence[str], at: int) -> tuple[int, tuple[Entity, ...]]:
        """
        Match the longest known name in ``keys`` (folded words, `briefgen.text.words`) that begins at index ``at``.

        "X province" and "province of X" are the region of that name; before "city" a town comes first, and "city" is not
        matched.

        Returns:
            Number of words matched (0: none) and every entity that the name may mean, likeliest first.
        """
        plain = tuple(keys[at : at + LONGEST])
        length, found = self._longest_name(plain)
        longer, worded = self._in_words(plain, quiet=False, length=length)
        if longer > length:
            return longer, worded
        if length and is_town_word(plain, length):
            return length, tuple(sorted(found, key=lambda entity: isinstance(entity, Place) and entity.kind == "region"))
        return length, found

    def _longest_name(self, plain: Keys) -> tuple[int, tuple[Entity, ...]]:
        best: tuple[int, tuple[Entity, ...]] = (0, ())
        folded: Keys = ()
        for length in range(1, len(plain) + 1):
            name = plain[:length]
            if found := self._resolve(name, (*folded, fold_key(name[-1], "")), quiet=False):
                best = length, found
            folded = (*folded, fold_key(name[-1], plain[length] if length < len(plain) else ""))
            if not self._begins_cached(name, folded):
                break
        return best

    def _in_words(self, plain: Keys, *, quiet: bool, length: int = 0) -> tuple[int, tuple[Entity, ...]]:
        """Return how many words name a region together with the word for its kind, and the regions."""
        if start := name_after_kind(plain):
            ends = range(len(plain), start, -1) if quiet else (start + self._longest_name(plain[start:])[0],)
            for end in ends:
                if end > start and (found := self._regions(plain[start:end])):
                    return end, found
        end = len(plain) - 1 if quiet else length
        if end > 0 and is_region_word(plain, end) and (found := self._regions(plain[:end])):
            return end + 1, found
        return 0, ()

    def _regions(self, plain: Keys) -> tuple[Entity, ...]:
        """Return the regions of a name; where only towns are known by it, the regions that are called like those towns."""
        folded = fold_keys(plain)
        both = (*self._own_named(folded), *self._known_to_shipped(plain, folded, quiet=True))
        places = [entity for entity in both if isinstance(entity, Place)]
        found = [place for place in places if place.kind == "region"]
        around = (self._place_by_id(place.within[0]) for place in places if place.kind in TOWNS and place.within)
        namesakes = (outer for outer in around if outer is not None and outer.kind == "region")
        if not found:
            called = {form for place in places for form in place.forms}
            found = [outer for outer in namesakes if not called.isdisjoint(outer.forms)]
        return tuple({place.id: place for place in found}.values())

    def _resolve_now(self, plain: Keys, folded: Keys, *, quiet: bool) -> tuple[Entity, ...]:
        own = self._own_named(folded)
        claimed = {type(entity) for entity in own if not entity.ambiguous}
        shipped = (entity for entity in self._known_to_shipped(plain, folded, quiet=quiet) if type(entity) not in claimed)
        return tuple({(type(entity), entity.id): entity for entity in (*own, *shipped)}.values())

    def _own_named(self, folded: Keys) -> tuple[Entity, ...]:
        return tuple(self._current(entity) for entity in self._own.named(folded))

    def _known_to_shipped(self, plain: Keys, folded: Keys, *, quiet: bool) -> list[Entity]:
        """Return what the shipped data know under a name, exact spelling first, in the project's version."""
        if self._shipped is None:
            return []
        found = self._shipped.named(plain, quiet=quiet)
        if folded != plain:
            found += self._shipped.named(folded, quiet=quiet)
        return [self._current(entity) for entity in found if folded not in self._refused.get((type(entity), entity.id), ())]

    def _current(self, entity: Entity) -> Entity:
        if isinstance(entity, Actor):
            return self._actors[entity.id]
        return self._places.get(entity.id, entity)

    def _begins(self, plain: Keys, folded: Keys) -> bool:
        if self._own.begins(folded):
            return True
        if self._shipped is None:
            return False
        return self._shipped.begins(plain) or (plain != folded and self._shipped.begins(folded))

    def _place_by_id(self, place: str) -> Place | None:
        return self._places.get(place) or self._shipped_place(place)

    def _shipped_place_now(self, place: str) -> Place | None:
        if self._shipped is None:
            return None
        for keys in id_keys(place):
            for entity in self._known_by_name(keys):
                if isinstance(entity, Place) and entity.id == place:
                    return entity
        return None

    def _known_by_name(self, plain: Keys) -> tuple[Entity, ...]:
        assert self._shipped is not None
        folded = fold_keys(plain)
        found = self._shipped.named(plain, quiet=True)
        return found if folded == plain else found + self._shipped.named(folded, quiet=True)

    def _remoteness(self, place: Place, wanted: frozenset[str]) -> tuple[bool, bool, bool]:
        inside = bool(wanted) and not wanted.isdisjoint((place.id, *self.containers(place.id)))
        return place.origin != "registry", place.kind != "country", not inside

    def _ids_within(self, place: Place) -> list[str]:
        if place.origin == "gazetteer":
            return list(place.within)
        named = [(self.place(name), name) for name in place.within]
        return [found.id if found else name for found, name in named]

    @cached_property
    def peoples(self) -> frozenset[str]:
        """Return the first folded words of nationality words, and of groups, that are written in lower case."""
        actors = self._actors.values()
        small = (form for actor in actors for form in (*actor.adjectives, *small_names(actor)) if form[0].islower())
        return frozenset(plain_keys(form)[0] for form in small)

    @cached_property
    def _children(self) -> dict[str, tuple[str, ...]]:
        children: dict[str, tuple[str, ...]] = {}
        for actor in self._actors.values():
            for name in actor.part_of:
                whole = self.actor(name)
                key = whole.id if whole else name
                children[key] = (*children.get(key, ()), actor.id)
        return children


def small_names(actor: Actor) -> tuple[str, ...]:
    """Return the names of one word of a group or a people that are written in lower case: Spanish "hutíes"."""
    if actor.type not in {"armed-group", "people"}:
        return ()
    return tuple(form for form in actor.forms if form[:1].islower() and form.isalpha())


def _digest(given: tuple[tuple[Actor, ...], tuple[Place, ...]], shipped: str) -> str:
    return hashlib.sha256(repr((given, shipped)).encode()).hexdigest()


def _rebuild(actors: tuple[Actor, ...], places: tuple[Place, ...], shipped: bool) -> Register:  # noqa: FBT001 - called by pickle
    return Register(actors, places, shipped=shipped)
