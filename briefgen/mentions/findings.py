"""Findings: what a text's mentions come to in front matter, each entity once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions.annotation import annotate, shipped_register
from briefgen.model.article import DateRef, EntityRef
from briefgen.model.edtf import parse
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.gazetteer import Register
    from briefgen.model.mention import Mention
    from briefgen.model.problem import Problem

SURE = 0.8
"""The confidence from which on a finding is written into front matter."""
_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Findings:
    """
    What ingest writes into front matter.

    Attributes:
        actors: found with enough confidence, in the order of the text.
        places: likewise.
        dates: days and periods, EDTF.
        left: number of what was found and is not here: entities below the threshold, and dates that stay open.
        doubtful: their surface forms, each once, in reading order.
        faults: what plugins did wrong on the way.
    """

    actors: tuple[EntityRef, ...] = ()
    places: tuple[EntityRef, ...] = ()
    dates: tuple[DateRef, ...] = ()
    left: int = 0
    doubtful: tuple[str, ...] = ()
    faults: tuple[Problem, ...] = ()


def front_matter(
    parts: Sequence[str],
    *,
    published: str | None = None,
    language: str = "en",
    registry: Register | None = None,
    ignore: Sequence[str] = (),
    least: float = SURE,
) -> Findings:
    """
    Annotate the parts of an article together and gather what they name.

    Args:
        parts: title, dek, captions and paragraphs, in this order; read as one text, so that a surname in the title finds the
            full name in the body.
        published: publication date (EDTF, may carry ``?``).
        language: BCP 47 tag.
        registry: what is known; None = the shipped data.
        ignore: forms that are never names here: the publisher, photo agencies, what a person rejected (``not``).
        least: smallest confidence that is written.

    Returns:
        Each actor and place once, with the other forms under which the text names it; each date once a value and text. What
        a registry, the base registry or the gazetteer knows is named by its id, anything else by its name.
    """
    mentions = annotate(_GAP.join(parts), published=published, language=language, registry=registry, ignore=ignore)
    named = [m for m in mentions if m.kind != "date"]
    dated = [m for m in mentions if m.kind == "date"]
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in named:
        groups.setdefault((mention.kind, mention.id), []).append(mention)
    kept = {key: sure for key, group in groups.items() if (sure := [m for m in group if m.confidence >= least])}
    dates = _dates(dated, least)
    open_dates = [m for m in dated if not m.value or m.confidence < least]
    unsure = [m for m in named if (m.kind, m.id) not in kept]
    doubtful = dict.fromkeys(" ".join(m.text.split()) for m in sorted([*unsure, *open_dates], key=lambda m: m.start))
    register = registry or shipped_register()
    return Findings(
        actors=tuple(_entity(group, register) for (kind, _), group in kept.items() if kind == "actor"),
        places=tuple(_entity(group, register) for (kind, _), group in kept.items() if kind == "place"),
        dates=dates,
        left=len(groups) - len(kept) + len(open_dates),
        doubtful=tuple(doubtful),
    )


def with_mentions(found: Findings, mentions: Iterable[tuple[str, Mention]], least: float = SURE) -> Findings:
    """
    Return findings and what others found besides: (rule, mention) pairs; entities and dates that are there already stay.

    Args:
        found: from `front_matter`.
        mentions: each with the name of the rule that is to stand behind it in front matter.
        least: smallest confidence that is written.
    """
    sure = [(rule, m) for rule, m in mentions if m.confidence >= least]
    refs = [(m.kind, EntityRef(m.id or m.name or m.text, by=rule)) for rule, m in sure if m.kind != "date"]
    dates = [
        DateRef(value, m.text, rule)
        for rule, m in sure
        if m.kind == "date" and m.value and (value := parse(m.value)) is not None
    ]
    return replace(
        found,
        actors=_joined(found.actors, [ref for kind, ref in refs if kind == "actor"]),
        places=_joined(found.places, [ref for kind, ref in refs if kind == "place"]),
        dates=tuple({(d.value.text, d.text): d for d in reversed((*found.dates, *dates))}.values())[::-1],
    )


def _joined(known: tuple[EntityRef, ...], more: Iterable[EntityRef]) -> tuple[EntityRef, ...]:
    return tuple({ref.name: ref for ref in reversed((*known, *more))}.values())[::-1]


def _entity(mentions: list[Mention], register: Register) -> EntityRef:
    """Join the mentions of one entity; a full name, else the surest mention, says which rule found it."""
    best = max(mentions, key=lambda m: (m.text == m.name, m.confidence, -m.start))
    name = best.id if _is_known(best, register) else best.name
    forms = dict.fromkeys(" ".join(m.text.split()) for m in mentions)
    return EntityRef(name, tuple(form for form in forms if form != best.name), best.rule)


def _is_known(mention: Mention, register: Register) -> bool:
    """Whether more than this text knows the entity, so that its id finds it again."""
    if mention.kind == "actor":
        return register.actor(mention.id) is not None
    known = register.place(mention.id)
    return known is not None and known.id == mention.id


def _dates(mentions: list[Mention], least: float) -> tuple[DateRef, ...]:
    found: dict[tuple[str, str], DateRef] = {}
    for mention in mentions:
        value = parse(mention.value) if mention.value and mention.confidence >= least else None
        if value is not None:
            text = " ".join(mention.text.split())
            found.setdefault((value.text, text), DateRef(value, text, mention.rule))
    return tuple(found.values())
