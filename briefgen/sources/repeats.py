"""Pull quotes: lines that repeat what the body says already."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEWEST = 5
_SHARE = 0.75
_NEAR = 0.5
_ALIKE = 0.85
_FEWEST_ALIKE = 6
_LONGEST_ALIKE = 40
_MOST_NEAR = 400
"""A quotation with a word or two changed shares half of its runs, and nearly all of its words in their order."""
_MARKS = tuple("\"'“”„«»‘’‹›")
_MOST_HOLDERS = 20
"""What stands in more places than this is no quotation; the bound keeps long repetitive texts fast."""
_ATTRIBUTION = re.compile(r"^\s*[-–—―‒]\s*(?P<name>\S.{1,80})$")


def shingles(words: Sequence[str], size: int = 3) -> frozenset[tuple[str, ...]]:
    """Return the runs of ``size`` words; the whole as one run when there are fewer words."""
    return frozenset(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1))) if words else frozenset()


def find_repeats(texts: Sequence[str], *, from_: int = 0, near: bool = False) -> dict[int, int]:
    """
    Return for each text that another one contains the index of that other.

    A text is contained when at least three quarters of its runs of three words stand in the other, whatever the punctuation,
    quotation marks and case, and all of its numbers: the same sentence with another count is another fact. Of two that
    contain each other, the one that looks less like running text (no quotation marks, an attribution below) is the repeat.
    Texts before ``from_`` and short ones are never repeats. With ``near`` a quotation (in marks, or without a stop) may also
    have a word or two changed.
    """
    words = [key(text).split() for text in texts]
    runs = [shingles(found) for found in words]
    budget = iter(range(_MOST_NEAR if near else 0))
    holders: dict[tuple[str, ...], list[int]] = {}
    for index, found in enumerate(runs):
        for run in found:
            held = holders.setdefault(run, [])
            if len(held) < _MOST_HOLDERS:
                held.append(index)
    repeats: dict[int, int] = {}
    for index in range(from_, len(texts)):
        if len(runs[index]) < _FEWEST - 2:
            continue
        pulled = texts[index][:1] in _MARKS or texts[index][-1:] not in ".!?…؟"
        other = _best_holder(index, runs, holders, words, budget if pulled else iter(()))
        if other is not None and other not in repeats and _is_the_repeat(index, other, texts, runs):
            repeats[index] = other
    return repeats


def is_attribution(text: str) -> bool:
    """Whether a line names who is quoted: a dash and a short name or role, no sentence."""
    match = _ATTRIBUTION.match(text)
    return bool(match) and len(text.split()) <= 14 and text[-1] not in ".!?;:,"  # noqa: PLR2004 - name, role, body


def _best_holder(
    index: int,
    runs: Sequence[frozenset[tuple[str, ...]]],
    holders: dict[tuple[str, ...], list[int]],
    words: Sequence[Sequence[str]],
    budget: Iterator[int],
) -> int | None:
    counts: dict[int, int] = {}
    for run in runs[index]:
        for other in holders[run]:
            if other != index:
                counts[other] = counts.get(other, 0) + 1
    numbers = {word for word in words[index] if any(map(str.isdecimal, word))}
    for other in [other for other in counts if numbers and not numbers.issubset(words[other])]:
        del counts[other]
    if not counts:
        return None
    other, most = max(counts.items(), key=lambda item: (item[1], -item[0]))
    if most >= _SHARE * len(runs[index]):
        return other
    near = most >= _NEAR * len(runs[index]) and _FEWEST_ALIKE <= len(words[index]) <= _LONGEST_ALIKE
    close = near and len(words[other]) >= len(words[index]) and next(budget, None) is not None
    return other if close and _in_order(words[index], words[other]) >= _ALIKE * len(words[index]) else None


def _in_order(mine: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words of one text stand in the other in the same order (longest common subsequence)."""
    held = set(mine)
    row = [0] * (len(mine) + 1)
    for word in other[: 10 * _LONGEST_ALIKE]:
        if word not in held:
            continue
        before = 0
        for at, own in enumerate(mine, 1):
            kept, row[at] = row[at], before + 1 if own == word else max(row[at], row[at - 1])
            before = kept
    return row[-1]


def _is_the_repeat(index: int, other: int, texts: Sequence[str], runs: Sequence[frozenset[tuple[str, ...]]]) -> bool:
    shared = len(runs[index] & runs[other])
    if shared < _SHARE * len(runs[other]):
        return True
    return _looks_pulled(index, texts) >= _looks_pulled(other, texts) and (
        _looks_pulled(index, texts) > _looks_pulled(other, texts) or (len(runs[index]), -index) < (len(runs[other]), -other)
    )


def _looks_pulled(index: int, texts: Sequence[str]) -> int:
    text = texts[index]
    attributed = index + 1 < len(texts) and is_attribution(texts[index + 1])
    unmarked = not re.search(r"[\"“”„«»]", text)
    return 2 * attributed + unmarked
