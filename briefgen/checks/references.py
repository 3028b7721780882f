"""Things that refer to what is not there: pins, sources, translations, parents; and names that only articles know."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from briefgen.model.ids import slugify
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefgen.model.article import Article, EntityRef
    from briefgen.model.dossier import Dossier


def dangling_references(articles: Sequence[Article], dossiers: Sequence[Dossier]) -> list[Problem]:
    """Return a warning for each article or dossier id that is written somewhere and names nothing."""
    known, ids = {a.id for a in articles}, {d.id for d in dossiers}
    problems = [
        _dangling("translation-of-unknown", "translation_of", a.translation_of, a.path, known)
        for a in articles
        if a.translation_of and a.translation_of not in known
    ]
    for dossier in dossiers:
        named = [("include", pin) for pin in dossier.include] + [("exclude", pin) for pin in dossier.exclude]
        named += [("sources", source) for judgement in dossier.judgements for source in judgement.sources]
        problems += [_dangling("pin-missing", key, name, dossier.path, known) for key, name in named if name not in known]
        if dossier.parent and dossier.parent not in ids:
            problems.append(_dangling("parent-unknown", "parent", dossier.parent, dossier.path, ids))
    return problems


def names_of_articles_alone(articles: Iterable[Article], own: Iterable[str], kind: str) -> list[Problem]:
    """
    Return a note for each actor or place that no registry, base registry or gazetteer knows, where it is first named.

    Args:
        articles: all articles.
        own: ids of the entities that only articles know.
        kind: ``actor`` or ``place``.
    """
    wanted = frozenset(own)
    first: dict[str, tuple[Article, EntityRef]] = {}
    counts: dict[str, int] = {}
    for article in articles:
        for ref in article.actors if kind == "actor" else article.places:
            name = ref.name if ref.name in wanted else slugify(ref.name)
            if name in wanted:
                first.setdefault(name, (article, ref))
                counts[name] = counts.get(name, 0) + 1
    return [_alone(kind, article, ref, counts[name]) for name, (article, ref) in sorted(first.items())]


def _alone(kind: str, article: Article, ref: EntityRef, count: int) -> Problem:
    where = "this article" if count == 1 else f"{count} articles"
    message = f"only {where} {'knows' if count == 1 else 'know'} the {kind} {ref.name!r}"
    hint = f"add it to content/{kind}s.yml when it matters, so that its other names lead to it"
    return Problem("name-unregistered", message, article.path, ref.line, ref.col, hint=hint, severity="note")


def _dangling(code: str, key: str, name: str, path: str, known: AbstractSet[str]) -> Problem:
    close = difflib.get_close_matches(name, sorted(known), n=1)
    what = "dossier" if key == "parent" else "article"
    hint = f"did you mean {close[0]!r}?" if close else f"the id of {what}s is their file name without .md"
    return Problem(code, f"{key} names {name!r}, and there is no such {what}", path, hint=hint, severity="warning")
