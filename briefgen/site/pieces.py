"""Parts that several templates show: names, moments, cards, pagers. All are frozen values of plain text and paths."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from markupsafe import Markup

from briefgen.model.values import dataclass

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class When:
    """
    A date in words (``August 2018``), what must be said about it (``date inferred``), and its machine form if it has one.

    Attributes:
        text: the date in words of the interface.
        note: what must be said about it, empty when nothing.
        iso: its machine form (ISO 8601), empty when it has none.
    """

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
    """
    A name in another language: the language in words, its tag, the direction of its script, the name.

    Attributes:
        language: in words of the interface.
        lang: BCP 47 tag.
        direction: ``ltr`` or ``rtl``, from the language.
        name: the name in that language.
    """

    language: str
    lang: str
    direction: Direction
    name: str


@dataclass(frozen=True, slots=True)
class Meta:
    """
    One meta element: ``attribute`` is name or property, ``key`` its value.

    Attributes:
        attribute: ``name`` or ``property``.
        key: its value.
        content: of the element.
    """

    attribute: Literal["name", "property"]
    key: str
    content: str


@dataclass(frozen=True, slots=True)
class FileLink:
    """
    A file for machines beside a page: what people call its format, its path, its media type.

    Attributes:
        name: of the format, as people call it.
        url: path of the file.
        media_type: as registered.
    """

    name: str
    url: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Head:
    """
    What a page says about itself to machines: title, description, path, further meta elements, whether to stay unlisted.

    Attributes:
        title: of the page, without the site's.
        description: one sentence, may be empty.
        url: path of the page.
        meta: further meta elements.
        noindex: whether search engines are asked to stay away.
        tlp: label as printed, empty for that of the site.
        linked: JSON-LD as safe script data, may be empty.
        files: the page in formats for machines.
        image: path of a picture of its own for links that are shared, may be empty.
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
    """
    Where a page stands in a paged list; ``newer`` and ``older`` are paths, empty at the ends.

    Attributes:
        number: of this page, from 1.
        total: number of pages.
        items: number of entries on all pages.
        newer: path of the page before.
        older: path of the page after.
    """

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

    Attributes:
        url: path of its page.
        title: its title.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        when: its date, None where no day is known.
        publisher: who published it, may be empty.
        summary: one or two sentences, may be empty.
        grade: Admiralty grade, may be empty.
        tlp: label as printed.
        unread: whether no person has read it yet.
        draft: whether only a preview shows it.
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
    """
    A dossier in a list. ``articles`` counts its public articles; ``trend`` and ``status`` are words of the interface.

    Attributes:
        url: path of its page.
        title: its title.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        summary: the desk's words, may be empty.
        as_of: the day up to which its text holds, None when unsaid.
        status: word of the interface.
        trend: word of the interface, may be empty.
        trend_id: ``worsening``, ``steady``, ``improving`` or empty.
        articles: number of its public articles.
        tlp: label as printed, empty for TLP:CLEAR.
        draft: whether only a preview shows it.
    """

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
    """
    A sentence of an article, verbatim, its names in ``mark`` elements, and the path of the spot on the article's page.

    Attributes:
        text: the sentence.
        url: path of the spot.
    """

    text: Markup
    url: str


@dataclass(frozen=True, slots=True)
class Spot:
    """
    A place in an article that may not be shown: the number of its paragraph (0: title or dek) and the article's path.

    Attributes:
        paragraph: its number, 0 for title or dek.
        url: path of the article.
    """

    paragraph: int
    url: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """
    One article that names the thing, its sentences, the spots that may not be shown, how often it is named besides.

    Attributes:
        card: the article.
        quotes: its sentences that name the thing.
        spots: places that may not be shown.
        more: number of further places.
    """

    card: Card
    quotes: tuple[Quote, ...] = ()
    spots: tuple[Spot, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Happening:
    """
    One entry of a timeline.

    Attributes:
        when: the day.
        url: path of the spot on the article's page, empty where only the analyst tells it.
        title: of the article, empty where only the analyst tells it.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        publisher: of the article, may be empty.
        sentence: verbatim, None where it is cut.
        paragraph: where it stands, 0 for title or dek.
        sources: number of reports that name the day, copies and translations folded.
        dossiers: in whose timelines it stands; filled on the timeline of everything.
        announced: whether only earlier articles name it.
        upcoming: whether it is still to come.
        text: the analyst's words, which stand in place of the sentence, may be empty.
        key: of the mark on the picture.
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
