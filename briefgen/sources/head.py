"""Rules for the head of an article: kickers, title, dek, bylines, the pictures above the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name, read_byline, split_names
from briefgen.sources.datelines import read_dateline
from briefgen.sources.mastheads import is_motto, name_in, shared
from briefgen.sources.page import ITEM, small_words
from briefgen.sources.span import main_span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.sources.labels import Marks, Verdict
    from briefgen.sources.page import Line, Page

_TITLE_WORDS = range(3, 31)
_REACH = 30
_MISSES = 6
_SHARED = 0.34
_HEADROOM = 14
"""Lines between title and text: kickers, dek, names, dates, pictures, buttons."""


def title_of(page: Page, marks: Marks) -> int | None:
    """
    Return the line of the title; None when the text has none.

    On the way up from the text, the last line of a headline's length that shares its words with the text is it; where six
    lines in a row share none, the way ends. Where no line shares any, the first one of four words or more is the title.
    """
    span = main_span(page, marks)
    start = span.start if span else len(page.lines)
    vocabulary = _vocabulary(page, start, span.end if span else start) - small_words(page.wording.common)
    found = _climb(page, marks, start, vocabulary)
    if found is not None:
        return found
    open_lines = [i for i in range(max(0, start - _REACH), start) if i not in marks and _could_be(page.lines[i])]
    if not open_lines:
        return _closed_title(page, marks, span.start if span else None)
    long = [i for i in open_lines if page.lines[i].words >= 4]  # noqa: PLR2004 - menu entries are shorter
    near = [i for i in long if i >= start - _HEADROOM]
    return next(iter(near or long or open_lines))


def mark_masthead(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the site's name above the text, which a notice below repeats, and the motto glued to it."""
    span = main_span(page, marks)
    if span is None:
        return
    notices = [page.lines[i].text for i, (label, _) in marks.items() if label in {"licence", "newsletter", "footer"}]
    vocabulary = _vocabulary(page, span.start, span.end) - small_words(page.wording.common)
    for index in range(span.start):
        if index in marks or not name_in(page.lines[index].text, notices):
            continue
        yield index, "navigation", "the site's name, which its notice repeats"
        motto, after = index + 1, index + 2
        if after > span.start or motto in marks or page.lines[motto].gap or not page.lines[after].gap:
            continue
        below = [page.lines[i].key for i in range(after, span.start) if i not in marks and _could_be(page.lines[i])]
        if is_motto(page.lines[motto].key, below, vocabulary):
            yield motto, "navigation", "the motto under the site's name"


def _could_be(line: Line) -> bool:
    """Whether a line has a headline's length and shape: a full stop ends sentences, and headlines hardly ever."""
    return (
        line.words in _TITLE_WORDS
        and not ITEM.match(line.text)
        and not (line.text.endswith(".") and not line.text.endswith("..") and line.words > 4)  # noqa: PLR2004
    )


def _climb(page: Page, marks: Marks, start: int, vocabulary: frozenset[str]) -> int | None:
    found, misses = None, 0
    for index in range(start - 1, max(-1, start - _REACH - 1), -1):
        line = page.lines[index]
        if index in marks:
            continue
        if _could_be(line) and shared(line.key, vocabulary) >= _SHARED:
            found, misses = index if line.words > 3 or found is None else found, 0  # noqa: PLR2004
        elif (misses := misses + 1) >= _MISSES:
            break
    return found


def _closed_title(page: Page, marks: Marks, start: int | None) -> int | None:
    """A first line that ends with a stop is a title when it stands alone, is one short sentence and more text follows."""
    if start is None or any(i not in marks for i in range(start)):
        return None
    line = page.lines[start]
    later = [x for i, x in enumerate(page.lines) if i > start and i not in marks and x.prose]
    alone = start + 1 < len(page.lines) and page.lines[start + 1].gap
    short = line.words <= 18 and line.text.count(". ") == 0 and not line.text.endswith(".")  # noqa: PLR2004 - a headline
    return start if alone and short and later else None


def _vocabulary(page: Page, start: int, end: int) -> frozenset[str]:
    words: set[str] = set()
    for line in page.lines[start:end]:
        words.update(w for w in line.key.split() if len(w) > 3)  # noqa: PLR2004 - small words prove nothing
    return frozenset(words)


def mark_head(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label what stands above the text."""
    title = title_of(page, marks)
    if title is None:
        for index, line in enumerate(page.lines):
            if index not in marks and page.wording.section.is_line(line.key):
                yield index, "navigation", "a section's name, and no title anywhere"
        return
    yield title, "title", "the first line of a headline's length that the text takes up"
    yield from _above(page, marks, title)
    yield from _below(page, marks, title)


def _above(page: Page, marks: Marks, title: int) -> Iterator[Verdict]:
    free = [i for i in range(title) if i not in marks]
    run = len(free) >= 3  # noqa: PLR2004 - one or two lines are a kicker, more are a menu
    for index in free:
        line = page.lines[index]
        near = title - index <= 2  # noqa: PLR2004
        if near and line.words <= 4 and (not run or page.wording.section.is_line(line.key)):  # noqa: PLR2004
            yield index, "kicker", "a few words right above the title"
        elif line.key == page.lines[title].key:
            yield index, "title", "the title once more"
        else:
            yield index, "navigation", "stands above the title"


def _below(page: Page, marks: Marks, title: int) -> Iterator[Verdict]:
    """Label dek, names and repeats of the title between it and the text."""
    end = min(len(page.lines), title + _HEADROOM)
    body = _body_start(page, marks, title, end)
    dek_seen = False
    for index in range(title + 1, body):
        line = page.lines[index]
        if index in marks or ITEM.match(line.text):
            continue
        if line.key == page.lines[title].key:
            yield index, "title", "the title once more"
        elif byline := read_byline(line.text, page.wording):
            yield index, "byline", byline.reason
        elif reason := _signs(page, marks, index):
            yield index, "byline", reason
        elif not dek_seen and line.words >= 5:  # noqa: PLR2004 - a dek is a clause at least
            dek_seen = True
            yield index, "dek", "stands between the title and the text"
        elif line.words <= 4:  # noqa: PLR2004
            yield index, "kicker", "a few words in the head"


def _signs(page: Page, marks: Marks, index: int) -> str:
    """Return why a line without "by" is a byline: a name next to a date, or with a profession, or a desk alone."""
    line, wording = page.lines[index], page.wording
    if line.words > 10 or line.closed:  # noqa: PLR2004
        return ""
    if split_names(line.text, wording) and (wording.role.inside(line.key) or wording.staff.inside(line.key)):
        return "a name and a profession"
    near = [marks[i][0] for i in (index - 1, index + 1) if i in marks]
    caseless = line.text.lower() == line.text.upper()
    if is_name(line.text) and "timestamp" in near and not (caseless and line.words > 3):  # noqa: PLR2004
        return "a name next to a date"
    if line.words <= 4 and (desk := wording.staff.ends(line.key)):  # noqa: PLR2004
        return f"signed by a desk (“{desk}”)"
    return ""


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
    lead_only = not _plain_before(page, free, first)
    parted = any(
        i in marks and marks[i][0] in {"byline", "timestamp", "caption", "share"}
        for i in range(first + 1, end)
        if _runs(page, marks, first, i)
    )
    signed = any(
        i not in marks and (read_byline(page.lines[i].text, page.wording) or _signs(page, marks, i))
        for i in (first + 1,)
        if i < end
    )
    if page.lines[first].closed and any(marks[i][0] in {"byline", "timestamp"} for i in range(title, first) if i in marks):
        parted = signed = parted and signed  # the head ended above: a picture below the first paragraph parts nothing
    later = [i for i in prose if i > first]
    unclosed = not page.lines[first].closed
    if lead_only and (parted or signed or unclosed) and (later or _prose_after(page, marks, end)):
        return later[0] if later else end
    return first


def _plain_before(page: Page, free: Sequence[int], stop: int) -> list[int]:
    """Return the unlabelled lines before ``stop`` that are no byline and long enough for a dek or a paragraph."""
    return [
        i
        for i in free
        if i < stop and page.lines[i].words >= 5 and not read_byline(page.lines[i].text, page.wording)  # noqa: PLR2004
    ]


def _runs(page: Page, marks: Marks, first: int, last: int) -> bool:
    """Whether nothing but labelled and short lines stand between two lines."""
    return all(i in marks or not page.lines[i].prose for i in range(first + 1, last))


def _prose_after(page: Page, marks: Marks, start: int) -> bool:
    return any(i not in marks and page.lines[i].prose for i in range(start, len(page.lines)))
