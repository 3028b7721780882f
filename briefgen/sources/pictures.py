"""Pictures that are no figure elements: how older pages and weblogs set a picture and its caption."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOX = re.compile(
    r"(?:^|[\s_-])(?:wp-caption|photo|foto|picture|image|img|figure|caption|illustration|bild|resim|gorsel)s?"
    r"(?:$|[\s_-]|box|block|wrap|container|left|right|center|holder|\d)",
    re.IGNORECASE,
)
_LEGEND = re.compile(
    r"(?:^|[\s_-])(?:cap|caption|legend|legende|bildunterschrift|cutline|desc|description)(?:$|[\s_-]|text)", re.IGNORECASE
)
_SMALL_PRINT = frozenset({"small", "em", "i", "span", "font", "cite"})
_LOOSE = frozenset({"article", "section", "main", "div", "body"})
_LONGEST = 70
_FEWEST = 2
_FEW = 4
_OTHERS = ("figure", "h1", "h2", "h3", "li", "form", "iframe", "video", "table")


def is_picture(element: HtmlElement) -> bool:
    """Whether an element is a picture with its caption and nothing else: one image and a few words that are no link."""
    img = next(element.iter("img"), None)
    if img is None:
        return False
    box = _is_box(_names(element)) or _holds_legend(element)
    if not box and element.tag != "p":
        return False
    if next(element.iterdescendants(*_OTHERS), None) is not None:
        return False
    text = "".join(element.itertext()).split()
    if not _FEWEST <= len(text) <= _LONGEST or _is_linked(element, len(text)):
        return False
    shown = sum(1 for each in element.iter("img") if next(each.iterancestors("noscript"), None) is None)
    return shown <= 1 and (box or _is_small_print(element, img))


def _names(element: HtmlElement) -> str:
    """Return what a page calls an element: its classes, and its property where schema.org's words mark the page."""
    return f"{element.get('class') or ''} {element.get('itemprop') or ''}"


def frame_pictures(root: HtmlElement) -> None:
    """Put a picture and the part right behind it that is called a caption into one figure, where they stand loose in a text."""
    for picture in [*root.iter("picture", "img")]:
        parent, below = picture.getparent(), picture.getnext()
        if parent is None or below is None or parent.tag not in _LOOSE or (picture.tail or "").strip():
            continue
        if below.tag not in _SMALL_PRINT | {"div"} or not _LEGEND.search(_names(below)) or _is_box(_names(parent)):
            continue
        figure = picture.makeelement("figure")
        figure.tail, below.tail = below.tail, None
        parent.replace(picture, figure)
        figure.append(picture)
        figure.append(below)
        picture.tail, below.tag = None, "figcaption"


@lru_cache(maxsize=4096)
def _is_box(name: str) -> bool:
    return bool(_BOX.search(name))


def _holds_legend(element: HtmlElement) -> bool:
    """Whether all words of an element with a picture stand in the part that is called a caption."""
    if element.tag not in {"div", "td", "span", "section"} or len(element) > _FEW:
        return False
    found = next((e for e in element if isinstance(e.tag, str) and _LEGEND.search(_names(e))), None)
    return found is not None and len("".join(found.itertext()).split()) == len("".join(element.itertext()).split())


def legend(element: HtmlElement) -> HtmlElement:
    """Return the part of a picture's element that holds the caption: what is called so, else all of it."""
    called = (e for e in element.iterdescendants() if isinstance(e.tag, str) and _LEGEND.search(_names(e)))
    return next(element.iter("figcaption"), next(called, element))


def _is_linked(element: HtmlElement, words: int) -> bool:
    linked = sum(len("".join(a.itertext()).split()) for a in element.iter("a"))
    return 2 * linked > words


def _is_small_print(paragraph: HtmlElement, img: HtmlElement) -> bool:
    """Whether all words of a paragraph stand below its image and in small print or italics."""
    loose = (paragraph.text or "") + "".join(child.tail or "" for child in paragraph)
    others = [child for child in paragraph if child.tag not in {"br", "a", "img"} and child is not img]
    return not loose.strip() and len(others) == 1 and others[0].tag in _SMALL_PRINT
