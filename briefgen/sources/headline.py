"""The title of a pasted text: which of the lines above the text it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name, read_byline, split_names
from briefgen.sources.page import ITEM, small_words
from briefgen.sources.particulars import CLOCK
from briefgen.sources.signers import are_names_by_day
from briefgen.sources.span import main_span
from briefgen.sources.stems import stems, taken_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.sources.labels import Marks
    from briefgen.sources.page import Line, Page

_REACH = 40
"""Unlabelled lines above the text among which a title is looked for; menus that no rule knows are as long."""
_LENGTHS = ((1, -5.0), (2, -2.5), (3, -0.5), (4, 1.0), (17, 2.5), (22, 1.0), (31, -1.0))
"""(words at most, points): headlines have 5 to 17 words."""
_VOCABULARY = 200
_HEAD = 8
"""Lines of a head between its title and its end."""
_KICKER_WORDS = 4
_ECHO = 3.0
_SIGNED_BELOW = 4.0
"""Points of a line with "By ..." right below it."""
_POINTS = range(3, 6)
"""How far below a headline its names may stand when two to four points of a summary part them."""
_CLOSED = 3.0
_UNFINISHED = 5.0
"""Points against a line that ends with a full stop, and against one that leads to the next with a colon."""
_OF_ENTRY = 4.0
"""Points against the heading of an entry of a live report, which stands below its time."""
_SIGNATURE_WORDS = 12
_BESIDE_NAMES = 4
"""Words of a line of names that are no name: a place, "and"."""
_FURNITURE = frozenset({"navigation", "footer", "consent", "newsletter", "related"})
_SIGNED = frozenset({"byline", "timestamp"})


def title_of(page: Page, marks: Marks) -> int | None:
    """
    Return the line of the title; None when the text has none.

    Every line above the text is weighed: a headline's length, how much of it the text takes up, what stands below it (names,
    a day, a dek) and between it and the text (menus speak against it), and whether the line above could be it as well.
    """
    span = main_span(page, marks)
    start = span.start if span else len(page.lines)
    free = [i for i in range(start - 1, -1, -1) if i not in marks and not ITEM.match(page.lines[i].text)][:_REACH]
    if not free:
        return _closed_title(page, marks, span.start if span else None)
    leave = small_words(page.wording.common)
    vocabulary = stems((line.key for line in page.lines[start : min(span.end, start + _VOCABULARY) if span else start]), leave)
    repeated = Counter(page.lines[i].key for i in free)
    costs = _costs_below(page, marks, start, free[-1])
    best, score = None, 0.0
    for index in free:
        worth = _worth(page, marks, index, start) + _echo(page.lines[index], vocabulary, leave) - costs[index]
        worth += 3 if repeated[page.lines[index].key] > 1 and page.lines[index].words > 2 else 0  # noqa: PLR2004 - a menu entry may come twice
        if best is None or worth >= score:
            best, score = index, worth
    return best if best is not None and score > 0 else None


def _worth(page: Page, marks: Marks, index: int, start: int) -> float:
    line = page.lines[index]
    worth = next((points for most, points in _LENGTHS if line.words <= most), -6.0)
    if line.text.endswith((".", ":", ",", ";")) and not line.text.endswith("..") and line.words > 2:  # noqa: PLR2004
        worth -= _UNFINISHED if line.text[-1] in ":,;" else _CLOSED
    if line.text == line.text.upper() != line.text.lower() and line.words <= 3:  # noqa: PLR2004 - a kicker in capitals
        worth -= 1.5
    if page.wording.section.is_line(line.key):
        worth -= 4
    if read_byline(line.text, page.wording) or are_names_by_day(page, marks, index):
        worth -= 8
    elif line.words <= 3 and line.text.lower() != line.text.upper() and is_name(line.text):  # noqa: PLR2004 - a person's name
        worth -= 2
    if index and marks.get(index - 1, ("", ""))[1] == CLOCK:
        worth -= _OF_ENTRY
    return worth + _neighbours(page, marks, index, start)


def _neighbours(page: Page, marks: Marks, index: int, start: int) -> float:
    """Names, days and a longer line below speak for a title; a line above that could be one itself speaks against it."""
    line, below, above = page.lines[index], index + 1, index - 1
    points = 0.0
    free = below <= start and below < len(page.lines) and below not in marks
    dek = free and page.lines[below].words > _KICKER_WORDS and below + 1 < start and _is_signed(page, marks, below + 1)
    if below < start and _is_signed(page, marks, below):
        lone = above < 0 or above in marks or page.lines[above].words <= _KICKER_WORDS
        points += _SIGNED_BELOW if lone and free and line.words > _KICKER_WORDS and _by(page, below) else 1.5
    elif _heads_points(page, marks, index, start):
        points += 3.0
    elif dek and (page.lines[below].words >= line.words or line.words > _KICKER_WORDS):
        points += 3.0 if line.words > _KICKER_WORDS else 1.5
    elif free and page.lines[below].words > line.words:
        points += 1.5
    if _is_below_head(page, marks, index, start):
        points -= 3.0
    if above >= 0 and above not in marks and _is_rival(page.lines[above]):
        points -= 2.5
    return points


def _heads_points(page: Page, marks: Marks, index: int, start: int) -> bool:
    """Whether two to four lines without a stop stand between a line and names or a day: the points of a summary."""
    end = index + 1
    while end < start and end not in marks and _is_rival(page.lines[end]) and not page.lines[end].closed:
        end += 1
    above = index - 1
    first = above < 0 or above in marks or not _is_rival(page.lines[above])
    return first and _is_rival(page.lines[index]) and end - index in _POINTS and end < start and _is_signed(page, marks, end)


def _is_rival(line: Line) -> bool:
    """Whether a line could be a title itself; one that leads on with a colon cannot."""
    return _KICKER_WORDS < line.words <= 22 and not line.prose and line.text[-1] not in ":："  # noqa: PLR2004 - a headline


def _is_below_head(page: Page, marks: Marks, index: int, start: int) -> bool:
    """Whether names or a day stand above a line and none below it, and a line that could be the title above those."""
    if any(_is_signed(page, marks, i) for i in range(index + 1, start)):
        return False
    signed = next((i for i in range(index - 1, max(-1, index - _HEAD), -1) if _is_signed(page, marks, i)), None)
    if signed is None:
        return False
    above = range(max(0, signed - _HEAD), signed)
    return any(i not in marks and page.lines[i].words > _KICKER_WORDS and not _is_signed(page, marks, i) for i in above)


def _is_signed(page: Page, marks: Marks, index: int) -> bool:
    line = page.lines[index]
    if index in marks:
        return marks[index][0] in _SIGNED and marks[index][1] != CLOCK
    return _by(page, index) or (line.words <= 4 and is_name(line.text)) or _names_above_day(page, marks, index)  # noqa: PLR2004


def _by(page: Page, index: int) -> bool:
    return read_byline(page.lines[index].text, page.wording) is not None


def _names_above_day(page: Page, marks: Marks, index: int) -> bool:
    """Whether a line right above a day holds names and hardly anything else: "A. Name and B. Name in a place"."""
    line = page.lines[index]
    if line.closed or line.words > _SIGNATURE_WORDS or index + 1 not in marks or marks[index + 1][0] != "timestamp":
        return False
    if line.text.lower() == line.text.upper():
        return False
    named = split_names(line.text, page.wording)
    return bool(named) and line.words - sum(len(name.split()) for name in named) <= _BESIDE_NAMES


def _echo(line: Line, vocabulary: frozenset[str], leave: frozenset[str]) -> float:
    hits, share = taken_up(line.key, vocabulary, leave)
    return min(_ECHO, 3 * share + 0.5 * min(hits, 4))


def _costs_below(page: Page, marks: Marks, start: int, first: int) -> dict[int, float]:
    """Return for each line what speaks against a title there: menus and lines without a role between it and the text."""
    costs: dict[int, float] = {}
    cost, deks, menus = 0.0, 0, 0
    for index in range(start - 1, first - 1, -1):
        line = page.lines[index]
        costs[index] = cost
        if index in marks:
            menus += marks[index][0] in _FURNITURE
            cost += 1.0 if marks[index][0] in _FURNITURE and menus <= 4 else 0.0  # noqa: PLR2004 - more are the same menu
        elif _is_signed(page, marks, index) or ITEM.match(line.text) or are_names_by_day(page, marks, index):
            continue
        elif line.words <= 3:  # noqa: PLR2004 - an entry or a kicker
            cost += 0.7
        else:
            deks += 1
            cost += 0.0 if deks == 1 else 0.5 if line.closed else 1.5
    return costs


def _closed_title(page: Page, marks: Marks, start: int | None) -> int | None:
    """A first line that ends with a stop is a title when it stands alone, is one short sentence and more text follows."""
    if start is None or any(i not in marks for i in range(start)):
        return None
    line = page.lines[start]
    later = [x for i, x in enumerate(page.lines) if i > start and i not in marks and x.prose]
    alone = start + 1 < len(page.lines) and page.lines[start + 1].gap
    short = line.words <= 18 and line.text.count(". ") == 0 and not line.text.endswith(".")  # noqa: PLR2004 - a headline
    return start if alone and short and later else None


def head_keys(page: Page, marks: Marks, indices: Sequence[int]) -> list[str]:
    """Return the keys of the lines that no rule knows and that have a headline's length."""
    return [page.lines[i].key for i in indices if i not in marks and 3 <= page.lines[i].words <= 30]  # noqa: PLR2004
