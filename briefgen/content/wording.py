"""The few words that the HTML of a body needs beside the body's own."""

from __future__ import annotations

from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

_ADMONITIONS = MappingProxyType(
    {
        "note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution",
        "info": "Information", "danger": "Danger",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """
    Words in the language of the site; the defaults are English.

    Attributes:
        permalink: of a heading.
        footnote: one of them.
        back: from a footnote to the text.
        gap: where blocks were left out.
        table: of a table without a name.
        to_do: of an open task.
        done: of a task that is done.
        admonitions: titles of boxes, by kind.
    """

    permalink: str = "Link to this section"
    footnote: str = "Footnote"
    back: str = "Back to the text"
    gap: str = "Text left out"
    table: str = "Table"
    to_do: str = "to do"
    done: str = "done"
    admonitions: Mapping[str, str] = field(default_factory=lambda: _ADMONITIONS)


ENGLISH = Wording()
