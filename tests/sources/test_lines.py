"""The rules under the classifier, each alone: captions, repeats, datelines, bylines, dates, languages, publishers."""

from __future__ import annotations

import datetime as dt

import pytest

from briefgen.sources.bylines import read_byline
from briefgen.sources.captions import read_caption
from briefgen.sources.datelines import read_dateline
from briefgen.sources.language import detect
from briefgen.sources.lines import label_lines
from briefgen.sources.metadata import read_day
from briefgen.sources.page import read_page
from briefgen.sources.pasted import extract_pasted
from briefgen.sources.repeats import find_repeats
from briefgen.sources.timestamps import read_stamp, solar_to_gregorian
from briefgen.sources.wording import WORDINGS, key, wording

REST = "Pilots said on Tuesday that no boat would sail before the gate was mended."


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("A convoy on the coast road (AFP)", "A convoy on the coast road", "AFP"),
        ("A convoy on the coast road [Dana Whitlock/Reuters]", "A convoy on the coast road", "Dana Whitlock/Reuters"),
        ("A convoy on the coast road. Photo: Lena Marsh", "A convoy on the coast road.", "Lena Marsh"),
        ("Ein Konvoi an der Küste. Foto: dpa", "Ein Konvoi an der Küste.", "dpa"),
        ("قافلة على طريق الساحل. تصوير: ماهر سلوم", "قافلة على طريق الساحل.", "ماهر سلوم"),
        ("FILE PHOTO: A convoy on the coast road", "A convoy on the coast road", ""),
        ("A convoy on the coast road © Getty Images", "A convoy on the coast road", "Getty Images"),
        ("[Getty Images]", "", "Getty Images"),
        ("Photograph: Lena Marsh/AP", "", "Lena Marsh/AP"),
        ("Photo: A convoy on the coast road. Credit: Lena Marsh / AP", "A convoy on the coast road.", "Lena Marsh / AP"),
        ("Image source, Getty Images", "", "Getty Images"),
        ("Image caption, A convoy on the coast road", "A convoy on the coast road", ""),
        ("A convoy on the coast road, May 2023 (author's photo)", "A convoy on the coast road, May 2023", "author's photo"),
        (
            "A convoy on the coast road, 2019. © 2019 AP Photo/Lena Marsh",
            "A convoy on the coast road, 2019",
            "AP Photo/Lena Marsh",
        ),
    ],
)
def test_a_caption_is_parted_from_its_credit(line: str, caption: str, credit: str) -> None:
    found = read_caption(line, wording("de" if "Foto" in line else "ar" if "تصوير" in line else "en"))
    assert found is not None
    assert (found.caption, found.credit) == (caption, credit)
    assert found.reason


@pytest.mark.parametrize(
    "line",
    [
        "The fighters belong to the National Front for Liberation (NFL)",
        "He named the party (PYD) and left.",
        "The minister said: we shall see",
        "It is one of three groups (the others have left)",
        "The source: a spring above the village that never dries",
    ],
)
def test_a_sentence_with_brackets_or_a_colon_is_no_caption(line: str) -> None:
    assert read_caption(line, wording("en")) is None


@pytest.mark.parametrize(
    ("start", "place", "day"),
    [
        ("ANKARA - ", "Ankara", ""),
        ("NEW YORK — ", "New York", ""),
        ("RIO DE JANEIRO, March 3 (Reuters) - ", "Rio de Janeiro", "March 3"),
        ("Port Arlen (AP) – ", "Port Arlen", ""),
        ("ST. PETERS, Aug. 24, 2018 (AFP) -- ", "St. Peters", "Aug. 24, 2018"),
        ("(Reuters) - ", "", ""),
        ("МОСКВА, 24 августа. /ТАСС/. ", "Москва", "24 августа"),
        ("МОСКВА, 24 августа. ", "Москва", "24 августа"),
    ],
)
def test_a_dateline_is_told_from_the_text(start: str, place: str, day: str) -> None:
    found = read_dateline(start + REST, "en")
    assert found is not None
    assert (found.place, found.day, found.rest) == (place, day, REST)


def test_turkish_capitals_keep_their_dots() -> None:
    found = read_dateline("İZMİR (AA) - " + REST, "tr")
    assert found is not None
    assert found.place == "İzmir"
    found = read_dateline("ISPARTA (AA) - " + REST, "tr")
    assert found is not None
    assert found.place == "Isparta"


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "Pilots - those who stayed - said nothing on Tuesday to anyone.",
        "Yes: " + REST,
        "The old man who came first - " + REST,
        "ANKARA. " + REST,
        "Ankara, 3 May. " + REST,
        "UNIT, 17. " + REST,
    ],
)
def test_a_dash_in_a_sentence_is_no_dateline(text: str) -> None:
    assert read_dateline(text, "en") is None


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("By Dana Whitlock and Omar Castell in Port Arlen", "en", ("Dana Whitlock", "Omar Castell")),
        ("By DANA WHITLOCK, diplomatic correspondent", "en", ("Dana Whitlock",)),
        ("Von Katrin Ohlsen, Berlin", "de", ("Katrin Ohlsen",)),
        ("Par Claire Desvignes (à Port-Sablon)", "fr", ("Claire Desvignes",)),
        ("Por Lucía Arrondo y Tomás Vallejo", "es", ("Lucía Arrondo", "Tomás Vallejo")),
        ("Автор: Вера Лопатина", "ru", ("Вера Лопатина",)),
        ("بقلم: سلمى الحداد", "ar", ("سلمى الحداد",)),
        ("By our correspondents", "en", ()),
        ("By Our Correspondent, Port Arlen", "en", ()),
        ("By Pieter de Vries and Anna van der Meer", "en", ("Pieter de Vries", "Anna van der Meer")),
    ],
)
def test_a_byline_gives_names_and_nothing_else(line: str, language: str, names: tuple[str, ...]) -> None:
    found = read_byline(line, wording(language))
    assert found is not None
    assert found.authors == names


@pytest.mark.parametrize(
    "line", ["By noon the quay was empty", "From here the road climbs", "By the time it ended, nobody was left."]
)
def test_a_sentence_that_begins_with_by_is_no_byline(line: str) -> None:
    assert read_byline(line, wording("en")) is None


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("24 August 2018", "en", "2018-08-24"),
        ("Aug. 24th, 2018 at 3pm", "en", "2018-08-24"),
        ("1er septembre 2022", "fr", "2022-09-01"),
        ("18. Mai 2020, 06:30 Uhr", "de", "2020-05-18"),
        ("9 de enero de 2023", "es", "2023-01-09"),
        ("5 Nisan 2021 Pazartesi", "tr", "2021-04-05"),
        ("14 августа 2019", "ru", "2019-08-14"),
        ("١٧ يونيو ٢٠٢٠", "ar", "2020-06-17"),
        ("17 حزيران 2020", "ar", "2020-06-17"),
        ("۱۲ خرداد ۱۴۰۰", "fa", "2021-06-02"),
        ("1397/06/02", "fa", "2018-08-24"),
        ("02.07.2021", "de", "2021-07-02"),
        ("2018-08-24T10:00:00Z", "en", "2018-08-24"),
        ("31 February 2018", "en", None),
        ("24 August", "en", None),
        ("04/05/2018", "en", None),
    ],
)
def test_days_are_read_in_each_language_and_never_guessed(text: str, language: str, day: str | None) -> None:
    stamp = read_stamp(text, language)
    assert (stamp.value if stamp else None) == day


@pytest.mark.parametrize(
    ("solar", "gregorian"),
    [
        ((1300, 1, 1), (1921, 3, 21)),
        ((1357, 11, 22), (1979, 2, 11)),
        ((1399, 12, 30), (2021, 3, 20)),
        ((1403, 1, 1), (2024, 3, 20)),
    ],
)
def test_the_solar_calendar_meets_the_gregorian_one(solar: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    assert solar_to_gregorian(*solar) == dt.date(*gregorian)


def test_a_day_that_the_solar_calendar_lacks_is_an_error() -> None:
    with pytest.raises(ValueError, match="no such day"):
        solar_to_gregorian(1400, 7, 31)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2018-08-24T23:59:00+02:00", "2018-08-24"),
        ("20180824", "2018-08-24"),
        ("1535068800", "2018-08-24"),
        ("soon", None),
        ("2018-13-01", None),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01", None),
        ("0000000000", None),
        ("1923-07-04", "1923-07-04"),
    ],
)
def test_machine_dates_are_read_or_left(value: str, day: str | None) -> None:
    assert read_day(value) == day


def test_a_repeat_is_found_through_changed_punctuation_and_the_running_text_stays() -> None:
    body = "“They came at night, closed the gate and left. In the morning the fish were lying in the mud,” said a grower."
    pulled = "They came at night - closed the gate and left; in the morning the fish were lying in the mud"
    assert find_repeats([pulled, "Something else was said here by someone.", body]) == {0: 2}
    assert find_repeats([body, "Something else was said here by someone.", pulled]) == {2: 0}


def test_of_two_equal_paragraphs_only_one_is_a_repeat() -> None:
    line = "The gate was shut for repairs and would open again in due course."
    assert list(find_repeats([line, "Nobody at the authority could say when.", line])) == [2]


def test_sentences_that_share_a_few_words_are_no_repeats() -> None:
    assert (
        find_repeats(["The council voted on Tuesday to lease a ferry.", "The council voted on Monday to sell a barge."]) == {}
    )


@pytest.mark.parametrize("known", WORDINGS, ids=lambda w: w.language)
def test_each_language_knows_its_own_furniture(known: object) -> None:
    own = next(w for w in WORDINGS if w is known)
    for phrases in (
        own.navigation,
        own.share,
        own.related_head,
        own.footer,
        own.byline,
        own.published,
        own.licence,
        own.consent,
    ):
        assert len(phrases.keys) >= 5
    assert detect(own.common) == own.language


def test_lines_are_compared_without_case_marks_and_punctuation() -> None:
    assert key("  Lire AUSSI : ") == key("lire aussi")
    assert key("Editors’ Picks") == key("editors' picks")
    assert wording("fr").related_starts.starts(key("À lire aussi : le port"))


def test_every_label_comes_with_a_reason() -> None:
    page = read_page("Menu\n\nFerry leased at last by council\n\n" + REST + "\n\n" + REST.replace("boat", "barge"), "en")
    items = label_lines(page)
    assert [item.label for item in items][:2] == ["navigation", "title"]
    assert all(item.reason for item in items)


def test_a_copyright_line_names_the_publisher_and_why() -> None:
    got = extract_pasted(f"Ferry leased at last by council\n\n{REST}\n\n© 2021 The Strait Courier Ltd. All rights reserved.")
    assert got.publisher == "The Strait Courier Ltd"
    assert "©" in dict(got.notes)["publisher"]


def test_a_name_that_is_only_quoted_is_no_publisher() -> None:
    got = extract_pasted(f"Ferry leased at last by council\n\nA pilot told Strait Courier that no boat would come. {REST}")
    assert got.publisher is None
