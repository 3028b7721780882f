"""Dates of a front matter found literally: under the text that the entry gives, or as the value itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.model.mention import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.article import DateRef
    from briefgen.model.mention import Part


Wanted = list[tuple[str, str, list["DateRef"]]]
"""Of each text to look for: its first word in lower case, the whole, and the entries that share it."""


def wanted_dates(dates: Sequence[DateRef], whole: str) -> Wanted:
    """Return what to look for in an article's texts, which are ``whole``: the text that each entry gives, or its value."""
    wanted: dict[str, list[DateRef]] = {}
    for ref in dates:
        wanted.setdefault(ref.text or ref.value.plain, []).append(ref)
    lowered = whole.casefold() if wanted else ""
    begun = ((literal.split(maxsplit=1)[0].casefold(), literal, refs) for literal, refs in wanted.items())
    return [one for one in begun if one[0] in lowered]


def date_marks(text: str, wanted: Wanted, part: Part, index: int) -> list[Mark]:
    """
    Return the marks of dates in one part of an article.

    When several entries share a text ("Friday"), the first occurrence in the part belongs to the first entry and so on, and
    the last entry takes the rest.
    """
    marks: list[Mark] = []
    lowered = text.casefold() if wanted else ""
    for first, literal, refs in wanted:
        if first not in lowered:
            continue
        for i, match in enumerate(_pattern(literal).finditer(text)):
            ref = refs[min(i, len(refs) - 1)]
            marks.append(Mark("date", ref.value.text, part, index, match.start(), match.end(), ref.by or "named"))
    return marks


@lru_cache(maxsize=8192)
def _pattern(literal: str) -> re.Pattern[str]:
    spaced = r"\s+".join(re.escape(word) for word in literal.split())
    return re.compile(rf"(?<![\w-]){spaced}(?![\w-])", re.IGNORECASE)
