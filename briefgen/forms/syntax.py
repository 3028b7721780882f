"""What is wrong with a text that is no YAML, and how to mend it: the parser's words made useful."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.forms.wording import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from briefgen.forms.sheet import Sheet

_KEY_LINE = re.compile(r"""(?P<head>\s*(?:-\s+)*[^\s:#'"\[{][^:]*:)\s+(?P<value>\S.*?)\s*$""")
_QUOTE_MARKS = {"'", '"'}

Told = tuple[int, str, str]
"""Offset, message and hint."""


def explain(error: yaml.YAMLError, sheet: Sheet, start: int, end: int) -> None:
    """Report a parser's error to ``sheet``; ``start`` and ``end`` bound the YAML within the file."""
    problem = getattr(error, "problem", None) or str(error)
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = min(start + mark.index, max(start, end - 1)) if mark else start
    opened = start + context.index if context else at
    where = getattr(error, "context", None) or ""
    if "maximum nesting depth" in problem:
        sheet.report(at, "yaml-depth", "brackets lie too deep inside each other", "close them, or make the structure flatter")
        return
    for words, tell in _FAULTS:
        if words in f"{where}: {problem}":
            sheet.report(*_coded(tell(sheet, at, opened)))
            return
    sheet.report(at, "yaml-syntax", f"this is no YAML: {problem}", "put texts that hold special characters in quotes")


def _coded(told: Told) -> tuple[int, str, str, str]:
    offset, message, hint = told
    return offset, "yaml-syntax", message, hint


def _value(sheet: Sheet, at: int) -> tuple[str, str] | None:
    """Return key (with its indentation and colon) and value of the line at an offset."""
    match = _KEY_LINE.match(sheet.line(sheet.place(at)[0]))
    return (match["head"], match["value"]) if match else None


def _in_quotes(sheet: Sheet, at: int) -> str:
    """Return the hint that shows the line with its value in quotes."""
    found = _value(sheet, at)
    if not found:
        return "put the value in quotes"
    head, value = found[0].strip().removeprefix("- ").strip(), found[1]
    quoted = "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'
    return f"put the value in quotes: {head} {quoted}"


def _second_colon(sheet: Sheet, at: int, _opened: int) -> Told:
    found = _value(sheet, at)
    if found and re.search(r":(\s|$)", found[1]):
        return at, "a colon with a space after it stands inside a value without quotes", _in_quotes(sheet, at)
    hint = "start keys of one mapping in the same column, and end the key of the line above with a colon"
    return at, "a key stands where none can stand", hint


def _bad_start(sheet: Sheet, at: int, _opened: int) -> Told:
    if sheet.text[at : at + 1] == "\t":
        return _tab(sheet, at, at)
    return at, f"a value without quotes cannot begin with {shown(sheet.text[at : at + 1])}", _in_quotes(sheet, at)


def _tab(sheet: Sheet, at: int, _opened: int) -> Told:
    line, _ = sheet.place(at)
    first = at - sheet.place(at)[1] + 1
    column = sheet.line(line).find("\t")
    return first + max(column, 0), "a tab stands in the indentation", "indent with spaces"


def _open_quote(sheet: Sheet, _at: int, opened: int) -> Told:
    mark = sheet.text[opened]
    return opened, "this quotation mark is never closed", f"write the closing {mark} at the end of the value"


def _behind_value(sheet: Sheet, at: int, _opened: int) -> Told:
    found = _value(sheet, at)
    first = found[1][0] if found else ""
    if found and first in _QUOTE_MARKS:
        inner = "double the apostrophe: ''" if first == "'" else 'write \\" for a quotation mark inside'
        return at, "text goes on after the closing quotation mark", f"{inner}, or put the whole value in quotes"
    if found and first in "[{":
        return at, f"text goes on after the closing {'bracket' if first == '[' else 'brace'}", _in_quotes(sheet, at)
    return at, "this line does not fit the lines above", "start keys of one mapping in the same column"


def _open_bracket(sheet: Sheet, _at: int, opened: int) -> Told:
    mark = sheet.text[opened]
    name, close = ("list", "]") if mark == "[" else ("mapping", "}")
    return (
        opened,
        f"this {name} is never closed, or a comma is missing",
        f"write {close} at its end and commas between its parts",
    )


def _no_dash(_sheet: Sheet, at: int, _opened: int) -> Told:
    return at, "this line is no part of the list above", "begin it with '- ', or indent it to belong to the entry above"


def _no_colon(sheet: Sheet, at: int, opened: int) -> Told:
    line = sheet.line(sheet.place(opened)[0]).strip()
    hint = "write 'key: value' with a space after the colon, or '- entry' in a list"
    return opened if line else at, f"{shown(line)} has no key" if line else "a key is missing here", hint


def _bad_name(sheet: Sheet, _at: int, opened: int) -> Told:
    mark = sheet.text[opened : opened + 1]
    return opened, f"a value without quotes cannot begin with {shown(mark)}", _in_quotes(sheet, opened)


def _bad_escape(sheet: Sheet, at: int, _opened: int) -> Told:
    pair = sheet.text[at : at + 2]
    return at, f"{shown(pair)} means nothing inside double quotes", "write \\\\ for a backslash, or use single quotes"


def _late_dash(_sheet: Sheet, at: int, _opened: int) -> Told:
    return at, "a list cannot begin on the line of its key", "begin each '- entry' on its own line, or write [a, b]"


def _second_document(_sheet: Sheet, at: int, _opened: int) -> Told:
    return at, "the YAML has ended above this line", "delete the line '...' above it"


def _missing_value(_sheet: Sheet, at: int, _opened: int) -> Told:
    return at, "a value is missing here", "delete the comma that is too much, or close the bracket"


_FAULTS: tuple[tuple[str, Callable[[Sheet, int, int], Told]], ...] = (
    ("mapping values are not allowed", _second_colon),
    ("tab character", _tab),
    ("cannot start any token", _bad_start),
    ("quoted scalar: found unexpected", _open_quote),
    ("unknown escape character", _bad_escape),
    ("quoted scalar: did not find expected hexdecimal", _bad_escape),
    ("expected ',' or", _open_bracket),
    ("expected '-' indicator", _no_dash),
    ("block collection: expected <block end>", _no_dash),
    ("expected key", _behind_value),
    ("block mapping: expected <block end>", _behind_value),
    ("could not find expected ':'", _no_colon),
    ("scanning an anchor", _bad_name),
    ("scanning an alias", _bad_name),
    ("scanning a tag", _bad_name),
    ("scanning a block scalar", _bad_name),
    ("scanning a directive", _bad_name),
    ("sequence entries are not allowed", _late_dash),
    ("expected <document start>", _second_document),
    ("expected node content", _missing_value),
)
"""Words of libyaml's and PyYAML's messages (context, colon, problem) and what they mean to a person; the first that fits."""
