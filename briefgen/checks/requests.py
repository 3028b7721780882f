"""Requests that a page of the site would make elsewhere: none may leave for another host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml.etree import LxmlError, ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.model.page import Artifact

_ELSEWHERE = re.compile(r"^[\s\x00-\x20]*(?:(?:https?|wss?|ftp):)?//", re.IGNORECASE)
_CSS = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
_LOADED_BY_LINK = frozenset(
    "stylesheet icon preload prefetch preconnect dns-prefetch modulepreload manifest apple-touch-icon".split()
)
_SCRIPTED = re.compile(
    rb"""(?:fetch|importScripts|import|WebSocket|EventSource|sendBeacon)\s*\(\s*["'`]((?:https?:|wss?:)?//[^"'`\s]+)"""
)


def outside_requests(artifacts: Iterable[Artifact], folder: str = "_site") -> list[Problem]:
    """Return a problem for each address of another host that a page, style sheet, picture or script would ask."""
    problems = []
    for artifact in artifacts:
        for address in dict.fromkeys(_asked(artifact)):
            hint = "copy what it asks for into content/static or into the theme, and name it there"
            message = f"the file asks another host: {address[:200]}"
            problems.append(Problem("third-party-request", message, f"{folder}/{artifact.path}", hint=hint))
    return problems


def _asked(artifact: Artifact) -> Iterator[str]:
    suffix = artifact.path.rpartition(".")[2].lower()
    if suffix in {"html", "htm", "xhtml", "svg"}:
        yield from _of_page(artifact.data)
    elif suffix == "css":
        yield from _CSS.findall(artifact.data.decode("utf-8", "replace"))
    elif suffix in {"js", "mjs"}:
        yield from (found.decode("utf-8", "replace") for found in _SCRIPTED.findall(artifact.data))


def _of_page(data: bytes) -> Iterator[str]:
    try:
        page = document_fromstring(data, parser=HTMLParser(encoding="utf-8", huge_tree=True))
    except (ParserError, LxmlError, ValueError):  # nothing in it that could ask
        return
    assert isinstance(page, HtmlElement)
    for element in page.iter():
        if isinstance(element.tag, str):
            yield from (a for a in _of_element(element) if _ELSEWHERE.match(a))
            if element.tag == "style" and element.text:
                yield from _CSS.findall(element.text)


def _of_element(element: HtmlElement) -> Iterator[str]:
    tag = str(element.tag).lower()
    if tag in {"a", "area"}:
        yield element.get("ping", "")
        return
    if tag == "link" and not set(element.get("rel", "").lower().split()) & _LOADED_BY_LINK:
        return
    for name in ("src", "data", "poster", "background", "action", "formaction", "code", "archive", "manifest"):
        yield element.get(name, "")
    yield from (part.split()[0] for part in element.get("srcset", "").split(",") if part.strip())
    if tag in {"link", "base", "use", "image", "feimage", "script"}:
        yield element.get("href", "") or element.get("xlink:href", "")
    if tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
        yield element.get("content", "").partition("=")[2].strip("'\" ")
    yield from _CSS.findall(element.get("style", ""))
