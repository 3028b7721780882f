"""Everything the project knows, hidden things included. Renderers, index and exporters may not import this room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.article import Article, TextPage
    from briefgen.model.changes import Changes
    from briefgen.model.dossier import Dossier
    from briefgen.model.edtf import Edtf
    from briefgen.model.entities import Actor, Place, Publisher
    from briefgen.model.mention import Mark, Part, Quotation
    from briefgen.model.said import Value
    from briefgen.model.settings import Settings

HiddenKind = Literal["actor", "place", "article", "dossier", "publisher", "tag"]
Hidden = frozenset[tuple[HiddenKind, str]]
"""Things that an audience may not know of: (kind, id); tags and names of publishers are folded (`briefgen.text.words.fold`)."""


@dataclass(frozen=True, slots=True)
class Filed:
    """
    An article with its names resolved and its evidence found.

    Attributes:
        article: as it was read.
        actors: ids in the order of the front matter, each once.
        places: ids, likewise.
        dates: the resolved dates, likewise.
        marks: what names them, in title, dek, figures and blocks, in reading order.
        quotations: in blocks, in reading order.
    """

    article: Article
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[Edtf, ...] = ()
    marks: tuple[Mark, ...] = ()
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Membership:
    """
    Why an article is in a dossier.

    Attributes:
        article: its id.
        reason: what the rule found, or that a pin put it there.
        pinned: a pin put it there.
        report: id of the article that carried its report first, where it is a copy or translation of it; else empty.
    """

    article: str
    reason: Value
    pinned: bool = False
    report: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """
    Where an article names a date: a sentence.

    Attributes:
        article: its id.
        part: which part of the article; empty when only the front matter names the date.
        index: number of the block or figure in that part, from 0.
        start: offset of its first character.
        end: offset behind its last.
    """

    article: str
    part: Part | Literal[""] = ""
    index: int = 0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """
    One entry of a timeline.

    Attributes:
        when: the date, EDTF.
        spots: for each article that names it the best spot; the best of all comes first.
        announced: all of them appeared before the date.
        upcoming: it lies after the build day.
        text: the analyst's words for it, empty where a source tells it.
    """

    when: Edtf
    spots: tuple[Spot, ...]
    announced: bool = False
    upcoming: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """
    A dossier with what its rules gather.

    Attributes:
        dossier: as it was read.
        members: its articles, newest first.
        events: its timeline, earliest first.
        rule: its rule as readers are told it.
        held: for how many articles each of its rules holds, pins apart.
        changes: what is other than in an earlier state, None when there was nothing to ask.
    """

    dossier: Dossier
    members: tuple[Membership, ...] = ()
    events: tuple[Event, ...] = ()
    rule: Value = ""
    held: tuple[int, ...] = ()
    changes: Changes | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """
    All of a project, joined: what policy reads to make a `PublicSite`.

    Attributes:
        settings: site.yml.
        build_day: the day on which embargo and "upcoming" are decided, UTC.
        articles: newest first, then by id.
        dossiers: in the order of their ids.
        actors: all that something names.
        places: all that something names.
        publishers: entries of ``sources.yml``.
        pages: the site's own.
        withdrawn: articles that were taken back; they take part in nothing.
    """

    settings: Settings
    build_day: dt.date
    articles: tuple[Filed, ...] = ()
    dossiers: tuple[Gathered, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    pages: tuple[TextPage, ...] = ()
    withdrawn: tuple[Article, ...] = ()
