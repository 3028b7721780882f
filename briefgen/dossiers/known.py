"""Names that rules may use, and what to say of one that nothing knows."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, TypeVar

from briefgen.gazetteer.shipped import open_shipped
from briefgen.gazetteer.spellings import known_but_for_a_letter
from briefgen.model.entities import Actor, Place
from briefgen.model.ids import slugify
from briefgen.model.problem import Problem
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefgen.gazetteer import Register
    from briefgen.model.dossier import Clause, ClauseKey, Dossier

T = TypeVar("T")


class _Once(dict[str, T]):
    """What is found of each name; looked for when it is first asked for, as a rule asks the same of every article."""

    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, name: str) -> T:
        self[name] = found = self._find(name)
        return found


class Known:
    """
    Names that rules may use: the register's, and those that only articles know (entities of their own).

    Args:
        register: registries, base registry and gazetteer.
        actors: actors that articles name, any origin.
        places: places that articles name, any origin.
    """

    def __init__(self, register: Register, actors: Iterable[Actor] = (), places: Iterable[Place] = ()) -> None:
        self.register = register
        self._actors = {a.id: a for a in actors}
        self._places = {p.id: p for p in places}
        self._actor_ids = {fold(form): a.id for a in reversed(self._actors.values()) for form in a.forms}
        self._place_ids = {fold(form): p.id for p in reversed(self._places.values()) for form in p.forms}
        self._actor_called, self._place_called = _Once(self._find_actor), _Once(self._find_place)
        self._actor_names, self._place_names = _Once(self._name_actor), _Once(self._name_place)
        self._containers = _Once(register.containers)

    def actor(self, name: str) -> str | None:
        """Return the id of the actor with this id or name."""
        return self._actor_called[name]

    def place(self, name: str) -> str | None:
        """Return the id of the place with this id or name; places that articles name come before others of that name."""
        return self._place_called[name]

    def containers(self, place: str) -> tuple[str, ...]:
        """Return the ids of all places that contain the one with this id, nearest first."""
        return self._containers[place]

    def _find_actor(self, name: str) -> str | None:
        found = self.register.actor(name)
        if found:
            return found.id
        return next((key for key in (name, slugify(name)) if key in self._actors), None) or self._actor_ids.get(fold(name))

    def _find_place(self, name: str) -> str | None:
        if name in self._places:
            return name
        if (own := self._place_ids.get(fold(name))) is not None:
            return own
        found = self.register.place(name)
        slug = slugify(name)
        return found.id if found else slug if slug in self._places else None

    def actor_name(self, actor: str) -> str:
        """Return the preferred name of the actor with this id, or the id."""
        return self._actor_names[actor]

    def _name_actor(self, actor: str) -> str:
        found = self._actors.get(actor) or self.register.actor(actor)
        return found.name if found else actor

    def place_name(self, place: str) -> str:
        """Return the preferred name of the place with this id, or the id."""
        return self._place_names[place]

    def _name_place(self, place: str) -> str:
        found = self._places.get(place) or self.register.place(place)
        return found.name if found else place

    def forms(self, kind: str, id_: str) -> tuple[str, ...]:
        """Return every name of the actor or place with this id; nothing for other kinds of things."""
        found: Actor | Place | None = None
        if kind == "actor":
            found = self._actors.get(id_) or self.register.actor(id_)
        elif kind == "place":
            found = self._places.get(id_) or self.register.place(id_)
        return found.forms if found and found.id == id_ else ()

    def nearest(self, key: ClauseKey, name: str) -> str:
        """Return the known name most like ``name``, empty when none is close."""
        actors = (*self._actors.values(), *open_shipped().actors)
        entities: tuple[Actor | Place, ...] = actors if key == "actors" else tuple(self._places.values())
        names = {_plain(form): form for entity in reversed(entities) for form in (entity.id, entity.name)}
        close = difflib.get_close_matches(_plain(name), names, n=1, cutoff=0.75)
        if close:
            return names[close[0]]
        meant = known_but_for_a_letter(name, self.register.named, Actor if key == "actors" else Place)
        return meant.name if meant else ""


def _plain(name: str) -> str:
    return fold(name).replace("-", " ")


def unknown_names(dossier: Dossier, known: Known, dossiers: Iterable[str]) -> list[Problem]:
    """Return a problem for every actor, place and dossier of the rules that nothing knows, with the nearest known name."""
    problems = []
    ids = frozenset(dossiers)
    for clause in (c for rule in dossier.rules for c in (*rule.clauses, *rule.refused)):
        for name in (*clause.any_of, *clause.all_of, *clause.none_of, *clause.within):
            if clause.key == "actors" and known.actor(name) is None:
                problems.append(_unknown("actor", name, known.nearest(clause.key, name), clause, dossier.path))
            if clause.key == "places" and known.place(name) is None:
                problems.append(_unknown("place", name, known.nearest(clause.key, name), clause, dossier.path))
            if clause.key == "dossiers" and name not in ids:
                close = difflib.get_close_matches(name, sorted(ids), n=1)
                problems.append(_unknown("dossier", name, close[0] if close else "", clause, dossier.path))
    return problems


def _unknown(kind: str, name: str, nearest: str, clause: Clause, path: str) -> Problem:
    if nearest:
        hint = f"did you mean {nearest!r}?"
    elif kind == "dossier":
        hint = "the id of a dossier is its file name without .md"
    else:
        hint = f"add it to content/{kind}s.yml, or write the name as an article does"
    return Problem(f"{kind}-unknown", f"no {kind} is called {name!r}", path, *clause.place(name), hint=hint)
