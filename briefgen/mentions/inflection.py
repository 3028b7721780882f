"""Inflected names: which plain names a word of running text may stand for, by simple rules per language."""

from __future__ import annotations

_RUSSIAN = (
    ("иями", ("ия",)), ("ями", ("я",)), ("ами", ("а", "")), ("ией", ("ия",)), ("ого", ("ый", "ий")), ("ому", ("ый", "ий")),
    ("ской", ("ская",)), ("скую", ("ская",)), ("ском", ("ский", "ск")), ("скому", ("ский",)),
    ("ии", ("ия",)), ("ию", ("ия",)), ("ой", ("а", "ая")), ("ей", ("я",)), ("ов", ("",)), ("ом", ("", "о")), ("ем", ("ь", "й")),
    ("ую", ("ая",)), ("ым", ("",)), ("ах", ("ы", "")), ("ам", ("ы", "")),
    ("а", ("",)), ("у", ("а", "")), ("е", ("а", "", "я")), ("ы", ("а",)), ("и", ("а", "ь", "я")), ("ю", ("я", "ь", "й")),
    ("я", ("й", "ь")),
)  # fmt: skip
_ARABIC_PREFIXES = ("وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "و", "ف", "ب", "ل", "ك")
_GENITIVE = frozenset({"de", "sv", "da", "no", "nb", "nn", "nl"})
_SHORTEST = 3


def plain_forms(key: str, language: str) -> tuple[str, ...]:
    """
    Return the folded names that the folded word ``key`` may be a form of, likeliest first, without ``key`` itself.

    Russian and Ukrainian case endings, Arabic and Persian one-letter prefixes and the Arabic article, Germanic genitives.
    Turkish suffixes stand behind an apostrophe and are cut when the text is read.
    """
    if language in {"ru", "uk"}:
        forms = [key[: -len(end)] + plain for end, plains in _RUSSIAN if key.endswith(end) for plain in plains]
    elif language in {"ar", "fa"}:
        forms = _without_prefix(key)
    elif language in _GENITIVE and key.endswith("s"):
        forms = [key[:-1]]
    else:
        return ()
    return tuple(dict.fromkeys(form for form in forms if len(form) >= _SHORTEST and form != key))


def _without_prefix(key: str) -> list[str]:
    forms: list[str] = []
    for prefix in _ARABIC_PREFIXES:
        if key.startswith(prefix):
            rest = key[len(prefix) :]
            forms += ["ال" + rest, rest] if prefix.endswith("ل") and len(prefix) > 1 else [rest]
    return forms
