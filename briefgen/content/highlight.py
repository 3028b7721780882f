"""Colours of code: Pygments, as classes, so that a strict policy for styles holds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pygments.formatters import HtmlFormatter
    from pygments.lexer import Lexer

MAX_CHARACTERS = 20_000
"""Code longer than this is shown without colours: the time of some languages' rules grows faster than the text."""

# Every colour of theirs has a contrast of at least 4.5 (WCAG 2.2, 1.4.3) on #f6f6f4 and lighter, on #1b1f24 and darker.
_STYLES = {"light": "xcode", "dark": "lightbulb"}


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


def style_sheet(scheme: Literal["light", "dark"], selector: str = ".highlight") -> str:
    """Return the CSS rules of those classes for a colour scheme, below ``selector``; the background is the theme's business."""
    from pygments.formatters import HtmlFormatter

    formatter: HtmlFormatter[str] = HtmlFormatter(style=_STYLES[scheme])
    rules: list[str] = formatter.get_token_style_defs(selector)  # type: ignore[no-untyped-call]  # the stubs leave it out
    return "\n".join(sorted(rules)) + "\n"


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
