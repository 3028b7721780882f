"""
Theme contract 1: what each template receives.

The fields of the dataclass are the names at the template's top level. Every template sees besides them:

- ``site``: `Chrome`, what all pages share;
- ``page``: `Here`, the path of the page and the way to the root of the site;
- ``theme``: the options of ``theme.yml`` by name, defaults filled in;
- ``text(key, **values)`` and ``counted(key, n)``: words of the interface language (`briefgen.site.wording`);
- the filter ``link``: a path from the root, written as this page must write it. All ``url`` fields are such paths, but for
  those of `Origin` and of ``same_as``, which are full addresses;
- the filter ``from_root``: a path from the root, without its first slash, to put behind ``site.base_url``;
- the filter ``moment``: a `When` as HTML, with what must be said about the date;
- the filter ``quoted``: a quotation in the marks of a language, ``said.text|quoted(said.lang)``.

Values of type ``Markup`` are safe HTML; every other text is escaped where it is placed. What is not documented here may
change in any release; what is documented changes only with contract 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.site.contexts_articles import ArticleList, ArticlePage, SourcePage
from briefgen.site.contexts_dossiers import DossierList, DossierPage, MemberList
from briefgen.site.contexts_lists import (
    HomePage,
    LetterIndex,
    NameList,
    NotFound,
    Redirect,
    SearchPage,
    TextPage,
    YearList,
    YearPage,
)
from briefgen.site.contexts_names import ActorPage, PlacePage
from briefgen.site.contexts_pictures import MapPage
from briefgen.site.contexts_record import Corrections, Withdrawn
from briefgen.site.contexts_timeline import TimelinePage

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTRACT = 1
CONTEXTS: Mapping[str, type] = {
    "home.html": HomePage,
    "articles.html": ArticleList,
    "article.html": ArticlePage,
    "dossiers.html": DossierList,
    "dossier.html": DossierPage,
    "members.html": MemberList,
    "names.html": NameList,
    "actor.html": ActorPage,
    "place.html": PlacePage,
    "source.html": SourcePage,
    "years.html": YearList,
    "year.html": YearPage,
    "timeline.html": TimelinePage,
    "map.html": MapPage,
    "search.html": SearchPage,
    "letters.html": LetterIndex,
    "page.html": TextPage,
    "withdrawn.html": Withdrawn,
    "corrections.html": Corrections,
    "404.html": NotFound,
    "redirect.html": Redirect,
}
"""Every template that pages are made with, and the dataclass of its context."""
