"""Pasted text: what one page's dump yields as a whole, and the rules that its lines show singly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.article import Figure
from briefgen.model.errors import ContentError, TooBigError
from briefgen.model.extracted import Extracted
from briefgen.sources import extract
from briefgen.sources.pasted import extract_pasted

DUMP = """Skip to main content

Harbour council weighs a second ferry while the first one rusts

The mayor wants to lease a boat from across the strait, but pilots tell HSR that no captain will take it
The idle ferry at its berth in December 2016 (Reuters)

PORT ARLEN - Pilots have told Harbour Street Review that a leased ferry would be too wide for the old channel.

The pilots spoke ahead of a meeting in the town hall on Friday, at which the council is expected to vote.

A barge crosses the strait in calm weather (AFP)
Freight has been carried by a barge since the spring, when the larger of the two councils stopped paying for fuel.

Channel trouble

“The channel was dug for fishing boats. We have asked them for a survey and they have sent us a brochure,” said a pilot.

The channel was dug for fishing boats, we have asked them for a survey and they have sent us a brochure

- Harbour pilot

The council [of the smaller island] said 1. that it had no money and 2. that it had no map.

Five winters without a boat: life at the far end of the strait
Read More »

"We'll swim," said a baker who sells *bread* on both islands.

Stay informed with HSR's newsletters

Sign up to get the latest alerts, insights and analysis, starting with Strait Talk

Harbour Street Review delivers independent coverage. To learn more about republishing this content, fill out this form."""


def test_a_page_dump_yields_every_field_that_its_lines_tell_and_no_other() -> None:
    got = extract(DUMP)
    assert got.title == "Harbour council weighs a second ferry while the first one rusts"
    assert got.dek.startswith("The mayor wants to lease a boat")
    assert got.dek.endswith("no captain will take it")
    assert got.dateline == "Port Arlen"
    assert got.publisher == "Harbour Street Review"
    assert got.language == "en"
    assert got.authors == ()
    assert got.published is None
    assert got.updated is None
    assert got.url is None
    assert got.rights is not None
    assert got.rights.startswith("Harbour Street Review delivers independent coverage")


def test_why_fields_are_as_they_are_stands_in_the_notes() -> None:
    notes = dict(extract(DUMP).notes)
    assert "rights notice" in notes["publisher"]
    assert "HSR" in notes["publisher"]
    assert "spoke to “Harbour Street Review”" in notes["publisher"]
    assert notes["published"] == "no line carries a full date of publication"
    assert notes["authors"] == "no line names an author"


def test_captions_are_figures_wherever_they_are_glued() -> None:
    got = extract(DUMP)
    assert got.figures == (
        Figure("The idle ferry at its berth in December 2016", "Reuters"),
        Figure("A barge crosses the strait in calm weather", "AFP"),
    )
    assert "idle ferry at its berth" not in got.body
    assert "barge crosses" not in got.body


def test_the_body_holds_the_article_and_nothing_else() -> None:
    body = extract(DUMP).body
    assert body.startswith("Pilots have told Harbour Street Review")
    assert "\n\n## Channel trouble\n\n" in body
    for noise in ("Skip to", "Harbour pilot", "Five winters", "Read More", "newsletters", "Strait Talk", "republishing"):
        assert noise not in body
    assert body.count("they have sent us a brochure") == 1


def test_quotation_marks_and_brackets_stay_as_typed_and_stars_stay_text() -> None:
    body = extract(DUMP).body
    assert "“The channel was dug for fishing boats. We have" in body
    assert '"We\'ll swim,"' in body
    assert "The council [of the smaller island] said 1. that" in body
    assert r"\*bread\*" in body


def test_a_hard_wrapped_mail_is_joined_into_paragraphs() -> None:
    words = (
        "The lighthouse keeper wrote to the council in October that the lamp had been dark for nine nights and that two boats "
        "had already missed the entrance of the harbour in the fog, and nobody at the council wrote back before spring came. "
    ).split()
    lines, line = [], ""
    for word in words * 2:
        if len(line) + len(word) + 1 > 72:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    got = extract_pasted("Keeper warned of a dark lamp for nine nights\n\n" + "\n".join([*lines, line]))
    assert got.title == "Keeper warned of a dark lamp for nine nights"
    assert got.body.strip() == " ".join(words * 2)


def test_a_lone_paragraph_is_an_article_without_a_title() -> None:
    text = (
        "The ferry did not sail on Monday, the harbour master said, because its engine had been taken apart and not put back."
    )
    got = extract_pasted(text)
    assert got.title == ""
    assert got.body.strip() == text


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published date: 24 August 2018 15:12 UTC", "2018-08-24", None),
        ("Friday, August 24, 2018", "2018-08-24", None),
        ("Last updated on 2018-08-25", None, "2018-08-25"),
        ("3 hours ago", None, None),
        ("03/04/2018", None, None),
        ("24/08/2018", "2018-08-24", None),
    ],
)
def test_a_date_line_is_read_and_an_ambiguous_one_is_left(line: str, published: str | None, updated: str | None) -> None:
    text = f"Harbour council weighs a second ferry\n\n{line}\n\n" + DUMP.split("\n\n")[4] + "\n\n" + DUMP.split("\n\n")[3]
    got = extract_pasted(text)
    assert (got.published, got.updated) == (published, updated)


def test_words_that_only_sound_like_noise_stay_in_the_body() -> None:
    paragraphs = [
        "The editor of the newsletter told the court that subscribers had received the list by email on the day of the vote.",
        "Soldiers entered the warehouse without permission, according to a statement that was read out by the mayor on Sunday.",
        "He promised to share the minutes with both sides and to print the map again, which had been wrong since the spring.",
        "The Kurdish party said that its fighters would leave the town (and never return), but nobody saw a lorry move.",
        "Advertisement of the posts began in May, when the ministry published the first of three calls for engineers.",
    ]
    got = extract_pasted("Court hears how the list left the building\n\n" + "\n\n".join(paragraphs))
    assert [p for p in paragraphs if p not in got.body] == []
    assert got.rights is None


def test_two_notices_are_both_kept_as_rights() -> None:
    text = DUMP + "\n\n© 2020 Harbour Street Review. All rights reserved."
    rights = extract(text).rights or ""
    assert len(rights.split("\n")) == 2


@pytest.mark.parametrize("text", ["Home\nNews\nSport\nSign in", "© 2020 Nobody. All rights reserved.", "Share\nTweet\nPrint"])
def test_menus_without_an_article_are_refused(text: str) -> None:
    with pytest.raises(ContentError) as caught:
        extract(text)
    assert caught.value.problems[0].code == "no-article"
    assert caught.value.problems[0].hint


@pytest.mark.parametrize("data", ["", "  \n\t ", b"", b"\xef\xbb\xbf \n"])
def test_an_empty_source_is_refused(data: str | bytes) -> None:
    with pytest.raises(ContentError) as caught:
        extract(data)
    assert caught.value.problems[0].code == "source-empty"


def test_more_lines_than_the_cap_are_refused() -> None:
    with pytest.raises(TooBigError) as caught:
        extract("one line more\n" * 100_001)
    assert caught.value.problems[0].code == "source-too-big"


PIECES = "Home|By Dana Whitlock|© 2020 X|(AFP)|Read More »|- a|1. b|Photo:|PORT - |“|<p>|*|24 May 2020|news".split("|")
LINES = st.lists(st.one_of(st.sampled_from(["", *PIECES]), st.text(max_size=60)), max_size=25)


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_any_text_is_an_article_or_a_named_fault(lines: list[str]) -> None:
    text = "\n".join(lines)
    outcomes = [outcome_of(text), outcome_of(text)]
    assert outcomes[0] == outcomes[1]
    assert outcomes[0] == "no-article" or (isinstance(outcomes[0], Extracted) and outcomes[0].body.strip())


def outcome_of(text: str) -> Extracted | str:
    """The article, or the code of the fault."""
    try:
        return extract_pasted(text)
    except ContentError as error:
        return error.problems[0].code


WRAPPED = """Pass road stays shut for a third winter

by Ann Orrel

The road over the pass, which has
been closed to lorries since the bridge fell, stays shut for a third winter, the county said on
Monday.

A herder said that the valley had learned to wait, and that
nobody counted the days any more.
Herders wait below the bridge (AFP)
The county has promised a ferry by the end of the spring, although no boat has been ordered.
"""


def test_lines_that_break_within_a_sentence_are_one_paragraph_and_glued_captions_stay_apart() -> None:
    got = extract_pasted(WRAPPED)
    assert got.authors == ("Ann Orrel",)
    assert [(figure.caption, figure.credit) for figure in got.figures] == [("Herders wait below the bridge", "AFP")]
    assert got.body.startswith("The road over the pass, which has been closed to lorries since the bridge fell, stays shut")
    assert "the county said on Monday.\n\n" in got.body
    assert len(got.body.strip().split("\n\n")) == 3


def test_a_known_publisher_at_the_head_is_the_publisher() -> None:
    assert extract_pasted(f"VALLEY MESSENGER - since 1901\n\n{WRAPPED}").publisher is None
    assert extract_pasted(f"VALLEY MESSENGER\n\n{WRAPPED}", publishers=("Valley Messenger",)).publisher == "Valley Messenger"


HEAD = """Coast Wire

World

Northern Valley

Truce in the northern valley holds for a second night, monitors say
{head}
ORMOND - A truce in the northern valley held for a second night on Wednesday, monitors said, although nobody trusts it.

Hundreds of people came back to Ormond in the morning to see what was left of their houses, and most left before dusk.

The council of the valley meets on Friday. Its chairman said that he expected a vote on about 140 prisoners.
"""
TITLE = "Truce in the northern valley holds for a second night, monitors say"


@pytest.mark.parametrize(
    ("head", "dek", "authors"),
    [
        (
            (
                "\nResidents return to look at their homes as both sides accuse each other of moving guns\n\n"
                "Ruth Amsel and Tomas Vell in Larch Valley\nWed 3 Apr 2024 18.42 BST\n"
            ),
            "Residents return to look at their homes as both sides accuse each other of moving guns",
            ("Ruth Amsel", "Tomas Vell"),
        ),
        (
            (
                "By Ruth Amsel\nApril 3, 2024 6:42 PM UTC Updated 2 months ago\n\nSummary\n\n"
                "Monitors count eleven breaches since Monday\n\n"
                "County promises flour lorries on Thursday\n"
            ),
            None,
            ("Ruth Amsel",),
        ),
    ],
)
def test_the_title_stands_above_those_who_sign_and_not_below_a_summary(
    head: str, dek: str | None, authors: tuple[str, ...]
) -> None:
    got = extract_pasted(HEAD.format(head=head))
    assert (got.title, got.authors, got.published) == (TITLE, authors, "2024-04-03")
    assert dek in {None, got.dek}


@pytest.mark.parametrize(
    "lines",
    [
        "A man passes a shelled bakery in Ormond.\nA man passes a shelled bakery in Ormond. Photograph: Ida Brandt/Coast Wire",
        "Item 1 of 4 A man walks past a shelled bakery in Ormond.\n[1/4]A man walks past a shelled bakery in Ormond.",
    ],
)
def test_a_picture_described_twice_or_numbered_is_a_caption_and_no_text(lines: str) -> None:
    got = extract_pasted(HEAD.format(head=f"By Ruth Amsel\nApril 3, 2024\n\n{lines}\n"))
    assert "bakery" not in got.body
    assert len([figure for figure in got.figures if "shelled bakery" in figure.caption]) == 1


def test_the_words_for_those_who_do_not_see_a_picture_and_its_caption_are_one_figure() -> None:
    said = "Water drawn from trucks costs a family a quarter of its income"
    got = extract_pasted(HEAD.format(head=f"By Ruth Amsel\nApril 3, 2024\n\n{said}\n{said}. (Coast Wire/I. Brandt)\n"))
    assert [(figure.caption, figure.credit) for figure in got.figures] == [(f"{said}.", "Coast Wire/I. Brandt")]


def test_a_reporter_who_reports_from_a_place_signs() -> None:
    got = extract_pasted("""Ilmer Bote

»Ich habe eine Tür und keine Wand«

In Ormond kehren die Bewohner zurück, um nachzusehen. Die meisten gehen vor der Dunkelheit wieder.

Aus Ormond berichtet Tomas Vell
03.04.2024, 18.42 Uhr • aus Ilmer Bote 14/2024

Die Waffenruhe im nördlichen Tal hat auch in der zweiten Nacht gehalten. Das teilten die Beobachter am Mittwoch mit.

Am Morgen kamen einige Hundert Menschen nach Ormond. Sie wollten sehen, was von ihren Häusern übrig ist.

Der Rat des Tals tritt am Freitag zusammen. Sein Vorsitzender rechnet mit einer Abstimmung über die Gefangenen.
""")
    assert (got.title, got.authors, got.published) == ("»Ich habe eine Tür und keine Wand«", ("Tomas Vell",), "2024-04-03")
    assert got.dek.startswith("In Ormond kehren")


def test_a_caption_in_a_script_without_capitals_ends_with_its_credit_in_brackets() -> None:
    got = extract_pasted("""صمود وقف إطلاق النار في الوادي الشمالي لليلة ثانية

رجل يمر أمام مخبز مدمر في أورموند يوم الثلاثاء (كوست واير)
3/4/2024

قال مراقبون إن وقف إطلاق النار في الوادي الشمالي صمد لليلة الثانية يوم الأربعاء، رغم أن الطرفين يتبادلان الاتهامات.

وعاد مئات الأشخاص إلى أورموند صباحا لتفقد ما بقي من بيوتهم، وغادرها معظمهم قبل المساء.

وقال متحدث باسم المقاطعة إن الشاحنات ستعبر ظهر الخميس، بعد أن أغلق الطريق منذ موسم الحصاد.
""")
    assert got.dek == ""
    assert [figure.caption.startswith("رجل يمر") for figure in got.figures] == [True]
