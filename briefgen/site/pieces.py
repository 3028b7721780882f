"""Parts that several templates show: names, moments, cards, pagers. All are frozen values of plain text and paths."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class When:
    """A date in words (``August 2018``), what must be said about it (``date inferred``), and its machine form if it has one."""

    text: str
    note: str = ""
    iso: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """
    Something with a name and, where it has one, a page.

    Attributes:
        name: what it is called.
        url: path of its page from the root, empty when it has none.
        type: what it is, in the words of the interface; may be empty.
        count: how many articles (or mentions, where the template says so) stand behind it; 0 when nothing is counted.
        id: its id, for scripts that highlight it.
    """

    name: str
    url: str = ""
    type: str = ""
    count: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Translated:
    """A name in another language: the language in words, its tag, the direction of its script, the name."""

    language: str
    lang: str
    direction: Direction
    name: str


@dataclass(frozen=True, slots=True)
class Meta:
    """One meta element: ``attribute`` is name or property, ``key`` its value."""

    attribute: Literal["name", "property"]
    key: str
    content: str


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file for machines beside a page: what people call its format, its path, its media type."""

    name: str
    url: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Head:
    """
    What a page says about itself to machines: title, description, path, further meta elements, whether to stay unlisted.

    ``tlp`` is its label as printed where it is not that of the whole site; ``linked`` JSON-LD (schema.org) as safe script data;
    ``files`` what the page tells in formats for machines; ``image`` a picture of its own for links that are shared.
    """

    title: str
    description: str = ""
    url: str = "/"
    meta: tuple[Meta, ...] = ()
    noindex: bool = False
    tlp: str = ""
    linked: Markup = field(default_factory=Markup)
    files: tuple[FileLink, ...] = ()
    image: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands in a paged list; ``newer`` and ``older`` are paths, empty at the ends."""

    number: int
    total: int
    items: int
    newer: str = ""
    older: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """
    An article in a list. ``summary`` is the desk's summary or else the source's dek; ``unread`` says that no person has
    read it yet; ``tlp`` is empty for TLP:CLEAR.
    """

    url: str
    title: str
    lang: str
    direction: Direction
    when: When | None
    publisher: str
    summary: str
    grade: str
    tlp: str
    unread: bool
    draft: bool


@dataclass(frozen=True, slots=True)
class DossierCard:
    """A dossier in a list. ``articles`` counts its public articles; ``trend`` and ``status`` are words of the interface."""

    url: str
    title: str
    lang: str
    direction: Direction
    summary: str
    as_of: When | None
    status: str
    trend: str
    trend_id: str
    articles: int
    tlp: str
    draft: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article, verbatim, its names in ``mark`` elements, and the path of the spot on the article's page."""

    text: Markup
    url: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an article that may not be shown: the number of its paragraph (0: title or dek) and the article's path."""

    paragraph: int
    url: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One article that names the thing, its sentences, the spots that may not be shown, how often it is named besides."""

    card: Card
    quotes: tuple[Quote, ...] = ()
    spots: tuple[Spot, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Happening:
    """
    One entry of a timeline. ``sentence`` is None where the source's policy cuts it; ``paragraph`` then says where it stands
    (0: title or dek). ``sources`` counts the reports that name the day, copies and translations folded; ``dossiers`` is filled
    on the timeline of everything. ``announced`` says that only articles from before the day name it; ``text`` are the analyst's
    words, which stand in place of the sentence; ``url`` and ``title`` are empty where only the analyst tells it. ``key`` names
    the mark on the timeline's picture.
    """

    when: When
    url: str
    title: str
    lang: str
    direction: Direction
    publisher: str
    sentence: str | None
    paragraph: int
    sources: int
    dossiers: tuple[Named, ...] = ()
    announced: bool = False
    upcoming: bool = False
    text: str = ""
    key: str = ""
