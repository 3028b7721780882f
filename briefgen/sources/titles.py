"""The headline of a saved page, without the site's name that pages append to it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from briefgen.sources.printable import one_line
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.html import HtmlElement

_BARS = re.compile(r"\s+[|–—·•»«:-]\s+|\s*\|\s*")
_LAST_BAR = re.compile(r"[\s|–—·•»«:-]+$")
_CUT_AT = 100
_AROUND_TITLE = 20
_LONGEST_SITE = 6
_FEWEST_WORDS = 3
_AROUND = ("nav", "aside", "footer")
_APART = (
    "br",
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "figcaption",
    "blockquote",
    "tr",
    "td",
    "dd",
    "dt",
)
MARKED_HEADLINE = "headline marked in the page"
_OWNED = r"(?:©|\([cC]\)|\b[cC]opyright)\s{0,3}(?:©\s{0,3})?(?:[12]\d{3}\s?(?:[-–]\s?[12]\d{3})?,?\s{0,3})?(?:by\s{1,3})?"
"""What stands before the name of who owns the rights of a page."""
_METAS = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "parsely-title", "sailthru.title",
          MARKED_HEADLINE)  # fmt: skip


def choose_title(root: HtmlElement, linked: str, metas: Mapping[str, list[str]], publisher: str) -> tuple[str, str]:
    """
    Return the headline and its origin.

    A lead-in before a colon, which search engines are given, goes where the page tells its headline without it (og:title).
    """
    title, origin = _told_title(root, linked, metas, publisher)
    shared = without_site(_plain(metas.get("og:title", [""])[0]), publisher)
    _, colon, bare = title.partition(": ")
    if colon and len(bare.split()) >= _FEWEST_WORDS and key(shared) == key(bare):
        return shared, "meta og:title"
    return title, origin


def _told_title(root: HtmlElement, linked: str, metas: Mapping[str, list[str]], publisher: str) -> tuple[str, str]:
    """
    Return the fullest headline and its origin.

    JSON-LD's headline is it, in the longer form that the page shows where machines got a shortened one. Without JSON-LD it
    is the shown headline (h1) with which a machine-readable one agrees; else meta tags, h1, the title element.
    """
    shown = [text for text in (visible_text(e) for e in _first_headings(root)) if text]
    element = next((visible_text(e) for e in root.iter("title")), "")
    metas_told = [(f"meta {name}", metas[name][0]) for name in _METAS if name in metas]
    told = [
        (origin, _plain(value)) for origin, value in [("JSON-LD headline", linked), *metas_told, ("the title element", element)]
    ]
    told = [(origin, value) for origin, value in told if value]
    if linked.strip():
        full = next((text for text in shown if _completes(text, told[0][1])), "")
        return (full, "the h1 of the page") if full else (without_site(told[0][1], publisher), "JSON-LD headline")
    for text in shown:
        if any(_same_start(text, value) for _, value in told):
            return text, "the h1 of the page"
    if text := _lower_heading(root, element):
        return text, "a heading of the page, which its title element holds"
    if told and told[-1][1] == element and (text := _shown_part(root, element)):
        told[-1] = ("the title element, of which the page shows this part", text)
    elif not told and not shown and (text := _first_lower(root)):
        return text, "the first heading of the page"
    rest = [*told[:-1], *([("the h1 of the page", shown[0])] if shown else []), *told[-1:]]
    return next(((without_site(value, publisher or _owner(root, value)), origin) for origin, value in rest), ("", ""))


def _owner(root: HtmlElement, title: str) -> str:
    """Return what stands behind the last bar or dash of a title, if the page says that it owns the rights ("© 2019 Name")."""
    name = _BARS.split(title)[-1].strip()
    if name == title or len(name.split()) > _LONGEST_SITE:
        return ""
    return name if re.search(rf"{_OWNED}{re.escape(name)}(?!\w)", "".join(root.itertext())) else ""


def site_of(root: HtmlElement, title: str) -> str:
    """
    Return the site's name in the title element: what stands before or behind the headline, parted by a bar or dash.

    It must be shown in the page as well, as a text or as a logo's alternative text; else empty.
    """
    element = next((visible_text(e) for e in root.iter("title")), "")
    parts = _BARS.split(element)
    others = [part for part in (parts[0], parts[-1]) if key(part) and key(part) not in key(title)]
    if len(parts) < 2 or not key(title) or key(title) not in key(element) or len(others) != 1:  # noqa: PLR2004 - nothing to part
        return ""
    name = others[0].strip()
    logos = {one_line(img.get("alt") or "") for img in root.iter("img")}
    shown = name in logos or "".join(root.itertext()).count(name) > 1
    return name if shown and len(name.split()) <= _LONGEST_SITE else ""


def _first_headings(root: HtmlElement) -> Iterable[HtmlElement]:
    """Return the headings of the first level, those too that only say so to reader programs."""
    return (*root.iter("h1"), *root.iterfind(".//*[@role='heading'][@aria-level='1']"))


def _shown_part(root: HtmlElement, element: str) -> str:
    """Return the part of the title element before or behind bars that an element of the page shows as its whole text."""
    bars = [0, *(at for m in _BARS.finditer(element) for at in m.span()), len(element)]
    parts = [element[a:b].strip() for a in bars[::2] for b in bars[1::2] if b > a and (a == 0 or b == len(element))]
    wanted = {key(part): part for part in parts if len(part.split()) >= _FEWEST_WORDS and part != element}
    longest = max(map(len, wanted.values()), default=0) + _AROUND_TITLE
    body = next(root.iter("body"), root) if wanted else []
    texts = (key(own) for e in body if wanted for d in e.iter() if (own := (d.text or "").strip()) and len(own) <= longest)
    found = [wanted[text] for text in texts if text in wanted]
    return max(found, key=len, default="")


def _first_lower(root: HtmlElement) -> str:
    """Return the first heading below the first level, in a page that tells no title anywhere."""
    headings = (visible_text(e) for e in root.iter("h2", "h3") if next(e.iterancestors(*_AROUND), None) is None)
    return next((text for text in headings if text), "")


def _lower_heading(root: HtmlElement, element: str) -> str:
    """Return the heading below the first level that the title element holds behind or before the site's name."""
    whole = key(element)
    texts = (visible_text(heading) for heading in root.iter("h2", "h3") if next(heading.iterancestors(*_AROUND), None) is None)
    headings = [t for t in texts if len(key(t).split()) >= _FEWEST_WORDS]
    behind = (t for t in headings if whole.endswith(" " + key(t)))
    return next(behind, next((t for t in headings if _is_before_bar(t, element)), ""))


def _is_before_bar(heading: str, element: str) -> bool:
    """Whether a title element is a heading, a bar or dash, and the few words of a name."""
    if _BARS.search(heading):
        return False
    bars = [m for m in _BARS.finditer(element) if ":" not in m.group()]
    behind = element[bars[-1].end() :].split() if bars else []
    return bool(behind) and len(behind) <= _LONGEST_SITE and key(element[: bars[-1].start()]) == key(heading)


def _plain(text: str) -> str:
    return one_line(html.unescape(text))


def _completes(shown: str, told: str) -> bool:
    """Whether a shown headline is the told one or what it was cut from (search engines ask for 110 characters)."""
    if key(shown) == key(told):
        return True
    cut = told.rstrip().endswith(("…", "...")) or len(told) >= _CUT_AT
    return cut and key(shown).startswith(key(told.rstrip(" .…")).rsplit(" ", 1)[0])


def without_site(title: str, publisher: str) -> str:
    """Return a title without the name of the site behind a bar or dash."""
    parts = _BARS.split(title)
    site = key(publisher).replace(" ", "")
    if len(parts) < 2 or not site:  # noqa: PLR2004 - nothing to part
        return title
    tail = key(parts[-1]).replace(" ", "")
    if tail not in {site, site.removeprefix("the")}:
        return title
    return _LAST_BAR.sub("", title[: title.rindex(parts[-1])])


def _same_start(shown: str, told: str) -> bool:
    """Whether a machine-readable title is the shown one, perhaps with the site's name behind it."""
    mine, other = key(shown), key(told)
    return bool(mine) and len(mine) >= 8 and (other == mine or other.startswith(mine + " ") or mine.startswith(other + " "))  # noqa: PLR2004


def visible_text(element: HtmlElement) -> str:
    """Return the text of an element with single spaces; lines and blocks inside are apart, whether or not spaces are."""
    if next(element.iterdescendants(*_APART), None) is None:
        return one_line("".join(element.itertext()))
    return one_line("".join(_pieces(element)))


def _pieces(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        apart = " " if child.tag in _APART else ""
        yield apart
        yield from _pieces(child)
        yield apart + (child.tail or "")
