"""Words that run from right to left among words that do not, or the other way round, kept apart by marks (UAX 9)."""

from __future__ import annotations

import unicodedata

from briefgen.text.languages import direction

_ISOLATE, _END = "\u2068", "\u2069"
_AGAINST = {"ltr": frozenset({"R", "AL"}), "rtl": frozenset({"L"})}


def apart(text: str, language: str) -> str:
    """
    Return what stands within a sentence, between marks that let it run its own way where it runs against the sentence.

    Without them what follows a name in Arabic, a number or a bracket, would be drawn on its other side. It is for attributes,
    pictures and sentences that are put together before they become HTML; in HTML ``<bdi>`` does the same.

    Args:
        text: a name, a title or another value.
        language: of the sentence (BCP 47).
    """
    way = direction(language)
    if way == "ltr" and text.isascii():
        return text
    against = _AGAINST[way]
    return f"{_ISOLATE}{text}{_END}" if any(unicodedata.bidirectional(letter) in against for letter in text) else text
