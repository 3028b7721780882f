"""Pictures of a saved page with their captions and credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.article import Figure
from briefgen.sources.captions import is_credit, looks_like_credit, read_caption
from briefgen.sources.inline import http_link
from briefgen.sources.pictures import legend
from briefgen.sources.printable import one_line
from briefgen.sources.titles import visible_text
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from briefgen.sources.wording import Wording

_CREDIT = re.compile(
    r"credit|copyright|photographer|attribution|(?:^|[\s_-])(?:source|byline|author|rights|agency|quelle|auteur|autor)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"^(?P<caption>.+?)\s*[\(\[](?P<credit>[^()\[\]]{2,60})[\)\]]\.?$", re.DOTALL)
_LONGEST_CREDIT = 5
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-srcset", "srcset", "src")


def read_figure(element: HtmlElement, base: str | None, wording: Wording) -> Figure | None:
    """Return the picture in a figure element; None when it holds neither a caption nor a picture with an address."""
    img = next(element.iter("img"), None)
    caption_element = next(element.iter("figcaption"), None) if element.tag == "figure" else legend(element)
    caption, credit = _caption(caption_element, wording) if caption_element is not None else ("", "")
    if caption and not credit and element.tag != "figure":
        credit = _beside(element, caption_element, wording)
    src = _source(element, img, base)
    alt = one_line(img.get("alt") or "") if img is not None else ""
    if not caption and not credit and src is None:
        return None
    return Figure(caption=caption, credit=credit, src=src, alt="" if alt == caption else alt)


def _caption(element: HtmlElement, wording: Wording) -> tuple[str, str]:
    whole = visible_text(element)
    credit_element = next((e for e in element.iterdescendants() if _is_credit_element(e)), None)
    credit = visible_text(credit_element) if credit_element is not None else ""
    if credit and credit != whole and credit in whole:
        at = whole.rindex(credit)
        caption = (whole[:at].rstrip(" |/–—-([,") + " " + whole[at + len(credit) :].lstrip(" )]|")).strip()
        return caption.strip(), _plain_credit(credit, wording)
    if credit and credit == whole:
        return ("", _plain_credit(credit, wording)) if len(credit.split()) <= 12 else (whole, "")  # noqa: PLR2004
    return split_credit(whole, wording)


def _beside(element: HtmlElement, caption: HtmlElement | None, wording: Wording) -> str:
    """Return the credit that stands in a part of its own beside the caption; empty without one."""
    parts = (
        e for e in element.iterdescendants() if e is not caption and _is_credit_element(e) and caption not in e.iterancestors()
    )
    text = next((text for e in parts if (text := visible_text(e))), "")
    return _plain_credit(text, wording) if 0 < len(text.split()) <= _LONGEST_CREDIT + 1 else ""


def split_credit(text: str, wording: Wording) -> tuple[str, str]:
    """Return a caption's text and its credit, which may be empty; in a caption any name in brackets at its end is one."""
    found = read_caption(text, wording)
    if found:
        return found.caption, found.credit
    match = _BRACKETS.match(text)
    if match and (
        is_credit(match["credit"])
        or (wording.staff.inside(key(match["credit"])) and len(match["credit"].split()) <= _LONGEST_CREDIT)
        or ("/" in match["credit"] and looks_like_credit(match["credit"], match["caption"]))
    ):
        return match["caption"], match["credit"].strip()
    return (text, "")


def _plain_credit(text: str, wording: Wording) -> str:
    found = read_caption(text, wording)
    return found.credit if found and not found.caption else text.strip(" ()[]|")


def _is_credit_element(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and bool(
        _CREDIT.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}")
    )


def _source(figure: HtmlElement, img: HtmlElement | None, base: str | None) -> str | None:
    """Return the picture's address; lazy loaders keep it beside ``src``, which then holds a placeholder."""
    candidates = [e for e in (img, *figure.iter("source")) if e is not None]
    for element in candidates:
        for name in _LAZY if img is not None and (img.get("src") or "data:").startswith("data:") else ("src", *_LAZY):
            value = element.get(name) or ""
            if "srcset" in name:
                value = value.split(",")[-1].strip().split(" ")[0]
            if value and not value.startswith("data:") and (full := http_link(value, base)):
                return full
    return None
