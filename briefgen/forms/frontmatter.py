"""Front matter: the YAML between two lines ``---`` at the very beginning of a text file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.forms.sheet import Sheet

_FENCE = re.compile(r"---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Split:
    """
    Where the parts of a file lie, as offsets in characters.

    Attributes:
        start: of the YAML.
        end: behind the YAML.
        body: of the body.
        body_line: line at which the body begins, from 1.
    """

    start: int
    end: int
    body: int
    body_line: int


def split(text: str) -> Split | None:
    """
    Find the front matter of a text whose only line end is the line feed; None when it has none or it is never closed.

    A line ``---`` closes it wherever it stands, so none can stand inside a value without indentation.
    """
    if not _FENCE.match(text):
        return None
    start = text.find("\n") + 1
    closing = _FENCE.search(text, start) if start else None
    while closing and text[closing.start() - 1] != "\n":
        closing = _FENCE.search(text, closing.end())
    if not closing:
        return None
    body = min(closing.end() + 1, len(text))
    return Split(start, closing.start(), body, text.count("\n", 0, body) + 1)


def require(sheet: Sheet) -> Split | None:
    """Find the front matter of a file that must have one; report what is in its place."""
    found = split(sheet.text)
    if found or not sheet.readable:
        return found
    begin = "begin the file with a line ---, then title: …, then a line ---"
    if not sheet.text.strip():
        sheet.report(0, "file-empty", "the file is empty", begin)
    elif _FENCE.match(sheet.text):
        sheet.report(
            0, "front-matter-open", "the front matter that begins here is never closed", "write a line --- below its last key"
        )
    elif _FENCE.match(sheet.text.lstrip()):
        at = len(sheet.text) - len(sheet.text.lstrip())
        message, hint = "empty lines stand above the front matter", "delete them: --- must be the first line"
        sheet.report(at, "front-matter-missing", message, hint)
    else:
        sheet.report(0, "front-matter-missing", "the file has no front matter", begin)
    return None
