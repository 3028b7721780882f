"""Forms: reports of one make whose words stay and whose figures and days are others each time are no copies of each other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.text.shingles import word_code

if TYPE_CHECKING:
    from collections.abc import Sequence

_LARGEST = 9_999
_CHANGED, _ALL_CHANGED = 3, 2
"""So many figures must be others to tell a form, fewer where none is the same; a copy that was brought up to date has one."""


def is_refilled(part: Sequence[int], whole: Sequence[int]) -> bool:
    """
    Whether most figures that stand between the same two words in both texts are others.

    Args:
        part: checksums of the words of one text, as `briefgen.text.shingles` makes them.
        whole: those of the other.
    """
    slots, others = _slots(part), _slots(whole)
    shared = slots.keys() & others.keys()
    same = sum(not slots[slot].isdisjoint(others[slot]) for slot in shared)
    changed = len(shared) - same
    return changed > same and changed >= (_CHANGED if same else _ALL_CHANGED)


def _slots(words: Sequence[int]) -> dict[tuple[int, int], set[int]]:
    """Map the words around each figure to the figures that stand between them."""
    numerals, found, last = _numerals(), dict[tuple[int, int], set[int]](), len(words) - 1
    for at, word in enumerate(words):
        if word in numerals:
            slot = words[at - 1] if at else 0, words[at + 1] if at < last else 0
            found.setdefault(slot, set()).add(word)
    return found


@lru_cache(maxsize=1)
def _numerals() -> frozenset[int]:
    """Return the checksums of whole numbers; a word that has one of them by chance is one in four hundred thousand."""
    return frozenset(word_code(str(number)) for number in range(_LARGEST + 1))
