"""
Theme contexts, theme lookup, plan, render and search.

The order of a build::

    theme, problems = open_theme(settings.theme, files, settings.theme_options)   # files: themes/NAME/... -> bytes
    shared = chrome(public, credits)                                              # once
    atlas = survey(public, fragments, {}, {})                                     # what pages look up
    around = surroundings(atlas, date_addresses(public.articles))                 # what each article's page tells of others
    page = article_page(article, around[article.id], html, trace(article), shared)          # in a pool, one by one
    pages = plan_others(replace(atlas, tellings=tellings, seals=seals))           # every other HTML page
    result = render(page, shared, theme)                                          # Artifact | Problem, in a pool
    faults = join_faults(r for r in results if isinstance(r, Problem))            # a broken template is told once
    files = assets(theme)                                                         # static/**

`render` is pure and everything it takes can be pickled; a theme is equal to another by its ``digest``, so that a worker keeps
one Jinja environment a theme. `plan` makes all pages at once.
"""

from __future__ import annotations

from briefgen.site.articles import Surroundings, article_page, surroundings
from briefgen.site.atlas import Atlas, card, survey
from briefgen.site.calendar import date_addresses
from briefgen.site.chrome import Chrome, chrome
from briefgen.site.evidence import Seals, Tellings, Traces, seals_of, tell, trace
from briefgen.site.filters import taken_filters
from briefgen.site.menus import unknown_entries
from briefgen.site.paging import number_of
from briefgen.site.plan import old_path, plan, plan_others
from briefgen.site.portable import portable
from briefgen.site.references import in_short, with_citations
from briefgen.site.render import compile_all, join_faults, render
from briefgen.site.syntax import template_faults
from briefgen.site.themes import Theme, assets, open_theme, with_filters
from briefgen.site.wording import wording

__all__ = [
    "Atlas",
    "Chrome",
    "Seals",
    "Surroundings",
    "Tellings",
    "Theme",
    "Traces",
    "article_page",
    "assets",
    "card",
    "chrome",
    "compile_all",
    "date_addresses",
    "in_short",
    "join_faults",
    "number_of",
    "old_path",
    "open_theme",
    "plan",
    "plan_others",
    "portable",
    "render",
    "seals_of",
    "surroundings",
    "survey",
    "taken_filters",
    "tell",
    "template_faults",
    "trace",
    "unknown_entries",
    "with_citations",
    "with_filters",
    "wording",
]
