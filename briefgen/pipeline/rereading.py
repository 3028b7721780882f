"""Articles as rules and the search for copies read them: each is read once, and known again as long as it does not change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefgen.dossiers import Readers, find_reports, folded_words, read_for_copies, recall_stories
from briefgen.dossiers.copies import copied
from briefgen.dossiers.likeness import Likenesses
from briefgen.model.pool import Item, Result, Serial
from briefgen.pipeline.memo import Task, mapped
from briefgen.pipeline.sealing import closed, opened, seal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefgen.dossiers.copies import Question
    from briefgen.model.article import Article
    from briefgen.model.memo import Memo
    from briefgen.model.pool import Pool
    from briefgen.model.site import Filed
    from briefgen.pipeline.reading import Sealed
    from briefgen.text.shingles import Shingled

    _Read = Callable[[Sequence[Article]], list[Shingled]]
    _Ask = Callable[[Sequence[Question]], list[tuple[bool, ...]]]

_STORIES, _LAST = "stories", bytes(16)
"""Where the likenesses of articles are kept: the one entry that no digest names, since any that is there will do."""


_LIGHT = 320
"""Texts that are read for copies, or by rules, sooner than workers are forked: each takes a third of a millisecond."""


def readers(sealed: Sealed, pool: Pool, memo: Memo) -> Readers:
    """Return readers that ask the memo first, and let the pool read what it does not know."""
    for_rules = Task(folded, None, partial(_seal_words, sealed))
    for_copies = Task(shingled, None, partial(_seal_text, sealed))

    def reports(filed: Sequence[Filed]) -> dict[str, str]:
        read = partial(_recalled, for_copies, memo, pool)
        ask = partial(_recalled, Task(compared, None, _seal_question), memo, pool)
        whole = Task(reported, (read, ask), partial(_seal_reports, sealed))
        return dict(mapped(whole, [tuple(filed)], memo, Serial())[0])

    return Readers(partial(_recalled, for_rules, memo, pool), reports, partial(_stories, memo))


def _stories(memo: Memo, filed: Sequence[Filed], reports: Mapping[str, str]) -> list[int]:
    """Group stories by what is kept of the articles that were there last time, whichever they were."""
    last = opened(memo.recall(_STORIES, [_LAST])[0])
    labels, found = recall_stories(filed, reports, last if isinstance(last, Likenesses) else None)
    memo.keep(_STORIES, {_LAST: closed(found)})
    return labels


def reported(how: tuple[_Read, _Ask], filed: tuple[Filed, ...]) -> tuple[tuple[str, str], ...]:
    """Find which of all articles carry one report (a step, not of the pool)."""
    read, ask = how
    return tuple(find_reports(filed, read, ask).items())


def compared(_: None, question: Question) -> tuple[bool, ...]:
    """Compare one text with the few of which it may be a copy (a step of the pool)."""
    return copied(question)


def folded(_: None, filed: Filed) -> str:
    """Read one article for rules (a step of the pool)."""
    return folded_words(filed)


def shingled(_: None, article: Article) -> Shingled:
    """Read one article for the search for copies (a step of the pool)."""
    return read_for_copies([article])[0]


def _recalled(task: Task[None, Item, Result], memo: Memo, pool: Pool, items: Sequence[Item]) -> list[Result]:
    return mapped(task, items, memo, pool if len(items) > _LIGHT or not pool.is_near else Serial())


def _seal_reports(sealed: Sealed, filed: tuple[Filed, ...]) -> bytes:
    articles = [one.article for one in filed]
    return seal([(a.id, a.published, a.translation_of, sealed.of(a.blocks)) for a in articles])


def _seal_question(question: Question) -> bytes:
    return seal(question.text.packed, *(other.packed for other in question.others))


def _seal_words(sealed: Sealed, filed: Filed) -> bytes:
    one = filed.article
    return seal(sealed.of(one.blocks), one.title, one.dek, one.summary, one.figures, one.lang)


def _seal_text(sealed: Sealed, article: Article) -> bytes:
    return seal(sealed.of(article.blocks))
