"""How much of each source the bytes of a site show: measured from the files, not from what was meant to be shown."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from briefgen.checks.secrets import readings
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.page import Artifact

RUN = 8
"""Words that must stand in the same order for a passage to count as taken over; fewer meet by chance."""
_PAUSE = re.compile(rb"\[(?:\xe2\x80\xa6|\\u2026)\]|</blockquote>")
"""Where one passage ends: what the page leaves out, and the end of a quotation."""
Runs = dict[tuple[str, ...], list[tuple[str, int]]]
"""Passages, and where they stand: article and position of the first word."""
_READ = ("html", "xml", "json", "js", "txt", "svg", "csv", "bib", "ris", "ics", "geojson", "md")


@dataclass(frozen=True, slots=True)
class Body:
    """
    The words of an article's body.

    Attributes:
        article: its id.
        words: folded, in their order.
        limit: how many of them may be shown, None: all.
    """

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
            for text in readings(_PAUSE.sub(rb" 0pause0 ", artifact.data)):
                _mark(text.split(), runs, seen)
    return {article: len(found) for article, found in seen.items()}


def _runs(bodies: Sequence[Body]) -> Runs:
    free = {run for body in bodies if body.limit is None for run in _windows(body.words)}
    quotable = free.union(*(_windows(body.words) for body in bodies if body.limit))
    runs: Runs = defaultdict(list)
    for body in bodies:
        if body.limit is not None:
            for at, run in enumerate(_windows(body.words)):
                if run not in (free if body.limit else quotable):
                    runs[run].append((body.article, at))
    return runs


def _windows(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(RUN)), strict=False))


def _mark(words: Sequence[str], runs: Runs, seen: dict[str, set[int]]) -> None:
    """
    Add the places of the bodies that a text takes over.

    Where a body says something twice, the place is meant that goes on longest as the text does.
    """
    windows = _windows(words)
    done: dict[str, int] = {}
    for at, window in enumerate(windows):
        for article in dict.fromkeys(article for article, _ in runs.get(window, ())):
            known = done.get(article, 0)
            if at + RUN <= known:
                continue
            lengths = {place: _length(windows, at, runs, (article, place)) for one, place in runs[window] if one == article}
            start = max(lengths, key=lambda place: lengths[place])
            seen[article].update(range(start + max(0, known - at), start + lengths[start]))
            done[article] = at + lengths[start]


def _length(windows: Sequence[tuple[str, ...]], at: int, runs: Runs, place: tuple[str, int]) -> int:
    """Return how many words from a window on stand in a body from a place on."""
    article, start = place
    more = 0
    while at + more < len(windows) and (article, start + more) in runs.get(windows[at + more], ()):
        more += 1
    return more + RUN - 1
