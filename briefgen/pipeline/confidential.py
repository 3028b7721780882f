"""Everything that an audience may not know of a project, as values to be looked for in the bytes of its build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.secret import Secret
from briefgen.pipeline.redacting import Redactions
from briefgen.policy import hidden_entities, is_open_dossier, is_tombstone, unveil, why_hidden
from briefgen.text.publishers import Sources
from briefgen.text.sentences import sentences
from briefgen.text.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.mentions import Filing
    from briefgen.model.article import Article, Block
    from briefgen.model.entities import Actor, Place
    from briefgen.pipeline.reading import Library
    from briefgen.policy import Audience

_FEWEST_WORDS = 4
"""Words from which a sentence of a hidden text is looked for: shorter ones stand in many texts."""

_ELSEWHERE = "where other texts may give it, write 'redact: [{{text: {}, elsewhere: true}}]' there"


def secrets_of(library: Library, audience: Audience) -> tuple[Secret, ...]:
    """
    Return what the audience of a build may not know: names, redacted phrases, and titles and sentences of hidden texts.

    A name that a public article gives as well, or that the shipped data know, is none.
    """
    hidden = hidden_entities(library.actors, library.places, audience)
    redactions = Redactions.for_audience(library, hidden)
    sources = Sources(library.publishers)
    found: list[Secret] = [*_names(library, audience)]
    open_names: set[tuple[str, str]] = set()
    shut: list[Filing] = []
    for filing in library.filings:
        article = filing.filed.article
        seen = unveil(filing.filed, audience, hidden, sources.of(article))
        if seen is None:
            shut.append(filing)
            found += _of_article(article, audience, sources)
            continue
        open_names.update(("actor", a) for a in seen.actors)
        open_names.update(("place", p) for p in seen.places)
        found += _redacted(filing, redactions)
        if len(seen.article.blocks) != len(article.blocks):
            found += _prose(_hidden_blocks(article.blocks, audience), "hidden paragraph", article.path)
    found += _only_hidden(shut, open_names)
    found += _of_own_texts(library, audience)
    return tuple(dict.fromkeys(found))


def _names(library: Library, audience: Audience) -> Iterator[Secret]:
    """Yield every name of the registry entries that are hidden by their own label."""
    entries: Iterable[tuple[str, Actor | Place]] = (
        *(("actor", actor) for actor in library.actors),
        *(("place", place) for place in library.places),
    )
    for kind, entry in entries:
        if entry.tlp is None or audience.may_see(entry.tlp):
            continue
        known = library.register.actor(entry.id) if kind == "actor" else library.register.place(entry.id)
        for form in dict.fromkeys((*entry.forms, *entry.aliases, *(known.forms if known else ()), entry.id)):
            yield Secret(form, f"a name of a hidden {kind}: {form!r}", f"content/{kind}s.yml")


def _redacted(filing: Filing, redactions: Redactions) -> Iterator[Secret]:
    article = filing.filed.article
    if not article.redactions:
        return
    free = {r.text for r in article.redactions if r.elsewhere}
    for redaction in article.redactions:
        if redaction.text not in free:
            what = f"what {article.id} redacts: {redaction.text!r}"
            yield Secret(redaction.text, what, article.path, hint=_ELSEWHERE.format(redaction.text))
    _, entities = redactions.of(filing)
    if free:
        return
    for actor in filing.actors:
        if ("actor", actor.id) in entities and actor.origin == "article":
            yield Secret(actor.name, f"what {article.id} redacts: {actor.name!r}", article.path)


def _of_article(article: Article, audience: Audience, sources: Sources) -> Iterator[Secret]:
    """Yield the title and the sentences of an article that nobody may see; of a withdrawn one the title stays."""
    publisher = sources.of(article)
    if not is_tombstone(article, audience, publisher):
        why = why_hidden(article, audience, publisher)
        texts = (article.title, article.id, article.slug)
        yield from (Secret(t, f"the title of an article that {why}: {t!r}", article.path, prose=True) for t in texts if t)
    yield from _prose((*article.blocks,), "article that is not shown", article.path, (article.dek, article.summary))


def _only_hidden(shut: Iterable[Filing], open_names: set[tuple[str, str]]) -> Iterator[Secret]:
    """Yield the names that only hidden articles give and nobody else knows."""
    for filing in shut:
        path = filing.filed.article.path
        entities: tuple[tuple[str, Actor | Place], ...] = (
            *(("actor", a) for a in filing.actors),
            *(("place", p) for p in filing.places),
        )
        for kind, entity in entities:
            if entity.origin == "article" and (kind, entity.id) not in open_names:
                what = f"a name that only hidden articles give: {entity.name!r}"
                yield Secret(entity.name, what, path, prose=True)


def _of_own_texts(library: Library, audience: Audience) -> Iterator[Secret]:
    for dossier in library.dossiers:
        if is_open_dossier(dossier, audience):
            yield from _prose(_hidden_blocks(dossier.blocks, audience), "hidden paragraph", dossier.path)
        else:
            what = f"the title of a dossier that is not public: {dossier.title!r}"
            yield Secret(dossier.title, what, dossier.path, prose=True)
            yield from _prose(dossier.blocks, "dossier that is not public", dossier.path, (dossier.summary,))
    for page in library.pages:
        shut = (page.draft and not audience.preview) or not audience.may_see(page.tlp)
        blocks = page.blocks if shut else _hidden_blocks(page.blocks, audience)
        yield from _prose(blocks, "page that is not public" if shut else "hidden paragraph", page.path)


def _hidden_blocks(blocks: Iterable[Block], audience: Audience) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block.tlp is not None and not audience.may_see(block.tlp))


def _prose(blocks: Iterable[Block], what: str, path: str, more: Iterable[str] = ()) -> Iterator[Secret]:
    for text in (*(block.text for block in blocks), *more):
        for start, end in sentences(text):
            if count(text[start:end]) >= _FEWEST_WORDS:
                yield Secret(text[start:end], f"a sentence of a {what}", path, prose=True)
