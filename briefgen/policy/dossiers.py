"""The public view of a dossier: at least as strict as the strictest article that it shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.model.dossier import SECTIONS
from briefgen.model.public import Count, PublicDossier, PublicEvent, PublicMember
from briefgen.policy.blocks import is_section_break, note_of, notes_named
from briefgen.policy.labels import label_of_text, strictest, unmarked_label
from briefgen.policy.terms import may_picture, without_pictures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.model.article import Block
    from briefgen.model.changes import Changes
    from briefgen.model.dossier import Dossier
    from briefgen.model.public import PublicArticle, PublicQuotation
    from briefgen.model.settings import PolicySettings
    from briefgen.model.site import Event, Gathered
    from briefgen.policy.articles import Seen


def publish_dossier(
    gathered: Gathered,
    seen: Mapping[str, Seen],
    policy: PolicySettings,
    dossiers: frozenset[str] = frozenset(),
    said: Mapping[str, Sequence[PublicQuotation]] = MappingProxyType({}),
) -> PublicDossier:
    """
    Return the public view of an unveiled dossier, with those of its articles that are in ``seen``.

    ``dossiers`` are the ids of all that are public: no other may be named as its parent. ``said`` are the quotations of each
    article.
    """
    dossier = gathered.dossier
    members = tuple(
        PublicMember(m.article, m.reason, m.pinned, m.report if m.report in seen else "")
        for m in gathered.members
        if m.article in seen
    )
    reports = {m.article: m.report or m.article for m in members}
    articles = [seen[m.article].article for m in members]
    pictures = may_picture(None, None, policy)
    return PublicDossier(
        id=dossier.id,
        url=f"/dossiers/{dossier.id}/",
        title=dossier.title,
        summary=dossier.summary,
        as_of=dossier.as_of,
        status=dossier.status,
        next_due=dossier.next_due,
        trend=dossier.trend,
        alerts=dossier.alerts,
        tlp=strictest([dossier.tlp or unmarked_label(policy), label_of_text(dossier.blocks), *(a.tlp for a in articles)]),
        noindex=dossier.noindex,
        parent=dossier.parent if dossier.parent in dossiers else None,
        lang=dossier.lang,
        members=members,
        events=tuple(event for e in gathered.events if (event := _event(e, seen, reports))),
        actors=_counts([(reports[a.id], a.actors) for a in articles]),
        places=_counts([(reports[a.id], a.places) for a in articles]),
        judgements=tuple(replace(j, sources=tuple(s for s in j.sources if s in seen), written=()) for j in dossier.judgements),
        indicators=tuple(replace(i, written=()) for i in dossier.indicators),
        sections=_sections(dossier.blocks if pictures else without_pictures(dossier.blocks)),
        rule=gathered.rule,
        draft=dossier.status in {"draft", "proposed"},
        corrections=dossier.corrections,
        image=dossier.image if pictures else "",
        changes=_changes(gathered.changes, articles, seen),
        quotations=tuple(quotation for m in members for quotation in said.get(m.article, ())),
    )


def texts_of_dossier(dossier: Dossier) -> Iterator[str]:
    """Yield what an unveiled dossier says in the desk's own words; there it may quote."""
    yield from (dossier.summary, *dossier.alerts, *(block.text for block in dossier.blocks))
    yield from (text for judgement in dossier.judgements for text in (judgement.text, judgement.basis))
    yield from (indicator.text for indicator in dossier.indicators)
    yield from (correction.text for correction in dossier.corrections)
    yield from (edit.text for edit in dossier.timeline.edits)


def _changes(changes: Changes | None, members: Sequence[PublicArticle], seen: Mapping[str, Seen]) -> Changes | None:
    """Return the changes as far as they are about public articles and what these name."""
    if changes is None:
        return None
    named = {("actor", a) for m in members for a in m.actors} | {("place", p) for m in members for p in m.places}
    return replace(
        changes,
        came=tuple(c for c in changes.came if c.article in seen),
        left=tuple(c for c in changes.left if c.article in seen),
        merged=tuple(m for m in changes.merged if (m.kind, m.into) in named),
    )


def _event(event: Event, seen: Mapping[str, Seen], reports: Mapping[str, str]) -> PublicEvent | None:
    """
    Return the entry with the first sentence that may be shown; where none may, with the first spot that is public.

    What the analyst tells stands without a source, too. ``reports`` says which articles carry one report.
    """
    spots = [spot for spot in event.spots if spot.article in seen]
    if not spots:
        return PublicEvent(event.when, "", None, sources=0, upcoming=event.upcoming, text=event.text) if event.text else None
    quotable = ((spot, s) for spot in spots if (s := seen[spot.article].sentence(spot.part, spot.index, spot.start, spot.end)))
    spot, sentence = next(quotable, (spots[0], None))
    paragraph = spot.index + 1 if spot.part == "block" else 0
    anchor = f"p{paragraph}" if sentence and paragraph else ""
    sources = len({reports.get(s.article, s.article) for s in spots})
    marks = (event.announced, event.upcoming, event.text)
    return PublicEvent(event.when, spot.article, sentence, paragraph, anchor, sources, *marks)


def _sections(blocks: Sequence[Block]) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    """Split the analyst's text at its headings of level 2; unnamed parts are joined under the empty name."""
    parts: dict[str, list[Block]] = {"": []}
    current = ""
    notes = [block for block in blocks if note_of(block)]
    for block in (block for block in blocks if not note_of(block)):
        if block.kind == "heading" and block.level <= 2:  # noqa: PLR2004 - sections are headed by ##
            current = block.value if block.value in SECTIONS else ""
            if current:
                parts.setdefault(current, [])
                continue
        if is_section_break(block) and block.level <= 2:  # noqa: PLR2004 - a hidden ## ends a section as a shown one does
            current = ""
            if not parts[current]:
                continue
        parts[current].append(block)
    order = [name for name in ("", *SECTIONS) if parts.get(name)]
    return tuple((name, (*parts[name], *_notes_of(parts[name], notes))) for name in order)


def _notes_of(blocks: Sequence[Block], notes: Sequence[Block]) -> tuple[Block, ...]:
    named = notes_named(blocks)
    return tuple(block for block in notes if note_of(block) in named)


def _counts(naming: Sequence[tuple[str, Sequence[str]]]) -> tuple[Count, ...]:
    """Count in how many reports each name stands, from (report, names) of each article."""
    counted = Counter(name for name, _ in dict.fromkeys((name, report) for report, names in naming for name in names))
    return tuple(Count(name, n) for name, n in sorted(counted.items(), key=lambda item: (-item[1], item[0])))
