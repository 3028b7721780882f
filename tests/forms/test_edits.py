from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.forms.edit import change_items, list_under, set_keys
from briefgen.forms.marked import plain
from briefgen.forms.parse import parse
from briefgen.forms.plain import Bare
from briefgen.forms.sheet import Sheet
from briefgen.model.errors import ContentError

FILE = """\
---
# about the ferries
title:    'Ferry talks'      # as printed

show: full   # by letter of 3 March
tags:   # sorted
    - ports          # all of them

    # the island
    - "gozo"
rights: |
  Do not copy.

  Ask first.

# the end
---
Body: x
"""


def test_one_value_changes_and_every_other_byte_stays() -> None:
    assert set_keys(FILE, {"show": Bare("excerpt")}) == FILE.replace("show: full ", "show: excerpt ")
    assert set_keys(FILE, {"title": "Talks: end"}) == FILE.replace("title:    'Ferry talks' ", 'title: "Talks: end" ')
    assert set_keys(FILE, {"rights": "None"}) == FILE.replace("|\n  Do not copy.\n\n  Ask first.\n", "None\n")


def test_comments_on_the_line_of_the_key_survive_a_new_list() -> None:
    changed = set_keys(FILE, {"tags": ["a", "b"]})
    assert "tags: [a, b]   # sorted\nrights" in changed


def test_a_new_key_goes_to_its_place() -> None:
    order = ("title", "dek", "show", "tags", "draft")
    assert "as printed\ndek: Below\n\nshow" in set_keys(FILE, {"dek": "Below"}, order)
    assert 'gozo"\ndraft: true\nrights' in set_keys(FILE, {"draft": Bare("true")}, order)
    assert "Ask first.\nx: z\n\n# the end\n---" in set_keys(FILE, {"x": "z"}, order)
    assert set_keys("---\n---\nBody", {"x": "z"}) == "---\nx: z\n---\nBody"
    assert set_keys("a: b", {"x": "z"}) == "a: b\nx: z\n"
    assert set_keys("", {"x": "z"}) == "x: z\n"
    assert set_keys("b: c\n", {"a": "x"}, ("a", "b")) == "a: x\nb: c\n"


def test_entries_go_and_come_while_the_others_stay_with_their_comments() -> None:
    changed = change_items(FILE, "tags", [1], ["harbour", {"id": "x", "as": ["X"]}])
    assert changed == FILE.replace('    - "gozo"\n', "    - harbour\n    - {id: x, as: [X]}\n")


def test_a_list_in_brackets_stays_in_brackets_while_it_is_short() -> None:
    text = "a: ['x',   {b: c} ]  # note\nd: e\n"
    assert change_items(text, "a", [0], ["y z"]) == "a: [{b: c}, y z]  # note\nd: e\n"
    assert change_items(text, "a", [0, 1], []) == "a: []  # note\nd: e\n"
    long = ["word " * 10 + str(i) for i in range(3)]
    assert (
        change_items(text, "a", [], long) == "a:  # note\n- 'x'\n- {b: c}\n" + "".join(f"- {one}\n" for one in long) + "d: e\n"
    )


def test_a_lone_entry_becomes_a_list() -> None:
    assert change_items("a: x\n", "a", [], ["z"]) == "a: [x, z]\n"
    assert change_items("a: x\n", "a", [0], ["z"]) == "a: [z]\n"
    assert change_items("a:\nb: c\n", "a", [], ["z"]) == "a: [z]\nb: c\n"
    assert change_items("b: c\n", "a", [], []) == "b: c\n"


def test_line_ends_stay_what_they_are() -> None:
    text = FILE.replace("\n", "\r\n")
    assert set_keys(text, {"show": Bare("none")}) == text.replace("show: full", "show: none")
    assert change_items(text, "tags", [0], []) == text.replace("    - ports          # all of them\r\n", "")


def test_entries_are_counted_as_they_are_listed() -> None:
    assert list_under(FILE, "tags") == ["ports", "gozo"]
    assert list_under(FILE, "missing") == []
    assert list_under(FILE, "show") == ["full"]


@pytest.mark.parametrize(
    "text",
    ["{a: [x], b: c}\n", "a: [x, # why\n  y]\n", "a: [x\n", "- a\n", "a: 1\na: 2\n"],
    ids=["flow", "comment", "open", "list", "twice"],
)
def test_what_cannot_be_changed_alone_is_refused(text: str) -> None:
    with pytest.raises(ContentError) as raised:
        change_items(text, "a", [0], ["z"]) if "a: [" in text and not text.startswith("{") else set_keys(text, {"a": "z"})
    assert all(problem.hint for problem in raised.value.problems)


COMMENT = st.sampled_from(["", "  # note: [x]", " # - y"])
VALUE = st.sampled_from(
    [
        "x",
        "'x: y'",
        '"a # b"',
        "[a, b]",
        "{a: b}",
        "|\n  one\n\n  two",
        "\n- a\n- b: c\n  d: e",
        "\n  a: b\n  # in\n  c: d",
        "&k v",
        "",
        "~",
    ]
)
LINES = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), VALUE, COMMENT, st.sampled_from(["", "\n", "# above\n"])), unique_by=lambda x: x[0]
)


@given(
    LINES, st.sampled_from("abcdefgh"), st.sampled_from(["new", ["p", "q"], {"id": "x", "as": ["y"]}, "two\nlines", None, []])
)
@settings(max_examples=200, deadline=None)
def test_any_edit_changes_its_value_alone(lines: list[tuple[str, str, str, str]], key: str, new: object) -> None:
    text = "".join(f"{above}{k}: {v}{'' if chr(10) in v else c}\n" for k, v, c, above in lines)
    changed = set_keys(text, {key: new})  # type: ignore[dict-item]
    before, after = (plain(parse(Sheet("", one)) or pytest.fail("no YAML")) or {} for one in (text, changed))
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert after == {**before, key: new}
    for name, value, comment, above in lines:
        if name != key:
            assert chr(10) in value or comment in changed
            assert above in changed
