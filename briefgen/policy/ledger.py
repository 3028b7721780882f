"""
What may still be shown of each source, where several print the same passages.

Copies of one wire text share most of their sentences, some of them edited. What one of them shows is shown of the others, too;
without a common account each could show another part, and all together far more than any of them may.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import field
from itertools import chain
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text.phrases import loose
from briefgen.text.sentences import sentences
from briefgen.text.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefgen.model.article import Article, Block, Figure

Span = tuple[int, int, int]
"""Index of a block, first character, last character + 1."""
Places = dict[str, set[int]]
"""Positions of words by the id of the article."""
Passages = dict[tuple[str, ...], list[tuple[str, int]]]
"""Words in their order, and where they stand: article and position."""

RUN = 8
"""Words in the same order that make two texts copies of each other; fewer meet by chance."""
SHORT_RUN = 4
"""Words in the same order that copies share: what one of them shows of so many counts for the other, too."""
_MOST_COPIES = 40
"""Articles that print a passage; what stands in more is a formula, and counts for each alone."""
_LONG_WORD = 7
"""Copies are looked for by the passages that begin with a word of so many letters (one in five or so), and by sentences."""


@dataclass(frozen=True, slots=True)
class Piece:
    """
    A sentence of a body.

    Attributes:
        span: where it stands.
        size: words, as the limit counts them.
        first: position of its first word in the body, from 0.
        last: position behind its last word.
    """

    span: Span
    size: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Body:
    """
    What an excerpt of an article can be made of.

    Attributes:
        article: its id.
        pieces: the sentences of its paragraphs.
        captions: those of its figures, in their order.
        words: the words of all blocks and of the captions behind them, folded.
    """

    article: str
    pieces: tuple[Piece, ...]
    captions: tuple[Piece, ...]
    words: tuple[str, ...]


def body_of(article: str, blocks: Sequence[Block], figures: Sequence[Figure] = ()) -> Body:
    """Return the sentences of the paragraphs of a body, the captions of its figures, and the words of both and of all else."""
    words: list[str] = []

    def piece(text: str, index: int, start: int, end: int) -> Piece:
        before = len(words)
        words.extend(loose(text[start:end]).split())
        return Piece((index, start, end), count(text[start:end]), before, len(words))

    pieces: list[Piece] = []
    for index, block in enumerate(blocks):
        if block.kind == "paragraph":
            pieces += (piece(block.text, index, start, end) for start, end in sentences(block.text))
        else:
            words += loose(block.text).split()
    captions = [piece(f.caption, index, 0, len(f.caption)) for index, f in enumerate(figures)]
    return Body(article, tuple(pieces), tuple(captions), tuple(words))


@dataclass(slots=True)
class Ledger:
    """
    The account of a site: what may still be shown of each article, and what is shown already.

    It is filled while excerpts are chosen, in the order of the articles; made and read within one call of `publish`.

    Attributes:
        left: words that may still be shown, by article.
        bodies: what excerpts can be made of, by article.
        common: where copies print the same.
        shown: positions of words that are shown already, by article.
        silent: articles whose standfirst would take more than is left.
    """

    left: dict[str, int]
    bodies: dict[str, Body]
    common: Passages = field(default_factory=dict)
    shown: Places = field(default_factory=lambda: defaultdict(set))
    silent: set[str] = field(default_factory=set)

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
        """Charge what a text beside the body (a title, a summary) takes from it and from copies of it."""
        for other, places in self._taken(article, text).items():
            self._charge(other, places)

    def try_to_tell(self, article: str, text: str) -> bool:
        """Charge it if every article that it takes from has the words left; say whether."""
        taken = self._taken(article, text)
        may = all(len(places) <= self.left[other] for other, places in taken.items())
        for other, places in taken.items() if may else ():
            self._charge(other, places)
        return may

    def _taken(self, article: str, text: str) -> Places:
        told = loose(text).split()
        taken: Places = defaultdict(set)
        body = " " + " ".join(self.bodies[article].words) + " " if len(told) >= RUN else ""
        for window in _windows(told, RUN):
            at = body.find(f" {' '.join(window)} ")
            if at >= 0:
                first = body.count(" ", 0, at)
                taken[article].update(range(first, first + RUN))
        for window in _windows(told, SHORT_RUN) if self.common else ():
            for other, start in self.common.get(window, ()):
                taken[other].update(range(start, start + SHORT_RUN))
        return {other: new for other, places in taken.items() if (new := places - self.shown[other])}

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
        printed: Places = defaultdict(set)
        for at in range(max(0, piece.first - SHORT_RUN + 1), piece.last):
            found = self.common.get(text[at : at + SHORT_RUN], ())
            if found and together.issuperset(range(at, at + SHORT_RUN)):
                for other, start in found:
                    printed[other].update(range(start, start + SHORT_RUN))
        if piece.last - piece.first < SHORT_RUN:
            for other, start in self.common.get(text[piece.first : piece.last], ()):
                printed[other].update(range(start, start + piece.last - piece.first))
        printed.pop(article, None)
        return new | {other: fresh for other, places in printed.items() if (fresh := places - self.shown[other])}


def open_ledger(
    limits: dict[str, int], bodies: Iterable[Body], articles: Iterable[Article], beside: Iterable[str] = ()
) -> Ledger:
    """
    Return the account of those articles of which only excerpts may be shown, by id.

    Args:
        limits: words of each.
        bodies: what excerpts can be made of.
        articles: their titles and the desk's summaries count; so do their standfirsts, as long as the limit holds them.
        beside: what the site says elsewhere in its own words: what it quotes counts.
    """
    ledger = Ledger(dict(limits), {body.article: body for body in bodies})
    owners = _owners(ledger.bodies.values())
    ledger.common = _common(ledger.bodies, owners)
    articles = tuple(articles)
    for article in articles:
        ledger.tell(article.id, article.title)
        ledger.tell(article.id, article.summary)
    for text, quoted in _quoted(beside, ledger.bodies.values()):
        for owner in quoted:
            ledger.tell(owner, text)
    for article in articles:
        if not ledger.try_to_tell(article.id, article.dek):
            ledger.silent.add(article.id)
    return ledger


def _quoted(texts: Iterable[str], bodies: Iterable[Body]) -> Iterator[tuple[str, list[str]]]:
    """
    Yield each text that has a passage of a body, with the articles whose body that is.

    A passage is looked for by the word in it that the bodies have least often, and the one behind that.
    """
    bodies = tuple(bodies)
    often = Counter(chain.from_iterable(body.words for body in bodies))
    told = [(text, frozenset(_windows(loose(text).split(), RUN))) for text in texts]
    passages = frozenset(chain.from_iterable(windows for _, windows in told))
    sought: dict[str, dict[str, set[int]]] = defaultdict(dict)
    for window in passages:
        rarest = min(range(RUN - 1), key=lambda at: (often[window[at]], at))
        if often[window[rarest]]:
            sought[window[rarest]].setdefault(window[rarest + 1], set()).add(rarest)
    owners: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for body in bodies:
        words = body.words
        for at, word in enumerate(words[:-1]):
            if word in sought:
                for before in sought[word].get(words[at + 1], ()):
                    window = words[max(at - before, 0) : at - before + RUN]
                    if window in passages:
                        owners[window].append(body.article)
    for text, windows in told:
        found = sorted({owner for window in windows for owner in owners.get(window, ())})
        if found:
            yield text, found


def _owners(bodies: Iterable[Body]) -> dict[tuple[str, ...], list[str]]:
    """Return which articles print each passage that begins with a long word, or a sentence or caption."""
    owners: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for body in bodies:
        begun = {piece.first for piece in (*body.pieces, *body.captions) if piece.last - piece.first >= RUN}
        for at, word in enumerate(body.words[: 1 - RUN]):
            if len(word) >= _LONG_WORD or at in begun:
                found = owners[body.words[at : at + RUN]]
                if found[-1:] != [body.article]:
                    found.append(body.article)
    return owners


def _common(bodies: Mapping[str, Body], owners: Mapping[tuple[str, ...], list[str]]) -> Passages:
    """Return where each passage stands that several articles print, and each sentence that is shorter than one."""
    places: Passages = defaultdict(list)
    for article in sorted({article for found in owners.values() if len(found) > 1 for article in found}):
        body = bodies[article]
        for at, window in enumerate(_windows(body.words, SHORT_RUN)):
            places[window].append((article, at))
        for piece in (*body.pieces, *body.captions):
            if 0 < piece.last - piece.first < SHORT_RUN:
                places[body.words[piece.first : piece.last]].append((article, piece.first))
    return {window: found for window, found in places.items() if 1 < len({article for article, _ in found}) <= _MOST_COPIES}


def _windows(words: Sequence[str], run: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(run)), strict=False)
