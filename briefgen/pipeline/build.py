"""The order of build: from what a project's files say to the bytes of its site. Pure but for the pool."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen import exports
from briefgen.content.html import to_html
from briefgen.gazetteer.shipped import CREDIT
from briefgen.model.page import Artifact
from briefgen.model.problem import Problem
from briefgen.model.public import Fragments
from briefgen.pipeline.addresses import collisions, link_targets, written_twice
from briefgen.pipeline.joining import join
from briefgen.policy import Audience, publish
from briefgen.site import assets, chrome, join_faults, open_theme, plan, render, trace
from briefgen.site.search import index_from, names_in, spellings, words_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from briefgen.model.page import Page
    from briefgen.model.public import PublicArticle, PublicSite
    from briefgen.model.settings import Settings
    from briefgen.pipeline.pool import Pool
    from briefgen.pipeline.reading import Library
    from briefgen.shell.disk import File, Snapshot
    from briefgen.site import Chrome, Theme, Traces
    from briefgen.site.search_documents import Spellings, Tokens


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: the build day, the profile (empty: public), whether drafts show, another base address."""

    build_day: dt.date
    profile: str = ""
    preview: bool = False
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a site, or none of them when there are errors; and what was found on the way."""

    public: PublicSite | None
    artifacts: tuple[Artifact, ...] = ()
    pages: int = 0
    problems: tuple[Problem, ...] = field(default=())


def make_site(library: Library, snapshot: Snapshot, order: Order, pool: Pool) -> Made:
    """
    Make the site of a project that was read.

    With errors in the files nothing is made, but everything that can be checked has been, so that all faults are shown at once.
    """
    problems = list(library.problems)
    settings = _settings(library.settings, order)
    audience = Audience(settings.policy, order.build_day, order.preview)
    site = join(library, settings, audience, problems)
    public = publish(site, audience, order.profile)
    problems.extend(collisions(library, public))
    files = {f.path: f.data for f in snapshot.themes}
    theme, found = open_theme(settings.theme, files, settings.theme_options)
    problems.extend(at_key(p, snapshot.settings, "theme") if p.path == "site.yml" else p for p in found)
    if theme is None or any(p.severity == "error" for p in problems):
        return Made(None, problems=tuple(problems))
    artifacts, pages = _draw(public, theme, pool, problems)
    artifacts += tuple(Artifact(f.path.removeprefix("content/"), f.data) for f in snapshot.static)
    problems.extend(written_twice(artifacts))
    return Made(public, artifacts, pages, tuple(problems))


def at_key(problem: Problem, settings: File | None, key: str) -> Problem:
    """Return a problem about a value of site.yml with the place where that value stands."""
    text = settings.data.decode("utf-8", "replace") if settings else ""
    found = re.search(rf"(?m)^{key}[ ]*:[ ]*", text)
    if found is None:
        return problem
    line_start = text.rfind("\n", 0, found.start()) + 1
    return replace(problem, line=text.count("\n", 0, found.start()) + 1, col=found.end() - line_start + 1)


def _settings(settings: Settings, order: Order) -> Settings:
    profile = next((p for p in settings.profiles if p.name == order.profile), None)
    if profile is not None:
        policy = replace(settings.policy, max_tlp=profile.max_tlp)
        settings = replace(settings, policy=policy, base_url=profile.base_url or settings.base_url)
    return replace(settings, base_url=order.base_url or settings.base_url)


def _draw(public: PublicSite, theme: Theme, pool: Pool, problems: list[Problem]) -> tuple[tuple[Artifact, ...], int]:
    targets = link_targets(public)
    drawn = pool.map(draw_article, (targets, spellings(public)), public.articles)
    fragments = Fragments(
        articles={a.id: one.html for a, one in zip(public.articles, drawn, strict=True)},
        dossiers={
            (d.id, name): to_html(blocks, root="../../", targets=targets, heading_shift=0)
            for d in public.dossiers
            for name, blocks in d.sections
        },
        pages={p.id: to_html(p.blocks, root="../", targets=targets) for p in public.pages},
    )
    pages = plan(public, fragments, theme, {a.id: one.traces for a, one in zip(public.articles, drawn, strict=True)})
    results = pool.map(draw_page, (chrome(public, CREDIT), theme), pages)
    problems.extend(join_faults(r for r in results if isinstance(r, Problem)))
    html = [r for r in results if isinstance(r, Artifact)]
    listed = [p.url for p in pages if p.url.endswith("/")]
    index = index_from([one.tokens for one in drawn], public)
    return (*html, *index, *exports.artifacts(public, listed), *assets(theme)), len(pages)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one article yields by itself: the HTML of its body, its words for the index, and where it names whom."""

    html: str
    tokens: Tokens
    traces: Traces


def draw_article(shared: tuple[Mapping[tuple[str, str], str], Spellings], article: PublicArticle) -> Drawn:
    """Draw one article (a step of the pool)."""
    targets, names = shared
    marks = tuple(m for m in article.marks if m.part == "block")
    html = to_html(article.blocks, root="../../", targets=targets, marks=marks)
    return Drawn(html, words_of(article, names_in(article, names)), trace(article))


def draw_page(shared: tuple[Chrome, Theme], page: Page) -> Artifact | Problem:
    """Return the bytes of one page (a step of the pool)."""
    frame, theme = shared
    return render(page, chrome=frame, theme=theme)
