"""The text of a block as HTML: its inline marks, and the evidence in it."""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import field
from functools import lru_cache, partial
from html import escape
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from briefgen.content.addresses import body_link, page_link, picture_source
from briefgen.model.urls import is_outside
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefgen.model.article import Block, Run
    from briefgen.model.mention import Mark

_PLAIN = {
    "strong": ("<strong>", "</strong>"),
    "em": ("<em>", "</em>"),
    "del": ("<del>", "</del>"),
    "code": ("<code>", "</code>"),
}
_TIME = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


class Span(NamedTuple):
    """
    HTML around the characters from ``start`` up to ``end``; where ``whole``, it stands in their place.

    ``order`` sorts what stands between characters before what begins there, and long spans before short ones.
    """

    start: int
    order: tuple[int, int]
    end: int
    before: str
    after: str
    whole: bool = False


_PLACE = itemgetter(0, 1)


class Edges:
    """Where spans begin and end, so that those which a mark meets are found without looking at all."""

    __slots__ = ("by_end", "by_start")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Note spans as (start, end)."""
        self.by_start = sorted(spans)
        self.by_end = sorted((end, start) for start, end in self.by_start)

    def touch(self, start: int, end: int) -> bool:
        """Whether one of the spans, which lie one after the other, covers or holds a spot between ``start`` and ``end``."""
        if not self.by_end:
            return False
        at = bisect_right(self.by_end, (start, sys.maxsize))
        return at < len(self.by_end) and self.by_end[at][1] < end

    def cut(self, start: int, end: int) -> list[tuple[int, int]]:
        """Cut the characters from ``start`` up to ``end`` where a span that reaches beyond them begins or ends among them."""
        if not self.by_start:
            return [(start, end)]
        begun = self.by_start[bisect_right(self.by_start, (start, sys.maxsize)) : bisect_left(self.by_start, (end, -1))]
        ended = self.by_end[bisect_right(self.by_end, (start, sys.maxsize)) : bisect_left(self.by_end, (end, -1))]
        cuts = {start, end, *(first for first, last in begun if last > end), *(last for last, first in ended if first < start)}
        return list(pairwise(sorted(cuts)))


_NONE = Edges(())


@dataclass(slots=True)
class Phrases:
    """
    Writes the texts of one article, in reading order.

    The first mark of each entity is a link to its page, where it has one.

    Attributes:
        root: the way from the page to the root of the site.
        targets: paths of the pages of entities, by kind and id.
        notes: number and serial of the footnotes that are shown, by label; a reference to another writes nothing.
        anchors: whether footnotes are links.
        footnote: the word for one, in the language of the site.
        linked: entities that were linked.
        counts: how often each footnote was referred to.
    """

    root: str
    targets: Mapping[tuple[str, str], str]
    notes: Mapping[str, tuple[int, int]]
    anchors: bool
    footnote: str
    linked: set[tuple[str, str]] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)

    def write(self, block: Block, marks: Sequence[Mark] = ()) -> str:
        """Return the text of ``block`` as HTML; ``marks`` are those of this block."""
        text, runs = block.text, block.runs
        if not runs and not marks:
            return escape(text, quote=False)
        spans: list[Span] = []
        if runs:
            edges = Edges((run.start, run.end) for run in runs if run.kind == "link")
            spans += [span for run in runs if (span := self._run(text, run, edges))]
        if marks:
            spans.extend(self._marks(block, marks, spans))
        return _weave(text, spans)

    def _marks(self, block: Block, marks: Sequence[Mark], spans: Sequence[Span]) -> list[Span]:
        text, runs = block.text, block.runs
        rigid = Edges((span.start, span.end) for span in spans if span.start < span.end) if runs else _NONE
        links = Edges((run.start, run.end) for run in runs if run.kind in {"link", "note"}) if runs else _NONE
        base = "" if text.isascii() else _direction(text)
        made: list[Span] = []
        for mark in marks:
            start, end = max(mark.start, 0), min(mark.end, len(text))
            if start < end:
                pieces = rigid.cut(start, end)
                free = len(pieces) == 1 and not links.touch(start, end)
                foreign = not text.isascii() and _direction(text[start:end]) not in {base, ""}
                before, after = self._mark(mark, free=free, foreign=foreign)
                made.extend(_span(first, last, before, after) for first, last in pieces)
        return made

    def _run(self, text: str, run: Run, links: Edges) -> Span | None:
        start, end = max(run.start, 0), min(run.end, len(text))
        if run.kind == "note":
            return self._note(start, run.value, links) if start <= len(text) else None
        if run.kind == "break":
            return _span(start, end, "<br>\n", "", whole=True)
        if run.kind == "image":
            return self._image(text, start, end, run.value)
        if run.kind == "link":
            return self._link(start, end, run.value)
        return _span(start, end, *_PLAIN[run.kind]) if start < end else None

    def _link(self, start: int, end: int, url: str) -> Span | None:
        href = body_link(url, self.root, self.targets)
        if href is None or start >= end:
            return None
        rel = ' rel="noopener"' if is_outside(href) and not href.startswith("mailto:") else ""
        return _span(start, end, f'<a href="{escape(href)}"{rel}>', "</a>")

    def _image(self, text: str, start: int, end: int, url: str) -> Span | None:
        src = picture_source(url, self.root)
        if src is None:
            return _span(start, end, '<span class="no-image">', "</span>") if start < end else None
        return _span(start, end, f'<img src="{escape(src)}" alt="{escape(text[start:end])}" loading="lazy">', "", whole=True)

    def _note(self, at: int, label: str, links: Edges) -> Span | None:
        if label not in self.notes:
            return None
        number, serial = self.notes[label]
        if not self.anchors or links.touch(at, at):
            return _span(at, at, f'<sup class="note">{number}</sup>', "", whole=True)
        self.counts[label] += 1
        name = f"fnref-{serial}" if self.counts[label] == 1 else f"fnref-{serial}-{self.counts[label]}"
        spoken = escape(f"{self.footnote} {number}")
        link = f'<a href="#fn-{serial}" id="{name}" role="doc-noteref" aria-label="{spoken}">{number}</a>'
        return _span(at, at, f'<sup class="note">{link}</sup>', "", whole=True)

    def _mark(self, mark: Mark, *, free: bool, foreign: bool) -> tuple[str, str]:
        """Return the tags around a mark that is ``free`` to be a link, ``foreign`` to the direction of the text around it."""
        key = (mark.kind, mark.id)
        attributes, time = _attributes(mark.kind, mark.id)
        before, after = (f"<time {attributes}{time}>", "</time>") if time else (f"<span {attributes}>", "</span>")
        if free and key in self.targets and key not in self.linked:
            self.linked.add(key)
            before = f'<a href="{escape(page_link(self.targets[key], self.root))}" {attributes}>'
            before, after = (f"{before}<time{time}>", "</time></a>") if time else (before, "</a>")
        return (f"{before}<bdi>", f"</bdi>{after}") if foreign else (before, after)


@lru_cache(maxsize=8192)
def _attributes(kind: str, id_: str) -> tuple[str, str]:
    """Return the attributes of the tag around a mark, and those of a moment that machines can read."""
    time = f' datetime="{id_}"' if kind == "date" and _is_time(id_) else ""
    return f'class="{kind}" data-entity="{escape(f"{kind}:{id_}")}"', time


def _span(start: int, end: int, before: str, after: str, *, whole: bool = False) -> Span:
    return Span(start, (int(start < end), -end), end, before, after, whole)


def _weave(text: str, spans: list[Span]) -> str:
    """Return ``text``, escaped, with the spans around it. A span that would cross the one around it ends with it."""
    out: list[str] = []
    stack: list[tuple[int, str]] = []
    at = 0
    written = partial(escape, quote=False) if "&" in text or "<" in text or ">" in text else str
    for span in sorted(spans, key=_PLACE):
        if span.start < at:
            continue  # inside a picture, whose text is its alternative
        while stack and stack[-1][0] <= span.start:
            end, after = stack.pop()
            out.append(written(text[at:end]) + after)
            at = end
        out.append(written(text[at : span.start]) + span.before)
        end = min(span.end, stack[-1][0]) if stack else span.end
        at = end if span.whole else span.start
        if not span.whole:
            stack.append((end, span.after))
    while stack:
        end, after = stack.pop()
        out.append(written(text[at:end]) + after)
        at = max(at, end)
    out.append(written(text[at:]))
    return "".join(out)


def _is_time(value: str) -> bool:
    """Whether an EDTF value is a valid year, month or date string of HTML (HTML Living Standard, 2.3.5)."""
    return _TIME.fullmatch(value) is not None


def _direction(text: str) -> str:
    """Return ``ltr`` or ``rtl`` after the first strong character (Unicode Bidirectional Algorithm, P2), or nothing."""
    if text.isascii():
        return "ltr" if any(map(str.isalpha, text)) else ""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return ""
