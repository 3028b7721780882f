"""The site's own name at the top of a pasted page: a line that its notices repeat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BAR = re.compile(r"\s+[-–—|:•·]\s+")
_LONGEST = 5
COMPANY = r"(?:Ltd|Limited|Inc|LLC|plc|PLC|GmbH|AG|SA|S\.A|SARL|Co|Corp|BV|AB|A\.Ş|Oy|SpA|Media|Group)"
"""Forms of companies that notices put behind a name and mastheads do not."""


def name_in(line: str, notices: Iterable[str]) -> str:
    """
    Return the name at the start of ``line`` as one of the notices writes it; empty when none repeats it.

    What stands behind a bar or dash is a motto. A name that goes on in the notice ("Middle East" in "Middle East Herald")
    is another one; the form of a company behind it is not.
    """
    name = _BAR.split(line)[0].strip()
    words = re.findall(r"\w+", name)
    if not 2 <= len(words) <= _LONGEST or name[:1].islower():  # noqa: PLR2004 - one word may be anything
        return ""
    spelled = r"[\W_]+".join(map(re.escape, words))
    pattern = re.compile(rf"(?<!\w)(?i:{spelled})(?!\w)")
    return next((found for notice in notices if (found := _whole(pattern, notice))), "")


def _whole(pattern: re.Pattern[str], notice: str) -> str:
    match = pattern.search(notice)
    if not match:
        return ""
    after = re.sub(rf"^[ ,]+{COMPANY}\b", "", notice[match.end() :])
    goes_on = re.match(r" (?:&|(?!\d)\w)", after) and after[1:2].isupper()
    before = re.search(r"(?<=\s)(\w+) $", notice[: match.start()])
    came_on = before is not None and before[1][:1].isupper() and key(before[1]) not in {"the", "copyright"}
    return "" if goes_on or came_on else match.group()


def is_motto(line: str, headlines: Sequence[str], vocabulary: frozenset[str]) -> bool:
    """Whether a line glued to a masthead is no headline: two others follow, or one that says more of the text's words."""
    if len(headlines) > 1:
        return True
    return bool(headlines) and shared(line, vocabulary) < max(shared(text, vocabulary) for text in headlines)


def shared(line: str, vocabulary: frozenset[str]) -> float:
    """Return how large a part of a line's (a key's) longer words stands in the text."""
    words = [w for w in line.split() if len(w) > 3]  # noqa: PLR2004 - small words prove nothing
    return sum(1 for w in words if w in vocabulary) / len(words) if words else 0.0
