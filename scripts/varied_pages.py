"""
Labelled pages that are made of others: `learn_lines.py` learns from them beside the pages themselves.

Real pages are many times longer than those that people label: menus and lists of other stories stand above, between and below
the paragraphs. So blocks of a page are left out, blocks of other pages in the same language are put around its text and into
it, and the empty lines are set anew.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Row: TypeAlias = tuple[str, str]
Block: TypeAlias = tuple[str, list[Row]]
Pool: TypeAlias = "Mapping[str, Sequence[list[Row]]]"

_EMPTY: Row = ("", "")
_LEFT_OUT = frozenset(
    {
        "navigation",
        "related",
        "footer",
        "share",
        "newsletter",
        "consent",
        "licence",
        "dek",
        "caption",
        "quote",
        "byline",
        "kicker",
    }
)
_ABOVE = ("navigation", "navigation", "related", "newsletter", "consent")
_INSIDE = ("related", "related", "caption", "caption", "newsletter", "navigation", "share")
_BELOW = ("related", "related", "related", "footer", "navigation", "share", "licence", "newsletter")
"""What is put above, into and below a text; what stands twice is put there twice as often."""
_OMITTED, _OPENED, _SHORTENED, _PARTED, _GAPPED = 0.2, 0.35, 0.6, 0.6, 0.3
"""How often a block is left out, text is opened for another block, that is cut, empty lines are put around it, or above one."""
_MOST_ABOVE, _MOST_BELOW, _MOST_INSIDE, _CAPTIONS = 3, 5, 4, 3
_PARAGRAPH = 12


def blocks(rows: Iterable[Row]) -> list[Block]:
    """Return the stretches of lines with one label; empty lines belong to what follows them."""
    found: list[Block] = []
    waiting: list[Row] = []
    for row in rows:
        if not row[1]:
            waiting.append(row)
            continue
        if not found or found[-1][0] != row[1]:
            found.append((row[1], []))
        found[-1][1].extend([*waiting, row])
        waiting = []
    return found


def pool(pages: Iterable[Sequence[Row]]) -> Pool:
    """Return the blocks of pages in one language by their labels."""
    found: dict[str, list[list[Row]]] = defaultdict(list)
    for rows in pages:
        for label, block in blocks(rows):
            found[label].append(block)
    return found


def vary(rows: Iterable[Row], others: Pool, chance: random.Random) -> list[Row]:
    """Return a page with its text and some of what stood around it, among blocks of others."""
    own = [(label, block) for label, block in blocks(rows) if label not in _LEFT_OUT or chance.random() >= _OMITTED]
    made = [
        *_taken(others, _ABOVE, chance.randint(0, _MOST_ABOVE), chance),
        *(_opened(block, others, chance) if label == "body" and len(block) > 1 else block for label, block in own),
        *_taken(others, _BELOW, chance.randint(0, _MOST_BELOW), chance),
    ]
    lines: list[Row] = []
    for block in made:
        lines += [_EMPTY, *block] if chance.random() < _GAPPED else block
    return list(_spaced(lines, chance.random()))


def _taken(others: Pool, labels: Sequence[str], count: int, chance: random.Random) -> Iterator[list[Row]]:
    for _ in range(count):
        if found := others.get(chance.choice(labels)):
            yield chance.choice(found)


def _opened(block: list[Row], others: Pool, chance: random.Random) -> list[Row]:
    """Return a stretch of paragraphs with a block of another page between two of them, or as it is."""
    if chance.random() >= _OPENED:
        return block
    at = chance.randint(1, len(block) - 1)
    inside = next(_taken(others, _INSIDE, 1, chance), [])
    if any(label == "caption" for _, label in inside):
        inside = inside[:_CAPTIONS]
    elif chance.random() < _SHORTENED:
        inside = inside[: chance.randint(1, _MOST_INSIDE)]
    gap = [_EMPTY] if chance.random() < _PARTED else []
    return [*block[:at], *gap, *inside, *gap, *block[at:]]


def _spaced(rows: Sequence[Row], mode: float) -> Iterator[Row]:
    """Yield lines without empty ones, with one below each, with some around paragraphs alone, or as they are."""
    if mode >= 0.6:  # noqa: PLR2004 - two pages of five as they are
        yield from rows
        return
    for row in rows:
        apart = mode >= 0.2 and (mode < 0.4 or len(row[0].split()) > _PARAGRAPH)  # noqa: PLR2004 - one page of five each
        if row[1]:
            yield from ((_EMPTY, row, _EMPTY) if apart else (row,))
