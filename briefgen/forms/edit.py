"""
Edits of YAML that people write: one value changes, every other byte stays.

The values of a file know where they stand, so an edit replaces characters instead of writing the whole file anew: comments,
order, quotes and alignment of everything else survive. Each edit is read again before it is handed back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.forms.frontmatter import Split, split
from briefgen.forms.marked import Absent, Entries, Items, Plain, content_end, plain
from briefgen.forms.parse import parse
from briefgen.forms.plain import WIDTH, Draft, entry, item, line, settled
from briefgen.forms.sheet import Sheet
from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence


def set_keys(text: str, changes: Mapping[str, Draft], order: Sequence[str] = ()) -> str:
    """
    Set keys of a front matter, or of a YAML file that is a mapping.

    Args:
        text: the whole file; a front matter is changed where there is one.
        changes: the new values; a key that the file lacks is added.
        order: the keys in the order in which they are written; a new key goes after the last one that precedes it there,
            a key that is not named goes to the end.

    Returns:
        The file with the changes. Line ends stay what they are.

    Raises:
        ContentError: the text is no readable YAML, or a change would touch more than its own value.
    """
    return _with_own_line_ends(text, lambda lines: _set_keys(lines, changes, order))


def change_items(text: str, key: str, drop: Collection[int], add: Sequence[Draft], order: Sequence[str] = ()) -> str:
    """
    Take entries out of the list under a key and put others after the rest, which stays as it is with its comments.

    Args:
        text: the whole file.
        key: of the list; it is made when it is missing and ``add`` holds anything.
        drop: 0-based positions of the entries that go.
        add: the entries that come.
        order: as for `set_keys`.

    Raises:
        ContentError: as for `set_keys`.
    """
    return _with_own_line_ends(text, lambda lines: _change_items(lines, key, drop, add, order))


def list_under(text: str, key: str) -> list[Plain]:
    """Return the entries of the list under a key, without marks: what the positions of `change_items` count."""
    _, root = _read(text.replace("\r\n", "\n"))
    value = root.get(key)
    if value is None or isinstance(value, Absent):
        return []
    read = plain(value)
    return read if isinstance(read, list) else [read]


def _with_own_line_ends(text: str, change: Callable[[str], str]) -> str:
    if "\r\n" not in text:
        return change(text)
    return change(text.replace("\r\n", "\n")).replace("\n", "\r\n")


def _read(text: str) -> tuple[Split, Entries]:
    """Return where the YAML lies and what it says."""
    sheet = Sheet("", text)
    span = split(text) or Split(0, len(text), len(text), 0)
    value = parse(sheet, span.start, span.end)
    if isinstance(value, Absent):
        value = Entries((), span.start, span.end)
    if not isinstance(value, Entries) or sheet.problems:
        raise ContentError(
            *(sheet.problems or [Problem("kind-wrong", "there are no keys to change", hint="write 'key: value' lines")])
        )
    return span, value


def _set_keys(text: str, changes: Mapping[str, Draft], order: Sequence[str]) -> str:
    for key, value in changes.items():
        text = _checked(text, _set_key(text, key, value, order), key, settled(value))
    return text


def _set_key(text: str, key: str, value: Draft, order: Sequence[str]) -> str:
    span, root = _read(text)
    found = next(((name, old) for name, old in root.pairs if name.value == key), None)
    if root.flow:
        raise _unsafe(key)
    if found is None:
        at = _place_for(text, root, key, order)
        at = span.start if at is None else at
        lead = "" if at == 0 or text[at - 1] == "\n" else "\n"
        return text[:at] + lead + entry(key, value) + text[at:]
    name, old = found
    colon = text.index(":", name.end) + 1
    end = max(content_end(old, text), colon)
    # Comments after the key and after the value stay, on the line of the key.
    comments = text[colon : _line_end(text, colon)] if old.start > _line_end(text, colon) else ""
    comments = comments.rstrip() + text[end : _line_end(text, end)]
    head, feed, rest = entry(key, value)[:-1].partition("\n")
    return text[: name.start] + head + comments + feed + rest + text[_line_end(text, end) :]


def _place_for(text: str, root: Entries, key: str, order: Sequence[str]) -> int | None:
    """Return the offset at which a new key goes; None for the very beginning."""
    before = set(order[: list(order).index(key)]) if key in order else {name.value for name, _ in root.pairs}
    earlier = [(name, value) for name, value in root.pairs if name.value in before]
    if not earlier:
        return None
    name, value = earlier[-1]
    end = _line_end(text, max(content_end(value, text), name.end))
    return min(end + 1, len(text))


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _change_items(text: str, key: str, drop: Collection[int], add: Sequence[Draft], order: Sequence[str]) -> str:
    if not drop and not add:
        return text
    _, root = _read(text)
    value = root.get(key)
    if value is None or isinstance(value, Absent):
        return _set_keys(text, {key: list(add)}, order) if add else text
    if not isinstance(value, Items):
        kept: list[Draft] = [] if 0 in drop else [plain(value)]
        return _set_keys(text, {key: [*kept, *add]}, order)
    new = _change_flow(text, key, value, drop, add) if value.flow else _change_block(text, value, drop, add)
    expected = [plain(one) for i, one in enumerate(value.items) if i not in drop] + [settled(one) for one in add]
    return _checked(text, new, key, expected or None)


def _change_flow(text: str, key: str, value: Items, drop: Collection[int], add: Sequence[Draft]) -> str:
    """Change a list in brackets; one that has no comment inside is written anew, entry by entry as each was."""
    kept = [text[one.start : one.end] for i, one in enumerate(value.items) if i not in drop]
    inside = text[value.start : value.end]
    if "\n" in inside and "#" in inside:
        raise _unsafe(key)
    parts = [*kept, *(line(one) for one in add)]
    head = text.rfind("\n", 0, value.start) + 1
    if "\n" not in inside and len(text[head : value.start]) + len(", ".join(parts)) + 2 <= WIDTH:
        return f"{text[: value.start]}[{', '.join(parts)}]{text[value.end :]}"
    indent = len(text[head:]) - len(text[head:].lstrip(" "))
    end = _line_end(text, value.end)
    lines = "".join(f"{' ' * indent}- {part}\n" for part in kept) + "".join(item(one, indent) for one in add)
    comment = text[value.end : end].rstrip()
    return f"{text[: value.start].rstrip()}{comment}\n{lines}{text[end + 1 :]}"


def _change_block(text: str, value: Items, drop: Collection[int], add: Sequence[Draft]) -> str:
    """Change a list of lines with dashes: whole lines go and come, all others stay."""
    spans = []
    for i, one in enumerate(value.items):
        dash = text.rindex("-", value.start, max(one.start, value.start + 1))
        spans.append((text.rfind("\n", 0, dash) + 1, _line_end(text, max(content_end(one, text), dash)), i))
    indent = text.index("-", spans[0][0]) - spans[0][0]
    last = spans[-1][1]
    lead = "" if last < len(text) else "\n"
    text = text[: last + 1] + lead + "".join(item(one, indent) for one in add) + text[last + 1 :]
    for start, end, i in reversed(spans):
        if i in drop:
            text = text[:start] + text[end + 1 :]
    return text


def _checked(old: str, new: str, key: str, expected: Plain) -> str:
    """Return ``new`` after making sure that the value under ``key`` is the expected one and nothing else has changed."""
    before, _ = _parts(old, key)
    after, value = _parts(new, key)
    if before != after or (value or None) != (expected or None):
        raise _unsafe(key)
    return new


def _parts(text: str, key: str) -> tuple[tuple[list[tuple[str, Plain]], str], Plain]:
    """Return all other keys with the body, and the value under ``key``."""
    span, root = _read(text)
    others = [(name.value, plain(value)) for name, value in root.pairs if name.value != key]
    value = root.get(key)
    return (others, text[span.body :]), plain(value) if value else None


def _unsafe(key: str) -> ContentError:
    message = f"'{key}' cannot be changed without touching what stands around it"
    hint = "write the keys one a line, and the list with one '- entry' a line"
    return ContentError(Problem("edit-unsafe", message, hint=hint))
