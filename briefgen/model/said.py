"""
What is to be told, before it is in a language: sentences as values. Whoever knows the reader's language puts them into words.

`str` of a value is its English, which a terminal shows.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from briefgen.model.edtf import Edtf
from briefgen.model.said_en import TEXTS
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Said:
    """
    A sentence or a part of one: the key of its words, and by name what goes into them.

    Attributes:
        key: of its words.
        values: (name, value) pairs that go into the words.
    """

    key: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        """Return it in English."""
        return in_words(self, ENGLISH)


@dataclass(frozen=True, slots=True)
class Times:
    """
    A number of things: the key of its words, which have a form for one and one for other numbers.

    Attributes:
        key: of its words.
        n: the number.
    """

    key: str
    n: int

    def __str__(self) -> str:
        """Return it in English."""
        return in_words(self, ENGLISH)


@dataclass(frozen=True, slots=True)
class Several:
    """
    Parts joined as a sentence joins them: by commas, and the last by the word of ``list.and``, ``list.or``, ...

    Attributes:
        parts: what is joined.
        last: the word before the last part.
    """

    parts: tuple[Value, ...]
    last: Literal["and", "or", "ways"] = "and"

    def __str__(self) -> str:
        """Return it in English."""
        return in_words(self, ENGLISH)


@dataclass(frozen=True, slots=True)
class Ref:
    """
    Something that has another name in each language or on each site: a dossier by its id, a language by its tag.

    Attributes:
        kind: what it is.
        id: id of a dossier, tag of a language.
    """

    kind: Literal["dossier", "language"]
    id: str

    def __str__(self) -> str:
        """Return what stands for it where nobody knows its name."""
        return self.id


Value: TypeAlias = str | int | Edtf | dt.date | Said | Times | Several | Ref
"""What may stand in a sentence."""


class Tongue(Protocol):
    """A language: its words by key, and how it writes dates and names."""

    def template(self, key: str) -> str:
        """Return the words of a key, ``{name}`` where a value goes."""
        ...

    def counted(self, key: str, n: int) -> str:
        """Return a number of things in words."""
        ...

    def shown(self, value: Edtf | dt.date | Ref | str) -> str:
        """Return a date or a name in words."""
        ...


def in_words(value: Value, tongue: Tongue) -> str:
    """Return a value in words."""
    match value:
        case Said(key, values):
            return tongue.template(key).format(**{name: in_words(part, tongue) for name, part in values})
        case Times(key, n):
            return tongue.counted(key, n)
        case Several(parts, last):
            return _joined([in_words(part, tongue) for part in parts], last, tongue)
        case Edtf() | dt.date() | Ref() | str():
            return tongue.shown(value)
        case _:
            return str(value)


def several(parts: Iterable[Value], last: Literal["and", "or", "ways"] = "and") -> Value:
    """Return parts joined; one part alone is itself."""
    kept = tuple(parts)
    return kept[0] if len(kept) == 1 else Several(kept, last)


def _joined(parts: list[str], last: str, tongue: Tongue) -> str:
    if not parts:
        return ""
    text, *others = parts
    for number, part in enumerate(others, 1):
        key = f"list.{last}" if number == len(others) or last == "ways" else "list.comma"
        text = tongue.template(key).format(first=text, last=part)
    return text


class _English:
    """English, as a terminal shows it: dates as they are written in files."""

    def template(self, key: str) -> str:
        return TEXTS[key]

    def counted(self, key: str, n: int) -> str:
        return TEXTS[f"{key}.one" if n == 1 else f"{key}.other"].format(n=n)

    def shown(self, value: Edtf | dt.date | Ref | str) -> str:
        return str(value)


ENGLISH = _English()
