"""What an article names so unsurely that it does not count, though a dossier's rule asks for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.dossiers import explain, read_for_rules
from briefgen.intake.annotation import desk_of, propose
from briefgen.mentions.findings import SURE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.dossiers import Known
    from briefgen.model.dossier import Dossier
    from briefgen.model.mention import Mention
    from briefgen.model.site import Filed
    from briefgen.pipeline import Library


def too_uncertain(
    library: Library, dossier: Dossier, filed: Filed, known: Known, members: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    """
    Return the names in an article that would meet a part of the dossier's rule, had they been sure enough to be written down.

    What a person has rejected is not among them, nor what stands in the front matter.
    """
    before = _held(library, dossier, filed, known, members)
    listed = {("actor", id_) for id_ in filed.actors} | {("place", id_) for id_ in filed.places}
    unsure: dict[tuple[str, str], Mention] = {}
    for mention in propose(filed.article, desk_of(library))[1]:
        if mention.confidence < SURE and (mention.kind, mention.id) not in listed:
            unsure.setdefault((mention.kind, mention.id), mention)
    return tuple(
        mention.name or mention.text
        for mention in unsure.values()
        if _held(library, dossier, _with(filed, mention), known, members) != before
    )


def _held(
    library: Library, dossier: Dossier, filed: Filed, known: Known, members: Mapping[str, frozenset[str]]
) -> tuple[int, tuple[bool, ...]]:
    """Return how many parts of the rule hold, and which rules do."""
    (reading,) = read_for_rules([filed], library.publishers)
    verdict = explain(dossier, reading, known, members)
    return sum(finding.holds for finding in verdict.findings), verdict.held


def _with(filed: Filed, mention: Mention) -> Filed:
    if mention.kind == "actor":
        return replace(filed, actors=(*filed.actors, mention.id))
    return replace(filed, places=(*filed.places, mention.id))
