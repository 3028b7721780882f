"""Whose picture it is: the credit at the end of a figure's caption, told by its words or by how the page sets it apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name
from briefgen.sources.captions import is_credit, looks_like_credit, names_makers, read_caption
from briefgen.sources.titles import visible_text
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from briefgen.sources.wording import Wording

_NAMED = re.compile(
    r"credit|copyright|photographer|attribution|(?:^|[\s_-])(?:source|byline|author|rights|agency|quelle|auteur|autor)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"^(?P<caption>.+?)\s*(?P<mark>[\(\[])\s*(?P<credit>[^()\[\]]{2,60}?)\s*[\)\]]\.?$", re.DOTALL)
_LAST_SENTENCE = re.compile(r"^(?P<caption>.+\w{2,}[.!?…][\"”»)]*)\s+(?P<credit>[^.!?]{4,60})$", re.DOTALL)
_FOR = re.compile(r"\s+(?:for|via|pour|für|para|per|voor|для|FOR|POUR|FÜR|PARA)\s+(?=\W*[^\W\d_a-z])")
_LEAD = re.compile(r"^(?i:by|von|par|de|di|por|door)\s+(?=[^\W\d_a-z])")
_LABEL = re.compile(r"[\s|/–—-]*(?<!\w)(?P<label>[^\W\d_]+(?: [^\W\d_]+)?)\s*[:：]$")
_LONGEST = 5
_LONGEST_PART = 9
_LONGEST_ALONE = 12
_EMPHASIS = frozenset({"em", "i", "b", "strong", "a", "q"})
"""What sets a name apart within a sentence too: it is a credit only behind one that has ended."""
_STOPS = (".", "!", "?", "…", "”", "»", '"', ")", ":")
_QUOTES = " «»„“”‘’\"'"
_EDGES = " |/–—-([,·•"


def caption_and_credit(element: HtmlElement, wording: Wording) -> tuple[str, str]:
    """Return the text of a caption's element and whose picture it tells of; either may be empty."""
    whole = visible_text(element)
    credit_element = next((e for e in element.iterdescendants() if is_credit_element(e)), None)
    credit = visible_text(credit_element) if credit_element is not None else ""
    if credit and credit != whole and credit in whole:
        at = whole.rindex(credit)
        caption = (whole[:at].rstrip(" |/–—-([,") + " " + whole[at + len(credit) :].lstrip(" )]|")).strip()
        return caption.strip(), plain_credit(credit, wording)
    if credit and credit == whole:
        return ("", plain_credit(credit, wording)) if len(credit.split()) <= _LONGEST_ALONE else (whole, "")
    return _set_apart(element, whole, wording) or split_credit(whole, wording)


def is_credit_element(element: HtmlElement) -> bool:
    """Whether a page calls an element a credit, by its class or by schema.org's words."""
    return isinstance(element.tag, str) and bool(_NAMED.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}"))


def plain_credit(text: str, wording: Wording) -> str:
    """Return a credit without the word, mark or brackets that say that it is one."""
    found = read_caption(text, wording)
    return _LEAD.sub("", found.credit if found and not found.caption else text.strip(" ()[]|"))


def split_credit(text: str, wording: Wording) -> tuple[str, str]:
    """Return caption and credit, which may be empty: a name in brackets, or alone behind the last sentence, is one."""
    found = read_caption(text, wording)
    if found:
        return found.caption, _LEAD.sub("", found.credit)
    match = _BRACKETS.match(text)
    if match and _in_brackets(match, wording):
        return match["caption"], match["credit"].strip()
    last = _LAST_SENTENCE.match(text)
    if last and _is_maker(last["credit"].strip()):
        return last["caption"].strip(), last["credit"].strip()
    return (text, "")


def _in_brackets(match: re.Match[str], wording: Wording) -> bool:
    credit, caption = match["credit"], match["caption"]
    if is_credit(credit) or ("/" in credit and looks_like_credit(credit, caption)):
        return True
    if wording.staff.inside(key(credit)) and len(credit.split()) <= _LONGEST:
        return True
    return is_name(credit) and (match["mark"] == "[" or caption.endswith(_STOPS))


def _set_apart(element: HtmlElement, whole: str, wording: Wording) -> tuple[str, str] | None:
    """Return caption and credit where the last line or element of a caption is a name; None where it is not."""
    text, line = _last_part(element, whole)
    caption = whole[: len(whole) - len(text)].rstrip(_EDGES).strip()
    if not text or not caption or not whole.endswith(text) or len(text.split()) > _LONGEST_PART:
        return None
    told = read_caption(text, wording)
    bare = told.credit if told and not told.caption and told.credit else text.strip(" ()[]|")
    known = is_credit(bare) or names_makers(bare, wording) or bool(told and told.credit and not told.caption)
    if known or ((line or caption.endswith(_STOPS)) and _is_maker(bare)):
        label = _LABEL.search(caption)
        told_so = label is not None and wording.credit.is_line(key(label["label"]))
        return (caption[: label.start()] if label and told_so else caption), _LEAD.sub("", bare)
    return None


def _last_part(element: HtmlElement, whole: str) -> tuple[str, bool]:
    """Return the text of the last line or element in a caption, and whether that is a part of its own; empty without one."""
    at = element
    while (last := next((e for e in at.iterchildren(reversed=True) if isinstance(e.tag, str)), None)) is not None:
        tail = " ".join((last.tail or "").split())
        text = visible_text(last)
        if last.tag == "br":
            if tail:
                return tail, True
            break
        if tail.strip(" .)]|"):
            break
        if text and text != whole:
            return text, last.tag not in _EMPHASIS
        at = last
    return "", False


def _is_maker(text: str) -> bool:
    """Whether a text is a person's name, perhaps with the house for which the picture was taken."""
    who, *house = _FOR.split(_LEAD.sub("", text), maxsplit=1)
    return is_name(who.strip(" .,")) and text.lower() != text.upper() and (not house or house[0].lstrip(_QUOTES)[:1].isupper())
