"""Where an article names an entity: whole sentences where they may be shown, else the number of the paragraph."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import field
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal, NamedTuple

from markupsafe import Markup, escape

from briefgen.model.edtf import parse
from briefgen.model.values import dataclass
from briefgen.site.pieces import Evidence, Quote, Spot
from briefgen.text.sentences import sentences

if TYPE_CHECKING:
    from briefgen.model.mention import Mark, MentionKind
    from briefgen.model.public import PublicArticle
    from briefgen.site.pieces import Card

_MOST = 3
"""So many sentences stand on an entity's page for one article; the article itself shows all of them."""


_CELLS = " · "
_SPECIAL = re.compile("[&<>'\"]")
"""Characters that are escaped."""


class Sentence(NamedTuple):
    """
    A sentence: the text that holds it, its offsets, the fragment of the spot, the names in it as offsets of the text, and which
    mark of the article stands in it first.
    """

    text: str
    start: int
    end: int
    fragment: str
    names: list[tuple[int, int]]
    order: int


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


class Told(NamedTuple):
    """
    What an entity's page shows of one article: (HTML, path) of sentences, (number, path) of spots that may not be shown, and
    how often it is named besides. Plain, so that it is quickly kept and brought back.
    """

    quotes: tuple[tuple[str, str], ...] = ()
    spots: tuple[tuple[int, str], ...] = ()
    more: int = 0


Tellings = dict[tuple["MentionKind", str], Told]
"""What the pages of actors, places and dates show of one article, by kind and id."""
Seals = dict[tuple["MentionKind | Literal['card']", str], bytes]
"""A digest of each of an article's tellings, and under ``("card", "")`` of its card."""


def trace(article: PublicArticle) -> Traces:
    """Return where ``article`` names each of its entities (a step of a pool: nothing but the article counts)."""
    found: dict[tuple[MentionKind, str], Trace] = {}
    spans: dict[int, list[tuple[int, int]]] = {}
    rows = _rows(article)
    for order, mark in enumerate(article.marks):
        entry = found.setdefault((mark.kind, mark.id), Trace())
        entry.mentions += 1
        said, fragment = _spot(article, mark)
        text, shift = said, 0
        if mark.part == "block" and article.blocks[mark.index].kind == "cell":
            text, shift = _row(article, mark.index, rows)
        sentence = entry.holding(text, mark.start + shift)
        if sentence is None and len(entry.sentences) < _MOST:
            around = _around(article, mark, text, spans) if text is said else (0, len(text))
            sentence = Sentence(text, *around, fragment, [], order)
            entry.sentences.append(sentence)
        if sentence is not None:
            sentence.names.append((mark.start + shift, mark.end + shift))
    shown = frozenset(block.number for block in article.blocks if block.kind != "gap")
    for unseen in article.unseen:
        entry = found.setdefault((unseen.kind, unseen.id), Trace(shown=shown))
        entry.mentions += 1
        entry.unseen.append(unseen.paragraph)
    return found


def tell(url: str, traces: Traces) -> Tellings:
    """Return what the pages of actors, places and dates show of the article at ``url``; a date is told without its doubts."""
    together: dict[tuple[MentionKind, str], list[Trace]] = defaultdict(list)
    for (kind, id_), where in traces.items():
        together[kind, _plain(id_) if kind == "date" else id_].append(where)
    return {key: _told(url, some[0] if len(some) == 1 else _joined(some)) for key, some in together.items()}


def _joined(traces: list[Trace]) -> Trace:
    """Return the traces of several entities as if they were one's."""
    joined = Trace(shown=frozenset().union(*(one.shown for one in traces)))
    for one in traces:
        joined.mentions += one.mentions
        joined.unseen += one.unseen
    joined.unseen.sort()
    for sentence in sorted((sentence for one in traces for sentence in one.sentences), key=lambda sentence: sentence.order):
        known = joined.holding(sentence.text, sentence.start)
        if known is not None:
            known.names.extend(sentence.names)
        elif len(joined.sentences) < _MOST:
            joined.sentences.append(sentence._replace(names=[*sentence.names]))
    return joined


def _plain(date: str) -> str:
    value = parse(date)
    return value.plain if value else date


def seals_of(card: Card, tellings: Tellings) -> Seals:
    """Return what tells an article's card and its tellings from others, without making them."""
    seals: Seals = {("card", ""): _seal(card)}
    seals.update((key, _seal(told)) for key, told in tellings.items())
    return seals


def evidence(card: Card, told: Told | None) -> Evidence:
    """Return what an entity's page shows of one article, with the article's card."""
    if told is None:
        return Evidence(card)
    quotes = tuple(Quote(Markup(html), url) for html, url in told.quotes)  # noqa: S704 - made by `_marked`, texts escaped
    return Evidence(card, quotes, tuple(Spot(number, url) for number, url in told.spots), told.more)


def _seal(value: Card | Told) -> bytes:
    return blake2b(repr(value).encode("utf-8", "replace"), digest_size=12).digest()


def _told(url: str, where: Trace) -> Told:
    quotes = tuple((_marked(sentence), url + sentence.fragment) for sentence in where.sentences)
    hidden = sorted(set(where.unseen))
    spots = tuple((number, url + (f"#p{number}" if number in where.shown else "")) for number in hidden[:_MOST])
    named = sum(len(sentence.names) for sentence in where.sentences) + sum(where.unseen.count(n) for n in hidden[:_MOST])
    return Told(quotes, spots, where.mentions - named)


def _spot(article: PublicArticle, mark: Mark) -> tuple[str, str]:
    if mark.part == "block":
        block = article.blocks[mark.index]
        return block.text, f"#p{block.number}"
    if mark.part == "figure":
        return article.figures[mark.index].caption, ""
    return (article.title if mark.part == "title" else article.dek), ""


def _rows(article: PublicArticle) -> dict[int, tuple[str, dict[int, int]]]:
    """Return the rows of tables by serial: the text of a row, and where in it each of its blocks begins."""
    members: dict[int, list[int]] = defaultdict(list)
    for number, block in enumerate(article.blocks):
        for serial in {frame.serial for frame in block.within if frame.kind == "row"}:
            members[serial].append(number)
    rows: dict[int, tuple[str, dict[int, int]]] = {}
    for serial, numbers in members.items():
        text, starts = "", {}
        for number in numbers:
            text += _CELLS if text else ""
            starts[number] = len(text)
            text += article.blocks[number].text
        rows[serial] = (text, starts)
    return rows


def _row(article: PublicArticle, index: int, rows: dict[int, tuple[str, dict[int, int]]]) -> tuple[str, int]:
    """Return the row of a table that a cell stands in, and where in it the cell begins: a cell alone says nothing."""
    block = article.blocks[index]
    serial = next((frame.serial for frame in block.within if frame.kind == "row"), None)
    if serial is None:
        return block.text, 0
    text, starts = rows[serial]
    return text, starts[index]


def _around(article: PublicArticle, mark: Mark, text: str, spans: dict[int, list[tuple[int, int]]]) -> tuple[int, int]:
    """Return the sentence around a mark; titles, deks and captions are shown whole. ``spans`` keeps those of each block."""
    if mark.part != "block":
        return 0, len(text)
    if mark.index not in spans:
        spans[mark.index] = sentences(article.blocks[mark.index].text)
    return next(((start, end) for start, end in spans[mark.index] if start <= mark.start < end), (0, len(text)))


def _marked(sentence: Sentence) -> str:
    """Return a sentence as HTML, its names marked; a name that reaches over the end of the sentence is cut with it."""
    out: list[str] = []
    at = sentence.start
    written = escape if _SPECIAL.search(sentence.text, sentence.start, sentence.end) else str
    for first, last in sorted(sentence.names):
        start, end = max(first, at), min(last, sentence.end)
        if start < end:
            out += (str(written(sentence.text[at:start])), "<mark>", str(written(sentence.text[start:end])), "</mark>")
            at = end
    return "".join((*out, str(written(sentence.text[at : sentence.end]))))
