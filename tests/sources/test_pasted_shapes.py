"""Lines of a pasted page that their shape and place tell, in pages of any language."""

from __future__ import annotations

import pytest

from briefgen.sources.lines import label_lines
from briefgen.sources.page import read_page
from briefgen.sources.pasted import extract_pasted

TITLE = "Harbour council weighs a second ferry while the first one rusts"
TEXT = (
    "Pilots have told the council that a leased ferry would be too wide for the old channel, which was dug for fishing boats.",
    "The council is expected to vote on Friday, and nobody who was asked in the town hall could say what it would vote on.",
    "Freight has been carried by a barge since the spring, when the larger of the two councils stopped paying for the fuel.",
    "A mechanic who looked at the engine twice in March said that the boat would sail again and that he would not be on it.",
)


def labels(*lines: str, language: str = "en") -> dict[str, str]:
    return {item.line.text: item.label for item in label_lines(read_page("\n".join(lines), language))}


def paragraphs(text: str) -> list[str]:
    return text.strip().split("\n\n")


def test_a_promotion_that_can_be_skipped_is_no_text() -> None:
    promotion = (
        "Skip Worth a look and continue reading",
        "Worth a look",
        "One story a day, told at length",
        "End of Worth a look",
    )
    found = labels(TITLE, *TEXT[:2], *promotion, *TEXT[2:])
    assert {found[line] for line in promotion} == {"related"}
    assert [found[line] for line in TEXT] == ["body"] * 4


def test_a_heading_whose_words_stand_in_two_lines_around_it_is_no_promotion() -> None:
    lines = ("The ferry and the councils", "The ferry", "The ferry in numbers")
    found = labels(
        TITLE,
        "",
        TEXT[0],
        "",
        lines[0],
        "",
        TEXT[1],
        "",
        lines[1],
        "",
        TEXT[2],
        "",
        lines[2],
        "",
        TEXT[3],
    )
    assert {found[line] for line in lines} == {"heading"}


@pytest.mark.parametrize("mark", ["###", "-30-", "--ooOoo--", "# # #"])
def test_below_the_mark_that_ends_a_release_nothing_is_text(mark: str) -> None:
    about = (
        "The council looks after two ferries, one lighthouse and the road between them, and has done so since the year 1911."
    )
    found = labels(TITLE, "", *TEXT, "", mark, "", about)
    assert found[about] == "footer"
    assert found[TEXT[3]] == "body"


def test_stars_between_two_parts_of_a_text_end_nothing() -> None:
    assert all(part in extract_pasted("\n\n".join((TITLE, *TEXT[:2], "* * *", *TEXT[2:]))).body for part in TEXT)


def test_a_sentence_between_the_lines_of_an_offer_belongs_to_it() -> None:
    inside = "Our morning letter says what the council did last night and, where it can be known, why it did so."
    found = labels(
        TITLE,
        "",
        TEXT[0],
        "",
        TEXT[1],
        "",
        "Sign up to Low Tide",
        "Free daily newsletter",
        inside,
        "Privacy notice: newsletters may contain offers",
        "",
        *TEXT[2:],
    )
    assert found[inside] == "newsletter"
    assert found[TEXT[2]] == "body"


def test_the_buttons_of_a_consent_banner_are_part_of_it() -> None:
    banner = (
        "Utilizamos cookies propias y de terceros para fines analíticos.",
        "Aceptar y continuar",
        "Configurar",
    )
    found = labels(*banner, "", TITLE, "", *TEXT, language="es")
    assert [found[line] for line in banner] == ["consent"] * 3


def test_the_authors_name_below_the_text_and_what_is_said_of_her_are_no_text() -> None:
    about = "Reporter for the coast, who writes about ferries, pilots and the people who wait for both of them in the rain."
    found = [
        (item.line.text, item.label)
        for item in label_lines(
            read_page(
                "\n\n".join(
                    (
                        TITLE,
                        "By Ines Valder",
                        "6 November 2023",
                        *TEXT,
                        "Ines Valder",
                        about,
                    )
                ),
                "en",
            )
        )
    ]
    assert found[-2:] == [("Ines Valder", "byline"), (about, "byline")]


def test_a_speaker_named_above_his_words_in_an_interview_is_no_author_below_a_text() -> None:
    lines = (
        TITLE,
        "By Ines Valder",
        "6 November 2023",
        TEXT[0],
        TEXT[1],
        "Ines Valder",
        TEXT[2],
        TEXT[3],
    )
    assert labels(*lines)[TEXT[2]] == "body"


def test_a_word_in_small_letters_between_paragraphs_is_the_label_of_a_player() -> None:
    found = labels(TITLE, "", TEXT[0], "audio", TEXT[1], "video", TEXT[2], TEXT[3])
    assert (found["audio"], found["video"]) == ("navigation", "navigation")


def test_a_line_that_asks_for_javascript_is_no_text_in_any_language() -> None:
    note = "Пожалуйста, включите JavaScript, чтобы читать комментарии."
    text = "На набережной закрыли кассу, и пассажиры стоят у трапа, пока матрос считает их пальцем и сбивается на тридцатом."
    assert (
        labels(
            "Паром опять не ушёл",
            "",
            text,
            text.replace("трапа", "окна"),
            note,
            language="ru",
        )[note]
        == "navigation"
    )


def test_a_kicker_that_leads_on_with_a_colon_is_not_the_title() -> None:
    headline = "Second ferry will sail before the summer"
    found = labels(
        "Home",
        "News",
        "6 November 2023",
        "Head of the harbour office in Milltown:",
        headline,
        *TEXT,
    )
    assert found[headline] == "title"


def test_names_with_a_place_each_above_the_day_are_a_byline_and_no_title() -> None:
    names = "Harriet Lowndes in Kherson and Joaquim Serra in Kyiv"
    got = extract_pasted(
        "\n".join(
            (
                TITLE,
                "Residents speak of queues, curfews and a caretaker with a book",
                names,
                "6 November 2023",
                "",
                *TEXT,
            )
        )
    )
    assert got.title == TITLE
    assert got.authors == ("Harriet Lowndes", "Joaquim Serra")


def test_two_words_that_the_text_has_in_small_letters_are_no_author() -> None:
    text = (
        TEXT[0] + " The minister spoke of humanitarian aid and of nothing else.",
        *TEXT[1:],
    )
    got = extract_pasted("\n".join((TITLE, "6 November 2023", "Humanitarian Aid", "", *text)))
    assert got.authors == ()


def test_a_house_with_an_article_in_its_name_is_no_author() -> None:
    got = extract_pasted(
        "\n".join(
            (
                TITLE,
                "By INES VALDER | ines@ledger.example | The Harbour Ledger",
                "November 6, 2023",
                "",
                *TEXT,
            )
        )
    )
    assert got.authors == ("Ines Valder",)


def test_what_stands_without_a_stop_below_name_and_day_is_a_caption_and_no_dek() -> None:
    line = "The second ferry at the quay of Milltown in the rain"
    got = extract_pasted("\n\n".join((TITLE, "By Ines Valder", "6 November 2023", line, *TEXT)))
    assert got.dek == ""
    assert [figure.caption for figure in got.figures] == [line]


def test_a_caption_in_front_of_a_bar_has_the_name_behind_it_as_its_credit() -> None:
    got = extract_pasted(
        "\n\n".join(
            (
                TITLE,
                TEXT[0],
                "The crew waits for a pilot on the quay. | HARBOUR LEDGER",
                *TEXT[1:],
            )
        )
    )
    assert [(figure.caption, figure.credit) for figure in got.figures] == [
        ("The crew waits for a pilot on the quay.", "HARBOUR LEDGER")
    ]


@pytest.mark.parametrize(
    ("language", "credit", "caption"),
    [
        (
            "ar",
            "صدر الصورة، Getty Images",
            "التعليق على الصورة، العبارة الثانية عند الرصيف",
        ),
        ("fr", "Crédit photo, Getty Images", "Légende image, Le second bac au quai"),
        (
            "es",
            "Fuente de la imagen, Getty Images",
            "Pie de foto, El segundo transbordador en el muelle",
        ),
    ],
)
def test_labels_that_reader_programs_are_told_lead_to_captions(language: str, credit: str, caption: str) -> None:
    found = labels(TITLE, "", TEXT[0], "", credit, caption, "", *TEXT[1:], language=language)
    assert (found[credit], found[caption]) == ("caption", "caption")


def test_a_credit_above_one_sentence_and_a_heading_credits_that_sentence() -> None:
    sentence = "A father and his two sons wait for the barge at the outer mole."
    found = labels(
        TITLE,
        "",
        TEXT[0],
        TEXT[1],
        "© Ledger/Peter Lok",
        sentence,
        "A warning from the pilots",
        TEXT[2],
        TEXT[3],
    )
    assert (found[sentence], found["A warning from the pilots"]) == (
        "caption",
        "heading",
    )


def test_facts_with_numbers_below_a_paragraph_are_a_list() -> None:
    facts = (
        "Freight: 31 per cent",
        "Passengers and their bicycles: 19 per cent",
        "Sheep: 14 per cent",
    )
    body = extract_pasted(
        "\n".join(
            (
                TITLE,
                "",
                *TEXT,
                *facts,
                "",
                "Related stories",
                "What the last ferry carried",
            )
        )
    ).body
    assert "".join(f"- {fact}\n" for fact in facts) in body


@pytest.mark.parametrize("mark", ["+", "✔", "▪\ufe0f"])
def test_lines_behind_a_plus_or_a_tick_are_a_list(mark: str) -> None:
    body = extract_pasted(
        "\n".join(
            (
                TITLE,
                "",
                TEXT[0],
                f"{mark} one ferry",
                f"{mark} two pilots",
                "",
                *TEXT[1:],
            )
        )
    ).body
    assert "- one ferry\n- two pilots\n" in body


def test_one_line_behind_a_hyphen_above_a_paragraph_is_a_heading() -> None:
    assert labels(TITLE, "", TEXT[0], TEXT[1], "- Two pilots short", TEXT[2], TEXT[3])["- Two pilots short"] == "heading"


def test_subjects_below_the_text_are_told_from_titles_and_from_the_foot() -> None:
    found = labels(
        TITLE,
        "",
        *TEXT,
        "",
        "Ferries",
        "Milltown",
        "pilots",
        "",
        "Share",
        "",
        "Older post here",
        "A day without fog",
        "",
        "Privacy policy",
        "Careers",
    )
    assert [found[line] for line in ("Ferries", "Milltown", "pilots")] == ["navigation"] * 3
    assert [found[line] for line in ("Older post here", "A day without fog")] == ["related"] * 2
    assert found["Careers"] == "footer"


def test_a_heading_that_could_be_an_entry_of_the_foot_stays_between_its_paragraphs() -> None:
    assert labels("\n\n".join((TITLE, *TEXT[:3], "Contact", TEXT[3], TEXT[0].replace("ferry", "boat"))))["Contact"] == "heading"


def test_the_last_sentence_stays_when_guillemets_close_inwards() -> None:
    last = "»Keine Sorge«, sagt sie und klappt das Heft zu. »Nächstes Jahr bekommen wir es wieder.«"
    text = "Am Abend trägt sie die Werte in ein Heft ein, dann in den Rechner, und elf Zentimeter sind es diesmal."
    got = extract_pasted(
        "\n\n".join(
            (
                "Die Frau, die die Grenze misst",
                text,
                text.replace("Abend", "Morgen"),
                last,
            )
        )
    )
    assert "Nächstes Jahr bekommen wir es wieder" in got.body


def test_a_day_in_front_of_a_headline_makes_no_time_stamp_of_it() -> None:
    line = "19.10.2021 Winterhilfe: Zelte allein reichen nicht"
    assert labels(TITLE, "", *TEXT, "", "Weitere Meldungen", line, language="de")[line] != "timestamp"


def test_the_heading_of_a_live_reports_entry_is_not_the_title() -> None:
    lead = "The first ferry has turned round twice since the morning, and the pilots are to meet the council in the evening."
    got = extract_pasted(
        "\n".join(
            (
                TITLE,
                lead,
                "Ines Valder, Olaf Tamm",
                "6 November 2023",
                "",
                "21:48",
                "Thank you for reading",
                *TEXT,
            )
        )
    )
    assert got.title == TITLE
    assert got.authors == ("Ines Valder", "Olaf Tamm")


def test_parts_of_a_sentence_behind_arrows_are_a_list_and_headlines_behind_arrows_are_not() -> None:
    parts = ("→ one ferry by night;", "→ two pilots, both awake;", "→ a crane with a lamp.")
    body = extract_pasted("\n".join((TITLE, "", *TEXT[:3], *parts, TEXT[3], "→ Who pays for the second ferry?"))).body
    assert "- one ferry by night;\n- two pilots, both awake;\n- a crane with a lamp.\n" in body
    assert "Who pays" not in body


def test_a_photographer_and_a_house_behind_a_comma_are_a_credit_and_no_other_story() -> None:
    found = labels(TITLE, "", TEXT[0], "The signing took 26 minutes", "Photo: Ivan Poltor, Harbour Ledger", TEXT[1], TEXT[2])
    assert found["The signing took 26 minutes"] == "caption"


def test_the_title_stays_one_when_the_photographer_is_named_right_below_it() -> None:
    got = extract_pasted("\n".join(("Home", "World", TITLE, "Photo: Sara Bazi", "", *TEXT)))
    assert got.title == TITLE


def test_two_points_of_a_summary_between_title_and_names_leave_the_title_where_it_is() -> None:
    points = ("Second boat would carry ninety passengers and no lorries", "No pilot has agreed to take it through the channel")
    got = extract_pasted("\n".join(("Home", TITLE, *points, "By Ines Valder", "6 November 2023", "", *TEXT)))
    assert got.title == TITLE


def test_points_below_the_names_are_items_and_no_captions() -> None:
    points = ("First ship carries two hundred tonnes of flour", "Crossing is expected to take two days at least")
    got = extract_pasted("\n".join((TITLE, "By Ines Valder", "6 November 2023", *points, *TEXT)))
    assert got.figures == ()
    assert all(f"- {point}\n" in got.body for point in points)


def test_a_person_whom_the_notice_names_too_is_the_author_above_the_day() -> None:
    got = extract_pasted(
        "\n".join(("The Long Quay", TITLE, "Dov Harelson", "Oct 29, 2023", "", *TEXT, "", "© 2023 Dov Harelson"))
    )
    assert got.authors == ("Dov Harelson",)


def test_names_in_lines_of_their_own_sign_together() -> None:
    got = extract_pasted("\n".join((TITLE, "Dov Harelson", "Ines Valder", "6 November 2023", "", *TEXT)))
    assert got.authors == ("Dov Harelson", "Ines Valder")


def test_the_desk_behind_a_name_is_no_part_of_it() -> None:
    got = extract_pasted("\n".join((TITLE, "By INES VALDER Staff Writer", "6 November 2023", "", *TEXT)))
    assert got.authors == ("Ines Valder",)


def test_a_name_above_its_address_signs_though_it_stands_above_the_title() -> None:
    got = extract_pasted("\n".join(("Writers", "Hilmi ARSLAN", "hilmi@ledger.example", TITLE, "6 November 2023", "", *TEXT)))
    assert got.title == TITLE
    assert got.authors == ("Hilmi Arslan",)


def test_words_in_quotation_marks_above_their_paragraph_are_its_heading() -> None:
    heading = "“There is no line any more”"
    below = (
        "“There is no line any more,” the mayor said before a map. “I used to know where my town ended and the water began.”"
    )
    assert labels(TITLE, "", TEXT[0], TEXT[1], heading, below, TEXT[2])[heading] == "heading"


def test_an_open_licence_behind_a_caption_is_its_credit() -> None:
    got = extract_pasted(
        "\n\n".join((TITLE, *TEXT[:2], "Canelo rests in the shade. / CC BY-NC-ND / Ledger / A. Rondo", *TEXT[2:]))
    )
    assert [(f.caption, f.credit) for f in got.figures] == [("Canelo rests in the shade.", "CC BY-NC-ND / Ledger / A. Rondo")]
    assert got.rights is None


def test_what_reader_programs_hear_of_new_tabs_is_not_read() -> None:
    assert labels(TITLE, "Purchase Licensing Rights, opens new tab", "", *TEXT)["Purchase Licensing Rights"] == "navigation"
