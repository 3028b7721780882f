"""
What plugins register and return, looked at field by field before it is believed.

Each function returns what is amiss in words that end "returned …", and nothing where a value keeps its word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.article import Figure
from briefgen.model.edtf import parse
from briefgen.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.model.extracted import Extracted

_KINDS = frozenset({"actor", "place", "date"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_FILTER = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_WORDS = ("title", "body", "dek", "dateline")
_WORDS_OR_NONE = ("published", "updated", "publisher", "language", "rights", "url")


def amiss_in_registered(value: object) -> str:
    """Return what is amiss with a reader, annotator, Markdown rule, page maker or filter: its name, suffixes or function."""
    kind = type(value).__name__
    name = getattr(value, "name", None)
    if not isinstance(name, str) or not name.strip():
        return f"{kind} whose name is {name!r}"
    if kind == "Filter" and not _FILTER.fullmatch(name):
        return f"a Filter named {name!r}, which no template can write"
    function = next(
        (getattr(value, field) for field in ("read", "annotate", "rewrite", "make", "apply") if hasattr(value, field)), None
    )
    if not callable(function):
        return f"{kind} {name!r} with {type(function).__name__} in the place of its function"
    suffixes = getattr(value, "suffixes", (".x",))
    if not isinstance(suffixes, tuple) or not suffixes or not all(isinstance(one, str) and one for one in suffixes):
        return f"{kind} {name!r} whose suffixes are {suffixes!r}, not a tuple such as ('.docx',)"
    return ""


def amiss_in_extracted(value: Extracted) -> str:
    """Return which field of what a reader read is no text, no tuple, no day or no language."""
    wrong = [field for field in _WORDS if not isinstance(getattr(value, field), str)]
    wrong += [field for field in _WORDS_OR_NONE if not isinstance(getattr(value, field), str | None)]
    wrong += [field for field in ("authors", "links") if not _tuple_of(getattr(value, field), _is_text)]
    wrong += [] if _tuple_of(value.figures, _is_figure) else ["figures"]
    wrong += [] if _tuple_of(value.notes, _is_note) else ["notes"]
    if not wrong:
        days = ("published", "updated")
        wrong += [day for day in days if (said := getattr(value, day)) is not None and parse(said) is None]
        wrong += [] if value.language is None or _LANGUAGE.fullmatch(value.language) else ["language"]
    return f"an Extracted whose {wrong[0]} is {str(getattr(value, wrong[0]))[:40]!r}" if wrong else ""


def amiss_in_mention(text: str, value: object) -> str:
    """Return what is amiss with a mention that an annotator found in a text."""
    if not isinstance(value, Mention):
        return f"{type(value).__name__}, not Mention"
    if not _is_number(value.start) or not _is_number(value.end) or not 0 <= value.start < value.end <= len(text):
        return f"a mention from {value.start!r} to {value.end!r}, which is no part of the text"
    if text[value.start : value.end] != value.text:
        return f"a mention of {str(value.text)[:40]!r}, which does not stand in the text at {value.start}"
    wrong = [field for field in ("id", "name", "type", "geonames", "rule") if not isinstance(getattr(value, field), str)]
    wrong += [] if value.kind in _KINDS else ["kind"]
    wrong += [] if value.value is None or (isinstance(value.value, str) and parse(value.value)) else ["value"]
    wrong += [field for field, most in (("lat", 90), ("lon", 180)) if not _within(getattr(value, field), -most, most)]
    wrong += [] if value.confidence is not None and _within(value.confidence, 0, 1) else ["confidence"]
    return f"a mention whose {wrong[0]} is {str(getattr(value, wrong[0]))[:40]!r}" if wrong else ""


def _tuple_of(value: object, fits: Callable[[object], bool]) -> bool:
    return isinstance(value, tuple) and all(map(fits, value))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_note(value: object) -> bool:
    return _tuple_of(value, _is_text) and isinstance(value, tuple) and len(value) == len(("field", "sentence"))


def _is_figure(value: object) -> bool:
    return (
        isinstance(value, Figure)
        and all(isinstance(part, str) for part in (value.caption, value.credit, value.alt))
        and isinstance(value.src, str | None)
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _within(value: object, least: int, most: int) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most)
