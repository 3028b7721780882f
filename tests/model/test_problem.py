from __future__ import annotations

from briefgen.model.errors import BriefgenError, ContentError, OutsideError, TooBigError, UsageError
from briefgen.model.problem import Problem, in_reading_order


def test_a_place_is_told_as_far_as_it_is_known() -> None:
    assert Problem("c", "m").where == ""
    assert Problem("c", "m", "a.md").where == "a.md"
    assert Problem("c", "m", "a.md", 4).where == "a.md:4"
    assert Problem("c", "m", "a.md", 4, 9).where == "a.md:4:9"
    assert Problem("c", "m", line=4, col=9).where == ""


def test_problems_are_told_once_and_in_reading_order() -> None:
    late, early, other = Problem("b", "m", "a.md", 10), Problem("c", "m", "a.md", 9), Problem("a", "m", "b.md")
    assert in_reading_order([other, late, early, late]) == [early, late, other]


def test_an_error_carries_its_problems_and_the_exit_code() -> None:
    error = ContentError(Problem("c", "it is wrong", "a.md", 4), Problem("d", "so is this"))
    assert str(error) == "a.md:4: it is wrong\nso is this"
    codes = {kind: kind.exit_code for kind in (ContentError, UsageError, OutsideError, TooBigError)}
    assert codes == {ContentError: 1, UsageError: 2, OutsideError: 3, TooBigError: 1}
    assert all(issubclass(kind, BriefgenError) for kind in codes)
