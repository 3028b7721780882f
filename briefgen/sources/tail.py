"""Rules for what follows the text: headlines of other stories, notices, offers, the page's foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.mastheads import name_in
from briefgen.sources.page import leads_item
from briefgen.sources.span import main_span
from briefgen.sources.wording import PLATFORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page

_AFTER = frozenset({"related", "footer", "newsletter", "licence", "share"})
"""What stands below an article."""
_HEADLINE = 5
_OWNED = re.compile(r"^(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_NAME_WORDS = 5
_OFFER_WORDS = 24
_OFFICE_WORDS = 8
_BUTTON_WORDS = 4


def mark_tail(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label what follows the text and no other rule knows."""
    span = main_span(page, marks)
    if span is None:
        return
    notices = [page.lines[i].text for i, (label, _) in marks.items() if label == "licence"]
    after = [i for i in sorted(marks) if i >= span.end and marks[i][0] in _AFTER]
    ended = False
    for index in range(span.end, len(page.lines)):
        if index in marks:
            ended = ended or marks[index][0] in _AFTER
            continue
        if not ended and _is_of_a_list(page, index):
            continue
        if name_in(page.lines[index].text, notices) and page.lines[index].words <= _NAME_WORDS:
            yield index, "footer", "the site's name, which its notice repeats"
        elif found := _below_text(page, marks, index, span.end, seen=bool(after)):
            yield index, *found


def _is_of_a_list(page: Page, index: int) -> bool:
    """Whether a line is an item of a list or heads one, which an article may end with."""
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    heads = below is not None and page.lines[index].words <= 6 and leads_item(below.text)  # noqa: PLR2004 - a heading
    return leads_item(page.lines[index].text) or heads


def _below_text(page: Page, marks: Marks, index: int, start: int, *, seen: bool) -> tuple[Label, str] | None:
    line = page.lines[index]
    if told := _by_wording(page, line):
        return told
    if line.words >= _HEADLINE:
        return "related", "a line below the text"
    if _heads_headlines(page, marks, index) or _is_among_headlines(page, marks, index, start):
        return "related", "among headlines below the text"
    return ("footer", "a few words below the text") if seen or line.words < _HEADLINE else None


def _by_wording(page: Page, line: Line) -> tuple[Label, str] | None:
    own = page.wording
    if _OWNED.match(line.text) and line.words <= _OFFER_WORDS:
        return "licence", "begins with ©, below the text"
    if line.words <= _OFFER_WORDS and own.newsletter_inside.inside(line.key):
        return "newsletter", "speaks of a newsletter, below the text"
    if line.words <= _BUTTON_WORDS and (own.share.starts(line.key) or own.share.ends(line.key) or PLATFORMS.ends(line.key)):
        return "share", "a few words with a share button's, below the text"
    told = own.footer.starts(line.key) or own.footer.ends(line.key)
    if line.words <= _OFFICE_WORDS and told and (" " in told or line.words < _HEADLINE):
        return "footer", f"an office, or an entry of the page's foot (“{told}”)"
    return None


def _heads_headlines(page: Page, marks: Marks, index: int) -> bool:
    """Whether a few words stand right above a headline and nothing like them above: the head of a list of other stories."""
    below, above = index + 1, index - 1
    headline = below < len(page.lines) and below not in marks and page.lines[below].words >= _HEADLINE
    alone = above in marks or page.lines[above].prose or page.lines[index].gap
    return headline and alone and page.lines[index].words > 1


def _is_among_headlines(page: Page, marks: Marks, index: int, start: int) -> bool:
    """Whether a short line of two words or more ends a run of headlines, glued to the last one."""
    above, line = index - 1, page.lines[index]
    if above < start or line.gap or line.words == 1:
        return False
    return above not in marks and page.lines[above].words >= _HEADLINE
