"""The registries as a desk works on them: list, add, merge, split, reject. Every change is a diff of files that people own."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from briefgen.app.building import read
from briefgen.app.ledger import ACTORS, PLACES, Ledger
from briefgen.forms.edit import change_items, list_under
from briefgen.model.entities import Actor, Place
from briefgen.model.errors import UsageError
from briefgen.model.ids import slugify
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefgen.app.ledger import Change
    from briefgen.forms.marked import Plain
    from briefgen.pipeline import Library


@dataclass(frozen=True, slots=True)
class Listed:
    """
    An entry of a registry.

    Attributes:
        kind: actor or place.
        id: its id.
        name: the preferred one.
        type: type of actor, or kind of place.
        forms: its other names.
        articles: how many name it.
    """

    kind: str
    id: str
    name: str
    type: str
    forms: tuple[str, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class New:
    """
    An entry to be written.

    Attributes:
        kind: actor or place.
        name: the preferred one.
        type: type of actor, or kind of place; may be empty.
        aliases: other names.
        id: None: made from the name.
    """

    kind: str
    name: str
    type: str = ""
    aliases: tuple[str, ...] = ()
    id: str | None = None


def list_entries(project: Path, sought: str = "") -> list[Listed]:
    """Return the project's actors and places, in the order of their files; ``sought`` keeps those with a like name."""
    _, library = read(project)
    named: dict[tuple[str, str], int] = {}
    for filing in library.filings:
        ids = {("actor", a) for a in filing.filed.actors} | {("place", p) for p in filing.filed.places}
        for key in ids:
            named[key] = named.get(key, 0) + 1
    words = sought.casefold()
    return [
        Listed(kind, one.id, one.name, one.type if isinstance(one, Actor) else one.kind, forms, named.get((kind, one.id), 0))
        for kind, one in _entries(library)
        if (forms := one.forms[1:]) is not None
        and any(words in form.casefold() for form in (one.id, *one.forms, *one.rejected))
    ]


def add(project: Path, new: New, *, dry_run: bool = False) -> tuple[Change, ...]:
    """
    Add an entry to a registry.

    Raises:
        UsageError: an entry has the id already, or one of the names.
    """
    ledger, library = _open(project)
    for form in (new.name, *new.aliases):
        if (owner := owner_of(library, new.kind, form)) is not None:
            hint = f"add the name to its aliases, or merge: briefgen registry merge ONE {owner.id}"
            raise UsageError(Problem("name-taken", f"{owner.id!r} has the name {form!r} already", hint=hint))
    ledger.add(new.kind, draft_of(new))
    return ledger.written(dry_run=dry_run)


def merge(project: Path, one: str, into: str, *, dry_run: bool = False) -> tuple[Change, ...]:
    """
    Make two entries one: the names of ``one`` become aliases of ``into``, and articles that listed it list the other.

    ``into`` may be an entity that only the shipped data know; it gets an entry then.

    Raises:
        UsageError: there is no such entry, or the two are of different kinds.
    """
    ledger, library = _open(project)
    kind, gone = _entry(library, one)
    kept = named(library, kind, into)
    if kept.id == gone.id:
        raise UsageError(Problem("merge-self", f"{one!r} and {into!r} are one entry", hint="name two entries"))
    ledger.drop(kind, gone.id)
    ledger.add_names(kind, kept, (gone.name, *gone.aliases))
    for path in ledger.articles:
        ledger.replace(path, _relisted(ledger.text(path), kind, gone, kept.id))
    return ledger.written(dry_run=dry_run)


def split(project: Path, entry: str, new: New, forms: Sequence[str], *, dry_run: bool = False) -> tuple[Change, ...]:
    """
    Give some names of an entry to a new one; articles that list the entry under such a name list the new one for it.

    Raises:
        UsageError: there is no such entry, or it has no such name.
    """
    ledger, library = _open(project)
    kind, old = _entry(library, entry)
    moved = {keys(form): form for form in (new.name, *new.aliases, *forms)}
    for form in forms:
        if keys(form) not in {keys(known) for known in old.forms}:
            hint = f"its names are: {', '.join(old.forms)}"
            raise UsageError(Problem("name-unknown", f"{old.id!r} has no name {form!r}", hint=hint))
        if keys(form) == keys(old.name):
            hint = "split off the other names, or rename the entry in its file"
            raise UsageError(Problem("name-preferred", f"{form!r} is the preferred name of {old.id!r}", hint=hint))
    ledger.take_names(kind, old.id, frozenset(moved))
    type_ = new.type or (old.type if isinstance(old, Actor) else old.kind)
    entered = New(kind, new.name, type_, (*new.aliases, *forms), new.id)
    ledger.add(kind, draft_of(entered))
    for path in ledger.articles:
        ledger.replace(path, _shared_out(ledger.text(path), kind, old, entered))
    return ledger.written(dry_run=dry_run)


def reject(project: Path, form: str, *, of: str = "", dry_run: bool = False) -> tuple[Change, ...]:
    """
    Say that a form is no name in any article, or, with ``of``, that it never means that entity. It is not proposed again.

    Raises:
        UsageError: ``of`` names nothing that is known, or without it an entry of the registries has the form for its name.
    """
    ledger, library = _open(project)
    if of:
        kind = "actor" if library.register.actor(of) else "place"
        ledger.refuse(kind, named(library, kind, of), form)
        return ledger.written(dry_run=dry_run)
    owner = owner_of(library, "actor", form) or owner_of(library, "place", form)
    if owner is not None and keys(form) not in {keys(refused) for refused in owner.rejected}:
        hint = f"take the entry or the name out of its file, or: briefgen registry reject {form!r} --of {owner.id}"
        raise UsageError(Problem("name-taken", f"{owner.id!r} has the name {form!r}, which counts", hint=hint))
    ledger.reject((form,))
    return ledger.written(dry_run=dry_run)


def named(library: Library, kind: str, name: str) -> Actor | Place:
    """
    Return the entity of an id or name, of the registries or the shipped data.

    Raises:
        UsageError: nothing has that name; the hint tells the nearest of the registries.
    """
    found: Actor | Place | None = library.register.actor(name) if kind == "actor" else library.register.place(name)
    if found is None:
        known = [form for k, one in _entries(library) if k == kind for form in (one.id, one.name)]
        close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = f"did you mean {close[0]!r}?" if close else "list them with: briefgen registry list"
        raise UsageError(Problem(f"{kind}-unknown", f"there is no {kind} {name!r}", hint=hint))
    return found


def owner_of(library: Library, kind: str, form: str) -> Actor | Place | None:
    """Return the entry of the project that has a form for its name, None when none has it."""
    wanted = keys(form)
    entries = [one for k, one in _entries(library) if k == kind and not one.ambiguous]
    return next((one for one in entries if wanted in {keys(known) for known in one.forms} or one.id == slugify(form)), None)


def draft_of(new: New) -> dict[str, str | list[str]]:
    """Return an entry as it is written."""
    fields: dict[str, str | list[str]] = {
        "id": new.id or slugify(new.name),
        "name": new.name,
        ("type" if new.kind == "actor" else "kind"): new.type,
        "aliases": [form for form in dict.fromkeys(new.aliases) if keys(form) != keys(new.name)],
    }
    return {key: value for key, value in fields.items() if value}


def _open(project: Path) -> tuple[Ledger, Library]:
    snapshot, library = read(project)
    return Ledger(project, snapshot), library


def _entries(library: Library) -> Iterator[tuple[str, Actor | Place]]:
    yield from (("actor", actor) for actor in library.actors)
    yield from (("place", place) for place in library.places)


def _entry(library: Library, name: str) -> tuple[str, Actor | Place]:
    wanted = keys(name)
    found = [(k, one) for k, one in _entries(library) if one.id == name or wanted in {keys(form) for form in one.forms}]
    if len(found) == 1:
        return found[0]
    known = [form for _, one in _entries(library) for form in (one.id, one.name)]
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"did you mean {close[0]!r}?" if close else f"entries stand in {ACTORS} and {PLACES}; see briefgen registry list"
    if not found and _is_listed(library, wanted):
        hint = "articles list it, no registry has it: accept it with briefgen review, or add it with briefgen registry add"
    message = f"{name!r} names two entries" if found else f"the registries have no entry {name!r}"
    raise UsageError(Problem("entry-unknown", message, hint="say its id" if found else hint))


def _is_listed(library: Library, wanted: tuple[str, ...]) -> bool:
    """Whether the front matter of an article has the name, by itself or as a form of another."""
    articles = (f.filed.article for f in library.filings)
    return any(wanted == keys(form) for a in articles for ref in (*a.actors, *a.places) for form in (ref.name, *ref.forms))


def _relisted(text: str, kind: str, gone: Actor | Place, kept: str) -> str:
    """Return an article in whose list the entity ``gone`` is called ``kept``; entries of one entity become one."""
    names = {gone.id, *gone.forms}
    key = f"{kind}s"
    entries = list_under(text, key)
    meant = [i for i, one in enumerate(entries) if _name(one) in names]
    if not meant:
        return text
    others = [i for i, one in enumerate(entries) if _name(one) == kept]
    forms = [form for i in (*others, *meant) for form in _forms(entries[i])]
    renewed: dict[str, str | list[str]] = {"id": kept}
    renewed |= {"as": list(dict.fromkeys(forms))} if forms else {}
    first = entries[(others or meant)[0]]
    renewed |= {"by": str(first["by"])} if isinstance(first, dict) and first.get("by") else {}
    return change_items(text, key, [*meant, *others], [renewed if len(renewed) > 1 else kept])


def _shared_out(text: str, kind: str, old: Actor | Place, new: New) -> str:
    """Return an article whose entry for ``old`` keeps its own forms, and gives the others to ``new``."""
    key = f"{kind}s"
    entries = list_under(text, key)
    at = next((i for i, one in enumerate(entries) if _name(one) in {old.id, *old.forms}), None)
    if at is None:
        return text
    moved = {keys(form) for form in (new.name, *new.aliases)}
    one = entries[at]
    theirs = [form for form in (*_forms(one), _name(one)) if keys(form) in moved]
    if not theirs:
        return text
    ours = [form for form in _forms(one) if keys(form) not in moved]
    by = {"by": str(one["by"])} if isinstance(one, dict) and one.get("by") else {}
    drafts: list[str | dict[str, str | list[str]]] = []
    if ours:
        drafts.append({"id": old.id, "as": ours, **by})
    drafts.append({"id": new.id or slugify(new.name), "as": list(dict.fromkeys(theirs)), **by})
    return change_items(text, key, [at], drafts)


def _name(entry: Plain) -> str:
    name = (entry.get("id") or entry.get("name")) if isinstance(entry, dict) else entry
    return name if isinstance(name, str) else ""


def _forms(entry: Plain) -> list[str]:
    told = entry.get("as") if isinstance(entry, dict) else None
    if isinstance(told, str):
        return [told]
    return [form for form in told if isinstance(form, str)] if isinstance(told, list) else []
