"""Bodies as HTML that more than one page may show: sections of dossiers, pages of text, originals beside translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content.citing import cite
from briefgen.content.html import to_html
from briefgen.model.page import Fragments
from briefgen.pipeline.phrases import body_words
from briefgen.site import in_short

if TYPE_CHECKING:
    from briefgen.content.wording import Wording
    from briefgen.model.public import PublicSite


def fragments_of(public: PublicSite, targets: dict[tuple[str, str], str]) -> Fragments:
    """Return the bodies that the survey of a site needs; those of its articles are made one by one, each with its page."""
    words = body_words(public.settings.language)
    said = in_short(public)
    return Fragments(
        articles={},
        dossiers={
            (d.id, name): to_html(cite(blocks, said), root="../../", targets=targets, wording=words)
            for d in public.dossiers
            for name, blocks in d.sections
        },
        pages={p.id: to_html(cite(p.blocks, said), root="../", targets=targets, wording=words) for p in public.pages},
        originals=originals(public, targets, words),
    )


def originals(public: PublicSite, targets: dict[tuple[str, str], str], words: Wording) -> dict[str, str]:
    """Return the bodies of the articles that public translations are shown beside, without anchors, by id."""
    wanted = {a.translation_of for a in public.articles if a.translation_of}
    return {
        a.id: to_html(
            a.blocks,
            root="../../",
            targets=targets,
            marks=tuple(m for m in a.marks if m.part == "block"),
            anchors=False,
            wording=words,
        )
        for a in public.articles
        if a.id in wanted
    }
