"""Pictures of a saved page with their captions and credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.article import Figure
from briefgen.sources.credits import caption_and_credit, is_credit_element, plain_credit
from briefgen.sources.inline import http_link
from briefgen.sources.pictures import legend
from briefgen.sources.printable import one_line
from briefgen.sources.titles import visible_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from briefgen.sources.wording import Wording

_LONGEST_CREDIT = 5
_DURATION = re.compile(r"(?:\d{1,2}:){1,2}\d\d(?:\s*min\b\.?)?|\d{1,3}\s*min\b\.?", re.IGNORECASE)
"""How long a film lasts."""
_COMMA = re.compile(r",\s+|(?<=\d[wx]),")
"""What parts the candidates of a set of pictures (HTML, srcset); a comma within an address parts nothing."""
_COUNTER = re.compile(r"\d{1,3}\s?(?:/|of|von|sur|de|из|من|از)\s?\d{1,3}")
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-srcset", "srcset", "src")


def read_figure(element: HtmlElement, base: str | None, wording: Wording) -> Figure | None:
    """Return the picture in a figure element; None when it holds neither a caption nor a picture with an address."""
    img = next(element.iter("img"), None)
    caption_element = next(element.iter("figcaption"), None) if element.tag == "figure" else legend(element)
    caption, credit = caption_and_credit(caption_element, wording) if caption_element is not None else ("", "")
    caption = _without_counter(caption, caption_element)
    if caption and not credit and element.tag != "figure":
        credit = _beside(element, caption_element, wording)
    src = _source(element, img, base)
    alt = one_line(img.get("alt") or "") if img is not None else ""
    if not caption and not credit and src is None:
        return None
    return Figure(caption=caption, credit=credit, src=src, alt="" if alt == caption else alt)


def _without_counter(caption: str, element: HtmlElement | None) -> str:
    """Return a caption without which picture of several it is; nothing where it only says how long a film lasts."""
    first = next((text for e in element.iterdescendants() if (text := visible_text(e))), "") if element is not None else ""
    if _COUNTER.fullmatch(first) and caption.startswith(first):
        caption = caption[len(first) :].lstrip(" :.|–—-")
    return "" if _DURATION.fullmatch(caption) else caption


def _beside(element: HtmlElement, caption: HtmlElement | None, wording: Wording) -> str:
    """Return the credit that stands in a part of its own beside the caption; empty without one."""
    parts = (
        e for e in element.iterdescendants() if e is not caption and is_credit_element(e) and caption not in e.iterancestors()
    )
    text = next((text for e in parts if (text := visible_text(e))), "")
    return plain_credit(text, wording) if 0 < len(text.split()) <= _LONGEST_CREDIT + 1 else ""


def _source(figure: HtmlElement, img: HtmlElement | None, base: str | None) -> str | None:
    """Return the picture's address; lazy loaders keep it beside ``src``, which then holds a placeholder."""
    candidates = [e for e in (img, *figure.iter("source")) if e is not None]
    for element in candidates:
        lazy = img is not None and (img.get("src") or "data:").startswith("data:")
        others = (name for name in map(str, element.keys()) if lazy and name.startswith("data-") and "src" in name)
        for name in (*_LAZY, *others) if lazy else ("src", *_LAZY):
            value = (element.get(name) or "").strip()
            if value.startswith("data:"):
                continue
            if "srcset" in name:
                value = _COMMA.split(value.rstrip(", "))[-1].strip().split(" ")[0]
            if value and (full := http_link(value, base)):
                return full
    return None
