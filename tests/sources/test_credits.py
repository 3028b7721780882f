"""Where a caption ends and the credit begins: told by words, by a line or an element of its own, by where a sentence ends."""

from __future__ import annotations

import pytest

from briefgen.sources import extract

PROSE = (
    "The ferry to Orle lay still for the third day on Monday while its crew and the owner argued about the night shift.",
    "The owner offered two more hands for the winter, an offer that the crew called a beginning and nothing more.",
    "Bread came by the post boat in the evening, and the school stayed closed because its teacher lives on the mainland.",
)
SHOWN = "The ferry waits at its pier"


def figure(caption: str, picture: str = "<img src=https://cdn.example/a.jpg>") -> tuple[str, str, str | None]:
    first, *rest = (f"<p>{text}</p>" for text in PROSE)
    html = (
        f"<article><h1>Ferry lies still</h1>{first}<figure>{picture}<figcaption>{caption}</figcaption></figure>{''.join(rest)}"
    )
    (found,) = extract(f"<!DOCTYPE html><html lang=en><title>Ferry lies still</title><body>{html}</article></html>").figures
    return found.caption, found.credit, found.src


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        (f"<p>{SHOWN}</p><p>Jana Reuss</p>", "Jana Reuss"),
        (f"{SHOWN}<br>Jana Reuss for Orle Post", "Jana Reuss for Orle Post"),
        (f"<div><span>{SHOWN}</span><span>Jana Reuss</span></div>", "Jana Reuss"),
        (f"<span>{SHOWN}</span><small>by Jana Reuss</small>", "Jana Reuss"),
        (f"{SHOWN} <span>Getty Images</span>", "Getty Images"),
        (f"{SHOWN} | Photo: <span>Jana Reuss/Orle Post</span>", "Jana Reuss/Orle Post"),
        (f"{SHOWN} [Jana Reuss]", "Jana Reuss"),
        (f"{SHOWN} (Photo by Jana Reuss)", "Jana Reuss"),
    ],
)
def test_a_name_in_a_line_part_or_brackets_of_its_own_below_a_picture_is_the_credit(caption: str, credit: str) -> None:
    assert figure(caption)[:2] == (SHOWN, credit)


@pytest.mark.parametrize("caption", [f"{SHOWN}. Jana Reuss", f"{SHOWN}. <em>Jana Reuss</em>", f"{SHOWN}. (Jana Reuss)"])
def test_a_name_alone_behind_the_last_sentence_is_the_credit(caption: str) -> None:
    assert figure(caption)[:2] == (f"{SHOWN}.", "Jana Reuss")


def test_a_name_in_capitals_and_the_paper_it_worked_for_are_a_credit_behind_a_year() -> None:
    caption = "Une pompe près du quai, le 9 mai 2021. JANA REUSS-MORIN POUR « LE COURRIER D’ORLE »"
    assert figure(caption)[:2] == ("Une pompe près du quai, le 9 mai 2021.", "JANA REUSS-MORIN POUR « LE COURRIER D’ORLE »")


@pytest.mark.parametrize(
    "caption",
    [
        "The crew of the <i>Saint Maria</i>",
        "Passengers wait for <a href=https://x.example/>Ilka Brandt</a>",
        "The speaker of the crew (Ilka Brandt)",
        "The pier on Monday. Nobody came",
        "Ilka Brandt",
        "J. R. Brandt on the pier",
    ],
)
def test_a_name_that_belongs_to_what_is_shown_is_no_credit(caption: str) -> None:
    shown = caption.replace("<i>", "").replace("</i>", "").replace("<a href=https://x.example/>", "").replace("</a>", "")
    assert figure(caption)[:2] == (shown, "")


def test_lines_of_a_caption_are_never_glued_together() -> None:
    assert figure("<p>The ferry waits</p><p>at its pier</p>")[0] == "The ferry waits at its pier"


def test_how_long_a_film_lasts_is_no_caption() -> None:
    assert figure("02:43 min")[0] == ""


@pytest.mark.parametrize(
    "picture",
    [
        "<picture><source srcset='data:image/webp;base64,Uk' data-x-srcset='https://cdn.example/w.jpg 800w'><img src='data:,'>",
        "<img src='data:image/gif;base64,R0lG' data-srcset='https://cdn.example/s.jpg 1x,https://cdn.example/w.jpg 2x'>",
        "<img srcset='https://cdn.example/s,c_1,y0.jpg 400w, https://cdn.example/w.jpg 800w'>",
    ],
)
def test_a_picture_that_is_loaded_late_has_its_own_address_and_never_that_of_its_placeholder(picture: str) -> None:
    assert figure(SHOWN, picture)[2] == "https://cdn.example/w.jpg"


def test_a_comma_within_the_address_of_a_picture_parts_nothing() -> None:
    assert figure(SHOWN, "<img srcset='https://cdn.example/crop=1,2,x0,y0 800w'>")[2] == "https://cdn.example/crop=1,2,x0,y0"
