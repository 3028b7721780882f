"""Lines whose words are akin to those of a list of wording without being one of its phrases: "sign in to comment"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.sources.stems import stem
from briefgen.sources.wording import phrase_lists

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.sources.wording import Wording

_OF_TEXTS = frozenset({"first_person", "covers", "told", "scene", "origin", "ago", "reading", "published"})
"""Lists of words that stand in sentences: they are akin to everything."""
_LONGEST = 10
_SHORTEST_WORD = 3


@lru_cache(maxsize=16)
def lists_by_stem(own: Wording) -> dict[str, tuple[str, float]]:
    """Return for each stem of the phrases the list that has most of it, and which part of it (0 to 1)."""
    shares: dict[str, dict[str, float]] = {}
    small = frozenset(stem(word) for word in own.common.split())
    for name, phrases in phrase_lists(own):
        if name in _OF_TEXTS:
            continue
        for phrase in phrases.keys:
            words = phrase.split()
            for word in words:
                found = _stem(word)
                if found not in small:
                    counts = shares.setdefault(found, {})
                    counts[name] = counts.get(name, 0.0) + 1 / len(words)
    return {found: _largest(counts) for found, counts in shares.items() if found}


def akin_to(line: str, known: Mapping[str, tuple[str, float]]) -> tuple[str, float] | None:
    """
    Return the list to which the words of a line (a key) are most akin, and how far (0 to 1).

    ``known`` are the lists by stem. The list is "" when no word is akin to any; None for long lines and lines without words.
    """
    words = line.split()
    if len(words) > _LONGEST:
        return None
    votes: dict[str, float] = {}
    asked = 0
    for word in words:
        if len(word) >= _SHORTEST_WORD and not word.isdigit():
            asked += 1
            name, share = known.get(stem(word), ("", 0.0))
            if name:
                votes[name] = votes.get(name, 0.0) + share
    if not asked:
        return None
    if not votes:
        return "", 0.0
    name, most = _most(votes)
    return name, most / asked


def _stem(word: str) -> str:
    return stem(word) if len(word) >= _SHORTEST_WORD and not word.isdigit() else ""


def _most(counts: dict[str, float]) -> tuple[str, float]:
    return max(counts.items(), key=lambda item: (item[1], item[0]))


def _largest(counts: dict[str, float]) -> tuple[str, float]:
    name, most = _most(counts)
    return name, most / sum(counts.values())
