"""Tables, headings in quotation marks, credits behind paragraphs and days in words, as pages are pasted with them."""

from __future__ import annotations

import pytest

from briefgen.sources.lines import label_lines
from briefgen.sources.page import read_page
from briefgen.sources.pasted import extract_pasted
from briefgen.sources.timestamps import read_stamp

TITLE = "Ferry sails again after two winters"
TEXT = (
    "The ferry sailed at noon with twelve passengers, a piano and the mail of both islands, and came back at dusk.",
    "Nobody had asked the pilot, who had slept in the wheelhouse since October and woke when the engine started.",
    "The harbour master wrote the hour into the book that had been empty for two winters, and then sharpened his pencil.",
    "A choir had waited on the quay since the morning and sang the one song that all of its members knew by heart.",
)


def labels(*lines: str) -> dict[str, str]:
    return {item.line.text: item.label for item in label_lines(read_page("\n".join(lines), "en"))}


def test_rows_of_numbers_in_columns_below_text_are_a_table_and_no_menu() -> None:
    rows = ("Year\tPassengers\tPianos", "2019\t1,204\t0", "2020\t388\t1", "2021\t96\t0")
    found = labels(TITLE, "", *TEXT[:2], "", *rows, "", *TEXT[2:])
    assert [found[" ".join(row.split("\t"))] for row in rows] == ["item"] * 4
    assert [found[line] for line in TEXT] == ["body"] * 4


def test_words_in_columns_without_numbers_stay_a_menu() -> None:
    rows = ("Home\tNews\tIslands", "Weather\tTides\tLetters", "Sport\tCulture\tArchive")
    found = labels(TITLE, "", *TEXT, "", *rows)
    assert {found[" ".join(row.split("\t"))] for row in rows}.isdisjoint({"item", "body"})


def test_headings_that_quote_their_own_section_are_no_pull_quotes() -> None:
    said = ("“The engine started by itself”", "“We only knew the one song”")
    page = (
        TITLE,
        "",
        TEXT[0],
        "",
        said[0],
        "",
        f"{TEXT[1]} “The engine started by itself,” he says.",
        "",
        TEXT[2],
        "",
        said[1],
        "",
        f"{TEXT[3]} “We only knew the one song,” says its leader.",
    )
    found = labels(*page)
    assert [found[line] for line in said] == ["heading"] * 2


def test_a_paragraph_that_ends_with_the_credit_of_a_picture_is_kept_without_it() -> None:
    body = extract_pasted("\n\n".join((TITLE, TEXT[0], f"{TEXT[1]} (Photo: A. Pell/AFN)", *TEXT[2:]))).body
    assert TEXT[1] in body
    assert "Pell" not in body


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Friday, the twenty-second of May 2014", "en", "2014-05-22"),
        ("четвёртое сентября 2014 года", "ru", "2014-09-04"),
        ("الجمعة، الثاني من مايو 2014", "ar", "2014-05-02"),
        ("الحادي والعشرين من كانون الثاني 2014", "ar", "2014-01-21"),
        ("دوازدهم آبان ۱۳۹۴", "fa", "2015-11-03"),
        ("سه‌شنبه بیست و چهارم مهر ۱۳۹۷ ساعت ۹:۴۰", "fa", "2018-10-16"),
    ],
)
def test_a_day_of_the_month_may_stand_in_words(text: str, language: str, day: str) -> None:
    stamp = read_stamp(text, language)
    assert stamp is not None
    assert stamp.value == day
