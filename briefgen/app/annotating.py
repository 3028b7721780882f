"""Looking for names, places and dates again, after registries, dates or rules have changed."""

from __future__ import annotations

import difflib
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.app.building import read
from briefgen.app.crew import crew
from briefgen.intake import annotate_again, desk_of
from briefgen.model.errors import ContentError, UsageError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.files import write_whole
from briefgen.text.nearest import nearest_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefgen.intake import Desk
    from briefgen.model.article import Article


def anew(desk: Desk, item: tuple[str, Article]) -> tuple[str, tuple[Problem, ...]]:
    """Annotate one file anew (a step of the pool)."""
    text, article = item
    return annotate_again(text, article, desk)


@dataclass(frozen=True, slots=True)
class Renewed:
    """
    An article file that was annotated anew.

    Attributes:
        path: of the file.
        diff: the change as a unified diff, empty when there is none.
        problems: what plugins did wrong with its text.
    """

    path: str
    diff: str
    problems: tuple[Problem, ...] = ()


def annotate_articles(
    project: Path, articles: Sequence[str] = (), *, dry_run: bool = False, scheduler: str | None = None
) -> Iterator[Renewed]:
    """
    Annotate articles anew and yield those that change, or that a plugin failed at; only entries that a rule made are touched.

    Args:
        project: the folder with ``site.yml``.
        articles: ids; all articles when empty.
        dry_run: yield the changes, write nothing.
        scheduler: address of a Dask scheduler whose workers do the work; processes of this machine when None.

    Raises:
        UsageError: there is no article of that id.
        ContentError: the project's files have errors.
        OutsideError: the disk refused.
    """
    snapshot, library = read(project)
    errors = [p for p in library.problems if p.severity == "error"]
    if errors:
        raise ContentError(*errors)
    desk = desk_of(library)
    texts = {f.path: f.data.decode("utf-8-sig") for f in snapshot.articles}
    known = {f.filed.article.id: f.filed.article for f in library.filings}
    names = list(articles or sorted(known))
    for name in names:
        if name not in known:
            close = nearest_id(name, known)
            hint = f"did you mean {close!r}?" if close else "an article's id is its file name without .md"
            raise UsageError(Problem("article-unknown", f"there is no article {name!r}", hint=hint))
    with crew(scheduler=scheduler) as pool:
        renewed = pool.map(anew, desk, [(texts[known[name].path], known[name]) for name in names])
    for name, (after, problems) in zip(names, renewed, strict=True):
        article = known[name]
        before = texts[article.path]
        told = tuple(replace(problem, path=article.path) for problem in problems)
        if after == before:
            if told:
                yield Renewed(article.path, "", told)
            continue
        lines = difflib.unified_diff(before.splitlines(), after.splitlines(), article.path, article.path, lineterm="", n=0)
        yield Renewed(article.path, "\n".join(lines), told)
        if not dry_run:
            write_whole(project / article.path, after.encode())
