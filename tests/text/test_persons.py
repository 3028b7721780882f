"""Names of persons in their two parts."""

from __future__ import annotations

import pytest

from briefgen.text.persons import person


@pytest.mark.parametrize(
    ("name", "inverted", "initials"),
    [
        ("Ana Berg", "Berg, Ana", "Berg, A."),
        ("Berg, Ana", "Berg, Ana", "Berg, A."),
        ("John F. Kennedy", "Kennedy, John F.", "Kennedy, J. F."),
        ("Jean-Claude van Damme", "van Damme, Jean-Claude", "van Damme, J.-C."),
        ("Gabriel García Márquez", "García Márquez, Gabriel", "García Márquez, G."),
        ("Mary Anne Smith", "Smith, Mary Anne", "Smith, M. A."),
    ],
)
def test_the_family_name_is_told_by_a_comma_or_by_a_given_name_before_it(name: str, inverted: str, initials: str) -> None:
    known = person(name)
    assert known
    assert (known.inverted, known.initials) == (inverted, initials)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Ana",
        "Mill Post",
        "Kim Jong Un",
        "Orbán Viktor",
        "سامر الحلواني",
        "Ana of the mills",
        "Reuters, AFP, dpa",
        "Anna, Berta, Carl",
    ],
)
def test_a_name_of_which_nobody_told_the_parts_has_none(name: str) -> None:
    assert person(name) is None
