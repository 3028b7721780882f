"""How large a source may be, and how a source that cannot be read is reported."""

from __future__ import annotations

from briefgen.model.errors import ContentError, TooBigError
from briefgen.model.problem import Problem

MAX_BYTES = 50_000_000
MAX_LINES = 100_000
MAX_NODES = 150_000
MAX_BLOCKS = 20_000
"""Paragraphs, items and headings of a saved page; a live blog of a year has fewer."""
MAX_DEPTH = 256
"""Elements inside elements, once wrappers without meaning are taken out below the 200th."""
MAX_CHARACTERS = 10_000_000
"""Of a page's text without pictures and fonts that are embedded in it."""
MAX_ATTRIBUTES = 500


def too_big(what: str, found: int, allowed: int) -> TooBigError:
    """Return the error for a source beyond a cap: ``what`` is counted in plural ("bytes", "elements")."""
    message = f"the source has {found:,} {what}; at most {allowed:,} are read"
    return TooBigError(Problem("source-too-big", message, hint="Save only the article itself, or paste its text."))


def too_long(found: int, longest: int) -> TooBigError:
    """Return the error for a pasted text that no article's file could hold."""
    message = f"the text has {found:,} characters; no article is so long, and at most {longest:,} are read"
    return TooBigError(Problem("source-too-big", message, hint="Paste only the article itself, or each article by itself."))


def empty() -> ContentError:
    """Return the error for a source without any text."""
    return ContentError(
        Problem("source-empty", "the source is empty", hint="Save the page again once it has loaded, or paste its text.")
    )


def binary(kind: str) -> ContentError:
    """Return the error for a source that is no text; ``kind`` says what it is ("a PDF document")."""
    hint = "Give the web page saved as HTML, or its text; text of a PDF can be copied and pasted."
    return ContentError(Problem("source-binary", f"the source is {kind}, no text and no web page", hint=hint))


def no_article() -> ContentError:
    """Return the error for a source that has text and no article in it."""
    hint = "Check that the page was saved complete and not as a login or consent page; else paste the article's text."
    return ContentError(Problem("no-article", "the source holds no article", hint=hint))
