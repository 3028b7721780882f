"""One page of a site before it is drawn: what its template receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content.html import to_html
from briefgen.gazetteer.shipped import CREDIT
from briefgen.model.page import Fragments
from briefgen.pipeline.addresses import link_targets
from briefgen.pipeline.fragments import originals
from briefgen.pipeline.phrases import body_words
from briefgen.site import chrome, date_addresses, plan

if TYPE_CHECKING:
    from briefgen.model.page import Page
    from briefgen.model.public import PublicSite
    from briefgen.site import Chrome, Theme


def planned(public: PublicSite, theme: Theme) -> tuple[tuple[Page, ...], Chrome]:
    """Return every page of a site as it is handed to its template, and what all pages share."""
    targets, words = link_targets(public, date_addresses(public.articles)), body_words(public.settings.language)
    articles = {
        a.id: to_html(
            a.blocks, root="../../", targets=targets, marks=tuple(m for m in a.marks if m.part == "block"), wording=words
        )
        for a in public.articles
    }
    dossiers = {
        (d.id, name): to_html(blocks, root="../../", targets=targets, wording=words)
        for d in public.dossiers
        for name, blocks in d.sections
    }
    pages = {p.id: to_html(p.blocks, root="../", targets=targets, wording=words) for p in public.pages}
    return plan(public, Fragments(articles, dossiers, pages, originals(public, targets, words)), theme), chrome(public, CREDIT)
