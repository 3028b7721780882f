"""What neither rules nor model see line by line: a page has one title, and text by which no other text stands is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.captions import read_caption
from briefgen.sources.page import small_words
from briefgen.sources.stems import stems, taken_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.sources.labels import Label, Labelled
    from briefgen.sources.page import Page

_TEXT: frozenset[Label] = frozenset({"body", "heading", "item"})
_BY_TEXT: frozenset[Label] = frozenset({"caption", "dek"})
"""What stands right by a text: a paragraph with text on one side may be it."""
_OPENING = 60
"""Lines of the text that are asked how far they take a title up."""
_RULE = 1.5
"""Points of the title that the rules chose."""
_TWICE = 1.0
"""Points of a title that stands more than once."""
_STEP = 0.1
"""Points against each line that stands between a title and the text, up to a menu's length."""
_MENU = 20
_FEWEST = 3
_COUNT = re.compile(r"\(?(\d{1,2})(?:[.)]|/\d{1,2})\s")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s")
_POINTS = 6
_LONG = 30
_STOP_INSIDE = re.compile(r"[.!?؟]\s")


def settle(page: Page, found: Sequence[Labelled], best: Sequence[Label]) -> list[Label]:
    """
    Return the labels of a page's lines, given what the rules say of each line and what the model says.

    Lines that the model alone takes for text, in a run of which the rules take no line for text, keep the rules' label:
    they are summaries of other stories. Points that all have one number are none. Of several different titles one is kept.
    """
    settled: list[Label] = [
        "caption" if label in _TEXT and item.label == "caption" and _tells_of_picture(page, item) else label
        for item, label in zip(found, best, strict=True)
    ]
    for index, item in enumerate(found):
        if settled[index] == "item" and item.label != "item" and _is_numbered_alike(page, index):
            settled[index] = item.label
        if item.label == "body" and settled[index] not in _TEXT and _is_by_paragraphs(page, found, index, settled[index]):
            settled[index] = "body"
    _name_numbered_pictures(page, settled)
    for run in _runs_of_text(settled):
        if not any(found[i].label in _TEXT for i in run) and not _could_be_text(page, run, best):
            for index in run:
                settled[index] = found[index].label
    return _with_one_title(page, found, settled)


def _is_by_paragraphs(page: Page, found: Sequence[Labelled], index: int, label: Label) -> bool:
    """
    Whether a paragraph of two sentences, or a long one, stands by one that the rules take for text, captions between two.

    A sentence of some length between two paragraphs is no caption for the model's opinion alone: a sentence lost is worse
    than one too many.
    """
    line = page.lines[index]
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(found)]
    beside = sum(found[i].label == "body" and page.lines[i].prose and page.lines[i].closed for i in near)
    if label == "caption" and line.prose and line.closed and beside > 1 and not page.wording.scene.starts(line.key):
        return True
    long = line.prose and line.closed and (line.words >= _LONG or len(_STOP_INSIDE.findall(line.text)) > 0)
    return long and beside > (label in _BY_TEXT)


def _name_numbered_pictures(page: Page, settled: list[Label]) -> None:
    """Call lines captions whose numbers are missing among those of captions: pictures that are counted ("1. ...", "2. ...")."""
    counted = {i: number[1] for i, line in enumerate(page.lines) if (number := _COUNT.match(line.text))}
    told = {number for i, number in counted.items() if settled[i] == "caption"}
    missing = [i for i, number in counted.items() if settled[i] in _TEXT and number not in told]
    if len(told) > len(missing) and len(told) >= _FEWEST:
        for index in missing:
            settled[index] = "caption"


def _tells_of_picture(page: Page, item: Labelled) -> bool:
    """Whether a line says by itself that it is a caption: with a credit, or a word that opens captions."""
    told = read_caption(item.line.text, page.wording)
    return told is not None and bool(told.caption)


def _is_numbered_alike(page: Page, index: int) -> bool:
    """Whether a line begins with the number of the line above or below: it is in their names, and counts nothing."""
    number = _NUMBER.match(page.lines[index].text)
    near = [page.lines[i].text for i in (index - 1, index + 1) if 0 <= i < len(page.lines)]
    return number is not None and any(text.startswith(number.group()) for text in near)


def _could_be_text(page: Page, run: range, best: Sequence[Label]) -> bool:
    """Whether lines that the model alone takes for text hold a paragraph with others, or are the few points of a summary."""
    if len(run) > 1 and any(page.lines[i].prose and page.lines[i].closed for i in run):
        return True
    return 1 < len(run) <= _POINTS and all(best[i] == "item" for i in run)


def _runs_of_text(labels: Sequence[Label]) -> list[range]:
    runs: list[range] = []
    start = 0
    while start < len(labels):
        end = start
        while end < len(labels) and labels[end] in _TEXT:
            end += 1
        if end > start:
            runs.append(range(start, end))
        start = max(end, start + 1)
    return runs


def _with_one_title(page: Page, found: Sequence[Labelled], labels: list[Label]) -> list[Label]:
    """Keep the title that the text takes up most, and call the others what the rules call them, or entries of a menu."""
    told = [i for i, label in enumerate(labels) if label == "title" or found[i].label == "title"]
    if len({page.lines[i].key for i in told if labels[i] == "title"}) == 1:
        return labels
    text = [i for i, label in enumerate(labels) if label == "body" and page.lines[i].prose]
    if not told or not text:
        return labels
    leave = small_words(page.wording.common)
    vocabulary = stems((page.lines[i].key for i in text[:_OPENING]), leave)
    worth = {i: _worth(page, found, i, told, text[0], vocabulary, leave) for i in told}
    kept = page.lines[max(told, key=lambda i: (worth[i], i))].key
    for index in told:
        if page.lines[index].key == kept:
            labels[index] = "title"
        elif labels[index] == "title":
            labels[index] = found[index].label if found[index].label != "title" else "navigation"
    return labels


def _worth(
    page: Page,
    found: Sequence[Labelled],
    index: int,
    told: Sequence[int],
    text: int,
    vocabulary: frozenset[str],
    leave: frozenset[str],
) -> float:
    line = page.lines[index]
    hits, share = taken_up(line.key, vocabulary, leave)
    points = 3 * share + 0.5 * min(hits, 4)
    points += _RULE if found[index].label == "title" else 0.0
    points += _TWICE if sum(page.lines[i].key == line.key for i in told) > 1 else 0.0
    points -= _STEP * min(_MENU, abs(text - index))
    return points - (2.0 if line.words < _FEWEST else 0.0)
