from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.article import Block, Run
from briefgen.model.mention import Mark
from briefgen.model.settings import PolicySettings
from briefgen.policy.excerpts import choose_spans, cut, limit_of, slice_block
from briefgen.text.words import count


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(Block("paragraph", text, number=i + 1) for i, text in enumerate(texts))


def sentence(words: int, first: str) -> str:
    return " ".join([first, *["word"] * (words - 1)]) + "."


BODY = paragraphs(
    f"{sentence(10, 'One')} {sentence(10, 'Two')}",
    f"{sentence(10, 'Three')} {sentence(10, 'Four')}",
    f"{sentence(10, 'Five')} {sentence(50, 'Six')}",
)


def test_the_limit_is_the_smaller_of_words_and_share() -> None:
    assert limit_of(BODY, PolicySettings(excerpt_words=150, excerpt_share=0.2)) == 20
    assert limit_of(BODY, PolicySettings(excerpt_words=5, excerpt_share=0.2)) == 5


def test_the_lead_comes_in_whole_sentences_and_takes_two_fifths() -> None:
    assert choose_spans(BODY, (), 50) == [(0, 0, 49), (0, 50, 99)]


def test_the_rest_goes_to_the_sentences_with_most_evidence() -> None:
    four = BODY[1].text.index("Four")
    marks = (Mark("date", "2020-01-01", "block", 1, four, four + 4), Mark("actor", "x", "block", 1, 0, 5))
    spans = choose_spans(BODY, marks, 25)
    assert [BODY[i].text[s:e].split()[0] for i, s, e in spans] == ["One", "Four"]


def test_a_first_sentence_longer_than_two_fifths_comes_whole_and_alone_where_the_limit_holds_it() -> None:
    (block,) = paragraphs(f"{sentence(20, 'Long')} {sentence(2, 'Short')}")
    assert choose_spans((block,), (), 25) == [(0, 0, len(sentence(20, "Long")))]


def test_a_first_sentence_longer_than_the_limit_is_begun_with_two_fifths() -> None:
    (block,) = paragraphs(sentence(60, "Long"))
    assert choose_spans((block,), (), 30) == [(0, 0, len(sentence(12, "Long")) - 1)]


def test_no_stump_of_a_sentence_is_shown() -> None:
    (block,) = paragraphs(sentence(60, "Long"))
    assert choose_spans((block,), (), 29) == []


def test_where_the_first_sentence_is_too_long_a_later_one_with_evidence_is_shown_still() -> None:
    body = paragraphs(sentence(60, "Long"), sentence(10, "Short"))
    assert choose_spans(body, (Mark("date", "2020", "block", 1, 0, 5),), 14) == [(1, 0, len(body[1].text))]


def test_a_first_sentence_with_evidence_comes_whole_where_the_limit_holds_it() -> None:
    (block,) = paragraphs(f"{sentence(10, 'Long')} {sentence(30, 'More')}")
    assert choose_spans((block,), (Mark("date", "2020", "block", 0, 0, 4),), 12) == [(0, 0, 50)]


def test_a_sentence_that_a_timeline_quotes_comes_before_those_with_more_evidence() -> None:
    marks = (Mark("date", "2020-01-01", "block", 1, 60, 64), Mark("date", "2020-01-01", "block", 1, 65, 69))
    spans = choose_spans(BODY, marks, 25, {(1, 0, 51)})
    assert [BODY[i].text[s:e].split()[0] for i, s, e in spans] == ["One", "Three"]


def test_no_word_is_shown_where_the_limit_is_nothing() -> None:
    assert choose_spans(BODY, (), 0) == []


def test_a_gap_stands_wherever_something_was_taken_out() -> None:
    shown, origin = cut(BODY, [(0, 0, 49), (2, 0, 50)])
    assert [b.kind for b in shown] == ["paragraph", "gap", "paragraph", "gap"]
    assert origin == ((0, 0, 49), (-1, 0, 0), (2, 0, 50), (-1, 0, 0))
    assert [b.number for b in shown if b.kind != "gap"] == [1, 3]


def test_runs_are_clipped_to_the_part_that_is_shown() -> None:
    block = Block("paragraph", "one two three", (Run(0, 7, "strong"), Run(4, 13, "em")))
    assert slice_block(block, 4, 10) == Block("paragraph", "two th", (Run(0, 3, "strong"), Run(0, 6, "em")))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.text(st.sampled_from("ab .!?\n“”é"), max_size=80), max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 40)), max_size=6),
    st.integers(0, 60),
)
def test_never_more_words_than_the_limit(texts: list[str], places: list[tuple[int, int]], limit: int) -> None:
    blocks = paragraphs(*texts)
    marks = [Mark("date", "x", "block", i, s, s + 1) for i, s in places if i < len(blocks) and s < len(blocks[i].text)]
    shown, _ = cut(blocks, choose_spans(blocks, marks, limit))
    assert sum(count(b.text) for b in shown) <= limit
