"""What changed in a dossier between two states of a project. It names nothing that is not in the later one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.edtf import Edtf
    from briefgen.model.said import Value

Cause = Literal["new", "rule", "text", "names"]
"""Why an article came or went: it is new, the dossier's rule or pins changed, it was edited, or the registries were."""

Missing = Literal["", "git", "cut", "first"]
"""Why nothing can be compared: no git history at hand, a history that is cut off (a shallow clone), or a first issue."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """
    An article that came in or went out: its id, the cause, and what the dossier's rule says of it now.

    Attributes:
        article: its id.
        cause: why it came or went.
        reason: what the rule says of it now, as a value that the site words.
    """

    article: str
    cause: Cause
    reason: Value


@dataclass(frozen=True, slots=True)
class Moved:
    """
    A judgement whose likelihood is another word than before; ``before`` is empty for one that had none.

    Attributes:
        text: the judgement.
        before: its word before.
        now: its word now.
    """

    text: str
    before: str
    now: str


Aspect = Literal["confidence", "indicator", "trend"]


@dataclass(frozen=True, slots=True)
class Turned:
    """
    What else of the analysis is another word than before; empty where nothing is said.

    Attributes:
        aspect: the confidence of a judgement, the state of an indicator, the trend of the dossier.
        text: the judgement or the sign; empty for the trend.
        before: the word before.
        now: the word now.
    """

    aspect: Aspect
    text: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Merged:
    """
    An entry of a registry that is now part of another: the name it had, and kind and id of where it went.

    Attributes:
        name: the name it had.
        kind: actor or place.
        into: id of the entry that it is part of now.
    """

    name: str
    kind: Literal["actor", "place"]
    into: str


@dataclass(frozen=True, slots=True)
class Changes:
    """
    What changed in a dossier since an earlier state.

    Attributes:
        since: the day (``as_of``) of the earlier issue, None when only a revision is compared.
        came: articles that are in now and were not, newest first.
        left: articles that were in and are not, though they are still there.
        gone: number of articles that were in and exist no more.
        events: days that are new in the timeline, earliest first.
        moved: judgements whose likelihood is another.
        turned: confidence of judgements, state of indicators and trend that are another word.
        judged: texts of new judgements.
        merged: registry entries that were joined to another.
        missing: why nothing could be compared; empty when it could.
    """

    since: dt.date | None = None
    came: tuple[Crossing, ...] = ()
    left: tuple[Crossing, ...] = ()
    gone: int = 0
    events: tuple[Edtf, ...] = ()
    moved: tuple[Moved, ...] = ()
    turned: tuple[Turned, ...] = ()
    judged: tuple[str, ...] = ()
    merged: tuple[Merged, ...] = ()
    missing: Missing = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        analysis = self.moved or self.turned or self.judged
        return not (self.came or self.left or self.gone or self.events or analysis or self.merged)
