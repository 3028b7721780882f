"""How much of each source the bytes of a site show: measured from the files, not from what was meant to be shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.checks.secrets import readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.page import Artifact

RUN = 8
"""Words that must stand in the same order for a passage to count as taken over; fewer meet by chance."""
_READ = ("html", "xml", "json", "js", "txt", "svg", "csv", "bib", "ris", "ics", "geojson", "md")


@dataclass(frozen=True, slots=True)
class Body:
    """The words of an article's body, folded, and how many of them may be shown (None: all)."""

    article: str
    words: tuple[str, ...]
    limit: int | None


def shown_words(artifacts: Iterable[Artifact], bodies: Sequence[Body]) -> dict[str, int]:
    """
    Return for each article how many words of its body the files show, each position counted once.

    What an article that may be shown whole says as well is not counted against others: it may be quoted from there. Against
    one of which nothing may be shown, what an excerpt of another article may hold is not counted either.
    """
    runs = _runs(bodies)
    seen: dict[str, set[int]] = {body.article: set() for body in bodies}
    for artifact in artifacts:
        if runs and artifact.path.rpartition(".")[2] in _READ:
            for text in readings(artifact.data):
                _mark(text.split(), runs, seen)
    return {article: len(found) for article, found in seen.items()}


def _runs(bodies: Sequence[Body]) -> dict[tuple[str, ...], list[tuple[str, int]]]:
    free = {run for body in bodies if body.limit is None for run in _windows(body.words)}
    quotable = free.union(*(_windows(body.words) for body in bodies if body.limit))
    runs: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for body in bodies:
        if body.limit is not None:
            for at, run in enumerate(_windows(body.words)):
                if run not in (free if body.limit else quotable):
                    runs[run].append((body.article, at))
    return runs


def _windows(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(RUN)), strict=False))


def _mark(words: Sequence[str], runs: dict[tuple[str, ...], list[tuple[str, int]]], seen: dict[str, set[int]]) -> None:
    for window in _windows(words):
        for article, at in runs.get(window, ()):
            seen[article].update(range(at, at + RUN))
