"""Headlines of pages without headings: old layouts set them in bold above who wrote the text and when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.sources.bylines import read_byline
from briefgen.sources.signatures import read_signature
from briefgen.sources.timestamps import is_stamp_line
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.sources.blocks import SourceBlock
    from briefgen.sources.metadata import Metadata
    from briefgen.sources.wording import Wording

_WORDS = range(3, 23)
_ABOVE, _BELOW = 4, 4
"""Blocks above the first one of the text, and from it on, among which the headline is looked for."""
_NEAR = 2
"""Blocks below a headline among which names or a day stand."""
_UNSURE = ("", "from the title element")
_STOPS = ".;:,،؛"


def with_bare_headline(meta: Metadata, blocks: Sequence[SourceBlock], held: Sequence[int], wording: Wording) -> Metadata:
    """
    Return the metadata with the headline that the page shows without a heading element, where only the title element tells one.

    It is the line above the text that the title element holds beside other words, or one in bold above names or a day.
    """
    origin = next((from_ for field, from_ in meta.notes if field == "title"), "")
    if origin not in _UNSURE or not held:
        return meta
    top = range(max(0, held[0] - _ABOVE), min(len(blocks), held[0] + _BELOW))
    lines = [i for i in top if _may_head(blocks[i], wording)]
    whole = f" {key(meta.title)} "
    found = next((i for i in lines if f" {key(blocks[i].inline.text)} " in whole), None)
    if found is None:
        found = next((i for i in lines if _is_bold(blocks[i]) and _is_signed(blocks[i + 1 : i + 1 + _NEAR], wording)), None)
    if found is None:
        return meta
    notes = (*(note for note in meta.notes if note[0] != "title"), ("title", "from a line of its own above the text"))
    return replace(meta, title=blocks[found].inline.text, notes=notes)


def _may_head(block: SourceBlock, wording: Wording) -> bool:
    text = block.inline.text
    if block.kind != "paragraph" or block.quoted or "\n" in text or len(text.split()) not in _WORDS or text[-1] in _STOPS:
        return False
    return not block.inline.linked and not _tells(text, wording)


def _is_bold(block: SourceBlock) -> bool:
    mark = block.inline.markdown
    return mark.startswith("**") and mark.endswith("**") and "**" not in mark[2:-2]


def _is_signed(below: Sequence[SourceBlock], wording: Wording) -> bool:
    return any(block.kind == "paragraph" and _tells(block.inline.text, wording) for block in below)


def _tells(text: str, wording: Wording) -> bool:
    """Whether a line says who wrote a text, or when."""
    if read_byline(text, wording) or read_signature(text, wording, wording.language):
        return True
    return bool(is_stamp_line(text, wording.language, wording, key(text)))
