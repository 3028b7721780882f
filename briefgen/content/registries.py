"""The registries: bytes to actors, places and publishers; ids and surface forms that two entries claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefgen.forms.lists import ListOf
from briefgen.forms.marked import Entries
from briefgen.forms.parts import parse_parts
from briefgen.forms.registries import ACTOR, PLACE, PUBLISHER
from briefgen.forms.scalars import TEXT
from briefgen.forms.sheet import read_sheet
from briefgen.forms.wording import shown
from briefgen.model.entities import Actor, Listed, Named, Place, Publisher
from briefgen.text.words import fold, keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.forms.form import Form
    from briefgen.forms.registries import Entry, Surface
    from briefgen.forms.sheet import Sheet
    from briefgen.model.problem import Problem

Kind = TypeVar("Kind", Actor, Place, Publisher)


def read_actors(path: str, data: bytes) -> tuple[tuple[Actor, ...], tuple[Problem, ...]]:
    """Read ``actors.yml``: the entries that could be read, in the order of the file, and what is wrong with it."""
    return _read(path, data, ACTOR)


def read_places(path: str, data: bytes) -> tuple[tuple[Place, ...], tuple[Problem, ...]]:
    """Read ``places.yml``: the entries that could be read, in the order of the file, and what is wrong with it."""
    return _read(path, data, PLACE)


def read_publishers(path: str, data: bytes) -> tuple[tuple[Publisher, ...], tuple[Problem, ...]]:
    """Read ``sources.yml``: the entries that could be read, in the order of the file, and what is wrong with it."""
    return _read(path, data, PUBLISHER)


def read_rejected(path: str, data: bytes) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Read ``rejected.yml``: the surface forms that are no names in any article, and what is wrong with the file."""
    sheet = read_sheet(path, data)
    value, _ = parse_parts(sheet)
    if isinstance(value, Entries):
        sheet.report(value.start, "kind-wrong", "rejected.yml is a list of words", "begin each with '- '")
        return (), sheet.problems
    return tuple((ListOf(TEXT).read(value, sheet) or ()) if value else ()), sheet.problems


def _read(path: str, data: bytes, form: Form[Entry[Kind]]) -> tuple[tuple[Kind, ...], tuple[Problem, ...]]:
    sheet = read_sheet(path, data)
    value, _ = parse_parts(sheet)
    if isinstance(value, Entries):
        sheet.report(value.start, "kind-wrong", "a registry is a list of entries", "begin each entry with '- '")
        return (), sheet.problems
    entries = _unique((ListOf(form).read(value, sheet) or ()) if value else (), sheet)
    report_claims(entries, sheet)
    report_circles(entries, sheet)
    return tuple(entry.value for entry in entries), sheet.problems


def read_listing(path: str, data: bytes) -> tuple[Listed, ...]:
    """Return where each entry of a registry stands and which others it names; what cannot be read is left out."""
    if path.endswith("/actors.yml"):
        return _listing(path, data, ACTOR)
    return _listing(path, data, PLACE) if path.endswith("/places.yml") else _listing(path, data, PUBLISHER)


def _listing(path: str, data: bytes, form: Form[Entry[Kind]]) -> tuple[Listed, ...]:
    sheet = read_sheet(path, data)
    value, _ = parse_parts(sheet)
    read = ListOf(form).read(value, sheet) if value and not isinstance(value, Entries) else None
    entries: tuple[Entry[Kind], ...] = read or ()
    return tuple(_listed(entry, sheet) for entry in entries)


def _listed(entry: Entry[Kind], sheet: Sheet) -> Listed:
    refers = tuple(Named(surface.form, *sheet.place(surface.at)) for surface in (*entry.outer, *entry.others))
    line, col = sheet.place(entry.at)
    unlicensed = None if entry.unlicensed is None else sheet.place(entry.unlicensed)
    return Listed(entry.value.id, entry.value.name, line, col, refers, unlicensed)


def _unique(entries: Sequence[Entry[Kind]], sheet: Sheet) -> list[Entry[Kind]]:
    """Return the first entry of each id; report the others."""
    first: dict[str, Entry[Kind]] = {}
    for entry in entries:
        known = first.setdefault(entry.value.id, entry)
        if known is not entry:
            line, _ = sheet.place(known.at)
            message = f"the id {shown(entry.value.id)} stands here twice"
            sheet.report(
                entry.at, "id-twice", message, f"line {line} has it too: change one of the two, or make them one entry"
            )
    return list(first.values())


def report_claims(entries: Sequence[Entry[Kind]], sheet: Sheet) -> None:
    """
    Report surface forms that two entries of one registry claim, in any spelling that folds to the same words.

    An entry with ``ambiguous: true`` shares its forms, so nothing is reported of it. The problem stands at the second
    claim and its hint names the first.
    """
    claimed: dict[tuple[str, ...], tuple[Entry[Kind], Surface]] = {}
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


def report_circles(entries: Sequence[Entry[Kind]], sheet: Sheet) -> None:
    """Report entries that contain each other in a circle, once for each circle, at the name that closes it."""
    ids = {entry.value.id: entry.value.id for entry in entries}
    for entry in entries:
        for surface in entry.forms:
            ids.setdefault(fold(surface.form), entry.value.id)
    outer = {
        entry.value.id: [(known, s) for s in entry.outer if (known := ids.get(s.form) or ids.get(fold(s.form)))]
        for entry in entries
    }
    done: set[str] = set()
    for first in outer:
        _follow(first, outer, done, sheet)


def _follow(first: str, outer: Mapping[str, list[tuple[str, Surface]]], done: set[str], sheet: Sheet) -> None:
    """Go outwards from an entry, however deep, and report where the way comes back to itself."""
    way = {first: iter(outer[first])} if first not in done else {}
    while way:
        here = next(reversed(way))
        name, surface = next(way[here], ("", None))
        if surface is None:
            done.add(here)
            del way[here]
        elif name in way:
            circle = " → ".join([*list(way)[list(way).index(name) :], name])
            message = f"entries contain each other in a circle: {circle}"
            sheet.report(surface.at, "containment-circle", message, f"take {shown(surface.form)} out here")
        elif name not in done:
            way[name] = iter(outer[name])


def _way_out(value: Actor | Place | Publisher) -> str:
    if isinstance(value, Publisher):
        return "take it out of one of the two"
    return "take it out of one of the two, or say 'ambiguous: true' in one"
