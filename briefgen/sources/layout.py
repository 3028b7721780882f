"""Blocks to CommonMark: quotations, lists and figures at their places (CommonMark 0.31, section 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sources.markdown_text import image

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.article import Figure
    from briefgen.sources.blocks import SourceBlock

_INDENT = 3


def lay_out(blocks: Sequence[tuple[int, SourceBlock]], figures: Iterable[tuple[int, Figure]] = ()) -> str:
    """
    Return blocks, each with its place, as CommonMark; a figure with an address stands where it stood in the page.

    Headings are moved so that the highest is of level 2: level 1 is the title's.
    """
    top = min((block.level for _, block in blocks if block.kind == "heading"), default=2)
    pictures = [(place, image(f.alt, f.src, f.caption)) for place, f in figures if f.src]
    parts: list[tuple[str, SourceBlock | None]] = []
    for place, block in blocks:
        while pictures and pictures[0][0] < place:
            parts.append((pictures.pop(0)[1], None))
        parts.append((_block(block, top), block))
    parts += [(picture, None) for _, picture in pictures]
    return _joined(parts)


def _block(block: SourceBlock, top: int) -> str:
    if block.kind == "heading":
        text = f"{'#' * min(6, block.level - top + 2)} {block.inline.markdown.lstrip()}"
    elif block.kind == "item":
        lead = f"{block.number}. " if block.number else "- "
        body = block.inline.markdown.replace("\n", "\n" + " " * len(lead))
        text = " " * _INDENT * (block.level - 1) + lead + body
    else:
        text = block.inline.markdown
    return "\n".join("> " * block.quoted + line for line in text.split("\n")) if block.quoted else text


def _joined(parts: Sequence[tuple[str, SourceBlock | None]]) -> str:
    out: list[str] = []
    before: SourceBlock | None = None
    for text, block in parts:
        tight = (
            before is not None and block is not None and before.kind == block.kind == "item" and before.quoted == block.quoted
        )
        if out and block is not None and before is not None and block.quoted and before.quoted == block.quoted and not tight:
            out.append("\n" + "> " * (block.quoted - 1) + ">\n")
        elif out:
            out.append("\n" if tight else "\n\n")
        out.append(text)
        before = block
    return "".join(out).strip() + "\n" if out else ""
