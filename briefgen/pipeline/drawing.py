"""From the public site to the bytes of its pages: articles one by one, each from what it alone depends on, then the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefgen.content.html import to_html
from briefgen.exports import press_of, record
from briefgen.gazetteer import outlines, shipped
from briefgen.model.page import Artifact, Unread, print_of
from briefgen.model.problem import Problem
from briefgen.model.public import PublicArticle
from briefgen.model.urls import document_of
from briefgen.model.values import dataclass
from briefgen.pipeline.addresses import link_targets
from briefgen.pipeline.at_hand import AtHand
from briefgen.pipeline.fragments import fragments_of
from briefgen.pipeline.memo import Task, kept, mapped
from briefgen.pipeline.phrases import body_words, note_words
from briefgen.pipeline.sealing import seal
from briefgen.site import (
    Tellings,
    article_page,
    card,
    chrome,
    compile_all,
    date_addresses,
    plan_others,
    render,
    seals_of,
    surroundings,
    survey,
    tell,
    trace,
    wording,
)
from briefgen.site.search import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefgen.exports import Press, Record
    from briefgen.model.memo import Memo
    from briefgen.model.page import Page, Print
    from briefgen.model.pool import Pool
    from briefgen.model.public import PublicSite
    from briefgen.pipeline.memo import Kept
    from briefgen.pipeline.reading import Sealed
    from briefgen.site import Chrome, Seals, Surroundings, Theme
    from briefgen.site.search import Tokens, Words

Targets = dict[tuple[str, str], str]
_DOCUMENTS = ("article", "dossier", "page")


_FEW = 8
"""Edited articles that are drawn before the others are looked at."""


class Subject(NamedTuple):
    """One article, and all that its page and its words in the index depend on beside what every page shares."""

    article: PublicArticle
    around: Surroundings
    targets: Targets


class Known(NamedTuple):
    """
    What a build always needs of an article that was drawn, kept in one piece: to open four takes three times as long.

    Path and print of its page (None when it could not be made), what the index knows of it beside its words, digests of what it
    tells of whom, its record.
    """

    seen: tuple[str, Print] | None
    tokens: Tokens
    seals: Seals
    record: Record


class Drawn(NamedTuple):
    """What one article yields: what is always needed of it, its words for the index, what it tells of whom; and the page."""

    known: Known
    words: Words
    tellings: Tellings
    page: Artifact | Problem


KNOWN, WORDS, TELLINGS = range(3)
"""The parts of `Drawn` before the page, which stands apart."""


@dataclass(frozen=True, slots=True)
class Told:
    """
    What the articles and the list of pages tell the files beside them.

    Attributes:
        listed: addresses of folders.
        tokens: words of each article for the search.
        records: of articles in the formats of the exports, by id.
    """

    listed: tuple[str, ...]
    tokens: tuple[Tokens, ...]
    records: Mapping[str, Record]


@dataclass(frozen=True, slots=True)
class Drawing:
    """
    What was drawn of a site.

    Attributes:
        pages: every page.
        problems: why some could not be made.
        files: those beside the pages.
    """

    pages: tuple[Artifact, ...]
    problems: tuple[Problem, ...]
    files: tuple[Artifact, ...]


def draw(
    public: PublicSite,
    theme: Theme,
    sealed: Sealed,
    pool: Pool,
    memo: Memo,
    beside: Callable[[Told], tuple[Artifact, ...]],
    ahead: Callable[[Artifact], None] | None = None,
) -> Drawing:
    """
    Return the pages of a public site, and the files that are made of what its articles tell.

    Args:
        public: the site.
        theme: what its pages are made with.
        sealed: digests of parts of articles that are shown as they were read.
        pool: makes the pages.
        memo: knows those that are known already.
        beside: makes the files that depend on no page, while others draw pages.
        ahead: is given each article's page in the process that makes it.
    """
    calendar = date_addresses(public.articles)
    targets, shared = link_targets(public, calendar), chrome(public, f"{shipped.CREDIT} {outlines.CREDIT}")
    atlas = survey(public, fragments_of(public, targets), {}, {})
    around = surroundings(atlas, calendar)
    press = press_of(public, note_words(public.settings.language))
    key = partial(seal, seal(shared, theme.digest))
    key_of_article = partial(seal, seal(shared, theme.digest, press))
    deliver = partial(_hand_over, ahead) if ahead else None
    task = Task(
        draw_article,
        (shared, theme, press),
        partial(_seal_subject, key_of_article, sealed),
        deliver,
        whole=False,
        apart=True,
        warm=partial(compile_all, theme, shared.language),
    )

    def subject(article: PublicArticle) -> Subject:
        return Subject(article, around[article.id], _targets_of(article, targets))

    if ahead and isinstance(memo, AtHand):  # somebody looks at what was just edited: it is drawn first
        edited = [article for article in public.articles if memo.is_new(sealed.origin(article.blocks))]
        if len(edited) <= _FEW:
            kept(task, [subject(article) for article in edited], memo, pool)
    drawn = kept(task, [subject(article) for article in public.articles], memo, pool)
    open_ = [_opened(one) for one in drawn]
    opened = {a.id: one for a, one in zip(public.articles, drawn, strict=True)}
    seals = {a.id: one.seals for a, one in zip(public.articles, open_, strict=True)}
    others = plan_others(replace(atlas, tellings=_Parts(opened), seals=seals))
    told = Told(
        (*(page.url for page in others if page.url.endswith("/")), *(article.url for article in public.articles)),
        tuple(one.tokens for one in open_),
        {a.id: one.record for a, one in zip(public.articles, open_, strict=True)},
    )
    files: list[tuple[Artifact, ...]] = []
    task_of_others = Task(draw_page, (shared, theme), partial(_seal_page, key))
    made = mapped(task_of_others, others, memo, pool, lambda: files.append(beside(told)))
    results = (*made, *(one.page for one in open_))
    return Drawing(
        pages=tuple(r for r in results if isinstance(r, Artifact)),
        problems=tuple(r for r in results if isinstance(r, Problem)),
        files=files[0] if files else beside(told),
    )


class _Open(NamedTuple):
    """The same, its page within reach."""

    tokens: Tokens
    seals: Seals
    record: Record
    page: Artifact | Problem


def _opened(drawn: Kept[Any, Any]) -> _Open:
    """
    Return what is always needed, with the way to the rest.

    An article's tokens know the way to its words, which are opened only where they are new to the index; its page is read only
    where it does not stand yet.
    """
    known = cast("Known", drawn.part(KNOWN))
    counted = cast("Callable[[], Words]", partial(drawn.part, WORDS))
    tokens = replace(known.tokens, counted=counted, known=drawn.seal(WORDS), origin=drawn.key)
    seen = known.seen
    page = Artifact(seen[0], Unread(seen[1], partial(_page_of, drawn))) if seen else cast("Problem", drawn.last())
    drawn.let_go()
    return _Open(tokens, known.seals, known.record, page)


def _page_of(drawn: Kept[Any, Any]) -> bytes:
    return cast("Artifact", drawn.last()).data


class _Parts(Mapping[str, Tellings]):
    """What each article tells of whom, opened when somebody asks."""

    def __init__(self, drawn: Mapping[str, Kept[Any, Any]]) -> None:
        self._drawn = drawn
        self._opened: dict[str, Tellings] = {}

    def __getitem__(self, article: str) -> Tellings:
        if article not in self._opened:
            self._opened[article] = cast("Tellings", self._drawn[article].part(TELLINGS))
        return self._opened[article]

    def __iter__(self) -> Iterator[str]:
        return iter(self._drawn)

    def __len__(self) -> int:
        return len(self._drawn)


_ARTICLE = [field.name for field in fields(PublicArticle) if field.name not in {"blocks", "marks"}]
_beside_text = attrgetter(*_ARTICLE)


def _seal_subject(key: Callable[..., bytes], sealed: Sealed, subject: Subject) -> bytes:
    """Return a digest of a subject; its text, most of it, is taken by the digest that it has where it is shown uncut."""
    article = subject.article
    text = (sealed.of(article.blocks), sealed.of(article.marks))
    return key((text, _beside_text(article), subject.around, subject.targets))


def _seal_page(key: Callable[..., bytes], page: Page) -> bytes:
    return key(page.parts)


def draw_article(shared: tuple[Chrome, Theme, Press], subject: Subject) -> Drawn:
    """Draw one article (a step of the pool)."""
    frame, theme, press = shared
    article = subject.article
    marks = tuple(m for m in article.marks if m.part == "block")
    words = body_words(frame.language)
    html = to_html(article.blocks, root="../../", targets=subject.targets, marks=marks, wording=words)
    traces = trace(article)
    page = article_page(article, subject.around, html, traces, frame)
    tellings = tell(article.url, traces)
    seals = seals_of(card(article, wording(frame.language)), tellings)
    tokens = words_of(article)
    around = subject.around
    told = record(article, tuple(a.name for a in around.actors), tuple(p.name for p in around.places), press)
    drawn = render(page, chrome=frame, theme=theme)
    seen = (drawn.path, print_of(drawn.data)) if isinstance(drawn, Artifact) else None
    return Drawn(Known(seen, replace(tokens, counted=None), seals, told), tokens.words, tellings, drawn)


def _hand_over(ahead: Callable[[Artifact], None], drawn: Drawn) -> None:
    if isinstance(drawn.page, Artifact):
        ahead(drawn.page)


def draw_page(shared: tuple[Chrome, Theme], page: Page) -> Artifact | Problem:
    """Return the bytes of one page (a step of the pool)."""
    frame, theme = shared
    return render(page, chrome=frame, theme=theme)


def _targets_of(article: PublicArticle, targets: Mapping[tuple[str, str], str]) -> Targets:
    """Return where the marks of an article and its links to other files of the project lead."""
    wanted: list[tuple[str, str]] = [(mark.kind, mark.id) for mark in article.marks if mark.part == "block"]
    links = (run.value for block in article.blocks for run in block.runs if run.kind == "link")
    wanted += [(kind, name) for name in map(document_of, links) if name for kind in _DOCUMENTS]
    return {key: targets[key] for key in dict.fromkeys(wanted) if key in targets}
