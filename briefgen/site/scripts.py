"""
Scripts: the search script is kept in parts, one a meaning, and delivered as one file without comments.

The parts share one scope, in the order below. A theme may replace single parts (``static/search/results.js``) or the whole
(``static/search.js``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, product
from string import ascii_uppercase, digits
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDER, _WHOLE = "search/", "search.js"
_ORDER = ("words", "files", "find", "facets", "results", "page")
_COMMENT = re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_LINE_ENDS = re.compile(r"(?<=[;{,(\[])\n|\n(?=[})\]])")
"""Ends of lines that mean nothing: a mark before or behind them keeps the statements apart."""
_CONST = re.compile(r"^const\b", re.MULTILINE)
_DECLARED = re.compile(r"^(?:async )?(?:function|let)[ \[]([\w,]+)", re.MULTILINE)
_SHORTEST = 4
_NAME = re.compile(r"\w+")
_PROPERTY = re.compile(r"[.](\w+)|(\w+):")
_FIELD = re.compile(r"(?<=[{,])\w+(?=[,}=])")
_TEXT = re.compile(r'"(?:\\.|[^"\\\n])*"')
_LOOSE = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|/(?![ *])(?:\[(?:\\.|[^\]\\\n])*\]|\\.|[^/\\\n\[])+/)"""
    r"""|[ ]*(?P<mark>[=<>+\-*?:,;{}()|&!\[\]])[ ]*"""
)
"""A text or a regular expression, kept as it is; or a mark with the spaces around it."""


def join_parts(static: Mapping[str, bytes]) -> dict[str, bytes]:
    """
    Return the static files of a theme with ``search.js`` for the parts below ``search/``.

    Comments are left out where a line begins with them, so are spaces and ends of lines around marks; a constant that begins a
    line becomes a variable, and names that the parts share become short. The parts are written for it: no text runs over lines,
    no comment stands behind code, a division has spaces around it, no regular expression holds a quotation mark.
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
    bare = _LOOSE.sub(lambda match: match["kept"] or match["mark"], _INDENT.sub("", _COMMENT.sub("", text)))
    return _LINE_ENDS.sub("", _shortened(_CONST.sub("let", bare)))


def _shortened(code: str) -> str:
    """
    Return the script with short names for the functions and values that its parts share.

    A name that may be one of a property as well, or that stands in a text, keeps its letters.
    """
    texts = frozenset(name for text in _TEXT.findall(code) for name in _NAME.findall(text))
    properties = frozenset(chain.from_iterable(_PROPERTY.findall(code)))
    fields = frozenset(_FIELD.findall(code))
    free = (name for letter, digit in product(ascii_uppercase, digits) if (name := letter + digit) not in code)
    declared = dict.fromkeys(name for found in _DECLARED.findall(code) for name in found.split(","))
    kept = (
        texts
        | properties
        | frozenset(name for name in declared if len(name) < _SHORTEST or (name.islower() and name in fields))
    )
    short = dict(zip((name for name in declared if name not in kept), free, strict=False))
    return _NAME.sub(lambda match: short.get(match[0], match[0]), code)
