"""Where an article names an entity: whole sentences where they may be shown, else the number of the paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from briefgen.site.pieces import Card, Evidence, Quote, Spot
from briefgen.text.sentences import sentences

if TYPE_CHECKING:
    from briefgen.model.mention import Mark, MentionKind
    from briefgen.model.public import PublicArticle

_MOST = 3
"""So many sentences stand on an entity's page for one article; the article itself shows all of them."""


class Sentence(NamedTuple):
    """A sentence: the text that holds it, its offsets, the fragment of the spot, and the names in it as offsets of the text."""

    text: str
    start: int
    end: int
    fragment: str
    names: list[tuple[int, int]]


@dataclass(slots=True)
class Trace:
    """
    Where one article names one entity.

    Attributes:
        sentences: the first three sentences that name it, in reading order.
        mentions: how often it is named, hidden parts included.
        unseen: paragraphs that may not be shown, or only in part, in reading order.
        shown: paragraphs of the article that are shown at least in part, and so can be linked to.
    """

    sentences: list[Sentence] = field(default_factory=list)
    mentions: int = 0
    unseen: list[int] = field(default_factory=list)
    shown: frozenset[int] = frozenset()

    def holding(self, text: str, offset: int) -> Sentence | None:
        """Return the known sentence of ``text`` that holds the character at ``offset``."""
        return next((s for s in self.sentences if s.text is text and s.start <= offset < s.end), None)


Traces = dict[tuple["MentionKind", str], Trace]
"""Where one article names its entities, by kind and id."""


def trace(article: PublicArticle) -> Traces:
    """Return where ``article`` names each of its entities (a step of a pool: nothing but the article counts)."""
    found: dict[tuple[MentionKind, str], Trace] = {}
    spans: dict[int, list[tuple[int, int]]] = {}
    for mark in article.marks:
        entry = found.setdefault((mark.kind, mark.id), Trace())
        entry.mentions += 1
        text, fragment = _spot(article, mark)
        sentence = entry.holding(text, mark.start)
        if sentence is None and len(entry.sentences) < _MOST:
            sentence = Sentence(text, *_around(article, mark, text, spans), fragment, [])
            entry.sentences.append(sentence)
        if sentence is not None:
            sentence.names.append((mark.start, mark.end))
    shown = frozenset(block.number for block in article.blocks if block.kind != "gap")
    for unseen in article.unseen:
        entry = found.setdefault((unseen.kind, unseen.id), Trace(shown=shown))
        entry.mentions += 1
        entry.unseen.append(unseen.paragraph)
    return found


def evidence(card: Card, where: Trace | None) -> Evidence:
    """Return what an entity's page shows of one article."""
    if where is None:
        return Evidence(card)
    quotes = tuple(Quote(_marked(sentence), card.url + sentence.fragment) for sentence in where.sentences)
    hidden = sorted(set(where.unseen))
    spots = tuple(Spot(number, card.url + (f"#p{number}" if number in where.shown else "")) for number in hidden[:_MOST])
    named = sum(len(sentence.names) for sentence in where.sentences) + sum(where.unseen.count(n) for n in hidden[:_MOST])
    return Evidence(card, quotes, spots, where.mentions - named)


def _spot(article: PublicArticle, mark: Mark) -> tuple[str, str]:
    if mark.part == "block":
        block = article.blocks[mark.index]
        return block.text, f"#p{block.number}"
    if mark.part == "figure":
        return article.figures[mark.index].caption, ""
    return (article.title if mark.part == "title" else article.dek), ""


def _around(article: PublicArticle, mark: Mark, text: str, spans: dict[int, list[tuple[int, int]]]) -> tuple[int, int]:
    """Return the sentence around a mark; titles, deks and captions are shown whole. ``spans`` keeps those of each block."""
    if mark.part != "block":
        return 0, len(text)
    if mark.index not in spans:
        spans[mark.index] = sentences(article.blocks[mark.index].text)
    return next(((start, end) for start, end in spans[mark.index] if start <= mark.start < end), (0, len(text)))


def _marked(sentence: Sentence) -> Markup:
    """Return a sentence with its names marked; a name that reaches over the end of the sentence is cut with it."""
    out: list[str] = []
    at = sentence.start
    for first, last in sorted(sentence.names):
        start, end = max(first, at), min(last, sentence.end)
        if start < end:
            out += (escape(sentence.text[at:start]), "<mark>", escape(sentence.text[start:end]), "</mark>")
            at = end
    return Markup("".join((*out, escape(sentence.text[at : sentence.end]))))  # noqa: S704 - every part is escaped above
