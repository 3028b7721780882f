"""The files beside the page of a dossier, an actor or a place, put together from the records of its articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.exports.calendars import calendar
from briefgen.exports.citations import together, together_csl
from briefgen.exports.feeds import atom, json_feed
from briefgen.exports.geography import feature, feature_collection
from briefgen.exports.tables import table
from briefgen.exports.wording import ENGLISH, Wording
from briefgen.model.holdings import Holding, holdings
from briefgen.model.page import Artifact
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefgen.exports.records import Record
    from briefgen.model.public import PublicArticle, PublicSite
    from briefgen.model.settings import ExportFormat


@dataclass(frozen=True, slots=True)
class Shelf:
    """
    What files are made from.

    Attributes:
        public: the site.
        records: of its articles, by id.
        articles: by id.
        features: its located places as GeoJSON, by id, but for their counts.
        words: of feeds, in the language of the site.
    """

    public: PublicSite
    records: Mapping[str, Record]
    articles: Mapping[str, PublicArticle]
    features: Mapping[str, str]
    words: Wording = ENGLISH


def files_beside_pages(public: PublicSite, records: Mapping[str, Record], words: Wording = ENGLISH) -> Iterator[Artifact]:
    """Yield the files that stand beside the pages of dossiers, actors and places."""
    located = (place for place in public.places if place.lat is not None and place.lon is not None)
    features = {place.id: feature(place, public.settings.base_url) for place in located}
    shelf = Shelf(public, records, {a.id: a for a in public.articles}, features, words)
    for holding in holdings(public):
        for file in holding.formats:
            yield Artifact(f"{holding.url[1:]}{file.file}", _MAKERS[file.id](holding, shelf))


def _atom(holding: Holding, shelf: Shelf) -> bytes:
    title = f"{holding.title} · {shelf.public.settings.title}"
    found = [shelf.records[id_] for id_ in holding.articles]
    return atom(shelf.public, found, title=title, url=holding.url, feed=f"{holding.url}feed.xml")


def _json_feed(holding: Holding, shelf: Shelf) -> bytes:
    title = f"{holding.title} · {shelf.public.settings.title}"
    found = [shelf.records[id_] for id_ in holding.articles]
    return json_feed(shelf.public, found, title=title, url=holding.url, feed=f"{holding.url}feed.json")


def _csl(holding: Holding, shelf: Shelf) -> bytes:
    return together_csl(shelf.records[id_].csl for id_ in holding.articles)


def _bibtex(holding: Holding, shelf: Shelf) -> bytes:
    return together(shelf.records[id_].bibtex for id_ in holding.articles)


def _ris(holding: Holding, shelf: Shelf) -> bytes:
    return together(shelf.records[id_].ris for id_ in holding.articles)


def _csv(holding: Holding, shelf: Shelf) -> bytes:
    rows = {id_: shelf.records[id_].row for id_ in holding.articles}
    return table(rows, holding.articles, holding.members, shelf.words.tongue)


def _geojson(holding: Holding, shelf: Shelf) -> bytes:
    return feature_collection(holding, shelf.features, shelf.public.settings.base_url)


def _icalendar(holding: Holding, shelf: Shelf) -> bytes:
    return calendar(holding, shelf.articles, shelf.records, shelf.public)


_MAKERS: Mapping[ExportFormat, Callable[[Holding, Shelf], bytes]] = {
    "atom": _atom,
    "json-feed": _json_feed,
    "csl": _csl,
    "bibtex": _bibtex,
    "ris": _ris,
    "csv": _csv,
    "geojson": _geojson,
    "icalendar": _icalendar,
}
