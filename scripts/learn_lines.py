"""
Write `briefgen/data/lines/weights.tsv` from the labelled pages under `tests/sources/dumps`, or judge it with lots left out.

usage: python scripts/learn_lines.py --write
       python scripts/learn_lines.py --judge [LOT ...]      (lots of tests/sources/dumps/lots.txt; all by default)

A linear chain (conditional random field; Lafferty and others 2001) over the labels of neighbouring lines, learned with costs
(softmax margin; Gimpel and Smith 2010): a wrong label costs one, one that takes text for something else or the reverse two. In
each round a part of the signs of each line is left out, so that none is relied on alone.
Each page is read as it is, without its empty lines, and four times with lists of wording that have forgotten a part of their
phrases: the rules know the wording of these pages, on which they were worked, and on a page of others they do not.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import random
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefgen.sources.labels import apply_rules
from briefgen.sources.language import detect
from briefgen.sources.learned import LABELS, WEIGHTS, read_model, relabel
from briefgen.sources.lines import RULES, SURE
from briefgen.sources.page import Page, read_page
from briefgen.sources.standing import signs_of
from briefgen.sources.wording import Phrases, Wording, phrase_lists, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.sources.labels import Labelled

Vector: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.float64]]"
Places: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.int32]]"

DUMPS = Path(__file__).resolve().parent.parent / "tests" / "sources" / "dumps"
FORGETFUL = ((0.3, 1), (0.3, 2), (0.5, 3), (0.5, 4))
"""The part of the phrases that is forgotten, and which part."""
ROUNDS = 8
SEEDS = (0, 1)
RATE = 0.15
DROPPED = 0.3
"""The part of the signs of a line that is left out in a round."""
FEWEST = 8
"""Lines that a sign must stand on, all readings counted; rarer ones are learned by heart."""
SCALE = 40
TEXT = frozenset({"body", "heading", "item"})
KINDS = ("body", "navigation", "caption", "quote", "related", "title", "heading", "item")


@dataclasses.dataclass(frozen=True)
class Sample:
    """One reading of a page: the signs of its lines, and the label of each (-1 where nobody gave one)."""

    signs: tuple[tuple[str, ...], ...]
    labels: tuple[int, ...]


def read_rows(path: Path, *, glued: bool = False) -> tuple[list[str], list[str]]:
    """Return the lines of a dump and their labels ("" for empty lines), without the fields that it asks for."""
    rows = [row.partition("\t") for row in path.read_text(encoding="utf-8").split("\n") if not row.startswith("=")]
    kept = [(text, label) for label, _, text in rows if label or not glued]
    return [text for text, _ in kept], [label for _, label in kept]


def open_dump(path: Path, *, glued: bool = False, own: Wording | None = None) -> tuple[Page, list[list[str]]]:
    """Return the page of a dump and the labels of the rows that each of its lines holds; ``own`` replaces its wording."""
    texts, labels = read_rows(path, glued=glued)
    text = "\n".join(texts)
    page = read_page(text, detect(text))
    starts = [line.number for line in page.lines]
    wanted: list[list[str]] = [[] for _ in page.lines]
    for number, label in enumerate(labels, 1):
        if label:
            wanted[bisect_right(starts, number) - 1].append(label)
    return (dataclasses.replace(page, wording=own) if own else page), wanted


@lru_cache(maxsize=64)
def forgetful(language: str | None, rate: float, part: int) -> Wording:
    """Return the wording of a language without a part of its phrases."""
    own = wording(language)
    kept = {
        name: Phrases(";".join(phrase for phrase in phrases.keys if _draw(f"{part}{phrase}") >= rate))
        for name, phrases in phrase_lists(own)
    }
    return dataclasses.replace(own, **kept)  # type: ignore[arg-type]


def _draw(text: str) -> float:
    return hashlib.sha256(text.encode()).digest()[0] / 256


def samples(path: Path) -> list[Sample]:
    """Return all readings of a dump."""
    plain = open_dump(path)
    told = (forgetful(plain[0].language, rate, part) for rate, part in FORGETFUL)
    readings = (plain, open_dump(path, glued=True), *(open_dump(path, own=own) for own in told))
    return [_sample(page, wanted) for page, wanted in readings]


def _sample(page: Page, wanted: Sequence[Sequence[str]]) -> Sample:
    names: Sequence[str] = LABELS
    labels = tuple(names.index(found[0]) if found else -1 for found in wanted)
    return Sample(signs_of(page, apply_rules(page, RULES)), labels)


def learn(pages: Sequence[Sample]) -> str:
    """Return the weights that tell the labels of pages, as the table that `briefgen.sources.learned` reads."""
    stands = Counter(sign for page in pages for signs in page.signs for sign in signs)
    names = sorted(sign for sign, count in stands.items() if count >= FEWEST)
    places = {name: place for place, name in enumerate(names)}
    data = [
        ([np.array([places[s] for s in signs if s in places], dtype=np.int32) for signs in page.signs], page.labels)
        for page in pages
    ]
    sums = [_field(data, len(names), seed) for seed in SEEDS]
    weights, after, first = (np.rint(SCALE * sum(found[part] for found in sums) / len(sums)).astype(int) for part in range(3))
    rows = [["sign", *LABELS], ["first", *map(str, first)]]
    rows += [[f"after {label}", *map(str, after[place])] for place, label in enumerate(LABELS)]
    rows += [[name, *map(str, weights[place])] for place, name in enumerate(names) if weights[place].any()]
    return "\n".join("\t".join(row) for row in rows) + "\n"


def _costs() -> Vector:
    inside = np.array([label in TEXT for label in LABELS])
    costs: Vector = 1.0 - np.eye(len(LABELS)) + (inside[:, None] != inside[None, :])
    return costs


def _field(data: Sequence[tuple[list[Places], tuple[int, ...]]], count: int, seed: int) -> tuple[Vector, Vector, Vector]:
    """Return the weights of signs, of order and of the first line after some rounds of stochastic gradients (AdaGrad)."""
    size, costs = len(LABELS), _costs()
    weights, after, first = np.zeros((count, size)), np.zeros((size, size)), np.zeros(size)
    seen, seen_after, seen_first = np.full((count, 1), 0.1), np.ones((size, size)), np.ones(size)
    order, shuffle, drop = list(range(len(data))), random.Random(seed), np.random.default_rng(seed)
    for _ in range(ROUNDS):
        shuffle.shuffle(order)
        for at in order:
            lines, labels = data[at]
            kept = [line[drop.random(len(line)) >= DROPPED] for line in lines]
            votes = np.array([weights[line].sum(0) / (1 - DROPPED) for line in kept])
            votes += np.array([costs[label] if label >= 0 else np.zeros(size) for label in labels])
            towards, order_towards = _gradient(votes, after, first, labels)
            seen_after += order_towards**2
            after += RATE * order_towards / np.sqrt(seen_after)
            seen_first += towards[0] ** 2
            first += RATE * towards[0] / np.sqrt(seen_first)
            for line, step in zip(kept, towards, strict=True):
                seen[line, 0] += (step**2).sum()
                weights[line] += RATE * step / np.sqrt(seen[line])
    return weights, after, first


def _gradient(votes: Vector, after: Vector, first: Vector, labels: Sequence[int]) -> tuple[Vector, Vector]:
    """Return in which direction votes and order must go: right labels less expected ones (forward and backward sums)."""
    count, size = votes.shape
    ahead, behind = np.empty((count, size)), np.zeros((count, size))
    ahead[0] = votes[0] + first
    for index in range(1, count):
        ahead[index] = votes[index] + _log_sum(ahead[index - 1][:, None] + after, 0)
    for index in range(count - 2, -1, -1):
        behind[index] = _log_sum(after + (votes[index + 1] + behind[index + 1])[None, :], 1)
    whole = _log_sum(ahead[-1], 0)
    towards, pairs = -np.exp(ahead + behind - whole), np.zeros((size, size))
    for index, label in enumerate(labels):
        if label < 0:
            towards[index] = 0
            continue
        towards[index, label] += 1
        if index and labels[index - 1] >= 0:
            pairs -= np.exp(ahead[index - 1][:, None] + after + (votes[index] + behind[index])[None, :] - whole)
            pairs[labels[index - 1], label] += 1
    return towards, pairs


def _log_sum(values: Vector, axis: int) -> Vector:
    most = values.max(axis, keepdims=True)
    total: Vector = (most + np.log(np.exp(values - most).sum(axis, keepdims=True))).squeeze(axis)
    return total


def lots() -> dict[str, list[Path]]:
    """Return the dumps of each lot."""
    found: dict[str, list[Path]] = {}
    for row in (DUMPS / "lots.txt").read_text(encoding="utf-8").splitlines():
        lot, _, names = row.partition(": ")
        found[lot] = [next(DUMPS.rglob(f"{name}.tsv")) for name in names.split()]
    return found


def score(pairs: Iterable[tuple[Sequence[Labelled], list[list[str]]]]) -> str:
    """Return which part of the lines of each kind is right, and of the text: what stays, and what of the given is text."""
    told: list[tuple[str, str]] = [
        (want, item.label) for found, wanted in pairs for item, wants in zip(found, wanted, strict=True) for want in wants
    ]
    asked = Counter(want for want, _ in told)
    right = Counter(want for want, got in told if want == got)
    both = sum(1 for want, got in told if want in TEXT and got in TEXT)
    kinds = " ".join(f"{kind} {right[kind] / asked[kind]:.3f}" for kind in KINDS if asked[kind])
    text = sum(asked[kind] for kind in TEXT)
    given = sum(1 for _, got in told if got in TEXT)
    return f"all {sum(right.values()) / len(told):.3f} of {len(told)} | {kinds} | stays {both / text:.3f} is {both / given:.3f}"


def judge(names: Sequence[str]) -> None:
    """Print for each lot what the rules say of it, and what a model says that has learned from the other lots."""
    known = lots()
    read = {lot: [sample for path in paths for sample in samples(path)] for lot, paths in known.items()}
    for lot in names or known:
        others = [sample for other, found in read.items() if other != lot for sample in found]
        model = read_model(learn(others))
        pages = [open_dump(path) for path in known[lot]]
        ruled = [apply_rules(page, RULES, SURE) for page, _ in pages]
        wanted = [labels for _, labels in pages]
        put_right = [relabel(page, found, model) for (page, _), found in zip(pages, ruled, strict=True)]
        print(f"{lot} rules  {score(zip(ruled, wanted, strict=True))}")
        print(f"{lot} model  {score(zip(put_right, wanted, strict=True))}", flush=True)


def main() -> None:
    """Write the weights, or judge them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--judge", nargs="*", metavar="LOT")
    args = parser.parse_args()
    if args.judge is not None:
        judge(args.judge)
    if args.write:
        pages = [sample for path in sorted(DUMPS.glob("*.tsv")) for sample in samples(path)]
        WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
        WEIGHTS.write_text(learn(pages), encoding="utf-8")


if __name__ == "__main__":
    main()
