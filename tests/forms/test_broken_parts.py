"""A file whose YAML breaks somewhere: its other parts are read, or the hint says why they are not."""

from __future__ import annotations

import pytest

from briefgen.forms.marked import plain
from briefgen.forms.parts import parse_parts
from briefgen.forms.sheet import Sheet


def read(text: str) -> tuple[object, list[str]]:
    """Return what could be read of a text, and the hints."""
    sheet = Sheet("x.yml", text)
    value, _ = parse_parts(sheet)
    return (plain(value) if value else None), [problem.hint for problem in sheet.problems]


@pytest.mark.parametrize(
    "broken",
    [
        "title: *Breaking* news",
        "title: &Breaking *news* [",
        "summary: some *word* and &other: x",
    ],
)
def test_a_star_or_ampersand_in_a_text_keeps_nothing_from_being_read(broken: str) -> None:
    value, hints = read(f"{broken}\nlang: en\ntags: [a]\n")
    assert value == {"lang": "en", "tags": ["a"]}
    assert len(hints) == 1
    assert "the rest" not in hints[0]


def test_the_mark_with_which_a_document_begins_keeps_nothing_from_being_read() -> None:
    assert read("# the desk's own\n---\n- a\n- \"b\n- c\n")[0] == ["a", "c"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('a: &x [1]\nb: *x\nc: "open\n', "because other parts of it may mean what stands at &x"),
        ('- &one {a: 1}\n- [*one, "open]\n', "because other parts of it may mean what stands at &one"),
        ('a: 1\n---\nb: "open\n', "because it holds more than one document (---)"),
    ],
)
def test_where_parts_may_mean_what_stands_in_others_the_hint_says_that_the_rest_is_not_read(text: str, why: str) -> None:
    value, hints = read(text)
    assert value is None
    assert len(hints) == 1
    assert hints[0].endswith(f"; the rest of the file is read when this is mended, {why}")
