"""Who is who in a dossier: what each actor is, which office it held at the time, how often and with whom it appears."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.site.contexts_dossiers import Player
from briefgen.site.names import office

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection

    from briefgen.model.entities import Role
    from briefgen.model.public import PublicDossier
    from briefgen.site.atlas import Atlas

LONGEST = 20
"""Actors that are told in full; the others are listed by name."""
_TOGETHER = 3


def company(atlas: Atlas, dossier: PublicDossier) -> tuple[Player, ...]:
    """Return the actors that most of a dossier's reports name, with what is known of them at the time of these articles."""
    articles = [a for m in dossier.members if (a := atlas.articles.get(m.article))]
    beside = _beside(atlas, dossier, {count.id for count in dossier.actors[:LONGEST]})
    days = [a.published for a in articles if a.published]
    firsts, lasts = [d.first for d in days if d.first], [d.last for d in days if d.last]
    first, last = min(firsts, default=None), max([*lasts, *([dossier.as_of] if dossier.as_of else [])], default=None)
    players = []
    for count in dossier.actors[:LONGEST]:
        most = sorted(beside[count.id].items(), key=lambda entry: (-entry[1], entry[0]))[:_TOGETHER]
        found = atlas.actors.get(count.id)
        held = [office(atlas, role) for role in (found.roles if found else ()) if _held(role, first, last)]
        together = tuple(replace(atlas.actor(id_, number), type="") for id_, number in most)
        players.append(Player(atlas.actor(count.id, count.articles), tuple(held), together))
    return tuple(players)


def _beside(atlas: Atlas, dossier: PublicDossier, shown: Collection[str]) -> dict[str, Counter[str]]:
    """Count in how many reports each actor of ``shown`` stands with which other; copies and translations count once."""
    pairs = {
        (id_, other, member.report or member.article)
        for member in dossier.members
        if (article := atlas.articles.get(member.article))
        for id_ in article.actors
        if id_ in shown
        for other in article.actors
        if other != id_
    }
    beside: dict[str, Counter[str]] = {id_: Counter() for id_ in shown}
    for id_, other, _ in pairs:
        beside[id_][other] += 1
    return beside


def _held(role: Role, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether an office was held on a day between the two; one without dates may have been."""
    begins, ends = role.start.first if role.start else None, role.end.last if role.end else None
    return not ((begins and last and begins > last) or (ends and first and ends < first))
