"""Entries of a registry taken out of its file; every other byte stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.forms.marked import Items, content_end, plain
from briefgen.forms.parse import parse
from briefgen.forms.sheet import Sheet
from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.forms.marked import Plain


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
        if not goes(plain(one)):
            continue
        if root.flow:
            hint = "write the list with one '- entry' a line"
            raise ContentError(Problem("edit-unsafe", "an entry cannot be taken out of a list in brackets", hint=hint))
        dash = text.rindex("-", 0, one.start)
        end = text.find("\n", max(content_end(one, text), dash))
        text = text[: text.rfind("\n", 0, dash) + 1] + (text[end + 1 :] if end >= 0 else "")
    return text
