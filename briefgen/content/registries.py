"""The registries: bytes to actors, places and publishers; ids and surface forms that two entries claim (design §3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefgen.forms.lists import ListOf
from briefgen.forms.marked import Entries
from briefgen.forms.parse import parse
from briefgen.forms.registries import ACTOR, PLACE, PUBLISHER
from briefgen.forms.sheet import read_sheet
from briefgen.forms.wording import shown
from briefgen.model.entities import Actor, Place, Publisher
from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.forms.form import Form
    from briefgen.forms.registries import Entry, Surface
    from briefgen.forms.sheet import Sheet
    from briefgen.model.problem import Problem

Named = TypeVar("Named", Actor, Place, Publisher)


def read_actors(path: str, data: bytes) -> tuple[tuple[Actor, ...], tuple[Problem, ...]]:
    """Read ``actors.yml``: the entries that could be read, in the order of the file, and what is wrong with it."""
    return _read(path, data, ACTOR)


def read_places(path: str, data: bytes) -> tuple[tuple[Place, ...], tuple[Problem, ...]]:
    """Read ``places.yml``: the entries that could be read, in the order of the file, and what is wrong with it."""
    return _read(path, data, PLACE)


def read_publishers(path: str, data: bytes) -> tuple[tuple[Publisher, ...], tuple[Problem, ...]]:
    """Read ``sources.yml``: the entries that could be read, in the order of the file, and what is wrong with it."""
    return _read(path, data, PUBLISHER)


def _read(path: str, data: bytes, form: Form[Entry[Named]]) -> tuple[tuple[Named, ...], tuple[Problem, ...]]:
    sheet = read_sheet(path, data)
    value = parse(sheet)
    if isinstance(value, Entries):
        sheet.report(value.start, "kind-wrong", "a registry is a list of entries", "begin each entry with '- '")
        return (), sheet.problems
    entries = _unique((ListOf(form).read(value, sheet) or ()) if value else (), sheet)
    report_claims(entries, sheet)
    return tuple(entry.value for entry in entries), sheet.problems


def _unique(entries: Sequence[Entry[Named]], sheet: Sheet) -> list[Entry[Named]]:
    """Return the first entry of each id; report the others."""
    first: dict[str, Entry[Named]] = {}
    for entry in entries:
        known = first.setdefault(entry.value.id, entry)
        if known is not entry:
            line, _ = sheet.place(known.at)
            message = f"the id {shown(entry.value.id)} stands here twice"
            sheet.report(
                entry.at, "id-twice", message, f"line {line} has it too: change one of the two, or make them one entry"
            )
    return list(first.values())


def report_claims(entries: Sequence[Entry[Named]], sheet: Sheet) -> None:
    """
    Report surface forms that two entries of one registry claim, in any spelling that folds to the same words.

    An entry with ``ambiguous: true`` shares its forms, so nothing is reported of it. The problem stands at the second
    claim and its hint names the first.
    """
    claimed: dict[tuple[str, ...], tuple[Entry[Named], Surface]] = {}
    for entry in entries:
        if getattr(entry.value, "ambiguous", False):
            continue
        for surface in entry.forms:
            words = keys(surface.form) or (surface.form,)
            owner, first = claimed.setdefault(words, (entry, surface))
            if owner is not entry:
                line, col = sheet.place(first.at)
                message = f"{shown(surface.form)} is claimed by '{owner.value.id}' and by '{entry.value.id}'"
                hint = f"'{owner.value.id}' has it at {sheet.path}:{line}:{col}: {_way_out(entry.value)}"
                sheet.report(surface.at, "name-claimed-twice", message, hint)


def _way_out(value: Actor | Place | Publisher) -> str:
    if isinstance(value, Publisher):
        return "take it out of one of the two"
    return "take it out of one of the two, or say 'ambiguous: true' in one"
