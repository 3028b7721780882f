"""
Forms: which keys a mapping may have, how each is read, and what it means.

A form is the one source of truth for a kind of file: decoding, "did you mean" and JSON Schema all come from it. A reader
turns a marked value into a typed one and reports what it cannot read; the rest of the file is still read.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from briefgen.forms.marked import Absent, Entries, Items, Marked, Text, called
from briefgen.forms.wording import listed, nearest, shown
from briefgen.model.dossier import Written
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefgen.forms.sheet import Sheet
    from briefgen.model.problem import Severity

T = TypeVar("T")
D = TypeVar("D")
T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, object]


class Reader(Protocol[T_co]):
    """Turns a marked value into a typed one."""

    def read(self, value: Marked, sheet: Sheet) -> T_co | None:
        """Return the typed value; None when it is absent or, then reported to ``sheet``, not readable."""
        ...

    def schema(self) -> Schema:
        """Return the JSON Schema (2020-12) of what `read` accepts."""
        ...


@dataclass(frozen=True, slots=True)
class Needed:
    """
    What to say when a key that must be there is missing.

    Attributes:
        code: of the finding.
        message: of the finding.
        hint: of the finding.
    """

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True, eq=False)
class Key(Generic[T_co]):
    """
    One key of a form.

    Attributes:
        name: as it is written.
        reader: how its value is read.
        says: what it means, one sentence for the schema and the reference.
        also: other names that are accepted on reading.
        needed: what to say when it is missing or empty; None when it may be.
    """

    name: str
    reader: Reader[T_co]
    says: str
    also: tuple[str, ...] = ()
    needed: Needed | None = None


class Row:
    """The keys of one mapping, read: what `Form.make` builds its value from."""

    __slots__ = ("_marks", "_names", "_sheet", "_values", "start")

    def __init__(self, sheet: Sheet, start: int) -> None:
        """Begin an empty row for a mapping at an offset."""
        self._sheet = sheet
        self._values: dict[str, object] = {}
        self._names: dict[str, int] = {}
        self._marks: dict[str, Marked] = {}
        self.start = start

    def put(self, key: str, at: int, mark: Marked, value: object) -> None:
        """Keep what stands under a key; ``value`` None: nothing readable."""
        self._names[key] = at
        self._marks[key] = mark
        if value is not None:
            self._values[key] = value

    def get(self, key: Key[T], default: D) -> T | D:
        """Return the typed value under ``key``, or ``default`` when there is none or it could not be read."""
        return cast("T", self._values.get(key.name, default))

    def has(self, key: Key[object]) -> bool:
        """Whether the file has the key, readable or not."""
        return key.name in self._names

    def failed(self, key: Key[object]) -> bool:
        """Whether the file has a value under ``key`` that could not be read, which has been reported."""
        return self.has(key) and key.name not in self._values and not isinstance(self._marks[key.name], Absent)

    def mark(self, key: Key[object]) -> Marked | None:
        """Return the marked value under ``key``, None when the file has none."""
        return self._marks.get(key.name)

    def names(self) -> tuple[str, ...]:
        """Return the known keys that the file has, in its order."""
        return tuple(self._names)

    def offset(self, key: Key[object] | None = None) -> int:
        """Return where a key of the file stands; where the mapping does when it has no such key."""
        return self.start if key is None else self._names.get(key.name, self.start)

    def place(self, key: Key[object] | None = None) -> tuple[int, int]:
        """Return line and column of a key of the file, or of the mapping."""
        return self._sheet.place(self.offset(key))

    def written(self, key: Key[object]) -> tuple[Written, ...]:
        """Return each text under a key, alone or in a list, and where it stands."""
        mark = self._marks.get(key.name)
        found = mark.items if isinstance(mark, Items) else (mark,)
        return tuple(Written(key.name, one.value, *self._sheet.place(one.start)) for one in found if isinstance(one, Text))

    def report(self, code: str, message: str, hint: str, at: Key[object] | None = None, severity: Severity = "error") -> None:
        """Report what is wrong with the value under ``at``, or with the mapping."""
        mark = self._marks.get(at.name) if at else None
        self._sheet.report(mark.start if mark else self.start, code, message, hint, severity)


@dataclass(frozen=True, slots=True, eq=False)
class Form(Generic[T_co]):
    """
    A mapping with known keys.

    Attributes:
        name: what it describes, with its article ("an actor").
        keys: the keys, in the order in which they are written.
        make: builds the typed value; None when nothing useful can be made (it has reported why, or `Needed` has).
        short: the key that is meant when a text or list stands where the mapping could; None when it must be a mapping.
        unknown: how bad a key is that the form does not know.
        advice: keys that people write here by mistake, with the hint for each.
    """

    name: str
    keys: tuple[Key[object], ...]
    make: Callable[[Row], T_co | None]
    short: Key[object] | None = None
    unknown: Severity = "warning"
    advice: Mapping[str, str] = field(default_factory=dict)
    _known: dict[str, Key[object]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index the keys by every name that they go by."""
        for key in self.keys:
            self._known.update(dict.fromkeys((key.name, *key.also), key))

    def read(self, value: Marked, sheet: Sheet) -> T_co | None:
        """Return the typed value of a mapping or its short form; None when absent or not readable."""
        if isinstance(value, Absent):
            return None
        if isinstance(value, Entries):
            return self.fill(value, sheet)
        if self.short is None:
            sheet.report(
                value.start, "kind-wrong", f"a mapping (key: value) is expected here, not {called(value)}", self._example()
            )
            return None
        name = Text(self.short.name, value.start, value.start)
        return self.fill(Entries(((name, value),), value.start, value.end), sheet)

    def fill(self, entries: Entries, sheet: Sheet, *, whole: bool = True) -> T_co | None:
        """Return the typed value of a mapping that may be empty; when it is not ``whole``, no key is said to be missing."""
        row = Row(sheet, entries.start)
        for name, value in entries.pairs:
            key = self._known.get(name.value)
            if key is None:
                self._report_unknown(name, sheet)
            elif key.name in row.names():
                message = f"{shown(name.value)} says the same as {self._other(key, name)}, which stands here too"
                sheet.report(name.start, "key-twice", message, "keep one of the two")
            else:
                row.put(key.name, name.start, value, key.reader.read(value, sheet))
        missing = [(key, key.needed) for key in self.keys if key.needed and _misses(key, row)]
        for key, needed in missing if whole else ():
            _report_missing(key, needed, row, sheet)
        return None if any(key.needed and row.get(key, None) is None for key in self.keys) or missing else self.make(row)

    def schema(self) -> Schema:
        """Return the JSON Schema of the mapping, or of the mapping and its short form."""
        properties = {
            name: {
                **(key.reader.schema() if key.needed else _or_absent(key.reader.schema())),
                "description": key.says if name == key.name else f"The same as `{key.name}`.",
            }
            for key in self.keys
            for name in (key.name, *key.also)
        }
        schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        needed = [key.name for key in self.keys if key.needed and not key.also]
        if needed:
            schema["required"] = needed
        return {"anyOf": [schema, self.short.reader.schema()]} if self.short else schema

    def _example(self) -> str:
        return f"write {self.name} as 'key: value' lines; known keys are {listed([key.name for key in self.keys], 'and')}"

    def _other(self, key: Key[object], name: Text) -> str:
        return shown(key.name if name.value != key.name else listed(key.also))

    def _report_unknown(self, name: Text, sheet: Sheet) -> None:
        near = nearest(name.value, self._known)
        if name.value in self.advice:
            hint = self.advice[name.value]
        elif near:
            hint = f"did you mean '{near}'?"
        else:
            hint = f"nothing reads it; known keys are {listed([key.name for key in self.keys], 'and')}"
        sheet.report(name.start, "key-unknown", f"unknown key {shown(name.value)}", hint, self.unknown)


def _or_absent(schema: Schema) -> Schema:
    """Return the schema of a value that may be left empty (``key:``, ``null``)."""
    match schema:
        case {"enum": list(words)}:
            return {**schema, "enum": [*words, None]}
        case {"type": list(kinds)}:
            return {**schema, "type": [*kinds, "null"]}
        case {"type": str(kind)}:
            return {**schema, "type": [kind, "null"]}
        case {"anyOf": list(others)}:
            return {**schema, "anyOf": [*others, {"type": "null"}]}
    return schema


def _misses(key: Key[object], row: Row) -> bool:
    value = row.get(key, None)
    if isinstance(value, str):
        return not value.strip()
    return value is None and isinstance(row.mark(key), Absent | None)


def _report_missing(key: Key[object], needed: Needed, row: Row, sheet: Sheet) -> None:
    at, hint = row.offset(key), needed.hint
    if row.has(key):
        line, col = sheet.place(at)
        rest = sheet.line(line)[col - 1 + len(key.name) + 1 :].strip()
        if rest.startswith("#"):
            hint = f"put the value in quotes, because # begins a comment: {key.name}: '{rest.replace(chr(39), chr(39) * 2)}'"
    sheet.report(at, needed.code, needed.message, hint)
