"""Who wrote a saved page: people as machines are told of them, in the byline that a reader sees, organisations last."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.sources.bylines import read_byline, split_names
from briefgen.sources.titles import visible_text
from briefgen.sources.wording import AGENCIES, key, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.html import HtmlElement

    from briefgen.sources.jsonld import LinkedArticle
    from briefgen.sources.wording import Wording

_UNSIGNED = (", an organisation", ", the publisher itself")
_LONGEST_NAME = 60
_CREDIT = re.compile(r"^[^\W\d_]+\s*[:：]\s*\S+\s*/|^[A-Z]{2,}\s*/|/\s*[A-Z]{2,}$|©")
"""A photographer and a house with a stroke between them: who made the picture, not the text."""
_COMMAS = re.compile(r"\s*[,;/|]\s*")
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|authors?|auteur|autor|autoren|writer)(?:$|[\s_-]|__|name)"
    r"|(?-i:[a-z](?:Author|Byline|Writer)s?(?:List|Name|Names|Info)?(?![a-z]))",
    re.IGNORECASE,
)
_AUTHORS = ("author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
            "byl", "article.author", "creator", "cxenseparse:author")  # fmt: skip


def read_authors(
    root: HtmlElement,
    metas: Mapping[str, list[str]],
    linked: LinkedArticle,
    marked: Sequence[str],
    publisher: str,
    language: str | None,
) -> tuple[tuple[str, ...], str]:
    """
    Return who wrote the page and where it says so.

    People come first, wherever they are named, and the organisations that JSON-LD names beside them.

    An organisation alone, or the publisher, counts only where the page names nobody else. Where the byline that a reader
    sees names all whom machines are told and one or two more, it is the fuller one.
    """
    own = wording(language)
    others = tuple(name for name in linked.desks if not _is_desk(name, publisher, ()))
    shown = _people_in(_bylines(root, marked), own, told=False)
    sources = [("JSON-LD author", list(linked.authors)), *((f"meta {n}", metas[n]) for n in _AUTHORS if n in metas)]
    desks: list[tuple[tuple[str, ...], str]] = [(linked.desks, f"JSON-LD author{_UNSIGNED[0]}")] if linked.desks else []
    for origin, values in sources:
        names = _people_in(values, own, told=True)
        people = tuple(n for n in names if not _is_desk(n, publisher, linked.desks))
        if people and _is_fuller(shown, people):
            return shown, "the byline in the page, which is fuller"
        if people:
            return (*people, *others) if origin == "JSON-LD author" else people, origin
        if names:
            desks.append((names, f"{origin}{_UNSIGNED[1]}"))
    people = tuple(n for n in shown if not _is_desk(n, publisher, linked.desks))
    if people:
        return people, "the byline in the page"
    return desks[0] if desks else ((), "")


def _is_fuller(shown: Sequence[str], told: Sequence[str]) -> bool:
    """Whether shown names are the told ones and one or two more, none of which is a told name with something glued to it."""
    more = [name for name in shown if name not in told]
    return len(shown) - len(more) == len(told) and 0 < len(more) <= 2 and not any(n in m for n in told for m in more)  # noqa: PLR2004


def _people_in(values: Iterable[str], own: Wording, *, told: bool) -> tuple[str, ...]:
    """Return the names in bylines; where machines are ``told`` them, also pen names and an agency behind the people."""
    found: list[str] = []
    for value in values:
        byline = read_byline(value, own)
        label, _, bare = value.rpartition(":")
        if own.credit.is_line(key(label)):
            continue
        names = byline.authors if byline else split_names(bare, own)
        if told:
            names = (*names, *_agencies(value)) if names else _single(value)
        elif not names and value.isalpha() and value.islower():
            names = (value,)
        found += names
    return tuple(n for n in dict.fromkeys(found) if not n.startswith(("http", "@", "www.")))


def _agencies(value: str) -> list[str]:
    """Return the agencies that stand behind a comma or stroke after the people in a told byline."""
    return [part.strip() for part in _COMMAS.split(value)[1:] if AGENCIES.is_line(key(part))]


def _is_desk(name: str, publisher: str, desks: Iterable[str]) -> bool:
    """Whether a name is the publisher's, whole or without the form of its company, a desk's, or an address."""
    bare = key(name).replace(" ", "")
    own = key(publisher)
    starts = own.startswith(key(name) + " ") or own.endswith(" " + key(name))
    known = {key(desk).replace(" ", "") for desk in (publisher, *desks)}
    return bare in known or starts or ("." in name.strip(".") and " " not in name)


def _single(value: str) -> tuple[str, ...]:
    """A pen name of one word, or a name in letters without capitals, as a machine-readable field gives it."""
    bare = " ".join(value.split())
    return (bare,) if bare and len(bare) <= _LONGEST_NAME and "/" not in bare and bare[:1].isalpha() and "@" not in bare else ()


def _bylines(root: HtmlElement, marked: Sequence[str]) -> list[str]:
    found = [
        visible_text(element)
        for element in root.iterfind(".//*[@rel='author']")
        if next(element.iterancestors("nav", "aside", "footer", "figure"), None) is None
    ]
    found += marked
    if not found:
        found = [
            visible_text(e) for e in root.iter("a", "span", "p", "div", "li") if (name := e.get("class")) and _signs(name)
        ][:2]
    lines = [text for text in dict.fromkeys(found) if 0 < len(text) <= 120]  # noqa: PLR2004 - longer ones are biographies
    return [text for text in lines if not _CREDIT.search(text)]


@lru_cache(maxsize=4096)
def _signs(name: str) -> bool:
    return bool(_BYLINE_CLASS.search(name))


def is_signed(origin: str) -> bool:
    """Whether the origin of authors says that people are named, not only the publisher or an organisation."""
    return not origin.endswith(_UNSIGNED)
