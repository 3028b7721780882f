"""The desk's citations: ``[@article-id]`` becomes a link in brackets that says whose report it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.article import Run
from briefgen.text.citations import CITED, cited_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.model.article import Block


def cite(blocks: Iterable[Block], labels: Mapping[str, str]) -> tuple[Block, ...]:
    """
    Return blocks in which each citation is ``(label; label)``, every label a link to the article.

    Args:
        blocks: of the desk's own text.
        labels: what readers are told of each article, by id. Of an article that is not among them nothing is told, not even
            its id: it may be one that this site does not show.
    """
    return tuple(_cited(block, labels) if "[@" in block.text and block.kind != "code" else block for block in blocks)


def _cited(block: Block, labels: Mapping[str, str]) -> Block:
    runs, text, grown = list(block.runs), block.text, 0
    for found in CITED.finditer(block.text):
        start, end = found.start() + grown, found.end() + grown
        if any(run.kind == "code" and run.start < end and start < run.end for run in runs):
            continue
        told, links = "", []
        for id_ in cited_ids(found[0]):
            if id_ in labels:
                told += "; " if told else " (" if found[0].startswith(" ") else "("
                links.append(Run(start + len(told), start + len(told) + len(labels[id_]), "link", f"{id_}.md"))
                told += labels[id_]
        told += ")" if told else ""
        shift = len(told) - (end - start)
        runs = [_moved(run, end, shift) for run in runs if not (start <= run.start and run.end <= end)]
        runs.extend(links)
        text = text[:start] + told + text[end:]
        grown += shift
    runs.sort(key=lambda run: (run.start, -run.end))
    return replace(block, text=text, runs=tuple(runs))


def _moved(run: Run, end: int, shift: int) -> Run:
    """Return a run after the text up to ``end`` has become longer by ``shift``."""
    first = run.start + shift if run.start >= end else run.start
    last = run.end + shift if run.end >= end else run.end
    return replace(run, start=first, end=last)
