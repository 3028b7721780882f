"""The dek of a saved page: the line under the title that a reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from briefgen.sources.blocks import SourceBlock
    from briefgen.sources.metadata import Metadata

_CLASS = re.compile(
    r"standfirst|(?:^|[\s_-])(?:dek|deck|sub|unterzeile|underrubrik|subtitle|sub-?headline|subhead|subheading|sub-?title|lede|chapo|chapeau|entradilla|sommario|vorspann|"
    r"teaser-?text|article-?(?:summary|intro|description|lead)|intro|excerpt|abstract|summary|spot)(?:$|[\s_-]|__)",
    re.IGNORECASE,
)
_UNPARTED = re.compile("[\u0e01-\u0e4e\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Signs of scripts that put no spaces between words: Thai, Japanese, Chinese."""
_HEAD = 15
_LONGEST = 90
_TELLING = 40
_FEWEST = 4
_PARAGRAPHS = 3
"""Fewer, or one that is a third of them all, are the text itself."""
_SHORT = 9
"""Words below which a first block is a label and the dek may be the second."""


def find_dek(blocks: Sequence[SourceBlock], kept: Sequence[int], meta: Metadata) -> tuple[str, str, int | None]:
    """
    Return the dek, why it is one, and its block when it is the first of the body (which then no longer holds it).

    It is what the page's description says and shows in the head of the article, or what the head calls a standfirst. A
    description that the reader does not see, or that only repeats how the text begins, is none.
    """
    start = kept[0] if kept else len(blocks)
    second = kept[1:2] if kept and len(blocks[start].inline.text.split()) < _SHORT else []
    head = [*range(max(0, start - _HEAD), start), *kept[:1], *second]
    told = key(meta.description)
    whole = sum(len(blocks[index].inline.text) for index in kept)
    for index in head:
        text = key(blocks[index].inline.text)
        if (
            not text
            or len(text.split()) > _LONGEST
            or text == key(meta.title)
            or (index in kept and (len(kept) < _PARAGRAPHS or 3 * len(blocks[index].inline.text) > whole))
        ):
            continue
        if told and _says_enough(text) and _is_told(text, told, first=index == start):
            return blocks[index].inline.text, "shown in the page's head and told by its description", index
        if _is_called_dek(blocks[index]) and _says_enough(text):
            return blocks[index].inline.text, "the page's head marks it as a standfirst", index
    return "", "", None


def _says_enough(text: str) -> bool:
    """Whether a line has as many words as a standfirst; where no spaces part them, two signs count for one."""
    return len(text.split()) >= _FEWEST or len(_UNPARTED.findall(text)) >= 2 * _FEWEST


def _is_told(text: str, told: str, *, first: bool) -> bool:
    """Whether a block is the page's description, above the text also when a place stands before it or more behind it."""
    if text == told:
        return True
    return len(told) > _TELLING and not first and (text.startswith(told[:-1]) or text.endswith(told))


def _is_called_dek(block: SourceBlock) -> bool:
    if block.element is None or block.kind not in {"paragraph", "heading"}:
        return False
    parent = _wrapper(block)
    names = [
        e.get("class") or "" for e in (block.element, parent) if e is not None and e.tag not in {"body", "main", "article"}
    ]
    marked = any((e.get("itemprop") or "") == "alternativeHeadline" for e in (block.element, parent) if e is not None)
    return marked or any(_CLASS.search(name) for name in names)


def _wrapper(block: SourceBlock) -> HtmlElement | None:
    """Return the element around a block, unless it holds more than the block."""
    parent = block.element.getparent()
    whole = len("".join(parent.itertext()).split()) if parent is not None else 0
    return parent if whole <= 2 * len(block.inline.text.split()) else None
