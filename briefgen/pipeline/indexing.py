"""The search index of a site, brought up to date where an earlier build has left its table of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.pipeline.drawing import WORDS, draw_article
from briefgen.pipeline.sealing import closed, opened, seal
from briefgen.site.search import Held, Table, Words, renewed_index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.memo import Memo
    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicSite
    from briefgen.site.search import Tokens

_TABLE = "index"


def index_of(tokens: Sequence[Tokens], public: PublicSite, memo: Memo) -> tuple[Artifact, ...]:
    """Return the search index of a site from the tokens of its articles; the same whatever the memo knows of the one before."""
    key = seal(public.settings.language, public.profile, public.preview)
    before = opened(memo.recall(_TABLE, [key])[0])

    def recall(held: Held) -> Words | None:
        found = opened(memo.recall(draw_article.__name__, [held.origin])[0], WORDS)
        return found if isinstance(found, Words) else None

    made, table = renewed_index(tokens, public, before if isinstance(before, Table) else None, recall)
    if not isinstance(before, Table) or before.held != table.held:
        memo.keep(_TABLE, {key: closed(table)})
    return made
