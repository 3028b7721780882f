"""Redaction beside the articles: the desk's own texts and registries without what may not be known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.policy.redaction import MARK, kept, redact_blocks, redact_text

if TYPE_CHECKING:
    from briefgen.model.article import TextPage
    from briefgen.model.dossier import Dossier
    from briefgen.model.entities import Actor, Place, Publisher
    from briefgen.policy.redaction import Sought


def redact_dossier(dossier: Dossier, phrases: Sought, mark: str = MARK) -> Dossier:
    """Return a dossier whose texts hold none of the phrases; its rule is disclosed elsewhere."""

    def clean(text: str) -> str:
        return redact_text(text, phrases, mark=mark).text

    edits = tuple(replace(edit, text=clean(edit.text)) for edit in dossier.timeline.edits)
    return replace(
        dossier,
        title=clean(dossier.title),
        summary=clean(dossier.summary),
        alerts=tuple(map(clean, dossier.alerts)),
        blocks=redact_blocks(dossier.blocks, phrases, mark),
        judgements=tuple(replace(j, text=clean(j.text), basis=clean(j.basis)) for j in dossier.judgements),
        corrections=tuple(replace(c, text=clean(c.text)) for c in dossier.corrections),
        indicators=tuple(replace(i, text=clean(i.text), state=clean(i.state)) for i in dossier.indicators),
        timeline=replace(dossier.timeline, edits=edits),
    )


def redact_page(page: TextPage, phrases: Sought, mark: str = MARK) -> TextPage:
    """Return a page of the site's own that holds none of the phrases."""
    title, description = (redact_text(text, phrases, mark=mark).text for text in (page.title, page.description))
    return replace(page, title=title, description=description, blocks=redact_blocks(page.blocks, phrases, mark))


def redact_actor(actor: Actor, phrases: Sought) -> Actor:
    """Return an actor whose other names, offices and note tell none of the phrases; its own name is not looked at."""
    return replace(
        actor,
        aliases=kept(actor.aliases, phrases),
        former=kept(actor.former, phrases),
        names=tuple((lang, name) for lang, name in actor.names if not phrases.in_text(name)),
        roles=tuple(role for role in actor.roles if not phrases.in_text(role.title)),
        same_as=tuple(address for address in actor.same_as if not phrases.in_address(address)),
        note=redact_text(actor.note, phrases).text,
    )


def redact_place(place: Place, phrases: Sought) -> Place:
    """Return a place whose other names and note tell none of the phrases."""
    return replace(
        place,
        aliases=kept(place.aliases, phrases),
        names=tuple((lang, name) for lang, name in place.names if not phrases.in_text(name)),
        note=redact_text(place.note, phrases).text,
    )


def redact_publisher(publisher: Publisher, phrases: Sought) -> Publisher:
    """Return a publisher whose name and licence tell none of the phrases."""
    name, licence = (redact_text(text, phrases).text for text in (publisher.name, publisher.licence))
    return replace(publisher, name=name, licence=licence)
