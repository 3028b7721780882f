"""Entries of a registry added, changed and taken out in its file; every other byte stays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefgen.forms.edit import set_keys
from briefgen.forms.marked import Absent, Entries, Items, Text, content_end, plain
from briefgen.forms.parse import parse
from briefgen.forms.plain import entry as written
from briefgen.forms.plain import item
from briefgen.forms.sheet import Sheet
from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefgen.forms.marked import Marked, Plain
    from briefgen.forms.plain import Draft


def entries_in(text: str) -> list[Plain]:
    """
    Return the entries of a YAML file that is a list, without marks.

    Raises:
        ContentError: the file is no readable list.
    """
    root = _root(text)
    return [plain(one) for one in root.items] if root else []


def drop_entries(text: str, goes: Callable[[Plain], bool]) -> str:
    """
    Return a YAML file that is a list without the entries for which ``goes`` holds.

    Raises:
        ContentError: the file is no readable list of lines with dashes.
    """
    sheet = Sheet("", text)
    root = parse(sheet, 0, len(text))
    if not isinstance(root, Items) or sheet.problems:
        return text
    for one in reversed(root.items):
        if goes(plain(one)):
            start, end = _lines_of(one, text, root)
            text = text[:start] + text[end:]
    return text


def add_entry(text: str, draft: Draft) -> str:
    """
    Return a YAML file that is a list, or empty, with one more entry at its end, indented like the others.

    Raises:
        ContentError: the file is no readable list of lines with dashes.
    """
    root = _root(text)
    if root is None or not root.items:
        lead = "" if not text or text.endswith("\n") else "\n"
        return _checked((text + lead if root is None else "") + _block(draft), text, 1)
    start, end = _lines_of(root.items[-1], text, root)
    indent = text.index("-", start) - start
    lead = "" if text[:end].endswith("\n") else "\n"
    return _checked(text[:end] + lead + _block(draft, indent) + text[end:], text, 1)


def change_entry(text: str, means: Callable[[Plain], bool], changes: Mapping[str, Draft], order: Sequence[str] = ()) -> str:
    """
    Set keys of the first entry for which ``means`` holds; its other keys, and all comments, stay as they are.

    Args:
        text: the whole file, a list of mappings.
        means: tells the entry.
        changes: the new values.
        order: the keys in the order in which they are written, as for `briefgen.forms.edit.set_keys`.

    Raises:
        ContentError: the file is no readable list of lines with dashes, or the change would touch more than its keys.
        LookupError: no entry is meant.
    """
    root = _root(text)
    found = next((one for one in root.items if means(plain(one))), None) if root else None
    if root is None or found is None:
        raise LookupError("no entry is meant")
    start, end = _lines_of(found, text, root)
    if isinstance(found, Entries) and found.flow:
        value = plain(found)
        assert isinstance(value, dict)
        whole = {key: value.get(key) for key in dict.fromkeys((*value, *changes))} | dict(changes)
        indent = text.index("-", start) - start
        close = content_end(found, text)
        return _checked(text[:start] + item(whole, indent).rstrip("\n") + text[close:end] + text[end:], text, 0)
    dash = text.index("-", start)
    lines = (text[start:dash] + " " + text[dash + 1 : end]).splitlines(keepends=True)
    depth = found.start - (text.rfind("\n", 0, found.start) + 1)
    cut = [line[depth:] if not line[:depth].strip() else line.lstrip(" ") for line in lines]
    renewed = set_keys("".join(cut), changes, order).splitlines(keepends=True)
    body = [" " * depth + line if line.strip() else line for line in renewed]
    body[0] = text[start:dash] + "-" + body[0][dash - start + 1 :]
    return _checked(text[:start] + "".join(body) + text[end:], text, 0)


def _block(draft: Draft, indent: int = 0) -> str:
    """Return an entry with one key a line, or as one line when it is a text."""
    if not isinstance(draft, Mapping):
        return item(draft, indent)
    inner = "".join(written(key, value, indent + 2) for key, value in draft.items())
    return " " * indent + "- " + inner[indent + 2 :]


def _root(text: str) -> Items | None:
    """Return the list that a file is, None of an empty file."""
    sheet = Sheet("", text)
    root = parse(sheet, 0, len(text))
    if sheet.problems:
        raise ContentError(*sheet.problems)
    if root is None or isinstance(root, Absent) or (isinstance(root, Text) and not root.value):
        return None
    if not isinstance(root, Items):
        raise ContentError(Problem("kind-wrong", "a registry is a list of entries", hint="begin each entry with '- '"))
    return root


def _lines_of(one: Marked, text: str, root: Items) -> tuple[int, int]:
    """Return where the lines of an entry begin and end, its dash and its line feed included."""
    if root.flow and root.items:
        hint = "write the list with one '- entry' a line"
        raise ContentError(Problem("edit-unsafe", "an entry cannot be changed in a list in brackets", hint=hint))
    dash = text.rindex("-", 0, one.start)
    end = text.find("\n", max(content_end(one, text), dash))
    return text.rfind("\n", 0, dash) + 1, end + 1 if end >= 0 else len(text)


def _checked(new: str, old: str, more: int) -> str:
    """Return ``new`` after making sure that it is read as a list with so many more entries."""
    if len(entries_in(new)) != len(entries_in(old)) + more:
        hint = "write the list with one '- entry' a line, and each key on a line of its own"
        raise ContentError(Problem("edit-unsafe", "the entry cannot be changed without touching others", hint=hint))
    return new
