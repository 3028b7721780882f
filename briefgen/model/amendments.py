"""What a desk does to a text after it was written: words hidden, the text taken back, a fault mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class Redaction:
    """
    A person or phrase that no build shows in this article (``redact``).

    Attributes:
        text: any name of an entry of a registry, or words of the text.
        elsewhere: other texts of the site may name it; else the audit takes that for an oversight.
    """

    text: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """
    Why a text was taken back, and when: its address stays and says so (``withdrawn`` of an article).

    Attributes:
        reason: why, in words for the reader; may be empty.
        date: the day, None when unsaid.
    """

    reason: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """
    What was wrong and what is right now, and the day on which it was mended (``corrections`` of a text).

    Attributes:
        text: what was wrong, and what is right.
        date: the day, None when unsaid.
    """

    text: str
    date: dt.date | None = None
