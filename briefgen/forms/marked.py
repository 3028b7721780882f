"""
Marked values: what a YAML file says, as texts, lists and mappings that know where they stand.

Offsets count characters of the whole file (a front matter included), so that line and column are those an editor shows.
"""

from __future__ import annotations

from briefgen.model.values import dataclass

Plain = str | None | list["Plain"] | dict[str, "Plain"]
"""A value without its marks: text, None for an absent one, lists and mappings."""


@dataclass(frozen=True, slots=True)
class Absent:
    """
    Plain ``null``, ``~`` or nothing at all.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """
    A scalar, as text.

    Attributes:
        value: the text.
        start: offset of its first character.
        end: offset behind its last.
        quoted: it stands in quotation marks or as a block of lines.
    """

    value: str
    start: int
    end: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """
    A list.

    Attributes:
        items: in the order of the file.
        start: offset of its first character.
        end: offset behind its last.
        flow: it is written in brackets.
    """

    items: tuple[Marked, ...]
    start: int
    end: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """
    A mapping.

    Attributes:
        pairs: in the order of the file.
        start: offset of its first character.
        end: offset behind its last.
        flow: it is written in braces.
    """

    pairs: tuple[tuple[Text, Marked], ...]
    start: int
    end: int
    flow: bool = False

    def get(self, key: str) -> Marked | None:
        """Return the value under ``key``, None when the key does not stand here."""
        return next((value for name, value in self.pairs if name.value == key), None)


Marked = Text | Items | Entries | Absent


def plain(value: Marked) -> Plain:
    """Return the value without its marks, so that two of them can be compared."""
    match value:
        case Text():
            return value.value
        case Items():
            return [plain(item) for item in value.items]
        case Entries():
            return {key.value: plain(item) for key, item in value.pairs}
        case Absent():
            return None


def content_end(value: Marked, text: str) -> int:
    """Return the offset after the last character of ``value`` in ``text``; comments and empty lines that follow stay out."""
    if isinstance(value, Items) and not value.flow and value.items:
        return content_end(value.items[-1], text)
    if isinstance(value, Entries) and not value.flow and value.pairs:
        return content_end(value.pairs[-1][1], text)
    return value.start + len(text[value.start : value.end].rstrip())


def called(value: Marked) -> str:
    """Return what kind of value it is, in words."""
    match value:
        case Text():
            return "a text"
        case Items():
            return "a list"
        case Entries():
            return "a mapping (key: value)"
        case Absent():
            return "nothing"
