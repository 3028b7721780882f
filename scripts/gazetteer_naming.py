"""Which of the many spellings that GeoNames records are kept, which one is shown, and how ids are made of them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.gazetteer import naming
from briefgen.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

plain_keys = lru_cache(maxsize=None)(words.keys)
name_keys = lru_cache(maxsize=None)(naming.name_keys)
"""`naming.name_keys`, remembered: each spelling is folded several times."""

ROMANISED_BY_RULE = frozenset("AE AF BH DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE EH TD DJ SO IL".split())
"""Countries whose names stand in GeoNames in scholarly romanisation; they are shown without its marks."""

_WRITTEN = {
    "ARABIC": "AE AF BH DJ DZ EG EH IL IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SY TD TN YE",
    "CYRILLIC": "BA BG BY KG KZ ME MK MN RS RU TJ UA UZ XK",
    "HEBREW": "IL PS",
    "GREEK": "CY GR",
    "ARMENIAN": "AM AZ",
    "GEORGIAN": "GE",
    "CJK": "CN HK JP MO TW",
    "HIRAGANA": "JP",
    "KATAKANA": "JP",
    "HANGUL": "KP KR",
}
SCRIPTS = ("LATIN", *_WRITTEN)
_CODE = re.compile(r"[A-Z]{2,4}|.*\d.*")
_MACHINE_MADE = re.compile(r"(?!(?:al|el|an|ash|ad|ar|as|at|az)[-])[a-zʿʻ].*")
_ROMANISING_MARKS = re.compile("[\u0304\u0323\u0327\u0331\u0332\u0307\u0326]")
_HOOKS = str.maketrans({"‘": "'", "’": "'", "ʿ": "'", "ʾ": "'", "ʻ": "'", "ʼ": "'", "`": "'"})


def kept(names: Iterable[str], scripts: tuple[str, ...] = SCRIPTS, *, romanised: bool = True) -> tuple[str, ...]:
    """
    Return the spellings worth keeping in a stable order, each once under its key (`naming.name_keys` when ``romanised``).

    Left out: airport and other codes, names with digits, lower-case Latin forms (GeoNames' machine-made romanisations), Latin
    names of one or two letters, and all other scripts than ``scripts`` (at most those whose words this project can
    tell apart).
    """
    found: dict[tuple[str, ...], str] = {}
    for name in names:
        if _script(name, scripts) and not _CODE.fullmatch(name) and not _MACHINE_MADE.fullmatch(name) and "|" not in name:
            keys = name_keys(name) if romanised else plain_keys(name)
            if all(keys) and keys and not (len("".join(keys)) <= 2 and name[0].isascii()):  # noqa: PLR2004 - one or two letters
                found.setdefault(keys, name)
    return tuple(found.values())


def local_scripts(country: str) -> tuple[str, ...]:
    """Return the scripts in which a country writes, Latin included: what is kept of places that few abroad write about."""
    return ("LATIN", *(script for script, countries in _WRITTEN.items() if country in countries.split()))


def shown(name: str, country: str) -> str:
    """Return the name as it is shown: in the countries of scholarly romanisation without dots below, macrons and cedillas."""
    if country not in ROMANISED_BY_RULE:
        return name
    bare = _ROMANISING_MARKS.sub("", unicodedata.normalize("NFD", name))
    return unicodedata.normalize("NFC", bare).translate(_HOOKS).strip("'")


def _script(name: str, wanted: tuple[str, ...]) -> bool:
    """Whether the letters of ``name`` all belong to one of the scripts ``wanted``."""
    scripts = {unicodedata.name(char, "?").split()[0] for char in name if char.isalpha()}
    scripts -= {"MODIFIER"}
    japanese = scripts <= {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}
    return bool(scripts) and (japanese or len(scripts) == 1) and all(script.startswith(wanted) for script in scripts)
