"""Sought: the forms under which evidence looks for the entities of an article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.mentions.inflection import SMALL_PEOPLES
from briefgen.model.entities import Actor
from briefgen.model.values import dataclass
from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from briefgen.model.article import EntityRef
    from briefgen.model.entities import Place
    from briefgen.model.mention import MentionKind

_NAMED = "named"
Form = tuple[tuple[str, ...], str, "MentionKind", str, str]
"""Folded words, form as written, kind, id, rule."""
Spellings = Mapping[str, list[tuple[tuple[str, ...], str]]]
"""Folded words and form as written, by the first folded word."""


@dataclass(frozen=True, slots=True)
class Sought:
    """
    A listed entity that is looked for in its article.

    Attributes:
        kind: actor or place.
        id: of the entity.
        rule: of its marks.
        spellings: the forms under which it is looked for.
    """

    kind: MentionKind
    id: str
    rule: str
    spellings: Spellings


def sought(kind: MentionKind, pairs: Sequence[tuple[EntityRef, Actor | Place]], language: str) -> Iterator[Sought]:
    """Yield what to look for in a language: each entity's own forms, then those under which the article names it."""
    for ref, entity in pairs:
        yield Sought(kind, entity.id, ref.by or _NAMED, _spellings_of(entity, language))
        yield Sought(kind, entity.id, ref.by or _NAMED, _spellings((ref.name, *ref.forms)))


def _spellings_of(entity: Actor | Place, language: str) -> Spellings:
    if language in SMALL_PEOPLES or entity.origin != "base" or not isinstance(entity, Actor):
        return _spellings(entity.forms)
    return _without_foreign_adjectives(entity)


@lru_cache(maxsize=4096)
def _without_foreign_adjectives(entity: Actor) -> Spellings:
    foreign = {word for word in entity.adjectives if word[0].islower()}
    return _spellings(tuple(form for form in entity.forms if form not in foreign))


@lru_cache(maxsize=16384)
def _spellings(forms: tuple[str, ...]) -> Spellings:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form in forms:
        if folded := keys(form):
            found.setdefault(folded[0], []).append((folded, form))
    return found


def forms_begun(entities: Sequence[Sought], begun: AbstractSet[str], rejected: Sequence[str]) -> dict[str, list[Form]]:
    """Return the forms that begin with the folded words ``begun``, by that word, the longest first."""
    refused = {keys(form) for form in rejected}
    found: dict[str, list[Form]] = {}
    for key in begun:
        entries = [
            (folded, form, one.kind, one.id, one.rule)
            for one in entities
            for folded, form in one.spellings.get(key, ())
            if folded not in refused
        ]
        if entries:
            found[key] = sorted(entries, key=lambda entry: -len(entry[0]))
    return found
