"""Languages: the direction of their script."""

from __future__ import annotations

from typing import Literal

_RTL_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RTL_SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"})


def direction(tag: str) -> Literal["ltr", "rtl"]:
    """Return the direction in which the language of a BCP 47 tag is written; a script subtag decides over the language."""
    parts = tag.replace("_", "-").lower().split("-")
    scripts = [p for p in parts[1:] if len(p) == 4 and p.isalpha()]  # noqa: PLR2004 - script subtags have four letters
    if scripts:
        return "rtl" if scripts[0] in _RTL_SCRIPTS else "ltr"
    return "rtl" if parts[0] in _RTL_LANGUAGES else "ltr"
