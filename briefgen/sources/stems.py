"""Words without their endings: how far one line takes up the words of others, in languages that inflect as well."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_STEM = 5
_SHORTEST = 4
_ARABIC = range(0x0600, 0x0700)
_PROCLITICS = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")
"""Conjunctions, prepositions and the article, which Arabic writes at the front of a word; longest first."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the first letters of a folded word, by which its other forms begin as well; empty for small words."""
    if ord(word[0]) in _ARABIC:
        lead = next((p for p in _PROCLITICS if word.startswith(p) and len(word) - len(p) >= _SHORTEST - 1), "")
        bare = word[len(lead) :]
        return bare[: _STEM - 1] if len(bare) >= _SHORTEST - 1 else ""
    return word[:_STEM] if len(word) >= _SHORTEST else ""


def stems(keys: Iterable[str], leave: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the stems of the words in lines (keys) but for those of ``leave``, the function words of the language."""
    return frozenset(found for text in keys for word in text.split() if word not in leave and (found := stem(word)))


def taken_up(line: str, vocabulary: frozenset[str], leave: frozenset[str] = frozenset()) -> tuple[int, float]:
    """Return how many stems of a line (a key) stand in a vocabulary, and which part of them all."""
    own = stems((line,), leave)
    hits = len(own & vocabulary)
    return hits, hits / len(own) if own else 0.0
