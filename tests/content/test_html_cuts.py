from __future__ import annotations

from dataclasses import replace

from briefgen.content.html import to_html
from briefgen.content.markdown import to_blocks
from briefgen.model.article import Block


def test_a_list_that_was_cut_in_the_middle_keeps_its_numbers() -> None:
    blocks = to_blocks("1. one\n2. two\n3. three\n4. four")
    gap = Block("gap", "", within=blocks[1].within[:1])
    html = to_html((blocks[0], gap, blocks[2], blocks[3]), root="./", anchors=False)
    assert html.split("\n") == [
        "<ol>", "<li>one", "</li>", '<li><p class="gap"><span role="img" aria-label="Text left out">[…]</span></p>', "</li>",
        '<li value="3">three', "</li>", "<li>four", "</li>", "</ol>", "",
    ]  # fmt: skip
    apart = to_html((blocks[0], Block("gap", ""), blocks[3]), root="./", anchors=False)
    assert '<li value="4">four' in apart


def test_a_cell_that_was_cut_leaves_its_place() -> None:
    blocks = to_blocks("| a | b |\n|---|---|\n| c | d |")
    gap = Block("gap", "", within=blocks[2].within)
    html = to_html((*blocks[:2], gap, blocks[3]), root="./")
    assert '<td><p class="gap">' in html
    assert html.count("<td>") == 2


def test_two_parts_of_a_paragraph_have_one_id() -> None:
    (block,) = to_blocks("One. Two. Three.")
    html = to_html((replace(block, text="One."), Block("gap", ""), replace(block, text="Three.")), root="./")
    assert html.count('id="p1"') == 1
    assert html.endswith("<p>Three.</p>\n")


def test_a_reference_to_a_footnote_that_was_cut_is_gone() -> None:
    blocks = to_blocks("One[^1].\n\n[^1]: Two.")
    assert to_html(blocks[:1], root="./") == '<p id="p1">One.</p>\n'
    assert "href" not in to_html(blocks[1:], root="./")
