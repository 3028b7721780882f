"""Where an article names an entity: whole sentences where they may be shown, else the number of the paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.site.pieces import Card, Evidence, Piece, Quote, Spot
from briefgen.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.model.mention import Mark, MentionKind
    from briefgen.model.public import PublicArticle

_MOST = 3
"""So many sentences stand on an entity's page for one article; the article itself shows all of them."""


@dataclass(slots=True)
class _Found:
    """Marks by sentence (text, start, end, fragment), in reading order; filled while an article is read."""

    sentences: dict[tuple[str, int, int, str], list[tuple[int, int]]] = field(default_factory=dict)
    mentions: int = 0
    unseen: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Trace:
    """
    Where one article names one entity.

    Attributes:
        sentences: (text, start, end, fragment, marks): the text that holds the sentence, its offsets, the fragment of the
            spot, and the offsets of the names in the text.
        mentions: how often it is named, hidden parts included.
        unseen: paragraphs that may not be shown, ascending, each once.
    """

    sentences: tuple[tuple[str, int, int, str, tuple[tuple[int, int], ...]], ...]
    mentions: int
    unseen: tuple[int, ...]


def trace(article: PublicArticle) -> Mapping[tuple[MentionKind, str], Trace]:
    """Return, by (kind, id), where ``article`` names each of its entities."""
    found: dict[tuple[MentionKind, str], _Found] = {}
    spans: dict[str, list[tuple[int, int]]] = {}
    for mark in article.marks:
        text, fragment = _spot(article, mark)
        if text not in spans:
            spans[text] = sentences(text) if mark.part == "block" else [(0, len(text))]
        start, end = _sentence(spans[text], mark.start, len(text))
        entry = found.setdefault((mark.kind, mark.id), _Found())
        entry.mentions += 1
        entry.sentences.setdefault((text, start, end, fragment), []).append((mark.start, mark.end))
    for unseen in article.unseen:
        entry = found.setdefault((unseen.kind, unseen.id), _Found())
        entry.mentions += 1
        entry.unseen.append(unseen.paragraph)
    return {key: _freeze(entry) for key, entry in found.items()}


def evidence(card: Card, where: Trace | None) -> Evidence:
    """Return what an entity's page shows of one article."""
    if where is None:
        return Evidence(card)
    quotes = tuple(
        Quote(_pieces(text, start, end, marks), card.url + fragment)
        for text, start, end, fragment, marks in where.sentences[:_MOST]
    )
    spots = tuple(Spot(number, card.url + (f"#p{number}" if number else "")) for number in where.unseen[:_MOST])
    return Evidence(card, quotes, spots, max(0, len(where.sentences) - _MOST))


def _spot(article: PublicArticle, mark: Mark) -> tuple[str, str]:
    if mark.part == "block":
        block = article.blocks[mark.index]
        return block.text, f"#p{block.number}"
    if mark.part == "figure":
        return article.figures[mark.index].caption, ""
    return (article.title if mark.part == "title" else article.dek), ""


def _sentence(spans: list[tuple[int, int]], offset: int, length: int) -> tuple[int, int]:
    return next(((start, end) for start, end in spans if start <= offset < end), (0, length))


def _freeze(entry: _Found) -> Trace:
    rows = tuple((*sentence, tuple(sorted(set(marks)))) for sentence, marks in entry.sentences.items())
    return Trace(rows, entry.mentions, tuple(sorted(set(entry.unseen))))


def _pieces(text: str, start: int, end: int, marks: tuple[tuple[int, int], ...]) -> tuple[Piece, ...]:
    """Cut a sentence at its marks; a mark that reaches over the end of the sentence is cut with it."""
    pieces: list[Piece] = []
    at = start
    for first, last in marks:
        first, last = max(first, at), min(last, end)  # noqa: PLW2901 - clipped to the sentence and to what is written already
        if first >= last:
            continue
        if first > at:
            pieces.append(Piece(text[at:first]))
        pieces.append(Piece(text[first:last], marked=True))
        at = last
    if at < end:
        pieces.append(Piece(text[at:end]))
    return tuple(pieces)
