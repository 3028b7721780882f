"""Rules for the head of an article: the site's name, kickers, title, and what `lead` says of the lines below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name
from briefgen.sources.headline import head_keys, title_of
from briefgen.sources.lead import mark_lead
from briefgen.sources.mastheads import is_motto, name_in
from briefgen.sources.page import first_prose, small_words
from briefgen.sources.span import main_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Marks, Verdict
    from briefgen.sources.page import Line, Page

_KICKER_WORDS = 5
_KICKERS = 2
_ENTRY = 3
"""Words of an entry of a menu, with which other entries may end."""
_NEAR = 10
"""Lines below a path in which the title stands that it ends with."""
_NOTICES = 40
_COUNTED = re.compile(r"\(\d+\)$")
"""An entry of a menu with a count: "Basket (0)"."""
_OPENING = 400
"""Lines of the text whose words tell a headline from a motto."""
_TOP = 60
"""A site's name stands in the first lines; its notices are the last ones."""


def mark_masthead(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the site's name above the text, which a notice below repeats, and the motto glued to it."""
    span = main_span(page, marks)
    if span is None:
        return
    told = [page.lines[i].text for i, (label, _) in sorted(marks.items()) if label in {"licence", "newsletter", "footer"}]
    notices = told[-_NOTICES:]
    vocabulary = _vocabulary(page, span.start, span.end) - small_words(page.wording.common)
    for index in range(min(span.start, _TOP)):
        if index in marks or not name_in(page.lines[index].text, notices) or _signs(page, marks, index):
            continue
        yield index, "navigation", "the site's name, which its notice repeats"
        motto, after = index + 1, index + 2
        if after > span.start or motto in marks or page.lines[motto].gap or not page.lines[after].gap:
            continue
        below = head_keys(page, marks, range(after, span.start))
        if is_motto(page.lines[motto].key, below, vocabulary):
            yield motto, "navigation", "the motto under the site's name"


def _signs(page: Page, marks: Marks, index: int) -> bool:
    """Whether a name that the notices repeat is that of a person who signs: it stands right above the day."""
    dated = index + 1 in marks and marks[index + 1][0] == "timestamp"
    return dated and page.lines[index].text.lower() != page.lines[index].text.upper() and is_name(page.lines[index].text)


def _vocabulary(page: Page, start: int, end: int) -> frozenset[str]:
    words: set[str] = set()
    for line in page.lines[start : min(end, start + _OPENING)]:
        words.update(w for w in line.key.split() if len(w) > 3)  # noqa: PLR2004 - small words prove nothing
    return frozenset(words)


def mark_paths(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label lines that end with the whole of a line near below, the title: the path to the page, pasted without its marks."""
    for index in range(min(first_prose(page), len(page.lines) - 1)):
        line = page.lines[index]
        if index in marks:
            continue
        for near in page.lines[index + 1 : index + 1 + _NEAR]:
            if near.words > _ENTRY and near.text != line.text and line.text.endswith(near.text):
                yield index, "navigation", "a path that ends with the title"
                break


def mark_head(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label what stands above the text."""
    title = title_of(page, marks)
    if title is None:
        yield from _headless(page, marks)
        return
    yield title, "title", "the line above the text that is most like a headline of it"
    yield from _above(page, marks, title)
    yield from mark_lead(page, marks, title)


def _headless(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label what stands above a text without a title, and the entries of menus where there is no text either."""
    span = main_span(page, marks)
    for index in range(span.start if span else len(page.lines)):
        line = page.lines[index]
        entry = page.wording.section.is_line(line.key) or page.wording.menu.is_line(line.key)
        if index not in marks and (entry or (span and line.words <= _KICKER_WORDS)):
            yield index, "navigation", "a few words above the text, and no title anywhere"


def _above(page: Page, marks: Marks, title: int) -> Iterator[Verdict]:
    kickers = _kickers(page, marks, title)
    for index in range(title):
        if index in marks:
            continue
        if index in kickers:
            yield index, "kicker", "a few words right above the title"
        elif page.lines[index].key == page.lines[title].key:
            yield index, "title", "the title once more"
        else:
            yield index, "navigation", "stands above the title"


def _kickers(page: Page, marks: Marks, title: int) -> frozenset[int]:
    """
    Return the lines above the title that say what kind of article or story it is.

    What names a kind of article is one. One or two lines below what ends a menu are kickers; of the entries of a menu only the
    last can be one: when it stands in capitals unlike the others or is parted from them. Beyond a day the same holds.
    """
    run = _run_above(marks, title)
    found = _of_run(page, marks, run)
    above = day = run[-1] if run else title
    while day - 1 in marks and marks[day - 1][0] in {"timestamp", "byline"}:
        day -= 1
    if day < above and len(run) <= _KICKERS:
        beyond = _run_above(marks, day)
        found += [i for i in beyond[:1] if _is_apart(page, marks, beyond, lone=not run)]
    return frozenset(found)


def _of_run(page: Page, marks: Marks, run: list[int]) -> list[int]:
    run = [i for i in run if not _COUNTED.search(page.lines[i].text)]
    short = [i for i in run[:_KICKERS] if page.lines[i].words <= _KICKER_WORDS]
    if not short or short[0] != run[0]:
        return []
    if len(run) == 1 or (len(run) <= _KICKERS and not _goes_on(page, marks, run)):
        return short
    return short[:1] if _is_apart(page, marks, run, lone=True) else []


def _goes_on(page: Page, marks: Marks, run: list[int]) -> bool:
    """Whether a run of short lines is the rest of a menu: glued to an entry that ends none, as logins and searches do."""
    above = run[-1] - 1
    if above < 0 or above not in marks or marks[above][0] != "navigation" or page.lines[run[-1]].gap:
        return False
    return not page.wording.account.is_line(page.lines[above].key)


def _is_apart(page: Page, marks: Marks, run: list[int], *, lone: bool) -> bool:
    """Whether the last line of a run is no entry of the menu above it."""
    line = page.lines[run[0]]
    if line.words > _KICKER_WORDS:
        return False
    others = [page.lines[i] for i in (*run[1:4], run[-1] - 1) if i >= 0 and i != run[0]]
    if page.wording.kind.starts(line.key) or (_is_capitals(line) and not any(_is_capitals(other) for other in others)):
        return True
    if line.gap and not all(other.gap for other in others):
        return True
    section = page.wording.section.is_line(line.key)
    return lone and section and (len(run) > _KICKERS or not _goes_on(page, marks, run))


def _run_above(marks: Marks, below: int) -> list[int]:
    """Return the unlabelled lines right above a line, the nearest first."""
    run: list[int] = []
    for index in range(below - 1, -1, -1):
        if index in marks:
            break
        run.append(index)
    return run


def _is_capitals(line: Line) -> bool:
    return line.text == line.text.upper() != line.text.lower()
