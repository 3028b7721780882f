"""
One article in every format, made once: the files of a dossier, an actor or a place are its articles' records put together.

Nothing but what the article's page shows is in a record, and of the source's text nothing at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.exports.citations import bibtex_entry, csl_item, ris_entry
from briefgen.exports.feeds import atom_entry, feed_item
from briefgen.exports.moments import updated_moment
from briefgen.exports.tables import row
from briefgen.exports.wording import ENGLISH_NOTES, Notes
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.public import PublicArticle, PublicSite


@dataclass(frozen=True, slots=True)
class Press:
    """
    What all records of a site share.

    Attributes:
        base_url: its address, ends in ``/``.
        title: plain text.
        day: the build day.
        notes: words of notes.
    """

    base_url: str
    title: str
    day: dt.date
    notes: Notes = ENGLISH_NOTES


@dataclass(frozen=True, slots=True)
class Record:
    """
    An article as text of each format.

    Attributes:
        article: its id.
        moment: its last known moment (RFC 3339), empty when there is none; then it has no ``entry`` and no ``item``.
        entry: of an Atom feed.
        item: of a JSON Feed.
        csl: an object of CSL-JSON.
        bibtex: an entry of BibTeX.
        ris: a record of RIS.
        row: a line of CSV.
    """

    article: str
    moment: str
    entry: str
    item: str
    csl: str
    bibtex: str
    ris: str
    row: str


def press_of(public: PublicSite, notes: Notes = ENGLISH_NOTES) -> Press:
    """Return what the records of a site share."""
    return Press(public.settings.base_url, public.settings.title, public.build_day, notes)


def record(article: PublicArticle, actors: tuple[str, ...], places: tuple[str, ...], press: Press) -> Record:
    """
    Return the record of an article.

    Args:
        article: what may be shown of it.
        actors: the names of the actors that it names.
        places: the names of the places that it names.
        press: what all records share.
    """
    moment = updated_moment(article, press.day) or ""
    return Record(
        article=article.id,
        moment=moment,
        entry=atom_entry(article, moment, press.base_url) if moment else "",
        item=feed_item(article, moment, press.base_url) if moment else "",
        csl=csl_item(article, press.base_url, press.title, press.notes),
        bibtex=bibtex_entry(article, press.base_url, press.title, press.notes),
        ris=ris_entry(article, press.base_url, press.title, press.notes),
        row=row(article, actors, places, press.base_url),
    )


def records_of(public: PublicSite) -> dict[str, Record]:
    """Return the record of each article of a site, by id."""
    press = press_of(public)
    actors, places = {a.id: a.name for a in public.actors}, {p.id: p.name for p in public.places}
    return {
        article.id: record(
            article,
            tuple(actors.get(id_, id_) for id_ in article.actors),
            tuple(places.get(id_, id_) for id_ in article.places),
            press,
        )
        for article in public.articles
    }
