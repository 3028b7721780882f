"""Phrases in a text under every spelling that a reader would take for them: what redaction and its audit look for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefgen.model.values import dataclass
from briefgen.text.name_forms import between_spaces, name_forms, tiny_forms
from briefgen.text.words import APOSTROPHES, fold, marks

if TYPE_CHECKING:
    from collections.abc import Iterable

Spans = list[tuple[int, int]]

LONG = 5
"""Letters from which a phrase is found inside a longer word too (``Haddad`` in ``Haddads'``); a shorter one only as a word."""
SHORTEST_HANDLE = 9
"""Letters from which the words of a name are looked for in one."""
LONGEST_NAME = 4
"""Words of a name that may stand in another order."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Scripts that write no space between words."""
_SHAPELESS = re.compile(
    "[\u00ad\u034f\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_NO_WORD = re.compile(r"[\W_]+")
_SIGNED = re.compile("[\u0900-\u1cff\ua800-\uabff\U00011000-\U00011fff]")
"""Scripts that write vowels as signs."""
_CLITICS = re.compile("[وفبلك]{0,2}(?:ال|لل)?|[የለበከ]|ስለ|እንደ")
"""What Arabic writes in one with the word that follows: and, so, by, for, as, the; Amharic: of, for, in, from, about, like."""
_TINY = "tiny"
"""The group of forms of very short names, which count with a capital letter only."""
_TAILS = frozenset({"", "s", "ን", "ም", "ና", "ው", "ንም"})
"""What may follow a short name in one word, whatever the language."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """
    Phrases to be found in texts. Two are equal when they look for the same.

    Case, marks, apostrophes, invisible characters and what stands between the words do not matter, nor do the endings that a
    language gives to names. What is found is always whole words, so that nothing of an inflected name is left over.

    Attributes:
        folded: the phrases, folded.
        language: of the texts (BCP 47); empty: only what every text of a script inflects counts.
    """

    folded: tuple[str, ...]
    language: str = ""
    _pattern: re.Pattern[str] | None = field(compare=False, default=None)

    @classmethod
    def of(cls, phrases: Iterable[str], language: str = "") -> Phrases:
        """Return the phrases ready to be looked for; those without a letter or digit are no phrases."""
        keys = {key for phrase in phrases if (key := folded(phrase))}
        ordered = tuple(sorted(keys, key=lambda key: (-len(key), key)))
        long, short = ([re.escape(key) for key in ordered if _is_long(key) is wanted] for wanted in (True, False))
        forms = between_spaces(name_forms(key, language) for key in ordered)
        tiny = between_spaces(tiny_forms(key, language) for key in ordered)
        # a short one comes last: at its place the expression would stop there, and "Adam" in "Adama" is only part of a word
        parts = (*long, forms, f"(?P<{_TINY}>{tiny})" if tiny else "", *short)
        return cls(ordered, language, re.compile("|".join(filter(None, parts))) if ordered else None)

    def in_language(self, language: str) -> Phrases:
        """Return the same phrases, to be looked for in texts of a language."""
        return self if language == self.language or not self else _of(self.folded, language)

    def __bool__(self) -> bool:
        return bool(self.folded)

    def spans(self, text: str) -> Spans:
        """Return where ``text`` holds one of the phrases: (start, end) offsets, in order, touching ones joined."""
        if self._pattern is None or not text or not self._pattern.search(_line(text)):
            return []
        line, places = _aligned(text)
        found: Spans = []
        at = 0
        while match := self._pattern.search(line, at):
            span = _whole(line, match, text, places)
            at = span[1] if span else match.start() + 1
            if span:
                found.append((places[span[0]], _end(text, places[span[1] - 1] + 1)))
        return _joined(text, found)

    def in_text(self, text: str) -> bool:
        """Whether ``text`` holds one of the phrases."""
        return bool(self.spans(text))

    def in_address(self, address: str) -> bool:
        """Whether an address or a file name does, escaped or not."""
        return self.in_text(address) or ("%" in address and self.in_text(unquote(address)))


@lru_cache(maxsize=64)
def _of(phrases: tuple[str, ...], language: str) -> Phrases:
    return Phrases.of(phrases, language)


def folded(text: str) -> str:
    """Return the letters and digits of ``text`` as they are compared, one space between words."""
    return _line(text).strip()


def other_orders(name: str) -> tuple[str, ...]:
    """Return a name of several words, as `folded` returns it, with its last word first, and in one word, as handles are."""
    words = name.split()
    if not 1 < len(words) <= LONGEST_NAME:
        return ()
    turned, handle = " ".join((words[-1], *words[:-1])), "".join(words)
    return (turned, handle) if len(handle) >= SHORTEST_HANDLE else (turned,)


def loose(text: str) -> str:
    """Return what `folded` does, at once for a long text whose offsets nobody needs."""
    key = fold.__wrapped__(_SHAPELESS.sub("", text))
    return (_no_word() if _SIGNED.search(key) else _NO_WORD).sub(" ", key).strip()


@lru_cache(maxsize=1)
def _no_word() -> re.Pattern[str]:
    """Return what stands between words; vowel signs, as scripts of India write them, do not."""
    return re.compile(rf"(?:[^\w{marks()}]|_)+")


def _aligned(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its characters the offset in ``text`` it comes from."""
    out: list[str] = []
    places: list[int] = []
    for index, character in enumerate(text):
        for letter in _letters(character):
            if letter != " " or (out and out[-1] != " "):
                out.append(letter)
                places.append(index)
    return "".join(out), places


def _line(text: str) -> str:
    """Return the folded text that `_aligned` returns, four times as fast: most texts hold nothing that is looked for."""
    return _SPACES.sub(" ", text.translate(_COMPARED)).lstrip(" ")


class _Compared(dict[int, str]):
    """What each code point is compared as, found the first time that it is met."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _letters(chr(code)))


_COMPARED = _Compared()
_SPACES = re.compile("  +")


@lru_cache(maxsize=65536)
def _letters(character: str) -> str:
    """Return what a character is compared as: letters, a space for what separates words, nothing for what has no shape."""
    if unicodedata.category(character) == "Cf" or _SHAPELESS.match(character):
        return ""
    key = fold(character)
    return "".join(c for c in key if c.isalnum() or unicodedata.category(c)[0] == "M") or (" " if key else "")


def _is_long(key: str) -> bool:
    return len(key.replace(" ", "")) >= LONG


def _whole(line: str, match: re.Match[str], text: str, places: list[int]) -> tuple[int, int] | None:
    """Return the whole words around a match; None where a short phrase is only part of a word."""
    start, end = match.span()
    before, after = start, end
    if not _UNSPACED.match(line, start):
        while before and line[before - 1] != " " and not _UNSPACED.match(line, before - 1):
            before -= 1
    if not _UNSPACED.match(line, end - 1):
        while after < len(line) and line[after] != " " and not _UNSPACED.match(line, after):
            after += 1
    if match.lastgroup == _TINY:
        return None if text[places[start]].islower() else (before, after)
    if _is_long(match.group()):
        return before, after
    head, tail = line[before:start], line[end:after]
    begins = not head or _CLITICS.fullmatch(head) or _is_parted(text, places, start)
    ends = tail in _TAILS or (tail != "t" and _is_parted(text, places, end))
    return (before, after) if begins and ends else None


def _is_parted(text: str, places: list[int], at: int) -> bool:
    """Whether an apostrophe stands before a letter: "d'Ali", "Ali'nin" (but "don't" is one word)."""
    return any(character in APOSTROPHES for character in text[places[at - 1] + 1 : places[at]])


def _end(text: str, end: int) -> int:
    """Take in the marks and invisible characters that belong to the last letter."""
    while end < len(text) and unicodedata.category(text[end]) in {"Mn", "Mc", "Me", "Cf"}:
        end += 1
    return end


def _joined(text: str, spans: Spans) -> Spans:
    """Join spans with no word between them: how many names a list had is told by nothing."""
    joined: Spans = []
    for start, end in spans:
        if joined and not any(c.isalnum() for c in text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
