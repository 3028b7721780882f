"""
Words: where they stand in a text, and the folded form under which spellings meet.

Folding takes away case, diacritics, apostrophes within a word, tatweel and vowel signs, and joins letter variants that
readers do not tell apart (Arabic alef, ya and kaf forms, Turkish dotless i). Hyphens separate words: "al-Sham" is two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from briefgen.model.values import dataclass

APOSTROPHES = "'’ʼ‘`´ʿʾ\u2032\uff07\u05f3\u05f4"
"""Marks that may stand within a word and count for nothing, the Hebrew geresh and gershayim ("צה״ל") among them."""
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ASCII_WORD = re.compile(r"\w+(?:['`]\w+)*")
_BETWEEN_WORDS = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) in "_'`")}
"""What stands between words of ASCII, made a space: five times as fast as a pattern."""
_POSSESSIVE = re.compile(rf"(?<=.)[{APOSTROPHES}]s$", re.IGNORECASE)
_ELISION = re.compile(
    rf"(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu|dell|nell|all|sull|dall|un|quest)[{APOSTROPHES}](?=\w\S)", re.IGNORECASE
)
_ELIDING = frozenset({"fr", "it", "ca", "oc"})
SAME_LETTER = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ؤ": "و", "ـ": "",
        "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e", "ё": "е",
        **dict.fromkeys(APOSTROPHES, ""), "\u200c": "", "\u200d": "", "\u00ad": "",
        **{chr(0x0660 + i): str(i) for i in range(10)}, **{chr(0x06F0 + i): str(i) for i in range(10)},
    }
)  # fmt: skip
"""Letters that `fold` joins before and after it takes marks away: code point to letters. The search script folds by it, too."""


JOINERS = "\u200c\u200d\u00ad"
"""Characters without a shape of their own that may stand within a word: zero-width non-joiner and joiner, soft hyphen."""
_MARKS_STAND_IN = (*map(range, (0x300, 0xA490, 0xFB00, 0x18D00), (0x3400, 0xAC00, 0x17000, 0x20000)), range(0xE0100, 0xE01F0))
"""Code points among which combining marks are: not Han, Hangul, Tangut or private use, a third of all."""


@dataclass(frozen=True, slots=True)
class Word:
    """
    A word of a text. A possessive ending is not part of it.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        key: its folded form.
    """

    start: int
    end: int
    key: str


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return ``text`` as it is compared: NFKD without marks, case folded, letter variants joined, apostrophes gone."""
    if text.isascii():
        return text.casefold().replace("'", "").replace("`", "")
    text = text.translate(SAME_LETTER)
    if text.isascii():
        return text.casefold()
    return _FOREIGN.sub(_markless, text).casefold().translate(SAME_LETTER)


def _markless(match: re.Match[str]) -> str:
    return _without_marks(match.group())


@lru_cache(maxsize=65536)
def _without_marks(run: str) -> str:
    """Return a run of characters beyond ASCII decomposed and without marks; words come again, so that most are known."""
    return "".join(c for c in unicodedata.normalize("NFKD", run) if not unicodedata.combining(c))


def words(text: str, language: str = "") -> list[Word]:
    """
    Return the words of ``text`` in order.

    "Syria's" is the word "Syria"; "Nu'man" is one word. In languages that elide (French, Italian, Catalan, Occitan) the
    elided article is a word of its own: "l'armée" is "l" and "armée".
    """
    found: list[Word] = []
    elides = language.split("-", maxsplit=1)[0] in _ELIDING
    for match in pattern(text).finditer(text):
        start, end = match.span()
        token = match.group()
        if not token.isalnum():
            if elides and (elided := _ELISION.match(token)):
                found.append(Word(start, start + elided.end() - 1, fold(token[: elided.end() - 1])))
                start, token = start + elided.end(), token[elided.end() :]
            if tail := _POSSESSIVE.search(token):
                end -= len(token) - tail.start()
                token = token[: tail.start()]
        found.append(Word(start, end, fold(token)))
    return found


def keys(text: str, language: str = "") -> tuple[str, ...]:
    """Return the folded words of a name, so that spellings which differ in case, marks or hyphens are equal."""
    return tuple(word.key for word in words(text, language))


def count(text: str) -> int:
    """Return how many words ``text`` has: what excerpt limits are counted in."""
    return sum(1 for _ in pattern(text).finditer(text))


def tokens(text: str) -> dict[str, None]:
    """Return each of the spellings that the words of ``text`` have, once, in an order that depends on nothing but the text."""
    if not text.isascii():
        return dict.fromkeys(_word().findall(text))
    found: dict[str, None] = {}
    for run in dict.fromkeys(text.translate(_BETWEEN_WORDS).split(" ")):
        if run.isalnum():
            found[run] = None
        else:
            found.update(dict.fromkeys(_ASCII_WORD.findall(run)))
    return found


def pattern(text: str) -> re.Pattern[str]:
    """Return the regular expression whose matches are the words of ``text``, apostrophes and marks within them included."""
    return _ASCII_WORD if text.isascii() else _word()


@lru_cache(maxsize=1)
def marks() -> str:
    r"""
    Return the combining marks of all scripts (general category M) as ranges of a regular expression's character class.

    A letter may be written as several code points (decomposed accents, vowel signs of Arabic and Devanagari), and ``\w`` of
    `re` has none of them but the first.
    """
    ranges: list[list[int]] = []
    for code in chain.from_iterable(_MARKS_STAND_IN):
        if unicodedata.category(chr(code))[0] != "M":
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    part = rf"\w[\w{marks()}]*"
    return re.compile(rf"{part}(?:[{APOSTROPHES}{JOINERS}]{part})*")
