"""Contexts of articles and of the publishers they come from (theme contract 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from markupsafe import Markup

    from briefgen.model.article import Show
    from briefgen.site.contexts_record import Corrected
    from briefgen.site.pieces import Card, Direction, Head, Named, Pager, When


@dataclass(frozen=True, slots=True)
class ArticleList:
    """
    ``articles.html``: all articles, newest first, 50 a page.

    Attributes:
        head: what the page says about itself to machines.
        items: the articles of this page.
        pager: where this page stands in its list.
    """

    head: Head
    items: tuple[Card, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class Caption:
    """
    A picture of which only the words are known or may be shown.

    Attributes:
        caption: the words below the picture.
        credit: whose picture it is, may be empty.
    """

    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class Reference:
    """
    The article cited in one style: the name of the style (``APA``) and the text to copy, each part in a ``<bdi>``.

    Attributes:
        style: name of the style.
        text: the citation, to be copied.
    """

    style: str
    text: Markup


@dataclass(frozen=True, slots=True)
class Origin:
    """
    The source box: where an article comes from. Links are safe to follow; None or empty is unknown.

    Attributes:
        publisher: who published it, with the path of its page.
        authors: names, as the source gives them.
        url: full address of the source.
        archived: full address of an archived copy.
        retrieved: when it was taken in, in words.
        retrieved_day: the same as an ISO day.
        sha256: of the original, 64 hexadecimal digits.
        rights: the notice found in the text, verbatim.
        grade: Admiralty grade of source and information (``B2``).
        shown: the source's address as people read it.
        shown_archived: the archived copy's address as people read it.
    """

    publisher: Named | None
    authors: tuple[str, ...]
    url: str | None
    archived: str | None
    retrieved: str
    retrieved_day: str
    sha256: str
    rights: str
    grade: str
    shown: str = ""
    shown_archived: str = ""


@dataclass(frozen=True, slots=True)
class Facing:
    """
    The original of a translation, shown beside it: as much of it as its own page shows. ``language`` is in words.

    Attributes:
        title: of the original.
        url: path of the original's page.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        language: its language in words of the interface.
        body: its text as HTML.
    """

    title: str
    url: str
    lang: str
    direction: Direction
    language: str
    body: Markup


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """
    ``article.html``: one article.

    Attributes:
        head: title, description and meta elements.
        title: as the source has it.
        lang: BCP 47 tag of the article's text.
        direction: direction of the article's text.
        language: the language in words, empty when it is the site's own.
        publisher: None for the site's own text or when unknown.
        when: day of publication, None when unknown; its note says when it is inferred.
        updated: day of the source's last change, None when unknown or the day of publication.
        dateline: where the source says it was written.
        dek: the source's own line under its title.
        summary: the desk's words.
        body: what the policy lets show.
        show: ``full``, ``excerpt`` or ``link``.
        cut: whether something of the source was left out.
        captions: pictures that are only told in words.
        origin: the source box, None for the site's own text.
        actors: with the number of mentions in this article.
        places: with the number of mentions in this article.
        dates: the dates it names, with their pages.
        dossiers: the dossiers that it is in.
        tags: words of the desk.
        translations: the original or the translations of this article.
        original: what it is a translation of, to be shown beside it; None when it is none or nothing of that may be shown.
        references: how to cite it, in three styles.
        tlp: label as printed (``TLP:CLEAR``).
        reviewed: day on which a person read it, None = not yet.
        unread: it has a source and no person has read it yet.
        draft: shown in a preview only.
        corrections: what was mended, latest first.
    """

    head: Head
    title: str
    lang: str
    direction: Direction
    language: str
    publisher: Named | None
    when: When | None
    updated: When | None
    dateline: str
    dek: str
    summary: str
    body: Markup
    show: Show
    cut: bool
    captions: tuple[Caption, ...]
    origin: Origin | None
    actors: tuple[Named, ...]
    places: tuple[Named, ...]
    dates: tuple[Named, ...]
    dossiers: tuple[Named, ...]
    tags: tuple[str, ...]
    translations: tuple[Named, ...]
    original: Facing | None
    references: tuple[Reference, ...]
    tlp: str
    reviewed: When | None
    unread: bool
    draft: bool
    corrections: tuple[Corrected, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """
    ``source.html``: one publisher and its articles, newest first, 50 a page.

    Attributes:
        head: what the page says about itself to machines.
        name: of the publisher.
        grade: Admiralty letter of the source (``B``), may be empty.
        licence: under which its texts may be shown, may be empty.
        items: its articles of this page.
        pager: where this page stands in its list.
    """

    head: Head
    name: str
    grade: str
    licence: str
    items: tuple[Card, ...]
    pager: Pager
