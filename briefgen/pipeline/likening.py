"""The texts of articles as the search for copies reads them, kept from one run to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.memo import Forgetful
from briefgen.pipeline.memo import Task, mapped, seal
from briefgen.text.shingles import Shingled, shingled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.article import Article
    from briefgen.model.memo import Memo
    from briefgen.model.pool import Pool


def read_for_copies(articles: Iterable[Article], pool: Pool, memo: Memo | None = None) -> list[Shingled]:
    """Return the text of each article as `dossiers.copies` compares it."""
    texts = [article.plain_text for article in articles]
    return mapped(Task(read_for_copy, None, seal), texts, memo or Forgetful(), pool)


def read_for_copy(_shared: None, text: str) -> Shingled:
    """Return one text as it is compared (a step of the pool)."""
    return shingled(text)
