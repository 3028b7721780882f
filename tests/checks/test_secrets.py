"""A secret is found in every form in which a file can tell it; each form is a control of its own."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import lzma
import unicodedata
import zipfile
import zlib
from urllib.parse import quote

import pytest

from briefgen.checks.secrets import told_secrets
from briefgen.model.page import Artifact
from briefgen.model.secret import Secret

NAME = "Zoë Qasrâni"
SECRET = Secret(NAME, "the name of a witness")


def told(data: bytes, path: str = "x.html", secret: Secret = SECRET) -> bool:
    return any(p.code == "secret-told" for p in told_secrets([Artifact(path, data)], [secret]))


def png(kind: bytes, body: bytes) -> bytes:
    chunk = len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IEND\xae\x42\x60\x82"


def pdf(text: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj <</Filter /FlateDecode>>\nstream\n" + zlib.compress(text) + b"\nendstream"


def filtered(names: bytes, data: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj <</Filter " + names + b">>\nstream\n" + data + b"\nendstream"


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


RAW = NAME.encode()
FORMS = {
    "raw": RAW,
    "upper case": NAME.upper().encode(),
    "decomposed": unicodedata.normalize("NFD", NAME).encode(),
    "full width": "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in "Zoe Qasrani").encode(),
    "without marks": b"Zoe Qasrani",
    "slug": b'<a href="/actors/zoe-qasrani/">',
    "named entities": b"Zo&euml; Qasr&acirc;ni",
    "numeric entities": "".join(f"&#x{ord(c):x};" for c in NAME).encode(),
    "json escapes": b'"Zo\\u00eb Qasr\\u00e2ni"',
    "css escapes": b'content: "Zo\\0000eb  Qasr\\0000e2ni"',
    "percent": quote(NAME).encode(),
    "entities of entities": b"&amp;lt;b&amp;gt;Zo&amp;euml; Qasr&amp;acirc;ni",
    "escapes of escapes": b'"{\\"name\\": \\"Zo\\\\u00eb Qasr\\\\u00e2ni\\"}"',
    "percent of percent": quote(quote(NAME)).encode(),
    "one word": b"https://social.example/@zoeqasrani",
    "family name first": b"AU  - Qasrani, Zoe",
    "address of data": b'<img src="data:image/svg+xml;base64,' + base64.b64encode(b"<svg>" + RAW + b"</svg>") + b'">',
    "broken by a tag": "Zoë <mark>Qasr</mark>âni".encode(),
    "soft hyphens": "Zo\u00adë Qas\u200brâni".encode(),
    "latin-1": NAME.encode("latin-1") + b"\xff",
    "utf-16": b"Exif\0\0" + NAME.encode("utf-16-le"),
    "utf-16 at an odd place": b"Exif\0" + NAME.encode("utf-16-le"),
    "gzip": gzip.compress(RAW, mtime=0),
    "two members of gzip": gzip.compress(b"one", mtime=0) + gzip.compress(RAW, mtime=0),
    "bzip2": bz2.compress(RAW),
    "xz": lzma.compress(RAW),
    "zip": zipped("a.txt", RAW),
    "name in a zip": zipped("zoe-qasrani.txt", b""),
    "zip in a gzip": gzip.compress(zipped("a.txt", RAW), mtime=0),
    "png text": png(b"tEXt", b"Comment\0" + NAME.encode("latin-1")),
    "zip behind a photograph": b"\xff\xd8\xff\xd9" + zipped("a.txt", RAW),
    "gzip behind a picture": png(b"tEXt", b"Comment\0x") + gzip.compress(RAW, mtime=0),
    "png profile in digits": png(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n 12\n" + RAW.hex().encode())),
    "pdf in digits and letters": filtered(b"[/ASCII85Decode /FlateDecode]", base64.a85encode(zlib.compress(RAW)) + b"~>"),
    "pdf in digits": filtered(b"/ASCIIHexDecode", RAW.hex().encode() + b">"),
    "png packed text": png(b"zTXt", b"Comment\0\0" + zlib.compress(NAME.encode("latin-1"))),
    "png international text": png(b"iTXt", b"Comment\0\x01\0en\0\0" + zlib.compress(RAW)),
    "png exif": png(b"eXIf", b"II*\0" + RAW),
    "jpeg comment": b"\xff\xd8\xff\xfe\0\x20" + RAW + b"\xff\xd9",
    "pdf stream": pdf(b"(" + RAW + b") Tj"),
    "pdf kerned": pdf(b"[(Zo) -5 (e Qas) 3 (rani)] TJ"),
    "pdf title": b"%PDF-1.7\n<</Title <feff" + NAME.encode("utf-16-be").hex().encode() + b">>>",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_found_as(form: str) -> None:
    assert told(FORMS[form])


@pytest.mark.parametrize(("name", "latin"), [("Оршанова", b"orshanova"), ("Παπαδιάς", b"papadias"), ("قنطرانك", b"qntrank")])
def test_a_name_is_found_in_latin_letters(name: str, latin: bytes) -> None:
    assert told(latin, secret=Secret(name, "a name"))


@pytest.mark.parametrize(
    ("name", "encoding"), [("Олена Оршанова", "cp1251"), ("Олена Оршанова", "koi8-r"), ("ليلى قنطران", "cp1256")]
)
def test_a_name_is_found_in_a_file_of_an_old_encoding(name: str, encoding: str) -> None:
    assert told(f"X {name}".encode(encoding), "notes.txt", Secret(name, "a name"))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Олена Оршанова", "про Олену Оршанову"),
        ("Зоя Оршак", "рассказали Зое Оршаку"),
        ("Marek Orszański", "o Markiem Orszańskim"),
        ("Jonas Oršauskas", "apie Joną Oršauską"),
        ("أبو سعيد القنطران", "إلى أبي سعيد القنطران"),
    ],
)
def test_a_name_is_found_with_every_word_of_it_inflected(name: str, text: str) -> None:
    assert told(f"<p>{text}</p>".encode(), secret=Secret(name, "a name"))


@pytest.mark.parametrize("between", ["</td><td>", "</td>\n<td class=x>", "</li><li>", "<br>", ",", '","'])
def test_a_name_that_is_split_over_cells_is_found(between: str) -> None:
    assert told(f"<td>Zoe{between}Qasrani</td>".encode())


def test_a_name_that_only_looks_like_an_inflected_one_is_another() -> None:
    assert not told(b"Martin Nowacki and Maria Nowak", secret=Secret("Marta Nowak", "a name"))


def test_the_name_of_a_file_tells_too() -> None:
    assert told(b"", path="actors/zoe-qasrani/index.html")


def test_what_is_not_there_is_not_found_and_short_names_are_no_parts_of_words() -> None:
    assert not told(b"Zoe spoke. Qasrani spoke.")
    assert not told(b"Somalia and Italian quality", secret=Secret("Ali", "a name"))
    assert told(b"Then Ali came", secret=Secret("Ali", "a name"))


def test_a_sentence_that_is_said_openly_is_no_secret_but_a_name_stays_one() -> None:
    sentence = Secret("The dam will be closed on Monday.", "a sentence", prose=True)
    page = [Artifact("x.html", b"The dam will be closed on Monday, said Zoe Qasrani.")]
    public = "the dam will be closed on monday said zoe qasrani"
    assert [p.message for p in told_secrets(page, [sentence, SECRET], public)] == ["the file tells the name of a witness"]


@pytest.mark.parametrize(
    "data", [b"7z\xbc\xaf\x27\x1c\0", gzip.compress(b"x" * 1000, mtime=0)[:-20], b"PK\x03\x04" + b"\0" * 40]
)
def test_what_cannot_be_opened_is_said(data: bytes) -> None:
    assert [p.code for p in told_secrets([Artifact("x.bin", data)], [SECRET])] == ["file-closed"]


def test_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(bytes(80 * 1024 * 1024), mtime=0)
    assert [p.code for p in told_secrets([Artifact("x.gz", bomb)], [SECRET])] == ["file-closed"]
