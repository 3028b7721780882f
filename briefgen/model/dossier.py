"""Dossiers: a rule that gathers articles, and what the analyst makes of them (design §3.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefgen.model.article import Block, Correction, Tlp
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
PER_CENT: tuple[str, ...] = ("1–5", "5–20", "20–45", "45–55", "55–80", "80–95", "95–99")
"""What each of these words stands for, in per cent (ICD 203, D.6.e.2.a)."""
STATES: tuple[str, ...] = ("not seen", "partly seen", "seen", "not known")
"""States of an indicator."""
SECTIONS = ("bottom-line", "positions", "outlook", "gaps")
"""Anchors of ``##`` headings whose text goes to its place on the page (design §3.3)."""


@dataclass(frozen=True, slots=True)
class Written:
    """
    Where a name stands in a dossier's file: the key above it, the name as written, its 1-based line and column.

    Attributes:
        key: the key above it.
        name: as it is written.
        line: from 1.
        col: in characters, from 1.
    """

    key: str
    name: str
    line: int
    col: int


def place_of(written: Iterable[Written], key: str, name: str = "") -> tuple[int, int]:
    """Return line and column of a name under a key, of the first one when ``name`` is empty; (0, 0) when unknown."""
    return next(((w.line, w.col) for w in written if w.key == key and name in {"", w.name}), (0, 0))


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
        exact: text: only the words as they are written, not their inflected forms.
        written: where each name stands.
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
    exact: bool = False
    written: tuple[Written, ...] = field(default=(), compare=False)

    def place(self, name: str) -> tuple[int, int]:
        """Return line and column of a name, those of the key when the name's own are not known."""
        return next(((w.line, w.col) for w in self.written if w.name == name), (self.line, self.col))


@dataclass(frozen=True, slots=True)
class Rule:
    """Clauses that must all hold, and clauses (``not``) of which none may hold."""

    clauses: tuple[Clause, ...] = ()
    refused: tuple[Clause, ...] = ()

    @property
    def place(self) -> tuple[int, int]:
        """Line and column at which it begins."""
        return min(((c.line, c.col) for c in (*self.clauses, *self.refused)), default=(0, 0))


@dataclass(frozen=True, slots=True)
class Judgement:
    """
    What the analyst holds, how likely it is (ICD 203) and, apart from that, how sure they are and on what basis.

    Attributes:
        text: the sentence.
        likelihood: word of ICD 203, empty when unsaid.
        confidence: low, moderate or high; None when unsaid.
        basis: on what the confidence rests, may be empty.
        sources: ids of the articles that it rests on.
        written: where its texts stand in the file.
    """

    text: str
    likelihood: str = ""
    confidence: Confidence | None = None
    basis: str = ""
    sources: tuple[str, ...] = ()
    written: tuple[Written, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Indicator:
    """
    A sign to watch for, its state (one of `STATES`, or the analyst's own words), and the day it was last seen.

    Attributes:
        text: the sign.
        state: whether it was seen, empty when unsaid.
        last: the day, None when unsaid.
        written: where its texts stand in the file.
    """

    text: str
    state: str = ""
    last: Edtf | None = None
    written: tuple[Written, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Edit:
    """
    What the analyst makes of a pinned day: words of their own for it, or the article whose sentence is to tell it.

    ``written`` says where it stands.
    """

    when: Edtf
    text: str = ""
    article: str = ""
    written: tuple[Written, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class TimelineChoice:
    """
    How many days the timeline shows, which must be there and which must not, and what the analyst says of some.

    ``written`` says where the pins stand.
    """

    entries: int = 25
    pin: tuple[Edtf, ...] = ()
    hide: tuple[Edtf, ...] = ()
    edits: tuple[Edit, ...] = ()
    written: tuple[Written, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Dossier:
    """
    One dossier file, read.

    ``rules`` are ``match`` and each of ``or_match``: an article is in when one of them holds. ``include`` and ``exclude``
    are article ids; exclude wins over include, include over the rules. A dossier without a rule holds only its pins.
    ``image`` is a picture for links that are shared. ``written`` says where pins, parent, sources and the day of the next
    issue stand.
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
    written: tuple[Written, ...] = field(default=(), compare=False)
    corrections: tuple[Correction, ...] = ()
    image: str = ""
