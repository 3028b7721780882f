"""From the public site to the bytes of its pages: articles one by one, each from what it alone depends on, then the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefgen.content.html import to_html
from briefgen.exports import press_of, record
from briefgen.gazetteer.shipped import CREDIT
from briefgen.model.page import Artifact, Fragments
from briefgen.model.problem import Problem
from briefgen.model.urls import document_of
from briefgen.pipeline.addresses import link_targets
from briefgen.pipeline.memo import Task, mapped, seal
from briefgen.site import article_page, chrome, plan_others, render, surroundings, survey, trace
from briefgen.site.search import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefgen.exports import Press, Record
    from briefgen.model.memo import Memo
    from briefgen.model.page import Page
    from briefgen.model.pool import Pool
    from briefgen.model.public import PublicArticle, PublicSite
    from briefgen.site import Chrome, Surroundings, Theme, Traces
    from briefgen.site.search_documents import Tokens

Targets = dict[tuple[str, str], str]
_DOCUMENTS = ("article", "dossier", "page")


class Subject(NamedTuple):
    """One article, and all that its page and its words in the index depend on beside what every page shares."""

    article: PublicArticle
    around: Surroundings
    targets: Targets


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one article yields: its page, its words for the index, where it names whom, its record for machines."""

    page: Artifact | Problem
    tokens: Tokens
    traces: Traces
    record: Record


@dataclass(frozen=True, slots=True)
class Drawing:
    """Every page of a site, or why it could not be made; the addresses of folders; what else was made of the articles."""

    pages: tuple[Artifact, ...]
    problems: tuple[Problem, ...]
    listed: tuple[str, ...]
    tokens: tuple[Tokens, ...]
    records: Mapping[str, Record]


def draw(public: PublicSite, theme: Theme, pool: Pool, memo: Memo, ahead: Callable[[Artifact], None] | None = None) -> Drawing:
    """Return the pages of a public site; ``ahead`` is given each article's page in the process that makes it."""
    targets, shared = link_targets(public), chrome(public, CREDIT)
    atlas = survey(public, _fragments(public, targets), {})
    around = surroundings(atlas)
    subjects = [Subject(a, around[a.id], _targets_of(a, targets)) for a in public.articles]
    press = press_of(public)
    key = partial(seal, seal(shared, theme.digest))
    key_of_article = partial(seal, seal(shared, theme.digest, press))
    deliver = partial(_hand_over, ahead) if ahead else None
    drawn = mapped(Task(draw_article, (shared, theme, press), key_of_article, deliver), subjects, memo, pool)
    traces = {a.id: one.traces for a, one in zip(public.articles, drawn, strict=True)}
    others = plan_others(replace(atlas, traces=traces))
    made = mapped(Task(draw_page, (shared, theme), key), others, memo, pool)
    results = (*made, *(one.page for one in drawn))
    return Drawing(
        pages=tuple(r for r in results if isinstance(r, Artifact)),
        problems=tuple(r for r in results if isinstance(r, Problem)),
        listed=(*(page.url for page in others if page.url.endswith("/")), *(article.url for article in public.articles)),
        tokens=tuple(one.tokens for one in drawn),
        records={one.record.article: one.record for one in drawn},
    )


def draw_article(shared: tuple[Chrome, Theme, Press], subject: Subject) -> Drawn:
    """Draw one article (a step of the pool)."""
    frame, theme, press = shared
    article = subject.article
    marks = tuple(m for m in article.marks if m.part == "block")
    html = to_html(article.blocks, root="../../", targets=subject.targets, marks=marks)
    traces = trace(article)
    page = article_page(article, subject.around, html, traces, frame)
    around = subject.around
    told = record(article, tuple(a.name for a in around.actors), tuple(p.name for p in around.places), press)
    return Drawn(render(page, chrome=frame, theme=theme), words_of(article), traces, told)


def _hand_over(ahead: Callable[[Artifact], None], drawn: Drawn) -> None:
    if isinstance(drawn.page, Artifact):
        ahead(drawn.page)


def draw_page(shared: tuple[Chrome, Theme], page: Page) -> Artifact | Problem:
    """Return the bytes of one page (a step of the pool)."""
    frame, theme = shared
    return render(page, chrome=frame, theme=theme)


def _fragments(public: PublicSite, targets: Targets) -> Fragments:
    return Fragments(
        articles={},
        dossiers={
            (d.id, name): to_html(blocks, root="../../", targets=targets, heading_shift=0)
            for d in public.dossiers
            for name, blocks in d.sections
        },
        pages={p.id: to_html(p.blocks, root="../", targets=targets) for p in public.pages},
    )


def _targets_of(article: PublicArticle, targets: Mapping[tuple[str, str], str]) -> Targets:
    """Return where the marks of an article and its links to other files of the project lead."""
    wanted: list[tuple[str, str]] = [(mark.kind, mark.id) for mark in article.marks if mark.part == "block"]
    links = (run.value for block in article.blocks for run in block.runs if run.kind == "link")
    wanted += [(kind, name) for name in map(document_of, links) if name for kind in _DOCUMENTS]
    return {key: targets[key] for key in dict.fromkeys(wanted) if key in targets}
