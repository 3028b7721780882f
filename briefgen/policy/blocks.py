"""What the marks leave of a text: one cut for articles, dossiers and pages alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.article import Block
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefgen.model.article import Tlp

Kept = list[tuple[int, Block]]


@dataclass(frozen=True, slots=True)
class Veiled:
    """
    A text after the cut.

    Attributes:
        blocks: what is left, numbered anew.
        moved: old to new index of those that stand as they stood.
        removed: the blocks that went.
    """

    blocks: tuple[Block, ...]
    moved: Mapping[int, int]
    removed: tuple[Block, ...] = ()


def veil_blocks(blocks: Sequence[Block], may_see: Callable[[Tlp | None], bool]) -> Veiled:
    """
    Return the part of a text whose own labels ``may_see`` lets through (a block without one is as open as its text).

    In place of a cell an empty one stays, for its row would lose its order; in place of a heading an unworded break, for
    the text below it is no part of the section above. A footnote goes with the last reference to it, and a reference with
    its footnote.
    """
    if all(block.tlp is None or may_see(block.tlp) for block in blocks):
        return Veiled(tuple(blocks), {i: i for i in range(len(blocks))})
    kept: Kept = []
    for index, block in enumerate(blocks):
        covered = block if block.tlp is None or may_see(block.tlp) else _in_place_of(block)
        if covered is not None:
            kept.append((index, covered))
    kept = _with_live_notes(_without_idle_breaks(kept))
    moved = {old: new for new, (old, block) in enumerate(kept) if _stands(block, blocks[old])}
    return Veiled(
        blocks=_counted_anew([block for _, block in kept]),
        moved=moved,
        removed=tuple(block for old, block in enumerate(blocks) if old not in moved),
    )


def is_section_break(block: Block) -> bool:
    """Whether the block is what stays of a hidden heading."""
    return block.kind == "rule" and block.level > 0


def note_of(block: Block) -> str:
    """Return the label of the footnote that a block belongs to, empty when it belongs to none."""
    return next((frame.value for frame in block.within if frame.kind == "footnote"), "")


def notes_named(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the labels of the footnotes that the blocks refer to."""
    return frozenset(run.value for block in blocks for run in block.runs if run.kind == "note")


def _in_place_of(block: Block) -> Block | None:
    if block.kind == "cell":
        return Block("gap", "", within=block.within)
    return Block("rule", "", level=block.level, within=block.within) if block.kind == "heading" else None


def _counted_anew(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Number blocks and the containers around them anew, so that no number tells of something that went."""
    serials: dict[int, int] = {}
    for block in blocks:
        for frame in block.within:
            serials.setdefault(frame.serial, len(serials) + 1)
    return tuple(
        replace(block, number=new + 1, within=tuple(replace(f, serial=serials[f.serial]) for f in block.within))
        for new, block in enumerate(blocks)
    )


def _stands(block: Block, before: Block) -> bool:
    return (block.kind, block.text) == (before.kind, before.text)


def _without_idle_breaks(kept: Kept) -> Kept:
    """Drop the breaks with nothing before them, nothing below them, or a heading right below them."""
    body = [i for i, (_, block) in enumerate(kept) if not note_of(block)]
    idle = set()
    for place, i in enumerate(body):
        if not is_section_break(kept[i][1]):
            continue
        below = kept[body[place + 1]][1] if place + 1 < len(body) else None
        if place == 0 or below is None or below.kind == "heading" or is_section_break(below):
            idle.add(i)
    return [entry for i, entry in enumerate(kept) if i not in idle]


def _with_live_notes(kept: Kept) -> Kept:
    """Drop footnotes that nothing shown refers to, directly or from another footnote, and references to none."""
    defined = {note_of(block) for _, block in kept} - {""}
    live = [block for _, block in kept if not note_of(block)]
    labels = notes_named(live)
    fresh = labels
    while fresh:
        fresh = notes_named([block for _, block in kept if note_of(block) in fresh]) - labels
        labels |= fresh
    return [(old, _referring(block, defined)) for old, block in kept if not note_of(block) or note_of(block) in labels]


def _referring(block: Block, defined: set[str]) -> Block:
    runs = tuple(run for run in block.runs if run.kind != "note" or run.value in defined)
    return block if len(runs) == len(block.runs) else replace(block, runs=runs)
