"""Reports: what articles carry. Copies of one text, and translations of one article, are one report however many outlets."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefgen.dossiers.copies import answer, group_shingled
from briefgen.dossiers.groups import Groups
from briefgen.text.shingles import shingled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefgen.dossiers.copies import Question
    from briefgen.model.article import Article
    from briefgen.model.site import Filed
    from briefgen.text.shingles import Shingled


def read_for_copies(articles: Sequence[Article]) -> list[Shingled]:
    """Return the texts of articles as the search for copies reads them."""
    return [shingled(article.plain_text) for article in articles]


def find_reports(
    filed: Sequence[Filed],
    read: Callable[[Sequence[Article]], list[Shingled]] = read_for_copies,
    ask: Callable[[Sequence[Question]], list[tuple[bool, ...]]] = answer,
) -> dict[str, str]:
    """
    Return for each article the id of the article that carried its report first: its own id where it is the first or the only.

    The first is the one published earliest, of equals one that is no translation, and then that of the smallest id; undated
    ones come last. Two translations of an article that is not there are one report too. ``read`` reads the texts and ``ask``
    compares them; a caller may know what they say already.
    """
    articles = sorted((one.article for one in filed), key=first_published)
    groups = Groups(len(articles))
    originals: dict[str, int] = {article.id: i for i, article in enumerate(articles)}
    for i, article in enumerate(articles):
        if article.translation_of:
            groups.join(originals.setdefault(article.translation_of, i), i)
    alike: dict[int, int] = {}
    for i, label in enumerate(group_shingled(read(articles), ask)):
        groups.join(alike.setdefault(label, i), i)
    carried: dict[int, str] = {}
    return {article.id: carried.setdefault(label, article.id) for article, label in zip(articles, groups.labels(), strict=True)}


def first_published(article: Article) -> tuple[dt.date, bool, str]:
    """Return the key that sorts articles earliest first, undated ones last, and of one day translations after the others."""
    published = article.published
    return (published.first if published and published.first else dt.date.max), article.translation_of is not None, article.id


def distinct(articles: Sequence[str], reports: Mapping[str, str]) -> int:
    """Return how many reports the articles carry; an article that ``reports`` does not know carries one of its own."""
    return len({reports.get(article, article) for article in articles})
