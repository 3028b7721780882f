"""HTML text to a tree within the caps, flat enough for every later step."""

from __future__ import annotations

import re
from typing import cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from briefgen.sources.caps import MAX_ATTRIBUTES, MAX_CHARACTERS, MAX_DEPTH, MAX_NODES, no_article, too_big

_CUT = 2_000
"""Near 2,048 levels the parser itself leaves out what lies deeper."""
_LONG = 20_000
_MANY = 20_000
_BIG = 1_000_000
_TAG = re.compile(r"""<[A-Za-z](?:[^"'>]++|"[^"]*+"|'[^']*+')*+>?""")
_QUOTED = re.compile(r""""[^"]*+"|'[^']*+'""")
_EMBEDDED = re.compile(r"""\bdata:[^\s"'()<>]{1000,}+""", re.IGNORECASE)
_OLD_REFERENCE = re.compile(r"&#(?:x0*([89][0-9a-f])|0*(1[2-5]\d));", re.IGNORECASE)
FLAT = 200
"""Depth below which wrappers are taken out: trafilatura and lxml's own defaults lose what lies deeper than 256 elements."""
_WIDE = etree.XPath(f"boolean(//*[count(@*) > {MAX_ATTRIBUTES}])")
_DEEP = etree.XPath("boolean(/" + "/".join("*" * (FLAT + 1)) + ")")
_CUSTOM = etree.XPath("//*[contains(name(), '-')]")
_STYLED = etree.XPath("//body//span[contains(translate(@style, ' ', ''), 'display:block')]")
_PLAIN = ("amp-", "i-amp")
"""Elements of AMP, which have their own meaning."""
_LINES = frozenset("p h1 h2 h3 h4 h5 h6 li a span b i em strong figcaption td th dt dd button label head".split())
_OF_HEAD = frozenset("title meta link script style base noscript template object basefont bgsound".split())
_WRAPPERS = frozenset(
    "div span font b i em strong u small big center section article main header a ins del label nobr tt".split()
)


def parse(text: str) -> HtmlElement:
    """
    Return the root of the page.

    Wrappers nested deeper than 200 are taken out, what they hold stays. Attributes beyond the 500th of an element go.

    Raises:
        TooBigError: more elements or a deeper nesting than the caps allow.
        ContentError: there is no element at all (``no-article``).
    """
    text = _lightened(text)
    _refuse_long_tags(text)
    text = _OLD_REFERENCE.sub(_modern, text)
    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise no_article() from error
    nodes = sum(1 for _ in root.iter())
    if nodes > MAX_NODES:
        raise too_big("elements", nodes, MAX_NODES)
    _open_body(root)
    _name_boxes(root)
    if _WIDE(root):
        _trim(root)
    if _DEEP(root):
        _flatten(root)
    return root


def _open_body(root: HtmlElement) -> None:
    """
    Move what stands in the head and belongs to the body there: pages may leave both tags out (HTML 13.1.2.4).

    The parser opens the body at elements of HTML 4 only; at ``article`` or ``main`` it does not.
    """
    head = root.find("head")
    first = next((e for e in head if e.tag not in _OF_HEAD), None) if head is not None else None
    if head is None or first is None:
        return
    body = root.find("body")
    if body is None:
        body = head.makeelement("body")
        root.append(body)
    moved = [first, *first.itersiblings()]
    body[:0] = moved
    if body.text and body.text.strip():
        moved[-1].tail = (moved[-1].tail or "") + body.text
        body.text = None


def _name_boxes(root: HtmlElement) -> None:
    """
    Make boxes of elements that pages lay out as such: custom elements set apart from text, and what a style says is a block.

    The name of a custom element becomes its first class, for it says as much ("news-caption").
    """
    for element in cast("list[HtmlElement]", _CUSTOM(root)):
        tag = element.tag
        if not tag.startswith(_PLAIN) and not _among_text(element):
            element.set("class", f"{tag} {element.get('class') or ''}".strip())
            element.tag = "div"
    for element in cast("list[HtmlElement]", _STYLED(root)):
        element.tag = "div"


def _among_text(element: HtmlElement) -> bool:
    """Whether an element stands in a line of text: in an element of text, or with words of its parent beside it."""
    parent = element.getparent()
    if parent is None or parent.tag in _LINES:
        return True
    return bool((parent.text or "").strip()) or any((child.tail or "").strip() for child in parent)


def _modern(match: re.Match[str]) -> str:
    """Return the character that a reference to a C1 control stands for: that of windows-1252 (HTML, section 13.2.5.84)."""
    number = int(match[1], 16) if match[1] else int(match[2])
    try:
        return bytes([number]).decode("cp1252")
    except UnicodeDecodeError:
        return ""


def _lightened(text: str) -> str:
    """
    Return a page without the pictures and fonts that are embedded in it; what is still too much is refused.

    More than two signs that open a tag for each element that is allowed are refused too, before they are parsed.
    """
    if len(text) > _BIG:
        text = _EMBEDDED.sub("data:,", text)
        if len(text) > MAX_CHARACTERS:
            raise too_big("characters", len(text), MAX_CHARACTERS)
        if (tags := text.count("<")) > 4 * MAX_NODES:
            raise too_big("tags", tags, 4 * MAX_NODES)
    return text


def _refuse_long_tags(text: str) -> None:
    """Refuse a tag with thousands of attributes before it is parsed: the parser compares each with all others."""
    if max(map(len, text.split("<"))) < _LONG and text.count("=") < _MANY:
        return
    for match in _TAG.finditer(text):
        if match.end() - match.start() < _LONG:
            continue
        bare = _QUOTED.sub("", match.group())
        attributes = max(bare.count("="), len(bare.split()) - 1)
        if attributes > 20 * MAX_ATTRIBUTES:
            raise too_big("attributes in one element", attributes, MAX_ATTRIBUTES)


def _measure(root: HtmlElement) -> tuple[list[HtmlElement], int]:
    """Return the elements nested deeper than is flat, and the greatest depth."""
    depth = deepest = 0
    deep: list[HtmlElement] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        deepest = max(deepest, depth)
        if depth > FLAT:
            deep.append(element)
    return deep, deepest


def _trim(root: HtmlElement) -> None:
    for element in root.iter():
        for name in list(element.attrib)[MAX_ATTRIBUTES:]:
            del element.attrib[name]


def _flatten(root: HtmlElement) -> None:
    """Take wrappers out from the inside, so that no element moves more than once; what stays too deep is refused."""
    deep, depth = _measure(root)
    if depth >= _CUT:
        raise too_big("elements inside each other", depth, MAX_DEPTH)
    for element in reversed(deep):
        if element.tag in _WRAPPERS and element.getparent() is not None:
            element.drop_tag()
    _, depth = _measure(root)
    if depth > MAX_DEPTH:
        raise too_big("elements inside each other", depth, MAX_DEPTH)
