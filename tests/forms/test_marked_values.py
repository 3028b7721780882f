from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.forms.marked import Absent, Entries, Items, Text, plain
from briefgen.forms.parse import parse
from briefgen.forms.sheet import Sheet


def read(text: str) -> tuple[object, list[str]]:
    sheet = Sheet("x.yml", text)
    value = parse(sheet)
    return (plain(value) if value else None), [problem.code for problem in sheet.problems]


def test_every_value_knows_its_line_and_column() -> None:
    sheet = Sheet("x.md", "---\na: 👍 b\nc:\n  - {d: 'e'}\n---\n")
    value = parse(sheet, 4, sheet.text.rindex("---"))
    assert isinstance(value, Entries)
    (a, thumb), (_, items) = value.pairs
    assert (sheet.place(a.start), sheet.place(thumb.start), sheet.text[thumb.start : thumb.end]) == ((2, 1), (2, 4), "👍 b")
    assert isinstance(items, Items)
    assert isinstance(items.items[0], Entries)
    key, inner = items.items[0].pairs[0]
    assert (sheet.place(key.start), sheet.place(inner.start)) == ((4, 6), (4, 9))
    assert inner == Text("e", inner.start, inner.start + 3, quoted=True)


def test_an_empty_text_holds_nothing() -> None:
    assert parse(Sheet("x.yml", "# only a comment\n")) == Absent(0, 17)


def test_an_alias_is_the_value_it_refers_to() -> None:
    assert read("a: &x [1, {b: c}]\nd: *x\n") == ({"a": ["1", {"b": "c"}], "d": ["1", {"b": "c"}]}, [])


def test_a_value_that_refers_to_itself_is_refused() -> None:
    assert read("a: &x [*x]\n") == (None, ["yaml-syntax"])


def test_aliases_of_aliases_cannot_grow_without_end() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 10)]
    assert read("\n".join(lines)) == (None, ["yaml-aliases"])


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 5_000, "- " * 5_000 + "x", "? " * 3_000])
def test_depth_is_refused_before_it_costs_anything(text: str) -> None:
    assert read(text) == (None, ["yaml-depth"])


def test_twenty_levels_are_read() -> None:
    assert read("[" * 20 + "]" * 20)[1] == []
    assert read("[" * 21 + "]" * 21)[1] == ["yaml-depth"]


def test_all_repeated_keys_are_reported_and_the_first_is_kept() -> None:
    assert read("a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n") == ({"a": "1", "b": {"c": "1"}}, ["key-twice", "key-twice", "key-twice"])


@given(
    st.recursive(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3),
        max_leaves=12,
    )
)
@settings(max_examples=150, deadline=None)
def test_what_the_writer_writes_is_read_back(value: object) -> None:
    from briefgen.forms.plain import entry, line

    assert read(entry("k", value)) == ({"k": value if value != {} else {}}, [])  # type: ignore[arg-type]
    assert read(f"k: {line(value)}\n") == ({"k": value}, [])  # type: ignore[arg-type]
