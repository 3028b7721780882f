"""Which passages several articles print: found in one walk over their words, and the same as when every pair is compared."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.article import Article, Block
from briefgen.policy.ledger import RUN, SHORT_RUN, Body, body_of, open_ledger

LONG = 7
"""Letters of a word with which a passage may begin."""
WIRE = (
    "the harbour master counted eleven ferries at the quay before noon on tuesday",
    "nobody in the northern district had heard of the agreement that was signed",
    "grain and flour came by road under escort after the second week of waiting",
)
CHUNK = st.sampled_from([*WIRE, WIRE[0][:40], "and so on", "again", "harbour", "a b c d e f g h i"])
TEXT = st.lists(CHUNK, max_size=6).map(" ".join)


def windows(words: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    return [words[at : at + size] for at in range(len(words) - size + 1)]


def compared(bodies: list[Body]) -> dict[tuple[str, ...], list[tuple[str, int]]]:
    """Return where each passage stands that several articles print, by comparing every article with every other."""
    begun = {body.article: {piece.first for piece in body.pieces if piece.last - piece.first >= RUN} for body in bodies}
    runs = {
        body.article: {
            run for at, run in enumerate(windows(body.words, RUN)) if len(run[0]) >= LONG or at in begun[body.article]
        }
        for body in bodies
    }
    copies = {one for pair in combinations(runs, 2) if runs[pair[0]] & runs[pair[1]] for one in pair}
    places = defaultdict(list)
    for body in sorted(bodies, key=lambda body: body.article):
        for at, passage in enumerate(windows(body.words, SHORT_RUN) if body.article in copies else []):
            places[passage].append((body.article, at))
    return {passage: found for passage, found in places.items() if len({article for article, _ in found}) > 1}


@given(st.lists(TEXT, min_size=1, max_size=5))
def test_what_copies_share_is_what_a_comparison_of_all_pairs_finds(texts: list[str]) -> None:
    bodies = [body_of(f"a{n}", (Block("paragraph", text, number=1),)) for n, text in enumerate(texts)]
    ledger = open_ledger({body.article: 40 for body in bodies}, bodies, ())
    assert ledger.common == compared(bodies)


def test_what_the_site_quotes_is_charged_once_to_each_that_prints_it_however_often() -> None:
    twice = f"{WIRE[1]}. Between the two stands another sentence. {WIRE[1]}."
    bodies = [body_of(name, (Block("paragraph", text, number=1),)) for name, text in (("a", twice), ("b", f"{WIRE[1]}."))]
    quoted = open_ledger({"a": 100, "b": 100}, bodies, (Article("a", "a.md", ""), Article("b", "b.md", "")), [WIRE[1]])
    again = open_ledger({"a": 100, "b": 100}, bodies, (), [WIRE[1], WIRE[1]])
    assert quoted.left == again.left
    assert quoted.left["b"] == 100 - len(WIRE[1].split())
    assert quoted.left["a"] == 100 - 2 * len(WIRE[1].split())


@given(st.lists(TEXT, min_size=1, max_size=4), st.integers(0, 40), st.integers(RUN, 14))
def test_whatever_word_a_quotation_begins_with_it_is_charged(texts: list[str], at: int, size: int) -> None:
    bodies = [body_of(f"a{n}", (Block("paragraph", text, number=1),)) for n, text in enumerate(texts)]
    quotation = bodies[0].words[at : at + size]
    ledger = open_ledger(
        {body.article: 100 for body in bodies}, bodies, (), [f"The desk says: {' '.join(quotation)}, no less."]
    )
    if len(quotation) >= RUN:
        assert ledger.left["a0"] <= 100 - len(set(quotation))


def test_a_quotation_of_eight_short_words_is_charged() -> None:
    bodies = [body_of("a", (Block("paragraph", "The talks that were to be held this week are put off.", number=1),))]
    ledger = open_ledger({"a": 20}, bodies, (), ["Some that were to be held this week are"])
    assert ledger.left["a"] == 12
