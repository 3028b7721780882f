from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.checks.leftovers import bare, leftovers


def test_code_goes_from_its_backticks_to_the_next_as_many() -> None:
    assert bare("a `[x](y)` b ``c ` d`` e `f") == "a " + " " * 8 + " b " + " " * 9 + " e `f"


def test_backticks_that_nothing_closes_are_no_code_however_many_they_are() -> None:
    text = "|".join("`" * length for length in range(1, 700))
    assert bare(text) == text


@given(st.text(alphabet="`a \n[]", max_size=60))
def test_a_text_without_its_code_is_as_long_and_keeps_its_lines(text: str) -> None:
    left = bare(text)
    assert len(left) == len(text)
    assert all(now in {was, " "} for was, now in zip(text, left, strict=True))


def test_thousands_of_footnotes_that_are_missing_are_each_told_and_share_the_line_they_stand_in() -> None:
    text = "".join(f"[^a{n}]" for n in range(3000)) + "\n\n[^b]: x\n"
    problems = [p for p in leftovers("x.md", text, frozenset()) if p.code == "footnote-missing"]
    assert len(problems) == 3000
    assert len({id(p.excerpt) for p in problems}) == 1
