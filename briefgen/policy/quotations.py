"""What was said, as far as each source lets us repeat it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.public import PublicQuotation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.mention import Quotation
    from briefgen.model.site import Filed
    from briefgen.policy.articles import Seen

_COMMAS = ",، "
"""What a quotation ends with only because its sentence goes on."""


def publish_quotations(filed: Filed, seen: Seen) -> list[PublicQuotation]:
    """
    Return the quotations of an article that are shown there with all of their sentence; parts of one statement are joined.

    Args:
        filed: the unveiled article.
        seen: its public view.
    """
    public: list[PublicQuotation] = []
    for parts in _statements(filed.quotations):
        first, last = parts[0], parts[-1]
        if seen.sentence("block", first.index, first.first, last.last) is None:
            continue
        block = filed.article.blocks[first.index]
        number = block.number
        public.append(
            PublicQuotation(
                article=filed.article.id,
                text=" … ".join(block.text[part.start : part.end].rstrip(_COMMAS) for part in parts),
                speaker=_speaker(first, seen),
                actor=first.actor if first.actor in seen.article.actors else "",
                via=tuple(dict.fromkeys(block.text[start:end] for part in parts for start, end in part.via)),
                paragraph=number,
                anchor=f"p{number}",
            )
        )
    return public


def _statements(quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """Put together what one speaker says in one paragraph without another speaking."""
    statements: list[list[Quotation]] = []
    for quotation in quotations:
        before = statements[-1][-1] if statements else None
        if before and (before.index, before.speaker, before.actor) == (quotation.index, quotation.speaker, quotation.actor):
            statements[-1].append(quotation)
        else:
            statements.append([quotation])
    return statements


def _speaker(quotation: Quotation, seen: Seen) -> str:
    return (seen.sentence("block", *quotation.speaker) or "") if quotation.speaker else ""
