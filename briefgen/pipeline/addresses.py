"""Addresses: where names lead, and things that want the same place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicSite
    from briefgen.pipeline.reading import Library


def link_targets(public: PublicSite) -> dict[tuple[str, str], str]:
    """Return (kind, id) → path of the page for everything that a mark or a link to a ``.md`` file can lead to."""
    targets = {("actor", a.id): a.url for a in public.actors}
    targets.update((("place", p.id), p.url) for p in public.places)
    targets.update((("article", a.id), a.url) for a in public.articles)
    targets.update((("article", a.id), a.url) for a in public.withdrawn)
    targets.update((("dossier", d.id), d.url) for d in public.dossiers)
    targets.update((("page", p.id), p.url) for p in public.pages)
    for article in public.articles:
        for when in article.dates:
            if when.first is not None:
                targets["date", when.text] = f"/dates/{when.first.year:04d}/"
    return targets


def collisions(library: Library, public: PublicSite) -> list[Problem]:
    """Return a problem for each article whose page would stand where another one stands; hosts may ignore case."""
    paths = {f.filed.article.id: f.filed.article.path for f in library.filings}
    by_url: dict[str, list[str]] = defaultdict(list)
    for article in (*public.articles, *public.withdrawn):
        by_url[article.url.casefold()].append(article.id)
    problems = []
    for url, (first, *others) in sorted(by_url.items()):
        hint = "give one of the two another 'slug'"
        for other in others:
            message = f"the address {url} is taken by {paths[first]}"
            problems.append(Problem("url-twice", message, paths[other], 1, 1, hint=hint))
    return problems


def written_twice(artifacts: Iterable[Artifact]) -> list[Problem]:
    """Return a problem for each file of the site that two parts of the build want to write."""
    seen: set[str] = set()
    problems = []
    for artifact in artifacts:
        if artifact.path in seen:
            hint = "rename what makes it: a page, a file in content/static, or an article's redirect_from"
            problems.append(Problem("file-twice", f"two parts of the site want to be {artifact.path}", hint=hint))
        seen.add(artifact.path)
    return problems
