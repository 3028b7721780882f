"""Which element of a page holds its article: what the page itself calls so, and the way down to where most prose is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.html import HtmlElement

    from briefgen.sources.blocks import SourceBlock

INLINE = frozenset(
    "ul ol li blockquote dl dd dt q p h2 h3 h4 h5 h6 pre figure figcaption span b i em strong a center font details"
    " summary".split()
)
"""Elements inside a text; what holds them is the box that tells how the text is set."""
_DESCENT = 0.8
_A_PART = 0.2
"""Of the page's prose, what a named container (``article``) must hold to be believed."""
_CLIMB = 3
_ENTRIES = 3
"""Articles side by side below one headline from which they are entries of one report."""
_DIGITS = re.compile(r"\d+")

Signature = tuple[str, frozenset[str]]


def signature(element: HtmlElement) -> Signature:
    """Return how a page calls an element: its tag and its classes, numbers in them aside."""
    return element.tag, frozenset(_DIGITS.sub("", element.get("class") or "").split())


def find_top(
    blocks: Sequence[SourceBlock], prose: Mapping[HtmlElement, int], total: int, title: str
) -> tuple[HtmlElement, int]:
    """
    Return the element that the page itself calls its article, and how many words of prose its other articles hold.

    Of several it is the one with the headline, else the first: pages go on with the next story. Where the page calls none
    so, it is the page.
    """
    named = [e for e in prose if e.get("itemprop") == "articleBody" and prose[e] >= _A_PART * total] or [
        e for e in prose if (e.tag == "article" or e.get("role") == "article") and prose[e] >= _A_PART * total
    ]
    if not named:
        return blocks[0].element.getroottree().getroot(), 0
    titled = [b.element for b in blocks if b.kind == "heading" and key(b.inline.text) == title]
    heads = {ancestor for element in titled for ancestor in element.iterancestors()}
    first = next((e for e in named if e in heads), None)
    if first is None and titled and (report := _report(named[0], prose)) is not None:
        return report, 0
    first = named[0] if first is None else first
    top = next((e for e in reversed([first, *first.iterancestors()]) if e in named), first)
    related = {*top.iter(), *top.iterancestors()}
    others = [e for e in named if e not in related]
    return top, sum(prose[e] for e in others if not any(a in others for a in e.iterancestors()))


def _report(entry: HtmlElement, prose: Mapping[HtmlElement, int]) -> HtmlElement | None:
    """Return what holds the entries of a report that goes on (a live blog): articles of one kind below a common headline."""
    parent = entry.getparent()
    entries = [e for e in (parent if parent is not None else ()) if e in prose and signature(e) == signature(entry)]
    headed = any(next(e.iter("h1"), None) is not None for e in entries)
    return parent if len(entries) >= _ENTRIES and not headed else None


def descend(top: HtmlElement, prose: Mapping[HtmlElement, int]) -> HtmlElement:
    """Return the element that is reached from ``top`` while one child holds four fifths of the prose."""
    at = top
    while True:
        best = max((child for child in at if child in prose), key=lambda child: prose[child], default=None)
        if best is None or prose[best] < _DESCENT * prose[at] or best.tag in INLINE:
            return at
        at = best


def climb(container: HtmlElement, top: HtmlElement) -> HtmlElement:
    """Return the element up to three levels above, in which other parts of the article may stand."""
    at = container
    for _ in range(_CLIMB):
        parent = at.getparent()
        if at is top or parent is None or parent.tag in {"body", "html"}:
            break
        at = parent
    return at
