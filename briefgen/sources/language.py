"""In which language a text is written, told by its most frequent small words."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.sources.wording import WORDINGS
from briefgen.text.words import fold

_WORD = re.compile(r"\w+")
_SAMPLE = 4000
_LEAST = 0.06
"""Smallest share of function words: running text in the languages known here has a fifth or more."""
_OWN_LETTERS = {"fa": "پچژگ", "ar": "ةىيك", "tr": "ğışİ", "ru": "ыэъ", "de": "ßäöü", "fr": "çêèàœ", "es": "ñ¿¡óí"}


@lru_cache(maxsize=1)
def _common() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((w.language, frozenset(fold(word) for word in w.common.split())) for w in WORDINGS)


def detect(text: str) -> str | None:
    """Return the language of ``text`` as a BCP 47 tag, one of those with a wording; None when no one is likely."""
    sample = text[:_SAMPLE]
    words = [fold(match.group()) for match in _WORD.finditer(sample)]
    if not words:
        return None
    scores = [(_share(words, common) + _letters(sample, language), language) for language, common in _common()]
    best, language = max(scores)
    return language if best >= _LEAST else None


def _share(words: list[str], common: frozenset[str]) -> float:
    return sum(1 for word in words if word in common) / len(words)


def _letters(sample: str, language: str) -> float:
    own = _OWN_LETTERS.get(language, "")
    return min(0.1, sum(sample.count(letter) for letter in own) / max(1, len(sample)))
