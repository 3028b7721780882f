"""The search index of a site, brought up to date where an earlier build has left its table of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.pool import Serial
from briefgen.pipeline.articles import WORDS, draw_article
from briefgen.pipeline.memo import Task, mapped
from briefgen.pipeline.sealing import closed, opened, seal
from briefgen.site.search import Held, Table, Words, counted, other_documents, renewed_index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.memo import Memo
    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicSite
    from briefgen.site.search import Draft, Tokens

_TABLE = "index"


def index_of(tokens: Sequence[Tokens], public: PublicSite, memo: Memo) -> tuple[Artifact, ...]:
    """Return the search index of a site from the tokens of its articles; the same whatever the memo knows of the one before."""
    key = seal(public.settings.language, public.profile, public.preview)
    before = opened(memo.recall(_TABLE, [key])[0])

    def recall(held: Held) -> Words | None:
        found = opened(memo.recall(draw_article.__name__, [held.origin])[0], WORDS)
        return found if isinstance(found, Words) else None

    others = mapped(Task(count_words, None, seal), other_documents(public), memo, Serial())
    made, table = renewed_index(tokens, public, before if isinstance(before, Table) else None, recall, others)
    if not isinstance(before, Table) or before.held != table.held:
        memo.keep(_TABLE, {key: closed(table)})
    return made


def count_words(_: None, draft: Draft) -> Tokens:
    """Count the words of a dossier, a name or a page (a step)."""
    return counted(draft)
