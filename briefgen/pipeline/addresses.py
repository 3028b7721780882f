"""Addresses: where names lead, and things that want the same place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefgen.model.ids import RESERVED
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.site import old_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicSite
    from briefgen.pipeline.reading import Library

_UNHELD = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]|[. ]$')
"""What no name of a file may hold on Windows (and a line feed, in lists of git), or end with."""


def link_targets(public: PublicSite, calendar: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """
    Return (kind, id) → path of the page for everything that a mark or a link to a ``.md`` file can lead to.

    ``calendar`` are the addresses of dates, by their EDTF text.
    """
    targets = {("actor", a.id): a.url for a in public.actors}
    targets.update((("place", p.id), p.url) for p in public.places)
    targets.update((("article", a.id), a.url) for a in public.articles)
    targets.update((("article", a.id), a.url) for a in public.withdrawn)
    targets.update((("dossier", d.id), d.url) for d in public.dossiers)
    targets.update((("page", p.id), p.url) for p in public.pages)
    targets.update((("date", text), address) for text, address in calendar.items())
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


def written_twice(
    artifacts: Iterable[Artifact], library: Library, public: PublicSite, static: Mapping[str, str]
) -> list[Problem]:
    """
    Return a problem for each file of the site that two parts of the build want to write, or that is to be a folder too.

    Args:
        artifacts: all files of the site, those that two parts want twice.
        library: what the project's files say.
        public: the site.
        static: path in the site → path in the project of the files that are copied as they are.
    """
    counts = Counter(artifact.path for artifact in artifacts)
    inner = {outer: path for path in sorted(counts, reverse=True) for outer in _outer(path)}
    claims = _claims(library, public)
    makers = {file_of(page.url): page_file for page in public.pages for page_file in _paths(library, page.id)} | dict(static)
    problems = [fault for file, own in claims.items() for claim in own if (fault := _fault_of(claim, own, counts, inner))]
    for path in sorted(counts):
        if counts[path] - len(claims.get(path, ())) > 1:
            problems.append(_twice(f"two parts of the site want to be {path}", makers.get(path, "")))
        elif path in inner and path not in claims and inner[path] not in claims:
            message = f"{path} is a file of the site, and {inner[path]} needs it to be a folder"
            problems.append(_twice(message, makers.get(path, makers.get(inner[path], ""))))
    return [*problems, *_meeting(counts.keys() - claims.keys(), makers), *_misnamed(static)]


def _meeting(paths: Iterable[str], makers: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each file that is another one on a disk that takes no notice of case or of composed letters."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        first = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if first != path:
            message = f"{path} and {first} are one file on disks that take no notice of case or of composed letters"
            yield _twice(message, makers.get(path, makers.get(first, "")))


def _misnamed(static: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each file that is copied as it is and whose name some disks, or git, cannot hold."""
    for path, maker in sorted(static.items()):
        for name in path.split("/"):
            if _UNHELD.search(name) or name.partition(".")[0].lower() in RESERVED:
                hint = 'rename it: letters, digits, dots, hyphens; nothing of < > : " | ? * \\ and no reserved name'
                yield Problem("file-name", f"the name {name!r} cannot stand on every disk", maker, hint=hint)
                break


@dataclass(frozen=True, slots=True)
class _Claim:
    """An old address: the file of the site that is to lead on from it, and where it is written."""

    file: str
    old: str
    path: str
    line: int
    col: int


def _claims(library: Library, public: PublicSite) -> dict[str, list[_Claim]]:
    """Return file of the site → the old addresses that are to lead on from it, in reading order."""
    shown = {article.id for article in public.articles}
    found: dict[str, list[_Claim]] = defaultdict(list)
    for article in sorted((f.filed.article for f in library.filings), key=lambda a: a.path):
        places = article.redirects_at or ((0, 0),) * len(article.redirect_from)
        for old, place in zip(article.redirect_from, places, strict=True):
            if article.id in shown and old_path(old):
                claim = _Claim(file_of(old_path(old)), old, article.path, *place)
                found[claim.file].append(claim)
    return found


def _fault_of(claim: _Claim, rivals: list[_Claim], counts: Counter[str], inner: Mapping[str, str]) -> Problem | None:
    """Return why an old address cannot lead on; None when it can."""
    first = rivals[0]
    below = next((outer for outer in _outer(claim.file) if outer in counts), "")
    hint = "delete it, or write the address as it was"
    if counts[claim.file] > len(rivals):
        why, hint = f"/{claim.file.removesuffix('index.html')} is a page of this site", "delete it: that page answers there"
    elif claim is not first:
        where = f"{first.path}:{first.line}" if first.line else first.path
        why, hint = f"{where} has it too", "keep it at the article to which the address is to lead"
    elif claim.file in inner:
        why = f"the site has a file below it, {inner[claim.file]}"
    elif below:
        why = f"the site has the file {below}, which is no folder"
    else:
        return None
    message = f"the old address {claim.old} cannot lead here: {why}"
    return Problem("redirect-taken", message, claim.path, claim.line, claim.col, hint=hint)


def file_of(url: str) -> str:
    """Return the file of the site that answers at a path from its root: ``x/index.html`` for ``/x/``."""
    return url.lstrip("/") + ("index.html" if url.endswith("/") else "")


def _paths(library: Library, page: str) -> list[str]:
    return [own.path for own in library.pages if own.id == page]


def _twice(message: str, path: str) -> Problem:
    hint = "rename what makes it: a page, a file in content/static, or a file of the theme"
    return Problem("file-twice", message, path, 1 if path.endswith(".md") else 0, hint=hint)


def _outer(path: str) -> Iterator[str]:
    """Yield the folders around a path, the nearest first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
