"""Dossiers: a rule that gathers articles, and what the analyst makes of them."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefgen.model.amendments import Correction
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
PER_CENT: tuple[str, ...] = ("1–5", "5–20", "20–45", "45–55", "55–80", "80–95", "95–99")
"""What each of these words stands for, in per cent (ICD 203, D.6.e.2.a)."""
STATES: tuple[str, ...] = ("not seen", "partly seen", "seen", "not known")
"""States of an indicator."""
SECTIONS = ("bottom-line", "positions", "outlook", "gaps")
"""Anchors of ``##`` headings whose text goes to its place on the page."""


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
    """
    Which articles are in a dossier.

    Attributes:
        clauses: all of them must hold.
        refused: none of them may hold (``not``).
    """

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

    Attributes:
        when: the day, EDTF.
        text: words for it, may be empty.
        article: id of the article whose sentence tells it, may be empty.
        written: where it stands in the file.
    """

    when: Edtf
    text: str = ""
    article: str = ""
    written: tuple[Written, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class TimelineChoice:
    """
    What a dossier says of its timeline.

    Attributes:
        entries: how many days it shows, at most.
        pin: days that must be there.
        hide: days that must not.
        edits: what the analyst says of single days.
        written: where the pins stand in the file.
    """

    entries: int = 25
    pin: tuple[Edtf, ...] = ()
    hide: tuple[Edtf, ...] = ()
    edits: tuple[Edit, ...] = ()
    written: tuple[Written, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Dossier:
    """
    One dossier file, read: its keys stand in the reference, under Files and keys. A dossier without a rule holds only its pins.

    Attributes:
        id: file name without ``.md``.
        path: of the file, relative to the project.
        title: plain text.
        blocks: the analyst's text, in its order.
        summary: one or two sentences, may be empty.
        as_of: day of which the text speaks, None when unsaid.
        status: whether it is shown: ``live`` and ``closed`` are.
        next_due: day on which it is to be renewed, None when unsaid.
        trend: where things go, None when unsaid.
        alerts: lines shown above the text.
        tlp: label of TLP 2.0, None when the file is silent.
        noindex: search engines are asked to stay away.
        parent: id of the dossier in which it lies, None when in none.
        lang: BCP 47 tag, empty: the site's.
        rules: ``match`` and each of ``or_match``: an article is in when one of them holds.
        include: ids of articles that are in whatever the rules say.
        exclude: ids of articles that are out; wins over ``include``.
        judgements: what the analyst holds, in its order.
        indicators: signs to watch for, in their order.
        timeline: what it says of its timeline.
        digest: identifies the bytes of the file: SHA-256, hexadecimal.
        written: where pins, parent, sources and the day of the next issue stand in the file.
        corrections: what was mended after it had appeared.
        image: path of a picture for links that are shared, may be empty.
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
