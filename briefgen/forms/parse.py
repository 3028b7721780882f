"""
YAML (1.1, as libyaml parses it) to marked values.

Every scalar is text; only plain ``null``, ``~`` and nothing mean absent. The parser's events are put together here rather
than by its composer, so that depth, aliases and repeated keys are judged while reading and no input can grow in memory.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING

import yaml

from briefgen.forms.marked import Absent, Entries, Items, Marked, Text
from briefgen.forms.syntax import explain
from briefgen.forms.wording import shown
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.forms.sheet import Sheet

DEEPEST = 20
MOST_ALIASES = 100
MOST_VALUES = 200_000
"""Values of one file with every alias written out: what is beyond cannot come from a person."""

_LOADER: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_DASH = re.compile(r"\n[ \t]*-(?=[ \t])")
_NOTHING = frozenset({"", "~", "null"})
_OWN_TAGS = "tag:yaml.org,2002:"


def parse(sheet: Sheet, start: int = 0, end: int | None = None) -> Marked | None:
    """
    Read the YAML between two offsets of a file; everything wrong is reported to ``sheet``.

    Returns:
        The value; `Absent` when there is none; None when the text is no YAML or breaks a limit.
    """
    end = len(sheet.text) if end is None else end
    text = sheet.text[start:end]
    for match in _UNPRINTABLE.finditer(text):
        name = f"U+{ord(match.group()):04X}"
        sheet.report(start + match.start(), "control-character", f"the control character {name} stands here", "delete it")
        text = text[: match.start()] + "\ufffd" + text[match.end() :]
    reading = _Reading(sheet, start)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            reading.take(event)
    except yaml.YAMLError as error:
        explain(error, sheet, start, end)
        return None
    except _BeyondLimitError:
        return None
    return reading.root or Absent(start, end)


def unique_pairs(pairs: Iterable[tuple[Text, Marked]], sheet: Sheet) -> tuple[tuple[Text, Marked], ...]:
    """Return the first pair of each key; report the others."""
    first: dict[str, tuple[Text, Marked]] = {}
    for key, value in pairs:
        if key.value in first:
            line, _ = sheet.place(first[key.value][0].start)
            message, hint = f"the key {shown(key.value)} stands here twice", f"line {line} has it too: keep one of the two"
            sheet.report(key.start, "key-twice", message, hint)
        else:
            first[key.value] = (key, value)
    return tuple(first.values())


class _BeyondLimitError(Exception):
    """Stops the reading of a file that breaks a limit; the problem has been reported."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read."""

    start: int
    flow: bool
    mapping: bool
    anchor: str | None
    before: int
    children: list[Marked] = field(default_factory=list)


class _Reading:
    """Puts the events of one file together."""

    def __init__(self, sheet: Sheet, base: int) -> None:
        self._sheet = sheet
        self._base = base
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Marked, int]] = {}
        self._aliases = 0
        self._values = 0
        self.root: Marked | None = None

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._finish(self._open.pop(), self._span(event)[1])
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent() if self.root is not None:
                message, hint = "a second YAML document begins here", "keep one document in a file: delete this line"
                self._stop(self._span(event)[0], "yaml-syntax", message, hint)

    def _span(self, event: yaml.Event) -> tuple[int, int]:
        assert event.start_mark is not None, "only events made by hand have no marks"
        assert event.end_mark is not None, "only events made by hand have no marks"
        return self._base + event.start_mark.index, self._base + event.end_mark.index

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = self._span(event)
        self._judge_tag(event.tag, start)
        text: str = event.value
        quoted = bool(event.style)
        value: Marked = Absent(start, end) if not quoted and text in _NOTHING else Text(text, start, end, quoted)
        self._values += 1
        self._judge_dashes(quoted, start, end)
        self._add(value, event.anchor, 1)

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        start = self._span(event)[0]
        self._judge_tag(event.tag, start)
        if len(self._open) >= DEEPEST:
            message = f"lists and mappings lie more than {DEEPEST} deep inside each other"
            self._stop(start, "yaml-depth", message, "make the structure flatter")
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Open(start, bool(event.flow_style), mapping, event.anchor, self._values))
        self._values += 1

    def _finish(self, done: _Open, end: int) -> None:
        value: Marked
        if done.mapping:
            value = Entries(self._pairs(done.children), done.start, end, done.flow)
        else:
            value = Items(tuple(done.children), done.start, end, done.flow)
        self._add(value, done.anchor, self._values - done.before)

    def _alias(self, event: yaml.AliasEvent) -> None:
        start, end = self._span(event)
        self._aliases += 1
        if self._aliases > MOST_ALIASES:
            self._stop(start, "yaml-aliases", f"the file has more than {MOST_ALIASES} aliases", "write the values out")
        name = event.anchor or ""
        if name not in self._anchors:
            message, hint = f"'*{name}' refers to nothing before it", "put the value in quotes if it is meant as text"
            self._stop(start, "yaml-syntax", message, hint)
        value, size = self._anchors[name]
        self._values += size
        if self._values > MOST_VALUES:
            message = f"with its aliases written out the file has more than {MOST_VALUES} values"
            self._stop(start, "yaml-aliases", message, "write out what is meant, without aliases of aliases")
        # The copy stands in one piece where the alias stands, which is what an edit must see.
        copy = replace(value, start=start, end=end)
        self._add(replace(copy, flow=True) if isinstance(copy, Items | Entries) else copy, None, 0)

    def _add(self, value: Marked, anchor: str | None, size: int) -> None:
        if anchor:
            self._anchors[anchor] = (value, size)
        if self._open:
            self._open[-1].children.append(value)
        else:
            self.root = value

    def _pairs(self, children: list[Marked]) -> tuple[tuple[Text, Marked], ...]:
        pairs: list[tuple[Text, Marked]] = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if isinstance(key, Text):
                pairs.append((key, value))
            else:
                self._sheet.report(key.start, "key-not-text", "a key must be a text", "put the key in quotes")
        return unique_pairs(pairs, self._sheet)

    def _judge_dashes(self, quoted: bool, start: int, end: int) -> None:  # noqa: FBT001 - as the event says
        """Report a line of a list that goes on with the text above, because its dash stands in another column."""
        dash = None if quoted else _DASH.search(self._sheet.text, start, end)
        if dash:
            message = f"this line is part of the text above it: {shown(self._sheet.text[start:end])}"
            hint = "write its dash in the column of the dash above, or put the text in quotes"
            self._sheet.report(dash.end() - 1, "dash-in-text", message, hint, "warning")

    def _judge_tag(self, tag: str | None, start: int) -> None:
        if tag and tag != "!" and not tag.startswith(_OWN_TAGS):
            message, hint = f"'{tag}' at the beginning of a value is a YAML tag", "put the value in quotes, or delete the tag"
            self._sheet.report(start, "yaml-tag", message, hint)

    def _stop(self, offset: int, code: str, message: str, hint: str) -> None:
        self._sheet.report(offset, code, message, hint)
        raise _BeyondLimitError
