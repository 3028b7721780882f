"""From the public site to the bytes of its pages: articles one by one, each from what it alone depends on, then the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefgen.exports import press_of
from briefgen.gazetteer import outlines, shipped
from briefgen.model.page import Artifact, Unread, print_of
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.pipeline.addresses import link_targets
from briefgen.pipeline.articles import (
    KNOWN,
    SHOWN,
    TELLINGS,
    WORDS,
    Subject,
    draw_article,
    draw_articles,
    seal_subject,
    targets_of,
)
from briefgen.pipeline.at_hand import AtHand
from briefgen.pipeline.fragments import fragments_of
from briefgen.pipeline.memo import Task, kept
from briefgen.pipeline.phrases import note_words
from briefgen.pipeline.pool import Processes
from briefgen.pipeline.sealing import seal
from briefgen.site import (
    Tellings,
    chrome,
    compile_all,
    date_addresses,
    number_of,
    plan_others,
    render,
    surroundings,
    survey,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefgen.exports import Record
    from briefgen.model.memo import Memo
    from briefgen.model.page import Page, Print
    from briefgen.model.public import PublicArticle, PublicSite
    from briefgen.pipeline.articles import Drawn, Known
    from briefgen.pipeline.memo import Kept
    from briefgen.pipeline.pool import Pool
    from briefgen.pipeline.reading import Sealed
    from briefgen.site import Chrome, Seals, Theme
    from briefgen.site.search import Shown, Tokens, Words


_FEW = 8
"""Edited articles that are drawn before the others are looked at."""


_NOT_MANY = 2048
"""Articles up to which the index and the pages of names are in memory at once: of 5,000 the index alone takes 90 MB."""
_SPARSE = 4
"""Articles to a page of names from which on one process draws all of these: it holds and opens half of what two do."""
_TELLING = 768
"""Articles whose tellings are held at once where the memo can be asked again: each takes 8 KB, in every process."""


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
    task_of_others = Task(draw_page, (shared, theme), partial(_seal_page, key), whole=False, apart=True)
    meanwhile = (lambda: files.append(beside(told))) if len(open_) <= _NOT_MANY else None
    alone = pool.is_near and _NOT_MANY < len(open_) > _SPARSE * len(others)
    hands = Processes(1) if alone else pool
    made = _in_windows(partial(kept, task_of_others, memo=memo, pool=hands, meanwhile=meanwhile), others)
    results = (*(_result_of(one, cast("_Seen", one.part(0))) for one in made), *(one.page for one in open_))
    return Drawing(
        pages=tuple(r for r in results if isinstance(r, Artifact)),
        problems=tuple(r for r in results if isinstance(r, Problem)),
        files=files[0] if files else beside(told),
    )


_Seen = tuple[str, "Print"] | None
"""Path and print of a page, None when it could not be made."""


def _in_windows(draw_all: Callable[[Sequence[Page]], list[Kept[Any, Any]]], pages: Sequence[Page]) -> list[Kept[Any, Any]]:
    """
    Return the pages drawn, in their order; the first pages of all lists are drawn first, then the second ones.

    The same page of two lists shows articles of the same time, most of them the same ones.
    """
    order = sorted(range(len(pages)), key=lambda at: number_of(pages[at].url))
    drawn = dict(zip(order, draw_all([pages[at] for at in order]), strict=True))
    return [drawn[at] for at in range(len(pages))]


class _Open(NamedTuple):
    """The same, its page within reach."""

    tokens: Tokens
    seals: Seals
    record: Record
    page: Artifact | Problem


def _opened(drawn: Kept[Any, Any]) -> _Open:
    """
    Return what is always needed, with the way to the rest.

    An article's tokens know the way to its words and to what a result shows, which are opened only where they are new to the
    index; its page is read only where it does not stand yet.
    """
    known = cast("Known", drawn.part(KNOWN))
    counted = cast("Callable[[], Words]", partial(drawn.part, WORDS))
    record = replace(known.tokens.record, given=cast("Callable[[], Shown]", partial(drawn.part, SHOWN)))
    tokens = replace(known.tokens, record=record, counted=counted, known=drawn.seal(WORDS), origin=drawn.key)
    page = _result_of(drawn, known.seen)
    drawn.let_go()
    return _Open(tokens, known.seals, known.record, page)


def _result_of(drawn: Kept[Any, Any], seen: _Seen) -> Artifact | Problem:
    return Artifact(seen[0], Unread(seen[1], partial(_page_of, drawn))) if seen else cast("Problem", drawn.last())


def _page_of(drawn: Kept[Any, Any]) -> bytes:
    return cast("Artifact", drawn.last()).data


class _Parts(Mapping[str, Tellings]):
    """What each article tells of whom, opened when somebody asks; of many articles those stay open that were asked for last."""

    def __init__(self, drawn: Mapping[str, Kept[Any, Any]]) -> None:
        self._drawn = drawn
        self._opened: dict[str, Tellings] = {}

    def __getitem__(self, article: str) -> Tellings:
        found = self._opened.pop(article, None)
        if found is None:
            found = cast("Tellings", self._drawn[article].part(TELLINGS))
        self._opened[article] = found
        if len(self._opened) > _TELLING:
            del self._opened[next(iter(self._opened))]
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._drawn)

    def __len__(self) -> int:
        return len(self._drawn)


def _seal_page(key: Callable[..., bytes], page: Page) -> bytes:
    return key(page.parts)


def _hand_over(ahead: Callable[[Artifact], None], drawn: Drawn) -> None:
    if isinstance(drawn.page, Artifact):
        ahead(drawn.page)


def draw_page(shared: tuple[Chrome, Theme], page: Page) -> tuple[_Seen, Artifact | Problem]:
    """Return the bytes of one page, and before them what tells them from others (a step of the pool)."""
    frame, theme = shared
    drawn = render(page, chrome=frame, theme=theme)
    return ((drawn.path, print_of(drawn.data)) if isinstance(drawn, Artifact) else None), drawn
