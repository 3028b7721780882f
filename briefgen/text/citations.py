"""Citations in running text: ``[@article-id]``, several as ``[@one; @another]``."""

from __future__ import annotations

import re

CITED = re.compile(r" ?\[@[^\s;\[\]]+(?:\s*;\s*@[^\s;\[\]]+)*\]")
"""One citation, with the space before it."""

_ID = re.compile(r"@([^\s;\[\]]+)")


def cited_ids(citation: str) -> list[str]:
    """Return the ids of the articles that a text cites, in its order."""
    return [id_ for found in CITED.findall(citation) for id_ in _ID.findall(found)]


def id_spans(text: str, citation: re.Match[str]) -> list[tuple[str, int, int]]:
    """Return the ids of one citation of a text, and where each stands there, its sign included."""
    return [(found[1], *found.span()) for found in _ID.finditer(text, *citation.span())]
