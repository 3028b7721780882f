"""
How much of a source is shown: the spans of its body that an excerpt consists of.

The limit counts words of the body and is never exceeded. The lead takes at most 40 % of it, or one whole sentence where those
hold none; the rest goes to the sentences that timelines quote, then to those that carry most evidence, dates first. A sentence
is never cut to a stump: one that does not fit is begun with twelve words or more, or not shown. What a build shows of a source
anywhere is chosen here, once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.article import Block
from briefgen.model.values import dataclass
from briefgen.policy.ledger import Body, Ledger, Piece, Span, body_of
from briefgen.text.words import count, words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefgen.model.article import Figure, Run
    from briefgen.model.mention import Mark
    from briefgen.model.settings import PolicySettings

LEAD_SHARE = 0.4
LEAST_BEGUN = 12
"""Words of a sentence that tell something; of one that cannot be shown so far nothing is shown."""
_WEIGHTS = {"date": 3, "actor": 2, "place": 2}


def limit_of(blocks: Sequence[Block], policy: PolicySettings) -> int:
    """Return how many words of this body may be shown: ``excerpt_words``, but no more than ``excerpt_share`` of it."""
    total = sum(count(block.text) for block in blocks)
    return min(policy.excerpt_words, int(total * policy.excerpt_share))


def choose_spans(
    blocks: Sequence[Block],
    marks: Sequence[Mark],
    limit: int,
    wanted: Collection[Span] = frozenset(),
    account: Account | None = None,
) -> list[Span]:
    """
    Return the spans to show, in reading order, of at most ``limit`` words together.

    The lead comes first, in whole sentences of at most 40 % of the limit together. Where not even the first fits into those, it
    may take more, if the whole limit holds it; else it is begun, if 40 % are `LEAST_BEGUN` words or more.
    Then the sentences that timelines want (``wanted``), then those with most evidence, each as long as it fits.

    Args:
        blocks: the body.
        marks: the evidence in it.
        limit: words.
        wanted: sentences that timelines want.
        account: the common account of all articles, and the sentences of this one; made here when there is none.
    """
    account = account or account_of(limit, blocks)
    most = int(limit * LEAD_SHARE)
    lead = _lead(account, most, limit)
    chosen = {piece.span for piece in lead}
    pieces = account.body.pieces
    begun = pieces[0] if pieces and not lead and most >= LEAST_BEGUN and account.may(pieces[0], most) else None
    if begun:
        account.take(begun, most)
    rest = [p for p in pieces if p.span not in chosen]
    for piece in sorted(rest, key=lambda p: (not _is_wanted(p.span, wanted), -_weight(p.span, marks), p.span)):
        if (_weight(piece.span, marks) or _is_wanted(piece.span, wanted)) and account.may(piece, piece.size):
            account.take(piece, piece.size)
            chosen.add(piece.span)
    if begun and begun.span not in chosen:
        return sorted([_first_words(blocks, begun.span, most), *chosen])
    return sorted(chosen)


@dataclass(frozen=True, slots=True)
class Account:
    """
    What may still be shown of one article.

    Attributes:
        body: its sentences.
        ledger: how many words of each may still be shown, in all articles that print them.
    """

    body: Body
    ledger: Ledger

    def may(self, piece: Piece, words: int) -> bool:
        """Whether the first so many words of a sentence may be shown."""
        return self.ledger.may(self.body.article, piece, words)

    @property
    def may_tell_dek(self) -> bool:
        """Whether the words that the standfirst takes from the body may be shown; they are charged then."""
        return self.body.article not in self.ledger.silent

    def take(self, piece: Piece, words: int) -> None:
        """Charge them."""
        self.ledger.take(self.body.article, piece, words)


def account_of(limit: int, blocks: Sequence[Block], figures: Sequence[Figure] = ()) -> Account:
    """Return the account of an article that stands alone."""
    body = body_of("", blocks, figures)
    return Account(body, Ledger({"": limit}, {"": body}))


def choose_captions(account: Account) -> int:
    """Return how many of the first captions of an article may be shown with its excerpt, and charge them."""
    for number, caption in enumerate(account.body.captions):
        if not account.may(caption, caption.size):
            return number
        account.take(caption, caption.size)
    return len(account.body.captions)


def _lead(account: Account, most: int, limit: int) -> list[Piece]:
    """Charge and return the first sentences that fit into ``most`` words, or the first alone if it fits into the limit."""
    lead: list[Piece] = []
    for piece in account.body.pieces:
        room = most if lead else limit
        if sum(p.size for p in lead) + piece.size > room or not account.may(piece, piece.size):
            break
        account.take(piece, piece.size)
        lead.append(piece)
    return lead


def cut(blocks: Sequence[Block], spans: Sequence[Span]) -> tuple[tuple[Block, ...], tuple[tuple[int, int, int], ...]]:
    """
    Return the blocks with only the spans left and a ``gap`` wherever something was taken out.

    Returns:
        The new blocks, and for each new block (index of the old block, its offset there, its length); a gap has (-1, 0, 0).
    """
    shown: list[Block] = []
    origin: list[tuple[int, int, int]] = []
    last: tuple[int, int] = (-1, 0)
    for index, start, end in _joined(blocks, spans):
        if _something_between(blocks, last, (index, start)):
            shown.append(Block("gap", ""))
            origin.append((-1, 0, 0))
        shown.append(slice_block(blocks[index], start, end))
        origin.append((index, start, end - start))
        last = (index, end)
    if shown and _something_between(blocks, last, (len(blocks), 0)):
        shown.append(Block("gap", ""))
        origin.append((-1, 0, 0))
    return tuple(shown), tuple(origin)


def slice_block(block: Block, start: int, end: int) -> Block:
    """Return the block with the text from ``start`` to ``end`` and the runs that lie in it, clipped."""
    if (start, end) == (0, len(block.text)):
        return block
    runs = tuple(r for run in block.runs if (r := _clip(run, start, end)))
    return replace(block, text=block.text[start:end], runs=runs)


def _clip(run: Run, start: int, end: int) -> Run | None:
    low, high = max(run.start, start), min(run.end, end)
    if low > high or (low == high and run.kind != "note"):
        return None
    return replace(run, start=low - start, end=high - start)


def _joined(blocks: Sequence[Block], spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for index, start, end in sorted(spans):
        if joined and joined[-1][0] == index and not blocks[index].text[joined[-1][2] : start].strip():
            joined[-1] = (index, joined[-1][1], end)
        else:
            joined.append((index, start, end))
    return joined


def _something_between(blocks: Sequence[Block], last: tuple[int, int], here: tuple[int, int]) -> bool:
    if last[0] == here[0]:
        return True
    tail = blocks[last[0]].text[last[1] :].strip() if last[0] >= 0 else ""
    head = blocks[here[0]].text[: here[1]].strip() if here[0] < len(blocks) else ""
    return bool(tail or head) or any(b.text.strip() for b in blocks[last[0] + 1 : here[0]])


def _is_wanted(piece: Span, wanted: Collection[Span]) -> bool:
    return any(index == piece[0] and piece[1] <= start and end <= piece[2] for index, start, end in wanted)


def _weight(piece: Span, marks: Sequence[Mark]) -> int:
    index, start, end = piece
    return sum(_WEIGHTS[m.kind] for m in marks if m.part == "block" and m.index == index and start <= m.start and m.end <= end)


def _first_words(blocks: Sequence[Block], piece: Span, limit: int) -> Span:
    index, start, end = piece
    found = words(blocks[index].text[start:end])
    return index, start, start + (found[limit - 1].end if len(found) >= limit else end - start)
