"""Where the article flows: containers, boxes, other stories, and when a second reading is asked for."""

from __future__ import annotations

import pytest

from briefgen.model.errors import ContentError, TooBigError
from briefgen.sources import extract, selection
from briefgen.sources.blocks import read_blocks
from briefgen.sources.flow import find_flow, prose_words
from briefgen.sources.tree import parse

LOCK = "The lock keeper opened the lower gate on Sunday and found that the upper one had been painted shut over the winter."
BARGE = "Two barges have been waiting in the basin since then, one of them with a cargo of bricks that nobody has ordered."
PAINT = "The canal office says that the paint was meant for the railings, and that the man who bought it has since retired."
CHISEL = "A carpenter from the next village has offered to free the gate with a chisel, for a fee and a written apology."
TEXTS = (LOCK, BARGE, PAINT, CHISEL)


def held(page: str, title: str = "") -> list[str]:
    root = parse(page)
    blocks = read_blocks(root, None)
    return [blocks[index].inline.text for index in find_flow(blocks, title).held]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_the_container_with_most_prose_is_the_article() -> None:
    above, below = f"<div class='a'><p>{LOCK}</p></div>", f"<div class='c'><p>{BARGE}</p></div>"
    page = f"<body>{above}<div class='b'>{paragraphs(*TEXTS, *TEXTS, *TEXTS)}</div>{below}"
    assert held(page) == list(TEXTS) * 3


def test_paragraphs_each_in_a_box_of_their_own_belong_together() -> None:
    page = "<body><main>" + "".join(f"<div class='text-{n}'><p>{text}</p></div>" for n, text in enumerate(TEXTS)) + "</main>"
    assert held(page) == list(TEXTS)


def test_a_part_with_one_class_more_is_a_part_of_the_same_text() -> None:
    more = f"<div class='text locked'>{paragraphs(BARGE, PAINT, CHISEL)}</div>"
    page = f"<main><div class='text'>{paragraphs(LOCK)}</div>{more}</main>"
    assert held(page) == list(TEXTS)


@pytest.mark.parametrize(
    "box",
    [
        "<aside><p>{}</p></aside>",
        "<div class='relatedStories'><p>{}</p></div>",
        "<div class='newsletter-box'><p>{}</p></div>",
        "<div class='hidden'><p>{}</p></div>",
        "<div role='complementary'><p>{}</p></div>",
        "<a href='/other'><p>{}</p></a>",
        "<div class='card'><p>{}</p></div>",
        "<form><p>{}</p></form>",
    ],
)
def test_a_box_of_another_kind_between_paragraphs_is_not_the_article(box: str) -> None:
    other = "Sign below if you wish to read more about gates and the people who paint them, every morning before breakfast."
    page = f"<article><div class='text'>{paragraphs(LOCK, BARGE)}{box.format(other)}{paragraphs(PAINT, CHISEL)}</div></article>"
    assert held(page) == list(TEXTS)


@pytest.mark.parametrize("name", ["js-advertorial-slot", "paywall", "sharing-enabled", "hidden md:block"])
def test_what_holds_the_text_is_the_article_whatever_it_is_called(name: str) -> None:
    assert held(f"<body><div class='{name}'>{paragraphs(*TEXTS)}</div>") == list(TEXTS)


def test_quotations_and_lists_in_boxes_of_their_own_stay() -> None:
    quote = f"<div class='quote-wrap'><blockquote><p>{PAINT}</p></blockquote></div>"
    points = "<div class='list-wrap'><ul>" + "".join(f"<li>{text}</li>" for text in (BARGE, CHISEL)) + "</ul></div>"
    text = f"{paragraphs(LOCK, BARGE)}{quote}{paragraphs(PAINT)}{points}{paragraphs(CHISEL)}"
    page = f"<article><div class='text'>{text}</div></article>"
    assert held(page) == [LOCK, BARGE, PAINT, PAINT, BARGE, CHISEL, CHISEL]


def test_of_several_articles_it_is_the_one_with_the_headline() -> None:
    first = f"<article><h1>Gate painted shut</h1><div class='text'>{paragraphs(LOCK, BARGE)}</div></article>"
    second = (
        f"<article><h1>Bricks without an owner</h1><div class='text'>{paragraphs(BARGE, PAINT, CHISEL, PAINT)}</div></article>"
    )
    assert held(f"<main>{first}{second}</main>", "Gate painted shut")[-2:] == [LOCK, BARGE]
    assert held(f"<main>{second}{first}</main>", "Gate painted shut")[-2:] == [LOCK, BARGE]


def test_an_opening_paragraph_set_in_another_way_is_kept() -> None:
    initial = f"<div class='initial'><p class='drop'>{LOCK}</p></div>"
    page = f"<article><div class='text'>{initial}{paragraphs(BARGE, PAINT, CHISEL)}</div>"
    assert held(page) == list(TEXTS)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Gate painted shut</p>", 0),
        (f"<p>{LOCK}</p>", 22),
        (f"<p><a href='/x'>{LOCK}</a></p>", 0),
        ("<p>昨日の朝、水門の管理人は下の門を開け、上の門が冬の間に塗り固められていたことに気づいた。</p>", 14),
        ("<p>" + "word " * 200 + "</p>", 80),
    ],
)
def test_prose_is_told_by_its_length_and_its_end(markup: str, words: int) -> None:
    root = parse(markup)
    assert prose_words(read_blocks(root, None)[0]) == words


def test_a_clear_page_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError("a second reading of a clear page")

    monkeypatch.setattr(selection, "choose_text", refuse)
    got = extract(f"<html><body><article><h1>Gate painted shut</h1>{paragraphs(*TEXTS)}</article></body></html>")
    assert got.body == "\n\n".join(TEXTS) + "\n"


def test_a_page_of_very_many_elements_is_not_read_a_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError("a second reading that takes minutes")

    monkeypatch.setattr(selection, "choose_text", refuse)
    with pytest.raises(ContentError):
        extract("<html><body><article><p>" + "<a href='/x'>link</a> " * 12_000 + LOCK)


def test_a_page_without_any_sentence_is_read_a_second_time() -> None:
    lines = ["Gate painted shut", "Barges wait", "Office blames railings"]
    got = extract("<html><body><div>" + paragraphs(*lines) + "</div></body></html>")
    assert "Barges wait" in got.body


def test_what_json_ld_repeats_of_the_text_is_a_witness() -> None:
    told = " ".join((*TEXTS, *(f"{text} Again." for text in TEXTS)))
    again = paragraphs(*(f"{text} Again." for text in TEXTS))
    page = f"""<html><head><script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Gate painted shut",
    "articleBody": "{told}"}}</script></head><body><div><div class="one">{paragraphs(*TEXTS)}</div></div>
    <div class="x"><div class="y"><div class="z"><div class="w"><div class="two">{again}</div></div></div></div></div></body>"""
    got = extract(page)
    assert CHISEL in got.body
    assert f"{CHISEL} Again." in got.body


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<html><body><table>" + "<tr><td>a</td><td>b</td></tr>" * 300_000 + "</table>", "tags"),
        ("<html><body><article>" + f"<p>{LOCK}</p>" * 20_001, "blocks of text"),
        ("<html><body><p>" + LOCK * 100_000, "characters"),
        ("<html><body>" + "<blockquote>" * 400 + f"<p>{LOCK}</p>", "elements inside each other"),
        ("<html><body><p " + " ".join(f'a{n}=">"' for n in range(100_000)) + f">{LOCK}</p>", "attributes in one element"),
        ("<html><body>" + "<i>x</i>" * 160_000, "elements"),
    ],
    ids=["rows", "paragraphs", "characters", "quotations", "attributes", "elements"],
)
def test_what_is_beyond_a_cap_is_refused_by_name(page: str, what: str) -> None:
    with pytest.raises(TooBigError) as caught:
        extract(page)
    problem = caught.value.problems[0]
    assert problem.code == "source-too-big"
    assert what in problem.message
    assert problem.hint


def test_pictures_embedded_in_a_page_do_not_count() -> None:
    picture = f"<img src='data:image/png;base64,{'A' * 12_000_000}'>"
    text = f"{paragraphs(LOCK, BARGE)}{picture}{paragraphs(PAINT)}"
    got = extract(f"<html><body><article><h1>Gate painted shut</h1>{text}</article></body></html>")
    assert got.body == f"{LOCK}\n\n{BARGE}\n\n{PAINT}\n"


def test_a_table_that_lays_out_a_page_is_no_table_of_the_article() -> None:
    cells = ("Home<br>News", paragraphs(*TEXTS), "Bricks without an owner")
    page = "<html><body><table><tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr></table>"
    assert extract(page).body == "\n\n".join(TEXTS) + "\n"


def test_a_list_item_that_holds_the_whole_page_is_no_item() -> None:
    page = f"<html><body><ul><li><h1>Gate painted shut</h1>{paragraphs(*TEXTS)}</li></ul></body></html>"
    assert extract(page).body == "\n\n".join(TEXTS) + "\n"


def test_a_heading_with_a_block_inside_is_a_heading() -> None:
    page = f"<html><body><article>{paragraphs(LOCK, BARGE)}<h3><div>The paint</div></h3>{paragraphs(PAINT, CHISEL)}</article>"
    assert "\n\n## The paint\n\n" in extract(page).body
