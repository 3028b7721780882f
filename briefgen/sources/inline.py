"""Inline HTML to CommonMark: text, links to http and https, emphasis, code and breaks; everything else is its text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from briefgen.model.values import dataclass
from briefgen.sources.markdown_text import TLP_MARK, destination, escape, escape_start
from briefgen.sources.printable import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lxml.html import HtmlElement

SILENT = frozenset(
    "script style template noscript svg iframe object embed canvas audio video select button input textarea head math "
    "map datalist dialog progress meter applet source track param link meta title".split()
)
"""Elements of which nothing is read."""
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "cite": "*"}
_SCHEME = re.compile(r"[\s\x00-\x20]*\w*\s*:")
_BLANKS = re.compile(r"[\x00-\x20\x7f]+")
_SPACES = re.compile(r"[^\S\u00a0]+")
_SPECIAL = re.compile(r"[\\`*_\[\]<&~{]")
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_MOST = 2000
_DEAD = "-"
_NO_LINKS = frozenset({"", _DEAD})
"""Stands for a link that is not kept: its words are link text all the same."""


@dataclass(frozen=True, slots=True)
class Inline:
    """
    One paragraph's worth of inline content.

    Attributes:
        text: plain.
        markdown: the same as CommonMark.
        links: addresses, in their order.
        linked: how many characters of the text are inside links.
        slanted: how many are in italics.
    """

    text: str
    markdown: str
    links: tuple[str, ...] = ()
    linked: int = 0
    slanted: int = 0

    def in_lines(self) -> list[Inline]:
        """Return each line of it by itself; the links of all stay with the first."""
        pairs = list(zip(self.text.split("\n"), self.markdown.split("\\\n"), strict=False))
        if len(pairs) != self.text.count("\n") + 1 or len(pairs) != self.markdown.count("\\\n") + 1:
            return [self]
        whole = self.linked >= len(self.text.replace("\n", ""))
        return [
            Inline(text, markdown, () if n else self.links, len(text) if whole else 0)
            for n, (text, markdown) in enumerate(pairs)
        ]


@lru_cache(maxsize=8192)
def http_link(href: str | None, base: str | None) -> str | None:
    """Return ``href`` as an absolute http or https address without control characters; None when it is none."""
    if not href or len(href) > _MOST:
        return None
    bare = href.strip()
    if (not bare.isprintable() or " " in bare) and _SCHEME.match(bare):
        bare = _BLANKS.sub("", bare)
    try:
        full = urljoin(base, bare) if base and not bare.startswith(("http://", "https://")) else bare
        parts = urlsplit(full)
    except ValueError:
        return None
    return full if parts.scheme in {"http", "https"} and parts.hostname else None


def read_inline(nodes: Sequence[HtmlElement | str], base: str | None) -> list[Inline]:
    """Return the inline content of neighbouring nodes; two line breaks in a row part it into several."""
    writer = _Writer(base)
    for node in nodes:
        writer.write(node)
    return writer.paragraphs()


class _Writer:
    """Collects pieces of text with the marks that are open at them."""

    def __init__(self, base: str | None) -> None:
        self.base = base
        self.pieces: list[tuple[str, tuple[str, ...], str]] = []

    def write(self, node: HtmlElement | str, marks: tuple[str, ...] = (), link: str = "") -> None:
        if isinstance(node, str):
            text = clean(node)
            self.pieces.append((text if _is_plain(text) else _SPACES.sub(" ", text), marks, link))
            return
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag in SILENT or not tag:
            return
        if tag == "br":
            self.pieces.append(("\n", (), ""))
            return
        if tag == "a" and not link:
            link = http_link(node.get("href"), self.base) or (_DEAD if node.get("href") else "")
        mark = "`" if tag in {"code", "kbd", "samp"} else _MARKS.get(tag, "")
        if mark and mark not in marks:
            marks = (*marks, mark)
        if node.text:
            self.write(node.text, marks, link)
        for child in node:
            self.write(child, marks, link)
            if child.tail:
                self.write(child.tail, marks, link)

    def paragraphs(self) -> list[Inline]:
        groups: list[list[tuple[str, tuple[str, ...], str]]] = [[]]
        for index, piece in enumerate(self.pieces):
            if piece[0] == "\n" and _breaks_before(self.pieces, index):
                groups.append([])
            else:
                groups[-1].append(piece)
        return [inline for group in groups if (inline := _join(group)).text]


def _breaks_before(pieces: Sequence[tuple[str, tuple[str, ...], str]], index: int) -> bool:
    """Whether only white space stands between this line break and another one before it."""
    before = index - 1
    while before >= 0 and pieces[before][0] != "\n" and not pieces[before][0].strip():
        before -= 1
    return before >= 0 and pieces[before][0] == "\n"


def _join(pieces: Iterable[tuple[str, tuple[str, ...], str]]) -> Inline:
    merged: list[tuple[str, tuple[str, ...], str]] = []
    for text, marks, link in pieces:
        if merged and merged[-1][1:] == (marks, link) and text != "\n" and merged[-1][0] != "\n":
            merged[-1] = (merged[-1][0] + text, marks, link)
        else:
            merged.append((text, marks, link))
    plain = _tidy("".join(text for text, _, _ in merged))
    links = tuple(dict.fromkeys(link for _, _, link in merged if link not in _NO_LINKS))
    linked = sum(len(text.strip()) for text, _, link in merged if link)
    slanted = sum(len(text.strip()) for text, marks, _ in merged if "*" in marks)
    if all(not marks and link in _NO_LINKS for _, marks, link in merged):
        markdown = "\\\n".join(escape_start(escape(line)) for line in plain.split("\n"))
    else:
        markdown = _tidy(_marked(merged))
        markdown = "\\\n".join(escape_start(line) for line in markdown.split("\n"))
    return Inline(plain, markdown, links, linked, slanted)


def _is_plain(text: str) -> bool:
    """Whether all white space in a text is single spaces: the quick way past the pattern for most texts."""
    return text.isprintable() and "  " not in text


def _tidy(text: str) -> str:
    if "\n" not in text and "  " not in text and "\t" not in text:
        return text.strip()
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", re.sub(r"[ \t]+", " ", text))
    return text.strip()


def _marked(pieces: Sequence[tuple[str, tuple[str, ...], str]]) -> str:
    out: list[str] = []
    for index, (text, marks, link) in enumerate(pieces):
        if text == "\n" or not text.strip():
            out.append(text)
            continue
        edges = _EDGES.match(text)
        lead, core, tail = edges.groups() if edges else ("", text, "")
        before = pieces[index - 1][0][-1:] if index else ""
        after = pieces[index + 1][0][:1] if index + 1 < len(pieces) else ""
        dressed = _dress(core, marks, tail or after, lead or before)
        out.append(lead + (f"[{dressed}]({destination(link)})" if link not in _NO_LINKS else dressed) + tail)
    return "".join(out)


def _dress(core: str, marks: Sequence[str], after: str, before: str) -> str:
    """Put marks around a text where CommonMark will read them as marks (section 6.2), else leave them out."""
    if "`" in marks:
        fence = "``" if "`" in core else "`"
        return f"{fence}{' ' if '`' in core else ''}{core}{' ' if '`' in core else ''}{fence}"
    if TLP_MARK.search(core):
        return escape(core)
    text = _SPECIAL.sub(_escape_one, core)
    opens = not before or not before.isalnum()
    closes = not after or not after.isalnum()
    if not marks or not opens or not closes or not core[0].isalnum() or not (core[-1].isalnum() or after.strip() == ""):
        return text
    pair = "".join(mark for mark in ("**", "*") if mark in marks)
    return f"{pair}{text}{pair[::-1]}"


_escape_one: Callable[[re.Match[str]], str] = lambda match: (  # noqa: E731 - one expression, used as a replacement
    "&amp;" if match.group() == "&" else "\\" + match.group()
)
