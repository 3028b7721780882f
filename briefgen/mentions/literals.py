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


def date_marks(text: str, dates: Sequence[DateRef], part: Part, index: int) -> list[Mark]:
    """
    Return the marks of dates in one part of an article.

    When several entries share a text ("Friday"), the first occurrence in the part belongs to the first entry and so on, and
    the last entry takes the rest.
    """
    wanted: dict[str, list[DateRef]] = {}
    for ref in dates:
        wanted.setdefault(ref.text or ref.value.plain, []).append(ref)
    marks: list[Mark] = []
    lowered = text.casefold() if wanted else ""
    for literal, refs in wanted.items():
        if literal.split(maxsplit=1)[0].casefold() not in lowered:
            continue
        for i, match in enumerate(_pattern(literal).finditer(text)):
            ref = refs[min(i, len(refs) - 1)]
            marks.append(Mark("date", ref.value.text, part, index, match.start(), match.end(), ref.by or "named"))
    return marks


@lru_cache(maxsize=8192)
def _pattern(literal: str) -> re.Pattern[str]:
    spaced = r"\s+".join(re.escape(word) for word in literal.split())
    return re.compile(rf"(?<![\w-]){spaced}(?![\w-])", re.IGNORECASE)
