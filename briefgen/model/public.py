"""
The public view of a project: the only thing that renderers, the search index and exporters ever see.

Whatever is hidden is not here: it is made by `briefgen.policy` by cutting blocks, before any HTML exists (decision 0001).
All ``url`` are paths from the root of the site (``/articles/x/``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefgen.model.public_dossier import Count, PublicDossier, PublicEvent, PublicMember, PublicQuotation
from briefgen.model.public_names import PublicActor, PublicPlace, PublicPublisher
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.amendments import Correction, Withdrawal
    from briefgen.model.article import Block, Figure, Show, Tlp
    from briefgen.model.edtf import Edtf
    from briefgen.model.mention import Mark, MentionKind
    from briefgen.model.settings import Settings

__all__ = [
    "Count",
    "PublicActor",
    "PublicArticle",
    "PublicDossier",
    "PublicEvent",
    "PublicMember",
    "PublicPage",
    "PublicPlace",
    "PublicPublisher",
    "PublicQuotation",
    "PublicSite",
    "PublicSource",
    "Unseen",
]


@dataclass(frozen=True, slots=True)
class PublicSource:
    """
    Where an article comes from, as the reader may know it; ``publisher_id`` names the page under ``/sources/``.

    Attributes:
        publisher_id: id of the publisher, empty when unknown.
        publisher: its name, empty when unknown.
        url: full address, None when unknown.
        authors: names, as the source gives them.
        retrieved: when it was taken in (RFC 3339), None when unknown.
        sha256: of the original, 64 hexadecimal digits; None when unknown or not to be told.
        archived: full address of an archived copy, None when there is none.
        rights: the notice found in the text, verbatim.
    """

    publisher_id: str = ""
    publisher: str = ""
    url: str | None = None
    authors: tuple[str, ...] = ()
    retrieved: str | None = None
    sha256: str | None = None
    archived: str | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True)
class Unseen:
    """
    An entity is named in a part that the source's policy does not let us show: only the paragraph's number is told.

    Attributes:
        kind: actor, place or date.
        id: of the entity; the EDTF value of a date.
        paragraph: number of the paragraph, from 1; 0 for title or dek.
    """

    kind: MentionKind
    id: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class PublicArticle:
    """
    An article as the reader may see it.

    Attributes:
        id: name of its file without ``.md``.
        url: path of its page.
        title: the headline.
        blocks: what may be shown; a block of kind ``gap`` stands where text was left out. A block may be the beginning or a
            part of the original one; ``Block.number`` is still the original paragraph's.
        marks: evidence inside what is shown; ``index`` points into ``blocks`` or ``figures`` of this value.
        unseen: entities named where nothing may be shown.
        dek: the source's own line under the title, may be empty.
        summary: the desk's own words, may be empty.
        published: day of publication, None when unknown; uncertain when inferred.
        updated: day of the last change, None when unknown.
        lang: BCP 47 tag.
        direction: ``rtl`` or ``ltr``, from the language.
        dateline: the place named before the text, may be empty.
        source: where it comes from, None for the site's own text.
        show: how much of it the site shows.
        tlp: the label of its page: the strictest of its own and those of the paragraphs and names that it shows.
        grade: Admiralty grade of source and information (``B2``), may be empty.
        figures: pictures, or their captions alone.
        tags: free keywords.
        actors: ids, in the order of the front matter.
        places: ids, in the order of the front matter.
        dates: resolved dates, earliest first.
        dossiers: ids of the dossiers that it is in.
        translation_of: id of the article that it translates, None when it is none.
        redirect_from: old paths that lead to it.
        reviewed: day on which a person read it, None = not yet.
        draft: shown in a preview only, and marked.
        withdrawn: why it was taken back; then it has nothing to show but its title.
        corrections: what was mended, latest first.
        own: the site's own text (it has no source).
    """

    id: str
    url: str
    title: str
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    dek: str = ""
    summary: str = ""
    published: Edtf | None = None
    updated: Edtf | None = None
    lang: str = "en"
    direction: Literal["ltr", "rtl"] = "ltr"
    dateline: str = ""
    source: PublicSource | None = None
    show: Show = "full"
    tlp: Tlp = "clear"
    grade: str = ""
    figures: tuple[Figure, ...] = ()
    tags: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[Edtf, ...] = ()
    dossiers: tuple[str, ...] = ()
    translation_of: str | None = None
    redirect_from: tuple[str, ...] = ()
    reviewed: dt.date | None = None
    draft: bool = False
    withdrawn: Withdrawal | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it is the site's own text."""
        return self.source is None


@dataclass(frozen=True, slots=True)
class PublicPage:
    """
    A page of the site's own.

    Attributes:
        id: name of its file without ``.md``.
        url: its path.
        title: its title.
        blocks: its text.
        lang: BCP 47 tag.
        description: one sentence for search engines, may be empty.
        tlp: its label.
    """

    id: str
    url: str
    title: str
    blocks: tuple[Block, ...] = ()
    lang: str = "en"
    description: str = ""
    tlp: Tlp = "clear"


@dataclass(frozen=True, slots=True)
class PublicSite:
    """
    What is published. Articles newest first; dossiers live ones first, then by title; actors and places by number of
    articles, most first, then by name; publishers by name.

    Attributes:
        settings: those of ``site.yml``, with the profile's in them.
        build_day: the day for which it is built.
        articles: newest first.
        dossiers: live ones first, then by title.
        actors: by number of articles, most first, then by name.
        places: by number of articles, most first, then by name.
        publishers: by name.
        pages: the site's own pages.
        profile: name of the edition, empty for the public one.
        preview: whether drafts are in it, marked.
        withdrawn: articles that were taken back: a page each, and nothing else.
        tlp: the strictest label of anything in it: what pages that gather much are marked with.
    """

    settings: Settings
    build_day: dt.date
    articles: tuple[PublicArticle, ...] = ()
    dossiers: tuple[PublicDossier, ...] = ()
    actors: tuple[PublicActor, ...] = ()
    places: tuple[PublicPlace, ...] = ()
    publishers: tuple[PublicPublisher, ...] = ()
    pages: tuple[PublicPage, ...] = ()
    profile: str = ""
    preview: bool = False
    withdrawn: tuple[PublicArticle, ...] = ()
    tlp: Tlp = "clear"
