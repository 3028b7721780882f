"""
Stems: which words of the index are forms of one word ("attack", "attacks", "attacked").

They are found when the index is made, with the Snowball stemmers, and written as a mark at each word; the browser reads
the marks and needs no stemmer. Snowball is asked in its C form only (PyStemmer), never in one of two: the same texts must
give the same bytes on every machine.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol, cast

from briefgen.site.search_postings import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Callable

_STEMMERS = {
    "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""
Stemmers by language. Arabic's and Persian's are left out: they take letters from the front of a word, and forms are sought
among words that begin alike; the tokeniser takes the Arabic article away itself.
"""
_SHORTEST = 3
_LONGEST_TAIL = 3
_DROPPED = "eiy"
"""Last letters of a stem that other forms may not have ("prove", "proving"), which are sought among words that begin alike."""
_SHORT_I = re.compile("(?<=[оы])и$")
"""What folding made of й at the end of a Russian word: "новый", "большой" have endings that the stemmer knows by it."""


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


def stem(key: str, language: str) -> str:
    """
    Return the mark of ``key``: how many of its letters its stem begins with, as a digit, and what else the stem ends in.

    "attacking" gives ``G`` (6: "attack"), "happy" ``Ei`` (4: "happ", and "i"), "proved" ``Ee`` (4: "prov", and "e"). Words of
    a language without a stemmer, with digits or of three letters are their own stems.
    """
    return stems_of(language)(key)


@lru_cache(maxsize=64)
def stems_of(language: str) -> Callable[[str], str]:
    """Return what gives the mark of a key (see `stem`) in this language; marks that were asked for are known from then on."""
    primary = language.split("-", maxsplit=1)[0].lower()
    stemmer, russian = _stemmer(primary), primary == "ru"

    @lru_cache(maxsize=131072)
    def mark(key: str) -> str:
        if stemmer is None or len(key) <= _SHORTEST or not key.isalpha():
            return ALPHABET[len(key)]
        found = stemmer.stemWord(_SHORT_I.sub("й", key) if russian else key)
        kept = len(found) if key.startswith(found) else _shared(key, found)
        if kept > _SHORTEST and kept == len(found) and found[-1] in _DROPPED:
            kept -= 1
        if kept < _SHORTEST or len(found) - kept > _LONGEST_TAIL:
            return ALPHABET[len(key)]
        return ALPHABET[kept] + found[kept:]

    return mark


@lru_cache(maxsize=64)
def _stemmer(language: str) -> _Stemmer | None:
    import Stemmer

    name = _STEMMERS.get(language, "")
    if name not in Stemmer.algorithms():  # an older Snowball does not have every language
        return None
    return cast("_Stemmer", Stemmer.Stemmer(name, 0))  # its own cache would be a second one
