"""Which pages a site has: from the public site to every HTML page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markupsafe import Markup

from briefgen.site.articles import article_pages
from briefgen.site.atlas import survey
from briefgen.site.calendar import date_pages, timeline_pages
from briefgen.site.chrome import chrome
from briefgen.site.contexts_lists import NotFound, Redirect, TextPage
from briefgen.site.dossiers import dossier_list, dossier_pages
from briefgen.site.evidence import seals_of, tell, trace
from briefgen.site.lists import article_lists, home_page, map_page, name_lists, search_pages, source_pages
from briefgen.site.names import actor_pages, place_pages
from briefgen.site.paging import head, page
from briefgen.site.record import LOG, has_record, record_pages
from briefgen.text.languages import direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.page import Fragments, Page
    from briefgen.model.public import PublicSite
    from briefgen.site.atlas import Atlas
    from briefgen.site.themes import Theme


def plan(
    public: PublicSite,
    html: Fragments,
    theme: Theme,  # noqa: ARG001 - part of the contract: a theme may bring pages
) -> tuple[Page, ...]:
    """
    Return every HTML page of the site, in a fixed order.

    Feeds, the sitemap and the search index are made by others.
    """
    tellings = {a.id: tell(a.url, trace(a)) for a in public.articles}
    atlas = survey(public, html, tellings, {})
    atlas = replace(atlas, seals={id_: seals_of(atlas.cards[id_], told) for id_, told in tellings.items()})
    return (*article_pages(atlas, chrome(public)), *plan_others(atlas))


def plan_others(atlas: Atlas) -> tuple[Page, ...]:
    """
    Return every HTML page but those of articles, which are made one by one, each from its own article.

    An old address (``redirect_from``) makes a page even where another one stands: who writes the site counts and says so. One
    that leads out of the site makes none.
    """
    return (*_pages(atlas), *_redirects(atlas))


def _pages(atlas: Atlas) -> Iterator[Page]:
    yield home_page(atlas)
    yield from article_lists(atlas)
    yield dossier_list(atlas)
    yield from dossier_pages(atlas)
    yield from actor_pages(atlas)
    yield from place_pages(atlas)
    yield from name_lists(atlas)
    yield from source_pages(atlas)
    yield from date_pages(atlas)
    yield from timeline_pages(atlas)
    yield map_page(atlas)
    yield from search_pages(atlas)
    yield from _text_pages(atlas)
    yield from record_pages(atlas)
    lost = head(atlas.words.text("lost"), "/404.html", noindex=True)
    yield page("404.html", lost, NotFound(lost))


def _text_pages(atlas: Atlas) -> Iterator[Page]:
    logged = LOG if has_record(atlas.public) else ""
    for own in (one for one in atlas.public.pages if one.url != logged):
        top = head(own.title, own.url, own.description)
        body = Markup(atlas.html.pages.get(own.id, ""))  # noqa: S704 - made by content from blocks, every text escaped
        yield page("page.html", top, TextPage(top, own.title, own.lang, direction(own.lang), body))


def _redirects(atlas: Atlas) -> Iterator[Page]:
    for article in atlas.public.articles:
        for old in article.redirect_from:
            if path := old_path(old):
                top = head(atlas.words.text("moved"), path, noindex=True)
                yield page("redirect.html", top, Redirect(top, article.url, article.title))


def old_path(old: str) -> str:
    """Return an old address as a path from the root: a file ``.html`` or a folder; empty when it leads out of the site."""
    whole = unquote(old.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0])
    steps = [step for step in whole.split("/") if step]
    if not steps or any(step in {".", ".."} or "\\" in step or ":" in step for step in steps):
        return ""
    return f"/{'/'.join(steps)}" if steps[-1].endswith(".html") else f"/{'/'.join(steps)}/"
