"""
What may still be shown of each source, where several print the same passages.

Copies of one wire text share most of their sentences, some of them edited. What one of them shows is shown of the others, too;
without a common account each could show another part, and all together far more than any of them may.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.text.phrases import loose
from briefgen.text.sentences import sentences
from briefgen.text.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.model.article import Article, Block

Span = tuple[int, int, int]
"""Index of a block, first character, last character + 1."""
Places = dict[str, set[int]]
"""Positions of words by the id of the article."""

RUN = 8
"""Words in the same order that make a passage common to two texts; fewer meet by chance."""
_LONG_WORD = 7
"""Copies are looked for by the passages that begin with a word of so many letters: one in five or so."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a body: where it stands, how many words it has, and the positions of its words in the body."""

    span: Span
    size: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Body:
    """The sentences of an article's paragraphs, and their words, folded."""

    article: str
    pieces: tuple[Piece, ...]
    words: tuple[str, ...]


def body_of(article: str, blocks: Sequence[Block]) -> Body:
    """Return the sentences of the paragraphs of a body and their words."""
    pieces: list[Piece] = []
    words: list[str] = []
    for index, block in enumerate(blocks):
        for start, end in sentences(block.text) if block.kind == "paragraph" else ():
            text = block.text[start:end]
            before = len(words)
            words += loose(text).split()
            pieces.append(Piece((index, start, end), count(text), before, len(words)))
    return Body(article, tuple(pieces), tuple(words))


@dataclass(slots=True)
class Ledger:
    """
    The account of a site: words left for each article, and the positions that are shown already.

    It is filled while excerpts are chosen, in the order of the articles; made and read within one call of `publish`.
    """

    left: dict[str, int]
    bodies: dict[str, Body]
    common: dict[tuple[str, ...], list[tuple[str, int]]] = field(default_factory=dict)
    shown: Places = field(default_factory=lambda: defaultdict(set))

    def may(self, article: str, piece: Piece, words: int) -> bool:
        """Whether the first ``words`` words of a sentence may be shown: every article that prints them must have them left."""
        new = self._new(article, piece, words)
        own = len(new.pop(article)) + max(0, words - (piece.last - piece.first))
        return own <= self.left[article] and all(len(places) <= self.left[other] for other, places in new.items())

    def take(self, article: str, piece: Piece, words: int) -> None:
        """Charge them, to every article that prints them; what is shown already costs nothing."""
        self.left[article] -= max(0, words - (piece.last - piece.first))
        for other, places in self._new(article, piece, words).items():
            self._charge(other, places)

    def tell(self, article: str, text: str) -> None:
        """Charge what a text beside the body (a standfirst, a caption) takes from it."""
        body = " " + " ".join(self.bodies[article].words) + " "
        for window in _windows(loose(text).split()):
            at = body.find(f" {' '.join(window)} ")
            if at >= 0:
                first = body.count(" ", 0, at)
                self._charge(article, set(range(first, first + RUN)) - self.shown[article])

    def _charge(self, article: str, places: set[int]) -> None:
        self.shown[article] |= places
        self.left[article] -= len(places)

    def _new(self, article: str, piece: Piece, words: int) -> Places:
        """Return the positions that would be shown besides, in each article."""
        own = set(range(piece.first, min(piece.last, piece.first + words)))
        new: Places = {article: own - self.shown[article]}
        if not self.common or not new[article]:
            return new
        together = own | self.shown[article]
        text = self.bodies[article].words
        for at in range(max(0, piece.first - RUN + 1), piece.last):
            for other, start in self.common.get(text[at : at + RUN], ()):
                if other != article and together.issuperset(range(at, at + RUN)):
                    new.setdefault(other, set()).update(set(range(start, start + RUN)) - self.shown[other])
        return new


def open_ledger(limits: dict[str, int], bodies: Iterable[Body], articles: Iterable[Article]) -> Ledger:
    """Return the account of those articles of which only excerpts may be shown, by id; ``limits`` in words."""
    ledger = Ledger(dict(limits), {body.article: body for body in bodies})
    ledger.common = _common(tuple(ledger.bodies.values()))
    for article in articles:
        for text in (article.title, article.dek, article.summary):
            ledger.tell(article.id, text)
    return ledger


def _common(bodies: Sequence[Body]) -> dict[tuple[str, ...], list[tuple[str, int]]]:
    """Return where each passage stands that several articles print."""
    first: dict[tuple[str, ...], str] = {}
    copies: dict[str, Body] = {}
    known = {body.article: body for body in bodies}
    for body in bodies:
        for at, word in enumerate(body.words[: 1 - RUN]):
            if len(word) >= _LONG_WORD:
                owner = first.setdefault(body.words[at : at + RUN], body.article)
                if owner != body.article:
                    copies[owner], copies[body.article] = known[owner], body
    places: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for body in copies.values():
        for at, window in enumerate(_windows(body.words)):
            places[window].append((body.article, at))
    return {window: found for window, found in places.items() if len({article for article, _ in found}) > 1}


def _windows(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(RUN)), strict=False)
