"""
What a news text is about, as counted words, names, numbers and pairs of words: what two reports of one event share.

Words alone find the kind of event (any earthquake), names and numbers tell which one it was.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text.words import fold, pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEAD = 2500
"""Characters of a text that are read: news says first what it is about, and background last."""
_LONG = 7
_STEM = 6
_SHORT = 3
_NUMBER = re.compile(r"\d[\d,.]*\d")
_BREAK = re.compile(r"[.!?…。！？؟۔:][\"'”’»)\]]*\s|\n")


@dataclass(frozen=True, slots=True)
class Features:
    """
    How often what makes a text like others occurs in it, each as (feature, times) in sorted order.

    Attributes:
        words: stems of words.
        names: names.
        numbers: numbers.
        pairs: pairs of words that stand side by side.
    """

    words: tuple[tuple[str, int], ...]
    names: tuple[tuple[str, int], ...]
    numbers: tuple[tuple[str, int], ...]
    pairs: tuple[tuple[str, int], ...]


def features(title: str, text: str) -> Features:
    """Count what a text is about; a name is a word with a capital letter within a sentence that is nowhere written without."""
    head = text[:_HEAD]
    tokens = pattern(head).findall(head)
    keys = list(map(fold, tokens))
    above = map(fold, pattern(title).findall(title))
    stems = Counter(map(stem, (key for key in (*above, *keys) if len(key) > 1)))
    numbers = Counter(_NUMBER.findall(head))
    pairs = {f"{one} {two}": times for (one, two), times in Counter(pairwise(keys)).items()}
    return Features(*(tuple(sorted(found.items())) for found in (stems, _names(head, tokens), numbers, pairs)))


@lru_cache(maxsize=131072)
def stem(key: str) -> str:
    """Return the part of a folded word that its inflections share, roughly and in any language: its head, or it without s."""
    if len(key) > _LONG:
        return key[:_STEM]
    return key.rstrip("s") or key if len(key) > _SHORT else key


def _names(text: str, tokens: Iterable[str]) -> dict[str, int]:
    plain = {word for word in tokens if word[0].islower()}
    inside: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for sentence in _BREAK.split(text):
        for place, token in enumerate(pattern(sentence).findall(sentence)):
            if token[0].isupper() and len(token) > 1 and token.lower() not in plain:
                (inside if place else first)[fold(token)] += 1
    inside.update({key: times for key, times in first.items() if key in inside})
    return inside
