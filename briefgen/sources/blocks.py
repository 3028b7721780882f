"""A page as its blocks of text in reading order: what stands where in the source, before anything is chosen."""

from __future__ import annotations

import re
from dataclasses import field
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass
from briefgen.sources.inline import SILENT, Inline, read_inline
from briefgen.sources.pictures import is_picture
from briefgen.sources.tables import is_data_table, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

BlockKind = Literal["paragraph", "heading", "item", "code", "table", "figure", "rule"]
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul hgroup "
    "search menu".split()
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_READ_OUT = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|u-hidden|hidden-visually)(?:\s|$)", re.IGNORECASE
)
_TELLS = re.compile(
    r"(?:^|[\s_-])(?:date|time|datetime|authors?|byline|published|pubdate|datum|fecha|autor|auteur)(?:$|[\s_-])", re.IGNORECASE
)
_BUTTON = re.compile(r"\[[^\[\]]{1,40}\]$")
_MOST_PARAGRAPHS = 6
_PROSE = 16
"""Words of a line from which it is no line of a head: title, names, day, dek."""
_HEAD = range(2, 7)
_STOP = re.compile(r"[.;:,،؛]$")
_SKIPPED = SILENT | {"nav", "menu"}


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """
    One block of the page.

    Attributes:
        kind: what it is.
        inline: its content; a table's and code's Markdown is whole.
        level: 1-6 of a heading; of an item how deep its list lies, from 1.
        number: of an item of an ordered list, else 0.
        quoted: how many quotations it lies in.
        element: the innermost block element that holds it.
    """

    kind: BlockKind
    inline: Inline
    level: int = 0
    number: int = 0
    quoted: int = 0
    element: HtmlElement = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: quotations and lists around it, whether it is in an item, and the level of the heading around it."""

    quoted: int = 0
    lists: int = 0
    number: int = 0
    item: bool = False
    heading: int = 0


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a walk needs everywhere: the page's address, the elements that hold blocks, and the blocks found so far."""

    base: str | None
    holders: frozenset[HtmlElement]
    found: list[SourceBlock]


def read_blocks(root: HtmlElement, base: str | None) -> list[SourceBlock]:
    """Return the blocks of text below ``root`` in document order; menus, forms' fields and scripts yield none."""
    found: list[SourceBlock] = []
    _walk(root, _Reading(base, _holders(root), found), _Place())
    return found


def _holders(root: HtmlElement) -> frozenset[HtmlElement]:
    """Return the elements that have a block element inside: they are no inline content."""
    found: set[HtmlElement] = set()
    for element in root.iter(*_BLOCKS):
        parent = element.getparent()
        while parent is not None and parent not in found:
            found.add(parent)
            parent = parent.getparent()
    return frozenset(found)


def _walk(element: HtmlElement, reading: _Reading, place: _Place) -> None:
    run: list[HtmlElement | str] = [element.text] if element.text else []
    numbers = iter(range(_start(element), 1_000_000)) if element.tag == "ol" else iter(())
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _BLOCKS or child in reading.holders:
            _flush(run, element, reading, place)
            run = []
            if tag and tag not in _SKIPPED and not is_hidden(child):
                _block(child, tag, reading, _inside(place, element, child, numbers))
        elif tag and not is_hidden(child):
            run.append(child)
        if child.tail:
            run.append(child.tail)
    _flush(run, element, reading, place)


def is_hidden(element: HtmlElement) -> bool:
    """Whether a page tells its readers' browsers not to show an element, or only to read it out."""
    if element.get("hidden") is not None:
        return True
    style, name = element.get("style"), element.get("class")
    return bool((style and _INVISIBLE.search(style)) or (name and _is_read_out(name)))


@lru_cache(maxsize=4096)
def _is_read_out(name: str) -> bool:
    return bool(_READ_OUT.search(name))


def _lays_out(item: HtmlElement) -> bool:
    """Whether a list's item holds a page and no item: a headline of the first level, or many paragraphs."""
    paragraphs = sum(1 for _ in islice(item.iter("p"), _MOST_PARAGRAPHS))
    return paragraphs == _MOST_PARAGRAPHS or next(item.iter("h1"), None) is not None


def _start(element: HtmlElement) -> int:
    start = element.get("start", "1") if element.tag == "ol" else "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1  # noqa: PLR2004 - a sane number


def _inside(place: _Place, parent: HtmlElement, child: HtmlElement, numbers: Iterator[int]) -> _Place:
    tag = child.tag
    if tag == "blockquote":
        return _Place(place.quoted + 1, 0)
    if tag in {"ul", "ol"}:
        return _Place(place.quoted, place.lists + 1)
    if tag == "li" and not _lays_out(child):
        return _Place(place.quoted, max(1, place.lists), next(numbers) if parent.tag == "ol" else 0, item=True)
    return _Place(place.quoted, 0, heading=_HEADINGS[tag]) if tag in _HEADINGS else place


def _block(element: HtmlElement, tag: str, reading: _Reading, place: _Place) -> None:
    found, base = reading.found, reading.base
    if tag == "figure" or is_picture(element):
        found.append(SourceBlock("figure", Inline("", ""), element=element))
    elif tag == "pre":
        text = element.text_content().strip("\n")
        if text.strip():
            found.append(SourceBlock("code", Inline(text, _fenced(text)), quoted=place.quoted, element=element))
    elif tag == "table" and is_data_table(element):
        inline = read_table(element, base)
        if inline.text:
            found.append(SourceBlock("table", inline, quoted=place.quoted, element=element))
    elif tag in _HEADINGS and element not in reading.holders:
        _heading(element, _HEADINGS[tag], reading, place)
    else:
        _walk(element, reading, place)


def _heading(element: HtmlElement, level: int, reading: _Reading, place: _Place) -> None:
    for inline in read_inline(_without_buttons(element), reading.base):
        one_line = Inline(inline.text.replace("\n", " "), inline.markdown.replace("\\\n", " "), inline.links, inline.linked)
        reading.found.append(SourceBlock("heading", one_line, level=level, quoted=place.quoted, element=element))


def _without_buttons(heading: HtmlElement) -> list[HtmlElement | str]:
    """Return the content of a heading without links in square brackets at its end, with which readers edit it ("[edit]")."""
    children = list(heading)
    while children and _BUTTON.match("".join(children[-1].itertext()).strip()) and not (children[-1].tail or "").strip():
        if children[-1].tag != "a" and next(children[-1].iter("a"), None) is None:
            break
        children.pop()
    if len(children) == len(heading):
        return [heading]
    return [heading.text or "", *(part for child in children for part in (child, child.tail or ""))]


def _flush(run: list[HtmlElement | str], element: HtmlElement, reading: _Reading, place: _Place) -> None:
    if not any(not isinstance(node, str) or not node.isspace() for node in run):
        return
    level = _HEADINGS.get(element.tag, place.heading)
    kind: BlockKind = "heading" if level else "item" if place.item else "paragraph"
    number = place.number if kind == "item" else 0
    found = read_inline(_in_lines(run), reading.base)
    for inline in found if kind != "paragraph" else _with_head_in_lines(found):
        depth = level or (place.lists if kind == "item" else 0)
        reading.found.append(SourceBlock(kind, inline, level=depth, number=number, quoted=place.quoted, element=element))


def _in_lines(run: list[HtmlElement | str]) -> list[HtmlElement | str]:
    """Return a run of named elements alone, one of which tells who or when, with a line for each that touches the next."""
    elements = [node for node in run if not isinstance(node, str)]
    loose = any(isinstance(node, str) and not node.isspace() for node in run)
    named = all(e.get("class") or e.tag == "time" for e in elements)
    if loose or not named or not any(_TELLS.search(e.get("class") or "") or e.tag == "time" for e in elements):
        return run
    lines: list[HtmlElement | str] = []
    for node in run:
        if lines and not isinstance(node, str) and not isinstance(lines[-1], str):
            lines.append(node.makeelement("br"))
        lines.append(node)
    return lines


def _with_head_in_lines(found: list[Inline]) -> list[Inline]:
    """
    Return the paragraphs of a run that only breaks part, with the lines of its head each alone.

    The head is what stands above the first paragraph of prose: two to six short lines without a full stop.
    """
    texts = [inline.text.split("\n") for inline in found]
    first = next((n for n, lines in enumerate(texts) if max(len(line.split()) for line in lines) >= _PROSE), 0)
    heads = [len(lines) in _HEAD and not any(_STOP.search(line) for line in lines) for lines in texts[:first]]
    if first == len(found) - 1 or not any(heads):
        return found
    parted = (each for inline, head in zip(found, heads, strict=False) for each in (inline.in_lines() if head else [inline]))
    return [*parted, *found[first:]]


def _fenced(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}\n{text}\n{fence}"
