"""Rules for what runs through a text besides paragraphs: lists, headings, speech after dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.page import ITEM, first_prose, is_glued, last_prose, leads_item
from briefgen.sources.span import main_span
from briefgen.sources.wording import key
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page
    from briefgen.sources.wording import Wording

_HEADING_WORDS = 14
_GLUED_HEADING_WORDS = 12
_SCENE_WORDS = 5
_QUOTED = (('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"), ("»", "«"))
_DATED = re.compile(r",\s(?:[^\W\d_]+\s)?(?:19|20)\d\d$")
_QUOTATION = re.compile(r"“[^”]*”|«[^»]*»|„[^“]*“|\"[^\"]*\"")
_OPENED = re.compile(r"^[A-ZÀ-ÞА-ЯЁ][\w'’-]*(?: [\w'’-]+){0,2}: [A-ZÀ-ÞА-ЯЁ\"'“„«]")
_LONG_SCENE = 10
_DASH = re.compile(r"^[—–―]\s+\S")
_NUMBER = re.compile(r"^\(?\d{1,2}(?:[.)]|\s?[-–])\s")
_DASH_HEADING = re.compile(r"^-\s(?=\S)(?!.*[.!?]$)")
"""Agencies set headings with a hyphen; one alone is no list."""
_TURKISH_FIRST_PERSON = re.compile(r"(?:yor(?:um|uz)|[dt][ıiuü][mk]|[ae]ca[ğk][ıi][mz])\b")
"""The endings of the present, the past and the future when somebody speaks of himself or of us."""
_BULLETS = ("•", "‣", "▪", "◦", "●", "■", "✓", "✔", "➤", "➢", "◆", "▸")
_FACT = re.compile(r"^(?:\d{1,3}(?:[ \u00a0.,]\d{3})+|\d{3,}|\d+(?:[.,]\d+)?\s?%|[$€£]\s?\d)\D|^[^:]{3,50}: [^:]*\d[^:]*$")
_LONGEST_FACT = 200
_GOES_ON = ",;،؛"
_PARTS = 20
_ROWS = 3
_CELL_WORDS = 4
_SPEECH_END = '.!?…؟»”"'


def mark_dialogue(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the questions and answers of an interview that begin with a dash: one of them at least asks."""
    spoken = [i for i, line in enumerate(page.lines) if i not in marks and _DASH.match(line.text)]
    if len(spoken) < 2 or not any(page.lines[i].text[-1] in "?؟" for i in spoken):  # noqa: PLR2004 - a question, an answer
        return
    for index in spoken:
        if page.lines[index].text[-1] in _SPEECH_END:
            yield index, "body", "speech after a dash, in an interview"


def mark_tables(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the rows of a table: three lines or more in a row in columns, few words in each, numbers in half of them."""
    index = first_prose(page) + 1
    while index < len(page.lines):
        end = index
        while end < len(page.lines) and end not in marks and page.lines[end].columns > 1:
            end += 1
        rows = page.lines[index:end]
        counted = sum(any(map(str.isdigit, row.text)) for row in rows)
        few = sum(row.words for row in rows) <= _CELL_WORDS * sum(row.columns for row in rows)
        if len(rows) >= _ROWS and counted >= len(rows) / 2 and few:
            yield from ((i, "item", "a row of a table, with numbers, below text") for i in range(index, end))
        index = max(end, index + 1)


def mark_items(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label items of lists: at least two lines in a row that begin with the same kind of mark, and no number."""
    kinds = _kinds(page, marks)
    for index, kind in kinds.items():
        if kind == "number":
            continue
        if kind in (kinds.get(index - 1), kinds.get(index + 1)) and (kind != "year" or not page.lines[index].prose):
            yield index, "item", "begins with a mark, like its neighbour"
        elif kind == "bullet":
            yield index, "item", "begins with a bullet"
    for index, line in enumerate(page.lines):
        if line.text[-1] in ":：" and index not in marks:
            yield from _enumerated(page, marks, index + 1)
    yield from _counted(page, marks)


def mark_numbered(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label lines in a row that begin with numbers: items as a rule, but ranks of stories and pictures are numbered as well."""
    kinds = _kinds(page, marks)
    for index, kind in kinds.items():
        if (
            kind == "number"
            and "number" in (kinds.get(index - 1), kinds.get(index + 1))
            and not _same_number(page, index, kinds)
        ):
            yield index, "item", "begins with a number, like its neighbour"


def _kinds(page: Page, marks: Marks) -> dict[int, str]:
    return {i: _kind(line.text) for i, line in enumerate(page.lines) if i not in marks and leads_item(line.text)}


def _same_number(page: Page, index: int, kinds: dict[int, str]) -> bool:
    """Whether a neighbour begins with the same number: a name ("3. Liga"), which counts nothing."""
    own = page.lines[index].text.split()[0]
    return any(kinds.get(near) == "number" and page.lines[near].text.split()[0] == own for near in (index - 1, index + 1))


def _counted(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label facts in a row below a paragraph or heading of the text: each begins with a number, or ends a label with one."""
    index = first_prose(page)
    while index < len(page.lines):
        end = index
        while end < len(page.lines) and end not in marks and _counts(page.lines[end]):
            end += 1
        if end - index > 1 and _in_text(page, marks, index - 1):
            yield from ((i, "item", "a fact with a number, among others") for i in range(index, end))
        index = max(end, index + 1)


def _counts(line: Line) -> bool:
    short = 1 < line.words <= _HEADING_WORDS and len(line.text) <= _LONGEST_FACT and not line.closed
    return short and bool(_FACT.match(fold(line.text)))


def _in_text(page: Page, marks: Marks, index: int) -> bool:
    """Whether a line is a paragraph, or a heading right below one."""
    if index < 0 or index in marks:
        return False
    line = page.lines[index]
    return (line.closed and line.prose) or (index > 0 and index - 1 not in marks and page.lines[index - 1].prose)


def _enumerated(page: Page, marks: Marks, start: int) -> Iterator[Verdict]:
    """Label lines below a colon that are parts of one sentence: each ends with a comma or semicolon, the last with a stop."""
    end = start
    while end < len(page.lines) and end not in marks and page.lines[end].text[-1] in _GOES_ON:
        end += 1
    if start < end < len(page.lines) and end not in marks and page.lines[end].text[-1] in ".;" and end - start < _PARTS:
        for index in range(start, end + 1):
            yield index, "item", "a part of the sentence that ends with a colon above"


def _kind(text: str) -> str:
    if not ITEM.match(text):
        return "year"
    if text.startswith(_BULLETS):
        return "bullet"
    if _NUMBER.match(text):
        return "number"
    return "letter" if text[0].isalpha() else text[0]


def mark_scenes(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label captions that a word and a colon open ("Queue: Residents wait for rice ..."), among paragraphs, without a stop."""
    span = main_span(page, marks)
    for index in range(max(first_prose(page) + 1, span.start if span else 0), last_prose(page)):
        line = page.lines[index]
        if index not in marks and line.words > _SCENE_WORDS and not line.closed and _OPENED.match(line.text):
            beside = any(_OPENED.match(page.lines[i].text) and not page.lines[i].closed for i in (index - 1, index + 1))
            if line.words >= _LONG_SCENE or beside:
                yield (index, "caption", "a word and a colon open it, and no stop ends it")


def mark_headings(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label headings: short lines without a stop that stand alone above a paragraph or a list."""
    glued = is_glued(page)
    below = _next_in_text(page, marks)
    asks = _is_interview(page, marks, below)
    for index, line in enumerate(page.lines):
        if index not in marks and _could_head(line) and below[index] is not None and (line.gap or glued):
            after = page.lines[below[index] or 0]
            listed = leads_item(after.text)
            if line.text.endswith(":") and not (listed and line.words <= 3):  # noqa: PLR2004 - a longer one is a sentence
                continue
            if asks and line.text[-1] in "?؟":
                yield index, "body", "a question of an interview"
                continue
            if _DASH_HEADING.match(line.text) and not after.prose:
                continue
            longer = after.words > line.words or after.closed or listed
            if longer and (line.gap or after.prose or listed or after.closed):
                yield index, *_named(page, line)


def _is_interview(page: Page, marks: Marks, below: list[int | None]) -> bool:
    """Whether questions are an interviewer's and no headings: of the answers a third speak in the first person."""
    asked = [
        i for i, line in enumerate(page.lines) if i not in marks and line.text[-1] in "?؟" and line.words <= _HEADING_WORDS
    ]
    answers = [page.lines[found] for i in asked if (found := below[i]) is not None]
    own = sum(1 for line in answers if _speaks(line, page.wording))
    return len(answers) >= 2 and own >= len(answers) / 3  # noqa: PLR2004 - two questions at least


def _speaks(line: Line, own: Wording) -> bool:
    outside = _QUOTATION.sub(" ", line.text)
    said = bool(own.first_person.inside(key(outside)))
    return said or (own.language == "tr" and bool(_TURKISH_FIRST_PERSON.search(outside)))


def _named(page: Page, line: Line) -> tuple[Label, str]:
    """Return what a short line above a paragraph is: a heading, unless it says what a picture shows."""
    if line.words >= _SCENE_WORDS and _DATED.search(line.text):
        return "caption", "says what a picture shows, and when"
    if line.words >= _SCENE_WORDS and (told := page.wording.scene.inside(line.key)):
        return "caption", f"says what a picture shows (“{told}”)"
    return "heading", "a short line without a stop above a paragraph"


def _next_in_text(page: Page, marks: Marks) -> list[int | None]:
    """Return for each line the next one below it that is text: unlabelled, or an item, or speech."""
    following: list[int | None] = [None] * len(page.lines)
    found: int | None = None
    for index in range(len(page.lines) - 1, -1, -1):
        following[index] = found
        if index not in marks or marks[index][0] in {"item", "body"}:
            found = index
    return following


def _could_head(line: Line) -> bool:
    text = line.text
    if not line.words or line.words > _HEADING_WORDS:
        return False
    if any(text.startswith(left) and text.endswith(right) for left, right in _QUOTED) and line.words <= _GLUED_HEADING_WORDS:
        return "." not in text and "," not in text[-2:]
    if line.closed and text[-1] not in "?؟:":
        return False
    if _DASH_HEADING.match(text):
        return text[-1] not in ",;…"
    return not (text[:1].islower() or text[:1] in "\"'“„«-–—(@#" or text[-1] in ',;…"”»')
