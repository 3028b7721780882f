"""Colours of code: Pygments, as classes, so that a strict policy for styles holds; the theme's style sheet says which."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.formatters import HtmlFormatter
    from pygments.lexer import Lexer

MAX_CHARACTERS = 20_000
"""Code longer than this is shown without colours: the time of some languages' rules grows faster than the text."""


def highlighted(code: str, language: str) -> str | None:
    """Return ``code`` as HTML with a class for each kind of token; None when the language is unknown or the code too long."""
    if not language or len(code) > MAX_CHARACTERS:
        return None
    lexer = _lexer(language)
    if lexer is None:
        return None
    from pygments import highlight

    made = highlight(code, lexer, _formatter())
    return made if code.endswith("\n") else made.removesuffix("\n")


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


@lru_cache(maxsize=1)
def _formatter() -> HtmlFormatter[str]:
    from pygments.formatters import HtmlFormatter

    return HtmlFormatter(nowrap=True)
