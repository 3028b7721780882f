"""Ids and slugs: how things are named in files and URLs."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ‘`ʿʾ](?=\w)")
_GAPS = re.compile(r"-{2,}")
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{i}" for i in range(1, 10)), *(f"lpt{i}" for i in range(1, 10))})
"""Names that Windows keeps for devices; no slug is one of them (a hyphen and ``x`` are added)."""


def slugify(text: str, *, longest: int = 80) -> str:
    """
    Return a slug: NFC, lower case, letters of any script with their marks, digits and single hyphens (design §3.1).

    The slug is cut at a hyphen where it would be longer than ``longest`` characters. It is empty when ``text`` holds no
    letter and no digit.
    """
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).replace("İ", "i").lower()
    kept = "".join(c if c.isalnum() or unicodedata.category(c) in {"Mn", "Mc"} else "-" for c in text)
    slug = unicodedata.normalize("NFC", _GAPS.sub("-", kept).strip("-"))
    if len(slug) > longest:
        cut = slug[: longest + 1].rfind("-")
        slug = slug[: cut if cut > longest // 2 else longest].strip("-")
    return f"{slug}-x" if slug in RESERVED else slug


def is_slug(text: str) -> bool:
    """Whether ``text`` is a slug already, so that it can stand in a URL and as a file name."""
    return bool(text) and slugify(text, longest=max(80, len(text))) == text
