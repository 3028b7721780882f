"""Ids and slugs: how things are named in files and URLs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ‘`ʿʾ](?=\w)")
_GAPS = re.compile(r"-{2,}")
MOST_BYTES = 200
"""Bytes of UTF-8 that one step of a path may have: file systems end at 255, and a file's name takes more than its slug."""
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{i}" for i in range(1, 10)), *(f"lpt{i}" for i in range(1, 10))})
"""Names that Windows keeps for devices; no slug is one of them (a hyphen and ``x`` are added)."""


@lru_cache(maxsize=16384)
def slugify(text: str, *, longest: int = 80) -> str:
    """
    Return a slug: NFC, lower case, letters of any script with their marks, digits and single hyphens.

    The slug is cut at a hyphen where it would be longer than ``longest`` characters or `MOST_BYTES`. It is empty when
    ``text`` holds no letter and no digit.
    """
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).replace("İ", "i").lower()
    kept = "".join(c if c.isalnum() or unicodedata.category(c) in {"Mn", "Mc"} else "-" for c in text)
    slug = unicodedata.normalize("NFC", _GAPS.sub("-", kept).strip("-"))
    slug = _cut(slug, longest)
    return f"{slug}-x" if slug in RESERVED else slug


def _cut(slug: str, longest: int) -> str:
    longest = min(longest, len(slug.encode()[:MOST_BYTES].decode(errors="ignore")))
    if len(slug) <= longest:
        return slug
    cut = slug[: longest + 1].rfind("-")
    return slug[: cut if cut > longest // 2 else longest].strip("-")


def is_slug(text: str) -> bool:
    """Whether ``text`` is a slug already, so that it can stand in a URL and as a file name."""
    return bool(text) and slugify(text, longest=max(80, len(text))) == text
