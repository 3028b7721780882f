"""What was corrected and what was taken back: told with the text, and in one log for the whole site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from briefgen.site.contexts_record import Corrected, Corrections, LoggedEntry, Withdrawn
from briefgen.site.moments import on_day
from briefgen.site.paging import head, page
from briefgen.text.languages import direction

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from briefgen.model.amendments import Correction
    from briefgen.model.page import Page
    from briefgen.model.public import PublicArticle, PublicDossier, PublicSite
    from briefgen.site.atlas import Atlas
    from briefgen.site.wording import Wording

LOG = "/corrections/"
"""Path of the log; a page of the site's own with this address stands above it."""


def has_record(public: PublicSite) -> bool:
    """Whether anything was corrected or withdrawn."""
    articles, dossiers = public.articles, public.dossiers
    return bool(public.withdrawn) or any(a.corrections for a in articles) or any(d.corrections for d in dossiers)


def corrected(corrections: Iterable[Correction], words: Wording) -> tuple[Corrected, ...]:
    """Return the corrections of a text as its page shows them, the latest first."""
    latest = sorted(corrections, key=lambda c: c.date.toordinal() if c.date else 0, reverse=True)
    return tuple(Corrected(c.text, on_day(c.date, words) if c.date else None) for c in latest)


def record_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the page of each withdrawn article, and the log of corrections when there is anything to log."""
    words, public = atlas.words, atlas.public
    for article in public.withdrawn:
        assert article.withdrawn is not None
        top = head(article.title, article.url, words.text("withdrawn.long"), noindex=True)
        when = on_day(article.withdrawn.date, words) if article.withdrawn.date else None
        told = corrected(article.corrections, words)
        context = Withdrawn(top, article.title, article.lang, article.direction, article.withdrawn.reason, when, told)
        yield page("withdrawn.html", top, context)
    if has_record(public):
        own = next((p for p in public.pages if p.url == LOG), None)
        title = own.title if own else words.text("corrections")
        top = head(title, LOG, own.description if own and own.description else words.text("corrections.intro"))
        body = Markup(atlas.html.pages.get(own.id, "")) if own else Markup()  # noqa: S704 - made by content from blocks
        lang = own.lang if own else words.language
        yield page("corrections.html", top, Corrections(top, title, lang, direction(lang), body, _entries(public, words)))


def _entries(public: PublicSite, words: Wording) -> tuple[LoggedEntry, ...]:
    """Return everything that was corrected or withdrawn, the latest first, undated entries last."""
    dated: list[tuple[dt.date | None, LoggedEntry]] = []
    texts: tuple[PublicArticle | PublicDossier, ...] = (*public.articles, *public.dossiers, *public.withdrawn)
    for text in texts:
        for c in text.corrections:
            when = on_day(c.date, words) if c.date else None
            dated.append(
                (c.date, LoggedEntry(text.url, text.title, text.lang, direction(text.lang), c.text, when, withdrawn=False))
            )
    for article in public.withdrawn:
        if taken := article.withdrawn:
            when = on_day(taken.date, words) if taken.date else None
            entry = LoggedEntry(article.url, article.title, article.lang, article.direction, taken.reason, when, withdrawn=True)
            dated.append((taken.date, entry))
    ordered = sorted(dated, key=lambda pair: (-(pair[0].toordinal() if pair[0] else 0), pair[1].url, pair[1].text))
    return tuple(entry for _, entry in ordered)
