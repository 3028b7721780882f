"""Which words each text of a project may not hold, and the project without them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem
from briefgen.policy import redact_filed
from briefgen.text.phrases import Phrases, folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.dossiers import Parts
    from briefgen.mentions import Filing
    from briefgen.model.article import Article
    from briefgen.model.entities import Actor, Place
    from briefgen.model.site import Filed, Hidden
    from briefgen.pipeline.reading import Library

Entities = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Redactions:
    """
    What is redacted in a project for an audience.

    Attributes:
        library: what the files say.
        everywhere: names of registry entries that the audience may not know; ``of`` adds what one article redacts.
        hidden: all that the audience may not know.
    """

    library: Library
    everywhere: Phrases
    hidden: Hidden

    @classmethod
    def for_audience(cls, library: Library, hidden: Hidden) -> Redactions:
        """Return the redactions of a project whose registry entries in ``hidden`` may not be known."""
        return cls(library, Phrases.of(chain.from_iterable(hidden_names(library, hidden))), hidden)

    def of(self, filing: Filing) -> tuple[Phrases, Entities]:
        """Return what may not stand in an article, and the entities that go with it."""
        asked = filing.filed.article.redactions
        if not asked:
            return self.everywhere, frozenset()
        phrases = Phrases.of(redaction.text for redaction in asked)
        entities = _meant(filing, self.library, phrases)
        names = chain.from_iterable(_forms(entity, filing.filed.article) for _, entity in entities)
        every = Phrases.of(chain((r.text for r in asked), names, self.everywhere.folded))
        return every, frozenset((kind, entity.id) for kind, entity in entities)

    def apply(self, filing: Filing, seen: Filed) -> Filed:
        """Return what an audience sees of an article without what is redacted in it."""
        phrases, entities = self.of(filing)
        return redact_filed(seen, phrases, entities) if phrases else seen


def hidden_names(library: Library, hidden: Hidden) -> list[tuple[str, ...]]:
    """Return every name of each registry entry that is hidden by its own label, those of the shipped data included."""
    found: list[tuple[str, ...]] = []
    for kind, id_ in sorted(hidden):
        entity = library.register.actor(id_) if kind == "actor" else library.register.place(id_) if kind == "place" else None
        if entity is not None:
            found.append((*entity.forms, *entity.aliases))
    return found


def told_by_addresses(parts: Parts, redactions: Redactions) -> list[Problem]:
    """Return a problem for each public text whose file name or slug says what is redacted in it, or hidden everywhere."""
    filings = {filing.filed.article.id: filing for filing in redactions.library.filings}
    problems = []
    for article in (*(filed.article for filed in parts.filed), *parts.withdrawn):
        phrases, _ = redactions.of(filings[article.id])
        if phrases and any(phrases.in_address(name) for name in (article.id, article.slug)):
            problems.append(_told("article", article.path))
    for kind, own in (("dossier", parts.dossiers), ("page", parts.pages)):
        problems += [_told(kind, text.path) for text in own if redactions.everywhere.in_address(text.id)]
    return problems


def _told(kind: str, path: str) -> Problem:
    message = f"the address of the {kind} tells what may not be known"
    hint = "rename the file (its name is the id), and take the words out of its slug"
    return Problem("redaction-in-address", message, path, 1, 1, hint=hint)


def _meant(filing: Filing, library: Library, phrases: Phrases) -> list[tuple[str, Actor | Place]]:
    """Return the entities of the article, and those of the registries and the shipped data, one of whose names is redacted."""
    article = filing.filed.article
    texts = [redaction.text for redaction in article.redactions]
    shipped = [actor for text in texts if (actor := library.register.actor(text))]
    towns = [place for text in texts if (place := library.register.place(text))]
    actors = {a.id: a for a in (*shipped, *library.actors, *filing.actors)}
    places = {p.id: p for p in (*towns, *library.places, *filing.places)}
    known: Iterable[tuple[str, Actor | Place]] = chain(
        (("actor", a) for a in actors.values()), (("place", p) for p in places.values())
    )
    return [(kind, entity) for kind, entity in known if any(_is_one(form, phrases) for form in _forms(entity, article))]


def _is_one(form: str, phrases: Phrases) -> bool:
    """Whether a name is one of the phrases, or holds it: its page would tell it."""
    key = folded(form)
    return key in phrases.folded or phrases.in_text(form)


def _forms(entity: Actor | Place, article: Article) -> tuple[str, ...]:
    refs = (ref for ref in (*article.actors, *article.places) if folded(ref.name) in {folded(f) for f in entity.forms})
    return (*entity.forms, entity.id.replace("-", " "), *chain.from_iterable(ref.forms for ref in refs))
