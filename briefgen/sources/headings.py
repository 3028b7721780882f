"""The headings of an article: those between its paragraphs, also where they are only called so, and that above each entry."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.sources.container import signature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from briefgen.sources.blocks import SourceBlock

_CALLED_HEADING = re.compile(
    r"(?:^|[\s_-])(?:sub-?head(?:ing|er|line)?s?|cross-?head(?:ing)?s?|inter-?(?:title|titre)s?|sub-?titles?|heading|zwischentitel"
    r"|zwischenueberschrift|ladillo|h[2-4])(?:$|[\s_-])",
    re.IGNORECASE,
)
_HEADING_WORDS = 14
_REACH = 4
_LINE_WORDS = 8
"""Of a line between a heading and its text that says who and when."""


def with_headings(blocks: Sequence[SourceBlock], held: Sequence[int]) -> list[int]:
    """
    Put back headings that stand right above one of the chosen blocks, those too that are only called so.

    They stand between chosen blocks; above the first one only where the page sets it as an entry with a heading of its own,
    like the entries below it (a live blog).
    """
    chosen = set(held)
    first, last = min(chosen), max(chosen)
    entries: dict[object, set[HtmlElement]] = {}
    for index in range(first + 1, last):
        below = _below(blocks, index, chosen, last)
        if index not in chosen and below is not None:
            chosen.add(index)
            kind, entry = _entry(blocks[index], blocks[below])
            entries.setdefault(kind, set()).add(entry)
    for index in range(max(0, first - _REACH), first):
        below = _below(blocks, index, chosen, first)
        kind, entry = _entry(blocks[index], blocks[below]) if below is not None else (None, None)
        if entries.get(kind, set()) - {entry}:
            chosen.add(index)
    return sorted(chosen)


def _below(blocks: Sequence[SourceBlock], index: int, chosen: set[int], last: int) -> int | None:
    """Return the chosen block that a block is the heading of; None when it is no heading, or of none."""
    block = blocks[index]
    if not _heads(block) or block.level == 1 or 2 * block.inline.linked > len(block.inline.text):
        return None
    below = next((i for i in range(index + 1, last + 1) if i in chosen or not _is_between(block, blocks[i])), None)
    return below if below in chosen and _near(block, blocks[below]) else None


def _is_between(heading: SourceBlock, other: SourceBlock) -> bool:
    """Whether a block is a picture, or a line beside a heading in the head of an entry."""
    if other.kind == "figure":
        return True
    head = next(heading.element.iterancestors("header", "hgroup"), None)
    inside = head is not None and (other.element is head or head in other.element.iterancestors())
    return inside and other.kind == "paragraph" and len(other.inline.text.split()) <= _LINE_WORDS


def _entry(heading: SourceBlock, below: SourceBlock) -> tuple[object, HtmlElement]:
    """Return what holds a heading and its text, behind what it has in common with entries beside it: parent, names, level."""
    around = {*below.element.iterancestors()}
    entry = next(e for e in heading.element.iterancestors() if e in around)
    return (entry.getparent(), signature(entry), heading.element.tag), entry


def _heads(block: SourceBlock) -> bool:
    """Whether a block is a heading, or a line without a stop in an element whose class calls it one."""
    if block.kind != "paragraph" or block.element is None:
        return block.kind == "heading"
    called = _CALLED_HEADING.search(block.element.get("class") or "")
    return bool(called) and len(block.inline.text.split()) <= _HEADING_WORDS and block.inline.text[-1:] not in ".!:;,"


def as_headings(blocks: Sequence[SourceBlock], chosen: Sequence[int]) -> list[SourceBlock]:
    """Return the chosen blocks; those that are only called headings are made such of the second level."""
    found = [blocks[i] for i in chosen]
    called = [block.kind == "paragraph" and 0 < n < len(found) - 1 and _heads(block) for n, block in enumerate(found)]
    return [replace(b, kind="heading", level=2) if head else b for b, head in zip(found, called, strict=True)]


def _near(heading: SourceBlock, below: SourceBlock) -> bool:
    """Whether a heading and the block below it lie in the same part of the page."""
    parent = heading.element.getparent()
    return any(
        ancestor is parent or ancestor is (parent.getparent() if parent is not None else None)
        for ancestor in below.element.iterancestors()
    )
