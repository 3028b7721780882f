"""Pages of dossiers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from briefgen.model.dossier import LIKELIHOODS, PER_CENT
from briefgen.model.page import Later
from briefgen.model.urls import absolute
from briefgen.site.atlas import dossier_card, label
from briefgen.site.chronology import Entry, chronology
from briefgen.site.citation import describe_dossier
from briefgen.site.company import LONGEST, company
from briefgen.site.contexts_analysis import Degree, Judged, Sign
from briefgen.site.contexts_dossiers import DossierList, DossierPage, MemberList
from briefgen.site.coverage import coverage
from briefgen.site.linked import linked_dossier
from briefgen.site.maps import dossier_map, located, map_parts
from briefgen.site.moments import on_day, when
from briefgen.site.network import network
from briefgen.site.paging import head, page, paged, shorten
from briefgen.site.pieces import Happening, Named
from briefgen.site.record import corrected
from briefgen.site.reports import reports
from briefgen.site.revisions import revision
from briefgen.site.voices import voices
from briefgen.text.languages import direction

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from briefgen.model.page import Page
    from briefgen.model.public import Count, PublicDossier, PublicEvent
    from briefgen.site.atlas import Atlas
    from briefgen.site.contexts_dossiers import Member
    from briefgen.site.pieces import Head, Pager
    from briefgen.site.wording import Wording

_MOST_NAMES = 60
"""Names in a list of a dossier's page; the others are counted, and stand on the pages of the articles."""


_POINTED = 90
"""Characters of an entry that show on pointing at its mark."""


def dossier_list(atlas: Atlas) -> Page:
    """Return the list of all dossiers."""
    cards = [(dossier.status == "closed", dossier_card(dossier, atlas.words)) for dossier in atlas.public.dossiers]
    top = head(atlas.words.text("dossiers"), "/dossiers/", atlas.words.text("dossiers.intro"))
    live = tuple(card for closed, card in cards if not closed)
    return page("dossiers.html", top, DossierList(top, live, tuple(card for closed, card in cards if closed)))


def dossier_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the page of each dossier, and the further pages of its sources table."""
    for dossier in atlas.public.dossiers:
        for url, some, pager in paged(dossier.url, reports(atlas, dossier)):
            top = _head(atlas, dossier, url)
            if pager.number == 1:
                top = replace(top, linked=_linked(atlas, dossier))
                yield page("dossier.html", top, _pictured(atlas, dossier, _dossier(atlas, dossier, top, tuple(some), pager)))
            else:
                named = Named(dossier.title, dossier.url)
                turn = direction(dossier.lang)
                yield page("members.html", top, MemberList(top, named, dossier.lang, turn, tuple(some), pager))


def happening(atlas: Atlas, event: PublicEvent, dossiers: tuple[Named, ...] = ()) -> Happening | None:
    """Return a timeline's entry as pages show it; None when its article is not public, and the analyst does not tell it."""
    moment = when(event.when, atlas.words)
    article = atlas.articles.get(event.article)
    if article is None:
        blank = Happening(moment, "", "", "", "ltr", "", None, 0, 0, dossiers, upcoming=event.upcoming, text=event.text)
        return blank if event.text else None
    fragment = event.anchor.lstrip("#")
    return Happening(
        when=moment,
        url=f"{article.url}#{fragment}" if fragment else article.url,
        title=article.title,
        lang=article.lang,
        direction=article.direction,
        publisher=article.source.publisher if article.source else "",
        sentence=event.sentence,
        paragraph=event.paragraph,
        sources=event.sources,
        dossiers=dossiers,
        announced=event.announced,
        upcoming=event.upcoming,
        text=event.text,
    )


def entry(event: PublicEvent, shown: Happening) -> Entry:
    """Return a timeline's entry as its picture shows it."""
    return Entry(event.when, shorten(shown.text or shown.sentence or shown.title, _POINTED), shown.key)


def _happenings(atlas: Atlas, dossier: PublicDossier) -> Iterator[tuple[PublicEvent, Happening]]:
    for event in dossier.events:
        if shown := happening(atlas, event):
            yield event, shown


def _head(atlas: Atlas, dossier: PublicDossier, url: str) -> Head:
    settings = atlas.public.settings
    meta = describe_dossier(dossier, absolute(url, settings.base_url), settings.title)
    top = head(dossier.title, url, dossier.summary, meta=meta, noindex=dossier.noindex)
    return replace(top, tlp=label(dossier.tlp), files=atlas.files.get(url, ()), image=dossier.image)


def _linked(atlas: Atlas, dossier: PublicDossier) -> Markup:
    settings = atlas.public.settings
    articles = (atlas.articles[m.article] for m in dossier.members if m.article in atlas.articles and not m.report)
    return linked_dossier(dossier, articles, settings.base_url, settings.title)


def _dossier(atlas: Atlas, dossier: PublicDossier, top: Head, members: tuple[Member, ...], pager: Pager) -> DossierPage:
    words = atlas.words
    happenings = [shown for _, shown in _told(atlas, dossier)]
    players = company(atlas, dossier)
    return DossierPage(
        head=top,
        title=dossier.title,
        lang=dossier.lang,
        direction=direction(dossier.lang),
        as_of=on_day(dossier.as_of, words) if dossier.as_of else None,
        next_due=on_day(dossier.next_due, words) if dossier.next_due else None,
        status=words.label("status", dossier.status),
        closed=dossier.status == "closed",
        trend=words.label("trend", dossier.trend) if dossier.trend else "",
        trend_id=dossier.trend or "",
        tlp=label(dossier.tlp),
        alerts=dossier.alerts,
        summary=dossier.summary,
        bottom_line=_section(atlas, dossier, "bottom-line"),
        rest=_section(atlas, dossier, ""),
        positions=_section(atlas, dossier, "positions"),
        outlook=_section(atlas, dossier, "outlook"),
        gaps=_section(atlas, dossier, "gaps"),
        judgements=_judgements(atlas, dossier),
        events=tuple(h for h in happenings if not h.upcoming),
        upcoming=tuple(h for h in happenings if h.upcoming),
        chronology=None,
        players=players,
        actors=atlas.counted_actors(dossier.actors[LONGEST : LONGEST + _MOST_NAMES]),
        more_actors=max(0, len(dossier.actors) - LONGEST - _MOST_NAMES),
        network=network(players, words),
        voices=voices(atlas, dossier),
        changes=revision(atlas, dossier),
        overdue=_is_overdue(atlas, dossier),
        degrees=_degrees(atlas, members),
        places=located(atlas, atlas.counted_places(dossier.places[:_MOST_NAMES])),
        more_places=max(0, len(dossier.places) - _MOST_NAMES),
        map=None,
        coverage=coverage((a for m in dossier.members if (a := atlas.articles.get(m.article))), words),
        indicators=tuple(
            Sign(i.text, words.label("state", i.state) if i.state else "", when(i.last, words) if i.last else None)
            for i in dossier.indicators
        ),
        members=members,
        pager=pager,
        articles=len(dossier.members),
        rule=atlas.tongue.say(dossier.rule),
        parent=atlas.dossier(dossier.parent) if dossier.parent else None,
        children=tuple(Named(d.title, d.url) for d in atlas.public.dossiers if d.parent == dossier.id),
        draft=dossier.draft,
        corrections=corrected(dossier.corrections, words),
    )


def _pictured(atlas: Atlas, dossier: PublicDossier, bare: DossierPage) -> Later:
    """Return the page with its timeline and map, which are drawn when it is."""
    places = dossier.places[:_MOST_NAMES]
    entries = tuple(entry(event, shown) for event, shown in _told(atlas, dossier))
    make = partial(_with_pictures, atlas, bare, places, entries, dossier.as_of)
    return Later((bare, map_parts(atlas, places), entries, dossier.as_of), make)


def _with_pictures(
    atlas: Atlas, bare: DossierPage, places: Sequence[Count], entries: Sequence[Entry], as_of: dt.date | None
) -> DossierPage:
    return replace(bare, map=dossier_map(atlas, places), chronology=chronology(entries, atlas.words, as_of))


def _told(atlas: Atlas, dossier: PublicDossier) -> list[tuple[PublicEvent, Happening]]:
    """Return the entries of a dossier's timeline, each with the key that its mark in the picture has."""
    return [(event, replace(shown, key=f"event:{n}")) for n, (event, shown) in enumerate(_happenings(atlas, dossier), 1)]


def _is_overdue(atlas: Atlas, dossier: PublicDossier) -> bool:
    return dossier.status == "live" and dossier.next_due is not None and dossier.next_due < atlas.public.build_day


def _degrees(atlas: Atlas, members: tuple[Member, ...]) -> tuple[Degree, ...]:
    codes = {code for member in members for code in member.card.grade}
    return tuple(Degree(code, atlas.words.label("grade", code)) for code in sorted(codes, key=lambda c: (c.isdigit(), c)))


def _judgements(atlas: Atlas, dossier: PublicDossier) -> tuple[Judged, ...]:
    return tuple(
        Judged(
            text=judgement.text,
            likelihood=_chosen(atlas.words, "likelihood", judgement.likelihood, LIKELIHOODS),
            chance=PER_CENT[LIKELIHOODS.index(judgement.likelihood)] if judgement.likelihood in LIKELIHOODS else "",
            confidence=atlas.words.label("confidence", judgement.confidence) if judgement.confidence else "",
            basis=judgement.basis,
            sources=atlas.cited(judgement),
        )
        for judgement in dossier.judgements
    )


def _chosen(words: Wording, family: str, name: str, known: tuple[str, ...]) -> str:
    """Return the word for one of the ``known`` names; what an analyst has written otherwise stays as it is."""
    return words.label(family, name) if name in known else name


def _section(atlas: Atlas, dossier: PublicDossier, name: str) -> Markup:
    return Markup(atlas.html.dossiers.get((dossier.id, name), ""))  # noqa: S704 - made by content from blocks, texts escaped
