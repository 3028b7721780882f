"""Quotation marks: those that the language of a text writes around what somebody said."""

from __future__ import annotations

from types import MappingProxyType

_NARROW = "\u202f"
_MARKS = MappingProxyType(
    dict.fromkeys(("ar", "ckb", "el", "es", "fa", "it", "no", "nb", "nn", "ps", "pt", "ru", "uk", "be", "hy"), "«»")
    | dict.fromkeys(("de", "bg", "cs", "et", "is", "ka", "lt", "sk", "sl"), "„“")
    | dict.fromkeys(("bs", "hr", "hu", "pl", "ro", "sr"), "„”")
    | dict.fromkeys(("fi", "sv"), "””")
    | {"ja": "「」", "fr": "«»"}
)
"""Opening and closing mark by language; elsewhere they are “ and ”, as in English."""


def quoted(text: str, language: str) -> str:
    """Return a quotation in the marks of its language; French sets them off by a narrow space that does not break."""
    primary = language.split("-", maxsplit=1)[0].lower()
    marks = _MARKS.get(primary, "“”")
    room = _NARROW if primary == "fr" else ""
    return f"{marks[0]}{room}{text}{room}{marks[1]}"
