"""The order of build: from what a project's files say to the bytes of its site. Pure but for the pool."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING

from briefgen import exports
from briefgen.model.memo import Forgetful
from briefgen.model.page import Artifact
from briefgen.model.values import dataclass
from briefgen.pipeline.addresses import collisions, file_of, written_twice
from briefgen.pipeline.drawing import draw
from briefgen.pipeline.indexing import index_of
from briefgen.pipeline.joining import join
from briefgen.pipeline.phrases import feed_words
from briefgen.pipeline.pictures import able, lent, shared_pictures, static_files
from briefgen.pipeline.rereading import readers
from briefgen.policy import Audience, only_dossier, publish
from briefgen.site import (
    assets,
    compile_all,
    join_faults,
    old_path,
    open_theme,
    taken_filters,
    template_faults,
    unknown_entries,
    with_citations,
    with_filters,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from briefgen.model.memo import Memo
    from briefgen.model.plugins import Plugins
    from briefgen.model.problem import Problem
    from briefgen.model.public import PublicSite
    from briefgen.model.settings import Settings
    from briefgen.pipeline.changes import History
    from briefgen.pipeline.drawing import Told
    from briefgen.pipeline.pictures import Lent
    from briefgen.pipeline.pool import Pool
    from briefgen.pipeline.reading import Library
    from briefgen.shell.disk import File, Snapshot


_ALWAYS = ("/articles/", "/dossiers/", "/map/", "/search/")
"""Lists that a site has whatever it holds."""


@dataclass(frozen=True, slots=True)
class Order:
    """
    What to build.

    Attributes:
        build_day: decides embargoes and what is upcoming, UTC.
        profile: its name, empty: public.
        preview: drafts are shown.
        base_url: another address than that of site.yml, None: that one.
        history: what is known of earlier issues of the dossiers, None when nobody asked.
        only: id of the one dossier that is made with what belongs to it, empty for the whole site.
    """

    build_day: dt.date
    profile: str = ""
    preview: bool = False
    base_url: str | None = None
    history: History | None = None
    only: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """
    A site that was made.

    Attributes:
        public: what the audience may see, None when there are errors.
        artifacts: its files, none when there are errors.
        pages: how many of them are pages.
        problems: what was found on the way.
    """

    public: PublicSite | None
    artifacts: tuple[Artifact, ...] = ()
    pages: int = 0
    problems: tuple[Problem, ...] = field(default=())


def make_site(
    library: Library,
    snapshot: Snapshot,
    order: Order,
    pool: Pool,
    memo: Memo | None = None,
    ahead: Callable[[Artifact], None] | None = None,
) -> Made:
    """
    Make the site of a project that was read.

    With errors in the files nothing is made, but everything that can be checked has been, so that all faults are shown at once.
    """
    memo = memo or Forgetful()
    problems = [_at_plugin(p, snapshot.settings) for p in library.problems]
    asked = _settings(library.settings, order)
    settings = replace(asked, policy=able(asked.policy))
    audience = Audience(settings.policy, order.build_day, order.preview)
    site = join(library, settings, audience, problems, order.history, readers(library.sealed, pool, memo))
    public = with_citations(publish(site, audience, order.profile))
    if order.only:
        public = only_dossier(public, order.only)
    problems.extend(collisions(library, public))
    layers = {f.path: f.data for f in snapshot.themes}
    theme, found = open_theme(settings.theme, layers, settings.theme_options)
    problems.extend(_at_theme(p, snapshot.settings) if p.path == "site.yml" else p for p in found)
    problems.extend(at_key(p, snapshot.settings, "menu") for p in unknown_entries(settings, library.pages))
    problems.extend(_at_plugin(p, snapshot.settings) for p in taken_filters(library.plugins))
    static = {f.path.removeprefix("content/"): f.path for f in snapshot.static}
    if theme is None or any(p.severity == "error" for p in problems):
        problems.extend(template_faults(with_filters(theme, library.plugins)) if theme else ())
        problems.extend(written_twice(_places(public, static), library, public, static))
        problems.extend(_pictures_missing(public, snapshot, lent(site, asked.policy)))
        return Made(None, problems=tuple(problems))
    whose = lent(site, asked.policy)
    problems.extend(_pictures_missing(public, snapshot, whose))
    public, _ = shared_pictures(public, snapshot.static, whose)

    def beside(told: Told) -> tuple[Artifact, ...]:
        files = exports.artifacts(public, told.listed, told.records, feed_words(public))
        return (*index_of(told.tokens, public, memo), *files, *assets(theme))

    drawing = draw(public, with_filters(theme, library.plugins), library.sealed, pool, memo, beside, ahead)
    problems.extend(join_faults(drawing.problems))
    artifacts = (*drawing.pages, *drawing.files)
    copied, faults = static_files(snapshot.static, whose, memo, pool)
    more, failed = library.plugins.files(public)
    artifacts += (*copied, *more)
    failed = tuple(_at_plugin(p, snapshot.settings) for p in failed)
    problems.extend((*faults, *failed, *written_twice(artifacts, library, public, static)))
    return Made(public, artifacts, len(drawing.pages), tuple(problems))


def get_ready(snapshot: Snapshot, settings: Settings, plugins: Plugins) -> None:
    """Compile the templates that a site of these settings will be made with."""
    theme, _ = open_theme(settings.theme, {f.path: f.data for f in snapshot.themes}, settings.theme_options)
    if theme is not None:
        compile_all(with_filters(theme, plugins), settings.language)


def _places(public: PublicSite, static: Iterable[str]) -> list[Artifact]:
    """Return the files, empty, of which it is known that they will be there before any page is drawn."""
    parts = (public.articles, public.withdrawn, public.dossiers, public.actors, public.places, public.pages)
    urls = dict.fromkeys(one.url for part in parts for one in part)  # articles at one address are told of elsewhere
    moved = (old_path(old) for article in public.articles for old in article.redirect_from)
    found = (*map(file_of, (*urls, *_ALWAYS)), *(file_of(path) for path in moved if path), *static)
    return [Artifact(path, b"") for path in found]


def at_key(problem: Problem, settings: File | None, key: str) -> Problem:
    """Return a problem about a value of site.yml with the place of what it quotes, else of its key."""
    text = settings.data.decode("utf-8", "replace") if settings else ""
    found = re.search(rf"(?m)^{key}[ ]*:[ ]*", text)
    if found is None:
        return problem
    below = re.compile(r"(?m)^[^\s#-]").search(text, found.end())
    quoted = [match[1] for match in re.finditer("'([^']+)'", problem.message)]
    places = (text.find(word, found.end(), below.start() if below else len(text)) for word in quoted)
    at = next((place for place in places if place >= 0), found.end())
    line_start = text.rfind("\n", 0, at) + 1
    return replace(problem, line=text.count("\n", 0, at) + 1, col=at - line_start + 1)


def _pictures_missing(public: PublicSite, snapshot: Snapshot, whose: Lent) -> list[Problem]:
    _, missing = shared_pictures(public, snapshot.static, whose)
    return [at_key(problem, snapshot.settings, "image") if problem.path == "site.yml" else problem for problem in missing]


def _at_plugin(problem: Problem, settings: File | None) -> Problem:
    """Return what a plugin does wrong of which no file is to blame with the place at which site.yml names it."""
    if not problem.code.startswith("plugin-") or problem.path not in {"", "site.yml"}:
        return problem
    return at_key(problem.at("site.yml"), settings, "plugins")


def _at_theme(problem: Problem, settings: File | None) -> Problem:
    return at_key(problem, settings, "theme_options" if problem.code.startswith("theme-option") else "theme")


def _settings(settings: Settings, order: Order) -> Settings:
    profile = next((p for p in settings.profiles if p.name == order.profile), None)
    if profile is not None:
        policy = replace(settings.policy, max_tlp=profile.max_tlp)
        settings = replace(settings, policy=policy, base_url=profile.base_url or settings.base_url)
    return replace(settings, base_url=order.base_url or settings.base_url)
