"""What was read in an original, completed: with what was told from outside, without a day that cannot be, with a title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.edtf import parse
from briefgen.model.urls import web_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.article import Block
    from briefgen.model.capture import Told
    from briefgen.model.extracted import Extracted

_TITLE_WORDS = 10
_FIELDS = ("title", "authors", "published", "publisher", "language")
_SCHEMES = ("http://", "https://", "//", "www.")


def with_told(found: Extracted, told: Told) -> Extracted:
    """
    Fill what the text does not say with what was told from outside.

    What is firm wins over the text; an inferred day wins over none only.
    """
    first, second = (told, found) if told.firm else (found, told)
    days = [day for day in (first.published, second.published) if day]
    published = next((day for day in days if not day.endswith("?")), days[0] if days else None)
    inferred = published is not None and published.endswith("?") and found.published is None
    by_feed = [(field, "the feed says so") for field in _FIELDS if told.firm and getattr(told, field)]
    notes = dict(by_feed) | ({"published": "from the day on which it was changed last: inferred"} if inferred else {})
    kept = tuple(note for note in found.notes if note[0] not in notes)
    return replace(
        found,
        title=first.title or second.title,
        authors=first.authors or second.authors,
        published=published,
        publisher=first.publisher or second.publisher,
        language=first.language or second.language,
        notes=(*kept, *notes.items()),
    )


def without_address_for_name(extracted: Extracted) -> Extracted:
    """Leave a publisher out that is an address: some pages write one where their name is expected."""
    if web_address((extracted.publisher or "").strip()) is None and not (extracted.publisher or "").startswith(_SCHEMES):
        return extracted
    notes = tuple(note for note in extracted.notes if note[0] != "publisher")
    return replace(
        extracted, publisher=None, notes=(*notes, ("publisher", "an address stands in its place, so it was left out"))
    )


def without_later_day(extracted: Extracted, retrieved: str) -> Extracted:
    """Leave a day of publication out that lies after the text was saved, time zones apart: it is the day of something else."""
    said, saved = parse(extracted.published or ""), parse(retrieved[:10])
    if said is None or saved is None or said.first is None or saved.first is None or (said.first - saved.first).days <= 1:
        return extracted
    note = ("published", f"{extracted.published} lies after the day on which it was saved, so it was left out")
    notes = (*(n for n in extracted.notes if n[0] != "published"), note)
    return replace(extracted, published=None, notes=notes)


def titled(extracted: Extracted, blocks: Sequence[Block]) -> Extracted:
    """Give a text without a headline its first words for one: an article needs a title, and a person will read the note."""
    if extracted.title:
        return extracted
    words = next((b.text for b in blocks if b.text.strip()), "Untitled").split()
    title = " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")
    note = ("title", "no line is a headline: these are the first words")
    return replace(extracted, title=title, notes=(*extracted.notes, note))
