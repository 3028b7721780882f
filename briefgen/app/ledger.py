"""The ledger: the files of a project that decisions about names change, edited in memory, shown as diffs, written at once."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from briefgen.forms.entries import add_entry, change_entry, drop_entries, entries_in
from briefgen.model.ids import slugify
from briefgen.project.scaffold import schema_line
from briefgen.shell.files import write_whole
from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from briefgen.forms.marked import Plain
    from briefgen.forms.plain import Draft
    from briefgen.model.entities import Actor, Place
    from briefgen.shell.disk import Snapshot

ACTORS = "content/actors.yml"
PLACES = "content/places.yml"
REJECTED = "content/rejected.yml"
_HEAD = schema_line("rejected", "../") + "# Words that are no names in any article; the program never proposes them again.\n"
_ORDER = ("id", "name", "type", "kind", "aliases", "names", "former", "roles", "part_of", "lat", "lon", "within", "not", "note")

Change = tuple[str, str]
"""Path of a file and its change as a unified diff."""


class Ledger:
    """
    Texts of the registries and articles, as they stand and as decisions change them.

    Attributes:
        articles: paths of the article files.
    """

    def __init__(self, project: Path, snapshot: Snapshot) -> None:
        """Take the files of a project as they were read."""
        self._project = project
        files = (*snapshot.registries, *snapshot.articles)
        self._before = {file.path: file.data.decode("utf-8-sig") for file in files}
        self._after = dict(self._before)
        self.articles = tuple(file.path for file in snapshot.articles)

    def text(self, path: str) -> str:
        """Return a file as the decisions made so far leave it, empty when there is none."""
        return self._after.get(path, "")

    def replace(self, path: str, text: str) -> None:
        """Put another text in place of a file's."""
        self._after[path] = text

    def add(self, kind: str, draft: Mapping[str, Draft]) -> None:
        """Add an entry to the registry of a kind."""
        path = _path(kind)
        self._after[path] = add_entry(self.text(path), draft)

    def drop(self, kind: str, entry: str) -> None:
        """Take an entry out of its registry."""
        path = _path(kind)
        self._after[path] = drop_entries(self.text(path), lambda one: _is(one, entry))

    def add_names(self, kind: str, entity: Actor | Place, forms: Sequence[str]) -> None:
        """Add names to an entity; one that only the shipped data know gets an entry of the project's."""
        known = {keys(form) for form in (entity.name, *entity.aliases)}
        fresh = [form for form in dict.fromkeys(forms) if keys(form) not in known]
        if fresh:
            self._extend(kind, entity, "aliases", fresh)

    def refuse(self, kind: str, entity: Actor | Place, form: str) -> None:
        """Note that a form never means an entity."""
        self._extend(kind, entity, "not", [form])

    def take_names(self, kind: str, entry: str, gone: Collection[tuple[str, ...]]) -> None:
        """Take names (folded words) out of the lists of an entry."""
        path = _path(kind)
        one = self._entry(kind, entry) or {}
        lists = {key: told for key in ("aliases", "former") if isinstance(told := one.get(key), list)}
        changes: dict[str, Draft] = {
            key: [str(form) for form in told if keys(str(form)) not in gone] for key, told in lists.items()
        }
        changed = {key: value for key, value in changes.items() if value != lists[key]}
        if changed:
            self._after[path] = change_entry(self.text(path), lambda e: _is(e, entry), changed, _ORDER)

    def reject(self, forms: Sequence[str]) -> None:
        """Note forms that are no names in any article."""
        text = self.text(REJECTED) or _HEAD
        known = {keys(str(form)) for form in entries_in(text)}
        for form in dict.fromkeys(forms):
            if keys(form) and keys(form) not in known:
                text = add_entry(text, form)
        self._after[REJECTED] = text

    def changes(self) -> tuple[Change, ...]:
        """Return every file that the decisions change, in the order of the paths."""
        return tuple(
            (path, _diff(self._before.get(path, ""), text, path))
            for path, text in sorted(self._after.items())
            if text != self._before.get(path, "")
        )

    def written(self, *, dry_run: bool = False) -> tuple[Change, ...]:
        """Write what changed, each file whole, and return the changes; with ``dry_run`` only return them."""
        changes = self.changes()
        for path, _ in () if dry_run else changes:
            (self._project / path).parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._project / path, self._after[path].encode())
        return changes

    def _entry(self, kind: str, entry: str) -> dict[str, Plain] | None:
        found = (one for one in entries_in(self.text(_path(kind))) if _is(one, entry))
        return next((one for one in found if isinstance(one, dict)), None)

    def _extend(self, kind: str, entity: Actor | Place, key: str, forms: Sequence[str]) -> None:
        one = self._entry(kind, entity.id)
        if one is None:
            self.add(kind, {"id": entity.id, "name": entity.name, **_type(entity), key: list(forms)})
            return
        told = one.get(key)
        old = [str(form) for form in told] if isinstance(told, list) else [told] if isinstance(told, str) else []
        fresh = [form for form in forms if form not in old]
        changes: dict[str, Draft] = {key: [*old, *fresh]}
        self._after[_path(kind)] = change_entry(self.text(_path(kind)), lambda e: _is(e, entity.id), changes, _ORDER)


def _path(kind: str) -> str:
    return ACTORS if kind == "actor" else PLACES


def _is(entry: Plain, wanted: str) -> bool:
    if not isinstance(entry, dict):
        return False
    own = entry.get("id") or slugify(str(entry.get("name", "")))
    return own == wanted


def _type(entity: Actor | Place) -> dict[str, str]:
    told = {"type": getattr(entity, "type", ""), "kind": getattr(entity, "kind", "")}
    return {key: value for key, value in told.items() if value}


def _diff(before: str, after: str, path: str) -> str:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="", n=1)
    return "\n".join(lines)
