"""
Scripts: the search script is kept in parts, one a meaning, and delivered as one file without comments.

The parts share one scope, in the order below. A theme may replace single parts (``static/search/results.js``) or the whole
(``static/search.js``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, product
from string import ascii_lowercase, ascii_uppercase, digits
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FOLDER, _WHOLE = "search/", "search.js"
_ORDER = ("words", "files", "find", "facets", "results", "page")
_COMMENT = re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_LINE_ENDS = re.compile(r"(?<=[;{,(\[])\n|\n(?=[})\]])")
"""Ends of lines that mean nothing: a mark before or behind them keeps the statements apart."""
_CONST = re.compile(r"^const\b", re.MULTILINE)
_STATEMENT = re.compile(r"^(?=[a-z])", re.MULTILINE)
"""Where a statement of the script begins that is within no other."""
_SHARED = re.compile(r"(?:async )?(?:function|let)[ \[]([\w,]+)")
_DECLARED = re.compile(
    r"\b(?:let|const)[ \[](\w+(?:,\w+)*)|\bfunction \w*\((\w+(?:,\w+)*)|\(\[?(\w+(?:,\w+)*)[^()]*\)=>|(?<![\w.])(\w+)=>"
)
_SHORTEST = 3
_NAME = re.compile(r"\b[A-Za-z_$][\w$]*")
_PROPERTY = re.compile(r"[.]([A-Za-z]\w*)|\b([A-Za-z]\w*):")
_TEXT = re.compile(r'"(?:\\.|[^"\\\n])*"')
_KEPT = r"""(?P<kept>"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|/(?![ *])(?:\[(?:\\.|[^\]\\\n])*\]|\\.|[^/\\\n\[])+/)"""
_LOOSE = re.compile(_KEPT + r"""|[ ]*(?P<mark>[=<>+\-*?:,;{}()|&!\[\]])[ ]*""")
"""A text or a regular expression, kept as it is; or a mark with the spaces around it."""
_SPARE = re.compile(_KEPT + r"|;(?=})|(?<!\w)\((?P<alone>\w+)\)(?==>)")
"""A text or a regular expression, kept as it is; the end of a block's last statement; the brackets around a lone argument."""
_ALONE = re.compile(_KEPT + r"|(?P<open>[{(\[])|(?P<shut>[})\]])|(?<=[{,])(?P<name>[A-Za-z]\w*)(?=[,}=])")
"""A text or a regular expression, passed over; a bracket; a name that stands between commas or braces."""


def join_parts(static: Mapping[str, bytes]) -> dict[str, bytes]:
    """
    Return the static files of a theme with ``search.js`` for the parts below ``search/``.

    Comments are left out where a line begins with them, so are spaces and ends of lines around marks, and marks that mean
    nothing; a constant that begins a line becomes a variable, and names become short: those that the parts share everywhere,
    others in their own statement. The parts are written for it: a statement that stands within no other begins its line, no
    text runs over lines, no comment stands behind code, a division has spaces around it, no regular expression holds a
    quotation mark.
    """
    files = {path: data for path, data in static.items() if not _is_part(path)}
    parts = [static[f"{_FOLDER}{name}.js"] for name in _ORDER if f"{_FOLDER}{name}.js" in static]
    if parts and _WHOLE not in static:
        body = b"\n".join(parts).decode("utf-8", "replace")
        files[_WHOLE] = f'"use strict";(()=>{{\n{_bare(body)}}})();\n'.encode()
    return files


def _is_part(path: str) -> bool:
    return path.startswith(_FOLDER) and path.removeprefix(_FOLDER).removesuffix(".js") in _ORDER


@lru_cache(maxsize=4)
def _bare(text: str) -> str:
    statements = [_tight(one) for one in _STATEMENT.split(_CONST.sub("let", _COMMENT.sub("", text)))]
    shared = list(chain.from_iterable(match[1].split(",") for match in map(_SHARED.match, statements) if match))
    whole = "\n".join(_shortened(one, _declared(one) - {*shared}, _of_two(ascii_lowercase)) for one in statements if one)
    return _LINE_ENDS.sub("", _shortened(whole, {*shared}, _of_two(ascii_uppercase)))


def _tight(statement: str) -> str:
    bare = _LOOSE.sub(lambda match: match["kept"] or match["mark"], _INDENT.sub("", statement))
    return _SPARE.sub(lambda match: match["kept"] or match["alone"] or "", _LINE_ENDS.sub("", bare.rstrip()))


def _declared(code: str) -> set[str]:
    return {name for match in _DECLARED.finditer(code) for found in match.groups("") for name in found.split(",")}


def _of_two(letters: str) -> Iterator[str]:
    return chain(letters, map("".join, product(letters, digits)))


def _shortened(code: str, names: set[str], short: Iterator[str]) -> str:
    """
    Return a piece of the script with short names for functions and values, everywhere in it the same for the same name.

    A name that may be one of a property as well, or that stands in a text, keeps its letters.
    """
    found = dict.fromkeys(_NAME.findall(code))
    fixed = _properties(code) | {name for text in _TEXT.findall(code) for name in _NAME.findall(text)}
    free = (name for name in short if name not in found)
    names = {name for name in names - fixed if len(name) >= _SHORTEST}
    table = {name: next(free) for name in found if name in names}
    return _NAME.sub(lambda match: table.get(match[0], match[0]), code)


def _properties(code: str) -> set[str]:
    """Return the names that stand behind a dot, before a colon, or alone between braces: of properties, perhaps."""
    found = {name for pair in _PROPERTY.findall(code) for name in pair if name}
    around: list[str] = []
    for match in _ALONE.finditer(code):
        if match["open"]:
            around.append(match["open"])
        elif match["shut"] and around:
            around.pop()
        elif match["name"] and around[-1:] == ["{"]:
            found.add(match["name"])
    return found
