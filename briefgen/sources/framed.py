"""Rules for lines told by what frames them: promotions with a way past them, offers, labels of players, end marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name
from briefgen.sources.span import main_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page

_NAME_WORDS = 6
_MORE_WORDS = 6
"""Words that a way past a promotion has besides its name: "Skip NAME and continue reading"."""
_REACH = 14
_LABEL_WORDS = 2
_NOTE_WORDS = 20
_PLACEHOLDER_WORDS = 70
_BANNER = 12
"""First lines of a page, among which the sentences and buttons of a consent banner stand."""
_BUTTON_WORDS = 4
_BUTTONS = 3
_STOP_INSIDE = re.compile(r"[.!?؟]\s")
_END_MARK = re.compile(r"^(?:#(?:\s*#)+|[-–—*\s]*o[0oO]{2,}[-–—*\s]*|[-–—]\s?30\s?[-–—]|[-–—]+\s?0{3,}\s?[-–—]+)$")
"""How press releases and agencies end a text: "###", "-30-", "--ooOoo--"."""


def mark_skipped(page: Page, marks: Marks) -> Iterator[Verdict]:
    """
    Label a promotion inside a text that reader programs can skip.

    A line names it with a few words more ("Skip NAME and continue reading"), the name stands below, and once more at its end.
    """
    for index in range(len(page.lines) - 2):
        end = _end_of_skipped(page, index)
        if end is not None:
            yield from ((i, "related", "a promotion that can be skipped") for i in range(index, end + 1) if i not in marks)


def _end_of_skipped(page: Page, index: int) -> int | None:
    opener, name = page.lines[index], page.lines[index + 1]
    if not 0 < name.words <= _NAME_WORDS or not name.words < opener.words <= name.words + _MORE_WORDS or opener.closed:
        return None
    if f" {name.key} " not in f" {opener.key} " or _is_person(name.text) or not _prose_above(page, index):
        return None
    for end in range(index + 2, min(len(page.lines), index + _REACH)):
        line = page.lines[end]
        if f" {name.key} " in f" {line.key} " and name.words < line.words <= name.words + _MORE_WORDS and not line.closed:
            return end
    return None


def _is_person(text: str) -> bool:
    return text.lower() != text.upper() and is_name(text)


def _prose_above(page: Page, index: int) -> bool:
    return any(page.lines[i].prose for i in range(max(0, index - 3), index))


def mark_between_offers(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the line between two and more of the same offer or banner: its second sentence, its buttons."""
    offers: tuple[Label, ...] = ("newsletter", "consent")
    for label in offers:
        told = {i for i, (other, _) in marks.items() if other == label}
        for index in range(1, len(page.lines) - 1):
            first = index - 1 == 0 or index - 2 in told
            if index not in marks and first and index - 1 in told and index + 1 in told:
                yield index, label, f"stands inside a {label} notice"
    yield from _consent_buttons(page, marks)


def _consent_buttons(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the few words right below a consent notice at the top of the page: what can be clicked."""
    for index in [i for i in sorted(marks) if marks[i][0] == "consent" and i < _BANNER]:
        for near in range(index + 1, min(len(page.lines), index + 1 + _BUTTONS)):
            line = page.lines[near]
            if near in marks or line.words > _BUTTON_WORDS or line.gap or line.closed:
                break
            yield near, "consent", "a button of the consent notice above"


def mark_notes_to_browsers(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label a line that asks for JavaScript, in whatever language, and what stands where something did not load."""
    for index, line in enumerate(page.lines):
        if index in marks:
            continue
        if 1 < line.words <= _NOTE_WORDS and "javascript" in line.key.split():
            yield index, "navigation", "speaks of JavaScript"
        elif line.words <= _PLACEHOLDER_WORDS and (told := page.wording.placeholder.inside(line.key)):
            yield index, "navigation", f"stands where something did not load, or tells of browser or account (“{told}”)"


def mark_player_labels(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label a word or two in small letters between paragraphs: the kind of a player or picture, no heading."""
    span = main_span(page, marks)
    if span is None:
        return
    for index in range(span.start + 1, span.end - 1):
        line = page.lines[index]
        if index not in marks and line.words <= _LABEL_WORDS and line.text.islower() and line.text.replace(" ", "").isalpha():
            yield index, "navigation", "a word or two in small letters between paragraphs"
            below = page.lines[index + 1]
            if index + 1 not in marks and _is_sentence(below) and not page.lines[index + 2].prose:
                yield index + 1, "caption", "a sentence below the label of a player or picture"


def _is_sentence(line: Line) -> bool:
    return line.closed and line.words <= _NOTE_WORDS and not _STOP_INSIDE.search(line.text)


def mark_end(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the mark with which a press release or an agency ends its text, and what stands below it."""
    ends = [i for i, line in enumerate(page.lines) if _END_MARK.match(line.text) and 2 * i >= len(page.lines)]
    if len(ends) != 1 or not any(page.lines[i].prose for i in range(ends[0])):
        return
    yield ends[0], "footer", "the mark that ends the text"
    for index in range(ends[0] + 1, len(page.lines)):
        if index not in marks:
            yield index, "footer", "below the mark that ends the text"
