"""Noise that the page's structure tells: what is all link, all emphasis, repeated all over, or clings to the edges."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name, read_byline
from briefgen.sources.mastheads import shared
from briefgen.sources.signatures import read_signature
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.sources.blocks import SourceBlock
    from briefgen.sources.labels import Marks, Rule, Verdict
    from briefgen.sources.page import Page

_COUNTER = re.compile(r"^\d{1,3}\s?/\s?\d{1,3}$")
_LINKED = 0.8
_LINKED_ITEM = 0.55
_EDGE = 3
_SPOKEN = frozenset('"“„«»‹‘‚—–')
"""What opens direct speech: a paragraph of it may stand in italics as a whole."""
_OFTEN = 3
_HEAD = 8
_LABEL_WORDS = 6
_HEADLINE_WORDS = 5
_BYLINE_WORDS = 16


def structure_rules(chosen: Sequence[SourceBlock], everything: Sequence[SourceBlock], title: str) -> tuple[Rule, ...]:
    """Return rules over the chosen blocks, whose lines stand in the same order in the page that the rules are given."""
    often = Counter(key(block.inline.text) for block in everything)
    return (
        lambda page, _: _head(page, chosen, key(title)),
        lambda page, _: _above_title(page, chosen, everything, key(title)),
        lambda page, _: _head_lines(page, chosen),
        lambda page, marks: _with_quotes(page, chosen, marks),
        lambda _page, _marks: _links(chosen),
        lambda page, _: _counters(page),
        lambda page, _: _repeated(page, often),
        lambda page, marks: _edges(page, chosen, marks),
    )


def _links(chosen: Sequence[SourceBlock]) -> Iterator[Verdict]:
    for index, block in enumerate(chosen):
        if _is_all_link(block):
            yield index, "related", "nothing but a link"
    yield from _link_lists(chosen)


def _counters(page: Page) -> Iterator[Verdict]:
    """Yield the lines that say which picture of a gallery is shown."""
    for index, line in enumerate(page.lines):
        if _COUNTER.match(line.text):
            yield index, "navigation", "which of several pictures this is"


def _repeated(page: Page, often: Counter[str]) -> Iterator[Verdict]:
    for index, line in enumerate(page.lines):
        if line.words <= _LABEL_WORDS and often[line.key] >= _OFTEN:
            yield index, "navigation", "a few words that the page repeats"


def _head(page: Page, chosen: Sequence[SourceBlock], title: str) -> Iterator[Verdict]:
    first = next((i for i, line in enumerate(page.lines) if line.prose), len(chosen))
    for index in range(min(first, _HEAD)):
        if _is_title(chosen[index], title):
            yield index, "title", "the title in the head of the text"


def _above_title(page: Page, chosen: Sequence[SourceBlock], everything: Sequence[SourceBlock], title: str) -> Iterator[Verdict]:
    """Yield the short lines that stand above the title in the page: kickers and sections."""
    headline = next((b for b in everything if b.kind == "heading" and b.level == 1 and key(b.inline.text) == title), None)
    if headline is None:
        return
    above = {id(block) for block in itertools.takewhile(lambda block: block is not headline, everything)}
    for index, block in enumerate(chosen[:_HEAD]):
        if id(block) not in above or page.lines[index].words > _LABEL_WORDS:
            return
        yield index, "kicker", "stands above the title"


def _head_lines(page: Page, chosen: Sequence[SourceBlock]) -> Iterator[Verdict]:
    """Yield lines of the head that say who and when, each on a line of its own or with bars between."""
    for index, line in enumerate(page.lines[:_HEAD]):
        if line.prose:
            return
        if told := read_signature(chosen[index].inline.text, page.wording, page.language):
            yield index, "byline", told.reason


def _with_quotes(page: Page, chosen: Sequence[SourceBlock], marks: Marks) -> Iterator[Verdict]:
    """Yield the line in the same quotation or box as a pull quote: it says whose words the quote repeats."""
    for index in [i for i, (label, _) in marks.items() if label == "quote"]:
        near = index + 1
        if near >= len(chosen) or near in marks or page.lines[near].words > _BYLINE_WORDS or page.lines[near].closed:
            continue
        quote, other = chosen[index].element, chosen[near].element
        box = next(quote.iterancestors("blockquote", "aside", "figure"), None) if quote is not None else None
        if box is not None and (other is box or box in other.iterancestors()):
            yield near, "quote", "stands in the pull quote's box"


def _edges(page: Page, chosen: Sequence[SourceBlock], marks: Marks) -> Iterator[Verdict]:
    last = len(chosen) - 1
    for index, line in enumerate(page.lines):
        near = index < _EDGE or index > last - _EDGE
        short = line.words <= _BYLINE_WORDS or (";" in line.text and line.words <= 3 * _BYLINE_WORDS)
        if near and short and not (line.prose and ";" not in line.text) and _signs(line.text, page):
            yield index, "byline", "names who wrote it, at the edge of the text"
    yield from _signed_off(chosen, marks)


def lonely_headings(chosen: Sequence[SourceBlock], labels: Sequence[str]) -> set[int]:
    """Return the headings under which nothing of the article stands: the end, or only blocks that are no article, follow."""
    found: set[int] = set()
    for index in range(len(chosen) - 1, -1, -1):
        if chosen[index].kind != "heading" or labels[index] != "body":
            continue
        after = index + 1
        if after >= len(chosen) or labels[after] in {"newsletter", "related", "share", "consent"} or after in found:
            found.add(index)
    return found


def _is_all_link(block: SourceBlock) -> bool:
    inline = block.inline
    length = len(inline.text.strip())
    if block.kind not in {"heading", "paragraph"} or not length or block.quoted:
        return False
    closed = inline.text.rstrip().endswith((".", "。"))
    return inline.linked >= _LINKED * length and (" " in inline.text.strip() or _is_word(block)) and not closed


def _is_word(block: SourceBlock) -> bool:
    """Whether a paragraph is one word: "Back". An address is more, even alone."""
    return block.kind == "paragraph" and block.inline.text.strip().isalpha()


def _link_lists(chosen: Sequence[SourceBlock]) -> Iterator[Verdict]:
    """Yield runs of items that are mostly links."""
    index = 0
    while index < len(chosen):
        end = index
        while end < len(chosen) and chosen[end].kind == "item":
            end += 1
        run = chosen[index:end]
        length = sum(len(block.inline.text) for block in run)
        if run and sum(block.inline.linked for block in run) >= _LINKED_ITEM * length:
            yield from ((i, "related", "a list of links") for i in range(index, end))
        index = max(end, index + 1)


def _is_title(block: SourceBlock, title: str) -> bool:
    """Whether a block above the text is the title once more, perhaps in the other words that the page shows."""
    text = key(block.inline.text)
    first, *more = block.inline.text.split("\n")
    if more and key(first) == title and all(len(line.split()) <= _BYLINE_WORDS for line in more):
        return True
    if text == title or (block.kind == "heading" and block.level == 1):
        return True
    if block.kind != "heading":
        return False
    another = len(text.split()) >= _HEADLINE_WORDS and shared(text, frozenset(title.split())) >= 0.5  # noqa: PLR2004 - half
    return another or (len(title) > 12 and (title in text or text in title))  # noqa: PLR2004 - a few words


def _signs(text: str, page: Page) -> bool:
    bare = text.strip("()[] ") if text[:1] in "([" else text
    byline = read_byline(bare, page.wording)
    capitals = text.lower() != text.upper()
    return bool(byline and byline.authors) or (capitals and all(is_name(part.strip()) for part in text.split(",")))


def _signed_off(chosen: Sequence[SourceBlock], marks: Marks) -> Iterator[Verdict]:
    """Yield the last paragraphs that are set in italics as a whole: credits, notes of the desk, the writer's biography."""
    for index in range(len(chosen) - 1, max(-1, len(chosen) - 1 - _EDGE), -1):
        inline = chosen[index].inline
        if index in marks:
            continue
        if chosen[index].kind != "paragraph" or inline.slanted < 0.9 * len(inline.text.strip()) or inline.text[:1] in _SPOKEN:
            return
        yield index, "footer", "a note in italics below the text"
