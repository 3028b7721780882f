from __future__ import annotations

import gzip

import pytest

from briefgen.sources.kinds import addresses_in, kind_of, others_in, type_by_name

MAIL = b"Return-Path: <a@desk.example>\r\nFrom: A <a@desk.example>\r\nSubject: Mills\r\nMIME-Version: 1.0\r\n\r\nThe mills.\r\n"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "warc"),
        (gzip.compress(b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", mtime=0), "warc"),
        (gzip.compress(b"<html>a page that somebody packed</html>", mtime=0), "page"),
        (b"PK\x03\x04" + bytes(26) + b"datapackage.json{}", "wacz"),
        (b"PK\x03\x04" + bytes(26) + b"word/document.xml", "page"),
        (b'<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel>', "feed"),
        (b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b'<?xml-stylesheet href="a.xsl"?><rdf:RDF xmlns:rdf="x">', "feed"),
        (b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY nbsp "&#160;">\n<!ENTITY % x "y">]>\n<rss version="2.0">', "feed"),
        (b'<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x.example/rss.dtd">\n<rss version="0.91">', "feed"),
        (b"<!DOCTYPE html><html><p>a page about <rss> feeds</p>", "page"),
        (MAIL, "mail"),
        (b"From desk Mon Jan  1 00:00:00 2024\n" + MAIL, "mail"),
        (b"From: the desk\nSubject: pasted out of a mail program\n\nThe mills stood still.", "page"),
        (b"---\ntitle: Mills\n---\nThe mills stood still.\n", "markdown"),
        (b"---\n\nThree dashes and then a pasted text.\n\n---\n", "page"),
        (b"https://news.example/a\n# a remark\n\nhttps://news.example/b\n", "addresses"),
        (b"https://news.example/a says that the mills stood still\n", "page"),
        (b"", "page"),
        (b"The mills stood still.", "page"),
    ],
)
def test_the_first_bytes_tell_what_was_brought(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind


def test_the_name_decides_where_bytes_can_be_read_in_two_ways() -> None:
    assert kind_of(b"# Mills\n\nThe mills stood still.", "mills.MD") == "markdown"
    assert kind_of(b"From: A <a@desk.example>\n\nThe mills stood still.", "mills.eml") == "mail"
    assert kind_of(b"PK\x03\x04" + bytes(40), "web.wacz") == "wacz"
    assert type_by_name("no-ending") is None
    assert type_by_name("page.MHTML") == "multipart/related"


def test_what_a_server_calls_a_page_is_no_list_of_addresses() -> None:
    assert kind_of(b"https://news.example/a\n", content_type="text/html; charset=utf-8") == "page"


def test_a_list_counts_each_address_once_and_holds_hardly_anything_else() -> None:
    assert addresses_in("\ufeffhttps://a.example/1\nHTTP://a.example/2\n  https://a.example/1  \n") == (
        "https://a.example/1",
        "HTTP://a.example/2",
    )
    assert addresses_in("https://a.example/1\nso it says there, and nowhere else\n") == ()
    assert addresses_in("Mills\nWater\nhttps://a.example/1\n") == ()
    assert addresses_in("# only a remark\n") == ()


def test_a_list_with_marks_numbers_and_a_mistake_is_still_a_list_and_tells_the_mistake() -> None:
    text = "# of Monday\n- https://a.example/1\n2. <https://a.example/2>,\nftp://a.example/3\nnot yet\nhttps://a.example/4;\n"
    assert addresses_in(text) == ("https://a.example/1", "https://a.example/2", "https://a.example/4")
    assert others_in(text) == ((4, "ftp://a.example/3"), (5, "not yet"))
    assert kind_of(text.encode()) == "addresses"


@pytest.mark.parametrize("before", [b"<!-- a remark -->\n", b"<!DOCTYPE a [ ]>\n", b"<?a ?>\n"])
def test_any_number_of_remarks_before_a_page_is_passed_over_in_one_go(before: bytes) -> None:
    # tried again and again, a hundred of them would take longer than the age of the world
    assert kind_of(100 * before + b"<html><body><p>The mills stood still.</p>") == "page"
    assert kind_of(100 * before + b"<rss version='2.0'>") == "feed"
