"""From everything that was read to the joined site: what the audience may not see goes first, then the rest is joined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.dossiers import Known, Parts, assemble, disclose, idle_rules, lapses, rule_faults
from briefgen.gazetteer import Register
from briefgen.mentions import find_quotations
from briefgen.model.site import Filed
from briefgen.model.values import dataclass
from briefgen.pipeline.changes import with_changes
from briefgen.pipeline.redacting import Redactions, parts_left, told_by_addresses
from briefgen.policy import (
    HiddenCitations,
    all_texts,
    hidden_by_silence,
    hidden_dossiers,
    hidden_entities,
    hidden_publishers,
    is_tombstone,
    redact_actor,
    redact_dossier,
    redact_filed,
    redact_page,
    redact_place,
    redact_publisher,
    redact_text,
    unmarked,
    unveil,
    unveil_dossier,
    unveil_page,
)
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.dossiers import Readers
    from briefgen.mentions import Filing
    from briefgen.model.entities import Actor, Place
    from briefgen.model.problem import Problem
    from briefgen.model.settings import Settings
    from briefgen.model.site import Hidden, HiddenKind, Site
    from briefgen.pipeline.changes import History
    from briefgen.pipeline.reading import Library
    from briefgen.policy import Audience
    from briefgen.text.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Opened:
    """
    What an audience may see of a project, not yet joined.

    Attributes:
        parts: of the site.
        register: of names, which knows no more than the audience may.
        hidden: all that it may not know.
        redactions: what is hidden in texts.
    """

    parts: Parts
    register: Register
    hidden: Hidden
    redactions: Redactions


def join(
    library: Library,
    settings: Settings,
    audience: Audience,
    problems: list[Problem],
    history: History | None = None,
    readers: Readers | None = None,
) -> Site:
    """
    Return the site of everything that the audience may see; the faults of the whole project join ``problems``.

    With a ``history`` each dossier also says what changed since then. ``readers`` may know what the articles' words are.
    """
    articles = (f.filed.article for f in library.filings)
    problems.extend(unmarked((*articles, *library.dossiers, *library.pages), settings.policy))
    problems.extend(rule_faults(library.dossiers, all_known(library)))
    opened = open_library(library, settings, audience)
    problems.extend(told_by_addresses(opened.parts, opened.redactions))
    problems.extend(parts_left(opened.parts.filed, opened.redactions))
    site = assemble(opened.parts, opened.register, readers)
    problems.extend((*idle_rules(site), *lapses(site)))
    return with_changes(site, library, opened, audience, history) if history else site


def open_library(library: Library, settings: Settings, audience: Audience) -> Opened:
    """Take from a project what the audience may not see, so that nothing joined from the rest depends on it."""
    sources = Sources(library.publishers)
    every = [f.filed for f in library.filings]
    marked = hidden_entities(library.actors, library.places, audience)
    redactions = Redactions.for_audience(library, marked)
    seen = [
        (filing, redactions.apply(filing, f))
        for filing in library.filings
        if (f := unveil(filing.filed, audience, marked, sources.of(filing.filed.article)))
    ]
    unseen = HiddenCitations.among((f.article.id for f in every), (f.article.id for _, f in seen))
    filed = tuple(_heard_again(filing, _uncited_article(f, unseen)) for filing, f in seen)
    silent = hidden_by_silence(every, filed, sources)
    silent -= _vouched(library) if silent else silent
    hidden = marked | silent | hidden_dossiers(library.dossiers, audience) | hidden_publishers(filed, sources)
    register = _register(library, marked)
    known = all_known(library)
    dossiers = (dossier for d in library.dossiers if (dossier := unveil_dossier(d, audience)))
    parts = Parts(
        build_day=audience.build_day,
        settings=settings,
        filed=filed,
        actors=_with_companions(library, filed, register),
        places=_with_containers(library, filed, register, hidden),
        dossiers=tuple(disclose(dossier, known, hidden) for dossier in dossiers),
        publishers=library.publishers,
        pages=tuple(page for p in library.pages if (page := unveil_page(p, audience))),
        withdrawn=tuple(
            _uncited_article(redactions.apply(filing, Filed(filing.filed.article)), unseen).article
            for filing in library.filings
            if is_tombstone(filing.filed.article, audience, sources.of(filing.filed.article))
        ),
    )
    return Opened(_uncited(_redacted(parts, redactions.everywhere), unseen), register, hidden, redactions)


def _heard_again(filing: Filing, filed: Filed) -> Filed:
    """Return an article with the quotations that its text holds for this audience; of one that was not cut they are known."""
    if filed is filing.filed:
        return filed
    if filed.article.blocks == filing.filed.article.blocks and filed.marks == filing.filed.marks:
        return replace(filed, quotations=filing.filed.quotations)
    types = {actor.id: actor.type for actor in filing.actors}
    return replace(filed, quotations=find_quotations(filed.article.blocks, filed.marks, types, filed.article.lang))


def _redacted(parts: Parts, phrases: Phrases) -> Parts:
    """Return the parts beside the articles, too, without the names that are hidden everywhere."""
    if not phrases:
        return parts
    return replace(
        parts,
        actors=tuple(redact_actor(actor, phrases) for actor in parts.actors),
        places=tuple(redact_place(place, phrases) for place in parts.places),
        dossiers=tuple(redact_dossier(dossier, phrases) for dossier in parts.dossiers),
        pages=tuple(redact_page(page, phrases) for page in parts.pages),
        publishers=tuple(redact_publisher(publisher, phrases) for publisher in parts.publishers),
    )


def _uncited(parts: Parts, citations: HiddenCitations) -> Parts:
    """Return the parts beside the articles without what they cite of articles that may not be known."""
    named = citations.in_sources()
    return replace(
        parts,
        settings=replace(parts.settings, description=redact_text(parts.settings.description, citations, mark="").text),
        actors=tuple(redact_actor(actor, named) for actor in parts.actors),
        places=tuple(redact_place(place, named) for place in parts.places),
        publishers=tuple(redact_publisher(publisher, named) for publisher in parts.publishers),
        dossiers=tuple(redact_dossier(dossier, citations, "") for dossier in parts.dossiers),
        pages=tuple(redact_page(page, citations, "") for page in parts.pages),
    )


def _uncited_article(filed: Filed, citations: HiddenCitations) -> Filed:
    """Return an article that names none of those that may not be known, neither in its own words nor in the desk's."""
    summary = redact_text(filed.article.summary, citations, mark="").text
    if summary != filed.article.summary:
        filed = replace(filed, article=replace(filed.article, summary=summary))
    named = citations.in_sources()
    return redact_filed(filed, named) if named.hidden and any(map(named.in_text, all_texts(filed.article))) else filed


def all_known(library: Library) -> Known:
    """Return the names that the project's rules may use, hidden ones included."""
    actors = [*(a for f in library.filings for a in f.actors), *library.actors]
    return Known(library.register, actors, [*(p for f in library.filings for p in f.places), *library.places])


def _register(library: Library, marked: Hidden) -> Register:
    if not marked:
        return library.register
    actors = (a for a in library.actors if ("actor", a.id) not in marked)
    return Register(actors, (p for p in library.places if ("place", p.id) not in marked))


def _vouched(library: Library) -> Hidden:
    """Return what a registry or the shipped data know: that it exists is no secret of the articles that name it."""
    known: set[tuple[HiddenKind, str]] = set()
    for filing in library.filings:
        known.update(("actor", a.id) for a in filing.actors if a.origin != "article")
        known.update(("place", p.id) for p in filing.places if p.origin != "article")
    return frozenset(known)


def _with_companions(library: Library, filed: Sequence[Filed], register: Register) -> tuple[Actor, ...]:
    """Return the actors that open articles name, and those that their offices and memberships refer to."""
    named = {name for one in filed for name in one.actors}
    found = {a.id: a for f in library.filings for a in f.actors if a.id in named}
    for actor in list(found.values()):
        found[actor.id] = _related(actor, register)
        for name in (*found[actor.id].part_of, *(role.of for role in found[actor.id].roles)):
            known = register.actor(name) if name and name not in found else None
            if known is not None:
                found.setdefault(known.id, known)
    return tuple(found.values())


def _related(actor: Actor, register: Register) -> Actor:
    """Return the actor with the ids of what its offices and memberships name, as far as it may be known."""

    def id_of(name: str) -> str:
        known = register.actor(name) if name else None
        return known.id if known else ""

    roles = tuple(replace(role, of=id_of(role.of)) for role in actor.roles)
    return replace(actor, roles=roles, part_of=tuple(of for name in actor.part_of if (of := id_of(name))))


def _with_containers(library: Library, filed: Sequence[Filed], register: Register, hidden: Hidden) -> tuple[Place, ...]:
    """Return the places that open articles name, and those that contain them."""
    named = {name for one in filed for name in one.places}
    found = {p.id: p for f in library.filings for p in f.places if p.id in named}
    for place in list(found.values()):
        for outer in register.containers(place.id):
            known = register.place(outer) if outer not in found and ("place", outer) not in hidden else None
            if known is not None:
                found[outer] = known
    return tuple(found.values())
