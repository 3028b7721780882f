"""Dossiers: a rule that gathers articles, and what the analyst makes of them (design §3.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.article import Block, Tlp
    from briefgen.model.edtf import Edtf

ClauseKey = Literal["dates", "places", "actors", "text", "tags", "grades", "publishers", "languages", "dossiers"]
CLAUSE_KEYS: tuple[ClauseKey, ...] = (
    "dates",
    "places",
    "actors",
    "text",
    "tags",
    "grades",
    "publishers",
    "languages",
    "dossiers",
)
Status = Literal["draft", "proposed", "live", "closed"]
Trend = Literal["worsening", "steady", "improving"]
Confidence = Literal["low", "moderate", "high"]
LIKELIHOODS: tuple[str, ...] = (
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain",
)  # fmt: skip
"""Words of estimative probability of ICD 203, from the least to the most likely."""


@dataclass(frozen=True, slots=True)
class Clause:
    """
    One key of a rule. All of what it says must hold.

    Attributes:
        key: what it looks at.
        any_of: at least one of these.
        all_of: each of these.
        none_of: none of these.
        within: places: the article names this place or one inside it.
        least: text: smallest number of mentions, all words together.
        first: dates: first day.
        last: dates: last day.
        by: dates: ``published``, or ``mentioned`` for the dates the text names.
        at_least: grades: the lowest grade still good enough (``C3``).
        line: 1-based line of the key in the file.
        col: 1-based column.
    """

    key: ClauseKey
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    least: int = 1
    first: dt.date | None = None
    last: dt.date | None = None
    by: Literal["published", "mentioned"] = "published"
    at_least: str = ""
    line: int = 0
    col: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """Clauses that must all hold, and clauses (``not``) of which none may hold."""

    clauses: tuple[Clause, ...] = ()
    refused: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the analyst holds, how likely it is (ICD 203) and, apart from that, how sure they are and on what basis."""

    text: str
    likelihood: str = ""
    confidence: Confidence | None = None
    basis: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A sign to watch for, its state, and the day it was last seen."""

    text: str
    state: str = ""
    last: Edtf | None = None


@dataclass(frozen=True, slots=True)
class TimelineChoice:
    """How many days the timeline shows, which must be there and which must not."""

    entries: int = 25
    pin: tuple[Edtf, ...] = ()
    hide: tuple[Edtf, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """
    One dossier file, read.

    ``rules`` are ``match`` and each of ``or_match``: an article is in when one of them holds. ``include`` and ``exclude``
    are article ids; exclude wins over include, include over the rules. A dossier without a rule holds only its pins.
    """

    id: str
    path: str
    title: str
    blocks: tuple[Block, ...] = ()
    summary: str = ""
    as_of: dt.date | None = None
    status: Status = "live"
    next_due: dt.date | None = None
    trend: Trend | None = None
    alerts: tuple[str, ...] = ()
    tlp: Tlp | None = None
    noindex: bool = False
    parent: str | None = None
    lang: str = ""
    rules: tuple[Rule, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    timeline: TimelineChoice = field(default_factory=TimelineChoice)
    digest: str = ""
