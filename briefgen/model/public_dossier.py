"""The public view of a dossier, a part of `briefgen.model.public`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.amendments import Correction
    from briefgen.model.article import Block, Tlp
    from briefgen.model.changes import Changes
    from briefgen.model.dossier import Indicator, Judgement, Status, Trend
    from briefgen.model.edtf import Edtf
    from briefgen.model.said import Value


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """
    One entry of a timeline.

    ``sentence`` is verbatim, None where the source's policy cuts it (``paragraph`` then says where it stands, 0 = title or
    dek); ``anchor`` is the fragment of the spot on the article's page; ``sources`` how many reports name the day, copies and
    translations folded. ``announced``: only articles from before the day name it; ``upcoming``: it is still to come; ``text``:
    the analyst's words, which stand in place of the sentence. ``article`` is empty where only the analyst tells it.

    Attributes:
        when: the day or interval.
        article: id of the article that tells it.
        sentence: the one that tells it.
        paragraph: number of its paragraph.
        anchor: fragment of the spot.
        sources: number of reports.
        announced: only told beforehand.
        upcoming: still to come on the build day.
        text: the analyst's words, may be empty.
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

    Attributes:
        article: its id.
        reason: why it is in, as a value that the site words.
        pinned: whether a person put it in.
        report: id of the first of its copies, empty for a report of its own.
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

    Attributes:
        article: id of the article.
        text: the words.
        speaker: who speaks.
        actor: id of who speaks.
        via: carriers.
        paragraph: number of the paragraph, 0 for title or dek.
        anchor: fragment of the spot.
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
    """
    An entity of a dossier and how many of its reports name it, copies and translations folded.

    Attributes:
        id: of the actor or place.
        articles: number of reports.
    """

    id: str
    articles: int


@dataclass(frozen=True, slots=True)
class PublicDossier:
    """
    A dossier as the reader may see it. ``sections`` are (name, blocks) in the order of the page: ``bottom-line``,
    ``positions``, ``outlook``, ``gaps`` and, under the empty name, the rest of the analyst's text.

    Attributes:
        id: name of its file without ``.md``.
        url: path of its page.
        title: its title.
        summary: the analyst's words, may be empty.
        as_of: day up to which the text holds, None when unsaid.
        status: draft, proposed, live or closed.
        next_due: day of the next issue, None when unsaid.
        trend: worsening, steady or improving; None when unsaid.
        alerts: sentences shown at the top.
        tlp: at least as strict as the strictest article in it.
        noindex: whether search engines are asked to stay away.
        parent: id of the dossier around it, None when there is none.
        lang: BCP 47 tag of the analyst's text.
        members: its articles, newest first.
        events: its timeline, earliest first.
        actors: those of its articles, most named first.
        places: those of its articles, most named first.
        judgements: what the analyst holds.
        indicators: signs to watch for.
        sections: (name, blocks) of the analyst's text.
        rule: the rule in words, as a value that the site words.
        draft: whether only a preview shows it.
        corrections: what was mended, latest first.
        quotations: what was said, by the articles' order.
        changes: what changed since the issue before, None when nobody asked.
        image: path of a picture for links that are shared, may be empty.
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
