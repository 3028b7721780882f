"""Pages that hold several things at once: reports that go on, galleries, lists at the end, works of reference."""

from __future__ import annotations

import pytest

from briefgen.sources import extract

STORY = (
    "The ferry to Orle lay still for the third day on Monday while its crew and the owner argued about the night shift.",
    "“Nobody sleeps on that boat, and somebody has to steer it,” said Ilka Brandt, who speaks for the crew, on the pier.",
    "The owner offered two more hands for the winter, an offer that the crew called a beginning and nothing more.",
    "Bread came by the post boat in the evening, and the school stayed closed because its teacher lives on the mainland.",
    "The harbour office expects that the ferry will sail again on Thursday if both sides sign what they have agreed upon.",
    "Nobody on the island remembers a longer pause, apart from the winter in which the sound was frozen for five weeks.",
)
TITLE = "Ferry to Orle: what happens hour by hour"
MENU = "<nav><a href=/>Home</a><a href=/n>News</a></nav>"


def page(inside: str, title: str = TITLE) -> str:
    return f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body>{MENU}{inside}</body></html>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def entry(tag: str, hour: str, heading: str, first: int) -> str:
    head = f"<header><time datetime=2024-02-05T{hour}Z>{hour}</time><h2>{heading}</h2><p>Jana Reuss</p></header>"
    share = "<div class=share><a href=#>Share</a> <a href=#>Copy link</a></div>"
    return f"<{tag} class=entry>{head}{paragraphs(*STORY[first : first + 2])}{share}</{tag}>"


@pytest.mark.parametrize("tag", ["article", "div", "section"])
def test_every_entry_of_a_report_that_goes_on_is_its_text_and_has_its_heading(tag: str) -> None:
    entries = entry(tag, "18:10", "Bread arrives", 0) + entry(tag, "14:00", "An offer", 2) + entry(tag, "09:30", "Monday", 4)
    got = extract(page(f"<main><h1>{TITLE}</h1>{entries}</main>"))
    want = [f"## {head}\n\n{STORY[n]}\n\n{STORY[n + 1]}" for n, head in ((0, "Bread arrives"), (2, "An offer"), (4, "Monday"))]
    assert got.body == "\n\n".join(want) + "\n"


def test_the_next_story_below_an_article_is_no_entry_of_it() -> None:
    other = f"<article><h1>Another story</h1>{paragraphs(*STORY[4:])}</article>"
    got = extract(page(f"<main><article><h1>{TITLE}</h1>{paragraphs(*STORY[:4])}</article>{other}{other}</main>"))
    assert got.body == "\n\n".join(STORY[:4]) + "\n"


def test_all_pictures_of_a_gallery_below_the_text_are_figures_without_their_numbers() -> None:
    names = ("The ferry at its pier", "Bread on the post boat", "The closed school", "Ilka Brandt on the pier", "Ice of 1963")
    pictures = "".join(
        f"<li><figure><img src=https://cdn.example/{n}.jpg><figcaption><span class=n>{n}/5</span> <span>{name}.</span>"
        f" <span class=c>Jana Reuss</span></figcaption></figure></li>"
        for n, name in enumerate(names, 1)
    )
    got = extract(page(f"<main><h1>{TITLE}</h1>{paragraphs(*STORY[:2])}<ul>{pictures}</ul></main>"))
    assert [(figure.caption, figure.credit) for figure in got.figures] == [(f"{name}.", "Jana Reuss") for name in names]


def test_a_long_list_at_the_end_of_a_text_stays_whole() -> None:
    items = "".join(f"<li>Boat {n}</li>" for n in range(1, 9))
    got = extract(
        page(f"<main><h1>{TITLE}</h1>{paragraphs(*STORY[:3])}<ul>{items}<li>Two more<ul><li>Small ones</li></ul></ul></main>")
    )
    assert got.body.endswith("- Boat 7\n- Boat 8\n- Two more\n   - Small ones\n")


def test_what_a_reader_unfolds_and_what_is_set_as_typed_belong_to_the_text() -> None:
    folded = f"<details><summary>How it began</summary><p>{STORY[3]}</p></details><pre>Mon -&gt; 0\nTue -&gt; 2</pre>"
    got = extract(page(f"<main><h1>{TITLE}</h1>{paragraphs(*STORY[:3])}{folded}{paragraphs(*STORY[4:])}</main>"))
    assert f"\n\nHow it began\n\n{STORY[3]}\n\n```\nMon -> 0\nTue -> 2\n```\n\n{STORY[4]}" in got.body


def test_a_work_of_reference_has_no_day_of_its_own_and_no_buttons_in_its_headings() -> None:
    box = "<table><tr><th>Ferry of Orle</th></tr><tr><th>Date</th><td>3 – 8 February 2024</td></tr></table>"
    edit = "<span class=b>[<a href=/e>edit</a>]</span>"
    sources = "<h2>References</h2><ol><li>Orle Post, 12 March 2024.</li><li>Harbour office, minutes.</li></ol>"
    text = f"{paragraphs(*STORY[:2])}<h2><span>Course</span>{edit}</h2>{paragraphs(*STORY[2:])}{sources}"
    got = extract(page(f"<div><h1>Ferry of Orle</h1>{box}{text}</div>", "Ferry of Orle"))
    assert (got.published, got.authors) == (None, ())
    assert "\n\n## Course\n\n" in got.body
