"""Citations of articles that an audience may not know of: they go before anything is made of the texts that hold them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text.citations import CITED, id_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.text.phrases import Spans

_NAMED = re.compile(r"@(\w[\w.-]*)")


@dataclass(frozen=True, slots=True)
class HiddenCitations:
    """
    Where a text names one of some articles behind an @ sign, to be cut out with nothing in its place.

    Attributes:
        hidden: ids, folded, of articles that may not be known: they go wherever they stand.
        known: ids of those that may be: of a citation in brackets every other id goes, for it leads nowhere, and one misspelt
            would tell of the one meant; of a citation of several the rest stays. None for the texts of sources, whose brackets
            are their own.
    """

    hidden: frozenset[str]
    known: frozenset[str] | None = None

    @classmethod
    def among(cls, every: Iterable[str], known: Iterable[str]) -> HiddenCitations:
        """Return the citations that may not stand in the desk's texts, of all ids and of those that may be known."""
        seen = frozenset(known)
        return cls(frozenset(id_.casefold() for id_ in set(every) - seen), seen)

    def in_sources(self) -> HiddenCitations:
        """Return those that may not stand in the texts of sources either."""
        return HiddenCitations(self.hidden)

    def spans(self, text: str) -> Spans:
        """Return what is to be cut out: whole citations, single ids with what parts them from the next, ids in running text."""
        if "@" not in text:
            return []
        named = (found for found in _NAMED.finditer(text) if found[1].rstrip(".-_").casefold() in self.hidden)
        loose = [(found.start(), found.start(1) + len(found[1].rstrip(".-_"))) for found in named]
        return sorted([*loose, *self._bracketed(text)])

    def _bracketed(self, text: str) -> Spans:
        if self.known is None:
            return []
        found: Spans = []
        for citation in CITED.finditer(text):
            ids = id_spans(text, citation)
            kept = [(start, end) for id_, start, end in ids if id_ in self.known]
            if not kept:
                found.append(citation.span())
                continue
            found += [(start, ids[i + 1][1]) for i, (id_, start, _) in enumerate(ids[:-1]) if id_ not in self.known]
            found.append((kept[-1][1], ids[-1][2]))
        return [(start, end) for start, end in found if start < end]

    def in_text(self, text: str) -> bool:
        """Whether a text cites one of them."""
        return bool(self.spans(text))

    def in_address(self, address: str) -> bool:  # noqa: ARG002 - no address cites
        """Whether an address does: never."""
        return False
