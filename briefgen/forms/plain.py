"""
New YAML, written so that a person reads it easily and every reader, YAML 1.1 or 1.2, takes a text for a text.

Readable UTF-8, no folding, lists on one line while they are short. Only what is no text by its nature (dates, numbers,
yes and no) is written bare: `Bare`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.forms.marked import Plain

WIDTH = 100
"""Characters up to which a list or mapping stays on one line."""


@dataclass(frozen=True, slots=True)
class Bare:
    """
    A value that stands without quotes because it is a date, a number or a word of the format.

    Attributes:
        text: as it is to be written.
    """

    text: str


Draft = str | Bare | None | Sequence["Draft"] | Mapping[str, "Draft"]
"""What can be written: texts, bare values, None for ``null``, lists and mappings."""

_CONTROLS = r"\x00-\x1f\x7f-\x9f\u00ad\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff"
_ESCAPED = re.compile(f"[{_CONTROLS}]")
_ESCAPED_BUT_LINES = re.compile(f"[{_CONTROLS}]".replace(r"\x00-\x1f", r"\x00-\x09\x0b-\x1f"))
_OTHER_KIND = re.compile(
    r"y|n|yes|no|on|off|true|false|null|~|nan|<<|=|---.*|\.\.\..*|[-+]?\.(?:inf|nan)|[-+]?\.?\d[-+\d_.,:a-fox/tz? ]*",
    re.IGNORECASE,
)
_BARE_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~]")
_BREAKS_PLAIN = re.compile(r":(?:\s|$)|\s#|^\s|\s$")
_BREAKS_FLOW = re.compile(r"[,\[\]{}:?]")
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", '"': '\\"', "\\": "\\\\"}
_BLOCK_LINES = re.compile(r"\S[^\n]*(?:\n(?:[^\n]*\S)?)*")


def scalar(text: str, *, flow: bool = False) -> str:
    """
    Return a text as YAML on one line; in ``flow`` it stands between brackets or braces.

    Quotes appear only where a reader would take the bare text for something else. Lone surrogates, which no UTF-8 file can
    hold, become U+FFFD; characters that do not show (controls, direction marks) become escapes.
    """
    text = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    if _ESCAPED.search(text):
        return '"' + re.sub(rf'[{_CONTROLS}"\\]', lambda match: _escape(match.group()), text) + '"'
    if _is_plain(text) and not (flow and _BREAKS_FLOW.search(text)):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def line(value: Draft) -> str:
    """Return a value as YAML on one line, for use between brackets or after a dash."""
    match value:
        case None:
            return "null"
        case Bare():
            return value.text
        case str():
            return scalar(value, flow=True)
        case Mapping():
            return "{" + ", ".join(f"{scalar(key, flow=True)}: {line(item)}" for key, item in value.items()) + "}"
        case _:
            return "[" + ", ".join(line(item) for item in value) + "]"


def entry(key: str, value: Draft, indent: int = 0) -> str:
    """
    Return ``key: value`` as lines of a block mapping, each with its line feed, indented by ``indent`` spaces.

    A text of several lines becomes a block of lines where that keeps every character; mappings go over several lines, lists
    do when they are longer than `WIDTH`.
    """
    head = f"{' ' * indent}{scalar(key)}:"
    match value:
        case str() if _fits_block(value):
            return f"{head} |-\n" + _indented(value, indent + 2)
        case str():
            return f"{head} {scalar(value)}\n"
        case Mapping() if value:
            return f"{head}\n" + "".join(entry(name, inner, indent + 2) for name, inner in value.items())
        case None | Bare() | Mapping():
            return f"{head} {line(value)}\n"
        case _:
            short = f"{head} {line(value)}\n"
            if len(short) <= WIDTH + 1 and not any(isinstance(one, Mapping) and _is_long(one) for one in value):
                return short
            return f"{head}\n" + "".join(item(one, indent) for one in value)


def item(value: Draft, indent: int = 0) -> str:
    """Return ``- value`` as lines of a block list, each with its line feed; a long mapping goes over several lines."""
    dash = f"{' ' * indent}- "
    short = f"{dash}{line(value)}\n"
    if not isinstance(value, Mapping):
        return f"{dash}{scalar(value)}\n" if isinstance(value, str) else short
    if len(short) <= WIDTH + 1 and not _is_long(value):
        return short
    inner = "".join(entry(key, one, indent + 2) for key, one in value.items())
    return dash + inner[indent + 2 :]


def settled(value: Draft) -> Plain:
    """Return a value as it will be read back."""
    match value:
        case None | str():
            return value
        case Bare():
            return value.text
        case Mapping():
            return {key: settled(one) for key, one in value.items()}
        case _:
            return [settled(one) for one in value]


def _is_long(value: Mapping[str, Draft]) -> bool:
    return any(isinstance(one, str) and _fits_block(one) for one in value.values())


def _is_plain(text: str) -> bool:
    return bool(_BARE_START.match(text)) and not _OTHER_KIND.fullmatch(text) and not _BREAKS_PLAIN.search(text)


def _fits_block(text: str) -> bool:
    return (
        "\n" in text and not _ESCAPED_BUT_LINES.search(text) and bool(_BLOCK_LINES.fullmatch(text)) and not text.endswith("\n")
    )


def _indented(text: str, indent: int) -> str:
    return "".join(f"{' ' * indent}{one}\n" if one else "\n" for one in text.split("\n"))


def _escape(char: str) -> str:
    if char in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[char]
    return f"\\x{ord(char):02X}" if ord(char) < 0x100 else f"\\u{ord(char):04X}"  # noqa: PLR2004 - \x holds two digits
