"""Which words each text of a project may not hold, and the project without them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.policy import all_texts, redact_filed
from briefgen.text.phrases import LONG, Phrases, folded, other_orders
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.dossiers import Parts
    from briefgen.mentions import Filing
    from briefgen.model.article import Article
    from briefgen.model.entities import Actor, Place, Publisher
    from briefgen.model.site import Filed, Hidden
    from briefgen.pipeline.reading import Library

_NAME = re.compile(rf"[^\W\d_]{{{LONG},}}")
"""A word of a name that is long enough to be looked for by itself."""
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
        names = [_any_order(name) for forms in hidden_names(library, hidden) for name in forms]
        return cls(library, Phrases.of(chain.from_iterable(names), library.settings.language), hidden)

    def of(self, filing: Filing) -> tuple[Phrases, Entities]:
        """Return what may not stand in an article, and the entities that go with it."""
        asked, language = filing.filed.article.redactions, filing.filed.article.lang
        if not asked:
            return self.everywhere.in_language(language), self._telling(filing)
        phrases = Phrases.of((redaction.text for redaction in asked), language)
        entities = _meant(filing, self.library, phrases)
        names = chain.from_iterable(_forms(entity, filing.filed.article) for _, entity in entities)
        worded = (*(r.text for r in asked), *names)
        every = Phrases.of(chain(*map(_any_order, worded), self.everywhere.folded), language)
        return every, frozenset((kind, entity.id) for kind, entity in entities) | self._telling(filing)

    def _telling(self, filing: Filing) -> Entities:
        """Return the entities that only articles know and whose name holds one that is hidden everywhere."""
        found = _named(filing) if self.everywhere else ()
        return frozenset((kind, e.id) for kind, e in found if e.origin == "article" and self.everywhere.in_text(e.name))

    def apply(self, filing: Filing, seen: Filed) -> Filed:
        """
        Return what an audience sees of an article without what is redacted in it.

        Where its file redacts anything, the hash of its original goes, too: the desk may have cut the name itself.
        """
        phrases, entities = self.of(filing)
        if not phrases:
            return seen
        redacted = redact_filed(seen, phrases, entities)
        source = redacted.article.source
        if source is None or not filing.filed.article.redactions:
            return redacted
        return replace(redacted, article=replace(redacted.article, source=replace(source, sha256=None)))


def _any_order(name: str) -> tuple[str, ...]:
    return (name, *other_orders(folded(name)))


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
    return [*problems, *_told_by_entries(parts, redactions)]


def parts_left(filed: Iterable[Filed], redactions: Redactions) -> list[Problem]:
    """
    Return a warning for each article that still says a word of a name that it redacts: a surname tells the person.

    With an ending, or what Arabic writes before it, it does so, too.
    """
    filings = {filing.filed.article.id: filing for filing in redactions.library.filings}
    problems: list[Problem] = []
    for one in filed:
        filing = filings[one.article.id]
        if filing.filed.article.redactions:
            problems += _parts_left(one, filing, redactions)
    return problems


def _parts_left(seen: Filed, filing: Filing, redactions: Redactions) -> Iterable[Problem]:
    article = seen.article
    _, hidden = redactions.of(filing)
    named = (e for kind, e in _named(filing) if (kind, e.id) not in hidden)
    open_words = {word.casefold() for entity in named for form in entity.forms for word in _NAME.findall(form)}
    asked = (redaction.text for redaction in filing.filed.article.redactions)
    words = dict.fromkeys(word for text in asked if " " in text.strip() for word in _NAME.findall(text))
    said = [*((text, 1) for text in all_texts(replace(article, blocks=()))), *((b.text, b.line) for b in article.blocks)]
    for word in words:
        if word.casefold() in open_words or word.islower():
            continue
        sought = re.compile(rf"(?<!\w)[وفبلك]{{0,2}}{re.escape(word)}\w{{0,3}}(?!\w)")
        line = next((line for text, line in said if sought.search(text)), 0)
        if line:
            message = f"the article still says {word!r}, a word of a name that it redacts"
            hint = f"redact it as well (redact: [{word}]), or leave it where it means something else"
            yield Problem("redaction-part", message, article.path, line, 1, hint=hint, severity="warning")


def _named(filing: Filing) -> Iterable[tuple[str, Actor | Place]]:
    return chain((("actor", a) for a in filing.actors), (("place", p) for p in filing.places))


def _told_by_entries(parts: Parts, redactions: Redactions) -> list[Problem]:
    """Return a problem for each open entry of a registry whose own id or name holds a name that is hidden everywhere."""
    if not redactions.everywhere:
        return []
    sources = Sources(redactions.library.publishers)
    public = {("actor", a.id) for a in parts.actors} | {("place", p.id) for p in parts.places}
    public |= {("source", known.id) for filed in parts.filed if (known := sources.of(filed.article))}
    entries: Iterable[tuple[str, Actor | Place | Publisher]] = chain(
        (("actor", actor) for actor in redactions.library.actors),
        (("place", place) for place in redactions.library.places),
        (("source", publisher) for publisher in redactions.library.publishers),
    )
    phrases = redactions.everywhere
    hint = "give it another id and name, or hide it too (tlp: in the registry; show: none for a source)"
    return [
        Problem(
            "redaction-in-address",
            f"the {kind} {entry.id!r} is open, and its id or name tells a name that may not be known",
            f"content/{kind}s.yml",
            hint=hint,
        )
        for kind, entry in entries
        if (kind, entry.id) in public and (phrases.in_address(entry.id) or phrases.in_text(entry.name))
    ]


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
