"""Names that several blocks share: the first name in one cell of a table, the surname in the next or below it."""

from __future__ import annotations

from itertools import accumulate, groupby, zip_longest
from typing import TYPE_CHECKING

from briefgen.text.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.model.article import Block
    from briefgen.policy.redaction import Sought
    from briefgen.text.phrases import Spans


def across(blocks: Sequence[Block], phrases: Sought) -> tuple[Spans, ...]:
    """Return for each block the parts of a name that is split over cells of a table, along or down, or over items of a list."""
    found: list[Spans] = [[] for _ in blocks]
    for run in _neighbours(blocks) if isinstance(phrases, Phrases) else ():
        starts = (0, *accumulate(len(blocks[index].text) + 1 for index in run))
        for first, last in phrases.spans(" ".join(blocks[index].text for index in run)):
            for index, start in zip(run, starts, strict=False):
                low, high = max(first - start, 0), min(last - start, len(blocks[index].text))
                if low < high and not (start <= first and last <= start + len(blocks[index].text)):
                    found[index].append((low, high))
    return tuple(found)


def _neighbours(blocks: Sequence[Block]) -> Iterator[Sequence[int]]:
    """Yield the blocks that are read one after the other, by index: items, cells along rows and down columns."""
    for kind, neighbours in groupby(range(len(blocks)), key=lambda index: _cell_or_item(blocks[index])):
        run = tuple(neighbours)
        if kind and len(run) > 1:
            yield run
            rows = [tuple(row) for _, row in groupby(run, key=lambda index: blocks[index].within)] if kind == "cell" else ()
            yield from ([cell for cell in column if cell is not None] for column in zip_longest(*rows))


def _cell_or_item(block: Block) -> str:
    return "cell" if block.kind == "cell" else "item" if any(frame.kind == "item" for frame in block.within) else ""
