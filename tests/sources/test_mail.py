from __future__ import annotations

from email.message import EmailMessage

import pytest

from briefgen.model.errors import ContentError, TooBigError
from briefgen.sources import read_document
from briefgen.sources.mail import extract_mail

STORY = (
    "The crews of eleven boats kept them tied to the quay for a third day, and the minister who was to speak with them did not "
    "come to Ankara.\n\nA cook on one of the boats said that there was soup for two more days. After that, he said, somebody "
    "would have to give way, and it would not be the cook.\n"
)
PAGE = (
    "<!DOCTYPE html><html lang=en><body><article>"
    + "".join(f"<p>{p}</p>" for p in STORY.split("\n\n"))
    + "</article></body></html>"
)


def mail(plain: str = STORY, page: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {"From": "Ida Osk <ida@desk.example>", "To": "desk@desk.example", "Subject": "Fwd: Re: Boats stay tied up"}
    for name, value in {
        **given,
        "Date": "Sat, 01 Sep 2018 01:30:00 +0300",
        "Message-ID": "<1@desk.example>",
        **headers,
    }.items():
        if value:
            message[name.replace("_", "-")] = value
    message.set_content(plain)
    if page:
        message.add_alternative(page, subtype="html")
    return message


def test_the_subject_is_the_title_and_the_day_of_the_mail_stands_as_inferred() -> None:
    found = read_document(mail().as_bytes())
    assert found.title == "Boats stay tied up"
    assert found.published == "2018-09-01?"
    assert found.authors == ()
    assert ("authors", "left empty: the mail was sent by Ida Osk, who need not have written it") in found.notes
    assert "soup for two more days" in found.body


def test_the_page_in_a_mail_is_read_before_its_plain_text() -> None:
    found = extract_mail(mail("See the other part of this mail.", PAGE).as_bytes())
    assert "soup for two more days" in found.body
    assert "other part" not in found.body


def test_the_plain_text_is_read_where_the_page_holds_no_article() -> None:
    assert "soup" in extract_mail(mail(STORY, "<html><body><img src='x'></body></html>").as_bytes()).body


def test_an_article_that_is_attached_is_found() -> None:
    message = mail(" ")
    message.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="article.html")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    assert "soup" in extract_mail(message.as_bytes()).body


def test_the_page_that_an_archive_of_mail_names_is_the_address() -> None:
    assert extract_mail(mail(Archived_At="<https://lists.example/1>").as_bytes()).url == "https://lists.example/1"
    assert extract_mail(mail(Archived_At="<javascript:alert(1)>").as_bytes()).url is None


@pytest.mark.parametrize(
    ("charset", "text"),
    [("windows-1256", "توقفت المطاحن يوم الجمعة في الوادي كله"), ("koi8-r", "Мельницы стояли в пятницу по всей долине")],
)
def test_letters_of_old_charsets_come_out_right(charset: str, text: str) -> None:
    message = mail()
    message.set_content(f"{text}.\n\n" + f"{text}. " * 6, charset=charset)
    del message["Subject"]
    message["Subject"] = text
    found = extract_mail(message.as_bytes())
    assert found.title == text
    assert text in found.body


def test_a_page_saved_as_mhtml_has_its_address_and_no_day_of_saving() -> None:
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/boats\r\n"
        "Subject: Boats | Harbour Courier\r\n"
        "Date: Tue, 24 Nov 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        "Content-Location: https://courier.example/boats\r\n\r\n"
        + PAGE.replace("<article>", "<article><h1>Boats stay</h1>")
        + "\r\n--b--\r\n"
    )
    found = read_document(saved.encode())
    assert (found.title, found.url, found.published) == ("Boats stay", "https://courier.example/boats", None)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nxx", "mail-empty"),
        (b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\n\n", "no-article"),
    ],
)
def test_a_mail_without_an_article_is_told(data: bytes, code: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_document(data)
    assert caught.value.problems[0].code == code


def test_headers_that_are_no_text_do_no_harm() -> None:
    broken = mail().as_bytes().replace(b"Subject: Fwd: Re: Boats stay tied up", b"Subject: =?no-such?q?Boats?= \xff stay")
    broken = broken.replace(b"Date: Sat, 01 Sep 2018 01:30:00 +0300", b"Date: the day after")
    found = extract_mail(broken)
    assert "Boats" in found.title
    assert found.published is None


def test_a_mail_of_thousands_of_parts_is_refused() -> None:
    parts = b"--b\nContent-Type: text/plain\n\nx\n" * 1_100
    data = (
        b"From: a@b.example\nMIME-Version: 1.0\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + parts + b"--b--\n"
    )
    with pytest.raises(TooBigError):
        extract_mail(data)


FORWARDED = {
    "english": "FYI\n\n---------- Forwarded message ---------\nFrom: Jo Berg <jo@port.example>\n"
    "Date: Fri, 31 Aug 2018 at 10:00\nSubject: Soup for two days\nTo: <ida@desk.example>\n\n",
    "german": "Zur Kenntnis\n\n-----Ursprüngliche Nachricht-----\nVon: Jo Berg <jo@port.example>\n"
    "Gesendet: Freitag, 31. August 2018 10:00\nAn: ida@desk.example\nBetreff: Soup for two days\n\n",
    "with a colon": "Begin forwarded message:\n\n> From: Jo Berg <jo@port.example>\n> Subject: Soup for two days\n"
    "> Date: 31 August 2018 at 10:00:11 CEST\n> To: ida@desk.example\n\n",
}


@pytest.mark.parametrize("above", FORWARDED.values(), ids=FORWARDED.keys())
def test_of_a_mail_that_passes_another_one_on_that_one_counts(above: str) -> None:
    got = extract_mail(mail(above + STORY).as_bytes())
    assert (got.title, got.published, got.authors) == ("Soup for two days", "2018-08-31?", ())
    assert ("authors", "left empty: the mail was sent by Jo Berg, who need not have written it") in got.notes
    assert got.body.startswith("The crews of eleven boats")
    assert "jo@port.example" not in got.body


def test_of_a_mail_that_is_attached_to_another_one_that_one_counts() -> None:
    outer = mail("See below.", Subject="Fwd: something", Date="Mon, 03 Sep 2018 08:00:00 +0300")
    outer.add_attachment(mail(STORY, Subject="Soup for two days", Date="Fri, 31 Aug 2018 10:00:00 +0300"))
    got = extract_mail(outer.as_bytes())
    assert (got.title, got.published) == ("Soup for two days", "2018-08-31?")
    assert got.body.startswith("The crews of eleven boats")


@pytest.mark.parametrize(("maintype", "subtype"), [("text", "html"), ("application", "octet-stream")])
def test_a_page_attached_to_a_mail_of_a_few_words_is_the_article_and_says_what_it_is(maintype: str, subtype: str) -> None:
    page = PAGE.replace("<body>", "<head><title>Soup</title><meta name=author content='Jo Berg'></head><body>")
    outer = mail("See the attached page.")
    outer.add_attachment(page.encode(), maintype=maintype, subtype=subtype, filename="soup.html")
    got = extract_mail(outer.as_bytes())
    assert (got.title, got.authors, got.published) == ("Soup", ("Jo Berg",), "2018-09-01?")
    assert got.body.startswith("The crews of eleven boats")


def test_a_short_mail_with_nothing_attached_stays_the_text_that_it_is() -> None:
    assert extract_mail(mail("The boats have left. More tomorrow.").as_bytes()).body == "The boats have left. More tomorrow.\n"


def test_a_dateline_that_names_the_day_of_the_mail_makes_it_sure() -> None:
    plain = "ORLE, 1 September 2018 - The crews of eleven ferries kept their boats tied to the quay, and nobody came to them."
    found = read_document(mail(plain).as_bytes())
    assert (found.published, found.dateline) == ("2018-09-01", "Orle")
    assert ("published", "the day on which the mail was sent, as its dateline says") in found.notes
