"""Checking: everything that can be found wrong with a project, in one run."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from briefgen.app.bodies import bodies_of
from briefgen.app.building import prepare
from briefgen.app.oversights import oversights
from briefgen.app.project import with_excerpt, without_silenced
from briefgen.gazetteer.spellings import known_but_for_a_letter
from briefgen.model.entities import Actor, Place
from briefgen.model.problem import Problem, in_reading_order
from briefgen.model.urls import base_path
from briefgen.shell.clock import build_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefgen.app.building import Prepared
    from briefgen.gazetteer import Register
    from briefgen.model.article import Article, TextPage
    from briefgen.model.dossier import Dossier
    from briefgen.model.entities import Listed
    from briefgen.model.problem import Severity
    from briefgen.pipeline import Library
    from briefgen.shell.disk import Snapshot
    from briefgen.shell.fetch import Network


_FOLDERS = ("static", "search-index", "corrections")
_FILES = ("index.html", "404.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "opensearch.xml")
"""What stands at the root of a site beside its sections and pages."""


def check(project: Path, *, jobs: int | None = None, network: Network | None = None) -> list[Problem]:
    """
    Return everything that can be found wrong with a project, in reading order; nothing is written.

    Args:
        project: the folder with ``site.yml``.
        jobs: number of processes; all processors when None.
        network: asks whether addresses outside still answer; None: nothing outside is asked. What was asked is remembered in
            ``.briefgen/``, which is the one thing that is then written.

    Returns:
        Findings with file, 1-based line and column, and a hint; empty when all is well. What ``silence`` in ``site.yml`` names
        is left out.

    Raises:
        OutsideError: what addresses outside answered could not be written down. What is wrong with files is returned.

    Source:
        Each code is explained by ``briefgen check --explain CODE`` (`briefgen.model.faults`).
    """
    prepared = prepare(project, jobs=jobs)
    library, snapshot = prepared.library, prepared.snapshot
    texts = text_faults(library, snapshot, "error")
    found = [
        *prepared.problems,
        *links_beside(texts, broken_links_of(prepared)),
        *texts,
        *_alone(library),
        *_unread(library, build_day()),
        *_of_registries(library, snapshot),
        *oversights(project, prepared),
        *_of_others_work(prepared),
    ]
    if network is not None:
        from briefgen.app.reaching import dead_outside

        found += dead_outside(project, library, snapshot, network)
    heard = without_silenced(found, library.settings)
    return in_reading_order([with_excerpt(p, snapshot) for p in heard])


def text_faults(library: Library, snapshot: Snapshot, severity: Severity) -> list[Problem]:
    """
    Return what is wrong with the texts of a project that was read: dead links and pictures, and the analyst's own sentences.

    Args:
        library: what the files say.
        snapshot: the files.
        severity: of links and pictures that lead nowhere.
    """
    from briefgen.checks import analysis_faults
    from briefgen.checks.addresses import Shelf, Texts, dead_addresses

    files = (*snapshot.articles, *snapshot.dossiers, *snapshot.pages)
    texts = Texts({file.path: file.data for file in files})
    static = frozenset(file.path.removeprefix("content/") for file in snapshot.static)
    pages = _pages(library, snapshot)
    shelf = Shelf(texts, static, _themed(library, snapshot), pages, _roots(library, snapshot, pages))
    documents: list[Article | Dossier | TextPage] = [
        *(f.filed.article for f in library.filings),
        *library.dossiers,
        *library.pages,
    ]
    documents += bodies_of(files, {document.path for document in documents})
    return [*dead_addresses(documents, shelf, severity), *analysis_faults(library.dossiers, texts)]


def links_beside(texts: Iterable[Problem], links: Iterable[Problem]) -> list[Problem]:
    """Return the dead links of the built pages but for those of which `text_faults` told already."""
    told = {(p.path, p.line, p.col) for p in texts if p.code in {"link-broken", "picture-missing"}}
    return [p for p in links if (p.path, p.line, p.col) not in told]


def broken_links_of(prepared: Prepared) -> list[Problem]:
    """
    Return a problem for each link within a made site that leads nowhere.

    None is looked for while a template fails: every link to its pages would be told.
    """
    if any(problem.code == "template-error" for problem in prepared.problems):
        return []
    from briefgen.app.origins import origins
    from briefgen.checks import broken_links

    written = origins(prepared.library, prepared.snapshot)
    found = broken_links(prepared.artifacts, base_path(prepared.base_url), written.of_link)
    return [with_excerpt(problem, prepared.snapshot) for problem in found]


def _of_others_work(prepared: Prepared) -> list[Problem]:
    """Return what style sheets name in vain, and what pages ask of other hosts that the shipped theme alone did not make."""
    from briefgen.checks.requests import outside_requests
    from briefgen.checks.styles import dead_in_styles

    library, snapshot = prepared.library, prepared.snapshot
    copied = {file.path: file.path.removeprefix("content/") for file in snapshot.static}
    themed = {file.path: file.path.split("/", 2)[2] for file in snapshot.themes if file.path.count("/") > 1}
    files = [*snapshot.static, *snapshot.themes]
    sheets = [
        (file.path, (copied | themed)[file.path], file.data.decode("utf-8", "replace"))
        for file in files
        if file.path.endswith(".css") and file.path in copied | themed
    ]
    there = _themed(library, snapshot) | set(copied.values()) | set(themed.values())
    own = prepared.artifacts if library.plugins.every or snapshot.themes else ()
    brought = [artifact for artifact in prepared.artifacts if artifact.path in copied.values()]
    return [*dead_in_styles(sheets, there), *outside_requests(own or brought, prepared.report.output.name)]


def _pages(library: Library, snapshot: Snapshot) -> frozenset[str]:
    """
    Return the paths of the pages of articles and dossiers, those included at which they stood before.

    A file that could not be read is taken to stand where its name says.
    """
    from briefgen.policy.articles import url_of
    from briefgen.site.plan import old_path

    articles = [filing.filed.article for filing in library.filings]
    paths = [path for article in articles for path in (url_of(article), *map(old_path, article.redirect_from)) if path]
    read = {article.path for article in articles} | {dossier.path for dossier in library.dossiers}
    paths += [f"dossiers/{dossier.id}" for dossier in library.dossiers]
    for folder, files in (("articles", snapshot.articles), ("dossiers", snapshot.dossiers)):
        paths += [f"{folder}/{PurePosixPath(file.path).stem}" for file in files if file.path not in read]
    return frozenset(path.strip("/") + "/" for path in paths)


def _roots(library: Library, snapshot: Snapshot, pages: Iterable[str]) -> frozenset[str]:
    """Return the first steps of all paths that the site can have; none where plugins may add any."""
    if library.settings.plugins:
        return frozenset()
    from briefgen.site.chrome import SECTIONS

    own = (PurePosixPath(file.path).stem for file in snapshot.pages)
    moved = {path.removesuffix("/") for path in pages if path.endswith(".html/") and path.count("/") == 1}
    folders = {path.partition("/")[0] for path in pages} - moved
    return frozenset({*(f"{one}/" for one in (*SECTIONS, *own, *folders, *_FOLDERS)), *_FILES, *moved})


def _themed(library: Library, snapshot: Snapshot) -> frozenset[str]:
    from briefgen.site import assets, open_theme

    theme, _ = open_theme(library.settings.theme, {f.path: f.data for f in snapshot.themes}, library.settings.theme_options)
    return frozenset(asset.path for asset in assets(theme)) if theme else frozenset()


def _alone(library: Library) -> list[Problem]:
    from briefgen.checks import names_of_articles_alone
    from briefgen.gazetteer.shipped import open_shipped

    articles = [f.filed.article for f in library.filings]
    places = {p.id: p for f in library.filings for p in f.places}
    own_actors = {a.id for f in library.filings for a in f.actors if a.origin == "article"}
    own_places = {p.id for f in library.filings for p in f.places if p.origin == "article"}
    known_actors = [*library.actors, *open_shipped().actors] if own_actors else []
    known_places = [*library.places, *(place for place in places.values() if place.id not in own_places)]
    look = library.register.named
    return names_of_articles_alone(articles, own_actors, "actor", known_actors, look) + names_of_articles_alone(
        articles, own_places, "place", known_places, look
    )


def _unread(library: Library, today: dt.date) -> Iterator[Problem]:
    """Yield a note for each article of somebody else's that no person has read yet."""
    for filing in library.filings:
        article = filing.filed.article
        if article.source and not article.reviewed and not article.draft and not article.withdrawn:
            hint = f"read it against its source, and write the day: reviewed: {today}"
            message = "no person has read this article yet"
            yield Problem("article-unreviewed", message, article.path, 1, 1, hint=hint, severity="note")


def _of_registries(library: Library, snapshot: Snapshot) -> list[Problem]:
    from briefgen.checks.registries import unknown_references, unlicensed_publishers, unused_entries
    from briefgen.content.registries import read_listing

    problems: list[Problem] = []
    entered = [file for file in snapshot.registries if not file.path.endswith("/rejected.yml")]
    listings = {file.path: read_listing(file.path, file.data) for file in entered}
    used = _used(library, listings)
    for path, entries in listings.items():
        problems += unused_entries(path, entries, used[path.rsplit("/", 1)[-1]])
        problems += unlicensed_publishers(path, entries)
        sort: type[Actor | Place] = Actor if path.endswith("/actors.yml") else Place
        problems += unknown_references(
            path, entries, partial(_knows, library.register, sort), partial(_means, library.register, sort)
        )
    return problems


def _knows(register: Register, sort: type[Actor | Place], name: str) -> bool:
    return (register.actor(name) if sort is Actor else register.place(name)) is not None


def _means(register: Register, sort: type[Actor | Place], name: str) -> str:
    meant = known_but_for_a_letter(name, register.named, sort)
    return meant.id if meant else ""


def _used(library: Library, listings: dict[str, tuple[Listed, ...]]) -> dict[str, frozenset[str]]:
    """Return the ids that something names, by the file of the registry that could hold them."""
    from briefgen.pipeline.joining import all_known
    from briefgen.text.publishers import Sources

    known, sources = all_known(library), Sources(library.publishers)
    clauses = [c for d in library.dossiers for r in d.rules for c in (*r.clauses, *r.refused)]
    named = {
        key: {name for c in clauses if c.key == key for name in (*c.any_of, *c.all_of, *c.none_of, *c.within)}
        for key in ("actors", "places", "publishers")
    }
    refers = {path: {ref.name for entry in entries for ref in entry.refers} for path, entries in listings.items()}
    actors = {name for f in library.filings for name in f.filed.actors}
    places = {name for f in library.filings for name in f.filed.places}
    publishers = {found.id for f in library.filings if (found := sources.of(f.filed.article))}
    publishers |= {found.id for name in named["publishers"] if (found := sources.find(name))}
    actors |= {known.actor(name) or "" for name in named["actors"] | refers.get("content/actors.yml", set())}
    places |= {known.place(name) or "" for name in named["places"] | refers.get("content/places.yml", set())}
    return {"actors.yml": frozenset(actors), "places.yml": frozenset(places), "sources.yml": frozenset(publishers)}
