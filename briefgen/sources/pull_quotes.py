"""Pull quotes of a pasted text, and the lines that say whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sources.page import ITEM, small_words
from briefgen.sources.repeats import find_repeats, is_attribution
from briefgen.sources.stems import stems, taken_up
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefgen.sources.labels import Marks, Verdict
    from briefgen.sources.page import Page

_FEWEST = 5
_MARKS = "\"'“”„«»‘’‹›"
_SOURCE_WORDS = 9
_HEADING = 7
_LONGEST_HEADING = 14
_AROUND = 12
_MOST = 5000
"""Lines that are compared: longer texts are transcripts and reports, which pull no quotes out."""


def mark_pull_quotes(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label lines that repeat what the text says, and the line below each that names the speaker."""
    head = max((i for i, (label, _) in marks.items() if label in {"title", "dek"}), default=-1)
    body = [i for i in range(head + 1, len(page.lines)) if _holds(page, marks, i)][:_MOST]
    repeats = {body[at]: body[other] for at, other in find_repeats([page.lines[i].text for i in body], near=True).items()}
    headings = _headings(page, repeats)
    for index, other in repeats.items():
        line = page.lines[index]
        if (
            index in headings
            or index in marks
            or line.words < (_FEWEST - 1 if line.closed or line.text[0] in _MARKS else _FEWEST)
        ):
            continue  # a heading may take up words of the text
        if (
            other == index + 1
            and line.words <= _HEADING
            and not line.closed
            and line.text[0] in _MARKS
            and _prose_above(page, index)
        ):
            continue  # words of the paragraph below, as a heading
        yield index, "quote", f"repeats line {page.lines[other].number}"
        below = index + 1
        if below < len(page.lines) and below not in marks and below not in repeats and _attributes(page, marks, below):
            yield below, "quote", "says whose words the pull quote repeats"


def _headings(page: Page, repeats: Mapping[int, int]) -> frozenset[int]:
    """
    Return the short lines that say beforehand what a paragraph of their own section says, where a page has several.

    So headings in quotation marks do; one alone may be a pull quote all the same.
    """
    short = sorted(index for index in repeats if page.lines[index].words <= _LONGEST_HEADING and not page.lines[index].prose)
    before = [
        index
        for at, index in enumerate(short)
        if index < repeats[index] < (*short, len(page.lines))[at + 1] and _apart(page, index)
    ]
    return frozenset(before) if len(before) > 1 and len(before) > len(short) / 2 else frozenset()


def _apart(page: Page, index: int) -> bool:
    """Whether a line stands between two that end as sentences do, the lower one no name of who said it."""
    above, below = page.lines[index - 1], page.lines[index + 1]
    return index > 0 and above.closed and (below.closed or below.prose) and not is_attribution(below.text)


def _prose_above(page: Page, index: int) -> bool:
    return index > 0 and page.lines[index - 1].prose


def _holds(page: Page, marks: Marks, index: int) -> bool:
    """Whether a line is text that a quote can repeat: unlabelled and no item, or speech."""
    return marks[index][0] == "body" if index in marks else not ITEM.match(page.lines[index].text)


def _attributes(page: Page, marks: Marks, index: int) -> bool:
    """Whether a line below a pull quote says whose words it holds: after a dash, a name and role, or a speaker."""
    line = page.lines[index]
    if is_attribution(line.text):
        return True
    if line.words > _SOURCE_WORDS or line.closed or line.text[-1] in ":;,":
        return False
    near = page.lines[max(0, index - _AROUND) : index + _AROUND]
    name, comma, role = line.text.partition(",")
    told = f" {key(name)} "
    if comma and role and any(told in f" {other.key} " for other in near if other.prose):
        return True
    return _is_speaker(page, marks, index)


def _is_speaker(page: Page, marks: Marks, index: int) -> bool:
    """
    Whether a few words below a pull quote name its speaker and are no heading.

    They are glued to the quote and parted from what follows, or a heading stands below them, or the text near by says them.
    """
    line, below = page.lines[index], index + 1
    after = page.lines[below] if below < len(page.lines) else None
    if after is None:
        return False
    if not line.gap and after.gap:
        return True
    if line.gap and not page.lines[index - 1].gap:
        return False
    second = below not in marks and not after.prose and not after.closed and after.words <= _SOURCE_WORDS
    leave = small_words(page.wording.common)
    spoken = stems((page.lines[i].key for i in range(max(0, index - _AROUND), index - 1) if page.lines[i].prose), leave)
    hits, share = taken_up(line.key, spoken, leave)
    return second or (line.words > 1 and hits > 0 and share > 0.5)  # noqa: PLR2004 - most of the words
