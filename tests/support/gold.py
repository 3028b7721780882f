"""
Articles with hand-made gold, and how far `annotate` agrees with it.

A file begins with ``key: value`` lines (published, language, conflict) and an empty line; the text marks each name as
``[words](kind:meaning)``: ``a`` an actor, ``m`` a capital that stands for its state (an actor too), ``p`` a place, ``d`` a
date. The meaning is an id or name, or an EDTF value. What nothing marks is no name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.gazetteer.naming import place_slug
from briefgen.mentions import annotate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from briefgen.gazetteer import Register
    from briefgen.model.mention import Mention

_MARK = re.compile(r"\[([^\]]+)\]\(([ampd]):([^)]+)\)")
MEASURES = ("actors found", "actors identified", "places found", "places identified", "dates", "metonyms")


@dataclass(frozen=True, slots=True)
class Marked:
    """A name in a text: where, what kind (a, m, p or d), and what it means."""

    start: int
    end: int
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its gold."""

    name: str
    published: str
    language: str
    conflict: str
    text: str
    marks: tuple[Marked, ...]


def read_gold(path: Path) -> GoldArticle:
    """Read an article and its marks."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    text, marks, at = "", [], 0
    for match in _MARK.finditer(body):
        text += body[at : match.start()]
        marks.append(Marked(len(text), len(text) + len(match[1]), match[2], match[3]))
        text += match[1]
        at = match.end()
    return GoldArticle(path.stem, fields["published"], fields["language"], fields["conflict"], text + body[at:], tuple(marks))


def agreement(articles: Iterable[GoldArticle], register: Register) -> dict[str, float]:
    """Return F1 in percent for each of `MEASURES`; of metonyms, the share that is read as the state."""
    counts = {measure: [0, 0, 0] for measure in MEASURES}
    for article in articles:
        mentions = annotate(article.text, published=article.published, language=article.language)
        for measure, kinds, kind, strict in (
            ("actors found", "am", "actor", False),
            ("actors identified", "am", "actor", True),
            ("places found", "p", "place", False),
            ("places identified", "p", "place", True),
            ("dates", "d", "date", True),
        ):
            gold = [mark for mark in article.marks if mark.kind in kinds]
            told = [mention for mention in mentions if mention.kind == kind]
            _count(counts[measure], gold, told, register if strict else None)
        metonyms = [mark for mark in article.marks if mark.kind == "m"]
        right = sum(any(_fits(mark, m, register) for m in mentions if m.kind == "actor") for mark in metonyms)
        counts["metonyms"] = [a + b for a, b in zip(counts["metonyms"], (right, len(metonyms), len(metonyms)), strict=True)]
    return {measure: round(200 * hits / max(gold + told, 1), 1) for measure, (hits, gold, told) in counts.items()}


def _count(sums: list[int], gold: Sequence[Marked], told: Sequence[Mention], register: Register | None) -> None:
    used: set[int] = set()
    for mark in gold:
        found = next((i for i, m in enumerate(told) if i not in used and _fits(mark, m, register)), None)
        if found is not None:
            used.add(found)
    sums[0] += len(used)
    sums[1] += len(gold)
    sums[2] += len(told)


def _fits(mark: Marked, mention: Mention, register: Register | None) -> bool:
    """Whether a mention lies over a mark and, with a register, means the same."""
    if mention.start >= mark.end or mark.start >= mention.end:
        return False
    if register is None:
        return True
    if mark.kind == "d":
        return (mention.value or "").rstrip("?") == mark.meaning
    known = register.place(mark.meaning) if mark.kind == "p" else register.actor(mark.meaning)
    return place_slug(mention.id) == place_slug(known.id if known else mark.meaning)


def disagreements(article: GoldArticle, register: Register) -> list[str]:
    """Return a line for each name that is missed or read as something else, and for each that is none."""
    kinds = {"a": "actor", "m": "actor", "p": "place", "d": "date"}
    mentions = annotate(article.text, published=article.published, language=article.language)
    lines = []
    for mark in article.marks:
        if not any(m.kind == kinds[mark.kind] and _fits(mark, m, register) for m in mentions):
            read = [f"{m.kind} {m.id or m.value} by {m.rule}" for m in mentions if m.start < mark.end and mark.start < m.end]
            lines.append(
                f"{article.text[mark.start : mark.end]}: {mark.kind} {mark.meaning}, read as {', '.join(read) or 'nothing'}"
            )
    over = [m for m in mentions if not any(m.start < mark.end and mark.start < m.end for mark in article.marks)]
    return lines + [f"{m.text}: no name, read as {m.kind} {m.id or m.value} by {m.rule}" for m in over]
