"""Saved pages whose markup says little: boxes without names, own elements, tables, data for scripts, loose pictures."""

from __future__ import annotations

import json

import pytest

from briefgen.model.errors import ContentError
from briefgen.sources import extract

TITLE = "North quay moves again and the port looks for daylight"
STORY = (
    "The harbour master closed the inner basin on Monday after a survey boat found that the north quay had moved.",
    "“I have tied up here for thirty years,” said Marta Kloss, who runs the pilot cutter, “and the bollard never stays.”",
    "Engineers from the ministry spent the afternoon drilling three holes and filling two of them, and promised a report.",
    "Until then the grain ships will be unloaded at the outer mole, where there is one crane and no light.",
)
OTHER = "<div class='k3'><a href='/x1'>Ferry captain explains why he prefers fog</a></div>"
HEADING = "A crane without light"


def boxes(name: str, texts: tuple[str, ...] = STORY) -> str:
    return "".join(f"<div class='{name}'>{text}</div>" for text in texts)


def all_of_it(body: str) -> bool:
    return all(text in body for text in STORY)


def test_a_page_of_nothing_but_boxes_has_its_title_heading_caption_name_and_day() -> None:
    got = extract(
        f"<html lang=en><head><title>{TITLE} | The Harbour Ledger</title></head><body><div class=a1><a href=/>Home</a>"
        f"<div class=t1 role=heading aria-level=1>{TITLE}</div><div class=by><span>By</span> <span>Ines Valder</span></div>"
        "<div class=dt>6 November 2023, 18:04</div><div class=im><img src=https://cdn.example/q.jpg>"
        f"<div class=cap>The quay at low water. Photo: Jonas Breit</div></div>{boxes('tx', STORY[:2])}{OTHER}"
        f"<div class='sc-subhead'>{HEADING}</div>{boxes('tx', STORY[2:])}<a href=/i>Imprint</a></div></body></html>"
    )
    assert (got.title, got.authors, got.published) == (TITLE, ("Ines Valder",), "2023-11-06")
    assert [(figure.caption, figure.credit) for figure in got.figures] == [("The quay at low water.", "Jonas Breit")]
    assert f"\n\n## {HEADING}\n\n" in got.body
    assert all_of_it(got.body)
    assert "Ferry captain" not in got.body
    assert "Imprint" not in got.body


def test_elements_of_a_pages_own_are_read_as_the_boxes_that_they_are() -> None:
    text = "".join(f"<news-paragraph>{text}</news-paragraph>" for text in STORY)
    got = extract(
        f"<html lang=en><head><title>{TITLE}</title></head><body><site-nav><a href=/>Home</a><a href=/w>World</a></site-nav>"
        f"<news-story><news-headline>{TITLE}</news-headline><news-byline>By <a rel=author href=/a>Ines Valder</a></news-byline>"
        f"<news-media><img src=/q.jpg><news-caption>The quay at low water</news-caption></news-media>{text}</news-story>"
        f"<news-rail><news-teaser>{OTHER}</news-teaser></news-rail><site-footer>© 2023 Ledger</site-footer></body></html>"
    )
    assert (got.title, got.authors) == (TITLE, ("Ines Valder",))
    assert got.body == "\n\n".join(STORY) + "\n"
    assert [figure.caption for figure in got.figures] == ["The quay at low water"]


def test_an_element_of_a_pages_own_in_the_middle_of_a_sentence_stays_in_it() -> None:
    first = STORY[0].replace("survey boat", "<term-link data-id=3>survey boat</term-link>")
    got = extract(f"<html lang=en><body><article><h1>{TITLE}</h1><p>{first}</p><p>{STORY[1]}</p></article></body></html>")
    assert STORY[0] in got.body


def test_a_page_laid_out_in_tables_has_title_name_and_day_out_of_its_text() -> None:
    text = "<br><br>".join(STORY)
    got = extract(
        f"<html><head><title>Harbour Ledger - {TITLE}</title></head><body><table><tr><td colspan=2><a href=/>Home</a></td></tr>"
        f"<tr><td width=120>{OTHER}</td><td><font size=5><b>{TITLE}</b></font><br><font size=1>By Ines Valder<br>"
        f"November 6, 2023</font><br><br><font size=2>{text}</font></td></tr></table></body></html>"
    )
    assert (got.title, got.authors, got.published) == (TITLE, ("Ines Valder",), "2023-11-06")
    assert got.body == "\n\n".join(STORY) + "\n"


def test_a_title_element_keeps_its_bar_where_the_page_shows_it_so() -> None:
    title = "Ports | What the quay says"
    got = extract(
        f"<html lang=en><head><title>{title}</title></head><body><div><b>{title}</b></div>{boxes('tx')}</body></html>"
    )
    assert got.title == title


def test_a_page_without_title_and_metadata_has_its_first_heading_for_one() -> None:
    text = "".join(f"<p>{text}" for text in STORY)
    got = extract(
        f"<html><body><h2>{TITLE}</h2><p><i>By Ines Valder</i><br>6 November 2023</p>{text}<p><a href=/>Back</a></body>"
    )
    assert (got.title, got.authors, got.published) == (TITLE, ("Ines Valder",), "2023-11-06")
    assert "Back" not in got.body


def test_an_address_alone_in_a_paragraph_stays() -> None:
    link = "<p><a href='https://port.example/report'>port.example/report</a></p>"
    got = extract(
        f"<html lang=en><body><article><h1>{TITLE}</h1><p>{STORY[0]}</p>{link}<p>{STORY[1]}</p></article></body></html>"
    )
    assert "(https://port.example/report)" in got.body


@pytest.mark.parametrize(
    "entries",
    [
        [{"type": "paragraph", "text": text} for text in STORY],
        [{"kind": "p", "data": {"content": text}} for text in STORY],
        list(STORY),
        "".join(f"<p>{text}</p>" for text in STORY),
    ],
)
def test_a_text_that_a_page_holds_as_data_for_its_program_is_read_there(entries: object) -> None:
    data = json.dumps({"props": {"pageProps": {"menu": ["Home", "World"], "article": {"title": TITLE, "body": entries}}}})
    got = extract(
        f"<html lang=en><head><title>{TITLE}</title></head><body><div id=app>Loading…</div>"
        f"<script id=__NEXT_DATA__ type=application/json>{data}</script></body></html>"
    )
    assert got.title == TITLE
    assert got.body == "\n\n".join(STORY) + "\n"


def test_what_stands_in_the_data_of_a_page_that_shows_its_text_is_not_read() -> None:
    data = json.dumps({"next": [text.replace("quay", "bridge") for text in STORY]})
    text = "".join(f"<p>{text}</p>" for text in STORY)
    got = extract(f"<html lang=en><body><h1>{TITLE}</h1>{text}<script type=application/json>{data}</script></body></html>")
    assert "bridge" not in got.body


def test_markup_in_the_data_of_a_page_becomes_text_and_nothing_active() -> None:
    entries = [f"{text} \ud800\x00<img src=x onerror=alert(1)><script>alert(1)</script>." for text in STORY]
    data = json.dumps({"body": entries}).replace("</", "<\\/")
    got = extract(
        f"<html lang=en><title>{TITLE}</title><body><p>…</p><script type=application/json>{data}</script></body></html>"
    )
    assert "onerror" not in got.body
    assert "<" not in got.body


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, '{"body": ["Loading the rest of the page, please wait a little."]}', "null"]
)
def test_a_page_that_its_program_has_not_filled_is_no_article(data: str) -> None:
    with pytest.raises(ContentError) as caught:
        extract(
            f"<html lang=en><title>{TITLE}</title><body><p>Loading…</p><script type=application/json>{data}</script></body>"
        )
    assert caught.value.problems[0].code == "no-article"


def test_a_lazy_picture_with_its_twin_for_browsers_without_scripts_keeps_its_caption() -> None:
    picture = (
        "<div class=wp-caption><img src='data:image/gif;base64,AA=' data-src=https://cdn.example/q.jpg>"
        "<noscript><img src=https://cdn.example/q.jpg></noscript><p class=wp-caption-text>The quay at low water</p></div>"
    )
    got = extract(
        f"<html lang=en><body><article><h1>{TITLE}</h1><p>{STORY[0]}</p>{picture}<p>{STORY[1]}</p></article></body></html>"
    )
    assert [(figure.caption, figure.src) for figure in got.figures] == [("The quay at low water", "https://cdn.example/q.jpg")]
    assert got.body.count("low water") == 1


def test_a_caption_right_behind_a_picture_that_stands_loose_in_the_text_is_its_caption() -> None:
    picture = "<picture><img src=https://cdn.example/w.jpg></picture><span class=image-caption>Pilots wait for the wind</span>"
    got = extract(
        f"<html lang=en><body><article><h1>{TITLE}</h1><p>{STORY[0]}</p>{picture}<p>{STORY[1]}</p></article></body></html>"
    )
    assert [figure.caption for figure in got.figures] == ["Pilots wait for the wind"]
    assert "\n\nPilots wait for the wind" not in got.body


def test_a_picture_in_microdata_has_its_description_for_a_caption() -> None:
    picture = (
        "<div itemprop=image itemscope itemtype=http://schema.org/ImageObject><img itemprop=url src=https://cdn.example/q.jpg>"
        "<div itemprop=description>The quay at low water</div><div itemprop=author>Photo: Jonas Breit</div></div>"
    )
    text = "".join(f"<p>{text}</p>" for text in STORY)
    got = extract(
        f"<html lang=en><body><div itemscope itemtype=http://schema.org/NewsArticle><h1 itemprop=headline>{TITLE}</h1>{picture}"
        f"<div itemprop=articleBody>{text}</div></div></body></html>"
    )
    assert [(figure.caption, figure.credit) for figure in got.figures] == [("The quay at low water", "Jonas Breit")]


def test_the_numbers_of_a_gallery_are_no_text() -> None:
    slides = "".join(
        f"<div class=slide><img data-src=https://cdn.example/{n}.jpg><span class=n>{n}/4</span><p>{text}</p></div>"
        for n, text in enumerate(STORY, 1)
    )
    got = extract(f"<html lang=en><body><h1>{TITLE}</h1><div class=gallery>{slides}</div></body></html>")
    assert "/4" not in got.body
    assert all_of_it(got.body)


def test_a_name_in_an_element_beside_the_day_is_the_authors() -> None:
    info = "<div class=info><span>İnes Valder</span><span>Giriş: 06.11.2023 - 14:05</span><span>1 dk</span></div>"
    text = "<br>".join(f"<span style='display: block'>{text}</span>" for text in STORY)
    got = extract(f"<html lang=tr><body><h1>{TITLE}</h1>{info}<div class=detay>{text}</div></body></html>")
    assert (got.authors, got.published) == (("İnes Valder",), "2023-11-06")
    assert got.body == "\n\n".join(STORY) + "\n"


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0034)https://ledger.example/quay?a=1 -->",
        "<!--\n Page saved with an extension \n url: https://ledger.example/quay?a=1 \n saved date: Mon Nov 06 2023\n-->",
    ],
)
def test_the_address_that_a_browser_notes_in_a_page_that_it_saves_is_the_pages(note: str) -> None:
    html = f"<!DOCTYPE html>\n{note}\n<html lang=en><title>{TITLE}</title><body><h1>{TITLE}</h1><img src=/q.jpg>{boxes('tx')}"
    assert extract(html).url == "https://ledger.example/quay?a=1"
    assert extract(html, url="https://ledger.example/known").url == "https://ledger.example/known"


def test_an_address_in_any_other_remark_is_nobodys() -> None:
    html = (
        f"<!DOCTYPE html><!-- see https://cms.example/docs --><html lang=en><title>{TITLE}</title><h1>{TITLE}</h1>{boxes('tx')}"
    )
    assert extract(html).url is None


def test_a_heading_that_the_title_element_has_before_the_sites_name_is_the_title() -> None:
    site = "<header><a href=/>Küstenblatt</a></header>"
    head = "<h2><span>Hafen</span><span>:</span> <span>Kai bewegt sich wieder</span></h2>"
    title = "<title>Hafen: Kai bewegt sich wieder - Küstenblatt</title>"
    got = extract(f"<!DOCTYPE html><html lang=de>{title}<body>{site}{head}{boxes('tx')}")
    assert (got.title, got.publisher) == ("Hafen: Kai bewegt sich wieder", "Küstenblatt")


def test_day_and_name_in_parts_that_touch_each_other_are_two_lines_and_no_text() -> None:
    parts = "<span class=date>6 November 2023 - 10:30</span><span class=author>By Ines Valder</span>"
    text = "".join(f"<p>{each}</p>" for each in STORY)
    got = extract(f"<!DOCTYPE html><html lang=en><title>{TITLE}</title><article><h1>{TITLE}</h1>{parts}{text}</article>")
    assert (got.authors, got.published) == (("Ines Valder",), "2023-11-06")
    assert got.body == "\n\n".join(STORY) + "\n"


def test_a_day_in_any_element_with_a_moment_for_programs_is_read() -> None:
    ago = "<time-ago datetime='2023-11-06T08:00:00Z'>2 hours ago</time-ago>"
    assert extract(f"<html lang=en><title>{TITLE}</title><h1>{TITLE}</h1>{ago}{boxes('tx')}").published == "2023-11-06"


def test_any_number_of_remarks_before_a_page_is_passed_over_in_one_go() -> None:
    got = extract(100 * "<!-- a remark -->\n" + f"<div><p>{'</p><p>'.join(STORY)}</p></div>")
    assert all_of_it(got.body)


@pytest.mark.parametrize("tag", ["article", "main", "section", "div", "header"])
def test_a_page_that_leaves_out_the_tags_of_head_and_body_is_read_as_with_them(tag: str) -> None:
    text = "".join(f"<p>{each}</p>" for each in STORY)
    inside = f"<title>{TITLE}</title><meta charset=utf-8><{tag}><h1>{TITLE}</h1>{text}</{tag}><p>© 2023 Ledger</p>"
    bare, whole = extract(f"<!doctype html><html lang=en>{inside}"), inside.replace(f"<{tag}>", f"</head><body><{tag}>", 1)
    assert bare.body == "\n\n".join(STORY) + "\n"
    assert bare == extract(f"<!doctype html><html lang=en><head>{whole}</body></html>")
