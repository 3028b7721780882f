from __future__ import annotations

import pytest

from briefgen.content import grammar
from briefgen.content.markdown import to_blocks
from briefgen.model.article import Block, Run
from briefgen.model.errors import ContentError, TooBigError


def texts(text: str) -> list[str]:
    return [block.text for block in to_blocks(text)]


def labels(text: str) -> list[tuple[str, str | None]]:
    return [(block.text, block.tlp) for block in to_blocks(text)]


def faults(text: str, first_line: int = 1) -> list[tuple[str, int]]:
    with pytest.raises(ContentError) as caught:
        to_blocks(text, first_line)
    return [(problem.code, problem.line) for problem in caught.value.problems]


def test_lines_are_those_of_the_file() -> None:
    body = "First.\n\n- one\n- two\n\n| a |\n|---|\n| b |\n\n> [!NOTE]\n> Said.\n"
    assert [(block.text, block.line) for block in to_blocks(body, 12)] == [
        ("First.", 12), ("one", 14), ("two", 15), ("a", 17), ("b", 19), ("Said.", 22),
    ]  # fmt: skip


def test_numbers_count_from_one_without_a_gap() -> None:
    blocks = to_blocks("# A\n\nb[^n]\n\n---\n\n[^n]: c\n\n```\nd\n```\n")
    assert [(block.number, block.kind) for block in blocks] == [
        (1, "heading"), (2, "paragraph"), (3, "rule"), (4, "code"), (5, "paragraph"),
    ]  # fmt: skip


def test_runs_stand_outermost_first_over_the_plain_text() -> None:
    (block,) = to_blocks("A [**b** c](https://example.org/) `d`")
    assert block.text == "A b c d"
    assert block.runs == (Run(2, 5, "link", "https://example.org/"), Run(2, 3, "strong"), Run(6, 7, "code"))


def test_a_hard_break_covers_its_newline_and_a_soft_one_is_a_space() -> None:
    (block,) = to_blocks("one  \ntwo\nthree")
    assert block.text == "one\ntwo three"
    assert block.runs == (Run(3, 4, "break"),)


def test_an_image_in_a_line_covers_its_alternative_text() -> None:
    (block,) = to_blocks("See ![a *red* sign](sign.png) here")
    assert block.text == "See a red sign here"
    assert block.runs == (Run(4, 14, "image", "sign.png"),)


def test_a_picture_alone_is_a_figure_with_caption_source_and_alternative() -> None:
    (block,) = to_blocks('![The bridge](/static/bridge.jpg "The bridge at noon")')
    assert (block.kind, block.text, block.value, block.alt) == (
        "figure", "The bridge at noon", "/static/bridge.jpg", "The bridge",
    )  # fmt: skip


def test_two_pictures_in_a_paragraph_are_no_figure() -> None:
    assert [block.kind for block in to_blocks("![a](a.png) ![b](b.png)")] == ["paragraph"]


def test_blocks_of_one_list_share_its_frame_and_have_items_of_their_own() -> None:
    one, two = to_blocks("- one\n- two")
    assert one.within[0] == two.within[0]
    assert one.within[1] != two.within[1]


def test_items_remember_task_tightness_and_number() -> None:
    values = [block.within[-1].value for block in to_blocks("3. [x] a\n4. b\n\n***\n\n- c\n\n- [ ] d") if block.within]
    assert values == ["done tight 3", "tight 4", "", "task"]


def test_cells_know_their_alignment_and_part() -> None:
    head, body = to_blocks("| a |\n|--:|\n| b |")
    assert (head.kind, head.value, head.within[-1].value) == ("cell", "right", "head")
    assert (body.kind, body.value, body.within[-1].value) == ("cell", "right", "body")


def test_code_keeps_its_lines_and_knows_its_language() -> None:
    (block,) = to_blocks("```Python title=x\n\na\n\n```")
    assert (block.kind, block.text, block.value) == ("code", "\na\n", "python")


def test_an_empty_text_has_no_blocks() -> None:
    assert to_blocks("") == to_blocks(" \n\n ") == ()


def test_line_ends_of_other_systems_are_read_alike() -> None:
    assert to_blocks("# a\r\n\r\nb\r\n") == to_blocks("# a\n\nb\n")


def test_reading_twice_gives_equal_blocks() -> None:
    body = "a[^1]\n\n[^1]: b\n\n[x]: https://example.org/\n\n[x]"
    assert to_blocks(body) == to_blocks(body)
    assert texts("[x] and [^1]") == ["[x] and [^1]"]


@pytest.mark.parametrize(
    "mark", ["{tlp=amber}", "{ tlp=amber }", '{tlp="amber"}', "{TLP=AMBER}", "{tlp:amber}", "{#x .y tlp=amber}"]
)
def test_a_mark_may_be_written_in_several_ways(mark: str) -> None:
    assert labels(f"At the gate. {mark}") == [("At the gate.", "amber")]
    assert labels(f"{mark}\nAt the gate.\n\nAfter.") == [("At the gate.", "amber"), ("After.", None)]
    assert labels(f"At the gate.\n{mark}\n\nAfter.") == [("At the gate.", "amber"), ("After.", None)]


def test_every_label_is_read() -> None:
    body = "\n\n".join(f"x {{tlp={label}}}" for label in ("clear", "green", "amber", "amber+strict", "red"))
    assert [label for _, label in labels(body)] == ["clear", "green", "amber", "amber+strict", "red"]


@pytest.mark.parametrize(
    "body",
    [
        "{tlp=red}\n- a\n- b\n\nafter",
        "{tlp=red}\n> a\n>\n> b\n\nafter",
        "{tlp=red}\n\n| a |\n|---|\n| b |\n\nafter",
        "| a |\n|---|\n| b |\n{tlp=red}\n\nafter",
        "{tlp=red}\n!!! note\n    a\n\n    b\n\nafter",
        '!!! note "N {tlp=red}"\n    a\n\n    b\n\nafter',
        "> [!NOTE] N {tlp=red}\n> a\n>\n> b\n\nafter",
    ],
)
def test_a_mark_of_a_container_holds_for_all_in_it(body: str) -> None:
    assert labels(body) == [("a", "red"), ("b", "red"), ("after", None)]


@pytest.mark.parametrize(
    "body",
    [
        "```\na\n```\n{tlp=red}\n\nafter",
        "```text {tlp=red}\na\n```\n\nafter",
        "{tlp=red}\n```\na\n```\n\nafter",
        "{tlp=red}\n\n    a\n\nafter",
        "# a {tlp=red}\n\nafter",
        "a {tlp=red}\n===\n\nafter",
        "- a {tlp=red}\n\nafter",
        "- a\n{tlp=red}\n\nafter",
        "> a\n{tlp=red}\n\nafter",
        '![x](x.png "a")\n{tlp=red}\n\nafter',
        '{tlp=red}\n![x](x.png "a")\n\nafter',
        "a\\\n{tlp=red}\n\nafter",
    ],
)
def test_a_mark_holds_for_its_block_only(body: str) -> None:
    first, after = labels(body)
    assert (first[0].rstrip("\\"), first[1]) == ("a", "red")
    assert after == ("after", None)


def test_what_hangs_below_a_marked_item_is_hidden_with_it() -> None:
    assert labels("- a {tlp=red}\n  - b\n    1. c\n- d\n  - e") == [
        ("a", "red"),
        ("b", "red"),
        ("c", "red"),
        ("d", None),
        ("e", None),
    ]
    assert labels("- a {tlp=red}\n\n  > b\n\n  c") == [("a", "red"), ("b", "red"), ("c", None)]
    assert labels("- a {tlp=amber}\n  - b {tlp=red}\n  - c {tlp=clear}") == [("a", "amber"), ("b", "red"), ("c", "amber")]


def test_a_mark_in_a_cell_or_before_a_footnote_holds_for_that() -> None:
    assert labels("| a | b {tlp=amber} |\n|---|---|\n") == [("a", None), ("b", "amber")]
    assert labels("x[^1]\n\n{tlp=red}\n[^1]: y\n\n    z") == [("x", None), ("y", "red"), ("z", "red")]


def test_the_strictest_mark_wins() -> None:
    assert labels("{tlp=amber}\n- a {tlp=red}\n- b {tlp=green}") == [("a", "red"), ("b", "amber")]


def test_marks_in_code_are_shown() -> None:
    assert texts("Write `{tlp=red}` at the end.\n\n    {tlp=red}\n\nLast `{tlp=red}`") == [
        "Write {tlp=red} at the end.", "{tlp=red}", "Last {tlp=red}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "mark", ["{tlp=ambr}", "{tlp amber}", "{tlp}", "{tlp=}", "{.tlp=red}", "{#tlp}", "{tlp = red}", "{tlp=red,x}"]
)
def test_what_looks_like_a_mark_and_cannot_be_read_is_a_fault(mark: str) -> None:
    assert faults(f"One.\n\nAt the gate. {mark}", 5) == [("tlp-unreadable", 7)]
    assert faults(f"{mark}\nAt the gate.") == [("tlp-unreadable", 1)]


@pytest.mark.parametrize(
    "body",
    [
        "He {tlp=red} was there.",
        "\\{tlp=red}",
        '![x](x.png "a {tlp=red} b")',
        "![{tlp=red}](x.png)",
        "# {TLP=red} x",
        "a {tlp=red}.",
        "*a {tlp=red}*",
    ],
)
def test_a_mark_that_marks_nothing_is_a_fault(body: str) -> None:
    assert faults(body) == [("tlp-misplaced", 1)]


@pytest.mark.parametrize("body", ["a\n\n{tlp=red}", "- {tlp=red}\n\na", "> {tlp=red}\n\na", "a\n\n{tlp=red}\n\n[x]: y"])
def test_a_mark_with_nothing_to_mark_is_a_fault(body: str) -> None:
    assert [code for code, _ in faults(body)] == ["tlp-loose"]


def test_all_faults_are_told_with_their_lines() -> None:
    with pytest.raises(ContentError) as caught:
        to_blocks("a {tlp=x}\n\nb {tlp=red} b\n\n{tlp=red}", 10)
    problems = sorted(caught.value.problems, key=lambda problem: problem.line)
    assert [(p.code, p.line, p.excerpt) for p in problems] == [
        ("tlp-unreadable", 10, "a {tlp=x}"), ("tlp-misplaced", 12, "b {tlp=red} b"), ("tlp-loose", 14, "{tlp=red}"),
    ]  # fmt: skip
    assert all(p.hint for p in problems)


@pytest.mark.parametrize(
    "body",
    [
        "a" * (grammar.MAX_CHARACTERS + 1),
        "a\n" * (grammar.MAX_LINES + 1),
        "a " * (grammar.MAX_PARAGRAPH // 2 + 1),
        "[" * (grammar.MAX_BRACKETS + 1),
        ("[" * 1000 + "\n\n") * 21,
        ">" * 40 + " a",
        "- " * 40 + "a",
        "\n".join("  " * depth + "- a" for depth in range(40)),
        "|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "a\n" * 100,
        "|" + "a|" * 50 + "\n|" + "-|" * 50 + "\n" + "a\n" * 1400,
        ("|" + "a|" * 60 + "\n|" + "-|" * 60 + "\n" + "a\n" * 90 + "\n") * 10,
    ],
)
def test_what_would_grow_out_of_bounds_is_refused(body: str) -> None:
    with pytest.raises(TooBigError) as caught:
        to_blocks("One.\n\n" + body, 4)
    (problem,) = caught.value.problems
    assert problem.code == "markdown-too-big"
    assert problem.line >= 4
    assert problem.hint


def test_rules_and_underlined_headings_are_no_tables() -> None:
    assert len(to_blocks(("Title\n---\n" + "line\n" * 40 + "\n") * 150)) == 300


def test_nothing_within_the_caps_is_dropped_in_silence() -> None:
    body = "".join(f"{'  ' * depth}- level {depth}\n" for depth in range(10))
    assert texts(body) == [f"level {depth}" for depth in range(10)]


def test_a_block_is_a_plain_value() -> None:
    assert to_blocks("a") == (Block("paragraph", "a", line=1, number=1),)
