"""
Write `briefgen/data/lines/weights.tsv` from the labelled pages under `tests/sources/dumps`, or judge it with lots left out.

usage: python scripts/learn_lines.py --write
       python scripts/learn_lines.py --judge [LOT ...]      (lots of tests/sources/dumps/lots.txt; all by default)

How the chain learns stands in `line_chain.py`.
Each page is read as it is, without its empty lines, and four times with lists of wording that have forgotten a part of their
phrases: the rules know the wording of these pages, on which they were worked, and on a page of others they do not. Two more
times it is read among blocks of other pages of its language (`varied_pages.py`), as long as real pages are.
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
from typing import TYPE_CHECKING

from line_chain import TEXT, Sample, learn
from varied_pages import pool, vary

from briefgen.sources.labels import apply_rules
from briefgen.sources.language import detect
from briefgen.sources.learned import LABELS, WEIGHTS, read_model, relabel
from briefgen.sources.lines import RULES, SURE
from briefgen.sources.page import Page, read_page
from briefgen.sources.standing import signs_of
from briefgen.sources.wording import Phrases, Wording, phrase_lists, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from varied_pages import Pool

    from briefgen.sources.labels import Labelled

DUMPS = Path(__file__).resolve().parent.parent / "tests" / "sources" / "dumps"
FORGETFUL = ((0.3, 1), (0.3, 2), (0.5, 3), (0.5, 4))
"""The part of the phrases that is forgotten, and which part."""
VARIED = 2
"""How often a page is read among blocks of others."""
VARIED_FORGETFUL = ((0.0, 0), (0.3, 1), (0.3, 5), (0.5, 4), (0.5, 6))
KINDS = ("body", "navigation", "caption", "quote", "related", "title", "heading", "item")


def read_rows(path: Path, *, glued: bool = False) -> tuple[list[str], list[str]]:
    """Return the lines of a dump and their labels ("" for empty lines), without the fields that it asks for."""
    rows = [row.partition("\t") for row in path.read_text(encoding="utf-8").split("\n") if not row.startswith("=")]
    kept = [(text, label) for label, _, text in rows if label or not glued]
    return [text for text, _ in kept], [label for _, label in kept]


def open_dump(path: Path, *, glued: bool = False, own: Wording | None = None) -> tuple[Page, list[list[str]]]:
    """Return the page of a dump and the labels of the rows that each of its lines holds; ``own`` replaces its wording."""
    texts, labels = read_rows(path, glued=glued)
    page, wanted = _open(texts, labels, detect("\n".join(texts)))
    return (dataclasses.replace(page, wording=own) if own else page), wanted


def _open(texts: Sequence[str], labels: Sequence[str], language: str | None) -> tuple[Page, list[list[str]]]:
    page = read_page("\n".join(texts), language)
    starts = [line.number for line in page.lines]
    wanted: list[list[str]] = [[] for _ in page.lines]
    for number, label in enumerate(labels, 1):
        if label:
            wanted[bisect_right(starts, number) - 1].append(label)
    return page, wanted


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


def samples(path: Path, others: Sequence[Path]) -> list[Sample]:
    """Return all readings of a dump; ``others`` are the dumps that may stand around it."""
    plain = open_dump(path)
    told = (forgetful(plain[0].language, rate, part) for rate, part in FORGETFUL)
    readings = (plain, open_dump(path, glued=True), *(open_dump(path, own=own) for own in told))
    return [_sample(page, wanted) for page, wanted in (*readings, *_varied(path, others))]


def _varied(path: Path, others: Sequence[Path]) -> Iterable[tuple[Page, list[list[str]]]]:
    around = _pool(path.name[:2], tuple(others))
    for turn in range(VARIED):
        chance = random.Random(f"{path.stem} {turn}")
        rows = vary(zip(*read_rows(path), strict=True), around, chance)
        page, wanted = _open([text for text, _ in rows], [label for _, label in rows], path.name[:2])
        rate, part = chance.choice(VARIED_FORGETFUL)
        yield (dataclasses.replace(page, wording=forgetful(page.language, rate, part)) if rate else page), wanted


@lru_cache(maxsize=16)
def _pool(language: str, others: tuple[Path, ...]) -> Pool:
    return pool([*zip(*read_rows(path), strict=True)] for path in others if path.name.startswith(language))


def _sample(page: Page, wanted: Sequence[Sequence[str]]) -> Sample:
    names: Sequence[str] = LABELS
    labels = tuple(names.index(found[0]) if found else -1 for found in wanted)
    return Sample(signs_of(page, apply_rules(page, RULES)), labels)


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
    for lot in names or known:
        others = [path for other, paths in known.items() if other != lot for path in paths]
        model = read_model(learn([sample for path in others for sample in samples(path, others)]))
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
        paths = sorted(DUMPS.glob("*.tsv"))
        pages = [sample for path in paths for sample in samples(path, paths)]
        WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
        WEIGHTS.write_text(learn(pages), encoding="utf-8")


if __name__ == "__main__":
    main()
