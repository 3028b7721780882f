"""What was said in a dossier's articles, by speaker: actors first, then the sources that the articles leave unnamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.site.contexts_analysis import Said, Voice
from briefgen.site.moments import when
from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.public import PublicDossier, PublicQuotation
    from briefgen.site.atlas import Atlas

_MOST_VOICES = 20
_MOST_SAID = 3
_MOST_UNNAMED = 12


def voices(atlas: Atlas, dossier: PublicDossier) -> tuple[Voice, ...]:
    """Return who said what, those heard most first; what several articles quote alike stands once, from the earliest."""
    groups: dict[str, list[Said]] = {}
    for same in _once(atlas, dossier.quotations):
        groups.setdefault(same[0].actor, []).append(_said(atlas, same))
    unnamed = groups.pop("", [])
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), atlas.actor(group[0]).name, group[0]))[:_MOST_VOICES]
    named = [Voice(atlas.actor(id_), tuple(said[:_MOST_SAID]), max(0, len(said) - _MOST_SAID)) for id_, said in ordered]
    rest = Voice(None, tuple(unnamed[:_MOST_UNNAMED]), max(0, len(unnamed) - _MOST_UNNAMED))
    return (*named, *((rest,) if unnamed else ()))


def _once(atlas: Atlas, quotations: Iterable[PublicQuotation]) -> Iterable[Sequence[PublicQuotation]]:
    """Return quotations newest first, equal words of one speaker together, the earliest of them in front."""
    same: dict[tuple[str, tuple[str, ...]], list[PublicQuotation]] = {}
    for quotation in quotations:
        if quotation.article in atlas.articles:
            same.setdefault((quotation.actor, keys(quotation.text)), []).append(quotation)
    return [list(reversed(group)) for group in same.values()]


def _said(atlas: Atlas, same: Sequence[PublicQuotation]) -> Said:
    first = same[0]
    article = atlas.articles[first.article]
    return Said(
        text=first.text,
        lang=article.lang,
        direction=article.direction,
        speaker=first.speaker or ("" if first.actor else atlas.words.text("voice.hidden")),
        via=first.via,
        url=f"{article.url}#{first.anchor}" if first.anchor else article.url,
        title=article.title,
        publisher=article.source.publisher if article.source else "",
        when=when(article.published, atlas.words) if article.published else None,
        others=len({q.article for q in same}) - 1,
    )
