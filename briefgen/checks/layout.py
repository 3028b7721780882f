"""Headings, lists, tables and code of a text that do something else than their author thinks."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ID = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*?\{#([\w-]+)(?:[ \t][^{}\n]*)?\}[ \t#]*$", re.MULTILINE)
_BARE = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*?(\{([^\W\d_][\w-]*)\})[ \t]*$", re.MULTILINE)
_ITEM = re.compile(r"^([ \t]*)(-|\d{1,3}[.)])[ \t]+\S")
_GLUED = re.compile(r"^([ \t]*)(-|\d{1,3}[.)])(?=[^\W\d])")
_FIRST = re.compile(r"^ {0,3}#[ \t]+([^\s#][^\n]*)$|^ {0,3}([^\s#>|*+-][^\n]*)\n {0,3}=+[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$")
_ROW = re.compile(r"^ {0,3}\|.*\|[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$")
_OTHER = re.compile(r" {0,3}(?:#{1,6}[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])")
"""The start of a line that is no row of a table, whatever follows."""
_LEAST = 2
"""Lines that look like rows of a table, at least, to be taken for one."""


def odd_headings(plain: str) -> Iterator[tuple[int, str, str, str]]:
    """
    Yield what is odd about the headings of a text, each as (offset, code, message, hint).

    Told are an id written twice, of which the second gets another one, and headings of the first level, which the title is.

    Args:
        plain: the text, with spaces in the place of its front matter and of code.
    """
    seen: set[str] = set()
    for match in _ID.finditer(plain):
        if match[1] in seen:
            hint = "give this heading an id of its own, or put its text under the first"
            yield match.start(1), "heading-twice", f"two headings have the id {match[1]!r}, and links lead to the first", hint
        seen.add(match[1])
    for match in _BARE.finditer(plain):
        said = f"readers see {match[1]!r} as it stands: an id begins with #"
        yield match.start(1), "markup-shown", said, f"write {{#{match[2]}}}"
    for match in _FIRST.finditer(plain):
        said = (match[1] or match[2]).strip().rstrip("#").rstrip()
        message = f"{said[:40]!r} is a heading of the first level, and the page has one: its title"
        yield match.start(), "heading-level", message, f"write ## {said[:40]}, or delete it where it repeats the title"


def glued_items(plain: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield each line of a list whose sign lacks its space, as (offset, code, message, hint): it joins the item above."""
    at, before = 0, None
    for line in plain.split("\n"):
        glued, item = _GLUED.match(line), _ITEM.match(line)
        if glued and before and glued[1] == before[1] and glued[2][-1] == before[2][-1]:
            message = f"readers see {line.strip()[:40]!r} within the item above: no item of the list begins here"
            yield at + len(glued[1]), "markup-shown", message, f"write a space behind {glued[2]}"
        else:
            before = item or (before if line.strip() and before and line[:1].isspace() else None)
        at += len(line) + 1


def open_code(text: str) -> Iterator[tuple[int, str, str, str]]:
    """
    Yield the line of code that is opened and never closed, as (offset, code, message, hint): all below it is shown as code.

    Args:
        text: the text, code included, with spaces in the place of its front matter.
    """
    at, fence, opened = 0, "", 0
    for line in text.split("\n"):
        if found := _FENCE.match(line):
            if not fence:
                fence, opened = found[1], at + found.start(1)
            elif found[1].startswith(fence) and not found[2].strip():
                fence = ""
        at += len(line) + 1
    if fence:
        message = f"the code that {fence} opens is never closed, and all below it is shown as code"
        yield opened, "code-open", message, f"write a line {fence} behind it"


def unread_tables(plain: str, text: str) -> Iterator[tuple[int, str, str, str]]:
    """
    Yield what is amiss with tables, as (offset, code, message, hint).

    Told are a table that is none, because its rule has other columns than its head or is not there, and rows with more cells
    than the head, of which the last are dropped.

    Args:
        plain: the text, with spaces in the place of its front matter and of code.
        text: the text as it is, of the same length.
    """
    at, lines = 0, []
    for line in plain.split("\n"):
        lines.append((at, line, text[at : at + len(line)]))
        at += len(line) + 1
    for filled, group in groupby(lines, key=lambda entry: bool(entry[1].strip())):
        if filled:
            yield from _table(list(group))


def _table(lines: list[tuple[int, str, str]]) -> Iterator[tuple[int, str, str, str]]:
    rule = next((n for n, (_, line, _) in enumerate(lines) if n and _RULE.match(line)), 0)
    if rule:
        at, head, written = lines[rule - 1]
        above, below = _cells(written), _cells(lines[rule][2])
        if "|" in head and above != below:
            message = f"readers see the table as it stands: its head has {above} cells, the line below it {below}"
            yield at + _indent(head), "markup-shown", message, f"give both {above}: {'| --- ' * above}|"
        elif "|" in head:
            yield from _lost_cells(lines[rule + 1 :], above)
    elif len(lines) >= _LEAST and all(_ROW.match(line) for _, line, _ in lines):
        at, head, written = lines[0]
        message = "readers see the table as it stands: no line parts its head from its rows"
        yield at + _indent(head), "markup-shown", message, f"write below this line: {'| --- ' * _cells(written)}|"


def _lost_cells(rows: list[tuple[int, str, str]], columns: int) -> Iterator[tuple[int, str, str, str]]:
    for at, row, written in rows:
        if _OTHER.match(row):
            return
        lost = [cell.strip() for cell in _split(written)[columns:]]
        if any(lost):
            message = (
                f"the row has {columns + len(lost)} cells and the head {columns}: {' | '.join(lost)[:40]!r} is shown nowhere"
            )
            hint = r"give the head as many cells, or write \| for a bar within one"
            yield at + _indent(row), "cell-lost", message, hint


def _cells(line: str) -> int:
    return len(_split(line))


def _split(line: str) -> list[str]:
    return re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
