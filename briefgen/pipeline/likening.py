"""The texts of articles as the search for copies reads them, kept from one run of ingest to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.pipeline.memo import Task, mapped
from briefgen.pipeline.sealing import seal
from briefgen.text.shingles import Shingled, shingled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.article import Article
    from briefgen.model.memo import Memo
    from briefgen.model.pool import Pool


def read_texts(articles: Iterable[Article], pool: Pool, memo: Memo) -> list[Shingled]:
    """Return the text of each article as `dossiers.copies` compares it."""
    return mapped(Task(read_text, None, seal), [article.plain_text for article in articles], memo, pool)


def read_text(_shared: None, text: str) -> Shingled:
    """Return one text as it is compared (a step of the pool)."""
    return shingled(text)
