"""Contexts of the home page, lists, indexes and single pages (theme contract 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from markupsafe import Markup

    from briefgen.site.contexts_pictures import Picture
    from briefgen.site.pieces import Card, Direction, DossierCard, Evidence, Happening, Head, Named, Pager, When

ListKind = Literal["actors", "places", "sources"]
IndexKind = Literal["titles", "actors", "places", "dossiers"]


@dataclass(frozen=True, slots=True)
class HomePage:
    """
    ``home.html``: live dossiers, the latest articles, the actors and places most named; ``total`` counts all articles.

    ``map`` shows all places, ``chronology`` the latest entries of all timelines, which ``events`` tell, latest first.

    Attributes:
        head: what the page says about itself to machines.
        dossiers: live dossiers.
        articles: the latest articles.
        actors: actors most named, with the number of their articles.
        places: places most named, with the number of their articles.
        total: number of all articles.
        map: map of all places, None when there are none.
        events: latest entries of all timelines, latest first.
        chronology: picture of these entries, None when there are none.
    """

    head: Head
    dossiers: tuple[DossierCard, ...]
    articles: tuple[Card, ...]
    actors: tuple[Named, ...]
    places: tuple[Named, ...]
    total: int
    map: Picture | None
    events: tuple[Happening, ...]
    chronology: Picture | None


@dataclass(frozen=True, slots=True)
class NameList:
    """
    ``names.html``: all actors, places or publishers with the number of their articles, 50 a page.

    Attributes:
        head: what the page says about itself to machines.
        kind: what is listed: actors, places or sources.
        items: names of this page; ``count`` is the number of articles.
        pager: where this page stands in its list.
    """

    head: Head
    kind: ListKind
    items: tuple[Named, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class YearList:
    """
    ``years.html``: the years that articles name, latest first; ``count`` is the number of articles.

    Attributes:
        head: what the page says about itself to machines.
        years: the years; ``count`` is the number of articles.
    """

    head: Head
    years: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class DayEntry:
    """
    A day, month or other date within a year, the anchor of its heading, and the articles that name it.

    Attributes:
        when: the date.
        anchor: fragment of its heading.
        articles: those that name it.
        evidence: the same articles, each with the sentences that name it.
    """

    when: When
    anchor: str
    articles: tuple[Card, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """
    ``year.html``: the dates of one year, earliest first, with the articles that name them; 100 entries a page.

    Attributes:
        head: what the page says about itself to machines.
        year: the year, four digits.
        days: its dates of this page.
        others: the other years.
        pager: where this page stands in its list.
    """

    head: Head
    year: str
    days: tuple[DayEntry, ...]
    others: tuple[Named, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class SearchPage:
    """
    ``search.html``: the form, and for readers without JavaScript the alphabetical indexes and the dossiers.

    Attributes:
        head: what the page says about itself to machines.
        indexes: the alphabetical indexes.
        dossiers: all dossiers.
    """

    head: Head
    indexes: tuple[Named, ...]
    dossiers: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """
    The entries of an index under one letter.

    Attributes:
        letter: the letter, as a heading shows it.
        items: the entries.
    """

    letter: str
    items: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class LetterIndex:
    """
    ``letters.html``: titles, actors, places or dossiers from A to Z, 300 a page.

    Attributes:
        head: what the page says about itself to machines.
        kind: what is listed.
        letters: the letters of this page, each with its entries.
        pager: where this page stands in its list.
    """

    head: Head
    kind: IndexKind
    letters: tuple[Letter, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class TextPage:
    """
    ``page.html``: a page of the site's own.

    Attributes:
        head: what the page says about itself to machines.
        title: of the page.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        body: its text as HTML.
    """

    head: Head
    title: str
    lang: str
    direction: Direction
    body: Markup


@dataclass(frozen=True, slots=True)
class NotFound:
    """
    ``404.html``: shown at any address, so its links carry the base path.

    Attributes:
        head: what the page says about itself to machines.
    """

    head: Head


@dataclass(frozen=True, slots=True)
class Redirect:
    """
    ``redirect.html``: an old address; ``target`` is the path of the page that has moved, ``title`` its title.

    Attributes:
        head: what the page says about itself to machines.
        target: path of the page that has moved.
        title: its title.
    """

    head: Head
    target: str
    title: str
