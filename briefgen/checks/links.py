"""Links of a built site: every address within the site leads to a file, every fragment to an element."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from briefgen.model.problem import Problem
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.model.page import Artifact

_HOST = "https://site.invalid/"
"""A host that cannot be (RFC 2606): links are resolved against it, what stays on it is within the site."""
_ID = re.compile(rb'\sid="([^"]*)"')
_LINKING = {"href", "src"}
_MOST_COMPARED = 500
_TOP = 2
"""Parts of the path of a page at the top of the site: "about/index.html"."""


@dataclass(frozen=True, slots=True)
class Origin:
    """
    Where a link was written.

    Attributes:
        path: of the file.
        line: from 1, 0 when unknown.
        col: in characters, from 1; 0 when unknown.
        written: the address as it stands there.
    """

    path: str
    line: int
    col: int
    written: str


Locate = Callable[[str, str], "Origin | None"]
"""Tells of a page (its file in the site) and the address of a link on it where the link was written, None when unknown."""


def _unknown(page: str, link: str) -> None:
    del page, link


def broken_links(artifacts: Iterable[Artifact], base_path: str = "/", locate: Locate = _unknown) -> list[Problem]:
    """
    Return a problem for each link of the built pages that leads nowhere; one of many pages is told once, with their number.

    Args:
        artifacts: all files of the site.
        base_path: the path under which the site stands; ``404.html`` links from there.
        locate: finds the file of the user's in which a link was written; without it a problem names the built page.
    """
    files = {a.path: a.data for a in artifacts}
    ids: dict[str, frozenset[str]] = {}
    problems: list[Problem] = []
    shared: dict[tuple[str, str], list[tuple[str, str, _Fault]]] = {}
    for path in sorted(p for p in files if p.endswith(".html")):
        for link in dict.fromkeys(_links(files[path])):
            fault = _follow(path, link, files, ids, base_path)
            if fault and (at := locate(path, link)):
                problems.append(_broken(fault, at, _hint(fault)))
            elif fault:
                shared.setdefault((fault.target or link, fault.why), []).append((path, link, fault))
    return problems + [_shared(places) for places in shared.values()]


def _shared(places: list[tuple[str, str, _Fault]]) -> Problem:
    """Return the problem of a link that no file of the user's holds: a template or a plugin writes it, often many times."""
    path, link, fault = places[0]
    more = len(places) - 1
    other = f", and on {more} more page{'s' if more > 1 else ''}" if more else ""
    hint = _hint(fault) + ("; a template in themes/ or a plugin writes it" if more else "")
    return _broken(replace(fault, why=fault.why + other), Origin(f"_site/{path}", 0, 0, link), hint)


def _links(page: bytes) -> Iterator[str]:
    try:
        document = document_fromstring(page, parser=HTMLParser(encoding="utf-8"))
    except ParserError:  # nothing but space and comments: a file of the user's own, without a link
        return
    assert isinstance(document, HtmlElement)
    for _, attribute, link, _ in document.iterlinks():
        if attribute in _LINKING:
            yield link


@dataclass(frozen=True, slots=True)
class _Fault:
    why: str
    close: str = ""
    target: str = ""


def _follow(path: str, link: str, files: Mapping[str, bytes], ids: dict[str, frozenset[str]], base_path: str) -> _Fault | None:
    at = _HOST + base_path.strip("/") + ("/" if base_path != "/" else "")
    try:
        parts = urlsplit(urljoin(at + path, link))
    except ValueError:
        return _Fault("it is no address")
    if parts.hostname != urlsplit(_HOST).hostname:
        return None
    inside = unquote(parts.path)
    if not inside.startswith(base_path):
        return _Fault(f"it leads out of {base_path}")
    target = inside.removeprefix(base_path)
    target += "index.html" if not target or target.endswith("/") else ""
    if target not in files:
        close = _nearest(target, files)
        return _Fault("there is no such page", close[0] if close else "", target)
    if parts.fragment and target.endswith(".html"):
        if target not in ids:
            ids[target] = frozenset(unescape(i.decode("utf-8", "replace")) for i in _ID.findall(files[target]))
        if unquote(parts.fragment) not in ids[target]:
            return _Fault(f"the page has nothing called {unquote(parts.fragment)!r}", target=f"{target}#{parts.fragment}")
    return None


def _nearest(target: str, files: Mapping[str, bytes]) -> list[str]:
    """Return the file most like ``target``, looked for in its own folder and those beside it; large folders are passed over."""
    parts = target.split("/")
    beside = [f for f in files if f.count("/") == target.count("/") and (len(parts) == _TOP or f.split("/")[0] == parts[0])]
    return difflib.get_close_matches(target, beside, n=1, cutoff=0.8) if len(beside) <= _MOST_COMPARED else []


def _hint(fault: _Fault) -> str:
    return f"did you mean {fault.close!r}?" if fault.close else "correct the link, or make what it leads to"


def _broken(fault: _Fault, at: Origin, hint: str) -> Problem:
    return Problem("link-broken", f"the link {at.written!r} leads nowhere: {fault.why}", at.path, at.line, at.col, hint=hint)
