"""Titles: where they stand in a capitalised run, and whether what stands behind one belongs to who holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.mentions.inflection import plain_forms
from briefgen.text.given_names import GIVEN_NAMES

if TYPE_CHECKING:
    from briefgen.mentions.known import Hit
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

_NAMES_AND_TITLES = frozenset({"cheikh", "cheick"})
"""Titles that are given names in West Africa."""
_SHORT_TITLE = 3
_DECLINING = frozenset({"ru", "uk"})
_GENITIVES = ("и", "ы", "а", "я")


def between_titles(reading: Reading, words: Lexicon, first: int, last: int, hits: list[Hit]) -> list[tuple[int, int, bool]]:
    """Cut a run at its titles: (first, last, whether a title stands before it)."""
    parts: list[tuple[int, int, bool]] = []
    start, at, titled = first, first, False
    while at < last:
        end = _title_end(reading, words, at, last, hits, alone=at == start)
        if end == at:
            at += 1
            continue
        if at > start:
            parts.append((start, at, titled))
        start = at = end
        titled = True
    if start < last:
        parts.append((start, last, titled))
    return parts


def _title_end(reading: Reading, words: Lexicon, at: int, last: int, hits: list[Hit], *, alone: bool) -> int:
    """Return where the title that begins at word ``at`` ends, ``at`` when none begins there."""
    if any(h.first <= at < h.last and (h.last - h.first > 1 or h.strong) and not _bears_title(reading, h) for h in hits):
        return at
    if reading.shapes[at] == "l" and reading.gaps[at + 1] in {"-", "‐", "‑"}:
        return at  # the article of "es-Sudani", which folds like Turkish "co-"
    end, title = at, at
    if _begins_name(reading, words, at, last):
        return at
    while (
        end < last
        and not (end > at and _begins_name(reading, words, end, last))
        and (reading.keys[end] in words.titles or reading.keys[end] in words.ranks)
    ):
        if reading.keys[end] in words.titles:
            title = end + 1
        end += 1
    if title > at and title + 1 < last and reading.keys[title] in words.links and reading.keys[title + 1] in words.offices:
        title += 2
    if title == at or _is_part_of_name(reading, words, at, title, last, alone=alone):
        return at
    return title


def _begins_name(reading: Reading, words: Lexicon, at: int, last: int) -> bool:
    """Whether a title that is a given name as well stands behind another title: "général Cheikh X", "Prince Sultan bin X"."""
    key = reading.keys[at]
    if at + 1 >= last or reading.shapes[at] != "C" or key not in words.titles or len(key) <= _SHORT_TITLE:
        return False
    before = reading.key(at - 1)
    return key in _NAMES_AND_TITLES | GIVEN_NAMES and before in words.titles and before != key and reading.joined(at)


def _bears_title(reading: Reading, hit: Hit) -> bool:
    """Whether a place of the gazetteer is named after somebody with a title, who is meant as well: "King George"."""
    return not hit.strong and hit.last - hit.first > 1 and reading.keys[hit.last - 1] in GIVEN_NAMES


def _is_part_of_name(reading: Reading, words: Lexicon, at: int, title: int, last: int, *, alone: bool) -> bool:
    """Whether a word like "General" or "King" belongs to the name itself: "General Assembly", "Stephen King"."""
    if title < last:
        return reading.keys[title] in words.heads and reading.keys[title] not in words.titles
    return not alone and title - at == 1 and reading.keys[at - 1] in GIVEN_NAMES


def is_held(reading: Reading, lead: Hit, last: int) -> bool:
    """Whether a known name between a title and who holds it is where the office is: by its case or by its fame."""
    if lead.inflected and lead.last - lead.first == 1:
        given = any(
            form in GIVEN_NAMES for form in (reading.keys[lead.first], *plain_forms(reading.keys[lead.first], reading.language))
        )
        return not given and (lead.strong or (bool(lead.places) and not lead.obscure))
    return lead.strong and lead.last < last - 1


def opens_in_genitive(reading: Reading, first: int, last: int) -> bool:
    """Whether an unknown word in the genitive stands before a full name that opens with a given name: "глава X-ии Майя Y"."""
    if reading.language not in _DECLINING or last - first <= 2 or reading.keys[first + 1] not in GIVEN_NAMES:  # noqa: PLR2004 - two names
        return False
    key = reading.keys[first]
    return key.endswith(_GENITIVES) and not any(form in GIVEN_NAMES for form in (key, *plain_forms(key, reading.language)))
