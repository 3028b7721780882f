"""
What a dossier, an actor or a place holds that goes into files beside its page: articles, days and places.

Pages link to these files and exports write them, so both ask here which there are: a file with nothing to say is not written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Literal

from briefgen.model.settings import EXPORT_FORMATS, ExportFormat
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefgen.model.article import Tlp
    from briefgen.model.public import (
        PublicActor,
        PublicArticle,
        PublicDossier,
        PublicEvent,
        PublicMember,
        PublicPlace,
        PublicSite,
    )

_ENOUGH = 2
"""Articles from which on an actor or a place has more than a feed: of one alone, the article's own page says all there is."""

HoldingKind = Literal["dossier", "actor", "place"]


@dataclass(frozen=True, slots=True)
class FileFormat:
    """
    A format of the files that stand beside a page.

    Attributes:
        id: its name in site.yml.
        file: name of the file.
        media_type: as registered with IANA, or in use.
        name: what people call it.
    """

    id: ExportFormat
    file: str
    media_type: str
    name: str


FORMATS: Mapping[ExportFormat, FileFormat] = {
    f.id: f
    for f in (
        FileFormat("atom", "feed.xml", "application/atom+xml", "Atom"),
        FileFormat("json-feed", "feed.json", "application/feed+json", "JSON Feed"),
        FileFormat("csl", "citations.json", "application/vnd.citationstyles.csl+json", "CSL-JSON"),
        FileFormat("bibtex", "citations.bib", "application/x-bibtex", "BibTeX"),
        FileFormat("ris", "citations.ris", "application/x-research-info-systems", "RIS"),
        FileFormat("csv", "articles.csv", "text/csv", "CSV"),
        FileFormat("geojson", "places.geojson", "application/geo+json", "GeoJSON"),
        FileFormat("icalendar", "timeline.ics", "text/calendar", "iCalendar"),
    )
}


@dataclass(frozen=True, slots=True)
class Holding:
    """
    What the files beside one page are made from.

    Attributes:
        kind: whose page.
        id: of the dossier, actor or place.
        url: path of its page.
        title: of the dossier, or the name.
        lang: BCP 47 tag of the title and of the analyst's words.
        tlp: label of the page.
        articles: ids, newest first.
        members: of a dossier, why each article is in; else empty.
        events: days of the timelines that tell of it, earliest first.
        places: (id, number of its articles that name it) of places with coordinates, most articles first.
        formats: what is written, in the order of `FORMATS`.
    """

    kind: HoldingKind
    id: str
    url: str
    title: str
    lang: str
    tlp: Tlp
    articles: tuple[str, ...]
    members: tuple[PublicMember, ...] = ()
    events: tuple[PublicEvent, ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    formats: tuple[FileFormat, ...] = ()


def holdings(public: PublicSite) -> tuple[Holding, ...]:
    """Return what each dossier, actor and place of a site holds."""
    located = {p.id for p in public.places if p.lat is not None and p.lon is not None}
    articles = {a.id: a for a in public.articles}
    told = _told(public, articles)
    inner = _inner(public.places, located)
    return (
        *(_of_dossier(d, public, located) for d in public.dossiers),
        *(_of_name("actor", a, public, told["actor", a.id], _beside(a, articles, located)) for a in public.actors),
        *(_of_name("place", p, public, told["place", p.id], inner.get(p.id, ())) for p in public.places),
    )


def _of_dossier(dossier: PublicDossier, public: PublicSite, located: set[str]) -> Holding:
    places = tuple((c.id, c.articles) for c in dossier.places if c.id in located)
    events = tuple(e for e in dossier.events if (e.text or e.article) and _has_day(e))
    formats = _formats(public.settings.exports.dossiers, events, places)
    ids = tuple(m.article for m in dossier.members)
    name = (dossier.id, dossier.url, dossier.title, dossier.lang, dossier.tlp)
    return Holding("dossier", *name, ids, dossier.members, events, places, formats)


def _of_name(
    kind: Literal["actor", "place"],
    entity: PublicActor | PublicPlace,
    public: PublicSite,
    events: Iterable[PublicEvent],
    places: tuple[tuple[str, int], ...],
) -> Holding:
    wanted = public.settings.exports.actors if kind == "actor" else public.settings.exports.places
    lang, told = public.settings.language, tuple(sorted(events, key=lambda e: (e.when.sort_key, e.article)))
    if len(entity.articles) < _ENOUGH:
        wanted = tuple(id_ for id_ in wanted if id_ == "atom")
    formats = _formats(wanted, told, places)
    return Holding(
        kind, entity.id, entity.url, entity.name, lang, entity.tlp, entity.articles, (), told, places, formats
    )  # fmt: skip


def _formats(wanted: Iterable[ExportFormat], events: Sequence[object], places: Sequence[object]) -> tuple[FileFormat, ...]:
    asked = frozenset(wanted)
    empty = {"icalendar": not events, "geojson": not places}
    return tuple(FORMATS[id_] for id_ in EXPORT_FORMATS if id_ in asked and not empty.get(id_))


def _has_day(event: PublicEvent) -> bool:
    """Whether a calendar can hold it: it has an end, and that lies in our era."""
    return event.when.first is not None or event.when.last is not None


def _told(public: PublicSite, articles: Mapping[str, PublicArticle]) -> Mapping[tuple[str, str], Iterable[PublicEvent]]:
    """Return (kind, id) → the days that articles which name it tell in the timelines, each day of an article once."""
    found: dict[tuple[str, str], dict[tuple[str, str], PublicEvent]] = defaultdict(dict)
    for event in chain.from_iterable(d.events for d in public.dossiers):
        if (article := articles.get(event.article)) and _has_day(event):
            for key in (*(("actor", id_) for id_ in article.actors), *(("place", id_) for id_ in article.places)):
                found[key].setdefault((event.when.text, event.article), event)
    return defaultdict(tuple, {key: tuple(events.values()) for key, events in found.items()})


def _beside(actor: PublicActor, articles: Mapping[str, PublicArticle], located: set[str]) -> tuple[tuple[str, int], ...]:
    """Return the located places that the articles of an actor name."""
    counts = Counter(place for id_ in actor.articles if id_ in articles for place in articles[id_].places if place in located)
    return tuple(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def _inner(places: Sequence[PublicPlace], located: set[str]) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return the id of each place → itself and the places that lie in it, those with coordinates."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for place in places:
        if place.id in located:
            for id_ in dict.fromkeys((place.id, *(id_ for id_, _ in place.within))):
                found[id_].append((place.id, len(place.articles)))
    return {id_: tuple(entries) for id_, entries in found.items()}
