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
_SUBJECT_WORDS = 2.2
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
    runs = _runs_of_few_words(page, marks, span.end)
    for index in range(span.end, len(page.lines)):
        if index in marks:
            ended = ended or marks[index][0] in _AFTER
            continue
        if index in runs:
            yield index, *runs[index]
            continue
        if not ended and _is_of_a_list(page, index):
            continue
        if name_in(page.lines[index].text, notices) and page.lines[index].words <= _NAME_WORDS:
            yield index, "footer", "the site's name, which its notice repeats"
        elif found := _below_text(page, marks, index, span.end, seen=bool(after)):
            yield index, *found


def _runs_of_few_words(page: Page, marks: Marks, start: int) -> dict[int, tuple[Label, str]]:
    """
    Return what runs of short lines are that stand between the text and the page's foot, where something else follows them.

    Lines of a word or two are the subjects of the page, longer ones the titles of other texts; what begins with # is a subject
    wherever it stands. Behind the first entry of the foot all is foot.
    """
    foot = min((i for i in marks if i >= start and marks[i][0] in {"footer", "licence"}), default=len(page.lines))
    others = min((i for i in marks if i >= start and marks[i][0] in {"related", "newsletter"}), default=len(page.lines))
    found: dict[int, tuple[Label, str]] = {}
    index = start
    while index < foot:
        end = index
        while end < foot and end not in marks and _is_few_words(page, end):
            end += 1
        run = range(index, end)
        in_foot = end == foot and others < index
        if run and _goes_on(page, marks, run):
            found |= dict.fromkeys(run, ("navigation", "goes on with a menu, below the text"))
        elif len(run) > 1 and end < len(page.lines) and not in_foot and not _is_of_a_list(page, index):
            words = sum(page.lines[i].words for i in run) / len(run)
            entry: tuple[Label, str] = (
                ("navigation", "a subject of the page, below the text")
                if words <= _SUBJECT_WORDS
                else ("related", "a title among others, below the text")
            )
            found |= dict.fromkeys(run, entry)
        index = max(end, index + 1)
    tags = (
        i for i in range(start, len(page.lines)) if i not in marks and page.lines[i].text[0] == "#" and _is_few_words(page, i)
    )
    return found | dict.fromkeys(tags, ("navigation", "begins with #, below the text"))


def _goes_on(page: Page, marks: Marks, run: range) -> bool:
    """Whether lines of a word or two are glued to an entry of a menu above them."""
    above = run[0] - 1
    few = sum(page.lines[i].words for i in run) <= _SUBJECT_WORDS * len(run)
    return few and not page.lines[run[0]].gap and above in marks and marks[above][0] == "navigation"


def _is_few_words(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.words < _HEADLINE and not line.closed and not _by_wording(page, line)


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
