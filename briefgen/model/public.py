"""
The public view of a project: the only thing that renderers, the search index and exporters ever see.

Whatever is hidden is not here: it is made by `briefgen.policy` by cutting blocks, before any HTML exists (design §3.4, §7).
All ``url`` are paths from the root of the site (``/articles/x/``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.article import Block, Correction, Figure, Show, Tlp, Withdrawal
    from briefgen.model.changes import Changes
    from briefgen.model.dossier import Indicator, Judgement, Status, Trend
    from briefgen.model.edtf import Edtf
    from briefgen.model.entities import ActorType, Role
    from briefgen.model.mention import Mark, MentionKind
    from briefgen.model.said import Value
    from briefgen.model.settings import Settings


@dataclass(frozen=True, slots=True)
class PublicSource:
    """Where an article comes from, as the reader may know it; ``publisher_id`` names the page under ``/sources/``."""

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
    """An entity is named in a part that the source's policy does not let us show: only the paragraph's number is told."""

    kind: MentionKind
    id: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class PublicArticle:
    """
    An article as the reader may see it.

    Attributes:
        blocks: what may be shown; a block of kind ``gap`` stands where text was left out. A block may be the beginning or
            a part of the original one; ``Block.number`` is still the original paragraph's.
        marks: evidence inside what is shown; ``index`` points into ``blocks`` or ``figures`` of this value.
        unseen: entities named where nothing may be shown.
        direction: ``rtl`` or ``ltr``, from the language.
        actors: ids, in the order of the front matter.
        places: ids, in the order of the front matter.
        dates: resolved dates, earliest first.
        dossiers: ids of the dossiers that it is in.
        reviewed: day on which a person read it, None = not yet.
        draft: shown in a preview only, and marked.
        own: the site's own text (it has no source).
        tlp: the label of its page: the strictest of its own and those of the paragraphs and names that it shows.
        withdrawn: why it was taken back; then it has nothing to show but its title.
        corrections: what was mended, latest first.
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
class PublicActor:
    """An actor that at least one public article names."""

    id: str
    url: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    former: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    part_of: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    note: str = ""
    articles: tuple[str, ...] = ()
    known: bool = True
    """False when only an article's front matter names it: no registry vouches for it."""
    tlp: Tlp = "clear"
    """Label of its page: the strictest of its own and those of the articles that name it."""


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """A place that at least one public article names; coordinates are already rounded to ``precision_km``."""

    id: str
    url: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    within: tuple[tuple[str, str], ...] = ()
    """(id, name) of the places that contain it, nearest first; only ids with a page of their own are links."""
    geonames: str = ""
    note: str = ""
    articles: tuple[str, ...] = ()
    known: bool = True
    spellings: tuple[str, ...] = ()
    """Further forms that a search finds it by and no page shows: the gazetteer's, which nobody has read."""
    tlp: Tlp = "clear"


@dataclass(frozen=True, slots=True)
class PublicPublisher:
    """A publisher of at least one public article."""

    id: str
    url: str
    name: str
    grade: str = ""
    licence: str = ""
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """
    One entry of a timeline.

    ``sentence`` is verbatim, None where the source's policy cuts it (``paragraph`` then says where it stands, 0 = title or
    dek); ``anchor`` is the fragment of the spot on the article's page; ``sources`` how many reports name the day, copies and
    translations folded. ``announced``: only articles from before the day name it; ``upcoming``: it is still to come; ``text``:
    the analyst's words, which stand in place of the sentence. ``article`` is empty where only the analyst tells it.
    """

    when: Edtf
    article: str
    sentence: str | None
    paragraph: int = 0
    anchor: str = ""
    sources: int = 1
    announced: bool = False
    upcoming: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class PublicMember:
    """
    An article of a dossier and what says why it is in.

    ``report`` is the id of the member that carried its report first, where it is a copy or translation of it; else empty.
    """

    article: str
    reason: Value
    pinned: bool = False
    report: str = ""


@dataclass(frozen=True, slots=True)
class PublicQuotation:
    """
    Words that an article of the dossier quotes, whole and verbatim, as the source's policy lets them be shown.

    ``actor`` is the id of the actor who speaks, empty for a source that the article does not name; ``speaker`` are the
    article's own words for who speaks, empty where they may not be shown. ``via`` are the carriers between speaker and article,
    in the article's words; ``paragraph`` and ``anchor`` lead to the spot.
    """

    article: str
    text: str
    speaker: str = ""
    actor: str = ""
    via: tuple[str, ...] = ()
    paragraph: int = 0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """An entity of a dossier and how many of its reports name it, copies and translations folded."""

    id: str
    articles: int


@dataclass(frozen=True, slots=True)
class PublicDossier:
    """
    A dossier as the reader may see it. ``sections`` are (name, blocks) in the order of the page: ``bottom-line``,
    ``positions``, ``outlook``, ``gaps`` and, under the empty name, the rest of the analyst's text.
    """

    id: str
    url: str
    title: str
    summary: str = ""
    as_of: dt.date | None = None
    status: Status = "live"
    next_due: dt.date | None = None
    trend: Trend | None = None
    alerts: tuple[str, ...] = ()
    tlp: Tlp = "clear"
    noindex: bool = False
    parent: str | None = None
    lang: str = "en"
    members: tuple[PublicMember, ...] = ()
    events: tuple[PublicEvent, ...] = ()
    actors: tuple[Count, ...] = ()
    places: tuple[Count, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    sections: tuple[tuple[str, tuple[Block, ...]], ...] = ()
    rule: Value = ""
    draft: bool = False
    corrections: tuple[Correction, ...] = ()
    quotations: tuple[PublicQuotation, ...] = ()
    changes: Changes | None = None
    image: str = ""


@dataclass(frozen=True, slots=True)
class PublicPage:
    """A page of the site's own."""

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
    """Articles that were taken back: a page each, and nothing else."""
    tlp: Tlp = "clear"
    """The strictest label of anything in it: what pages that gather much are marked with."""
