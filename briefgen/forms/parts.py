"""
What can be read of a file whose YAML breaks somewhere: each key, or each entry of a list, for itself.

Keys of the outermost mapping stand in one column, and what belongs to them is indented, so that a line in that column which has
the form of a key begins a part of its own, whatever is left open above it. Lists of entries are parted at their dashes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.forms.marked import Entries, Items
from briefgen.forms.parse import parse, unique_pairs
from briefgen.forms.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.forms.marked import Marked, Text
    from briefgen.model.problem import Problem

_FIRST = re.compile(r"^([ ]*)(?=[^\s#])(-(?=\s))?", re.MULTILINE)
_KEY = r"^{}(?:[^\s#\"'\[\]{{}},&*!|>%@`:-][^\n:]*|\"[^\"\n]*\"|'[^'\n]*'):(?=\s|$)"
_DASH = r"^{}-(?=\s)"
_NODE = r"(?:^[ ]*(?:-[ ]+)*|[:?][ ]+|[\[{,][ ]*)"
_ANCHOR = re.compile(_NODE + r"&([^\s,\[\]{}]+)", re.MULTILINE)
_ALIAS = re.compile(_NODE + r"\*([^\s,\[\]{}]+)", re.MULTILINE)
_BEGIN = re.compile(r"(?:[ ]*(?:#[^\n]*)?\n)*---[ ]*(?:#[^\n]*)?\n")
"""The mark with which a document may begin."""
_MARK = re.compile(r"^(?:---|\.\.\.)(?:\s|$)", re.MULTILINE)
_LIMITS = frozenset({"yaml-depth", "yaml-aliases"})


def parse_parts(sheet: Sheet, start: int = 0, end: int | None = None) -> tuple[Marked | None, bool]:
    """
    Read the YAML between two offsets of a file, and where it breaks all parts that can be read without the broken one.

    Everything wrong is reported to ``sheet``: of the first part that is no YAML as the whole text tells it, then of the others.

    Returns:
        The value, as `briefgen.forms.parse.parse` gives it, and whether it is all that the text says.
    """
    end = len(sheet.text) if end is None else end
    before = len(sheet.problems)
    whole = parse(sheet, start, end)
    if whole is not None:
        return whole, True
    broken = len(sheet.problems) > before and not any(problem.code in _LIMITS for problem in sheet.problems)
    begin = _BEGIN.match(sheet.text, start, end)
    start = begin.end() if begin else start
    text = sheet.text[start:end]
    first = _FIRST.search(text)
    if not broken or not first:
        return None, False
    if why := _beyond(text):
        told = sheet.clear()
        more = f"; the rest of the file is read when this is mended, because {why}"
        sheet.adopt((*told[:before], *(replace(problem, hint=problem.hint + more) for problem in told[before:])))
        return None, False
    pattern = re.compile((_DASH if first[2] else _KEY).format(first[1]), re.MULTILINE)
    begins = [start + match.start() for match in pattern.finditer(text)]
    parts = list(_readable(sheet, [*begins, end]))
    if first[2]:
        items = tuple(item for part in parts if isinstance(part, Items) for item in part.items)
        return (Items(items, start, end) if items else None), False
    pairs: list[tuple[Text, Marked]] = [pair for part in parts if isinstance(part, Entries) for pair in part.pairs]
    return (Entries(unique_pairs(pairs, sheet), start, end) if pairs else None), False


def _beyond(text: str) -> str:
    """Return why no part can be read for itself: it may mean what stands in another one. Empty when each can."""
    shared = set(_ANCHOR.findall(text)) & set(_ALIAS.findall(text))
    if shared:
        return f"other parts of it may mean what stands at &{min(shared)}"
    return "it holds more than one document (---)" if _MARK.search(text) else ""


def _readable(sheet: Sheet, bounds: list[int]) -> Iterator[Marked]:
    """Yield each part that is YAML; report what is wrong with those that are not, but for the first, which was reported."""
    alone, first = Sheet(sheet.path, sheet.text), True
    found: list[Problem] = []
    for begin, end in pairwise(bounds):
        part = parse(alone, begin, end)
        told = alone.clear()
        if part is not None:
            yield part
        if part is not None or not first:
            found += told
        first = first and part is not None
    sheet.adopt(found)
