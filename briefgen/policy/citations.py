"""Citations of articles that an audience may not know of: they go before anything is made of the texts that hold them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.text.citations import CITED, id_spans

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefgen.text.phrases import Spans


@dataclass(frozen=True, slots=True)
class HiddenCitations:
    """
    Where a text cites one of some articles, to be cut out with nothing in its place.

    Of a citation of several the rest stays.
    """

    articles: Collection[str]

    def spans(self, text: str) -> Spans:
        """Return what is to be cut out: whole citations, or single ids with what parts them from the next."""
        found: Spans = []
        for citation in CITED.finditer(text) if "[@" in text else ():
            ids = id_spans(text, citation)
            kept = [(start, end) for id_, start, end in ids if id_ not in self.articles]
            if not kept:
                found.append(citation.span())
                continue
            found += [(start, ids[i + 1][1]) for i, (id_, start, _) in enumerate(ids[:-1]) if id_ in self.articles]
            found.append((kept[-1][1], ids[-1][2]))
        return [(start, end) for start, end in found if start < end]

    def in_text(self, text: str) -> bool:
        """Whether a text cites one of them."""
        return bool(self.spans(text))

    def in_address(self, address: str) -> bool:  # noqa: ARG002 - no address cites
        """Whether an address does: never."""
        return False
