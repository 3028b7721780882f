"""Links and pictures as they stand in Markdown: what they name must be there, and a picture must say what it shows."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefgen.model.problem import Problem
from briefgen.model.urls import document_of, from_root, is_outside, path_and_rest
from briefgen.model.values import dataclass
from briefgen.text.nearest import nearest_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from briefgen.model.article import Article, Block, TextPage
    from briefgen.model.dossier import Dossier
    from briefgen.model.problem import Severity

_OF_PAGES = re.compile(r"s-.*|p\d+|fn.*")
"""Anchors that a page has whatever its text: sections of the theme, numbered paragraphs, footnotes."""
_STATIC = "static/"
_OTHER = "correct the link, or make what it leads to"
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,24}(?::\d+)?")
"""The name of a host, perhaps with a port: what a link begins with that lacks its scheme."""
_MAIL = re.compile(r"[^\s/@]+@[^\s/@]+\.[^\s/@.]+")
_FILES = frozenset("atom bib csv css gif html ics jpeg jpg js json md pdf png ris rss svg txt webp xml zip".split())
"""Endings of files, which no host of one step has."""
_SCHEMES = frozenset({"http", "https", "http:", "https:"})
"""What is half of an address outside, of which the check of addresses tells."""
_PAGE = re.compile(r"(?:articles|dossiers)/[^/]+/?")
"""The page of one article or dossier."""


class Texts(Mapping[str, str]):
    """Files as text, by path; each is decoded when somebody asks for it, for most have no fault to be shown."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Know the files' bytes."""
        self._files = files

    def __getitem__(self, path: str) -> str:
        return self._files[path].decode("utf-8", "replace")

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@dataclass(frozen=True, slots=True)
class Shelf:
    """
    What a link of the project's texts may name.

    Attributes:
        texts: the text of each Markdown file, by its path.
        static: files that are copied as they are, as the site names them (``static/map.png``).
        themed: files that the theme brings (``static/style.css``).
        pages: paths of the pages of articles and dossiers, from the root and without the slash (``articles/night/``).
        roots: first steps of all paths that the site can have, folders with their slash (``map/``, ``feed.xml``); none when
            they are not known.
        files: names of the texts without ``.md``.
    """

    texts: Mapping[str, str]
    static: AbstractSet[str] = frozenset()
    themed: AbstractSet[str] = frozenset()
    pages: AbstractSet[str] = frozenset()
    roots: AbstractSet[str] = frozenset()
    files: AbstractSet[str] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        """Name the documents by their files."""
        object.__setattr__(self, "files", frozenset(path.rsplit("/", 1)[-1].removesuffix(".md") for path in self.texts))


@dataclass(frozen=True, slots=True)
class _Spot:
    """An address in a text, and what it is: a link, or a picture with its alternative text."""

    value: str
    line: int
    picture: bool = False
    alt: str = ""


def dead_addresses(
    documents: Iterable[Article | Dossier | TextPage], shelf: Shelf, severity: Severity = "error"
) -> list[Problem]:
    """
    Return a problem for each link of a text that names a file or anchor which is not there, and each picture likewise.

    Addresses outside the site are not asked. Of other paths than files of ``static/`` and pages of articles and dossiers only
    the first step is looked at here; the check of the built site sees the rest.

    Args:
        documents: the texts that could be read; a link to one that could not is not called dead.
        shelf: what there is.
        severity: of what leads nowhere; a picture without an alternative text is a warning always.
    """
    read = list(documents)
    anchors = {d.id: frozenset(b.value for b in d.blocks if b.kind == "heading") for d in read}
    problems: list[Problem] = []
    for document in read:
        for spot in _spots(document):
            link = None if spot.picture else _link_fault(spot, document.id, anchors, shelf)
            faults = _picture_faults(spot, shelf) if spot.picture else (link,) if link else ()
            text = shelf.texts.get(document.path, "") if faults else ""
            problems += [_at(fault, document.path, spot, text, severity) for fault in faults]
    return problems


@dataclass(frozen=True, slots=True)
class _Fault:
    code: str
    message: str
    hint: str


def _spots(document: Article | Dossier | TextPage) -> Iterator[_Spot]:
    for block in document.blocks:
        if block.runs or block.kind == "figure":
            yield from _spots_of(block)
    for figure in getattr(document, "figures", ()):
        if figure.src and (figure.caption, figure.src) not in {(b.text, b.value) for b in document.blocks}:
            yield _Spot(figure.src, 1, picture=True, alt=figure.alt or figure.caption)


def _spots_of(block: Block) -> Iterator[_Spot]:
    if block.kind == "figure" and block.value:
        yield _Spot(block.value, block.line, picture=True, alt=block.alt)
    for run in block.runs:
        if run.kind == "image":
            yield _Spot(run.value, block.line, picture=True, alt=block.text[run.start : run.end])
        elif run.kind == "link":
            yield _Spot(run.value, block.line)


def _link_fault(spot: _Spot, here: str, anchors: Mapping[str, AbstractSet[str]], shelf: Shelf) -> _Fault | None:
    if is_outside(spot.value):
        return None
    path, rest = path_and_rest(spot.value)
    name = document_of(spot.value)
    if name and unquote(name) not in shelf.files:
        near = nearest_id(unquote(name), shelf.files)
        return _leads_nowhere(spot, "there is no such text", f"did you mean {near + '.md'!r}?" if near else _OTHER)
    target = unquote(name) if name else "" if path else here
    wanted = unquote(rest.partition("#")[2])
    if target in anchors and wanted and wanted not in anchors[target] and not _OF_PAGES.fullmatch(wanted):
        return _leads_nowhere(spot, f"{target}.md has no heading called {wanted!r}", _near(wanted, anchors[target]))
    return _path_fault(spot, unquote(path), rest, shelf) if path and not name else None


def _path_fault(spot: _Spot, path: str, rest: str, shelf: Shelf) -> _Fault | None:
    """Return what is wrong with a link that is written as a path of the site."""
    inside = from_root(path)
    if inside.startswith(_STATIC):
        there = inside in shelf.static | shelf.themed
        return None if there else _leads_nowhere(spot, f"there is no file content/{inside}", _near_file(inside, shelf))
    if meant := _meant(path, rest, shelf):
        return _leads_nowhere(spot, "there is no such page", meant)
    if shelf.pages and path.startswith("/") and _PAGE.fullmatch(inside) and inside.rstrip("/") + "/" not in shelf.pages:
        near = difflib.get_close_matches(inside.rstrip("/") + "/", shelf.pages, n=1)
        return _leads_nowhere(spot, "there is no such page", f"did you mean '/{near[0]}'?" if near else _OTHER)
    return _root_fault(spot, inside, shelf)


def _root_fault(spot: _Spot, inside: str, shelf: Shelf) -> _Fault | None:
    """Return what is wrong with a path whose first step no page, section or file of the site has."""
    first, slash, _ = inside.partition("/")
    if not first or not shelf.roots or first + slash in shelf.roots or first in _SCHEMES:
        return None
    if f"{first}/" in shelf.roots:
        return _leads_nowhere(spot, "there is no such page", f"the address of a page ends in a slash: /{first}/")
    last = inside.rstrip("/").rpartition("/")[2]
    named = {root.rstrip("/"): root for root in sorted(shelf.roots)}
    close = difflib.get_close_matches(last, named, n=1)
    return _leads_nowhere(spot, "there is no such page", f"did you mean '/{named[close[0]]}'?" if close else _OTHER)


def _leads_nowhere(spot: _Spot, why: str, hint: str) -> _Fault:
    return _Fault("link-broken", f"the link {spot.value!r} leads nowhere: {why}", hint)


def _picture_faults(spot: _Spot, shelf: Shelf) -> list[_Fault]:
    if is_outside(spot.value):
        return []
    found = []
    inside = unquote(from_root(path_and_rest(spot.value)[0]))
    if inside not in shelf.static | shelf.themed:
        message = f"the picture {spot.value!r} is not there: no file content/{inside}"
        hint = _near_file(inside, shelf, "put it into content/static/ and write its path from there: static/map.png")
        if "\\" in inside:
            hint = f"write / between folders: {inside.replace(chr(92), '/')}"
        found.append(_Fault("picture-missing", message, hint))
    if not spot.alt.strip():
        message = f"the picture {spot.value!r} has no alternative text"
        hint = "say what it shows, for those who cannot see it: ![what it shows](…)"
        found.append(_Fault("alt-missing", message, hint))
    return found


def _meant(path: str, rest: str, shelf: Shelf) -> str:
    """Return what a link means that names a host without ``https://``, or a text without ``.md``; nothing for others."""
    first, _, deeper = path.partition("/")
    if _HOST.fullmatch(first) and (deeper or first.rpartition(".")[2].lower() not in _FILES):
        return f"an address outside begins with its scheme: https://{path}{rest}"
    if _MAIL.fullmatch(path):
        return f"an address of mail begins with its scheme: mailto:{path}"
    if path.startswith("/") or path.endswith("/"):
        return ""
    step = path.rpartition("/")[2]
    return f"a link to a text names its file: {path}.md{rest}" if step in shelf.files else ""


def _near_file(inside: str, shelf: Shelf, other: str = _OTHER) -> str:
    """Return a hint that names the copied file whose name is most like that of ``inside``, in whatever folder."""
    names = {path.rpartition("/")[2].casefold(): path for path in sorted(shelf.static, reverse=True)}
    close = difflib.get_close_matches(inside.rpartition("/")[2].casefold(), names, n=1, cutoff=0.7)
    return f"did you mean {names[close[0]]!r}?" if close else other


def _near(word: str, known: AbstractSet[str], other: str = _OTHER) -> str:
    close = difflib.get_close_matches(word, sorted(known), n=1)
    return f"did you mean {close[0]!r}?" if close else other


def _at(fault: _Fault, path: str, spot: _Spot, text: str, severity: Severity) -> Problem:
    line, col, _ = place_of_address(text, spot.line, spot.value)
    grade: Severity = "warning" if fault.code == "alt-missing" else severity
    return Problem(fault.code, fault.message, path, line, col, hint=fault.hint, severity=grade)


def place_of_address(text: str, line: int, value: str) -> tuple[int, int, str]:
    """
    Return line, column and wording of an address in a text, looked for from a line on; column 0 when it is not found.

    Within the paragraph it is taken where nothing before or behind makes it part of a longer address.
    """
    lines = text.splitlines()[line - 1 :]
    end = next((number for number, content in enumerate(lines) if not content.strip()), len(lines))
    for within, part in ((lines[:end], r"(?<![\w/.#-]){}(?![\w/#?=&%-])"), (lines, "{}")):
        for number, content in enumerate(within, start=line):
            for written in (value, unquote(value)):
                if written in content and (found := re.search(part.format(re.escape(written)), content)):
                    return number, found.start() + 1, written
    return line, 0, value
