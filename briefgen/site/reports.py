"""The sources table of a dossier: one row a report, however many outlets carry it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefgen.site.contexts_dossiers import Member

if TYPE_CHECKING:
    from briefgen.model.public import PublicDossier, PublicMember
    from briefgen.site.atlas import Atlas


def reports(atlas: Atlas, dossier: PublicDossier) -> tuple[Member, ...]:
    """Return a row for each report, newest first; the copies of a report stand with its earliest article, earliest first."""
    copies: dict[str, list[PublicMember]] = defaultdict(list)
    for member in reversed(dossier.members):
        if member.report:
            copies[member.report].append(member)
    return tuple(_row(atlas, m, copies[m.article]) for m in dossier.members if not m.report and m.article in atlas.cards)


def _row(atlas: Atlas, first: PublicMember, copies: list[PublicMember]) -> Member:
    cards = tuple(atlas.cards[copy.article] for copy in copies if copy.article in atlas.cards)
    card = atlas.cards[first.article]
    named = [one.publisher for one in (card, *cards)]
    outlets = len({name for name in named if name}) + sum(not name for name in named)
    return Member(card, atlas.tongue.say(first.reason), any(m.pinned for m in (first, *copies)), cards, outlets)
