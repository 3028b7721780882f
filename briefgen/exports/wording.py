"""The few words that files for machines need beside what is told in them."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from briefgen.model.said import ENGLISH as _TERMINAL
from briefgen.model.said import Tongue
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Wording:
    """
    Words of feeds in the language of the site, ``{name}`` where a value goes; the defaults are English.

    Attributes:
        changes: title of a feed of changes.
        came: an article came in.
        left: an article went out.
        judged: a judgement is new.
        event: an entry of the timeline is new.
        joined: an entry of a registry was joined to another.
        no_likelihood: in place of a likelihood that is unsaid.
        unsaid: in place of a confidence, state or trend that is unsaid.
        corrections: title of a feed of corrections.
        withdrawn: in place of what was taken back.
        likelihoods: words for those that a judgement may have.
        states: words for its confidence, for the state of an indicator and for a trend.
        turned: what is said to have changed.
        tongue: says what comes as values.
    """

    changes: str = "{title}: what changed"
    came: str = "In"
    left: str = "Out"
    judged: str = "New judgement"
    event: str = "New in the timeline"
    joined: str = "{name} is now {into}"
    no_likelihood: str = "no likelihood"
    unsaid: str = "not said"
    turned: Mapping[str, str] = field(
        default_factory=lambda: {"confidence": "Confidence changed", "indicator": "Sign changed", "trend": "Trend changed"}
    )
    states: Mapping[str, str] = field(default_factory=dict)
    corrections: str = "{title}: corrections"
    withdrawn: str = "Withdrawn"
    likelihoods: Mapping[str, str] = field(default_factory=dict)
    tongue: Tongue = _TERMINAL


ENGLISH = Wording()


@dataclass(frozen=True, slots=True)
class Notes:
    """
    What a reader of a citation must know and no field has a place for, in the language of the site.

    Attributes:
        date: a day that is no plain one.
        inferred: a day that was inferred.
        read: where the text was read.
        archived: where a copy lies.
        sha256: of the original.
        grade: what the desk thinks of it.
    """

    date: str = "EDTF date {date}"
    inferred: str = "EDTF date {date} (inferred)"
    read: str = "Read at {url}"
    archived: str = "Archived at {url}"
    sha256: str = "SHA-256 of the original {hash}"
    grade: str = "Admiralty grade {grade}"


ENGLISH_NOTES = Notes()
