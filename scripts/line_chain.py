"""
A linear chain (conditional random field; Lafferty and others 2001) over the labels of neighbouring lines, as it learns.

It learns with costs (softmax margin; Gimpel and Smith 2010): a wrong label costs one, one that takes text for something else
or the reverse two. In each round a part of the signs of each line is left out, so that none is relied on alone.
"""

from __future__ import annotations

import dataclasses
import random
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefgen.sources.learned import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Vector: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.float64]]"
Places: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.int64]]"

TEXT = frozenset({"body", "heading", "item"})
ROUNDS = 12
BATCH = 6
"""Pages of about one length that are weighed together."""
SEEDS = (0, 1)
RATE = 0.2
DROPPED = 0.3
"""The part of the signs of a line that is left out in a round."""
FEWEST = 8
"""Lines that a sign must stand on, all readings counted; rarer ones are learned by heart."""
SCALE = 40


@dataclasses.dataclass(frozen=True)
class Sample:
    """One reading of a page: the signs of its lines, and the label of each (-1 where nobody gave one)."""

    signs: tuple[tuple[str, ...], ...]
    labels: tuple[int, ...]


def learn(pages: Sequence[Sample]) -> str:
    """Return the weights that tell the labels of pages, as the table that `briefgen.sources.learned` reads."""
    stands = Counter(sign for page in pages for signs in page.signs for sign in signs)
    names = sorted(sign for sign, count in stands.items() if count >= FEWEST)
    places = {name: place for place, name in enumerate(names)}
    data = [_weighed(page, places) for page in pages]
    sums = [_field(data, len(names), seed) for seed in SEEDS]
    weights, after, first = (np.rint(SCALE * sum(found[part] for found in sums) / len(sums)).astype(int) for part in range(3))
    rows = [["sign", *LABELS], ["first", *map(str, first)]]
    rows += [[f"after {label}", *map(str, after[place])] for place, label in enumerate(LABELS)]
    rows += [[name, *map(str, weights[place])] for place, name in enumerate(names) if weights[place].any()]
    return "\n".join("\t".join(row) for row in rows) + "\n"


@dataclasses.dataclass(frozen=True)
class Weighed:
    """A sample in numbers: its signs, which of them stands on which line (pairs), and the labels."""

    signs: Places
    which: Places
    line: Places
    labels: Places


def _weighed(page: Sample, places: Mapping[str, int]) -> Weighed:
    known = [(places[sign], index) for index, signs in enumerate(page.signs) for sign in signs if sign in places]
    signs, which = np.unique([place for place, _ in known], return_inverse=True)
    return Weighed(signs, which, np.array([index for _, index in known]), np.array(page.labels))


def _costs() -> Vector:
    inside = np.array([label in TEXT for label in LABELS])
    costs: Vector = 1.0 - np.eye(len(LABELS)) + (inside[:, None] != inside[None, :])
    return costs


def _field(data: Sequence[Weighed], count: int, seed: int) -> tuple[Vector, Vector, Vector]:
    """Return the weights of signs, of order and of the first line after some rounds of stochastic gradients (AdaGrad)."""
    size, costs = len(LABELS), _costs()
    weights, after, first = np.zeros((count, size)), np.zeros((size, size)), np.zeros(size)
    seen, seen_after, seen_first = np.full((count, 1), 0.1), np.ones((size, size)), np.ones(size)
    shuffle, drop = random.Random(seed), np.random.default_rng(seed)
    for group in (group for _ in range(ROUNDS) for group in _groups(data, shuffle)):
        labels = np.full((len(group), max(len(page.labels) for page in group)), -1)
        votes = np.zeros((*labels.shape, size))
        stands = [_standing(page, drop) for page in group]
        for at, (page, table) in enumerate(zip(group, stands, strict=True)):
            labels[at, : len(page.labels)] = page.labels
            votes[at, : len(page.labels)] = table @ weights[page.signs]
        votes += np.where((labels >= 0)[..., None], costs[labels], 0)
        towards, order_towards = _gradient(votes, after, first, labels, [len(page.labels) for page in group])
        seen_after += order_towards**2 / len(group)
        after += RATE * order_towards / np.sqrt(seen_after)
        begun = towards[:, 0].sum(0)
        seen_first += begun**2 / len(group)
        first += RATE * begun / np.sqrt(seen_first)
        for at, (page, table) in enumerate(zip(group, stands, strict=True)):
            step = table.T @ towards[at, : len(page.labels)]
            seen[page.signs, 0] += (step**2).sum(1)
            weights[page.signs] += RATE * step / np.sqrt(seen[page.signs])
    return weights, after, first


def _groups(data: Sequence[Weighed], shuffle: random.Random) -> list[list[Weighed]]:
    """Return the pages in groups of about one length, in no order."""
    order = sorted(data, key=lambda page: len(page.labels) * shuffle.uniform(1, 1.2))
    groups = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    shuffle.shuffle(groups)
    return groups


def _standing(page: Weighed, drop: np.random.Generator) -> Vector:
    """Return for each line and sign of a page whether it stands there, some signs left out and the others worth more for it."""
    kept = drop.random(len(page.which)) >= DROPPED
    table = np.zeros((len(page.labels), len(page.signs)))
    table[page.line[kept], page.which[kept]] = 1 / (1 - DROPPED)
    return table


def _gradient(votes: Vector, after: Vector, first: Vector, labels: Places, lengths: Sequence[int]) -> tuple[Vector, Vector]:
    """Return in which direction votes and order must go: right labels less expected ones (forward and backward sums)."""
    inside = (np.arange(labels.shape[1]) < np.array(lengths)[:, None])[..., None]
    own = np.where(inside, np.exp(votes - votes.max(2, keepdims=True)), 1)
    order = np.exp(after - after.max())
    ahead, behind = np.empty(votes.shape), np.ones(votes.shape)
    ahead[:, 0] = _shares(own[:, 0] * np.exp(first - first.max()))
    for index in range(1, votes.shape[1]):
        ahead[:, index] = np.where(
            inside[:, index], _shares((ahead[:, index - 1] @ order) * own[:, index]), ahead[:, index - 1]
        )
    for index in range(votes.shape[1] - 2, -1, -1):
        on = (own[:, index + 1] * behind[:, index + 1]) @ order.T
        behind[:, index] = np.where(inside[:, index + 1], _shares(on), 1)
    towards = np.where((labels >= 0)[..., None], -_shares(ahead * behind), 0)
    page, line = np.nonzero(labels >= 0)
    towards[page, line, labels[page, line]] += 1
    page, line = np.nonzero((labels[:, 1:] >= 0) & (labels[:, :-1] >= 0))
    left, right = ahead[page, line], own[page, line + 1] * behind[page, line + 1]
    pairs = -order * (left.T @ (right / ((left @ order) * right).sum(1, keepdims=True)))
    np.add.at(pairs, (labels[page, line], labels[page, line + 1]), 1)
    return towards, pairs


def _shares(values: Vector) -> Vector:
    shares: Vector = values / values.sum(-1, keepdims=True)
    return shares
