"""Inflected names: which plain names a word of running text may stand for, by simple rules per language."""

from __future__ import annotations

from functools import lru_cache

from briefgen.text.words import fold

SMALL_PEOPLES = frozenset("fr es it pt ca de ru uk be bg sr".split())
"""Languages that write nationality words, or the adjectives among them, in lower case."""

_RUSSIAN = (
    ("иями", ("ия",)), ("ями", ("я",)), ("ами", ("а", "")), ("ией", ("ия",)),
    ("ского", ("ский",)), ("скому", ("ский",)), ("скими", ("ский",)), ("ской", ("ская", "ский")), ("скую", ("ская", "ский")),
    ("ском", ("ский", "ск")), ("ским", ("ский",)), ("ских", ("ский",)), ("ская", ("ский",)), ("ское", ("ский",)),
    ("ские", ("ский",)),
    ("цкого", ("цкий",)), ("цкому", ("цкий",)), ("цкими", ("цкий",)), ("цкой", ("цкая", "цкий")), ("цкую", ("цкая", "цкий")),
    ("цком", ("цкий", "цк")), ("цким", ("цкий",)), ("цких", ("цкий",)), ("цкая", ("цкий",)), ("цкое", ("цкий",)),
    ("цкие", ("цкий",)),
    ("ого", ("ый", "ий")), ("ому", ("ый", "ий")),
    ("цами", ("ец",)), ("цам", ("ец",)), ("цах", ("ец",)), ("цев", ("ец",)), ("цем", ("ец",)), ("цы", ("ец",)), ("ца", ("ец",)),
    ("цу", ("ец",)), ("янам", ("янин",)), ("янах", ("янин",)), ("янами", ("янин",)), ("яне", ("янин",)), ("ян", ("янин",)),
    ("ьем", ("ье",)), ("ья", ("ье",)), ("ью", ("ье",)),
    ("ии", ("ия",)), ("ию", ("ия",)), ("ой", ("а", "ая")), ("ей", ("я",)), ("ов", ("",)), ("ом", ("", "о")), ("ем", ("ь", "й")),
    ("ую", ("ая",)), ("ым", ("",)), ("ах", ("ы", "")), ("ам", ("ы", "")),
    ("а", ("",)), ("у", ("а", "")), ("е", ("а", "", "я")), ("ы", ("а", "")), ("и", ("а", "ь", "я", "")), ("ю", ("я", "ь", "й")),
    ("я", ("й", "ь")),
)  # fmt: skip
_RUSSIAN_FOLDED = tuple((fold(end), tuple(fold(plain) for plain in plains)) for end, plains in _RUSSIAN)
_ARTICLE = "ال"
_ARABIC_PREFIXES = ("وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "وب", "ول", "و", "ف", "ب", "ل", "ك")
_GENITIVE = frozenset({"de", "sv", "da", "no", "nb", "nn", "nl"})
INFLECTING = frozenset({"ru", "uk", "ar", "fa", *_GENITIVE})
"""Languages in which `plain_forms` knows rules."""

_SHORTEST = 3


@lru_cache(maxsize=16384)
def plain_forms(key: str, language: str) -> tuple[str, ...]:
    """
    Return the folded names that the folded word ``key`` may be a form of, likeliest first, without ``key`` itself.

    Russian and Ukrainian case endings, Arabic and Persian one-letter prefixes and the Arabic article, Germanic genitives.
    Turkish suffixes stand behind an apostrophe and are cut when the text is read.
    """
    if language in {"ru", "uk"}:
        forms = [key[: -len(end)] + plain for end, plains in _RUSSIAN_FOLDED if key.endswith(end) for plain in plains]
    elif language in {"ar", "fa"}:
        forms = _without_prefix(key)
    elif language in _GENITIVE and key.endswith("s"):
        forms = [key[:-1]]
    else:
        return ()
    return tuple(dict.fromkeys(form for form in forms if len(form) >= _SHORTEST and form != key))


def before_name(surface: str, form: str) -> int:
    """
    Return how many characters of a written word stand before the name that it is a form of: Arabic "and", "in", "for".

    ``form`` is one of the `plain_forms` of the folded word. The article stays with the name unless it merged with "for".
    """
    key = fold(surface)
    if not key.startswith(_ARABIC_PREFIXES):
        return 0
    letters = len(key) - len(form if key.endswith(form) else form.removeprefix(_ARTICLE))
    if key[letters - len(_ARTICLE) : letters] == _ARTICLE:
        letters -= len(_ARTICLE)
    return _characters(surface, letters)


def _characters(surface: str, letters: int) -> int:
    """Return how many characters of a word make its first folded letters, marks on the last one included."""
    seen = at = 0
    while seen < letters:
        seen += len(fold(surface[at]))
        at += 1
    while at < len(surface) and not fold(surface[at]):
        at += 1
    return at


def _without_prefix(key: str) -> list[str]:
    forms: list[str] = []
    for prefix in _ARABIC_PREFIXES:
        if key.startswith(prefix):
            rest = key[len(prefix) :]
            forms += [_ARTICLE + rest, rest] if prefix.endswith("ل") and prefix not in {"ل", "ول"} else [rest]
    return forms
