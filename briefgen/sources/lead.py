"""Rules for what stands between the title and the text: dek, names, pictures, repeats of the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.bylines import read_byline
from briefgen.sources.contents import is_chapter
from briefgen.sources.datelines import read_dateline
from briefgen.sources.page import ITEM
from briefgen.sources.signers import SIGNED, is_signature, role_of, signs
from briefgen.sources.span import main_span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page

_HEADROOM = 24
"""Lines between title and text: kickers, dek, names, dates, pictures, buttons."""
_DEK_WORDS = 5
_UNTOLD: tuple[Label, str] = ("caption", "stands above the text, below the dek")
_OFFICE_WORDS = 7
_SMALL = 3
_CREDITED = re.compile(r"\S\s*[(\[][^\d()\[\]]{2,30}[)\]]\.?$")


def mark_lead(page: Page, marks: Marks, title: int) -> Iterator[Verdict]:
    """Label dek, names, pictures and repeats of the title between it and the text."""
    found = {index: (label, reason) for index, label, reason in _lead(page, marks, title)}
    points = {i for i in found if found[i] == _UNTOLD and (found.get(i - 1) == _UNTOLD or found.get(i + 1) == _UNTOLD)}
    for index, (label, reason) in found.items():
        yield (index, "item", "a point of the summary above the text") if index in points else (index, label, reason)


def _lead(page: Page, marks: Marks, title: int) -> Iterator[Verdict]:
    end = min(len(page.lines), title + _HEADROOM)
    body = _body_start(page, marks, title, end)
    dek_seen = signed = False
    for index in range(title + 1, body):
        line = page.lines[index]
        if index in marks:
            signed = signed or is_signature(marks, index)
            continue
        if ITEM.match(line.text):
            continue
        if is_chapter(page, index):
            yield index, "heading", "the first of the headings that Roman numbers count"
        elif line.key == page.lines[title].key:
            yield index, "title", "the title once more"
        elif byline := read_byline(line.text, page.wording):
            signed = True
            yield index, "byline", byline.reason
        elif reason := signs(page, marks, index, signed=signed):
            signed = True
            yield index, "byline", reason
        elif heads_text(page, marks, index, body):
            yield from _first_heading(line, index)
        else:
            captions = dek_seen or _is_caption_place(marks, title, index, line)
            label, reason = _of_office(page, marks, index) or _standing(line, dek_seen=captions)
            dek_seen = dek_seen or label == "dek"
            yield index, label, reason


def _of_office(page: Page, marks: Marks, index: int) -> tuple[Label, str] | None:
    """Return what an account is, and a few words right above the day, each with a capital: they name who published."""
    line = page.lines[index]
    if line.text[0] == "@" and line.words == 1:
        return "byline", "an account of who wrote"
    dated = index + 1 in marks and marks[index + 1][0] == "timestamp"
    long = [word for word in line.text.split() if len(word) > _SMALL]
    named = line.words <= _OFFICE_WORDS and len(long) > 1 and not line.closed and all(w[0].isupper() for w in long)
    return ("kicker", "an office right above the day") if dated and named else None


def _is_caption_place(marks: Marks, title: int, index: int, line: Line) -> bool:
    """Whether a line without a stop stands below name or day: what is said there says what the picture shows."""
    return not line.closed and any(is_signature(marks, i) for i in range(title + 1, index))


def _first_heading(line: Line, index: int) -> Iterator[Verdict]:
    """A question may be an interviewer's: the rule for headings decides."""
    if line.text[-1] not in "?؟":
        yield (index, "heading", "a few words right above the text or a list, apart from the head")


def _standing(line: Line, *, dek_seen: bool) -> tuple[Label, str]:
    if line.words < _DEK_WORDS:
        return "kicker", "a few words in the head"
    if line.text.lower() == line.text.upper() and _CREDITED.search(line.text):
        return "caption", "ends with a name in brackets, in a script without capitals"
    return _UNTOLD if dek_seen else ("dek", "stands between the title and the text")


def heads_text(page: Page, marks: Marks, index: int, body: int) -> bool:
    """Whether a short line of the head is the first heading: right above the text or a list, below names and days."""
    line, after = page.lines[index], index + 1
    if line.words > 8 or (line.closed and line.text[-1] not in "?؟:") or after >= len(page.lines):  # noqa: PLR2004 - a heading
        return False
    listed = after not in marks and bool(ITEM.match(page.lines[after].text))
    if not listed and after != body:
        return False
    if page.wording.kind.is_line(line.key) or page.wording.updated.is_line(line.key):
        return False
    before = marks.get(index - 1, ("", ""))[0]
    listed = listed or bool(ITEM.match(page.lines[index - 1].text))
    return listed or before in {"timestamp", "byline", "caption", "share", "navigation"}


def _body_start(page: Page, marks: Marks, title: int, end: int) -> int:
    """
    Return the first line of the text.

    It is the paragraph with a dateline where one of the first has one. Else it is the first paragraph; the paragraph
    right below the title is the dek where names, dates or pictures part it from the text.
    """
    free = [i for i in range(title + 1, end) if i not in marks and page.lines[i].key != page.lines[title].key]
    prose = [i for i in free if page.lines[i].prose and not read_byline(page.lines[i].text, page.wording)]
    if not prose:
        span = main_span(page, marks)
        return span.start if span and span.start > title else len(page.lines)
    dated = [i for i in prose[:3] if read_dateline(page.lines[i].text, page.language)]
    if dated and len(_plain_before(page, free, dated[0])) <= 2:  # noqa: PLR2004 - more are paragraphs
        return dated[0]
    first = prose[0]
    later = next((i for i in prose if i > first), None)
    if _plain_before(page, free, first) or (later is None and not _prose_after(page, marks, end)):
        return first
    unclosed = not page.lines[first].closed
    if unclosed or _parts(page, marks, title, first, later if later is not None else end):
        return later if later is not None else end
    return first


def _parts(page: Page, marks: Marks, title: int, first: int, later: int) -> bool:
    """Whether names, days or pictures stand between the paragraph under the title and the text: then it is the dek."""
    between = [role_of(marks, i) if i in marks else _signature(page, marks, i) for i in range(first + 1, later)]
    above = [role_of(marks, i) for i in range(title, first) if i in marks]
    if any(label in SIGNED for label in between):
        return True
    if page.lines[first].closed and any(label in SIGNED for label in above):
        return _is_standfirst(page, marks, title, first, later)
    return any(label in {"caption", "share"} for label in between)


def _is_standfirst(page: Page, marks: Marks, title: int, first: int, later: int) -> bool:
    """The head ended above: only buttons and a heading or list right below the paragraph part it from the text."""
    below = first + 1
    shared = below < later and below in marks and marks[below][0] == "share" and later - first <= 6  # noqa: PLR2004 - a row
    listed = below < len(page.lines) and below not in marks and bool(ITEM.match(page.lines[below].text))
    return (shared or listed) and first - title <= 4  # noqa: PLR2004 - the lines of a head


def _signature(page: Page, marks: Marks, index: int) -> str:
    line = page.lines[index]
    named = read_byline(line.text, page.wording) is not None or signs(page, marks, index, signed=False)
    return "byline" if named else ""


def _plain_before(page: Page, free: Sequence[int], stop: int) -> list[int]:
    """Return the unlabelled lines before ``stop`` that are no byline and long enough for a dek or a paragraph."""
    return [i for i in free if i < stop and _is_plain(page.lines[i], page)]


def _is_plain(line: Line, page: Page) -> bool:
    return line.words >= _DEK_WORDS and not ITEM.match(line.text) and not read_byline(line.text, page.wording)


def _prose_after(page: Page, marks: Marks, start: int) -> bool:
    return any(i not in marks and page.lines[i].prose for i in range(start, len(page.lines)))
