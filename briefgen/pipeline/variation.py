"""
A project with other secrets in the same places: the site of the two must be the same, byte for byte (non-interference).

What differs are the words, their number and length, coordinates and hashes; what stays is what a reader of the site may know:
that a place is marked, and the ids that rules and pins refer to.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.gazetteer import Register
from briefgen.model.values import dataclass
from briefgen.pipeline.redacting import Redactions
from briefgen.pipeline.substitution import OTHER, other_address, other_block, other_name, substituted
from briefgen.policy import hidden_entities, is_open_dossier, why_hidden
from briefgen.policy.redaction import redact_text
from briefgen.policy.split_names import across
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions import Filing
    from briefgen.model.article import Block, Source, TextPage
    from briefgen.model.dossier import Clause, Dossier, Rule
    from briefgen.model.entities import Actor, Place, Publisher
    from briefgen.model.site import Filed
    from briefgen.pipeline.reading import Library
    from briefgen.policy import Audience

_WORD = re.compile(r"\w+")


def vary(library: Library, audience: Audience) -> Library:
    """Return the project with another text wherever the audience of a build may see none."""
    hidden = hidden_entities(library.actors, library.places, audience)
    redactions, sources = Redactions.for_audience(library, hidden), Sources(library.publishers)
    plan = _Plan(library, audience, redactions, sources, _named_openly(library, audience, redactions, sources))
    actors = tuple(plan.actor(a, number) for number, a in enumerate(library.actors))
    places = tuple(plan.place(p, number) for number, p in enumerate(library.places))
    return replace(
        library,
        actors=actors,
        places=places,
        register=Register(actors, places) if hidden else library.register,
        filings=tuple(map(plan.filing, library.filings)),
        dossiers=tuple(map(plan.dossier, library.dossiers)),
        publishers=tuple(map(plan.publisher, library.publishers)),
        pages=tuple(map(plan.page, library.pages)),
    )


def other_words(text: str) -> str:
    """Return a text with other, longer words, and more of them; offsets into the old one lie within the new one."""
    return _WORD.sub(lambda m: f"x{m[0][::-1].swapcase()}q", text) + " and xq more" if text else ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is hidden in a project, and how each thing is changed; ``open`` are the (kind, id) that an article names openly."""

    library: Library
    audience: Audience
    redactions: Redactions
    sources: Sources
    open: frozenset[tuple[str, str]]

    def clean(self, text: str) -> str:
        return redact_text(text, self.redactions.everywhere, mark=OTHER).text

    def name(self, name: str) -> str:
        return other_name(name, self.redactions.everywhere)

    def publisher(self, publisher: Publisher) -> Publisher:
        """Return a publisher that tells others in its licence and permission."""
        return replace(publisher, licence=self.clean(publisher.licence), permission=self.clean(publisher.permission))

    def actor(self, actor: Actor, number: int) -> Actor:
        if ("actor", actor.id) not in self.redactions.hidden:
            return replace(
                actor,
                aliases=tuple(map(self.name, actor.aliases)),
                former=tuple(map(self.name, actor.former)),
                note=self.clean(actor.note),
                roles=tuple(replace(role, title=self.clean(role.title)) for role in actor.roles),
                same_as=tuple(other_address(address, self.redactions.everywhere) or address for address in actor.same_as),
            )
        return replace(actor, name=f"{OTHER} {number}", aliases=(OTHER,), names=(), former=(), note=other_words(actor.note))

    def place(self, place: Place, number: int) -> Place:
        if ("place", place.id) not in self.redactions.hidden:
            return replace(place, aliases=tuple(map(self.name, place.aliases)), note=self.clean(place.note))
        return replace(
            place, name=f"{OTHER} {number}", aliases=(OTHER,), names=(), note=other_words(place.note), lat=1.0, lon=2.0
        )

    def filing(self, filing: Filing) -> Filing:
        article = filing.filed.article
        if why_hidden(article, self.audience, self.sources.of(article)):
            title = article.title if article.withdrawn else other_words(article.title)
            blocks = tuple(_other_block(block) for block in article.blocks)
            shut = replace(article, title=title, dek="", summary=other_words(article.summary), blocks=blocks, figures=())
            return replace(filing, filed=replace(filing.filed, article=shut, marks=()))
        phrases, entities = self.redactions.of(filing)
        filed = _with_other_blocks(filing.filed, self.audience)
        filing = replace(
            filing,
            actors=tuple(a if ("actor", a.id) in self.redactions.hidden else self.actor(a, 0) for a in filing.actors),
            places=tuple(p if ("place", p.id) in self.redactions.hidden else self.place(p, 0) for p in filing.places),
        )
        if not phrases:
            return replace(filing, filed=filed)
        shared = entities & self.open
        return replace(
            filing,
            filed=_with_others(substituted(filed, phrases, entities), shared),
            actors=tuple(
                replace(a, name=other_name(a.name, phrases), id=_other_id(a.id, ("actor", a.id) in shared))
                for a in filing.actors
            ),
            places=tuple(
                replace(p, name=other_name(p.name, phrases), id=_other_id(p.id, ("place", p.id) in shared))
                for p in filing.places
            ),
        )

    def dossier(self, dossier: Dossier) -> Dossier:
        if not is_open_dossier(dossier, self.audience):
            blocks = tuple(map(_other_block, dossier.blocks))
            return replace(dossier, title=other_words(dossier.title), summary=other_words(dossier.summary), blocks=blocks)
        blocks = self.blocks(_hidden_changed(dossier.blocks, self.audience))
        return replace(
            dossier, title=self.clean(dossier.title), summary=self.clean(dossier.summary), blocks=blocks,
            alerts=tuple(map(self.clean, dossier.alerts)), rules=tuple(map(self.rule, dossier.rules)),
            judgements=tuple(replace(j, text=self.clean(j.text), basis=self.clean(j.basis)) for j in dossier.judgements),
            indicators=tuple(replace(i, text=self.clean(i.text), state=self.clean(i.state)) for i in dossier.indicators),
            corrections=tuple(replace(c, text=self.clean(c.text)) for c in dossier.corrections),
            timeline=replace(dossier.timeline, edits=tuple(replace(e, text=self.clean(e.text)) for e in dossier.timeline.edits))
        )  # fmt: skip

    def rule(self, rule: Rule) -> Rule:
        return replace(rule, clauses=tuple(map(self.clause, rule.clauses)), refused=tuple(map(self.clause, rule.refused)))

    def clause(self, clause: Clause) -> Clause:
        """Return a clause that asks for a hidden entity by its id, and for a phrase with its other name."""

        def other(value: str) -> str:
            register = self.library.register
            known = (
                register.actor(value) if clause.key == "actors" else register.place(value) if clause.key == "places" else None
            )
            if known is not None and (clause.key.removesuffix("s"), known.id) in self.redactions.hidden:
                return known.id
            return self.clean(value) if clause.key == "text" else value

        return replace(
            clause,
            any_of=tuple(map(other, clause.any_of)),
            all_of=tuple(map(other, clause.all_of)),
            none_of=tuple(map(other, clause.none_of)),
            within=tuple(map(other, clause.within)),
        )

    def page(self, page: TextPage) -> TextPage:
        blocks = self.blocks(_hidden_changed(page.blocks, self.audience))
        return replace(page, title=self.clean(page.title), description=self.clean(page.description), blocks=blocks)

    def blocks(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        everywhere = self.redactions.everywhere
        parted = across(blocks, everywhere)
        texts = [redact_text(block.text, everywhere, parted[i], OTHER) for i, block in enumerate(blocks)]
        return tuple(other_block(block, text, everywhere) for block, text in zip(blocks, texts, strict=True))


def _named_openly(library: Library, audience: Audience, redactions: Redactions, sources: Sources) -> frozenset[tuple[str, str]]:
    """Return the entities that an article which the audience may see names and does not redact: they are no secret."""
    named: set[tuple[str, str]] = set()
    for filing in library.filings:
        article = filing.filed.article
        if not why_hidden(article, audience, sources.of(article)):
            _, redacted = redactions.of(filing)
            own = {("actor", a.id) for a in filing.actors} | {("place", p.id) for p in filing.places}
            named |= own - redacted
    return frozenset(named - redactions.hidden)


def _with_others(filed: Filed, shared: frozenset[tuple[str, str]]) -> Filed:
    """Return an article that names others in place of what it redacts and further articles name."""
    return replace(
        filed,
        actors=tuple(_other_id(id_, ("actor", id_) in shared) for id_ in filed.actors),
        places=tuple(_other_id(id_, ("place", id_) in shared) for id_ in filed.places),
        marks=tuple(replace(m, id=_other_id(m.id, (m.kind, m.id) in shared)) for m in filed.marks),
    )


def _other_id(id_: str, changes: bool) -> str:  # noqa: FBT001 - what it asks is all it does
    return f"{id_}-xq" if changes else id_


def _other_block(block: Block) -> Block:
    return replace(block, text=other_words(block.text), alt=other_words(block.alt))


def _hidden_changed(blocks: Sequence[Block], audience: Audience) -> tuple[Block, ...]:
    return tuple(_other_block(b) if b.tlp is not None and not audience.may_see(b.tlp) else b for b in blocks)


def _with_other_blocks(filed: Filed, audience: Audience) -> Filed:
    """Return an article with other hidden paragraphs; captions and the hash of the original change with them."""
    article = filed.article
    blocks = _hidden_changed(article.blocks, audience)
    if blocks == article.blocks:
        return filed
    captions = {
        old.text: new.text for old, new in zip(article.blocks, blocks, strict=True) if old != new and old.kind == "figure"
    }
    figures = tuple(replace(f, caption=captions.get(f.caption, f.caption)) for f in article.figures)
    return replace(filed, article=replace(article, blocks=blocks, figures=figures, source=_other_source(article.source)))


def _other_source(source: Source | None) -> Source | None:
    return replace(source, sha256="f" * 64 if source.sha256 else None) if source else None
