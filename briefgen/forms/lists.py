"""Readers of lists, and of mappings whose keys are free names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from briefgen.forms.marked import Absent, Entries, Items, Marked, Text, called
from briefgen.forms.wording import shown
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.forms.form import Reader, Schema
    from briefgen.forms.sheet import Sheet

T_co = TypeVar("T_co", covariant=True)
_SENTENCE_ENDS = (".", "!", "?", "؟", "。")


@dataclass(frozen=True, slots=True, eq=False)
class ListOf(Generic[T_co]):
    """
    A list; one entry alone may stand without brackets.

    Attributes:
        item: reads an entry.
    """

    item: Reader[T_co]

    def read(self, value: Marked, sheet: Sheet) -> tuple[T_co, ...] | None:
        """Return the readable entries in order; None when the list is absent or no entry of it could be read."""
        if isinstance(value, Absent):
            return None
        if isinstance(value, Text) and not value.quoted and ", " in value.value and not value.value.endswith(_SENTENCE_ENDS):
            message, hint = (
                f"{shown(value.value)} is read as one entry",
                f"write [{value.value}] for several, or quotes for one",
            )
            sheet.report(value.start, "list-in-text", message, hint, "warning")
        items = value.items if isinstance(value, Items) else (value,)
        found = []
        for item in items:
            if isinstance(item, Absent):
                sheet.report(item.start, "entry-empty", "an entry of this list is empty", "delete it, or fill it in", "warning")
            elif (read := self.item.read(item, sheet)) is not None:
                found.append(read)
        unread = not found and any(not isinstance(item, Absent) for item in items)
        return None if unread else tuple(found)

    def schema(self) -> Schema:
        """Return the JSON Schema of the list or its only entry."""
        item = self.item.schema()
        return {"anyOf": [{"type": "array", "items": item}, item]}


@dataclass(frozen=True, slots=True, eq=False)
class TableOf(Generic[T_co]):
    """
    A mapping whose keys are free names, or texts that are read.

    Attributes:
        item: reads a value.
        example: how it is written, for hints.
        name: reads a key, None: any name will do.
    """

    item: Reader[T_co]
    example: str
    name: Reader[str] | None = None

    def read(self, value: Marked, sheet: Sheet) -> tuple[tuple[str, T_co], ...] | None:
        """Return (name, value) pairs in the order of the file; None when the mapping is absent."""
        if isinstance(value, Absent):
            return None
        if not isinstance(value, Entries):
            message = f"a mapping (name: value) is expected here, not {called(value)}"
            sheet.report(value.start, "kind-wrong", message, f"write {self.example}")
            return None
        for name, item in value.pairs:
            if isinstance(item, Absent):
                message, hint = f"nothing stands behind {shown(name.value)}", "write its value, or delete the line"
                sheet.report(name.start, "entry-empty", message, hint, "warning")
        read = ((self._name(name, sheet), self.item.read(item, sheet)) for name, item in value.pairs)
        return tuple((name, item) for name, item in read if name is not None and item is not None)

    def _name(self, name: Text, sheet: Sheet) -> str | None:
        return self.name.read(name, sheet) if self.name else name.value

    def schema(self) -> Schema:
        """Return the JSON Schema of the mapping."""
        schema: Schema = {"type": "object", "additionalProperties": self.item.schema()}
        if self.name:
            schema["propertyNames"] = {k: v for k, v in self.name.schema().items() if k == "pattern"}
        return schema
