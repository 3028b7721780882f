"""The joined site made public: nothing reaches a renderer, the index or an exporter but what stands in the result."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from briefgen.model.ids import slugify
from briefgen.model.public import (
    PublicActor,
    PublicPage,
    PublicPublisher,
    PublicSite,
)
from briefgen.policy.articles import Seen, Terms, named_by, publish_article, publish_withdrawn
from briefgen.policy.dossiers import publish_dossier, texts_of_dossier
from briefgen.policy.excerpts import Account
from briefgen.policy.labels import label_of_text, labels_of, strictest, unmarked_label
from briefgen.policy.ledger import RUN, body_of, open_ledger
from briefgen.policy.places import publish_places
from briefgen.policy.quotations import publish_quotations
from briefgen.policy.terms import allowance, may_picture, without_pictures
from briefgen.policy.veil import unveil_dossier, unveil_page
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.model.dossier import Dossier
    from briefgen.model.entities import Actor
    from briefgen.model.public import PublicArticle
    from briefgen.model.site import Gathered, Site
    from briefgen.policy.labels import Labels
    from briefgen.policy.ledger import Span
    from briefgen.policy.veil import Audience


def publish(site: Site, audience: Audience, profile: str = "") -> PublicSite:
    """
    Return the public view of a site whose articles were unveiled before they were joined.

    Args:
        site: the joined site; it holds no article that the audience may not see.
        audience: who the build is for; decides about dossiers and about how much of a source is shown.
        profile: name of the build profile, empty for the public one.
    """
    sources = Sources(site.publishers)
    open_dossiers = [replace(g, dossier=d) for g in site.dossiers if (d := unveil_dossier(g.dossier, audience))]
    labels = labels_of(site)
    wanted = _wanted(open_dossiers)
    memberships: dict[str, list[str]] = defaultdict(list)
    for gathered in open_dossiers:
        for member in gathered.members:
            memberships[member.article].append(gathered.dossier.id)
    accounts = _accounts(site, sources, audience, [g.dossier for g in open_dossiers])
    seen: dict[str, Seen] = {}
    for filed in site.articles:
        article = filed.article
        terms = Terms(audience.policy, sources.of(article), labels, frozenset(wanted[article.id]), accounts.get(article.id))
        view = publish_article(filed, terms, memberships[article.id])
        if view.article.show != "none":
            seen[article.id] = view
    articles = tuple(view.article for view in seen.values())
    ids = frozenset(g.dossier.id for g in open_dossiers)
    told = (f for f in site.articles if f.article.id in seen and f.article.id in memberships)
    said = {f.article.id: publish_quotations(f, seen[f.article.id]) for f in told}
    dossiers = [publish_dossier(g, seen, audience.policy, ids, said) for g in open_dossiers]
    public = PublicSite(
        settings=site.settings,
        build_day=site.build_day,
        articles=articles,
        dossiers=tuple(sorted(dossiers, key=lambda d: (d.status != "live", d.title.casefold(), d.id))),
        actors=_actors(site.actors, articles, labels),
        places=publish_places(site.places, articles, labels),
        publishers=_publishers(sources, articles),
        pages=_pages(site, audience),
        profile=profile,
        preview=audience.preview,
        withdrawn=tuple(publish_withdrawn(article, audience.policy) for article in site.withdrawn),
    )
    shown = (*(a.tlp for a in articles), *(d.tlp for d in dossiers), *(p.tlp for p in public.pages))
    named = (*(a.tlp for a in public.actors), *(p.tlp for p in public.places), *(w.tlp for w in public.withdrawn))
    return replace(public, tlp=strictest((*shown, *named)))


def _accounts(site: Site, sources: Sources, audience: Audience, dossiers: Iterable[Dossier]) -> dict[str, Account]:
    """Return the accounts of the articles of which only an excerpt may be shown; they share one ledger."""
    limits = {f.article.id: allowance(f.article, sources.of(f.article), audience.policy) for f in site.articles}
    cut = [filed for filed in site.articles if limits[filed.article.id]]
    if not cut:  # all is the desk's own, or shown in full or not at all: nothing is counted
        return {}
    bodies = [body_of(f.article.id, f.article.blocks, f.article.figures) for f in cut]
    beside = (*chain.from_iterable(map(texts_of_dossier, dossiers)), *_texts_of_pages(site, audience), *_texts_beside(site))
    short = (f.article.dek for f in site.articles if limits[f.article.id] == 0)  # no word of these bodies may be shown
    ledger = open_ledger(
        {b.article: limits[b.article] or 0 for b in bodies}, bodies, [f.article for f in cut], (*beside, *short)
    )
    long_names = _long_names(site)
    for filed in cut:
        for name in chain.from_iterable(long_names.get(id_, ()) for id_ in (*filed.actors, *filed.places)):
            ledger.tell(filed.article.id, name)
    return {body.article: Account(body, ledger) for body in bodies}


def _texts_of_pages(site: Site, audience: Audience) -> Iterator[str]:
    for page in site.pages:
        if seen := unveil_page(page, audience):
            yield from (seen.description, *(block.text for block in seen.blocks))


def _texts_beside(site: Site) -> Iterator[str]:
    """Yield what stands beside the bodies of sources and may quote them: notes, licences, credits, corrections, own texts."""
    yield from chain.from_iterable((actor.note, *(role.title for role in actor.roles)) for actor in site.actors)
    yield from (place.note for place in site.places)
    yield from (publisher.licence for publisher in site.publishers)
    for article in (*(filed.article for filed in site.articles), *site.withdrawn):
        yield from (article.title, article.summary, article.withdrawn.reason if article.withdrawn else "")
        yield from (correction.text for correction in article.corrections)
        yield from chain.from_iterable((figure.credit or "", figure.alt) for figure in article.figures)
        if article.source:
            yield article.source.rights or ""
        else:
            yield from (article.dek, *(figure.caption for figure in article.figures), *(block.text for block in article.blocks))


def _long_names(site: Site) -> dict[str, tuple[str, ...]]:
    """Return the names of actors and places, by id, that are as long as a passage that counts as taken over."""
    named = {actor.id: actor.forms for actor in site.actors} | {place.id: place.forms for place in site.places}
    return {id_: long for id_, forms in named.items() if (long := tuple(f for f in forms if f.count(" ") >= RUN - 1))}


def _wanted(dossiers: Iterable[Gathered]) -> dict[str, set[Span]]:
    """Return for each article the sentences of its body that the timelines of the dossiers would quote."""
    wanted: dict[str, set[Span]] = defaultdict(set)
    for dossier in dossiers:
        for event in dossier.events:
            for spot in event.spots[:1]:
                if spot.part == "block":
                    wanted[spot.article].add((spot.index, spot.start, spot.end))
    return wanted


def _pages(site: Site, audience: Audience) -> tuple[PublicPage, ...]:
    pictures = may_picture(None, None, audience.policy)
    shown = [page for p in sorted(site.pages, key=lambda p: p.id) if (page := unveil_page(p, audience))]
    return tuple(
        PublicPage(
            id=page.id,
            url=f"/{slugify(page.id)}/",
            title=page.title,
            blocks=page.blocks if pictures else without_pictures(page.blocks),
            lang=page.lang or site.settings.language,
            description=page.description,
            tlp=strictest([page.tlp or unmarked_label(audience.policy), label_of_text(page.blocks)]),
        )
        for page in shown
    )


def _actors(actors: Iterable[Actor], articles: Sequence[PublicArticle], labels: Labels) -> tuple[PublicActor, ...]:
    naming = named_by((a.id, a.actors) for a in articles)
    marks = {a.id: a.tlp for a in articles}
    actors = tuple(actors)
    names = {actor.id: actor.name for actor in actors}
    public = [
        PublicActor(
            id=actor.id,
            url=f"/actors/{actor.id}/",
            name=actor.name,
            type=actor.type,
            aliases=tuple(form for form in actor.aliases if form not in actor.rejected),
            names=actor.names,
            former=actor.former,
            roles=tuple(role if role.of in naming else replace(role, of=names.get(role.of, "")) for role in actor.roles),
            part_of=tuple(p for p in actor.part_of if p in naming),
            same_as=actor.same_as,
            note=actor.note,
            articles=naming[actor.id],
            known=actor.origin != "article",
            tlp=strictest([labels.get(("actor", actor.id)), *(marks[a] for a in naming[actor.id])]),
        )
        for actor in actors
        if actor.id in naming
    ]
    return tuple(sorted(public, key=lambda a: (-len(a.articles), a.name.casefold(), a.id)))


def _publishers(sources: Sources, articles: Sequence[PublicArticle]) -> tuple[PublicPublisher, ...]:
    naming: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    for article in articles:
        if article.source and article.source.publisher_id:
            naming[article.source.publisher_id].append(article.id)
            names.setdefault(article.source.publisher_id, article.source.publisher)
    known = {p.id: p for p in sources.publishers}
    public = []
    for key, found in naming.items():
        entry = known.get(key)
        grade, licence = (entry.grade, entry.licence) if entry else ("", "")
        public.append(PublicPublisher(key, f"/sources/{key}/", names[key], grade, licence, tuple(found)))
    return tuple(sorted(public, key=lambda p: (p.name.casefold(), p.id)))
