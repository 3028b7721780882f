"""Which blocks of a page are its article: trafilatura's choice, found again in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from briefgen.sources.blocks import SourceBlock

_SIZE = 4
_SHARE = 0.7
_COVER = 0.8


def choose_text(root: HtmlElement, url: str | None) -> str:
    """Return the text of the article as trafilatura chooses it, a line a block; empty when it finds none."""
    from trafilatura import bare_extraction

    document = bare_extraction(root, url=url, with_metadata=False, include_comments=False, include_tables=True)
    return "" if document is None or isinstance(document, dict) else document.text or ""


def select_blocks(blocks: Sequence[SourceBlock], chosen: str) -> list[int]:
    """
    Return the indices of the blocks that the chosen text holds, in document order.

    A block is held when seven tenths of its runs of four words stand in the text, or it is a line of it. Of blocks with the
    same words the one in the company of most others counts. Too little found again (below 80 %) gives nothing.
    """
    runs = _runs(key(chosen).split())
    lines = {key(line.lstrip("-| ")) for line in chosen.split("\n")}
    held = [i for i, block in enumerate(blocks) if _is_held(key(block.inline.text), runs, lines)]
    held = _without_twins(blocks, held)
    shown = [blocks[i].inline.text for i in held]
    shown += [" ".join(b.element.itertext()) for b in blocks if b.kind == "figure" and b.element is not None] if held else []
    found = set().union(*(_runs(key(text).split()) for text in shown))
    return held if len(found & runs) >= _COVER * len(runs) else []


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + _SIZE]) for i in range(max(1, len(words) - _SIZE + 1))} if words else set()


def _is_held(text: str, runs: set[tuple[str, ...]], lines: set[str]) -> bool:
    words = text.split()
    if not words:
        return False
    if len(words) < _SIZE:
        return text in lines
    own = _runs(words)
    return len(own & runs) >= _SHARE * len(own)


def _without_twins(blocks: Sequence[SourceBlock], held: Sequence[int]) -> list[int]:
    company: dict[HtmlElement, int] = {}
    for index in held:
        parent = blocks[index].element.getparent()
        company[parent] = company.get(parent, 0) + 1
    best: dict[str, int] = {}
    for index in held:
        text = key(blocks[index].inline.text)
        rival = best.get(text)
        if rival is None or company[blocks[index].element.getparent()] > company[blocks[rival].element.getparent()]:
            best[text] = index
    return sorted(best.values())
