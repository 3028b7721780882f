"""Mentions: where a text names an actor, a place or a date, and why we think so."""

from __future__ import annotations

from typing import Literal

from briefgen.model.values import dataclass

MentionKind = Literal["actor", "place", "date"]
Part = Literal["title", "dek", "figure", "block"]


@dataclass(frozen=True, slots=True)
class Mention:
    """
    One mention in a text, as `briefgen.annotate` returns it; dates are EDTF (ISO 8601-2, level 1).

    Attributes:
        kind: actor, place or date.
        start: offset of its first character in the text.
        end: offset behind its last character.
        text: the characters between the two.
        id: entity id; for a date its EDTF value, empty when it stays open.
        name: preferred name of the entity; for a date the text.
        type: type of the actor, kind of the place, empty for a date.
        value: EDTF for a date that could be resolved, else None.
        lat: latitude in degrees for a located place or a state.
        lon: longitude in degrees for a located place or a state.
        geonames: GeoNames id of a place, empty when none.
        rule: what found it (``registry``, ``gazetteer``, ``acronym``, ``surname``, ``weekday``, ...).
        confidence: 0 to 1; entries at or above 0.8 are written by ingest.
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    id: str = ""
    name: str = ""
    type: str = ""
    value: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: str = ""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Mark:
    """
    Evidence within an article: an entity or date of its front matter stands here.

    ``id`` is the entity id, or the EDTF text of a date. ``index`` counts figures or blocks (0-based, into the tuple of the
    same article value), 0 for title and dek. ``start`` and ``end`` are offsets into that plain text.

    Attributes:
        kind: actor, place or date.
        id: of the entity, or the EDTF text of a date.
        part: title, dek, block or figure.
        index: of the block or figure.
        start: offset of the first character.
        end: offset behind the last character.
        rule: what found it, empty for a name as it is listed.
    """

    kind: MentionKind
    id: str
    part: Part
    index: int
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """
    Words that an article quotes directly, and whom it names as their speaker.

    Offsets point into the plain text of blocks. What the source says of the speaker is kept as it stands, and leads to an
    actor only where the article names that actor as the one who speaks: "a Turkish diplomat" is never Turkey.

    Attributes:
        index: 0-based index of the block.
        start: of the quoted words, without the marks around them.
        end: behind the quoted words.
        first: start of the sentences that hold quotation and attribution.
        last: end of those sentences.
        speaker: (block index, start, end) of the words for the speaker; None when the text leaves it open.
        actor: id of the actor who speaks, empty when the source does not name one.
        via: (start, end) in the same block of each carrier between speaker and article ("in a statement", "an embassy tweet").
    """

    index: int
    start: int
    end: int
    first: int
    last: int
    speaker: tuple[int, int, int] | None = None
    actor: str = ""
    via: tuple[tuple[int, int], ...] = ()
