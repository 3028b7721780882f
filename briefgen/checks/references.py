"""Things that refer to what is not there: pins, sources, translations, parents; and names that only articles know."""

from __future__ import annotations

import difflib
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.checks.addresses import place_of_address
from briefgen.gazetteer.spellings import LONG_ENOUGH, known_but_for_a_letter
from briefgen.model.dossier import Written, place_of
from briefgen.model.entities import Actor, Place
from briefgen.model.ids import slugify
from briefgen.model.problem import Problem
from briefgen.text.citations import cited_ids
from briefgen.text.nearest import nearest_id
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefgen.model.article import Article, Block, EntityRef, TextPage
    from briefgen.model.dossier import Dossier
    from briefgen.text.publishers import Sources

_CLOSE = 0.85
"""How like a registered name one must be, 0 to 1, to be most likely that name misspelt."""
_MOST_LOOKED_UP = 500
_CLASSES = {"actor": Actor, "place": Place}


def dangling_references(
    articles: Sequence[Article],
    dossiers: Sequence[Dossier],
    texts: Mapping[str, str] = MappingProxyType({}),
    there: AbstractSet[str] = frozenset(),
    pages: Iterable[TextPage] = (),
) -> list[Problem]:
    """
    Return a warning for each article or dossier id that is written somewhere and names nothing.

    Args:
        articles: all articles.
        dossiers: all dossiers.
        texts: their files by path; a citation in a text is looked for there, and told at its line's beginning without it.
        there: ids of all files, those included that could not be read and of which something else is told.
        pages: the site's own pages, which may cite articles.
    """
    known, ids = {*there, *(a.id for a in articles)}, {*there, *(d.id for d in dossiers)}
    own = {d.id for d in dossiers}
    likely = known - own
    documents: list[Article | Dossier] = [*dossiers, *articles]
    titles = {fold(one.title): one.id for one in reversed(documents)}
    problems = [
        _dangling(
            "translation-of-unknown", a.path, likely, Written("translation_of", a.translation_of, *a.translated_at), titles
        )
        for a in articles
        if a.translation_of and a.translation_of not in known
    ]
    for dossier in dossiers:
        for written in _articles_named(dossier, texts.get(dossier.path, "")):
            if written.name not in known:
                code = "source-missing" if written.key == "sources" else "pin-missing"
                problems.append(_dangling(code, dossier.path, likely, written, titles))
        if dossier.parent and dossier.parent not in ids:
            written = Written("parent", dossier.parent, *place_of(dossier.written, "parent"))
            problems.append(_dangling("parent-unknown", dossier.path, own, written, titles))
    for page in pages:
        cited = (w for w in _cited(page.blocks, texts.get(page.path, "")) if w.name not in known)
        problems += [_dangling("source-missing", page.path, likely, written, titles) for written in cited]
    return problems


def _articles_named(dossier: Dossier, text: str) -> Iterator[Written]:
    """Yield the articles that pins and judgements name, each with its place as far as it is known."""
    for key, names in (("include", dossier.include), ("exclude", dossier.exclude)):
        for name in names:
            yield Written(key, name, *place_of(dossier.written, key, name))
    for edit in dossier.timeline.edits:
        if edit.article:
            yield Written("timeline.pin", edit.article, *place_of(edit.written, "article"))
    yield from _cited(dossier.blocks, text)
    for judgement in dossier.judgements:
        for name in judgement.sources:
            yield Written("sources", name, *place_of(judgement.written, "sources", name))


def _cited(blocks: Iterable[Block], text: str) -> Iterator[Written]:
    """Yield the articles that a text cites, each with its place in the file."""
    for block in blocks:
        for name in cited_ids(_but_code(block)) if "[@" in block.text and block.kind != "code" else ():
            line, col, _ = place_of_address(text, block.line, f"@{name}")
            yield Written("sources", name, line, col or 1)


def _but_code(block: Block) -> str:
    """Return the text of a block with what stands in backticks left blank: there a citation is only shown."""
    text = block.text
    for run in block.runs:
        if run.kind == "code":
            text = text[: run.start] + " " * (run.end - run.start) + text[run.end :]
    return text


def names_of_articles_alone(
    articles: Iterable[Article],
    own: Iterable[str],
    kind: str,
    known: Iterable[Actor | Place] = (),
    named: Callable[[str], Iterable[Actor | Place]] = lambda _: (),
) -> list[Problem]:
    """
    Return a note for each actor or place that no registry, base registry or gazetteer knows, where it is first named; a warning
    for one that is most likely a registered name misspelt.

    Args:
        articles: all articles.
        own: ids of the entities that only articles know.
        kind: ``actor`` or ``place``.
        known: registered ones that a misspelt name may mean.
        named: finds what the registries and the shipped data know under a name; asked for spellings that are one letter off,
            for the first five hundred names.
    """
    forms = {_plain(form): form for entity in known for form in (entity.id, entity.name)}
    wanted = frozenset(own)
    first: dict[str, tuple[Article, EntityRef]] = {}
    counts: dict[str, int] = {}
    for article in articles:
        for ref in article.actors if kind == "actor" else article.places:
            name = ref.name if ref.name in wanted else slugify(ref.name)
            if name in wanted:
                first.setdefault(name, (article, ref))
                counts[name] = counts.get(name, 0) + 1
    look = partial(known_but_for_a_letter, named=named, sort=_CLASSES[kind], least=LONG_ENOUGH)
    return [
        _alone(kind, article, ref, counts[name], forms, look if number < _MOST_LOOKED_UP else None)
        for number, (name, (article, ref)) in enumerate(sorted(first.items()))
    ]


def _alone(
    kind: str,
    article: Article,
    ref: EntityRef,
    count: int,
    forms: Mapping[str, str],
    look: Callable[[str], Actor | Place | None] | None,
) -> Problem:
    where = "this article" if count == 1 else f"{count} articles"
    message = f"only {where} {'knows' if count == 1 else 'know'} the {kind} {ref.name!r}"
    hint = f"add it to content/{kind}s.yml when it matters, so that its other names lead to it"
    plain = _plain(ref.name)
    alike = [form for form in forms if form[:1] == plain[:1] or form[-2:] == plain[-2:]]
    if near := difflib.get_close_matches(plain, alike, n=1, cutoff=_CLOSE):
        hint = f"did you mean {forms[near[0]]!r}? Else {hint}"
    elif look and (meant := look(ref.name)):
        hint = f"did you mean {meant.name!r}? Else {hint}"
    return Problem(
        "name-unregistered", message, article.path, ref.line, ref.col, hint=hint, severity="warning" if near else "note"
    )


def publishers_misspelt(articles: Iterable[Article], sources: Sources, texts: Mapping[str, str]) -> list[Problem]:
    """
    Return a warning for each publisher of an article that is most likely one of the registry misspelt, where it is first named.

    Args:
        articles: all articles.
        sources: the registry; a publisher that it does not have is no fault by itself.
        texts: the files of the articles by path.
    """
    names = {_plain(form): form for entry in sources.publishers for form in (entry.id, entry.name)}
    told: dict[str, Problem] = {}
    for article in articles if names else ():
        name = article.source.publisher if article.source else None
        if name and name not in told and not sources.of(article):
            near = difflib.get_close_matches(_plain(name), names, n=1, cutoff=_CLOSE)
            if near:
                line, col, _ = place_of_address(texts[article.path], 1, name)
                message = f"no entry of content/sources.yml has the publisher {name!r}"
                hint = f"did you mean {names[near[0]]!r}? Else add it, so that its terms and grade are known"
                told[name] = Problem("name-unregistered", message, article.path, line, col, hint=hint, severity="warning")
    return list(told.values())


def _plain(name: str) -> str:
    return fold(name).replace("-", " ")


def _dangling(code: str, path: str, likely: AbstractSet[str], at: Written, titles: Mapping[str, str]) -> Problem:
    key, name = at.key, at.name
    titled = titles.get(fold(name), "")
    close = titled if titled in likely else nearest_id(name, likely)
    what = "dossier" if key == "parent" else "article"
    hint = f"did you mean {close!r}?" if close else f"the id of {what}s is their file name without .md"
    if close and close == titled:
        hint = f"that is a title: write the id, {close}"
    message = f"{key} names {name!r}, and there is no such {what}"
    return Problem(code, message, path, at.line, at.col, hint=hint, severity="warning")
