"""
How much of a source is shown: the spans of its body that an excerpt consists of.

The limit counts words of the body. The lead takes at most 40 % of it; the rest goes to the sentences that timelines quote,
then to those that carry most evidence, dates first. What a build shows of a source anywhere is chosen here, once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.article import Block
from briefgen.text.sentences import sentences
from briefgen.text.words import count, words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefgen.model.article import Run
    from briefgen.model.mention import Mark
    from briefgen.model.settings import PolicySettings

LEAD_SHARE = 0.4
_WEIGHTS = {"date": 3, "actor": 2, "place": 2}

Span = tuple[int, int, int]
"""Index of a block, first character, last character + 1."""


def limit_of(blocks: Sequence[Block], policy: PolicySettings) -> int:
    """Return how many words of this body may be shown: ``excerpt_words``, but no more than ``excerpt_share`` of it."""
    total = sum(count(block.text) for block in blocks)
    return min(policy.excerpt_words, int(total * policy.excerpt_share))


def choose_spans(
    blocks: Sequence[Block], marks: Sequence[Mark], limit: int, wanted: Collection[Span] = frozenset()
) -> list[Span]:
    """
    Return the spans to show, in reading order, of at most ``limit`` words together.

    The lead comes first, in whole sentences of at most 40 % of the limit together; a first sentence that is longer is begun.
    Then the sentences that timelines want (``wanted``), then those with most evidence, each as long as it fits.
    """
    pieces = [(i, s, e) for i, b in enumerate(blocks) if b.kind == "paragraph" for s, e in sentences(b.text)]
    size = {p: count(blocks[p[0]].text[p[1] : p[2]]) for p in pieces}
    chosen: dict[Span, int] = {}
    most = int(limit * LEAD_SHARE)
    for piece in pieces:
        if sum(chosen.values()) + size[piece] > most:
            break
        chosen[piece] = size[piece]
    begun = 0 if chosen or not pieces else most
    left = limit - sum(chosen.values()) - begun
    for piece in sorted(set(pieces) - set(chosen), key=lambda p: (not _is_wanted(p, wanted), -_weight(p, marks), p)):
        saved = begun if piece == pieces[0] else 0
        if (_weight(piece, marks) or _is_wanted(piece, wanted)) and size[piece] <= left + saved:
            chosen[piece] = size[piece]
            left += saved - size[piece]
    if begun and pieces[0] not in chosen:
        return sorted([_first_words(blocks, pieces[0], begun), *chosen])
    return sorted(chosen)


def cut(blocks: Sequence[Block], spans: Sequence[Span]) -> tuple[tuple[Block, ...], tuple[tuple[int, int, int], ...]]:
    """
    Return the blocks with only the spans left and a ``gap`` wherever something was taken out.

    Returns:
        The new blocks, and for each new block (index of the old block, its offset there, its length); a gap has (-1, 0, 0).
    """
    shown: list[Block] = []
    origin: list[tuple[int, int, int]] = []
    last: tuple[int, int] = (-1, 0)
    for index, start, end in _joined(blocks, spans):
        if _something_between(blocks, last, (index, start)):
            shown.append(Block("gap", ""))
            origin.append((-1, 0, 0))
        shown.append(slice_block(blocks[index], start, end))
        origin.append((index, start, end - start))
        last = (index, end)
    if shown and _something_between(blocks, last, (len(blocks), 0)):
        shown.append(Block("gap", ""))
        origin.append((-1, 0, 0))
    return tuple(shown), tuple(origin)


def slice_block(block: Block, start: int, end: int) -> Block:
    """Return the block with the text from ``start`` to ``end`` and the runs that lie in it, clipped."""
    if (start, end) == (0, len(block.text)):
        return block
    runs = tuple(r for run in block.runs if (r := _clip(run, start, end)))
    return replace(block, text=block.text[start:end], runs=runs)


def _clip(run: Run, start: int, end: int) -> Run | None:
    low, high = max(run.start, start), min(run.end, end)
    if low > high or (low == high and run.kind != "note"):
        return None
    return replace(run, start=low - start, end=high - start)


def _joined(blocks: Sequence[Block], spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for index, start, end in sorted(spans):
        if joined and joined[-1][0] == index and not blocks[index].text[joined[-1][2] : start].strip():
            joined[-1] = (index, joined[-1][1], end)
        else:
            joined.append((index, start, end))
    return joined


def _something_between(blocks: Sequence[Block], last: tuple[int, int], here: tuple[int, int]) -> bool:
    if last[0] == here[0]:
        return True
    tail = blocks[last[0]].text[last[1] :].strip() if last[0] >= 0 else ""
    head = blocks[here[0]].text[: here[1]].strip() if here[0] < len(blocks) else ""
    return bool(tail or head) or any(b.text.strip() for b in blocks[last[0] + 1 : here[0]])


def _is_wanted(piece: Span, wanted: Collection[Span]) -> bool:
    return any(index == piece[0] and piece[1] <= start and end <= piece[2] for index, start, end in wanted)


def _weight(piece: Span, marks: Sequence[Mark]) -> int:
    index, start, end = piece
    return sum(_WEIGHTS[m.kind] for m in marks if m.part == "block" and m.index == index and start <= m.start and m.end <= end)


def _first_words(blocks: Sequence[Block], piece: Span, limit: int) -> Span:
    index, start, end = piece
    found = words(blocks[index].text[start:end])
    return index, start, start + (found[limit - 1].end if len(found) >= limit else end - start)
