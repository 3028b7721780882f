"""Registries beside the rest of the project: entries that nothing uses, and names in them that nothing knows."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet

    from briefgen.model.entities import Listed


def unused_entries(path: str, entries: Iterable[Listed], used: AbstractSet[str]) -> list[Problem]:
    """
    Return a note for each entry of a registry that no article and no other entry needs.

    Args:
        path: of the registry's file.
        entries: of the registry, with the names that they refer to.
        used: ids of what articles, dossiers and other registries name.
    """
    message, hint = "no article, dossier or entry names {}", "keep it if you expect it to come, or take it out"
    return [
        Problem("entry-unused", message.format(repr(e.id)), path, e.line, e.col, hint=hint, severity="note")
        for e in {entry.id: entry for entry in reversed(list(entries))}.values()
        if e.id not in used
    ]


def unknown_references(
    path: str, entries: Iterable[Listed], known: Callable[[str], bool], meant: Callable[[str], str] = lambda _: ""
) -> list[Problem]:
    """
    Return a warning for each name that an entry refers to (``within``, ``part_of``, ``of``) and that nothing knows.

    Args:
        path: of the registry's file.
        entries: of the registry.
        known: tells whether the registries or the shipped data know a name.
        meant: names what the shipped data know and the name most likely is, nothing when nothing is near.
    """
    listed = list(entries)
    names = {word: word for entry in listed for word in (entry.id, entry.name)}
    problems = []
    for entry in listed:
        for ref in entry.refers:
            if not known(ref.name) and "," not in ref.name:  # a list without its brackets is told so
                close = difflib.get_close_matches(ref.name, [n for n in names if n not in {entry.id, entry.name}], n=1)
                near = close[0] if close else meant(ref.name)
                hint = f"did you mean {near!r}?" if near else f"add an entry for it to {path}, or correct its name"
                message = f"{entry.id!r} refers to {ref.name!r}, which nothing knows"
                problems.append(Problem("reference-unknown", message, path, ref.line, ref.col, hint=hint, severity="warning"))
    return problems


def unlicensed_publishers(path: str, entries: Iterable[Listed]) -> list[Problem]:
    """Return a warning for each publisher that is shown in full though the registry records no licence or permission."""
    hint = "write beside it what allows it (licence: … or permission: …), or show: excerpt"
    return [
        Problem(
            "show-unlicensed",
            f"the whole texts of {entry.name!r} are shown, and no licence or permission is recorded",
            path,
            *entry.unlicensed,
            hint=hint,
            severity="warning",
        )
        for entry in entries
        if entry.unlicensed
    ]
