"""
Where a person, place or phrase stands in a project: every line of every file that people write or bring, its originals too.

Files that are no text, and what is packed or written with escapes in others, are looked into as the audit does.
"""

from __future__ import annotations

import difflib
import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.app.building import read
from briefgen.checks.secrets import told_secrets
from briefgen.model.page import Artifact
from briefgen.model.secret import Secret
from briefgen.model.values import dataclass
from briefgen.shell.disk import read_files
from briefgen.text.phrases import Phrases, folded, other_orders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefgen.mentions import Filing
    from briefgen.model.entities import Actor, Place
    from briefgen.pipeline import Library
    from briefgen.shell.disk import File, Snapshot

_WIDEST = 160
_LIKE = 0.7
_REGISTRIES = ("content/actors.yml", "content/places.yml")


@dataclass(frozen=True, slots=True)
class Use:
    """
    One place where something is named.

    Attributes:
        path: of the file.
        line: from 1; 0 for the file's own name.
        col: in characters, from 1; 0 for the file's own name.
        text: the words around it.
    """

    path: str
    line: int
    col: int
    text: str


@dataclass(frozen=True, slots=True)
class Sought:
    """
    What is looked for.

    Attributes:
        id: of the entity, empty when the project knows none.
        kind: of the entity, empty when the project knows none.
        names: every name it goes by.
        near: the name of a registry that is most like it, empty when it is an entity or nothing is like it.
        common: those of the names that mean it in any text; the others are what single articles call it (``as``).
        language: of the texts it is looked for in (BCP 47), whose endings count.
    """

    id: str
    kind: str
    names: tuple[str, ...]
    near: str = ""
    common: tuple[str, ...] = ()
    language: str = ""

    def is_named(self, name: str) -> bool:
        """Whether a name or id in the front matter of an article is that of the entity."""
        return folded(name) in {folded(form) for form in (*self.common, self.id, self.id.replace("-", " "))}

    @property
    def phrases(self) -> Phrases:
        """The names, ready to be looked for."""
        names = (*self.names, self.id.replace("-", " "))
        return Phrases.of((form for name in names for form in (name, *other_orders(folded(name)))), self.language)


def find_uses(project: Path, name: str) -> tuple[Sought, list[Use]]:
    """
    Return every place of a project's files where an actor, place or phrase is named.

    Looked into are texts, registries and settings, pictures and other static files, themes, the inbox and the vault.

    Args:
        project: the folder with ``site.yml``.
        name: the id or any name of an actor or place; another text is looked for as it is.
    """
    snapshot, library = read(project)
    sought = seek(library, name)
    everywhere = replace(sought, names=sought.common or sought.names)
    phrases = everywhere.phrases
    inside = {
        (article := f.filed.article).path: replace(sought, names=_names_within(f, sought), language=article.lang).phrases
        for f in library.filings
    }
    found = [use for file in texts_of(snapshot) for use in uses_in(file, inside.get(file.path, phrases))]
    others = (*files_beside(project, snapshot), *read_files(project, "vault"))
    return sought, [*found, *(use for file in others for use in uses_within(file, everywhere))]


def _names_within(filing: Filing, sought: Sought) -> tuple[str, ...]:
    """Return the names that an article has for what is sought: those of all, and the words that its own ``as`` gives."""
    if not sought.id:
        return sought.names
    article = filing.filed.article
    own = [form for ref in (*article.actors, *article.places) if sought.is_named(ref.name) for form in ref.forms]
    return tuple(dict.fromkeys((*(sought.common or sought.names), *own)))


def seek(library: Library, name: str) -> Sought:
    """Return the actor or place that the project's registries or articles know by this id or name, with all its names."""
    key = folded(name)
    entities: list[tuple[str, Actor | Place]] = [
        *(("actor", a) for a in (*library.actors, *(a for f in library.filings for a in f.actors))),
        *(("place", p) for p in (*library.places, *(p for f in library.filings for p in f.places))),
    ]
    for kind, entity in entities:
        if entity.id == name or key in {folded(form) for form in entity.forms}:
            refs = [r for f in library.filings for r in (*f.filed.article.actors, *f.filed.article.places)]
            known = {folded(form) for form in (*entity.forms, entity.id.replace("-", " "))}
            forms = [form for ref in refs if folded(ref.name) in known for form in ref.forms]
            names = tuple(dict.fromkeys((*entity.forms, *forms)))
            return Sought(entity.id, kind, names, common=tuple(entity.forms), language=library.settings.language)
    every_form = [form for _, entity in entities for form in (entity.id, entity.name)]
    near = difflib.get_close_matches(name, every_form, n=1, cutoff=_LIKE)
    return Sought("", "", (name,), near[0] if near else "", language=library.settings.language)


def next_step(sought: Sought, uses: list[Use]) -> str:
    """Return what to do when nothing, or nothing but its own entry, names what is sought; empty when something does."""
    if any(not use.path.startswith(_REGISTRIES) for use in uses):
        return ""
    if sought.near:
        return f"Did you mean {sought.near!r}? Then: briefgen where {shlex.quote(sought.near)}"
    if not sought.id:
        return "It is neither an entry nor in a text. The entries: briefgen registry list"
    entry = f"the entry of {sought.id} in content/{sought.kind}s.yml"
    return f"No text names it: add it under {sought.kind}s of an article, or take out {entry}"


def texts_of(snapshot: Snapshot) -> tuple[File, ...]:
    """Return the files of a project that people write."""
    settings = (snapshot.settings,) if snapshot.settings else ()
    return (*settings, *snapshot.registries, *snapshot.articles, *snapshot.dossiers, *snapshot.pages)


def files_beside(project: Path, snapshot: Snapshot) -> tuple[File, ...]:
    """Return the files that people bring and no program rewrites: static ones, themes, and what waits in the inbox."""
    return (*snapshot.static, *snapshot.themes, *read_files(project, "inbox"))


def uses_within(file: File, sought: Sought) -> list[Use]:
    """Return the lines of a file that name what is sought; where none does, the file itself if it holds it otherwise."""
    return list(uses_in(file, sought.phrases)) or (
        [Use(file.path, 0, 0, "inside the file, packed or in another writing")] if holds(file, sought) else []
    )


def holds(file: File, sought: Sought) -> bool:
    """Whether a file holds one of the names in any form that the audit knows."""
    secrets = [Secret(name, name) for name in sought.phrases.folded]
    return any(p.code == "secret-told" for p in told_secrets([Artifact(file.path, file.data)], secrets))


def uses_in(file: File, phrases: Phrases) -> Iterator[Use]:
    """Yield where a file names one of the phrases, its own name first."""
    if phrases.in_address(file.path):
        yield Use(file.path, 0, 0, "the name of the file")
    text = file.data.decode("utf-8", "replace")
    if not phrases.in_text(text):
        return
    for number, line in enumerate(text.splitlines(), start=1):
        for start, _ in phrases.spans(line):
            begin = max(0, start - _WIDEST // 2)
            yield Use(file.path, number, start + 1, line[begin : begin + _WIDEST].strip())
