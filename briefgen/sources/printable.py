"""Text that every later step can hold: no control characters, no lone surrogates, single spaces."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return the text without control characters and lone surrogates; line ends and spaces stay."""
    if text.isprintable() or not _UNPRINTABLE.search(text):
        return text
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))


def one_line(text: str) -> str:
    """Return the text as one line with single spaces."""
    return " ".join(clean(text).split())
