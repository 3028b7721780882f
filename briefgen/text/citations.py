"""Citations in running text: ``[@article-id]``, several as ``[@one; @another]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CITED = re.compile(r" ?\[@[^\s;\[\]]+(?:\s*;\s*@[^\s;\[\]]+)*\]")
"""One citation, with the space before it."""

_ID = re.compile(r"@([^\s;\[\]]+)")


def cited_ids(citation: str) -> list[str]:
    """Return the ids of the articles that a text cites, in its order."""
    return [id_ for found in CITED.findall(citation) for id_ in _ID.findall(found)]


def spelled_out(text: str, labels: Mapping[str, str]) -> str:
    """
    Return a text with what readers are told of each cited article, in brackets, for its id.

    Args:
        text: of the desk's own.
        labels: what readers are told, by id. Of an article that is not among them nothing is told, not even its id.
    """

    def told(found: re.Match[str]) -> str:
        said = "; ".join(labels[id_] for id_ in cited_ids(found[0]) if id_ in labels)
        return f"{' ' * found[0].startswith(' ')}({said})" if said else ""

    return CITED.sub(told, text) if "[@" in text else text


def id_spans(text: str, citation: re.Match[str]) -> list[tuple[str, int, int]]:
    """Return the ids of one citation of a text, and where each stands there, its sign included."""
    return [(found[1], *found.span()) for found in _ID.finditer(text, *citation.span())]
