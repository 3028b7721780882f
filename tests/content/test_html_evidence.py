from __future__ import annotations

import re

import pytest

from briefgen.content.html import to_html
from briefgen.content.markdown import to_blocks
from briefgen.content.wording import Wording
from briefgen.model.mention import Mark, MentionKind

TARGETS = {
    ("actor", "hts"): "/actors/hts/",
    ("place", "idlib"): "/places/idlib/",
    ("date", "2018-09"): "/dates/2018/",
    ("actor", "كتيبة"): "/actors/كتيبة/",
    ("article", "sochi"): "/articles/sochi-text/",
}


def marked(text: str, *found: tuple[MentionKind, str, str], root: str = "../../") -> str:
    """Return the HTML of ``text`` in which each (kind, id, words) is marked at its first free place, without ids of blocks."""
    blocks = to_blocks(text)
    marks: list[Mark] = []
    for kind, name, words in found:
        spots = [(i, m.start(), m.end()) for i, b in enumerate(blocks) for m in re.finditer(re.escape(words), b.text)]
        index, start, end = next(s for s in spots if not any((m.index, m.start, m.end) == s for m in marks))
        marks.append(Mark(kind, name, "block", index, start, end))
    return to_html(blocks, root=root, targets=TARGETS, marks=marks, anchors=False).strip()


def test_the_first_mark_of_an_entity_is_a_link_and_later_ones_are_not() -> None:
    assert marked("HTS left. HTS came.", ("actor", "hts", "HTS"), ("actor", "hts", "HTS")) == (
        '<p><a href="../../actors/hts/" class="actor" data-entity="actor:hts">HTS</a> left. '
        '<span class="actor" data-entity="actor:hts">HTS</span> came.</p>'
    )


def test_the_order_in_which_marks_are_given_does_not_matter() -> None:
    blocks = to_blocks("HTS left.\n\nHTS came.")
    marks = [Mark("actor", "hts", "block", 1, 0, 3), Mark("actor", "hts", "block", 0, 0, 3)]
    html = to_html(blocks, root="./", targets=TARGETS, marks=marks)
    assert html == to_html(blocks, root="./", targets=TARGETS, marks=marks[::-1])
    assert html.index("<a ") < html.index("<span ")


def test_an_entity_without_a_page_is_marked_and_not_linked() -> None:
    assert marked("UN left.", ("actor", "un", "UN")) == '<p><span class="actor" data-entity="actor:un">UN</span> left.</p>'


def test_marks_of_other_parts_are_left_out() -> None:
    html = to_html(to_blocks("HTS"), root="./", marks=[Mark("actor", "hts", "title", 0, 0, 3)])
    assert html == '<p id="p1">HTS</p>\n'


def test_a_mark_in_a_link_stays_a_mark_and_the_next_one_is_the_link() -> None:
    html = marked("[HTS](https://example.org/) and HTS", ("actor", "hts", "HTS"), ("actor", "hts", "HTS"))
    assert html == (
        '<p><a href="https://example.org/" rel="noopener"><span class="actor" data-entity="actor:hts">HTS</span></a> and '
        '<a href="../../actors/hts/" class="actor" data-entity="actor:hts">HTS</a></p>'
    )


def test_a_mark_around_a_link_is_no_link() -> None:
    html = marked("the [Idlib](https://example.org/) province", ("place", "idlib", "Idlib province"))
    assert html.count("<a ") == 1
    assert html.startswith('<p>the <span class="place" data-entity="place:idlib"><a href=')


def test_a_mark_over_emphasis_holds_it() -> None:
    assert marked("Hayat *Tahrir* al-Sham", ("actor", "hts", "Hayat Tahrir al-Sham")) == (
        '<p><a href="../../actors/hts/" class="actor" data-entity="actor:hts">Hayat <em>Tahrir</em> al-Sham</a></p>'
    )


def test_a_mark_that_crosses_emphasis_is_cut_at_its_edge() -> None:
    assert marked("Hayat *Tahrir al-Sham left*", ("actor", "hts", "Hayat Tahrir al-Sham")) == (
        '<p><span class="actor" data-entity="actor:hts">Hayat </span><em>'
        '<span class="actor" data-entity="actor:hts">Tahrir al-Sham</span> left</em></p>'
    )


def test_a_mark_over_a_line_break_holds_it() -> None:
    html = marked("Hayat\\\nTahrir", ("actor", "hts", "Hayat\nTahrir"))
    assert html == '<p><a href="../../actors/hts/" class="actor" data-entity="actor:hts">Hayat<br>\nTahrir</a></p>'


def test_a_mark_in_an_alternative_text_is_not_written() -> None:
    html = marked("![map of Idlib](idlib.png) there", ("place", "idlib", "Idlib"))
    assert html == '<p><img src="../../idlib.png" alt="map of Idlib" loading="lazy"> there</p>'


def test_a_mark_around_a_footnote_is_no_link() -> None:
    html = to_html(
        to_blocks("Hayat[^1] Tahrir\n\n[^1]: x"), root="./", targets=TARGETS, marks=[Mark("actor", "hts", "block", 0, 0, 12)]
    )
    assert html.startswith('<p id="p1"><span class="actor" data-entity="actor:hts">Hayat<sup class="note"><a href="#fn-')


def test_marks_stand_in_captions_cells_headings_items_and_plain_code() -> None:
    for body in ('![x](x.png "HTS")', "| HTS |\n|---|", "# HTS", "- HTS", "    HTS", "> HTS", "x[^1]\n\n[^1]: HTS"):
        assert 'data-entity="actor:hts">HTS<' in marked(body, ("actor", "hts", "HTS")), body


@pytest.mark.parametrize("value", ["2018", "2018-08", "2018-08-24"])
def test_a_certain_date_is_a_time(value: str) -> None:
    html = marked("on that day", ("date", value, "that day"))
    assert html == f'<p>on <time class="date" data-entity="date:{value}" datetime="{value}">that day</time></p>'


@pytest.mark.parametrize("value", ["2018-08-24?", "201X", "2018-21", "2018-08/2018-09", "2018-XX", "-0044", "0000"])
def test_a_date_that_html_cannot_say_is_no_time(value: str) -> None:
    assert marked("on that day", ("date", value, "that day")) == (
        f'<p>on <span class="date" data-entity="date:{value}">that day</span></p>'
    )


def test_a_date_with_a_page_is_a_link_around_the_time() -> None:
    assert marked("in September", ("date", "2018-09", "September")) == (
        '<p>in <a href="../../dates/2018/" class="date" data-entity="date:2018-09">'
        '<time datetime="2018-09">September</time></a></p>'
    )


def test_a_name_in_a_script_of_the_other_direction_stands_apart() -> None:
    html = marked("the كتيبة left", ("actor", "كتيبة", "كتيبة"))
    assert '"><bdi>كتيبة</bdi></a>' in html
    assert 'href="../../actors/%D9%83' in html
    assert "<bdi>" not in marked("قالت كتيبة", ("actor", "كتيبة", "كتيبة"))
    assert "<bdi>HTS</bdi>" in marked("قالت HTS", ("actor", "hts", "HTS"))


def test_marks_beyond_the_text_do_no_harm() -> None:
    blocks = to_blocks("HTS")
    marks = [
        Mark("actor", "hts", "block", 0, -4, 90),
        Mark("actor", "x", "block", 7, 0, 3),
        Mark("actor", "y", "block", 0, 9, 12),
    ]
    assert to_html(blocks, root="./", marks=marks) == '<p id="p1"><span class="actor" data-entity="actor:hts">HTS</span></p>\n'


def test_ids_of_entities_are_escaped() -> None:
    html = to_html(
        to_blocks("x"),
        root="./",
        targets={("actor", '"><script>'): '/a"><b>/'},
        marks=[Mark("actor", '"><script>', "block", 0, 0, 1)],
    )
    assert html == (
        '<p id="p1"><a href="./a%22%3E%3Cb%3E/" class="actor" data-entity="actor:&quot;&gt;&lt;script&gt;">x</a></p>\n'
    )


def test_a_link_to_a_file_of_the_project_leads_to_its_page() -> None:
    html = to_html(to_blocks("[the text](../articles/sochi.md#p4)"), root="../", targets=TARGETS)
    assert html == '<p id="p1"><a href="../articles/sochi-text/#p4">the text</a></p>\n'


def test_headings_may_be_shifted_and_stay_within_six() -> None:
    html = to_html(to_blocks("# a\n\n###### b"), root="./", heading_shift=1, anchors=False)
    assert html == "<h2>a</h2>\n<h6>b</h6>\n"


def test_without_anchors_there_are_no_ids_and_no_permalinks() -> None:
    html = to_html(to_blocks("# a\n\nb[^1]\n\n- c\n\n[^1]: d"), root="./", anchors=False)
    assert " id=" not in html
    assert "href" not in html


def test_words_of_the_site_may_be_in_another_language() -> None:
    words = Wording(permalink="Lien", done="fait", table="Tableau", admonitions={"note": "À noter"})
    html = to_html(to_blocks("# a\n\n- [x] b\n\n| c |\n|---|\n\n!!! note\n    d"), root="./", wording=words)
    for expected in ('aria-label="Lien: a"', 'aria-label="fait"', 'aria-label="Tableau 1"', ">À noter<"):
        assert expected in html


def test_every_block_with_evidence_is_reached_by_its_number() -> None:
    lists = "# HTS\n\nHTS\n\n- HTS\n- a\n\n  HTS\n\n| HTS |\n|---|\n| HTS |\n\n> HTS\n\n"
    body = lists + '![x](x.png "HTS")\n\n    HTS\n\nx[^1]\n\n[^1]: HTS'
    blocks = to_blocks(body)
    marks = [Mark("actor", "hts", "block", i, 0, 3) for i, block in enumerate(blocks) if block.text == "HTS"]
    html = to_html(blocks, root="./", marks=marks)
    assert len(marks) == 10
    assert all(f'id="p{blocks[mark.index].number}"' in html for mark in marks)
