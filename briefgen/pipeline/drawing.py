"""From the public site to the bytes of its pages: articles one by one, each from what it alone depends on, then the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefgen.exports import press_of
from briefgen.gazetteer import outlines, shipped
from briefgen.model.page import Artifact, Unread
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.pipeline.addresses import link_targets
from briefgen.pipeline.articles import KNOWN, TELLINGS, WORDS, Subject, draw_article, draw_articles, seal_subject, targets_of
from briefgen.pipeline.at_hand import AtHand
from briefgen.pipeline.fragments import fragments_of
from briefgen.pipeline.memo import Task, kept, mapped
from briefgen.pipeline.phrases import note_words
from briefgen.pipeline.sealing import seal
from briefgen.site import (
    Tellings,
    chrome,
    compile_all,
    date_addresses,
    plan_others,
    render,
    surroundings,
    survey,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefgen.exports import Record
    from briefgen.model.memo import Memo
    from briefgen.model.page import Page
    from briefgen.model.pool import Pool
    from briefgen.model.public import PublicArticle, PublicSite
    from briefgen.pipeline.articles import Drawn, Known
    from briefgen.pipeline.memo import Kept
    from briefgen.pipeline.reading import Sealed
    from briefgen.site import Chrome, Seals, Theme
    from briefgen.site.search import Tokens, Words


_FEW = 8
"""Edited articles that are drawn before the others are looked at."""


_NOT_MANY = 2048
"""Articles up to which the index and the pages of names are in memory at once: of 5,000 the index alone takes 90 MB."""


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
        partial(seal_subject, key_of_article, sealed),
        deliver,
        whole=False,
        apart=True,
        together=draw_articles,
        warm=partial(compile_all, theme, shared.language),
    )

    def subject(article: PublicArticle) -> Subject:
        return Subject(article, around[article.id], targets_of(article, targets))

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
    meanwhile = (lambda: files.append(beside(told))) if len(open_) <= _NOT_MANY else None
    made = mapped(task_of_others, others, memo, pool, meanwhile)
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


def _seal_page(key: Callable[..., bytes], page: Page) -> bytes:
    return key(page.parts)


def _hand_over(ahead: Callable[[Artifact], None], drawn: Drawn) -> None:
    if isinstance(drawn.page, Artifact):
        ahead(drawn.page)


def draw_page(shared: tuple[Chrome, Theme], page: Page) -> Artifact | Problem:
    """Return the bytes of one page (a step of the pool)."""
    frame, theme = shared
    return render(page, chrome=frame, theme=theme)
