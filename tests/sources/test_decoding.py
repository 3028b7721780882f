"""Bytes to text: the charset is told from the bytes, and one bad byte does not spoil a page."""

from __future__ import annotations

import pytest

from briefgen.model.errors import ContentError, TooBigError
from briefgen.sources.caps import MAX_BYTES
from briefgen.sources.decoding import decode

RUSSIAN = "Северный порт возобновил приём судов в среду, после того как рабочие закончили ремонт. Об этом сообщил мэр города."
ARABIC = "أعيد يوم الأربعاء فتح المعبر أمام المشاة بعد عام من الإغلاق، وفق ما أعلنت السلطات المحلية في بيان على موقعها."
TURKISH = "Vadideki köprü, iki yıl süren onarımın ardından açılıyor ve köylüler için yeni bir yaşam başlıyor, çok değişti."
FRENCH = "Les deux gouvernements ont signé un accord après l'été, où la frontière a été fermée à cause de l'hiver très froid."
PERSIAN = "بندر شمالی روز چهارشنبه پس از سه هفته توقف دوباره کشتی پذیرفت و این را به همه گفت."


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (ARABIC, "windows-1256"),
        (TURKISH, "windows-1254"),
        (FRENCH, "windows-1252"),
        (PERSIAN, "utf-16"),
    ],
)
def test_a_declared_charset_is_used(text: str, charset: str) -> None:
    assert decode(text.encode(charset), f"text/plain; charset={charset}") == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (ARABIC, "windows-1256"),
        (FRENCH, "windows-1252"),
        (TURKISH, "windows-1254"),
    ],
)
def test_an_undeclared_legacy_charset_is_told_from_the_words(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


def test_a_charset_declared_in_the_page_is_used() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'
    assert decode(page.encode("windows-1251")) == page


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1256", "utf-7", "no-such-charset", "unicode_escape"])
def test_valid_utf8_wins_over_a_wrong_declaration(declared: str) -> None:
    assert decode(RUSSIAN.encode(), f"text/html; charset={declared}") == RUSSIAN


@pytest.mark.parametrize("tail", [b"\xd0", b"\xff", b"\xe2\x80"])
def test_one_bad_byte_at_the_end_does_not_spoil_the_page(tail: bytes) -> None:
    assert decode(RUSSIAN.encode() + tail) == RUSSIAN + "\ufffd"
    assert decode(FRENCH.encode() + tail) == FRENCH + "\ufffd"


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(charset: str) -> None:
    assert decode(ARABIC.encode(charset), "text/html; charset=koi8-r") == ARABIC


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_from_its_nul_bytes(charset: str) -> None:
    assert decode("The ferry sailed at noon.".encode(charset)) == "The ferry sailed at noon."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x00\x00\x00 ftypheic", "HEIF"),
        (b"\x00\x01\x02\x03" * 50, "NUL"),
        (b"\x00" * 20, "NUL"),
        (b"abc\x01\x02\x03\x04\x05", "control characters"),
    ],
)
def test_what_is_no_text_is_refused_by_what_it_is(data: bytes, kind: str) -> None:
    with pytest.raises(ContentError) as caught:
        decode(data)
    assert caught.value.problems[0].code == "source-binary"
    assert kind in caught.value.problems[0].message
    assert caught.value.problems[0].hint


def test_a_single_nul_in_a_long_page_is_dropped() -> None:
    assert decode(b"The ferry sailed at noon. " * 100 + b"\x00") == "The ferry sailed at noon. " * 100


def test_more_bytes_than_the_cap_are_refused() -> None:
    with pytest.raises(TooBigError) as caught:
        decode(b"a" * (MAX_BYTES + 1))
    assert "50,000,001 bytes" in caught.value.problems[0].message


def test_control_characters_in_a_page_that_says_it_is_one_are_dropped() -> None:
    page = b"<!doctype html><html><body><p>The sluice\x00 stays\x01 shut\x1b[0m.</p></body></html>"
    assert "The sluice stays shut[0m." in decode(page)
