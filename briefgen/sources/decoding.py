"""Bytes to text: what charset a page is in, whatever it or its server says."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from itertools import pairwise

from briefgen.sources.caps import MAX_BYTES, binary, empty, too_big
from briefgen.sources.printable import clean
from briefgen.sources.wording import WORDINGS
from briefgen.text.words import fold

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_MAGIC = (
    (b"%PDF-", "a PDF document"), (b"\x89PNG\r\n\x1a\n", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"), (b"GIF89a", "a GIF picture"), (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"), (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"), (b"RIFF", "a WebP picture or a sound file"), (b"OggS", "a sound file"),
    (b"ID3", "a sound file"), (b"\xd0\xcf\x11\xe0", "an old office document"), (b"\x7fELF", "a program"),
    (b"II*\x00", "a TIFF picture"), (b"MM\x00*", "a TIFF picture"), (b"SQLite format 3", "a database"),
)  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE)
_HEAD = 4096
_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
"""A page that says so is one, whatever control characters it holds; they are dropped."""
_KNOWN = re.compile(
    r"utf[-_]?(?:8|16|32)(?:[-_]?[lb]e)?|iso[-_]?8859[-_]\d{1,2}|windows[-_]\d{3,4}|cp\d{3,4}|koi8[-_]?[rut]|gbk?|gb\d{4,5}|big5(?:[-_]?hkscs)?"
    r"|euc[-_](?:jp|kr)|shift[-_]?jis|iso[-_]2022[-_](?:jp|kr)|mac[-_]?\w{4,10}|latin[-_]?\d|us[-_]ascii|ascii|tis[-_]?620"
)
_WEB_NAMES = {"ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
              "iso-8859-9": "cp1254", "latin5": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-11": "cp874",
              "tis-620": "cp874", "shift-jis": "cp932", "shift_jis": "cp932", "euc-kr": "cp949"}  # fmt: skip
"""What browsers read under these labels (WHATWG Encoding Standard, section 4.2)."""
_LEGACY = ("cp1252", "cp1256", "cp1251", "koi8_r", "cp1254", "cp1250", "iso8859_6", "iso8859_5", "cp866")
_ICELANDIC = "þðÞÐ"
"""Letters of one small language, and what Turkish looks like in the wrong charset."""
_SAMPLE = 20_000
_WORD = re.compile(r"\w+")


def decode(data: bytes, content_type: str | None = None) -> str:
    """
    Return ``data`` as text.

    A byte order mark decides, then valid UTF-8 whatever is declared, then the charset of ``content_type``, then the one in
    the page. UTF-8 with a few broken bytes stays UTF-8 (U+FFFD stands for them); text without a usable declaration is read in
    the legacy charset in which it has most words of a known language.

    Raises:
        TooBigError: more bytes than the cap.
        ContentError: nothing (``source-empty``), or no text (``source-binary``).
    """
    if len(data) > MAX_BYTES:
        raise too_big("bytes", len(data), MAX_BYTES)
    if not data.strip(b"\x00 \t\r\n\x0c"):
        raise binary("a run of NUL bytes") if b"\x00" in data else empty()
    for mark, name in _BOMS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(name, "replace"))
    _refuse_binary(data)
    if wide := _wide(data):
        return clean(data.decode(wide, "replace"))
    return clean(_narrow(data, content_type))


def _refuse_binary(data: bytes) -> None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise binary(kind)
    if data[4:8] == b"ftyp":
        raise binary("a film or a HEIF picture")
    head = data[: 16 * _HEAD]
    if _PAGE.match(head):
        return
    if not _wide(data) and head.count(0) > 0.001 * len(head):
        raise binary("binary data (it holds NUL bytes)")
    controls = sum(head.count(code) for code in range(1, 32) if code not in {9, 10, 12, 13, 27})
    if controls > 0.02 * len(head):
        raise binary("binary data (it holds control characters)")


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 in which Latin text without a byte order mark stands: every other byte is NUL."""
    head = data[:_HEAD]
    half = max(1, len(head) // 2)
    if len(head) >= 4 and head[1::2].count(0) > 0.7 * half and head[0::2].count(0) == 0:  # noqa: PLR2004 - two characters
        return "utf-16-le"
    if len(head) >= 4 and head[0::2].count(0) > 0.7 * half and head[1::2].count(0) == 0:  # noqa: PLR2004
        return "utf-16-be"
    return None


def _narrow(data: bytes, content_type: str | None) -> str:
    declared = _declared(data, content_type)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and not (declared and declared.startswith("iso-2022") and text.isascii()):
        return text
    if _nearly_utf8(data):
        return data.decode("utf-8", "replace")
    if declared in {None, "utf-8", "utf8", "cp1252"}:
        return _best_legacy(data)  # Latin-1 is what programs write that know nothing
    return _decoded(data, declared) or _best_legacy(data)


def _declared(data: bytes, content_type: str | None) -> str | None:
    """Return the charset that the server or else the page declares, under the name that browsers read it as."""
    said = _CHARSET.search(content_type or "")
    inside = _DECLARED.search(data[:_HEAD])
    for label in (said[1] if said else "", inside[1].decode("ascii") if inside else ""):
        name = label.lower()
        if name and _KNOWN.fullmatch(name):
            return _WEB_NAMES.get(name, name)
    return None


def _decoded(data: bytes, charset: str | None) -> str | None:
    try:
        return data.decode(charset or "utf-8", "replace")
    except LookupError:
        return None


def _nearly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few: of the characters beyond ASCII at most one in twenty is broken."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = len(text) - sum(1 for c in text if c < "\x80")
    return broken <= max(1, beyond // 20) and beyond > broken


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(fold(word) for wording in WORDINGS for word in wording.common.split())


def _best_legacy(data: bytes) -> str:
    """Return the text in the one-byte charset that yields most function words beyond ASCII, then most letters."""
    sample = _beyond_ascii(data)
    best = max(_LEGACY, key=lambda name: (_reads(sample.decode(name, "replace")), -_LEGACY.index(name)))
    return data.decode(best, "replace")


def _beyond_ascii(data: bytes) -> bytes:
    """Return the words with bytes beyond ASCII, which alone tell charsets apart."""
    found = re.findall(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*", data)
    return b" ".join(found[:2000])[:_SAMPLE]


def _reads(text: str) -> float:
    words = _WORD.findall(text)
    known = sum(1 for word in words if fold(word) in _function_words())
    odd: float = sum(1 for c in text if c == "\ufffd" or "\x80" <= c < "\xa0" or (c > "\x7f" and not c.isalpha()))
    odd += sum(1 for word in words for a, b in pairwise(word) if a.islower() and b.isupper())
    odd += 0.5 * sum(text.count(c) for c in _ICELANDIC)
    lower = sum(1 for c in text if c > "\x7f" and c.islower()) - sum(1 for c in text if c > "\x7f" and c.isupper())
    return (4 * known + 0.2 * min(0, lower) - odd) / max(1, len(words))
