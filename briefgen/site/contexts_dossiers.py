"""Contexts of dossiers (theme contract 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from markupsafe import Markup

    from briefgen.site.contexts_analysis import Degree, Judged, Sign, Voice
    from briefgen.site.contexts_names import Office
    from briefgen.site.contexts_pictures import Coverage, Picture
    from briefgen.site.contexts_record import Corrected
    from briefgen.site.pieces import Card, Direction, DossierCard, Happening, Head, Named, Pager, When


@dataclass(frozen=True, slots=True)
class DossierList:
    """
    ``dossiers.html``: live dossiers first, then the closed ones.

    Attributes:
        head: what the page says about itself to machines.
        live: dossiers that are kept up to date.
        closed: those that are not any more.
    """

    head: Head
    live: tuple[DossierCard, ...]
    closed: tuple[DossierCard, ...]


@dataclass(frozen=True, slots=True)
class Player:
    """
    An actor of a dossier, with the number of reports that name it; ``offices`` it held at the time of the articles, and the
    actors who stand in most of the same reports, with the number of these.

    Attributes:
        who: the actor; ``count`` is the number of reports.
        offices: held at the time of the articles.
        together: actors who stand in most of the same reports.
    """

    who: Named
    offices: tuple[Office, ...]
    together: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """
    One change: what kind it is ("In", "Likelihood moved"), what it is about with its path, and what is to be said of it.

    Attributes:
        kind: what kind of change it is, in words.
        name: what it is about.
        url: path of that, empty when it has no page.
        words: what is to be said of it.
        lang: BCP 47 tag of ``name``, empty for the language of the page.
    """

    kind: str
    name: str
    url: str = ""
    words: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """
    What changed since the issue before, ``since`` its day. ``remark`` says why there are no lines: nothing changed, or nothing
    could be compared. ``feed`` is the path of the same as a feed, empty when there is none.

    Attributes:
        since: day of the issue before, None for a first issue.
        remark: why there are no lines, empty when there are.
        lines: the changes.
        feed: path of the same as a feed, may be empty.
    """

    since: When | None
    remark: str
    lines: tuple[ChangeLine, ...]
    feed: str


@dataclass(frozen=True, slots=True)
class Member:
    """
    A row of the sources table: the article, and the sentence that says why it is in.

    Where several articles carry one report, the row is the earliest of them; ``copies`` are the others, earliest first, and
    ``outlets`` counts the publishers of all.

    Attributes:
        card: the article.
        reason: why it is in, one sentence.
        pinned: whether a person put it in, whatever the rule says.
        copies: other articles that carry the same report, earliest first.
        outlets: number of publishers of all of them.
    """

    card: Card
    reason: str
    pinned: bool
    copies: tuple[Card, ...] = ()
    outlets: int = 1


@dataclass(frozen=True, slots=True)
class DossierPage:
    """
    ``dossier.html``: one dossier.

    Attributes:
        head: title, description and meta elements.
        title: of the dossier.
        lang: BCP 47 tag of the analyst's text.
        direction: direction of the analyst's text.
        as_of: day on which the analyst's text was right, None when not said.
        next_due: day of the next issue, None when not said.
        status: ``live`` or ``closed`` (in a preview also ``draft``, ``proposed``), in words.
        closed: whether it is closed.
        trend: in words, empty when not said.
        trend_id: ``worsening``, ``steady``, ``improving`` or empty.
        tlp: label as printed (``TLP:CLEAR``).
        alerts: urgent lines.
        summary: one paragraph.
        bottom_line: the analyst's section of that name; empty like the following ones when there is none.
        rest: the analyst's text outside the named sections.
        positions: who wants what.
        outlook: what comes next.
        gaps: what is not known.
        judgements: key judgements.
        events: the timeline, earliest first.
        upcoming: days that the articles name and that are still to come.
        chronology: the picture of both, None when there is no day to show.
        players: the actors that most articles name, with office and company.
        actors: the next actors, with the number of articles that name them.
        more_actors: how many actors are not listed.
        voices: what was said, by speaker.
        changes: what changed since the issue before, None when the dossier does not say its day.
        overdue: whether the day of the next issue has passed on the day of the build.
        degrees: what the grades on the page mean.
        network: the picture of the actors that appear together, None when too few do.
        places: those that most articles name, with the number of articles; their type tells coordinates as well.
        more_places: how many places are not listed.
        map: the map of the places, None when none is located.
        coverage: how many articles were published when, None when all in one week or on unknown days.
        indicators: signs to watch for.
        members: the first 50 rows of the sources table, newest first.
        pager: where the sources table goes on; its items are reports.
        articles: how many articles carry the reports.
        rule: the rule that made the page, in words.
        parent: the dossier that holds this one.
        children: the dossiers inside this one.
        draft: shown in a preview only.
        corrections: what was mended, latest first.
    """

    head: Head
    title: str
    lang: str
    direction: Direction
    as_of: When | None
    next_due: When | None
    status: str
    closed: bool
    trend: str
    trend_id: str
    tlp: str
    alerts: tuple[str, ...]
    summary: str
    bottom_line: Markup
    rest: Markup
    positions: Markup
    outlook: Markup
    gaps: Markup
    judgements: tuple[Judged, ...]
    events: tuple[Happening, ...]
    upcoming: tuple[Happening, ...]
    chronology: Picture | None
    players: tuple[Player, ...]
    actors: tuple[Named, ...]
    more_actors: int
    network: Picture | None
    voices: tuple[Voice, ...]
    changes: Revision | None
    overdue: bool
    degrees: tuple[Degree, ...]
    places: tuple[Named, ...]
    more_places: int
    map: Picture | None
    coverage: Coverage | None
    indicators: tuple[Sign, ...]
    members: tuple[Member, ...]
    pager: Pager
    articles: int
    rule: str
    parent: Named | None
    children: tuple[Named, ...]
    draft: bool
    corrections: tuple[Corrected, ...]


@dataclass(frozen=True, slots=True)
class MemberList:
    """
    ``members.html``: the second and further pages of a dossier's sources table.

    Attributes:
        head: what the page says about itself to machines.
        dossier: the dossier and its path.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        members: rows of this page.
        pager: where this page stands in its list.
    """

    head: Head
    dossier: Named
    lang: str
    direction: Direction
    members: tuple[Member, ...]
    pager: Pager
