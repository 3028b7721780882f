"""Which blocks of a page are its article: the flow that the page's structure tells, checked by what else is told of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefgen.sources.flow import find_flow, prose_words
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from briefgen.sources.blocks import SourceBlock
    from briefgen.sources.metadata import Metadata

_SIZE = 4
_SHARE = 0.7
_COVER = 0.8
_CLEAR = 0.7
_TOLD_WORDS = 80
"""Words of JSON-LD's articleBody from which it can tell whether the article was found; shorter ones are deks."""
_MORE = 1.25
_MOST_BLOCKS = 5_000
_MOST_ELEMENTS = 10_000
"""Beyond these trafilatura takes minutes: its time grows with their square, in one paragraph of links too."""


def choose_blocks(blocks: Sequence[SourceBlock], root: HtmlElement, meta: Metadata, url: str | None) -> tuple[list[int], str]:
    """
    Return the indices of the article's blocks, and the article as trafilatura has it where no block could be told.

    The flow of the page (`briefgen.sources.flow`) is the article where it stands out and holds what the page says of its
    text (JSON-LD ``articleBody``). Elsewhere trafilatura reads the page a second time, and its choice counts where it holds
    a quarter more prose, or most of what the page says when the flow does not.
    """
    flow = find_flow(blocks, meta.title)
    own = list(flow.held)
    told = _runs(key(meta.body).split()) if len(meta.body.split()) >= _TOLD_WORDS else set()
    if own and (_covers(blocks, own, told) if told else flow.clear >= _CLEAR):
        return own, ""
    if len(blocks) > _MOST_BLOCKS or sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return own, ""
    chosen = choose_text(root, url)
    other = select_blocks(blocks, chosen)
    if not own or not other:
        return own or other, chosen
    if told:
        return (other if _covers(blocks, other, told) else own), chosen
    better = _prose(blocks, other) >= _MORE * _prose(blocks, own)
    return (other if better else own), chosen


def _prose(blocks: Sequence[SourceBlock], held: Sequence[int]) -> int:
    return sum(prose_words(blocks[index]) for index in held)


def _covers(blocks: Sequence[SourceBlock], held: Sequence[int], told: set[tuple[str, ...]]) -> bool:
    found = set().union(*(_runs(key(blocks[index].inline.text).split()) for index in held))
    return len(found & told) >= _SHARE * len(told)


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
