"""One dossier of a public site, with what belongs to it and nothing else: less than is public, never more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from briefgen.model.errors import UsageError
from briefgen.model.problem import Problem
from briefgen.model.settings import ExportSettings
from briefgen.text.nearest import nearest_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.model.changes import Changes
    from briefgen.model.public import PublicActor, PublicDossier, PublicPlace, PublicPublisher, PublicSite

    Gathered = TypeVar("Gathered", PublicActor, PublicPlace, PublicPublisher)
else:
    Gathered = TypeVar("Gathered")

_FILES = ExportSettings(actors=(), places=())
_MENU = ("dossiers", "articles", "actors", "places", "timeline", "search")


def only_dossier(public: PublicSite, id_: str) -> PublicSite:
    """
    Return the site with one dossier, its articles, and the actors, places and publishers of these.

    Pages of the site's own, what was withdrawn and the dossiers around it are left out, and with them every link there; so are
    files for machines, but for those of the dossier.

    Raises:
        UsageError: the site shows no such dossier.
    """
    dossier = next((d for d in public.dossiers if d.id == id_), None)
    if dossier is None:
        shown = ", ".join(d.id for d in public.dossiers)
        begin = "this audience may see no dossier yet: give a draft status: live, or begin one with briefgen new dossier"
        near = nearest_id(id_, [d.id for d in public.dossiers])
        others = f"dossiers that this audience may see: {shown}" if shown else begin
        hint = f"did you mean {near!r}?" if near else others
        raise UsageError(Problem("dossier-unknown", f"there is no dossier {id_!r} to export", hint=hint))
    members = {m.article for m in dossier.members}
    articles = tuple(
        replace(a, dossiers=(id_,), redirect_from=(), translation_of=a.translation_of if a.translation_of in members else None)
        for a in public.articles
        if a.id in members
    )
    actors, places = _of(public.actors, members), _of(public.places, members)
    names = {("actor", a.id) for a in actors} | {("place", p.id) for p in places}
    called = {actor.id: actor.name for actor in public.actors}
    changes = _changes(dossier, members, names)
    return replace(
        public,
        settings=replace(public.settings, menu=_MENU, cname=None, exports=_FILES),
        articles=articles,
        dossiers=(replace(dossier, parent=None, changes=changes),),
        actors=tuple(_alone(actor, called, names) for actor in actors),
        places=places,
        publishers=_of(public.publishers, members),
        pages=(),
        withdrawn=(),
    )


def _alone(actor: PublicActor, called: Mapping[str, str], names: set[tuple[str, str]]) -> PublicActor:
    """Return an actor that leads to no other one that is left out; offices keep the name of whom they are held in."""
    return replace(
        actor,
        part_of=tuple(id_ for id_ in actor.part_of if ("actor", id_) in names),
        roles=tuple(r if ("actor", r.of) in names else replace(r, of=called.get(r.of, r.of)) for r in actor.roles),
    )


def _of(values: Iterable[Gathered], members: set[str]) -> tuple[Gathered, ...]:
    """Return the values with those of their articles that are members; without the ones that have none."""
    found = ((value, tuple(id_ for id_ in value.articles if id_ in members)) for value in values)
    return tuple(replace(value, articles=articles) for value, articles in found if articles)


def _changes(dossier: PublicDossier, members: set[str], names: set[tuple[str, str]]) -> Changes | None:
    """Return what changed as far as it can be told without what is left out; an article that went out is only counted."""
    changes = dossier.changes
    if changes is None:
        return None
    left = tuple(crossing for crossing in changes.left if crossing.article in members)
    return replace(
        changes,
        came=tuple(crossing for crossing in changes.came if crossing.article in members),
        left=left,
        gone=changes.gone + len(changes.left) - len(left),
        merged=tuple(merged for merged in changes.merged if (merged.kind, merged.into) in names),
    )
