"""
Search words: how a text falls into the keys under which the index keeps it.

`static/search.js` does the same in the browser; its tables come from here (`site/search_rules.py`), its steps are written
twice, and ``tests/site/search/words.json`` is run through both.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from briefgen.site.search_postings import MOST_SIGNS, SIGN_BITS, sign
from briefgen.text.words import APOSTROPHES, JOINERS, fold, marks

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 40
"""Keys are cut behind this many characters: a longer word is a line of data, not a word."""

UNSPACED = (
    "\u0e01-\u0e4e\u0e80-\u0ecf\u1000-\u103f\u1050-\u109f\u1780-\u17d3"  # Thai, Lao, Burmese, Khmer
    "\u3005\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"  # Han
    "\uac00-\ud7a3"  # Hangul: words of a Korean text carry their particles with them
)
"""Characters that are indexed in pairs, as ranges of a regular expression's character class."""

ARTICLE = "^(?:[وف]?[بك]?ال|[وف]?لل)"
"""The Arabic article, alone or behind "and", "so", "in", "like" or "for", as the beginning of a folded word."""
ABBREVIATED = '(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])'
"""The quotation mark as people type it for the gershayim within a Hebrew abbreviation."""

_ABBREVIATED = re.compile(ABBREVIATED)
_PLAIN = bytes(code if chr(code).isalnum() or chr(code) in APOSTROPHES else 0x20 for code in range(0x80)).lower() + bytes(
    range(0x80, 0x100)
)
"""What becomes of each byte of a text in UTF-8 before anything else: ASCII that no word holds splits it, capitals are gone."""


def keys(text: str) -> list[str]:
    """
    Return the keys of ``text`` in reading order.

    A word is one key: folded (`briefgen.text.words.fold`), without a possessive ending. An elided word counts both with and
    without its article ("l'armée": ``larmee``, ``armee``), because a query does not say its language. The Arabic article and
    what is written before it in one word ("وبالهدنة") are taken away where three letters stay. Scripts written without
    spaces, and Hangul, give pairs of neighbouring characters.
    """
    return [key for word in _surfaces(text) for key in _keys_of(word)]


def chunks(texts: Iterable[str]) -> list[str]:
    """Return ``texts`` in order in pieces that no key reaches beyond."""
    return _joined("\n".join(texts)).encode("utf-8", "replace").translate(_PLAIN).decode().split()


def count_keys(pieces: Iterable[str]) -> Counter[str]:
    """Return how often each key occurs in the pieces, single last characters of unspaced runs included (see `_closing`)."""
    counts = Counter(pieces)
    for chunk in [chunk for chunk in counts if not (chunk.isascii() and chunk.isalnum() and len(chunk) <= LONGEST)]:
        times = counts.pop(chunk)
        for key in _indexed(chunk) if len(chunk) <= LONGEST else _index(chunk):
            counts[key] += times
    return counts


def signs_after(pieces: Iterable[str]) -> dict[str, int]:
    """
    Return for each key the signs (`search_postings.sign`) of those that follow it in the pieces, first ones first.

    They are one number: a one, then `SIGN_BITS` bits for each sign, of `MOST_SIGNS` different signs at most.
    """
    sequence = list(chain.from_iterable(map(_in_order, pieces)))
    found: dict[str, int] = {}
    for key, following in dict.fromkeys(zip(sequence, map(_sign, islice(sequence, 1, None)), strict=False)):
        after = found.get(key, 1)
        if after < _FULL:
            found[key] = after << SIGN_BITS | following
    return found


_FULL = 1 << (MOST_SIGNS * SIGN_BITS)
_sign = lru_cache(maxsize=65536)(sign)


@lru_cache(maxsize=65536)
def _in_order(piece: str) -> tuple[str, ...]:
    """Return the keys of a piece in reading order."""
    return (piece,) if _is_key(piece) else tuple(keys(piece))


def _is_key(piece: str) -> bool:
    return piece.isascii() and piece.isalnum() and len(piece) <= LONGEST


def _joined(text: str) -> str:
    """Return a text with gershayim, which part no word, where a quotation mark stands for them in a Hebrew abbreviation."""
    return _ABBREVIATED.sub("\u05f4", text) if '"' in text else text


def _surfaces(text: str) -> list[str]:
    found: list[str] = _patterns().word.findall(_joined(text).replace("_", " "))
    return found


@lru_cache(maxsize=65536)
def _indexed(chunk: str) -> tuple[str, ...]:
    return _index(chunk)


def _index(chunk: str) -> tuple[str, ...]:
    """Return the keys under which a text without spaces is kept."""
    if chunk.isascii() and chunk.isalnum():
        return (chunk.lower()[:LONGEST],)
    surfaces = _surfaces(chunk)
    return (*(key for word in surfaces for key in _keys_of(word)), *(key for word in surfaces for key in _closing(word)))


class _Patterns:
    """Regular expressions that need the marks of all scripts: `re` has no class for them."""

    __slots__ = ("article", "elision", "possessive", "run", "unit", "word")

    def __init__(self) -> None:
        letter = rf"[\w{marks()}{JOINERS}]"
        self.word = re.compile(rf"{letter}+(?:[{APOSTROPHES}]{letter}+)*")
        self.possessive = re.compile(rf"(?<=.)[{APOSTROPHES}][sS]$")
        self.elision = re.compile(rf"(?:[cdjlmnst]|qu)[{APOSTROPHES}](?={letter}{{2}})", re.IGNORECASE)
        self.article = re.compile(ARTICLE + r"(?=[^\W\d_]{3})")
        self.unit = re.compile(rf"[{UNSPACED}][{marks()}]*")
        self.run = re.compile(rf"((?:[{UNSPACED}][{marks()}]*)+)|([^{UNSPACED}]+)")


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    return _Patterns()


def _keys_of(surface: str) -> tuple[str, ...]:
    if surface.isascii() and surface.isalnum():
        return (surface.lower()[:LONGEST],)
    patterns = _patterns()
    bare = patterns.possessive.sub("", surface)
    elided = patterns.elision.match(bare)
    spellings = (bare, bare[elided.end() :]) if elided else (bare,)
    return tuple(key for spelling in spellings for key in _split(spelling))


def _closing(surface: str) -> tuple[str, ...]:
    """Return the last character of each unspaced run of two or more: a query of one character must find it there, too."""
    if surface.isascii():
        return ()
    runs = (_patterns().unit.findall(run) for run, _ in _patterns().run.findall(unicodedata.normalize("NFKC", surface)) if run)
    return tuple(key for units in runs if len(units) > 1 for key in _folded(units[-1]))


def _split(spelling: str) -> list[str]:
    found: list[str] = []
    for run, rest in _patterns().run.findall(unicodedata.normalize("NFKC", spelling)):
        units = _patterns().unit.findall(run)
        pairs = [a + b for a, b in pairwise(units)] or units
        for piece in (*pairs, rest) if rest else pairs:
            found.extend(_folded(piece))
    return found


def _folded(piece: str) -> list[str]:
    """Return the keys of a folded piece: one, none (only marks), or several (a ligature that stands for a phrase)."""
    folded = fold(piece)
    parts = [folded] if folded.isalnum() else _patterns().word.findall(folded)
    article = _patterns().article
    return [article.sub("", part)[:LONGEST] for part in parts if any(c.isalnum() for c in part)]
