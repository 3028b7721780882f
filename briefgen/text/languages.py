"""Languages: the direction of their script, and the tags of those that people write by name."""

from __future__ import annotations

import re
from typing import Literal

_RTL_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RTL_SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"})
_TAGS = {
    "albanian": "sq", "amharic": "am", "arabic": "ar", "armenian": "hy", "azerbaijani": "az", "belarusian": "be",
    "bengali": "bn", "bosnian": "bs", "bulgarian": "bg", "burmese": "my", "chinese": "zh", "croatian": "hr", "czech": "cs",
    "danish": "da", "dari": "prs", "dutch": "nl", "english": "en", "estonian": "et", "farsi": "fa", "finnish": "fi",
    "french": "fr", "georgian": "ka", "german": "de", "greek": "el", "hausa": "ha", "hebrew": "he", "hindi": "hi",
    "hungarian": "hu", "indonesian": "id", "irish": "ga", "italian": "it", "japanese": "ja", "kazakh": "kk", "korean": "ko",
    "kurdish": "ku", "kyrgyz": "ky", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk", "malay": "ms", "maltese": "mt",
    "norwegian": "no", "pashto": "ps", "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru",
    "serbian": "sr", "slovak": "sk", "slovene": "sl", "slovenian": "sl", "somali": "so", "spanish": "es", "swahili": "sw",
    "swedish": "sv", "tajik": "tg", "tamil": "ta", "thai": "th", "tigrinya": "ti", "turkish": "tr", "turkmen": "tk",
    "ukrainian": "uk", "urdu": "ur", "uzbek": "uz", "vietnamese": "vi",
}  # fmt: skip

THREE_LETTERS = {
    "alb": "sq", "amh": "am", "ara": "ar", "arm": "hy", "aze": "az", "bel": "be", "ben": "bn", "bos": "bs", "bul": "bg",
    "bur": "my", "ces": "cs", "chi": "zh", "cze": "cs", "dan": "da", "deu": "de", "dut": "nl", "ell": "el", "eng": "en",
    "est": "et", "fas": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "geo": "ka", "ger": "de", "gle": "ga", "gre": "el",
    "hau": "ha", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "hye": "hy", "ind": "id", "ita": "it", "jpn": "ja",
    "kat": "ka", "kaz": "kk", "kir": "ky", "kor": "ko", "kur": "ku", "lav": "lv", "lit": "lt", "mac": "mk", "may": "ms",
    "mkd": "mk", "mlt": "mt", "msa": "ms", "mya": "my", "nld": "nl", "nor": "no", "per": "fa", "pol": "pl", "por": "pt",
    "pus": "ps", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slo": "sk", "slv": "sl", "som": "so", "spa": "es",
    "sqi": "sq", "srp": "sr", "swa": "sw", "swe": "sv", "tam": "ta", "tgk": "tg", "tha": "th", "tir": "ti", "tuk": "tk",
    "tur": "tr", "ukr": "uk", "urd": "ur", "uzb": "uz", "vie": "vi", "zho": "zh",
}  # fmt: skip
"""Codes of ISO 639-2 whose languages have one of two letters, which is the one of BCP 47 (RFC 5646, 2.2.1)."""

MISWRITTEN = THREE_LETTERS | {"cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "kr": "ko", "ua": "uk"}
"""What is no tag of BCP 47, codes of states among it, and the tag that is meant."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def tag_of(name: str) -> str:
    """Return the BCP 47 tag of a language that is named in English, empty when the name is not known here."""
    return _TAGS.get(name.strip().casefold().partition(" ")[0], "")


def tag_from(written: str) -> str:
    """Return the BCP 47 tag that a page means by ``en_GB``, ``eng``, ``gr`` or ``English``; empty when it cannot be told."""
    first, _, rest = "-".join(written.replace("_", "-").split()).partition("-")
    tag = "-".join(part for part in (MISWRITTEN.get(first.lower(), first), rest) if part)
    return tag if _TAG.fullmatch(tag) else tag_of(written)


def direction(tag: str) -> Literal["ltr", "rtl"]:
    """Return the direction in which the language of a BCP 47 tag is written; a script subtag decides over the language."""
    parts = tag.replace("_", "-").lower().split("-")
    scripts = [p for p in parts[1:] if len(p) == 4 and p.isalpha()]  # noqa: PLR2004 - script subtags have four letters
    if scripts:
        return "rtl" if scripts[0] in _RTL_SCRIPTS else "ltr"
    return "rtl" if parts[0] in _RTL_LANGUAGES else "ltr"
