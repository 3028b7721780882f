"""What kind of thing was brought: told from its first bytes, and from its name only where bytes cannot say."""

from __future__ import annotations

import re
import zlib
from typing import Literal

Kind = Literal["warc", "wacz", "feed", "mail", "markdown", "addresses", "page"]
"""An archive of captures, a zipped one, a feed, a mail or an MHTML page, Markdown, a list of addresses, or a page or text."""

HEAD = 65_536
"""Bytes from the start that tell the kind."""

_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(?><\?[^>]*\?>|<!--.{0,4000}?-->"
    rb"|<!DOCTYPE[^>\[]{0,4000}(?>\[.{0,8000}?\]\s*>|>))\s*)*<(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
"""What stands before the root is taken as it ends first and never tried again: pages begin with any number of remarks."""
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]*):[ \t]*")
_MAIL_MARKS = frozenset({b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to"})
_ADDRESS = re.compile(r"(?:[-*•]\s+|\d{1,3}[.)]\s+)?<?(https?://[^\s<>\"]*[^\s<>\",;])>?[,;]?", re.IGNORECASE)
_OTHER_WORDS = 3
"""Words of a line in a list that is no address: a mistake, or a heading."""
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[A-Za-z_][\w -]*:(?:[ \t].*)?\r?\n(?s:.*?)^---[ \t]*$", re.MULTILINE
)
_SUFFIXES = {"md": "text/markdown", "markdown": "text/markdown", "mdown": "text/markdown", "eml": "message/rfc822",
             "mht": "multipart/related", "mhtml": "multipart/related", "html": "text/html", "htm": "text/html",
             "xhtml": "application/xhtml+xml"}  # fmt: skip


def type_by_name(name: str) -> str | None:
    """Return the MIME type that the end of a file's name stands for; None where it says nothing."""
    return _SUFFIXES.get(name.rpartition(".")[2].lower()) if "." in name else None


def kind_of(head: bytes, name: str = "", content_type: str | None = None) -> Kind:
    """
    Return what kind of thing begins with these bytes.

    Args:
        head: the first `HEAD` bytes, or all there are.
        name: of the file, for the few kinds whose bytes can be read in two ways.
        content_type: MIME type, as a server says.
    """
    said = (content_type or "").partition(";")[0].strip().lower() or type_by_name(name) or ""
    if container := _container(head, name):
        return container
    if _is_mail(head, expected=said in {"message/rfc822", "multipart/related"}):
        return "mail"
    text = head.decode("utf-8", "replace")
    if said == "text/markdown" or _FRONT_MATTER.match(text):
        return "markdown"
    return "addresses" if said in {"", "text/plain", "text/uri-list"} and addresses_in(text[: HEAD // 2]) else "page"


def _container(head: bytes, name: str) -> Kind | None:
    """Return the kind of a thing that holds others, by its first bytes."""
    if _is_archive(_first_inflated(head) if head.startswith(b"\x1f\x8b") else head):
        return "warc"
    if head.startswith(b"PK\x03\x04"):
        return "wacz" if name.lower().endswith(".wacz") or b"datapackage.json" in head or b"archive/" in head else None
    return "feed" if _FEED.match(head) else None


def addresses_in(text: str) -> tuple[str, ...]:
    """
    Return the addresses of a list: one a line, perhaps behind a mark or number, with empty lines and remarks (``#``) between.

    The same address counts once. A text of which other lines are the greater part, or one of them a sentence, is no list and
    yields nothing.
    """
    found, others = _listed(text)
    short = all(len(line.split()) <= _OTHER_WORDS for _, line in others)
    return tuple(dict.fromkeys(found)) if short and len(found) >= len(others) else ()


def others_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the lines of a list of addresses that are neither an address nor a remark, each with its number from 1."""
    return _listed(text)[1]


def _listed(text: str) -> tuple[list[str], tuple[tuple[int, str], ...]]:
    lines = [(n, line.strip()) for n, line in enumerate(text.lstrip("\ufeff").splitlines(), 1)]
    lines = [(n, line) for n, line in lines if line and not line.startswith("#")]
    found = [(n, line, _ADDRESS.fullmatch(line)) for n, line in lines]
    return [match[1] for _, _, match in found if match], tuple((n, line) for n, line, match in found if not match)


def _is_archive(head: bytes) -> bool:
    return head.startswith((b"WARC/", b"filedesc://"))


def _first_inflated(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error:
        return b""


def _is_mail(head: bytes, *, expected: bool) -> bool:
    """Whether the text begins with the header of a mail: with fields that only mail programs write, unless it is expected."""
    names = set()
    for number, line in enumerate(head.lstrip().splitlines()):
        match = _HEADER.match(line)
        if match:
            names.add(match[1].lower())
        elif not line.startswith((b" ", b"\t")) and not (number == 0 and line.startswith(b"From ")):
            break
    known = {b"from", b"date", b"subject", b"mime-version"} & names
    return bool(known) and (expected or (len(known) > 1 and bool(_MAIL_MARKS & names)))
