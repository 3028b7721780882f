"""A model learned from labelled pages: which labels the lines of a page have together, by their signs and their order."""

from __future__ import annotations

from functools import lru_cache
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from briefgen.model.values import dataclass
from briefgen.sources.labels import Label, Labelled
from briefgen.sources.settled import settle
from briefgen.sources.standing import signs_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.sources.page import Page

LABELS: tuple[Label, ...] = get_args(Label)
WEIGHTS = Path(__file__).resolve().parent.parent / "data" / "lines" / "weights.tsv"
_LONGEST = 1500
"""Lines of a page up to which the model is asked; in longer ones the text is nearly all, and rules tell the rest."""
_SHORTEST = 20
"""Lines of a page from which on the model is asked: shorter texts are hardly pages, and it has learned from pages."""
_TOLD = 3
_NEVER = -(10**9)


@dataclass(frozen=True, slots=True)
class Model:
    """
    A linear model of a sequence of labels, in whole numbers.

    Attributes:
        weights: for each sign how much it speaks for each of `LABELS`, in their order.
        after: for each label how much it speaks for each label in the line below it.
        first: how much the first line of a page speaks for each label.
    """

    weights: Mapping[str, tuple[int, ...]]
    after: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]


@lru_cache(maxsize=1)
def shipped() -> Model:
    """Return the model that `scripts/learn_lines.py` has written from the labelled pages of the tests."""
    return read_model(WEIGHTS.read_text(encoding="utf-8"))


def read_model(text: str) -> Model:
    """
    Return the model of a table of tab-separated columns: a sign, and its weight for each label.

    The rows "first" and "after LABEL" hold what is said of the order.
    """
    rows = {name: tuple(map(int, numbers)) for name, *numbers in (row.split("\t") for row in text.splitlines()[1:])}
    first = rows.pop("first")
    return Model(rows, tuple(rows.pop(f"after {label}") for label in LABELS), first)


def relabel(page: Page, found: Sequence[Labelled], model: Model | None = None) -> tuple[Labelled, ...]:
    """
    Return the lines of a page as the model labels them; where it agrees with the rules the rule's reason stands.

    Lines of which a rule is sure keep their labels; short texts and very long ones keep them all.

    Args:
        page: the lines.
        found: what the rules say of each of them.
        model: the weights; those that are shipped by default.
    """
    if not _SHORTEST <= len(found) <= _LONGEST:
        return tuple(found)
    model = model or shipped()
    signs = signs_of(page, found)
    votes = [_fixed(item.label) if item.sure else _votes(model, own) for item, own in zip(found, signs, strict=True)]
    best = settle(page, found, [LABELS[at] for at in decode(model, votes)])
    return tuple(
        item if label == item.label else Labelled(item.line, label, _reason(model, signs[index], label, item.label))
        for index, (item, label) in enumerate(zip(found, best, strict=True))
    )


def decode(model: Model, votes: Sequence[Sequence[int]]) -> list[int]:
    """Return the labels (places in `LABELS`) with the largest sum of votes and of what is said of their order (Viterbi)."""
    every = range(len(LABELS))
    into = tuple(zip(*model.after, strict=True))
    total = [vote + start for vote, start in zip(votes[0], model.first, strict=True)]
    came: list[list[int]] = []
    for own in votes[1:]:
        back, sums = [], []
        for label in every:
            reached = list(map(add, total, into[label]))
            most = max(reached)
            back.append(reached.index(most))
            sums.append(most + own[label])
        came.append(back)
        total = sums
    path = [total.index(max(total))]
    for back in reversed(came):
        path.append(back[path[-1]])
    return path[::-1]


def _fixed(label: Label) -> list[int]:
    return [0 if other == label else _NEVER for other in LABELS]


def _votes(model: Model, signs: Sequence[str]) -> list[int]:
    rows = [row for sign in signs if (row := model.weights.get(sign))]
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * len(LABELS)


def _reason(model: Model, signs: Sequence[str], label: Label, instead: Label) -> str:
    """Return the signs that speak most for a label and against the one that the rules gave."""
    own, other = LABELS.index(label), LABELS.index(instead)
    worth = {sign: row[own] - row[other] for sign in signs if (row := model.weights.get(sign))}
    strongest = sorted((sign for sign in worth if worth[sign] > 0), key=lambda sign: (-worth[sign], sign))[:_TOLD]
    return "learned: " + ("; ".join(strongest) if strongest else f"no {instead} in such a place")
