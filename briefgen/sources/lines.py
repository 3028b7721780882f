"""The line classifier: every line of a pasted text gets one label and a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.bylines import read_byline
from briefgen.sources.captions import Caption, is_credit, looks_like_credit, read_caption
from briefgen.sources.furniture import mark_newsletter_block, mark_related, mark_wording
from briefgen.sources.head import mark_head, mark_masthead
from briefgen.sources.labels import Labelled, apply_rules
from briefgen.sources.page import ITEM
from briefgen.sources.repeats import find_repeats, is_attribution
from briefgen.sources.span import main_span
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Marks, Rule, Verdict
    from briefgen.sources.page import Line, Page

_BRACKET_END = re.compile(r"^(?P<before>.*\S)\s*[\(\[](?P<credit>[^()\[\]]{2,60})[\)\]]$", re.DOTALL)
_AFTER = frozenset({"related", "footer", "newsletter", "licence", "share"})
"""What stands below an article."""
_HEADING_WORDS = 14
_BYLINE_WORDS = 24


def caption_of(page: Page, index: int) -> Caption | None:
    """Return the caption in a line by its own signs and by where it stands; None when it is no caption."""
    line = page.lines[index]
    found = read_caption(line.text, page.wording)
    if found and (found.caption or line.words <= 12):  # noqa: PLR2004 - a credit alone is short
        return found
    return _glued_caption(page, index, line)


def _glued_caption(page: Page, index: int, line: Line) -> Caption | None:
    """A line glued to its neighbour that ends with a name in brackets: whoever pasted it lost the picture between."""
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    glued = not line.gap or (after is not None and not after.gap)
    match = _BRACKET_END.match(line.text)
    if not glued or not match or line.words > 60 or match["before"][-1] in ".!?":  # noqa: PLR2004
        return None
    if not looks_like_credit(match["credit"], match["before"]):
        return None
    return Caption(match["before"].strip(), match["credit"].strip(), "glued to a paragraph and ends with a name in brackets")


def mark_captions(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label captions and lines that only credit a picture."""
    for index in range(len(page.lines)):
        if index in marks or not (found := caption_of(page, index)):
            continue
        yield index, "caption", found.reason
        before = index - 1
        if not found.caption and before >= 0 and before not in marks and _captions_above(page, before, index):
            yield before, "caption", "a credit stands right below"


def _captions_above(page: Page, before: int, credit: int) -> bool:
    line = page.lines[before]
    if line.prose and line.closed and not line.gap and line.words >= 12:  # noqa: PLR2004 - a paragraph glued to all around it
        return False
    return not page.lines[credit].gap and line.words <= 60 and before > 0 and not is_credit(line.text)  # noqa: PLR2004


def mark_repeats(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label pull quotes and the lines that say whose words they are."""
    head = max((i for i, (label, _) in marks.items() if label in {"title", "dek"}), default=-1)
    body = [i for i in range(head + 1, len(page.lines)) if i not in marks]
    repeats = find_repeats([page.lines[i].text for i in body])
    for at, other in repeats.items():
        index = body[at]
        if page.lines[index].words < 5:  # noqa: PLR2004 - a heading may take up words of the text
            continue
        yield index, "quote", f"repeats line {page.lines[body[other]].number}"
        if index + 1 < len(page.lines) and _attributes(page, index + 1):
            yield index + 1, "quote", "says whose words the pull quote repeats"


def _attributes(page: Page, index: int) -> bool:
    """Whether a line below a pull quote says whose words it holds: after a dash, or a name of the text and a role."""
    line = page.lines[index]
    if is_attribution(line.text):
        return True
    name, comma, role = line.text.partition(",")
    told = f" {key(name)} "
    named = any(told in f" {other.key} " for other in page.lines if other.prose)
    return bool(comma and role) and not line.gap and line.words <= 8 and not line.closed and named  # noqa: PLR2004 - a name, a role


def mark_bylines(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label bylines outside the head: right above the title, or signing off below the text."""
    span = main_span(page, marks)
    if span is None:
        return
    for index in (*range(max(0, span.start - 8), span.start), *range(max(0, span.end - 2), min(len(page.lines), span.end + 6))):
        line = page.lines[index]
        if index not in marks and line.words <= _BYLINE_WORDS:
            byline = read_byline(line.text.strip("()[] ") if line.text[:1] in "([" else line.text, page.wording)
            if byline and byline.authors:
                yield index, "byline", byline.reason


def mark_tail(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label what follows the text: headlines of other stories and the page's foot."""
    span = main_span(page, marks)
    if span is None:
        return
    seen_end = any(marks[i][0] in _AFTER for i in marks if i >= span.end)
    for index in range(span.end, len(page.lines)):
        line = page.lines[index]
        ended = any(marks[i][0] in _AFTER for i in marks if span.end <= i < index)
        if index in marks or (not ended and (ITEM.match(line.text) or _heads_items(page, index))):
            continue
        if line.words >= 5:  # noqa: PLR2004 - a headline
            yield index, "related", "a line below the text"
        elif seen_end or line.words <= 4:  # noqa: PLR2004
            yield index, "footer", "a few words below the text"


def _heads_items(page: Page, index: int) -> bool:
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    return below is not None and page.lines[index].words <= 6 and page.lines[index].gap and bool(ITEM.match(below.text))  # noqa: PLR2004


def mark_items(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label items of lists: at least two lines in a row that begin with a mark or number."""
    open_items = [i for i, line in enumerate(page.lines) if i not in marks and ITEM.match(line.text)]
    for index in open_items:
        if index - 1 in open_items or index + 1 in open_items:
            yield index, "item", "begins with a mark, like its neighbour"
        elif page.lines[index].text.startswith(("•", "‣", "▪", "◦", "●", "■")):
            yield index, "item", "begins with a bullet"


def mark_headings(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label headings: short lines without a stop that stand alone above a paragraph."""
    for index, line in enumerate(page.lines):
        if index not in marks and _is_heading(page, marks, index, line):
            yield index, "heading", "a short line without a stop above a paragraph"


def _is_heading(page: Page, marks: Marks, index: int, line: Line) -> bool:
    if line.words > _HEADING_WORDS or not line.words or (line.closed and line.text[-1] not in "?؟"):
        return False
    if line.text[:1].islower() or line.text[:1] in "\"'“„«-–—(" or line.text[-1] in ',;:…"”»':
        return False
    below = next((i for i in range(index + 1, len(page.lines)) if _counts(marks, i)), None)
    return below is not None and (page.lines[below].words > line.words or page.lines[below].closed) and line.gap


def _counts(marks: Marks, index: int) -> bool:
    return index not in marks or marks[index][0] == "item"


RULES: tuple[Rule, ...] = (
    mark_wording,
    mark_newsletter_block,
    mark_related,
    mark_captions,
    mark_masthead,
    mark_head,
    mark_bylines,
    mark_repeats,
    mark_items,
    mark_tail,
    mark_headings,
)
"""In the order in which they are asked; what one has labelled no later one changes."""


def label_lines(page: Page) -> tuple[Labelled, ...]:
    """Return each line of the page with its label and the reason for it."""
    return apply_rules(page, RULES)
