"""
Inflected words: the forms under which running text may write a word, as a regular expression over folded words.

Number, case, tense and the endings of gender count; new words made from a word do not ("import" is never "important"). Rules
are short and per language; where none are known, only the word itself is found.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.text.words import fold

_SHORTEST = 3
"""Letters that must be left of a word before an ending is taken for one."""

_ENDINGS: dict[str, str] = {
    "de": "e en er es em ern s n",
    "fr": "s e es x",
    "es": "s es a as o os",
    "ru": "а у е ы и ю я о ь ой ей ом ем ам ям ами ями ах ях ов ев ий ый ая яя ое ее ые ие ого его ому ему ым им ых их ыми ими"
    " ую юю ью ия ии ию ией ием иям иями иях",
    "ar": "ه ت ات ين ون ان تين تان ها هم هما نا ي ته تها تهم",
    "fa": "ها های هایی ی ان",
}
_ENDINGS["uk"] = _ENDINGS["ru"] + " і ї ів їв ою єю єм"
_ENDINGS["pt"] = _ENDINGS["es"]
_TURKISH = (
    "(?:l[ae]r)?(?:imiz|iniz|umuz|unuz|im|in|um|un|si|su|i|u)?(?:n?[dt][ae]n?|n?[ae]|y[aeiu]|n[iu]|n?[iu]n|y?l[ae])?(?:ki)?"
)
"""Plural, possession and case, in the order in which Turkish puts them; dotless i and umlauts are folded away."""
_ARABIC_PREFIX = "(?:[وف]?(?:لل|[بكل]?(?:ال)?))"
_SIBILANT = ("s", "x", "z", "ch", "sh")
_DOUBLES = re.compile(r"[^aeiou][aeiou][bdgklmnprt]")


@lru_cache(maxsize=4096)
def forms_of(word: str, language: str) -> str:
    """
    Return a regular expression that matches the folded ``word`` and its inflected forms in ``language`` (BCP 47 tag).

    Words of one or two letters and words with a digit have no other form. The dictionary form or any common form may be given.
    """
    primary = language.split("-", maxsplit=1)[0].lower()
    if len(word) < _SHORTEST or not word.isalpha():
        return re.escape(word)
    if primary == "en":
        return _either(_english(word))
    if primary == "tr":
        return re.escape(word) + _TURKISH
    if primary not in _ENDINGS:
        return re.escape(word)
    prefix, bare = (_ARABIC_PREFIX, _without_article(word)) if primary == "ar" else ("", word)
    endings = _folded(primary)
    stem = next((bare[: -len(e)] for e in endings if bare.endswith(e) and len(bare) - len(e) >= _SHORTEST), bare)
    return f"{prefix}{re.escape(stem)}(?:{_either(endings)})?"


def _english(word: str) -> list[str]:
    forms = [word]
    for plain in _singulars(word):
        forms += [plain, *_plurals(plain), *_tenses(plain)]
    return sorted(dict.fromkeys(forms), key=lambda form: (-len(form), form))


def _singulars(word: str) -> list[str]:
    if word.endswith("ies") and len(word) > _SHORTEST + 1:
        return [word[:-3] + "y"]
    if word.endswith("es") and word[:-2].endswith(_SIBILANT) and len(word) > _SHORTEST + 1:
        return [word[:-2], word[:-1]]
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST
    return [word[:-1]] if plural else [word]


def _plurals(word: str) -> list[str]:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "ies"]
    return [word + "es"] if word.endswith(_SIBILANT) else [word + "s"]


def _tenses(word: str) -> list[str]:
    if word.endswith("e"):
        return [word + "d", word[:-1] + "ing"]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "ied", word + "ing"]
    doubled = [word + word[-1] + end for end in ("ed", "ing")] if _DOUBLES.search(word[-3:]) else []
    return [word + "ed", word + "ing", *doubled]


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) - 2 >= _SHORTEST else word


def _either(forms: tuple[str, ...] | list[str]) -> str:
    return "(?:" + "|".join(map(re.escape, forms)) + ")"


@lru_cache(maxsize=16)
def _folded(language: str) -> tuple[str, ...]:
    """Return the endings of a language as folded words have them, longest first."""
    return tuple(sorted({fold(e) for e in _ENDINGS[language].split()}, key=lambda e: (-len(e), e)))
